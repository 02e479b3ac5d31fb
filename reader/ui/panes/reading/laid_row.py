"""Rows whose lines are known exactly: Qt's layouts, spoken to in code points."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtGui import QTextLine

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

    from reader.ui.offsets import OffsetMap
    from reader.ui.panes.reading.highlights import Mark


class Stretch(NamedTuple):
    """A part of one line: pixels from the column's left edge and the row's top."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(slots=True, eq=False)
class Piece:
    """One layout of a row: all of its text, or one cell of a table.

    ``start, end``: code points of the document. ``tops``: where each line begins, from
    the row's top, and behind them where the last one ends.
    """

    layout: QTextLayout
    lines: list[QTextLine]
    tops: list[int]
    start: int
    end: int
    left: int
    offsets: OffsetMap
    shown: str
    bidirectional: bool
    rightward: bool
    hyphens: list[int] = field(default_factory=list)  # lines that end within a word

    def line_of(self, offset: int) -> int:
        """Return the number of the line that shows the character at ``offset``."""
        line = self.layout.lineForTextPosition(self.to_qt(offset))
        return max(0, line.lineNumber()) if line.isValid() else len(self.lines) - 1

    def line_at(self, y: float) -> int:
        """Return the number of the line at ``y`` from the row's top, the nearest one."""
        return min(max(bisect_right(self.tops, y) - 1, 0), len(self.lines) - 1)

    def bounds(self, line: int) -> tuple[int, int]:
        """Return what a line shows, in code points of the document, with its last spaces."""
        drawn = self.lines[line]
        start = drawn.textStart()
        return self.from_qt(start), self.from_qt(start + drawn.textLength())

    def ink_end(self, line: int) -> int:
        """Return where the last visible character of a line ends."""
        start, end = self.bounds(line)
        return start + len(self.shown[start - self.start : end - self.start].rstrip())

    def x_of(self, offset: int, line: int) -> float:
        """Return the x of the caret before ``offset`` on ``line``, from the column's left."""
        return self.left + self._x(self.to_qt(offset), line)

    def offset_at(self, x: float, line: int) -> int:
        """Return the place between characters nearest to ``x`` on ``line``."""
        start, end = self.bounds(line)
        last = line == len(self.lines) - 1
        drawn = self.lines[line]
        if self.bidirectional:
            position = self._nearest(x - self.left, drawn, last=last)
        else:
            position = drawn.xToCursor(x - self.left)
        offset = min(max(self.from_qt(position), start), end)
        return offset if self.between(offset) else self.before(offset)

    def between(self, offset: int) -> bool:
        """Tell whether ``offset`` is between two characters, not inside one of several marks."""
        return self.layout.isValidCursorPosition(self.to_qt(offset))

    def character_at(self, x: float, line: int) -> int | None:
        """Return the first code point of the character drawn at ``x``, if there is one."""
        first, last = self.bounds(line)
        if self.bidirectional:  # the characters beside a place may be far from it on screen
            starts = [place for place in range(first, last) if self.between(place)]
        else:
            place = self.offset_at(x, line)
            starts = [place, self.before(place), self.after(place)]  # some have no width
        for start in starts:
            past = min(self.after(start), last)
            if first <= start < past and any(
                left <= x < right for left, right in self._extents(start, past, line)
            ):
                return start
        return None

    def before(self, offset: int) -> int:
        """Return the place one grapheme to the left of ``offset`` in reading order."""
        return self.from_qt(self.layout.previousCursorPosition(self.to_qt(offset)))

    def after(self, offset: int) -> int:
        """Return the place one grapheme further than ``offset`` in reading order."""
        return self.from_qt(self.layout.nextCursorPosition(self.to_qt(offset)))

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Return where the characters ``start <= i < end`` stand, line by line."""
        start, end = max(start, self.start), min(end, self.end)
        found: list[Stretch] = []
        if start >= end:
            return found
        for line in range(self.line_of(start), len(self.lines)):
            first, past = self.bounds(line)
            if first >= end:
                break
            if self.bidirectional and start <= first and past <= end:
                found.append(self._whole(line))
                continue
            low, high = max(start, first), min(end, past, max(self.ink_end(line), first))
            if low >= high and not low < min(end, past):
                continue
            high = max(low, high)
            for left, right in self._extents(low, high, line):
                found.append(Stretch(left, right, self.tops[line], self.tops[line + 1]))
        return found

    def _whole(self, line: int) -> Stretch:
        """Return where all of a line stands: what costs many questions to Qt otherwise."""
        drawn = self.lines[line].naturalTextRect()
        left, right = self.left + drawn.left(), self.left + drawn.right()
        return Stretch(left, right, self.tops[line], self.tops[line + 1])

    def to_qt(self, offset: int) -> int:
        """Return Qt's position in this layout of a document's offset."""
        return self.offsets.to_qt(min(max(offset, self.start), self.end) - self.start)

    def from_qt(self, position: int) -> int:
        """Return the document's offset of a position in this layout."""
        return self.start + self.offsets.from_qt(position)

    def _x(self, position: int, line: int) -> float:
        return _caret(self.lines[line], position)

    def _nearest(self, x: float, drawn: QTextLine, *, last: bool) -> int:
        """Return the valid cursor position drawn nearest to ``x``.

        Qt's own ``xToCursor`` is wrong on wrapped right-to-left lines.
        """
        start = drawn.textStart()
        stop = start + drawn.textLength() + (1 if last else 0)
        places = (i for i in range(start, stop) if self.layout.isValidCursorPosition(i))
        return min(places, key=lambda i: abs(_caret(drawn, i) - x), default=start)

    def _extents(self, low: int, high: int, line: int) -> list[tuple[float, float]]:
        """Return the horizontal runs of a stretch of one line; several where scripts mix."""
        if low >= high:
            return []
        if not self.bidirectional:
            left, right = self.x_of(low, line), self.x_of(high, line)
            return [(min(left, right), max(left, right))]
        return [(a + self.left, b + self.left) for a, b in self._visual_runs(low, high, line)]

    def _visual_runs(self, low: int, high: int, line: int) -> list[tuple[float, float]]:
        """Return what a stretch covers where both directions meet."""
        drawn = self.lines[line]
        start, end = self.to_qt(low), self.to_qt(high)
        runs: list[tuple[float, float]] = []
        position = start
        while position < end:
            following = self.layout.nextCursorPosition(position)
            if following <= position:
                break
            left = _caret(drawn, position)
            right = _trailing(drawn, position)
            runs.append((min(left, right), max(left, right)))
            position = following
        return _joined(runs)


@dataclass(slots=True, eq=False)
class LaidRow:
    """A row as it is drawn. ``height`` includes the gaps; rows without height have no pieces.

    The pieces stand beside each other, or ``piled`` below each other.
    """

    row: int
    height: int
    pieces: list[Piece]
    piled: bool = False
    marks: list[Mark] | None = None

    def piece_of(self, offset: int) -> Piece:
        """Return the piece that holds ``offset``."""
        for piece in reversed(self.pieces):
            if piece.start <= offset:
                return piece
        return self.pieces[0]

    def piece_at(self, x: float, y: float) -> Piece:
        """Return the piece at a point: the cell under it, or the nearest one before it."""
        found = self.pieces[0]
        for piece in self.pieces:
            near = piece.tops[0] <= y if self.piled else piece.left <= x
            if near and (piece is found or piece.tops[-1] > piece.tops[0]):
                found = piece
        return found

    def line_top(self, offset: int) -> int:
        """Return how far below the row's top the line of ``offset`` begins."""
        if not self.pieces:
            return 0
        piece = self.piece_of(offset)
        return piece.tops[piece.line_of(offset)]

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Return where the characters ``start <= i < end`` stand, line by line."""
        return [part for piece in self.pieces for part in piece.stretches(start, end)]

    def characters(self) -> int:
        """Return how much text is laid out here: what the row costs to keep."""
        return sum(piece.end - piece.start for piece in self.pieces)


def _caret(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _trailing(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position, QTextLine.Edge.Trailing))
    return x


def _joined(runs: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join runs that touch."""
    joined: list[tuple[float, float]] = []
    for left, right in sorted(runs):
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
