"""Overlapping detections: of two that say the same of the same words, the better one stays."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

from reader.engine.steps import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.engine.steps import Op

_COVERED = 0.5
_MOVED_WORDS = 8

Corner = tuple[int, int, int, int]
"""Content words ``a0 <= i < a1`` of one side against ``b0 <= j < b1`` of the other."""


class Places:
    """The places of passages already accepted, to tell what they cover."""

    def __init__(self) -> None:
        self._by_start: list[tuple[Corner, tuple[Corner, ...]]] = []

    def add(self, ops: Sequence[Op]) -> None:
        """Accept a passage."""
        insort(self._by_start, (place_of(ops), _left_out(ops)))

    def cover(self, place: Corner) -> bool:
        """Tell whether one accepted passage covers half of ``place`` or more on both sides.

        What the passage leaves out on both sides was moved inside it, and is not covered.
        """
        a0, a1, b0, b1 = place
        half_a, half_b = _COVERED * (a1 - a0), _COVERED * (b1 - b0)
        for (c0, c1, d0, d1), left_out in self._by_start[: bisect_left(self._by_start, ((a1,),))]:
            if c1 <= a0 or d1 <= b0 or d0 >= b1:
                continue
            if min(a1, c1) - max(a0, c0) < half_a or min(b1, d1) - max(b0, d0) < half_b:
                continue
            gone = any(_half(place, gap, 0) for gap in left_out)
            if not (gone and any(_half(place, gap, 2) for gap in left_out)):
                return True
        return False


def _half(place: Corner, other: Corner, side: int) -> bool:
    """Tell whether half the words of ``place`` or more lie in ``other``; ``side`` is 0 or 2."""
    first, last = place[side], place[side + 1]
    return min(last, other[side + 1]) - max(first, other[side]) >= _COVERED * (last - first)


def _left_out(ops: Sequence[Op]) -> tuple[Corner, ...]:
    """Return where a passage holds many words that have no counterpart."""
    return tuple(
        (op.a0, op.a1, op.b0, op.b1)
        for op in ops
        if op.step is Step.CHANGED and max(op.a1 - op.a0, op.b1 - op.b0) >= _MOVED_WORDS
    )


def place_of(ops: Sequence[Op]) -> Corner:
    """Return where an alignment stands."""
    return ops[0].a0, ops[-1].a1, ops[0].b0, ops[-1].b1


def resolved(found: list[tuple[float, list[Op]]]) -> list[list[Op]]:
    """Return the alignments that no better one covers on both sides at once, best first.

    ``found`` holds ``(bits, steps)``. What is merely repeated inside a longer passage, and would
    tie one half of it to the other, goes; a passage used in several places stays.
    """
    kept: list[list[Op]] = []
    places = Places()
    for _, ops in sorted(found, key=lambda item: (-item[0], place_of(item[1]))):
        if not places.cover(place_of(ops)):
            places.add(ops)
            kept.append(ops)
    return kept
