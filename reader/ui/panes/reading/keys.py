"""The keyboard over a text: arrows scroll, with Shift they select, and they move a shown caret."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class Step(Enum):
    """A step of the caret."""

    LEFT = "left"
    RIGHT = "right"
    WORD_LEFT = "word left"
    WORD_RIGHT = "word right"
    UP = "up"
    DOWN = "down"
    LINE_START = "line start"
    LINE_END = "line end"
    PARAGRAPH_UP = "paragraph up"
    PARAGRAPH_DOWN = "paragraph down"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    TEXT_START = "text start"
    TEXT_END = "text end"


class Command(Enum):
    """What else a key may ask for."""

    COPY = "copy"
    SELECT_ALL = "select all"
    DESELECT = "deselect"
    TOGGLE_CARET = "toggle caret"
    ZOOM_IN = "zoom in"
    ZOOM_OUT = "zoom out"
    CLICK = "click"


class Press(NamedTuple):
    """What a key press asks for: a step, perhaps selecting, or a command."""

    step: Step | None
    selecting: bool
    command: Command | None = None


_STEPS = {
    (Qt.Key.Key_Left, False): Step.LEFT,
    (Qt.Key.Key_Right, False): Step.RIGHT,
    (Qt.Key.Key_Up, False): Step.UP,
    (Qt.Key.Key_Down, False): Step.DOWN,
    (Qt.Key.Key_Home, False): Step.LINE_START,
    (Qt.Key.Key_End, False): Step.LINE_END,
    (Qt.Key.Key_PageUp, False): Step.PAGE_UP,
    (Qt.Key.Key_PageDown, False): Step.PAGE_DOWN,
    (Qt.Key.Key_Left, True): Step.WORD_LEFT,
    (Qt.Key.Key_Right, True): Step.WORD_RIGHT,
    (Qt.Key.Key_Up, True): Step.PARAGRAPH_UP,
    (Qt.Key.Key_Down, True): Step.PARAGRAPH_DOWN,
    (Qt.Key.Key_Home, True): Step.TEXT_START,
    (Qt.Key.Key_End, True): Step.TEXT_END,
}
_STANDARD = (
    (QKeySequence.StandardKey.Copy, Command.COPY),
    (QKeySequence.StandardKey.SelectAll, Command.SELECT_ALL),
    (QKeySequence.StandardKey.ZoomIn, Command.ZOOM_IN),
    (QKeySequence.StandardKey.ZoomOut, Command.ZOOM_OUT),
)
_PLAIN = {
    Qt.Key.Key_Escape: Command.DESELECT,
    Qt.Key.Key_F7: Command.TOGGLE_CARET,
    Qt.Key.Key_Return: Command.CLICK,
    Qt.Key.Key_Enter: Command.CLICK,
}


def read_key(event: QKeyEvent) -> Press | None:
    """Return what a key press asks a reading pane for, or None if it is for somebody else."""
    for standard, command in _STANDARD:
        if event.matches(standard):
            return Press(None, selecting=False, command=command)
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if modifiers & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    key = Qt.Key(event.key())
    if key == Qt.Key.Key_Space and not control:
        step = Step.PAGE_UP if shift else Step.PAGE_DOWN
        return Press(step, selecting=False)
    if (key, control) in _STEPS:
        return Press(_STEPS[key, control], selecting=shift)
    if not control and not shift and key in _PLAIN:
        return Press(None, selecting=False, command=_PLAIN[key])
    return None
