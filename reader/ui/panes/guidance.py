"""Three sentences for the first start, above the panes, until the reader puts them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_NARROW = 110
"""Characters of a line below which three columns would leave the texts too little room."""


class Guidance(QFrame):
    """What can be done here, in the order in which one would.

    Where there is little room one sentence is shown, and a button for the next.

    Signals:
        open_requested: let the reader choose a folder.
        dismissed: the reader has read it.
    """

    open_requested = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Guidance")
        self.setAccessibleName(self.tr("First steps"))
        title = QLabel(self.tr("This is a sample corpus. Three things to try:"), self)
        title.setProperty("role", "heading")
        self._shown = 0
        self._compact = False
        self._told = tuple(QLabel(sentence, self) for sentence in self.sentences())
        self._steps = tuple(_step(number, told) for number, told in enumerate(self._told, start=1))
        self.next = QPushButton(self.tr("Next"), self)
        self.next.setProperty("role", "example")
        self.next.setVisible(False)
        self.next.clicked.connect(self.show_next)
        row = QHBoxLayout()
        row.setSpacing(22)
        for step in self._steps:
            row.addWidget(step, 1)
        row.addWidget(self.next, 0, Qt.AlignmentFlag.AlignTop)
        self.open = QPushButton(self.tr("Open your folder…"), self)
        self.open.setProperty("role", "main")
        self.done = QPushButton(self.tr("Got it"), self)
        self.open.clicked.connect(self.open_requested)
        self.done.clicked.connect(self.dismissed)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(title, 1)
        top.addWidget(self.open)
        top.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 12)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(row)
        self.setAccessibleDescription(" ".join(self.sentences()))

    def sentences(self) -> tuple[str, ...]:
        """Return what it says."""
        return (
            self.tr(
                "Coloured passages stand in both texts. Click one, or press F8 for the next:"
                " both sides come level, and what differs stands at the right."
            ),
            self.tr(
                "Select words and press H to highlight them, Ctrl+M to write a note. Notes are"
                " kept in plain files beside the documents, which are never changed."
            ),
            self.tr(
                "Press Ctrl+K to search all documents, Ctrl+E to send a colleague what you noted"
                " as a Word document, and F1 for the manual."
            ),
        )

    @Slot()
    def show_next(self) -> None:
        """Show the next sentence, and after the last one the first again."""
        self._shown = (self._shown + 1) % len(self._steps)
        self._show_steps()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        compact = self.width() < _NARROW * self.fontMetrics().averageCharWidth()
        if compact != self._compact:
            self._compact = compact
            self._show_steps()

    def _show_steps(self) -> None:
        for number, step in enumerate(self._steps):
            step.setVisible(not self._compact or number == self._shown)
        self.next.setVisible(self._compact)


def _step(number: int, told: QLabel) -> QWidget:
    told.setWordWrap(True)
    step = QWidget()
    mark = QLabel(str(number), step)
    mark.setProperty("role", "step")
    row = QHBoxLayout(step)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(told, 1, Qt.AlignmentFlag.AlignTop)
    return step
