"""Reads one chapter of an EPUB: a page of XHTML, or of HTML that claims to be."""

from __future__ import annotations

import re
from dataclasses import replace
from html.entities import html5
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.errors import DocumentError
from reader.domain.span import Span
from reader.store.importers.archive_xml import Node, parse_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = (b"amp", b"lt", b"gt", b"quot", b"apos")
_NOTES = ("footnote", "endnote", "rearnote")


class Chapter:
    """One chapter's text, spans and language; ``pages`` are offsets with a printed label."""

    def __init__(self, raw: bytes, name: str) -> None:
        self.pages: list[tuple[int, str]] = []
        self.text = ""
        self.structure: tuple[Structure, ...] = ()
        self.language = ""
        try:
            root = parse_xml(_NAMED.sub(_letter, raw), name)
        except DocumentError:
            self._read_as_html(raw, name)
        else:
            self._read_as_xml(root)

    def _read_as_html(self, raw: bytes, name: str) -> None:
        """Read what is not well-formed as a browser would."""
        from reader.store.importers import html

        if not raw.strip():
            return
        found = html.read(raw, name)
        self.text, self.structure, self.language = found.text, found.structure, found.language

    def _read_as_xml(self, root: Node) -> None:
        from reader.store.importers.html_page import Page

        page = Page()
        waiting: list[Node | str | tuple[str]] = [root]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                page.data(item)
            elif isinstance(item, tuple):
                page.end(item[0])
            else:
                attributes = _with_roles(item)
                if attributes and "doc-pagebreak" in attributes.get("role", ""):
                    label = item.get("title") or item.get("aria-label") or item.text()
                    self.pages.append((len(page.text), label.removeprefix("Page ").strip()))
                page.start(item.name, attributes)
                waiting.append((item.name,))
                waiting.extend(reversed(item.inside))
        page.close()
        self.text = page.text
        self.structure = tuple(page.structure(self.text))
        self.language = page.language

    def with_headings(self, labels: Sequence[tuple[str, int]]) -> Iterable[Structure]:
        """Give the spans; a first paragraph that the contents list names is a heading."""
        headed = any(item.part is Part.HEADING for item in self.structure)
        wanted = {" ".join(label.split()).casefold(): level for label, level in labels}
        first = True
        for item in self.structure:
            said = ""
            if wanted and not headed and first and item.part is Part.PARAGRAPH:
                said = " ".join(item.span.of(self.text).split()).casefold()
            named = said in wanted
            first = first and item.part is not Part.PARAGRAPH
            yield replace(item, part=Part.HEADING, level=wanted[said]) if named else item


def _letter(match: re.Match[bytes]) -> bytes:
    """Write a letter that has a name in HTML as a number, as XML knows only five names."""
    name = match[1]
    letters = html5.get(name.decode() + ";", "") if name not in _OF_XML else ""
    return "".join(f"&#{ord(letter)};" for letter in letters).encode() or match[0]


def _with_roles(node: Node) -> dict[str, str]:
    """Say in the words of web pages what an EPUB says by its own types."""
    kind = node.get("type")
    if not kind:
        return node.attributes
    attributes = dict(node.attributes)
    if any(note in kind.split() for note in _NOTES):
        attributes["role"] = "doc-footnote"
    elif "noteref" in kind.split():
        attributes["role"] = "doc-noteref"
    elif "pagebreak" in kind.split():
        attributes["role"] = "doc-pagebreak"
    return attributes


def moved(structure: Iterable[Structure], offset: int) -> list[Structure]:
    """Return spans set ``offset`` code points further on."""
    return [
        replace(item, span=Span(item.span.start + offset, item.span.end + offset))
        for item in structure
    ]
