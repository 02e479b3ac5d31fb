"""The panes side by side, with ribbons between neighbours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from reader.ui.desk.row_signals import RowSignals
from reader.ui.panes.pane import LEAST, LEAST_OF_MANY, Pane
from reader.ui.panes.ribbons import NARROW, WIDTH, Ribbons

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

    from reader.ui.panes.reading.style import ReadingStyle
    from reader.ui.panes.reading.view_in_hand import ViewInHand
    from reader.ui.theme.tokens import Theme

_WIDE = 410
_MIDDLING = 260
"""Pixels a pane, from which ribbons are so wide."""
NARROWEST = 30
_PLAIN = 2
_DROP = 4
_SIZES = (6, 48)
"""Points, the smallest and largest text of a pane."""


class _Seat(QObject):
    """Says of one pane's signals which pane they come from."""

    def __init__(self, pane: Pane, row: PaneRow) -> None:
        super().__init__(pane)
        self._pane = pane
        self._row = row
        pane.choose_requested.connect(self.choose)
        pane.dragged.connect(self.drag)
        pane.dropped.connect(self.drop)
        pane.drag_cancelled.connect(row.hide_drop)
        pane.taken.connect(self.take)
        pane.moved.connect(self.lead)
        pane.lock_requested.connect(row.lock_requested)
        pane.pages_requested.connect(self.show_pages)
        pane.view_changed.connect(self.change_view)
        self._heard = pane.view
        self._hear(pane.view)
        pane.visit_requested.connect(row.visit_requested)
        pane.close_requested.connect(self.close)

    @property
    def _number(self) -> int:
        return self._row.panes.index(self._pane)

    def _hear(self, view: ViewInHand) -> None:
        for signal, slot in self._wires(view):
            signal.connect(slot)

    def _wires(self, view: ViewInHand) -> tuple[tuple[SignalInstance, Callable[..., None]], ...]:
        return (
            (view.clicked, self.click),
            (view.hovered, self.hover),
            (view.scrolled, self.scroll),
            (view.selection_changed, self.select),
            (view.zoom_requested, self.zoom),
        )

    @Slot()
    def change_view(self) -> None:
        for signal, slot in self._wires(self._heard):
            signal.disconnect(slot)
        self._heard = self._pane.view
        self._hear(self._heard)
        self._row.rejoin()

    @Slot()
    def show_pages(self) -> None:
        self._row.pages_requested.emit(self._number)

    @Slot()
    def close(self) -> None:
        self._row.close_requested.emit(self._number)

    @Slot()
    def choose(self) -> None:
        self._row.choose_requested.emit(self._number)

    @Slot(int)
    def drag(self, x: int) -> None:
        self._row.show_drop(self._number, x)

    @Slot(int)
    def drop(self, x: int) -> None:
        self._row.drop(self._number, x)

    @Slot(int)
    def zoom(self, steps: int) -> None:
        self._row.enlarge(self._number, steps)

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

    def __init__(self, ribbons: Ribbons, row: PaneRow) -> None:
        super().__init__(ribbons)
        self._ribbons = ribbons
        self._row = row
        ribbons.hovered.connect(self.hover)
        ribbons.clicked.connect(self.click)
        ribbons.tie_clicked.connect(row.tie_clicked)

    @property
    def _number(self) -> int:
        return self._row.ribbons.index(self._ribbons)

    @Slot(int)
    def hover(self, piece: int) -> None:
        self._row.ribbon_hovered.emit(self._number, piece)

    @Slot(int)
    def click(self, piece: int) -> None:
        self._row.ribbon_clicked.emit(self._number, piece)


class PaneRow(RowSignals):
    """Panes and ribbons side by side."""

    def __init__(self, count: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panes")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # ribbons join left and right
        self.panes: list[Pane] = []
        self.ribbons: list[Ribbons] = []
        self._theme: Theme | None = None
        self._style: ReadingStyle | None = None
        self._locked = True
        self._icons = False
        self._furniture = True
        self.mark = QFrame(self)
        self.mark.setObjectName("DropMark")
        self.mark.hide()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for _ in range(count):
            self.panes.append(self._new())
        self._join()

    def add(self, at: int) -> Pane:
        """Put a new pane at a place of the row; it shows nothing yet."""
        pane = self._new()
        self.panes.insert(at, pane)
        self._join()
        pane.show()
        self.settle()
        return pane

    def remove(self, number: int) -> None:
        """Take a pane out of the row."""
        pane = self.panes.pop(number)
        for part in (pane, pane.view, pane.strip):
            part.blockSignals(True)
        self._line.removeWidget(pane)
        pane.hide()
        self._join()
        self.pane_closed.emit(pane)
        pane.deleteLater()
        self.settle()

    def reorder(self, number: int, to: int) -> None:
        """Put a pane at another place of the row."""
        self.panes.insert(to, self.panes.pop(number))
        self._join()
        self.settle()

    def rejoin(self) -> None:
        """Tie the views that the panes show now."""
        self._join()
        self.settle()
        self.views_changed.emit()

    def set_style(self, style: ReadingStyle) -> None:
        """Set all texts, also those to come, in this style."""
        self._style = style
        for pane in self.panes:
            self._dress(pane)

    def enlarge(self, number: int, points: int) -> None:
        """Set the text of one pane larger by so many points, or smaller; 0 as the others."""
        pane, style = self.panes[number], self._style
        if pane.pages is not None:
            pane.pages.zoom_by(points)
            self.zoomed.emit(number)
            return
        if style is None:
            return
        low, high = _SIZES
        wanted = style.points + (pane.larger + points if points else 0)
        self.set_larger(number, round(min(high, max(low, wanted)) - style.points))
        self.zoomed.emit(number)

    def set_larger(self, number: int, points: int) -> None:
        """Set the text of one pane so many points larger than the others, quietly."""
        pane = self.panes[number]
        if pane.larger != points:
            pane.larger = points
            self._dress(pane)

    def set_furniture_shown(self, *, shown: bool) -> None:
        """Show or fold away page furniture in all panes, also those to come."""
        self._furniture = shown
        for pane in self.panes:
            pane.text.set_furniture_shown(shown)

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
        self._theme = theme
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
        self._locked = locked
        for pane in self.panes:
            pane.set_locked(locked=locked)

    @Slot()
    def draw_icons(self) -> None:
        """Have icons from now on."""
        self._icons = True
        for pane in self.panes:
            pane.draw_icons()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _new(self) -> Pane:
        pane = Pane(self)
        _Seat(pane, self)
        self._dress(pane)
        if self._theme is not None:
            pane.set_theme(self._theme)
        pane.text.set_furniture_shown(self._furniture)
        return pane

    def _dress(self, pane: Pane) -> None:
        if self._style is not None:
            low, high = _SIZES
            points = min(high, max(low, self._style.points + pane.larger))
            pane.text.set_style(replace(self._style, points=points))

    # Panes are dragged

    def place_at(self, x: int) -> int:
        """Return before which pane something let go at ``x`` of the screen comes."""
        middles = (pane.mapToGlobal(pane.rect().center()).x() for pane in self.panes)
        return sum(1 for middle in middles if middle < x)

    def show_drop(self, number: int, x: int) -> None:
        """Show where a dragged pane would come to stand, if that is elsewhere."""
        at = self.place_at(x)
        if at in {number, number + 1}:
            self.hide_drop()
            return
        panes = self.panes
        if at == 0:
            left = 0
        elif at == len(panes):
            left = self.width() - _DROP
        else:
            left = (panes[at - 1].geometry().right() + panes[at].geometry().left() - _DROP) // 2
        self.mark.setGeometry(left, 0, _DROP, self.height())
        self.mark.show()
        self.mark.raise_()

    def drop(self, number: int, x: int) -> None:
        """Ask for a pane to be put where it was let go."""
        self.hide_drop()
        at = self.place_at(x)
        to = at - 1 if at > number else at
        if to != number:
            self.move_requested.emit(number, to)

    @Slot()
    def hide_drop(self) -> None:
        """Show no more where a pane would come to stand."""
        self.mark.hide()

    def _join(self) -> None:
        """Put the panes in their order, with new ribbons between neighbours."""
        for ribbons in self.ribbons:
            ribbons.blockSignals(True)
            self._line.removeWidget(ribbons)
            ribbons.hide()
            ribbons.deleteLater()
        for pane in self.panes:
            self._line.removeWidget(pane)
        self.ribbons = []
        for number, pane in enumerate(self.panes):
            if number:
                self._tie(self.panes[number - 1], pane)
            self._line.addWidget(pane, 1)
            pane.set_last(last=number == len(self.panes) - 1, closable=len(self.panes) > _PLAIN)
            pane.setMinimumWidth(LEAST if len(self.panes) <= _PLAIN else LEAST_OF_MANY)
            pane.set_locked(locked=self._locked)
            if self._icons:
                pane.draw_icons()
        self._share_width()

    def _tie(self, left: Pane, right: Pane) -> None:
        ribbons = Ribbons(left.view, right.view, self)
        _Gap(ribbons, self)
        if self._theme is not None:
            ribbons.set_theme(self._theme)
        self.ribbons.append(ribbons)
        self._line.addWidget(ribbons)
        ribbons.show()

    def _share_width(self) -> None:
        """Give ribbons the less room the less there is for the texts."""
        share = self.width() / len(self.panes)
        if share >= _WIDE:
            width = WIDTH
        else:
            width = NARROW if len(self.panes) <= _PLAIN or share >= _MIDDLING else NARROWEST
        for ribbons in self.ribbons:
            ribbons.setFixedWidth(width)
