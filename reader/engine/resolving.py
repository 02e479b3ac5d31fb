"""Overlapping detections: of two that say the same of the same words, the better one stays."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.engine.steps import Op

_COVERED = 0.5

Corner = tuple[int, int, int, int]
"""Content words ``a0 <= i < a1`` of one side against ``b0 <= j < b1`` of the other."""


class Places:
    """The places of passages already accepted, to tell what they cover."""

    def __init__(self) -> None:
        self._by_start: list[Corner] = []

    def add(self, place: Corner) -> None:
        """Accept a passage."""
        insort(self._by_start, place)

    def cover(self, place: Corner) -> bool:
        """Tell whether one accepted passage covers half of ``place`` or more on both sides."""
        a0, a1, b0, b1 = place
        for c0, c1, d0, d1 in self._by_start[: bisect_left(self._by_start, (a1,))]:
            common_a = min(a1, c1) - max(a0, c0)
            common_b = min(b1, d1) - max(b0, d0)
            if common_a >= _COVERED * (a1 - a0) and common_b >= _COVERED * (b1 - b0):
                return True
        return False


def place_of(ops: list[Op]) -> Corner:
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
            places.add(place_of(ops))
            kept.append(ops)
    return kept
