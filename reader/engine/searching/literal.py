"""Whether a hit is spelled as it was asked for, where case or accents must match."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import TEXT_FIELDS, Field, Match
from reader.engine.tokens import Folding, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.domain.search import SearchOptions, Slot, Term
    from reader.engine.searching.hits import HitTable
    from reader.engine.searching.holdings import Holdings

_HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011", ""))


_OWN_TEXT = tuple(field in (Field.TITLE, Field.NOTE) for field in TEXT_FIELDS)
_OFTEN = 4_096


class Spelling:
    """Reads how hits are spelled. Made for one search; ``check`` leaves when it is cancelled.

    ``text_at(row, field)`` gives the text in which the places of a field of a unit count.
    """

    def __init__(
        self, index: Holdings, text_at: Callable[[int, Field], str], check: Callable[[], None]
    ) -> None:
        self._index = index
        self._text_at = text_at
        self._check = check

    def literal(self, hits: HitTable, term: Term, options: SearchOptions) -> NDArray[np.bool_]:
        """Return which hits of a term are spelled as they were asked for: bool[n].

        Each spelling is compared once, however many hits have it.
        """
        known: dict[tuple[str, ...], bool] = {}
        keep = np.zeros(len(hits), np.bool_)
        rows, fields, starts, ends = hits.columns(len(hits))
        lone: list[bool] = (hits.first == hits.last).tolist()
        text, held = "", (-1, -1)
        for number, row in enumerate(rows):
            if not number % _OFTEN:
                self._check()
            field = fields[number]
            home = row, field if _OWN_TEXT[field] else -1
            if home != held:
                held, text = home, self._text_at(row, TEXT_FIELDS[field])
            if lone[number]:
                words: tuple[str, ...] = (text[starts[number] : ends[number]],)
            else:
                words = self._words(hits, number, text)
            fits = known.get(words)
            if fits is None:
                fits = known[words] = is_literal(term, words, options)
            keep[number] = fits
        return keep

    def _words(self, hits: HitTable, number: int, text: str) -> tuple[str, ...]:
        places = self._index.places(int(hits.segments[number]))
        span = slice(int(hits.first[number]), int(hits.last[number]) + 1)
        pairs = zip(places.starts[span].tolist(), places.ends[span].tolist(), strict=True)
        return tuple(text[start:end] for start, end in pairs)


def is_literal(term: Term, words: Sequence[str], options: SearchOptions) -> bool:
    """Tell whether the words of a hit, as they stand in the text, are spelled as in the query.

    Wildcards, expressions and misspellings have no spelling to compare.
    """
    folding = Folding(
        case=not options.match_case, marks=not options.match_marks, yo=not options.match_marks
    )
    spelled = [fold(word, folding).translate(_HYPHENS) for word in words]
    if term.within is None:
        pairs = zip(term.slots, spelled, strict=True)
        return all(_fits(slot, word, folding) for slot, word in pairs)
    return all(any(_fits(slot, word, folding) for word in spelled) for slot in term.slots)


def _fits(slot: Slot, word: str, folding: Folding) -> bool:
    asked = fold(slot.spelled, folding).translate(_HYPHENS)
    if slot.match in (Match.EXACT, Match.STEM):
        return word == asked
    if slot.match in (Match.PREFIX, Match.BEGUN):
        return word.startswith(asked)
    return True
