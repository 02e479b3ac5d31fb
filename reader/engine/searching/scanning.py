"""Finding the places of terms in the words of an index."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.search import TEXT_FIELDS, Field
from reader.engine.searching.hits import HitTable, merged, no_hits
from reader.engine.searching.matching import find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from numpy.typing import NDArray

    from reader.domain.search import Term
    from reader.engine.searching.holdings import Holdings
    from reader.engine.searching.matching import WordSet
    from reader.engine.searching.meanings import Meanings

_FEW_WORDS = 1 << 17
_FURNITURE = TEXT_FIELDS.index(Field.FURNITURE)


class Scanner:
    """Looks through the words of units. Made for one search; ``check`` leaves when cancelled."""

    def __init__(self, index: Holdings, meanings: Meanings, check: Callable[[], None]) -> None:
        self._index = index
        self._table = index.units
        self._meanings = meanings
        self._check = check

    def hits(self, rows: NDArray[np.int64], terms: Iterable[Term]) -> HitTable:
        """Return every place of every term in these units."""
        return merged([self.places(rows, term) for term in dict.fromkeys(terms)])

    def places(self, rows: NDArray[np.int64], term: Term) -> HitTable:
        """Return every place of a term in these units (rows of the table, ascending)."""
        table = self._table
        found: list[HitTable] = []
        for languages, chosen in self._by_language(rows, term):
            sets = [self._meanings.of(slot).words(languages) for slot in term.slots]
            groups = self._by_segment(chosen)
            if groups and int(table.count[chosen].sum()) <= _FEW_WORDS:
                self._check()
                found.append(self._gathered(np.concatenate(groups), sets, term.within))
                continue
            for group in groups:
                self._check()
                found.append(self._in_segment(group, sets, term.within))
        table_of_hits = merged(found)
        wanted = TEXT_FIELDS.index(term.field) if term.field in TEXT_FIELDS else -1
        keep = table_of_hits.fields != _FURNITURE if wanted < 0 else table_of_hits.fields == wanted
        return table_of_hits.chosen(keep)

    def counts(self, rows: NDArray[np.int64], term: Term) -> NDArray[np.int64]:
        """Return how often a term stands in these units, by field: int64[n, fields].

        ``rows`` are ascending. It costs less than the places where they are many.
        """
        counts = np.zeros((rows.size, len(TEXT_FIELDS)), np.int64)
        if int(self._table.count[rows].sum()) <= _FEW_WORDS:
            places = self.places(rows, term)
            np.add.at(counts, (np.searchsorted(rows, places.rows), places.fields), 1)
            return counts
        for languages, chosen in self._by_language(rows, term):
            sets = [self._meanings.of(slot).words(languages) for slot in term.slots]
            for group in self._by_segment(chosen):
                self._check()
                counts[np.searchsorted(rows, group)] = self._counted(group, sets, term.within)
        kept = np.arange(len(TEXT_FIELDS)) != _FURNITURE
        if term.field in TEXT_FIELDS:
            kept = np.arange(len(TEXT_FIELDS)) == TEXT_FIELDS.index(term.field)
        counts[:, ~kept] = 0
        return counts

    def _counted(
        self, rows: NDArray[np.int64], sets: Sequence[WordSet], within: int | None
    ) -> NDArray[np.int64]:
        """Return how often the sets are met in units of one segment, by field."""
        table = self._table
        words = self._index.words(int(table.segments[rows[0]]))
        found = find(words, sets, within)[:, 0]
        ends = table.first[rows][:, None] + table.bounds[rows]
        starts = np.concatenate((table.first[rows][:, None], ends[:, :-1]), axis=1)
        return np.searchsorted(found, ends) - np.searchsorted(found, starts)

    def _by_segment(self, rows: NDArray[np.int64]) -> list[NDArray[np.int64]]:
        """Return the rows apart by segment, each group in order of their words."""
        table = self._table
        order = rows[np.lexsort((table.first[rows], table.segments[rows]))]
        cuts = np.flatnonzero(np.diff(table.segments[order])) + 1
        return [group for group in np.split(order, cuts) if group.size]

    def _by_language(
        self, rows: NDArray[np.int64], term: Term
    ) -> list[tuple[str, NDArray[np.int64]]]:
        """Return the rows apart by language where the words meant depend on it."""
        if not any(self._meanings.of(slot).varies for slot in term.slots):
            return [("", rows)]
        of_rows = self._table.language[rows]
        return [(name, rows[of_rows == place]) for place, name in enumerate(self._table.languages)]

    def _gathered(
        self, rows: NDArray[np.int64], sets: Sequence[WordSet], within: int | None
    ) -> HitTable:
        """Return the places in a few units, whose words are put together to be looked through."""
        table, index = self._table, self._index
        first, count, segments = table.first[rows], table.count[rows], table.segments[rows]
        spans = zip(segments.tolist(), first.tolist(), count.tolist(), strict=True)
        pieces = [index.words(segment)[start : start + size] for segment, start, size in spans]
        found = find(np.concatenate(pieces), sets, within)
        if not found.size:
            return no_hits()
        ends = np.cumsum(count)
        unit = np.searchsorted(ends, found[:, 0], side="right")
        found += (first - ends + count)[unit][:, None]
        of_hits = segments[unit]
        starts, stops = np.empty(unit.size, np.int64), np.empty(unit.size, np.int64)
        cuts = np.flatnonzero(np.diff(of_hits)) + 1
        bounds: list[int] = [0, *cuts.tolist(), unit.size]
        for low, high in pairwise(bounds):
            places = index.places(int(of_hits[low]))
            starts[low:high] = places.starts[found[low:high, 0]]
            stops[low:high] = places.ends[found[low:high, 1]]
        owner = rows[unit]
        fields = table.fields(owner, found[:, 0])
        return HitTable(owner, fields, starts, stops, of_hits, found[:, 0], found[:, 1])

    def _in_segment(
        self, rows: NDArray[np.int64], sets: Sequence[WordSet], within: int | None
    ) -> HitTable:
        """Return the places in units of one segment, in order of their words."""
        table = self._table
        segment = int(table.segments[rows[0]])
        words = self._index.words(segment)
        first, count = table.first[rows], table.count[rows]
        if int(count.sum()) * 4 < words.size:
            pieces = [
                find(words[start : start + size], sets, within) + start
                for start, size in zip(first.tolist(), count.tolist(), strict=True)
            ]
            found = np.concatenate(pieces)
        else:
            found = find(words, sets, within)
        if not found.size:
            return no_hits()
        owner = np.searchsorted(first, found[:, 0], side="right") - 1
        inside = (owner >= 0) & (found[:, 0] < (first + count)[owner])
        found, owner = found[inside], rows[owner[inside]]
        places = self._index.places(segment)
        return HitTable(
            rows=owner,
            fields=table.fields(owner, found[:, 0]),
            starts=places.starts[found[:, 0]].astype(np.int64),
            ends=places.ends[found[:, 1]].astype(np.int64),
            segments=np.full(owner.size, segment, np.int64),
            first=found[:, 0],
            last=found[:, 1],
        )
