"""Find what documents say in each other's words, after what they share word for word is known."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from reader.domain.comparison import Comparison
from reader.domain.errors import FormatError
from reader.services.rewording_work import (
    CouplesTask,
    SearchTask,
    SurveyTask,
    clear_shelf,
    couples,
    search,
    survey,
)
from reader.services.workers import in_turn
from reader.store.overlap_json import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.engine.rewording_text import RewordingStatistics
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.cache import Cache, Entries

_KIND = "rewordings"
_CORPORA = "rewordings of corpora"

A = TypeVar("A")
B = TypeVar("B")


def rewordings(
    corpus: Corpus, literal: Comparison, *, cache: Cache, workers: Workers | None
) -> Job[Comparison]:
    """Return the job that adds the reworded passages of ``corpus`` to ``literal``.

    Its answer holds the literal overlaps first and the reworded ones after them, heaviest
    first; shares stay as they are. Pairs the cache knows are not searched again.

    Raises (the job):
        JobCancelledError: within 0.2 s of the reader pressing Cancel.
    """

    def run(ticket: Ticket) -> Comparison:
        with cache.open() as entries:
            try:
                found = _Searching(corpus, literal, entries, workers).run(ticket)
            finally:
                clear_shelf()
        ordered = sorted(found, key=lambda item: (-item.measures.bits, item.a.span, item.b.span))
        return Comparison((*literal.overlaps, *ordered), literal.shares)

    return run


class _Searching:
    """The state of one run."""

    def __init__(
        self, corpus: Corpus, literal: Comparison, entries: Entries, workers: Workers | None
    ) -> None:
        from reader.engine.rewording import REWORDING_VERSION

        self._documents = corpus.documents
        self._keys = [
            _key(REWORDING_VERSION, item.sha256, item.path, item.title, item.id)
            for item in self._documents
        ]
        self._literal = _by_pair(literal.overlaps)
        self._entries = entries
        self._workers = workers

    def run(self, ticket: Ticket) -> list[Overlap]:
        whole = _key(*self._keys, *(item for pair in self._literal.values() for item in _ids(pair)))
        kept = self._entries.get(_CORPORA, whole)
        if kept is not None:
            known = {item.id: item.id for item in self._documents}
            found = _decoded(kept, known)
            if found is not None:
                return found
        found = self._search(ticket)
        self._entries.put(_CORPORA, whole, _encoded(found))
        return found

    def _search(self, ticket: Ticket) -> list[Overlap]:
        from reader.engine.rewording_candidates import pairs_worth_searching
        from reader.engine.rewording_text import merged_statistics

        ticket.step(0, 0, "Looking for rewordings")
        surveys = [
            SurveyTask(key, document)
            for key, document in zip(self._keys, self._documents, strict=True)
        ]
        counted = dict(self._map(survey, surveys, ticket))
        statistics = merged_statistics([counted[key] for key in self._keys])
        tasks = [CouplesTask(item.key, item.document, statistics) for item in surveys]
        coupled = dict(self._map(couples, tasks, ticket))
        pairs = pairs_worth_searching([coupled[key] for key in self._keys])
        return self._search_pairs(tasks, pairs, _digest(statistics), ticket)

    def _search_pairs(
        self,
        tasks: Sequence[CouplesTask],
        pairs: Sequence[tuple[int, int]],
        statistics: str,
        ticket: Ticket,
    ) -> list[Overlap]:
        searches: dict[str, SearchTask] = {}
        for one, other in pairs:
            a, b = tasks[one], tasks[other]
            literal = self._literal.get(frozenset((a.document.id, b.document.id)), [])
            key = _key(a.key, b.key, statistics, *_ids(literal))
            searches[key] = SearchTask(key, a, b, tuple(_turned(literal, a.document)))
        found: list[Overlap] = []
        kept: set[str] = set()
        for key, data in self._entries.get_many(_KIND, searches):
            if self._take(found, searches[key], data):
                kept.add(key)
        missing = [item for key, item in searches.items() if key not in kept]
        for done, (key, data) in enumerate(self._map(search, missing, ticket), 1):
            self._entries.put(_KIND, key, data)
            self._take(found, searches[key], data)
            ticket.step(len(kept) + done, len(searches), "Looking for rewordings")
        return found

    @staticmethod
    def _take(found: list[Overlap], task: SearchTask, data: bytes) -> bool:
        decoded = _decoded(data, {"a": task.a.document.id, "b": task.b.document.id})
        found.extend(decoded or ())
        return decoded is not None

    def _map(self, function: Callable[[A], B], tasks: Iterable[A], ticket: Ticket) -> Iterator[B]:
        if self._workers is None:
            return in_turn(function, tasks, ticket)
        return self._workers.map_unordered(function, tasks, ticket)


def _by_pair(overlaps: Iterable[Overlap]) -> dict[frozenset[DocumentId], list[Overlap]]:
    found: dict[frozenset[DocumentId], list[Overlap]] = {}
    for item in overlaps:
        found.setdefault(item.documents, []).append(item)
    return found


def _turned(overlaps: Iterable[Overlap], a: Document) -> Iterator[Overlap]:
    """Yield overlaps with side a in ``a`` and without their edits, which a search does not need."""
    for item in overlaps:
        turned = item if item.a.document == a.id else item.swapped()
        yield replace(turned, edits=())


def _ids(overlaps: Iterable[Overlap]) -> list[str]:
    return sorted(item.id for item in overlaps)


def _key(*words: str) -> str:
    joined = "\0".join(words).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=16).hexdigest()


def _digest(statistics: RewordingStatistics) -> str:
    counted = statistics.stems.tobytes() + statistics.frequency.tobytes()
    return hashlib.blake2b(counted, digest_size=16).hexdigest()


def _encoded(overlaps: Iterable[Overlap]) -> bytes:
    from reader.store.overlap_json import encode

    said = [encode(item, lambda document: {"side": document}) for item in overlaps]
    return json.dumps(said, separators=(",", ":")).encode("ascii")


def _decoded(data: bytes, sides: dict[Any, DocumentId]) -> list[Overlap] | None:
    """Return kept overlaps, or None if they are damaged."""
    try:
        return [decode(item, lambda said: sides[said["side"]]) for item in json.loads(data)]
    except (FormatError, ValueError, KeyError, TypeError):
        return None
