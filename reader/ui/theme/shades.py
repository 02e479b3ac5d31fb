"""Shades of one colour that say how much, and the ink that reads on any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reader.ui.theme.appearance import blend

if TYPE_CHECKING:
    from reader.ui.theme.tokens import Theme

STEPS = 256
_LIFT = 0.6
"""Small shares are told apart before great ones: the scale rises fast and then slowly."""
_FAINTEST, _FULL = 0.08, 0.92
_READABLE = 4.5


def share_shades(theme: Theme) -> list[QColor]:
    """Return a shade for each of ``STEPS`` shares, from none (paper) to all."""
    last = STEPS - 1
    made = [QColor(theme.paper)]
    for step in range(1, STEPS):
        strength = _FAINTEST + (_FULL - _FAINTEST) * (step / last) ** _LIFT
        made.append(blend(theme.paper, theme.verbatim_line, strength))
    return made


def readable_ink(theme: Theme, ground: QColor) -> QColor:
    """Return the ink of the theme that reads on ``ground``, or black or white where none does."""
    for ink in (theme.ink, theme.paper):
        if contrast(ink, ground) >= _READABLE:
            return ink
    return max((QColor("black"), QColor("white")), key=lambda ink: contrast(ink, ground))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2, relative luminance)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
