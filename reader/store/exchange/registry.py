"""Which reader understands a file of another program's annotations."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.domain.errors import FormatError

if TYPE_CHECKING:
    from reader.store.exchange.foreign import Foreign

SUFFIXES = (".json", ".jsonld", ".md", ".markdown", ".html", ".htm", ".qdpx")


def read_foreign(raw: bytes, name: str) -> list[Foreign]:
    """Read annotations of another program; the file's name and content tell which.

    Raises:
        FormatError: if it is none that is known, or is damaged.
    """
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in {".json", ".jsonld"}:
        from reader.store.exchange import web_annotations

        if web_annotations.is_hypothesis(raw):
            return web_annotations.read_hypothesis(raw, name)
        return web_annotations.read_web_annotations(raw, name)
    if suffix == ".qdpx":
        from reader.store.exchange.qda import read_qdpx

        return read_qdpx(raw, name)
    from reader.store.exchange.zotero import is_zotero, read_zotero

    if suffix in SUFFIXES and is_zotero(raw):
        return read_zotero(raw, name)
    if suffix in {".md", ".markdown"}:
        from reader.store.exchange.markdown_highlights import read_markdown

        return read_markdown(raw, name)
    message = f"{name} is none of {', '.join(SUFFIXES)} with annotations"
    raise FormatError(message)
