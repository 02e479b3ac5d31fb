"""Which place of one text stands opposite which place of another.

Both ends of every run of the same words are knots. Inside a run the places
follow letter by letter; between two runs of one overlap, and between two
overlaps that stand in the same order on both sides, they are interpolated by
height; where the order differs the nearer passage decides and the distance to
it is kept. No Qt here: heights are asked of whoever lays the text out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from reader.domain.overlap import EditKind
from reader.ui.pairing.letters import Letters, carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reader.domain.overlap import Overlap, OverlapId

_JUMP_LINES = 6
"""Between two neighbouring lines a greater jump, in lines, is made at once and not glided over."""


class Heights(Protocol):
    """Whoever knows how high a text stands."""

    @property
    def line_height(self) -> float:
        """The height of a line, in pixels."""
        ...

    def y_of(self, offset: int) -> float:
        """Return the top of the line that holds ``offset``, in pixels of the document."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """The line at the reading line: where it and the next one start, and how far in we are.

    ``start`` and ``following`` are offsets, ``share`` is 0 to 1.
    """

    start: int
    following: int
    share: float


class Level:
    """The places of a source text against those of a target text.

    ``starts, ends, other_starts, other_ends`` are int64[n], code points, ascending
    by ``starts``; ``owners`` is int64[n], the index of the overlap a run belongs to.
    """

    def __init__(self, overlaps: Sequence[Overlap], source: Letters, target: Letters) -> None:
        """Take overlaps whose side a is in the source and side b in the target."""
        self.overlaps = tuple(overlaps)
        rows = [
            (edit.a.start, edit.a.end, edit.b.start, edit.b.end, number)
            for number, overlap in enumerate(self.overlaps)
            for edit in overlap.edits
            if edit.kind is EditKind.SAME and edit.a is not None and edit.b is not None
        ]
        rows.sort()
        table = np.array(rows, np.int64).reshape(-1, 5)
        self.starts: NDArray[np.int64] = table[:, 0]
        self.ends: NDArray[np.int64] = table[:, 1]
        self.other_starts: NDArray[np.int64] = table[:, 2]
        self.other_ends: NDArray[np.int64] = table[:, 3]
        self.owners: NDArray[np.int64] = table[:, 4]
        self._reach: NDArray[np.int64] = np.maximum.accumulate(self.ends)
        by_end = np.argsort(self.ends, kind="stable")
        self._by_end: NDArray[np.int64] = by_end
        self._ends_in_order: NDArray[np.int64] = self.ends[by_end]
        self._letters = (source, target)

    def __len__(self) -> int:
        return len(self.starts)

    def covering(self, offset: int) -> list[int]:
        """Return the runs that hold ``offset``."""
        last = int(np.searchsorted(self.starts, offset, "right")) - 1
        found: list[int] = []
        while last >= 0 and self._reach[last] > offset:
            if self.ends[last] > offset:
                found.append(last)
            last -= 1
        return found

    def before(self, offset: int) -> int | None:
        """Return the run that ends last at or before ``offset``."""
        at = int(np.searchsorted(self._ends_in_order, offset, "right")) - 1
        return int(self._by_end[at]) if at >= 0 else None

    def after(self, offset: int) -> int | None:
        """Return the run that starts first after ``offset``."""
        at = int(np.searchsorted(self.starts, offset, "right"))
        return at if at < len(self.starts) else None

    def opposite(
        self, offset: int, *, prefer: OverlapId | None = None, near: int = 0
    ) -> int | None:
        """Return the place opposite ``offset``, or None where no run holds it.

        Of several, the overlap ``prefer`` wins, else the one nearest to ``near``.
        """
        run = self._best(self.covering(offset), prefer, near)
        return None if run is None else self._carry(run, offset)

    def height(self, offset: int, view: View) -> float | None:
        """Return how high in the target the place opposite ``offset`` stands."""
        run = self._best(self.covering(offset), view.prefer, view.near)
        if run is not None:
            return view.target.y_of(self._carry(run, offset))
        return self._between(offset, view)

    def anchor(self, offset: int, view: View) -> int | None:
        """Return the place of the target nearest to what stands opposite ``offset``."""
        run = self._best(self.covering(offset), view.prefer, view.near)
        if run is not None:
            return self._carry(run, offset)
        last, following = self.before(offset), self.after(offset)
        if last is None or following is None:
            only = last if following is None else following
            return None if only is None else int(self.other_starts[only])
        nearer = offset - int(self.ends[last]) <= int(self.starts[following]) - offset
        return (
            max(0, int(self.other_ends[last]) - 1) if nearer else int(self.other_starts[following])
        )

    def target_y(self, line: Line, view: View) -> float | None:
        """Return the height of the target that belongs at the reading line; None without runs."""
        if not len(self):
            return None
        y = self._glided(line, view)
        middle = line.start + int(line.share * max(0, line.following - line.start - 1))
        run = self._best(self.covering(middle), view.prefer, view.near)
        if y is None or run is None:
            return y
        # Lines of unequal length glide unevenly: what is read is never a line away.
        top, height = view.target.y_of(self._carry(run, middle)), view.target.line_height
        return min(max(y, top - height + 1), top + 2 * height - 1)

    def _glided(self, line: Line, view: View) -> float | None:
        """Return the height between those of the line at the reading line and of the next one."""
        here = self.height(line.start, view)
        if here is None or line.following == line.start:
            return here
        there = self.height(line.following, view)
        if there is None:
            return here
        step = view.source.y_of(line.following) - view.source.y_of(line.start)
        if abs(there - here - step) > _JUMP_LINES * view.target.line_height:
            half = 0.5
            return (
                here + line.share * step if line.share < half else there - (1 - line.share) * step
            )
        return here + line.share * (there - here)

    def _best(self, runs: list[int], prefer: OverlapId | None, near: int) -> int | None:
        if len(runs) <= 1:
            return runs[0] if runs else None
        for run in runs:
            if self.overlaps[int(self.owners[run])].id == prefer:
                return run
        return min(runs, key=lambda run: abs(int(self.other_starts[run]) - near))

    def _carry(self, run: int, offset: int) -> int:
        here = (int(self.starts[run]), int(self.ends[run]))
        there = (int(self.other_starts[run]), int(self.other_ends[run]))
        return carried(offset, here, there, self._letters)

    def _between(self, offset: int, view: View) -> float | None:
        last, following = self.before(offset), self.after(offset)
        y = view.source.y_of(offset)
        above = None if last is None else self._foot(last, view)
        below = None if following is None else self._top(following, view)
        if above is None or below is None or last is None or following is None:
            only = above or below
            return None if only is None else only[1] + y - only[0]
        (top, other_top), (foot, other_foot) = above, below
        if self.other_starts[following] < self.other_ends[last]:
            return other_top + y - top if y - top < foot - y else other_foot + y - foot
        if foot <= top:
            return other_foot
        other_top = min(other_top, other_foot)
        return other_top + (other_foot - other_top) * min(1.0, max(0.0, (y - top) / (foot - top)))

    def _top(self, run: int, view: View) -> tuple[float, float]:
        """Return the tops of the lines that a run starts on, in both texts."""
        return (
            view.source.y_of(int(self.starts[run])),
            view.target.y_of(int(self.other_starts[run])),
        )

    def _foot(self, run: int, view: View) -> tuple[float, float]:
        """Return the feet of the lines that a run ends on, in both texts."""
        return (
            view.source.y_of(max(0, int(self.ends[run]) - 1)) + view.source.line_height,
            view.target.y_of(max(0, int(self.other_ends[run]) - 1)) + view.target.line_height,
        )


@dataclass(frozen=True, slots=True)
class View:
    """How both texts are laid out now, and which of several counterparts is wanted."""

    source: Heights
    target: Heights
    prefer: OverlapId | None = None
    near: int = 0
