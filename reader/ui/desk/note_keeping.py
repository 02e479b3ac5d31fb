"""The annotations of the open corpus: read, changed and saved off the UI thread."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.errors import AnnotationError, ReaderError
from reader.services.vocabulary import Vocabulary, vocabulary
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.domain.document import Corpus, DocumentId
    from reader.services.annotating import Annotating, Changed, SaveState
    from reader.services.annotation_files import Desk, SavingResult
    from reader.services.history import History
    from reader.services.jobs import Job, Ticket
    from reader.ui.desk.session import Session

_HURRY = 300
"""Milliseconds a saving may wait for a worker; then it is done here."""


class Errand:
    """One saving under way: whoever comes first carries it out, and it is told once."""

    def __init__(self, job: Job[SavingResult], fall_back: Callable[[str], SavingResult]) -> None:
        self._job, self._fall_back = job, fall_back
        self._lock, self._ready = Lock(), Event()
        self._begun = False
        self._result: SavingResult | None = None

    def __call__(self, ticket: Ticket) -> None:
        """Carry it out, unless somebody else has begun to."""
        with self._lock:
            if self._begun:
                return
            self._begun = True
        try:
            self._result = self._job(ticket)
        except (ReaderError, OSError) as error:
            self._result = self._fall_back(str(error))
        finally:
            self._ready.set()

    @property
    def begun(self) -> bool:
        """Whether somebody carries it out, or has."""
        return self._begun

    def result(self) -> SavingResult:
        """Wait until it is carried out, and return how it went."""
        self._ready.wait()
        return self._result or self._fall_back("")


class NoteKeeping(QObject):
    """Keeps the annotation service of the corpus that is open.

    Signals:
        changed: annotations are others; carries ``Changed``.
        loaded: all annotations of the corpus are there.
        state_changed: something is unsaved, saved, or cannot be saved; carries ``SaveState``.
        failed: the annotations could not be read; carries a sentence.
        met_others: another window has this corpus open; carries how many.
    """

    changed = Signal(object)
    loaded = Signal()
    state_changed = Signal(object)
    failed = Signal(str)
    met_others = Signal(int)
    _arrived = Signal(int, object)

    def __init__(
        self,
        *,
        session: Session,
        desk_for: Callable[[Corpus], Desk],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._desk_for = desk_for
        self._service: Annotating | None = None
        self._ready = False
        self._folder = ""
        self._history: History | None = None
        self.words = Vocabulary()
        self._run = 0
        self._loading: Ticket | None = None
        self._errand: Errand | None = None
        self._told: Callable[[SavingResult], None] | None = None
        self._due: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._call)
        self._patience = QTimer(self, singleShot=True, interval=_HURRY)
        self._patience.timeout.connect(self._hurry)
        self._arrived.connect(self._take)

    @property
    def service(self) -> Annotating | None:
        """The service, once all annotations are read."""
        return self._service if self._ready else None

    def begin(self, corpus: Corpus, first: Iterable[DocumentId]) -> None:
        """Read the annotations of a corpus, those of ``first`` before others.

        Of the corpus that was open before, as when it is opened anew, all steps can still
        be undone.
        """
        from reader.services.annotating import Annotating

        self.close()
        desk = self._desk_for(corpus)
        past = self._history if corpus.folder == self._folder else None
        service = Annotating(desk, schedule=self._later, start=self._start, history=past)
        service.on_change(self._tell)
        service.on_state(self._tell_state)
        self._service, self._ready = service, False
        self._folder, self._history = corpus.folder, service.history
        self._run += 1
        run, job = self._run, service.loading(corpus, first)
        folder = Path(corpus.folder)

        def deliver(partial: object) -> None:
            self._arrived.emit(run, partial)

        def load(ticket: Ticket) -> tuple[object, int, Vocabulary]:
            found = job(replace(ticket, deliver=deliver))
            return found, len(desk.others()), vocabulary(folder)

        self._loading = self._session.run(load, self._finish, owner=self, on_failed=self._fail)

    def close(self) -> str:
        """Save all there is; return in a sentence what could not be saved, or nothing."""
        service, self._service = self._service, None
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        if service is None:
            return ""
        service.forget(self._tell)
        service.forget(self._tell_state)
        was_ready, self._ready = self._ready, False
        self._complete()
        self._timer.stop()
        try:
            if was_ready:
                service.close()
        except (AnnotationError, OSError) as error:
            return said(str(error))
        return ""

    # Reading

    @Slot(int, object)
    def _take(self, run: int, loaded: object) -> None:
        if run == self._run and self._service is not None:
            self._service.take(loaded)

    def _finish(self, found: tuple[object, int, Vocabulary]) -> None:
        self._loading = None
        if self._service is None:
            return
        self._ready, self.words = True, found[2]
        self._service.take(found[0])
        self.loaded.emit()
        if found[1]:
            self.met_others.emit(found[1])

    def _fail(self, error: Exception) -> None:
        self._loading = None
        if not isinstance(error, ReaderError | OSError):
            raise error
        self.failed.emit(said(str(error)))

    # Saving

    def _later(self, seconds: float, call: Callable[[], None]) -> None:
        self._due = call
        self._timer.start(int(seconds * 1000))

    @Slot()
    def _call(self) -> None:
        if self._due is not None:
            self._due()

    def _start(self, job: Job[SavingResult], done: Callable[[SavingResult], None]) -> None:
        self._errand, self._told = Errand(job, self._all_failed), done
        self._session.run(self._errand, self._saved, owner=self)
        self._patience.start()

    def _saved(self, _nothing: None) -> None:
        if self._errand is not None and self._errand.begun:
            self._complete()

    @Slot()
    def _hurry(self) -> None:
        if self._errand is not None and not self._errand.begun:
            self._complete()

    def _complete(self) -> None:
        """See the saving under way to its end, here if nobody has begun with it."""
        errand, self._errand = self._errand, None
        told, self._told = self._told, None
        self._patience.stop()
        if errand is None or told is None:
            return
        from reader.services.jobs import Ticket

        errand(Ticket(_unseen))
        told(errand.result())

    def _all_failed(self, reason: str) -> SavingResult:
        """Return that nothing was saved, so that all of it is tried again."""
        from reader.services.annotation_files import SavingResult

        service = self._service
        keys = [] if service is None else list(service.entries)
        return SavingResult(failed=keys, problems=(reason,) if reason else ())

    def _tell(self, changed: Changed) -> None:
        self.changed.emit(changed)

    def _tell_state(self, state: SaveState) -> None:
        self.state_changed.emit(state)


def _unseen(_progress: object) -> None:
    """Nobody is looking."""
