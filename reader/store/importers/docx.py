"""Reads Word documents (.docx)."""

from __future__ import annotations

import re

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.archive import Archive
from reader.store.importers.archive_xml import Node, said
from reader.store.importers.docx_body import Body, Notes
from reader.store.importers.docx_styles import Numbering, Styles
from reader.store.importers.imported import Imported

# Of most files' styles these are nine tenths, and they say nothing about a paragraph.
_OF_TABLES = frozenset({"latentStyles", "tblStylePr", "tblPr", "trPr", "tcPr"})
_BETWEEN = re.compile(r"\s*;\s*")
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the text of a Word document, with headings, lists, tables, notes and pages.

    ``encoding`` is not used: the format says it. Deleted text, comments and
    field codes are not read; inserted text is. Notes stand after the text.

    Raises:
        DocumentError: if it is damaged, locked, or expands beyond the limits.
    """
    archive = Archive(raw, name)
    main = _main_part(archive, name)
    related = _related(archive, main)
    styles = Styles(archive.optional_xml(related.get("styles", ""), without=_OF_TABLES))
    notes = Notes(
        footnotes=archive.optional_xml(related.get("footnotes", "")),
        endnotes=archive.optional_xml(related.get("endnotes", "")),
    )
    body = Body(styles, Numbering(archive.optional_xml(related.get("numbering", ""))), notes)
    document = archive.xml(main).child("body")
    if document is None:
        message = f"{name} is not a Word document inside; save it as .docx and add it again"
        raise DocumentError(message)
    heads = [archive.xml(path) for kind, path in sorted(related.items()) if "header" in kind]
    feet = [archive.xml(path) for kind, path in sorted(related.items()) if "footer" in kind]
    text, structure = body.read(document, heads, feet)
    if not text.strip():
        message = f"{name} holds no words; if it is a scan, run OCR on it and add it again"
        raise DocumentError(message)
    core = archive.optional_xml("docProps/core.xml") or Node("")
    headings = [item for item in structure if item.part is Part.HEADING]
    top = min(headings[:5], key=lambda item: item.level, default=None)
    created = _DAY.match(said(core.child("created")))
    return Imported(
        text=text,
        structure=structure,
        title=said(core.child("title")) or (top.span.of(text) if top else ""),
        language=said(core.child("language")) or styles.language,
        decoding="Word document",
        authors=tuple(re.split(r"\s*;\s*", said(core.child("creator"))))
        if said(core.child("creator"))
        else (),
        made=created[0] if created else "",
    )


def _main_part(archive: Archive, name: str) -> str:
    relations = archive.optional_xml("_rels/.rels") or Node("")
    for item in relations.all("Relationship"):
        if item.get("Type").endswith("/officeDocument"):
            path = archive.beside("", item.get("Target").lstrip("/"))
            if path:
                return path
    if "word/document.xml" in archive:
        return "word/document.xml"
    message = f"{name} is not a Word document inside; save it as .docx and add it again"
    raise DocumentError(message)


def _related(archive: Archive, main: str) -> dict[str, str]:
    """Return the parts that belong to the main one, by kind; heads and feet are numbered."""
    folder, _, file = main.rpartition("/")
    relations = archive.optional_xml(f"{folder}/_rels/{file}.rels") or Node("")
    found: dict[str, str] = {}
    for number, item in enumerate(relations.all("Relationship")):
        kind = item.get("Type").rpartition("/")[2]
        target = item.get("Target")
        path = archive.beside("" if target.startswith("/") else main, target.lstrip("/"))
        if path and item.get("TargetMode") != "External":
            numbered = f"{kind} {number:03}" if kind in ("header", "footer") else kind
            found[numbered] = path
    return found
