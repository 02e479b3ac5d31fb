"""``synoptic collate``: all witnesses of the text at a place, in one table."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from reader.cli.naming import document_of, place_of
from reader.cli.running import ended, terminal
from reader.services.collating import collating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.collation import Collation
    from reader.domain.document import Corpus, Document, DocumentId


class Shape(StrEnum):
    """The shapes a collation can have."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TEI = "tei"


def collate(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")],
    at: Annotated[
        str,
        typer.Option(
            help="The place: a document's path and a character of its text, as report.txt:77756.",
            metavar="DOCUMENT:OFFSET",
        ),
    ],
    format: Annotated[Shape, typer.Option(help="How to print it.")] = Shape.TABLE,  # noqa: A002 - the option's name
) -> None:
    """Print all witnesses of the text at a place of FOLDER, word against word."""
    path, offset = place_of(at)
    with terminal() as desk:
        corpus = desk.open(folder)
        document = _named(corpus, path, offset)
        found = desk.wait_for(
            collating(corpus, desk.compare(corpus), document.id, offset), "Collating"
        )
    if found is None:
        sys.stderr.write(f"No other passage says what stands at {at}.\n")
    else:
        known = {item.id: item for item in corpus.documents}
        written = _rendered(found, known, format)
        sys.stdout.buffer.write(written.encode("utf-8", "replace"))
    raise typer.Exit(ended(corpus, found=found is not None))


def _named(corpus: Corpus, path: str, offset: int) -> Document:
    """Return the document of that path, or the only one whose path ends so."""
    found = document_of(corpus, path, "--at")
    if offset >= len(found.text):
        message = f"{found.path} has only {len(found.text):,} characters"
        raise typer.BadParameter(message, param_hint="--at")
    return found


def _rendered(collation: Collation, documents: Mapping[DocumentId, Document], shape: Shape) -> str:
    from reader.store.exporters import (
        collation_csv,
        collation_json,
        collation_table,
        collation_tei,
    )

    if shape is Shape.JSON:
        return collation_json.render(collation, documents)
    if shape is Shape.CSV:
        return collation_csv.render(collation, documents)
    if shape is Shape.TEI:
        return collation_tei.render(collation, documents)
    return collation_table.render(collation, documents)
