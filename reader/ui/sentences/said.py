"""Say in the language of the window what a room below it said in English.

Those rooms know no window: what they raise, report or name is an English sentence, fit to be
shown, logged and printed by the command line as it stands. The window knows their sentences as
templates, ``{0} is empty``; one that fits is said in the reader's language with the same values,
which may be sentences themselves. One that fits none is shown as it came.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.sentences import files, work

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (*files.SENTENCES, *work.SENTENCES)
_VALUE = re.compile(r"\{\d\}")
_COUNT = re.compile(r"(\d[\d,]*) (annotation|document|file|footnote|word)s?( in common)?")
_DEEPEST = 3
_LONGEST = 2000


def said(sentence: str, *, depth: int = 0) -> str:
    """Return a sentence of a room below in the language of the window."""
    if not sentence or len(sentence) > _LONGEST or depth > _DEEPEST or not _is_foreign():
        return sentence
    counted = _COUNT.fullmatch(sentence)
    if counted:
        return _COUNTED[counted[2] + (counted[3] or "")](int(counted[1].replace(",", "")))
    found = _fitting(sentence)
    if found is None:
        return sentence
    template, values = found
    told = QCoreApplication.translate("Sentence", template)
    within = [said(value, depth=depth + 1) for value in values]
    return told.format(*within) if within else told


def _is_foreign() -> bool:
    return QCoreApplication.translate("Sentence", SENTENCES[0]) != SENTENCES[0]


@lru_cache(maxsize=1024)
def _fitting(sentence: str) -> tuple[str, tuple[str, ...]] | None:
    """Return the template that says most of a sentence itself, and the values it leaves."""
    for template, longest, pattern in _patterns():
        if longest in sentence:
            fits = pattern.fullmatch(sentence)
            if fits:
                return template, fits.groups()
    return None


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """Return each template, its longest words and its pattern; those with most words first."""
    found: list[tuple[int, str, str, re.Pattern[str]]] = []
    for template in SENTENCES:
        words = _VALUE.split(template)
        pattern = re.compile("(.+?)".join(map(re.escape, words)), re.DOTALL)
        found.append((-sum(map(len, words)), template, max(words, key=len), pattern))
    return tuple(item[1:] for item in sorted(found, key=lambda item: item[0]))


def _annotations(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln annotation(s)", "", count)


def _documents(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln document(s)", "", count)


def _files(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln file(s)", "", count)


def _footnotes(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln footnote(s)", "", count)


def _words(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln word(s)", "", count)


def _words_in_common(count: int) -> str:
    return QCoreApplication.translate("Sentence", "%Ln word(s) in common", "", count)


_COUNTED: dict[str, Callable[[int], str]] = {
    "annotation": _annotations,
    "document": _documents,
    "file": _files,
    "footnote": _footnotes,
    "word": _words,
    "word in common": _words_in_common,
}
