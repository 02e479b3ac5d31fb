"""What worker processes do for a comparison: fingerprint a document, compare a pair.

Documents come from the cache, where opening put them; whoever asks sends one
along only after a worker could not find it there.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from reader.domain.errors import FormatError
from reader.services.reading import KIND
from reader.store.cache import Cache
from reader.store.overlap_json import encode
from reader.store.packing import unpack

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.document import Document, DocumentId
    from reader.engine.comparing import CorpusStatistics, EngineOptions, Prepared
    from reader.engine.folding import Folding

FINGERPRINTS = "fingerprints"
PAIRS = "pairs"
STATISTICS = "statistics"
_HELD = 12_000_000
"""Characters of documents that a worker keeps prepared."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a worker finds a document: under ``kept`` in the cache, or sent along.

    ``key`` tells apart whatever makes a comparison come out differently.
    """

    key: str
    kept: str
    id: DocumentId
    path: str
    title: str
    size: int
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class PairTask:
    """Two documents to compare, and how; results go to the cache under ``key``."""

    key: str
    a: Source
    b: Source
    statistics: str
    options: EngineOptions
    cache: Path
    counts: CorpusStatistics | None = None

    @property
    def size(self) -> int:
        """How many characters there are to go through."""
        return self.a.size + self.b.size


@dataclass(frozen=True, slots=True)
class FingerprintTask:
    """A document to fingerprint."""

    source: Source
    cache: Path
    folding: Folding

    @property
    def size(self) -> int:
        """How many characters there are to go through."""
        return self.source.size


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker sends back: the entry as it is in the cache, or that something was missing."""

    key: str
    data: bytes = b""
    missing: bool = False


@dataclass(slots=True)
class _Shelf:
    """The documents a process has prepared lately, and the statistics it was last given."""

    prepared: OrderedDict[str, Prepared] = field(default_factory=OrderedDict[str, "Prepared"])
    statistics: tuple[str, CorpusStatistics | None] = ("", None)

    def document(self, source: Source, cache: Path, folding: Folding) -> Prepared | None:
        found = self.prepared.get(source.key)
        if found is None:
            document = source.document or _kept(source, cache)
            if document is None:
                return None
            from reader.engine.comparing import prepare

            found = prepare(document, folding)
            self.prepared[source.key] = found
            held = sum(len(item.text) for item in self.prepared.values())
            while held > _HELD and len(self.prepared) > 2:
                _, dropped = self.prepared.popitem(last=False)
                held -= len(dropped.text)
        self.prepared.move_to_end(source.key)
        return found

    def counts(self, task: PairTask) -> CorpusStatistics | None:
        if task.counts is not None:
            return task.counts
        if self.statistics[0] != task.statistics:
            with Cache(task.cache).open_lasting() as entries:
                data = entries.get(STATISTICS, task.statistics)
            known = statistics_from(data) if data and are_whole(data, 3) else None
            self.statistics = (task.statistics, known)
        return self.statistics[1]


_SHELF = _Shelf()
"""One a process; it holds nothing that could not be worked out again."""


def clear_shelf() -> None:
    """Let go of what this process has prepared."""
    _SHELF.prepared.clear()
    _SHELF.statistics = ("", None)


def fingerprint(task: FingerprintTask) -> Answer:
    """Fingerprint a document, and keep that in the cache."""
    from reader.engine.fingerprints import fingerprints

    prepared = _SHELF.document(task.source, task.cache, task.folding)
    if prepared is None:
        return Answer(task.source.key, missing=True)
    found = fingerprints(prepared)
    data = arrays_to_bytes(found.hashes, found.places)
    with Cache(task.cache).open_lasting() as entries:
        entries.put(FINGERPRINTS, task.source.key, data)
    return Answer(task.source.key, data)


def compare_pair(task: PairTask) -> Answer:
    """Compare two documents, and keep what they share in the cache."""
    from reader.engine.comparing import compare, shares

    counts = _SHELF.counts(task)
    a, b = (
        _SHELF.document(source, task.cache, task.options.folding) for source in (task.a, task.b)
    )
    if a is None or b is None or counts is None:
        return Answer(task.key, missing=True)
    found = compare(a, b, counts, task.options)
    sides = {task.b.id: "b", task.a.id: "a"}
    entry: dict[str, Any] = {
        "shares": shares(a, b, found),
        "overlaps": [encode(item, lambda document: {"side": sides[document]}) for item in found],
    }
    data = json.dumps(entry, separators=(",", ":")).encode("ascii")
    with Cache(task.cache).open_lasting() as entries:
        entries.put(PAIRS, task.key, data)
    return Answer(task.key, data)


def _kept(source: Source, cache: Path) -> Document | None:
    with Cache(cache).open_lasting() as entries:
        data = entries.get(KIND, source.kept)
    if data is None:
        return None
    try:
        document = unpack(data, source.id, source.path)
    except FormatError:
        return None
    return replace(document, title=source.title)


def arrays_to_bytes(*arrays: NDArray[Any]) -> bytes:
    """Return arrays of equal length as bytes, one after the other."""
    return b"".join(item.tobytes() for item in arrays)


def are_whole(data: bytes, count: int) -> bool:
    """Tell whether bytes from the cache can be ``count`` arrays of equal length."""
    return not len(data) % (8 * count)


def arrays_from_bytes(data: bytes, *kinds: type[np.generic]) -> list[NDArray[Any]]:
    """Return the arrays that ``arrays_to_bytes`` wrote, of 8 bytes a number each."""
    import numpy as np

    size = len(data) // (8 * len(kinds))
    return [
        np.frombuffer(data, kind, count=size, offset=8 * size * place)
        for place, kind in enumerate(kinds)
    ]


def statistics_to_bytes(counts: CorpusStatistics) -> bytes:
    """Return statistics as bytes for the cache."""
    return arrays_to_bytes(counts.hashes, counts.documents, counts.occurrences)


def statistics_from(data: bytes) -> CorpusStatistics:
    """Return the statistics that ``statistics_to_bytes`` wrote."""
    import numpy as np

    from reader.engine.comparing import CorpusStatistics

    return CorpusStatistics(*arrays_from_bytes(data, np.uint64, np.int64, np.int64))
