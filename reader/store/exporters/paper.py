"""What stands on paper, whatever the format: headings, quotations, tables, comments.

An export is arranged into these blocks once (see ``arranging``); Word, OpenDocument and print
only say how each looks.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

TINTS = {
    "yellow": "F2C84B",
    "green": "6FB36A",
    "blue": "5B9BD5",
    "pink": "E38AAE",
    "purple": "9B7FC9",
    "grey": "A0A0A0",
}
"""What the annotations' colours are on paper, as RRGGBB; others are grey."""
PALE_TINTS = {
    "yellow": "FFF1B8",
    "green": "D5EDD2",
    "blue": "D3E6F7",
    "pink": "FADCE7",
    "purple": "E4DAF3",
    "grey": "E6E6E6",
}
"""The same behind letters."""


class Look(StrEnum):
    """How some letters look; several looks go together."""

    ITALIC = "i"
    BOLD = "b"
    UNDERLINE = "u"
    RAISED = "sup"
    LOWERED = "sub"
    SMALL_CAPITALS = "sc"
    DROPPED = "dropped"
    ADDED = "added"
    FAINT = "faint"
    WARNING = "warning"
    TAG = "tag"


class Manner(StrEnum):
    """What a paragraph is."""

    BODY = "body"
    QUOTE = "quote"
    PLACE = "place"
    NOTE = "note"
    MEASURES = "measures"
    CELL = "cell"
    HEAD = "head"
    ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class Comment:
    """What someone says in the margin. ``date`` is ISO 8601, or empty.

    ``in_text`` says that it can be read in the text, too: paper without a margin leaves it out.
    """

    text: str
    author: str = ""
    date: str = ""
    in_text: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    r"""Letters in one look. ``link`` leads away from them; a ``\n`` is a new line.

    ``tint`` is the name of the colour behind them.
    """

    text: str
    looks: frozenset[Look] = frozenset()
    link: str = ""
    tint: str = ""
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a level from 1."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of one manner. ``color`` is that of the annotation; ``comments`` are on all of it."""

    words: tuple[Words, ...]
    manner: Manner = Manner.BODY
    color: str = ""
    comments: tuple[Comment, ...] = ()
    kept: bool = False


Cell: TypeAlias = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of a table. With ``across``, its one cell goes over all columns."""

    cells: tuple[Cell, ...]
    across: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; ``shares`` are the columns' widths as parts of the whole."""

    head: tuple[Cell, ...]
    rows: tuple[Row, ...]
    shares: tuple[float, ...]
    color: str = ""
    ruled: bool = False


Block: TypeAlias = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole document. ``running`` is what stands at the head of every page."""

    title: str
    running: str
    blocks: list[Block] = field(default_factory=list[Block])
    language: str = "en-GB"


def tint(color: str) -> str:
    """Return the colour of an annotation as RRGGBB, or nothing where it has none."""
    return _told(color, TINTS)


def pale_tint(color: str) -> str:
    """Return the colour of an annotation behind letters as RRGGBB."""
    told = _told(color, PALE_TINTS)
    if not color.startswith("#") or not told:
        return told
    parts = (int(told[at : at + 2], 16) for at in (0, 2, 4))
    return "".join(f"{255 - (255 - part) // 4:02X}" for part in parts)


def _told(color: str, tints: dict[str, str]) -> str:
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", color):
        return color[1:].upper()
    return tints.get(color.casefold(), tints["grey"]) if color else ""


_ENOUGH = 400
_LEFT, _RIGHT = {"L"}, {"R", "AL"}


def runs_right_to_left(words: tuple[Words, ...]) -> bool:
    """Tell whether a paragraph is of a script that runs from the right, as Arabic does."""
    seen = 0
    for piece in words:
        for char in piece.text[: _ENOUGH - seen]:
            direction = unicodedata.bidirectional(char)
            if direction in _LEFT or direction in _RIGHT:
                return direction in _RIGHT
        seen += len(piece.text)
        if seen >= _ENOUGH:
            break
    return False
