"""Where words may be cut at the end of a line, by the patterns of their language.

A hyphen is drawn and never stands in the text: no offset moves.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_SHORTEST = 6
_BEFORE, _AFTER = 2, 3
"""Letters that stay on the line, and that go to the next, at the least."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_WITH, _WITHOUT = {"ru", "uk", "bg", "be", "sr", "mk", "mn"}, {"kk", "ky", "tg", "tt", "ba"}
"""Languages written in Cyrillic letters, with patterns and without."""
_KEPT_WORDS = 20_000


def word_at(text: str, start: int) -> str:
    """Return the word that begins at ``start``, or nothing."""
    found = _WORD.match(text, start)
    return found.group() if found else ""


def cuts(word: str, language: str) -> tuple[int, ...]:
    """Return after how many letters ``word`` may be cut, fewest first.

    ``language`` is that of the document, as a tag; where it is empty, or a word is
    written in letters the language does not use, the letters decide. A name in
    capitals and a language without patterns are left whole.
    """
    if len(word) < _SHORTEST or word.isupper():
        return ()
    patterns = _patterns(_language_of(word, language.split("-", maxsplit=1)[0].casefold()))
    return () if patterns is None else _cut(patterns, word)


def _language_of(word: str, language: str) -> str:
    if _CYRILLIC.search(word):
        return "" if language in _WITHOUT else language if language in _WITH else "ru"
    return "en" if not language or language in _WITH | _WITHOUT else language


@lru_cache(_KEPT_WORDS)
def _cut(patterns: Pyphen, word: str) -> tuple[int, ...]:
    return tuple(place for place in patterns.positions(word) if word[place - 1].isalpha())


@lru_cache(16)
def _patterns(language: str) -> Pyphen | None:
    """Return the patterns of a language, read at the first word that asks for them."""
    if not language:
        return None
    import pyphen

    known = pyphen.language_fallback(language)
    return None if known is None else pyphen.Pyphen(lang=known, left=_BEFORE, right=_AFTER)
