"""The pages of a document to read, select in, copy from and click on."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from typing_extensions import override

from reader.domain.document import Part
from reader.ui.panes.page_view.painting import PageScene, page_marks, paint_page
from reader.ui.panes.page_view.stack import PAD, Stack
from reader.ui.panes.page_view.surface import PageSurface
from reader.ui.panes.reading.keys import Step
from reader.ui.panes.reading.span_index import SpanIndex
from reader.ui.panes.reading.words import next_word, previous_word

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document
    from reader.ui.panes.page_view.fetching import PageSource
    from reader.ui.panes.reading.highlights import Highlights, Mark
    from reader.ui.theme.tokens import Theme

_ACROSS = 60  # pixels a key or a notch scrolls to the side
_NOTCH = 120
_WAYS = {Step.UP: -1, Step.DOWN: 1}
_SIDES = {Step.LEFT: -1, Step.RIGHT: 1}
_LEAPS = {Step.PAGE_UP: -1, Step.PAGE_DOWN: 1}


class PageView(PageSurface):
    """A ``PageSurface`` that is painted, and where keys move a selection's end."""

    def __init__(self, source: PageSource, parent: QWidget | None = None) -> None:
        super().__init__(source, parent)
        self._around: QColor = self._paints.paper
        self._marks: dict[int, list[Mark]] = {}
        self._furniture: SpanIndex | None = None
        self.laid_out.connect(self._forget_marks)

    @override
    def show_document(self, document: Document) -> None:
        spans = [item.span for item in document.parts(Part.FURNITURE)]
        table = np.array([(span.start, span.end) for span in spans], np.int64).reshape(-1, 2)
        self._furniture = SpanIndex(table[:, 0], table[:, 1])
        super().show_document(document)

    @override
    def set_theme(self, theme: Theme) -> None:
        self._around = theme.desk
        self._marks.clear()
        super().set_theme(theme)

    @override
    def set_highlights(self, layer: str, highlights: Highlights | None) -> None:
        self._marks.clear()
        super().set_highlights(layer, highlights)

    # Events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._around)
        stack = self._stack
        if not stack:
            painter.setPen(self._paints.ink if self.sentence else self._paints.soft)
            area = QRectF(self.viewport().rect()).adjusted(3 * PAD, PAD, -3 * PAD, -PAD)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(area, flags, self._excuse())
            return
        for page in self._pages_seen():
            paint_page(painter, self._scene(page, stack), self._paints)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._read_column(event.position())
        super().mousePressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        aside = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if aside or abs(turned.x()) > abs(turned.y()):
            moved = event.pixelDelta().x() or (turned.x() or turned.y()) * _ACROSS / _NOTCH
            self.scroll_across(-round(moved))
            event.accept()
        else:
            super().wheelEvent(event)

    # Inside

    def _forget_marks(self) -> None:
        self._marks.clear()

    def _excuse(self) -> str:
        """Say why no page is there to be seen."""
        if self._document is None:
            return ""
        if not self.sentence:
            return self.tr("The pages are coming …")
        hint = self.tr("The text can still be read: choose “Page images” in the menu Read again.")
        return f"{self.sentence}\n\n{hint}"

    def _scene(self, page: int, stack: Stack) -> PageScene:
        lines, picture = self._known.lines(page), self._known.picture(page)
        area = self._page_area(page, stack)
        if picture is not None and self._known.pictures.scale(page) == self._sharp_scale(stack):
            ratio = self.devicePixelRatioF()
            area.setSize(picture.size().toSizeF() / ratio)
        note = self._known.note(page)
        if not note and picture is None:
            note = self.tr("p. {label}").replace("{label}", stack.label(page))
        selected = self.selected()
        return PageScene(
            area,
            picture,
            stack.scale,
            self._marks_of(page, stack),
            lines.stretches(selected.start, selected.end) if lines and selected else (),
            note,
        )

    def _marks_of(self, page: int, stack: Stack) -> list[Mark]:
        lines = self._known.lines(page)
        if lines is None or self._furniture is None:
            return []
        if page not in self._marks:
            furniture = [
                (int(self._furniture.starts[i]), int(self._furniture.ends[i]))
                for i in self._furniture.touching(lines.start, lines.end)
            ]
            self._marks[page] = page_marks(lines, self._layers, furniture, stack.scale)
        return self._marks[page]

    @override
    def _scroll_key(self, step: Step) -> bool:
        if step in _SIDES:
            self.scroll_across(_SIDES[step] * _ACROSS)
            return True
        return super()._scroll_key(step)

    @override
    def _moved(self, offset: int, step: Step) -> int:
        text = self._document.text if self._document else ""
        if step in _SIDES:
            return _beside(text, offset, _SIDES[step])
        if step in _WAYS:
            return self._above_or_below(offset, _WAYS[step])
        if step in _LEAPS:
            return self._a_screen_away(offset, _LEAPS[step])
        bounds = self._line_bounds(offset)
        places = {
            Step.WORD_LEFT: previous_word(text, offset),
            Step.WORD_RIGHT: next_word(text, offset),
            Step.LINE_START: bounds[0],
            Step.LINE_END: bounds[1],
            Step.PARAGRAPH_UP: text.rfind("\n", 0, max(0, offset - 1)) + 1,
            Step.PARAGRAPH_DOWN: (text.find("\n", offset) + 1) or len(text),
            Step.TEXT_START: 0,
            Step.TEXT_END: len(text),
        }
        return places[step]

    def _line_bounds(self, offset: int) -> tuple[int, int]:
        lines = self._known.lines(self._stack.page_of(offset)) if self._stack else None
        return lines.bounds(lines.line_at(offset)) if lines else (offset, offset)

    def _above_or_below(self, offset: int, way: int) -> int:
        """Return the place above or below, in the next column or on the next page if need be."""
        stack = self._stack
        page = stack.page_of(offset) if stack else 0
        lines = self._known.lines(page)
        if not lines:
            return offset
        x, line = lines.x_of(offset), lines.line_at(offset)
        target = lines.beside(line, x, way)
        if target is None:
            start, end = lines.bounds(line)
            beyond = end + 1 if way > 0 else start - 1
            return self._within(beyond)
        box = lines.box(target)
        return lines.place_in(target, x, (box.top + box.bottom) / 2)

    def _a_screen_away(self, offset: int, way: int) -> int:
        stack = self._stack
        if not stack:
            return offset
        page = stack.page_of(offset)
        lines = self._known.lines(page)
        x = self._page_left(page) + (lines.x_of(offset) if lines else 0.0) * stack.scale
        leap = max(self.viewport().height() - 2 * self.line_height, self.line_height)
        y = self.y_of(offset) - self.scroll_y + self.line_height / 2 + way * leap
        return self.offset_at(max(1.0, x), y)


def _beside(text: str, offset: int, way: int) -> int:
    """Return the place one letter on, with the marks set over it."""
    place = offset + way
    while 0 < place < len(text) and unicodedata.combining(text[place]):
        place += way
    return min(max(place, 0), len(text))
