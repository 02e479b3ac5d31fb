"""Quotations as they flow on paper: hard line ends of a plain text are spaces, verse stays verse."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.exporters.paper import Look, Words
from reader.store.exporters.wording import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.excerpt import Quoted

_BLANK = re.compile(r"[ \t]*\n(?:[ \t]*\n)+[ \t]*")
_HYPHEN = re.compile(r"(?<=[^\W\d_])([-\u2010])[ \t]*\n[ \t]*(?=[^\W\d_])")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_VERSE = 45
"""Lines shorter than this on average are lines of their own."""
_LOOKS = {Part.EMPHASIS: Look.ITALIC, Part.STRONG: Look.BOLD}


def is_verse(text: str) -> bool:
    """Tell whether the lines of a text are meant, as those of verse or a list are."""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and sum(map(len, lines)) / len(lines) < _VERSE


def flowing(text: str, *, verse: bool = False) -> str:
    r"""Return a text whose ``\n`` are ends of paragraphs, or of lines of verse."""
    if verse or "\n" not in text:
        return text
    parts = _BLANK.split(text)
    return "\n".join(_BREAK.sub(" ", _HYPHEN.sub(r"\1", part)) for part in parts)


def quoted_words(quoted: Quoted) -> tuple[Words, ...]:
    """Return a quotation with the emphasis it has in its document."""
    text, verse = quoted.quote, is_verse(quoted.quote)
    inside = [item for item in quoted.emphasis if item.part in _LOOKS]
    cuts = {0, len(text)}
    for item in inside:
        cuts |= {min(max(item.start, 0), len(text)), min(max(item.end, 0), len(text))}
    words: list[Words] = []
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        looks = {_LOOKS[item.part] for item in inside if item.start <= start and end <= item.end}
        words.append(Words(flowing(clean(text[start:end]), verse=verse), frozenset(looks)))
    return tuple(words)


def paragraphs(words: Iterable[Words]) -> list[tuple[Words, ...]]:
    """Return words parted where their text ends a paragraph, without white space at the edges."""
    parted: list[list[Words]] = [[]]
    for piece in words:
        for number, line in enumerate(piece.text.split("\n")):
            if number:
                parted.append([])
            if line:
                parted[-1].append(replace(piece, text=line))
    return [_trimmed(part) for part in parted if any(piece.text.strip() for piece in part)]


def _trimmed(part: list[Words]) -> tuple[Words, ...]:
    while not part[0].text.strip():
        del part[0]
    while not part[-1].text.strip():
        del part[-1]
    part[0] = replace(part[0], text=part[0].text.lstrip())
    part[-1] = replace(part[-1], text=part[-1].text.rstrip())
    return tuple(part)
