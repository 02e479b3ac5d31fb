"""Which parts of the document in hand are used where, worked out when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.models.coverage_rows import coverage_rows
from reader.ui.panes.coverage import Coverage

if TYPE_CHECKING:
    from reader.domain.comparison import Comparison
    from reader.domain.document import Document
    from reader.domain.overlap import Overlap
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.shown import Shown


class CoverageTab(QObject):
    """Keeps the bars in step with the document in hand, as long as they are on screen.

    Signals:
        chosen: the reader chose a passage.
    """

    chosen = Signal()

    def __init__(self, *, shown: Shown, passages: Passages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._passages = shown, passages
        self.page = Coverage()
        self._seen = False
        self._told: tuple[Document, Comparison] | None = None
        self.page.table.use_chosen.connect(self.open_use)
        shown.changed.connect(self.refresh)
        shown.held_changed.connect(self.refresh)
        shown.row.scrolled.connect(self.show_place)

    def set_seen(self, *, seen: bool) -> None:
        """Know whether the bars are on screen."""
        self._seen = seen
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the document in hand; the same one, compared as before, stays as it is."""
        hand, comparison = self._shown.hand, self._shown.comparison
        if not self._seen or hand is None:
            return
        told = self._told
        if told is None or told[0] is not hand or told[1] is not comparison:
            self._told = (hand, comparison)
            found = self._shown.touching(hand.id)
            rows = coverage_rows(hand, self._shown.documents, found, comparison)
            self.page.show_rows(rows, hand.title)
        self.show_place(self._shown.held)

    @Slot(int)
    def show_place(self, pane: int) -> None:
        """Show where the reader is in the document in hand."""
        hand = self._shown.hand
        if self._seen and pane == self._shown.held and hand is not None and hand.text:
            view = self._shown.row.panes[pane].view
            self.page.set_place(view.offset_at_reading_line() / len(hand.text))

    @Slot(object)
    def open_use(self, overlap: Overlap) -> None:
        """Show a passage of the document in hand and where it is used."""
        self.chosen.emit()
        hand = self._shown.hand
        if hand is not None and hand.id == overlap.a.document:
            self._passages.go_to(overlap, self._shown.held)
