"""Confirm and reject overlaps: decisions kept as links, and honoured at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.annotation import Link, LinkEnd
from reader.domain.correction import Relation
from reader.services.correcting import corrections, is_correction, is_current
from reader.services.history import Change
from reader.ui.panes.decisions import Decided

if TYPE_CHECKING:
    from reader.domain.annotation import Entry
    from reader.domain.overlap import Overlap, Passage
    from reader.services.annotating import Annotating, Changed
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.inspector import Inspector

_JUDGED = {Relation.CONFIRMED.value: Decided.CONFIRMED, Relation.REJECTED.value: Decided.REJECTED}


class Deciding(QObject):
    """Turns the buttons below a passage into links, and the links into what is shown.

    Signals:
        said: a sentence for the status bar.
    """

    said = Signal(str)

    def __init__(
        self,
        *,
        session: Session,
        shown: Shown,
        passages: Passages,
        inspector: Inspector,
        keeping: NoteKeeping,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._shown, self._passages = session, shown, passages
        self._inspector, self._keeping = inspector, keeping
        inspector.decisions.confirm_requested.connect(self.confirm)
        inspector.decisions.reject_requested.connect(self.reject)
        passages.held_changed.connect(self.show)
        keeping.loaded.connect(self.refresh)

    @Slot()
    def confirm(self) -> None:
        """Mark the overlap in hand as right, or take that back."""
        self._decide(Relation.CONFIRMED)

    @Slot()
    def reject(self) -> None:
        """Take the overlap in hand away, or bring it back."""
        self._decide(Relation.REJECTED)

    def heard(self, changed: Changed) -> None:
        """Follow what changed; it may be an undo, or a note that decides nothing."""
        service = self._keeping.service
        if service is None:
            return
        entries = [service.entries.get(key) for key in changed.entries]
        if any(entry is None or is_correction(entry) for entry in entries):
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Let everything that is shown honour the decisions there are."""
        service = self._keeping.service
        if service is None:
            return
        current = [
            entry
            for entry in service.entries.values()
            if is_correction(entry) and is_current(entry, service.desk)
        ]
        self._session.decide(corrections(current))
        self.show()

    @Slot()
    def show(self) -> None:
        """Show what was decided about the overlap in hand."""
        held, service = self._passages.held, self._keeping.service
        links = [] if held is None or service is None else _about(held.overlap, service)
        last = max(links, key=_when, default=None)
        decided = Decided.NOTHING if last is None else _JUDGED[last.relation]
        self._inspector.decisions.show_decided(decided)
        self._inspector.decisions.setEnabled(service is not None)

    def _decide(self, relation: Relation) -> None:
        held, service = self._passages.held, self._keeping.service
        if held is None:
            self.said.emit(self.tr("Take a passage in hand first: click it, or press F8."))
            return
        if service is None:
            self.said.emit(self.tr("The annotations are still being read."))
            return
        before = _about(held.overlap, service)
        taken_back = any(link.relation == relation.value for link in before)
        changes = [Change(link, None) for link in before]
        if not taken_back:
            changes.append(Change(None, self._link(held.overlap, relation, service)))
        service.do(_name(relation, taken_back=taken_back), changes)
        if relation is Relation.REJECTED and not taken_back:
            self._passages.let_go()
            self.said.emit(
                self.tr("Rejected. Ctrl+Z takes it back; “rejected” in the list shows it.")
            )
        elif taken_back:
            self.said.emit(self.tr("Taken back."))
        else:
            self.said.emit(self.tr("Confirmed."))

    def _link(self, overlap: Overlap, relation: Relation, service: Annotating) -> Link:
        desk = service.desk
        return Link(
            id=desk.new_id("l"),
            relation=relation.value,
            a=self._end(overlap.a, service),
            b=self._end(overlap.b, service),
            by=desk.author,
            created=desk.now(),
        )

    def _end(self, passage: Passage, service: Annotating) -> LinkEnd:
        document = self._shown.documents[passage.document]
        return LinkEnd(document=document.id, anchor=service.desk.anchor(document, passage.span))


def _about(overlap: Overlap, service: Annotating) -> list[Link]:
    """Return the decisions whose passages are nearly those of an overlap."""
    return [
        entry
        for entry in service.of(overlap.a.document)
        if isinstance(entry, Link)
        and entry.relation in _JUDGED
        and (
            (_fits(entry.a, overlap.a) and _fits(entry.b, overlap.b))
            or (_fits(entry.a, overlap.b) and _fits(entry.b, overlap.a))
        )
    ]


def _fits(end: LinkEnd, passage: Passage) -> bool:
    anchor = end.anchor
    if anchor is None or anchor.span is None or end.document != passage.document:
        return False
    span, said = passage.span, anchor.span
    shared = min(span.end, said.end) - max(span.start, said.start)
    return shared >= 0.7 * (max(span.end, said.end) - min(span.start, said.start))


def _when(entry: Entry) -> str:
    return entry.modified or entry.created


def _name(relation: Relation, *, taken_back: bool) -> str:
    if relation is Relation.CONFIRMED:
        return "take a confirmation back" if taken_back else "confirm an overlap"
    return "take a rejection back" if taken_back else "reject an overlap"
