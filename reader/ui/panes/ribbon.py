"""One ribbon between two texts, and how a gap full of them is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from reader.ui.theme.appearance import blend
from reader.ui.theme.kinds import look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QColor, QPainter

    from reader.domain.overlap import Kind
    from reader.ui.theme.tokens import Theme

_BEYOND = 40
_ARROW = 4.0
_FINE = 1.0
"""Pixels of an edge at rest, at most: a wider dashed curve takes forty times as long to draw."""
_LIT, _HELD = 2, 1

Edge = tuple[float, int]
"""Where an arrow stands across the gap, and which way it points."""


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

    def clamped(self, top: float, bottom: float) -> Ribbon:
        """Return it with ends that are far from the screen drawn nearer."""
        low, high = top - _BEYOND, bottom + _BEYOND
        ends = (self.top, self.foot, self.other_top, self.other_foot)
        return Ribbon(self.piece, *(min(max(y, low), high) for y in ends))


@dataclass(slots=True)
class RibbonScene:
    """A gap to paint: how wide it is, between which heights, and what stands out in it."""

    theme: Theme
    width: float
    top: float
    bottom: float
    kind_of: Callable[[int], Kind]
    lit: int = -1
    current: int = -1

    def above(self, ribbon: Ribbon) -> int:
        """Return in which layer a ribbon lies, the greater above."""
        return _LIT if ribbon.piece == self.lit else _HELD if ribbon.piece == self.current else 0


def paint_ribbons(painter: QPainter, scene: RibbonScene, ribbons: Sequence[Ribbon]) -> None:
    """Draw ribbons, those that stand out above; such as nobody could tell apart only once."""
    drawn: set[tuple[object, ...]] = set()
    arrows: dict[Edge, QColor] = {}
    for ribbon in sorted(ribbons, key=scene.above):
        kind, layer = scene.kind_of(ribbon.piece), scene.above(ribbon)
        seen = ribbon.clamped(scene.top, scene.bottom)
        ends = (seen.top, seen.foot, seen.other_top, seen.other_foot)
        alike = (kind, layer, *(round(y) for y in ends))
        if alike not in drawn:
            drawn.add(alike)
            _paint(painter, scene, seen, kind, layer)
        for edge in _leaving(ribbon, scene):
            arrows[edge] = look(scene.theme, kind).line
    _paint_arrows(painter, scene, arrows)


def _paint(painter: QPainter, scene: RibbonScene, ribbon: Ribbon, kind: Kind, layer: int) -> None:
    style = look(scene.theme, kind)
    if style.fill.alpha():
        share = {_LIT: 0.3, _HELD: 0.12}.get(layer, 0.0)
        fill = blend(style.fill, style.line, share) if share else style.fill
        painter.fillPath(ribbon.path(scene.width), fill)
    width = style.thickness * 1.6 if layer else min(style.thickness * 0.8, _FINE)
    painter.strokePath(ribbon.edges(scene.width), QPen(style.line, width, style.pen))


def _leaving(ribbon: Ribbon, scene: RibbonScene) -> list[Edge]:
    """Return where a ribbon leaves the screen."""
    found: list[Edge] = []
    for x, high, low in (
        (_ARROW + 3, ribbon.top, ribbon.foot),
        (scene.width - _ARROW - 3, ribbon.other_top, ribbon.other_foot),
    ):
        if low <= scene.top:
            found.append((x, 1))
        elif high >= scene.bottom:
            found.append((x, -1))
    return found


def _paint_arrows(painter: QPainter, scene: RibbonScene, arrows: dict[Edge, QColor]) -> None:
    """Put a small arrow where ribbons leave the screen."""
    painter.setPen(Qt.PenStyle.NoPen)
    for (x, way), colour in arrows.items():
        y = scene.top + 3 if way > 0 else scene.bottom - 3
        painter.setBrush(colour)
        painter.drawPolygon(_arrow(x, y, way))


def _arrow(x: float, y: float, way: int) -> QPolygonF:
    return QPolygonF(
        [
            QPointF(x, y),
            QPointF(x - _ARROW, y + way * (_ARROW + 1)),
            QPointF(x + _ARROW, y + way * (_ARROW + 1)),
        ]
    )
