"""Search a corpus as it is typed: results, all hits, concordances, passages like one."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from reader.domain.search import Facets, Field, SearchOptions, SearchResult
from reader.services.search_indexing import index_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.overlap import Passage
    from reader.domain.search import ConcordanceLine, NoteEntry, Query, SimilarPassage
    from reader.engine.searching.answering import Answer
    from reader.engine.searching.concordance import Concordance
    from reader.services.jobs import Job, Ticket
    from reader.services.search_results import Known
    from reader.store.search_index.reading import SearchIndex

T = TypeVar("T")

MOST_DOCUMENTS = 20
MOST_HITS = 20
"""Documents in a result, and hits of each, unless more are asked for."""
MOST_FACETS = 50
_LONGEST_KEPT = 1_000


class Searching:
    """The searches of one corpus. Its jobs may run on any thread; they take turns.

    ``take`` tells of documents or annotations that changed. A job whose ticket is cancelled
    leaves at once, so a new keystroke need not wait for the old one.
    """

    def __init__(self, corpus: Corpus, path: Path, *, kazakh: bool = False) -> None:
        self._path = path
        self._kazakh = kazakh
        self._lock = Lock()
        self._index: SearchIndex | None = None
        self._documents: dict[str, Document] = {}
        self._held: Known | None = None
        self._notes: dict[str, NoteEntry] = {}
        self.take(corpus)

    def take(self, corpus: Corpus, notes: Iterable[NoteEntry] = ()) -> None:
        """Search these documents and annotations from now on; the index is kept by ``indexing``."""
        self._notes = {item.id: item for item in notes}
        self._documents = {item.id: item for item in corpus.documents}
        self._held = None

    def close(self) -> None:
        """Close the index; a search that runs is waited for."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def searching(
        self,
        text: str,
        options: SearchOptions | None = None,
        *,
        typing: bool = False,
        limit: int = MOST_DOCUMENTS,
        most_hits: int = MOST_HITS,
        snippets: bool = True,
    ) -> Job[SearchResult]:
        """Return the job that finds the best documents for a query.

        With ``typing`` the last word may be unfinished. The first few documents are
        delivered before the rest. Any text is a query; what was ignored is in ``notices``.
        Without ``snippets`` documents have their hits only, which is quicker.

        Raises (the job):
            FormatError: if the index is damaged and must be made ``anew``.
            JobCancelledError: if it was cancelled.
        """
        asked = options or SearchOptions()

        def run(ticket: Ticket) -> SearchResult:
            query = _parsed(text, asked, typing=typing)
            nothing = SearchResult(query=query, total=len(self._documents))

            def search(answer: Answer) -> SearchResult:
                from reader.services.search_results import Results, Shown

                shown = Shown(limit, most_hits, snippets)
                return Results(answer, query, self._known(), shown).result(ticket)

            return self._answered(query, asked, ticket, search) or nothing

        return run

    def facets(
        self,
        text: str,
        options: SearchOptions | None = None,
        *,
        typing: bool = False,
        most: int = MOST_FACETS,
    ) -> Job[Facets]:
        """Return the job that counts how all that a query finds divides, hits by document too.

        ``most`` values of each kind, the commonest first. With ``typing`` the last word may be
        unfinished.
        """
        asked = options or SearchOptions()

        def run(ticket: Ticket) -> Facets:
            from reader.services.search_results import facets_of

            def search(answer: Answer) -> Facets:
                return facets_of(answer, self._known(), most)

            query = _parsed(text, asked, typing=typing)
            return self._answered(query, asked, ticket, search) or Facets()

        return run

    def concordance(
        self, text: str, options: SearchOptions | None = None, *, typing: bool = False
    ) -> Job[Concordance | None]:
        """Return the job that lists every hit of a query with its neighbours, by place.

        It can then be sorted and counted without a job; ``lines`` reads it. None if there is
        no index yet. With ``typing`` the last word may be unfinished.
        """
        asked = options or SearchOptions()

        def run(ticket: Ticket) -> Concordance | None:
            from reader.engine.searching.concordance import concordance_of
            from reader.services.search_results import owners_of

            def search(answer: Answer) -> Concordance:
                hits = answer.hits(self._known().found(answer).rows)
                return concordance_of(answer.index, hits, owners_of(answer, hits))

            return self._answered(_parsed(text, asked, typing=typing), asked, ticket, search)

        return run

    def marking(
        self, text: str, options: SearchOptions | None = None, *, typing: bool = False
    ) -> Job[dict[DocumentId, NDArray[np.int64]]]:
        """Return the job that finds the places to mark in panes: int64[n, 2] a document.

        Starts and ends, ascending, each place once.
        """
        asked = options or SearchOptions()

        def run(ticket: Ticket) -> dict[DocumentId, NDArray[np.int64]]:
            from reader.services.search_results import marks_of

            def search(answer: Answer) -> dict[DocumentId, NDArray[np.int64]]:
                return marks_of(answer, answer.hits(self._known().found(answer).rows))

            return self._answered(_parsed(text, asked, typing=typing), asked, ticket, search) or {}

        return run

    def resembling(self, passage: str, *, at: Passage | None = None) -> Job[list[SimilarPassage]]:
        """Return the job that finds where a passage, or something near it, stands.

        The passage may be a selection, taken ``at`` a place that is then left out, or any
        text. The best places come first.
        """

        def run(ticket: Ticket) -> list[SimilarPassage]:
            from reader.engine.searching.resembling import similar_passages

            def check() -> None:
                ticket.step(0, 0)

            def text_of(document: str) -> str:
                return self._text(document, "", Field.BODY)

            index = self._opened()
            if index is None:
                return []
            with index.reading(lambda: ticket.cancelled):
                found = similar_passages(index, passage, text_of, check, at)
            return [item for item in found if item.document in self._documents]

        return run

    def spelled(self, concordance: Concordance) -> list[str]:
        """Return what was found in each line, folded, in order of place."""
        from reader.engine.searching.line_choice import spelled

        return spelled(concordance, self._text_of(concordance))

    def lines(
        self, concordance: Concordance, first: int, last: int, width: int = 60
    ) -> list[ConcordanceLine]:
        """Return some lines of a concordance, with ``width`` characters on each side."""
        return list(concordance.lines(first, last, self._text_of(concordance), width))

    def _text_of(self, concordance: Concordance) -> Callable[[int, Field], str]:
        """Return what gives the text that the hits of a row stand in."""

        def text_of(row: int, field: Field) -> str:
            document, note = concordance.documents[row]
            return self._text(document, note, field)

        return text_of

    def _known(self) -> Known:
        """Return the documents that are searched, and what was worked out about them."""
        from reader.services.search_results import Known

        held, documents = self._held, self._documents
        if held is None or held.documents is not documents:
            held = self._held = Known(documents)
        return held

    def _text(self, document_id: str, note: str, field: Field) -> str:
        """Return the text in which the places of a field count."""
        if field is Field.NOTE:
            return self._notes[note].text if note in self._notes else ""
        document = self._documents.get(document_id)
        if document is None:
            return ""
        return document.title if field is Field.TITLE else document.text

    def _answered(
        self,
        query: Query,
        options: SearchOptions,
        ticket: Ticket,
        search: Callable[[Answer], T],
    ) -> T | None:
        """Search in one state of the index; None if there is none yet."""
        from reader.engine.searching.answering import Answer

        index = self._opened()
        if index is None:
            return None
        with index.reading(lambda: ticket.cancelled):
            ticket.step(0, 0)
            return search(Answer(index, query, options, self._text, lambda: ticket.cancelled))

    def _opened(self) -> SearchIndex | None:
        from reader.store.search_index.reading import SearchIndex

        with self._lock:
            if self._index is not None and self._index.replaced:
                self._index.close()
                self._index = None
            if self._index is None and self._path.exists():
                version = index_version(kazakh=self._kazakh)
                self._index = SearchIndex(self._path, version, kazakh=self._kazakh)
            return self._index


def _parsed(text: str, options: SearchOptions, *, typing: bool = False) -> Query:
    """Return what a query asks for; results, facets and hits ask the same after each keystroke."""
    if len(text) > _LONGEST_KEPT:
        return _read(text, options, typing)
    return _read_lately(text, options, typing)


def _read(text: str, options: SearchOptions, typing: bool) -> Query:
    from reader.engine.searching.query_parsing import parse_query

    return parse_query(text, options, typing=typing)


_read_lately = lru_cache(maxsize=32)(_read)
