"""Word differences of a pair as runs that spell both quotations letter for letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.excerpt import Difference
from reader.domain.overlap import EditKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.overlap import Edit
    from reader.domain.span import Span


def spelt(edits: Sequence[Edit], a: str, b: str) -> tuple[Difference, ...]:
    """Return edits as runs of words; their spans count in the quotations ``a`` and ``b``.

    What stands between two edits goes with the one before it, spaces and punctuation alike,
    but for what opens the next word, as a quotation mark does.
    """
    left = _pieces([edit.a for edit in edits], a)
    right = _pieces([edit.b for edit in edits], b)
    found = [
        Difference(edit.kind, one, other)
        for edit, one, other in zip(edits, left, right, strict=True)
    ]
    if a and not any(left):  # a side without a word has no edit
        found.append(Difference(EditKind.DROPPED, a, ""))
    if b and not any(right):
        found.append(Difference(EditKind.ADDED, "", b))
    return tuple(found)


def _pieces(spans: Sequence[Span | None], text: str) -> list[str]:
    """Cut a text so that each edit that has a span here has it, and nothing is left over."""
    held = [number for number, span in enumerate(spans) if span is not None]
    cuts: dict[int, int] = {}
    at = 0
    for number in held:
        span = spans[number]
        if span is not None:
            cuts[number] = _beginning(text, at, span.start)
            at = span.end
    found = [""] * len(spans)
    for place, number in enumerate(held):
        start = cuts[number] if place else 0
        end = cuts[held[place + 1]] if place + 1 < len(held) else len(text)
        found[number] = text[start:end]
    return found


def _beginning(text: str, after: int, start: int) -> int:
    """Return where what belongs to the word at ``start`` begins, not before ``after``."""
    found = start
    while found > after and not text[found - 1].isspace():
        found -= 1
    if found > after:
        return found
    return start  # no space between the two words: what parts them belongs to the first
