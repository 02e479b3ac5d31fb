"""The reader's colours on paper and on a screen; names the application does not know are grey."""

from __future__ import annotations

from reader.domain.annotation import COLORS

LIGHT = {
    "yellow": "#FFF2B3",
    "green": "#D3EFD0",
    "blue": "#D3E6FA",
    "pink": "#FBD9E5",
    "purple": "#E6DBF7",
    "grey": "#E6E6E6",
}
"""What lies behind words on white."""
DARK = {
    "yellow": "#5C4E12",
    "green": "#21502A",
    "blue": "#1D4468",
    "pink": "#66273F",
    "purple": "#47316B",
    "grey": "#4A4A4A",
}
"""What lies behind words on black."""


def known(color: str) -> str:
    """Return a colour the application has: its own name, or grey."""
    return color if color in COLORS else "grey"
