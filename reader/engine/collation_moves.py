"""Transpositions in a collation: words that some witnesses have in another place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

_LEAST_WORDS = 3
_LEAST_LETTERS = 12
_MOST_PLACES = 40
_SHORT_GAP = 3

Rows = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MovedWords:
    """Words that ``here`` have in the rows ``at`` and ``there`` in the later rows ``later``."""

    here: frozenset[int]
    at: Rows
    there: frozenset[int]
    later: Rows


def find_moves(
    table: NDArray[np.int64],
    sequences: Sequence[Sequence[int]],
    words: Sequence[Sequence[str]],
) -> list[MovedWords]:
    """Return the transpositions in an alignment, in the order of the rows.

    ``table``: int64[sequences, rows], positions of words, -1 for none. Moved words are at
    least three that run on in two witnesses, twelve letters or more, and stand in
    different rows in the two.
    """
    row_of = [
        {int(place): row for row, place in enumerate(line.tolist()) if place >= 0} for line in table
    ]
    found: dict[tuple[Rows, Rows], tuple[set[int], set[int]]] = {}
    for one in range(len(sequences)):
        for other in range(one + 1, len(sequences)):
            for i, j, size in _runs(table[one], table[other], sequences[one], sequences[other]):
                if sum(len(word) for word in words[one][i : i + size]) < _LEAST_LETTERS:
                    continue
                first = (row_of[one][i], row_of[one][i + size - 1] + 1)
                second = (row_of[other][j], row_of[other][j + size - 1] + 1)
                if first > second:
                    _add(found, second, first, other, one)
                else:
                    _add(found, first, second, one, other)
    moves = [
        MovedWords(frozenset(here), at, frozenset(there), later)
        for (at, later), (here, there) in found.items()
        if at[1] <= later[0]
    ]
    return _run_together(sorted(moves, key=lambda move: (move.at, move.later)))


def _run_together(moves: Sequence[MovedWords]) -> list[MovedWords]:
    """Join moves that go on beside each other in both places: a moved phrase with edits in it."""
    joined: list[MovedWords] = []
    for move in moves:
        last = joined[-1] if joined else None
        if (
            last is not None
            and 0 <= move.at[0] - last.at[1] <= _SHORT_GAP
            and 0 <= move.later[0] - last.later[1] <= _SHORT_GAP
        ):
            joined[-1] = MovedWords(
                last.here | move.here,
                (last.at[0], move.at[1]),
                last.there | move.there,
                (last.later[0], move.later[1]),
            )
        else:
            joined.append(move)
    return joined


def _add(
    found: dict[tuple[Rows, Rows], tuple[set[int], set[int]]],
    at: Rows,
    later: Rows,
    here: int,
    there: int,
) -> None:
    """Note a move, as part of one already known where the rows are nearly the same."""
    for (known_at, known_later), (have_here, have_there) in found.items():
        if _mostly(at, known_at) and _mostly(later, known_later):
            have_here.add(here)
            have_there.add(there)
            return
    found[at, later] = ({here}, {there})


def _mostly(one: Rows, other: Rows) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * shared >= max(one[1], other[1]) - min(one[0], other[0])


def _runs(
    line_one: NDArray[np.int64],
    line_other: NDArray[np.int64],
    one: Sequence[int],
    other: Sequence[int],
) -> Iterator[tuple[int, int, int]]:
    """Yield the equal runs of two sequences that are not aligned with each other, longest first."""
    aligned = [
        (int(i), int(j))
        for i, j in zip(line_one.tolist(), line_other.tolist(), strict=True)
        if i >= 0 and j >= 0 and one[i] == other[j]
    ]
    free_one = _free(len(one), {i for i, _ in aligned})
    free_other = _free(len(other), {j for _, j in aligned})
    places: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for j in range(len(other) - 1):
        if free_other[j] and free_other[j + 1]:
            places[other[j], other[j + 1]].append(j)
    runs: list[tuple[int, int, int]] = []
    for i in range(len(one) - 1):
        if not (free_one[i] and free_one[i + 1]):
            continue
        for j in places.get((one[i], one[i + 1]), ())[:_MOST_PLACES]:
            size = _run(one, other, (free_one, free_other), (i, j))
            if size >= _LEAST_WORDS:
                runs.append((-size, i, j))
    for negative, i, j in sorted(runs):
        size = -negative
        if all(free_one[i : i + size]) and all(free_other[j : j + size]):
            free_one[i : i + size] = [False] * size
            free_other[j : j + size] = [False] * size
            yield i, j, size


def _free(size: int, taken: set[int]) -> list[bool]:
    return [number not in taken for number in range(size)]


def _run(
    one: Sequence[int],
    other: Sequence[int],
    free: tuple[list[bool], list[bool]],
    start: tuple[int, int],
) -> int:
    """Return how many equal words run on from two places, 0 inside a longer run."""
    i, j = start
    if i and j and free[0][i - 1] and free[1][j - 1] and one[i - 1] == other[j - 1]:
        return 0
    size = 0
    while (
        i + size < len(one)
        and j + size < len(other)
        and free[0][i + size]
        and free[1][j + size]
        and one[i + size] == other[j + size]
    ):
        size += 1
    return size
