"""What every view of a document does, whether it shows the text or the pages.

A pane, the ribbons, aligned scrolling and every feature of the desk know a view by this alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from reader.ui.panes.reading.highlights import Layers
from reader.ui.panes.reading.painting import paint_ring
from reader.ui.panes.reading.paints import Paints

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QFocusEvent

    from reader.domain.document import Document
    from reader.domain.span import Span
    from reader.ui.panes.reading.highlights import Highlights
    from reader.ui.theme.tokens import Theme

RING = 1  # pixel of the focus ring


class DocumentView(QAbstractScrollArea):
    """Shows a document, and says where each of its characters stands.

    Offsets are code points of the document's text; ``y`` without further word are pixels
    of the whole document as it is laid out, whose part from ``scroll_y`` on is in the viewport.

    Signals:
        scrolled: what is seen is another part of the document.
        laid_out: heights are others: width, style, document, or better known than before.
        highlighted: a layer of highlights is another.
        focused: the keys go here now.
        selection_changed: carries a ``Span``, or None.
        clicked: a plain click; carries an offset.
        hovered: the character under the pointer, or -1.
        zoom_requested: the reader wants it larger (up) or smaller; carries steps.
        menu_requested: carries an offset and a place on the screen.
    """

    scrolled = Signal()
    laid_out = Signal()
    highlighted = Signal()
    focused = Signal()
    selection_changed = Signal(object)
    clicked = Signal(int)
    hovered = Signal(int)
    zoom_requested = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(RING, RING, RING, RING)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._paints = Paints.of_palette(self.palette())
        self._layers = Layers()
        self._syncing = False

    # What is shown

    @property
    def document(self) -> Document | None:
        """The document on show."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of ``theme``; nothing moves."""
        self._paints = Paints.of_theme(theme)
        self.update()
        self.viewport().update()

    def set_highlights(self, layer: str, highlights: Highlights | None) -> None:
        """Replace the highlights of one layer (see ``highlights.LAYERS``)."""
        self._layers.set(layer, highlights)
        self.viewport().update()
        self.highlighted.emit()

    def highlights(self, layer: str) -> Highlights | None:
        """Return what a layer shows."""
        return self._layers.layer(layer)

    # Where things are

    @property
    def content_height(self) -> int:
        """Height of the whole document in pixels, its margins included."""
        raise NotImplementedError

    @property
    def settled(self) -> bool:
        """Whether all heights are known; else they are guessed, and ``laid_out`` will tell."""
        return True

    @property
    def line_height(self) -> int:
        """Distance of two lines of the body."""
        raise NotImplementedError

    @property
    def reading_line(self) -> float:
        """The y in the viewport that eyes rest on: a third down."""
        return self.viewport().height() / 3

    @property
    def scroll_y(self) -> int:
        """The y of the document at the viewport's top edge."""
        raise NotImplementedError

    def set_scroll_y(self, y: float) -> None:
        """Scroll to ``y``; a little beyond the ends too, so that any line can be brought level."""
        raise NotImplementedError

    def scroll_by(self, pixels: int) -> None:
        """Scroll as a reader does: not beyond the ends."""
        raise NotImplementedError

    def y_of(self, offset: int) -> float:
        """Return the top of the line that holds ``offset``; exact for what is on screen."""
        raise NotImplementedError

    def ys_of(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return the tops of the lines of many offsets, as estimated: no layout is made."""
        raise NotImplementedError

    def offset_at(self, x: float, y: float) -> int:
        """Return the place between characters nearest to a point of the viewport."""
        raise NotImplementedError

    def character_at(self, x: float, y: float) -> int | None:
        """Return the character under a point of the viewport, if there is one."""
        raise NotImplementedError

    def bring(self, offset: int, viewport_y: float) -> None:
        """Scroll so that the line of ``offset`` begins exactly at ``viewport_y``."""
        raise NotImplementedError

    def offset_near(self, y: float) -> int:
        """Return where the line at ``y`` of the document begins, as estimated."""
        raise NotImplementedError

    def offset_at_reading_line(self) -> int:
        """Return where the line at the reading line begins."""
        raise NotImplementedError

    def visible_span(self) -> Span:
        """Return what of the text the viewport shows."""
        raise NotImplementedError

    def visible_height(self) -> int:
        """Return the height of the viewport."""
        return self.viewport().height()

    # Qt's own events

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._syncing and self.document is not None:
            self.scroll_by(self.verticalScrollBar().value() - self.scroll_y)

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            colour = self._paints.focus if self.hasFocus() else self._paints.paper
            paint_ring(QPainter(self), self.rect(), colour, RING)
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

    def _within(self, offset: int) -> int:
        document = self.document
        return min(max(offset, 0), 0 if document is None else len(document.text))

    def _selection_shown(self) -> Span | None:
        """Return what is painted as selected."""
        return None

    def _sync_bar(self, low: int, high: int) -> None:
        """Have the scroll bar say where the document stands."""
        bar, y = self.verticalScrollBar(), self.scroll_y
        self._syncing = True
        bar.setRange(min(low, y), max(high, y))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.line_height)
        bar.setValue(y)
        self._syncing = False
