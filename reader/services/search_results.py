"""Results put together from an answer: documents with their hits and snippets, places to mark."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import DocumentId
from reader.domain.search import (
    TEXT_FIELDS,
    DocumentHits,
    FacetValue,
    Field,
    Hit,
    SearchResult,
    Snippet,
)
from reader.domain.span import Span
from reader.engine.searching.snippets import snippets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from reader.domain.document import Document
    from reader.domain.search import Facets, Query
    from reader.domain.search_units import UnitTable
    from reader.engine.searching.answering import Answer, Found
    from reader.engine.searching.hits import HitTable
    from reader.services.jobs import Ticket

_FIRST = 5
"""Documents that are delivered before the others."""
_FEW_WORDS = 1 << 17
"""Words of documents that are looked through at once."""
_SNIPPETS = 3
_READ = 120
"""Hits of a document that are looked at for its snippets."""
_BODY = TEXT_FIELDS.index(Field.BODY)
_UNTEXTED = frozenset({TEXT_FIELDS.index(Field.TITLE), TEXT_FIELDS.index(Field.NOTE)})


class Known:
    """The documents of a corpus, and which of those in an index are among them."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self._seen: tuple[UnitTable, NDArray[np.bool_] | None] | None = None

    def found(self, answer: Answer) -> Found:
        """Return what was found, without what the index still has of documents that are gone."""
        found, present = answer.found(), self._present(answer.table)
        if present is None:
            return found
        keep = present[answer.table.owners[found.rows]]
        return replace(found, rows=found.rows[keep], scores=found.scores[keep])

    def _present(self, table: UnitTable) -> NDArray[np.bool_] | None:
        """Return which documents of a table are here: bool[d], or None if all are."""
        if self._seen is None or self._seen[0] is not table:
            known = [name in self.documents for name in table.documents]
            self._seen = table, None if all(known) else np.array(known, np.bool_)
        return self._seen[1]


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of a result is put together: documents, hits of each, and whether snippets."""

    documents: int
    hits: int
    snippets: bool = True


class Results:
    """A result while it is put together."""

    def __init__(self, answer: Answer, query: Query, known: Known, shown: Shown) -> None:
        self._known = known
        self._answer = answer
        self._query = query
        self._shown = shown

    def result(self, ticket: Ticket) -> SearchResult:
        """Return the best documents, delivering the first few before."""
        answer, table = self._answer, self._answer.table
        found = self._known.found(answer)
        owners = table.owners[found.rows]
        first = np.zeros(len(table.documents), np.int64)
        first[owners[::-1]] = np.arange(owners.size)[::-1]
        best = np.flatnonzero(first[owners] == np.arange(owners.size))
        whole = SearchResult(
            query=replace(self._query, notices=(*self._query.notices, *answer.notices)),
            found=int(best.size),
            indexed=int(np.count_nonzero(~table.is_note)),
            total=len(self._known.documents),
        )
        some: list[DocumentHits] = []
        shown = best[: self._shown.documents]
        for group in self._groups(found, owners, shown):
            pieces = self._hits(found.rows[np.isin(owners, owners[group])], owners[group])
            for place, hits in zip(group.tolist(), pieces, strict=True):
                some.append(self._document(int(owners[place]), float(found.scores[place]), hits))
                if len(some) == _FIRST < shown.size:
                    ticket.deliver(replace(whole, documents=tuple(some)))
        return replace(
            whole,
            documents=tuple(some),
            facets=answer.facets(found.rows),
            suggestions=answer.suggestions(),
        )

    def _groups(
        self, found: Found, owners: NDArray[np.int64], shown: NDArray[np.int64]
    ) -> list[NDArray[np.int64]]:
        """Return the documents to be looked through together: the first alone if that is much."""
        words = self._answer.table.count[found.rows[np.isin(owners, owners[shown])]]
        if shown.size <= _FIRST or int(words.sum()) <= _FEW_WORDS:
            return [shown] if shown.size else []
        return [shown[:_FIRST], shown[_FIRST:]]

    def _hits(self, rows: NDArray[np.int64], owners: NDArray[np.int64]) -> Iterator[HitTable]:
        """Yield the hits in units of these documents, document by document."""
        hits = self._answer.hits(rows)
        of_hits = self._answer.table.owners[hits.rows]
        order = np.argsort(of_hits, kind="stable")
        low: list[int] = np.searchsorted(of_hits[order], owners).tolist()
        high: list[int] = np.searchsorted(of_hits[order], owners, side="right").tolist()
        for start, end in zip(low, high, strict=True):
            yield hits.chosen(order[start:end])

    def _document(self, owner: int, score: float, hits: HitTable) -> DocumentHits:
        answer = self._answer
        name = answer.table.documents[owner]
        document = self._known.documents.get(name)
        shown = hits_of(answer, hits, self._shown.hits)
        return DocumentHits(
            document=document.id if document else DocumentId(name),
            path=document.path if document else "",
            title=document.title if document else "",
            score=round(score, 4),
            count=len(hits),
            hits=tuple(shown),
            snippets=tuple(self._snippets(hits)) if self._shown.snippets else (),
        )

    def _snippets(self, hits: HitTable) -> list[Snippet]:
        """Return a piece of the title, of the text, and of notes, as far as they have hits."""
        size = min(_READ, len(hits))
        rows, fields, starts, ends = hits.columns(size)
        groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
        spans = list(zip(starts, ends, strict=True))
        if rows and rows[0] == rows[-1] and not _UNTEXTED.intersection(fields):
            groups[rows[0], _BODY] = spans
        else:
            for row, field, span in zip(rows, fields, spans, strict=True):
                home = field if field in _UNTEXTED else _BODY
                groups.setdefault((row, home), []).append(span)
        made: list[Snippet] = []
        left = _SNIPPETS
        for (row, field), inside in groups.items():
            if left <= 0:
                break
            most = 1 if field in _UNTEXTED else left
            text = self._answer.text_at(row, TEXT_FIELDS[field])
            found = snippets(text, sorted(set(inside)), most, TEXT_FIELDS[field])
            made.extend(found)
            left -= 0 if field in _UNTEXTED else len(found)
        return made


def hits_of(answer: Answer, hits: HitTable, most: int) -> list[Hit]:
    """Return the first hits of a table."""
    shown = hits if len(hits) <= most else hits.chosen(np.arange(most))
    owners = owners_of(answer, shown)
    rows, fields, starts, ends = shown.columns(len(shown))
    return [
        Hit(owners[row][0], Span(start, end), TEXT_FIELDS[field], owners[row][1])
        for row, field, start, end in zip(rows, fields, starts, ends, strict=True)
    ]


def owners_of(answer: Answer, hits: HitTable) -> dict[int, tuple[DocumentId, str]]:
    """Return the document of each row with hits, and its id if it is an annotation."""
    table = answer.table
    rows: list[int] = hits.rows.tolist()
    return {
        row: (
            DocumentId(table.documents[int(table.owners[row])]),
            table.ids[row] if table.is_note[row] else "",
        )
        for row in dict.fromkeys(rows)
    }


def facets_of(answer: Answer, known: Known, most: int) -> Facets:
    """Return how all that was found divides, with the number of hits of each document."""
    rows = known.found(answer).rows
    hits = answer.hits(rows)
    table = answer.table
    counts = np.bincount(table.owners[hits.rows], minlength=len(table.documents))
    owners = np.flatnonzero(counts)
    order = np.lexsort((owners, -counts[owners]))[:most]
    best: list[int] = owners[order].tolist()
    documents = known.documents
    named = tuple(
        FacetValue(documents[name].path if name in documents else name, int(counts[owner]))
        for owner in best
        for name in [table.documents[owner]]
    )
    return replace(answer.facets(rows, most), documents=named)


def marks_of(answer: Answer, hits: HitTable) -> dict[DocumentId, NDArray[np.int64]]:
    """Return the places to mark in the text of each document: int64[n, 2], ascending."""
    table = answer.table
    inside = hits.chosen(~np.isin(hits.fields, list(_UNTEXTED)))
    owners = table.owners[inside.rows]
    order = np.lexsort((inside.ends, inside.starts, owners))
    marked = np.stack((owners, inside.starts, inside.ends), axis=1)[order]
    again = np.zeros(order.size, np.bool_)
    again[1:] = (marked[1:] == marked[:-1]).all(axis=1)
    marked = marked[~again]
    cuts = np.flatnonzero(np.diff(marked[:, 0])) + 1
    return {
        DocumentId(table.documents[int(piece[0, 0])]): piece[:, 1:].copy()
        for piece in np.split(marked, cuts)
        if piece.size
    }
