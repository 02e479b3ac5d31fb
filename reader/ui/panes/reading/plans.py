"""The lines of a whole text at one width: guessed at once, known after some slices of work.

A guess costs a little for every row and nothing for its characters, so that a pane can be
resized as quickly as its edge is dragged; the lines themselves are found when it rests.
Pure numpy, safe in a thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.advances import UNITS, running_sums
from reader.ui.panes.reading.tables import Tables
from reader.ui.panes.reading.wrapping import Units, Wrapped, wrap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.boxes import Setting
    from reader.ui.panes.reading.style import Faces

SLICE = 100_000
"""Characters that are wrapped at a time: some milliseconds of work."""
_TABLE_ROWS = 400
"""Rows of tables that are, since each of their cells is a paragraph."""
_LOST = 0.5
"""What of a word's width a line loses at its end, on the average."""


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Where lines start, as wrapped.

    ``units: int64[u]``, where that begins which is wrapped by itself, rows and the cells
    of tables; ``above: int64[u]``, the lines above each within its row; ``starts:
    int64[l]``, where all lines start. All code points, ascending.
    """

    units: NDArray[np.int64]
    above: NDArray[np.int64]
    starts: NDArray[np.int64]

    def lines_above(self, offsets: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the lines of its row that stand above the one of each offset."""
        unit = np.maximum(np.searchsorted(self.units, offsets, "right") - 1, 0)
        line = np.searchsorted(self.starts, offsets, "right")
        first = np.searchsorted(self.starts, self.units[unit], "right")
        return (line - first + self.above[unit]).astype(np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """How many lines every row has, ``lines: int64[n]``; and where they start, unless guessed."""

    setting: Setting
    tables: Tables
    lines: NDArray[np.int64]
    found: Found | None

    @property
    def width(self) -> int:
        """Width of the column in pixels."""
        return self.tables.width

    @property
    def heights(self) -> NDArray[np.int64]:
        """The height of every row in pixels."""
        boxes = self.setting.boxes
        heights = self.lines * boxes.pitches + boxes.before + boxes.after
        heights[~boxes.shown] = 0
        return heights

    def lines_above(self, offsets: NDArray[np.int64], rows: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many lines of its row stand above each offset; ``rows`` hold them."""
        if self.found is not None:
            return self.found.lines_above(offsets)
        cut = self.setting.model.rows
        starts, lines = cut.starts[rows], self.lines[rows]
        share = (offsets - starts) / np.maximum(cut.ends[rows] - starts, 1)
        above: NDArray[np.int64] = np.minimum((share * lines).astype(np.int64), lines - 1)
        return np.maximum(above, 0)


def guess(
    setting: Setting, faces: Faces, width: int, known: NDArray[np.int64] | None = None
) -> Plan:
    """Guess the lines of every row; ``known`` are those of another width, if there are any.

    A table's rows keep as many as they had: what its columns need is seen when it is.
    """
    tables = Tables(setting.model, setting.tables, width, faces.em)
    first, rest = _rooms(setting, slice(None), width, faces)
    wide = setting.row_widths
    lost = wide * _LOST / (setting.row_words + 1)
    further = np.ceil((wide - first + lost) / np.maximum(rest - lost, rest / 2))
    lines = np.where(wide > first, 1 + np.maximum(further, 1), 1).astype(np.int64)
    of_tables = setting.tables.rows
    lines[of_tables] = 1 if known is None else known[of_tables]
    return Plan(setting, tables, lines, None)


def plan_whole(setting: Setting, faces: Faces, width: int) -> Plan:
    """Find the lines of the whole text."""
    planning = Planning(setting, faces, width)
    while not planning.go_on():
        pass
    return planning.plan()


class Planning:
    """Finds the lines of a text at one width, a slice at a time."""

    def __init__(self, setting: Setting, faces: Faces, width: int) -> None:
        self._setting = setting
        self._faces = faces
        self._width = width
        self._tables = Tables(setting.model, setting.tables, width, faces.em)
        self._row = 0
        self._lines = np.ones(len(setting.model), np.int64)
        self._units: list[NDArray[np.int64]] = []
        self._above: list[NDArray[np.int64]] = []
        self._starts: list[NDArray[np.int64]] = []

    def go_on(self) -> bool:
        """Wrap the next slice; tell whether that was the last."""
        rows = self._setting.model.rows
        first, last = self._row, self._slice_end()
        units, owners = self._units_of(first, last)
        wrapped = self._wrap(units)
        above, self._lines[first:last] = self._by_row(wrapped, owners, first, last)
        self._units.append(units.starts)
        self._above.append(above)
        self._starts.append(wrapped.line_starts)
        self._row = last
        return last >= len(rows)

    def plan(self) -> Plan:
        """Return the lines of the whole text, once the last slice is done."""
        found = Found(*map(np.concatenate, (self._units, self._above, self._starts)))
        return Plan(self._setting, self._tables, self._lines, found)

    def _slice_end(self) -> int:
        """Return the row that the slice ends before."""
        starts, of_tables = self._setting.model.rows.starts, self._setting.tables.rows
        last = int(np.searchsorted(starts, int(starts[self._row]) + SLICE))
        cell_rows = int(np.searchsorted(of_tables, self._row)) + _TABLE_ROWS
        if cell_rows < len(of_tables):
            last = min(last, int(of_tables[cell_rows]))
        return max(last, self._row + 1)

    def _units_of(self, first: int, last: int) -> tuple[Units, NDArray[np.int64] | None]:
        """Return what of a slice is wrapped by itself, in reading order, and the row of each.

        There is no need to tell the rows where each is a unit of its own.
        """
        rows, of_tables = self._setting.model.rows, self._setting.tables.rows
        own = slice(first, last)
        wide, narrow = _rooms(self._setting, own, self._width, self._faces)
        low, high = np.searchsorted(of_tables, (first, last)).tolist()
        if low == high:
            return Units(rows.starts[own], rows.ends[own], wide, narrow), None
        cells = [
            (row, cell)
            for row in of_tables[low:high].tolist()
            for cell in self._tables.get(row) or ()
        ]
        plain = np.ones(last - first, np.bool_)
        plain[of_tables[low:high] - first] = False
        widths = np.array([cell.width * UNITS for _, cell in cells], np.int64)
        starts = np.concatenate((rows.starts[own][plain], [cell.start for _, cell in cells]))
        order = np.argsort(starts, kind="stable")
        ends = np.concatenate((rows.ends[own][plain], [cell.end for _, cell in cells]))
        units = Units(
            starts[order].astype(np.int64),
            ends[order].astype(np.int64),
            np.concatenate((wide[plain], widths))[order],
            np.concatenate((narrow[plain], widths))[order],
        )
        owners = np.concatenate((np.flatnonzero(plain) + first, [row for row, _ in cells]))
        return units, owners[order].astype(np.int64)

    def _wrap(self, units: Units) -> Wrapped:
        """Wrap units that follow each other: their stretch of the text is all that is read."""
        begin, end = int(units.starts[0]), int(units.ends.max())
        breaks = self._setting.model.rows.breaks
        low, high = np.searchsorted(breaks, np.array((begin, end), np.int32), "right").tolist()
        sums = running_sums(self._setting.widths[begin:end])
        moved = Units(units.starts - begin, units.ends - begin, units.first, units.rest)
        wrapped = wrap(moved, sums, breaks[low:high] - np.int32(begin))
        return Wrapped(wrapped.lines, wrapped.line_starts + begin)

    def _by_row(
        self, wrapped: Wrapped, owners: NDArray[np.int64] | None, first: int, last: int
    ) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the lines above every unit within its row, and the lines of every row.

        A table's row has those of its highest cell, or of all where they are piled up.
        """
        lines = wrapped.lines.astype(np.int64)
        above = np.zeros(len(lines), np.int64)
        if owners is None:
            return above, lines
        by_row = np.ones(last - first, np.int64)
        np.maximum.at(by_row, owners - first, lines)
        of_slice: list[int] = np.unique(owners).tolist()
        for row in of_slice:
            cells = self._tables.get(row)
            if cells is None or not cells[-1].below:
                continue
            at = int(np.searchsorted(owners, row))
            own = lines[at : at + len(cells)] * np.array([not cell.empty for cell in cells])
            above[at + 1 : at + len(cells)] = np.cumsum(own)[:-1]
            by_row[row - first] = own.sum()
        return above, by_row


def _rooms(
    setting: Setting, rows: slice, width: int, faces: Faces
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the room that the first and the later lines of rows have, in widths of characters."""
    boxes = setting.boxes
    first = np.maximum(width - boxes.left[rows], round(4 * faces.em))
    return first * UNITS, np.maximum(first - boxes.hang[rows], 1) * UNITS
