"""Everything that is ready for a failure: the log, the reports, and what the last run left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui import crash, logs
from reader.ui.dialogs.crash_report import CrashReports
from reader.ui.last_run import LastRun

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from reader.ui.main_window import MainWindow


class Mishaps:
    """Begins before the window is made, and ends when everything is saved."""

    def __init__(self, state: Path, parent: QObject) -> None:
        self._last = LastRun(state / "reports")
        self._last.begin()
        self._log = logs.begin(state / "logs")
        self._reports = CrashReports(state / "reports", parent)
        crash.install(state / "reports", self._reports.tell)

    def watch(self, window: MainWindow) -> None:
        """Show reports over this window, and first what the last run left."""
        self.set_window(window)
        if self._last.ended_badly:
            window.tell(*self._reports.told_of(self._last), self._reports.show_left)

    def set_window(self, window: MainWindow) -> None:
        """Show reports over this window from now on."""
        self._reports.set_window(window)

    def end(self) -> None:
        """Say that this run ended as it should."""
        self._last.end()
        logs.end(self._log)
