"""A PDF page's characters, cut into words with their places.

pdfium answers for one character at a time. It is asked with plain addresses and for as few
characters as will do: the first and last of a word, and one of each run of text in one font.
"""

from __future__ import annotations

import ctypes
import importlib
import math
import re
from collections import Counter, deque
from dataclasses import dataclass
from functools import cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from numpy.typing import NDArray

# Farther from the corner than any page is wide, in points.
_FAR = 1e6
_ITALIC = 1 << 6
_BOLD = 600
_HEAVY = ("bold", "black", "heavy", "demi", "cmbx")
_LONGEST_FONT_NAME = 80
_FONT_INFO = (ctypes.c_void_p, ctypes.c_ulong, ctypes.c_void_p)
_NO_LETTER = "\ufffd"
# What pdfium writes for a hyphen at a line's end.
_BROKEN = "\ufffe"
_HYPHEN = 2
_WORD = re.compile(r"[^\s\x00-\x1f\ufffe]+\ufffe?|\ufffe")
_SIGNS = frozenset("*†‡§")
_MARK_AT_END = re.compile(r"(?<=[^\d*†‡§])(\d{1,3}|[*†‡§]{1,3})$")
_MARK_AT_START = re.compile(r"^(\d{1,3}|[*†‡§]{1,3})(?=[^\d*†‡§])")


class Word(NamedTuple):
    """Characters without a space between them, on one line of a page.

    ``first`` counts characters of the page's text layer; ``left … top`` and
    ``baseline`` are points, y upwards, after the page was turned so that its
    text stands upright. ``glued``: no space stands before it. ``broken``: it
    ends with a line-end hyphen. ``angle`` is degrees away from upright.
    """

    text: str
    first: int
    left: float
    right: float
    bottom: float
    top: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    angle: int = 0
    glued: bool = False
    broken: bool = False


# What ``Word._make`` does, without a call of Python for each of a million words.
_new_word: Callable[[type[Word], Iterable[object]], Word] = cast("Any", tuple).__new__


class _Look(NamedTuple):
    """What all characters of one run of text share: points, and degrees from upright."""

    size: float
    angle: int
    bold: bool
    italic: bool


@dataclass(slots=True)
class _Pieces:
    """Words before their places are known, in columns: the last two by the number of the word.

    ``parts`` tells of how many pieces a word is made whose figures may be marks.
    """

    texts: list[str]
    firsts: list[int]
    lasts: list[int]
    parts: dict[int, int]
    broken: list[int]


@cache
def _called(name: str, *arguments: type, answer: type = ctypes.c_int) -> Callable[..., Any]:
    """Return a function of pdfium that takes numbers and addresses as they are.

    Its package's own door makes an object for each argument and answer, which
    takes longer than the answer. The first argument is an address.
    """
    raw = importlib.import_module("pypdfium2.raw")
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(answer, ctypes.c_void_p, *arguments)(address or 0)


def loose_boxes(layer: int, indexes: Sequence[int]) -> NDArray[np.float64]:
    """Return left, bottom, right and top of characters of a page: float64[n, 4], points.

    ``layer`` is the address of pdfium's text page.
    """
    found = np.zeros((len(indexes), 4), np.float32)
    ask = _called("FPDFText_GetLooseCharBox", ctypes.c_int, ctypes.c_void_p)
    _exhaust(map(ask, repeat(layer), indexes, _rows(found)))
    return _sane(found.astype(np.float64)[:, [0, 3, 2, 1]])  # pdfium: left, top, right, bottom


def tight_boxes(layer: int, indexes: Sequence[int]) -> NDArray[np.float64]:
    """Return the boxes of the ink of characters, as `loose_boxes` does."""
    found = np.zeros((len(indexes), 4), np.float64)
    ask = _called("FPDFText_GetCharBox", ctypes.c_int, *[ctypes.c_void_p] * 4)
    columns = [_rows(found, column) for column in range(4)]
    _exhaust(map(ask, repeat(layer), indexes, *columns))
    return _sane(found[:, [0, 2, 1, 3]])  # pdfium: left, right, bottom, top


def _rows(places: NDArray[np.float32] | NDArray[np.float64], column: int = 0) -> range:
    """Return the addresses of one column of an array, row after row."""
    first = places.ctypes.data + column * places.itemsize
    return range(first, first + places.size * places.itemsize, places.strides[0])


def _exhaust(answers: Iterable[object]) -> None:
    deque(answers, maxlen=0)


def _sane(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return measures that a damaged file cannot make endless, or no numbers at all."""
    clean = np.nan_to_num(places, nan=0.0, posinf=0.0, neginf=0.0)
    return np.clip(clean, -_FAR, _FAR)


class Layer:
    """The characters of one page, by the address of pdfium's text page."""

    def __init__(self, layer: int, characters: int) -> None:
        self._layer = layer
        self._characters = characters
        self._name = ctypes.create_string_buffer(_LONGEST_FONT_NAME)
        self._flags = ctypes.c_int()
        self._name_at = ctypes.addressof(self._name)
        self._flags_at = ctypes.addressof(self._flags)
        self._faces: dict[tuple[bytes, int, int], tuple[bool, bool]] = {}
        self._known: dict[tuple[float | int | None, ...], _Look] = {}

    def words(self) -> list[Word]:
        """Return the words, in the order the file draws them, the page upright."""
        pieces = _pieces(self._text())
        if not pieces.texts:
            return []
        firsts, count = pieces.firsts, len(pieces.firsts)
        boxes = loose_boxes(self._layer, firsts + pieces.lasts)
        lows = np.minimum(boxes[:count, :2], boxes[count:, :2])
        highs = np.maximum(boxes[:count, 2:], boxes[count:, 2:])
        runs = self._runs(firsts)
        sizes, angles, bolds, italics = zip(*self._looks(firsts, runs), strict=True)
        broken = [False] * count
        for at in pieces.broken:
            broken[at] = True
        columns = zip(
            pieces.texts, firsts, lows[:, 0].tolist(), highs[:, 0].tolist(), lows[:, 1].tolist(),
            highs[:, 1].tolist(), self._baselines(firsts, runs, angles), sizes, bolds, italics, angles,
            repeat(False), broken,
        )  # fmt: skip
        words = list(map(_new_word, repeat(Word), columns))
        if pieces.parts:
            words = _marks_apart(words, pieces.parts)
        return _upright(words)

    def _text(self) -> str:
        """Return one code point for each character of the layer."""
        count = self._characters
        buffer = (ctypes.c_ushort * (count + 1))()
        ask = _called("FPDFText_GetText", ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
        written: int = ask(self._layer, 0, count, ctypes.addressof(buffer))
        text = bytes(memoryview(buffer).cast("B")[: 2 * max(written - 1, 0)]).decode(
            "utf-16-le", "replace"
        )
        if len(text) != count or _NO_LETTER in text:
            # Some characters have no letter, or two units: ask for each by itself.
            unicode = _called("FPDFText_GetUnicode", ctypes.c_int)
            text = "".join(_letter(unicode(self._layer, index)) for index in range(count))
        return text

    def _runs(self, indexes: Sequence[int]) -> list[int]:
        """Return the address of the run of text that each character is of, or 0."""
        ask = _called("FPDFText_GetTextObject", ctypes.c_int, answer=ctypes.c_void_p)
        return [run or 0 for run in map(ask, repeat(self._layer), indexes)]

    def _baselines(
        self, indexes: Sequence[int], runs: Sequence[int], angles: Sequence[int]
    ) -> list[float]:
        """Return the height at which characters stand; of turned ones, the x.

        `_upright` makes it a height where the page is turned. Between two characters of a
        run that stand level, all do, and are not asked.
        """
        of_run = np.array(runs, np.uint64)
        begins = np.flatnonzero(np.append(True, of_run[1:] != of_run[:-1]))
        ends = np.append(begins[1:], of_run.size) - 1
        at = np.array(indexes)
        lying = np.array(angles) % 180 != 0
        first, last = self._heights(at[begins], lying[begins]), self._heights(at[ends], lying[ends])
        found = np.repeat(first, ends - begins + 1)
        uneven = (first != last) | (of_run[begins] == 0) | lying[begins]
        if uneven.any():
            each = np.flatnonzero(np.repeat(uneven, ends - begins + 1))
            found[each] = self._heights(at[each], lying[each])
        heights: list[float] = found.tolist()
        return heights

    def _heights(self, indexes: NDArray[np.int64], lying: NDArray[np.bool_]) -> NDArray[np.float64]:
        found = np.zeros((len(indexes), 2), np.float64)
        ask = _called("FPDFText_GetCharOrigin", ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        _exhaust(map(ask, repeat(self._layer), indexes.tolist(), _rows(found), _rows(found, 1)))
        return _sane(np.where(lying, found[:, 0], found[:, 1]))

    def _looks(self, indexes: Sequence[int], runs: Sequence[int]) -> list[_Look]:
        """Return the look of characters; it is asked once for each run of text."""
        firsts = dict(zip(reversed(runs), reversed(indexes), strict=True))
        asked = self._asked(list(firsts.values()), list(firsts))
        known = dict(zip(firsts, asked, strict=True))
        if 0 not in known:
            return [known[run] for run in runs]
        alone = [index for run, index in zip(runs, indexes, strict=True) if not run]
        looks = iter(self._asked(alone, [0] * len(alone)))
        return [known[run] if run else next(looks) for run in runs]

    def _asked(self, indexes: Sequence[int], runs: Sequence[int]) -> list[_Look]:
        """Return the look of each of these characters, which are of these runs."""
        layer = repeat(self._layer)
        matrices = np.zeros((len(indexes), 6), np.float32)
        ask = _called("FPDFText_GetMatrix", ctypes.c_int, ctypes.c_void_p)
        _exhaust(map(ask, layer, indexes, _rows(matrices)))
        ask = _called("FPDFText_GetFontSize", ctypes.c_int, answer=ctypes.c_double)
        sizes: list[float] = list(map(ask, layer, indexes))
        ask = _called("FPDFTextObj_GetFont", answer=ctypes.c_void_p)
        fonts = [ask(run) if run else None for run in runs]
        looks: list[_Look] = []
        for index, matrix, size, font in zip(
            indexes, matrices[:, :4].tolist(), sizes, fonts, strict=True
        ):
            key = (*matrix, size, font)
            look = self._known.get(key) if font else None
            if look is None:
                look = self._known[key] = self._look(index, matrix, size)
            looks.append(look)
        return looks

    def _look(self, index: int, matrix: Sequence[float], size: float) -> _Look:
        scale = math.hypot(matrix[2], matrix[3]) or 1.0
        turn = _within(math.degrees(math.atan2(matrix[1], matrix[0])), -360.0, 360.0)
        size = _within(size * scale, 1.0, 1000.0)
        return _Look(size, round(turn / 90) % 4 * 90, *self._face(index))

    def _face(self, index: int) -> tuple[bool, bool]:
        """Tell whether a character's font is bold, and whether it is italic."""
        ask = _called("FPDFText_GetFontInfo", ctypes.c_int, *_FONT_INFO)
        ask(self._layer, index, self._name_at, _LONGEST_FONT_NAME, self._flags_at)
        weight = _called("FPDFText_GetFontWeight", ctypes.c_int)(self._layer, index)
        key = (self._name.value, self._flags.value, weight)
        face = self._faces.get(key)
        if face is None:
            name = self._name.value.decode("utf-8", "replace").lower()
            bold = weight >= _BOLD or any(word in name for word in _HEAVY)
            italic = bool(self._flags.value & _ITALIC) or "ital" in name or "obli" in name
            face = self._faces[key] = (bold, italic)
        return face


def _pieces(text: str) -> _Pieces:
    """Cut a page's characters into words, and off each a figure that may be a mark."""
    texts: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    found = _Pieces(texts, firsts, lasts, {}, [])
    for match in _WORD.finditer(text):
        word, (first, end) = match[0], match.span()
        if not word.isalpha():
            broken = word.endswith(_BROKEN)
            if broken:
                word = word[:-1] + "-"
            if len(cuts := _cuts(word)) > 2:
                found.parts[len(texts)] = len(cuts) - 1
                for start, stop in pairwise(cuts[:-1]):
                    texts.append(word[start:stop])
                    firsts.append(first + start)
                    lasts.append(first + stop - 1)
                word, first = word[cuts[-2] :], first + cuts[-2]
            if broken:
                found.broken.append(len(texts))
        texts.append(word)
        firsts.append(first)
        lasts.append(end - 1)
    return found


def _cuts(word: str) -> list[int]:
    """Return where a word may fall apart into itself and figures set against it."""
    cuts = [0, len(word)]
    if (word[0].isdecimal() or word[0] in _SIGNS) and (match := _MARK_AT_START.search(word)):
        cuts.append(match.end())
    if (word[-1].isdecimal() or word[-1] in _SIGNS) and (match := _MARK_AT_END.search(word)):
        cuts.append(match.start())
    return cuts if len(cuts) == 2 else sorted(set(cuts))


def _marks_apart(words: Sequence[Word], parts: Mapping[int, int]) -> list[Word]:
    """Leave small figures cut off the word they are set against; join what is of one size."""
    found: list[Word] = []
    done = 0
    for at, count in parts.items():
        found += words[done:at]
        of_one = words[at : at + count]
        largest = max(word.size for word in of_one)
        if all(word.size > 0.8 * largest for word in of_one):
            found.append(_whole(of_one))
        else:
            found.append(of_one[0])
            found += [word._replace(glued=True) for word in of_one[1:]]
        done = at + count
    return [*found, *words[done:]]


def _whole(parts: Sequence[Word]) -> Word:
    return parts[0]._replace(
        text="".join(part.text for part in parts),
        left=min(part.left for part in parts),
        right=max(part.right for part in parts),
        bottom=min(part.bottom for part in parts),
        top=max(part.top for part in parts),
        broken=parts[-1].broken,
    )


def _letter(code: int) -> str:
    if code == _HYPHEN:
        return _BROKEN
    if code == 0 or 0xD800 <= code <= 0xDFFF or not 0 < code < 0x110000:
        return _NO_LETTER
    return chr(code) if code >= 0x20 else " "


def _within(value: float, least: float, most: float) -> float:
    """Return a measure that a damaged file cannot make endless, or none at all."""
    return min(max(value, least), most) if math.isfinite(value) else max(least, 0.0)


def _upright(words: list[Word]) -> list[Word]:
    """Turn the page so that most of its words stand upright."""
    angles = {word.angle for word in words}
    if angles <= {0}:
        return words
    counts: Counter[int] = Counter()
    for word in words:
        counts[word.angle] += len(word.text)
    turn = max(counts, key=lambda angle: (counts[angle], -angle), default=0)
    if turn == 0:
        return words
    return [_turned(word, turn) for word in words]


def _turned(word: Word, turn: int) -> Word:
    """Turn a word back by ``turn`` degrees about the origin."""
    left, right, bottom, top = word.left, word.right, word.bottom, word.top
    along = word.angle % 180 == turn % 180
    if turn == 90:
        box = (bottom, top, -right, -left)
        line = -word.baseline if along else word.bottom
    elif turn == 180:
        box = (-right, -left, -top, -bottom)
        line = -word.baseline
    else:
        box = (-top, -bottom, left, right)
        line = word.baseline if along else -word.top
    return word._replace(left=box[0], right=box[1], bottom=box[2], top=box[3], baseline=line,
                         angle=(word.angle - turn) % 360)  # fmt: skip
