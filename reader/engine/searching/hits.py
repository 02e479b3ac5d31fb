"""Hits as arrays: many at once, to be sorted, counted and drawn without an object for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class HitTable:
    """Hits, n of them, in order of row and place, none twice.

    ``rows``: int64[n], which unit; ``fields``: int8[n], place in ``TEXT_FIELDS``; ``starts``,
    ``ends``: int64[n], code points; ``segments``: int64[n], ``first``, ``last``: int64[n], the
    positions of its words there.
    """

    rows: NDArray[np.int64]
    fields: NDArray[np.int8]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    segments: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.rows.size)

    def columns(self, size: int) -> tuple[list[int], list[int], list[int], list[int]]:
        """Return row, field, start and end of the first ``size`` hits, as plain numbers."""
        return (
            self.rows[:size].tolist(),
            self.fields[:size].tolist(),
            self.starts[:size].tolist(),
            self.ends[:size].tolist(),
        )

    def chosen(self, which: NDArray[np.intp] | NDArray[np.bool_]) -> HitTable:
        """Return some of the hits."""
        return HitTable(
            self.rows[which],
            self.fields[which],
            self.starts[which],
            self.ends[which],
            self.segments[which],
            self.first[which],
            self.last[which],
        )


def no_hits() -> HitTable:
    """Return a table without hits."""
    none = np.empty(0, np.int64)
    return HitTable(none, np.empty(0, np.int8), none, none, none, none, none)


def merged(tables: Sequence[HitTable]) -> HitTable:
    """Return the hits of all tables in order of row, field and place, each once."""
    full = [table for table in tables if len(table)]
    if not full:
        return no_hits()
    every = HitTable(
        np.concatenate([table.rows for table in full]),
        np.concatenate([table.fields for table in full]),
        np.concatenate([table.starts for table in full]),
        np.concatenate([table.ends for table in full]),
        np.concatenate([table.segments for table in full]),
        np.concatenate([table.first for table in full]),
        np.concatenate([table.last for table in full]),
    )
    if not _ascending(every):
        every = every.chosen(np.lexsort((every.ends, every.starts, every.fields, every.rows)))
    again = np.zeros(len(every), np.bool_)
    again[1:] = (
        (every.rows[1:] == every.rows[:-1])
        & (every.fields[1:] == every.fields[:-1])
        & (every.starts[1:] == every.starts[:-1])
        & (every.ends[1:] == every.ends[:-1])
    )
    return every.chosen(~again) if again.any() else every


def _ascending(table: HitTable) -> bool:
    """Tell whether hits are in order already, as they are where no word stands in a compound."""
    later = np.zeros(max(0, len(table) - 1), np.bool_)
    for column in (table.ends, table.starts, table.fields, table.rows):
        later = (column[1:] > column[:-1]) | ((column[1:] == column[:-1]) & later)
    return bool(later.all())
