"""Annotations that stand on the same passage in other documents, to read and to copy here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from reader.ui.models.differences import Said
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent

    from reader.ui.models.echo_words import EchoContent
    from reader.ui.theme.tokens import Theme

_MOST_WORDS = 60


class EchoCard(QFrame):
    """One annotation of another witness; a click goes to where it was made.

    Signals:
        chosen: go to where it was made; carries its id.
        copy_requested: copy it here; carries which echo it is.
    """

    chosen = Signal(str)
    copy_requested = Signal(int)

    def __init__(self, content: EchoContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("EchoCard")
        self.content = content
        note, words, about = QLabel(content.note), QLabel(), QLabel(content.about)
        for label in (note, about):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setText(as_html(content, theme))
        for label in (note, words, about):
            label.setWordWrap(True)
        about.setProperty("role", "soft")
        note.setVisible(bool(content.note))
        self.copy = QPushButton(self.tr("Copy here"), self)
        self.copy.setProperty("role", "link")
        self.copy.setToolTip(self.tr("Make the same annotation on these words"))
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(about, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 2, 4)
        column.setSpacing(2)
        column.addWidget(note)
        column.addWidget(words)
        column.addLayout(row)
        line = colour_look(theme, content.colour).line.name()
        self.setStyleSheet(f"#EchoCard {{ border: 0; border-left: 3px dotted {line}; }}")
        told = self.tr("Annotated elsewhere: {0}")
        self.setAccessibleName(told.format(f"{content.note} {content.about}".strip()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.content.entry)

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self.content.key)


class EchoesHere(QWidget):
    """Echo cards below a heading, or nothing.

    Signals:
        chosen, copy_requested: as of a card.
    """

    chosen = Signal(str)
    copy_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[EchoCard] = []
        self._shown: tuple[tuple[EchoContent, ...], Theme] | None = None
        heading = QLabel(self.tr("On the same passage elsewhere"), self)
        heading.setProperty("role", "heading")
        heading.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 10, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(heading)
        self.hide()

    def show_echoes(self, contents: Sequence[EchoContent], theme: Theme) -> None:
        """Replace what is shown."""
        wanted = (tuple(contents), theme)
        if wanted == self._shown:
            return
        self._shown = wanted
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [EchoCard(content, theme, self) for content in contents]
        for card in self.cards:
            card.chosen.connect(self.chosen)
            card.copy_requested.connect(self.copy_requested)
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))


def as_html(content: EchoContent, theme: Theme) -> str:
    """Return the words of an echo with what differs marked as an editor would."""
    shapes = {
        Said.SAME: '<span style="color: {soft}">{text}</span>',
        Said.DROPPED: '<s style="color: {soft}">{text}</s>',
        Said.ADDED: '<u style="color: {ink}">{text}</u>',
    }
    parts: list[str] = []
    left = _MOST_WORDS
    for item in content.words:
        words = item.text.split()
        text = " ".join(words[: max(0, left)]) + (" …" if len(words) > left else "")
        left -= len(words)
        shape = shapes.get(item.said, "{text}")
        parts.append(shape.format(text=escape(text), soft=theme.soft.name(), ink=theme.ink.name()))
        if left <= 0:
            break
    return " ".join(parts)
