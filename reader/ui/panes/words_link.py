"""Words of a text that lead to where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent


class WordsLink(QFrame):
    """A quotation with its place below it, to be clicked, or pressed with Enter.

    Signals:
        clicked: go there.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("WordsLink")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words, self._place = QLabel(self), QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 1, 2, 1)
        column.setSpacing(0)
        for label in (self._words, self._place):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        self._place.setProperty("role", "soft")

    def show_words(self, words: str, place: str) -> None:
        """Show a quotation and where it stands."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._place.setText(place)
        self.setAccessibleName(self.tr("Go to {0}: {1}").format(place, words))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)
