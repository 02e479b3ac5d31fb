"""A widget that shows one document: where everything stands, scrolling, painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from reader.domain.span import Span
from reader.ui.panes.reading.highlights import Layers
from reader.ui.panes.reading.painting import Scene, paint_ring, paint_rows
from reader.ui.panes.reading.paints import Paints
from reader.ui.panes.reading.standing import shift_between
from reader.ui.panes.reading.style import Face, Faces, ReadingStyle

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent

    from reader.domain.document import Document
    from reader.ui.panes.reading.highlights import Highlights
    from reader.ui.panes.reading.prepared import PreparedText
    from reader.ui.panes.reading.sheet import Pin, Sheet
    from reader.ui.panes.reading.standing import SeenRow
    from reader.ui.theme.tokens import Theme

_RING = 1  # pixel of the focus ring
_MARGIN = 28  # least pixels beside the column
_NARROWEST = 96
_FAR = 4  # viewports one may scroll and still walk there by exact heights


class TextSurface(QAbstractScrollArea):
    """Shows a document, of which only what is seen is laid out.

    Offsets are code points; ``y`` without further word are pixels of the document, whose
    part from ``scroll_y`` on is in the viewport.
    """

    scrolled = Signal()  # what is seen is another part of the text
    laid_out = Signal()  # the lines are others: width, style or document
    highlighted = Signal()  # a layer of highlights is another
    focused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(_RING, _RING, _RING, _RING)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Text"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._paints = Paints.of_palette(self.palette())
        self._faces: Faces | None = None
        self._style = ReadingStyle()
        self._sheet: Sheet | None = None
        self._furniture_shown = True
        self._layers = Layers()
        self._pin: Pin | None = None
        self._syncing = False

    # What is shown, and how

    @property
    def document(self) -> Document | None:
        """The document on show."""
        return self._sheet.model.document if self._sheet else None

    @property
    def style_in_use(self) -> ReadingStyle:
        """How the text is set."""
        return self._style

    @property
    def furniture_shown(self) -> bool:
        """Whether running heads, page numbers and the like are to be seen."""
        return self._furniture_shown

    @property
    def column_width(self) -> int:
        """Width in pixels of the column of text: what ``prepare_text`` asks for."""
        room = self.viewport().width() - 2 * _MARGIN
        return max(_NARROWEST, min(round(self._faces_in_use().measure), room))

    def show_document(self, document: Document, prepared: PreparedText | None = None) -> None:
        """Show ``document`` from its beginning; ``prepared`` spares the UI thread the work."""
        from reader.ui.panes.reading.sheet import Sheet

        width, inks = self.column_width, self._paints.inks()
        self._sheet = Sheet.of(document, self._faces_in_use(), width, inks, prepared)
        if not self._furniture_shown:
            self._sheet.reset(self._faces_in_use(), width, furniture_shown=False)
            self._sheet.standing.go_to(0)
        self._layers.clear()
        self._box_furniture()
        self._pin = None
        self.setAccessibleDescription(document.title)
        self._after_layout()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``; nothing moves."""
        self._paints = Paints.of_theme(theme)
        if self._sheet:
            self._sheet.set_inks(self._paints.inks())
            self._box_furniture()
        self.update()
        self.viewport().update()

    def set_style(self, style: ReadingStyle) -> None:
        """Set the text in another style; the line at the reading line stays."""
        if style != self._style:
            self._style = style
            self._faces = None
            self._lay_out_again()

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or fold away page furniture. Offsets stay exact."""
        if shown is not self._furniture_shown:
            self._furniture_shown = shown
            self._box_furniture()
            self._lay_out_again()

    def set_highlights(self, layer: str, highlights: Highlights | None) -> None:
        """Replace the highlights of one layer (see ``highlights.LAYERS``)."""
        self._layers.set(layer, highlights)
        if self._sheet:
            self._sheet.galley.typesetter.forget_marks()
        self.viewport().update()
        self.highlighted.emit()

    def highlights(self, layer: str) -> Highlights | None:
        """Return what a layer shows."""
        return self._layers.layer(layer)

    # Where things are

    @property
    def content_height(self) -> int:
        """Height of the whole text in pixels, its margins included."""
        return self._sheet.galley.height if self._sheet else 0

    @property
    def line_height(self) -> int:
        """Distance of two lines of the body."""
        return self._faces_in_use().pitches[Face.BODY]

    @property
    def reading_line(self) -> float:
        """The y in the viewport that eyes rest on: a third down."""
        return self.viewport().height() / 3

    @property
    def scroll_y(self) -> int:
        """The y of the document at the viewport's top edge."""
        return self._sheet.standing.y if self._sheet else 0

    def set_scroll_y(self, y: float) -> None:
        """Scroll to ``y``; a little beyond the ends too, so that any line can be brought level."""
        if self._sheet:
            standing, reach = self._sheet.standing, self._sheet.reach(self.viewport().height())
            before = standing.seen(self.viewport().height())
            standing.go_to(y)
            standing.clamp(*reach)
            self._after_jump(before)

    def scroll_by(self, pixels: int) -> None:
        """Scroll as a reader does: not beyond the ends."""
        if not self._sheet or not pixels:
            return
        standing, height = self._sheet.standing, self.viewport().height()
        low, high = self._sheet.range_for(height)
        low, high = min(low, standing.y), max(high, standing.y)
        if abs(pixels) > _FAR * height:
            before = standing.seen(height)
            standing.go_to(standing.y + pixels)
            standing.clamp(low, high)
            self._after_jump(before)
            return
        standing.move_by(pixels)
        moved = pixels + standing.clamp(low, high)
        if moved:
            self._pin = None
            self._shift_picture(-moved)
            self._sync_bar()
            self.scrolled.emit()

    def y_of(self, offset: int) -> float:
        """Return the top of the line that holds ``offset``; exact for what is on screen."""
        if not self._sheet:
            return 0.0
        self._sheet.standing.seen(self.viewport().height())
        return float(self._sheet.galley.y_of(self._within(offset)))

    def ys_of(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the tops of the lines of many offsets, as estimated: no layout is made."""
        import numpy as np

        if not self._sheet:
            return np.zeros(len(offsets))
        return self._sheet.galley.ys_of(offsets)

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between characters nearest to a point of the viewport."""
        if not self._sheet:
            return 0
        self._sheet.standing.seen(self.viewport().height())
        return self._sheet.galley.offset_at(x - self._column_left(), y + self.scroll_y)

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point of the viewport, if there is one."""
        if not self._sheet:
            return None
        self._sheet.standing.seen(self.viewport().height())
        return self._sheet.galley.character_at(x - self._column_left(), y + self.scroll_y)

    def bring(self, offset: int, viewport_y: float) -> None:
        """Scroll so that the line of ``offset`` begins exactly at ``viewport_y``."""
        if self._sheet:
            height = self.viewport().height()
            before = self._sheet.standing.seen(height)
            self._sheet.standing.bring(self._within(offset), viewport_y)
            self._sheet.standing.clamp(*self._sheet.reach(height))
            self._after_jump(before)

    def offset_near(self, y: float) -> int:
        """Return where the row at ``y`` of the document begins, as estimated."""
        if not self._sheet:
            return 0
        galley = self._sheet.galley
        return int(galley.model.rows.starts[galley.row_at(y)])

    def offset_at_reading_line(self) -> int:
        """Return where the line at the reading line begins."""
        return self.offset_at(self._column_left(), self.reading_line)

    def visible_span(self) -> Span:
        """Return what of the text the viewport shows, in whole rows."""
        if not self._sheet:
            return Span(0, 0)
        rows = self._sheet.model.rows
        seen = self._sheet.standing.seen(self.viewport().height())
        if not seen:
            return Span(0, 0)
        return Span(int(rows.starts[seen[0].laid.row]), int(rows.ends[seen[-1].laid.row]))

    def visible_height(self) -> int:
        """Return the height of the viewport."""
        return self.viewport().height()

    # Qt's own events

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        area = QRectF(event.rect())
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        painter.fillRect(event.rect(), self._paints.paper)
        if not self._sheet:
            return
        seen = self._sheet.standing.seen(self.viewport().height())
        galley = self._sheet.galley
        scene = Scene(
            galley, self._layers, self._paints, self._column_left(), galley.width,
            self._selection_shown(), self._caret_place(),
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_rows(painter, scene, seen, area)
        self._sync_bar()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sheet and self.column_width != self._sheet.galley.width:
            old = event.oldSize().height() / 3  # what the reader was looking at
            self._lay_out_again(old if 0 < old < self.viewport().height() else None)
        elif self._sheet:
            self._sync_bar()
            self.viewport().update()
            self.scrolled.emit()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._syncing and self._sheet:
            self.scroll_by(self.verticalScrollBar().value() - self.scroll_y)

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            self._paint_ring()
        return handled

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.focused.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Inside

    def _selection_shown(self) -> Span | None:
        """Return what is painted as selected."""
        return None

    def _caret_place(self) -> int | None:
        """Return where a caret is painted."""
        return None

    def _faces_in_use(self) -> Faces:
        if self._faces is None:
            self._faces = Faces(self._style)
        return self._faces

    def _column_left(self) -> int:
        width = self._sheet.galley.width if self._sheet else self.column_width
        return max(_RING, (self.viewport().width() - width) // 2)

    def _within(self, offset: int) -> int:
        size = len(self._sheet.model.rows.text) if self._sheet else 0
        return min(max(offset, 0), size)

    def _lay_out_again(self, reading_line: float | None = None) -> None:
        """Set and wrap the text anew, and keep the line at the reading line where it is."""
        if not self._sheet:
            return
        pin = self._pin or self._sheet.pin(reading_line or self.reading_line)
        shown = self._furniture_shown
        self._sheet.reset(self._faces_in_use(), self.column_width, furniture_shown=shown)
        self._sheet.put_back(pin)
        self._sheet.standing.clamp(*self._sheet.reach(self.viewport().height()))
        self._pin = pin  # until the reader scrolls: many small changes do not add up to a drift
        self._after_layout()

    def _after_layout(self) -> None:
        self._sync_bar()
        self.viewport().update()
        self.laid_out.emit()
        self.scrolled.emit()

    def _after_jump(self, before: list[SeenRow]) -> None:
        """Show another part of the text; what was on screen before and still is only moves."""
        if not self._sheet:
            return
        moved = shift_between(before, self._sheet.standing.seen(self.viewport().height()))
        self._sync_bar()
        if moved == 0:
            return
        self._pin = None
        if moved is None:
            self.viewport().update()
        else:
            self._shift_picture(moved)
        self.scrolled.emit()

    def _shift_picture(self, pixels: int) -> None:
        """Move what is painted; only what comes into sight is painted anew."""
        viewport = self.viewport()
        whole = float(viewport.devicePixelRatioF()).is_integer()
        if whole and abs(pixels) < viewport.height():
            viewport.scroll(0, pixels)
        else:
            viewport.update()

    def _sync_bar(self) -> None:
        """Have the scroll bar say where the text stands."""
        if not self._sheet:
            return
        height, y = self.viewport().height(), self.scroll_y
        low, high = self._sheet.range_for(height)
        bar = self.verticalScrollBar()
        self._syncing = True
        bar.setRange(min(low, y), max(high, y))
        bar.setPageStep(height)
        bar.setSingleStep(self.line_height)
        bar.setValue(y)
        self._syncing = False

    def _box_furniture(self) -> None:
        if self._sheet:
            boxes = self._sheet.inline_furniture(self._paints.furniture_box())
            self.set_highlights("furniture", boxes if self._furniture_shown else None)

    def _paint_ring(self) -> None:
        colour = self._paints.focus if self.hasFocus() else self._paints.paper
        paint_ring(QPainter(self), self.rect(), colour, _RING)
