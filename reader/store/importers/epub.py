"""Reads e-books (.epub)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.errors import DocumentError
from reader.domain.span import Span
from reader.store.importers.archive import Archive
from reader.store.importers.archive_xml import Node, said
from reader.store.importers.composing import in_reading_order
from reader.store.importers.epub_chapter import Chapter, moved
from reader.store.importers.imported import Imported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")
_OF_THE_FILE = ("creation", "modification")
"""Events of a date that are not those of a book."""
_FONTS = (".ttf", ".otf", ".woff", ".woff2")
_BETWEEN = "\n\n"

Contents = dict[str, list[tuple[str, int]]]


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the text of an e-book, chapter after chapter in the order of its spine.

    ``encoding`` is not used: the format says it. Pictures, styles and scripts
    are not looked at, and a reference out of the book leads nowhere.

    Raises:
        DocumentError: if it is damaged, protected, or expands beyond the limits.
    """
    archive = Archive(raw, name)
    path, package = _package(archive, name)
    contents = _contents(archive, path, package)
    structure: list[Structure] = []
    pages: list[tuple[int, str]] = []
    pieces: list[str] = []
    size, language = 0, ""
    for member in _spine(archive, path, package, name):
        chapter = Chapter(archive.read(member), name)
        if not chapter.text.strip():
            continue
        size += len(_BETWEEN) if pieces else 0
        structure += moved(chapter.with_headings(contents.get(member, [])), size)
        pages += [(size + at, label) for at, label in chapter.pages]
        pieces.append(chapter.text)
        size += len(chapter.text)
        language = language or chapter.language
    text = _BETWEEN.join(pieces)
    if not text.strip():
        message = f"{name} holds no words; if its pages are pictures, run OCR on it"
        raise DocumentError(message)
    metadata = package.child("metadata") or Node("")
    dates = [item for item in metadata.nodes if item.name == "date"]
    return Imported(
        text=text,
        structure=in_reading_order([*structure, *_page_spans(pages, text)]),
        title=said(metadata.child("title")),
        language=said(metadata.child("language")) or language,
        decoding="e-book",
        authors=tuple(item.text() for item in metadata.nodes if item.name == "creator"),
        date=_day(item for item in dates if item.get("event") not in _OF_THE_FILE),
        made=_day(item for item in dates if item.get("event") in _OF_THE_FILE),
        source=said(metadata.child("publisher")),
    )


def _day(dates: Iterable[Node]) -> str:
    """Return the first of some dates that is one."""
    found = (_DAY.match(said(item)) for item in dates)
    return next((match[0] for match in found if match), "")


def _package(archive: Archive, name: str) -> tuple[str, Node]:
    container = archive.optional_xml("META-INF/container.xml") or Node("")
    for item in container.all("rootfile"):
        path = archive.beside("", item.get("full-path"))
        if path:
            return path, archive.xml(path)
    message = f"{name} is not an e-book inside; get a whole copy of it"
    raise DocumentError(message)


def _spine(archive: Archive, path: str, package: Node, name: str) -> list[str]:
    """Return the members that hold the text, in reading order, each once."""
    hrefs = {item.get("id"): item.get("href") for item in package.all("item")}
    found = [
        archive.beside(path, hrefs.get(item.get("idref"), ""))
        for item in package.all("itemref")
    ]  # fmt: skip
    spine = [member for member in dict.fromkeys(found) if member]
    if not spine:
        message = f"{name} lists no chapters that are in it; get a whole copy of it"
        raise DocumentError(message)
    if set(spine) & set(_locked(archive)):
        message = f"{name} is protected against copying and cannot be read"
        raise DocumentError(message)
    return spine


def _locked(archive: Archive) -> Iterator[str]:
    """Yield the members that are encrypted; hidden fonts are none of ours."""
    root = archive.optional_xml("META-INF/encryption.xml") or Node("")
    for item in root.all("CipherReference"):
        member = archive.beside("", item.get("URI"))
        if not member.lower().endswith(_FONTS):
            yield member


def _contents(archive: Archive, path: str, package: Node) -> Contents:
    """Return the entries of the contents list, with their depth, by the member they lead to."""
    found: Contents = {}
    for item in package.all("item"):
        member = archive.beside(path, item.get("href"))
        if not member:
            continue
        if "nav" in item.get("properties").split():
            _add_entries(archive, member, _nav_entries(archive.xml(member)), found)
        elif item.get("media-type") == "application/x-dtbncx+xml" and not found:
            _add_entries(archive, member, _ncx_entries(archive.xml(member)), found)
    return found


def _add_entries(
    archive: Archive, member: str, entries: Iterator[tuple[str, str, int]], found: Contents
) -> None:
    for href, label, depth in entries:
        target = archive.beside(member, href)
        if target and label:
            found.setdefault(target, []).append((label, depth))


def _nav_entries(root: Node) -> Iterator[tuple[str, str, int]]:
    for nav in root.all("nav"):
        if "toc" not in nav.get("type").split():
            continue
        waiting: list[tuple[Node, int]] = [(nav, 0)]
        while waiting:
            node, depth = waiting.pop()
            if node.name == "a":
                yield node.get("href"), node.text(), max(depth, 1)
            deeper = depth + (node.name == "ol")
            waiting.extend((item, deeper) for item in reversed(list(node.nodes)))


def _ncx_entries(root: Node) -> Iterator[tuple[str, str, int]]:
    waiting: list[tuple[Node, int]] = [(root, 0)]
    while waiting:
        node, depth = waiting.pop()
        if node.name == "navPoint":
            depth += 1
            content = node.child("content")
            label = said(node.child("navLabel"))
            yield (content.get("src") if content is not None else "", label, depth)
        waiting.extend((item, depth) for item in reversed(list(node.nodes)))


def _page_spans(pages: list[tuple[int, str]], text: str) -> Iterator[Structure]:
    """Give the printed pages that the book marks, each to the beginning of the next."""
    begins = [at for at, _ in pages]
    for (_, label), begin, end in zip(pages, begins, [*begins[1:], len(text)], strict=False):
        gap = len(text[begin:end]) - len(text[begin:end].lstrip())
        if begin + gap < end:
            yield Structure(Part.PAGE, Span(begin + gap, end), 0, label)
