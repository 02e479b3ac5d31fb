"""The real window over a copy of the sample corpus, and how it is used and photographed."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import wiring
from reader.domain.span import Span
from reader.services.settings import SettingsService
from reader.store.resources import sample_corpus
from reader.ui.languages import Speech
from reader.ui.links import Application
from reader.ui.main_window import MainWindow
from reader.ui.task_runner import TaskRunner
from reader.ui.theme.appearance import dress, theme_for
from reader.ui.windows import Windows

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_PATIENCE = 60
_SETTLED = 500
_COLOURS = 256
NAME = "Ana"
"""Who annotates in the pictures."""


class Stage:
    """One application, its window and its copy of the sample corpus."""

    def __init__(self, folder: Path) -> None:
        self.corpus = folder / "sample"
        unwanted = shutil.ignore_patterns("annotations", ".*")
        shutil.copytree(sample_corpus(), self.corpus, ignore=unwanted)
        self.app = Application(["synoptic"])
        self.settings = SettingsService(folder / "settings.json")
        now = self.settings.current
        self.settings.change(
            replace(
                now,
                person=replace(now.person, author=NAME),
                reading=replace(now.reading, theme="light"),
            )
        )
        self._processes = wiring.Processes()
        self._runner = TaskRunner(self.app, workers=6)
        state, cache = folder / "state", folder / "cache"
        services = replace(
            wiring.desk_services(self.settings, state, self._processes, cache),
            sample=lambda: self.corpus,
        )
        source = wiring.search_source(self._processes, state, cache)

        def make() -> MainWindow:
            theme = theme_for(self.settings.current.reading.theme)
            made = MainWindow(
                services=services, runner=self._runner, theme=theme, searching=lambda: source
            )
            dress(self.app, theme)
            return made

        self._windows = Windows(make, self.settings, Speech(self.app))
        self.window.show()
        self.until(lambda: self.window.desk is not None)
        self.window.open(self.corpus)
        self.until(lambda: self.window.session.corpus is not None)
        self.until(lambda: not self.window.session.is_busy)
        self.wait()

    @property
    def window(self) -> MainWindow:
        """The window as it is now: a change of language makes another."""
        return self._windows.current

    @property
    def desk(self):
        """The desk in the window."""
        return self.window.desk

    def do(self, action: str) -> None:
        """Trigger an action, and let the window settle."""
        self.window.actions_by_id[action].trigger()
        self.wait()

    def until(self, done) -> None:
        """Let events through until something is so."""
        end = time.monotonic() + _PATIENCE
        while not done():
            if time.monotonic() > end:
                raise TimeoutError
            self.wait(20)

    def wait(self, milliseconds: int = _SETTLED) -> None:
        """Let events through for a while."""
        end = time.monotonic() + milliseconds / 1000
        while time.monotonic() < end:
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.001)

    def pane(self, title: str):
        """Return the reading view of the document with this title, in whichever pane."""
        views = [pane.view for pane in self.desk.row.panes]
        return next(view for view in views if view.document and title in view.document.title)

    def select(self, view, words: str) -> Span:
        """Select words of a text, on screen."""
        start = view.document.text.index(words)
        span = Span(start, start + len(words))
        view.setFocus()
        view.bring(start, view.reading_line)
        self.wait(200)
        view.select(span)
        self.wait(100)
        return span

    def type(self, widget: QWidget, words: str) -> None:
        """Type into a field."""
        widget.setFocus()
        typed = QInputMethodEvent()
        typed.setCommitString(words)  # keys could not type every letter
        self.app.sendEvent(widget, typed)
        self.wait()

    def press(self, widget: QWidget, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        """Press a key."""
        QTest.keyClick(widget, key, held or Qt.KeyboardModifier.NoModifier)
        self.wait()

    def shown(self, kind: type[QWidget]) -> QWidget:
        """Return the dialog or window of a kind that is open."""
        self.until(
            lambda: any(isinstance(w, kind) and w.isVisible() for w in self.app.allWidgets())
        )
        return next(w for w in self.app.allWidgets() if isinstance(w, kind) and w.isVisible())

    def close(self) -> None:
        """Close everything."""
        self.window.close()
        self._runner.shut_down()
        self._processes.shut_down()


def save(widget: QWidget, path: Path) -> None:
    """Save a picture of a widget, in as few colours as a file of moderate size allows."""
    QApplication.processEvents()
    picture = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    path.parent.mkdir(parents=True, exist_ok=True)
    few = picture.convertToFormat(
        QImage.Format.Format_Indexed8,
        _commonest(picture),
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )
    few.save(str(path), "PNG", 0)


def _commonest(picture: QImage) -> list[int]:
    """Return the colours a picture has most of, near ones taken together."""
    import numpy as np

    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    found, counts = np.unique(pixels, return_counts=True)
    for kept in range(8, 3, -1):
        mask = np.uint32(
            int.from_bytes(bytes([(0xFF << (8 - kept)) & 0xFF] * 3 + [0xFF]), "little")
        )
        near = np.unique(found & mask, return_inverse=True)[1]
        best = [int(found[near == each][counts[near == each].argmax()]) for each in range(near.max() + 1)] if near.max() < 4 * _COLOURS else []  # fmt: skip
        if 0 < len(best) <= _COLOURS:
            return best
    return [int(each) for each in found[counts.argsort()[::-1][:_COLOURS]]]
