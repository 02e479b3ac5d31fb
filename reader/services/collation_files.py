"""Write a collation out: as text, for a spreadsheet, for a program, for an edition."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.domain.collation import Collation
    from reader.domain.document import Document
    from reader.services.jobs import Job, Ticket


class CollationFormat(StrEnum):
    """How a collation can be written; the value is the suffix of its file."""

    TEXT = "txt"
    CSV = "csv"
    JSON = "json"
    TEI = "xml"


def rendering(
    collation: Collation, documents: Iterable[Document], chosen: CollationFormat
) -> Job[str]:
    """Return the job that writes a collation out as one text."""
    known = {document.id: document for document in documents}

    def job(ticket: Ticket) -> str:
        from reader.store.exporters import (
            collation_csv,
            collation_json,
            collation_table,
            collation_tei,
        )

        ticket.step(0, 1)
        if chosen is CollationFormat.CSV:
            return collation_csv.render(collation, known)
        if chosen is CollationFormat.JSON:
            return collation_json.render(collation, known)
        if chosen is CollationFormat.TEI:
            return collation_tei.render(collation, known)
        return collation_table.render(collation, known)

    return job


def saving(
    collation: Collation, documents: Iterable[Document], chosen: CollationFormat, path: Path
) -> Job[Path]:
    """Return the job that puts a collation into a file, whole or not at all.

    Raises:
        CorpusError: from the job, if the file cannot be written.
    """
    render = rendering(collation, documents, chosen)

    def job(ticket: Ticket) -> Path:
        from reader.store.atomic import write_bytes

        text = render(ticket)
        ticket.step(0, 1)
        mark = "\ufeff" if chosen is CollationFormat.CSV else ""  # spreadsheets guess without it
        try:
            write_bytes(path, (mark + text).encode("utf-8", "replace"))
        except OSError as error:
            message = f"{path.name} could not be written: {error.strerror or error}"
            raise CorpusError(message) from error
        return path

    return job
