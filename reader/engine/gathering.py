"""Alignments gathered into passages as a reader counts them.

Two long stretches with little between them are one passage in which a place was rewritten.
What an alignment takes for left out, and what stands elsewhere after all, was moved: there the
alignment is no passage of its own, but ties together pieces that were put into another order.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.engine.aligning import align_gap
from reader.engine.ends import settled
from reader.engine.extending import by_chance, least_bits
from reader.engine.resolving import place_of, resolved
from reader.engine.steps import Op, Step, change_cost, changed, joined, tightened

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.engine.pairing import Pair

_MOVED_WORDS = 8
_MOVED_BITS = 64.0
_LONGER = 4
"""How many times longer what is around a moved stretch must be for the move to be one inside it."""
_FLANK_BITS = 100.0
_SHARE = 0.5
"""What a gap may cost, of the bits of the lighter of the two stretches beside it."""
_TWO_SIDED = 4
"""How much dearer words are here that were replaced than words put in on one side."""
_NEAR = 100
"""Words that may always stand between two stretches, if what they cost does not forbid it."""
_SOLID_BITS = 18.0
_LOOK_AHEAD = 48


def gathered(pair: Pair, alignments: Sequence[list[Op]]) -> list[list[Op]]:
    """Return the alignments cut where pieces were moved, and joined where they go together."""
    found = list(alignments)
    if len(found) < 2:
        return found
    other = _joined(pair, _cut(pair, found))
    if sorted(map(place_of, other)) == sorted(map(place_of, found)):
        return found
    return resolved([(_bits(ops), ops) for ops in other])


class _Elsewhere:
    """Which words of either side other alignments hold, to tell what was moved."""

    def __init__(self, alignments: Iterable[list[Op]]) -> None:
        heavy = [place_of(ops) for ops in alignments if _bits(ops) >= _MOVED_BITS]
        self._sides = (
            sorted((a0, a1) for a0, a1, _, _ in heavy),
            sorted((b0, b1) for _, _, b0, b1 in heavy),
        )
        self._longest = [
            max((end - start for start, end in side), default=0) for side in self._sides
        ]

    def holds(self, side: int, first: int, last: int, apart: Sequence[tuple[int, int]]) -> bool:
        """Tell whether half of some words is held by others than those that stand ``apart``."""
        ranges = self._sides[side]
        held, reached = 0, first
        at = bisect_left(ranges, (first - self._longest[side],))
        while at < len(ranges) and ranges[at][0] < last:
            start, end = ranges[at]
            at += 1
            if (start, end) in apart:
                continue
            start = max(start, reached)
            if end > start:
                held += min(end, last) - start
                reached = min(end, last)
        return 2 * held >= last - first


def _cut(pair: Pair, alignments: list[list[Op]]) -> list[list[Op]]:
    """Cut every alignment where it leaves out what others hold, unless it is much longer."""
    elsewhere = _Elsewhere(alignments)
    pieces: list[list[Op]] = []
    for ops in alignments:
        a0, a1, b0, b1 = place_of(ops)
        start = 0
        for at, op in enumerate(ops):
            if op.step is not Step.CHANGED or not _moved(elsewhere, op, (a0, a1), (b0, b1)):
                continue
            words = max(op.a1 - op.a0, op.b1 - op.b0)
            if min(_words(ops[start:at]), _words(ops[at + 1 :])) < _LONGER * words:
                pieces.append(ops[start:at])
                start = at + 1
        pieces.append(ops[start:])
    whole = [tightened(piece) for piece in pieces]
    kept = [settled(pair, piece) for piece in whole]
    return [piece for piece in kept if _bits(piece) >= least_bits(pair)]


def _moved(elsewhere: _Elsewhere, op: Op, own_a: tuple[int, int], own_b: tuple[int, int]) -> bool:
    """Tell whether what stands on one side only is held by another alignment."""
    in_a = op.a1 - op.a0 >= _MOVED_WORDS and elsewhere.holds(0, op.a0, op.a1, [own_a])
    return in_a or (op.b1 - op.b0 >= _MOVED_WORDS and elsewhere.holds(1, op.b0, op.b1, [own_b]))


def _joined(pair: Pair, alignments: list[list[Op]]) -> list[list[Op]]:
    """Join alignments that follow each other in both texts with little between them."""
    light = [ops for ops in alignments if _bits(ops) < _FLANK_BITS]
    heavy = sorted((ops for ops in alignments if _bits(ops) >= _FLANK_BITS), key=place_of)
    elsewhere = _Elsewhere(alignments)
    at = 0
    while at < len(heavy):
        following = _following(pair, heavy, at, elsewhere)
        if following is None:
            at += 1
            continue
        other = heavy.pop(following)
        heavy[at] = _with_gap(pair, heavy[at], other)
    return [*heavy, *light]


def _following(pair: Pair, heavy: Sequence[list[Op]], at: int, elsewhere: _Elsewhere) -> int | None:
    """Return which alignment goes on where one ends: the nearest that does, or None."""
    best, nearest = None, -1
    for j in range(at + 1, min(len(heavy), at + 1 + _LOOK_AHEAD)):
        gap = _gap(heavy[at], heavy[j])
        if gap is None or (nearest >= 0 and gap >= nearest):
            continue
        if _goes_on(pair, heavy[at], heavy[j], elsewhere):
            best, nearest = j, gap
    return best


def _gap(one: list[Op], other: list[Op]) -> int | None:
    """Return how many words stand between two alignments, or None if they are not in order."""
    gap_a, gap_b = other[0].a0 - one[-1].a1, other[0].b0 - one[-1].b1
    return max(gap_a, gap_b) if min(gap_a, gap_b) >= 0 else None


def _goes_on(pair: Pair, one: list[Op], other: list[Op], elsewhere: _Elsewhere) -> bool:
    """Tell whether two alignments are one passage with a change between them."""
    if pair.alone and other[-1].a1 > one[0].b0:
        return False
    gap = changed(one[-1].a1, other[0].a0, one[-1].b1, other[0].b0)
    sizes = gap.a1 - gap.a0, gap.b1 - gap.b0
    flank = min(_words(one), _words(other))
    if max(sizes) > max(_NEAR, flank):
        return False
    cost = change_cost(*sizes) + (_TWO_SIDED - 1) * change_cost(min(sizes), min(sizes))
    if cost > _SHARE * min(_bits(one), _bits(other)):
        return False
    places = [place_of(one), place_of(other)]
    held = any(
        size >= _MOVED_WORDS and elsewhere.holds(side, first, last, apart)
        for side, size, first, last, apart in (
            (0, sizes[0], gap.a0, gap.a1, [place[:2] for place in places]),
            (1, sizes[1], gap.b0, gap.b1, [place[2:] for place in places]),
        )
    )
    return not held or flank >= _LONGER * max(sizes)


def _with_gap(pair: Pair, one: list[Op], other: list[Op]) -> list[Op]:
    """Return two alignments as one; chance matches between them are left out."""
    a0, a1, b0, b1 = one[-1].a1, other[0].a0, one[-1].b1, other[0].b0
    least = _SOLID_BITS + by_chance(a1 - a0, b1 - b0)
    between: list[Op] = []
    for op in align_gap(pair, a0, a1, b0, b1):
        weak = op.step is not Step.CHANGED and op.score < least
        between.append(changed(*op[1:5]) if weak and max(a1 - a0, b1 - b0) > _MOVED_WORDS else op)
    return list(joined([*one, *between, *other]))


def _words(ops: Sequence[Op]) -> int:
    return sum(op.a1 - op.a0 for op in ops if op.step is not Step.CHANGED)


def _bits(ops: Sequence[Op]) -> float:
    return sum(op.score for op in ops)
