"""Reads scholarly editions in TEI P5 (.xml)."""

from __future__ import annotations

import re

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.archive_xml import Node, parse_xml, said
from reader.store.importers.imported import Imported
from reader.store.importers.tei_body import Body

MOST_BYTES = 100_000_000
_DAY = re.compile(r"\d{3,4}(?:-\d\d){0,2}")
_ROOTS = ("TEI", "TEI.2", "teiCorpus")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return an edition's reading text, with divisions, pages, notes, verse and tables.

    ``encoding`` is not used: XML says its own. Of an apparatus the lemma is
    read, or else the first reading; of a correction, the corrected form.

    Raises:
        DocumentError: if it is not TEI, not well-formed, or too long.
    """
    if not raw.strip():
        message = f"{name} is empty; get a whole copy of it"
        raise DocumentError(message)
    if len(raw) > MOST_BYTES:
        message = f"{name} is larger than {MOST_BYTES // 1_000_000} MB; split it and add the parts"
        raise DocumentError(message)
    root = parse_xml(raw, name)
    if root.name not in _ROOTS:
        message = f"{name} is XML, but not TEI (it begins with <{root.name}>); it cannot be read"
        raise DocumentError(message)
    header = root.child("teiHeader") or Node("")
    language = _language(root, header)
    text, structure = Body(language).read(root)
    if not text.strip():
        message = f"{name} holds no words outside its header"
        raise DocumentError(message)
    statement = header.child("fileDesc", "titleStmt") or Node("")
    headings = (item.span.of(text) for item in structure if item.part is Part.HEADING)
    return Imported(
        text=text,
        structure=structure,
        title=_title(statement) or next(headings, ""),
        language=language,
        decoding="TEI",
        authors=tuple(item.text() for item in statement.nodes if item.name == "author"),
        date=_date(header),
        source=said(header.child("fileDesc", "publicationStmt", "publisher")),
    )


def _title(statement: Node) -> str:
    titles = [item for item in statement.nodes if item.name == "title"]
    main = [item for item in titles if item.get("type") in ("main", "")]
    return (main or titles)[0].text() if titles else ""


def _language(root: Node, header: Node) -> str:
    """Return the language of the edition: its text's, its own, or the first its header names."""
    text = root.child("text")
    named = next(header.all("language"), Node(""))
    return (text.get("lang") if text is not None else "") or root.get("lang") or named.get("ident")


def _date(header: Node) -> str:
    """Return when the edited text was written or printed, else when the edition was."""
    for place in (
        ("fileDesc", "sourceDesc"),
        ("profileDesc", "creation"),
        ("fileDesc", "publicationStmt"),
    ):
        for item in (header.child(*place) or Node("")).all("date", "origDate"):
            for given in (item.get("when"), item.get("notBefore"), said(item)):
                if match := _DAY.search(given):
                    return match[0]
    return ""
