"""Fingerprints: the few word 5-grams by which documents of a large corpus find each other.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every four neighbouring 5-grams the one with
the least hash is kept, so that any eight words in a row that two documents share give both the
same fingerprint, though only two in five 5-grams are stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.hashing import grams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reader.engine.preparing import Prepared

FINGERPRINTS_VERSION = "1"
"""Changes when fingerprints change; caches are keyed by it."""

_WORDS = 5
_WINDOW = 4


@dataclass(frozen=True, slots=True, eq=False)
class FingerprintArrays:
    """The fingerprints of one document, k of them, in reading order.

    ``hashes``: uint64[k]; ``places``: int64[k], the content word each begins with.
    """

    hashes: NDArray[np.uint64]
    places: NDArray[np.int64]


def fingerprints(document: Prepared) -> FingerprintArrays:
    """Return the fingerprints of a document; one of fewer than five words has none."""
    return winnowed(document.ids)


def winnowed(ids: NDArray[np.uint64]) -> FingerprintArrays:
    """Return the fingerprints of a run of words: ``ids`` is uint64[m], in reading order."""
    hashes = grams(ids, _WORDS)
    if not hashes.size:
        return FingerprintArrays(hashes, np.empty(0, np.int64))
    width = min(_WINDOW, hashes.size)
    count = hashes.size - width + 1
    least = hashes[:count].copy()
    places = np.arange(count, dtype=np.int64)
    for step in range(1, width):
        ahead = hashes[step : step + count]
        less = ahead < least
        least[less] = ahead[less]
        places[less] = np.flatnonzero(less) + step
    places = np.unique(places)
    return FingerprintArrays(hashes[places], places)


def phrases(document: Prepared, first: int, last: int) -> FingerprintArrays:
    """Return all 5-grams wholly inside the content words ``first <= i < last``, kept or not."""
    hashes = grams(document.words[document.which[first:last]], _WORDS)
    return FingerprintArrays(hashes, np.arange(first, first + hashes.size, dtype=np.int64))


@dataclass(frozen=True, slots=True, eq=False)
class CorpusStatistics:
    """How often the phrases of a corpus occur, for those that occur often.

    ``hashes``: uint64[k], ascending; ``documents``: int64[k], in how many documents;
    ``occurrences``: int64[k], how often in all. A document that shares no phrase with the
    others changes nothing about theirs.
    """

    hashes: NDArray[np.uint64]
    documents: NDArray[np.int64]
    occurrences: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.hashes.size)

    def frequency(self, hashes: NDArray[np.uint64]) -> NDArray[np.float64]:
        """Return how often each phrase is used: float64[n], documents plus part of the rest."""
        if not self.hashes.size:
            return np.zeros(hashes.size)
        at = np.minimum(np.searchsorted(self.hashes, hashes), self.hashes.size - 1)
        again = self.occurrences[at] - self.documents[at]
        return np.where(self.hashes[at] == hashes, self.documents[at] + _AGAIN * again, 0.0)


_AGAIN = 0.75
_OFTEN = 4


def corpus_statistics(documents: Sequence[FingerprintArrays]) -> CorpusStatistics:
    """Count the phrases of a corpus; only those met four times or more are kept."""
    empty = np.empty(0, np.uint64)
    hashes = np.sort(np.concatenate([empty, *(item.hashes for item in documents)]))
    distinct = np.sort(np.concatenate([empty, *(np.unique(item.hashes) for item in documents)]))
    values, occurrences = np.unique(hashes, return_counts=True)
    _, counts = np.unique(distinct, return_counts=True)
    often = occurrences >= _OFTEN
    return CorpusStatistics(
        values[often],
        counts[often].astype(np.int64),
        occurrences[often].astype(np.int64),
    )
