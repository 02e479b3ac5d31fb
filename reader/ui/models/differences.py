"""What an editor would mark between the two sides of an overlap, as words to show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reader.domain.overlap import EditKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.overlap import Edit, Overlap

MOST_EDITS = 150
"""After so many edits the rest is told as a number."""
_OPENING = 14
_CONTEXT = 8


class Said(Enum):
    """How a stretch of words is shown."""

    SAME = "same"
    DROPPED = "dropped"
    ADDED = "added"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words and how they are shown."""

    text: str
    said: Said


def differences(overlap: Overlap, left: str, right: str) -> list[Words]:
    """Return the words of side a with what side b drops, adds and replaces.

    A long stretch without an edit is shortened to the words beside the edits.
    """
    found: list[Words] = []
    edits = overlap.edits[: MOST_EDITS * 2]
    for number, edit in enumerate(edits):
        place = (number == 0, number == len(edits) - 1)
        found += _said(edit, left, right, place)
    if len(edits) < len(overlap.edits):
        found.append(Words("…", Said.SAME))
    if not edits:
        found.append(Words(_one_line(overlap.a.span.of(left)), Said.SAME))
    return found


def _said(edit: Edit, left: str, right: str, place: tuple[bool, bool]) -> Iterator[Words]:
    held = "" if edit.a is None else _one_line(edit.a.of(left))
    other = "" if edit.b is None else _one_line(edit.b.of(right))
    match edit.kind:
        case EditKind.SAME:
            yield Words(_shortened(held.split(" "), *place), Said.SAME)
        case EditKind.FURNITURE:
            for text in (held, other):
                if text:
                    yield Words(text, Said.FURNITURE)
        case EditKind.ADDED | EditKind.DROPPED | EditKind.REPLACED:
            if held:
                yield Words(held, Said.DROPPED)
            if other:
                yield Words(other, Said.ADDED)


def _shortened(words: Sequence[str], first: bool, last: bool) -> str:
    head = _OPENING if first else _CONTEXT
    tail = _OPENING if last and not first else 0 if last else _CONTEXT
    if first and last:
        head = _OPENING * 3
    if len(words) <= head + tail + 3:
        return " ".join(words)
    start = " ".join(words[:head])
    return f"{start} … {' '.join(words[-tail:])}" if tail else f"{start} …"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def as_text(found: Sequence[Words]) -> str:
    """Return the differences as plain text: ``[-dropped-] {+added+}``."""
    shapes = {Said.DROPPED: "[-{}-]", Said.ADDED: "{{+{}+}}", Said.FURNITURE: "⟦{}⟧"}
    return " ".join(shapes.get(item.said, "{}").format(item.text) for item in found)
