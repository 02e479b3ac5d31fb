"""Go to where an annotation stands, or to one side of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.domain.annotation import EntryId
from reader.services.replies import answered
from reader.ui.desk.note_marks import spans_in

if TYPE_CHECKING:
    from reader.domain.annotation import Entry
    from reader.domain.document import DocumentId
    from reader.domain.span import Span
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.notes_shown import NotesShown


class NotePlaces(QObject):
    """Brings annotations on the desk."""

    def __init__(
        self, desk: Desk, keeping: NoteKeeping, seen: NotesShown, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._shown = desk, desk.shown
        self._keeping, self._seen = keeping, seen

    @Slot(str)
    def go_to(self, key: str) -> None:
        """Show an annotation where it stands; both ends of a link; what a reply answers."""
        service = self._keeping.service
        if service is None or key not in service.entries:
            return
        entry = answered(service, EntryId(key))
        self._desk.placing.leave_to_reader()
        self._seen.first = [entry.id]
        held = pane = self._shown.held
        for number, document in enumerate(entry.documents):
            target = held if number == 0 else self._shown.beside(held)
            known = self._shown.documents.get(document)
            if known is None:
                continue
            span = next(spans_in(entry, known), None)
            target = self._show(document, target, span)
            held = pane = target if number == 0 else pane
        self._shown.take_in_hand(pane)
        self._seen.show_here()
        self._desk.frame.inspector.show_notes()

    @Slot(str, int)
    def go_to_end(self, key: str, number: int) -> None:
        """Show one side of a link in the pane that has its document, or in the one in hand."""
        from reader.domain.annotation import Link

        service = self._keeping.service
        entry = None if service is None else service.entries.get(EntryId(key))
        if not isinstance(entry, Link):
            return
        end = (entry.a, entry.b)[number]
        if end.document in self._shown.documents:
            self._desk.placing.leave_to_reader()
            self._seen.first = [entry.id]
            span = None if end.anchor is None or end.anchor.orphan else end.anchor.span
            self._shown.take_in_hand(self._show(end.document, self._shown.held, span))
            self._seen.show_here()

    def show(self, document: DocumentId, span: Span | None) -> None:
        """Show a place of a document in the pane that has it, or in the one in hand."""
        if document in self._shown.documents:
            self._desk.placing.leave_to_reader()
            self._shown.take_in_hand(self._show(document, self._shown.held, span))

    def entry(self, key: str) -> Entry | None:
        """Return an annotation by its id, if it is there."""
        service = self._keeping.service
        return None if service is None else service.entries.get(EntryId(key))

    def _show(self, document: DocumentId, pane: int, span: Span | None) -> int:
        """Bring a place on screen; return the pane it is in."""
        shown = self._shown
        ids = [None if item is None else item.id for item in shown.in_panes]
        if document in ids:
            pane = pane if ids[pane] == document else ids.index(document)
        else:
            shown.show_document(pane, document)
        if span is not None:
            view = shown.row.panes[pane].view
            with shown.scrolling.hold():
                view.bring(span.start, int(view.reading_line))
        return pane
