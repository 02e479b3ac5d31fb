"""Random mouse and keys over the whole window: nothing may fail, no document may change."""

from __future__ import annotations

import contextlib
import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.soak.stand import Closer, Stand, fingerprint

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_KEYS = [getattr(Qt.Key, f"Key_{name}") for name in (
    *"ABCDEFGHIJKLMNOPRSTUVWXYZ0123456789", *(f"F{n}" for n in range(1, 13)),
    "Left", "Right", "Up", "Down", "Home", "End", "PageUp", "PageDown", "Return", "Escape", "Tab",
    "Backtab", "Space", "Delete", "Backspace", "Comma", "Period", "Plus", "Minus", "Menu",
)]  # fmt: skip
_NONE = Qt.KeyboardModifier.NoModifier
_MODIFIERS = (
    _NONE, _NONE, _NONE, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)  # fmt: skip
_BUTTONS = (Qt.MouseButton.LeftButton,) * 4 + (
    Qt.MouseButton.RightButton,
    Qt.MouseButton.MiddleButton,
)


def target(stand: Stand, chance: random.Random) -> tuple[QWidget, QPoint] | None:
    """Return a visible widget of the front window, and a point in it."""
    top = QApplication.activePopupWidget() or QApplication.activeModalWidget() or stand.window
    point = QPoint(chance.randrange(max(1, top.width())), chance.randrange(max(1, top.height())))
    widget = top.childAt(point) or top
    return (widget, widget.mapFrom(top, point)) if widget.isVisible() else None


def throw(stand: Stand, chance: random.Random) -> None:
    """Do one random thing."""
    kind = chance.random()
    found = target(stand, chance)
    if found is None:
        return
    widget, point = found
    if kind < 0.45:
        QTest.mouseClick(widget, chance.choice(_BUTTONS), chance.choice(_MODIFIERS[:5]), point)
    elif kind < 0.52:
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, _NONE, point)
    elif kind < 0.62:
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, _NONE, point)
        QTest.mouseMove(widget, point + QPoint(chance.randint(-90, 90), chance.randint(-90, 90)))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, _NONE, point)
    else:
        focused = QApplication.focusWidget() or widget
        key, modifier = chance.choice(_KEYS), chance.choice(_MODIFIERS)
        if modifier & Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_F4:
            return
        QTest.keyClick(focused, key, modifier)


def _let_go(_drag: QDrag, *_actions: object) -> Qt.DropAction:
    """Drop at once: a drag waits in a loop of its own for a mouse that thrown events are not."""
    return Qt.DropAction.IgnoreAction


def run(folder: Path, events: int, seed: int) -> bool:
    """Throw so many events at the window; return whether all went well."""
    QDrag.exec = _let_go
    stand = Stand(folder)
    closer = Closer(stand)
    chance = random.Random(seed)
    corpus = stand.corpus("corpus")
    before = fingerprint(corpus)
    stand.open(corpus)
    for action in ("file.quit", "file.open", "file.sample", "help.first_steps"):
        stand.window.actions_by_id[action].setEnabled(False)
    for number in range(events):
        with contextlib.suppress(RuntimeError):  # a press may delete what it would release
            throw(stand, chance)
        if number % 10 == 0:
            stand.turn(1)
        if stand.failures:
            print(f"  failed at event {number} of seed {seed}")
            break
        if not stand.window.isVisible():
            stand.window.show()
        if number % 2000 == 0:
            print(f"  event {number}", flush=True)
    stand.turn(500)
    stand.until("the end of what was begun", lambda: not stand.window.session.is_busy)
    for failure in stand.failures[:3]:
        print(failure)
    unchanged = fingerprint(corpus) == before
    print(f"monkey: {events} events, seed {seed}, {len(stand.failures)} failures,"
          f" documents {'unchanged' if unchanged else 'CHANGED'}")  # fmt: skip
    closer.stop()
    stand.close()
    return unchanged and not stand.failures
