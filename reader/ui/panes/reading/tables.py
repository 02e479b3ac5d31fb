"""Columns for tables: how wide each is, and where its cells stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.advances import UNITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.boxes import Setting

_GUTTER = 1.6  # in ems
_NARROWEST = 3.0
_MOST_COLUMNS = 16


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as it is set: a stretch of text, and where its column stands, in pixels."""

    start: int
    end: int
    left: int
    width: int


def set_tables(setting: Setting, width: int, em: float) -> dict[int, tuple[Cell, ...]]:
    """Return the cells of every table row that fits ``width`` pixels as a table."""
    found: dict[int, tuple[Cell, ...]] = {}
    for group in _groups(setting):
        bounds = _bounds(setting, group)
        columns = _columns(_natural(setting, bounds), width, em)
        if columns is None:
            continue
        gutter = round(_GUTTER * em)
        lefts = [sum(columns[:i]) + gutter * i for i in range(len(columns))]
        for row, cells in zip(group, bounds, strict=True):
            found[row] = tuple(
                Cell(start, end, left, column)
                for (start, end), left, column in zip(cells, lefts, columns, strict=True)
            )
    return found


def _groups(setting: Setting) -> list[list[int]]:
    """Return runs of table rows with equally many cells, with only blank rows between."""
    groups: list[list[int]] = []
    cells = setting.model.cells
    previous = -1
    for row in sorted(cells):
        joined = (
            groups
            and len(cells[groups[-1][-1]]) == len(cells[row])
            and not setting.boxes.shown[previous + 1 : row].any()
        )
        if joined:
            groups[-1].append(row)
        else:
            groups.append([row])
        previous = row
    return groups


def _bounds(setting: Setting, group: list[int]) -> list[list[tuple[int, int]]]:
    """Return, by row, what each cell covers, with the separator behind it: no character is lost."""
    rows = setting.model.rows
    found: list[list[tuple[int, int]]] = []
    for row in group:
        starts = [int(rows.starts[row]), *setting.model.cells[row][1:]]
        ends = [*starts[1:], int(rows.ends[row])]
        found.append(list(zip(starts, ends, strict=True)))
    return found


def _natural(setting: Setting, bounds: list[list[tuple[int, int]]]) -> NDArray[np.int64]:
    """Return the width in pixels of the widest cell of every column."""
    edges = np.array(bounds, np.int64)
    widths = (setting.sums[edges[:, :, 1]] - setting.sums[edges[:, :, 0]]).astype(np.int64)
    widest: NDArray[np.int64] = widths.max(axis=0)
    return widest // UNITS + 4


def _columns(natural: NDArray[np.int64], width: int, em: float) -> list[int] | None:
    """Share ``width`` out: narrow columns get what they want, wide ones split the rest."""
    count = len(natural)
    room = width - round(_GUTTER * em) * (count - 1)
    if count > _MOST_COLUMNS or room < count * _NARROWEST * em:
        return None
    granted = np.zeros(count, np.int64)
    waiting = np.ones(count, np.bool_)
    while waiting.any():
        share = (room - int(granted.sum())) // int(waiting.sum())
        content = waiting & (natural <= share)
        if not content.any():
            granted[waiting] = share
            break
        granted[content] = natural[content]
        waiting &= ~content
    return granted.tolist()
