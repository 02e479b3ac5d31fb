"""A widget that shows one document: where everything stands, scrolling, painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QTimer, Slot
from PySide6.QtGui import QPainter
from typing_extensions import override

from reader.domain.span import Span
from reader.ui.panes.reading.document_view import RING
from reader.ui.panes.reading.painting import Scene, paint_rows
from reader.ui.panes.reading.standing import shift_between
from reader.ui.panes.reading.style import Face, Faces, ReadingStyle
from reader.ui.panes.reading.view_in_hand import ViewInHand

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document
    from reader.ui.panes.reading.highlights import Highlights
    from reader.ui.panes.reading.prepared import PreparedText
    from reader.ui.panes.reading.sheet import Pin, Sheet
    from reader.ui.panes.reading.standing import SeenRow
    from reader.ui.theme.tokens import Theme

_MARGIN = 28  # least pixels beside the column
_NARROWEST = 96
_FAR = 4  # viewports one may scroll and still walk there by exact heights
_QUIET = 150  # milliseconds after the last change before lines that were guessed are found


class TextSurface(ViewInHand):
    """Shows the text of a document, of which only what is seen is laid out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text"))
        self._faces: Faces | None = None
        self._style = ReadingStyle()
        self._sheet: Sheet | None = None
        self._furniture_shown = True
        self._pin: Pin | None = None
        self._refining = QTimer(self, singleShot=True)
        self._refining.timeout.connect(self._refine)

    # What is shown, and how

    @property
    @override
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

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._sheet:
            self._sheet.set_inks(self._paints.inks())
            self._box_furniture()

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

    @override
    def set_highlights(self, layer: str, highlights: Highlights | None) -> None:
        self._layers.set(layer, highlights)
        if self._sheet:
            self._sheet.galley.typesetter.forget_marks()
        self.viewport().update()
        self.highlighted.emit()

    # Where things are

    @property
    @override
    def content_height(self) -> int:
        return self._sheet.galley.height if self._sheet else 0

    @property
    @override
    def settled(self) -> bool:
        return self._sheet is None or self._sheet.settled

    @property
    @override
    def line_height(self) -> int:
        return self._faces_in_use().pitches[Face.BODY]

    @property
    @override
    def scroll_y(self) -> int:
        return self._sheet.standing.y if self._sheet else 0

    @override
    def set_scroll_y(self, y: float) -> None:
        if self._sheet:
            standing, reach = self._sheet.standing, self._sheet.reach(self.viewport().height())
            before = standing.seen(self.viewport().height())
            standing.go_to(y)
            standing.clamp(*reach)
            self._after_jump(before)

    @override
    def scroll_by(self, pixels: int) -> None:
        if not self._sheet or not pixels:
            return
        standing, height = self._sheet.standing, self.viewport().height()
        low, end = self._sheet.range_for(height)
        low, high = min(low, standing.y), max(end, standing.y)
        to_end = standing.y <= end <= standing.y + pixels
        if abs(pixels) > _FAR * height:
            before = standing.seen(height)
            standing.go_to(standing.y + pixels)
            standing.clamp(low, high)
            if to_end:
                self._sheet.meet_end(height)
            self._after_jump(before)
            return
        standing.move_by(pixels)
        moved = pixels + standing.clamp(low, high)
        if to_end:
            moved += self._sheet.meet_end(height)
        if moved:
            self._pin = None
            self._shift_picture(-moved)
            self._tell_bar()
            self.scrolled.emit()

    @override
    def y_of(self, offset: int) -> float:
        if not self._sheet:
            return 0.0
        self._sheet.standing.seen(self.viewport().height())
        return float(self._sheet.galley.y_of(self._within(offset)))

    @override
    def ys_of(self, offsets: NDArray[np.int64]) -> NDArray[np.float64]:
        import numpy as np

        if not self._sheet:
            return np.zeros(len(offsets))
        return self._sheet.galley.ys_of(offsets)

    @override
    def offset_at(self, x: float, y: float) -> int:
        if not self._sheet:
            return 0
        self._sheet.standing.seen(self.viewport().height())
        return self._sheet.galley.offset_at(x - self._left_edge(), y + self.scroll_y)

    @override
    def character_at(self, x: float, y: float) -> int | None:
        if not self._sheet:
            return None
        self._sheet.standing.seen(self.viewport().height())
        return self._sheet.galley.character_at(x - self._left_edge(), y + self.scroll_y)

    @override
    def bring(self, offset: int, viewport_y: float) -> None:
        if self._sheet:
            height = self.viewport().height()
            before = self._sheet.standing.seen(height)
            self._sheet.standing.bring(self._within(offset), viewport_y)
            self._sheet.standing.clamp(*self._sheet.reach(height))
            self._after_jump(before)

    @override
    def offset_near(self, y: float) -> int:
        if not self._sheet:
            return 0
        galley = self._sheet.galley
        return int(galley.model.rows.starts[galley.row_at(y)])

    @override
    def offset_at_reading_line(self) -> int:
        return self.offset_at(self._left_edge(), self.reading_line)

    @override
    def visible_span(self) -> Span:
        if not self._sheet:
            return Span(0, 0)
        rows = self._sheet.model.rows
        seen = self._sheet.standing.seen(self.viewport().height())
        if not seen:
            return Span(0, 0)
        return Span(int(rows.starts[seen[0].laid.row]), int(rows.ends[seen[-1].laid.row]))

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
            galley, self._layers, self._paints, self._left_edge(), galley.width,
            self._selection_shown(), self._caret_place(),
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_rows(painter, scene, seen, area)
        self._tell_bar()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sheet and self.column_width != self._sheet.galley.width:
            old = event.oldSize().height() / 3  # what the reader was looking at
            self._lay_out_again(old if 0 < old < self.viewport().height() else None)
        elif self._sheet:
            self._tell_bar()
            self.viewport().update()
            self.scrolled.emit()

    # Inside

    def _caret_place(self) -> int | None:
        """Return where a caret is painted."""
        return None

    def _faces_in_use(self) -> Faces:
        if self._faces is None:
            self._faces = Faces(self._style)
        return self._faces

    @override
    def _left_edge(self) -> int:
        width = self._sheet.galley.width if self._sheet else self.column_width
        return max(RING, (self.viewport().width() - width) // 2)

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

    @Slot()
    def _refine(self) -> None:
        """Find some of the lines that were guessed, and come back for more. Nothing moves."""
        if not self._sheet or self._sheet.settled:
            return
        if not self._sheet.refine():
            self._refining.start(0)
            return
        self._tell_bar()
        self.laid_out.emit()

    def _after_layout(self) -> None:
        if not self.settled:
            self._refining.start(_QUIET)
        self._tell_bar()
        self.viewport().update()
        self.laid_out.emit()
        self.scrolled.emit()

    def _after_jump(self, before: list[SeenRow]) -> None:
        """Show another part of the text; what was on screen before and still is only moves."""
        if not self._sheet:
            return
        moved = shift_between(before, self._sheet.standing.seen(self.viewport().height()))
        self._tell_bar()
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

    def _tell_bar(self) -> None:
        if self._sheet:
            self._sync_bar(*self._sheet.range_for(self.viewport().height()))

    def _box_furniture(self) -> None:
        if self._sheet:
            boxes = self._sheet.inline_furniture(self._paints.furniture_box())
            self.set_highlights("furniture", boxes if self._furniture_shown else None)
