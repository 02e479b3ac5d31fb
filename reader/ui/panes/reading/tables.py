"""Columns for tables: how wide each is, and where its cells stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.advances import UNITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.boxes import Setting

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


def set_tables(setting: Setting, width: int, em: float) -> dict[int, tuple[Cell, ...]]:
    """Return the cells of every table row, side by side or, where that is too narrow, in a pile."""
    found: dict[int, tuple[Cell, ...]] = {}
    for group in _groups(setting):
        bounds = _bounds(setting, group)
        natural = _natural(setting, bounds)
        least = np.minimum(_words(setting, bounds), round(_LONGEST_WORD * em))
        gutter = _gutter(least, width, em)
        if gutter is None:
            found |= {
                row: _pile(setting, cells, width, em)
                for row, cells in zip(group, bounds, strict=True)
            }
            continue
        columns = _columns(natural, least, width - gutter * (len(natural) - 1))
        lefts = [sum(columns[:i]) + gutter * i for i in range(len(columns))]
        for row, cells in zip(group, bounds, strict=True):
            found[row] = tuple(
                Cell(start, end, left, column)
                for (start, end), left, column in zip(cells, lefts, columns, strict=True)
            )
    return found


def _pile(
    setting: Setting, cells: list[tuple[int, int]], width: int, em: float
) -> tuple[Cell, ...]:
    """Return the cells of a row one below the other, all but the first set in."""
    indent = round(_PILE_INDENT * em)
    text = setting.model.rows.text
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


def _words(setting: Setting, bounds: list[list[tuple[int, int]]]) -> NDArray[np.int64]:
    """Return the width in pixels of the widest word of every column."""
    breaks, sums = setting.model.rows.breaks, setting.sums
    widest = np.zeros(len(bounds[0]), np.int64)
    for cells in bounds:
        for column, (start, end) in enumerate(cells):
            low, high = np.searchsorted(breaks, (start, end), "right")
            edges = np.concatenate(([start], breaks[low:high], [end]))
            widest[column] = max(widest[column], int(np.diff(sums[edges]).max()))
    return widest // UNITS + 2


def _gutter(least: NDArray[np.int64], width: int, em: float) -> int | None:
    """Return the space between columns, or None if their words do not fit ``width``."""
    if len(least) > _MOST_COLUMNS:
        return None
    for share in _GUTTERS:
        gutter = round(share * em)
        if int(least.sum()) + gutter * (len(least) - 1) <= width:
            return gutter
    return None


def _columns(natural: NDArray[np.int64], least: NDArray[np.int64], room: int) -> list[int]:
    """Share ``room`` out: no word is broken, narrow columns get what they want, wide ones the rest."""
    granted = np.zeros(len(natural), np.int64)
    waiting = np.ones(len(natural), np.bool_)
    while waiting.any():
        share = (room - int(granted.sum())) // int(waiting.sum())
        needy = waiting & (least >= share)
        content = waiting & (natural <= share)
        if needy.any():
            granted[needy] = least[needy]
            waiting &= ~needy
        elif content.any():
            granted[content] = natural[content]
            waiting &= ~content
        else:
            granted[waiting] = share
            break
    return granted.tolist()
