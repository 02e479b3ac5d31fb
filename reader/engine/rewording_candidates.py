"""Which sentences are worth a closer look: an inverted index of stems, joined on arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.rewording_text import sentence_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reader.engine.rewording_text import RewordingStatistics, RewordingText

_LEAST_BITS = 18.0
_LEAST_STEMS = 3
_LEAST_SHARE = 0.12
_MOST_PAIRS = 3_000_000
_DENSE = 10_000_000
_BEST = 3
_RARE_STEMS = 8
_RARE_COPIES = 12
_COUPLES_IN_COMMON = 2


def sentence_pairs(
    a: RewordingText,
    b: RewordingText,
    weights: tuple[NDArray[np.float64], NDArray[np.float64]],
) -> NDArray[np.int64]:
    """Return pairs of sentences that share much: int64[k, 2], the most promising first.

    ``weights``: float64[u] for each text, the bits of every form. Frequent stems are left
    out of the index, the most frequent first, until the join is of bounded size. For each
    sentence of either side the three partners that share most are kept.
    """
    index_a = _postings(a, weights[0])
    index_b = _postings(b, weights[1])
    pairs, shared, count = _joined(index_a, index_b, len(b.bounds))
    if a.document == b.document:
        apart = pairs // max(len(b.bounds), 1) + 1 < pairs % max(len(b.bounds), 1)
        pairs, shared, count = pairs[apart], shared[apart], count[apart]
    one, other = pairs // max(len(b.bounds), 1), pairs % max(len(b.bounds), 1)
    whole = np.minimum(_totals(index_a, len(a.bounds))[one], _totals(index_b, len(b.bounds))[other])
    share = shared / np.maximum(whole, 1.0)
    good = (shared >= _LEAST_BITS) & (count >= _LEAST_STEMS) & (share >= _LEAST_SHARE)
    one, other, value = one[good], other[good], (shared * np.sqrt(share))[good]
    kept = _best_of(one, value) | _best_of(other, value)
    one, other, value = one[kept], other[kept], value[kept]
    order = np.lexsort((other, one, -value))
    return np.stack((one[order], other[order]), axis=1)


class _Index:
    """Stems and the sentences they stand in: ``stems``, ``sentences``, ``bits``, by stem."""

    def __init__(
        self,
        stems: NDArray[np.uint64],
        sentences: NDArray[np.int64],
        bits: NDArray[np.float64],
    ) -> None:
        order = np.lexsort((sentences, stems))
        self.stems, self.sentences, self.bits = stems[order], sentences[order], bits[order]
        self.distinct, self.first, self.sizes = np.unique(
            self.stems, return_index=True, return_counts=True
        )


def _postings(text: RewordingText, weights: NDArray[np.float64]) -> _Index:
    stems, sentences = sentence_stems(text)
    distinct, first = np.unique(text.stems, return_inverse=True)
    heaviest = np.zeros(distinct.size)
    np.maximum.at(heaviest, first, weights)
    bits = heaviest[np.searchsorted(distinct, stems)] if distinct.size else np.zeros(0)
    kept = bits > 0
    return _Index(stems[kept], sentences[kept].astype(np.int64), bits[kept])


def _totals(index: _Index, sentences: int) -> NDArray[np.float64]:
    totals = np.zeros(max(sentences, 1), dtype=np.float64)
    np.add.at(totals, index.sentences, index.bits)
    return totals


def _joined(
    a: _Index, b: _Index, width: int
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """Return pairs of sentences as one number each, the bits they share and in how many stems."""
    _, at_a, at_b = np.intersect1d(a.distinct, b.distinct, return_indices=True)
    sizes = a.sizes[at_a] * b.sizes[at_b]
    order = np.argsort(sizes, kind="stable")
    order = order[np.cumsum(sizes[order]) <= _MOST_PAIRS]
    at_a, at_b, sizes = at_a[order], at_b[order], sizes[order]
    which = np.repeat(np.arange(sizes.size), sizes)
    inside = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    per = b.sizes[at_b][which]
    left = a.first[at_a][which] + inside // np.maximum(per, 1)
    right = b.first[at_b][which] + inside % np.maximum(per, 1)
    keys = a.sentences[left] * width + b.sentences[right]
    return _summed(keys, np.minimum(a.bits[left], b.bits[right]))


def _summed(
    keys: NDArray[np.int64], weights: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.int64]]:
    """Return each key once, the sum of its weights, and how often it occurs."""
    if keys.size and int(keys.max()) <= _DENSE:
        shared, count = np.bincount(keys, weights=weights), np.bincount(keys)
        kept = np.flatnonzero(count).astype(np.int64)
        return kept, shared[kept].astype(np.float64), count[kept].astype(np.int64)
    pairs, back, count = np.unique(keys, return_inverse=True, return_counts=True)
    total = np.zeros(pairs.size, dtype=np.float64)
    np.add.at(total, back, weights)
    return pairs, total, count.astype(np.int64)


def _best_of(group: NDArray[np.int64], value: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which entries are among the best three of their group."""
    order = np.lexsort((-value, group))
    kept = np.zeros(group.size, dtype=np.bool_)
    kept[order] = _rank_in(group[order]) < _BEST
    return kept


def _rank_in(ordered: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the place of each entry among the equal entries before it: int64[n], from 0."""
    if not ordered.size:
        return np.empty(0, dtype=np.int64)
    begins = np.r_[True, ordered[1:] != ordered[:-1]]
    places = np.arange(ordered.size, dtype=np.int64)
    return places - np.maximum.accumulate(np.where(begins, places, 0))


@dataclass(frozen=True, slots=True, eq=False)
class RareCouples:
    """The rarest stems of each sentence of a document, two at a time.

    ``keys``: uint32[k], hashes of couples; ``sentences``: int32[k], the sentences they are of;
    ``size``: how many sentences the document has.
    """

    keys: NDArray[np.uint32]
    sentences: NDArray[np.int32]
    size: int


def rare_couples(text: RewordingText, statistics: RewordingStatistics) -> RareCouples:
    """Return the couples of each sentence's eight rarest stems that another document has too."""
    index = _postings(text, statistics.weights(text))
    shared = statistics.looked_up(index.stems, statistics.documents) > 1
    stems, sentences, bits = index.stems[shared], index.sentences[shared], index.bits[shared]
    order = np.lexsort((stems, -bits, sentences))
    stems, sentences = stems[order], sentences[order]
    rare = _rank_in(sentences) < _RARE_STEMS
    stems, sentences = stems[rare], sentences[rare]
    keys, owners = [np.empty(0, np.uint32)], [np.empty(0, np.int32)]
    for step in range(1, _RARE_STEMS):
        together = sentences[step:] == sentences[:-step]
        low = np.minimum(stems[step:], stems[:-step])[together]
        high = np.maximum(stems[step:], stems[:-step])[together]
        mixed = low * np.uint64(0x9E3779B97F4A7C15) ^ high
        keys.append((mixed >> np.uint64(32)).astype(np.uint32))
        owners.append(sentences[step:][together].astype(np.int32))
    return RareCouples(np.concatenate(keys), np.concatenate(owners), len(text.bounds))


def pairs_worth_searching(couples: Sequence[RareCouples]) -> list[tuple[int, int]]:
    """Return the pairs of documents of a corpus that may hold a rewording, by number, in order.

    A thousand documents make half a million pairs, most of which share no rare words.
    Sentences of different documents with two couples of rare stems in common make their
    documents worth a search. A couple that stands in more than a dozen sentences tells
    nothing and is left out.
    """
    sizes = [item.size for item in couples]
    base = np.cumsum([0, *sizes])
    document = np.repeat(np.arange(len(sizes)), sizes)
    keys = np.concatenate([np.empty(0, np.uint32), *(item.keys for item in couples)])
    owners = [
        item.sentences.astype(np.int64) + int(start)
        for item, start in zip(couples, base, strict=False)
    ]
    one, other = _copies(keys, np.concatenate([np.empty(0, np.int64), *owners]))
    apart = document[one] != document[other]
    pairs, count = np.unique(one[apart] * base[-1] + other[apart], return_counts=True)
    pairs = pairs[count >= _COUPLES_IN_COMMON]
    total = max(int(base[-1]), 1)
    found = np.stack((document[pairs // total], document[pairs % total]), axis=1)
    return [(int(first), int(second)) for first, second in np.unique(found, axis=0).tolist()]


def _copies(
    keys: NDArray[np.uint32], owners: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all pairs of owners of one key, for keys with few owners, the lower owner first."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    begins = (
        np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if keys.size else np.empty(0, np.intp)
    )
    sizes = np.diff(np.r_[begins, keys.size])
    few = np.repeat(sizes <= _RARE_COPIES, sizes)
    keys, owners = keys[few], owners[few]
    ones, others = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in range(1, _RARE_COPIES):
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        ones.append(owners[:-step][same])
        others.append(owners[step:][same])
    return np.concatenate(ones), np.concatenate(others)
