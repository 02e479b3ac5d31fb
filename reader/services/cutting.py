"""Cut an overlap where the reader says: in two, or to other ends; both sides are kept together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.errors import ReaderError
from reader.domain.overlap import EditKind
from reader.domain.span import Span

if TYPE_CHECKING:
    from reader.domain.overlap import Overlap

_WORD = re.compile(r"\S+")


class CannotCutError(ReaderError):
    """Raised when there is nothing to cut at a place; the message says why."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A piece of an overlap: its span on either side."""

    a: Span
    b: Span


def split_at(overlap: Overlap, left: str, right: str, offset: int) -> tuple[Cut, Cut]:
    """Return the two pieces of an overlap cut before the word of side a at ``offset``.

    Raises:
        CannotCutError: if the place is not within it, or leaves a piece without words.
    """
    a, b = overlap.a.span, overlap.b.span
    if not a.start < offset < a.end:
        message = "Put the cut within the passage: select the word that begins the second part."
        raise CannotCutError(message)
    here = _word_start(left, offset, a)
    there = opposite(overlap, left, right, here)
    pieces = (a.start, here), (here, a.end), (b.start, there), (there, b.end)
    texts = (left, left, right, right)
    trimmed = [_trimmed(text, *piece) for text, piece in zip(texts, pieces, strict=True)]
    one, two, three, four = trimmed
    if one is None or two is None or three is None or four is None:
        message = "A cut here would leave a part without words. Choose a place further inside."
        raise CannotCutError(message)
    return Cut(one, three), Cut(two, four)


def cut_to(overlap: Overlap, left: str, right: str, a: Span | None, b: Span | None) -> Cut:
    """Return an overlap with the ends that were selected on one side or both.

    The side without a selection follows the other, word by word.

    Raises:
        CannotCutError: if nothing of the overlap is within what was selected.
    """
    if a is None and b is None:
        message = "Select where the passage should begin and end, on one side or on both."
        raise CannotCutError(message)
    turned = overlap.swapped()
    if a is None and b is not None:
        a = _follow(turned, right, left, b)
    if b is None and a is not None:
        b = _follow(overlap, left, right, a)
    one = None if a is None else _trimmed(left, a.start, a.end)
    two = None if b is None else _trimmed(right, b.start, b.end)
    if not (one and two and one.overlaps(overlap.a.span) and two.overlaps(overlap.b.span)):
        message = "Nothing of the passage is within the selection. Select a part of it."
        raise CannotCutError(message)
    return Cut(one, two)


def opposite(overlap: Overlap, left: str, right: str, offset: int) -> int:
    """Return the place of side b that stands opposite a place of side a, between words."""
    for edit in overlap.edits:
        if edit.a is None or offset >= edit.a.end:
            continue
        if edit.b is None:
            continue
        if offset <= edit.a.start or edit.kind is not EditKind.SAME:
            return edit.b.start
        number = len(_WORD.findall(left[edit.a.start : offset]))
        starts = [m.start() for m in _WORD.finditer(edit.b.of(right))]
        return edit.b.start + (starts[number] if number < len(starts) else len(edit.b))
    return overlap.b.span.end


def _follow(overlap: Overlap, left: str, right: str, span: Span) -> Span | None:
    held = overlap.a.span
    if not span.overlaps(held):
        return None
    first, last = max(span.start, held.start), min(span.end, held.end)
    start = opposite(overlap, left, right, _word_start(left, first, held))
    end = opposite(overlap, left, right, last)
    return Span(start, end) if start < end else None


def _word_start(text: str, offset: int, within: Span) -> int:
    """Return where the word at ``offset`` begins."""
    while offset > within.start and not text[offset - 1].isspace():
        offset -= 1
    return offset


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """Return a span without the white space at its ends, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
