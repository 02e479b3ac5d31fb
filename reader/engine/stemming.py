"""Stems of words, by language: Snowball, and a careful suffix stripper for Kazakh."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.engine.snowball import stemmer_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.engine.snowball import Stemmer

_SNOWBALL = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish",
    "nl": "dutch", "en": "english", "fi": "finnish", "fr": "french", "de": "german",
    "el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish",
    "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_SHORTEST_KAZAKH = 4
_KAZAKH_CASE = re.compile(
    r"(?:(?:[нтд][ыі]ң)|(?:[нтд][ыі])|(?:[гғкқ][ае])|(?:[дт][ае]н?)|(?:н[ае]н)|(?:[мбп]ен))$"
)
_KAZAKH_OWNER = re.compile(r"(?:(?:[ыі]м[ыі]з)|(?:[ыі]ң[ыі]з)|(?:с[ыі])|(?:[ыі]))$")
_KAZAKH_PLURAL = re.compile(r"[лдт][ае]р$")


def stems(forms: Iterable[str], language: str, *, kazakh: bool = False) -> list[str]:
    """Return the stem of every normal form, in order.

    ``language`` is a two-letter tag; a language without a stemmer, and "", leave the
    forms as they are. Kazakh is stripped only where ``kazakh`` asks for it: there is no
    tested stemmer of it, and a wrong stem joins words that have nothing in common.
    """
    if language == "kk":
        return [_kazakh_stem(form) if kazakh else form for form in forms]
    name = _SNOWBALL.get(language)
    if name is None:
        return list(forms)
    return [_snowball_stem(form, name) for form in forms]


def distinct_stems(forms: Sequence[str], language: str) -> list[str]:
    """Return the stem of every normal form, in order; for words that do not come again.

    Kazakh is stripped. Nothing is remembered, so that a whole vocabulary costs no memory.
    """
    if language == "kk":
        return [_kazakh_stem.__wrapped__(form) for form in forms]
    name = _SNOWBALL.get(language)
    if name is None:
        return list(forms)
    stem = stemmer_of(name).stemWord
    return [stem(form) if form.isalpha() else form for form in forms]


def can_stem(language: str) -> bool:
    """Tell whether there is a stemmer for the language of this two-letter tag."""
    return language in _SNOWBALL or language == "kk"


_IDLE: dict[str, list[Stemmer]] = {}
"""Stemmers by name that nobody uses: they hold state, so a thread takes one for itself."""


@lru_cache(maxsize=2**18)
def _snowball_stem(form: str, name: str) -> str:
    """Return one stem, found once for each word."""
    if not form.isalpha():
        return form
    idle = _IDLE.setdefault(name, [])
    try:
        stemmer = idle.pop()
    except IndexError:
        stemmer = stemmer_of(name)
    stem = stemmer.stemWord(form)
    idle.append(stemmer)
    return stem


@lru_cache(maxsize=2**16)
def _kazakh_stem(form: str) -> str:
    """Strip a case ending, a possessive and a plural, each once, while four letters are left.

    The order is that of the endings in a Kazakh noun, from the last to the first:
    stem, plural, possessive, case.
    """
    if not form.isalpha():
        return form
    for ending in (_KAZAKH_CASE, _KAZAKH_OWNER, _KAZAKH_PLURAL):
        shorter = ending.sub("", form)
        if len(shorter) >= _SHORTEST_KAZAKH:
            form = shorter
    return form
