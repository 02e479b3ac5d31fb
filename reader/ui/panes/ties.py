"""Links that the reader made, drawn as threads between two texts beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen

from reader.ui.panes.ends import Ends, seen_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PySide6.QtGui import QColor, QPainter

    from reader.ui.panes.reading.document_view import DocumentView

_NEAR = 7.0
_KNOB = 3.0
_MARGIN = 200


@dataclass(frozen=True, slots=True)
class Tie:
    """A link between an offset of the left text and one of the right."""

    id: str
    start: int
    other: int
    colour: QColor


class Ties:
    """The threads of one gap. An end on screen is exact, one elsewhere estimated."""

    def __init__(self, views: tuple[DocumentView, DocumentView]) -> None:
        self._views = views
        self._ties: tuple[Tie, ...] = ()
        self._offsets: list[NDArray[np.int64]] = []
        self._ends: list[Ends] = []

    def __len__(self) -> int:
        return len(self._ties)

    def show(self, ties: Sequence[Tie]) -> bool:
        """Replace what is tied; tell whether that is something else."""
        found = tuple(ties)
        if found == self._ties:
            return False
        self._ties = found
        self._offsets = [
            np.array([tie.start for tie in found], np.int64),
            np.array([tie.other for tie in found], np.int64),
        ]
        self._ends = [Ends(places, places) for places in self._offsets]
        return True

    def paths(
        self, width: int, height: int, origin: Callable[[DocumentView], float]
    ) -> list[tuple[Tie, QPainterPath]]:
        """Return the threads with an end on screen, each with its line."""
        if not self._ties:
            return []
        sides = zip(self._ends, self._views, strict=True)
        near = [ends.touching(seen_in(view)) for ends, view in sides]
        found: list[tuple[Tie, QPainterPath]] = []
        for number in sorted({*near[0], *near[1]}):
            tie = self._ties[number]
            ends = [
                self._height(view, int(places[number]), exact=number in each) + origin(view)
                for view, places, each in zip(self._views, self._offsets, near, strict=True)
            ]
            if not any(-_MARGIN < y < height + _MARGIN for y in ends):
                continue
            low, high = origin(self._views[0]) - _MARGIN, height + _MARGIN
            one, other = (min(max(y, low), high) for y in ends)
            path = QPainterPath(QPointF(0, one))
            path.cubicTo(width / 2, one, width / 2, other, width, other)
            found.append((tie, path))
        return found

    def _height(self, view: DocumentView, offset: int, *, exact: bool) -> float:
        """Return where in a view's viewport the middle of the line of an offset stands."""
        y = view.y_of(offset) if exact else float(view.ys_of(np.array([offset], np.int64))[0])
        return y + view.line_height / 2 - view.scroll_y


def paint(painter: QPainter, width: int, threads: list[tuple[Tie, QPainterPath]]) -> None:
    """Draw threads with a knob at either end."""
    for tie, path in threads:
        pen = QPen(tie.colour, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.strokePath(path, pen)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tie.colour)
        for end in (path.pointAtPercent(0), path.pointAtPercent(1)):
            x = _KNOB if end.x() < width / 2 else width - _KNOB
            painter.drawEllipse(QPointF(x, end.y()), _KNOB, _KNOB)


def tie_at(point: QPointF, threads: list[tuple[Tie, QPainterPath]]) -> str:
    """Return the id of the link whose thread is at a point, or nothing."""
    stroker = QPainterPathStroker()
    stroker.setWidth(_NEAR)
    found = (
        tie.id for tie, path in reversed(threads) if stroker.createStroke(path).contains(point)
    )
    return next(found, "")
