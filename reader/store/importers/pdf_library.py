"""The door to pdfium: opens a PDF and gives each page's words with their places.

pdfium is not safe to call from two threads, so importers run in worker processes, one file
at a time. Its Python package has no types; everything untyped stays in this module.
"""

from __future__ import annotations

import ctypes
import importlib
import math
import re
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from reader.domain.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# pdfium's modules and handles, which have no types.
Untyped = Any

MOST_PAGES = 10_000
MOST_CHARACTERS_OF_A_PAGE = 500_000
_WRONG_PASSWORD = 4
_TAIL = 4096
# Farther from the corner than any page is wide, in points.
_FAR = 1e6
_ITALIC = 1 << 6
_BOLD = 600
_HEAVY = ("bold", "black", "heavy", "demi", "cmbx")
_NO_LETTER = "\ufffd"
# What pdfium writes for a hyphen at a line's end.
_BROKEN = "\ufffe"
_WORD = re.compile(r"[^\s\x00-\x1f\ufffe]+\ufffe?|\ufffe")
_MARK_AT_END = re.compile(r"(?<=[^\d*†‡§])(\d{1,3}|[*†‡§]{1,3})$")
_MARK_AT_START = re.compile(r"^(\d{1,3}|[*†‡§]{1,3})(?=[^\d*†‡§])")


@dataclass(frozen=True, slots=True)
class Word:
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


class PdfFile:
    """An open PDF: counts, labels and metadata, and the words of a page."""

    def __init__(self, document: Untyped, name: str) -> None:
        self._document = document
        self._name = name
        self._raw: Any = importlib.import_module("pypdfium2.raw")

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._document)

    def label(self, page: int) -> str:
        """Return the label the file gives a page, or an empty text."""
        return str(self._document.get_page_label(page))

    def metadata(self, key: str) -> str:
        """Return an entry of the information dictionary, such as ``Title``."""
        return str(self._document.get_metadata_value(key)).replace("\x00", "").strip()

    def language(self) -> str:
        """Return the language the file says it is in, or an empty text."""
        size = self._raw.FPDFCatalog_GetLanguage(self._document.raw, None, 0)
        if size <= 2:
            return ""
        buffer = (ctypes.c_ushort * (size // 2))()
        self._raw.FPDFCatalog_GetLanguage(self._document.raw, buffer, size)
        return bytes(buffer).decode("utf-16-le", "replace").strip("\x00 ")

    def words(self, page: int) -> list[Word]:
        """Return a page's words in the order the file draws them."""
        with self._text_layer(page) as layer:
            return _upright(list(_Layer(self._raw, layer).words()))

    def boxes(self, page: int, indexes: list[int]) -> list[tuple[float, float, float, float]]:
        """Return left, bottom, right and top of characters of a page, in points."""
        found: list[tuple[float, float, float, float]] = []
        rect = self._raw.FS_RECTF()
        with self._text_layer(page) as layer:
            for index in indexes:
                self._raw.FPDFText_GetLooseCharBox(layer, index, ctypes.byref(rect))
                found.append((rect.left, rect.bottom, rect.right, rect.top))
        return found

    @contextmanager
    def _text_layer(self, page: int) -> Generator[Any]:
        pdfium: Any = importlib.import_module("pypdfium2")
        try:
            opened = self._document[page]
            layer = opened.get_textpage()
        except pdfium.PdfiumError as error:
            message = f"{self._name}: page {page + 1} is damaged; get a whole copy of the file"
            raise DocumentError(message) from error
        try:
            if layer.count_chars() > MOST_CHARACTERS_OF_A_PAGE:
                message = (
                    f"{self._name}: page {page + 1} holds more than "
                    f"{MOST_CHARACTERS_OF_A_PAGE:,} characters; it is not read"
                )
                raise DocumentError(message)
            yield layer.raw
        finally:
            layer.close()
            opened.close()


@contextmanager
def open_pdf(raw: bytes, name: str) -> Generator[PdfFile]:
    """Open a PDF for reading.

    Raises:
        DocumentError: if it is locked, damaged, cut off or of too many pages.
    """
    pdfium: Any = importlib.import_module("pypdfium2")
    if not raw:
        message = f"{name} is empty; get a whole copy of it"
        raise DocumentError(message)
    if b"%PDF-" not in raw[:_TAIL]:
        message = f"{name} is not a PDF file, whatever its name says; open it and save it as PDF"
        raise DocumentError(message)
    try:
        document = pdfium.PdfDocument(raw)
    except pdfium.PdfiumError as error:
        if error.err_code == _WRONG_PASSWORD:
            message = f"{name} is locked with a password; save a copy without one and add that"
        else:
            message = f"{name} is damaged and cannot be opened; get a whole copy of it"
        raise DocumentError(message) from error
    try:
        if b"startxref" not in raw[-_TAIL:]:
            message = f"{name} is cut off before its end; get a whole copy of it"
            raise DocumentError(message)
        if not 0 < len(document) <= MOST_PAGES:
            message = (
                f"{name} has {len(document):,} pages, and at most {MOST_PAGES:,} are read; "
                "split it and add the parts"
            )
            raise DocumentError(message)
        yield PdfFile(document, name)
    finally:
        document.close()


class _Layer:
    """The characters of one page, cut into words."""

    def __init__(self, raw: Untyped, layer: Untyped) -> None:
        self._raw = raw
        self._layer = layer
        self._box: Any = raw.FS_RECTF()
        self._matrix: Any = raw.FS_MATRIX()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._flags = ctypes.c_int()
        self._font = ctypes.create_string_buffer(80)
        self._styles: dict[tuple[bytes, int, int], tuple[bool, bool]] = {}

    def words(self) -> Iterator[Word]:
        text = self._text()
        for match in _WORD.finditer(text):
            found = match[0]
            broken = found.endswith(_BROKEN)
            yield from self._marks_apart(
                found[:-1] + "-" if broken else found, match.start(), broken
            )

    def _text(self) -> str:
        """Return one code point for each character of the layer."""
        raw, layer = self._raw, self._layer
        count: int = raw.FPDFText_CountChars(layer)
        buffer = (ctypes.c_ushort * (count + 1))()
        written: int = raw.FPDFText_GetText(layer, 0, count, buffer)
        text = bytes(memoryview(buffer).cast("B")[: 2 * (written - 1)]).decode(
            "utf-16-le", "replace"
        )
        if len(text) != count or "\ufffd" in text:
            # Some characters have no letter, or two units: ask for each by itself.
            unicode = raw.FPDFText_GetUnicode
            text = "".join(_letter(unicode(layer, index)) for index in range(count))
        return text

    def _marks_apart(self, text: str, first: int, broken: bool) -> Iterator[Word]:
        """Cut a small raised figure off the word it is set against."""
        if not text.isalpha():
            yield from self._cut(text, first, broken)
        else:
            yield self._word(text, first, broken)

    def _cut(self, text: str, first: int, broken: bool) -> Iterator[Word]:
        cuts = [0, len(text)]
        if match := _MARK_AT_START.search(text):
            cuts.append(match.end())
        if match := _MARK_AT_END.search(text):
            cuts.append(match.start())
        if len(cuts) == 2:
            yield self._word(text, first, broken)
            return
        cuts = sorted(set(cuts))
        words = [
            self._word(text[start:end], first + start, broken and end == len(text))
            for start, end in pairwise(cuts)
        ]
        size = max(word.size for word in words)
        if all(word.size > 0.8 * size for word in words):
            yield self._word(text, first, broken)
            return
        for place, word in enumerate(words):
            yield word if place == 0 else replace(word, glued=True)

    def _word(self, text: str, first: int, broken: bool) -> Word:
        raw, layer, box, matrix = self._raw, self._layer, self._box, self._matrix
        last = first + len(text) - 1
        raw.FPDFText_GetLooseCharBox(layer, first, box)
        left, bottom, right, top = box.left, box.bottom, box.right, box.top
        if last > first:
            raw.FPDFText_GetLooseCharBox(layer, last, box)
            left, right = min(left, box.left), max(right, box.right)
            bottom, top = min(bottom, box.bottom), max(top, box.top)
        raw.FPDFText_GetMatrix(layer, first, matrix)
        raw.FPDFText_GetCharOrigin(layer, first, self._x, self._y)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        turn = _within(math.degrees(math.atan2(matrix.b, matrix.a)), -360.0, 360.0)
        angle = round(turn / 90) % 4 * 90
        bold, italic = self._style(first)
        size = _within(float(raw.FPDFText_GetFontSize(layer, first)) * scale, 1.0, 1000.0)
        left, right, bottom, top = (_within(x, -_FAR, _FAR) for x in (left, right, bottom, top))
        # A turned line's baseline is its x; _upright makes it y where the page is turned.
        baseline = _within(self._x.value if angle % 180 else self._y.value, -_FAR, _FAR)
        return Word(text, first, left, right, bottom, top, baseline, size, bold, italic, angle,
                    broken=broken)  # fmt: skip

    def _style(self, index: int) -> tuple[bool, bool]:
        raw = self._raw
        raw.FPDFText_GetFontInfo(self._layer, index, self._font, 80, self._flags)
        weight: int = raw.FPDFText_GetFontWeight(self._layer, index)
        key = (self._font.value, self._flags.value, weight)
        if key not in self._styles:
            name = self._font.value.decode("utf-8", "replace").lower()
            bold = weight >= _BOLD or any(word in name for word in _HEAVY)
            italic = bool(self._flags.value & _ITALIC) or "ital" in name or "obli" in name
            self._styles[key] = (bold, italic)
        return self._styles[key]


def _letter(code: int) -> str:
    if code == 2:
        return _BROKEN
    if code == 0 or 0xD800 <= code <= 0xDFFF:
        return _NO_LETTER
    return chr(code) if code >= 0x20 else " "


def _within(value: float, least: float, most: float) -> float:
    """Return a measure that a damaged file cannot make endless, or none at all."""
    return min(max(value, least), most) if math.isfinite(value) else max(least, 0.0)


def _upright(words: list[Word]) -> list[Word]:
    """Turn the page so that most of its words stand upright."""
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
    return replace(word, left=box[0], right=box[1], bottom=box[2], top=box[3], baseline=line,
                    angle=(word.angle - turn) % 360)  # fmt: skip
