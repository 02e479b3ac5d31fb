"""Aligning many word sequences at once: a progressive alignment along a guide tree.

Every pair of sequences is aligned first (a compiled longest common subsequence). The two most
alike are merged, then the next, up a tree of average distances (UPGMA, Sokal and Michener 1958).
Two groups of sequences are merged by the heaviest chain of column pairs that the pair alignments
of all their members vote for (after T-Coffee, Notredame, Higgins and Heringa 2000), so that no
sequence is a base text and the order in which they come is of no account.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio
from rapidfuzz.process import cdist

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_ALIKE = 60
_LARGEST_GAP = 2500

Pairs = tuple["NDArray[np.int64]", "NDArray[np.int64]"]


@dataclass(frozen=True, slots=True)
class _Profile:
    """Sequences aligned so far: ``members`` by number, ``columns``: int64[members, width].

    A column holds the position of each member's word in it, -1 where it has none.
    """

    members: tuple[int, ...]
    columns: NDArray[np.int64]


def align_all(
    sequences: Sequence[Sequence[int]], words: Sequence[Sequence[str]]
) -> NDArray[np.int64]:
    """Return the alignment of all sequences: int64[sequences, width], -1 for no word.

    ``sequences`` hold a number for each word, equal for words that read the same;
    ``words`` the same words as they are compared for likeness. Sequences must differ.
    """
    profiles = [
        _Profile((number,), np.arange(len(sequence), dtype=np.int64)[None, :])
        for number, sequence in enumerate(sequences)
    ]
    if not profiles:
        return np.empty((0, 0), dtype=np.int64)
    library, distances = _library(sequences)
    for one, other in _guide_tree(distances):
        profiles.append(_merged(profiles[one], profiles[other], library, words))
    last = profiles[-1]
    return last.columns[np.argsort(np.array(last.members))]


def _library(
    sequences: Sequence[Sequence[int]],
) -> tuple[dict[tuple[int, int], Pairs], NDArray[np.float64]]:
    """Return the equal words of every two sequences, by position, and how far they are apart."""
    size = len(sequences)
    distances = np.zeros((size, size))
    library: dict[tuple[int, int], Pairs] = {}
    for one in range(size):
        for other in range(one + 1, size):
            left: list[int] = []
            right: list[int] = []
            for step in Indel.opcodes(sequences[one], sequences[other]):
                if step.tag == "equal":
                    left.extend(range(step.src_start, step.src_end))
                    right.extend(range(step.dest_start, step.dest_end))
            library[one, other] = (np.array(left, np.int64), np.array(right, np.int64))
            words = len(sequences[one]) + len(sequences[other])
            distances[one, other] = distances[other, one] = 1 - 2 * len(left) / max(words, 1)
    return library, distances


def _guide_tree(distances: NDArray[np.float64]) -> list[tuple[int, int]]:
    """Return which two groups are merged at each step; a merged group gets the next number."""
    size = len(distances)
    matrix = distances.copy()
    np.fill_diagonal(matrix, np.inf)
    names, weights = list(range(size)), [1] * size
    steps: list[tuple[int, int]] = []
    for number in range(size, 2 * size - 1):
        one, other = divmod(int(np.argmin(matrix)), size)
        total = weights[one] + weights[other]
        row = (matrix[one] * weights[one] + matrix[other] * weights[other]) / total
        steps.append((names[one], names[other]))
        matrix[one], matrix[:, one] = row, row
        matrix[other], matrix[:, other] = np.inf, np.inf
        matrix[one, one] = np.inf
        names[one], weights[one] = number, total
    return steps


def _merged(
    one: _Profile,
    other: _Profile,
    library: dict[tuple[int, int], Pairs],
    words: Sequence[Sequence[str]],
) -> _Profile:
    if min(other.members) < min(one.members):
        one, other = other, one
    anchors = _heaviest_chain(*_votes(one, other, library))
    pairs: list[tuple[int, int]] = []
    before = (-1, -1)
    for anchor in [*anchors, (one.columns.shape[1], other.columns.shape[1])]:
        left = list(range(before[0] + 1, anchor[0]))
        right = list(range(before[1] + 1, anchor[1]))
        pairs.extend(
            _paired_gap(left, right, _shown(one, left, words), _shown(other, right, words))
        )
        pairs.append(anchor)
        before = anchor
    return _Profile(one.members + other.members, _interleaved(one, other, pairs[:-1]))


def _votes(
    one: _Profile, other: _Profile, library: dict[tuple[int, int], Pairs]
) -> tuple[list[tuple[int, int]], list[float]]:
    """Return pairs of columns and how many pairs of members have equal words in them."""
    width = other.columns.shape[1]
    keys = [np.empty(0, dtype=np.int64)]
    for row, member in enumerate(one.members):
        place = _places(one.columns[row])
        for line, partner in enumerate(other.members):
            there = _places(other.columns[line])
            low, high = min(member, partner), max(member, partner)
            left, right = library[low, high]
            mine, theirs = (left, right) if member == low else (right, left)
            keys.append(place[mine] * width + there[theirs])
    found, votes = np.unique(np.concatenate(keys), return_counts=True)
    pairs = list(
        zip((found // max(width, 1)).tolist(), (found % max(width, 1)).tolist(), strict=True)
    )
    return pairs, votes.astype(np.float64).tolist()


def _places(column_of: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the column of each word, given the word of each column."""
    held = np.flatnonzero(column_of >= 0)
    places = np.empty(held.size, dtype=np.int64)
    places[column_of[held]] = held
    return places


def _heaviest_chain(
    pairs: Sequence[tuple[int, int]], weights: Sequence[float]
) -> list[tuple[int, int]]:
    """Return the heaviest subset of pairs that rise in both, by a Fenwick tree of best sums.

    ``pairs`` are in order. Of equal chains that of the earlier pairs is taken.
    """
    size = max((right for _, right in pairs), default=-1) + 2
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    came_from: list[int] = []
    waiting: list[tuple[int, tuple[float, int]]] = []
    current = -1
    best = (0.0, -1)
    for number, ((left, right), weight) in enumerate(zip(pairs, weights, strict=True)):
        if left != current:
            for place, value in waiting:
                _raise(tree, place, value)
            waiting, current = [], left
        total, last = _highest(tree, right)
        came_from.append(last)
        value = (total + weight, number)
        waiting.append((right + 1, value))
        if value[0] > best[0]:
            best = value
    chain: list[tuple[int, int]] = []
    number = best[1]
    while number >= 0:
        chain.append(pairs[number])
        number = came_from[number]
    return chain[::-1]


def _highest(tree: Sequence[tuple[float, int]], place: int) -> tuple[float, int]:
    """Return the best sum that ends before a place, and the pair it ends with."""
    best = (0.0, -1)
    while place > 0:
        if tree[place][0] > best[0]:
            best = tree[place]
        place -= place & -place
    return best


def _raise(tree: list[tuple[float, int]], place: int, value: tuple[float, int]) -> None:
    while place < len(tree):
        if value[0] > tree[place][0]:
            tree[place] = value
        place += place & -place


def _shown(profile: _Profile, columns: Sequence[int], words: Sequence[Sequence[str]]) -> list[str]:
    """Return a word of each column to compare by: the first that most members have."""
    shown: list[str] = []
    for column in columns:
        held = [
            words[member][int(place)]
            for member, place in zip(profile.members, profile.columns[:, column], strict=True)
            if place >= 0
        ]
        shown.append(max(sorted(set(held)), key=held.count))
    return shown


def _paired_gap(
    left: Sequence[int], right: Sequence[int], shown_left: Sequence[str], shown_right: Sequence[str]
) -> list[tuple[int, int]]:
    """Pair columns between two anchors: those that look alike, then others in order."""
    if not left or not right:
        return []
    if len(left) * len(right) > _LARGEST_GAP:
        return list(zip(left, right, strict=False))
    likeness = cdist(shown_left, shown_right, scorer=ratio, score_cutoff=_ALIKE)
    alike = [(int(i), int(j)) for i, j in np.argwhere(likeness > 0)]
    chain = _heaviest_chain(alike, [float(likeness[i, j]) for i, j in alike])
    pairs: list[tuple[int, int]] = []
    before = (-1, -1)
    for i, j in [*chain, (len(left), len(right))]:
        between = zip(range(before[0] + 1, i), range(before[1] + 1, j), strict=False)
        pairs.extend((left[x], right[y]) for x, y in between)
        if i < len(left):
            pairs.append((left[i], right[j]))
        before = (i, j)
    return pairs


def _interleaved(
    one: _Profile, other: _Profile, pairs: Sequence[tuple[int, int]]
) -> NDArray[np.int64]:
    """Return the columns of two profiles in one order, paired columns as one."""
    width_one, width_other = one.columns.shape[1], other.columns.shape[1]
    order: list[tuple[int, int]] = []
    i = j = 0
    for left, right in [*pairs, (width_one, width_other)]:
        order.extend((column, -1) for column in range(i, left))
        order.extend((-1, column) for column in range(j, right))
        if left < width_one:
            order.append((left, right))
        i, j = left + 1, right + 1
    table = np.array(order, dtype=np.int64).reshape(-1, 2)
    padded_one = np.concatenate((one.columns, np.full((len(one.members), 1), -1)), axis=1)
    padded_other = np.concatenate((other.columns, np.full((len(other.members), 1), -1)), axis=1)
    return np.concatenate((padded_one[:, table[:, 0]], padded_other[:, table[:, 1]]), axis=0)
