"""A text as one long column: where everything stands, in pixels from its top.

Heights come from a plan and are replaced by exact ones as rows are laid out; the plan
may be a guess at first. The tops of rows therefore shift a little while one reads;
whoever needs something to stay put holds on to a row, not to a number of pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.style import PAD, Face
from reader.ui.panes.reading.typesetter import Typesetter

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.laid_row import LaidRow
    from reader.ui.panes.reading.paints import Inks
    from reader.ui.panes.reading.plans import Plan
    from reader.ui.panes.reading.style import Faces


class Galley:
    """The geometry of one text at one width. All ``y`` are pixels from the top, ``PAD`` included."""

    def __init__(self, plan: Plan, faces: Faces, inks: Inks) -> None:
        self.setting = plan.setting
        self.model = plan.setting.model
        self.faces = faces
        self.width = plan.width
        self._plan = plan
        self._heights = plan.heights
        self._exact = np.zeros(len(self._heights), np.bool_)
        self._tops: NDArray[np.int64] | None = None
        self.tables = plan.tables
        self.typesetter = Typesetter(plan.setting, faces, plan.tables, inks)

    @property
    def plan(self) -> Plan:
        """What the heights come from."""
        return self._plan

    def settle(self, plan: Plan) -> None:
        """Take the heights of a plan for the same width that knows the lines.

        Those of rows that have been laid out are known even better.
        """
        self._plan = plan
        self._heights = np.where(self._exact, self._heights, plan.heights)
        self._tops = None

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
        self._exact[row] = True
        higher = laid.height - int(self._heights[row])
        if higher:
            self._heights[row] = laid.height
            if self._tops is not None:
                self._tops[row + 1 :] += higher
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
        boxes = self.setting.boxes
        rows = self.model.rows.rows_of(offsets)
        line = self._plan.lines_above(offsets, rows)
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
