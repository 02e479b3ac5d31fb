"""What stands around the panes: documents, outline, overlaps, the passage, the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from reader.domain.overlap import Kind
from reader.services.overlap_filter import OverlapFilter, OverlapSieve
from reader.services.settings_groups import Documents
from reader.ui.figures import figure
from reader.ui.models.coverage import coverage
from reader.ui.models.document_rows import document_rows
from reader.ui.models.language_names import language_name
from reader.ui.pairing.marks import sides
from reader.ui.panes.inspected_passage import Inspected
from reader.ui.panes.overlap_list import Scope
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain.comparison import Comparison
    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.ui.desk.frame import Frame
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.shown import Shown
    from reader.ui.models.coverage import Stretch

_REJECTED = "rejected"


class Lists(QObject):
    """Keeps what stands around the panes in step with them."""

    def __init__(
        self, *, frame: Frame, shown: Shown, passages: Passages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._shown = shown
        self._passages = passages
        self._scope = Scope.CORPUS
        self._kind: Kind | None = None
        self._only_rejected = False
        self._sieve, self._wanted = OverlapSieve(), OverlapFilter()
        self._covered: dict[DocumentId, tuple[Stretch, ...]] = {}
        self._covered_for: Comparison | None = None
        self._outlined: Document | None = None
        self._listed: tuple[object, ...] | None = None
        self._busy = False
        self._wanted_rows = Documents()
        frame.overlaps.set_scope(self._scope)
        frame.documents.beside_requested.connect(self.open_beside)
        frame.documents.in_hand_requested.connect(self.open_in_hand)
        frame.outline.place_requested.connect(self.go_to_place)
        frame.overlaps.overlap_chosen.connect(self.go_to_overlap)
        frame.overlaps.scope_requested.connect(self.set_scope)
        frame.overlaps.kind_requested.connect(self.set_kind)
        frame.overlaps.rejected_requested.connect(self.list_rejected)
        frame.overlaps.filter_changed.connect(self.sift)
        shown.changed.connect(self.refresh)
        shown.held_changed.connect(self.refresh)
        shown.row.scrolled.connect(self.show_place)
        shown.row.document_requested.connect(self.show_in)
        passages.held_changed.connect(self.show_passage)

    def set_documents(self, wanted: Documents) -> None:
        """List the documents in this order, and this below their titles."""
        if (wanted.detail, wanted.order) != (self._wanted_rows.detail, self._wanted_rows.order):
            self._wanted_rows = wanted
            self._list_documents()

    def set_busy(self, *, busy: bool) -> None:
        """Know whether overlaps are still being looked for."""
        self._busy = busy
        self._list_overlaps()
        self.show_passage()

    @Slot()
    def refresh(self) -> None:
        """Show everything anew."""
        self._list_documents()
        self._outline()
        self._list_overlaps()
        self.show_passage()
        self.show_place(self._shown.held)

    # What the reader asks for

    @Slot(str)
    def open_beside(self, document: str) -> None:
        """Show a document beside the one in hand."""
        shown = self._shown
        ids = [None if item is None else item.id for item in shown.in_panes]
        if ids[shown.held] is None:
            self.show_in(shown.held, document)
        elif document in ids:
            shown.row.panes[ids.index(self._id(document))].view.setFocus()
        else:
            self.show_in(shown.beside_or_new(shown.held), document)

    @Slot(str)
    def open_in_hand(self, document: str) -> None:
        """Show a document in the pane in hand."""
        self.show_in(self._shown.held, document)

    @Slot(int, str)
    def show_in(self, pane: int, document: str) -> None:
        """Show a document in a pane, and what it shares with its neighbour level with it."""
        with self._shown.jump():
            self._shown.show_document(pane, self._id(document))
            self._passages.let_go()
            self.show_first(pane)

    def show_first(self, pane: int) -> None:
        """Bring the heaviest overlap of a pane and its neighbour to the reading line."""
        told = self._shown.told(self._shown.beside(pane), pane)
        if told:
            heaviest = max(told, key=_bits)
            self._passages.go_to(heaviest, self._shown.beside(pane))

    @Slot(int)
    def go_to_place(self, offset: int) -> None:
        """Show the document in hand at an offset."""
        view = self._shown.row.panes[self._shown.held].view
        self._shown.scrolling.lead(self._shown.held)
        with self._shown.jump():
            view.bring(offset, view.line_height)

    @Slot(object)
    def go_to_overlap(self, overlap: Overlap) -> None:
        """Show both sides of an overlap."""
        self._passages.go_to(overlap)

    @Slot(int)
    def set_scope(self, scope: int) -> None:
        """List the overlaps of the pair, the document or the corpus."""
        self._scope = Scope(scope)
        self._list_overlaps()

    @Slot(object)
    def set_kind(self, kind: Kind | None) -> None:
        """List the overlaps of one kind, or of all."""
        self._kind, self._only_rejected = kind, False
        self._list_overlaps()

    @Slot()
    def list_rejected(self) -> None:
        """List what the reader rejected."""
        self._kind, self._only_rejected = None, True
        self._list_overlaps()

    @Slot(object)
    def sift(self, wanted: OverlapFilter) -> None:
        """List the overlaps that are asked for."""
        self._wanted = wanted
        self._list_overlaps()

    @property
    def filters(self) -> dict[str, Any]:
        """What the list of overlaps is asked to show, to be written down."""
        kind = "" if self._kind is None else self._kind.value
        return {
            "scope": self._scope.name.casefold(),
            "kind": _REJECTED if self._only_rejected else kind,
            "overlaps": self._wanted.kept(),
        }

    def restore_filters(self, kept: Mapping[str, Any]) -> None:
        """Ask the list of overlaps for what was written down; damage asks for nothing."""
        overlaps = self._frame.overlaps
        self._scope = next(
            (item for item in Scope if item.name.casefold() == kept.get("scope")), Scope.CORPUS
        )
        self._only_rejected = kept.get("kind") == _REJECTED
        self._kind = next((item for item in Kind if item.value == kept.get("kind")), None)
        self._wanted = OverlapFilter.from_kept(kept.get("overlaps"))
        overlaps.set_scope(self._scope)
        overlaps.set_kind(self._kind, rejected=self._only_rejected)
        overlaps.conditions.show_filter(self._wanted)
        self._list_overlaps()

    # What is shown

    @Slot(int)
    def show_place(self, pane: int) -> None:
        """Say where the reader stands in the pane in hand."""
        document = self._shown.hand
        if pane != self._shown.held or document is None:
            return
        offset = self._shown.row.panes[pane].view.offset_at_reading_line()
        self._frame.outline.set_place(offset)
        parts = [self.tr("code point {0}").format(figure(offset))]
        parts += [
            part for part in (language_name(document.language), said(document.decoding)) if part
        ]
        self._frame.status.set_place(" · ".join(parts))

    @Slot()
    def show_passage(self) -> None:
        """Show the overlap in hand, or say why there is none."""
        held = self._passages.held
        self._frame.overlaps.set_current(None if held is None else held.overlap)
        if held is None:
            self._frame.inspector.say(self._no_passage())
            return
        documents = self._shown.documents
        left = documents.get(held.overlap.a.document)
        right = documents.get(held.overlap.b.document)
        if left is None or right is None:
            return
        told = sorted(self._shown.told(held.pane, held.other), key=_start)
        ids = [(item.id, item.a.span) for item in told]
        key = (held.overlap.id, held.overlap.a.span)
        number = ids.index(key) + 1 if key in ids else 0
        also = self._also(held.overlap)
        overlap = told[number - 1] if number else held.overlap  # it may be confirmed by now
        shown = Inspected(overlap, left, right, number, len(told), also)
        self._frame.inspector.show_overlap(shown)

    def _also(self, overlap: Overlap) -> tuple[tuple[Overlap, Document], ...]:
        """Return other counterparts of the side in hand, with their documents."""
        document, span = overlap.a.document, overlap.a.span
        found: list[tuple[Overlap, Document]] = []
        for item in self._shown.touching(document):
            near = any(
                side.document == document and side.span.overlaps(span) for side in (item.a, item.b)
            )
            for side in sides(item, document) if near and item.id != overlap.id else ():
                other = self._shown.documents.get(side.b.document)
                if other is not None and side.a.span.overlaps(span):
                    found.append((side, other))
        return tuple(found)

    def _list_documents(self) -> None:
        corpus = self._shown.corpus
        if corpus is None:
            return
        if self._covered_for is not self._shown.comparison:
            self._covered_for = self._shown.comparison
            self._covered = coverage(corpus.documents, self._shown.comparison.overlaps)
        panes = [item.id for item in self._shown.in_panes if item is not None]
        hand = self._shown.hand
        on_desk = [] if hand is None else [hand.id, *(item for item in panes if item != hand.id)]
        wanted = self._wanted_rows
        rows = document_rows(
            corpus, self._shown.comparison, self._covered, on_desk, wanted.detail, wanted.order
        )
        self._frame.documents.show_rows(rows)
        self._frame.fit_documents(len(rows))

    def _outline(self) -> None:
        document = self._shown.hand
        if document is not self._outlined:
            self._outlined = document
            self._frame.outline.show_document(document)
            self._frame.show_outline(shown=not self._frame.outline.is_empty)

    def _list_overlaps(self) -> None:
        asked = self._asked
        if asked is None or asked != self._listed:
            self._listed = asked
            self._fill_overlaps()
        held = self._passages.held
        self._frame.overlaps.set_current(None if held is None else held.overlap)

    @property
    def _asked(self) -> tuple[object, ...] | None:
        """What decides what is listed; None where too much does to tell it apart."""
        if self._scope is not Scope.CORPUS or self._only_rejected:
            return None
        shown = self._shown
        ids = (id(shown.comparison), id(shown.documents))
        return (*ids, self._kind, self._wanted, shown.hidden, self._busy)

    def _fill_overlaps(self) -> None:
        every = [item for item in self._in_scope() if self._kind is None or item.kind is self._kind]
        found = self._sieve.sift(every, self._shown.documents, self._wanted)
        none = self.tr("You have rejected no overlap here.")
        if every and not found:
            none = self.tr(
                "None of the %Ln overlap(s) here meets the conditions. Clear them above.",
                "",
                len(every),
            )
            self._frame.overlaps.say(none)
        else:
            self._frame.overlaps.say(none if self._only_rejected else self._no_overlaps())
        self._frame.overlaps.show_overlaps(found, self._shown.documents, len(every))

    def _in_scope(self) -> Sequence[Overlap]:
        shown = self._shown
        if self._only_rejected:
            return self._rejected()
        if self._scope is Scope.PAIR:
            return shown.told(shown.held, shown.beside(shown.held))
        document = shown.hand
        if self._scope is Scope.DOCUMENT:
            if document is None:
                return ()
            return [sides(item, document.id)[0] for item in shown.touching(document.id)]
        overlaps = shown.comparison.overlaps
        return (
            overlaps
            if shown.formulas
            else [item for item in overlaps if item.kind is not Kind.FORMULA]
        )

    def _rejected(self) -> list[Overlap]:
        """Return what the reader rejected, of the pair, the document or the corpus."""
        found = self._shown.rejected()
        hand = self._shown.hand
        if self._scope is Scope.CORPUS or hand is None:
            return list(found)
        beside = self._shown.in_panes[self._shown.beside(self._shown.held)]
        here = [
            side for item in found if hand.id in item.documents for side in sides(item, hand.id)
        ]
        if self._scope is Scope.DOCUMENT or beside is None:
            return here
        return [item for item in here if item.b.document == beside.id]

    def _no_overlaps(self) -> str:
        if not self._shown.documents:
            return self.tr("There is nothing to compare yet.")
        if self._busy:
            return self.tr("Comparing the documents …")
        if self._kind is not None:
            return self.tr("No overlap of this kind here. Choose “all kinds” to see the others.")
        if self._formulas_only():
            return self.tr(
                "Only set phrases are shared here. Press Ctrl+Shift+H to see where they stand."
            )
        if self._scope is Scope.CORPUS:
            return self.tr("These documents share no passage.")
        return self.tr("No passage is shared here. Choose “whole corpus” to see all overlaps.")

    def _formulas_only(self) -> bool:
        overlaps = self._shown.comparison.overlaps
        if self._shown.formulas or not overlaps:
            return False
        if self._scope is Scope.CORPUS:
            return True
        ids = [item.id for item in self._shown.in_panes if item is not None]
        return len(ids) > 1 and bool(self._shown.comparison.between(ids[0], ids[1]))

    def _no_passage(self) -> str:
        if not self._shown.documents:
            return self.tr("There is nothing to compare yet.")
        if self._shown.told(self._shown.held, self._shown.beside(self._shown.held)):
            return self.tr(
                "Click a highlighted passage, or press F8, to see how its two sides differ."
            )
        if self._busy:
            return self.tr("Comparing the documents …")
        return self.tr("These two documents share no passage. Choose another one at the left.")

    def _id(self, document: str) -> DocumentId:
        found = next((item for item in self._shown.documents if item == document), None)
        return found if found is not None else next(iter(self._shown.documents))


def _start(overlap: Overlap) -> tuple[int, int]:
    return (overlap.a.span.start, overlap.b.span.start)


def _bits(overlap: Overlap) -> float:
    return overlap.measures.bits
