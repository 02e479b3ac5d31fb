"""Cut a text into rows: its lines, and slices of those that are too long to lay out at once."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_ROW = 4000
_LAST_BMP = 0xFFFF
_ENDS, _BREAKS, _INK, _ODD = 1, 2, 4, 8
_LINE_ENDS = (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_SPACES = (0x09, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x202F, 0x205F, 0x3000, 0xFEFF)
_BREAK_AFTER = (0x2D, 0x2F, 0x7C, 0xAD, 0x2010, 0x2012, 0x2013, 0x2014)
_UNBREAKABLE = (0xA0, 0x2007, 0x202F, 0xFEFF)
_IDEOGRAPHS = ((0x2E80, 0xA000), (0xAC00, 0xD7A4), (0xF900, 0xFB00), (0xFF01, 0xFF61))
_JOINER = "\u200d"


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """A text cut into rows. All offsets are code points, ascending.

    ``starts, ends: int64[n]``, a row without its line end; ``sliced: bool[n]``, rows
    that go on from the row before within one line; ``blank: bool[n]``; ``breaks:
    int32[k]``, places a line may break before; ``astral, odd: int64[…]``, characters Qt
    counts twice, and such as must be shown by a sign.
    """

    text: str
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    sliced: NDArray[np.bool_]
    blank: NDArray[np.bool_]
    breaks: NDArray[np.int32]
    astral: NDArray[np.int64]
    odd: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)

    def code_points(self) -> NDArray[np.uint16] | NDArray[np.uint32]:
        """Return the text as ``uint16[m] | uint32[m]``: made anew, since few ever ask."""
        return _code_points(self.text)

    def row_of(self, offset: int) -> int:
        """Return the row that holds ``offset``; its line end belongs to it."""
        return max(0, int(self.starts.searchsorted(offset, "right")) - 1)

    def rows_of(self, offsets: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the row of every offset."""
        found = np.searchsorted(self.starts, offsets, "right") - 1
        return np.maximum(found, 0).astype(np.int64)


def _classes() -> NDArray[np.uint8]:
    table = np.full(_LAST_BMP + 1, _INK, np.uint8)
    table[list(_SPACES)] = _BREAKS
    table[list(_UNBREAKABLE)] = 0
    table[list(_BREAK_AFTER)] |= _BREAKS
    for first, last in _IDEOGRAPHS:
        table[first:last] |= _BREAKS
    table[:0x20] = _INK | _ODD
    table[0x09] = _BREAKS
    table[0x7F:0xA0] = _INK | _ODD
    table[0xD800:0xE000] = _INK | _ODD
    table[0xFFFC] = _INK | _ODD
    table[list(_LINE_ENDS)] = _ENDS
    return table


def cut_into_rows(text: str) -> Rows:
    """Cut ``text`` at its line ends, and over-long lines at a space."""
    code_points = _code_points(text)
    wide = code_points.dtype == np.uint32
    table = _classes()
    classes = table[np.minimum(code_points, _LAST_BMP)] if wide else table[code_points]
    size = len(text)
    line_ends = np.flatnonzero(classes & _ENDS)
    starts = np.concatenate(([0], line_ends + 1)).astype(np.int64)
    ends = np.concatenate((line_ends, [size])).astype(np.int64)
    breaks = (np.flatnonzero(classes & _BREAKS) + 1).astype(np.int32)
    astral = np.flatnonzero(code_points > _LAST_BMP).astype(np.int64) if wide else _nothing()
    odd = np.flatnonzero(classes & _ODD).astype(np.int64)
    ink = np.append((classes & _INK) > 0, [False])
    cuts = _cuts(text, starts, ends, breaks)
    sliced = np.zeros(len(starts) + len(cuts), np.bool_)
    if len(cuts):
        starts = np.sort(np.concatenate((starts, cuts)))
        ends = np.sort(np.concatenate((ends, cuts)))
        sliced[np.searchsorted(starts, cuts)] = True
    blank = ~np.logical_or.reduceat(ink, starts)
    return Rows(text, starts, ends, sliced, blank, breaks, astral, odd)


def _nothing() -> NDArray[np.int64]:
    return np.zeros(0, np.int64)


def _code_points(text: str) -> NDArray[np.uint16] | NDArray[np.uint32]:
    """Return the code points of ``text``, in two bytes each where that is enough."""
    order = "le" if sys.byteorder == "little" else "be"
    narrow = text.encode(f"utf-16-{order}", "surrogatepass")
    if len(narrow) == 2 * len(text):
        return np.frombuffer(narrow, np.uint16)
    return np.frombuffer(text.encode(f"utf-32-{order}", "surrogatepass"), np.uint32)


def _cuts(
    text: str, starts: NDArray[np.int64], ends: NDArray[np.int64], breaks: NDArray[np.int32]
) -> NDArray[np.int64]:
    """Return where lines longer than ``LONGEST_ROW`` are cut: after a space, else anywhere."""
    cuts: list[int] = []
    for line in np.flatnonzero(ends - starts > LONGEST_ROW).tolist():
        start, end = int(starts[line]), int(ends[line])
        while end - start > LONGEST_ROW:
            limit = start + LONGEST_ROW
            found = int(np.searchsorted(breaks, np.int32(limit), "right")) - 1
            place = int(breaks[found]) if found >= 0 else 0
            start = place if place > start else _between_graphemes(text, start, limit)
            cuts.append(start)
    return np.array(cuts, np.int64)


def _between_graphemes(text: str, start: int, limit: int) -> int:
    """Return the last place up to ``limit`` that splits no combining sequence."""
    place = limit
    while place > max(start + 1, limit - 200) and _joined(text, place):
        place -= 1
    return limit if _joined(text, place) else place


def _joined(text: str, place: int) -> bool:
    after, before = text[place], text[place - 1]
    return (
        unicodedata.category(after).startswith("M")
        or _JOINER in (after, before)
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or (_of_flag(after) and _flag_letters_before(text, place) % 2 == 1)  # they come in pairs
    )


def _of_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _flag_letters_before(text: str, place: int) -> int:
    """Return how many letters of flags stand right before ``place``."""
    start = place
    while start > 0 and _of_flag(text[start - 1]):
        start -= 1
    return place - start
