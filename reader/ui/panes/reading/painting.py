"""Draw rows: fills, selection, text, lines, and the signs in the margins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from reader.ui.panes.reading.cutting import HYPHEN, line_end
from reader.ui.panes.reading.highlights import Shape
from reader.ui.panes.reading.marking import place_marks
from reader.ui.panes.reading.style import Face

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont

    from reader.domain.span import Span
    from reader.ui.panes.reading.galley import Galley
    from reader.ui.panes.reading.highlights import Layers, Mark
    from reader.ui.panes.reading.laid_row import Piece, Stretch
    from reader.ui.panes.reading.paints import Paints
    from reader.ui.panes.reading.standing import SeenRow

_LANE = 2.6  # pixels between the lines of overlapping highlights
_BULLET = "•"


@dataclass(slots=True)
class Scene:
    """What to draw and where: the column begins ``left`` pixels from the viewport's edge."""

    galley: Galley
    layers: Layers
    paints: Paints
    left: int
    width: int
    selection: Span | None = None
    caret: int | None = None


def paint_rows(painter: QPainter, scene: Scene, rows: list[SeenRow], area: QRectF) -> None:
    """Draw the rows that touch ``area``, in four layers so that no line hides a letter."""
    here = [
        seen for seen in rows if seen.y <= area.bottom() and seen.y + seen.laid.height >= area.top()
    ]
    marks = [(seen, place_marks(scene.galley, scene.layers, seen.laid)) for seen in here]
    for seen, found in marks:
        for mark in found:
            fill_mark(painter, mark, scene.left, seen.y)
    if scene.selection is not None:
        _paint_selection(painter, scene, here)
    painter.setPen(scene.paints.ink)
    for seen in here:
        for piece in seen.laid.pieces:
            place = QPointF(scene.left + piece.left, seen.y)
            piece.layout.draw(painter, place, [], area)
            _hyphenate(painter, scene, seen, piece)
    for seen, found in marks:
        for mark in found:
            draw_line(painter, mark, scene.left, seen.y)
    for seen in here:
        _paint_margin(painter, scene, seen)
    if scene.caret is not None:
        _paint_caret(painter, scene, here)


def _hyphenate(painter: QPainter, scene: Scene, seen: SeenRow, piece: Piece) -> None:
    """Draw the hyphens of lines that end within a word."""
    if not piece.hyphens:
        return
    face = int(scene.galley.setting.boxes.faces[seen.laid.row])
    painter.setFont(scene.galley.faces.fonts[face])
    for number in piece.hyphens:
        line = piece.lines[number]
        x = scene.left + piece.left + line_end(line)
        painter.drawText(QPointF(x, seen.y + line.y() + line.ascent()), HYPHEN)


def fill_mark(painter: QPainter, mark: Mark, left: int, top: int) -> None:
    """Draw what lies below the letters of a mark; ``left`` and ``top`` are its row's."""
    if mark.style.fill.alpha():
        area = QRectF(
            left + mark.left, top + mark.top, mark.right - mark.left, mark.bottom - mark.top
        )
        painter.fillRect(area, mark.style.fill)


def draw_line(painter: QPainter, mark: Mark, left: int, top: int) -> None:
    """Draw the line of a mark, which tells its kind without colour."""
    style = mark.style
    if not style.line.alpha() or style.pen is Qt.PenStyle.NoPen:
        return
    pen = QPen(style.line, style.thickness, style.pen, Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    if style.shape is Shape.AROUND:
        _outline(painter, mark, left, top)
        return
    y = round(top + mark.bottom) - style.thickness / 2 + mark.lane * _LANE
    painter.drawLine(QLineF(left + mark.left, y, left + mark.right, y))
    if style.shape is Shape.DOUBLE:
        y += style.thickness + 1.2
        painter.drawLine(QLineF(left + mark.left, y, left + mark.right, y))


def _outline(painter: QPainter, mark: Mark, left: int, top: int) -> None:
    """Draw a frame around a stretch, open where its highlight goes on."""
    x1, x2 = round(left + mark.left) - 1.5, round(left + mark.right) + 1.5
    y1, y2 = round(top + mark.top) + 0.5, round(top + mark.bottom) + 0.5
    painter.drawLine(QLineF(x1, y1, x2, y1))
    painter.drawLine(QLineF(x1, y2, x2, y2))
    if mark.opens:
        painter.drawLine(QLineF(x1, y1, x1, y2))
    if mark.closes:
        painter.drawLine(QLineF(x2, y1, x2, y2))


def _paint_selection(painter: QPainter, scene: Scene, rows: list[SeenRow]) -> None:
    selection = scene.selection
    if selection is None:
        return
    for seen in rows:
        for part in seen.laid.stretches(selection.start, selection.end):
            painter.fillRect(_rect(part, scene.left, seen.y), scene.paints.selection)


def _rect(part: Stretch, left: int, top: int) -> QRectF:
    width = max(part.right - part.left, 3.0)
    return QRectF(left + part.left, top + part.top, width, part.bottom - part.top)


def _paint_caret(painter: QPainter, scene: Scene, rows: list[SeenRow]) -> None:
    offset = scene.caret
    if offset is None:
        return
    row = scene.galley.row_of(offset)
    for seen in rows:
        if seen.laid.row == row and seen.laid.pieces:
            piece = seen.laid.piece_of(offset)
            line = piece.line_of(offset)
            x = scene.left + piece.x_of(offset, line)
            top, bottom = seen.y + piece.tops[line], seen.y + piece.tops[line + 1]
            painter.fillRect(QRectF(x - 0.75, top + 2, 1.5, bottom - top - 4), scene.paints.accent)


def _paint_margin(painter: QPainter, scene: Scene, seen: SeenRow) -> None:
    """Draw what belongs to a row but is not in the text: page rules and labels, bullets."""
    boxes = scene.galley.setting.boxes
    row = seen.laid.row
    small = scene.galley.faces.fonts[Face.FURNITURE]
    if row in boxes.rules:
        y = seen.y + int(boxes.before[row]) // 2
        _page_rule(painter, scene, y, boxes.rules[row], small)
    if row in scene.galley.tables:
        _table_lines(painter, scene, seen)
    for offset, label in boxes.margins.get(row, ()):
        _page_tick(painter, scene, seen, offset, label)
    if boxes.bulleted[row] and seen.laid.pieces:
        piece = seen.laid.pieces[0]
        face = scene.galley.faces
        painter.setPen(scene.paints.soft)
        painter.setFont(face.fonts[Face.BODY])
        area = QRectF(
            scene.left + piece.left - face.em * 1.2, seen.y + piece.tops[0],
            face.em, piece.tops[1] - piece.tops[0],
        )  # fmt: skip
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _BULLET)


def _table_lines(painter: QPainter, scene: Scene, seen: SeenRow) -> None:
    """Draw a hairline below a table's row, and above its first one."""
    boxes, row = scene.galley.setting.boxes, seen.laid.row
    gap = int(boxes.before[row]) if boxes.opens_table[row] else 0
    top = seen.y + gap - boxes.table_gap
    painter.setPen(QPen(scene.paints.line, 1))
    below = seen.y + seen.laid.height - 0.5
    places = [below, top + 0.5] if boxes.opens_table[row] else [below]
    for y in places:
        painter.drawLine(QLineF(scene.left, y, scene.left + scene.width, y))


def _page_rule(painter: QPainter, scene: Scene, y: int, label: str, font: QFont) -> None:
    right = scene.left + scene.width
    painter.setFont(font)
    painter.setPen(scene.paints.soft)
    width = painter.fontMetrics().horizontalAdvance(label) if label else 0
    if label:
        area = QRectF(right - width - 2, y - 12, width + 2, 24)
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, label)
    painter.setPen(QPen(scene.paints.line, 1))
    end = right - width - (10 if label else 0)
    painter.drawLine(QLineF(scene.left, y + 0.5, end, y + 0.5))


def _page_tick(painter: QPainter, scene: Scene, seen: SeenRow, offset: int, label: str) -> None:
    """Mark a page that begins inside a row: a hairline in the text, its label in the margin."""
    piece = seen.laid.piece_of(offset)
    line = piece.line_of(offset)
    top, bottom = seen.y + piece.tops[line], seen.y + piece.tops[line + 1]
    x = scene.left + piece.x_of(offset, line) - 1.5
    painter.setPen(QPen(scene.paints.soft, 1, Qt.PenStyle.DotLine))
    painter.drawLine(QLineF(x, top + 3, x, bottom - 3))
    painter.setFont(scene.galley.faces.fonts[Face.FURNITURE])
    painter.setPen(scene.paints.soft)
    area = QRectF(scene.left + scene.width + 6, top, max(scene.left - 8, 0), bottom - top)
    if painter.fontMetrics().horizontalAdvance(label) <= area.width():
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)


def paint_ring(painter: QPainter, area: QRect, colour: QColor, width: int) -> None:
    """Draw a frame of whole pixels: it tells which pane the keys go to."""
    x, y, w, h = area.x(), area.y(), area.width(), area.height()
    for edge in (
        QRect(x, y, w, width),
        QRect(x, y + h - width, w, width),
        QRect(x, y, width, h),
        QRect(x + w - width, y, width, h),
    ):
        painter.fillRect(edge, colour)
