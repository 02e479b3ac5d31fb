"""Find all places of a pattern in a text. No Qt: may run in another process."""

from __future__ import annotations

import re
import unicodedata

from reader.domain.errors import ReaderError
from reader.domain.span import Span

MOST_HITS = 100_000


class PatternError(ReaderError):
    """A regular expression that cannot be understood."""


def find(pattern: str, text: str, *, regex: bool = False, case: bool = False) -> list[Span]:
    r"""Return where ``pattern`` stands in ``text``, in reading order, without empty places.

    Without ``regex`` the words are taken as they are, but any white space matches any
    other (a phrase is found across line ends), quotes and apostrophes match each other,
    composed letters match decomposed ones, and a soft hyphen in the text is passed over.
    With ``regex`` it is one of Python's, with ``^`` and ``$`` at lines.

    Raises:
        PatternError: if the regular expression cannot be understood.
    """
    if not pattern.strip():
        return []
    flags = re.MULTILINE if case else re.MULTILINE | re.IGNORECASE
    try:
        compiled = re.compile(pattern if regex else _loosely(pattern), flags)
    except re.error as error:
        message = f"This regular expression cannot be understood: {error}"
        raise PatternError(message) from error
    found: list[Span] = []
    for match in compiled.finditer(text):
        if match.end() > match.start():
            found.append(Span(match.start(), match.end()))
            if len(found) >= MOST_HITS:
                break
    return found


_ALIKE = ("'’‘ʼ`", '"“”„«»', "-‐‑")
_SOFT = "\u00ad?"


def _loosely(words: str) -> str:
    """Return a regular expression for plain words that overlooks how they are typeset."""
    parts: list[str] = []
    for word in words.split():
        letters = [_letter(char) for char in _characters(word)]
        parts.append(_SOFT.join(letters))
    return r"\s+".join(parts)


def _characters(word: str) -> list[str]:
    """Return the letters of ``word``, each with its combining marks."""
    found: list[str] = []
    for char in unicodedata.normalize("NFC", word):
        if found and unicodedata.combining(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def _letter(char: str) -> str:
    for group in _ALIKE:
        if char in group:
            return f"[{re.escape(group)}]"
    composed, decomposed = (unicodedata.normalize(form, char) for form in ("NFC", "NFD"))
    if composed == decomposed:
        return re.escape(char)
    return f"(?:{re.escape(composed)}|{re.escape(decomposed)})"
