"""What the words of a query mean in an index: which numbered words each of them stands for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import AnyOf, Match, Term, Without
from reader.engine.searching.expanding import MOST_WORDS, commonest, fitting
from reader.engine.searching.matching import WordSet
from reader.engine.searching.stemmed import stem_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.search import Clause, Slot
    from reader.engine.searching.holdings import Holdings

_MOST_ASKED = 32
"""Words of one slot that the full-text table is asked for; each is looked up by itself there."""
PATTERNS = frozenset({Match.WILDCARD, Match.FUZZY, Match.REGEX})


@dataclass(frozen=True, slots=True, eq=False)
class Meaning:
    """What one slot stands for.

    ``forms``: the words, prefixes left out; ``prefix``: what words may begin with. ``sets``: the
    numbered words by language, the last for all languages not named.
    """

    forms: tuple[str, ...]
    prefix: str
    sets: dict[str, WordSet]

    def words(self, language: str) -> WordSet:
        """Return the words meant in documents of ``language``."""
        return self.sets.get(language, self.sets[""])

    @property
    def wide(self) -> bool:
        """Whether it stands for so many words that looking through all is quicker."""
        return len(self.forms) > _MOST_ASKED

    @property
    def varies(self) -> bool:
        """Whether it depends on a document's language."""
        return len(self.sets) > 1


class Meanings:
    """Finds out what slots mean. One for each query.

    ``notices`` collects sentences on what was left out, ``missing`` slots that no word fits.
    """

    def __init__(self, index: Holdings) -> None:
        self.notices: list[str] = []
        self.missing: list[Slot] = []
        self._index = index
        self._known: dict[Slot, Meaning] = {}
        self._share = MOST_WORDS

    def look_up(self, root: Clause) -> None:
        """Find the meaning of every slot of a query, sharing the limit on expansions fairly."""
        slots = [slot for term in terms_of(root) for slot in term.slots]
        patterns = {slot for slot in slots if slot.match in PATTERNS}
        self._share = MOST_WORDS // max(1, len(patterns))
        for slot in dict.fromkeys(slots):
            self._known[slot] = self._found(slot)

    def of(self, slot: Slot) -> Meaning:
        """Return what a slot that was looked up means."""
        return self._known[slot]

    def _found(self, slot: Slot) -> Meaning:
        if slot.match in PATTERNS:
            return self._pattern(slot)
        number = self._index.numbers.get(slot.text, 0)
        own = [number] if number else []
        if slot.match is Match.PREFIX:
            return Meaning((), slot.text, {"": WordSet(self._index.beginning(slot.text))})
        if slot.match is Match.EXACT:
            if not own:
                self.missing.append(slot)
            return Meaning((slot.text,) if own else (), "", {"": _set(own)})
        stems = self._stems(slot.text)
        everything = set(own).union(*stems.values())
        if slot.match is Match.BEGUN:
            begun: list[int] = self._index.beginning(slot.text).tolist()
            sets = {name: _set({*own, *found, *begun}) for name, found in stems.items()}
            return Meaning(self._forms(everything), slot.text, _agreed(sets, _set({*own, *begun})))
        if not everything:
            self.missing.append(slot)
        sets = {name: _set({*own, *found}) for name, found in stems.items()}
        return Meaning(self._forms(everything), "", _agreed(sets, _set(own)))

    def _forms(self, numbers: set[int]) -> tuple[str, ...]:
        return tuple(self._index.forms[number] for number in sorted(numbers))

    def _stems(self, form: str) -> dict[str, set[int]]:
        """Return, for each language of the corpus, the words with the stem of ``form`` in it."""
        kazakh, forms = self._index.kazakh, self._index.forms
        stems = {name: stem_in(form, name, kazakh) for name in self._index.units.languages}
        candidates = self._index.words_of_stems(
            {stem for stem in stems.values() if stem is not None}
        )
        return {
            name: {n for n in candidates if stem_in(forms[n], name, kazakh) == stem}
            if stem is not None
            else set()
            for name, stem in stems.items()
        }

    def _pattern(self, slot: Slot) -> Meaning:
        counts = self._index.counts()
        places = fitting(slot, self._index.forms)
        alive = int(np.count_nonzero(counts[places] > 0))
        places = commonest(places, counts, self._index.forms, self._share)
        if alive > places.size:
            self.notices.append(
                f"“{slot.spelled}” fits {alive:,} words; the {places.size} commonest were searched."
            )
        if not places.size:
            self.missing.append(slot)
        return Meaning(self._forms(set(places.tolist())), "", {"": WordSet(places)})


def _set(numbers: Sequence[int] | set[int]) -> WordSet:
    return WordSet(np.array(sorted(numbers), np.int32))


def _agreed(sets: dict[str, WordSet], otherwise: WordSet) -> dict[str, WordSet]:
    """Return one set for all languages where they agree."""
    distinct = {one.numbers.tobytes() for one in sets.values()}
    if len(distinct) > 1:
        return {**sets, "": otherwise}
    return {"": next(iter(sets.values()), otherwise)}


def terms_of(clause: Clause) -> Iterator[Term]:
    """Yield every term of a query, excluded ones too."""
    if isinstance(clause, Term):
        yield clause
    elif isinstance(clause, Without):
        yield from terms_of(clause.part)
    else:
        for part in clause.parts:
            yield from terms_of(part)


def excludes(clause: Clause) -> bool:
    """Tell whether a clause finds what does not have something: only that, or as a choice."""
    if isinstance(clause, Term):
        return False
    if isinstance(clause, Without):
        return True
    if isinstance(clause, AnyOf):
        return any(excludes(part) for part in clause.parts)
    return all(excludes(part) for part in clause.parts)
