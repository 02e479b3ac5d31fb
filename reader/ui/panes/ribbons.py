"""Join each passage to its counterpart in the neighbouring pane."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from reader.ui.pairing.pieces import KINDS
from reader.ui.panes.ends import Ends
from reader.ui.panes.ties import Ties, paint, tie_at
from reader.ui.theme.appearance import blend
from reader.ui.theme.kinds import look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from reader.ui.pairing.pieces import Pieces
    from reader.ui.panes.reading.document_view import DocumentView
    from reader.ui.panes.ties import Tie
    from reader.ui.theme.tokens import Theme

WIDTH = 72
NARROW = 44
_BEYOND = 40
_ARROW = 4.0
_THIN = 2.0


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A piece on screen: its index, and tops and feet at the left and right edge, in pixels."""

    piece: int
    top: float
    foot: float
    other_top: float
    other_foot: float

    def path(self, width: float) -> QPainterPath:
        """Return its outline."""
        half = width / 2
        path = QPainterPath(QPointF(0, self.top))
        path.cubicTo(half, self.top, half, self.other_top, width, self.other_top)
        path.lineTo(width, self.other_foot)
        path.cubicTo(half, self.other_foot, half, self.foot, 0, self.foot)
        path.closeSubpath()
        return path

    def edges(self, width: float) -> QPainterPath:
        """Return its upper and lower edge, without the sides."""
        half = width / 2
        path = QPainterPath(QPointF(0, self.top))
        path.cubicTo(half, self.top, half, self.other_top, width, self.other_top)
        path.moveTo(0, self.foot)
        path.cubicTo(half, self.foot, half, self.other_foot, width, self.other_foot)
        return path


class Ribbons(QWidget):
    """The ribbons between two views.

    Signals:
        hovered: the pointer is over a piece (its index), or over none (-1).
        clicked: the reader clicked a piece (its index).
        tie_clicked: the reader clicked a link (its id).
    """

    hovered = Signal(int)
    clicked = Signal(int)
    tie_clicked = Signal(str)

    def __init__(
        self, left: DocumentView, right: DocumentView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ribbons")
        self.setAccessibleName(self.tr("What belongs to what"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(WIDTH)
        self._views = (left, right)
        self._theme: Theme | None = None
        self._pieces: Pieces | None = None
        self._sides: tuple[Ends, Ends] | None = None
        self._in_sight: list[Ribbon] | None = None
        self._lit = -1
        self._current = -1
        self._over = -1
        self.ties = Ties(self._views)
        for view in self._views:
            view.scrolled.connect(self.look_again)
            view.laid_out.connect(self.look_again)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        self.update()

    def show_pieces(self, pieces: Pieces | None) -> None:
        """Replace what is joined; side a of the pieces is in the left view."""
        self._pieces = pieces
        self._sides = None
        if pieces is not None and len(pieces):
            self._sides = (
                Ends(pieces.starts, pieces.ends),
                Ends(pieces.other_starts, pieces.other_ends),
            )
        self._over = self._lit = self._current = -1
        self.look_again()

    def show_ties(self, ties: Sequence[Tie]) -> None:
        """Replace the links that are drawn above the ribbons."""
        if self.ties.show(ties):
            self.update()

    def set_lit(self, piece: int) -> None:
        """Light one piece up, or none with -1."""
        if piece != self._lit:
            self._lit = piece
            self.update()

    @property
    def lit(self) -> int:
        """The piece that is lit up, or -1."""
        return self._lit

    def set_current(self, piece: int) -> None:
        """Mark the piece in hand, or none with -1."""
        if piece != self._current:
            self._current = piece
            self.update()

    @property
    def pieces(self) -> Pieces | None:
        """What is joined."""
        return self._pieces

    @Slot()
    def look_again(self) -> None:
        """Ask the views anew what they show, and where."""
        self._in_sight = None
        self.update()

    def on_screen(self) -> list[Ribbon]:
        """Return the ribbons with an end on screen: exact where it is, estimated elsewhere.

        They are found by their offsets, so that it does not matter how many others there are.
        """
        if self._in_sight is None:
            self._in_sight = self._look()
        return self._in_sight

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.desk)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = self._origin(self._views[0])
        painter.setClipRect(0, int(top), self.width(), self.height() - int(top))
        pieces = self._pieces
        if pieces is not None:
            ribbons = sorted(self.on_screen(), key=self._above)
            for draw in (self._paint, self._mark_ends):
                for ribbon in ribbons:
                    draw(painter, theme, pieces, ribbon)
        paint(painter, self.width(), self.threads())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.look_again()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        tied = bool(tie_at(event.position(), self.threads()))
        self._hover(-1 if tied else self.piece_at(event.position()))
        if tied:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self._over < 0:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        tie = tie_at(event.position(), self.threads())
        piece = self.piece_at(event.position())
        if tie:
            self.tie_clicked.emit(tie)
        elif piece >= 0:
            self.clicked.emit(piece)

    def threads(self) -> list[tuple[Tie, QPainterPath]]:
        """Return the links with an end on screen, each with the line it is drawn as."""
        return self.ties.paths(self.width(), self.height(), self._origin)

    def piece_at(self, point: QPointF) -> int:
        """Return the piece whose ribbon is at ``point``, or -1."""
        for ribbon in sorted(self.on_screen(), key=self._above, reverse=True):
            if self._clamped(ribbon).path(self.width()).contains(point):
                return ribbon.piece
        return -1

    def _hover(self, piece: int) -> None:
        if piece != self._over:
            self._over = piece
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if piece >= 0 else Qt.CursorShape.ArrowCursor
            )
            self.hovered.emit(piece)

    def _look(self) -> list[Ribbon]:
        pieces, sides = self._pieces, self._sides
        if pieces is None or sides is None:
            return []
        near = [side.seen_in(view) for side, view in zip(sides, self._views, strict=True)]
        numbers = np.union1d(near[0], near[1])
        ys = self._estimate(pieces, numbers).tolist()
        exact = np.stack([np.isin(numbers, each) for each in near], axis=1).tolist()
        made = map(self._exact, numbers.tolist(), ys, exact)
        return [
            ribbon
            for ribbon in made
            if self._seen(ribbon.top, ribbon.foot)
            or self._seen(ribbon.other_top, ribbon.other_foot)
        ]

    def _estimate(self, pieces: Pieces, numbers: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return float64[n, 4], pixels from the top here: tops and feet at both sides."""
        left, right = self._views
        shifts = [self._origin(view) - view.scroll_y for view in self._views]
        return np.stack(
            [
                left.ys_of(pieces.starts[numbers]) + shifts[0],
                left.ys_of(np.maximum(pieces.ends[numbers] - 1, 0)) + left.line_height + shifts[0],
                right.ys_of(pieces.other_starts[numbers]) + shifts[1],
                right.ys_of(np.maximum(pieces.other_ends[numbers] - 1, 0))
                + right.line_height
                + shifts[1],
            ],
            axis=1,
        )

    def _exact(self, number: int, ys: list[float], near: list[bool]) -> Ribbon:
        pieces = self._pieces
        if pieces is None:
            return Ribbon(number, *ys)
        left, right = self._views
        if near[0]:
            ys[0], ys[1] = self._ends(left, int(pieces.starts[number]), int(pieces.ends[number]))
        if near[1]:
            ys[2], ys[3] = self._ends(
                right, int(pieces.other_starts[number]), int(pieces.other_ends[number])
            )
        return Ribbon(number, *ys)

    def _ends(self, view: DocumentView, start: int, end: int) -> tuple[float, float]:
        shift = self._origin(view) - view.scroll_y
        top = view.y_of(start) + shift
        foot = top if end <= start else view.y_of(end - 1) + view.line_height + shift
        return top, max(foot, top + _THIN)

    def _origin(self, view: DocumentView) -> float:
        """Return where the top of a view stands here."""
        port = view.viewport()
        return float(self.mapFromGlobal(port.mapToGlobal(QPoint(0, 0))).y())

    def _seen(self, top: float, foot: float) -> bool:
        return foot > self._origin(self._views[0]) and top < self.height()

    def _clamped(self, ribbon: Ribbon) -> Ribbon:
        low, high = self._origin(self._views[0]) - _BEYOND, self.height() + _BEYOND
        ends = (ribbon.top, ribbon.foot, ribbon.other_top, ribbon.other_foot)
        return Ribbon(ribbon.piece, *(min(max(y, low), high) for y in ends))

    def _above(self, ribbon: Ribbon) -> int:
        return 2 if ribbon.piece == self._lit else 1 if ribbon.piece == self._current else 0

    def _paint(self, painter: QPainter, theme: Theme, pieces: Pieces, ribbon: Ribbon) -> None:
        style = look(theme, KINDS[int(pieces.kinds[ribbon.piece])])
        clamped = self._clamped(ribbon)
        lit, held = ribbon.piece == self._lit, ribbon.piece == self._current
        share = 0.3 if lit else 0.12 if held else 0.0
        fill = blend(style.fill, style.line, share) if style.fill.alpha() else style.fill
        if fill.alpha():
            painter.fillPath(clamped.path(self.width()), fill)
        pen = QPen(style.line, style.thickness * (1.6 if lit or held else 0.8), style.pen)
        painter.strokePath(clamped.edges(self.width()), pen)

    def _mark_ends(self, painter: QPainter, theme: Theme, pieces: Pieces, ribbon: Ribbon) -> None:
        """Put a small arrow where a ribbon leaves the screen."""
        top, bottom = self._origin(self._views[0]), float(self.height())
        colour = look(theme, KINDS[int(pieces.kinds[ribbon.piece])]).line
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x, high, low in (
            (_ARROW + 3, ribbon.top, ribbon.foot),
            (self.width() - _ARROW - 3, ribbon.other_top, ribbon.other_foot),
        ):
            if low <= top:
                painter.drawPolygon(_arrow(x, top + 3, 1))
            elif high >= bottom:
                painter.drawPolygon(_arrow(x, bottom - 3, -1))


def _arrow(x: float, y: float, way: int) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x, y),
            QPointF(x - _ARROW, y + way * (_ARROW + 1)),
            QPointF(x + _ARROW, y + way * (_ARROW + 1)),
        ]
    )
