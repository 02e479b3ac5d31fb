"""The hits of the corpus' search in the panes: marked, gone to, walked through."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.desk.mark_styles import hit_marks
from reader.ui.panes.reading.highlights import Highlights

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import Document, DocumentId
    from reader.domain.search import Hit, NoteEntry
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.pane import Pane
    from reader.ui.theme.tokens import Theme

LAYER = "found"


class SearchMarks(QObject):
    """Keeps the marks in step with the panes, and one hit in hand.

    Signals:
        current_changed: another hit is in hand; carries the ``Hit``.
        document_changed: a pane was given another document to show a hit.
        round_the_end: the next hit stood at the other end of the list; carries the way.
    """

    current_changed = Signal(object)
    document_changed = Signal()
    round_the_end = Signal(int)

    def __init__(self, shown: Shown, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._theme = theme
        self._hits: Sequence[Hit] = ()
        self.notes: Mapping[str, NoteEntry] = {}
        self._spans: Mapping[DocumentId, NDArray[np.int64]] = {}
        self._drawn: dict[Pane, tuple[object, ...]] = {}
        self.current: Hit | None = None
        shown.changed.connect(self.mark)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        self._drawn.clear()
        self.mark()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Walk through these from now on, in this order."""
        self._hits = hits
        if self.current not in hits:
            self.current = None

    def set_spans(self, spans: Mapping[DocumentId, NDArray[np.int64]]) -> None:
        """Mark these places, int64[n, 2] by document, ascending."""
        self._spans = spans
        self._drawn.clear()
        self.mark()

    def step(self, way: int) -> bool:
        """Go to the next (1) or previous (-1) hit; tell whether there is one."""
        hits = self._hits
        if not hits:
            return False
        if self.current is None:
            number = 0 if way > 0 else len(hits) - 1
        else:
            number = hits.index(self.current) + way
            if not 0 <= number < len(hits):
                self.round_the_end.emit(way)
                number %= len(hits)
        self.go_to(hits[number])
        return True

    @Slot(object)
    def go_to(self, hit: Hit) -> None:
        """Show a hit at the reading line, in the pane in hand unless another has its document."""
        self.current = hit
        self.open(hit.document, self._place(hit))
        self.current_changed.emit(hit)
        self._drawn.clear()
        self.mark()

    def _place(self, hit: Hit) -> int:
        """Return where to go for a hit: for one in a note, to the passage it is about."""
        if hit.in_text:
            return hit.span.start
        note = self.notes.get(hit.note)
        return 0 if note is None or note.span is None else note.span.start

    def open(self, document: DocumentId, offset: int) -> None:
        """Show a place of a document."""
        shown = self._shown
        number = shown.held
        in_panes = [None if item is None else item.id for item in shown.in_panes]
        if in_panes[number] != document and document in in_panes:
            number = in_panes.index(document)
        with shown.jump():
            shown.take_in_hand(number)
            if in_panes[number] != document:
                shown.show_document(number, document)
                self.document_changed.emit()
            view = shown.row.panes[number].view
            if view.document is not None and view.document.id == document:
                with shown.scrolling.hold():
                    view.bring(offset, int(view.reading_line))

    @Slot()
    def mark(self) -> None:
        """Mark the hits in every pane where that has changed."""
        drawn: dict[Pane, tuple[object, ...]] = {}
        for pane in self._shown.row.panes:
            document = pane.document
            spans = None if document is None else self._spans.get(document.id)
            drawn[pane] = (document, None if spans is None else id(spans), self.current)
            if self._drawn.get(pane) != drawn[pane]:
                found = None if spans is None or document is None else self._marks(document, spans)
                pane.view.set_highlights(LAYER, found)
        self._drawn = drawn

    def _marks(self, document: Document, spans: NDArray[np.int64]) -> Highlights:
        starts, ends = spans[:, 0].copy(), spans[:, 1].copy()
        styles = np.zeros(len(starts), np.uint8)
        current = self.current
        if current is not None and current.document == document.id and current.in_text:
            styles[starts == current.span.start] = 1
        return Highlights(starts, ends, styles, hit_marks(self._theme))
