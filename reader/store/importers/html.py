"""Web pages: the text is what a reader would see, and what belongs to the site is furniture."""

from __future__ import annotations

import codecs
import re
from typing import Any, cast

from lxml import etree

from reader.domain.errors import DocumentError
from reader.store.decoding import Decoded, decode
from reader.store.importers.html_page import Page
from reader.store.importers.imported import Imported

MOST_TAGS = 2_000_000
"""Beginnings and ends of elements: a million take some ten seconds."""

_CHARSET = re.compile(
    rb"(?i)<meta[^>]{1,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{1,100}?encoding=[\"']([\w.:-]{2,40})"
)
_SITE = re.compile(r"\s+[|–—·»]\s+|\s+-\s+")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return a web page as a reader would see it; nothing it names is fetched or run.

    See ``Importer``.
    """
    decoded = _decoded(raw, name, encoding)
    page = _parsed(decoded.text, name)
    text = page.text
    if not text.strip():
        message = f"{name} shows no text: its words may be loaded by a script; save the page again"
        raise DocumentError(message)
    return Imported(
        text=text,
        structure=tuple(page.structure(text)),
        title=_title(page),
        language=page.language,
        decoding=decoded.how,
        authors=page.metadata.authors(),
        date=page.metadata.date(),
        made=page.metadata.made(),
    )


def _decoded(raw: bytes, name: str, encoding: str) -> Decoded:
    """Decode by mark, as UTF-8 if it is, then as the page says, then by detection."""
    if encoding:
        return decode(raw, name, encoding=encoding)
    said = _CHARSET.search(raw[:4096])
    if said and b"\0" not in raw[:4096]:
        try:
            raw.decode("utf_8")
        except UnicodeDecodeError:
            charset = (said[1] or said[2]).decode("ascii")
            if _is_8_bit(charset):
                return decode(raw, name, encoding=charset, because="as the page says")
    return decode(raw, name)


def _is_8_bit(charset: str) -> bool:
    """Tell whether this is an encoding we know, and can be: UTF-8 and UTF-16 it is not."""
    try:
        return not codecs.lookup(charset).name.startswith(("utf", "ascii"))
    except LookupError:
        return False


def _parsed(text: str, name: str) -> Page:
    if text.count("<") > MOST_TAGS:
        message = f"{name} has more than {MOST_TAGS:,} tags; split it and add the parts"
        raise DocumentError(message)
    page = Page()
    parser = etree.HTMLParser(
        target=cast("Any", page), encoding="utf-8", no_network=True, huge_tree=True, recover=True
    )
    try:
        etree.fromstring(text.encode("utf-8"), parser)
    except etree.LxmlError as error:
        message = f"{name} is not a web page that can be read: {error}"
        raise DocumentError(message) from error
    return page


def _title(page: Page) -> str:
    """Return the page's heading if its title holds it, else the title without the site's name."""
    title, heading = " ".join(page.title.split()), " ".join(page.heading.split())
    if not title or (heading and heading in title):
        return heading
    parts = _SITE.split(title)
    return parts[0] if len(parts) > 1 and len(parts[0]) >= 10 else title
