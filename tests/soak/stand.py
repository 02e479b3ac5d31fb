"""The real window over copies of the sample corpus, for long and rough use."""

from __future__ import annotations

import gc
import hashlib
import os
import shutil
import sys
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from reader import wiring
from reader.services.settings import SettingsService
from reader.store.resources import sample_corpus
from reader.ui.languages import Speech
from reader.ui.links import Application
from reader.ui.main_window import MainWindow
from reader.ui.task_runner import TaskRunner
from reader.ui.theme.appearance import dress, theme_for
from reader.ui.windows import Windows

PATIENCE = 60


class Stand:
    """One application with its window, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.failures: list[str] = []
        sys.excepthook = self._fail
        threading.excepthook = lambda told: self._fail(told.exc_type, told.exc_value, None)
        self.app = QApplication.instance() or Application(["synoptic"])
        self.settings = SettingsService(folder / "settings.json")
        self.processes = wiring.Processes()
        self.runner = TaskRunner(self.app, workers=6)
        services = wiring.desk_services(
            self.settings, folder / "state", self.processes, folder / "cache"
        )
        source = wiring.search_source(self.processes, folder / "state", folder / "cache")

        def make() -> MainWindow:
            theme = theme_for(self.settings.current.reading.theme)
            made = MainWindow(
                services=services, runner=self.runner, theme=theme, searching=lambda: source
            )
            dress(self.app, theme)
            made.resize(1200, 800)
            return made

        self.windows = Windows(make, self.settings, Speech(self.app))
        self.window.show()
        self.until("the panes", lambda: self.window.desk is not None)

    @property
    def window(self) -> MainWindow:
        return self.windows.current

    def _fail(self, kind, error, trace) -> None:
        import traceback

        self.failures.append("".join(traceback.format_exception(kind, error, trace)))

    def corpus(self, name: str) -> Path:
        """Return a copy of the sample corpus under that name."""
        folder = self.folder / name
        if not folder.exists():
            shutil.copytree(sample_corpus(), folder, ignore=shutil.ignore_patterns("annotations"))
        return folder

    def open(self, folder: Path) -> None:
        """Open a corpus and wait until it is compared."""
        self.window.open(folder)
        self.until("the corpus", lambda: self.window.session.corpus is not None
                   and Path(self.window.session.corpus.folder) == folder)  # fmt: skip
        self.until("the overlaps", lambda: not self.window.session.is_busy)

    def until(self, what: str, done) -> None:
        """Let events through until something is so.

        Raises:
            TimeoutError: if that takes longer than a minute.
        """
        end = time.monotonic() + PATIENCE
        while not done():
            if time.monotonic() > end:
                raise TimeoutError(what)
            self.turn(10)

    def turn(self, milliseconds: int = 0) -> None:
        """Let events through for a while."""
        end = time.monotonic() + milliseconds / 1000
        while True:
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if time.monotonic() >= end:
                return
            time.sleep(0.001)

    def close(self) -> None:
        """Close everything."""
        self.window.close()
        self.window.deleteLater()  # in Qt's order, before the interpreter takes it apart
        self.turn(50)
        self.runner.shut_down()
        self.processes.shut_down()


class Closer(QTimer):
    """Closes menus and dialogs that stay open, as a reader would who did not mean them."""

    def __init__(self, stand: Stand) -> None:
        super().__init__(interval=40)
        self._stand = stand
        self._seen: dict[int, int] = {}
        self.timeout.connect(self._close)
        self.start()

    def _close(self) -> None:
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        for widget in QApplication.topLevelWidgets():
            if front is not None and widget is not front:
                continue  # nobody could reach it
            if widget.isVisible() and isinstance(widget, QDialog | QMenu):
                key = id(widget)
                self._seen[key] = self._seen.get(key, 0) + 1
                if isinstance(widget, QFileDialog) or self._seen[key] > 12:
                    self._seen.pop(key)
                    # later: a dialog may ask before it closes, and this timer must go on then
                    close = widget.reject if isinstance(widget, QDialog) else widget.close
                    QTimer.singleShot(0, widget, close)


def fingerprint(folder: Path) -> dict[str, str]:
    """Return a digest of every document of a corpus, by its path."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "annotations" not in path.parts and path.name != "corpus.yaml"
    }


def resident() -> int:
    """Return the bytes of memory this process holds, garbage collected."""
    gc.collect()
    fields = Path("/proc/self/statm").read_text(encoding="ascii").split()
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE")


def counts() -> dict[str, int]:
    """Return how many widgets, threads and open files there are."""
    return {
        "widgets": len(QApplication.allWidgets()),
        "threads": threading.active_count(),
        "files": len(list(Path("/proc/self/fd").iterdir())),
    }
