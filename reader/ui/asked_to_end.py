"""End as on Ctrl+Q when the system asks for it: at a log-out, a shutdown, a Ctrl+C."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtWidgets import QApplication

_ASKING = ("SIGTERM", "SIGHUP", "SIGINT")


class AskedToEnd(QObject):
    """Hears the system's signals. Windows has none: there the windows are closed.

    Python sees a signal only when it runs next, and while nothing happens it does not run: so
    the signal is also written into a pipe, which wakes Qt.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hears, self._tells = os.pipe()
        for end in (self._hears, self._tells):
            os.set_blocking(end, False)
        self._notifier = QSocketNotifier(self._hears, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)
        self._woken = signal.set_wakeup_fd(self._tells, warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _ASKING]
        self._before = {number: signal.signal(number, _heard) for number in numbers}

    def stop(self) -> None:
        """Leave signals to whoever had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken)
        for number, before in self._before.items():
            signal.signal(number, before)
        for end in (self._hears, self._tells):
            os.close(end)

    @Slot()
    def _end(self) -> None:
        with suppress(OSError):
            os.read(self._hears, 64)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.closeAllWindows()
            app.exit(0)


def _heard(_number: int, _frame: object) -> None:
    """Do nothing here: the window ends in its own time."""
