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
_BLOCK = 128  # characters: a power of two


@cache
def _alphanumeric() -> NDArray[np.bool_]:
    """Return for each code point of the basic plane whether it is a letter or a digit."""
    return np.fromiter((chr(i).isalnum() for i in range(_PLANE)), np.bool_, _PLANE)


class Letters:
    """The letters of one text, countable from any place. Characters beyond the basic plane are.

    One bit tells of each character whether it is a letter or a digit, and ``int32[m / 128
    + 1]`` how many stand before each block: a twentieth of a count for each character.
    """

    __slots__ = ("_before_block", "_bits", "_size")

    def __init__(self, text: str) -> None:
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        known = _alphanumeric()[np.minimum(points, _PLANE - 1)] | (points >= _PLANE)
        self._size = len(known)
        self._bits = np.packbits(known).tobytes()
        blocks = range(0, self._size, _BLOCK)
        counts = np.add.reduceat(known, blocks, dtype=np.int32) if self._size else ()
        self._before_block: NDArray[np.int32] = np.zeros(len(blocks) + 1, np.int32)
        np.cumsum(counts, out=self._before_block[1:])

    def before(self, offset: int) -> int:
        """Return how many letters and digits stand before an offset of the text."""
        block, inside = divmod(offset, _BLOCK)
        first = block * _BLOCK // 8
        held = self._bits[first : first + (inside + 7) // 8]
        bits = int.from_bytes(held, "big") >> (-inside % 8)
        return int(self._before_block[block]) + bits.bit_count()

    def place(self, count: int) -> int:
        """Return the offset of the letter that has ``count`` letters before it."""
        # Of the array's own type: for any other numpy would copy the whole array first.
        wanted = np.int32(count)
        block = int(self._before_block.searchsorted(wanted, "right")) - 1
        if block < 0:
            return 0
        first = block * _BLOCK // 8
        held = self._bits[first : first + _BLOCK // 8]
        bits = int.from_bytes(held.ljust(_BLOCK // 8, b"\0"), "big")
        number = count - int(self._before_block[block])
        return block * _BLOCK + _nth(bits, number) if number < bits.bit_count() else self._size


def _nth(bits: int, number: int) -> int:
    """Return where in a block of bits the one with ``number`` set ones before it stands."""
    place, width = 0, _BLOCK
    while width > 1:
        width //= 2
        upper = bits >> width
        count = upper.bit_count()
        if number < count:
            bits = upper
        else:
            number -= count
            place += width
            bits &= (1 << width) - 1
    return place


def carried(offset: int, here: tuple[int, int], there: tuple[int, int], letters: Pair) -> int:
    """Return the offset in the run ``there`` that stands opposite ``offset`` in the run ``here``.

    Runs are ``(start, end)`` in code points; ``letters`` are those of the two texts.
    """
    mine, other = letters
    at = min(max(offset, here[0]), here[1])
    if at == here[1]:
        return there[1]
    whole = mine.before(here[1]) - mine.before(here[0])
    whole_there = other.before(there[1]) - other.before(there[0])
    passed = mine.before(at) - mine.before(here[0])
    if whole_there != whole and whole:
        passed = round(passed * whole_there / whole)
    found = other.place(other.before(there[0]) + passed)
    return min(max(found, there[0]), there[1])


Pair = tuple[Letters, Letters]
