"""Where a passage differs, with two switches above: side by side, and only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.ui.models.differences import differences, facing
from reader.ui.panes.word_differences import WordDifferences
from reader.ui.panes.wrapped_row import WrappedRow

if TYPE_CHECKING:
    from reader.domain.overlap import Overlap


class DifferencesHere(QWidget):
    """The word differences and how they are shown.

    Signals:
        beside_requested, only_requested: show them so, or not any more.
    """

    beside_requested = Signal(bool)
    only_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = WordDifferences()
        self.beside = self._switch(
            self.tr("Side by side"), self.tr("Show the two sides beside each other")
        )
        self.only = self._switch(
            self.tr("Only differences"), self.tr("Leave out long stretches that are the same")
        )
        self.only.setChecked(True)
        self._shown: tuple[Overlap, str, str] | None = None
        self._font = QFont()
        self.beside.clicked.connect(self.beside_requested)
        self.only.clicked.connect(self.only_requested)
        row = WrappedRow(spacing=4)
        row.addWidget(self.beside)
        row.addWidget(self.only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.words)

    @Slot(bool, bool)
    def set_look(self, beside: bool, only: bool) -> None:
        """Show them side by side or merged, and only what differs or everything."""
        if (beside, only) != (self.beside.isChecked(), self.only.isChecked()):
            self.beside.setChecked(beside)
            self.only.setChecked(only)
        self._show()

    def show_overlap(self, overlap: Overlap, left: str, right: str, font: QFont) -> None:
        """Show where an overlap of two texts differs."""
        self._shown, self._font = (overlap, left, right), font
        self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        whole = not self.only.isChecked()
        rows = facing(*self._shown, whole=whole) if self.beside.isChecked() else ()
        self.words.show_words(differences(*self._shown, whole=whole), self._font, rows)

    def _switch(self, text: str, help_text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(help_text)
        button.setProperty("role", "switch")
        return button
