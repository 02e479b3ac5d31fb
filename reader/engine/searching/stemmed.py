"""The stem a word has in a document of some language: what makes two forms one word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.engine.stemming import can_stem, distinct_stems, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_CYRILLIC = frozenset({"ru", "uk", "bg", "kk", "sr", "be", "mk", "ky", "tt", "mn", "tg"})
_OTHER_SCRIPTS = frozenset({"ar", "hy", "el", "hi", "ne", "ta", "yi", "he", "zh", "ja", "th", "ko"})
_KNOWN = 1 << 19


@lru_cache(maxsize=512)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0]


def word_language(form: str, language: str) -> str:
    """Return the language a word is stemmed as in a document of ``language``.

    A word in the letters of another script is taken for English or Russian: a report in
    Kazakh that quotes English is searched for the English forms. A document whose language
    is not known has no stems.
    """
    if not language or not form:
        return language
    script = _script(form[0])
    if script == "LATIN":
        return "en" if language in _CYRILLIC or language in _OTHER_SCRIPTS else language
    if script == "CYRILLIC":
        return language if language in _CYRILLIC else "ru"
    return language


def stem_in(form: str, language: str, kazakh: bool = False) -> str | None:
    """Return the stem of a normal form in a document of ``language``; None without a stemmer."""
    spoken = word_language(form, language)
    if not (kazakh if spoken == "kk" else can_stem(spoken)):
        return None
    return _stem(form, spoken)


@lru_cache(maxsize=_KNOWN)
def _stem(form: str, spoken: str) -> str:
    return stems((form,), spoken, kazakh=True)[0]


def all_stems(forms: Sequence[str], languages: Iterable[str], *, kazakh: bool) -> list[set[str]]:
    """Return, for each form, the stems it has in documents of any of these languages."""
    alike: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        alike.setdefault(_script(form[0]) if form else "", []).append(number)
    found: list[set[str]] = [set() for _ in forms]
    spoken_by = tuple(languages)
    for places in alike.values():
        first = forms[places[0]]
        chosen = [forms[number] for number in places]
        for spoken in {word_language(first, language) for language in spoken_by}:
            if kazakh if spoken == "kk" else can_stem(spoken):
                stems_of = distinct_stems(chosen, spoken)
                for number, stem in zip(places, stems_of, strict=True):
                    found[number].add(stem)
    return found
