"""Puts a PDF's lines together into paragraphs, headings, notes and tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.store.importers.pdf_page import Line

_BULLET = re.compile(r"[•‣◦▪■□●○–—-]\s|[•‣◦▪■●○]")
_NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\(?[a-zа-я][.)]|[ivxlc]{1,5}[.)])\s", re.IGNORECASE)
_MARK = re.compile(r"\[?(\d{1,3}|[*†‡§]{1,3})[\])]?(?=[\s\u200a]|[^\W\d])")
_CAPTION = re.compile(r"(?:figure|fig\.|table|рис|табл|сурет|кесте)", re.IGNORECASE)
_NUMBERED_CAPTION = re.compile(
    r"(?:figure|fig\.|table|plate|map|chart|рис(?:унок|\.)|табл(?:ица|\.)|сурет|кесте)\s*[№N]?\s*"
    r"(?:\d{1,3}(?:\.\d{1,3})*|[IVXL]{1,6})\s*(?:[.:–—-]|$)",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 4
_ENDS = re.compile(r"[.!?:…][\"'”»’)\]\d\u200a]*$")


@dataclass(frozen=True, slots=True)
class Type:
    """The sizes a document is set in: ``body`` in points, ``leading`` from line to line."""

    body: float
    leading: float
    headings: tuple[float, ...]


@dataclass(slots=True)
class Block:
    """Lines of one page that belong together; ``room`` is left in its last line, in points."""

    part: Part
    lines: list[Line]
    level: int = 0
    label: str = ""
    room: float = 0.0
    indented: bool = False
    continues: bool = False
    caption: bool = False

    @property
    def size(self) -> float:
        """The font size of its first line."""
        return self.lines[0].size


def type_of(pages: Sequence[Sequence[Line]]) -> Type:
    """Measure the body's font size and leading, and the sizes of headings."""
    sizes: Counter[float] = Counter()
    steps: list[float] = []
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.text)
        steps += [
            one.baseline - other.baseline
            for one, other in pairwise(lines)
            if one.size == other.size and 0.9 < (one.baseline - other.baseline) / one.size < 2.2
        ]
    body = max(sizes, key=lambda size: (sizes[size], -size))
    larger = sorted({round(size) for size in sizes if size > 1.12 * body}, reverse=True)
    return Type(body, median(steps) if steps else 1.25 * body, tuple(map(float, larger[:6])))


def blocks_of(lines: Sequence[Line], chosen: set[int], measure: Type) -> list[Block]:
    """Put the lines of one page together; ``chosen`` are the indexes of its furniture."""
    blocks: list[Block] = []
    previous: Line | None = None
    rights = _rights(lines, chosen)
    for index, line in enumerate(lines):
        if index in chosen:
            blocks.append(Block(Part.FURNITURE, [line]))
            previous = None
            continue
        block = blocks[-1] if blocks and previous else None
        if block and previous and _continues(block, previous, line, rights[index], measure):
            block.lines.append(line)
        else:
            indented = _indented(lines, chosen, index)
            blocks.append(Block(Part.PARAGRAPH, [line], indented=indented))
        previous = line
        blocks[-1].room = rights[index] - line.right
    _name(blocks, measure)
    _nest(blocks)
    _find_notes(blocks, measure)
    return blocks


def _broken(line: Line) -> bool:
    return line.words[-1].broken


def _rights(lines: Sequence[Line], chosen: set[int]) -> list[float]:
    """Return for each line how far to the right the lines set like it reach.

    Lines set alike follow one another with one left edge. A line alone, such as
    the indented first or the only second of a paragraph, goes by its neighbours.
    """
    rights = [line.right for line in lines]
    stretches: list[list[int]] = []
    for index, line in enumerate(lines):
        if index in chosen or len(line.cells) > 1:
            continue
        last = lines[stretches[-1][-1]] if stretches and stretches[-1][-1] == index - 1 else None
        near = last is not None and _near(last, line)
        if near and last is not None and abs(line.left - last.left) < 0.4 * line.size:
            stretches[-1].append(index)
        else:
            stretches.append([index])
    for at, stretch in enumerate(stretches):
        alike = list(stretch)
        for beside in stretches[max(0, at - 1) : at] + stretches[at + 1 : at + 2]:
            upper, lower = min(stretch, beside)[-1], max(stretch, beside)[0]
            if min(len(stretch), len(beside)) == 1 and lower == upper + 1:
                alike += beside if _near(lines[upper], lines[lower]) else []
        reach = max([lines[other].right for other in alike])
        for index in stretch:
            rights[index] = reach
    return rights


def _near(line: Line, after: Line) -> bool:
    """Tell whether two lines could be neighbours in one paragraph."""
    step = line.baseline - after.baseline
    return 0 < step < 2.2 * line.size and abs(line.size - after.size) < 0.07 * line.size


def _indented(lines: Sequence[Line], chosen: set[int], index: int) -> bool:
    """Tell whether a line starts to the right of the next line of its column."""
    line = lines[index]
    if index + 1 >= len(lines) or index + 1 in chosen:
        return False
    after = lines[index + 1]
    step = line.baseline - after.baseline
    return line.left - after.left > 0.8 * line.size and 0 < step < 2.5 * line.size


def _continues(block: Block, previous: Line, line: Line, right: float, measure: Type) -> bool:
    """Tell whether ``line`` goes on with the sentence of ``previous``."""
    size = max(previous.size, line.size)
    step = previous.baseline - line.baseline
    leading = max(measure.leading / measure.body, 1.0) * size
    if not 0.5 * size < step < 1.25 * leading + 1 or abs(previous.size - line.size) > 0.07 * size:
        return False
    if len(previous.cells) > 1 or len(line.cells) > 1 or _BULLET.match(line.text):
        return False
    if _broken(previous):
        return True
    return previous.bold == line.bold and _same_shape(block, previous, line, right, measure)


def _same_shape(block: Block, previous: Line, line: Line, right: float, measure: Type) -> bool:
    """Tell whether edges and indents are those of one paragraph."""
    size = max(previous.size, line.size)
    shift = line.left - previous.left
    if abs((line.left + line.right) - (previous.left + previous.right)) < size / 2 < abs(shift):
        return True  # both centred
    fits = _fits(line, right - previous.right)
    first = len(block.lines) == 1
    if shift > 0.8 * size:
        return first and not fits  # hanging, or else a new paragraph's indent
    if shift < -0.8 * size and not first:
        return False
    return not fits or size > 1.12 * measure.body


def _fits(line: Line, room: float) -> bool:
    """Tell whether a line's first word could have stood at the end of the line before."""
    first, *others = line.words
    width = first.right - first.left
    for word in others:
        if not word.glued:
            break
        width += word.right - word.left
    return width < room - 0.4 * line.size


def _name(blocks: list[Block], measure: Type) -> None:
    """Tell headings, list items and rows of tables from paragraphs."""
    for block in blocks:
        if block.part is not Part.PARAGRAPH:
            continue
        text = block.lines[0].text
        size = round(block.size)
        words = sum(len(line.words) for line in block.lines)
        if len(block.lines) == 1 and len(block.lines[0].cells) > 1:
            block.part = Part.ROW
        elif any(char.isalpha() for char in text) and words <= 40 and len(block.lines) <= 5:
            if size in measure.headings:
                block.part, block.level = Part.HEADING, measure.headings.index(size) + 1
            elif (
                _run_in_bold(block, measure)
                and words <= 25
                and not _ENDS.search(block.lines[-1].text)
            ):
                block.part, block.level = Part.HEADING, len(measure.headings) + 1
        if block.part is Part.PARAGRAPH and len(block.lines) <= _LONGEST_CAPTION:
            block.caption = bool(_NUMBERED_CAPTION.match(text))
        if block.part is Part.PARAGRAPH and (_BULLET.match(text) or _NUMBERED.match(text)):
            block.part, block.level = Part.LIST_ITEM, 1


def _nest(blocks: Sequence[Block]) -> None:
    """Give items of a list that follow one another their depth, by where they begin."""
    lefts: list[float] = []
    last: Line | None = None
    for block in blocks:
        if block.part is not Part.LIST_ITEM:
            lefts, last = ([], None) if block.part is not Part.FURNITURE else (lefts, last)
            continue
        line = block.lines[0]
        step = 0.6 * line.size
        if last is not None and line.baseline > last.baseline:
            lefts = []  # in the next column
        while len(lefts) > 1 and line.left < lefts[-1] - step:
            lefts.pop()
        if not lefts or line.left > lefts[-1] + step:
            lefts.append(line.left)
        block.level, last = min(len(lefts), 9), line


def _run_in_bold(block: Block, measure: Type) -> bool:
    bold = all(line.bold for line in block.lines)
    return bold and block.size >= 0.95 * measure.body and not _CAPTION.match(block.lines[0].text)


def _find_notes(blocks: list[Block], measure: Type) -> None:
    """Type small print below the text of its column as notes, each with its mark."""
    noting = False
    small = [_note_like(block, measure) for block in blocks]
    for index, block in enumerate(blocks):
        if not small[index]:
            noting = noting and block.part is Part.FURNITURE
            continue
        match = _MARK.match(block.lines[0].text)
        if match and not _body_below(blocks, small, index):
            block.part, block.label, noting = Part.FOOTNOTE, match[1], True
        elif noting and block.part in (Part.PARAGRAPH, Part.LIST_ITEM):
            block.part = Part.FOOTNOTE


def _note_like(block: Block, measure: Type) -> bool:
    if block.part in (Part.FURNITURE, Part.HEADING):
        return False
    return block.size <= 0.94 * measure.body or block.lines[0].begins_with_mark


def _body_below(blocks: list[Block], small: list[bool], index: int) -> bool:
    note = blocks[index].lines[0]
    return any(
        line.baseline < note.baseline and line.left < note.right and line.right > note.left
        for at, block in enumerate(blocks)
        if not small[at] and block.part is not Part.FURNITURE
        for line in block.lines
    )


def sets_indents(pages: Iterable[Sequence[Block]]) -> bool:
    """Tell whether a document marks its paragraphs by indenting their first lines."""
    counts = Counter(
        block.indented
        for blocks in pages
        for block in blocks
        if block.part is Part.PARAGRAPH and len(block.lines) > 2
    )
    return counts[True] > 3 * counts[False]


def goes_on(block: Block, later: Block, *, indents: bool) -> bool:
    """Tell whether ``later``, on the next page or column, goes on with ``block``'s sentence."""
    if block.part not in (Part.PARAGRAPH, Part.LIST_ITEM) or later.part is not Part.PARAGRAPH:
        return False
    if abs(block.size - later.size) > 0.07 * block.size or later.indented:
        return False
    last, first = block.lines[-1], later.lines[0]
    if _broken(last):
        return True
    ended = bool(_ENDS.search(last.text)) and not (indents and len(later.lines) > 1)
    return not _fits(first, block.room) and (first.text[:1].islower() or not ended)
