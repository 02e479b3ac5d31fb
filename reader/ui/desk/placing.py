"""What a desk shows at first: as it was left, the file that was named, or the best overlap."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.services.desk import DeskState
from reader.ui.desk.remembering import restore_panes

if TYPE_CHECKING:
    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.span import Span
    from reader.ui.desk.layers import Layers
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.shown import Shown
    from reader.ui.desk.visiting import Visiting

_FRESH_PANES = 2


class Placing(QObject):
    """Places documents and passages until the reader does something."""

    def __init__(
        self,
        *,
        shown: Shown,
        passages: Passages,
        visiting: Visiting,
        layers: Layers,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._passages = passages
        self._visiting = visiting
        self._layers = layers
        self._wanted_file: Path | None = None
        self._wanted_span: Span | None = None
        self._named: DocumentId | None = None
        self._state = DeskState()
        self._placed = True

    def want(self, file: Path | None, span: Span | None = None) -> None:
        """Remember which file of the folder being opened is to be shown, and what of it."""
        self._wanted_file = file
        self._wanted_span = span

    def begin(self, state: DeskState) -> None:
        """Begin anew with a desk as it was left."""
        self._state = state
        self._placed = False

    @property
    def is_settled(self) -> bool:
        """Whether what is shown was chosen: by the reader, by an overlap, or as it was left."""
        return self._placed or self._passages.held is not None

    def passage(self, comparison: Comparison) -> None:
        """Show the overlap that was in hand, or on a fresh desk the weightiest one."""
        if self._state.overlap and self._passages.held is None:
            self._passages.restore(self._state.overlap)
        if not self._placed and comparison.borrowings:
            self._show_first(comparison)

    def documents(self, corpus: Corpus) -> None:
        """Show the documents of a corpus: as they were left, else the first ones."""
        self._layers.restore(self._state)
        self._shown.scrolling.lock(on=self._state.locked)
        wanted = self._named = self._document_of(corpus)
        if wanted is None and restore_panes(self._state, self._shown):
            self._placed = True
        else:
            ids = [item.id for item in corpus.documents]
            if wanted is not None:
                ids = [wanted, *(item for item in ids if item != wanted)]
            self._shown.set_pane_count(_FRESH_PANES)
            panes = range(_FRESH_PANES)
            self._shown.show_documents({n: ids[min(n, len(ids) - 1)] for n in panes})
            self._shown.take_in_hand(0)
            self._show_span()
        self._shown.row.panes[self._shown.held].view.setFocus()

    def _show_span(self) -> None:
        """Select the passage that was named, and leave the desk at it."""
        span, self._wanted_span = self._wanted_span, None
        view = self._shown.row.panes[0].view
        if span is None or self._named is None or view.document is None:
            return
        with self._shown.jump():
            view.select(span)
            view.bring(min(span.start, len(view.document.text)), view.reading_line)
        self._placed = True

    def _document_of(self, corpus: Corpus) -> DocumentId | None:
        """Return the document of the file that was dropped or named."""
        file, self._wanted_file = self._wanted_file, None
        if file is None:
            return None
        root = Path(corpus.folder)
        found = (item.id for item in corpus.documents if root / item.path == file)
        return next(found, None)

    def _show_first(self, comparison: Comparison) -> None:
        """Let a fresh desk begin at the weightiest overlap of two documents.

        A document that was named stays at the left; else the longer one stands there.
        What is weightiest may change while more is found; once the reader does
        something, the desk is theirs.
        """
        for overlap in comparison.borrowings:
            told = (overlap, overlap.swapped())
            if overlap.a.document == overlap.b.document:
                continue
            if self._named is None:
                sizes = [len(self._shown.documents[item.a.document].text) for item in told]
                first = told[0] if sizes[0] >= sizes[1] else told[1]
            elif self._named in overlap.documents:
                first = told[0] if overlap.a.document == self._named else told[1]
            else:
                continue
            held = self._passages.held
            if held is None or held.overlap.id != first.id:
                self._shown.show_documents({0: first.a.document, 1: first.b.document})
                self._passages.go_to(first, 0)
                self._visiting.forget()
            return

    @Slot()
    def leave_to_reader(self) -> None:
        """Place nothing any more: the desk is the reader's."""
        self._placed = True
