"""Lines of a plain text, and the units they make: one paragraph, item or heading each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.document import Part

HEAD = 300
"""How many characters of a unit are looked at to see what it is."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: where its words start and end, in code points.

    ``gap`` counts the blank lines before it; ``indent`` its leading spaces.
    """

    start: int
    end: int
    text: str
    gap: int
    indent: int
    new_page: bool = False


@dataclass(slots=True)
class Unit:
    """Lines that belong together, and what they were found to be (None: not yet known)."""

    start: int
    end: int
    text: str
    gap: int
    lines: int = 1
    indent: int = 0
    new_page: bool = False
    part: Part | None = None
    level: int = 0
    label: str = ""
    inside: list[Unit] = field(default_factory=list["Unit"])

    @property
    def head(self) -> str:
        """Its first characters, without the marks of typesetting that survived in it."""
        return bare(self.text[:HEAD])

    @property
    def short(self) -> bool:
        """Whether it is no longer than a heading may be."""
        return len(self.text) <= 120


_MARKUP = re.compile(r"</?(?:i|b|em|strong|u|sup|sub)>|\*\*")


def bare(text: str) -> str:
    """Return a stretch of text without stray marks of italics and bold."""
    return _MARKUP.sub("", text).strip()


def split_lines(text: str) -> list[Line]:
    """Return the lines that are not blank, in order; a form feed ends a line and a page."""
    found: list[Line] = []
    gap, new_page, at = 0, False, 0
    for row in text.split("\n"):
        pieces = row.split("\f")
        for number, piece in enumerate(pieces):
            if number:
                at, new_page = at + 1, True
            words = piece.strip()
            if words:
                indent = len(piece) - len(piece.lstrip())
                start = at + indent
                found.append(Line(start, start + len(words), words, gap, indent, new_page))
                gap, new_page = 0, False
            elif number == len(pieces) - 1:
                gap += 1
            at += len(piece)
        at += 1
    return found


def is_wrapped(lines: list[Line]) -> bool:
    """Tell whether paragraphs were broken into lines of about the same width."""
    inner = [
        len(one.text)
        for one, other in pairwise(lines)
        if other.gap == 0 and not other.new_page and "\t" not in one.text
    ]
    if len(inner) < 5 or len(inner) < 0.3 * len(lines):
        return False
    middle = median(inner)
    wide = sorted(inner)[int(0.95 * (len(inner) - 1))]
    return 35 <= middle <= 120 and wide <= 1.4 * middle + 10


def gather(text: str, lines: list[Line], begins: Callable[[Line], bool]) -> list[Unit]:
    """Return the units of a text: its lines, put together again where it is wrapped.

    ``begins`` tells whether a line cannot be the middle of a paragraph.
    """
    wrapped = is_wrapped(lines)
    units: list[Unit] = []
    sealed = True
    for line in lines:
        own = begins(line)
        indented = bool(units) and line.indent > units[-1].indent + 1 and units[-1].lines > 1
        apart = line.gap or line.new_page or indented
        if wrapped and not apart and not own and not sealed:
            last = units[-1]
            last.end, last.lines = line.end, last.lines + 1
            last.text = text[last.start : last.end]
            continue
        sealed = "\t" in line.text
        units.append(
            Unit(line.start, line.end, line.text, line.gap, 1, line.indent, new_page=line.new_page)
        )
    return units


@dataclass(frozen=True, slots=True)
class Marker:
    """What a unit begins with: a number, letter or bullet, and where its words begin."""

    kind: str
    numbers: tuple[int, ...]
    length: int


_NUMBER = re.compile(
    r"(?:[-–]\s+)?(?:\*\*)?(?P<number>\d{1,3}(?:\.\d{1,3})*)(?P<mark>[.)])?(?:\*\*)?\s+(?=\S)"
)
_BULLET = re.compile(r"[-–•*·▪◦‣●○■□➢✓]\s+(?=\S)")
_LETTER = re.compile(r"(?:-\s+)?\(?(?P<letter>[^\W\d_])\)\s+(?=\S)")


def marker(text: str) -> Marker | None:
    """Return the list or chapter mark a unit begins with, if it does with one."""
    found = _NUMBER.match(text)
    if found:
        numbers = tuple(int(item) for item in found["number"].split("."))
        if found["mark"] or len(numbers) > 1:
            return Marker("number", numbers, found.end())
        return None
    found = _LETTER.match(text)
    if found:
        return Marker("letter", (ord(found["letter"].casefold()),), found.end())
    found = _BULLET.match(text)
    return Marker("bullet", (), found.end()) if found else None
