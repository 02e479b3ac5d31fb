"""The steps of an alignment, and what they cost."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.engine.pairing import Pair


class Step(IntEnum):
    """What one step of an alignment says of its words."""

    SAME = 0
    NOISE = 1
    CHANGED = 2


class Op(NamedTuple):
    """One step of an alignment in content words: ``a0 <= i < a1`` against ``b0 <= j < b1``.

    ``score``: bits gained, or lost if negative.
    """

    step: Step
    a0: int
    a1: int
    b0: int
    b1: int
    score: float


REPLACED = 7.0
"""Bits a replaced word costs."""
ALONE = 4.5
"""Bits a word that stands on one side only costs, while words are being paired."""
MISREAD = 0.8
"""What is left of a word's bits where it matches only as bad reading does."""

_FIRST, _EACH, _MOST = 5.0, 1.2, 120.0


def change_cost(words_a: int, words_b: int) -> float:
    """Return what it costs, in bits, that some words were replaced, put in or left out.

    Replacing is dear, word by word; a stretch put in on one side is cheap and has a limit.
    """
    low, high = (words_a, words_b) if words_a < words_b else (words_b, words_a)
    extra = high - low
    alone = min(_FIRST + _EACH * extra, _MOST) if extra else 0.0
    return REPLACED * low + alone


def same(pair: Pair, a: int, b: int, size: int) -> Op:
    """Return the step for ``size`` equal words."""
    gained = float(pair.a.total[a + size] - pair.a.total[a])
    return Op(Step.SAME, a, a + size, b, b + size, gained)


def changed(a0: int, a1: int, b0: int, b1: int) -> Op:
    """Return the step for words that have no counterpart."""
    return Op(Step.CHANGED, a0, a1, b0, b1, -change_cost(a1 - a0, b1 - b0))


def joined(ops: list[Op]) -> Iterator[Op]:
    """Yield the steps with neighbouring changes made one, and neighbouring equal words too."""
    held: Op | None = None
    for op in ops:
        if held is None:
            held = op
        elif held.step is Step.CHANGED and op.step is Step.CHANGED:
            held = changed(held.a0, op.a1, held.b0, op.b1)
        elif held.step is Step.SAME and op.step is Step.SAME:
            held = Op(Step.SAME, held.a0, op.a1, held.b0, op.b1, held.score + op.score)
        else:
            yield held
            held = op
    if held is not None:
        yield held


def tightened(ops: list[Op]) -> list[Op]:
    """Return the run of steps that scores most (Kadane's algorithm); it begins with a match."""
    best = score = 0.0
    first = best_first = best_end = 0
    for at, op in enumerate(ops):
        score += op.score
        if score <= 0:
            score, first = 0.0, at + 1
        elif score > best:
            best, best_first, best_end = score, first, at + 1
    return ops[best_first:best_end]
