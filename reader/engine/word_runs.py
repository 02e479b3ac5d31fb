"""Runs of equal words in two texts: found by what is unique in both, wherever it was moved to.

A run is ``(a, b, n)``: the words ``a … a+n`` of the old text are ``b … b+n`` of the new.
That unique lines tie two versions together is Heckel's idea (1978), and that of the patience
diff; here the lines are word n-grams, so that rewrapping a text changes nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from rapidfuzz.distance import LCSseq

from reader.engine.hashing import grams

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ids: TypeAlias = NDArray[np.uint64]
    Places: TypeAlias = NDArray[np.int64]

Run: TypeAlias = tuple[int, int, int]
Pair: TypeAlias = tuple[int, int]

_CELLS = 30_000_000
"""The largest table of words by words that is worth filling for one gap."""
_NEAR = 5
_DENSE = 0.5
_LEAST = 3


def unique_pairs(old: Ids, new: Ids, size: int) -> tuple[Places, Places]:
    """Return where n-grams stand that are unique in both texts: int64[m] each, old ascending."""
    here, at_here = _unique_grams(old, size)
    there, at_there = _unique_grams(new, size)
    _, i, j = np.intersect1d(here, there, assume_unique=True, return_indices=True)
    a, b = at_here[i].astype(np.int64), at_there[j].astype(np.int64)
    order = np.argsort(a)
    return a[order], b[order]


def _unique_grams(ids: Ids, size: int) -> tuple[Ids, Places]:
    values, first, counts = np.unique(grams(ids, size), return_index=True, return_counts=True)
    alone = counts == 1
    return values[alone], first[alone].astype(np.int64)


def seed_runs(old: Ids, new: Ids, size: int) -> list[Run]:
    """Return the maximal runs around n-grams unique in both texts, longest first.

    Runs may claim the same words; whoever takes them longest first settles that.
    """
    a, b = unique_pairs(old, new, size)
    if not a.size:
        return []
    steps = np.flatnonzero((np.diff(a) != 1) | (np.diff(b) != 1)) + 1
    heads = np.concatenate(([0], steps))
    tails = np.concatenate((steps, [a.size])) - 1
    found: set[Run] = set()
    reached: dict[int, int] = {}
    for head, tail in zip(heads.tolist(), tails.tolist(), strict=True):
        one, other = int(a[head]), int(b[head])
        if reached.get(other - one, -1) >= int(a[tail]) + size:
            continue
        run = _extended(old, new, (one, other, int(a[tail]) - one + size))
        reached[other - one] = run[0] + run[2]
        found.add(run)
    return sorted(found, key=lambda run: (-run[2], run))


def _extended(old: Ids, new: Ids, run: Run) -> Run:
    a, b, n = run
    left = _equal(old[:a][::-1], new[:b][::-1])
    right = _equal(old[a + n :], new[b + n :])
    return a - left, b - left, left + n + right


def _equal(one: Ids, other: Ids) -> int:
    """Return how many words from the start of both are equal."""
    size, at, step = min(one.size, other.size), 0, 32
    while at < size:
        end = min(at + step, size)
        differ = np.flatnonzero(one[at:end] != other[at:end])
        if differ.size:
            return at + int(differ[0])
        at, step = end, step * 4
    return size


def gap_pairs(old: list[int], new: list[int]) -> list[Pair]:
    """Align two short stretches between two runs, in order; stray matches are left out.

    Words unique in both split the task; what is left is a longest common subsequence.
    """
    pairs: list[Pair] = []
    _split(old, new, (0, len(old)), (0, len(new)), pairs)
    pairs.sort()
    return _dense(pairs, len(old), len(new))


def _split(old: list[int], new: list[int], a: Pair, b: Pair, pairs: list[Pair]) -> None:
    (low, high), (start, end) = a, b
    while low < high and start < end and old[low] == new[start]:
        pairs.append((low, start))
        low, start = low + 1, start + 1
    while low < high and start < end and old[high - 1] == new[end - 1]:
        high, end = high - 1, end - 1
        pairs.append((high, end))
    if low >= high or start >= end:
        return
    knots = _knots(old, new, (low, high), (start, end))
    if not knots:
        if (high - low) * (end - start) <= _CELLS:
            pairs.extend(_common(old, new, (low, high), (start, end)))
        return
    for i, j in knots:
        _split(old, new, (low, i), (start, j), pairs)
        pairs.append((i, j))
        low, start = i + 1, j + 1
    _split(old, new, (low, high), (start, end), pairs)


def _knots(old: list[int], new: list[int], a: Pair, b: Pair) -> list[Pair]:
    """Return the longest ascending chain of words that are unique in both stretches."""
    if (a[1] - a[0]) * (b[1] - b[0]) < 400:
        return []
    here, there = _lone(old, a), _lone(new, b)
    both = sorted((place, there[word]) for word, place in here.items() if word in there)
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for number, (_, j) in enumerate(both):
        slot = bisect_left(tails, j)
        before.append(at[slot - 1] if slot else -1)
        if slot == len(tails):
            tails.append(j)
            at.append(number)
        else:
            tails[slot], at[slot] = j, number
    chain: list[Pair] = []
    number = at[-1] if at else -1
    while number >= 0:
        chain.append(both[number])
        number = before[number]
    return chain[::-1]


def _lone(words: list[int], limits: Pair) -> dict[int, int]:
    places: dict[int, int] = {}
    twice: set[int] = set()
    for place in range(*limits):
        if places.setdefault(words[place], place) != place:
            twice.add(words[place])
    return {word: place for word, place in places.items() if word not in twice}


def _common(old: list[int], new: list[int], a: Pair, b: Pair) -> list[Pair]:
    found: list[Pair] = []
    for step in LCSseq.opcodes(old[a[0] : a[1]], new[b[0] : b[1]]):
        if step.tag == "equal":
            one, other = a[0] + step.src_start, b[0] + step.dest_start
            found.extend((one + n, other + n) for n in range(step.src_end - step.src_start))
    return found


def _dense(pairs: list[Pair], size: int, other_size: int) -> list[Pair]:
    """Leave out matches that stand alone: words that any two texts have in common."""
    kept: list[Pair] = []
    cluster: list[Pair] = []
    for pair in [*pairs, (size + 2 * _NEAR, other_size + 2 * _NEAR)]:
        if cluster:
            i, j = cluster[-1]
            if max(pair[0] - i, pair[1] - j) > _NEAR:
                if _holds(cluster, size, other_size):
                    kept.extend(cluster)
                cluster = []
        cluster.append(pair)
    return kept


def _holds(cluster: list[Pair], size: int, other_size: int) -> bool:
    (i, j), (k, m) = cluster[0], cluster[-1]
    extent = max(k - i, m - j) + 1
    if len(cluster) < _DENSE * extent:
        return False
    at_an_end = max(i, j) <= 2 or max(size - 1 - k, other_size - 1 - m) <= 2
    return len(cluster) >= _LEAST or at_an_end
