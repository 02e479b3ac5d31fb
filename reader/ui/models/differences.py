"""What an editor would mark between the two sides of an overlap, as words to show."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from reader.domain.overlap import Edit, EditKind
from reader.domain.span import Span
from reader.services.export_differences import spelt

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.overlap import Overlap

_Run: TypeAlias = tuple[EditKind, str, str]
"""What an edit is, and the words of either side."""
MOST_EDITS = 150
"""After so many edits the rest is told as a number."""
_OPENING = 14
_CONTEXT = 8
_MOST_WHOLE = 4000
"""Words of a stretch without an edit that are shown at the most."""
_SENTENCE_END = re.compile(r"[.!?…][\"'»”’)\]]*$")
_LEAST_SENTENCE = 4


class Said(Enum):
    """How a stretch of words is shown. ``OLD`` stands where the other side has ``NEW``."""

    SAME = "same"
    DROPPED = "dropped"
    ADDED = "added"
    OLD = "old"
    NEW = "new"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words and how they are shown."""

    text: str
    said: Said


@dataclass(frozen=True, slots=True)
class Facing:
    """Words of the two sides that stand opposite each other."""

    left: tuple[Words, ...]
    right: tuple[Words, ...]


def differences(overlap: Overlap, left: str, right: str, *, whole: bool = False) -> list[Words]:
    """Return the words of side a with what side b drops, adds and replaces.

    A long stretch without an edit is shortened to the words beside the edits, unless the
    ``whole`` passage is wanted.
    """
    found: list[Words] = []
    runs = _runs(overlap, left, right)
    for number, run in enumerate(runs):
        place = (number == 0, number == len(runs) - 1)
        found += _said(run, None if whole else place)
    if len(runs) < len(overlap.edits):
        found.append(Words("…", Said.SAME))
    if not runs:
        found.append(Words(_one_line(overlap.a.span.of(left)), Said.SAME))
    return found


def facing(overlap: Overlap, left: str, right: str, *, whole: bool = False) -> list[Facing]:
    """Return both sides in rows that stand opposite each other, parted where nothing differs."""
    rows = _Rows()
    runs = _runs(overlap, left, right)
    for number, (kind, held, other) in enumerate(runs):
        if kind is EditKind.SAME:
            place = (number == 0, number == len(runs) - 1)
            rows.same(held.split(" "), other.split(" "), None if whole else place)
        else:
            replaced = kind is EditKind.REPLACED and held and other
            aside = Said.FURNITURE if kind is EditKind.FURNITURE else None
            rows.add(
                held and Words(held, aside or (Said.OLD if replaced else Said.DROPPED)),
                other and Words(other, aside or (Said.NEW if replaced else Said.ADDED)),
            )
    rows.part()
    if len(runs) < len(overlap.edits):
        rows.same(["…"], ["…"], None)
    if not runs:
        sides = (overlap.a.span.of(left), overlap.b.span.of(right))
        rows.add(*(Words(_one_line(side), Said.SAME) for side in sides))
    rows.part()
    return rows.done


@dataclass(slots=True)
class _Rows:
    """Rows as they come; the last one is still open."""

    done: list[Facing] = field(default_factory=list[Facing])
    _left: list[Words] = field(default_factory=list[Words])
    _right: list[Words] = field(default_factory=list[Words])

    def add(self, left: Words | str, right: Words | str) -> None:
        """Put words on the sides that have any."""
        if isinstance(left, Words):
            self._left.append(left)
        if isinstance(right, Words):
            self._right.append(right)

    def part(self) -> None:
        """Begin another row."""
        if self._left or self._right:
            self.done.append(Facing(tuple(self._left), tuple(self._right)))
        self._left, self._right = [], []

    def same(self, held: list[str], other: list[str], place: tuple[bool, bool] | None) -> None:
        """Add words that are the same: shortened, or parted at the ends of sentences."""
        if place is not None:
            pairs = list(zip(_parts(held, *place), _parts(other, *place), strict=False))
        elif len(held) == len(other):
            ends = _sentences(held[:_MOST_WHOLE])
            pairs = [(held[a:b], other[a:b]) for a, b in ends]
        else:
            pairs = [(held[:_MOST_WHOLE], other[:_MOST_WHOLE])]
        for number, (one, two) in enumerate(pairs):
            if number:
                self.part()
            self.add(Words(" ".join(one), Said.SAME), Words(" ".join(two), Said.SAME))


def _runs(overlap: Overlap, left: str, right: str) -> list[_Run]:
    """Return the edits that are shown, with their words and the punctuation that goes with them."""
    one, two = overlap.a.span, overlap.b.span
    edits = overlap.edits[: MOST_EDITS * 2]
    if len(edits) < len(overlap.edits):  # what is not shown has its words, too
        one = Span(one.start, max((edit.a.end for edit in edits if edit.a), default=one.start))
        two = Span(two.start, max((edit.b.end for edit in edits if edit.b), default=two.start))
    counted = [
        Edit(edit.kind, _within(edit.a, one.start), _within(edit.b, two.start)) for edit in edits
    ]
    return [
        (run.kind, _one_line(run.a), _one_line(run.b))
        for run in spelt(counted, one.of(left), two.of(right))[: len(edits)]
    ]


def _within(span: Span | None, start: int) -> Span | None:
    return None if span is None else Span(span.start - start, span.end - start)


def _said(run: _Run, place: tuple[bool, bool] | None) -> Iterator[Words]:
    kind, held, other = run
    match kind:
        case EditKind.SAME:
            words = held.split(" ")
            parts = [words[:_MOST_WHOLE]] if place is None else _parts(words, *place)
            yield Words(" ".join(word for part in parts for word in part), Said.SAME)
        case EditKind.FURNITURE:
            for text in (held, other):
                if text:
                    yield Words(text, Said.FURNITURE)
        case EditKind.ADDED | EditKind.DROPPED | EditKind.REPLACED:
            both = bool(held and other)
            if held:
                yield Words(held, Said.OLD if both else Said.DROPPED)
            if other:
                yield Words(other, Said.NEW if both else Said.ADDED)


def _parts(words: Sequence[str], first: bool, last: bool) -> list[list[str]]:
    """Return the words before what is left out, and those after it."""
    head = _OPENING if first else _CONTEXT
    tail = _OPENING if last and not first else 0 if last else _CONTEXT
    if first and last:
        head = _OPENING * 3
    if len(words) <= head + tail + 3:
        return [list(words)]
    after = [list(words[-tail:])] if tail else []
    return [[*words[:head], "…"], *after]


def _sentences(words: Sequence[str]) -> list[tuple[int, int]]:
    """Return where the sentences of some words begin and end, by the number of the word."""
    ends = [n + 1 for n, word in enumerate(words) if _SENTENCE_END.search(word)]
    found: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        if end - start >= _LEAST_SENTENCE:
            found.append((start, end))
            start = end
    if start < len(words):
        found.append((start, len(words)))
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())


_SHAPES = {
    Said.DROPPED: "[-{}-]",
    Said.OLD: "[-{}-]",
    Said.ADDED: "{{+{}+}}",
    Said.NEW: "{{+{}+}}",
    Said.FURNITURE: "⟦{}⟧",
}


def as_text(found: Sequence[Words]) -> str:
    """Return the differences as plain text: ``[-dropped-] {+added+}``."""
    return " ".join(_SHAPES.get(item.said, "{}").format(item.text) for item in found)
