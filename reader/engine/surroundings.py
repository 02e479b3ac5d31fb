"""Hold two places of a passage against each other: their paragraphs, and those before and after.

A copy of a paragraph that was put right beside it takes one of its neighbours away. Then the
copy may stand where the paragraph stood, and the paragraph, edited, a little further on; what
is beside a place says nothing any more, and only a clearly better paragraph tells.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.word_triples import TRIPLE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.word_map import TextMap
    from reader.engine.word_triples import Triples

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_REACH = 150
"""Words of a paragraph that are looked at on either side of a passage."""
_BESIDE = 60
"""Words of the paragraphs before and after."""
_USUAL = 12
_DRIFT = 3
_PER_DRIFT = 12
"""A word may be one more away from its place for so many that it stands from the passage."""
_CLEAR = 0.22
"""By what share of its triples a paragraph must be better to be beyond doubt."""
_NEIGHBOUR = 10
"""Triples beside a place that the other has not: a neighbour of its own."""
_COPY = 0.8
_FEWEST = 6
_NEXT = 1.5
_NEXT_WORDS = 10


class Surroundings:
    """The paragraphs around passages of the old text, and around their places in the new one."""

    def __init__(self, found: TextMap, triples: Triples) -> None:
        self._old = found.old
        self._to_old = found.to_old
        self._triples = triples

    @cached_property
    def _borders(self) -> NDArray[np.int64]:
        """int64[n], the first words of paragraphs, and one after the last."""
        ends = [match.end() for match in _BLANK_LINE.finditer(self._old.text)]
        words = np.searchsorted(self._old.tokens.starts, ends, "left")
        return np.concatenate(([0], words, [len(self._old)])).astype(np.int64)

    def _paragraphs(self, low: int, high: int) -> tuple[int, int]:
        """Return the first word and the end of the paragraphs a passage touches."""
        start = int(self._borders[np.searchsorted(self._borders, low, "right") - 1])
        end = int(self._borders[np.searchsorted(self._borders, high, "left")])
        return max(start, low - _REACH), min(end, high + _REACH)

    def doubt(self, passage: tuple[int, int], here: int, there: int) -> bool:
        """Tell whether the old words ``passage`` may as well be there, where nothing else is.

        ``here`` and ``there``: the new words at which they begin. It is so where the
        paragraph here is not clearly better and a neighbour of it is beside the other
        place alone; or where both places are in copies that stand side by side, or in
        such paragraphs of which that here is no better at all.
        """
        low, high = passage
        if (self._to_old[there : there + high - low] >= 0).mean() > 0.5:
            return False
        start, end = self._paragraphs(low, high)
        first, last = max(0, start - _BESIDE), min(len(self._old), end + _BESIDE)
        one, other = self._standing((first, last), passage, (here, there))
        inside = slice(start - first, max(start, end - TRIPLE + 1) - first)
        mine, its = one & ~other, other & ~one
        lead = int(mine[inside].sum()) - int(its[inside].sum())
        if lead >= _CLEAR * (end - start):
            return False
        before, after = its[: max(0, start - first - TRIPLE + 1)].sum(), its[end - first :].sum()
        if max(before, after) >= _NEIGHBOUR:
            return True
        beside = abs(there - here) <= _NEXT * (end - start) + _NEXT_WORDS
        copied = (one & other)[inside].sum() >= _COPY * (end - start)
        no_better = lead <= 0 and other[inside].sum() >= _FEWEST
        return bool(beside and (copied or no_better))

    def _standing(
        self, words: tuple[int, int], passage: tuple[int, int], places: tuple[int, int]
    ) -> list[NDArray[np.bool_]]:
        """Tell for each place which old triples stand where they should, seen from there."""
        first, last = words
        left, counts = self._triples.found(first, last)
        counts[counts > _USUAL] = 0
        at = np.repeat(np.arange(counts.size), counts)
        nth = np.arange(at.size) - np.repeat(np.cumsum(counts) - counts, counts)
        shifts = self._triples.order[left[at] + nth] - (first + at)
        low, high = passage
        away = np.maximum(0, np.maximum(low - first - at, first + at - high))
        drift = _DRIFT + away // _PER_DRIFT
        found: list[NDArray[np.bool_]] = []
        for place in places:
            stands = np.zeros(last - first, np.bool_)
            stands[at[np.abs(shifts - (place - low)) <= drift]] = True
            found.append(stands)
        return found
