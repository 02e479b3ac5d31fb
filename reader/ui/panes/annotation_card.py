"""One annotation in the inspector: read it, and change it in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.panes.colour_row import ColourRow
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.theme.tokens import Theme

_PAUSE = 500
"""Milliseconds without a key before what was typed is kept."""
_EDITOR = 84
_MOST_QUOTED = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """What is said of one annotation. ``about`` is its kind, author and date in words."""

    id: str
    colour: str = ""
    note: str = ""
    quote: str = ""
    tags: tuple[str, ...] = ()
    about: str = ""


class TagCompleter(QCompleter):
    """Completes the last of several tags that stand behind each other with commas."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def set_tags(self, tags: Sequence[str]) -> None:
        """Offer these."""
        self._model.setStringList(list(tags))


class AnnotationCard(QFrame):
    """A note with its tags; Enter or a double click edits it, a click goes to its place.

    Signals:
        chosen: go to its place; carries the id.
        edited: another note or other tags; carries id, note and tags.
        colour_chosen: carries id and colour.
        delete_requested: carries the id.
        left: editing has ended.
    """

    chosen = Signal(str)
    edited = Signal(str, str, object)
    colour_chosen = Signal(str, str)
    delete_requested = Signal(str)
    left = Signal()

    def __init__(self, content: CardContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AnnotationCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content = content
        self._theme = theme
        self._note = _words()
        self._tags = _words()
        self._about = _words()
        self._about.setProperty("role", "soft")
        self.edit = QPushButton(self.tr("Edit"), self)
        self.edit.setProperty("role", "link")
        self.edit.clicked.connect(self.begin_editing)
        self._editor: Editor | None = None
        self._column = QVBoxLayout(self)
        self._arrange()
        self.show_content(content, theme)

    @property
    def content(self) -> CardContent:
        """What it shows."""
        return self._content

    @property
    def editor(self) -> Editor | None:
        """The fields to edit it in, while it is edited."""
        return self._editor

    def show_content(self, content: CardContent, theme: Theme) -> None:
        """Show an annotation as it is now; what is being typed stays."""
        self._content, self._theme = content, theme
        said = content.note or f"“{_short(content.quote)}”"
        self._note.setText(said if content.note or content.quote else self.tr("No words yet."))
        self._note.setProperty("role", "" if content.note else "soft")
        self._note.style().polish(self._note)
        self._tags.setText(", ".join(content.tags))
        self._tags.setVisible(bool(content.tags) and self._editor is None)
        self._tags.setStyleSheet(f"color: {theme.accent.name()};")
        self._about.setText(content.about)
        look = colour_look(theme, content.colour)
        self.setStyleSheet(
            f"#AnnotationCard {{ border: 0; border-left: 3px solid {look.line.name()}; }}"
            f"#AnnotationCard:focus {{ background: {theme.current.name()}; }}"
        )
        told = ", ".join(part for part in (said, *content.tags, content.about) if part)
        self.setAccessibleName(self.tr("Annotation: {0}").format(told))
        if self._editor is not None:
            self._editor.colours.show_colour(content.colour, theme)

    def offer_tags(self, tags: Sequence[str]) -> None:
        """Complete these tags."""
        if self._editor is not None:
            self._editor.completer.set_tags(tags)

    @Slot()
    def begin_editing(self) -> None:
        """Show the fields to edit it in, with the keyboard in the note."""
        if self._editor is None:
            self._editor = Editor(self._content, self._theme, self)
            self._editor.changed.connect(self._keep)
            self._editor.left.connect(self.end_editing)
            self._editor.delete.clicked.connect(self._delete)
            self._editor.colours.chosen.connect(self._colour)
            self._column.addWidget(self._editor)
            self._editor.show()
            for part in (self._note, self._tags, self._about, self.edit):
                part.hide()
        self._editor.note.setFocus()

    @Slot()
    def end_editing(self) -> None:
        """Keep what was typed and show it."""
        editor = self._editor
        if editor is None:
            return
        editor.keep_now()
        self._editor = None
        editor.hide()
        editor.deleteLater()
        for part in (self._note, self._about, self.edit):
            part.show()
        self.show_content(self._content, self._theme)
        self.left.emit()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._editor is None:
            self.chosen.emit(self._content.id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.begin_editing()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._editor is not None:
            super().keyPressEvent(event)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.begin_editing()
        elif key == Qt.Key.Key_Space:
            self.chosen.emit(self._content.id)
        elif key == Qt.Key.Key_Delete:
            self._delete()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _keep(self) -> None:
        if self._editor is not None:
            self.edited.emit(self._content.id, self._editor.words, self._editor.chosen_tags)

    @Slot(str)
    def _colour(self, colour: str) -> None:
        self.colour_chosen.emit(self._content.id, colour)

    @Slot()
    def _delete(self) -> None:
        self.delete_requested.emit(self._content.id)

    def _arrange(self) -> None:
        self._column.setContentsMargins(10, 4, 2, 4)
        self._column.setSpacing(2)
        self._column.addWidget(self._note)
        self._column.addWidget(self._tags)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._about, 1)
        row.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(row)


class Editor(QWidget):
    """The fields of one annotation.

    Signals:
        changed: what was typed should be kept.
        left: the reader is done.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, content: CardContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QPlainTextEdit(content.note, self)
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_EDITOR)
        self.tags = QLineEdit(", ".join(content.tags), self)
        self.tags.setAccessibleName(self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("Tags: claim/contested, …"))
        self.completer = TagCompleter(self)
        self.completer.setWidget(self.tags)
        self.completer.activated.connect(self._complete)
        self.colours = ColourRow(self)
        self.colours.show_colour(content.colour, theme)
        self.done = QPushButton(self.tr("Done"), self)
        self.delete = QPushButton(self.tr("Delete"), self)
        self.delete.setProperty("role", "link")
        self._kept = (self.words, self.chosen_tags)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.keep_now)
        self.note.textChanged.connect(self._pause.start)
        self.tags.textEdited.connect(self._typed)
        self.done.clicked.connect(self.left)
        for field in (self.note, self.tags):
            field.installEventFilter(self)
        self._arrange()

    @property
    def words(self) -> str:
        """The note as it is typed."""
        return self.note.toPlainText().strip()

    @property
    def chosen_tags(self) -> tuple[str, ...]:
        """The tags as they are typed, each once."""
        parts = (" ".join(part.split()).strip("/") for part in self.tags.text().split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    @Slot()
    def keep_now(self) -> None:
        """Announce what was typed, if it is something else."""
        self._pause.stop()
        now = (self.words, self.chosen_tags)
        if now != self._kept:
            self._kept = now
            self.changed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep_now()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (enter and (control or watched is self.tags)):
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _typed(self, text: str) -> None:
        self._pause.start()
        begun = text.rsplit(",", 1)[-1].strip()
        self.completer.setCompletionPrefix(begun)
        popup = self.completer.popup()
        if begun and self.completer.completionCount():
            self.completer.complete()
        elif popup is not None:
            popup.hide()

    @Slot(str)
    def _complete(self, tag: str) -> None:
        before = self.tags.text().rsplit(",", 1)[:-1]
        self.tags.setText(", ".join([*(part.strip() for part in before), tag]))
        self._pause.start()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.done)
        row.addStretch(1)
        row.addWidget(self.delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.note, self.tags, self.colours):
            column.addWidget(part)
        column.addLayout(row)


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1].rstrip() + "…"
