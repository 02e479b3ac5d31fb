"""Dynamic programming over a small window of words of either side.

Needleman and Wunsch (1970), weighted by what each word says; a word may also match one that
differs as bad reading does, or two words that were glued together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import OSA

from reader.engine.steps import ALONE, MISREAD, REPLACED, Op, Step, changed, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.engine.pairing import Pair, Side

_MIDDLING, _LONG = 6, 12
_PREFIX = 2
_SHORT = 3

Cell = tuple[float, int, int]
"""Best score up to here, and how many words of either side the last step took."""


def match_score(pair: Pair, i: int, j: int) -> float:
    """Return the bits gained by taking two words for one another, or 0 if they differ."""
    if pair.a.codes[i] == pair.b.codes[j]:
        return pair.a.gains[i]
    if pair.a.familiar[i] and pair.b.familiar[j]:
        return 0.0
    if misread(pair.a.word(i), pair.b.word(j)):
        return MISREAD * min(pair.a.gains[i], pair.b.gains[j])
    return 0.0


def misread(one: str, other: str) -> bool:
    """Tell whether two words differ only as badly read ones do.

    One letter in short words, two from six letters on, three from twelve; two neighbours that
    changed places count as one. The first letter or the last is the same. Numbers never are,
    nor is a word with two letters or more before it (``bound``, ``unbound``): it is another.
    """
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    size = len(longer)
    allowed = 1 if size < _MIDDLING else 2 if size < _LONG else 3
    apart = size - len(shorter)
    if apart > allowed or size < 2 or (one[:1] != other[:1] and one[-1:] != other[-1:]):
        return False
    if one.isdecimal() and other.isdecimal():
        return False
    if apart >= _PREFIX and longer.endswith(shorter):
        return False
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def alike(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield which words of two lists are equal or differ only as badly read ones do."""
    first: dict[str, list[int]] = {}
    last: dict[str, list[int]] = {}
    for j, other in enumerate(others):
        first.setdefault(other[:1], []).append(j)
        last.setdefault(other[-1:], []).append(j)
    for i, one in enumerate(ones):
        head, tail = first.get(one[:1], ()), last.get(one[-1:], ())
        for j in head:
            if one == others[j] or misread(one, others[j]):
                yield i, j
        for j in tail:
            if j not in head and (one == others[j] or misread(one, others[j])):
                yield i, j


class Frame(NamedTuple):
    """Where a window starts, and whether it goes on from there (1) or back (-1)."""

    a: int
    b: int
    way: int

    def span(self, i: int, j: int, take_a: int, take_b: int) -> tuple[int, int, int, int]:
        """Return the content words of the step that ends in cell ``i, j``."""
        if self.way > 0:
            return self.a + i - take_a, self.a + i, self.b + j - take_b, self.b + j
        return self.a - i, self.a - i + take_a, self.b - j, self.b - j + take_b


class _Words:
    """The words of one side of a window, in the order in which the table meets them."""

    def __init__(self, side: Side, start: int, size: int, way: int) -> None:
        cut = slice(start, start + size) if way > 0 else slice(start - size, start)
        self.codes = side.codes[cut][::way]
        self.gains = side.gains[cut][::way]
        self.familiar = side.familiar[cut][::way]
        first = cut.start
        self.words = [side.word(at) for at in range(first, first + size)][::way]
        if way > 0:
            self.twos = [one + two for one, two in zip(self.words, self.words[1:], strict=False)]
        else:
            self.twos = [two + one for one, two in zip(self.words, self.words[1:], strict=False)]


class Window:
    """Some words of side a against some of side b."""

    def __init__(self, pair: Pair, frame: Frame, size_a: int, size_b: int) -> None:
        self._frame = frame
        self._a = _Words(pair.a, frame.a, size_a, frame.way)
        self._b = _Words(pair.b, frame.b, size_b, frame.way)
        self._scores = self._matches()
        self._glue_a, self._glue_b = self._glued(self._a, self._b), self._glued(self._b, self._a)

    def _matches(self) -> list[list[float]]:
        """Return the bits that every word of side a gains with every one of side b."""
        a, b = self._a, self._b
        places: dict[int, list[int]] = {}
        for j, code in enumerate(b.codes):
            places.setdefault(code, []).append(j)
        rows = [[0.0] * len(b.codes) for _ in a.codes]
        alone: list[int] = []
        for i, code in enumerate(a.codes):
            if code not in places:
                alone.append(i)
            for j in places.get(code, ()):
                rows[i][j] = a.gains[i]
        for at, j in alike([a.words[i] for i in alone], b.words):
            i = alone[at]
            if not (a.familiar[i] and b.familiar[j]):
                rows[i][j] = MISREAD * min(a.gains[i], b.gains[j])
        return rows

    def _glued(self, twos: _Words, ones: _Words) -> dict[tuple[int, int], float]:
        """Return the bits that two neighbours of one side gain with one word of the other.

        Keys are the later of the two and the one, counted from 1 as rows and columns are.
        """
        found: dict[tuple[int, int], float] = {}
        wholes = [j for j, word in enumerate(ones.words) if len(word) > _SHORT]
        for i, at in alike(twos.twos, [ones.words[j] for j in wholes]):
            j = wholes[at]
            pieces, whole = twos.twos[i], ones.words[j]
            if abs(len(whole) - len(pieces)) <= _PREFIX and (
                whole[0] == pieces[0] or whole[-1] == pieces[-1]
            ):
                gained = min(twos.gains[i] + twos.gains[i + 1], ones.gains[j])
                found[i + 2, j + 1] = MISREAD * gained
        return found

    def table(self) -> list[list[Cell]]:
        """Return the table; its last cell is that of all words of both sides."""
        columns = len(self._b.codes) + 1
        glued = bool(self._glue_a or self._glue_b)
        grid: list[list[Cell]] = [[(-ALONE * j, 0, 1) for j in range(columns)]]
        for i, scores in enumerate(self._scores, 1):
            above = grid[-1]
            left = -ALONE * i
            row: list[Cell] = [(left, 1, 0)]
            for j in range(1, columns):
                best = (above[j - 1][0] + (scores[j - 1] or -REPLACED), 1, 1)
                up = above[j][0] - ALONE
                if up > best[0]:
                    best = (up, 1, 0)
                if left - ALONE > best[0]:
                    best = (left - ALONE, 0, 1)
                if glued:
                    best = self._with_glue(grid, i, j, best)
                left = best[0]
                row.append(best)
            grid.append(row)
        return grid

    def _with_glue(self, grid: list[list[Cell]], i: int, j: int, best: Cell) -> Cell:
        gained = self._glue_a.get((i, j), 0.0)
        if gained and grid[i - 2][j - 1][0] + gained > best[0]:
            best = (grid[i - 2][j - 1][0] + gained, 2, 1)
        gained = self._glue_b.get((j, i), 0.0)
        if gained and grid[i - 1][j - 2][0] + gained > best[0]:
            best = (grid[i - 1][j - 2][0] + gained, 1, 2)
        return best

    def steps(self, grid: list[list[Cell]], i: int, j: int) -> list[Op]:
        """Return the steps between the corner of the table and cell ``i, j``, in reading order."""
        ops: list[Op] = []
        while i or j:
            score, take_a, take_b = grid[i][j]
            gained = score - grid[i - take_a][j - take_b][0]
            span = self._frame.span(i, j, take_a, take_b)
            if gained <= 0:
                ops.append(changed(*span))
            elif take_a == take_b and self._a.codes[i - 1] == self._b.codes[j - 1]:
                ops.append(Op(Step.SAME, *span, gained))
            else:
                ops.append(Op(Step.NOISE, *span, gained))
            i -= take_a
            j -= take_b
        if self._frame.way > 0:
            ops.reverse()
        return list(joined(ops))
