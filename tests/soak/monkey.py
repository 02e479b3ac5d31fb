"""Random mouse and keys over the whole window: nothing may fail, no document may change."""

from __future__ import annotations

import contextlib
import random
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.soak.stand import Closer, Stand, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QWindow

    from reader.ui.main_window import MainWindow

_KEYS = [getattr(Qt.Key, f"Key_{name}") for name in (
    *"ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789", *(f"F{n}" for n in range(1, 13)),
    "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Return", "Escape", "Tab",
    "Backtab", "Space", "Delete", "Backspace", "Comma", "Period", "Plus", "Minus", "Menu",
    *["Escape"] * 6,
)]  # fmt: skip
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    _NONE, _NONE, _NONE, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
_BARRED = {"file.quit", "file.open", "file.sample", "help.first_steps"}
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_BUTTONS = (Qt.MouseButton.LeftButton,) * 4 + (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


def target(stand: Stand, chance: random.Random) -> tuple[QWindow, QPoint] | None:
    """Return the window in front, and a point in it.

    Events go to a window, as those of a mouse do: Qt then finds the widget anew for each of them,
    so a press may delete the widget it falls on and the release still has somewhere to go.
    """
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or stand.window
    window = top.window().windowHandle()
    if window is None or not window.isVisible():
        return None
    return window, QPoint(
        chance.randrange(max(1, window.width())), chance.randrange(max(1, window.height()))
    )


def is_there(window: QWindow) -> bool:
    """Tell whether Qt still has this window: `isValid` does not hear of windows Qt deletes."""
    return isValid(window) and window in QGuiApplication.allWindows()


def press(
    window: QWindow, button: Qt.MouseButton, modifier: Qt.KeyboardModifier, *points: QPoint
) -> None:
    """Press at the first point, move through the others, let go at the last."""
    QTest.mousePress(window, button, modifier, points[0])
    for point in points[1:]:
        if is_there(window):
            QTest.mouseMove(window, point)
    if is_there(window):
        QTest.mouseRelease(window, button, modifier, points[-1])


def strike(stand: Stand, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Press a key and let go of it.

    `QTest` presses and lets go of the modifiers too, and at a window its key has deleted it fails.
    The main window stays, and hands keys on to an open menu; a dialog's go to the widget that
    has the keyboard, one event at a time.
    """
    if QApplication.activeModalWidget() is None:
        for turn in (QTest.keyPress, QTest.keyRelease):
            main = stand.window.windowHandle()  # a new one, if the key has changed the language
            turn(main, key, modifier)
        return
    text = "" if modifier & _COMMANDS or not 0x20 <= key < 0x7F else chr(key)
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        focused = QApplication.focusWidget()
        if focused is not None:
            QApplication.sendEvent(focused, QKeyEvent(kind, key, modifier, text))


def throw(stand: Stand, chance: random.Random) -> None:
    """Do one random thing."""
    kind = chance.random()
    found = target(stand, chance)
    if found is None:
        return
    window, point = found
    left = Qt.MouseButton.LeftButton
    if kind < 0.45:
        press(window, chance.choice(_BUTTONS), chance.choice(_MODIFIERS[:5]), point)
    elif kind < 0.52:
        press(window, left, _NONE, point)
        if is_there(window):
            press(window, left, _NONE, point)  # quick enough to be a double click
    elif kind < 0.62:
        end = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
        press(window, left, _NONE, point, (point + end) / 2, end)
    elif kind < 0.65 and QApplication.activeModalWidget() is None:
        named = chance.choice(sorted(stand.window.actions_by_id))
        stand.window.actions_by_id[named].trigger()  # as from the palette
    else:
        key, modifier = chance.choice(_KEYS), chance.choice(_MODIFIERS)
        if modifier & Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_F4:
            return
        strike(stand, key, modifier)


def _let_go(_drag: QDrag, *_actions: object) -> Qt.DropAction:
    """Drop at once: a drag waits in a loop of its own for a mouse that thrown events are not."""
    return Qt.DropAction.IgnoreAction


def prepare(window: MainWindow, done: Counter[str]) -> None:
    """Count what is carried out, and bar what leads out of the corpus that is tried."""
    for name, action in window.actions_by_id.items():
        action.triggered.connect(lambda *_, name=name: done.update([name]))
        action.setEnabled(action.isEnabled() and name not in _BARRED)


def play(stand: Stand, chance: random.Random, events: int, done: Counter[str]) -> None:
    """Throw events until enough are thrown or something fails.

    All of it happens inside the loop of events: outside of it Qt deletes too early what is to be
    deleted later.
    """

    def throw_all() -> None:
        prepared = None
        for number in range(events):
            if stand.window is not prepared:  # a new one comes with another language
                prepared = stand.window
                prepare(prepared, done)
            with contextlib.suppress(RuntimeError):  # of a window that its own press has deleted
                throw(stand, chance)
            stand.turn(2)
            if stand.failures:
                print(f"  failed at event {number}")
                break
            if not stand.window.isVisible():
                stand.window.show()
            if QApplication.activeWindow() is None:  # as a desktop does when a dialog has gone
                (QApplication.activeModalWidget() or stand.window).activateWindow()
            if number % 500 == 0 and stand.window.session.corpus is None:
                stand.window.open(stand.corpus("corpus"))
            if number % 2000 == 0:
                print(f"  event {number}", flush=True)
        stand.app.exit()

    QTimer.singleShot(0, throw_all)
    stand.app.exec()


def run(folder: Path, events: int, seed: int) -> bool:
    """Throw so many events at the window; return whether all went well."""
    QDrag.exec = _let_go
    stand = Stand(folder)
    closer = Closer(stand)
    closer.setInterval(10)  # events are thrown faster than a hand can
    chance = random.Random(seed)
    corpus = stand.corpus("corpus")
    before = fingerprint(corpus)
    stand.open(corpus)
    done = Counter[str]()
    play(stand, chance, events, done)
    stand.turn(500)
    stand.until("the end of what was begun", lambda: not stand.window.session.is_busy)
    for failure in stand.failures[:3]:
        print(failure)
    unchanged = fingerprint(corpus) == before
    print(f"monkey: {events} events, seed {seed}, {len(stand.failures)} failures,"
          f" documents {'unchanged' if unchanged else 'CHANGED'}")  # fmt: skip
    print(f"  {done.total()} commands carried out, {len(done)} different ones")
    closer.stop()
    stand.close()
    return unchanged and not stand.failures
