"""Contents lists and source lists in plain text: lines that name things and say nothing."""

from __future__ import annotations

import re

from reader.domain.span import Span

_LEADER = re.compile(r"^[^\n]*(?:\.{3,}|…|(?:\. ){2,}\.)[ \t]*\d{1,4}[ \t]*$", re.MULTILINE)
_LINK = re.compile(
    r"^[^\n]{0,400}(?:https?://|www\.|doi:)[^\n]{0,400}$", re.MULTILINE | re.IGNORECASE
)
_MARKED = re.compile(r"[ \t]*(?:[-–—•*]|\[?\d{1,4}[.)\]]|//)")


def find_listings(text: str) -> list[Span]:
    """Return the lines of ``text`` that belong to a contents list or a list of sources.

    A contents line ends with dot leaders and a page number. A source line begins with a
    number, a bullet or ``//`` and holds an address. Spans are code points, in reading order.
    """
    found: list[Span] = []
    if any(leader in text for leader in ("..", "…", ". .")):
        found = [Span(*match.span()) for match in _LEADER.finditer(text)]
    small = text.lower()
    if any(link in small for link in ("://", "www.", "doi:")):
        found += [
            Span(*match.span())
            for match in _LINK.finditer(text)
            if _MARKED.match(text, match.start())
        ]
    return sorted(found)
