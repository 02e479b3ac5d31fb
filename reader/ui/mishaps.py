"""Everything that is ready for a failure: the log, the reports, and what the last run left."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.ui import crash
from reader.ui.dialogs.crash_report import CrashReports

if TYPE_CHECKING:
    import logging
    from pathlib import Path

    from reader.ui.asked_to_end import AskedToEnd
    from reader.ui.last_run import LastRun
    from reader.ui.main_window import MainWindow


class Mishaps(QObject):
    """Hears of failures from the start; looks at the last run after the first paint.

    ``end`` is called when everything is saved.
    """

    def __init__(self, state: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._last: LastRun | None = None
        self._log: logging.Handler | None = None
        self._window: MainWindow | None = None
        self._asked: AskedToEnd | None = None
        self._reports = CrashReports(state / "reports", self)
        crash.install(state / "reports", self._reports.tell)

    def watch(self, window: MainWindow) -> None:
        """Show reports over this window, and when its panes are there what the last run left."""
        self.set_window(window)
        window.furnished.connect(self.begin)

    def set_window(self, window: MainWindow) -> None:
        """Show reports over this window from now on."""
        self._window = window
        self._reports.set_window(window)

    @Slot()
    def begin(self) -> None:
        """Keep a log, and tell how the last run ended if it ended badly."""
        from reader.ui import logs
        from reader.ui.last_run import LastRun

        self._last = LastRun(self._state / "reports")
        self._last.begin()
        crash.watch_below(self._state / "reports")
        self._log = logs.begin(self._state / "logs")
        if sys.platform != "win32":
            from reader.ui.asked_to_end import AskedToEnd

            self._asked = AskedToEnd(self)
        if self._last.ended_badly and self._window is not None:
            self._window.tell(*self._reports.told_of(self._last), self._reports.show_left)

    def end(self) -> None:
        """Say that this run ended as it should."""
        if self._asked is not None:
            self._asked.stop()
            self._asked = None
        if self._last is not None:
            from reader.ui import logs

            self._last.end()
            logs.end(self._log)
