"""Count letters, so that a place can be carried between two spellings of the same words.

Within a run of the same words the two sides have the same letters and digits;
spaces, line breaks, hyphens and quotes between them may differ. So the n-th
letter of one side stands opposite the n-th of the other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PLANE = 0x10000


@cache
def _alphanumeric() -> NDArray[np.bool_]:
    """Return for each code point of the basic plane whether it is a letter or a digit."""
    return np.fromiter((chr(i).isalnum() for i in range(_PLANE)), np.bool_, _PLANE)


class Letters:
    """The letters of one text, countable from any place.

    ``before`` is int32[characters + 1]: how many letters and digits stand before
    each offset. Characters beyond the basic plane count as letters.
    """

    __slots__ = ("before",)

    def __init__(self, text: str) -> None:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        known = _alphanumeric()[np.minimum(points, _PLANE - 1)] | (points >= _PLANE)
        self.before: NDArray[np.int32] = np.zeros(len(points) + 1, np.int32)
        np.cumsum(known, out=self.before[1:])

    def place(self, count: int) -> int:
        """Return the offset of the letter that has ``count`` letters before it."""
        # Of the array's own type: for any other numpy would copy the whole array first.
        wanted = np.int32(count)
        return max(0, int(self.before.searchsorted(wanted, "right")) - 1)


def carried(offset: int, here: tuple[int, int], there: tuple[int, int], letters: Pair) -> int:
    """Return the offset in the run ``there`` that stands opposite ``offset`` in the run ``here``.

    Runs are ``(start, end)`` in code points; ``letters`` are those of the two texts.
    """
    mine, other = letters
    at = min(max(offset, here[0]), here[1])
    if at == here[1]:
        return there[1]
    whole = int(mine.before[here[1]] - mine.before[here[0]])
    whole_there = int(other.before[there[1]] - other.before[there[0]])
    passed = int(mine.before[at] - mine.before[here[0]])
    if whole_there != whole and whole:
        passed = round(passed * whole_there / whole)
    found = other.place(int(other.before[there[0]]) + passed)
    return min(max(found, there[0]), there[1])


Pair = tuple[Letters, Letters]
