"""Text as Markdown that reads as the same text again: every sign of Markdown's own is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.store.exporters.wording import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~^$#!&=]|(?<!\w)[-+]|-(?=-))")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto|www)([:.])")


def escaped(text: str) -> str:
    """Return a text of several lines as Markdown.

    Spaces that begin a line are dropped: four of them would make it code.
    """
    return "\n".join(_line(part.strip(" \t")) for part in clean(text).split("\n"))


def inline(text: str) -> str:
    """Return a clean piece of a text as Markdown, the spaces at its ends kept."""
    return "\n".join(map(_line, text.split("\n")))


def broken(text: str) -> str:
    """Return Markdown whose line ends are line breaks; an empty line parts paragraphs."""
    lines = [part.strip(" \t") for part in text.strip("\n").split("\n")]
    lines = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).split("\n")
    found: list[str] = []
    for number, part in enumerate(lines):
        follows = number + 1 < len(lines) and lines[number + 1].strip()
        found.append(f"{part}\\" if part.strip() and follows else part)
    return "\n".join(found)


def line(text: str, *, keep_ends: bool = False) -> str:
    """Return a text as one line of Markdown."""
    joined = one_line(text)
    if not keep_ends:
        return _line(joined)
    head = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and joined else ""
    return f"{head}{_line(joined)}{tail}"


def cell(text: str) -> str:
    """Return a text as a cell of a table."""
    return _line(one_line(text))


def quoted_lines(text: str) -> Iterator[str]:
    """Yield the lines of a block quotation of Markdown that was escaped already."""
    yield from (f"> {part}".rstrip() for part in broken(text).split("\n"))


def _line(text: str) -> str:
    text = _SIGNS.sub(r"\\\1", text)
    text = _NUMBERED.sub(r"\1\\\2", text)
    return _ADDRESS.sub(_unlinked, text)


def _unlinked(found: re.Match[str]) -> str:
    """Return the beginning of an address so that no viewer makes a link of it."""
    sign = "&#58;" if found[2] == ":" else "&#46;"
    return f"{found[1]}{sign}"
