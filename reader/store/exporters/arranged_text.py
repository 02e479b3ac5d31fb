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
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Difference, Quoted

_BLANKS = re.compile(r"[ \t]*\n\s*")
_BEGINNING, _ENDING = re.compile(r"\A\s*\n\s*"), re.compile(r"\s*\n\s*\Z")
_HYPHENATED = re.compile(r"[^\W\d_][-\u2010][ \t]*\Z")
_APART = re.compile(r"(\n[ \t]*(?:\n[ \t]*)+)")
_LEADERS = re.compile(r"(?:\.\s?){3,}\s*\S{1,6}\s*\Z")
_VERSE = 45
"""Lines shorter than this on average are lines of their own."""
_GONE = "\ufdd0"
"""What stands for a line end that is not even a space."""
_LOOKS = {Part.EMPHASIS: Look.ITALIC, Part.STRONG: Look.BOLD}


def softened(text: str, before: str = "") -> str:
    r"""Return a text of the same length in which only those ``\n`` are left that are meant.

    ``before`` is what stands before it. A line end is soft where the next word would not have
    had room in the longest line around; not so in verse, after dot leaders, or beside an empty
    line.
    """
    if "\n" not in text:
        return text
    unknown = bool(before) and "\n" not in before
    lead = len(before.rpartition("\n")[2])
    if _is_verse(text, lead, unknown=unknown):
        return text
    made: list[str] = []
    for part in _APART.split(text):
        lines = part.split("\n") if part.strip() else [part]
        sizes = [len(line.rstrip()) for line in lines]
        if not made:
            sizes[0] = max(sizes) if unknown else sizes[0] + lead
        for number, line in enumerate(lines):
            made.append(line)
            if number + 1 < len(lines):
                made.append(_end(line, lines[number + 1], max(sizes) - sizes[number]))
    return "".join(made)


def _is_verse(text: str, lead: int, *, unknown: bool) -> bool:
    """Tell whether the lines of a text are meant, as those of verse or a list are.

    The last line of a paragraph says nothing, nor does the first where its start is not known.
    """
    parts = [part.split("\n")[:-1] for part in _APART.split(text) if part.strip()]
    sizes = [len(line) for lines in parts for line in lines if line.strip()]
    if parts[:1] and parts[0] and sizes:
        sizes[0] += lead
        sizes = sizes[1:] if unknown else sizes
    return bool(sizes) and sum(sizes) / len(sizes) < _VERSE


def _end(line: str, following: str, room: int) -> str:
    """Return what a line end is: a space, nothing after a hyphen, or itself where it is meant.

    ``room`` is how much longer the longest line is.
    """
    words = following.split(maxsplit=1)
    if not words or 1 + len(words[0]) <= room or _LEADERS.search(line):
        return "\n"
    return _GONE if _HYPHENATED.search(line) and words[0][0].isalpha() else " "


def flowing(text: str) -> str:
    r"""Return part of a softened text as it is set: each ``\n`` ends a paragraph or a verse."""
    return clean(_BLANKS.sub("\n", text.replace(_GONE, "")))


def recut(differences: Iterable[Difference], a: str, b: str) -> Iterator[Difference]:
    """Yield differences with the words of two texts as long as theirs."""
    at_a = at_b = 0
    for item in differences:
        end_a, end_b = at_a + len(item.a), at_b + len(item.b)
        yield replace(item, a=a[at_a:end_a], b=b[at_b:end_b])
        at_a, at_b = end_a, end_b


def quoted_words(quoted: Quoted) -> tuple[Words, ...]:
    """Return a quotation with the emphasis it has in its document."""
    text = softened(quoted.quote, quoted.place.prefix if quoted.place else "")
    inside = [item for item in quoted.emphasis if item.part in _LOOKS]
    cuts = {0, len(text)}
    for item in inside:
        cuts |= {min(max(item.start, 0), len(text)), min(max(item.end, 0), len(text))}
    words: list[Words] = []
    ordered = sorted(cuts)
    for start, end in pairwise(ordered):
        looks = {_LOOKS[item.part] for item in inside if item.start <= start and end <= item.end}
        words.append(Words(flowing(text[start:end]), frozenset(looks)))
    return tuple(words)


def run_on(words: Iterable[Words]) -> list[Words]:
    """Return words in which page furniture does not part the sentence that it interrupts."""
    found = list(words)
    spoken = [number for number, piece in enumerate(found) if piece.text.strip()]
    for before, number, after in zip([0, *spoken], spoken, [*spoken[1:], -1], strict=False):
        if Look.FAINT not in found[number].looks:
            continue
        found[number] = replace(found[number], text=" ".join(found[number].text.split()))
        if after < 0 or not found[after].text.lstrip()[0].islower():
            continue
        for near in range(before, after + 1):
            if near != number:
                found[near] = _joined(found[near], ends=near < number)
    return found


def _joined(piece: Words, *, ends: bool) -> Words:
    """Return words whose line ends on the side of what follows, or went before, are spaces."""
    shape = _ENDING if ends else _BEGINNING
    return replace(piece, text=shape.sub(" ", piece.text))


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
