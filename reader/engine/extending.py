"""From a chain to passages: carried on at both ends while it pays, cut where it does not.

An end is carried on window by window, with the alignment free to stop anywhere (the X-drop of
Zhang, Berman, Wiehe and Miller 1999); the whole is then cut into its best-scoring stretches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.engine.steps import Op, Step, joined
from reader.engine.window import Frame, Window, match_score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.engine.pairing import Pair

_WINDOW = 14
_DROP = 110.0
_WORTH = 10.0
_LEAST_BITS = 36.0


def passages(pair: Pair, ops: list[Op]) -> list[list[Op]]:
    """Return the passages that an aligned chain holds, each with its steps in order."""
    found = [extended(pair, piece) for piece in _cut(ops)]
    if len(found) > 1:
        found = _parted(found)
    if pair.alone:
        found = [_clear_of_itself(piece) for piece in found]
    return [piece for piece in found if sum(op.score for op in piece) >= _LEAST_BITS]


def _cut(ops: Sequence[Op]) -> list[list[Op]]:
    """Cut steps into stretches that begin and end with a match and never lose ``_DROP`` bits."""
    pieces: list[list[Op]] = []
    start, best_end = 0, 0
    score = best = 0.0
    for at, op in enumerate(ops):
        score += op.score
        if score > best:
            best, best_end = score, at + 1
        elif score <= 0 or best - score > _DROP:
            if best_end > start:
                pieces.append(list(ops[start:best_end]))
            start = best_end = at + 1
            score = best = 0.0
    if best_end > start:
        pieces.append(list(ops[start:best_end]))
    return [trimmed for piece in pieces if (trimmed := _head_trimmed(piece))]


def _head_trimmed(ops: list[Op]) -> list[Op]:
    """Drop the first steps as long as they lose more than they gain."""
    score = lowest = 0.0
    first = 0
    for at, op in enumerate(ops):
        score += op.score
        if score <= lowest:
            lowest, first = score, at + 1
    return ops[first:]


def _parted(pieces: list[list[Op]]) -> list[list[Op]]:
    """Give words that two neighbouring passages both reached for to the first of them."""
    kept: list[list[Op]] = []
    for piece in pieces:
        first = 0
        if kept:
            end_a, end_b = kept[-1][-1].a1, kept[-1][-1].b1
            while first < len(piece) and _begins_before(piece[first], end_a, end_b):
                first += 1
        if first < len(piece):
            kept.append(piece[first:])
    return kept


def _begins_before(op: Op, end_a: int, end_b: int) -> bool:
    return op.a0 < end_a or op.b0 < end_b or op.step is Step.CHANGED


def _clear_of_itself(ops: list[Op]) -> list[Op]:
    """Cut a repetition within one document where its first side would run into the second."""
    while ops and ops[-1].a1 > ops[0].b0:
        last = ops[-1]
        excess = last.a1 - ops[0].b0
        ops = ops[:-1]
        if last.step is Step.SAME and last.a1 - last.a0 > excess:
            size = last.a1 - last.a0 - excess
            share = size / (last.a1 - last.a0)
            cut = Op(
                Step.SAME, last.a0, last.a0 + size, last.b0, last.b0 + size, last.score * share
            )
            ops = [*ops, cut]
        while ops and ops[-1].step is Step.CHANGED:
            ops = ops[:-1]
    return ops


def extended(pair: Pair, ops: list[Op]) -> list[Op]:
    """Return the steps carried on at both ends for as long as that pays."""
    backwards = _carried_on(pair, ops[0].a0, ops[0].b0, -1)
    forwards = _carried_on(pair, ops[-1].a1, ops[-1].b1, 1)
    return list(joined([*backwards, *ops, *forwards])) if backwards or forwards else ops


def _carried_on(pair: Pair, a: int, b: int, way: int) -> list[Op]:
    """Return steps that carry an alignment on from content words ``a``, ``b``."""
    found: list[Op] = []
    while True:
        more = _window(pair, a, b, way)
        if not more:
            return found
        if way > 0:
            found += more
            a, b = more[-1].a1, more[-1].b1
        else:
            found = more + found
            a, b = more[0].a0, more[0].b0


def _window(pair: Pair, a: int, b: int, way: int) -> list[Op]:
    """Return the steps of one window that pay, or none."""
    direct = _equal_words(pair, a, b, way)
    if direct:
        span = (a, a + direct, b, b + direct) if way > 0 else (a - direct, a, b - direct, b)
        gained = float(pair.a.total[span[1]] - pair.a.total[span[0]])
        return [Op(Step.SAME, *span, gained)]
    if way > 0:
        a0, a1, b0, b1 = a, min(a + _WINDOW, len(pair.a)), b, min(b + _WINDOW, len(pair.b))
    else:
        a0, a1, b0, b1 = max(0, a - _WINDOW), a, max(0, b - _WINDOW), b
    if a0 == a1 or b0 == b1 or not _promising(pair, (a0, a1, b0, b1)):
        return []
    return _best_beginning(pair, Frame(a, b, way), a1 - a0, b1 - b0)


def _equal_words(pair: Pair, a: int, b: int, way: int) -> int:
    """Return how many words from here on are equal one by one."""
    codes_a, codes_b = pair.a.codes, pair.b.codes
    limit = min(len(codes_a) - a, len(codes_b) - b) if way > 0 else min(a, b)
    count, shift = 0, 0 if way > 0 else -1
    while count < limit and codes_a[a + shift + way * count] == codes_b[b + shift + way * count]:
        count += 1
    return count


def _promising(pair: Pair, window: tuple[int, int, int, int]) -> bool:
    """Tell whether the words of a window could pay for an edit before them."""
    a0, a1, b0, b1 = window
    there = set(pair.b.codes[b0:b1])
    common = sum(pair.a.gains[i] for i in range(a0, a1) if pair.a.codes[i] in there)
    if common >= _WORTH:
        return True
    strange = [i for i in range(a0, a1) if pair.a.codes[i] not in there]
    return any(
        match_score(pair, i, j) > 0
        for i in strange
        for j in range(b0, b1)
        if not (pair.a.familiar[i] and pair.b.familiar[j])
    )


def _best_beginning(pair: Pair, frame: Frame, size_a: int, size_b: int) -> list[Op]:
    """Return the steps from the corner of a window to where they have gained most."""
    window = Window(pair, frame, size_a, size_b)
    grid = window.table()
    value, i, j = max((cell[0], -i, -j) for i, row in enumerate(grid) for j, cell in enumerate(row))
    return window.steps(grid, -i, -j) if value > 0 else []
