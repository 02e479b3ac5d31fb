"""Which sentences are worth a closer look: an inverted index of stems, joined on arrays."""

from __future__ import annotations

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
_MOST_PAIRS = 4_000_000
_BEST = 3
_RARE_STEMS = 8
_RARE_COPIES = 12


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
    pairs, back, count = np.unique(keys, return_inverse=True, return_counts=True)
    weight = np.minimum(a.bits[left], b.bits[right])
    shared = np.bincount(back, weights=weight, minlength=pairs.size).astype(np.float64)
    return pairs, shared, count.astype(np.int64)


def _best_of(group: NDArray[np.int64], value: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell which entries are among the best three of their group."""
    order = np.lexsort((-value, group))
    ordered = group[order]
    begins = np.r_[True, ordered[1:] != ordered[:-1]] if ordered.size else np.zeros(0, np.bool_)
    begin = np.maximum.accumulate(np.where(begins, np.arange(ordered.size), 0))
    kept = np.zeros(group.size, dtype=np.bool_)
    kept[order] = np.arange(ordered.size) - begin < _BEST
    return kept


def pairs_worth_searching(
    texts: Sequence[RewordingText], statistics: RewordingStatistics
) -> list[tuple[int, int]]:
    """Return the pairs of documents of a corpus that may hold a rewording, by number, in order.

    A thousand documents make half a million pairs, most of which share no rare word. Each
    sentence is known here by its eight rarest stems, two at a time; sentences of different
    documents that have two such pairs in common make their documents worth a search. Two
    stems that stand together in more than a dozen sentences tell nothing and are left out.
    """
    keys, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    base = 0
    documents: list[NDArray[np.int64]] = []
    for number, text in enumerate(texts):
        found, sentences = _rare_couples(text, statistics.weights(text))
        keys.append(found)
        owners.append(sentences + base)
        documents.append(np.full(len(text.bounds), number, dtype=np.int64))
        base += len(text.bounds)
    if not documents:
        return []
    document = np.concatenate(documents)
    one, other = _copies(np.concatenate(keys), np.concatenate(owners))
    apart = document[one] != document[other]
    pairs, count = np.unique(one[apart] * base + other[apart], return_counts=True)
    pairs = pairs[count >= 2]
    found = np.unique(
        np.stack((document[pairs // max(base, 1)], document[pairs % max(base, 1)]), axis=1), axis=0
    )
    return [(int(first), int(second)) for first, second in found.tolist()]


def _rare_couples(
    text: RewordingText, weights: NDArray[np.float64]
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return hashes of the couples of a sentence's rarest stems, and the sentences: two [k]."""
    index = _postings(text, weights)
    order = np.lexsort((index.stems, -index.bits, index.sentences))
    stems, sentences = index.stems[order], index.sentences[order]
    begins = np.r_[True, sentences[1:] != sentences[:-1]] if sentences.size else np.zeros(0, bool)
    begin = np.maximum.accumulate(np.where(begins, np.arange(sentences.size), 0))
    rare = np.arange(sentences.size) - begin < _RARE_STEMS
    stems, sentences = stems[rare], sentences[rare]
    keys, owners = [np.empty(0, np.uint64)], [np.empty(0, np.int64)]
    for step in range(1, _RARE_STEMS):
        together = sentences[step:] == sentences[:-step]
        low = np.minimum(stems[step:], stems[:-step])[together]
        high = np.maximum(stems[step:], stems[:-step])[together]
        keys.append(low * np.uint64(0x9E3779B97F4A7C15) ^ high)
        owners.append(sentences[step:][together])
    return np.concatenate(keys), np.concatenate(owners)


def _copies(
    keys: NDArray[np.uint64], owners: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return all pairs of owners of one key, for keys with few owners."""
    order = np.lexsort((owners, keys))
    keys, owners = keys[order], owners[order]
    _, back, sizes = np.unique(keys, return_inverse=True, return_counts=True)
    few = sizes[back] <= _RARE_COPIES
    keys, owners = keys[few], owners[few]
    ones, others = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for step in range(1, _RARE_COPIES):
        same = keys[step:] == keys[:-step]
        if not same.any():
            break
        ones.append(owners[:-step][same])
        others.append(owners[step:][same])
    return np.concatenate(ones), np.concatenate(others)
