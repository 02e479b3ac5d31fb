"""The witnesses of the text that is being read, collated when that is seen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.domain.errors import ReaderError
from reader.services.collating import collating
from reader.services.collation_files import CollationFormat, rendering, saving
from reader.ui.models.collation_rows import CollationTable, ReadingRow
from reader.ui.models.places import page_name
from reader.ui.offsets import sendable
from reader.ui.panes.collation_table import FORMATS, CollationPage
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.span import Span
    from reader.services.jobs import Job, Ticket
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.theme.tokens import Theme

_REST = 250
"""Milliseconds without scrolling after which the place is looked at."""
_SLOW = 200
"""Milliseconds after which the reader is told that something is under way."""


class CollationTab(QObject):
    """Keeps the collation at the place that is being read, as long as it is on screen.

    Signals:
        chosen: the reader chose a reading.
        said: carries a sentence for the status line.
    """

    chosen = Signal()
    said = Signal(str)

    def __init__(
        self,
        *,
        session: Session,
        shown: Shown,
        passages: Passages,
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._passages = session, shown, passages
        self._theme = theme
        self.page = CollationPage()
        self._seen = False
        self._asked: tuple[DocumentId, int, Comparison] | None = None
        self._told: Comparison | None = None
        self._ticket: Ticket | None = None
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._waiting = QTimer(self, singleShot=True, interval=_SLOW)
        self._resting.timeout.connect(self.follow)
        self._waiting.timeout.connect(self._say_waiting)
        self.page.reading_chosen.connect(self.bring)
        self.page.witness_requested.connect(self.open_witness)
        self.page.copy_requested.connect(self.copy)
        self.page.save_requested.connect(self.save)
        shown.changed.connect(self.follow_soon)
        shown.held_changed.connect(self.follow_soon)
        shown.row.scrolled.connect(self.follow_soon)
        passages.held_changed.connect(self.follow_soon)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        self.page.set_theme(theme)

    def set_seen(self, *, seen: bool) -> None:
        """Know whether the collation is on screen."""
        self._seen = seen
        if seen:
            self.follow()

    # The place

    @Slot()
    def follow_soon(self) -> None:
        """Look at the place once the reader rests there."""
        if self._seen:
            self._resting.start()

    @Slot()
    def follow(self) -> None:
        """Collate what stands at the place, unless that is what is shown."""
        hand, corpus = self._shown.hand, self._shown.corpus
        if not self._seen or hand is None or corpus is None:
            return
        comparison, offset = self._shown.comparison, self.place
        table = self.page.table
        if table is not None and self._told is comparison:
            witness = table.witness_at(hand.id, offset)
            if witness >= 0:
                line = self._shown.row.panes[self._shown.held].view.offset_at_reading_line()
                here = table.witness_at(hand.id, line) == witness
                self._point_at(table, witness, line if here else offset)
                return
        asked = (hand.id, offset, comparison)
        if self._asked == asked:
            return
        self._asked = asked
        if self._ticket is not None:
            self._ticket.cancel()
        self._waiting.start()
        job = _collating(corpus, comparison, hand.id, offset)
        self._ticket = self._session.run(job, self._take, owner=self, on_failed=self._fail)

    @property
    def place(self) -> int:
        """Return the place in the document in hand: in the passage in hand, or the line read."""
        pane = self._shown.held
        offset = self._shown.row.panes[pane].view.offset_at_reading_line()
        held = self._passages.held
        if held is not None and held.pane == pane:
            span = held.overlap.a.span
            visible = self._shown.row.panes[pane].view.visible_span()
            if not span.contains(offset) and visible.contains(span.start):
                return span.start
        return offset

    def _take(self, table: CollationTable | None) -> None:
        self._ticket = None
        self._waiting.stop()
        hand = self._shown.hand
        self._told = self._shown.comparison
        if table is None:
            self.page.say(
                self.tr(
                    "This passage has no other witness. Go to a highlighted passage to see all"
                    " documents that have it, side by side."
                )
            )
            return
        self.page.show_table(table)
        if hand is not None and self._asked is not None:
            witness = table.witness_at(hand.id, self._asked[1])
            self._point_at(table, max(witness, 0), self._asked[1])

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._waiting.stop()
        if not isinstance(error, ReaderError):
            raise error
        self.page.say(said(str(error)))

    def _point_at(self, table: CollationTable, witness: int, offset: int) -> None:
        if not self.page.view.hasFocus():
            self.page.show_reading(max(0, table.reading_at(witness, offset)), witness)

    @Slot()
    def _say_waiting(self) -> None:
        self.page.say(self.tr("Collating the witnesses of this passage …"))

    # What the reader asks for

    @Slot(int, int)
    def bring(self, reading: int, witness: int) -> None:
        """Bring every pane that shows a witness to a reading."""
        table = self.page.table
        if table is None:
            return
        self.chosen.emit()
        with self._shown.scrolling.hold():
            for pane, number in self._witnesses_in_panes(table, witness).items():
                view = self._shown.row.panes[pane].view
                cell = table.readings[reading].row.cells[number]
                view.bring(table.place_of(reading, number), int(view.reading_line))
                view.set_highlights("lit", None if cell is None else self._mark(cell))

    def _witnesses_in_panes(self, table: CollationTable, pointed: int) -> dict[int, int]:
        """Return which witness each pane shows, the one pointed at among them if it can be."""
        shown: dict[int, int] = {}
        for pane, document in enumerate(self._shown.in_panes):
            if document is not None:
                here = self._shown.row.panes[pane].view.offset_at_reading_line()
                number = table.nearest_witness(document.id, here)
                if number >= 0:
                    shown[pane] = number
        document_id = table.collation.witnesses[pointed].passage.document
        fitting = [
            pane
            for pane, number in shown.items()
            if table.collation.witnesses[number].passage.document == document_id
        ]
        if fitting and pointed not in shown.values():
            shown[fitting[0]] = pointed
        return shown

    @Slot(int, int)
    def open_witness(self, reading: int, witness: int) -> None:
        """Open a witness beside the document in hand, at a reading."""
        table = self.page.table
        if table is None:
            return
        document = table.collation.witnesses[witness].passage.document
        held = self._shown.held
        if all(item is None or item.id != document for item in self._shown.in_panes):
            self._shown.show_document(self._shown.beside(held), document)
        self.bring(reading, witness)

    @Slot()
    def copy(self) -> None:
        """Put the collation on the clipboard, as text."""
        table, corpus = self.page.table, self._shown.corpus
        if table is not None and corpus is not None:
            job = rendering(table.collation, corpus.documents, CollationFormat.TEXT)
            self._session.run(job, self._copied, owner=self)

    @Slot(str)
    def save(self, chosen: str) -> None:
        """Ask for a file and write the collation there."""
        table, corpus = self.page.table, self._shown.corpus
        if table is None or corpus is None:
            return
        shape = CollationFormat(chosen)
        name = QCoreApplication.translate("Collation", FORMATS[shape])
        start = Path.home() / self.tr("collation.{0}").format(shape.value)
        path, _ = QFileDialog.getSaveFileName(
            self.page, self.tr("Save the collation"), str(start), f"{name} (*.{shape.value})"
        )
        if path:
            job = saving(table.collation, corpus.documents, shape, Path(path))
            self._session.run(job, self._saved, owner=self, on_failed=self._not_saved)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(sendable(text))
        self.said.emit(self.tr("The collation was copied."))

    def _saved(self, path: Path) -> None:
        self.said.emit(self.tr("The collation was saved as {0}.").format(path.name))

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self.said.emit(said(str(error)))

    def _mark(self, cell: Span) -> Highlights:
        fill = QColor(self._theme.accent)
        fill.setAlphaF(0.2)
        mark = MarkStyle(fill, self._theme.accent, thickness=2.0)
        starts, ends = np.array([cell.start], np.int64), np.array([cell.end], np.int64)
        return Highlights(starts, ends, np.zeros(1, np.uint8), (mark,))


def _collating(
    corpus: Corpus, comparison: Comparison, document: DocumentId, offset: int
) -> Job[CollationTable | None]:
    """Return the job that collates a place and spells the readings out."""
    inner = collating(corpus, comparison, document, offset)

    def job(ticket: Ticket) -> CollationTable | None:
        from reader.store.exporters.reading import readings

        collation = inner(ticket)
        if collation is None:
            return None
        known = {item.id: item for item in corpus.documents}
        spelt = readings(collation, known)
        places = tuple(
            page_name(known[item.passage.document], item.passage.span.start)
            for item in collation.witnesses
        )
        rows = (
            ReadingRow(number, item.row, item.texts) for number, item in enumerate(spelt, start=1)
        )
        return CollationTable(collation, tuple(rows), places)

    return job
