"""A text from elsewhere, pasted or typed, to find passages like it in the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout
from typing_extensions import override

from reader.ui.dialogs.buttons import ok_and_cancel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_SIZE = (520, 300)
_LONGEST_OFFERED = 20_000
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class LikeText(QDialog):
    """Asks for a passage; what was copied last is offered.

    Signals:
        told: find passages like this text.
    """

    told = Signal(str)

    def __init__(self, offered: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Find passages like a text"))
        question = QLabel(self.tr("Paste or type a passage; a sentence or more finds most."), self)
        question.setWordWrap(True)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("The passage to look for"))
        self.field.setTabChangesFocus(True)
        self.field.setPlainText(offered[:_LONGEST_OFFERED])
        self.field.selectAll()
        question.setBuddy(self.field)
        self.buttons = ok_and_cancel(self)
        self.go = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.go.setText(self.tr("&Find"))
        self.buttons.accepted.connect(self.tell)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(question)
        column.addWidget(self.field, 1)
        column.addWidget(self.buttons)
        self.field.textChanged.connect(self._weigh)
        self._weigh()
        self.resize(min(_SIZE[0], parent.width() - 60), min(_SIZE[1], parent.height() - 60))
        self.field.setFocus()

    @Slot()
    def tell(self) -> None:
        """Hand on what was typed, if anything was."""
        words = self.field.toPlainText()
        if words.strip():
            self.accept()
            self.told.emit(words)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() in _ENTER and arg__1.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tell()
            return
        super().keyPressEvent(arg__1)

    @Slot()
    def _weigh(self) -> None:
        self.go.setEnabled(bool(self.field.toPlainText().strip()))
