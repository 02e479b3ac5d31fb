"""What differs between two quotations, word by word, where no overlap was found between them.

Words are compared by their normal forms and aligned by their longest common subsequence. A lone
short word that both sides happen to have amid other words is no correspondence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

from reader.domain.overlap import Edit, EditKind
from reader.domain.span import Span
from reader.engine.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

_CELLS = 400_000_000
"""Words times words beyond which nothing is aligned."""
_LONE = 3
"""Up to how many letters a word is that may stand on both sides by chance."""
_AMID = 2
"""How many changed words on each side of a short word make it chance."""

_FEW = 3
"""Up to how many same words may part two changes for nothing."""
_PARTED = [False, True, False]

_Step = tuple[bool, int, int, int, int]


def word_differences(
    a: str, b: str, furniture: tuple[Iterable[Span], Iterable[Span]] = ((), ())
) -> tuple[Edit, ...]:
    """Return the edits from ``a`` to ``b``; their spans count in ``a`` and in ``b``.

    ``furniture`` are the spans of page furniture in either.
    """
    one, other = _Side(a, furniture[0]), _Side(b, furniture[1])
    if len(one.ids) * len(other.ids) > _CELLS:
        return tuple(_changes(one, other, (0, len(one.ids)), (0, len(other.ids))))
    edits: list[Edit] = []
    steps = _slid(list(_steps(one, other)), one, other)
    steps = list(_joined(_without_chance(steps, a, one)))
    for same, i, k, j, m in _joined(_trimmed(steps, one, other)):
        if same:
            edits.append(Edit(EditKind.SAME, one.span(i, k), other.span(j, m)))
        else:
            edits.extend(_changes(one, other, (i, k), (j, m)))
    return tuple(edits)


class _Side:
    """The words of one quotation."""

    def __init__(self, text: str, furniture: Iterable[Span]) -> None:
        tokens = tokenize(text)
        self.starts: list[int] = tokens.starts.tolist()
        self.ends: list[int] = tokens.ends.tolist()
        self.ids = tokens.ids
        self.hidden = _hidden(tokens.starts, furniture)
        self.codes = [
            (number, id(self)) if hidden else word
            for number, (word, hidden) in enumerate(
                zip(tokens.ids.tolist(), self.hidden, strict=True)
            )
        ]

    def span(self, first: int, end: int) -> Span:
        return Span(self.starts[first], self.ends[end - 1])


def _hidden(starts: NDArray[np.int64], furniture: Iterable[Span]) -> list[bool]:
    hidden = np.zeros(starts.size, np.bool_)
    for span in furniture:
        hidden |= (starts >= span.start) & (starts < span.end)
    found: list[bool] = hidden.tolist()
    return found


def _steps(one: _Side, other: _Side) -> Iterator[_Step]:
    """Yield stretches that are the same and stretches that are not, in turn."""
    i = j = 0
    for code in LCSseq.opcodes(one.codes, other.codes):
        if code.tag != "equal":
            continue
        if code.src_start > i or code.dest_start > j:
            yield False, i, code.src_start, j, code.dest_start
        yield True, code.src_start, code.src_end, code.dest_start, code.dest_end
        i, j = code.src_end, code.dest_end
    if i < len(one.codes) or j < len(other.codes):
        yield False, i, len(one.codes), j, len(other.codes)


def _slid(steps: list[_Step], one: _Side, other: _Side) -> list[_Step]:
    """Return the steps with changes put together that a few same words had parted for nothing.

    Words that came in after “the” and end with “the” may as well have come in before it.
    """
    found: list[_Step] = []
    for step in steps:
        found.append(step)
        if len(found) < len(_PARTED) or [item[0] for item in found[-3:]] != _PARTED:
            continue
        (_, i, _, j, _), (_, start, k1, _, m1), (_, _, k, _, m) = found[-3:]
        size, words = k1 - start, one.codes[start:k1]
        ends = (one.codes[k1:k][-size:], other.codes[m1:m][-size:])
        alone = (k == k1, m == m1)
        if size > _FEW or not any(alone) or ends[alone.index(False)] != words:
            continue
        del found[-3:]
        found += [(False, i, k - size, j, m - size), (True, k - size, k, m - size, m)]
    return found


def _trimmed(steps: list[_Step], one: _Side, other: _Side) -> Iterator[_Step]:
    """Yield the steps, with what changed stretches have in common at their ends beside them."""
    for same, i, k, j, m in steps:
        if same:
            yield same, i, k, j, m
            continue
        least = min(k - i, m - j)
        head = next((n for n in range(least) if one.codes[i + n] != other.codes[j + n]), least)
        least -= head
        tail = next(
            (n for n in range(least) if one.codes[k - n - 1] != other.codes[m - n - 1]), least
        )
        for step in (
            (True, i, i + head, j, j + head),
            (False, i + head, k - tail, j + head, m - tail),
            (True, k - tail, k, m - tail, m),
        ):
            if step[1] < step[2] or step[3] < step[4]:
                yield step


def _without_chance(steps: list[_Step], text: str, one: _Side) -> Iterator[_Step]:
    """Yield the steps, with short words that stand alone amid changes taken for changed too."""
    for number, (same, i, k, j, m) in enumerate(steps):
        alone = same and k - i == 1 and _is_short(text, one, i) and _is_amid(steps, number)
        yield same and not alone, i, k, j, m


def _joined(steps: Iterable[_Step]) -> Iterator[_Step]:
    """Yield the steps, with neighbours of one sort as one."""
    held: _Step | None = None
    for step in steps:
        if held is not None and held[0] is step[0]:
            held = (held[0], held[1], step[2], held[3], step[4])
            continue
        if held is not None:
            yield held
        held = step
    if held is not None:
        yield held


def _is_short(text: str, side: _Side, word: int) -> bool:
    return len(text[side.starts[word] : side.ends[word]]) <= _LONE


def _is_amid(steps: Sequence[_Step], number: int) -> bool:
    if not 0 < number < len(steps) - 1:
        return False
    return all(
        max(k - i, m - j) > _AMID for _, i, k, j, m in (steps[number - 1], steps[number + 1])
    )


def _changes(
    one: _Side, other: _Side, left: tuple[int, int], right: tuple[int, int]
) -> Iterator[Edit]:
    """Yield the edits of words that are not the same, page furniture apart from the others."""
    if not any(one.hidden[slice(*left)]) and not any(other.hidden[slice(*right)]):
        yield from _change(one, other, left, right)
        return
    for start, end, hidden in _runs(one.hidden, left):
        span = one.span(start, end)
        yield Edit(EditKind.FURNITURE if hidden else EditKind.DROPPED, span, None)
    for start, end, hidden in _runs(other.hidden, right):
        span = other.span(start, end)
        yield Edit(EditKind.FURNITURE if hidden else EditKind.ADDED, None, span)


def _change(
    one: _Side, other: _Side, left: tuple[int, int], right: tuple[int, int]
) -> Iterator[Edit]:
    a = one.span(*left) if left[0] < left[1] else None
    b = other.span(*right) if right[0] < right[1] else None
    if a is not None and b is not None:
        yield Edit(EditKind.REPLACED, a, b)
    elif a is not None or b is not None:
        yield Edit(EditKind.DROPPED if b is None else EditKind.ADDED, a, b)


def _runs(hidden: Sequence[bool], limits: tuple[int, int]) -> Iterator[tuple[int, int, bool]]:
    start, end = limits
    for place in range(start, end):
        if place + 1 == end or hidden[place + 1] is not hidden[place]:
            yield start, place + 1, hidden[place]
            start = place + 1
