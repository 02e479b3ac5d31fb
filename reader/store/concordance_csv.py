"""A concordance as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.document import DocumentId
    from reader.domain.search import ConcordanceLine

HEADER = ("path", "field", "start", "end", "left", "word", "right")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def concordance_csv(lines: Iterable[ConcordanceLine], paths: Mapping[DocumentId, str]) -> str:
    """Return the lines as CSV, with a header; ``paths`` gives the path of each document by id.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(HEADER)
    for line in lines:
        hit = line.hit
        pieces = [_safe(flat(text)) for text in (line.left, line.word, line.right)]
        path = _safe(paths.get(hit.document, ""))
        writer.writerow([path, hit.field.value, hit.span.start, hit.span.end, *pieces])
    return written.getvalue()


def flat(text: str) -> str:
    """Return a text as one line that can be written as UTF-8."""
    return text.replace("\n", " ").encode("utf-8", "replace").decode("utf-8")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
