"""Answering a query: which units it finds, how well they fit, and where."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.errors import JobCancelledError
from reader.domain.search import (
    FACT_FIELDS,
    TEXT_FIELDS,
    AllOf,
    AnyOf,
    Facets,
    FacetValue,
    Field,
    Match,
    SearchOptions,
    Suggestion,
    Term,
    Without,
)
from reader.engine.searching.compiling import compiled, compiled_term
from reader.engine.searching.expanding import suggestions
from reader.engine.searching.hits import HitTable, merged
from reader.engine.searching.literal import Spelling
from reader.engine.searching.meanings import Meanings, terms_of
from reader.engine.searching.ranking import bm25
from reader.engine.searching.scanning import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.domain.search import Clause, Query
    from reader.engine.searching.holdings import Holdings

WEIGHTS = {
    Field.TITLE: 10.0,
    Field.HEADING: 4.0,
    Field.BODY: 1.0,
    Field.FOOTNOTE: 0.8,
    Field.FURNITURE: 0.1,
    Field.NOTE: 2.0,
    Field.QUOTE: 1.0,
}
"""How much a word counts for the rank of a document, by field (BM25)."""

_BY_FIELD = [WEIGHTS[field] for field in TEXT_FIELDS]
MOST_FACETS = 12
"""Values of a facet, unless more are asked for."""
_MOST_SUGGESTED = 3


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Units that were found. ``rows``: int64[n], of the unit table, the best first.

    ``scores``: float64[n], descending, 0 and more.
    """

    rows: NDArray[np.int64]
    scores: NDArray[np.float64]


class Answer:
    """The answer to one query. Made and used within ``index.reading``.

    ``text_of(document, note, field)`` gives the text in which the places of a field count;
    ``note`` is the id of an annotation, or "". ``stop`` is asked now and then.
    """

    def __init__(
        self,
        index: Holdings,
        query: Query,
        options: SearchOptions,
        text_of: Callable[[str, str, Field], str],
        stop: Callable[[], bool],
    ) -> None:
        self.index = index
        self.query = query
        self.table = index.units
        self._options = options
        self._text_of = text_of
        self._stop = stop
        self._meanings = Meanings(index)
        if query.root is not None:
            self._meanings.look_up(query.root)
        self._dates = _dates(index, query)
        self._counts: dict[Term, NDArray[np.int64]] = {}
        self._scanner = Scanner(index, self._meanings, self._check)

    @property
    def notices(self) -> tuple[str, ...]:
        """What the query's patterns had to leave out, a sentence each."""
        return tuple(self._meanings.notices)

    def found(self) -> Found:
        """Return all units that fit, the best first; of equals the one indexed first.

        Raises:
            JobCancelledError: if it was stopped.
        """
        root = self.query.root
        if root is None or not len(self.table):
            return Found(np.empty(0, np.int64), np.empty(0, np.float64))
        whole = compiled(root, self._meanings, self._dates)
        if whole is not None and whole.exact and not self._options.literal:
            return self._ordered(*self._ranked(whole.text))
        rows = np.flatnonzero(self._truth(root)).astype(np.int64)
        return self._ordered(rows, self._scores()[rows] if rows.size else np.zeros(0))

    def _scores(self) -> NDArray[np.float64]:
        """Return how well each unit fits the terms that are wanted: float64[units]."""
        scores = np.zeros(len(self.table), np.float64)
        asked: list[str] = []
        for term in self._terms():
            found = compiled_term(term, self._meanings, self._dates)
            if found is not None:
                asked.append(found.text)
            elif term in self._counts:
                scores += bm25(self._counts[term], _BY_FIELD, self.table.count)
        if asked:
            ranked, values = self._ranked(" OR ".join(asked))
            scores[ranked] += values
        return scores

    def hits(self, rows: NDArray[np.int64]) -> HitTable:
        """Return all hits in these units, in order of row and place."""
        rows = np.sort(rows)
        tables = [self._places(rows, term) for term in self._terms()]
        return tables[0] if len(tables) == 1 else merged(tables)

    def facets(self, rows: NDArray[np.int64], most: int = MOST_FACETS) -> Facets:
        """Count the languages, kinds and tags of the documents of these units."""
        table = self.table
        owned = np.zeros(len(table.documents), np.bool_)
        owned[table.owners[rows]] = True
        documents = table.own_rows[owned]
        documents = documents[documents >= 0]
        spoken: list[int] = np.bincount(
            table.language[documents], minlength=len(table.languages)
        ).tolist()
        pairs = zip(table.languages, spoken, strict=True)
        languages = Counter({name: count for name, count in pairs if name and count})
        inside = np.zeros(len(table), np.bool_)
        inside[documents] = True
        inside[rows] = True
        units = table.numbers[inside]
        kinds = self._facts(Field.KIND, units)
        kinds.pop("document", None)
        tags = self._facts(Field.TAG, units)
        return Facets(_values(languages, most), _values(kinds, most), _values(tags, most))

    def _facts(self, field: Field, units: NDArray[np.int64]) -> Counter[str]:
        """Count the facts of a field of some units, given by number, ascending."""
        owners, codes, values = self.index.facts(field)
        first = np.searchsorted(owners, units, side="left")
        sizes = np.searchsorted(owners, units, side="right") - first
        begun = np.cumsum(sizes) - sizes
        at = np.arange(int(sizes.sum())) + np.repeat(first - begun, sizes)
        counts: list[int] = np.bincount(codes[at], minlength=len(values)).tolist()
        return Counter({value: count for value, count in zip(values, counts, strict=True) if count})

    def suggestions(self) -> tuple[Suggestion, ...]:
        """Return words of the corpus for those of the query that it does not have."""
        missing = [
            slot
            for slot in dict.fromkeys(self._meanings.missing)
            if slot.match in (Match.STEM, Match.EXACT)
        ]
        found: list[Suggestion] = []
        for slot in missing[:_MOST_SUGGESTED]:
            self._check()
            words = suggestions(slot.text, self.index.forms, self.index.counts())
            if words:
                found.append(Suggestion(slot.spelled, words))
        return tuple(found)

    def text_at(self, row: int, field: Field) -> str:
        """Return the text in which the places of a field of a unit count."""
        note = self.table.ids[row] if self.table.is_note[row] else ""
        return self._text_of(self.table.documents[int(self.table.owners[row])], note, field)

    def _check(self) -> None:
        if self._stop():
            raise JobCancelledError

    def _terms(self) -> list[Term]:
        return list(dict.fromkeys(self.query.terms()))

    def _places(self, rows: NDArray[np.int64], term: Term) -> HitTable:
        places = self._scanner.places(rows, term)
        if not self._options.literal or not len(places):
            return places
        return places.chosen(
            Spelling(self.index, self.text_at, self._check).literal(places, term, self._options)
        )

    def _ranked(self, query: str) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        pairs = self.index.ranked(query, _BY_FIELD)
        self._check()
        return self.table.rows(pairs[:, 0].astype(np.int64)), pairs[:, 1]

    def _ordered(self, rows: NDArray[np.int64], scores: NDArray[np.float64]) -> Found:
        scores = np.maximum(scores, 0.0)
        if rows.size and (np.diff(rows) < 0).any():
            order = np.lexsort((rows, -scores))
        else:
            order = np.argsort(-scores, kind="stable")
        return Found(rows[order], scores[order])

    def _truth(self, clause: Clause) -> NDArray[np.bool_]:
        """Return for every unit whether the clause holds: bool[n]."""
        if isinstance(clause, Without):
            return ~self._truth(clause.part)
        if isinstance(clause, AllOf):
            return reduce(np.bitwise_and, [self._truth(part) for part in clause.parts])
        if isinstance(clause, AnyOf):
            return reduce(np.bitwise_or, [self._truth(part) for part in clause.parts])
        found = compiled_term(clause, self._meanings, self._dates)
        if found is None:
            rows = np.arange(len(self.table), dtype=np.int64)
        else:
            rows = np.sort(self.table.rows(self.index.matching(found.text)))
        if self._options.literal and clause.field not in FACT_FIELDS:
            rows = self._places(rows, clause).rows
        elif found is None or not found.exact:
            counts = self._scanner.counts(rows, clause)
            if found is None:
                self._counts[clause] = counts
            rows = rows[counts.any(axis=1)]
        truth = np.zeros(len(self.table), np.bool_)
        truth[rows] = True
        return truth


def _dates(index: Holdings, query: Query) -> list[str]:
    """Return the dates of the corpus, ascending, where a query asks for some."""
    terms = terms_of(query.root) if query.root is not None else ()
    if not any(term.field is Field.DATE for term in terms):
        return []
    return sorted(index.facts(Field.DATE)[2])


def _values(counts: Counter[str], most: int) -> tuple[FacetValue, ...]:
    ranked: Sequence[tuple[str, int]] = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetValue(value, count) for value, count in ranked[:most])
