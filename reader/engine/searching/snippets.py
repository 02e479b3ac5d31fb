"""Pieces of a text around its hits, to be read in a list."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reader.domain.search import Field, Snippet
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_AROUND = 70
_LONGEST = 220
_EDGE = 20


def snippets(
    text: str, spans: Sequence[tuple[int, int]], most: int = 3, field: Field = Field.BODY
) -> tuple[Snippet, ...]:
    """Return up to ``most`` pieces of ``text``, those with most hits, in reading order.

    ``spans``: where the hits are, ascending. Pieces begin and end between words.
    """
    groups = _groups(spans)
    groups.sort(key=lambda group: (-len(group), group[0]))
    pieces: list[Snippet] = []
    for group in groups:
        if len(pieces) == most:
            break
        if not any(piece.start <= group[0][0] < piece.start + len(piece.text) for piece in pieces):
            pieces.append(_piece(text, group, spans, field))
    return tuple(sorted(pieces, key=lambda piece: piece.start))


def _groups(spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Return the hits in groups that fit into one piece each."""
    groups: list[list[tuple[int, int]]] = []
    for start, end in spans:
        if groups and end - groups[-1][0][0] <= _LONGEST - _AROUND:
            groups[-1].append((start, end))
        else:
            groups.append([(start, end)])
    return groups


def _piece(
    text: str,
    group: Sequence[tuple[int, int]],
    spans: Sequence[tuple[int, int]],
    field: Field,
) -> Snippet:
    start = edge_before(text, group[0][0], _AROUND)
    last = max(end for _, end in group)
    end = edge_after(text, min(last, group[0][0] + 2 * _LONGEST), _AROUND)
    inside = spans[bisect_left(spans, (start, start)) : bisect_right(spans, (end, 0))]
    marks = tuple(Span(low - start, min(high, end) - start) for low, high in inside)
    return Snippet(text[start:end], start, marks, field)


def edge_before(text: str, offset: int, reach: int) -> int:
    """Return a place between words about ``reach`` characters before ``offset``."""
    start = max(0, offset - reach)
    if start == 0:
        return 0
    for place in range(start, min(start + _EDGE, offset)):
        if text[place - 1].isspace():
            return place
    return start


def edge_after(text: str, offset: int, reach: int) -> int:
    """Return a place between words about ``reach`` characters after ``offset``."""
    end = min(len(text), offset + reach)
    if end == len(text):
        return end
    for place in range(end, max(end - _EDGE, offset), -1):
        if text[place].isspace():
            return place
    return end
