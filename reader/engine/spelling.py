"""An alignment told as edits: spans of both texts, in order, page furniture as edits of its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.overlap import Edit, EditKind
from reader.domain.span import Span
from reader.engine.heads import head_hash, numbered
from reader.engine.steps import Op, Step

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.engine.pairing import Pair, Side
    from reader.engine.tokens import Tokens

_Range = tuple[int, int]
_Told = tuple[EditKind, _Range | None, _Range | None]
_LONGEST_HEAD = 16
_PAGE_DIGITS = 3
_NEAR = 12


@dataclass(frozen=True, slots=True)
class Spelled:
    """An alignment as edits, and which of its steps turned out to be page furniture.

    ``furniture``: positions in the list of steps.
    """

    edits: tuple[Edit, ...]
    furniture: frozenset[int]


def spell(pair: Pair, ops: Sequence[Op]) -> Spelled:
    """Return the edits that spell both sides of ``ops``, which begin and end with a match."""
    teller = _Teller(pair)
    furniture: set[int] = set()
    for at, op in enumerate(ops):
        teller.catch_up(op.a0, op.b0)
        if op.step is Step.CHANGED and _is_head(pair, op):
            furniture.add(at)
            teller.add(EditKind.FURNITURE, (op.a0, op.a1), (op.b0, op.b1))
        elif op.step is Step.CHANGED:
            teller.tell_change(op)
        else:
            teller.tell_same(op)
    return Spelled(tuple(teller.edits()), frozenset(furniture))


def _is_head(pair: Pair, op: Op) -> bool:
    """Tell whether words that stand on one side only are a running head of either document."""
    if op.a0 == op.a1:
        side, first, last = pair.b, op.b0, op.b1
    elif op.b0 == op.b1:
        side, first, last = pair.a, op.a0, op.a1
    else:
        return False
    if last - first > _LONGEST_HEAD:
        return False
    document = side.document
    text, tokens = document.text, document.tokens
    begin, end = int(document.content[first]), int(document.content[last - 1]) + 1
    if document.notes[begin:end].all() or not numbered(text, tokens, begin, end):
        return False
    found = head_hash(text, tokens, begin, end)
    if not found:
        return _alone_on_line(text, int(tokens.starts[begin]), int(tokens.ends[end - 1]))
    known = found in pair.a.document.heads or found in pair.b.document.heads
    return known or _interrupts(text, tokens, begin, end)


def _interrupts(text: str, tokens: Tokens, begin: int, end: int) -> bool:
    """Tell whether words look like a running head put into the middle of a sentence.

    Two words or more, the first with a capital, with a page number at one end, after a word or
    comma and before a small letter.
    """
    starts, ends = tokens.starts, tokens.ends
    numbers = [at for at in (begin, end - 1) if text[starts[at] : ends[at]].isdecimal()]
    pages = [at for at in numbers if ends[at] - starts[at] <= _PAGE_DIGITS]
    first = begin + 1 if begin in numbers else begin
    before = text[max(0, starts[begin] - _NEAR) : starts[begin]].rstrip()[-1:]
    after = text[ends[end - 1] : ends[end - 1] + _NEAR].lstrip()[:1]
    return (
        bool(pages)
        and end - begin - len(numbers) >= 2
        and text[starts[first]].isupper()
        and (before.isalnum() or before == ",")
        and after.islower()
    )


def _alone_on_line(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    around = text[line_start:start] + text[end : line_end if line_end >= 0 else len(text)]
    return not any(char.isalnum() for char in around)


class _Teller:
    """Collects edits over content words and puts known furniture in where it stands."""

    def __init__(self, pair: Pair) -> None:
        self._a, self._b = pair.a, pair.b
        self._told: list[_Told] = []
        self._done_a = self._done_b = -1

    def add(self, kind: EditKind, a: _Range, b: _Range) -> None:
        """Add an edit over content words; an empty side is none."""
        self._told.append((kind, _words(self._a, a), _words(self._b, b)))
        if a[0] < a[1]:
            self._done_a = a[1]
        if b[0] < b[1]:
            self._done_b = b[1]

    def catch_up(self, a: int, b: int) -> None:
        """Tell the furniture that stands just before content words ``a`` and ``b``."""
        left = _furniture_before(self._a, a) if a == self._done_a else None
        right = _furniture_before(self._b, b) if b == self._done_b else None
        if left is None and right is None:
            return
        self._told.append((EditKind.FURNITURE, left, right))
        if left is not None:
            self._done_a = -1
        if right is not None:
            self._done_b = -1

    def tell_same(self, op: Op) -> None:
        """Tell equal words, cut where furniture interrupts either side."""
        if op.a1 - op.a0 != op.b1 - op.b0:
            self.add(EditKind.SAME, (op.a0, op.a1), (op.b0, op.b1))
            return
        cuts = {at - op.a0 for at in _breaks(self._a, op.a0, op.a1)}
        cuts |= {at - op.b0 for at in _breaks(self._b, op.b0, op.b1)}
        first = 0
        for cut in [*sorted(cuts), op.a1 - op.a0]:
            self.catch_up(op.a0 + first, op.b0 + first)
            self.add(EditKind.SAME, (op.a0 + first, op.a0 + cut), (op.b0 + first, op.b0 + cut))
            first = cut

    def tell_change(self, op: Op) -> None:
        """Tell replaced, added or dropped words, cut where furniture interrupts them."""
        left = _pieces(op.a0, op.a1, _breaks(self._a, op.a0, op.a1))
        right = _pieces(op.b0, op.b1, _breaks(self._b, op.b0, op.b1))
        for at in range(max(len(left), len(right))):
            a = left[at] if at < len(left) else (op.a1, op.a1)
            b = right[at] if at < len(right) else (op.b1, op.b1)
            if at:
                self.catch_up(a[0], b[0])
            self.add(_change(a, b), a, b)

    def edits(self) -> Iterator[Edit]:
        """Yield the edits; equal words that follow each other, and furniture at one point, as one."""
        held: _Told | None = None
        for item in self._told:
            if held and held[0] is item[0] and _joins(held, item):
                held = (item[0], _hull(held[1], item[1]), _hull(held[2], item[2]))
                continue
            if held:
                yield self._edit(*held)
            held = item
        if held:
            yield self._edit(*held)

    def _edit(self, kind: EditKind, a: _Range | None, b: _Range | None) -> Edit:
        return Edit(kind, _span(self._a, a), _span(self._b, b))


def _joins(one: _Told, other: _Told) -> bool:
    """Tell whether two edits of one kind, the other right after the one, are told as one."""
    if one[0] is EditKind.SAME:
        return True
    complementary = [(one[side] is None) is not (other[side] is None) for side in (1, 2)]
    return one[0] is EditKind.FURNITURE and all(complementary)


def _change(a: _Range, b: _Range) -> EditKind:
    if a[0] == a[1]:
        return EditKind.ADDED
    return EditKind.DROPPED if b[0] == b[1] else EditKind.REPLACED


def _words(side: Side, content: _Range) -> _Range | None:
    """Return the range of all words that a range of content words spans."""
    if content[0] == content[1]:
        return None
    at = side.document.content
    return int(at[content[0]]), int(at[content[1] - 1]) + 1


def _furniture_before(side: Side, content: int) -> _Range | None:
    at = side.document.content
    if not 0 < content < at.size or at[content] - at[content - 1] == 1:
        return None
    return int(at[content - 1]) + 1, int(at[content])


def _breaks(side: Side, first: int, last: int) -> list[int]:
    """Return the content words of a range, its first left out, that furniture stands before."""
    at = side.document.content[first:last]
    if at.size < 2 or at[-1] - at[0] == at.size - 1:
        return []
    return [first + i for i in range(1, at.size) if at[i] - at[i - 1] > 1]


def _pieces(first: int, last: int, breaks: list[int]) -> list[_Range]:
    edges = [first, *breaks, last]
    return [(one, other) for one, other in pairwise(edges) if other > one]


def _hull(one: _Range | None, other: _Range | None) -> _Range | None:
    if one is None or other is None:
        return one or other
    return one[0], other[1]


def _span(side: Side, words: _Range | None) -> Span | None:
    if words is None:
        return None
    tokens = side.document.tokens
    return Span(int(tokens.starts[words[0]]), int(tokens.ends[words[1] - 1]))
