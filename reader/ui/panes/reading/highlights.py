"""Layers of highlights: sorted arrays, drawn by meaning."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QColor

    from reader.ui.panes.reading.span_index import SpanIndex

LAYERS = ("furniture", "overlaps", "carried", "annotations", "found", "hits", "lit", "current")


class Shape(Enum):
    """How a mark's line is drawn."""

    UNDER = "under"
    DOUBLE = "double"
    AROUND = "around"


@dataclass(frozen=True, slots=True)
class MarkStyle:
    """How one kind of highlight looks. A transparent ``fill`` is none; ``thickness`` in pixels."""

    fill: QColor
    line: QColor
    pen: Qt.PenStyle = Qt.PenStyle.SolidLine
    thickness: float = 1.3
    shape: Shape = Shape.UNDER


@dataclass(frozen=True, slots=True, eq=False)
class Highlights:
    """The highlights of one layer.

    ``starts, ends: int64[n]`` code points, ``starts`` ascending; ``styles: uint8[n]``
    are indices into ``marks``.

    Raises:
        InvalidValueError: if the arrays differ in length or are not in order.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    styles: NDArray[np.uint8]
    marks: tuple[MarkStyle, ...]

    def __post_init__(self) -> None:
        count = len(self.starts)
        if not count == len(self.ends) == len(self.styles):
            message = "starts, ends and styles of highlights must be equally many"
            raise InvalidValueError(message)
        if count > 1 and bool((self.starts[1:] < self.starts[:-1]).any()):
            message = "highlights must be in order of their starts"
            raise InvalidValueError(message)
        if count and int(self.styles.max()) >= len(self.marks):
            message = "a highlight has a style that no mark describes"
            raise InvalidValueError(message)

    def __len__(self) -> int:
        return len(self.starts)


class Mark(NamedTuple):
    """One stretch of one highlight on one line; pixels in the column, from the row's top.

    ``lane`` sets lines of overlapping highlights below each other; ``opens`` and
    ``closes`` tell whether the highlight begins and ends here.
    """

    left: float
    right: float
    top: float
    bottom: float
    style: MarkStyle
    lane: int
    opens: bool
    closes: bool


class Passage(NamedTuple):
    """A highlight that touches a stretch of text: what layer, where, and how it looks."""

    layer: str
    start: int
    end: int
    style: MarkStyle


class Layers:
    """All highlights of one text."""

    def __init__(self) -> None:
        self._layers: dict[str, tuple[Highlights, SpanIndex]] = {}

    def set(self, layer: str, highlights: Highlights | None) -> None:
        """Replace a layer's highlights.

        Raises:
            InvalidValueError: if there is no such layer.
        """
        if layer not in LAYERS:
            message = f"no layer of highlights is called {layer!r}"
            raise InvalidValueError(message)
        if highlights is None or not len(highlights):
            self._layers.pop(layer, None)
            return
        from reader.ui.panes.reading.span_index import SpanIndex

        self._layers[layer] = (highlights, SpanIndex(highlights.starts, highlights.ends))

    def clear(self) -> None:
        """Take all highlights away."""
        self._layers.clear()

    def layer(self, name: str) -> Highlights | None:
        """Return a layer's highlights, if it has any."""
        found = self._layers.get(name)
        return found[0] if found else None

    def touching(self, start: int, end: int) -> list[Passage]:
        """Return the highlights that touch ``start <= i < end``, in the order they are drawn."""
        found: list[Passage] = []
        for name in LAYERS:
            if name not in self._layers:
                continue
            values, index = self._layers[name]
            here = [
                Passage(
                    name,
                    int(values.starts[i]),
                    int(values.ends[i]),
                    values.marks[int(values.styles[i])],
                )
                for i in index.touching(start, end)
            ]
            here.sort(key=lambda each: each.start - each.end)  # long ones below short ones
            found += here
        return found
