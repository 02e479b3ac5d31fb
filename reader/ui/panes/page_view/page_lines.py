"""The characters of one page as lines: which is where, and where is which. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SHARED = 0.5
"""Share of the lower of two characters by which they overlap if they stand on one line."""
_GAP = 2.5
"""Heights of a character between two words, from which they are two stretches of a line."""
_BACK = 0.7
_STACK, _CLOSE = 3, 0.15
"""So many characters one above the other, so close, are a line on its side."""
_APART = 1.5
_FAR_OFF = 4.0
"""How much farther a point is from a line above it than from one beside it."""


class Box(NamedTuple):
    """An area of a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Lines:
    """Lines in the order of the text.

    ``firsts`` are int64[n], the index of each one's first character among those with a
    box; ``boxes`` are float64[n, 4]; ``blocks`` float64[n, 2], the left and right edge of
    the column it stands in; ``lying`` bool[n] tells of lines on their side.
    """

    firsts: NDArray[np.int64]
    boxes: NDArray[np.float64]
    blocks: NDArray[np.float64]
    lying: NDArray[np.bool_]


class PageLines:
    """The lines of a page whose text begins at offset ``start`` of its document.

    ``boxes`` are float32[n, 4]: left, top, right and bottom of each code point in points
    from the upper left corner of the page, no numbers where there is nothing to see.
    """

    def __init__(self, start: int, boxes: NDArray[np.float32]) -> None:
        self.start = start
        self.end = start + len(boxes)
        seen = ~np.isnan(boxes[:, 0])
        self._at: NDArray[np.int64] = np.flatnonzero(seen) + start
        self._boxes: NDArray[np.float64] = boxes[seen].astype(np.float64)
        self._lines = _lines(self._boxes)
        counts = np.diff(np.append(self._lines.firsts, len(self._at)))
        self._line_of: NDArray[np.int64] = np.repeat(np.arange(len(counts)), counts)

    def __len__(self) -> int:
        return len(self._lines.firsts)

    @property
    def pitch(self) -> float:
        """The height of a usual line, in points; 0 if there is none."""
        boxes = self._lines.boxes[~self._lines.lying]
        return float(np.median(boxes[:, 3] - boxes[:, 1])) if len(boxes) else 0.0

    def line_at(self, offset: int) -> int:
        """Return the line that holds ``offset``, or ends before it; -1 if there is none."""
        if not len(self):
            return -1
        at = int(np.searchsorted(self._at, offset))
        if at == len(self._at) or (at and int(self._at[at]) != offset):
            at -= 1
        return int(self._line_of[at])

    def tops(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the tops of the lines of many offsets, in points."""
        at = np.searchsorted(self._at, offsets)
        inside = np.minimum(at, len(self._at) - 1)
        at = np.where((at == len(self._at)) | (self._at[inside] != offsets), at - 1, at)
        tops: NDArray[np.float64] = self._lines.boxes[self._line_of[np.maximum(at, 0)], 1]
        return tops

    def box(self, line: int) -> Box:
        """Return the area of a line."""
        return Box(*self._lines.boxes[line].tolist())

    def bounds(self, line: int) -> tuple[int, int]:
        """Return where a line begins, and where its last character ends."""
        first, past = self._range(line)
        return int(self._at[first]), int(self._at[past - 1]) + 1

    def seen(self, top: float, bottom: float) -> tuple[int, int] | None:
        """Return the least and greatest offset of the lines between two heights."""
        boxes = self._lines.boxes
        found = np.flatnonzero((boxes[:, 3] > top) & (boxes[:, 1] < bottom))
        if not len(found):
            return None
        return self.bounds(int(found[0]))[0], self.bounds(int(found[-1]))[1]

    def nearest_line(self, x: float, y: float) -> int:
        """Return the line nearest to a point, of its column if it is beside one."""
        boxes, blocks = self._lines.boxes, self._lines.blocks
        aside = np.maximum(np.maximum(blocks[:, 0] - x, x - blocks[:, 1]), 0.0)
        above = np.maximum(np.maximum(boxes[:, 1] - y, y - boxes[:, 3]), 0.0)
        own = np.maximum(np.maximum(boxes[:, 0] - x, x - boxes[:, 2]), 0.0)
        return int(np.argmin(aside + _FAR_OFF * above + own / 1000))

    def beside(self, line: int, x: float, way: int) -> int | None:
        """Return the line below (1) or above (-1) another one at ``x``, if there is one."""
        boxes, blocks = self._lines.boxes, self._lines.blocks
        middle = (boxes[:, 1] + boxes[:, 3]) / 2
        here = (blocks[:, 0] <= x) & (x <= blocks[:, 1])
        beyond = (middle > boxes[line, 3]) if way > 0 else (middle < boxes[line, 1])
        found = np.flatnonzero(here & beyond)
        if not len(found):
            return None
        return int(found[np.argmin(np.abs(middle[found] - middle[line]))])

    def place_in(self, line: int, x: float, y: float) -> int:
        """Return the place between characters of a line that is nearest to a point."""
        at = self._nearest(line, x, y)
        box = self._boxes[at]
        if bool(self._lines.lying[line]):
            after = y > (box[1] + box[3]) / 2
            backward = self._runs(line, 1) < 0
        else:
            after = x > (box[0] + box[2]) / 2
            backward = self._runs(line, 0) < 0
        return int(self._at[at]) + int(bool(after) is not backward)

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point; between two words, the space there."""
        boxes = self._lines.boxes
        here = (boxes[:, 0] <= x) & (x < boxes[:, 2]) & (boxes[:, 1] <= y) & (y < boxes[:, 3])
        found = np.flatnonzero(here)
        if not len(found):
            return None
        line = int(found[0])
        at = self._nearest(line, x, y)
        box, (start, end) = self._boxes[at], self.bounds(line)
        if box[0] <= x <= box[2] or bool(self._lines.lying[line]):
            return int(self._at[at])
        beyond = int(self._at[at]) + (1 if x > box[2] else -1)
        return min(max(beyond, start), end - 1)

    def x_of(self, offset: int) -> float:
        """Return how far right a place between characters stands, in points."""
        line = self.line_at(offset)
        if line < 0:
            return 0.0
        first, past = self._range(line)
        at = int(np.searchsorted(self._at, offset))
        if at >= past or int(self._at[at]) != offset:
            return float(self._boxes[max(first, min(at, past) - 1), 2])
        return float(self._boxes[at, 0])

    def stretches(self, start: int, end: int) -> list[Box]:
        """Return the areas of ``start <= i < end``, one a line, as high as the line."""
        first, past = (int(at) for at in np.searchsorted(self._at, (start, end)))
        if first >= past:
            return []
        lines = self._line_of[first:past]
        cuts = np.append(0, np.flatnonzero(np.diff(lines)) + 1)
        boxes = self._boxes[first:past]
        lows = np.minimum.reduceat(boxes[:, :2], cuts)
        highs = np.maximum.reduceat(boxes[:, 2:], cuts)
        whole, lying = self._lines.boxes[lines[cuts]], self._lines.lying[lines[cuts]]
        lows[:, 1] = np.where(lying, lows[:, 1], whole[:, 1])
        highs[:, 1] = np.where(lying, highs[:, 1], whole[:, 3])
        return [
            Box(left, top, right, bottom)
            for (left, top), (right, bottom) in zip(lows.tolist(), highs.tolist(), strict=True)
        ]

    def _range(self, line: int) -> tuple[int, int]:
        firsts = self._lines.firsts
        past = int(firsts[line + 1]) if line + 1 < len(firsts) else len(self._at)
        return int(firsts[line]), past

    def _nearest(self, line: int, x: float, y: float) -> int:
        first, past = self._range(line)
        boxes = self._boxes[first:past]
        low, high, place = (1, 3, y) if bool(self._lines.lying[line]) else (0, 2, x)
        away = np.maximum(np.maximum(boxes[:, low] - place, place - boxes[:, high]), 0.0)
        return first + int(np.argmin(away))

    def _runs(self, line: int, axis: int) -> float:
        """Return how far a line runs right (or down, with axis 1); negative the other way."""
        first, past = self._range(line)
        return float(self._boxes[past - 1, axis] - self._boxes[first, axis])


def _lines(boxes: NDArray[np.float64]) -> _Lines:
    if not len(boxes):
        none = np.zeros(0, np.int64)
        return _Lines(none, np.zeros((0, 4)), np.zeros((0, 2)), np.zeros(0, np.bool_))
    abreast, stacked = _joined(boxes)
    cuts = np.append(0, np.flatnonzero(~(abreast | stacked)) + 1)
    lows = np.minimum.reduceat(boxes[:, :2], cuts)
    highs = np.maximum.reduceat(boxes[:, 2:], cuts)
    lying = np.add.reduceat(np.append(stacked, False).astype(np.int64), cuts) > 0
    whole = np.hstack((lows, highs))
    return _Lines(cuts.astype(np.int64), whole, _columns(whole), lying)


def _joined(boxes: NDArray[np.float64]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell of each character but the last whether the next one is beside it, or above or below."""
    one, other = boxes[:-1], boxes[1:]
    wide, high = one[:, 2] - one[:, 0], one[:, 3] - one[:, 1]
    wide2, high2 = other[:, 2] - other[:, 0], other[:, 3] - other[:, 1]
    tall = np.maximum(high, high2)
    level = np.minimum(one[:, 3], other[:, 3]) - np.maximum(one[:, 1], other[:, 1])
    above = np.minimum(one[:, 2], other[:, 2]) - np.maximum(one[:, 0], other[:, 0])
    forward = other[:, 0] - one[:, 2]
    backward = one[:, 0] - other[:, 2]
    near = (forward < _GAP * tall) & (backward < _BACK * tall)
    abreast = (level > _SHARED * np.minimum(high, high2)) & near
    between = np.maximum(other[:, 1] - one[:, 3], one[:, 1] - other[:, 3])
    stacked = ~abreast & (above > _SHARED * np.minimum(wide, wide2)) & (between < _CLOSE * tall)
    return abreast, stacked & _in_runs(stacked)


def _in_runs(stacked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell which of these are in a run long enough."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], stacked.astype(np.int8), [0]))))
    found = np.zeros(len(stacked), np.bool_)
    for first, past in edges.reshape(-1, 2).tolist():
        found[first:past] = past - first >= _STACK - 1
    return found


def _columns(lines: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return, for each line, the left and right edge of the lines it stands among."""
    blocks = lines[:, [0, 2]].copy()
    first = 0
    rows = lines.tolist()
    for number in range(1, len(rows) + 1):
        if number < len(rows) and _follows(rows[number - 1], rows[number]):
            continue
        blocks[first:number, 0] = lines[first:number, 0].min()
        blocks[first:number, 1] = lines[first:number, 2].max()
        first = number
    return blocks


def _follows(one: list[float], other: list[float]) -> bool:
    """Tell whether a line stands below another one, in the same column."""
    shared = min(one[2], other[2]) - max(one[0], other[0])
    narrow = min(one[2] - one[0], other[2] - other[0])
    apart, high = other[1] - one[3], max(one[3] - one[1], other[3] - other[1])
    return shared > _SHARED * narrow and -high < apart < _APART * high
