"""How each colour of an annotation looks in a theme, and what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.theme.appearance import is_dark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.ui.theme.tokens import Theme

PLAIN: Final = "pink"
"""The colour a fresh desk highlights in: no kind of overlap has it."""

NAMES: Final = {
    "yellow": QT_TRANSLATE_NOOP("Colour", "yellow"),
    "green": QT_TRANSLATE_NOOP("Colour", "green"),
    "blue": QT_TRANSLATE_NOOP("Colour", "blue"),
    "pink": QT_TRANSLATE_NOOP("Colour", "pink"),
    "purple": QT_TRANSLATE_NOOP("Colour", "purple"),
    "grey": QT_TRANSLATE_NOOP("Colour", "grey"),
}
_HUES: Final = {"yellow": 50, "green": 95, "blue": 200, "purple": 275}
_STRONG: Final = 150
"""Saturation, 0 to 255."""


class ColourLook(NamedTuple):
    """The fill behind the words and the line under them."""

    fill: QColor
    line: QColor


def colour_look(theme: Theme, name: str) -> ColourLook:
    """Return how a colour looks in ``theme``; an unknown one is grey, none is the plain one."""
    chosen = name or PLAIN
    if chosen == "pink":
        return ColourLook(theme.annotation, theme.annotation_line)
    hue = _HUES.get(chosen)
    strength = 0 if hue is None else _STRONG
    fill, line = (62, 165) if is_dark(theme) else (205, 95)
    return ColourLook(
        QColor.fromHsl(hue or 0, strength, fill), QColor.fromHsl(hue or 0, strength, line)
    )


def colour_name(name: str) -> str:
    """Return the name of a colour in the reader's language, or as it is if it is not known."""
    known = NAMES.get(name)
    return name if known is None else QCoreApplication.translate("Colour", known)


def colour_told(name: str, meanings: Mapping[str, str]) -> str:
    """Return what the reader means by a colour, and its name: ``doubtful (yellow)``."""
    meaning = meanings.get(name, "")
    return f"{meaning} ({colour_name(name)})" if meaning else colour_name(name)
