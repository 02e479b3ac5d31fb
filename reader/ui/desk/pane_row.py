"""The panes side by side, with ribbons between neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from reader.ui.panes.pane import Pane
from reader.ui.panes.ribbons import NARROW, WIDTH, Ribbons

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.ui.theme.tokens import Theme

_WIDE = 820


class _Seat(QObject):
    """Says of one pane's signals which pane they come from."""

    def __init__(self, number: int, pane: Pane, row: PaneRow) -> None:
        super().__init__(pane)
        self._number = number
        self._row = row
        pane.document_requested.connect(self.ask_for_document)
        pane.taken.connect(self.take)
        pane.moved.connect(self.lead)
        pane.lock_requested.connect(row.lock_requested)
        pane.view.clicked.connect(self.click)
        pane.view.hovered.connect(self.hover)
        pane.view.scrolled.connect(self.scroll)
        pane.view.selection_changed.connect(self.select)
        pane.view.zoom_requested.connect(row.zoom_requested)
        pane.visit_requested.connect(row.visit_requested)

    @Slot(str)
    def ask_for_document(self, document: str) -> None:
        self._row.document_requested.emit(self._number, document)

    @Slot()
    def take(self) -> None:
        self._row.taken.emit(self._number)

    @Slot()
    def lead(self) -> None:
        self._row.led.emit(self._number)

    @Slot(int)
    def click(self, offset: int) -> None:
        self._row.clicked.emit(self._number, offset)

    @Slot(int)
    def hover(self, offset: int) -> None:
        self._row.hovered.emit(self._number, offset)

    @Slot()
    def scroll(self) -> None:
        self._row.scrolled.emit(self._number)

    @Slot(object)
    def select(self, _span: object) -> None:
        self._row.selection_changed.emit(self._number)


class _Gap(QObject):
    """Says of one gap's signals which gap they come from."""

    def __init__(self, number: int, ribbons: Ribbons, row: PaneRow) -> None:
        super().__init__(ribbons)
        self._number = number
        self._row = row
        ribbons.hovered.connect(self.hover)
        ribbons.clicked.connect(self.click)

    @Slot(int)
    def hover(self, piece: int) -> None:
        self._row.ribbon_hovered.emit(self._number, piece)

    @Slot(int)
    def click(self, piece: int) -> None:
        self._row.ribbon_clicked.emit(self._number, piece)


class PaneRow(QWidget):
    """Panes and ribbons; each signal begins with the number of its pane or gap, from 0.

    Signals:
        document_requested: show a document in that pane.
        taken: that pane was taken in hand.
        led: that pane is being scrolled by the reader.
        clicked, hovered: an offset of that pane's text (hovered: -1 for none).
        scrolled, selection_changed: what is seen or selected in that pane changed.
        ribbon_clicked, ribbon_hovered: a piece in that gap (hovered: -1 for none).
        lock_requested: tie the scrolling, or let it go.
        zoom_requested: make the text larger by so many steps.
        visit_requested: go back (-1) or forward (1) through the places visited.
    """

    document_requested = Signal(int, str)
    taken = Signal(int)
    led = Signal(int)
    clicked = Signal(int, int)
    hovered = Signal(int, int)
    scrolled = Signal(int)
    selection_changed = Signal(int)
    ribbon_clicked = Signal(int, int)
    ribbon_hovered = Signal(int, int)
    lock_requested = Signal()
    zoom_requested = Signal(int)
    visit_requested = Signal(int)

    def __init__(self, count: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panes")
        self.panes: list[Pane] = []
        self.ribbons: list[Ribbons] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number in range(count):
            pane = Pane(self)
            _Seat(number, pane, self)
            if self.panes:
                ribbons = Ribbons(self.panes[-1].view, pane.view, self)
                _Gap(len(self.ribbons), ribbons, self)
                self.ribbons.append(ribbons)
                row.addWidget(ribbons)
            self.panes.append(pane)
            row.addWidget(pane, 1)
        for pane in self.panes[:-1]:
            pane.lock.hide()

    def fall_silent(self) -> None:
        """Announce nothing any more: the window is closing, and its parts go one by one."""
        for pane in self.panes:
            for part in (pane, pane.view, pane.strip):
                part.blockSignals(True)
        self.blockSignals(True)

    def settle(self) -> None:
        """Have every pane at its size now, not at the next turn of the event loop."""
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        for pane in self.panes:
            pane.set_theme(theme)
        for ribbons in self.ribbons:
            ribbons.set_theme(theme)

    def set_held(self, number: int) -> None:
        """Show which pane is in hand."""
        for index, pane in enumerate(self.panes):
            pane.set_held(held=index == number)

    def set_locked(self, *, locked: bool) -> None:
        """Show whether the panes scroll together."""
        for pane in self.panes:
            pane.set_locked(locked=locked)

    @Slot()
    def draw_icons(self) -> None:
        """Have icons from now on."""
        for pane in self.panes:
            pane.draw_icons()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = WIDTH if self.width() >= _WIDE else NARROW
        for ribbons in self.ribbons:
            ribbons.setFixedWidth(width)
