"""Where the words of a query stand in the words of a unit.

Words are numbers; 0 separates fields and never matches. A place is a pair of positions, the
first word and the last.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_FEW = 4


@dataclass(frozen=True, slots=True, eq=False)
class WordSet:
    """The numbers of all words one slot of a query stands for: int32[k], ascending."""

    numbers: NDArray[np.int32]

    def mask(self, words: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Return which of ``words`` are in the set: bool, of the shape of ``words``."""
        numbers = self.numbers
        if not numbers.size or not words.size:
            return np.zeros(words.shape, np.bool_)
        if numbers.size > _FEW:
            table = np.zeros(max(int(numbers[-1]), int(words.max())) + 1, np.bool_)
            table[numbers] = True
            return table[words]
        found = np.zeros(words.shape, np.bool_)
        for number in numbers:
            found |= words == number
        return found


def find(
    words: NDArray[np.int32], sets: Sequence[WordSet], within: int | None
) -> NDArray[np.int64]:
    """Return all places where the sets are met: int64[m, 2], first and last word, ascending.

    With ``within`` None the sets follow one another. Else the places are the shortest
    stretches that hold a word for every set, each another one, in any order, and at most
    ``within`` words beside; no place holds another.
    """
    if within is None or len(sets) == 1:
        return _in_order(words, sets)
    return _near(words, sets, within)


def _in_order(words: NDArray[np.int32], sets: Sequence[WordSet]) -> NDArray[np.int64]:
    count = len(sets)
    usable = words.size - count + 1
    if usable <= 0:
        return np.empty((0, 2), np.int64)
    rarest = min(range(count), key=lambda n: sets[n].numbers.size)
    first = np.flatnonzero(sets[rarest].mask(words[rarest : rarest + usable]))
    for number, one in enumerate(sets):
        if number != rarest:
            first = first[one.mask(words[first + number])]
    return np.stack((first, first + count - 1), axis=1).astype(np.int64)


def _near(words: NDArray[np.int32], sets: Sequence[WordSet], within: int) -> NDArray[np.int64]:
    bits = np.zeros(words.size, np.int64)
    for number, one in enumerate(sets):
        bits |= one.mask(words).astype(np.int64) << number
    at = np.flatnonzero(bits)
    if at.size < len(sets):
        return np.empty((0, 2), np.int64)
    fields = np.searchsorted(np.flatnonzero(words == 0), at)
    found = _shortest(
        at.tolist(), bits[at].tolist(), fields.tolist(), (len(sets), len(sets) + within)
    )
    return np.array(found, np.int64).reshape(-1, 2)


def _shortest(
    at: Sequence[int], bits: Sequence[int], fields: Sequence[int], limits: tuple[int, int]
) -> list[tuple[int, int]]:
    """Return the shortest stretches, given the positions of words that fit some set.

    ``bits`` says which sets each fits, ``fields`` in which field each stands; ``limits`` are
    how many sets there are and how many words a stretch may have.
    """
    count, longest = limits
    window = _Window(count)
    found: list[tuple[int, int]] = []
    start = 0
    for end, position in enumerate(at):
        window.add(bits[end])
        while start < end and (fields[start] != fields[end] or position - at[start] >= longest):
            window.drop(bits[start])
            start += 1
        if not window.full():
            continue
        while window.full():
            window.drop(bits[start])
            start += 1
        found.append((at[start - 1], position))
    return found


class _Window:
    """Words in a stretch, by the sets they fit; full when every set can have its own word."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._held: dict[int, int] = {}

    def add(self, bits: int) -> None:
        self._held[bits] = self._held.get(bits, 0) + 1

    def drop(self, bits: int) -> None:
        left = self._held[bits] - 1
        if left:
            self._held[bits] = left
        else:
            del self._held[bits]

    def full(self) -> bool:
        """Tell whether sets and words can be paired (by augmenting paths, Kuhn 1955)."""
        if all(bits & (bits - 1) == 0 for bits in self._held):
            return len(self._held) == self._count
        if sum(self._held.values()) < self._count:
            return False
        room = dict(self._held)
        taken: dict[int, list[int]] = {bits: [] for bits in room}
        return all(_place(number, room, taken, set()) for number in range(self._count))


def _place(number: int, room: dict[int, int], taken: dict[int, list[int]], tried: set[int]) -> bool:
    """Give set ``number`` a word, moving other sets to other words where that makes room."""
    for bits, places in room.items():
        if not bits >> number & 1 or bits in tried:
            continue
        tried.add(bits)
        if len(taken[bits]) < places:
            taken[bits].append(number)
            return True
        for other in taken[bits]:
            if _place(other, room, taken, tried):
                taken[bits].remove(other)
                taken[bits].append(number)
                return True
    return False
