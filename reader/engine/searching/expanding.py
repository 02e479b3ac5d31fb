"""Which words of a vocabulary a wildcard, an expression or a misspelling stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from reader.domain.search import Match
from reader.engine.searching.patterns import expression, wildcard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reader.domain.search import Slot

MOST_WORDS = 512


def fitting(slot: Slot, forms: Sequence[str]) -> NDArray[np.int32]:
    """Return the places in ``forms`` of all words a pattern or misspelling fits: int32[k].

    Fuzzy words are counted by letters added, dropped, replaced, and neighbours exchanged
    (optimal string alignment).

    Raises:
        PatternError: if an expression cannot be read.
    """
    if slot.match is Match.FUZZY:
        found = extract(
            slot.text, forms, scorer=OSA.distance, score_cutoff=slot.distance, limit=None
        )
        places = sorted(place for _, _, place in found)
    elif slot.match is Match.REGEX:
        fits = expression(slot.text).fits
        places = [place for place, form in enumerate(forms) if fits(form)]
    else:
        fullmatch = wildcard(slot.text).fullmatch
        places = [place for place, form in enumerate(forms) if fullmatch(form)]
    return np.array(places, np.int32)


def commonest(
    places: NDArray[np.int32],
    counts: NDArray[np.int64],
    forms: Sequence[str],
    most: int = MOST_WORDS,
) -> NDArray[np.int32]:
    """Return those of ``places`` that occur at all, ascending, the commonest if they are many.

    ``counts``: int64[n], how often each word of the vocabulary stands in the corpus. Of equally
    common ones those first in the alphabet are taken: a word's number tells only when it was
    first indexed, and one corpus must not answer in two ways.
    """
    found = counts[places]
    places, found = places[found > 0], found[found > 0]
    if places.size <= most:
        return places
    least = -np.partition(-found, most - 1)[most - 1]
    more, last = places[found > least], places[found == least].tolist()
    last.sort(key=forms.__getitem__)
    return np.sort(np.append(more, np.array(last[: most - more.size], np.int32)))


def suggestions(
    word: str, forms: Sequence[str], counts: NDArray[np.int64], most: int = 3
) -> tuple[str, ...]:
    """Return words of the corpus that look like ``word``: the nearest first, then the commonest."""
    reach = 1 if len(word) < 5 else 2
    found = extract(word, forms, scorer=OSA.distance, score_cutoff=reach, limit=None)
    ranked = sorted(
        (distance, -int(counts[place]), form)
        for form, distance, place in found
        if counts[place] > 0 and form != word and len(form) > 1
    )
    return tuple(form for _, _, form in ranked[:most])
