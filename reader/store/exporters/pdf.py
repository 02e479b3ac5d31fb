"""A PDF: arranged here; its pages are made by a printer, which knows fonts, in the window's room."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from reader.domain.errors import FormatError
from reader.store.exporters.arranging import arrange

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.excerpt import Export, ExportOptions
    from reader.domain.excerpt import Paper as Sheet
    from reader.store.exporters.paper import Paper

    Printer: TypeAlias = Callable[[Paper, Sheet], bytes]


def write(export: Export, options: ExportOptions, printer: Printer | None = None) -> bytes:
    """Return the PDF that ``printer`` makes.

    Raises:
        FormatError: without a printer, or if it cannot print this.
    """
    if printer is None:
        message = "there is nothing here that makes PDFs; export a web page or DOCX and print that"
        raise FormatError(message)
    return printer(arrange(export, options), options.paper)
