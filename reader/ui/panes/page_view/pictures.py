"""Pictures of pages, as many as fit into a bounded memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Container

    from reader.store.page_pictures import DrawnPage

MOST_BYTES = 96_000_000


class Pictures:
    """The pictures of one document's pages, by page, each with the scale it was asked at."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._most = most
        self._kept: dict[int, tuple[float, QImage]] = {}
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, drawn: DrawnPage, scale: float, *, near: int, seen: Container[int]) -> None:
        """Keep a picture; those farthest from page ``near`` go, but none that is ``seen``."""
        self.drop(drawn.page)
        image = QImage(
            drawn.pixels, drawn.width, drawn.height, 4 * drawn.width, QImage.Format.Format_RGB32
        ).copy()
        self._kept[drawn.page] = (scale, image)
        self.bytes += image.sizeInBytes()
        for page in sorted(self._kept, key=lambda page: -abs(page - near)):
            if self.bytes <= self._most:
                return
            if page not in seen:
                self.drop(page)

    def drop(self, page: int) -> None:
        """Forget a picture."""
        _, image = self._kept.pop(page, (0.0, None))
        if image is not None:
            self.bytes -= image.sizeInBytes()

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
        self.bytes = 0

    def picture(self, page: int) -> QImage | None:
        """Return what there is of a page, perhaps at another scale."""
        found = self._kept.get(page)
        return found[1] if found else None

    def scale(self, page: int) -> float:
        """Return the scale of a page's picture, or 0."""
        found = self._kept.get(page)
        return found[0] if found else 0.0
