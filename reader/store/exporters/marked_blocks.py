"""A marked text cut into blocks, and each into pieces on which the same highlights lie."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.document import Structure
    from reader.domain.excerpt import Export, Mark, MarkedText

_PARAGRAPH = re.compile(r"\s*\S(?:[^\n\x0c]|\n(?!\s*\n))*")
_WORDS = re.compile(r"\S")
_BLOCKS = (
    Part.HEADING,
    Part.PARAGRAPH,
    Part.LIST_ITEM,
    Part.QUOTATION,
    Part.FOOTNOTE,
    Part.ROW,
    Part.FURNITURE,
)
_LOOKS = frozenset({Part.EMPHASIS, Part.STRONG, Part.FURNITURE})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a text. ``level`` is a heading's depth, from 1, or 0."""

    start: int
    end: int
    part: Part = Part.PARAGRAPH
    level: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words with the highlights that lie on them, and those that end with them.

    ``furniture`` says that they are page furniture; ``emphasis`` and ``strong`` how they are set.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    ending: tuple[Mark, ...] = ()
    furniture: bool = False
    emphasis: bool = False
    strong: bool = False


def blocks(document: MarkedText) -> Iterator[Block]:
    """Yield the blocks of a text in order; together they hold every letter of it."""
    text = document.text
    at = 0
    parts = sorted(
        (item for item in document.structure if item.part in _BLOCKS), key=lambda item: item.span
    )
    for item in parts:
        start, end = item.span.start, item.span.end
        if start < at or start == end or _is_inside(item.part, text, start, end):
            continue
        yield from _plain(text, at, start)
        yield Block(start, end, item.part, max(item.level, 1) if item.part is Part.HEADING else 0)
        at = end
    yield from _plain(text, at, len(text))


def _is_inside(part: Part, text: str, start: int, end: int) -> bool:
    """Tell whether page furniture stands within a line: then it is no block of its own."""
    if part is not Part.FURNITURE:
        return False
    before, after = text[:start].rstrip(" \t")[-1:], text[end:].lstrip(" \t")[:1]
    return before not in {"", "\n", "\x0c"} or after not in {"", "\n", "\x0c"}


def _plain(text: str, start: int, end: int) -> Iterator[Block]:
    """Yield what no structure tells of: paragraphs between empty lines."""
    for found in _PARAGRAPH.finditer(text, start, end):
        first = _WORDS.search(text, found.start(), found.end())
        if first is not None:
            yield Block(first.start(), found.end())


class Pieces:
    """Cuts the blocks of one document into pieces; asked in order, each mark is looked at once."""

    def __init__(self, document: MarkedText) -> None:
        self._text = document.text
        self._marks = deque(document.marks)
        looks = [item for item in document.structure if item.part in _LOOKS]
        self._looks = deque(sorted(looks, key=lambda item: item.span))
        self._marks_here: list[Mark] = []
        self._looks_here: list[Structure] = []

    def of(self, block: Block) -> Iterator[Piece]:
        """Yield the pieces of a block, in order; blocks are asked for in order, too."""
        marks, looks = self._reach(block)
        cuts = {block.start, block.end}
        for start, end in (
            *((mark.start, mark.end) for mark in marks),
            *((item.span.start, item.span.end) for item in looks),
        ):
            cuts.update((max(start, block.start), min(end, block.end)))
        for start, end in pairwise(sorted(cuts)):
            parts = {item.part for item in looks if item.span.start <= start < item.span.end}
            yield Piece(
                self._text[start:end],
                tuple(mark for mark in marks if mark.start <= start < mark.end),
                tuple(mark for mark in marks if mark.end == end and mark.start < end),
                furniture=Part.FURNITURE in parts,
                emphasis=Part.EMPHASIS in parts,
                strong=Part.STRONG in parts,
            )

    def _reach(self, block: Block) -> tuple[list[Mark], list[Structure]]:
        """Return the marks and looks that lie on a block."""
        self._marks_here = [mark for mark in self._marks_here if mark.end > block.start]
        while self._marks and self._marks[0].start < block.end:
            mark = self._marks.popleft()
            if mark.end > block.start:
                self._marks_here.append(mark)
        self._looks_here = [item for item in self._looks_here if item.span.end > block.start]
        while self._looks and self._looks[0].span.start < block.end:
            item = self._looks.popleft()
            if item.span.end > block.start:
                self._looks_here.append(item)
        return self._marks_here, self._looks_here


def unmarked(export: Export, document: MarkedText) -> list[int]:
    """Return the numbers of excerpts about a document that have no place in its text."""
    marked = {mark.excerpt for mark in document.marks}
    return [
        number
        for number, item in enumerate(export.excerpts)
        if number not in marked and any(q.source.id == document.source.id for q in item.passages)
    ]
