"""Alignment of the words between seeds: what stayed, what was misread, what was put in or left out.

Small gaps are aligned by dynamic programming over words (Needleman and Wunsch 1970) weighted by
what each word says, where a word may also match one that differs as bad reading does, or two
words glued together. Large gaps are first cut by the longest common subsequence of their words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from reader.engine.steps import Op, Step, changed, joined, same
from reader.engine.window import Frame, Window, match_score

if TYPE_CHECKING:
    from reader.engine.chaining import Stretch
    from reader.engine.pairing import Pair

_CELLS = 1600
_FEW = 16


def align_chain(pair: Pair, chain: list[Stretch]) -> list[Op]:
    """Return the alignment from the first word of a chain to its last."""
    ops: list[Op] = []
    end_a, end_b = chain[0].a0, chain[0].b0
    for a0, a1, b0, b1, exact in chain:
        ops += align_gap(pair, end_a, a0, end_b, b0)
        ops += [same(pair, a0, b0, a1 - a0)] if exact else align_gap(pair, a0, a1, b0, b1)
        end_a, end_b = a1, b1
    return list(joined(ops))


def align_gap(pair: Pair, a0: int, a1: int, b0: int, b1: int) -> list[Op]:
    """Return the alignment of all words of ``[a0, a1)`` with all of ``[b0, b1)``."""
    if a0 == a1 and b0 == b1:
        return []
    if a0 == a1 or b0 == b1:
        return [changed(a0, a1, b0, b1)]
    if a1 - a0 == 1 and b1 - b0 == 1:
        score = match_score(pair, a0, b0)
        if score > 0:
            step = Step.SAME if pair.a.codes[a0] == pair.b.codes[b0] else Step.NOISE
            return [Op(step, a0, a1, b0, b1, score)]
        return [changed(a0, a1, b0, b1)]
    if (a1 - a0) * (b1 - b0) <= _CELLS:
        return _align_words(pair, a0, a1, b0, b1)
    return _align_large(pair, a0, a1, b0, b1)


def _align_large(pair: Pair, a0: int, a1: int, b0: int, b1: int) -> list[Op]:
    ops: list[Op] = []
    i, j = a0, b0
    for code in LCSseq.opcodes(pair.a.codes[a0:a1], pair.b.codes[b0:b1]):
        if code.tag == "equal":  # what is not comes as words put in and words left out
            i0, j0 = a0 + code.src_start, b0 + code.dest_start
            ops += _align_left_over(pair, i, i0, j, j0)
            ops.append(same(pair, i0, j0, code.src_end - code.src_start))
            i, j = a0 + code.src_end, b0 + code.dest_end
    ops += _align_left_over(pair, i, a1, j, b1)
    return list(joined(ops))


def _align_left_over(pair: Pair, a0: int, a1: int, b0: int, b1: int) -> list[Op]:
    """Return the alignment of words that have no equal one.

    A few may be misread for one another; of many, some look alike by chance.
    """
    if (a1 - a0) * (b1 - b0) <= _FEW:
        return align_gap(pair, a0, a1, b0, b1)
    return [changed(a0, a1, b0, b1)]


def _align_words(pair: Pair, a0: int, a1: int, b0: int, b1: int) -> list[Op]:
    window = Window(pair, Frame(a0, b0, 1), a1 - a0, b1 - b0)
    return window.steps(window.table(), a1 - a0, b1 - b0)
