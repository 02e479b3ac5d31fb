"""Pages one below the other: where each stands at a scale, and what text is on it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document

PAD = 14
GAP = 14
"""Pixels around the pages and between two of them."""
_WIDE = 1.4
_HEAD = 0.09
"""How many usual pages wide one may be and still be fitted; share of a page above its text."""


class PagePlace(NamedTuple):
    """A point of a page: its number from 0, and how far right and down, in points."""

    page: int
    x: float
    y: float


class Stack:
    """The pages of one document.

    ``sizes`` are width and height of each in points; ``numbers`` the page on which each
    part of the text stands that ``document`` has as a page. Offsets are code points,
    pixels are those of the whole stack.
    """

    def __init__(
        self, document: Document, sizes: Sequence[tuple[float, float]], numbers: Sequence[int]
    ) -> None:
        self.sizes: NDArray[np.float64] = np.array(sizes, np.float64).reshape(-1, 2)
        spans = [item.span for item in document.parts(Part.PAGE)]
        labels = [item.label for item in document.parts(Part.PAGE)]
        self._spans = dict(zip(numbers, spans, strict=True))
        self._labels = dict(zip(numbers, labels, strict=True))
        self._starts: NDArray[np.int64] = np.array([span.start for span in spans], np.int64)
        self._ends: NDArray[np.int64] = np.array([span.end for span in spans], np.int64)
        self._numbers: NDArray[np.int64] = np.array(numbers, np.int64)
        self._size = len(document.text)
        self.scale = 1.0
        self.tops: NDArray[np.int64] = np.zeros(0, np.int64)
        self.height = 0
        self.set_scale(1.0)

    def __len__(self) -> int:
        return len(self.sizes)

    @property
    def width(self) -> int:
        """How wide the widest page is, in pixels, with what is left free beside it."""
        return int(np.ceil(self.sizes[:, 0].max() * self.scale)) + 2 * PAD

    def fitting(self, width: int) -> float:
        """Return the scale at which a usual page is as wide as there is room."""
        widths = self.sizes[:, 0]
        usual = widths[widths <= _WIDE * np.median(widths)].max()
        return max(0.05, (width - 2 * PAD) / float(usual))

    def set_scale(self, scale: float) -> None:
        """Use so many pixels a point."""
        self.scale = scale
        heights = np.ceil(self.sizes[:, 1] * scale).astype(np.int64)
        below = np.cumsum(heights + GAP)
        self.tops = PAD + np.append(0, below[:-1])
        self.height = int(PAD + below[-1] - GAP + PAD)

    def page_width(self, page: int) -> int:
        """Return how wide a page is, in pixels."""
        return int(np.ceil(self.sizes[page, 0] * self.scale))

    def page_height(self, page: int) -> int:
        """Return how high a page is, in pixels."""
        return int(np.ceil(self.sizes[page, 1] * self.scale))

    def page_at(self, y: float) -> int:
        """Return the page at a height, or the one above the gap there."""
        return max(0, int(np.searchsorted(self.tops, y, "right")) - 1)

    def between(self, top: float, bottom: float) -> range:
        """Return the pages that are seen between two heights."""
        first = self.page_at(top)
        if first + 1 < len(self) and self.tops[first] + self.page_height(first) <= top:
            first += 1
        return range(first, max(first, int(np.searchsorted(self.tops, bottom, "left"))))

    def span(self, page: int) -> tuple[int, int]:
        """Return what of the text is on a page: nothing, at its place, if it has none."""
        if page in self._spans:
            return self._spans[page].start, self._spans[page].end
        later = int(np.searchsorted(self._numbers, page))
        place = int(self._starts[later]) if later < len(self._starts) else self._size
        return place, place

    def has_text(self, page: int) -> bool:
        """Tell whether there is text on a page."""
        return page in self._spans

    def label(self, page: int) -> str:
        """Return what a page is called, for people: its label, or its number from 1."""
        return self._labels.get(page) or str(page + 1)

    def page_of(self, offset: int) -> int:
        """Return the page that an offset stands on."""
        at = int(np.searchsorted(self._starts, offset, "right")) - 1
        return int(self._numbers[max(at, 0)]) if len(self._numbers) else 0

    def pages_of(self, offsets: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the pages that many offsets stand on: int64[n]."""
        if not len(self._numbers):
            return np.zeros(len(offsets), np.int64)
        at = np.maximum(np.searchsorted(self._starts, offsets, "right") - 1, 0)
        pages: NDArray[np.int64] = self._numbers[at]
        return pages

    def guess(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return how high offsets stand while the lines of their pages are not known."""
        pages = self.pages_of(offsets)
        tops = self.tops[pages].astype(np.float64)
        if not len(self._numbers):
            return tops
        at = np.maximum(np.searchsorted(self._starts, offsets, "right") - 1, 0)
        long = np.maximum(self._ends[at] - self._starts[at], 1)
        share = np.clip((offsets - self._starts[at]) / long, 0.0, 1.0)
        heights = self.sizes[pages, 1] * self.scale
        guessed: NDArray[np.float64] = tops + heights * (_HEAD + (1 - 2 * _HEAD) * share)
        return guessed

    def guessed_offset(self, page: int, y: float) -> int:
        """Return the offset that may stand at ``y`` points of a page."""
        start, end = self.span(page)
        share = (y / max(1.0, float(self.sizes[page, 1])) - _HEAD) / (1 - 2 * _HEAD)
        return start + int(min(max(share, 0.0), 1.0) * max(0, end - start - 1))
