"""Folding: how a word is reduced to its normal form, and the tables that do it by the character.

The rules (Unicode Standard Annex 15 for the decompositions): soft hyphens and zero-width
characters go; apostrophes become one; case is folded; compatibility forms are decomposed; marks
that readers leave out (accents, vowel points) go, but those that make й ї ў stay; ё becomes е.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

OTHER, WORD, INNER, LONE, APOSTROPHE = range(5)
"""Classes of a character: between words, in a word, only inside one, a word of its own, ʼ."""

DROPPED = 0
"""The folded code point of a character that has no part in the normal form."""

_SIZE = 0x110000
_BLOCK = 256
_APOSTROPHES = frozenset("'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032\u055a\uff07")
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
_NO_SPACES = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x0F00, 0x0FFF),  # Tibetan
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x2FDF),  # radicals
    (0x3005, 0x3007),  # ideographic marks
    (0x3021, 0x3029),
    (0x3031, 0x3035),
    (0x3040, 0x312F),  # kana, bopomofo
    (0x31A0, 0x31BF),
    (0x31F0, 0x31FF),
    (0x3400, 0x4DBF),  # Han
    (0x4E00, 0x9FFF),
    (0xA000, 0xA4CF),  # Yi
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),  # half-width kana
    (0x1B000, 0x1B16F),
    (0x20000, 0x323AF),
)
_IDEOGRAPHS = (
    (0x2E80, 0x3007),
    (0x3021, 0x3029),
    (0x3400, 0xA4CF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
_KEPT_BREVES = frozenset("иу")
_KEPT_DIAERESES = frozenset("і")
_LINE_JOIN = re.compile("[-\u2010\u2011\u00ac\u00ad][ \t\r\f\u00a0]*\n[ \t\r\f\u00a0\n]*")


@dataclass(frozen=True, slots=True)
class Folding:
    """What a normal form leaves out of account. Everything, unless switched off.

    ``case``: upper and lower case; ``marks``: accents and vowel points; ``yo``: ё and е;
    ``quotes``: the shape of an apostrophe; ``forms``: ligatures, full-width and other
    compatibility forms; ``hyphenation``: a hyphen with a line end inside a word.
    """

    case: bool = True
    marks: bool = True
    yo: bool = True
    quotes: bool = True
    forms: bool = True
    hyphenation: bool = True


def fold(word: str, folding: Folding | None = None) -> str:
    """Return the normal form of one word."""
    folding = folding or Folding()
    if folding.hyphenation and "\n" in word:
        word = _LINE_JOIN.sub("", word)
    word = "".join(
        "'" if folding.quotes and char in _APOSTROPHES else char
        for char in word
        if char not in _INVISIBLE
    )
    if folding.case:
        word = word.casefold()
    word = unicodedata.normalize("NFKD" if folding.forms else "NFD", word)
    if folding.case:  # the decomposition of a compatibility form may have capitals
        word = word.casefold()
    if folding.quotes:
        word = "".join("'" if char in _APOSTROPHES else char for char in word)
    word = "".join(_kept(word, folding))
    return unicodedata.normalize("NFC", word)


def _kept(word: str, folding: Folding) -> list[str]:
    """Return the characters of a decomposed word that the folding keeps."""
    kept: list[str] = []
    base = ""
    for char in word:
        if not unicodedata.combining(char):
            base = char
            kept.append(char)
        elif _stays(base, char, folding):
            kept.append(char)
    return kept


def _stays(base: str, mark: str, folding: Folding) -> bool:
    letter = base.casefold()
    if mark == "\u0306" and letter in _KEPT_BREVES:
        return True
    if mark == "\u0308" and letter in _KEPT_DIAERESES:
        return True
    if mark == "\u0308" and letter == "е":
        return not folding.yo
    return not folding.marks or not _left_out(mark)


def without_spaces(
    codes: NDArray[np.uint32],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Tell which code points are of a script without spaces, and which are ideographs: bool[n] each."""
    spaceless, ideographs = np.zeros(codes.size, np.bool_), np.zeros(codes.size, np.bool_)
    if not codes.size or int(codes.max()) < _NO_SPACES[0][0]:
        return spaceless, ideographs
    for low, high in _NO_SPACES:
        within = (codes >= low) & (codes <= high)
        spaceless |= within
        if any(start <= low <= end for start, end in _IDEOGRAPHS):
            ideographs |= within
    return spaceless, ideographs


def _left_out(mark: str) -> bool:
    """Tell whether readers leave this mark out: accents and vowel points, not Indic vowels."""
    order = unicodedata.combining(mark)
    return order >= 200 or 10 <= order <= 36


def _class_of(code: int, char: str) -> int:
    if char in _INVISIBLE:
        return INNER
    if char in _APOSTROPHES:
        return APOSTROPHE
    category = unicodedata.category(char)
    if category[0] == "M":
        return INNER
    if category == "No":
        return LONE
    if category[0] not in "LN":
        return OTHER
    return LONE if any(low <= code <= high for low, high in _NO_SPACES) else WORD


class FoldTables:
    """Class and folding of every code point, filled a block of 256 at a time when first met.

    ``classes``: uint8[0x110000]; ``folded``: uint32[0x110000], the one code point a character
    becomes, or ``DROPPED``; ``slow``: bool[0x110000], characters whose folding is not one code
    point or depends on their neighbours; ``has_slow``: whether the last text covered had any.
    """

    def __init__(self, folding: Folding) -> None:
        self.classes: NDArray[np.uint8] = np.zeros(_SIZE, np.uint8)
        self.folded: NDArray[np.uint32] = np.zeros(_SIZE, np.uint32)
        self.slow: NDArray[np.bool_] = np.zeros(_SIZE, np.bool_)
        self.has_slow = False
        self._folding = folding
        self._known = np.zeros(_SIZE // _BLOCK, np.bool_)
        self._fill(0)

    def cover(self, codes: NDArray[np.uint32] | NDArray[np.uint8]) -> None:
        """Make sure that every code point of ``codes`` is in the tables."""
        if codes.dtype == np.uint8:
            self.has_slow = False
            return
        blocks = codes >> 8
        missing = ~self._known[blocks]
        if missing.any():
            for block in np.unique(blocks[missing]).tolist():
                self._fill(block)
        self.has_slow = bool(self.slow[codes].any())

    def _fill(self, block: int) -> None:
        for code in range(block * _BLOCK, (block + 1) * _BLOCK):
            char = chr(code)
            kind = _class_of(code, char)
            self.classes[code] = kind
            if kind == OTHER:
                continue
            if kind == INNER:
                self._fill_inner(code, char)
                continue
            folded = fold(char, self._folding)
            self.folded[code] = ord(folded) if len(folded) == 1 else code
            self.slow[code] = len(folded) != 1 or unicodedata.combining(folded) > 0
            if 0x1100 <= code <= 0x11FF:
                self.slow[code] = True
        self._known[block] = True

    def _fill_inner(self, code: int, char: str) -> None:
        composes = char in "\u0306\u0308"
        if char in _INVISIBLE or (self._folding.marks and _left_out(char) and not composes):
            self.folded[code] = DROPPED
            return
        self.folded[code] = code
        self.slow[code] = True


@lru_cache(maxsize=4)
def tables(folding: Folding) -> FoldTables:
    """Return the tables of a folding, made once a process."""
    return FoldTables(folding)
