"""Doubt a place that was found: is there another that the words and those around speak for, too?

The map of two texts takes longest runs first, and so may take a copy for a paragraph that was
edited, or the tail of what was inserted for what stood before it. Here every place is held
against its rivals by one measure: how many of the passage's words are there, and how many of
the words beside it, near ones more than far ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

from reader.engine.surroundings import Surroundings
from reader.engine.word_triples import TRIPLE, Triples

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.word_map import TextMap
    from reader.engine.word_triples import Grams

_MARGIN = 4.0
"""By how many words that speak for it a place must be better than any other."""
_DOUBTFUL = 14.0
"""The same where its whole paragraph has a rival."""
_PART = 0.15
_HALF = 0.5
_WHOLE = 4
_FEW = 3
_EDIT = 8
"""Words an edit may span."""
_TORN = 0.7
_STRETCHED = 1.4
_MOST_OF = 0.7
_BESIDE = 6
_USUAL = 50
_DRIFT = 4
_TRIED = 6
_SHORT = 300
"""Words; in longer passages triples are counted, not words in order."""
_FADING = np.exp(-np.arange(48) / 16.0)
"""float64[48]: what a word says for a place, by how many words it stands from the passage."""
_MOST = 32.0
_ALIKE = 0.6
_AROUND = 400
_SLACK = 40
_FAR = 0.05
"""What a triple says that stands farther away, where two places are not neighbours."""
_NEAR = 300


@dataclass(frozen=True, slots=True)
class WordPlace:
    """Words ``first … end`` of the new text, end exclusive."""

    first: int
    end: int


class SecondLook:
    """Finds rivals of places in a map of two texts."""

    def __init__(self, found: TextMap) -> None:
        self._old, self._new = found.old.tokens.ids, found.new.tokens.ids
        self._to_new, self._to_old = found.to_new, found.to_old
        self._rivals = found.rivals
        self._triples = Triples(self._old, self._new)
        self._around = Surroundings(found, self._triples)

    def rival(self, low: int, high: int, place: WordPlace) -> WordPlace | None:
        """Return a place about as good as ``place`` for the old words ``low … high``."""
        again = self._again(low, high, place) or self._torn(low, high, place)
        if again is not None:
            return again
        margin = self._margin(low, high)
        here: tuple[float, float] | None = None
        for other in self._others(low, high, place):
            if here is None:
                here = self._words(low, high, place), self._beside(low, high, place)
            words = self._words(low, high, WordPlace(other.first - 2, other.end + 2))
            if words < max(_ALIKE * here[0], _HALF * (high - low)):
                continue
            if self._around.doubt((low, high), place.first, other.first):
                return other
            lead = here[1] - self._beside(low, high, other)
            if abs(other.first - place.first) >= _NEAR:
                farther = self._farther(low, high, place) - self._farther(low, high, other)
                lead += _FAR * farther
            if lead >= 0 and margin == _MARGIN and words < here[0] == high - low >= _WHOLE:
                continue  # word for word there, and only nearly so in the other place
            lead += max(-_MOST, min(_MOST, here[0] - words))
            if lead < margin:
                return other
        return None

    def _again(self, low: int, high: int, place: WordPlace) -> WordPlace | None:
        """Return where a few words stand once more beside their place, in what was edited there.

        Nothing tells which are meant where neither word beside them is as it was.
        """
        first, end = place.first, place.end
        if end - first > _FEW:
            return None
        before = self._to_new[max(0, low - _EDIT) : low][::-1]
        after = self._to_new[high : high + _EDIT]
        if (before[:1] == first - 1).any() or (after[:1] == end).any():
            return None
        start = max(before[(before >= 0) & (before < first)].tolist()[:1], default=first - 1) + 1
        stop = min(after[after >= end].tolist()[:1], default=end)
        words = self._new[first:end]
        for there in range(start, stop - (end - first) + 1):
            free = (self._to_old[there : there + end - first] < 0) | (there < end)
            if there != first and free.all() and (self._new[there:][: words.size] == words).all():
                return WordPlace(there, there + end - first)
        return None

    def _torn(self, low: int, high: int, place: WordPlace) -> WordPlace | None:
        """Return where a piece of a torn passage stands once more nearby, for nothing else.

        Of a passage that has lost a good part, or has much in its midst now, what is left need
        not belong together.
        """
        there = self._to_new[low:high]
        kept = low + np.flatnonzero((there >= place.first) & (there < place.end))
        stretched = place.end - place.first > _STRETCHED * (high - low) + _EDIT
        if kept.size >= _TORN * (high - low) and not stretched:
            return None
        far = np.maximum(np.diff(kept), np.abs(np.diff(self._to_new[kept])))
        for piece in np.split(kept, np.flatnonzero(far > _WHOLE) + 1):
            if piece.size < _WHOLE:
                continue
            start, end = int(piece[0]), int(piece[-1]) + 1
            here = WordPlace(int(self._to_new[start]), int(self._to_new[end - 1]) + 1)
            for other in self._others(start, end, here):
                near = abs(other.first - here.first) <= _NEAR
                free = (self._to_old[other.first : other.end] < 0).mean() > _HALF
                if near and free and self._words(start, end, other) >= _MOST_OF * piece.size:
                    return other
        return None

    def _margin(self, low: int, high: int) -> float:
        """Return how much better a place must be: more where a good part of it has a rival."""
        least = _PART * (high - low)
        doubtful = any(min(high, r.end) - max(low, r.start) >= least for r in self._rivals)
        return _DOUBTFUL if doubtful else _MARGIN

    def _others(self, low: int, high: int, place: WordPlace) -> list[WordPlace]:
        """Return other places that share word triples with a passage or what is beside it."""
        old, new = self._triples.old, self._triples.new
        start, end = max(0, low - _BESIDE), min(old.size, high + _BESIDE - TRIPLE + 1)
        if start >= end or not new.size:
            return []
        order = self._triples.order
        left, counts = self._triples.found(start, end)
        counts[counts > _USUAL] = 0
        if int(counts.sum()) <= end - start and self._only_here(left, counts, start, low, place):
            return []
        shifts = np.concatenate(
            [
                order[left[n] : left[n] + counts[n]] - (start + n)
                for n in np.flatnonzero(counts).tolist()
            ]
            or [np.empty(0, np.int64)]
        )
        shifts = shifts[~_same_place(low + shifts, high - low, place)]
        if not shifts.size:
            return []
        shifts.sort()
        groups = np.split(shifts, np.flatnonzero(np.diff(shifts) > _DRIFT) + 1)
        groups.sort(key=lambda group: -group.size)
        size = high - low
        places: list[WordPlace] = []
        for group in groups[:_TRIED]:
            first = low + int(group[group.size // 2])
            first = max(0, min(first, self._new.size - 1))
            places.append(WordPlace(first, min(first + size, self._new.size)))
        return places

    def _only_here(
        self,
        left: NDArray[np.int64],
        counts: NDArray[np.int64],
        start: int,
        low: int,
        place: WordPlace,
    ) -> bool:
        """Tell at once that all triples stand just where the passage was placed."""
        there = np.flatnonzero(counts == 1)
        if there.size != np.count_nonzero(counts):
            return False
        shifts = self._triples.order[left[there]] - (start + there)
        return bool((shifts == place.first - low).all())

    def _beside(self, low: int, high: int, place: WordPlace) -> float:
        """Return what the words beside a passage say for a place."""
        old, new = self._triples.old, self._triples.new
        reach = _FADING.size
        before = _faded(
            old[max(0, low - reach) : max(0, low - TRIPLE + 1)][::-1],
            new[max(0, place.first - reach - _DRIFT) : max(0, place.first - TRIPLE + 1)],
        )
        after = _faded(old[high : high + reach], new[place.end : place.end + reach + _DRIFT])
        return before + after

    def _farther(self, low: int, high: int, place: WordPlace) -> int:
        """Return how many word triples farther away from a passage stand around a place, too."""
        old, new = self._triples.old, self._triples.new
        there = new[max(0, place.first - _AROUND - _SLACK) : place.end + _AROUND + _SLACK]
        reach = _FADING.size
        before = old[max(0, low - _AROUND) : max(0, low - reach)]
        after = old[high + reach : high + _AROUND]
        return int(np.isin(np.concatenate((before, after)), there).sum())

    def _words(self, low: int, high: int, place: WordPlace) -> float:
        """Return how many words of a passage stand at a place, in order."""
        first = max(0, place.first)
        if high - low <= _SHORT:
            one, other = self._old[low:high].tolist(), self._new[first : place.end].tolist()
            return float(LCSseq.similarity(one, other))
        old, new = self._triples.old, self._triples.new
        grams = old[low : high - TRIPLE + 1]
        there = np.isin(grams, new[first : max(first, place.end - TRIPLE + 1)])
        return float(there.mean()) * (high - low)


def _faded(old: Grams, new: Grams) -> float:
    """Return what the triples beside a passage, nearest first, say for a place with ``new``."""
    if not old.size or not new.size:
        return 0.0
    return float(_FADING[: old.size][np.isin(old, new)].sum())


def _same_place(firsts: NDArray[np.int64], size: int, place: WordPlace) -> NDArray[np.bool_]:
    """Return bool[n]: whether ``size`` words from each of ``firsts`` on are the place itself."""
    ends = firsts + size
    shared = np.minimum(ends, place.end) - np.maximum(firsts, place.first)
    whole = np.maximum(ends, place.end) - np.minimum(firsts, place.first)
    near = (np.abs(firsts - place.first) <= _DRIFT) & (np.abs(ends - place.end) <= _DRIFT)
    return near | (2 * shared > whole)
