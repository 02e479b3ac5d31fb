"""What stands in the middle when there is nothing to read: a sentence and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

_MEASURE = 520
"""Points that a sentence is wide at most: lines of about equal length read best."""


class Welcome(QFrame):
    """An empty desk.

    Signals:
        open_requested: let the reader choose a folder.
        add_requested: let the reader choose documents to add to the corpus that is open.
        sample_requested: open the sample corpus.
    """

    open_requested = Signal()
    add_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Welcome")
        self._title = QLabel(self)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        self._title.setFont(font)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._title.setWordWrap(True)
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "soft")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open = QPushButton(self.tr("Open a folder…"), self)
        self.open.setProperty("role", "main")
        self.add = QPushButton(self.tr("Add documents…"), self)
        self.sample = QPushButton(self.tr("Open the sample corpus"), self)
        self.open.clicked.connect(self.open_requested)
        self.add.clicked.connect(self.add_requested)
        self.sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self.open, self.add, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._sentence.setMaximumWidth(_MEASURE)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(64, 32, 64, 32)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addLayout(middle)
        column.addLayout(buttons)
        column.addStretch(3)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(
        self, title: str, sentence: str, *, adding: bool = False, waiting: bool = False
    ) -> None:
        """Say what is the matter and what to do.

        ``adding`` says that documents can be added, ``waiting`` that there is nothing to do.
        """
        self.add.setVisible(adding)
        for button in (self.open, self.sample):
            button.setVisible(not waiting)
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
