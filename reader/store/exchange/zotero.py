"""Zotero's notes from annotations: HTML as Zotero keeps it, or the Markdown it exports."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import Any, TypeAlias, cast

from reader.domain.errors import FormatError
from reader.store.exchange.foreign import Foreign

Element: TypeAlias = Any
"""An element of lxml, whose class has a private name."""

_QUOTES = '“”"«»„‟ '
_EXPORTED = re.compile(
    r"[“\"«](?P<quote>.+?)[”\"»]\s*\(\[(?P<cited>[^\]]*)\]\(zotero://[^)]*\)\)"
    r"(?:\s*\(\[[^\]]*\]\((?P<place>zotero://open[^)]*)\)\))?[ \t]*(?P<note>[^\n]*)",
)
_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_PAGE = re.compile(r"\bp+\.\s*([\w–-]+)")
_ANNOTATION = re.compile(r"annotation=(\w+)")
_COLOURS = {
    "#ffd400": "yellow",
    "#ff6666": "pink",
    "#5fb236": "green",
    "#2ea8e5": "blue",
    "#a28ae5": "purple",
    "#e56eee": "pink",
    "#f19837": "yellow",
    "#aaaaaa": "grey",
}


def is_zotero(raw: bytes) -> bool:
    """Tell whether a file is a note of Zotero's."""
    return b"data-annotation=" in raw or b"zotero://" in raw


def read_zotero(raw: bytes, name: str) -> list[Foreign]:
    """Read a note that Zotero made from annotations.

    Raises:
        FormatError: if there is no annotation in it.
    """
    text = raw.decode("utf-8-sig", "replace")
    found = _html(text, name) if "data-annotation=" in text else _markdown(text, name)
    if not found:
        message = f"{name} holds no annotations of Zotero"
        raise FormatError(message)
    return found


def _markdown(text: str, name: str) -> list[Foreign]:
    heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
    source = heading.group(1) if heading else PurePosixPath(name).stem
    found: list[Foreign] = []
    for match in _EXPORTED.finditer(text):
        page = _PAGE.search(match.group("cited"))
        key = _ANNOTATION.search(match.group("place") or "")
        found.append(
            Foreign(
                source=source,
                quote=match.group("quote"),
                note=match.group("note").strip(),
                page=page.group(1) if page else "",
                id=key.group(1) if key else "",
            )
        )
    return found


def _html(text: str, name: str) -> list[Foreign]:
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    try:
        root: Element = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.LxmlError as error:
        message = f"{name} is not a note of Zotero: {error}"
        raise FormatError(message) from error
    heading = next(iter(root.iter("h1", "h2", "title")), None) if root is not None else None
    title = _words(heading) if heading is not None else ""
    title = re.sub(r"^(?:Annotations|Extracted Annotations)\s*(?:\([^)]*\))?\s*", "", title)
    source = title or PurePosixPath(name).stem
    return [
        _one(span, source)
        for span in (root.iter("span") if root is not None else ())
        if "highlight" in span.get("class", "") and span.get("data-annotation")
    ]


def _words(element: Element) -> str:
    return "".join(element.itertext()).strip()


def _one(span: Element, source: str) -> Foreign:
    about = _told(span.get("data-annotation", ""))
    note = str(span.tail or "")
    for sibling in span.itersiblings():
        if "citation" not in sibling.get("class", ""):
            note += _words(sibling)
        note += sibling.tail or ""
    color = str(about.get("color", ""))
    return Foreign(
        source=source,
        quote=_words(span).strip(_QUOTES),
        note=note.strip(" \n()."),
        page=str(about.get("pageLabel", "")),
        color=_COLOURS.get(color.lower(), color),
        id=str(about.get("annotationKey", "")),
    )


def _told(said: str) -> dict[str, Any]:
    """Return what Zotero keeps in an attribute: JSON with percent signs."""
    raw = _PERCENT.sub(lambda match: bytes([int(match.group(1), 16)]), said.encode("utf-8"))
    try:
        told: object = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}
