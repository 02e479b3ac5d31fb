"""The index of the corpus on the desk: made in the background, when it is time for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.errors import ReaderError
from reader.services.jobs import Progress
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.document import Corpus
    from reader.domain.search import NoteEntry
    from reader.services.jobs import Ticket
    from reader.services.search_indexing import IndexReport
    from reader.ui.desk.search_source import SearchSource
    from reader.ui.desk.session import Session
    from reader.ui.panes.status import Status
    from reader.ui.task_runner import TaskRunner


class IndexKeeper(QObject):
    """Has the index made once the corpus is compared, or the reader wants to search.

    Signals:
        grown: more of the corpus can be searched.
        failed: the index could not be made; carries a sentence.
    """

    grown = Signal()
    failed = Signal(str)

    def __init__(
        self,
        *,
        source: SearchSource,
        runner: TaskRunner,
        session: Session,
        status: Status,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._runner = runner
        self._session = session
        self._status = status
        self._ticket: Ticket | None = None
        self._corpus: Corpus | None = None
        self._notes: tuple[NoteEntry, ...] = ()
        self._ready = False
        self._renewed = False
        self._said_before: str | None = None
        self._stopped = ""
        session.finished.connect(self._compared)
        status.cancel_requested.connect(self.stop)

    @property
    def is_busy(self) -> bool:
        """Whether the index is being made."""
        return self._ticket is not None

    def take(self, corpus: Corpus) -> None:
        """Keep the index of this corpus from now on; nothing is done about it yet."""
        self.close()
        self._corpus, self._ready, self._renewed = corpus, False, False
        self._notes = ()

    def set_notes(self, notes: Sequence[NoteEntry]) -> None:
        """Index these annotations too, at once if the documents are indexed or about to be."""
        if self._notes != tuple(notes):
            self._notes = tuple(notes)
            begun = self._ready or self._ticket is not None
            self._ready = False
            if begun:
                self.close()
                self._start(anew=False)

    @Slot()
    def begin(self) -> None:
        """Bring the index up to date, unless that was done or is under way."""
        if not self._ready and self._ticket is None:
            self._start(anew=False)

    def renew(self) -> bool:
        """Make the index anew because it was found damaged; once only for one corpus."""
        if self._renewed:
            return False
        self._renewed = True
        self.close()
        self._start(anew=True)
        return True

    @Slot()
    def stop(self) -> None:
        """Make it no further; what is indexed stays, and the next wish to search goes on."""
        if self._ticket is not None:
            self.close()
            self._stopped = self.tr("Indexing was stopped. What is indexed can be searched.")
            self._status.rest(self._stopped)

    def close(self) -> None:
        """Stop without a word."""
        ticket, self._ticket = self._ticket, None
        self._said_before = None
        if ticket is not None:
            ticket.cancel()

    def _start(self, *, anew: bool) -> None:
        corpus = self._corpus
        if corpus is None or not corpus.documents:
            return
        self._ticket = self._runner.start(
            self._source.indexing(corpus, self._notes, anew),
            owner=self,
            on_done=self._finish,
            on_failed=self._fail,
            on_progress=self._report,
            on_partial=self._grow,
        )

    @Slot(bool)
    def _compared(self, whole: bool) -> None:
        if whole:
            self.begin()

    def _report(self, progress: Progress) -> None:
        if self._session.is_busy or progress.done >= progress.total:
            return
        if self._said_before is None:
            self._said_before = self._status.said
        told = self.tr("Indexing {0} of %Ln document(s)", "", progress.total)
        label = told.format(figure(progress.done))
        self._status.show_progress(Progress(progress.done, progress.total, label))

    def _grow(self, _report: object) -> None:
        self.grown.emit()

    def _finish(self, report: IndexReport) -> None:
        self._ticket = None
        self._ready = True
        self._rest(said(report.said))
        self.grown.emit()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._rest("")
        if not isinstance(error, ReaderError | OSError):
            raise error
        self.failed.emit(said(str(error)))

    def _rest(self, sentence: str) -> None:
        before, self._said_before = self._said_before, None
        if self._stopped and self._stopped in (before, self._status.said):
            before = ""
        self._stopped = ""
        if not self._session.is_busy and (sentence or before is not None):
            self._status.rest(sentence or before or "")
