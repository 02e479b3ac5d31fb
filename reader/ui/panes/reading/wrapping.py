"""Break every paragraph of a text into lines at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """Stretches of text that are wrapped by themselves: rows, and the cells of tables.

    ``starts, ends: int64[u]`` code points; ``first, rest: int64[u]`` widths of the first
    and of the later lines, in the units of the running sum of widths.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    first: NDArray[np.int64]
    rest: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Wrapped:
    """``lines: int32[u]`` lines of every unit; ``line_starts: int64[l]`` where lines start."""

    lines: NDArray[np.int32]
    line_starts: NDArray[np.int64]


def wrap(units: Units, sums: NDArray[np.integer[Any]], breaks: NDArray[np.int32]) -> Wrapped:
    """Wrap greedily, all units side by side: as many steps as the longest has lines.

    A line ends after the last break whose character still begins inside it (spaces may
    hang over the edge); a word longer than a line is cut.
    """
    lines = np.ones(len(units.starts), np.int32)
    line_starts = [units.starts]
    active = np.flatnonzero(sums[units.ends] - sums[units.starts] > units.first)
    place, end = units.starts[active], units.ends[active]
    room = units.first[active]
    while len(active):
        fits = np.searchsorted(sums, (sums[place] + room).astype(sums.dtype), "right") - 1
        fits = np.minimum(fits, end)
        last = np.minimum(fits + 1, end).astype(breaks.dtype)  # else numpy copies the breaks
        found = np.searchsorted(breaks, last, "right") - 1
        after = np.where(found >= 0, breaks[np.maximum(found, 0)], 0) if len(breaks) else fits * 0
        after = np.where(after > place, after, np.maximum(fits, place + 1))
        after = np.minimum(after, end).astype(np.int64)
        more = after < end
        active, place, end = active[more], after[more], end[more]
        lines[active] += 1
        line_starts.append(place)
        room = units.rest[active]
        wide = sums[end] - sums[place] > room
        active, place, end, room = active[wide], place[wide], end[wide], room[wide]
    starts = np.concatenate(line_starts)
    starts.sort()
    return Wrapped(lines, starts)
