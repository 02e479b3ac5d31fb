"""Say where in a document an offset stands, as a reader would."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.document import Part
from reader.ui.figures import percent

if TYPE_CHECKING:
    from reader.domain.document import Document, DocumentId, Structure

_NUMBER = re.compile(r"\s*(?:chapter\s+)?(\d+)\b", re.IGNORECASE)


def page_name(document: Document | None, offset: int) -> str:
    """Return the title of a document and the page an offset stands on."""
    return PageNames().say(document, offset)


class PageNames:
    """Names the pages of many offsets; each document is looked through for pages once."""

    def __init__(self) -> None:
        self._pages: dict[DocumentId, tuple[Document, list[tuple[int, Structure]]]] = {}

    def say(self, document: Document | None, offset: int) -> str:
        """Return the title of a document and the page an offset stands on."""
        if document is None:
            return ""
        known = self._pages.get(document.id)
        if known is None or known[0] is not document:
            known = (document, _starting(document, Part.PAGE))
            self._pages[document.id] = known
        page = _last(known[1], offset)
        if page is None or not page.label:
            return document.title
        return f"{document.title}, {_page(page.label)}"


class Places:
    """The headings and pages of one document, found quickly."""

    __slots__ = ("_document", "_headings", "_numbered", "_pages")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbered: tuple[Structure | None, str] = (None, "")
        self._headings = _starting(document, Part.HEADING)
        self._pages = _starting(document, Part.PAGE)

    def say(self, offset: int) -> str:
        """Return chapter, page and how far in: ``ch. 6 · p. 37 · 82%``."""
        parts: list[str] = []
        text = self._document.text
        heading = _last(self._headings, offset)
        number = "" if heading is None else self._number(heading)
        if number:
            parts.append(QCoreApplication.translate("Place", "ch. {0}").format(number))
        page = _last(self._pages, offset)
        if page is not None and page.label:
            parts.append(_page(page.label))
        share = offset / len(text) if text else 0.0
        parts.append(percent(share))
        return " · ".join(parts)

    def _number(self, heading: Structure) -> str:
        """Return the number of a chapter, if it has one; it is asked for at every step."""
        if heading is not self._numbered[0]:
            found = _NUMBER.match(self._document.words_of(heading.span))
            self._numbered = (heading, found.group(1) if found else "")
        return self._numbered[1]


def _starting(document: Document, part: Part) -> list[tuple[int, Structure]]:
    return [(item.span.start, item) for item in document.parts(part)]


def _last(starts: list[tuple[int, Structure]], offset: int) -> Structure | None:
    at = bisect_right(starts, offset, key=_start) - 1
    return starts[at][1] if at >= 0 else None


def _start(item: tuple[int, Structure]) -> int:
    return item[0]


def _page(label: str) -> str:
    return QCoreApplication.translate("Place", "p. {0}").format(label)
