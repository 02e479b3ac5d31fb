"""``synoptic documents`` and ``synoptic text``: what a corpus holds, and the text of a document."""

from __future__ import annotations

import sys
from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from reader.cli.naming import document_of
from reader.cli.printing import Format, console, flat, print_json
from reader.cli.running import ended, terminal

FORMAT = "synoptic-documents/1"


def documents(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")],
    format: Annotated[Format, typer.Option(help="How to print them.")] = Format.TABLE,  # noqa: A002 - the option's name
) -> None:
    """List the documents of FOLDER, and what could not be read."""
    with terminal() as desk:
        corpus = desk.open(folder)
    if format is Format.JSON:
        print_json(
            {
                "format": FORMAT,
                "title": corpus.title,
                "documents": [
                    {
                        "id": item.id,
                        "path": item.path,
                        "title": item.title,
                        "authors": item.authors,
                        "date": item.date,
                        "source": item.source,
                        "language": item.language,
                        "characters": len(item.text),
                        "decoding": item.decoding,
                    }
                    for item in corpus.documents
                ],
                "unreadable": [
                    {"path": item.path, "reason": item.reason} for item in corpus.unreadable
                ],
            }
        )
    else:
        target = console()
        target.print(f"{corpus.title}: {len(corpus.documents)} documents\n")
        for item in corpus.documents:
            size = f"{len(item.text):>11,}"
            room = target.width - len(size) - 4
            target.print(f"{size}  {flat(f'{item.path}  {item.title}', room)}", no_wrap=True)
    raise typer.Exit(ended(corpus, found=bool(corpus.documents)))


def text(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")],
    document: Annotated[str, typer.Argument(help="The document's path.", metavar="DOCUMENT")],
) -> None:
    """Print the text of DOCUMENT, to which all offsets refer."""
    with terminal() as desk:
        corpus = desk.open(folder)
    chosen = document_of(corpus, document)
    sys.stdout.buffer.write(chosen.text.encode("utf-8", "surrogatepass"))
