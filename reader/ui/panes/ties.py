"""Links that the reader made, drawn as threads between two texts beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QPen

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
    """The threads of one gap. Heights of all are estimated once, of those on screen exact."""

    def __init__(self, views: tuple[DocumentView, DocumentView]) -> None:
        self._views = views
        self._ties: tuple[Tie, ...] = ()
        self._ys: NDArray[np.float64] | None = None

    def __len__(self) -> int:
        return len(self._ties)

    def show(self, ties: Sequence[Tie]) -> bool:
        """Replace what is tied; tell whether that is something else."""
        found = tuple(ties)
        if found == self._ties:
            return False
        self._ties, self._ys = found, None
        return True

    def forget_heights(self) -> None:
        """Ask the views anew where the ends stand."""
        self._ys = None

    def paths(
        self, width: int, height: int, origin: Callable[[DocumentView], float]
    ) -> list[tuple[Tie, QPainterPath]]:
        """Return the threads with an end on screen, each with its line."""
        if not self._ties:
            return []
        ys = self._heights()
        shifts = np.array([origin(view) - view.scroll_y for view in self._views])
        at = ys + shifts
        seen = (at > -_MARGIN) & (at < height + _MARGIN)
        found: list[tuple[Tie, QPainterPath]] = []
        for number in np.flatnonzero(seen.any(axis=1)).tolist():
            tie = self._ties[number]
            ends = [
                self._exact(view, offset, float(shift)) if near else float(y)
                for view, offset, shift, near, y in zip(
                    self._views,
                    (tie.start, tie.other),
                    shifts,
                    seen[number],
                    at[number],
                    strict=True,
                )
            ]
            low, high = origin(self._views[0]) - _MARGIN, height + _MARGIN
            one, other = (min(max(y, low), high) for y in ends)
            path = QPainterPath(QPointF(0, one))
            path.cubicTo(width / 2, one, width / 2, other, width, other)
            found.append((tie, path))
        return found

    def _heights(self) -> NDArray[np.float64]:
        if self._ys is None:
            columns = (
                np.array([tie.start for tie in self._ties], np.int64),
                np.array([tie.other for tie in self._ties], np.int64),
            )
            pairs = zip(self._views, columns, strict=True)
            self._ys = np.stack([v.ys_of(c) + v.line_height / 2 for v, c in pairs], axis=1)
        return self._ys

    def _exact(self, view: DocumentView, offset: int, shift: float) -> float:
        return view.y_of(offset) + view.line_height / 2 + shift


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
