"""The word triples of two texts, and where those of the old one stand in the new one."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Grams: TypeAlias = NDArray[np.uint64]

TRIPLE = 3
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


class Triples:
    """Three words in a row are one number, which stands where the first of them does."""

    def __init__(self, old: NDArray[np.uint64], new: NDArray[np.uint64]) -> None:
        self._ids = old, new

    @cached_property
    def old(self) -> Grams:
        """uint64[n], those of the old text."""
        return _triples_of(self._ids[0])

    @cached_property
    def new(self) -> Grams:
        """uint64[m], those of the new text."""
        return _triples_of(self._ids[1])

    @cached_property
    def order(self) -> NDArray[np.int64]:
        """int64[m], the places of the new text in order of their triples."""
        return np.argsort(self.new, kind="stable")

    @cached_property
    def _sorted(self) -> Grams:
        return self.new[self.order]

    def found(self, start: int, end: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Tell where the old triples ``start … end`` stand in the new text: int64[k] each.

        These are places in ``order``: the first, and how many.
        """
        asked = self.old[start:end]
        left = np.searchsorted(self._sorted, asked, "left")
        return left, np.searchsorted(self._sorted, asked, "right") - left


def _triples_of(ids: NDArray[np.uint64]) -> Grams:
    count = ids.size - TRIPLE + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    hashed = np.zeros(count, np.uint64)
    for offset in range(TRIPLE):
        hashed = hashed * _MULTIPLIER + ids[offset : offset + count]
        hashed ^= hashed >> _SHIFT
    return hashed
