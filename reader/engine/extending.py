"""From a chain to passages: carried on at both ends while it pays, cut where it does not.

An end is carried on window by window, with the alignment free to stop anywhere (the X-drop of
Zhang, Berman, Wiehe and Miller 1999); the whole is then cut into its best-scoring stretches.
"""

from __future__ import annotations

from math import log2
from typing import TYPE_CHECKING

from reader.engine.ends import settled
from reader.engine.steps import Op, Step, joined
from reader.engine.window import Frame, Window, alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.engine.pairing import Pair

_WINDOW = 14
_DROP = 110.0
_SOLID_BITS, _LOOSE = 18.0, 18
_WORTH = 10.0
_TO_GO_ON, _ACROSS = 0.0, 11.0
_STOPS = frozenset('.!?…"“”„«»')
"""Where a sentence or a quotation ends, a passage is more likely to end too."""
_SEED_BITS = 16.0
_LEAST_BITS, _LEAST_BITS_ALONE = 36.0, 50.0


def passages(pair: Pair, ops: list[Op]) -> list[list[Op]]:
    """Return the passages that an aligned chain holds, each with its steps in order."""
    found = [extended(pair, piece) for piece in _cut(ops)]
    if len(found) > 1:
        found = _parted(found)
    found = [settled(pair, piece) for piece in found]
    if pair.alone:
        found = [_clear_of_itself(piece) for piece in found]
    return [piece for piece in found if sum(op.score for op in piece) >= least_bits(pair)]


def least_bits(pair: Pair) -> float:
    """Return what a passage must say to be one at all, in bits."""
    return _LEAST_BITS_ALONE if pair.alone else _LEAST_BITS


def _cut(ops: Sequence[Op]) -> list[list[Op]]:
    """Cut steps into stretches that begin and end with a match and never lose ``_DROP`` bits.

    Stretches that say hardly anything are left out: one that belongs to a passage is found
    again when that passage is carried on.
    """
    pieces: list[list[Op]] = []
    start, best_end = 0, 0
    score = best = 0.0
    for at, op in enumerate(ops):
        score += op.score
        if score > best:
            best, best_end = score, at + 1
        elif score <= 0 or best - score > _DROP:
            pieces.append(list(ops[start:best_end]))
            start = best_end = at + 1
            score = best = 0.0
    pieces.append(list(ops[start:best_end]))
    trimmed = [_head_trimmed(part) for piece in pieces for part in _solid(piece)]
    return [piece for piece in trimmed if sum(op.score for op in piece) >= _SEED_BITS]


def _solid(ops: list[Op]) -> list[list[Op]]:
    """Cut steps where many words of both sides have no counterpart but a chance one."""
    pieces: list[list[Op]] = []
    start = last = loose_a = loose_b = 0
    for at, op in enumerate(ops):
        if op.step is Step.CHANGED:
            loose_a += op.a1 - op.a0
            loose_b += op.b1 - op.b0
        elif op.score >= _SOLID_BITS + by_chance(loose_a, loose_b):
            if min(loose_a, loose_b) > _LOOSE:
                pieces.append(ops[start:last])
                start = at
            last, loose_a, loose_b = at + 1, 0, 0
    pieces.append(ops[start:])
    return pieces


def by_chance(words_a: int, words_b: int) -> float:
    """Return what a match between so many words of both sides may say by chance, in bits."""
    return log2((1 + words_a) * (1 + words_b))


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
        rest = _from(piece, kept[-1][-1].a1, kept[-1][-1].b1) if kept else piece
        if rest:
            kept.append(rest)
    return kept


def _from(ops: list[Op], a: int, b: int) -> list[Op]:
    """Return the steps that lie at or after content words ``a``, ``b``, from a match on."""
    for at, op in enumerate(ops):
        late = max(a - op.a0, b - op.b0)
        if op.step is Step.CHANGED or (late > 0 and op.step is not Step.SAME):
            continue
        if late <= 0:
            return ops[at:]
        if late < op.a1 - op.a0:
            return [_part(op, late, op.a1 - op.a0), *ops[at + 1 :]]
    return []


def _part(op: Op, first: int, last: int) -> Op:
    """Return some of the words of a step of equal words; its bits are shared out evenly."""
    share = (last - first) / (op.a1 - op.a0)
    return Op(Step.SAME, op.a0 + first, op.a0 + last, op.b0 + first, op.b0 + last, op.score * share)


def _clear_of_itself(ops: list[Op]) -> list[Op]:
    """Cut a repetition within one document where its first side would run into the second."""
    while ops and ops[-1].a1 > ops[0].b0:
        last = ops[-1]
        excess = last.a1 - ops[0].b0
        ops = ops[:-1]
        if last.step is Step.SAME and last.a1 - last.a0 > excess:
            ops = [*ops, _part(last, 0, last.a1 - last.a0 - excess)]
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
    ones, others = [pair.a.word(i) for i in strange], [pair.b.word(j) for j in range(b0, b1)]
    return any(
        not (pair.a.familiar[strange[i]] and pair.b.familiar[b0 + j])
        for i, j in alike(ones, others)
    )


def _best_beginning(pair: Pair, frame: Frame, size_a: int, size_b: int) -> list[Op]:
    """Return the steps from the corner of a window to where they have gained most."""
    window = Window(pair, frame, size_a, size_b)
    grid = window.table()
    value, i, j = max((cell[0], -i, -j) for i, row in enumerate(grid) for j, cell in enumerate(row))
    if value <= 0:
        return []
    ops = window.steps(grid, -i, -j)
    return ops if _pays(pair, ops, frame.way) else []


def _pays(pair: Pair, ops: Sequence[Op], way: int) -> bool:
    """Tell whether steps at the end of a passage gain enough for the change they hold."""
    if all(op.step is not Step.CHANGED for op in ops):
        return True
    first, last = ops[0], ops[-1]
    back, on = (1, 0) if way > 0 else (0, 1)
    a = pair.a.paragraph[first.a0 - back : last.a1 + on]
    b = pair.b.paragraph[first.b0 - back : last.b1 + on]
    edge_a, edge_b = (first.a0, first.b0) if way > 0 else (last.a1, last.b1)
    stops = not _STOPS.isdisjoint(pair.a.before(edge_a) + pair.b.before(edge_b))
    needed = _ACROSS if stops or a[-1] > a[0] or b[-1] > b[0] else _TO_GO_ON
    return sum(op.score for op in ops) >= needed
