"""Join each passage to its counterpart in the neighbouring pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from reader.ui.pairing.pieces import KINDS
from reader.ui.panes.ends import Ends, seen_in
from reader.ui.panes.ribbon import Ribbon, RibbonScene, paint_ribbons
from reader.ui.panes.ties import Ties, paint, tie_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPainterPath, QPaintEvent, QResizeEvent

    from reader.domain.overlap import Kind
    from reader.ui.pairing.pieces import Pieces
    from reader.ui.panes.reading.document_view import DocumentView
    from reader.ui.panes.ties import Tie
    from reader.ui.theme.tokens import Theme

WIDTH = 72
NARROW = 44
_THIN = 2.0


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
        scene = self._scene(theme)
        top = int(scene.top)
        painter.setClipRect(0, top, self.width(), self.height() - top)
        paint_ribbons(painter, scene, self.on_screen())
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
        if self._theme is None:
            return -1
        scene = self._scene(self._theme)
        for ribbon in sorted(self.on_screen(), key=scene.above, reverse=True):
            if ribbon.clamped(scene.top, scene.bottom).path(scene.width).contains(point):
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
        seen = [seen_in(view) for view in self._views]
        near = (side.touching(each) for side, each in zip(sides, seen, strict=True))
        numbers = sorted({number for side in near for number in side})
        if not numbers:
            return []
        spans = ((pieces.starts, pieces.ends), (pieces.other_starts, pieces.other_ends))
        here, there = (
            self._stand(view, each, starts[numbers].tolist(), ends[numbers].tolist())
            for view, each, (starts, ends) in zip(self._views, seen, spans, strict=True)
        )
        top, bottom = self._origin(self._views[0]), self.height()
        found = map(Ribbon, numbers, *here, *there)
        return [
            each
            for each in found
            if (each.foot > top and each.top < bottom)
            or (each.other_foot > top and each.other_top < bottom)
        ]

    def _stand(
        self, view: DocumentView, seen: tuple[int, int], starts: list[int], ends: list[int]
    ) -> tuple[list[float], list[float]]:
        """Return the tops and feet of spans, in pixels from the top here."""
        shift, line, count = self._origin(view), view.line_height, len(starts)
        lasts = (max(start, end - 1) for start, end in zip(starts, ends, strict=True))
        ys = [y + shift for y in _heights(view, seen, [*starts, *lasts])]
        tops, feet = ys[:count], [y + line for y in ys[count:]]
        for number in range(count):
            if ends[number] <= starts[number]:
                feet[number] = tops[number] + _THIN
        return tops, feet

    def _origin(self, view: DocumentView) -> float:
        """Return where the top of a view stands here."""
        port = view.viewport()
        return float(self.mapFromGlobal(port.mapToGlobal(QPoint(0, 0))).y())

    def _scene(self, theme: Theme) -> RibbonScene:
        return RibbonScene(
            theme,
            self.width(),
            self._origin(self._views[0]),
            self.height(),
            self._kind_of,
            self._lit,
            self._current,
        )

    def _kind_of(self, piece: int) -> Kind:
        return KINDS[0 if self._pieces is None else int(self._pieces.kinds[piece])]


def _heights(view: DocumentView, seen: tuple[int, int], offsets: list[int]) -> list[float]:
    """Return where lines stand in a view: exact for what is seen, estimated elsewhere.

    While a line is asked for, what is above may turn out higher, and the view be scrolled
    further by as much: that is looked up after each.
    """
    low, high = seen
    far = [offset for offset in offsets if not low <= offset < high]
    known: dict[int, float] = {}
    if far:
        estimated = view.ys_of(np.array(far, np.int64)) - view.scroll_y
        known.update(zip(far, estimated.tolist(), strict=True))
    for offset in offsets:
        if offset not in known:
            known[offset] = view.y_of(offset) - view.scroll_y
    return [known[offset] for offset in offsets]
