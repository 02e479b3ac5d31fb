"""Three sentences for the first start, above the panes, until the reader puts them away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Guidance(QFrame):
    """What can be done here, in the order in which one would.

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
        steps = QHBoxLayout()
        steps.setSpacing(22)
        for number, sentence in enumerate(self.sentences(), start=1):
            steps.addLayout(self._step(number, sentence), 1)
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
        column.addLayout(steps)
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

    def _step(self, number: int, sentence: str) -> QHBoxLayout:
        told = QLabel(sentence, self)
        told.setWordWrap(True)
        mark = QLabel(str(number), self)
        mark.setProperty("role", "step")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(told, 1, Qt.AlignmentFlag.AlignTop)
        return row
