"""Collect garbage on the UI thread only.

Python collects cycles on whatever thread happens to allocate. A widget that is part
of a cycle would then be destroyed on a job's thread, which Qt does not survive. So
automatic collection is off while jobs can run, and a timer of the UI thread collects.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 500
_YOUNG = 2_000
_MIDDLE_AFTER = 10
_OLD_AFTER = 10
_SHARE = 50
"""A full collection may take one part in so many of the time."""


class Garbage(QObject):
    """Stands in for automatic collection from its making until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._full_cost = 0.0
        self._full_at = time.monotonic()
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()

    @Slot()
    def collect(self) -> None:
        """Collect what has come together, the young often and the old seldom."""
        if gc.get_count()[0] < _YOUNG:
            return
        self._rounds += 1
        if self._rounds % _MIDDLE_AFTER:
            gc.collect(0)
            return
        gc.collect(1)
        now = time.monotonic()
        due = now - self._full_at > self._full_cost * _SHARE
        if due and self._rounds % (_MIDDLE_AFTER * _OLD_AFTER) == 0:
            gc.collect()
            self._full_cost, self._full_at = time.monotonic() - now, time.monotonic()
