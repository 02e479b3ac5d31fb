"""Which documents of a corpus are compared at all.

In a small corpus every document is compared with every other, those first that
share a run of words. In a large one only these are compared: they have two
fingerprints close together and on the same diagonal in both, so that single
set phrases bring nobody together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.engine.fingerprints import CorpusStatistics, FingerprintArrays

ALL_PAIRS_UP_TO = 20_000_000
"""Words of both sides, summed over all pairs, up to which every pair is compared."""
_MOST = 24
"""A phrase that stands in more places than this brings nobody together."""
_NEAR = 24
_SHIFT = 3
_EXACT_UP_TO = 8


def all_pairs(count: int) -> list[tuple[int, int]]:
    """Return every pair of documents, each with itself too."""
    return [(one, other) for one in range(count) for other in range(one, count)]


def work_of_all_pairs(words: Sequence[int]) -> int:
    """Return how many words comparing every pair would go through; each document with itself."""
    return sum(words) * (len(words) + 1)


def repeated(fingerprints: Sequence[FingerprintArrays]) -> list[FingerprintArrays]:
    """Return the fingerprints without those that stand in one place of the corpus only.

    Those bring nobody together and count for nothing, and are most of them. A hash is
    sorted together with its place, at the cost of its last bits; so a few that only look
    alike may stay.
    """
    import numpy as np

    from reader.engine.fingerprints import FingerprintArrays

    hashes = np.concatenate([np.empty(0, np.uint64), *(item.hashes for item in fingerprints)])
    low = np.uint64(max(1, hashes.size).bit_length())
    places = np.arange(hashes.size, dtype=np.uint64)
    both = np.sort(hashes >> low << low | places)
    alike = both[1:] >> low == both[:-1] >> low
    again = np.zeros(hashes.size, np.bool_)
    place = (both & ((np.uint64(1) << low) - np.uint64(1))).astype(np.int64)
    again[place[1:][alike]] = True
    again[place[:-1][alike]] = True
    found: list[FingerprintArrays] = []
    at = 0
    for item in fingerprints:
        kept = again[at : at + item.hashes.size]
        found.append(FingerprintArrays(item.hashes[kept], item.places[kept]))
        at += item.hashes.size
    return found


def pairs_sharing_runs(fingerprints: Sequence[FingerprintArrays]) -> list[tuple[int, int]]:
    """Return the pairs of documents that share a run of words, heaviest first."""
    import numpy as np

    one, other, at, there = _meetings(fingerprints)
    shift = there - at
    order = np.lexsort((at, shift, other, one))
    one, other, at, shift = one[order], other[order], at[order], shift[order]
    close = (
        (one[1:] == one[:-1])
        & (other[1:] == other[:-1])
        & (np.abs(shift[1:] - shift[:-1]) <= _SHIFT)
        & (np.abs(at[1:] - at[:-1]) <= _NEAR)
    )
    pairs = one[1:][close] * len(fingerprints) + other[1:][close]
    found, weights = np.unique(pairs, return_counts=True)
    best = np.argsort(-weights, kind="stable")
    return [divmod(int(pair), len(fingerprints)) for pair in found[best]]


def _meetings(
    fingerprints: Sequence[FingerprintArrays],
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return where rare fingerprints meet: document and place of one, document and place of other.

    Four arrays of one length, int64; places in words. The first document is never after the
    second, nor the first place after the second in one document.
    """
    import numpy as np

    hashes = np.concatenate([np.empty(0, np.uint64), *(item.hashes for item in fingerprints)])
    places = np.concatenate([np.empty(0, np.int64), *(item.places for item in fingerprints)])
    sizes = [item.hashes.size for item in fingerprints]
    owners = np.repeat(np.arange(len(fingerprints), dtype=np.int64), sizes)
    order = np.argsort(hashes, kind="stable")
    hashes, places, owners = hashes[order], places[order], owners[order]
    _, counts = np.unique(hashes, return_counts=True)
    rare = np.repeat((counts > 1) & (counts <= _MOST), counts)
    hashes, places, owners = hashes[rare], places[rare], owners[rare]
    found: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
    for step in range(1, _MOST):
        met = np.flatnonzero(hashes[step:] == hashes[:-step]).astype(np.int64)
        if not met.size:
            break
        found.append((met, met + step))
    left = np.concatenate([np.empty(0, np.int64), *(pair[0] for pair in found)])
    right = np.concatenate([np.empty(0, np.int64), *(pair[1] for pair in found)])
    return owners[left], owners[right], places[left], places[right]


def settled(counts: CorpusStatistics) -> CorpusStatistics:
    """Return statistics whose larger counts are rounded to eighths of a doubling.

    One more document in a large corpus then leaves most of them as they were, and with
    them whatever was found by them.
    """
    from reader.engine.comparing import CorpusStatistics

    return CorpusStatistics(counts.hashes, _rounded(counts.documents), _rounded(counts.occurrences))


def _rounded(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    import numpy as np

    large = counts > _EXACT_UP_TO
    eighths = np.round(np.log2(np.maximum(counts, 1)) * 8) / 8
    return np.where(large, np.round(np.exp2(eighths)), counts).astype(np.int64)


def digest(counts: CorpusStatistics, document: FingerprintArrays) -> str:
    """Return what tells whether these statistics say of a document what others said."""
    import hashlib

    frequencies = counts.frequency(document.hashes)
    known = frequencies[frequencies > 0]
    return hashlib.blake2b(known.tobytes(), digest_size=8).hexdigest()
