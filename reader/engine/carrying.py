"""Where a place on one side of an overlap stands on the other side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.overlap import EditKind, Passage
from reader.domain.span import Span

if TYPE_CHECKING:
    from reader.domain.overlap import Overlap

_LEAST = 0.5


def carried(overlap: Overlap, span: Span) -> Passage | None:
    """Return the passage of side b that says what ``span`` of side a says.

    None where the span is not wholly inside side a, or where less than half of it has
    a counterpart. Ends that fall into text without one are drawn in.
    """
    if not len(span) or not overlap.a.span.covers(span):
        return None
    places: list[int] = []
    matched = 0
    for edit in overlap.edits:
        if edit.a is None or edit.b is None or edit.kind is EditKind.FURNITURE:
            continue
        low, high = max(edit.a.start, span.start), min(edit.a.end, span.end)
        if low >= high:
            continue
        if edit.kind is EditKind.SAME:
            matched += high - low
        places.append(_within(low, edit.a, edit.b))
        places.append(_within(high, edit.a, edit.b))
    if not places or matched < _LEAST * len(span) or min(places) == max(places):
        return None
    return Passage(overlap.b.document, Span(min(places), max(places)))


def _within(offset: int, a: Span, b: Span) -> int:
    """Return the place in ``b`` that is as far along as ``offset`` is in ``a``."""
    if len(a) == len(b):
        return b.start + offset - a.start
    if offset == a.end:
        return b.end
    return b.start + (offset - a.start) * len(b) // max(len(a), 1)
