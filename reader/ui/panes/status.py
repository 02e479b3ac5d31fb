"""The line at the bottom: what is being done, how far it is, and where the reader stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.services.jobs import Progress

_PASSING = 15_000
"""Milliseconds after which a sentence about something that was done has had its time."""


class Status(QStatusBar):
    """Progress with Cancel at the left, the place at the right.

    Signals:
        cancel_requested: the reader wants the work under way to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(10, 0, 10, 0)
        self._label = QLabel(self)
        self._label.setAccessibleName(self.tr("What is being done"))
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(QSize(150, 5))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setProperty("role", "link")
        self._cancel.clicked.connect(self.cancel_requested)
        self._place = QLabel(self)
        self._place.setAccessibleName(self.tr("Place in the text"))
        self._place.setContentsMargins(0, 0, 4, 0)
        self._standing = ""
        self._passing = QTimer(self, singleShot=True, interval=_PASSING)
        self._passing.timeout.connect(self._pass)
        for widget in (self._label, self._bar, self._cancel):
            self.addWidget(widget)
        self.addPermanentWidget(self._place)
        self.rest()

    @property
    def said(self) -> str:
        """What stands at the left."""
        return self._label.text()

    @property
    def place(self) -> str:
        """What stands at the right."""
        return self._place.text()

    def show_progress(self, progress: Progress) -> None:
        """Say how far the work has come."""
        self._passing.stop()
        self._label.setProperty("role", "")
        self._label.setText(said(progress.label))
        self._bar.setRange(0, max(0, progress.total))
        self._bar.setValue(progress.done)
        self._bar.show()
        self._cancel.show()

    def rest(self, sentence: str = "") -> None:
        """Say that nothing is under way, and what came of it; after a while that is past."""
        self._label.setText(sentence)
        self._bar.hide()
        self._cancel.hide()
        self._passing.start()

    def settle(self, sentence: str = "") -> None:
        """Say what holds until further notice, also after other sentences have passed."""
        self._standing = sentence
        self.rest(sentence)

    @Slot()
    def _pass(self) -> None:
        if self._bar.isHidden():
            self._label.setText(self._standing)

    def set_place(self, text: str) -> None:
        """Say where the reader stands."""
        self._place.setText(text)
