"""Where a passage ends: not a word or two into the next sentence, which chance may have in common."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.engine.steps import Op, Step, same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.engine.pairing import Pair, Side

_SENTENCE, _PARAGRAPH = 9.0, 18.0
"""Bits that words beyond the end of a sentence or paragraph must say to belong to the passage."""
_UNSURE = 9.0
"""The same in addition, where one of them is misread or changed."""
_LOOK_AT = 6
_QUOTES = frozenset('"“”„«»‹›「」『』')
_SURE = frozenset("!?…。！？")
_SHORTENED = 3
"""Letters up to which a word before a full stop may be an initial or an abbreviation."""


def settled(pair: Pair, ops: list[Op]) -> list[Op]:
    """Return the steps without the few words beyond the end of a sentence, at both ends.

    They stay if they say enough for both texts to go on with them on purpose.
    """
    for way in (1, -1):
        ops = _settled(pair, ops, way)
    return ops


def _settled(pair: Pair, ops: list[Op], way: int) -> list[Op]:
    """Return the steps with the last end settled (``way`` is 1), or the first (-1)."""
    if not ops or _ends(pair, ops, way):
        return ops
    score = missing = 0.0
    for op in islice(_single(pair, ops, way), _LOOK_AT):
        score += op.score
        if op.step is not Step.SAME:
            missing = _UNSURE
        a, b = (op.a0, op.b0) if way > 0 else (op.a1, op.b1)
        needed = min(_stop_before(pair.a, a), _stop_before(pair.b, b))
        if needed:
            return _within(pair, ops, (a, b), way) if score < needed + missing else ops
    return ops


def _ends(pair: Pair, ops: list[Op], way: int) -> bool:
    """Tell whether something ends where the passage does: a text, a quotation, a sentence of both."""
    a, b = (ops[-1].a1, ops[-1].b1) if way > 0 else (ops[0].a0, ops[0].b0)
    if not 0 < a < len(pair.a) or not 0 < b < len(pair.b):
        return True
    if not _QUOTES.isdisjoint(pair.a.before(a) + pair.b.before(b)):
        return True
    return min(_stop_before(pair.a, a), _stop_before(pair.b, b)) > 0


def _single(pair: Pair, ops: list[Op], way: int) -> Iterator[Op]:
    """Yield the steps from an end on inwards, equal words one by one."""
    for op in ops[::-way]:
        if op.step is not Step.SAME:
            yield op
            continue
        for at in range(op.a1 - op.a0)[::-way]:
            yield same(pair, op.a0 + at, op.b0 + at, 1)


def _within(pair: Pair, ops: list[Op], end: tuple[int, int], way: int) -> list[Op]:
    """Return the steps that lie before ``end`` (``way`` is 1) or after it, from match to match."""
    kept: list[Op] = []
    for op in ops:
        before, after = op.a1 <= end[0] and op.b1 <= end[1], op.a0 >= end[0] and op.b0 >= end[1]
        if before if way > 0 else after:
            kept.append(op)
        elif not (before or after):
            size = end[0] - op.a0
            rest = op.a1 - end[0]
            kept.append(same(pair, op.a0, op.b0, size) if way > 0 else same(pair, *end, rest))
    while kept and kept[-1 if way > 0 else 0].step is Step.CHANGED:
        kept.pop(-1 if way > 0 else 0)
    return kept


def _stop_before(side: Side, at: int) -> float:
    """Return what must be said from a word on, if a sentence or paragraph ends before it; else 0."""
    if not 0 < at < len(side):
        return 0.0
    if side.paragraph[at] > side.paragraph[at - 1]:
        return _PARAGRAPH
    between = side.before(at)
    if not _SURE.isdisjoint(between):
        return _SENTENCE
    stopped = "." in between and not between.endswith(".")
    return _SENTENCE if stopped and len(side.word(at - 1)) > _SHORTENED else 0.0
