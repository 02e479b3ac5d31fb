"""Tell the 8-bit Cyrillic encodings apart, on texts of a few words as well as long ones.

Read in the wrong one of them, a Russian, Ukrainian or Kazakh text is still made
of letters, but of rare ones in odd places and cases. That is what is counted.
"""

from __future__ import annotations

import math
import re

ENCODINGS = (
    ("windows-1251", "cp1251", 0.0),
    ("KOI8-R", "koi8_r", 0.02),
    ("KOI8-U", "koi8_u", 0.03),
    ("KZ-1048", "kz1048", 0.04),
    ("CP866", "cp866", 0.1),
    ("ISO 8859-5", "iso8859_5", 0.2),
    ("Mac Cyrillic", "mac_cyrillic", 0.2),
)
"""Name for people, Python's codec, and how much better it must fit for being rarer."""

_PER_THOUSAND = {
    **dict(
        zip(
            "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
            (
                *(110, 85, 80, 74, 67, 63, 55, 47, 45, 44, 35, 32, 30, 28, 26, 20, 19),
                *(17, 17, 16, 16, 14, 12, 10, 9, 7, 6, 5, 4, 3, 3, 1, 1),
            ),
            strict=True,
        )
    ),
    **dict.fromkeys("іїєґў", 12),
    **dict.fromkeys("әғқңөұүһ", 10),
}
_FLOOR = 0.05
_USUAL_SIGNS = frozenset("«»„“”‘’‚‹›–—…•·№§°©®™±×½¼²³\u00a0\u00ad")
_LETTERS = re.compile(r"[^\W\d_]+")
_PLAUSIBLE = -4.9
"""Mean logarithm per letter; Russian prose has about -3.1, a wrong reading under -6."""


def best_reading(raw: bytes) -> tuple[str, str] | None:
    """Return name and codec of the Cyrillic encoding ``raw`` reads best in, if it does in any."""
    if not _mostly_high(raw):
        return None
    scored = [(_score(raw, codec) - rarer, name, codec) for name, codec, rarer in ENCODINGS]
    best, name, codec = max(scored)
    return (name, codec) if best > _PLAUSIBLE else None


def _mostly_high(raw: bytes) -> bool:
    """Tell whether bytes over 127 come in runs, as letters of another alphabet do."""
    high = [match.end() - match.start() for match in re.finditer(rb"[\x80-\xff]+", raw)]
    return sum(size for size in high if size > 1) > 0.6 * sum(high) if high else False


def _score(raw: bytes, codec: str) -> float:
    """Return the mean logarithm of how common the non-ASCII characters are, read so."""
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return -math.inf
    total, count = 0.0, 0
    for word in _LETTERS.findall(text):
        if word.isascii():
            continue
        count += len(word)
        total += sum(_worth(letter) for letter in word)
        if not _cased_like_a_word(word):
            total -= 2.0 * len(word)
    odd = sum(1 for char in text if not char.isascii() and not char.isalpha())
    strange = sum(1 for char in text if not char.isascii() and _is_strange(char))
    total -= 8.0 * strange
    return total / (count + 0.2 * odd) if count else -math.inf


def _worth(letter: str) -> float:
    return math.log(_PER_THOUSAND.get(letter.lower(), _FLOOR) / 1000)


def _cased_like_a_word(word: str) -> bool:
    return word[1:].islower() or len(word) == 1 or word.isupper()


def _is_strange(char: str) -> bool:
    """Tell whether a text hardly ever has this sign, which is no letter and not ASCII."""
    return not char.isalpha() and char not in _USUAL_SIGNS
