"""How a command names a document, or a place in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from reader.domain.document import Corpus, Document


def document_of(corpus: Corpus, path: str, hint: str = "DOCUMENT") -> Document:
    """Return the document of that path, or the only one whose path ends so.

    Raises:
        BadParameter: if there is none, if there are several, or if it could not be read.
    """
    fitting = [item for item in corpus.documents if item.path == path] or [
        item for item in corpus.documents if path and item.path.endswith(path)
    ]
    if len(fitting) == 1:
        return fitting[0]
    reason = next((item.reason for item in corpus.unreadable if item.path == path), "")
    problem = f"{len(fitting)} documents" if fitting else "no document"
    message = reason or f"{problem} of the corpus: {path}"
    raise typer.BadParameter(message, param_hint=hint)


def place_of(said: str) -> tuple[str, int]:
    """Return the path and the number of a place such as ``report.txt:4200``.

    Raises:
        BadParameter: if it is none.
    """
    path, _, number = said.rpartition(":")
    if not (path and number.isascii() and number.isdigit()):
        message = f"{said} is not a place: write a document's path, a colon and a number"
        raise typer.BadParameter(message, param_hint="--at")
    return path, int(number)
