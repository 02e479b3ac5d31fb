"""Draws pages: paper, picture, and over it the highlights, as on paper with a marker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.panes.reading.highlights import Mark
from reader.ui.panes.reading.marking import lanes_of, without_furniture
from reader.ui.panes.reading.painting import draw_line, fill_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage

    from reader.ui.panes.page_view.page_lines import Box, PageLines
    from reader.ui.panes.reading.highlights import Layers, MarkStyle, Passage
    from reader.ui.panes.reading.paints import Paints

_LIGHT = 0.72
_DEEP = 0.42
_MARGIN = 24
_FULL_HEIGHT, _THINNEST = 24.0, 0.4
"""Pixels of a line of text from which marks are as thick as ever; the least share of that."""


@dataclass(frozen=True, slots=True)
class PageScene:
    """One page to draw: where it stands in the viewport, and what is known of it.

    ``selected`` are areas in points; ``note`` is what is said where there is no picture.
    """

    area: QRectF
    picture: QImage | None
    scale: float
    marks: Sequence[Mark] = ()
    selected: Sequence[Box] = ()
    note: str = ""


def page_marks(
    lines: PageLines, layers: Layers, furniture: list[tuple[int, int]], scale: float
) -> list[Mark]:
    """Return the marks of a page's highlights, in pixels from its upper left corner."""
    passages = [
        passage for passage in layers.touching(lines.start, lines.end)
        if passage.layer != "furniture"
    ]  # fmt: skip
    marks: list[Mark] = []
    for passage, lane in zip(passages, lanes_of(passages), strict=True):
        marks += _marks(passage, lane, lines, furniture, scale)
    return marks


def _marks(
    passage: Passage, lane: int, lines: PageLines, furniture: list[tuple[int, int]], scale: float
) -> list[Mark]:
    boxes = [
        box
        for low, high in without_furniture(passage, furniture)
        for box in lines.stretches(low, high)
    ]
    style, last = on_paper(passage.style, lines.pitch * scale), len(boxes) - 1
    return [
        Mark(
            box.left * scale,
            box.right * scale,
            box.top * scale,
            box.bottom * scale,
            style,
            lane,
            opens=number == 0 and passage.start >= lines.start,
            closes=number == last and passage.end <= lines.end,
        )
        for number, box in enumerate(boxes)
    ]


def on_paper(style: MarkStyle, line_height: float) -> MarkStyle:
    """Return a mark for white paper: of a dark theme its hues, light below letters, deep in lines.

    Where lines of text are low, in pixels, those below them are thin.
    """
    thin = min(1.0, max(_THINNEST, line_height / _FULL_HEIGHT))
    thickness = max(1.0, style.thickness * thin)
    return replace(style, fill=_light(style.fill), line=_deep(style.line), thickness=thickness)


def _light(colour: QColor) -> QColor:
    return colour if colour.lightnessF() >= _LIGHT else _lit(colour, (1 + _LIGHT) / 2)


def _deep(colour: QColor) -> QColor:
    return colour if colour.lightnessF() <= _DEEP else _lit(colour, _DEEP)


def _lit(colour: QColor, lightness: float) -> QColor:
    if not colour.alpha():
        return colour
    hue, saturation = max(colour.hslHueF(), 0.0), colour.hslSaturationF()
    return QColor.fromHslF(hue, saturation, lightness, colour.alphaF())


def paint_page(painter: QPainter, scene: PageScene, paints: Paints) -> None:
    """Draw a page; a grey sheet while there is no picture of it."""
    area = scene.area
    if scene.picture is None:
        painter.fillRect(area, paints.placeholder())
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(area, scene.picture)
    if scene.note:
        _say(painter, scene, paints)
    left, top = round(area.left()), round(area.top())
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for mark in scene.marks:
        fill_mark(painter, mark, left, top)
    wash = _light(paints.selection)
    for box in scene.selected:
        painter.fillRect(_placed(box, scene), wash)
    for mark in scene.marks:
        draw_line(painter, mark, left, top)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(paints.line, 1))
    painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))


def _placed(box: Box, scene: PageScene) -> QRectF:
    scale, area = scene.scale, scene.area
    return QRectF(
        area.left() + box.left * scale,
        area.top() + box.top * scale,
        max(2.0, (box.right - box.left) * scale),
        (box.bottom - box.top) * scale,
    )


def _say(painter: QPainter, scene: PageScene, paints: Paints) -> None:
    """Say something in the middle of a grey sheet, or in a band over a picture."""
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    area = scene.area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    if scene.picture is not None:
        needed = painter.boundingRect(area, flags, scene.note).height() + _MARGIN
        area = QRectF(scene.area.left(), scene.area.top(), scene.area.width(), needed)
        painter.fillRect(area, paints.paper)
        area = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
    painter.setPen(paints.soft if scene.picture is None else paints.ink)
    painter.drawText(area, flags, scene.note)
