"""A document as rows that know what they are: the part of a page that no style changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part
from reader.ui.panes.reading.rows import Rows, cut_into_rows
from reader.ui.panes.reading.span_index import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document, Structure


class RowKind(IntEnum):
    """What a row is set as."""

    BODY = 0
    HEADING = 1
    LIST = 2
    NOTE = 3
    SOURCE = 4
    CONTENTS = 5
    ROW = 6
    FURNITURE = 7
    BLANK = 8


_ROW_KINDS = {
    Part.HEADING: RowKind.HEADING,
    Part.LIST_ITEM: RowKind.LIST,
    Part.FOOTNOTE: RowKind.NOTE,
    Part.SOURCE: RowKind.SOURCE,
    Part.CONTENTS: RowKind.CONTENTS,
}
_INLINE = (Part.EMPHASIS, Part.STRONG, Part.FOOTNOTE_MARK, Part.FURNITURE)
_BLOCKS = (Part.PARAGRAPH, Part.QUOTATION, Part.TABLE, Part.ROW, *_ROW_KINDS)
_HARD_WRAPPED = 110  # lines shorter than this may have been wrapped by hand


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class TextModel:
    """The rows of a document and what its structure says about each.

    ``kinds: uint8[n]`` (RowKind), ``levels: uint8[n]``, ``quoted: uint8[n]`` how many
    quotations deep, ``opens: bool[n]`` rows that begin a block. ``inline`` are the spans
    within rows, ``inline_parts`` what they are. ``pages`` maps a row to the pages that
    begin in it, as (offset, label). ``cells`` maps a table's row to where its cells start.
    """

    document: Document
    rows: Rows
    kinds: NDArray[np.uint8]
    levels: NDArray[np.uint8]
    quoted: NDArray[np.uint8]
    opens: NDArray[np.bool_]
    inline: SpanIndex
    inline_parts: list[Part]
    pages: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    cells: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.rows)

    def folds(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return the furniture inside a stretch, from its start, to be left out of a line.

        One of two spaces around it is left out too.
        """
        text = self.rows.text
        found: list[tuple[int, int]] = []
        for i in self.inline.touching(start, end):
            if self.inline_parts[i] is not Part.FURNITURE:
                continue
            low, high = max(int(self.inline.starts[i]), start), min(int(self.inline.ends[i]), end)
            low = max(low, found[-1][1] + start if found else low)
            if high < end and text[high].isspace() and (low == start or text[low - 1].isspace()):
                high += 1
            if low < high:
                found.append((low - start, high - start))
        return found


def build_model(document: Document) -> TextModel:
    """Cut the document's text into rows and lay its structure over them."""
    rows = cut_into_rows(document.text)
    count = len(rows)
    kinds = np.zeros(count, np.uint8)
    levels = np.zeros(count, np.uint8)
    quoted = np.zeros(count, np.uint8)
    opens = _openings(rows)
    for item, first, last in _with_rows(rows, document.structure, _BLOCKS):
        opens[first] = True
        if item.part in _ROW_KINDS:
            kinds[first : last + 1] = _ROW_KINDS[item.part]
            levels[first : last + 1] = min(item.level, 255)
        elif item.part is Part.QUOTATION:
            quoted[first : last + 1] += 1
    cells = _table_rows(rows, document.structure)
    kinds[list(cells)] = RowKind.ROW
    inline = _inline(rows, document.structure, kinds)
    kinds[rows.blank] = RowKind.BLANK
    starts = np.array([item.span.start for item in inline], np.int64)
    ends = np.array([item.span.end for item in inline], np.int64)
    return TextModel(
        document,
        rows,
        kinds,
        levels,
        quoted,
        opens,
        SpanIndex(starts, ends),
        [item.part for item in inline],
        _pages(rows, document.structure),
        cells,
    )


def _openings(rows: Rows) -> NDArray[np.bool_]:
    """Guess where blocks begin in bare text: after a blank row, and after a long line."""
    opens = np.ones(len(rows), np.bool_)
    lengths = rows.ends - rows.starts
    opens[1:] = rows.blank[:-1] | (lengths[:-1] > _HARD_WRAPPED)
    opens &= ~rows.sliced
    return opens


def _with_rows(
    rows: Rows, structure: Sequence[Structure], parts: Sequence[Part]
) -> Iterable[tuple[Structure, int, int]]:
    """Yield the structure of these kinds with the first and last row each touches."""
    wanted = frozenset(parts)
    items = [item for item in structure if item.part in wanted and len(item.span)]
    first = rows.rows_of(np.array([item.span.start for item in items], np.int64))
    last = rows.rows_of(np.array([item.span.end - 1 for item in items], np.int64))
    return zip(items, first.tolist(), last.tolist(), strict=True)


def _table_rows(rows: Rows, structure: Sequence[Structure]) -> dict[int, tuple[int, ...]]:
    """Return, for each table row that is one line of text, the offsets its cells start at."""
    found: dict[int, list[int]] = {}
    bounds: dict[int, tuple[int, int]] = {}
    for item, first, last in _with_rows(rows, structure, (Part.ROW, Part.CELL)):
        if item.part is Part.ROW:
            if first == last and not rows.sliced[first]:
                found[first] = []
                bounds[first] = (item.span.start, item.span.end)
        elif first in found and bounds[first][0] <= item.span.start < bounds[first][1]:
            found[first].append(item.span.start)
    return {row: tuple(sorted(set(cells))) for row, cells in found.items() if len(cells) > 1}


def _inline(
    rows: Rows, structure: Sequence[Structure], kinds: NDArray[np.uint8]
) -> list[Structure]:
    """Return the spans within rows, by start; furniture that fills rows becomes their kind."""
    inline: list[Structure] = []
    text = rows.text
    for item, first, last in _with_rows(rows, structure, _INLINE):
        if item.part is not Part.FURNITURE:
            inline.append(item)
            continue
        start, end = item.span.start, item.span.end
        from_row = first if not text[int(rows.starts[first]) : start].strip() else first + 1
        to_row = last if not text[end : int(rows.ends[last])].strip() else last - 1
        kinds[from_row : to_row + 1] = RowKind.FURNITURE
        if from_row > first or to_row < last:
            inline.append(item)
    inline.sort(key=lambda item: item.span.start)
    return inline


def _pages(rows: Rows, structure: Sequence[Structure]) -> dict[int, list[tuple[int, str]]]:
    """Return the pages that begin in each row; the first page of a text needs no rule."""
    pages: dict[int, list[tuple[int, str]]] = {}
    for item, first, _ in _with_rows(rows, structure, (Part.PAGE,)):
        pages.setdefault(first, []).append((item.span.start, item.label))
    return pages
