"""The fields in which an annotation is changed and answered, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.models.annotation_words import relation_named, relation_words
from reader.ui.panes.colour_row import ColourRow
from reader.ui.panes.tag_field import TagField

if TYPE_CHECKING:
    from reader.ui.panes.card_content import CardContent, Choices
    from reader.ui.theme.tokens import Theme

_PAUSE = 500
"""Milliseconds without a key before what was typed is kept."""
_EDITOR = 84
_ANSWER = 56
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def _is_done(event: QKeyEvent) -> bool:
    """Tell whether Ctrl and Enter were pressed."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in _ENTER


def _is_ours(event: QEvent) -> bool:
    """Claim Ctrl+Enter and Escape for the field, before an action of the window hears them."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.ShortcutOverride:
        return False
    if not _is_done(event) and event.key() != Qt.Key.Key_Escape:
        return False
    event.accept()
    return True


class Editor(QWidget):
    """The fields of one annotation; of a reply only its note, of a link also its relation.

    Signals:
        changed: what was typed should be kept.
        related: another relation was chosen; carries it.
        left: the reader is done.
    """

    changed = Signal()
    related = Signal(str)
    left = Signal()

    def __init__(self, content: CardContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QPlainTextEdit(content.note, self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_EDITOR)
        self.tags = TagField(", ".join(content.tags), self)
        self.colours = ColourRow(self)
        self.colours.show_colour(content.colour, theme)
        self.relation = self._relations(content)
        self._relation = content.relation
        self.done = QPushButton(self.tr("Done"), self)
        self.delete = QPushButton(self.tr("Delete"), self)
        self.delete.setProperty("role", "link")
        self._kept = (self.words, self.chosen_tags)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep_now)
        self.note.textChanged.connect(self._pause.start)
        self.tags.tags_changed.connect(self._pause.start)
        self.done.clicked.connect(self.left)
        for field in (self.note, self.tags):
            field.installEventFilter(self)
        self._arrange(is_reply=content.depth > 0, is_link=bool(content.ends))

    @property
    def words(self) -> str:
        """The note as it is typed."""
        return self.note.toPlainText().strip()

    @property
    def chosen_tags(self) -> tuple[str, ...]:
        """The tags as they are typed, each once."""
        return self.tags.tags

    def offer(self, choices: Choices) -> None:
        """Let these be chosen."""
        self.tags.set_tags(choices.tags)
        self.colours.name(dict(choices.meanings))
        known = {self.relation.itemData(row) for row in range(self.relation.count())}
        for relation in choices.relations:
            if relation not in known:
                self.relation.addItem(relation_words(relation), relation)

    @Slot()
    def keep_now(self) -> None:
        """Announce what was typed, if it is something else."""
        self._pause.stop()
        now = (self.words, self.chosen_tags)
        if now != self._kept:
            self._kept = now
            self.changed.emit()
        self._relate()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep_now()
        if _is_ours(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            in_tags = watched is self.tags and event.key() in _ENTER
            if event.key() == Qt.Key.Key_Escape or _is_done(event) or in_tags:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _relate(self) -> None:
        """Announce another relation, one of those offered or the reader's own."""
        chosen = relation_named(self.relation.currentText())
        if self.relation.isVisibleTo(self) and chosen and chosen != self._relation:
            self._relation = chosen
            self.related.emit(chosen)

    def _relations(self, content: CardContent) -> QComboBox:
        box = QComboBox(self)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName(self.tr("What the first passage is to the second"))
        box.setToolTip(self.tr("What the first passage is to the second; type one of your own"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.addItem(relation_words(content.relation), content.relation)
        box.activated.connect(self._relate)
        line = box.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._relate)
        return box

    def _arrange(self, *, is_reply: bool, is_link: bool) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.done)
        row.addStretch(1)
        row.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.relation, self.note, self.tags, self.colours):
            column.addWidget(part)
        column.addLayout(row)
        self.relation.setVisible(is_link)
        self.tags.setVisible(not is_reply)
        self.colours.setVisible(not is_reply)


class Answer(QWidget):
    """A field to write a reply in. Escape puts it away; what was begun stays in it.

    Signals:
        said: the reply is to be kept; carries its words.
        left: the reader is done.
    """

    said = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QPlainTextEdit(self)
        self.note.setAccessibleName(self.tr("Reply"))
        self.note.setPlaceholderText(self.tr("Reply"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_ANSWER)
        self.note.installEventFilter(self)
        self.send = QPushButton(self.tr("Reply"), self)
        self.send.setToolTip(self.tr("Keep the reply (Ctrl+Enter)"))
        self.send.clicked.connect(self.say)
        self.away = QPushButton(self.tr("Not now"), self)
        self.away.setProperty("role", "link")
        self.away.clicked.connect(self.left)
        row = QHBoxLayout()
        row.addWidget(self.send)
        row.addStretch(1)
        row.addWidget(self.away)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.note)
        column.addLayout(row)

    @property
    def words(self) -> str:
        """What was begun."""
        return self.note.toPlainText().strip()

    @Slot()
    def say(self) -> None:
        """Keep the reply, if there is one, and leave."""
        words = self.words
        self.note.clear()
        if words:
            self.said.emit(words)
        self.left.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if _is_ours(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if _is_done(event):
                self.say()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)
