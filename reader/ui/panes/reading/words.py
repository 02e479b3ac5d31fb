"""Words and paragraphs around an offset, for selecting them."""

from __future__ import annotations

import unicodedata

from reader.domain.span import Span

_INSIDE = frozenset("\u00ad\u200c\u200d_")
_APOSTROPHES = frozenset("'’ʼ")
_LONGEST_WORD = 2000


def word_at(text: str, offset: int) -> Span | None:
    """Return the word that holds the character at ``offset``, or None if it is not of a word."""
    if not (offset < len(text) and _of_word(text, offset)):
        return None
    start, end = offset, offset + 1
    while start > max(0, offset - _LONGEST_WORD) and _of_word(text, start - 1):
        start -= 1
    while end < min(len(text), offset + _LONGEST_WORD) and _of_word(text, end):
        end += 1
    return Span(start, end)


def paragraph_at(text: str, offset: int) -> Span:
    """Return the line of text that holds ``offset``, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return Span(start, len(text) if end < 0 else end)


def next_word(text: str, offset: int) -> int:
    """Return where the word after the one at ``offset`` begins."""
    end = min(len(text), offset + _LONGEST_WORD)
    place = offset
    while place < end and _of_word(text, place):
        place += 1
    while place < end and not _of_word(text, place):
        place += 1
    return place


def previous_word(text: str, offset: int) -> int:
    """Return where the word before ``offset`` begins."""
    least = max(0, offset - _LONGEST_WORD)
    place = offset
    while place > least and not _of_word(text, place - 1):
        place -= 1
    while place > least and _of_word(text, place - 1):
        place -= 1
    return place


def _of_word(text: str, place: int) -> bool:
    char = text[place]
    if char.isalnum() or char in _INSIDE or unicodedata.category(char).startswith("M"):
        return True
    return (
        char in _APOSTROPHES
        and 0 < place < len(text) - 1
        and text[place - 1].isalnum()
        and text[place + 1].isalnum()
    )
