"""Alignment of the words between seeds: what stayed, what was misread, what was put in or left out.

Small gaps are aligned by dynamic programming over words (Needleman and Wunsch 1970) weighted by
what each word says, where a word may also match one that differs as bad reading does, or two
words glued together. Large gaps are first cut by the longest common subsequence of their words.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.engine.chaining import Stretch
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


_CELLS = 1600
_REPLACED, _ALONE = 7.0, 4.5
_FIRST, _EACH, _MOST = 5.0, 1.2, 120.0
_MISREAD = 0.7


def change_cost(words_a: int, words_b: int) -> float:
    """Return what it costs, in bits, that some words were replaced, put in or left out."""
    low, high = (words_a, words_b) if words_a < words_b else (words_b, words_a)
    extra = high - low
    alone = min(_FIRST + _EACH * extra, _MOST) if extra else 0.0
    return _REPLACED * low + alone


def same(pair: Pair, a: int, b: int, size: int) -> Op:
    """Return the step for ``size`` equal words."""
    gained = float(pair.a.total[a + size] - pair.a.total[a])
    return Op(Step.SAME, a, a + size, b, b + size, gained)


def changed(a0: int, a1: int, b0: int, b1: int) -> Op:
    """Return the step for words that have no counterpart."""
    return Op(Step.CHANGED, a0, a1, b0, b1, -change_cost(a1 - a0, b1 - b0))


def align_chain(pair: Pair, chain: list[Stretch]) -> list[Op]:
    """Return the alignment from the first word of a chain to its last."""
    ops: list[Op] = []
    end_a, end_b = chain[0][:2]
    for a, b, size in chain:
        ops += align_gap(pair, end_a, a, end_b, b)
        ops.append(same(pair, a, b, size))
        end_a, end_b = a + size, b + size
    return ops


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
    for code in LCSseq.opcodes(pair.a.codes[a0:a1], pair.b.codes[b0:b1]):
        i0, i1 = a0 + code.src_start, a0 + code.src_end
        j0, j1 = b0 + code.dest_start, b0 + code.dest_end
        if code.tag == "equal":
            ops.append(same(pair, i0, j0, i1 - i0))
        elif 0 < (i1 - i0) * (j1 - j0) <= _CELLS:
            ops += align_gap(pair, i0, i1, j0, j1)
        else:
            ops.append(changed(i0, i1, j0, j1))
    return list(joined(ops))


def match_score(pair: Pair, i: int, j: int) -> float:
    """Return the bits gained by taking two words for one another, or 0 if they differ."""
    if pair.a.codes[i] == pair.b.codes[j]:
        return pair.a.gains[i]
    if pair.a.familiar[i] and pair.b.familiar[j]:
        return 0.0
    if misread(pair.a.word(i), pair.b.word(j)):
        return _MISREAD * min(pair.a.gains[i], pair.b.gains[j])
    return 0.0


def misread(one: str, other: str) -> bool:
    """Tell whether two words differ only as badly read ones do.

    One letter in short words, two from six letters on, three from twelve. Numbers never.
    """
    size = max(len(one), len(other))
    allowed = 1 if size < 6 else 2 if size < 12 else 3
    if abs(len(one) - len(other)) > allowed or size < 2:
        return False
    if one.isdecimal() and other.isdecimal():
        return False
    return Levenshtein.distance(one, other, score_cutoff=allowed) <= allowed


def _glued(pair: Pair, i: int, j: int, two_in_a: bool) -> float:
    """Return the bits gained by taking two neighbouring words for one glued word, or 0."""
    if two_in_a:
        pieces, whole = pair.a.word(i) + pair.a.word(i + 1), pair.b.word(j)
        gained = min(pair.a.gains[i] + pair.a.gains[i + 1], pair.b.gains[j])
    else:
        pieces, whole = pair.b.word(j) + pair.b.word(j + 1), pair.a.word(i)
        gained = min(pair.b.gains[j] + pair.b.gains[j + 1], pair.a.gains[i])
    if pieces == whole or (len(whole) >= 5 and misread(pieces, whole)):
        return _MISREAD * gained
    return 0.0


Cell = tuple[float, int, int]
"""Best score up to here, and how many words of either side the last step took."""


class Frame(NamedTuple):
    """Where a table starts, and whether it goes on from there (1) or back (-1)."""

    a: int
    b: int
    way: int

    def words(self, i: int, j: int) -> tuple[int, int]:
        """Return the content words that row ``i`` and column ``j`` stand for."""
        if self.way > 0:
            return self.a + i - 1, self.b + j - 1
        return self.a - i, self.b - j

    def span(self, i: int, j: int, take_a: int, take_b: int) -> tuple[int, int, int, int]:
        """Return the content words of the step that ends in cell ``i, j``."""
        if self.way > 0:
            return self.a + i - take_a, self.a + i, self.b + j - take_b, self.b + j
        return self.a - i, self.a - i + take_a, self.b - j, self.b - j + take_b


def table(pair: Pair, frame: Frame, size_a: int, size_b: int) -> list[list[Cell]]:
    """Return the dynamic programming table of ``size_a`` words against ``size_b``."""
    grid: list[list[Cell]] = [[(-_ALONE * j, 0, 1) for j in range(size_b + 1)]]
    for i in range(1, size_a + 1):
        above = grid[i - 1]
        row: list[Cell] = [(-_ALONE * i, 1, 0)]
        for j in range(1, size_b + 1):
            gained = match_score(pair, *frame.words(i, j))
            best = (above[j - 1][0] + (gained or -_REPLACED), 1, 1)
            up, left = above[j][0] - _ALONE, row[j - 1][0] - _ALONE
            if up > best[0]:
                best = (up, 1, 0)
            if left > best[0]:
                best = (left, 0, 1)
            if not gained:
                best = _with_glue(pair, frame, grid, (i, j), best)
            row.append(best)
        grid.append(row)
    return grid


def _with_glue(
    pair: Pair, frame: Frame, grid: list[list[Cell]], at: tuple[int, int], best: Cell
) -> Cell:
    i, j = at
    if i > 1:
        a0, _, b0, _ = frame.span(i, j, 2, 1)
        gained = _glued(pair, a0, b0, two_in_a=True)
        if gained and grid[i - 2][j - 1][0] + gained > best[0]:
            best = (grid[i - 2][j - 1][0] + gained, 2, 1)
    if j > 1:
        a0, _, b0, _ = frame.span(i, j, 1, 2)
        gained = _glued(pair, a0, b0, two_in_a=False)
        if gained and grid[i - 1][j - 2][0] + gained > best[0]:
            best = (grid[i - 1][j - 2][0] + gained, 1, 2)
    return best


def trace(pair: Pair, frame: Frame, grid: list[list[Cell]], i: int, j: int) -> list[Op]:
    """Return the steps between the corner of a table and its cell ``i, j``, in reading order."""
    ops: list[Op] = []
    while i or j:
        score, take_a, take_b = grid[i][j]
        gained = score - grid[i - take_a][j - take_b][0]
        span = frame.span(i, j, take_a, take_b)
        if gained <= 0:
            ops.append(changed(*span))
        elif take_a == take_b and pair.a.codes[span[0]] == pair.b.codes[span[2]]:
            ops.append(Op(Step.SAME, *span, gained))
        else:
            ops.append(Op(Step.NOISE, *span, gained))
        i -= take_a
        j -= take_b
    if frame.way > 0:
        ops.reverse()
    return list(joined(ops))


def _align_words(pair: Pair, a0: int, a1: int, b0: int, b1: int) -> list[Op]:
    frame = Frame(a0, b0, 1)
    grid = table(pair, frame, a1 - a0, b1 - b0)
    return trace(pair, frame, grid, a1 - a0, b1 - b0)


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
