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
    """Stretches that two documents have in common, one a row, n of them.

    ``a``, ``a_end``, ``b``, ``b_end``: int64[n], content words of either side, ends exclusive;
    ``bits``: float64[n], what they say; ``exact``: bool[n], whether word equals word all along.
    """

    a: NDArray[np.int64]
    a_end: NDArray[np.int64]
    b: NDArray[np.int64]
    b_end: NDArray[np.int64]
    bits: NDArray[np.float64]
    exact: NDArray[np.bool_]

    def __len__(self) -> int:
        return int(self.a.size)

    @classmethod
    def none(cls) -> Blocks:
        """Return no stretches at all."""
        zero = np.empty(0, np.int64)
        return cls(zero, zero, zero, zero, np.empty(0), np.empty(0, np.bool_))

    def chosen(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> Blocks:
        """Return the rows of ``which``: bool[n], or int[k] row numbers."""
        return Blocks(
            self.a[which],
            self.a_end[which],
            self.b[which],
            self.b_end[which],
            self.bits[which],
            self.exact[which],
        )

    def joined(self, other: Blocks) -> Blocks:
        """Return the rows of both."""
        return Blocks(
            np.concatenate((self.a, other.a)),
            np.concatenate((self.a_end, other.a_end)),
            np.concatenate((self.b, other.b)),
            np.concatenate((self.b_end, other.b_end)),
            np.concatenate((self.bits, other.bits)),
            np.concatenate((self.exact, other.exact)),
        )


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
    a, b, sizes = _runs(a, b, size)
    if pair.alone:
        sizes = np.minimum(sizes, b - a)
    else:
        a, b, sizes = _with_whole(pair, a, b, sizes)
    bits = pair.a.total[a + sizes] - pair.a.total[a]
    blocks = Blocks(a, a + sizes, b, b + sizes, bits, np.ones(a.size, np.bool_))
    return blocks.chosen(bits >= _LEAST_BITS)


def _with_whole(
    pair: Pair, a: NDArray[np.int64], b: NDArray[np.int64], sizes: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Add the beginning that both documents share word for word, where nothing seeds it.

    A copy is found even of a text that says the same few words over and over.
    """
    common = min(len(pair.a), len(pair.b))
    differs = np.flatnonzero(pair.a.ids[:common] != pair.b.ids[:common])
    size = int(differs[0]) if differs.size else common
    if not size or bool(((a == 0) & (b == 0)).any()):
        return a, b, sizes
    return np.append(a, 0), np.append(b, 0), np.append(sizes, size)


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


def _runs(
    a: NDArray[np.int64], b: NDArray[np.int64], size: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the longest stretches that overlapping or touching seeds of ``size`` words make.

    First words of either side and words in all: int64[n] three times.
    """
    diagonal = a - b
    order = np.lexsort((a, diagonal))
    a, b, diagonal = a[order], b[order], diagonal[order]
    if not a.size:
        return a, b, a.copy()
    new = np.ones(a.size, np.bool_)
    new[1:] = (diagonal[1:] != diagonal[:-1]) | (a[1:] - a[:-1] > size)
    first = np.flatnonzero(new)
    last = np.append(first[1:], a.size) - 1
    return a[first], b[first], a[last] - a[first] + size
