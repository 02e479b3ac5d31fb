"""Seeds: where two documents have the same few words in a row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.hashing import grams

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.pairing import Pair

_MANY = 24
_LARGE = 4_000_000
_LEAST_BITS = 18.0


@dataclass(frozen=True, slots=True, eq=False)
class Blocks:
    """Stretches of equal words, one a row, n of them.

    ``a``, ``b``: int64[n], the first content word on either side; ``size``: int64[n], words.
    """

    a: NDArray[np.int64]
    b: NDArray[np.int64]
    size: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.a.size)

    def chosen(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> Blocks:
        """Return the rows of ``which``: bool[n], or int[k] row numbers."""
        return Blocks(self.a[which], self.b[which], self.size[which])


def word_blocks(pair: Pair) -> Blocks:
    """Return the stretches of equal words that say enough to be worth following.

    Short documents are joined on three words, long ones on four. What occurs too often on
    both sides seeds nothing: a chain that runs through it finds it again by alignment.
    """
    size = 3 if len(pair.a) * len(pair.b) <= _LARGE else 4
    a, b = join(grams(pair.a.ids, size), grams(pair.b.ids, size), _MANY)
    if pair.alone:
        later = b >= a + size
        a, b = a[later], b[later]
    blocks = runs(a, b, size)
    if pair.alone:
        blocks = Blocks(blocks.a, blocks.b, np.minimum(blocks.size, blocks.b - blocks.a))
    bits = pair.a.total[blocks.a + blocks.size] - pair.a.total[blocks.a]
    return blocks.chosen(bits >= _LEAST_BITS)


def join(
    left: NDArray[np.uint64], right: NDArray[np.uint64], many: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pairs of positions with equal values: int64[k] twice.

    Values that occur more than ``many`` times on either side are left out. A sort-merge join.
    """
    order_left = np.argsort(left, kind="stable")
    order_right = np.argsort(right, kind="stable")
    values_left, values_right = left[order_left], right[order_right]
    low = np.searchsorted(values_right, values_left, "left")
    hit = low < values_right.size
    hit[hit] = values_right[low[hit]] == values_left[hit]
    order_left, values_left, low = order_left[hit], values_left[hit], low[hit]
    counts = np.searchsorted(values_right, values_left, "right") - low
    own = np.searchsorted(values_left, values_left, "right")
    own -= np.searchsorted(values_left, values_left, "left")
    few = (counts <= many) & (own <= many)
    order_left, low, counts = order_left[few], low[few], counts[few]
    first = np.cumsum(counts) - counts
    inside = np.arange(int(counts.sum())) - np.repeat(first, counts)
    b = order_right[np.repeat(low, counts) + inside]
    return np.repeat(order_left, counts).astype(np.int64), b.astype(np.int64)


def runs(a: NDArray[np.int64], b: NDArray[np.int64], size: int) -> Blocks:
    """Return the longest stretches that overlapping or touching seeds of ``size`` words make."""
    diagonal = a - b
    order = np.lexsort((a, diagonal))
    a, b, diagonal = a[order], b[order], diagonal[order]
    if not a.size:
        return Blocks(a, b, a.copy())
    new = np.ones(a.size, np.bool_)
    new[1:] = (diagonal[1:] != diagonal[:-1]) | (a[1:] - a[:-1] > size)
    first = np.flatnonzero(new)
    last = np.append(first[1:], a.size) - 1
    return Blocks(a[first], b[first], a[last] - a[first] + size)
