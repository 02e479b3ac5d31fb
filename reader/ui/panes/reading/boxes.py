"""The space around every row: its leading, indents and gaps, in whole pixels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.ui.panes.reading.advances import UNITS, character_widths, row_faces, running_sums
from reader.ui.panes.reading.style import Face
from reader.ui.panes.reading.tables import measure_tables
from reader.ui.panes.reading.text_model import RowKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.style import Faces, ReadingStyle
    from reader.ui.panes.reading.tables import Measures
    from reader.ui.panes.reading.text_model import TextModel

_GAP_BEFORE = {  # in lines of the body
    RowKind.BODY: 0.52,
    RowKind.LIST: 0.4,
    RowKind.NOTE: 0.3,
    RowKind.SOURCE: 0.34,
    RowKind.CONTENTS: 0.12,
    RowKind.FURNITURE: 0.44,
}
_HEADING_BEFORE = (1.3, 1.3, 1.3, 1.05, 0.8)  # by level
_HEADING_AFTER = (0.2, 0.36, 0.2, 0.06, 0.0)
_BETWEEN = {RowKind.LIST: 0.26, RowKind.FURNITURE: 0.04}  # closer to each other than to the text
_PAGE_GAP = 1.7
_TABLE_GAP = 0.2  # above and below the text of a table's row
_LIST_STEP, _QUOTE_STEP, _SOURCE_HANG, _MOST_HANG = 1.5, 1.8, 1.6, 3.4  # in ems
_MARKER = 8  # characters a list's marker has at most


@dataclass(frozen=True, slots=True, eq=False)
class Boxes:
    """Where each row's lines stand within it, in pixels. All arrays ``[n]``.

    ``shown`` rows have a height; ``bulleted`` are list items whose text has no marker.
    ``rules`` are rows with a page's rule in the gap above, by label; ``margins`` the
    pages that begin inside a row, as (offset, label).
    """

    faces: NDArray[np.uint8]
    pitches: NDArray[np.int64]
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    left: NDArray[np.int64]
    hang: NDArray[np.int64]
    shown: NDArray[np.bool_]
    bulleted: NDArray[np.bool_]
    rules: dict[int, str]
    margins: dict[int, list[tuple[int, str]]]
    page_gap: int
    opens_table: NDArray[np.bool_]
    table_gap: int


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Setting:
    """A text set in a style: everything that does not depend on the width of the pane.

    In sixteenths of a pixel: ``widths: uint16[m]`` of every character, ``row_widths:
    int64[n]`` of every row; and ``row_words: int64[n]``, how often each may be broken.
    """

    model: TextModel
    style: ReadingStyle
    furniture_shown: bool
    widths: NDArray[np.uint16]
    row_widths: NDArray[np.int64]
    row_words: NDArray[np.int64]
    boxes: Boxes
    tables: Measures


def set_text(model: TextModel, faces: Faces, *, furniture_shown: bool = True) -> Setting:
    """Set ``model`` in ``faces``. Safe off the UI thread: it touches no widget."""
    by_row = row_faces(model)
    widths = character_widths(model, faces, by_row, furniture_shown=furniture_shown)
    sums = running_sums(widths)
    boxes = _boxes(model, faces, by_row, sums, furniture_shown=furniture_shown)
    tables = measure_tables(model, sums, boxes.shown)
    rows = model.rows
    row_widths = (sums[rows.ends] - sums[rows.starts]).astype(np.int64)
    places = [np.searchsorted(rows.breaks, at.astype(np.int32)) for at in (rows.starts, rows.ends)]
    row_words = (places[1] - places[0]).astype(np.int64)
    return Setting(
        model, faces.style, furniture_shown, widths, row_widths, row_words, boxes, tables
    )


def _boxes(
    model: TextModel,
    faces: Faces,
    by_row: NDArray[np.uint8],
    sums: NDArray[np.integer[Any]],
    *,
    furniture_shown: bool,
) -> Boxes:
    line = faces.pitches[Face.BODY]
    shown = model.kinds != RowKind.BLANK
    if not furniture_shown:
        shown &= model.kinds != RowKind.FURNITURE
    before, after = _gaps(model, shown, line)
    opens_table = _table_openings(model, shown)
    table_gap = round(_TABLE_GAP * line)
    in_table = model.kinds == RowKind.ROW
    before[in_table] = table_gap
    before[opens_table] += round(_GAP_BEFORE[RowKind.BODY] * line)
    after[in_table] = table_gap
    rules, margins = _page_marks(model, shown)
    page_gap = round(_PAGE_GAP * line)
    for row in rules:
        before[row] += page_gap
    left, hang, bulleted = _indents(model, faces.em, sums)
    for each in (before, after):
        each[~shown] = 0
    pitches = np.array(faces.pitches, np.int64)[by_row]
    return Boxes(
        by_row, pitches, before, after, left, hang, shown, bulleted, rules, margins, page_gap,
        opens_table, table_gap,
    )  # fmt: skip


def _table_openings(model: TextModel, shown: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return the rows that are the first of a table."""
    opens = np.zeros(len(model), np.bool_)
    visible = np.flatnonzero(shown)
    in_table = model.kinds[visible] == RowKind.ROW
    first = in_table.copy()
    first[1:] &= ~in_table[:-1]
    opens[visible[first]] = True
    return opens


def _gaps(
    model: TextModel, shown: NDArray[np.bool_], line: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the pixels above and below each row. Blank rows only count as one gap."""
    kinds, levels = model.kinds, np.minimum(model.levels, len(_HEADING_BEFORE) - 1)
    table = np.zeros(len(RowKind))
    for kind, gap in _GAP_BEFORE.items():
        table[kind] = gap
    gaps = table[kinds]
    headings = kinds == RowKind.HEADING
    gaps[headings] = np.array(_HEADING_BEFORE)[levels[headings]]
    visible = np.flatnonzero(shown)
    here, above = kinds[visible[1:]], kinds[visible[:-1]]
    for kind, gap in _BETWEEN.items():
        gaps[visible[1:][(here == kind) & (above == kind)]] = gap
    gaps[~model.opens] = 0.0
    first = int(np.argmax(shown)) if shown.any() else 0
    gaps[first] = 0.0
    below = np.zeros(len(kinds))
    below[headings] = np.array(_HEADING_AFTER)[levels[headings]]
    return np.rint(gaps * line).astype(np.int64), np.rint(below * line).astype(np.int64)


def _page_marks(
    model: TextModel, shown: NDArray[np.bool_]
) -> tuple[dict[int, str], dict[int, list[tuple[int, str]]]]:
    """Return the rules between pages by the row below, and the pages that begin inside rows."""
    rules: dict[int, str] = {}
    margins: dict[int, list[tuple[int, str]]] = {}
    visible = np.flatnonzero(shown)
    text = model.rows.text
    for row, pages in model.pages.items():
        for offset, label in pages:
            start = int(model.rows.starts[row])
            if shown[row] and text[start:offset].strip():
                margins.setdefault(row, []).append((offset, label))
                continue
            place = int(np.searchsorted(visible, row))
            if 0 < place < len(visible):
                rules[int(visible[place])] = label
    return rules, margins


def _indents(
    model: TextModel, em: float, sums: NDArray[np.integer[Any]]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Return how far each row stands in, how much further its later lines, and bullets to draw."""
    kinds = model.kinds
    left = np.rint(model.quoted * (_QUOTE_STEP * em)).astype(np.int64)
    hang = np.zeros(len(kinds), np.int64)
    bulleted = np.zeros(len(kinds), np.bool_)
    items = np.flatnonzero((kinds == RowKind.LIST) | (kinds == RowKind.SOURCE))
    if not len(items):
        return left, hang, bulleted
    listed = kinds[items] == RowKind.LIST
    depth = np.where(listed, np.maximum(model.levels[items].astype(np.int64) - 1, 0), 0)
    left[items] += np.rint(depth * _LIST_STEP * em).astype(np.int64)
    marker_ends = _marker_ends(model, items)
    starts = model.rows.starts[items]
    width = ((sums[marker_ends] - sums[starts]) // UNITS).astype(np.int64)
    marked = marker_ends > starts
    opens = model.opens[items]
    bulleted[items] = ~marked & opens & listed
    hang[items] = np.where(
        marked, np.minimum(width, round(_MOST_HANG * em)), np.where(listed, 0, _SOURCE_HANG * em)
    )
    left[items[~marked & listed & opens]] += round(_LIST_STEP * em * 0.8)
    leader = np.maximum.accumulate(np.where(opens, np.arange(len(items)), 0))
    later = ~opens
    own = left[items] + hang[items]
    left[items[later]] = own[leader[later]]
    hang[items[later]] = 0
    return left, hang, bulleted


def _marker_ends(model: TextModel, items: NDArray[np.intp]) -> NDArray[np.int64]:
    """Return where the text after each item's marker ("3. ", "– ", "b) ") begins, or its start."""
    text = model.rows.text
    found = model.rows.starts[items].copy()
    ends = model.rows.ends[items].tolist()
    for i, start in enumerate(found.tolist()):
        head = text[start : min(ends[i], start + _MARKER + 2)]
        bare = head.lstrip()
        marker, space, _ = bare.partition(" ") if " " in bare else bare.partition("\t")
        if space and len(marker) < _MARKER and _is_marker(marker):
            length = len(head) - len(bare) + len(marker) + 1
            found[i] = start + length
    return found


def _is_marker(word: str) -> bool:
    if not any(char.isalnum() for char in word):
        return True
    return word[-1] in ".)]:" and len(word.strip("()[].:")) <= 4
