"""Say in the language of the window what a room below it said in English.

Those rooms know no window: what they raise, report or name is an English sentence, fit to be
shown, logged and printed by the command line as it stands. The window knows their sentences as
templates, ``{0} is empty``; one that fits is said in the reader's language with the same values,
which may be sentences themselves. Below the name of its file a sentence stands without that name,
``is empty``. One that fits none is shown as it came.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject

from reader.ui.figures import figure
from reader.ui.sentences import files, reasons, work

_Pattern: TypeAlias = tuple[int, str, str, int, re.Pattern[str]]
"""The size of the words of a template, itself, the longest of them, 1 without its name, what fits."""
SENTENCES = (*files.SENTENCES, *work.SENTENCES, *reasons.SENTENCES)
_VALUE = re.compile(r"\{\d\}")
_COUNT = re.compile(
    r"(\d[\d,]*) (annotation|document|file|footnote|formula|link|overlap|word)s?( in common)?"
)
_NUMBER = re.compile(r"(\d[\d,]*)(?:\.(\d+))?")
_BEHIND_NAME = " ,:—"
"""What stands between a name and what is said of it, in any of the languages."""
_LEAST_BARE = 3
_DEEPEST = 3
_LONGEST = 2000


def said(sentence: str) -> str:
    """Return a sentence of a room below in the language of the window."""
    if not sentence or len(sentence) > _LONGEST or not _is_foreign():
        return sentence
    return _told(sentence.replace(" % ", "% "), 0)  # as overlaps kept by an older version say it


def counted(count: int, what: str) -> str:
    """Return how many of a thing of those rooms there are: ``annotations``, or a file's name."""
    known = _COUNT.fullmatch(f"{count} {what}")
    if known:
        return _counting().counted(known[2], count)
    return what if count == 1 else f"{figure(count)} {what}"


def _is_foreign() -> bool:
    return QCoreApplication.translate("Sentence", SENTENCES[0]) != SENTENCES[0]


def _told(sentence: str, depth: int) -> str:
    many = _COUNT.fullmatch(sentence)
    if many:
        count = int(many[1].replace(",", ""))
        return _counting().counted(many[2] + (many[3] or ""), count)
    number = _NUMBER.fullmatch(sentence)
    if number:
        return figure(float(sentence.replace(",", "")), len(number[2] or ""))
    _, template, values = _fitting(sentence, depth)
    if not template:
        return sentence
    told = QCoreApplication.translate("Sentence", template)
    within = [_told(value, depth + 1) for value in values]
    if not within:
        return told
    return told.format(*within).lstrip(_BEHIND_NAME if within[0] == "" else "")


@lru_cache(maxsize=4096)
def _fitting(sentence: str, depth: int) -> tuple[int, str, tuple[str, ...]]:
    """Return the template that explains most of a sentence, its values explained as well."""
    best: tuple[int, str, tuple[str, ...]] = (0, "", ())
    if depth > _DEEPEST:
        return best
    for size, template, longest, nameless, pattern in _patterns():
        fits = pattern.fullmatch(sentence) if longest in sentence else None
        if fits:
            values = ("",) * nameless + fits.groups()
            said_of = size + sum(_fitting(value, depth + 1)[0] for value in values)
            if said_of > best[0]:
                best = (said_of, template, values)
    return best


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    """Return every way in which each template is said: with the name it begins with, or without."""
    found: list[_Pattern] = []
    for template in SENTENCES:
        words = _VALUE.split(template)
        for nameless in range(2 if words[0] == "" and len(words) > 1 else 1):
            told = [words[1].lstrip(_BEHIND_NAME), *words[2:]] if nameless else words
            if nameless and _is_vague(told):
                continue
            pattern = re.compile("(.+?)".join(map(re.escape, told)), re.DOTALL)
            size, longest = sum(map(len, told)), max(told, key=len)
            found.append((size, template, longest, nameless, pattern))
    return tuple(found)


def _is_vague(words: list[str]) -> bool:
    """Tell whether what is left without the name could begin any sentence."""
    return len(" ".join(words).split()) < _LEAST_BARE


class Sentence(QObject):
    """What those rooms count, in the plural forms of the language."""

    def counted(self, what: str, count: int) -> str:
        """Return how many of a thing there are."""
        return {
            "annotation": self.tr("%Ln annotation(s)", "", count),
            "document": self.tr("%Ln document(s)", "", count),
            "file": self.tr("%Ln file(s)", "", count),
            "footnote": self.tr("%Ln footnote(s)", "", count),
            "formula": self.tr("%Ln set phrase(s)", "", count),
            "link": self.tr("%Ln link(s)", "", count),
            "overlap": self.tr("%Ln overlap(s)", "", count),
            "word": self.tr("%Ln word(s)", "", count),
            "word in common": self.tr("%Ln word(s) in common", "", count),
        }[what]


@lru_cache(maxsize=1)
def _counting() -> Sentence:
    return Sentence()
