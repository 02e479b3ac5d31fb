"""Reads one chapter of an EPUB: a page of XHTML, or of HTML that claims to be."""

from __future__ import annotations

import re
from dataclasses import replace
from html.entities import html5
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.errors import DocumentError
from reader.domain.span import Span
from reader.store.importers.archive_xml import Node, follow_xml, parse_xml, said
from reader.store.importers.html_page import Page

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
        plain = _NAMED.sub(_letter, raw)
        told = _Telling()
        if follow_xml(plain, told):
            self._take(told)
            return
        try:
            root = parse_xml(plain, name)
        except DocumentError:
            self._read_as_html(raw, name)
        else:
            told = _Telling()
            told.walk(root)
            self._take(told)

    def _read_as_html(self, raw: bytes, name: str) -> None:
        """Read what is not well-formed as a browser would."""
        from reader.store.importers import html

        if not raw.strip():
            return
        found = html.read(raw, name)
        self.text, self.structure, self.language = found.text, found.structure, found.language

    def _take(self, told: _Telling) -> None:
        page = told.page
        page.close()
        self.pages = told.pages
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


class _Telling:
    """Tells a page of what is in a chapter, and notes where printed pages begin."""

    def __init__(self) -> None:
        self.page = Page()
        self.pages: list[tuple[int, str]] = []
        self.data = self.page.data
        self.end = self.page.end

    def start(self, name: str, attributes: dict[str, str], node: Node | None = None) -> None:
        """Open an element.

        Raises:
            ValueError: if what it says of itself stands inside it, and that is not known.
        """
        attributes = _with_roles(attributes)
        if "role" in attributes and "doc-pagebreak" in attributes["role"]:
            label = attributes.get("title") or attributes.get("aria-label")
            if not label and node is None:
                raise ValueError(name)
            label = label or said(node)
            self.pages.append((len(self.page.text), label.removeprefix("Page ").strip()))
        self.page.start(name, attributes)

    def walk(self, root: Node) -> None:
        """Tell of an element and all that is inside."""
        waiting: list[Node | str | tuple[str]] = [root]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                self.data(item)
            elif isinstance(item, tuple):
                self.end(item[0])
            else:
                self.start(item.name, item.attributes, item)
                waiting.append((item.name,))
                waiting.extend(reversed(item.inside))


def _letter(match: re.Match[bytes]) -> bytes:
    """Write a letter that has a name in HTML as a number, as XML knows only five names."""
    name = match[1]
    letters = html5.get(name.decode() + ";", "") if name not in _OF_XML else ""
    return "".join(f"&#{ord(letter)};" for letter in letters).encode() or match[0]


def _with_roles(attributes: dict[str, str]) -> dict[str, str]:
    """Say in the words of web pages what an EPUB says by its own types."""
    kind = attributes.get("type")
    if not kind:
        return attributes
    attributes = dict(attributes)
    if any(note in kind.split() for note in _NOTES):
        attributes["role"] = "doc-footnote"
    elif "noteref" in kind.split():
        attributes["role"] = "doc-noteref"
    elif "pagebreak" in kind.split():
        attributes["role"] = "doc-pagebreak"
    return attributes


def moved(structure: Iterable[Structure], offset: int) -> list[Structure]:
    """Return spans set ``offset`` code points further on."""
    spans = ((item, item.span.start + offset, item.span.end + offset) for item in structure)
    return [Structure(item.part, Span(start, end), item.level, item.label)
            for item, start, end in spans]  # fmt: skip
