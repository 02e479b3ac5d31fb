"""Reads web pages saved with all they need in one file (.mhtml)."""

from __future__ import annotations

import re
from dataclasses import replace
from email import policy
from email.errors import MessageError
from email.parser import BytesParser
from typing import TYPE_CHECKING

from reader.domain.errors import DocumentError
from reader.store.importers import html

if TYPE_CHECKING:
    from email.message import EmailMessage

    from reader.store.importers.imported import Imported

MOST_BYTES = 200_000_000
MOST_PARTS = 5_000
_PAGES = ("text/html", "application/xhtml+xml")
_HEADER = re.compile(rb"(?im)^(?:mime-version|content-type)\s*:")
_YEAR = re.compile(r"\d{4}")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the page as a reader would see it; what else was saved with it is not looked at.

    ``encoding`` overrules what the part's header says.

    Raises:
        DocumentError: if there is no page in it, or it is damaged or too long.
    """
    message = _message(raw, name)
    page = _page(message, name)
    content: object = page.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        said = f"{name} holds a page without words; save the page again"
        raise DocumentError(said)
    charset = _charset(page)
    found = html.read(content, name, encoding=encoding or charset)
    if charset and not encoding:
        found = replace(found, decoding=f"{charset}, as the page says")
    subject = " ".join(_header(message, "Subject").split())
    return replace(found, title=found.title or subject, made=_saved_on(message))


def _message(raw: bytes, name: str) -> EmailMessage:
    if not raw:
        said = f"{name} is empty; get a whole copy of it"
        raise DocumentError(said)
    if not _HEADER.search(raw[:8192]):
        said = f"{name} is not a saved web page, whatever its name says; save the page again"
        raise DocumentError(said)
    if len(raw) > MOST_BYTES or raw.lower().count(b"\ncontent-type:") > MOST_PARTS:
        said = f"{name} holds more than any page needs; save the page as HTML and add that"
        raise DocumentError(said)
    try:
        return BytesParser(policy=policy.default).parsebytes(raw)
    except (MessageError, RecursionError, ValueError, LookupError) as error:
        said = f"{name} is damaged and cannot be read; save the page again"
        raise DocumentError(said) from error


def _page(message: EmailMessage, name: str) -> EmailMessage:
    """Return the part that is the page: the one named as the start, or else the first."""
    pages = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    for part in pages:
        if isinstance(start, str) and _header(part, "Content-ID").strip() == start:
            return part
    if not pages:
        said = f"{name} has no web page in it; save the page again"
        raise DocumentError(said)
    return pages[0]


def _charset(part: EmailMessage) -> str:
    """Return the encoding that the part's header names, if it is one we know."""
    given = part.get_content_charset() or ""
    try:
        b"a".decode(given)
    except (LookupError, ValueError):
        return ""
    return given


def _header(message: EmailMessage, name: str) -> str:
    """Return a header's words; one that is not as it should be says nothing."""
    try:
        return str(message[name] or "")
    except (MessageError, ValueError, LookupError, IndexError, AttributeError):
        return ""


def _saved_on(message: EmailMessage) -> str:
    """Return when the browser saved the page, which is not when it was published."""
    from email.utils import parsedate_to_datetime

    given = _header(message, "Date")
    try:
        return parsedate_to_datetime(given).date().isoformat() if _YEAR.search(given) else ""
    except (ValueError, TypeError, IndexError):
        return ""
