"""Columns for tables: how wide each is, and where its cells stand."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.ui.panes.reading.advances import UNITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.text_model import TextModel

_GUTTERS = (1.6, 1.0, 0.6)  # in ems, the widest that leaves room
_LONGEST_WORD = 12.0  # in ems: a longer one may be broken
_MOST_COLUMNS = 16
_PILE_INDENT = 1.2


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it is set: a stretch of text, and where its column stands, in pixels.

    ``below``: the cell stands below the one before it, since the pane is too narrow for
    columns. An empty cell takes no room there.
    """

    start: int
    end: int
    left: int
    width: int
    below: bool = False
    empty: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Measures:
    """What of the tables does not depend on the width of the pane.

    ``groups``: the rows of each table; ``firsts``: the first cell of each; ``group_of``:
    the table of each row; ``rows: int64[t]``, those rows in order. ``edges: int64[c, 2]``, what each cell covers, in reading order;
    ``natural, words: int64[c]``, the width of each cell and of its widest word, in pixels.
    """

    groups: list[list[int]]
    firsts: list[int]
    group_of: dict[int, int]
    rows: NDArray[np.int64]
    edges: NDArray[np.int64]
    natural: NDArray[np.int64]
    words: NDArray[np.int64]


def measure_tables(
    model: TextModel, sums: NDArray[np.integer[Any]], shown: NDArray[np.bool_]
) -> Measures:
    """Measure the cells of all tables."""
    groups = _groups(model, shown)
    edges = _edges(model, [row for group in groups for row in group])
    natural, words = _widths(sums, model.rows.breaks, edges)
    sizes = (len(model.cells[group[0]]) * len(group) for group in groups)
    firsts = list(accumulate(sizes, initial=0))
    group_of = {row: number for number, group in enumerate(groups) for row in group}
    rows = np.array(list(group_of), np.int64)
    return Measures(groups, firsts, group_of, rows, edges, natural, words)


class Tables:
    """The cells of a text's tables at one width, each table set when it is first asked for."""

    def __init__(self, model: TextModel, measures: Measures, width: int, em: float) -> None:
        self._model = model
        self._measures = measures
        self.width = width
        self._em = em
        self._columns: dict[int, list[tuple[int, int]]] = {}

    def __contains__(self, row: int) -> bool:
        return row in self._measures.group_of

    def __len__(self) -> int:
        return len(self._measures.group_of)

    def get(self, row: int) -> tuple[Cell, ...] | None:
        """Return the cells of a row, if it is one of a table.

        They stand side by side or, where that is too narrow, in a pile.
        """
        number = self._measures.group_of.get(row)
        if number is None:
            return None
        group, count = self._measures.groups[number], len(self._model.cells[row])
        first = self._measures.firsts[number] + count * bisect_left(group, row)
        bounds: list[list[int]] = self._measures.edges[first : first + count].tolist()
        columns = self._of_group(number)
        if not columns:
            return _pile(self._model.rows.text, bounds, self.width, self._em)
        return tuple(
            Cell(start, end, left, wide)
            for (start, end), (left, wide) in zip(bounds, columns, strict=True)
        )

    def _of_group(self, number: int) -> list[tuple[int, int]]:
        """Return where the columns of a table stand; nothing where they do not fit."""
        if number not in self._columns:
            measures = self._measures
            count = len(self._model.cells[measures.groups[number][0]])
            own = slice(measures.firsts[number], measures.firsts[number + 1])
            words = np.minimum(measures.words[own], round(_LONGEST_WORD * self._em))
            self._columns[number] = _columns(
                measures.natural[own].reshape(-1, count).max(axis=0).tolist(),
                words.reshape(-1, count).max(axis=0).tolist(),
                self.width,
                self._em,
            )
        return self._columns[number]


def _pile(text: str, cells: list[list[int]], width: int, em: float) -> tuple[Cell, ...]:
    """Return the cells of a row one below the other, all but the first set in."""
    indent = round(_PILE_INDENT * em)
    return tuple(
        Cell(
            start,
            end,
            left=indent if number else 0,
            width=width - (indent if number else 0),
            below=number > 0,
            empty=not text[start:end].strip(),
        )
        for number, (start, end) in enumerate(cells)
    )


def _groups(model: TextModel, shown: NDArray[np.bool_]) -> list[list[int]]:
    """Return runs of table rows with equally many cells, with only blank rows between."""
    groups: list[list[int]] = []
    cells = model.cells
    previous = -1
    for row in sorted(cells):
        joined = (
            groups
            and len(cells[groups[-1][-1]]) == len(cells[row])
            and not shown[previous + 1 : row].any()
        )
        if joined:
            groups[-1].append(row)
        else:
            groups.append([row])
        previous = row
    return groups


def _edges(model: TextModel, table_rows: list[int]) -> NDArray[np.int64]:
    """Return what each cell covers, with the separator behind it: no character is lost.

    ``int64[c, 2]``, code points, in reading order.
    """
    if not table_rows:
        return np.zeros((0, 2), np.int64)
    rows, cells = model.rows, model.cells
    starts = [start for row in table_rows for start in (int(rows.starts[row]), *cells[row][1:])]
    ends = [end for row in table_rows for end in (*cells[row][1:], int(rows.ends[row]))]
    return np.array([starts, ends], np.int64).T


def _widths(
    sums: NDArray[np.integer[Any]], breaks: NDArray[np.int32], edges: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the width of every cell, and of its widest word, in pixels."""
    starts, ends = edges[:, 0], edges[:, 1]
    if not len(edges):
        return starts, ends
    if not len(breaks):
        breaks = np.zeros(1, np.int32)
    low = np.searchsorted(breaks, starts.astype(breaks.dtype), "right")
    high = np.searchsorted(breaks, ends.astype(breaks.dtype), "right")
    places = np.append(breaks, breaks[-1:])  # so that every index below exists
    broken = high > low
    first, last = places[np.where(broken, low, 0)], places[np.where(broken, high - 1, 0)]
    widest = np.maximum(
        np.where(broken, sums[first], sums[ends]) - sums[starts],
        np.where(broken, sums[ends] - sums[last], 0),
    ).astype(np.int64)
    within = np.append(np.diff(sums[breaks]), [0, 0]).astype(np.int64)
    several = np.flatnonzero(high - low > 1)
    if len(several):
        pairs = np.stack((low[several], high[several] - 1), axis=1).ravel()
        widest[several] = np.maximum(widest[several], np.maximum.reduceat(within, pairs)[::2])
    return (sums[ends] - sums[starts]).astype(np.int64) // UNITS + 4, widest // UNITS + 2


def _columns(natural: list[int], words: list[int], width: int, em: float) -> list[tuple[int, int]]:
    """Return where each column stands and how wide it is; nothing if their words do not fit."""
    count = len(natural)
    for share in _GUTTERS:
        gutter = round(share * em)
        room = width - gutter * (count - 1)
        if count <= _MOST_COLUMNS and sum(words) <= room:
            columns = _shared(natural, words, room)
            return [(sum(columns[:i]) + gutter * i, columns[i]) for i in range(count)]
    return []


def _shared(natural: list[int], words: list[int], room: int) -> list[int]:
    """Share ``room`` out: no word is broken, narrow columns get what they want."""
    granted = [0] * len(natural)
    waiting = set(range(len(natural)))
    while waiting:
        share = (room - sum(granted)) // len(waiting)
        sure = {i: words[i] for i in waiting if words[i] >= share}
        sure = sure or {i: natural[i] for i in waiting if natural[i] <= share}
        sure = sure or dict.fromkeys(waiting, share)
        for i, width in sure.items():
            granted[i] = width
        waiting -= sure.keys()
    return granted
