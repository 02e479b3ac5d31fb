"""Whether a hit is spelled as it was asked for, where case or accents must match."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.search import Match
from reader.engine.tokens import Folding, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.search import SearchOptions, Slot, Term

_HYPHENS = str.maketrans(dict.fromkeys("-\u2010\u2011", ""))


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
