"""A small window that asks for a few words: tags, or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.buttons import ok_and_cancel
from reader.ui.panes.tag_field import TagField

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDE = 340


class AskWords(QDialog):
    """Asks for words; ``choices`` are offered while they are typed.

    Signals:
        told: the reader pressed the button; carries the words.
    """

    told = Signal(str)

    def __init__(
        self,
        title: str,
        question: str,
        *,
        choices: Sequence[str] = (),
        begin: str = "",
        tags: bool = False,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDE)
        label = QLabel(question, self)
        label.setWordWrap(True)
        self.field = TagField(begin, self) if tags else QLineEdit(begin, self)
        self.field.setAccessibleName(question)
        self.field.selectAll()
        if isinstance(self.field, TagField):
            self.field.set_tags(tuple(choices))
        else:
            self.field.setPlaceholderText("")
            completer = QCompleter(list(choices), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.field.setCompleter(completer)
        self.buttons = ok_and_cancel(self)
        self.buttons.accepted.connect(self.tell)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for part in (label, self.field, self.buttons):
            column.addWidget(part)
        self.field.setFocus()

    @Slot()
    def tell(self) -> None:
        """Hand on what was typed, if anything was."""
        words = self.field.text().strip(" ,")
        self.accept()
        if words:
            self.told.emit(words)
