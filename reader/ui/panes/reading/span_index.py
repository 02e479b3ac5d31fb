"""Sorted spans that answer which of them touch a stretch of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class SpanIndex:
    """Spans by start, with the furthest end so far, so that a query is two searches.

    ``starts, ends: int64[n]``, code points, ``starts`` ascending.
    """

    __slots__ = ("_furthest", "ends", "starts")

    def __init__(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        self.starts = starts
        self.ends = ends
        self._furthest = np.maximum.accumulate(ends) if len(ends) else ends

    def __len__(self) -> int:
        return len(self.starts)

    def touching(self, start: int, end: int) -> list[int]:
        """Return the indices of the spans that share a code point with ``start <= i < end``."""
        first = int(np.searchsorted(self._furthest, start, "right"))
        last = int(np.searchsorted(self.starts, end, "left"))
        if first >= last:
            return []
        inside = self.ends[first:last] > start
        return (np.flatnonzero(inside) + first).tolist()
