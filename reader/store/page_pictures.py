"""Draws the pages of PDF files and says where their characters stand, in a process of its own.

pdfium is native code that a damaged file may bring down, so nothing here runs where the window
does. The last two files stay open between two questions. No file is ever written.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.errors import DocumentError
from reader.store.importers.pdf import boxes_on
from reader.store.importers.pdf_library import open_pdf

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from reader.store.importers.pdf import PageBoxes
    from reader.store.importers.pdf_library import PdfFile

MOST_PIXELS = 16_000_000
"""How large a picture of a page may be: 64 MB."""


@dataclass(frozen=True, slots=True)
class OutlineWish:
    """A file whose pages are wanted; ``told`` is how many pages of it have text."""

    path: str
    name: str
    told: int


@dataclass(frozen=True, slots=True)
class Outline:
    """The sizes of all pages as shown, in points, and which of them have text.

    ``numbers[i]`` is the page, from 0, on which the text's page ``i`` stands.
    """

    sizes: tuple[tuple[float, float], ...]
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageWish:
    """A page to draw with ``scale`` pixels a point.

    ``text`` is what the document has under the page, if the boxes of its characters are
    wanted too.
    """

    path: str
    name: str
    page: int
    scale: float
    text: str | None = None


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """The picture of a page: 4 bytes a pixel, blue, green, red and one unused.

    ``boxes`` are float32[n, 4] as bytes: left, top, right and bottom of each code point in
    points from the picture's upper left corner, no numbers for white space. ``problem`` says
    why there are none although they were wanted.
    """

    page: int
    width: int
    height: int
    pixels: bytes
    boxes: bytes | None = None
    problem: str = ""


def outline(wish: OutlineWish) -> Outline:
    """Return the pages of a file.

    Raises:
        DocumentError: if it is gone, locked, damaged, or has other pages than it had.
    """
    file = _opened(wish.path, wish.name)
    sizes = tuple(file.size(page) for page in range(file.pages))
    numbers = tuple(range(file.pages))
    if wish.told != file.pages:
        numbers = tuple(page for page in numbers if file.has_text(page))
    if wish.told != len(numbers):
        message = f"{wish.name} has changed since it was read; read the folder again"
        raise DocumentError(message)
    return Outline(sizes, numbers)


def draw(wish: PageWish) -> DrawnPage:
    """Return the picture of a page, and where its characters stand if that is asked.

    Raises:
        DocumentError: if the file is gone, locked or damaged.
    """
    file = _opened(wish.path, wish.name)
    if not 0 <= wish.page < file.pages:
        message = f"{wish.name} has changed since it was read; read the folder again"
        raise DocumentError(message)
    width, height = file.size(wish.page)
    scale = min(wish.scale, math.sqrt(MOST_PIXELS / max(1.0, width * height)))
    picture = file.picture(wish.page, scale)
    boxes, problem = None, ""
    if wish.text is not None:
        try:
            boxes = _packed(boxes_on(file, wish.page, wish.text, name=wish.name))
        except DocumentError as error:
            problem = str(error)
    return DrawnPage(wish.page, picture.width, picture.height, picture.pixels, boxes, problem)


def _packed(found: PageBoxes) -> bytes:
    """Return boxes counted from the upper left corner."""
    empty = (math.nan,) * 4
    boxes = np.array([box or empty for box in found.boxes], np.float32).reshape(-1, 4)
    upright = np.stack(
        (boxes[:, 0], found.height - boxes[:, 3], boxes[:, 2], found.height - boxes[:, 1]), axis=1
    )
    return upright.astype(np.float32).tobytes()


def _opened(path: str, name: str) -> PdfFile:
    try:
        status = Path(path).stat()
        return _open(path, name, status.st_mtime_ns, status.st_size)[1]
    except FileNotFoundError as error:
        message = f"{name} is no longer there, so its pages cannot be shown; put it back"
        raise DocumentError(message) from error
    except OSError as error:
        message = f"{name} cannot be read ({error.strerror}), so its pages cannot be shown"
        raise DocumentError(message) from error


@lru_cache(maxsize=2)
def _open(
    path: str, name: str, _changed: int, _size: int
) -> tuple[AbstractContextManager[PdfFile], PdfFile]:
    """Open a file; it is closed when it is forgotten, with the door it was opened by."""
    door = open_pdf(Path(path).read_bytes(), name)
    return door, door.__enter__()
