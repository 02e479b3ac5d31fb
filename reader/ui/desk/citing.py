"""Copy with citation, and drag into a word processor: selections, annotations and pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication

from reader.domain.comparison import Comparison
from reader.domain.excerpt import What
from reader.domain.overlap import Overlap, Passage
from reader.services.export_copying import copying, copying_entries, copying_passages
from reader.services.export_request import Material
from reader.ui.offsets import sendable
from reader.ui.panes.drag_watch import DragWatch
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Corpus
    from reader.services.jobs import Job, Ticket
    from reader.store.exporters.clipping import Clipping
    from reader.ui.desk.annotating import AnnotatingDesk
    from reader.ui.desk.desk import Desk
    from reader.ui.panes.pane import Pane


class _Wish(NamedTuple):
    """A clipping that is being made, and for whom: the clipboard, or a drag that began."""

    job: Job[Clipping]
    said: str
    watch: DragWatch | None = None
    source: QWidget | None = None


class Citing(QObject):
    """Makes clippings off the UI thread; the newest wish drops an older one."""

    def __init__(self, desk: Desk, annotating: AnnotatingDesk) -> None:
        super().__init__(desk)
        self._desk, self._annotating = desk, annotating
        self._ticket: Ticket | None = None
        page, overlaps = annotating.tab.page, desk.frame.overlaps
        notes = desk.frame.inspector.notes
        desk.frame.inspector.copy_requested.connect(self.copy_pair)
        page.copy_requested.connect(self.copy_entries)
        notes.copy_requested.connect(self.copy_entry)
        page.drag.begun.connect(self.drag_entries)
        overlaps.drag.begun.connect(self.drag_overlap)
        notes.drag_begun.connect(self.drag_card)
        desk.row.selection_changed.connect(self._watch)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"read.cite": self.copy, "compare.copy_passage": self.copy_pair}

    # Copy

    @Slot()
    def copy(self) -> None:
        """Copy what is selected in the pane in hand, or else the annotation in hand."""
        passages = self._selected(self._pane)
        first = self._annotating.seen.first
        if passages:
            self._make(self._of_passages(passages))
        elif first:
            self.copy_entries(first)
        else:
            self._say(self.tr("Select words in the text first, or click an annotation."))

    @Slot()
    def copy_pair(self) -> None:
        """Copy both sides of the passage in hand."""
        shown = self._desk.frame.inspector.shown
        if shown is None:
            self._say(self.tr("Click a highlighted passage first."))
        else:
            self._make(self._of_overlap(shown.overlap))

    @Slot(object)
    def copy_entries(self, ids: Iterable[str]) -> None:
        """Copy annotations."""
        self._make(self._of_entries(tuple(ids)))

    @Slot(str)
    def copy_entry(self, key: str) -> None:
        """Copy one annotation."""
        self._make(self._of_entries((key,)))

    # Drag

    @Slot()
    def drag_entries(self) -> None:
        """Drag the selected rows of the list of annotations."""
        page = self._annotating.tab.page
        self._begin(self._of_entries(tuple(page.selected)), page.drag, page.table.viewport())

    @Slot()
    def drag_overlap(self) -> None:
        """Drag the row of an overlap."""
        overlaps = self._desk.frame.overlaps
        overlap = overlaps.under_mouse
        if overlap is not None:
            self._begin(self._of_overlap(overlap), overlaps.drag, overlaps.table.viewport())

    @Slot(str)
    def drag_card(self, key: str) -> None:
        """Drag the card of an annotation."""
        card = self._desk.frame.inspector.notes.cards.get(key)
        if card is not None:
            self._begin(self._of_entries((key,)), card.drag, card)

    @Slot()
    def drag_selection(self) -> None:
        """Drag what is selected in the pane in hand."""
        viewport = self._pane.view.viewport()
        watch = viewport.findChild(DragWatch)
        if watch is not None and watch.is_held:
            self._begin(self._of_passages(self._selected(self._pane)), watch, viewport)

    @Slot(int)
    def _watch(self, number: int) -> None:
        """Let what is selected in a pane be dragged."""
        panes = self._desk.row.panes
        view = panes[number].view if number < len(panes) else None
        if view is None or view.viewport().findChild(DragWatch) is not None:
            return

        def is_selected(point: QPointF) -> bool:
            span = view.selected()
            under = view.character_at(point.x(), point.y())
            return span is not None and under is not None and span.start <= under < span.end

        watch = DragWatch(view.viewport(), is_selected, held_back=True)
        watch.begun.connect(self.drag_selection)

    # What is made

    @property
    def _pane(self) -> Pane:
        return self._desk.row.panes[self._desk.shown.held]

    def _selected(self, pane: Pane) -> list[Passage]:
        span, document = pane.view.selected(), pane.view.document
        return [] if span is None or document is None else [Passage(document.id, span)]

    def _of_passages(self, passages: list[Passage]) -> _Wish | None:
        corpus = self._desk.session.corpus
        if corpus is None or not passages:
            return None
        job = copying_passages(corpus, passages, self._style(corpus))
        return _Wish(job, self.tr("The selection was copied with its citation."))

    def _of_entries(self, ids: tuple[str, ...]) -> _Wish | None:
        corpus, service = self._desk.session.corpus, self._annotating.keeping.service
        if corpus is None or service is None or not ids:
            return None
        material = Material(corpus=corpus, entries=tuple(service.entries.values()))
        job = copying_entries(material, ids, self._style(corpus))
        return _Wish(job, self.tr("%Ln annotation(s) copied with citation.", "", len(ids)))

    def _of_overlap(self, overlap: Overlap) -> _Wish | None:
        corpus = self._desk.session.corpus
        if corpus is None:
            return None
        material = Material(corpus=corpus, comparison=Comparison((overlap,)))
        job = copying(material, [overlap.id], What.OVERLAPS, self._style(corpus))
        return _Wish(job, self.tr("Both sides of the passage were copied with their citations."))

    def _style(self, corpus: Corpus) -> str:
        """Return the citation style that was chosen for the last export."""
        tools = self._desk.services.exports
        return "" if tools is None else tools.memory.load(corpus.folder).style

    def _begin(self, wish: _Wish | None, watch: DragWatch, source: QWidget) -> None:
        self._make(None if wish is None else wish._replace(watch=watch, source=source))

    def _make(self, wish: _Wish | None) -> None:
        if wish is None:
            return
        if self._ticket is not None:
            self._ticket.cancel()

        def done(made: Clipping) -> None:
            self._ticket = None
            self._hand_over(wish, made)

        self._ticket = self._desk.session.run(wish.job, done, owner=self, on_failed=self._fail)

    def _hand_over(self, wish: _Wish, made: Clipping) -> None:
        if wish.watch is None or wish.source is None:
            QApplication.clipboard().setMimeData(mime_data(made))
            self._say(wish.said)
        elif wish.watch.is_held:  # else the button was let go meanwhile
            drag = QDrag(wish.source)
            drag.setMimeData(mime_data(made))
            drag.exec(Qt.DropAction.CopyAction)
            wish.watch.end()

    def _fail(self, error: Exception) -> None:
        from reader.domain.errors import ReaderError

        self._ticket = None
        if not isinstance(error, ReaderError):
            raise error
        self._say(said(str(error)))

    def _say(self, sentence: str) -> None:
        self._desk.frame.status.rest(sentence)


def mime_data(made: Clipping) -> QMimeData:
    """Return a clipping as the clipboard and a drag carry it."""
    data = QMimeData()
    data.setText(sendable(made.plain))
    data.setHtml(sendable(made.html))
    return data
