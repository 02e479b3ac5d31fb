"""Reads OpenDocument texts (.odt)."""

from __future__ import annotations

import re

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.archive import Archive
from reader.store.importers.archive_xml import Node, said
from reader.store.importers.imported import Imported
from reader.store.importers.odt_body import Body
from reader.store.importers.odt_styles import Styles

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the text of an OpenDocument text, with headings, lists, tables, notes and pages.

    ``encoding`` is not used: the format says it. Deleted text and comments are
    not read. Notes stand after the text.

    Raises:
        DocumentError: if it is damaged, locked, or expands beyond the limits.
    """
    archive = Archive(raw, name)
    manifest = archive.optional_xml("META-INF/manifest.xml") or Node("")
    if next(manifest.all("encryption-data"), None) is not None:
        message = f"{name} is locked with a password; save a copy without one and add that"
        raise DocumentError(message)
    content = archive.xml("content.xml") if "content.xml" in archive else Node("")
    body = content.child("body", "text")
    if body is None:
        message = f"{name} is not a text document inside; save it as .odt and add it again"
        raise DocumentError(message)
    styles = Styles(content, archive.optional_xml("styles.xml"))
    text, structure = Body(styles).read(body)
    if not text.strip():
        message = f"{name} holds no words; if it is a scan, run OCR on it and add it again"
        raise DocumentError(message)
    meta = (archive.optional_xml("meta.xml") or Node("")).child("meta") or Node("")
    headings = [item for item in structure if item.part is Part.HEADING]
    top = min(headings[:5], key=lambda item: item.level, default=None)
    given = said(meta.child("initial-creator")) or said(meta.child("creator"))
    authors = tuple(name.strip() for name in given.split(";") if name.strip())
    made = _DAY.match(said(meta.child("creation-date")) or said(meta.child("date")))
    return Imported(
        text=text,
        structure=structure,
        title=said(meta.child("title")) or (top.span.of(text) if top else ""),
        language=said(meta.child("language")) or styles.language,
        decoding="OpenDocument text",
        authors=authors,
        made=made[0] if made else "",
    )
