"""Chains: seeds that follow each other in both documents, gathered into one passage.

Sparse dynamic programming over the seeds, as genome aligners do it (Li 2018, minimap2). Words
put in on one side only are cheap, words replaced on both sides dear. What a chain costs here
only decides what is aligned; the alignment decides what stays together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from reader.engine.seeding import Blocks


class Stretch(NamedTuple):
    """Words in common: content words of side a, of side b, and whether each equals each."""

    a0: int
    a1: int
    b0: int
    b1: int
    exact: bool


_ONE_SIDED = 120
_TWO_SIDED = 60
_SLACK = 3
_LOOK_BACK = 80
_LEAST_BITS = 22.0


def chains(blocks: Blocks) -> list[list[Stretch]]:
    """Return the chains of ``blocks``, best first, each in order and without overlap.

    Every block belongs to one chain at most. Chains that say too little are left out.
    """
    if not len(blocks):
        return []
    blocks = blocks.chosen(np.lexsort((blocks.b_end, blocks.a_end)))
    columns = (blocks.a, blocks.a_end, blocks.b, blocks.b_end, blocks.exact)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    stretches = [Stretch(*row) for row in rows]
    score, back = _best_links(stretches, blocks.bits.tolist())
    return _gather(stretches, score, back)


def _best_links(stretches: list[Stretch], bits: list[float]) -> tuple[list[float], list[int]]:
    """Return for each stretch the score of the best chain that ends with it, and the one before."""
    score, back = list(bits), [-1] * len(stretches)
    for i, (a0, _, b0, _, _) in enumerate(stretches):
        own, best, before = bits[i], bits[i], -1
        for j in range(i - 1, max(-1, i - 1 - _LOOK_BACK), -1):
            _, a1, _, b1, _ = stretches[j]
            gap_a = a0 - a1
            if gap_a > _ONE_SIDED:
                break
            gap_b = b0 - b1
            if gap_a < -_SLACK or gap_b < -_SLACK or gap_b > _ONE_SIDED:
                continue
            if gap_a > _TWO_SIDED and gap_b > _TWO_SIDED:
                continue
            value = score[j] + own - _cost(gap_a, gap_b)
            if value > best:
                best, before = value, j
        score[i], back[i] = best, before
    return score, back


def _cost(gap_a: int, gap_b: int) -> float:
    """Return what a gap between two stretches costs, in bits."""
    low, high = (gap_a, gap_b) if gap_a < gap_b else (gap_b, gap_a)
    drift = high - low
    low = max(low, 0) - min(low, 0) * 8
    if not drift:
        return 0.8 * low
    return 3.0 + (1.0 if drift * 8 <= low else 2.5) * low + 0.25 * drift


def _gather(stretches: list[Stretch], score: list[float], back: list[int]) -> list[list[Stretch]]:
    used = [False] * len(stretches)
    found: list[list[Stretch]] = []
    for i in sorted(range(len(stretches)), key=score.__getitem__, reverse=True):
        if used[i]:
            continue
        path: list[int] = []
        at = i
        while at >= 0 and not used[at]:
            used[at] = True
            path.append(at)
            at = back[at]
        gained = score[i] - (score[at] if at >= 0 else 0.0)
        if gained >= _LEAST_BITS:
            found.append(_apart([stretches[at] for at in reversed(path)]))
    return found


def _apart(path: list[Stretch]) -> list[Stretch]:
    """Return the stretches of a chain with what overlaps its predecessor cut off."""
    kept: list[Stretch] = []
    end_a = end_b = 0
    for a0, a1, b0, b1, exact in path:
        late_a, late_b = max(end_a - a0, 0), max(end_b - b0, 0)
        if exact:
            late_a = late_b = max(late_a, late_b)
        if a0 + late_a < a1 and b0 + late_b < b1:
            kept.append(Stretch(a0 + late_a, a1, b0 + late_b, b1, exact))
            end_a, end_b = a1, b1
    return kept
