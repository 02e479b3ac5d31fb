"""A start that ends by itself: open the window, wait for overlaps, take a picture, close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from reader.ui.desk.desk import Desk
    from reader.ui.main_window import MainWindow

_PATIENCE = 90_000
_SETTLED = 600
_SIZE = (1400, 900)


class Smoke(QObject):
    """Ends the application with 0 once overlaps are on screen, with 1 if that takes too long."""

    def __init__(self, window: MainWindow, picture: Path) -> None:
        super().__init__(window)
        self._window = window
        self._picture = picture
        window.resize(*_SIZE)
        window.furnished.connect(self._watch)
        QTimer.singleShot(_PATIENCE, self, self._give_up)

    @Slot(object)
    def _watch(self, desk: Desk) -> None:
        desk.session.finished.connect(self._settle)
        self._settle(desk.session.is_whole)

    @Slot(bool)
    def _settle(self, whole: bool) -> None:
        if whole:
            QTimer.singleShot(_SETTLED, self, self._finish)

    @Slot()
    def _finish(self) -> None:
        shown = bool(self._window.session.comparison.overlaps)
        saved = self._window.grab().save(str(self._picture))
        self._window.close()
        QCoreApplication.exit(0 if shown and saved else 1)

    @Slot()
    def _give_up(self) -> None:
        self._window.close()
        QCoreApplication.exit(1)
