"""Overlapping detections: of two that say the same of the same words, the better one stays."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.engine.steps import Op

_COVERED = 0.5


def resolved(found: Iterable[tuple[float, list[Op]]]) -> list[list[Op]]:
    """Return the alignments that no better one covers on both sides at once, best first.

    ``found`` holds ``(bits, steps)``. What is merely repeated inside a longer passage, and would
    tie one half of it to the other, goes; a passage used in several places stays.
    """
    kept: list[list[Op]] = []
    by_start: list[tuple[int, int]] = []
    for _, ops in sorted(found, key=lambda item: (-item[0], item[1][0].a0, item[1][0].b0)):
        if not _is_covered(ops, kept, by_start):
            insort(by_start, (ops[0].a0, len(kept)))
            kept.append(ops)
    return kept


def _is_covered(ops: list[Op], kept: list[list[Op]], by_start: list[tuple[int, int]]) -> bool:
    a0, a1, b0, b1 = ops[0].a0, ops[-1].a1, ops[0].b0, ops[-1].b1
    for _, at in by_start[: bisect_left(by_start, (a1, -1))]:
        other = kept[at]
        common_a = min(a1, other[-1].a1) - max(a0, other[0].a0)
        common_b = min(b1, other[-1].b1) - max(b0, other[0].b0)
        if common_a >= _COVERED * (a1 - a0) and common_b >= _COVERED * (b1 - b0):
            return True
    return False
