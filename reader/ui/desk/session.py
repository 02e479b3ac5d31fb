"""Open a corpus and compare it, off the UI thread; a newer wish drops an older one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from reader.domain.comparison import Comparison
from reader.domain.errors import ReaderError
from reader.services.jobs import Progress
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reader.domain.correction import Correction
    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.services.jobs import Job, Ticket
    from reader.services.page_drawing import PageDrawing
    from reader.ui.desk.services import DeskServices
    from reader.ui.panes.hits import Wish
    from reader.ui.task_runner import TaskRunner

T = TypeVar("T")
_Corrected: TypeAlias = "tuple[Comparison, tuple[Correction, ...], Comparison]"
_QUICKLY = 20_000
"""Overlaps times decisions up to which correcting takes less than some milliseconds."""


class Session(QObject):
    """The corpus that is open, and what is known of its overlaps.

    Signals:
        opening_began: a folder is being opened; carries its path.
        opened: carries the ``Corpus``; its comparison begins.
        failed: carries a sentence; what was open stays open.
        compared: carries a ``Comparison``, not yet whole until ``finished``.
        progressed: carries a ``Progress`` with a label fit to show.
        finished: nothing is under way any more; carries whether it ran to its end.
    """

    opening_began = Signal(str)
    opened = Signal(object)
    failed = Signal(str)
    compared = Signal(object)
    progressed = Signal(object)
    finished = Signal(bool)

    def __init__(
        self, *, services: DeskServices, runner: TaskRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._ticket: Ticket | None = None
        self._first: tuple[DocumentId, ...] = ()
        self.corpus: Corpus | None = None
        self.comparison = Comparison()
        self._found = self.comparison
        self._decided: tuple[Correction, ...] = ()
        self._whole = False
        self._known: Comparison | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the comparison of what is open ran to its end."""
        return self._whole

    @property
    def is_busy(self) -> bool:
        """Whether something is being opened or compared."""
        return self._ticket is not None

    def open(self, folder: Path) -> None:
        """Open a folder as a corpus."""
        self._drop()
        self._whole, self._known = False, None
        self.opening_began.emit(str(folder))
        self._ticket = self._runner.start(
            self._services.opening(folder),
            owner=self,
            on_done=self._open,
            on_failed=self._fail,
            on_progress=self._report_opening,
        )

    def renew(self, corpus: Corpus) -> None:
        """Take the same corpus as it is now; what was found of documents that stay is shown."""
        before = {} if self.corpus is None else {d.id: d for d in self.corpus.documents}
        same = {item.id for item in corpus.documents if _reads_as(item, before.get(item.id))}
        whole = self._whole and len(same) == len(corpus.documents) == len(before)
        overlaps = tuple(o for o in self._found.overlaps if same.issuperset(o.documents))
        known = self._found if whole else Comparison(overlaps)
        self._drop()
        self._known = known if whole else None
        self._open(corpus)
        if known.overlaps and not self._found.overlaps:
            self._take(known)

    def compare(self, first: Sequence[DocumentId] = ()) -> None:
        """Compare the documents of the corpus, those of ``first`` before others."""
        if self.corpus is None:
            return
        self._drop()
        if self._known is not None:
            QTimer.singleShot(0, self, self._finish_known)
            return
        self._whole = False
        self._ticket = self._runner.start(
            self._services.comparing(self.corpus, first),
            owner=self,
            on_done=self._finish,
            on_failed=self._fail,
            on_progress=self._report_comparing,
            on_partial=self._take,
        )

    def page_drawing(self) -> PageDrawing | None:
        """Return what draws the pages of the open corpus."""
        pages = self._services.pages
        return None if pages is None or self.corpus is None else pages(self.corpus)

    def search(self, question: tuple[str, Wish]) -> Job[bytes]:
        """Return the job that looks for a pattern in a text."""
        return self._services.searching(question)

    def run(
        self,
        job: Job[T],
        on_done: Callable[[T], None],
        *,
        owner: QObject | None = None,
        on_failed: Callable[[Exception], None] | None = None,
    ) -> Ticket:
        """Run a small job beside what is under way; return what can cancel it."""
        return self._runner.start(job, owner=owner or self, on_done=on_done, on_failed=on_failed)

    def wait_for(self, job: Job[T]) -> T | None:
        """Run a job beside what is under way and return its result.

        The window goes on painting meanwhile, but what the reader does waits.
        None if the job failed or the window is closing.
        """
        loop = QEventLoop()
        outcome: list[T] = []

        def finish(result: T) -> None:
            outcome.append(result)
            loop.quit()

        def fail(error: Exception) -> None:
            loop.quit()
            raise error

        ticket = self._runner.start(job, owner=self, on_done=finish, on_failed=fail)
        if not ticket.cancelled:
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return outcome[0] if outcome else None

    def decide(self, decided: tuple[Correction, ...]) -> None:
        """Honour what the reader decided about overlaps, in all that is found."""
        if decided != self._decided:
            self._decided = decided
            self._correct()

    @property
    def found(self) -> Comparison:
        """What was found, whatever the reader decided about it."""
        return self._found

    def rejected(self) -> tuple[Overlap, ...]:
        """Return the overlaps that the reader rejected."""
        from reader.services.correcting import rejected

        return rejected(self._found, self._decided)

    @Slot()
    def cancel(self) -> None:
        """Stop what is under way; what was found stays."""
        if self._drop():
            self.finished.emit(False)

    def _drop(self) -> bool:
        ticket, self._ticket = self._ticket, None
        if ticket is None:
            return False
        ticket.cancel()
        return True

    def _open(self, corpus: Corpus) -> None:
        self._ticket = None
        self.corpus = corpus
        self.comparison = self._found = Comparison()
        self._decided = ()
        self.opened.emit(corpus)
        if len(corpus.documents) == 0:
            self.finished.emit(True)

    def _take(self, partial: object) -> None:
        if isinstance(partial, Comparison):
            self._found = partial
            self._correct()

    def _correct(self) -> None:
        from reader.services.correcting import corrected

        found, decided = self._found, self._decided
        if len(found.overlaps) * len(decided) <= _QUICKLY:
            self._show_corrected((found, decided, corrected(found, decided)))
            return

        def job(_ticket: Ticket) -> _Corrected:
            return found, decided, corrected(found, decided)

        self.run(job, self._show_corrected)

    def _show_corrected(self, done: _Corrected) -> None:
        found, decided, comparison = done
        if found is self._found and decided is self._decided:
            self.comparison = comparison
            self.compared.emit(comparison)

    @Slot()
    def _finish_known(self) -> None:
        """Say that all is compared: no text is another than it was."""
        known, self._known = self._known, None
        if known is not None and self._ticket is None:
            self._finish(known)

    def _finish(self, comparison: Comparison) -> None:
        self._ticket = None
        self._whole = True
        self._take(comparison)
        self.finished.emit(True)

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        if not isinstance(error, ReaderError | OSError):
            self.finished.emit(False)
            raise error
        self.failed.emit(said(str(error)))
        self.finished.emit(False)

    def _report_opening(self, progress: Progress) -> None:
        label = self.tr("Opening {0} of %Ln document(s)", "", progress.total)
        self.progressed.emit(_labelled(progress, label))

    def _report_comparing(self, progress: Progress) -> None:
        label = self.tr("Comparing {0} of %Ln pair(s)", "", progress.total)
        self.progressed.emit(_labelled(progress, label))


def _reads_as(now: Document, before: Document | None) -> bool:
    """Tell whether a document reads as it did, whatever is said of it."""
    return before is not None and (now.text, now.language) == (before.text, before.language)


def _labelled(progress: Progress, label: str) -> Progress:
    told = label.format(figure(progress.done))
    return Progress(progress.done, progress.total, told if progress.total else progress.label)
