"""The door to pdfium: opens a PDF and gives each page's words with their places.

pdfium is not safe to call from two threads, so importers run in worker processes, one file
at a time. Its Python package has no types; everything untyped stays here and in `pdf_words`.
"""

from __future__ import annotations

import ctypes
import importlib
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from reader.domain.errors import DocumentError
from reader.store.importers.pdf_words import Layer, loose_boxes, tight_boxes

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from reader.store.importers.pdf_words import Word

# pdfium's modules and handles, which have no types.
Untyped = Any

MOST_PAGES = 10_000
MOST_CHARACTERS_OF_A_PAGE = 500_000
_WRONG_PASSWORD = 4
_TAIL = 4096


Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Shown:
    """The part of a page that is shown: its size in points, as turned on the screen.

    ``left`` and ``bottom`` are its corner in the file's own points, and ``turn``
    the degrees by which a page is turned clockwise before it is shown.
    """

    width: float
    height: float
    left: float
    bottom: float
    turn: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn: ``pixels`` are blue, green, red and one byte unused, row after row."""

    width: int
    height: int
    pixels: bytes


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
        return self._told(self._raw.FPDF_GetPageLabel, page)

    def metadata(self, key: str) -> str:
        """Return an entry of the information dictionary, such as ``Title``."""
        return self._told(self._raw.FPDF_GetMetaText, key.encode())

    def language(self) -> str:
        """Return the language the file says it is in, or an empty text."""
        return self._told(self._raw.FPDFCatalog_GetLanguage)

    def _told(self, ask: Untyped, *of: object) -> str:
        """Return a text that pdfium tells as halves of UTF-16, of which some may be damaged."""
        size: int = ask(self._document.raw, *of, None, 0)
        buffer = (ctypes.c_ushort * (max(size, 2) // 2))()
        ask(self._document.raw, *of, buffer, ctypes.sizeof(buffer))
        return bytes(buffer).decode("utf-16-le", "replace").replace("\x00", "").strip()

    def words(self, page: int) -> list[Word]:
        """Return a page's words in the order the file draws them."""
        with self._text_layer(page) as layer:
            return Layer(*layer).words()

    def boxes(self, page: int, indexes: Sequence[int]) -> list[Box]:
        """Return left, bottom, right and top of characters, in points of the page as shown.

        A character's box is as high as its font. Where the file does not say how
        high that is, or the text is turned, it is the box of the ink.
        """
        shown = self.shown(page)
        with self._text_layer(page) as (layer, _):
            found = loose_boxes(layer, indexes)
            empty = (found[:, 0] >= found[:, 2]) | (found[:, 1] >= found[:, 3])
            if empty.any():
                places = np.flatnonzero(empty)
                found[places] = tight_boxes(layer, [indexes[at] for at in places.tolist()])
        found[:, ::2] -= shown.left
        found[:, 1::2] -= shown.bottom
        left, bottom, right, top = found.T
        width, height = shown.width, shown.height
        if shown.turn == 90:
            found = np.stack((bottom, height - right, top, height - left), axis=1)
        elif shown.turn == 180:
            found = np.stack((width - right, height - top, width - left, height - bottom), axis=1)
        elif shown.turn == 270:
            found = np.stack((width - top, left, width - bottom, right), axis=1)
        return [(box[0], box[1], box[2], box[3]) for box in found.tolist()]

    def shown(self, page: int) -> Shown:
        """Return what of a page is shown."""
        with self._page(page) as opened:
            left, bottom, _, _ = opened.get_bbox()
            width, height = opened.get_size()
            return Shown(width, height, left, bottom, int(opened.get_rotation()))

    def size(self, page: int) -> tuple[float, float]:
        """Return width and height of a page as it is shown, in points; the page is not read."""
        width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def has_text(self, page: int) -> bool:
        """Tell whether there is a word on a page."""
        return bool(self.words(page))

    def picture(self, page: int, scale: float) -> Picture:
        """Return a page drawn on white, with ``scale`` pixels a point."""
        pdfium: Any = importlib.import_module("pypdfium2")
        with self._page(page) as opened:
            try:
                drawn = opened.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
            except pdfium.PdfiumError as error:
                raise self._damaged(page) from error
            try:
                rows = np.ctypeslib.as_array(drawn.buffer).reshape(drawn.height, drawn.stride)
                return Picture(drawn.width, drawn.height, rows[:, : 4 * drawn.width].tobytes())
            finally:
                drawn.close()

    @contextmanager
    def _page(self, page: int) -> Generator[Untyped]:
        pdfium: Any = importlib.import_module("pypdfium2")
        try:
            opened = self._document[page]
        except pdfium.PdfiumError as error:
            raise self._damaged(page) from error
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def _text_layer(self, page: int) -> Generator[tuple[int, int]]:
        """Give the address of a page's text layer, and how many characters it has."""
        pdfium: Any = importlib.import_module("pypdfium2")
        with self._page(page) as opened:
            try:
                layer = opened.get_textpage()
            except pdfium.PdfiumError as error:
                raise self._damaged(page) from error
            try:
                count: int = layer.count_chars()
                if count > MOST_CHARACTERS_OF_A_PAGE:
                    message = (
                        f"{self._name}: page {page + 1} holds more than "
                        f"{MOST_CHARACTERS_OF_A_PAGE:,} characters; it is not read"
                    )
                    raise DocumentError(message)
                yield ctypes.cast(layer.raw, ctypes.c_void_p).value or 0, count
            finally:
                layer.close()

    def _damaged(self, page: int) -> DocumentError:
        message = f"{self._name}: page {page + 1} is damaged; get a whole copy of the file"
        return DocumentError(message)


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
