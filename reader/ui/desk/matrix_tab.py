"""The matrix of the corpus, worked out when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.models.matrix_cells import share_table
from reader.ui.panes.matrix import Matrix

if TYPE_CHECKING:
    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus
    from reader.services.jobs import Job, Ticket
    from reader.ui.desk.lists import Lists
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.models.matrix_cells import ShareTable


class MatrixTab(QObject):
    """Keeps the matrix in step with the comparison, as long as it is on screen.

    Signals:
        chosen: the reader chose a pair.
    """

    chosen = Signal()

    def __init__(
        self,
        *,
        session: Session,
        shown: Shown,
        passages: Passages,
        lists: Lists,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._shown = session, shown
        self._passages, self._lists = passages, lists
        self.page = Matrix()
        self._seen = False
        self._held: Comparison | None = None
        self._ticket: Ticket | None = None
        self.page.pair_requested.connect(self.open_pair)
        shown.changed.connect(self.refresh)
        shown.held_changed.connect(self.refresh)

    def set_seen(self, *, seen: bool) -> None:
        """Know whether the matrix is on screen."""
        self._seen = seen
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is known now; while one answer is worked out, the next one waits."""
        if not self._seen:
            return
        hand = self._shown.hand
        beside = self._shown.in_panes[self._shown.beside(self._shown.held)]
        self.page.set_pair(None if hand is None else hand.id, None if beside is None else beside.id)
        corpus, comparison = self._shown.corpus, self._shown.comparison
        if self._ticket is not None or comparison is self._held:
            return
        if corpus is None or len(corpus.documents) == 0:
            self.page.say(self.tr("There is nothing to compare yet."))
            return
        self._ticket = self._session.run(
            _counting(corpus, comparison), self._take, owner=self, on_failed=self._fail
        )
        self._held = comparison

    @Slot(str, str)
    def open_pair(self, one: str, other: str) -> None:
        """Show two documents side by side, their weightiest passage level."""
        self.chosen.emit()
        panes = sorted((self._shown.held, self._shown.beside(self._shown.held)))
        ids = {str(document): document for document in self._shown.documents}
        if one in ids and other in ids:
            self._shown.show_documents(dict(zip(panes, (ids[one], ids[other]), strict=True)))
            self._passages.let_go()
            self._shown.take_in_hand(panes[0])
            self._lists.show_first(panes[1])

    def _take(self, table: ShareTable) -> None:
        self._ticket = None
        corpus = self._shown.corpus
        if corpus is not None and table.documents == corpus.documents:
            self.page.show_table(table)
        self.refresh()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        raise error


def _counting(corpus: Corpus, comparison: Comparison) -> Job[ShareTable]:
    def job(_ticket: Ticket) -> ShareTable:
        return share_table(corpus.documents, comparison)

    return job
