"""A collation as a TEI P5 document with an apparatus in parallel segmentation.

The elements are those of the TEI Guidelines, chapter 13, Critical Apparatus.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Xml

from reader.store.exporters.reading import readings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.collation import Collation
    from reader.domain.document import Document, DocumentId
    from reader.store.exporters.reading import Reading

_TEI = "http://www.tei-c.org/ns/1.0"
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(collation: Collation, documents: Mapping[DocumentId, Document]) -> str:
    """Return the TEI document. Characters that XML cannot hold become U+FFFD."""
    root = Xml.Element("TEI", {"xmlns": _TEI})
    _header(root, collation, documents)
    paragraph = _add(_add(_add(root, "text"), "body"), "p")
    last: Xml.Element | None = None
    for number, reading in enumerate(readings(collation, documents)):
        if reading.row.agrees:
            words = " " + _clean(reading.texts[0]) + " "
            if last is None:
                paragraph.text = (paragraph.text or "") + words.lstrip()
            else:
                last.tail = words
        else:
            if last is not None and not last.tail:
                last.tail = " "
            last = _variant(paragraph, collation, reading, number)
    Xml.indent(root[0], space=" ")
    written = Xml.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'


def _add(parent: Xml.Element, tag: str, text: str = "", **attributes: str) -> Xml.Element:
    made = Xml.SubElement(parent, tag, attributes)
    if text:
        made.text = _clean(text)
    return made


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _header(
    root: Xml.Element, collation: Collation, documents: Mapping[DocumentId, Document]
) -> None:
    header = _add(root, "teiHeader")
    description = _add(header, "fileDesc")
    paths = [documents[item.passage.document].path for item in collation.witnesses]
    title = "Collation of " + ", ".join(dict.fromkeys(paths))
    _add(_add(description, "titleStmt"), "title", title)
    _add(_add(description, "publicationStmt"), "p", "Made by Synoptic; unpublished.")
    witnesses = _add(_add(description, "sourceDesc"), "listWit")
    for item, path in zip(collation.witnesses, paths, strict=True):
        span = item.passage.span
        told = f"{item.title or path}: {path}, characters {span.start} to {span.end}"
        _add(witnesses, "witness", told).set(_ID, item.siglum)
    encoding = _add(header, "encodingDesc")
    _add(encoding, "variantEncoding", method="parallel-segmentation", location="internal")


def _variant(
    paragraph: Xml.Element, collation: Collation, reading: Reading, number: int
) -> Xml.Element:
    """Add an ``app`` with one ``rdg`` for each group, and an empty one for who has nothing."""
    variant = _add(paragraph, "app")
    variant.set(_ID, f"app{number + 1}")
    if reading.row.move is not None:
        variant.set("type", "transposition")
        variant.set("n", str(reading.row.move + 1))
    for group in reading.row.groups:
        _add(variant, "rdg", reading.texts[group[0]], wit=_sigla(collation, group))
    if reading.row.lacking:
        _add(variant, "rdg", wit=_sigla(collation, reading.row.lacking))
    return variant


def _sigla(collation: Collation, group: tuple[int, ...]) -> str:
    return " ".join(f"#{collation.witnesses[number].siglum}" for number in group)
