"""An export as comma-separated values that spreadsheets open without asking, and without harm."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reader.domain.excerpt import What
from reader.store.exporters.citations import Citations
from reader.store.exporters.collation_csv import escaped
from reader.store.exporters.columns import collation_rows, columns, coverage_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Export, ExportOptions
    from reader.store.exporters.columns import Value


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the table as UTF-8 with a byte order mark, lines ended as RFC 4180 has it.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    target = io.StringIO(newline="")
    csv.writer(target).writerows(map(_cells, _rows(export, options)))
    return target.getvalue().encode("utf-8-sig", "replace")


def _rows(export: Export, options: ExportOptions) -> Iterator[Iterable[Value]]:
    if export.what is What.COLLATION:
        yield from collation_rows(export)
    elif export.what is What.COVERAGE:
        yield from coverage_rows(export)
    else:
        found = columns(export, options, Citations(export, options))
        yield [column.name for column in found]
        for item in export.excerpts:
            yield [column.of(item) for column in found]


def _cells(row: Iterable[Value]) -> list[str]:
    return [
        escaped(value) if isinstance(value, str) else "" if value is None else str(value)
        for value in row
    ]
