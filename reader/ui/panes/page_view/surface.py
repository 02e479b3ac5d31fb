"""The pages of a document, one below the other: where everything stands, scrolling, fetching."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from PySide6.QtCore import QRectF, QTimer, Slot
from typing_extensions import override

from reader.domain.span import Span
from reader.ui.panes.page_view.known import KnownPages
from reader.ui.panes.page_view.stack import PAD, PagePlace, Stack
from reader.ui.panes.reading.document_view import RING
from reader.ui.panes.reading.view_in_hand import ViewInHand

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document
    from reader.store.page_pictures import Outline
    from reader.ui.panes.page_view.fetching import PageSource

_SOON, _SETTLED = 15, 120
"""Milliseconds from a move, and from a new size, until pages are asked for."""
_PITCH = 13.0  # points of a line while no page is known
_ZOOMS = (0.25, 6.0)
_STEP = 1.15


class _Pin(NamedTuple):
    """What was brought where: the line of ``offset`` to ``y`` of the viewport."""

    offset: int
    y: float


class PageSurface(ViewInHand):
    """Where everything on the pages stands."""

    def __init__(self, source: PageSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Pages"))
        self._document: Document | None = None
        self._stack: Stack | None = None
        self._pitch = 0.0
        self._zoom = 1.0
        self._y = self._x = 0
        self._pin: _Pin | None = None
        self._lead: PagePlace | None = None  # the column that is read, where there are several
        self._known = KnownPages(source, self)
        self._known.outlined.connect(self._take_outline)
        self._known.placed.connect(self._placed)
        self._known.changed.connect(self._show_news)
        self._known.missed.connect(self._ask)
        self._asking = QTimer(self, singleShot=True)
        self._asking.timeout.connect(self._ask)

    # What is shown

    @property
    @override
    def document(self) -> Document | None:
        return self._document

    @property
    def sentence(self) -> str:
        """Why nothing can be shown, if that is so."""
        return self._known.sentence

    @property
    def zoom(self) -> float:
        """How many times larger a page is than one that fits the width."""
        return self._zoom

    def show_document(self, document: Document) -> None:
        """Show the pages of a document from the first."""
        self._document, self._stack = document, None
        self._layers.clear()
        self._pin = self._lead = None
        self._y = self._x = 0
        self._hover(-1)
        self._selecting.reset(document.text)
        self.setAccessibleDescription(document.title)
        self._known.begin(document)
        self._after_layout()

    def zoom_by(self, steps: int) -> None:
        """Show the pages larger by so many steps, or smaller; 0 fits them to the width."""
        low, high = _ZOOMS
        self._zoom = min(high, max(low, self._zoom * _STEP**steps)) if steps else 1.0
        self._known.forgive()
        self._lay_out(self.reading_line)
        self._show_line_starts()

    # Where things are

    @property
    @override
    def content_height(self) -> int:
        return self._stack.height if self._stack else 0

    @property
    @override
    def line_height(self) -> int:
        scale = self._stack.scale if self._stack else 1.0
        return max(4, round((self._pitch or _PITCH) * scale))

    @property
    @override
    def scroll_y(self) -> int:
        return self._y

    @override
    def set_scroll_y(self, y: float) -> None:
        self._pin = None
        self._go(y, *self._reach())

    @override
    def scroll_by(self, pixels: int) -> None:
        if not self._stack or not pixels:
            return
        self._pin = None
        highest = max(0, self._stack.height - self.viewport().height())
        self._go(self._y + pixels, min(0, self._y), max(highest, self._y))

    def scroll_across(self, pixels: int) -> None:
        """Scroll to the side, where a page is wider than the viewport."""
        if self._stack:
            room = max(0, self._stack.width - self.viewport().width())
            self._x = min(room, max(0, self._x + pixels))
            self.viewport().update()

    @override
    def y_of(self, offset: int) -> float:
        if not self._stack:
            return 0.0
        return float(self.ys_of(np.array([self._within(offset)], np.int64))[0])

    @override
    def ys_of(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        stack = self._stack
        if not stack:
            return np.zeros(len(offsets))
        ys, pages = stack.guess(offsets), stack.pages_of(offsets)
        for page in np.unique(pages).tolist():
            lines = self._known.lines(page)
            if lines:
                here = pages == page
                ys[here] = stack.tops[page] + lines.tops(offsets[here]) * stack.scale
        return ys

    @override
    def offset_at(self, x: float, y: float) -> int:
        place = self._place(x, y)
        if place is None:
            return self._pin.offset if self._pin else 0
        lines = self._known.lines(place.page)
        if not lines:
            return self._guess(place)
        return lines.place_in(lines.nearest_line(place.x, place.y), place.x, place.y)

    @override
    def character_at(self, x: float, y: float) -> int | None:
        place = self._place(x, y)
        lines = self._known.lines(place.page) if place else None
        return lines.character_at(place.x, place.y) if place and lines else None

    @override
    def bring(self, offset: int, viewport_y: float) -> None:
        self._pin = _Pin(self._within(offset), viewport_y)
        self._follow_pin()

    @override
    def offset_near(self, y: float) -> int:
        return self._line_start(self._place(0, y - self._y))

    @override
    def offset_at_reading_line(self) -> int:
        pin, line = self._pin, self.reading_line
        if pin and (not self._stack or abs(self.y_of(pin.offset) - self._y - line) < 1):
            return pin.offset
        return self._line_start(self._place(0, line))

    @override
    def visible_span(self) -> Span:
        stack = self._stack
        if not stack:
            return Span(0, 0)
        found: list[tuple[int, int]] = []
        top, bottom = self._y, self._y + self.viewport().height()
        for page in stack.between(top, bottom):
            lines, above = self._known.lines(page), float(stack.tops[page])
            seen = (
                lines.seen((top - above) / stack.scale, (bottom - above) / stack.scale)
                if lines
                else stack.span(page)
            )
            if seen:
                found.append(seen)
        if not found:
            place = self.offset_at_reading_line()
            return Span(place, place)
        return Span(min(start for start, _ in found), max(end for _, end in found))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        old = event.oldSize().height() / 3
        self._lay_out(old if 0 < old < self.viewport().height() else self.reading_line)

    # Places inside

    @override
    def _left_edge(self) -> int:
        page = self._stack.page_at(self._y + self.reading_line) if self._stack else 0
        return max(RING, self._page_left(page))

    def _page_left(self, page: int) -> int:
        """Return the x of the viewport at which a page begins."""
        if not self._stack:
            return PAD
        room = max(self.viewport().width(), self._stack.width)
        return (room - self._stack.page_width(page)) // 2 - self._x

    def _page_area(self, page: int, stack: Stack) -> QRectF:
        return QRectF(
            self._page_left(page),
            int(stack.tops[page]) - self._y,
            stack.page_width(page),
            stack.page_height(page),
        )

    def _place(self, x: float, y: float) -> PagePlace | None:
        """Return the point of a page at a point of the viewport; left of all is where one reads."""
        stack = self._stack
        if not stack:
            return None
        page = stack.page_at(y + self._y)
        down = (y + self._y - float(stack.tops[page])) / stack.scale
        if x <= 0:
            lead = self._lead
            return PagePlace(page, lead.x if lead and lead.page == page else 0.0, down)
        return PagePlace(page, (x - self._page_left(page)) / stack.scale, down)

    def _line_start(self, place: PagePlace | None) -> int:
        if place is None:
            return self._pin.offset if self._pin else 0
        lines = self._known.lines(place.page)
        if not lines:
            return self._guess(place)
        return lines.bounds(lines.nearest_line(place.x, place.y))[0]

    def _guess(self, place: PagePlace) -> int:
        return self._within(self._stack.guessed_offset(place.page, place.y) if self._stack else 0)

    def _read_column(self, point: QPointF) -> None:
        """Take the column at a point for the one that is read."""
        place = self._place(point.x(), point.y())
        lines = self._known.lines(place.page) if place else None
        if place and lines:
            box = lines.box(lines.nearest_line(place.x, place.y))
            self._lead = PagePlace(place.page, box.left + 1, place.y)

    # Scrolling inside

    def _reach(self) -> tuple[int, int]:
        """Return how far pages may be moved to bring a line level: any line anywhere on screen."""
        height = self._stack.height if self._stack else 0
        return PAD - self.viewport().height(), max(0, height - PAD - 1)

    def _follow_pin(self) -> None:
        """Put what was brought where it was brought, as well as is known where it stands."""
        pin, stack = self._pin, self._stack
        if not pin or not stack:
            return
        page = stack.page_of(pin.offset)
        lines = self._known.lines(page)
        if lines:
            box = lines.box(lines.line_at(pin.offset))
            self._lead = PagePlace(page, box.left + 1, box.top)
            self._show_across(box.left, page)
        self._go(self.y_of(pin.offset) - pin.y, *self._reach())

    def _show_line_starts(self) -> None:
        """Where a page is wider than the viewport, begin with its text and not with its margin."""
        stack, place = self._stack, self._place(0, self.reading_line)
        lines = self._known.lines(place.page) if place else None
        if stack and place and lines and stack.width > self.viewport().width():
            box = lines.box(lines.nearest_line(place.x, place.y))
            shift = self._page_left(place.page) + box.left * stack.scale - PAD
            self.scroll_across(round(shift))

    def _show_across(self, x: float, page: int) -> None:
        """Scroll to the side if a line begins out of sight."""
        if self._stack:
            at = self._page_left(page) + x * self._stack.scale
            if not 0 <= at < self.viewport().width() * 0.8:
                self.scroll_across(round(at) - 2 * PAD)

    def _go(self, y: float, low: int, high: int) -> None:
        """Stand at ``y``, within bounds."""
        wanted = min(max(round(y), low), high)
        if wanted == self._y:
            return
        self._y = wanted
        self._tell_bar()
        self.viewport().update()
        self._ask_in(_SOON)
        self.scrolled.emit()

    def _tell_bar(self) -> None:
        if self._stack:
            self._sync_bar(0, max(0, self._stack.height - self.viewport().height()))

    def _lay_out(self, line: float) -> None:
        """Fit the pages to the viewport anew; what stands at ``line`` stays at the reading line."""
        stack = self._stack
        if not stack:
            return
        place = self._place(0, line)
        stack.set_scale(stack.fitting(self.viewport().width()) * self._zoom)
        self.scroll_across(0)
        if self._pin:
            self._follow_pin()
        elif place:
            y = float(stack.tops[place.page]) + place.y * stack.scale - self.reading_line
            highest = max(0, stack.height - self.viewport().height())
            within = (0, highest) if 0 <= self._y <= highest else self._reach()
            self._go(y, *within)
        self._after_layout()

    def _after_layout(self) -> None:
        self._tell_bar()
        self.viewport().update()
        self._ask_in(_SETTLED)
        self.laid_out.emit()
        self.scrolled.emit()

    # Fetching inside

    def _ask_in(self, milliseconds: int) -> None:
        """Ask for pages in a moment, for those that are wanted then."""
        self._asking.start(milliseconds)

    def _sharp_scale(self, stack: Stack) -> float:
        """Return the pixels a point that this screen can show."""
        return stack.scale * self.devicePixelRatioF()

    def _pages_seen(self) -> range:
        stack = self._stack
        return stack.between(self._y, self._y + self.viewport().height()) if stack else range(0)

    @Slot()
    def _ask(self) -> None:
        if self._stack and not self.isHidden():
            self._known.ask(self._pages_seen(), self._sharp_scale(self._stack))

    @Slot(object)
    def _take_outline(self, found: Outline) -> None:
        if self._document is None:
            return
        self._stack = Stack(self._document, found.sizes, found.numbers)
        self._known.set_stack(self._stack)
        self._lay_out(self.reading_line)
        self._ask_in(0)

    @Slot(int)
    def _placed(self, page: int) -> None:
        """Put things where they really stand on a page."""
        lines = self._known.lines(page)
        self._pitch = self._pitch or (lines.pitch if lines else 0.0)
        pin, stack = self._pin, self._stack
        if pin and stack and stack.page_of(pin.offset) == page:
            self._follow_pin()
        self.laid_out.emit()
        self.scrolled.emit()

    @Slot()
    def _show_news(self) -> None:
        self.viewport().update()
        if self.sentence:
            self.setAccessibleDescription(self.sentence)
