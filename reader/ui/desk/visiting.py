"""Back and forward through the places the reader jumped from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.models.visited import Place, Spot, Visited

if TYPE_CHECKING:
    from reader.ui.desk.shown import Shown


class Visiting(QObject):
    """Remembers where the reader was before each jump, and goes there again.

    Signals:
        changed: there are other places to go back or forward to.
        nowhere: there is no further place that way; carries the way, 1 or -1.
    """

    changed = Signal()
    nowhere = Signal(int)

    def __init__(self, shown: Shown, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.visited = Visited()
        shown.jumping.connect(self.leave)

    def here(self) -> Place:
        """Return where the reader is."""
        spots = tuple(
            Spot(pane.document.id, pane.view.offset_at_reading_line())
            for pane in self._shown.row.panes
            if pane.document is not None
        )
        return Place(spots, self._shown.held)

    @Slot()
    def leave(self) -> None:
        """Remember where the reader is: they are about to jump."""
        here = self.here()
        if here.spots:
            self.visited = self.visited.leave(here)
            self.changed.emit()

    @Slot()
    def forget(self) -> None:
        """Have been nowhere."""
        self.visited = Visited()
        self.changed.emit()

    @Slot(int)
    def go(self, way: int) -> None:
        """Go back (-1) or forward (1)."""
        here = self.here()
        found = self.visited.back(here) if way < 0 else self.visited.forward(here)
        if found is None:
            self.nowhere.emit(way)
            return
        self.visited, place = found
        self._show(place)
        self.changed.emit()

    def _show(self, place: Place) -> None:
        shown = self._shown
        panes = shown.row.panes
        spots = dict(enumerate(place.spots[: len(panes)]))
        shown.show_documents({number: spot.document for number, spot in spots.items()})
        with shown.scrolling.hold():
            for number, spot in spots.items():
                view = panes[number].view
                if view.document is not None and view.document.id == spot.document:
                    view.bring(spot.offset, int(view.reading_line))
        held = min(place.held, len(panes) - 1)
        shown.take_in_hand(held)
        panes[held].view.setFocus()
