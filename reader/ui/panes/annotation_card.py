"""One annotation in the inspector: read it, answer it, and change it in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.ui.figures import quoted
from reader.ui.models.annotation_words import relation_words
from reader.ui.panes.annotation_editor import Answer, Editor
from reader.ui.panes.card_content import Choices
from reader.ui.panes.drag_watch import DragWatch
from reader.ui.panes.words_link import WordsLink
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent

    from reader.ui.panes.card_content import CardContent
    from reader.ui.theme.tokens import Theme

_MOST_QUOTED = 140
_DEEPER = 12
_DEEPEST = 4
_AIR = 4


class AnnotationCard(QFrame):
    """A note with its tags; Enter or a double click edits it, a click goes to its place.

    Signals:
        chosen: go to its place; carries the id.
        end_chosen: go to one side of a link; carries the id and 0 or 1.
        edited: another note or other tags; carries id, note and tags.
        related: another relation of a link; carries id and relation.
        answered: a reply; carries the id of what it answers and its words.
        colour_chosen: carries id and colour.
        delete_requested: carries the id.
        copy_requested: copy it with its citation; carries the id.
        drag_begun: the reader drags it away; carries the id.
        left: editing has ended.
    """

    chosen = Signal(str)
    end_chosen = Signal(str, int)
    edited = Signal(str, str, object)
    related = Signal(str, str)
    answered = Signal(str, str)
    colour_chosen = Signal(str, str)
    delete_requested = Signal(str)
    copy_requested = Signal(str)
    drag_begun = Signal(str)
    left = Signal()

    def __init__(self, content: CardContent, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("AnnotationCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._content = content
        self._theme = theme
        self._choices = Choices()
        self._relation = _words()
        self._note = _words()
        self._tags = _words()
        self._about = _words()
        for label in (self._relation, self._about):
            label.setProperty("role", "soft")
        self.ends = tuple(WordsLink(self) for _ in range(2))
        self.edit = self._button(self.tr("Edit"))
        self.edit.clicked.connect(self.begin_editing)
        self.reply = self._button(self.tr("Reply"))
        self.reply.clicked.connect(self.begin_answer)
        self.drag = DragWatch(self, self._is_read)
        self.drag.begun.connect(self._drag)
        self._editor: Editor | None = None
        self.answer: Answer | None = None
        self._column = QVBoxLayout(self)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
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
        said = content.note or (quoted(_short(content.quote)) if content.quote else "")
        self._note.setText(said or self.tr("No words yet."))
        self._note.setProperty("role", "" if content.note else "soft")
        self._note.style().polish(self._note)
        self._note.setVisible(self._editor is None and bool(content.note or not content.ends))
        self._tags.setText(", ".join(content.tags))
        self._tags.setVisible(bool(content.tags) and self._editor is None)
        self._tags.setStyleSheet(f"color: {theme.accent.name()};")
        self._about.setText(content.about)
        self._fit_foot()
        self._show_ends(content)
        look = colour_look(theme, content.colour)
        line = theme.line if content.depth else look.line
        self.setStyleSheet(
            f"#AnnotationCard {{ border: 0; border-left: 3px solid {line.name()}; }}"
            f"#AnnotationCard:focus {{ background: {theme.current.name()}; }}"
        )
        left = 10 + _DEEPER * min(content.depth, _DEEPEST)
        self._column.setContentsMargins(left, 4, 2, 4)
        name = self.tr("Reply: {0}") if content.depth else self.tr("Annotation: {0}")
        told = ", ".join(part for part in (said, *content.tags, content.about) if part)
        self.setAccessibleName(name.format(told))
        if self._editor is not None:
            self._editor.colours.show_colour(content.colour, theme)

    def offer(self, choices: Choices) -> None:
        """Let these be chosen while it is edited."""
        self._choices = choices
        if self._editor is not None:
            self._editor.offer(choices)

    @Slot()
    def begin_editing(self) -> None:
        """Show the fields to edit it in, with the keyboard in the note."""
        if self._editor is None:
            self._editor = Editor(self._content, self._theme, self)
            self._editor.offer(self._choices)
            self._editor.changed.connect(self._keep)
            self._editor.related.connect(self._relate)
            self._editor.left.connect(self.end_editing)
            self._editor.delete.clicked.connect(self._delete)
            self._editor.colours.chosen.connect(self._colour)
            self._column.addWidget(self._editor)
            self._editor.show()
            for part in (self._note, self._tags, self._about, self.edit, self.reply):
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
        for part in (self._about, self.edit, self.reply):
            part.show()
        self.show_content(self._content, self._theme)
        self.left.emit()

    @Slot()
    def begin_answer(self) -> None:
        """Show the field for a reply, with the keyboard in it; what was begun is there."""
        if self.answer is None:
            self.answer = Answer(self)
            self.answer.said.connect(self._say)
            self.answer.left.connect(self._end_answer)
            self._column.addWidget(self.answer)
        self.answer.show()
        self.answer.note.setFocus()

    def keep(self) -> None:
        """Keep what is being typed here, a reply that was begun included."""
        if self._editor is not None:
            self._editor.keep_now()
        if self.answer is not None and self.answer.words:
            self.answer.say()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._editor is None:
            self.chosen.emit(self._content.id)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.begin_editing()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, do in (
            (self.tr("Copy with citation"), self._copy),
            (self.tr("Edit"), self.begin_editing),
            (self.tr("Reply"), self.begin_answer),
            (self.tr("Delete"), self._delete),
        ):
            menu.addAction(text).triggered.connect(do)
        menu.popup(event.globalPos())

    @override
    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+C before the action of the window hears it."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self._editor is not None:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.begin_editing()
        elif key == Qt.Key.Key_R and not event.modifiers():
            self.begin_answer()
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
    def _relate(self, relation: str) -> None:
        self.related.emit(self._content.id, relation)

    @Slot(str)
    def _say(self, words: str) -> None:
        self.answered.emit(self._content.id, words)

    @Slot()
    def _end_answer(self) -> None:
        if self.answer is not None:
            self.answer.hide()
        self.left.emit()

    @Slot(str)
    def _colour(self, colour: str) -> None:
        self.colour_chosen.emit(self._content.id, colour)

    @Slot()
    def _delete(self) -> None:
        self.delete_requested.emit(self._content.id)

    @Slot()
    def _copy(self) -> None:
        self.copy_requested.emit(self._content.id)

    @Slot()
    def _drag(self) -> None:
        self.drag_begun.emit(self._content.id)

    def _is_read(self, _point: QPointF) -> bool:
        return self._editor is None

    @Slot()
    def _go_to_first(self) -> None:
        self.end_chosen.emit(self._content.id, 0)

    @Slot()
    def _go_to_second(self) -> None:
        self.end_chosen.emit(self._content.id, 1)

    def _show_ends(self, content: CardContent) -> None:
        self._relation.setText(relation_words(content.relation))
        self._relation.setVisible(bool(content.ends))
        for number, link in enumerate(self.ends):
            link.setVisible(number < len(content.ends))
            if number < len(content.ends):
                end = content.ends[number]
                link.show_words(quoted(_short(end.words)) if end.words else "", end.place)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        return button

    def _arrange(self) -> None:
        self._column.setSpacing(2)
        for part in (self.ends[0], self._relation, self.ends[1], self._note, self._tags):
            self._column.addWidget(part)
        self.ends[0].clicked.connect(self._go_to_first)
        self.ends[1].clicked.connect(self._go_to_second)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.reply, self.edit):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for row in (buttons, self._foot):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
        self._foot.addWidget(self._about, 1)
        self._foot.addLayout(buttons)
        self._column.addLayout(self._foot)

    def _fit_foot(self) -> None:
        """Put the buttons below what is said of the annotation where both have no room."""
        inner = self._column.contentsRect().width()
        words = self._about.fontMetrics().horizontalAdvance(self._about.text())
        buttons = self.reply.sizeHint().width() + self.edit.sizeHint().width()
        ways = QBoxLayout.Direction
        self._foot.setDirection(
            ways.LeftToRight if words + buttons + _AIR <= inner else ways.TopToBottom
        )


def _words() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 1].rstrip() + "…"
