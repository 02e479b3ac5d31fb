"""Compare the documents of a corpus: what they share, best first, while it is being found."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from reader.domain.comparison import Comparison
from reader.domain.errors import FormatError
from reader.services import candidates
from reader.services.memory import refuse_too_much_work
from reader.services.pair_work import (
    FINGERPRINTS,
    PAIRS,
    STATISTICS,
    Answer,
    FingerprintTask,
    PairTask,
    Source,
    are_whole,
    arrays_from_bytes,
    clear_shelf,
    compare_pair,
    fingerprint,
    statistics_to_bytes,
)
from reader.services.reading import document_key
from reader.services.workers import in_turn
from reader.store.overlap_json import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.engine.comparing import EngineOptions
    from reader.engine.fingerprints import CorpusStatistics, FingerprintArrays
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.cache import Cache, Entries

K = TypeVar("K", FingerprintTask, PairTask)

COMPARING_VERSION = "1"
"""Changes when pairs are chosen or kept in another way; caches are keyed by it."""
_PLANS = "plans"
_BETWEEN_DELIVERIES = 0.3
"""Seconds at least between two partial results."""
_SMALL = 200_000
"""Characters in all that are worked through here sooner than a process starts."""


def comparison(
    corpus: Corpus,
    *,
    cache: Cache,
    workers: Workers | None,
    options: EngineOptions | None = None,
    first: Collection[DocumentId] = (),
) -> Job[Comparison]:
    """Return the job that finds what the documents of ``corpus`` share.

    Pairs the cache does not have are compared by ``workers``, or one after the
    other here if there are none; those with a document of ``first`` come first.
    Partial ``Comparison`` values are delivered on the way, each holding all that
    was found so far.

    Raises (the job):
        CorpusError: if it would take more memory than there is.
        JobCancelledError: within 0.2 s of the reader pressing Cancel.
    """

    def run(ticket: Ticket) -> Comparison:
        refuse_too_much_work(corpus.title, [len(item.text) for item in corpus.documents])
        with cache.open() as entries:
            try:
                return _Comparing(corpus, cache, entries, workers, options).run(first, ticket)
            finally:
                clear_shelf()

    return run


@dataclass(frozen=True, slots=True)
class _Planned:
    """A pair to compare, by position in the corpus, and the key of its result."""

    one: int
    other: int
    key: str


class _Comparing:
    """The state of one run."""

    def __init__(
        self,
        corpus: Corpus,
        cache: Cache,
        entries: Entries,
        workers: Workers | None,
        options: EngineOptions | None,
    ) -> None:
        from reader.engine.comparing import ENGINE_VERSION, EngineOptions

        self._documents = corpus.documents
        self._cache = cache
        self._entries = entries
        self._workers = workers
        self._options = options or EngineOptions()
        self._version = f"{ENGINE_VERSION}|{COMPARING_VERSION}"
        made = f"{self._version}|{self._options.folding!r}"
        self._sources = [_source(item, made) for item in corpus.documents]
        self._statistics: CorpusStatistics | None = None
        self._statistics_key = ""
        self._overlaps: list[Overlap] = []
        self._shares: dict[tuple[DocumentId, DocumentId], float] = {}
        self._delivered = 0.0
        self._told = 0

    def run(self, first: Collection[DocumentId], ticket: Ticket) -> Comparison:
        ticket.step(0, 0, "Preparing")
        plan = self._kept_plan() or self._plan(ticket)
        chosen = {place for place, item in enumerate(self._documents) if item.id in first}
        plan.sort(key=lambda item: not chosen & {item.one, item.other})
        kept = self._take_kept(plan, ticket)
        if kept:
            self._deliver(ticket)
        missing = [item for item in plan if item.key not in kept]
        if missing:
            self._compare(missing, len(plan), ticket)
        return self._comparison()

    def _digest(self, *words: str) -> str:
        joined = "\0".join((self._version, repr(self._options), *words))
        return hashlib.blake2b(
            joined.encode("utf-8", "surrogateescape"), digest_size=16
        ).hexdigest()

    # Which pairs

    def _plan_key(self) -> str:
        return self._digest(*(item.key for item in self._sources))

    def _kept_plan(self) -> list[_Planned]:
        """Return the pairs of a corpus that was compared before just as it is now."""
        data = self._entries.get(_PLANS, self._plan_key())
        try:
            found: list[list[Any]] = json.loads(data or b"[]")
            return [_Planned(int(one), int(other), str(key)) for one, other, key in found]
        except (ValueError, TypeError):
            return []

    def _plan(self, ticket: Ticket) -> list[_Planned]:
        """Choose the pairs to compare; each result's key says all that it depends on."""
        from reader.engine.fingerprints import corpus_statistics

        prints = self._fingerprints(ticket)
        ticket.step(0, 0, "Choosing what to compare")
        prints = candidates.repeated(prints)
        self._statistics = candidates.settled(corpus_statistics(prints))
        words = [len(item.text) // 6 for item in self._documents]
        pairs = candidates.pairs_sharing_runs(prints)
        if candidates.work_of_all_pairs(words) <= candidates.ALL_PAIRS_UP_TO:
            pairs = list(dict.fromkeys([*pairs, *candidates.all_pairs(len(prints))]))
        digests = [candidates.digest(self._statistics, item) for item in prints]
        plan = [_Planned(one, other, self._pair_key(one, other, digests)) for one, other in pairs]
        rows = [[item.one, item.other, item.key] for item in plan]
        self._entries.put(_PLANS, self._plan_key(), json.dumps(rows).encode("ascii"))
        return plan

    def _pair_key(self, one: int, other: int, digests: Sequence[str]) -> str:
        a, b = self._sources[one].key, self._sources[other].key
        return self._digest(a, b, digests[one], digests[other])

    def _fingerprints(self, ticket: Ticket) -> list[FingerprintArrays]:
        import numpy as np

        from reader.engine.fingerprints import FingerprintArrays

        total = len(self._sources)
        kept = self._entries.get_many(FINGERPRINTS, [item.key for item in self._sources])
        found = {key: data for key, data in kept if are_whole(data, 2)}
        tasks = {
            item.key: FingerprintTask(item, self._cache.folder, self._options.folding)
            for item in self._sources
            if item.key not in found
        }
        for answer in self._work(fingerprint, tasks, self._told_fingerprint, ticket):
            found[answer.key] = answer.data
            ticket.step(len(found), total, "Preparing")
        return [
            FingerprintArrays(*arrays_from_bytes(found[item.key], np.uint64, np.int64))
            for item in self._sources
        ]

    def _told_fingerprint(self, task: FingerprintTask) -> FingerprintTask:
        return replace(task, source=self._sent(task.source))

    # What they share

    def _take_kept(self, plan: Sequence[_Planned], ticket: Ticket) -> set[str]:
        """Take the results the cache has; return their keys."""
        pairs = {item.key: item for item in plan}
        taken: set[str] = set()
        for key, data in self._entries.get_many(PAIRS, pairs):
            if self._take(pairs[key], data):
                taken.add(key)
                ticket.step(len(taken), len(plan))
        return taken

    def _take(self, pair: _Planned, data: bytes) -> bool:
        """Add a result to what was found; tell whether it was whole."""
        one, other = self._documents[pair.one].id, self._documents[pair.other].id
        sides = {"a": one, "b": other}
        try:
            entry: dict[str, Any] = json.loads(data)
            found = [decode(item, lambda said: sides[said["side"]]) for item in entry["overlaps"]]
            forth, back = (float(item) for item in entry["shares"])
        except (FormatError, ValueError, KeyError, TypeError):
            return False
        self._overlaps.extend(found)
        for key, share in (((one, other), forth), ((other, one), back)):
            if share > 0:
                self._shares[key] = share
        return True

    def _compare(self, missing: Sequence[_Planned], total: int, ticket: Ticket) -> None:
        if self._statistics is None:
            self._plan(ticket)
        self._keep_statistics()
        pairs = {item.key: item for item in missing}
        tasks = {
            item.key: PairTask(
                item.key,
                self._sources[item.one],
                self._sources[item.other],
                self._statistics_key,
                self._options,
                self._cache.folder,
            )
            for item in missing
        }
        done = total - len(missing)
        for answer in self._work(compare_pair, tasks, self._told_pair, ticket):
            self._take(pairs[answer.key], answer.data)
            done += 1
            ticket.step(done, total, self._documents[pairs[answer.key].one].title)
            self._deliver_now_and_then(ticket)

    def _told_pair(self, task: PairTask) -> PairTask:
        a, b = self._sent(task.a), self._sent(task.b)
        return replace(task, a=a, b=b, counts=self._statistics)

    def _keep_statistics(self) -> None:
        if self._statistics is not None:
            data = statistics_to_bytes(self._statistics)
            self._statistics_key = hashlib.blake2b(data, digest_size=16).hexdigest()
            self._entries.put(STATISTICS, self._statistics_key, data)

    def _sent(self, source: Source) -> Source:
        """Return a source with its document, for a worker that cannot find it in the cache."""
        place = self._sources.index(source)
        return replace(source, document=self._documents[place])

    def _work(
        self,
        function: Callable[[K], Answer],
        tasks: dict[str, K],
        told: Callable[[K], K],
        ticket: Ticket,
    ) -> Iterator[Answer]:
        """Yield the answers to all tasks; what was missing is sent along the second time."""
        missing: list[K] = []
        here = sum(task.size for task in tasks.values()) <= _SMALL
        for answer in self._map(function, tasks.values(), here, ticket):
            if answer.missing:
                missing.append(told(tasks[answer.key]))
            else:
                yield answer
        yield from self._map(function, missing, here, ticket)

    def _map(
        self, function: Callable[[K], Answer], tasks: Iterable[K], here: bool, ticket: Ticket
    ) -> Iterator[Answer]:
        if self._workers is None or here:
            return in_turn(function, tasks, ticket)
        return self._workers.map_unordered(function, tasks, ticket)

    # What is told

    def _deliver_now_and_then(self, ticket: Ticket) -> None:
        """Deliver what was found so far, ever more rarely as it takes longer to put in order."""
        now = time.monotonic()
        if len(self._overlaps) > self._told and now >= self._delivered:
            self._deliver(ticket)
            took = time.monotonic() - now
            self._delivered = now + max(_BETWEEN_DELIVERIES, 20 * took)

    def _deliver(self, ticket: Ticket) -> None:
        self._told = len(self._overlaps)
        ticket.deliver(self._comparison())

    def _comparison(self) -> Comparison:
        from reader.engine.comparing import rank

        return Comparison(tuple(rank(self._overlaps)), dict(self._shares))


def _source(document: Document, version: str) -> Source:
    kept = document_key(document.sha256, document.path, "")
    said = (kept, document.id, document.decoding, document.title, version)
    joined = "\0".join(said).encode("utf-8", "surrogatepass")
    key = hashlib.blake2b(joined, digest_size=16).hexdigest()
    return Source(key, kept, document.id, document.path, document.title, len(document.text))
