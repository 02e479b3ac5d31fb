"""A concordance as an Excel workbook: the hits below each other in the middle, no formulas."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import xlsxwriter

from reader.store.concordance_csv import HEADER, flat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.document import DocumentId
    from reader.domain.search import ConcordanceLine

MOST_LINES = 1_000_000
"""Lines that a sheet can hold; the rest are left out, and the last line says so."""
_LONGEST = 32_000
_DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""The day every workbook was made: a clock would make two exports of the same differ."""
_WIDTHS = (28, 10, 9, 9, 60, 24, 60)


def concordance_xlsx(lines: Iterable[ConcordanceLine], paths: Mapping[DocumentId, str]) -> bytes:
    """Return the lines as a workbook; ``paths`` gives the path of each document by id."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"title": "Concordance", "author": "", "created": _DAY})
    sheet = book.add_worksheet("Concordance")
    bold, right = book.add_format({"bold": True}), book.add_format({"align": "right"})
    for column, (name, width) in enumerate(zip(HEADER, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, bold)
    sheet.freeze_panes(1, 0)
    row = 0
    for row, line in enumerate(lines, 1):
        if row > MOST_LINES:
            sheet.write_string(row, 0, f"more than {MOST_LINES:,} lines: the rest is left out")
            break
        hit = line.hit
        sheet.write_string(row, 0, flat(paths.get(hit.document, "")))
        sheet.write_string(row, 1, hit.field.value)
        sheet.write_number(row, 2, hit.span.start)
        sheet.write_number(row, 3, hit.span.end)
        sheet.write_string(row, 4, flat(line.left)[-_LONGEST:], right)
        sheet.write_string(row, 5, flat(line.word)[:_LONGEST], bold)
        sheet.write_string(row, 6, flat(line.right)[:_LONGEST])
    sheet.autofilter(0, 0, max(1, row), len(HEADER) - 1)
    book.close()
    return target.getvalue()
