"""A text as one long column: where everything stands, in pixels from its top.

Heights come from the wrapped estimate and are replaced by exact ones as rows are laid
out. The tops of rows therefore shift a little while one reads; whoever needs something
to stay put holds on to a row, not to a number of pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.advances import UNITS
from reader.ui.panes.reading.style import PAD, Face
from reader.ui.panes.reading.tables import set_tables
from reader.ui.panes.reading.typesetter import Typesetter
from reader.ui.panes.reading.wrapping import Units, wrap

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.boxes import Setting
    from reader.ui.panes.reading.laid_row import LaidRow
    from reader.ui.panes.reading.paints import Inks
    from reader.ui.panes.reading.style import Faces
    from reader.ui.panes.reading.tables import Cell
    from reader.ui.panes.reading.wrapping import Wrapped


class Plan:
    """The lines of a whole text at one width, as estimated. Pure numpy, safe in a thread."""

    def __init__(self, setting: Setting, faces: Faces, width: int) -> None:
        self.setting = setting
        self.width = width
        self.tables = set_tables(setting.model, setting.tables, width, faces.em)
        self.units, unit_rows = _units(setting, width, self.tables, round(4 * faces.em))
        self.wrapped: Wrapped = wrap(self.units, setting.sums, setting.model.rows.breaks)
        self.above, self.lines = _lines_by_row(self.wrapped, unit_rows, self.tables, setting)
        boxes = setting.boxes
        self.heights = self.lines * boxes.pitches + boxes.before + boxes.after
        self.heights[~boxes.shown] = 0


class Galley:
    """The geometry of one text at one width. All ``y`` are pixels from the top, ``PAD`` included."""

    def __init__(self, plan: Plan, faces: Faces, inks: Inks) -> None:
        self.setting = plan.setting
        self.model = plan.setting.model
        self.faces = faces
        self.width = plan.width
        self._plan = plan
        self._heights = plan.heights.copy()
        self._tops: NDArray[np.int64] | None = None
        self.typesetter = Typesetter(plan.setting, faces, plan.width, inks)
        self.typesetter.tables = self.tables = plan.tables
        self.refinements = 0  # counts the changes of heights: who caches y's looks here

    @property
    def tops(self) -> NDArray[np.int64]:
        """The top of every row and the end of the last: ``int64[n + 1]``."""
        if self._tops is None:
            tops = np.empty(len(self._heights) + 1, np.int64)
            tops[0] = PAD
            np.cumsum(self._heights, out=tops[1:])
            tops[1:] += PAD
            self._tops = tops
        return self._tops

    @property
    def height(self) -> int:
        """Height of the text with its margins above and below."""
        return int(self.tops[-1]) + PAD

    @property
    def line_height(self) -> int:
        """Distance of two lines of the body."""
        return self.faces.pitches[Face.BODY]

    def lay(self, row: int) -> LaidRow:
        """Lay ``row`` out, and correct its height."""
        laid = self.typesetter.lay(row)
        if laid.height != self._heights[row]:
            self._heights[row] = laid.height
            self._tops = None
            self.refinements += 1
        return laid

    def row_of(self, offset: int) -> int:
        """Return the row that holds ``offset``."""
        return self.model.rows.row_of(offset)

    def row_at(self, y: float) -> int:
        """Return the row at ``y``: one with a height, if there is any."""
        whole = int(max(y, PAD))  # a float would have numpy copy all tops into floats
        found = int(np.searchsorted(self.tops, whole, "right")) - 1
        return found if found < len(self.model) else self.previous(len(self.model))

    def previous(self, row: int) -> int:
        """Return the last row above ``row`` that has a height, or 0."""
        return max(int(np.searchsorted(self.tops, int(self.tops[row]), "left")) - 1, 0)

    def following(self, row: int) -> int:
        """Return the first row below ``row`` that has a height, or the number of rows."""
        below = int(self.tops[row + 1])
        return min(int(np.searchsorted(self.tops, below, "right")) - 1, len(self.model))

    def y_of(self, offset: int) -> int:
        """Return the top of the line that holds ``offset``; exact within its row."""
        row = self.row_of(offset)
        inside = self.lay(row).line_top(offset)
        return int(self.tops[row]) + inside

    def ys_of(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the top of the line of every offset, from the estimate: no layout is made."""
        boxes, plan = self.setting.boxes, self._plan
        rows = self.model.rows.rows_of(offsets)
        unit = np.maximum(np.searchsorted(plan.units.starts, offsets, "right") - 1, 0)
        starts = plan.wrapped.line_starts
        line = np.searchsorted(starts, offsets, "right") - np.searchsorted(
            starts, plan.units.starts[unit], "right"
        )
        line = line + plan.above[unit]
        pitches = boxes.pitches[rows]
        lowest = self._heights[rows] - boxes.after[rows] - pitches
        inside = np.minimum(boxes.before[rows] + line * pitches, np.maximum(lowest, 0))
        ys: NDArray[np.float64] = (self.tops[rows] + inside).astype(np.float64)
        return ys

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between characters nearest to a point in the column."""
        row = self.row_at(y)
        laid = self.lay(row)
        if not laid.pieces:
            return int(self.model.rows.starts[row])
        inside = y - int(self.tops[row])
        piece = laid.piece_at(x, inside)
        return piece.offset_at(x, piece.line_at(inside))

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character drawn at a point of the column, if there is one."""
        row = self.row_at(y)
        laid = self.lay(row)
        inside = y - int(self.tops[row])
        if not laid.pieces:
            return None
        piece = laid.piece_at(x, inside)
        if not piece.tops[0] <= inside < piece.tops[-1]:
            return None
        return piece.character_at(x, piece.line_at(inside))


def _units(
    setting: Setting, width: int, tables: dict[int, tuple[Cell, ...]], narrowest: int
) -> tuple[Units, NDArray[np.int64] | None]:
    """Return what is wrapped by itself, in reading order, and the row of each unless it is its own."""
    rows, boxes = setting.model.rows, setting.boxes
    first = np.maximum(width - boxes.left, narrowest)
    rest = np.maximum(first - boxes.hang, 1)
    if not tables:
        return Units(rows.starts, rows.ends, first * UNITS, rest * UNITS), None
    cells = [(row, cell) for row, found in tables.items() for cell in found]
    plain = np.ones(len(rows), np.bool_)
    plain[list(tables)] = False
    widths = np.array([cell.width for _, cell in cells], np.int64)
    starts = np.concatenate((rows.starts[plain], [cell.start for _, cell in cells]))
    order = np.argsort(starts, kind="stable")
    units = Units(
        starts[order].astype(np.int64),
        np.concatenate((rows.ends[plain], [cell.end for _, cell in cells]))[order].astype(np.int64),
        np.concatenate((first[plain], widths))[order] * UNITS,
        np.concatenate((rest[plain], widths))[order] * UNITS,
    )
    owners = np.concatenate((np.flatnonzero(plain), [row for row, _ in cells]))[order]
    return units, owners.astype(np.int64)


def _lines_by_row(
    wrapped: Wrapped,
    unit_rows: NDArray[np.int64] | None,
    tables: dict[int, tuple[Cell, ...]],
    setting: Setting,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the lines above every unit within its row, and the lines of every row.

    A table's row has those of its highest cell, or of all where they are piled up.
    """
    lines = wrapped.lines.astype(np.int64)
    above = np.zeros(len(lines), np.int64)
    if unit_rows is None:
        return above, lines
    by_row = np.ones(len(setting.model), np.int64)
    np.maximum.at(by_row, unit_rows, lines)
    for row, cells in tables.items():
        if not cells[-1].below:
            continue
        first = int(np.searchsorted(unit_rows, row))
        own = lines[first : first + len(cells)] * np.array([not cell.empty for cell in cells])
        above[first + 1 : first + len(cells)] = np.cumsum(own)[:-1]
        by_row[row] = own.sum()
    return above, by_row
