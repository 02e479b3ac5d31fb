"""Say where in a document an offset stands, as a reader would."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reader.domain.document import Document

_NUMBER = re.compile(r"\s*(?:chapter\s+)?(\d+)\b", re.IGNORECASE)


def page_name(document: Document | None, offset: int) -> str:
    """Return the title of a document and the page an offset stands on."""
    if document is None:
        return ""
    page = document.page_at(offset)
    if page is None or not page.label:
        return document.title
    return f"{document.title}, {_page(page.label)}"


def place_in(document: Document, offset: int) -> str:
    """Return chapter, page and how far in: ``ch. 6 · p. 37 · 82 %``."""
    parts: list[str] = []
    heading = document.heading_at(offset)
    if heading is not None:
        number = _NUMBER.match(document.text, heading.span.start, heading.span.end)
        if number is not None:
            parts.append(QCoreApplication.translate("Place", "ch. {0}").format(number.group(1)))
    page = document.page_at(offset)
    if page is not None and page.label:
        parts.append(_page(page.label))
    share = offset / len(document.text) if document.text else 0.0
    parts.append(f"{share:.0%}".replace("%", " %"))
    return " · ".join(parts)


def _page(label: str) -> str:
    return QCoreApplication.translate("Place", "p. {0}").format(label)
