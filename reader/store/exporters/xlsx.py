"""An export as an Excel workbook: a table that sorts and filters, its colours kept, no formulas.

Every text is written as a text: a spreadsheet never runs what stands in a cell. What is longer
than a cell may be is cut, and says so.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import xlsxwriter

from reader.domain.excerpt import Paper, What
from reader.domain.overlap import EditKind
from reader.store.exporters import wording
from reader.store.exporters.citations import Citations
from reader.store.exporters.colors import LIGHT
from reader.store.exporters.columns import collation_rows, columns, coverage_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter import Format, Workbook, Worksheet

    from reader.domain.excerpt import Excerpt, Export, ExportOptions
    from reader.store.exporters.columns import Column, Value

_LONGEST = 32_767
_CUT = " … [cut: {:,} characters in all]"
_MOST_RUNS = 800
_DAY = datetime(1980, 1, 1, tzinfo=UTC)
"""The day every workbook was made: a clock would make two exports of the same differ."""
_PAPERS = {Paper.A4: 9, Paper.LETTER: 1}


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the workbook."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(
        target,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
    )
    title = _cut(wording.heading(export, options))[:250]
    book.set_properties({"title": title, "author": "", "created": _DAY})
    citations = Citations(export, options)
    made = _Book(book, options)
    if export.what is What.COLLATION:
        made.plain("Collation", list(collation_rows(export)), headed=False)
    elif export.what is What.COVERAGE:
        made.plain("Coverage", list(coverage_rows(export)))
    else:
        made.excerpts(export, columns(export, options, citations))
    if export.sources:
        rows: list[Sequence[Value]] = [["source", "path"]]
        rows += [
            [citations.source(item).plain, wording.one_line(item.path)] for item in export.sources
        ]
        made.plain("Sources", rows)
    made.plain("About", list(_about(export, options)), headed=False)
    book.close()
    return target.getvalue()


def _about(export: Export, options: ExportOptions) -> Iterator[Sequence[Value]]:
    """Yield what this is, what was asked for, and what is not here."""
    yield ["Title", wording.heading(export, options)]
    yield ["Holds", wording.WHAT[export.what]]
    if export.excerpts:
        yield ["Count", wording.count_line(export)]
    for label, value in export.conditions:
        yield [wording.one_line(label), wording.one_line(value)]
    for item in export.left_out:
        name = f"{item.count:,} {item.name}" if item.count != 1 else item.name
        yield ["Not here", f"{wording.one_line(name)}: {wording.one_line(item.reason)}"]


class _Book:
    """A workbook in the making."""

    def __init__(self, book: Workbook, options: ExportOptions) -> None:
        self._book = book
        self._options = options
        top = {"valign": "top"}
        self._plain = book.add_format(top)
        self._wrapped = book.add_format({**top, "text_wrap": True})
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "vcenter"})
        self._same = book.add_format({})
        self._dropped = book.add_format({"font_strikeout": True, "font_color": "#A32020"})
        self._added = book.add_format({"underline": 1, "bold": True, "font_color": "#1B6B34"})
        self._faint = book.add_format({"italic": True, "font_color": "#6B6B6B"})
        self._fills = {
            name: book.add_format({**top, "bg_color": fill}) for name, fill in LIGHT.items()
        }

    def plain(self, name: str, rows: Sequence[Sequence[Value]], *, headed: bool = True) -> None:
        """Add a sheet of rows; where it is ``headed`` the first one stays in sight."""
        sheet = self._sheet(name)
        for number, row in enumerate(rows):
            for place, value in enumerate(row):
                self._put(
                    sheet,
                    (number, place),
                    value,
                    self._head if headed and not number else self._wrapped,
                )
        width = max((len(row) for row in rows), default=1)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, max(width - 1, 1), 40)
        if headed and rows:
            sheet.freeze_panes(1, 0)
            sheet.autofilter(0, 0, max(len(rows) - 1, 1), width - 1)

    def excerpts(self, export: Export, found: Sequence[Column]) -> None:
        """Add the sheet of excerpts."""
        sheet = self._sheet(wording.WHAT[export.what])
        for place, column in enumerate(found):
            form = self._wrapped if column.long else self._plain
            sheet.set_column(place, place, column.width, form)
            self._put(sheet, (0, place), column.name, self._head)
        for number, item in enumerate(export.excerpts, start=1):
            for place, column in enumerate(found):
                self._cell(sheet, (number, place), item, column)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(export.excerpts), 1), len(found) - 1)

    def _cell(self, sheet: Worksheet, at: tuple[int, int], item: Excerpt, column: Column) -> None:
        if column.name == "differences" and item.differences:
            self._differences(sheet, at, item)
            return
        form = self._wrapped if column.long else self._plain
        if column.name == "color" and item.color:
            form = self._fills.get(item.color, self._fills["grey"])
        self._put(sheet, at, column.of(item), form)

    def _put(self, sheet: Worksheet, at: tuple[int, int], value: Value, form: Format) -> None:
        if isinstance(value, str):
            if value:
                sheet.write_string(*at, _cut(value), form)
        elif value is not None:
            sheet.write_number(*at, value, form)

    def _differences(self, sheet: Worksheet, at: tuple[int, int], item: Excerpt) -> None:
        """Write both sides in one cell, as an editor would mark them."""
        parts = list(self._runs(item))
        size = sum(len(text) for _, text in parts)
        if not 1 < len(parts) <= _MOST_RUNS or size > _LONGEST:
            sheet.write_string(*at, _cut(wording.marked(item.differences)), self._wrapped)
            return
        said = (piece for form, text in parts for piece in (form, text))
        sheet.write_rich_string(*at, *said, self._wrapped)

    def _runs(self, item: Excerpt) -> Iterator[tuple[Format, str]]:
        for part in item.differences:
            a, b = wording.flowed(part.a), wording.flowed(part.b)
            if part.kind is EditKind.SAME:
                texts = [(self._same, a)]
            elif part.kind is EditKind.FURNITURE:
                texts = [(self._faint, a), (self._faint, b)]
            else:
                texts = [(self._dropped, a), (self._added, b)]
            yield from ((form, text) for form, text in texts if text)

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_PAPERS[self._options.paper])
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        return sheet


def _cut(text: str) -> str:
    """Return what a cell can hold of a text; a cut one says how long it was."""
    size = len(text.encode("utf-16-le", "replace")) // 2
    if size <= _LONGEST:
        return text
    said = _CUT.format(len(text))
    kept = text.encode("utf-16-le", "replace")[: 2 * (_LONGEST - len(said))]
    return kept.decode("utf-16-le", "ignore") + said
