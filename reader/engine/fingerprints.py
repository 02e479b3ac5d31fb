"""Fingerprints: the few word 5-grams by which documents of a large corpus find each other.

Winnowing (Schleimer, Wilkerson and Aiken 2003): of every four neighbouring 5-grams the one with
the least hash is kept, those that say something before those that do not, so that any eight
words in a row that two documents share give both the same fingerprint, though only two in five
5-grams are stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.hashing import grams

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from reader.engine.preparing import Prepared


PHRASE_WORDS = 5
"""Words of one fingerprint."""

_WINDOW = 4
_TELLING = 34.0
_LAST_BIT = np.uint64(63)


@dataclass(frozen=True, slots=True, eq=False)
class FingerprintArrays:
    """The fingerprints of one document, k of them, in reading order.

    ``hashes``: uint64[k]; ``places``: int64[k], the content word each begins with.
    """

    hashes: NDArray[np.uint64]
    places: NDArray[np.int64]


def fingerprints(document: Prepared) -> FingerprintArrays:
    """Return the fingerprints of a document; one of fewer than five words has none.

    Page furniture has no part in them.
    """
    hashes = grams(document.ids, PHRASE_WORDS)
    if not hashes.size:
        return FingerprintArrays(hashes, np.empty(0, np.int64))
    total = np.concatenate(([0.0], np.cumsum(document.bits[document.which], dtype=np.float64)))
    dull = total[PHRASE_WORDS:] - total[:-PHRASE_WORDS] < _TELLING
    places = _winnowed((hashes >> np.uint64(1)) | (dull.astype(np.uint64) << _LAST_BIT))
    return FingerprintArrays(hashes[places], places)


def phrases(document: Prepared, first: int, last: int) -> FingerprintArrays:
    """Return all 5-grams wholly inside the content words ``first <= i < last``, kept or not."""
    hashes = grams(document.words[document.which[first:last]], PHRASE_WORDS)
    places = np.arange(first, first + hashes.size, dtype=np.int64)
    return FingerprintArrays(hashes, places)


def _winnowed(keys: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return the places of the least key of every window of four: int64[k], ascending."""
    width = min(_WINDOW, keys.size)
    count = keys.size - width + 1
    least = keys[:count].copy()
    places = np.arange(count, dtype=np.int64)
    for step in range(1, width):
        ahead = keys[step : step + count]
        less = ahead < least
        least[less] = ahead[less]
        places[less] = np.flatnonzero(less) + step
    new = np.ones(count, np.bool_)
    new[1:] = places[1:] != places[:-1]
    return np.unique(places[new])


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


def corpus_statistics(documents: Iterable[FingerprintArrays]) -> CorpusStatistics:
    """Count the phrases of a corpus; only those met four times or more are kept.

    Takes memory for all fingerprints at once: some 3 bytes for each byte of text.
    """
    every = [item.hashes for item in documents]
    empty = np.empty(0, np.uint64)
    hashes = np.sort(np.concatenate([empty, *every]))
    values, first, occurrences = _counted(hashes)
    del hashes, first
    often = occurrences >= _OFTEN
    values, occurrences = values[often], occurrences[often]
    counts = np.zeros(values.size, np.int64)
    for item in every:
        own = np.unique(item)
        at = np.minimum(np.searchsorted(values, own), max(0, values.size - 1))
        if values.size:
            counts[at[values[at] == own]] += 1
    return CorpusStatistics(values, counts, occurrences)


def _counted(
    ordered: NDArray[np.uint64],
) -> tuple[NDArray[np.uint64], NDArray[np.intp], NDArray[np.int64]]:
    """Return the distinct values of an ascending array, where each begins, and how many it has."""
    new = np.ones(ordered.size, np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    first = np.flatnonzero(new)
    return ordered[first], first, np.diff(np.append(first, ordered.size)).astype(np.int64)
