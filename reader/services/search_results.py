"""Results put together from an answer: documents with their hits and snippets, places to mark."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import DocumentId
from reader.domain.search import TEXT_FIELDS, DocumentHits, Field, Hit, SearchResult, Snippet
from reader.domain.span import Span
from reader.engine.searching.snippets import snippets

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document
    from reader.domain.search import Query
    from reader.engine.searching.answering import Answer, Found
    from reader.engine.searching.hits import HitTable
    from reader.services.jobs import Ticket

_FIRST = 5
"""Documents that are delivered before the others."""
_SNIPPETS = 3
_READ = 300
"""Hits of a document that are looked at for its snippets."""
_BODY = TEXT_FIELDS.index(Field.BODY)
_UNTEXTED = [TEXT_FIELDS.index(Field.TITLE), TEXT_FIELDS.index(Field.NOTE)]


class Results:
    """A result while it is put together."""

    def __init__(
        self, answer: Answer, query: Query, documents: Mapping[str, Document], most_hits: int
    ) -> None:
        self._known = documents
        self._answer = answer
        self._query = query
        self._most_hits = most_hits

    def result(self, limit: int, ticket: Ticket) -> SearchResult:
        """Return the best ``limit`` documents, delivering the first few before."""
        answer, table = self._answer, self._answer.table
        found = present(answer, self._known)
        owners, first = np.unique(table.owners[found.rows], return_index=True)
        order = np.argsort(first, kind="stable")[:limit]
        best = owners[order].tolist()
        scores = found.scores[first[order]].tolist()
        whole = SearchResult(
            query=replace(self._query, notices=(*self._query.notices, *answer.notices)),
            found=int(owners.size),
            indexed=int((~table.is_note).sum()),
            total=len(self._known),
        )
        some = self._documents(found, best[:_FIRST], scores)
        if len(best) > _FIRST:
            ticket.deliver(replace(whole, documents=tuple(some)))
            some += self._documents(found, best[_FIRST:], scores[_FIRST:])
        return replace(
            whole,
            documents=tuple(some),
            facets=answer.facets(found.rows),
            suggestions=answer.suggestions(),
        )

    def _documents(
        self, found: Found, owners: Sequence[int], scores: Sequence[float]
    ) -> list[DocumentHits]:
        answer, table = self._answer, self._answer.table
        rows = found.rows[np.isin(table.owners[found.rows], np.array(owners, np.int64))]
        hits = answer.hits(rows)
        of_hits = table.owners[hits.rows]
        return [
            self._document(owner, score, hits.chosen(of_hits == owner))
            for owner, score in zip(owners, scores, strict=False)
        ]

    def _document(self, owner: int, score: float, hits: HitTable) -> DocumentHits:
        answer = self._answer
        name = answer.table.documents[owner]
        document = self._known.get(name)
        shown = hits_of(answer, hits, self._most_hits)
        return DocumentHits(
            document=document.id if document else shown[0].document,
            path=document.path if document else "",
            title=document.title if document else "",
            score=round(score, 4),
            count=len(hits),
            hits=tuple(shown),
            snippets=tuple(self._snippets(hits)),
        )

    def _snippets(self, hits: HitTable) -> list[Snippet]:
        """Return a piece of the title, of the text, and of notes, as far as they have hits."""
        groups: dict[tuple[int, int], set[tuple[int, int]]] = {}
        rows: list[int] = hits.rows[:_READ].tolist()
        fields: list[int] = hits.fields[:_READ].tolist()
        starts: list[int] = hits.starts[:_READ].tolist()
        ends: list[int] = hits.ends[:_READ].tolist()
        for row, field, start, end in zip(rows, fields, starts, ends, strict=True):
            home = field if field in _UNTEXTED else _BODY
            groups.setdefault((row, home), set()).add((start, end))
        made: list[Snippet] = []
        left = _SNIPPETS
        for (row, field), spans in groups.items():
            if left <= 0:
                break
            most = 1 if field in _UNTEXTED else left
            text = self._answer.text_at(row, TEXT_FIELDS[field])
            found = snippets(text, sorted(spans), most, TEXT_FIELDS[field])
            made.extend(found)
            left -= 0 if field in _UNTEXTED else len(found)
        return made


def hits_of(answer: Answer, hits: HitTable, most: int) -> list[Hit]:
    """Return the first hits of a table."""
    owners = owners_of(answer, hits)
    rows: list[int] = hits.rows[:most].tolist()
    fields: list[int] = hits.fields[:most].tolist()
    starts: list[int] = hits.starts[:most].tolist()
    ends: list[int] = hits.ends[:most].tolist()
    return [
        Hit(owners[row][0], Span(start, end), TEXT_FIELDS[field], owners[row][1])
        for row, field, start, end in zip(rows, fields, starts, ends, strict=True)
    ]


def owners_of(answer: Answer, hits: HitTable) -> dict[int, tuple[DocumentId, str]]:
    """Return the document of each row with hits, and its id if it is an annotation."""
    table = answer.table
    rows: list[int] = np.unique(hits.rows).tolist()
    return {
        row: (
            DocumentId(table.documents[int(table.owners[row])]),
            table.ids[row] if table.is_note[row] else "",
        )
        for row in rows
    }


def marks_of(answer: Answer, hits: HitTable) -> dict[DocumentId, NDArray[np.int64]]:
    """Return the places to mark in the text of each document: int64[n, 2], ascending."""
    table = answer.table
    inside = hits.chosen(~np.isin(hits.fields, _UNTEXTED))
    owners = table.owners[inside.rows]
    places = np.stack((inside.starts, inside.ends), axis=1)
    found: list[int] = np.unique(owners).tolist()
    return {
        DocumentId(table.documents[owner]): np.unique(places[owners == owner], axis=0)
        for owner in found
    }


def present(answer: Answer, documents: Container[str]) -> Found:
    """Return what was found, without what the index still has of documents that are gone."""
    found = answer.found()
    known = [name in documents for name in answer.table.documents]
    if all(known):
        return found
    keep = np.array(known, np.bool_)[answer.table.owners[found.rows]]
    return replace(found, rows=found.rows[keep], scores=found.scores[keep])
