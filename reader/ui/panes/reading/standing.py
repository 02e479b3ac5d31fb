"""Where a view stands in its text: a row and pixels inside it. The scroll bar only follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.ui.panes.reading.style import PAD

if TYPE_CHECKING:
    from reader.ui.panes.reading.galley import Galley
    from reader.ui.panes.reading.laid_row import LaidRow


_FAR = 4_000
"""Pixels beyond which rows are not laid out one by one on the way."""


class SeenRow(NamedTuple):
    """A laid-out row and the y of its top in the viewport."""

    laid: LaidRow
    y: int


def shift_between(before: list[SeenRow], after: list[SeenRow]) -> int | None:
    """Return how far the rows seen both times have moved down, or None if there are none."""
    places = {seen.laid.row: seen for seen in before}
    for seen in after:
        old = places.get(seen.laid.row)
        if old is not None and old.laid is seen.laid:
            return seen.y - old.y
    return None


class Standing:
    """The place of a viewport over a galley.

    The anchor is the row at the top edge and how many pixels of it are above that edge
    (fewer than none above the first row). Rows above may turn out higher or lower than
    estimated without anything on screen moving.
    """

    def __init__(self, galley: Galley) -> None:
        self._galley = galley
        self._row = 0
        self._inside = -PAD
        self._seen: list[SeenRow] = []
        self._seen_at: tuple[int, int, int] | None = None

    @property
    def y(self) -> int:
        """The y of the viewport's top edge in the galley."""
        return int(self._galley.tops[self._row]) + self._inside

    def go_to(self, y: float) -> None:
        """Stand at ``y``."""
        whole = round(y)
        self._row = self._galley.row_at(whole)
        self._inside = whole - int(self._galley.tops[self._row])

    def move_by(self, pixels: int) -> None:
        """Move by exactly so many pixels of what is really there, if that is not far."""
        self._inside += pixels
        self._arrive()

    def bring(self, offset: int, viewport_y: float) -> None:
        """Stand so that the line of ``offset`` begins ``viewport_y`` below the top edge.

        That is exact wherever one could see it.
        """
        row = self._galley.row_of(offset)
        self._row = row
        self._inside = round(self._galley.lay(row).line_top(offset) - viewport_y)
        self._arrive()

    def clamp(self, lowest: int, highest: int) -> int:
        """Stand between these, in pixels of the galley; return how far that moved."""
        wanted = min(max(self.y, lowest), max(highest, lowest))
        moved = wanted - self.y
        if moved:
            self.move_by(moved)
        return moved

    def seen(self, height: int) -> list[SeenRow]:
        """Lay out what a viewport of ``height`` shows, and return it from the top."""
        if self._seen_at == (self._row, self._inside, height):
            return self._seen
        self._settle_anchor()
        galley, row, y = self._galley, self._row, -self._inside
        found: list[SeenRow] = []
        while row < len(galley.model) and y < height:
            laid = galley.lay(row)
            found.append(SeenRow(laid, y))
            y += laid.height
            row = galley.following(row)
        self._seen, self._seen_at = found, (self._row, self._inside, height)
        return found

    def look_again(self) -> None:
        """Forget what was seen: rows were laid out anew."""
        self._seen_at = None

    def _arrive(self) -> None:
        """Go to the anchor's row: by exact heights, or by those of the plan from far away."""
        if abs(self._inside) > _FAR:
            self.go_to(self.y)
        self._settle_anchor()

    def _settle_anchor(self) -> None:
        """Make the anchor the row at the top edge, by exact heights on the way there."""
        galley = self._galley
        while self._inside < 0:
            above = galley.previous(self._row)
            if above >= self._row:
                break
            self._row = above
            self._inside += galley.lay(above).height
        while self._inside >= (height := galley.lay(self._row).height):
            below = galley.following(self._row)
            if below >= len(galley.model):
                break
            self._row = below
            self._inside -= height
