"""A collation as comma-separated values, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reader.store.exporters.reading import readings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.collation import Collation, Row
    from reader.domain.document import Document, DocumentId

_FORMULA = frozenset("=+-@\t\r\n|%＝＋－＠")


def render(collation: Collation, documents: Mapping[DocumentId, Document]) -> str:
    """Return one line for each reading: its number, the witnesses' texts, who agrees, moves.

    Lines end as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an
    apostrophe before it.
    """
    target = io.StringIO()
    writer = csv.writer(target)
    heads = [
        f"{item.siglum} {documents[item.passage.document].path}" for item in collation.witnesses
    ]
    writer.writerow(["reading", *map(escaped, heads), "agreement", "transposition"])
    for number, reading in enumerate(readings(collation, documents), start=1):
        move = "" if reading.row.move is None else str(reading.row.move + 1)
        writer.writerow(
            [str(number), *map(escaped, reading.texts), _agreement(collation, reading.row), move]
        )
    return target.getvalue()


def escaped(text: str) -> str:
    """Return a cell's text so that no spreadsheet takes it for a formula."""
    stripped = text.lstrip(" \u00a0")
    return f"'{text}" if stripped and stripped[0] in _FORMULA else text


def _agreement(collation: Collation, row: Row) -> str:
    """Return who reads the same: ``A C | B``."""
    return " | ".join(
        " ".join(collation.witnesses[number].siglum for number in group) for group in row.groups
    )
