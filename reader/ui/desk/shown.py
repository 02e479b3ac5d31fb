"""Which documents stand in which panes, and what is drawn in and between them."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.comparison import Comparison
from reader.domain.overlap import Kind
from reader.ui.aligned_scrolling import AlignedScrolling
from reader.ui.desk.mark_styles import highlights, overlap_marks
from reader.ui.desk.page_source import SessionPages
from reader.ui.pairing.marks import marks
from reader.ui.pairing.pair import Pair, Texts, pair, shared
from reader.ui.panes.reading.prepared import prepare_text

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.services.jobs import Job, Ticket
    from reader.ui.desk.pane_row import PaneRow
    from reader.ui.desk.session import Session
    from reader.ui.pairing.level import Level
    from reader.ui.panes.reading.prepared import PreparedText
    from reader.ui.theme.tokens import Theme

T = TypeVar("T")
LONG = 300_000
"""From how many characters on a text is made ready off the UI thread."""
HIDDEN_AT_FIRST = frozenset({Kind.FORMULA})
MANY = 4_000
"""From how many edits on, so is what two texts share."""


class Shown(QObject):
    """What the panes show.

    Signals:
        changed: other documents, or other overlaps between them.
        held_changed: another pane is in hand.
        jumping: the reader is about to be taken elsewhere; the panes still show where they are.
        reseating: panes are about to come, go or change places; their numbers will be others.
    """

    changed = Signal()
    held_changed = Signal()
    jumping = Signal()
    reseating = Signal()

    def __init__(self, row: PaneRow, theme: Theme, session: Session) -> None:
        super().__init__(session)
        self.row = row
        self._wait_for = session.wait_for
        self.rejected = session.rejected
        self._waiting = False
        self._seating = False
        self._pages = SessionPages(session)
        self._jumping = False
        self.scrolling = AlignedScrolling(self)
        self.scrolling.set_views([pane.view for pane in row.panes])
        self.held = 0
        self.corpus: Corpus | None = None
        self.comparison = Comparison()
        self._by_document: dict[DocumentId, list[Overlap]] = {}
        self._documents: dict[DocumentId, Document] = {}
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._texts = Texts()
        self._theme = theme
        self._hidden: frozenset[Kind] = HIDDEN_AT_FIRST
        row.taken.connect(self.take_in_hand)
        row.led.connect(self.scrolling.lead)
        row.views_changed.connect(self._retie)

    # What is there

    @property
    def documents(self) -> dict[DocumentId, Document]:
        """The documents of the corpus by id."""
        return self._documents

    @property
    def in_panes(self) -> list[Document | None]:
        """What each pane shows."""
        return [pane.document for pane in self.row.panes]

    @property
    def hand(self) -> Document | None:
        """The document in hand."""
        return self.row.panes[self.held].document

    @property
    def formulas(self) -> bool:
        """Whether set phrases are shown."""
        return Kind.FORMULA not in self._hidden

    @property
    def hidden(self) -> frozenset[Kind]:
        """The kinds of overlap that are not shown."""
        return self._hidden

    def beside(self, number: int) -> int:
        """Return the pane that takes the counterpart of what is in pane ``number``."""
        if len(self.row.panes) == 1:
            return number
        return number + 1 if number + 1 < len(self.row.panes) else number - 1

    def beside_or_new(self, number: int) -> int:
        """Return the pane beside ``number``; one that stands alone gets another beside it."""
        if len(self.row.panes) == 1:
            self.add_pane(1)
            return 1
        return self.beside(number)

    def pane_with(self, document: DocumentId, *, not_in: int) -> int | None:
        """Return the pane nearest to ``not_in`` that shows a document, other than itself."""
        found = [
            number
            for number, item in enumerate(self.in_panes)
            if item is not None and item.id == document and number != not_in
        ]
        return min(found, key=lambda number: abs(number - not_in)) if found else None

    def pair(self, one: int, other: int) -> Pair | None:
        """Return what two panes share, told from the one further left."""
        return self._pairs.get((min(one, other), max(one, other)))

    def told(self, pane: int, other: int) -> tuple[Overlap, ...]:
        """Return what two panes share, with side a in ``pane``."""
        held = self.pair(pane, other)
        if held is None:
            return ()
        return held.overlaps if pane < other else held.back.overlaps

    def level(self, pane: int, other: int) -> Level | None:
        """Return the way from one pane's text to another's."""
        held = self.pair(pane, other)
        if held is None:
            return None
        return held.forth if pane < other else held.back

    def touching(self, document: DocumentId) -> list[Overlap]:
        """Return the overlaps with a side in a document, heaviest first."""
        found = self._by_document.get(document, [])
        return [item for item in found if item.kind not in self._hidden]

    # What changes it

    @contextmanager
    def jump(self) -> Generator[None]:
        """Do within it what takes the reader elsewhere; ``jumping`` is said once, before."""
        before = self._jumping
        if not before:
            self.jumping.emit()
        self._jumping = True
        try:
            yield
        finally:
            self._jumping = before

    def set_corpus(self, corpus: Corpus) -> None:
        """Offer the documents of a corpus; nothing is known of its overlaps."""
        self.corpus = corpus
        self._documents = {item.id: item for item in corpus.documents}
        self._texts.forget()
        self._pairs.clear()
        self.set_comparison(Comparison())

    def set_comparison(self, comparison: Comparison) -> None:
        """Show other overlaps."""
        self.comparison = comparison
        by_document: defaultdict[DocumentId, list[Overlap]] = defaultdict(list)
        for item in comparison.overlaps:
            for document in item.documents:
                by_document[document].append(item)
        self._by_document = dict(by_document)
        self.refresh()

    def set_hidden(self, kinds: frozenset[Kind]) -> None:
        """Hide these kinds of overlap, and no others."""
        if kinds != self._hidden:
            self._hidden = kinds
            self.refresh()

    def show_document(self, number: int, document: DocumentId) -> None:
        """Show a document in a pane, from its beginning."""
        self.show_documents({number: document})

    def show_documents(self, wanted: Mapping[int, DocumentId]) -> None:
        """Show documents in panes, each from its beginning, and work out once what they share."""
        news = {
            number: self._documents[document]
            for number, document in wanted.items()
            if document in self._documents
            and self.row.panes[number].document is not self._documents[document]
        }
        if not news or self._waiting:
            return
        ready = self._prepared(news)
        self._seating = True
        with self.scrolling.hold():
            for number, document in news.items():
                self.row.panes[number].show_document(document, ready.get(number))
        self._seating = False
        self.refresh()

    def set_pages(self, number: int, *, on: bool) -> None:
        """Show pages in a pane as they look, or text; documents without pages are text."""
        self.row.panes[number].set_pages(self._pages if on else None)

    @Slot()
    def _retie(self) -> None:
        """Work with the views that are shown now."""
        self.scrolling.set_views([pane.view for pane in self.row.panes])
        self.scrolling.lead(self.held)
        if not self._seating:
            self.refresh()

    @property
    def is_waiting(self) -> bool:
        """Whether a long text is being prepared, so that nothing should be changed now."""
        return self._waiting

    def _prepared(self, news: Mapping[int, Document]) -> dict[int, PreparedText]:
        """Have long texts cut and wrapped off the UI thread, and their letters counted."""
        views = {number: self.row.panes[number].text for number in news}
        asked = {
            number: (document, views[number].style_in_use, views[number].column_width)
            for number, document in news.items()
            if len(document.text) > LONG
        }
        if not asked:
            return {}

        def job(_ticket: Ticket) -> dict[int, PreparedText]:
            for document, _, _ in asked.values():
                self._texts.side(document)
            return {number: prepare_text(*words) for number, words in asked.items()}

        return self._while_waiting(job) or {}

    def _while_waiting(self, job: Job[T]) -> T | None:
        before, self._waiting = self._waiting, True
        try:
            return self._wait_for(job)
        finally:
            self._waiting = before

    # Panes come and go

    def set_pane_count(self, count: int) -> None:
        """Have so many panes; those at the right come or go."""
        while len(self.row.panes) < count:
            self.add_pane(len(self.row.panes))
        while len(self.row.panes) > max(1, count):
            self.close_pane(len(self.row.panes) - 1)

    def add_pane(self, at: int) -> None:
        """Put an empty pane at a place of the row."""
        with self._reseated():
            self.row.add(at)

    def close_pane(self, number: int) -> None:
        """Take a pane off the desk; what was in hand stays so, or what is beside it."""
        with self._reseated():
            self.row.remove(number)

    def move_pane(self, number: int, to: int) -> None:
        """Put a pane at another place of the row."""
        with self._reseated():
            self.row.reorder(number, to)

    @contextmanager
    def _reseated(self) -> Generator[None]:
        self.reseating.emit()
        before = list(self.row.panes)
        hand, number = before[self.held], self.held
        self.held = 0
        with self.scrolling.hold():
            yield
        panes = self.row.panes
        self.held = panes.index(hand) if hand in panes else min(number, len(panes) - 1)
        self.scrolling.set_views([pane.view for pane in panes])
        self.scrolling.lead(self.held)
        self.row.set_held(self.held)
        self._pairs = {
            (one, other): self._pairs[known]
            for one, other in combinations(range(len(panes)), 2)
            if panes[one] in before and panes[other] in before
            for known in [(before.index(panes[one]), before.index(panes[other]))]
            if known in self._pairs
        }
        self.refresh()
        self.held_changed.emit()

    def swap(self) -> None:
        """Exchange the panes in hand and beside, each at its place."""
        one, other = self.held, self.beside(self.held)
        if one == other:
            return
        panes = [self.row.panes[number] for number in (one, other)]
        places = [
            (pane.document, pane.wants_pages, pane.view.offset_at_reading_line()) for pane in panes
        ]
        y = int(panes[0].view.reading_line)
        with self.scrolling.hold():
            for number, (document, pages, offset) in zip((other, one), places, strict=True):
                if document is not None:
                    self.row.panes[number].show_document(document)
                    self.set_pages(number, on=pages)
                    self.row.panes[number].view.bring(offset, y)
        self.take_in_hand(other)
        self.row.panes[other].view.setFocus()
        self.refresh()

    @Slot(int)
    def take_in_hand(self, number: int) -> None:
        """Let the reader work in another pane."""
        self.scrolling.lead(number)
        if number != self.held:
            self.held = number
            self.row.set_held(number)
            self.held_changed.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        for number in range(len(self.row.panes)):
            self._mark(number)

    @Slot()
    def refresh(self) -> None:
        """Work out anew what the panes share, where that has changed."""
        panes = self.in_panes
        for one in range(len(panes)):
            for other in range(one + 1, len(panes)):
                self._pair(one, other, panes[one], panes[other])
        levels: dict[tuple[int, int], Level] = {}
        for (one, other), held in self._pairs.items():
            levels[one, other], levels[other, one] = held.forth, held.back
        self.scrolling.set_levels(levels)
        for number in range(len(panes)):
            self._mark(number)
        for number, ribbons in enumerate(self.row.ribbons):
            found = self._pairs.get((number, number + 1))
            pieces = None if found is None else found.pieces
            if pieces is not ribbons.pieces:
                ribbons.show_pieces(pieces)
        self.changed.emit()

    def _pair(self, one: int, other: int, left: Document | None, right: Document | None) -> None:
        if left is None or right is None:
            self._pairs.pop((one, other), None)
            return
        found = shared(self.comparison, left.id, right.id, hidden=self._hidden)
        known = self._pairs.get((one, other))
        if known is not None and (known.left, known.right, known.overlaps) == (
            left.id,
            right.id,
            found,
        ):
            return
        edits = sum(len(item.edits) for item in found)
        if len(left.text) + len(right.text) <= 2 * LONG and edits <= MANY:
            self._pairs[one, other] = pair(left, right, found, self._texts)
            return
        made = self._while_waiting(lambda _ticket: pair(left, right, found, self._texts))
        if made is not None:
            self._pairs[one, other] = made

    def _mark(self, number: int) -> None:
        pane = self.row.panes[number]
        document = pane.document
        if document is None:
            return
        here: list[Overlap] = []
        shown = {
            item.id for n, item in enumerate(self.in_panes) if item is not None and n != number
        }
        for beside in range(len(self.row.panes)):
            if beside != number:
                here += self.told(number, beside)
        elsewhere = [
            (side, item.kind)
            for item in self.touching(document.id)
            for side, other in ((item.a, item.b), (item.b, item.a))
            if side.document == document.id and other.document not in shown
        ]
        flat = marks(here, [side for side, _ in elsewhere], [kind for _, kind in elsewhere])
        pane.view.set_highlights("overlaps", highlights(flat, overlap_marks(self._theme)))
