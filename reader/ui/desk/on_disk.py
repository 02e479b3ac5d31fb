"""Documents that change on the disk while they are read: told, and read anew if wished."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.errors import ReaderError
from reader.services.desk import PaneState
from reader.services.disk_changes import DiskChanges, Looks, Place, carrying, looking
from reader.ui.desk.watching import Watching
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import Corpus
    from reader.services.desk import DeskState
    from reader.services.jobs import Ticket
    from reader.ui.desk.desk import Desk

_SURE = 700
"""Milliseconds until one looks again: a file that is being replaced is gone for a moment."""
_MOST_LOOKS = 20
_NAMED = 3


class OnDisk(QObject):
    """Keeps the open corpus in step with its folder.

    Signals:
        told: something is different; carries ``DiskChanges``.
        renewed: the corpus was read anew; carries the ``Corpus``.
    """

    told = Signal(object)
    renewed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._looks = Looks({})
        self._looking: Ticket | None = None
        self._rereading: Ticket | None = None
        self._last = DiskChanges()
        self._count = 0
        self._waiting = self._again = self._held = False
        self.watching = Watching(desk.window)
        self.watching.stirred.connect(self.look)
        desk.session.opened.connect(self._begin)
        desk.session.opening_began.connect(self._stop)
        if desk.session.corpus is not None:
            self._begin(desk.session.corpus)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.reload": self.reread}

    def close(self) -> None:
        """Look no more."""
        self._stop()
        self.watching.watch(None)

    @Slot()
    def look(self) -> None:
        """Compare the open corpus with its folder, off the UI thread."""
        corpus = self._desk.session.corpus
        busy = self._looking is not None or self._rereading is not None
        if corpus is None or self._held or busy:
            return
        job = looking(corpus, self._looks)
        self._looking = self._desk.session.run(job, self._take, owner=self, on_failed=self._fail)

    def hold(self, *, held: bool) -> None:
        """Do not look while this window itself puts files into the folder."""
        self._held = held
        if held:
            self._drop_look()
        else:
            self.watching.look_soon(_SURE)

    @Slot()
    def reread(self) -> None:
        """Read what is different, and leave all else on the desk as it is."""
        corpus = self._desk.session.corpus
        self._again = self._rereading is not None
        if corpus is None or self._again:
            return
        self._drop_look()
        self._desk.frame.notice.put_away()
        self._desk.frame.status.rest(self.tr("Reading what has changed …"))
        job = self._desk.services.again(corpus)
        session = self._desk.session
        self._rereading = session.run(job, self._carry, owner=self, on_failed=self._fail)

    @Slot(object)
    def _begin(self, corpus: Corpus) -> None:
        self._last, self._count = DiskChanges(), 0
        self.watching.watch(corpus)

    @Slot()
    def _stop(self) -> None:
        self._drop_look()
        if self._rereading is not None:
            self._rereading.cancel()
            self._rereading = None
        self._looks = Looks({})

    def _drop_look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None
            self._looks = Looks({})

    def _take(self, found: DiskChanges) -> None:
        self._looking = None
        self._count += 1
        unsure = found.unsettled or (bool(found.removed) and found.removed != self._last.removed)
        fresh = found != self._last
        self._last = found
        if unsure and self._count < _MOST_LOOKS:
            self.watching.look_soon(_SURE)
            return
        self._count = 0
        if not found:
            if self._waiting:
                self._waiting = False
                self._desk.frame.notice.put_away()
            return
        if self._desk.services.settings.current.documents.reread:
            self.reread()
            return
        if fresh or not self._waiting:
            self._waiting = True
            self._desk.frame.notice.say(self._sentence(found), self.tr("Read anew"), self.reread)
            self.told.emit(found)

    def _fail(self, error: Exception) -> None:
        self._looking = self._rereading = None
        if not isinstance(error, ReaderError | OSError):
            raise error
        self._desk.frame.notice.say(said(str(error)))

    # Read anew, where the reader stands

    def _carry(self, new: Corpus) -> None:
        self._rereading = None
        session = self._desk.session
        old = session.corpus
        if old is None or old.folder != new.folder:
            return
        state = self._desk.state
        places = tuple(
            Place(number, item.document, item.offset) for number, item in enumerate(state.panes)
        )

        def job(ticket: Ticket) -> tuple[Corpus, DeskState, tuple[Place, ...]]:
            return new, state, carrying(old, new, places)(ticket)

        self._rereading = session.run(job, self._show, owner=self, on_failed=self._fail)

    def _show(self, found: tuple[Corpus, DeskState, tuple[Place, ...]]) -> None:
        self._rereading = None
        corpus, state, places = found
        before = state.panes
        panes = {place.pane: replace(before[place.pane], offset=place.offset) for place in places}
        shown = {place.document for place in places}
        others = [PaneState(item.id, 0) for item in corpus.documents if item.id not in shown]
        for number in range(len(state.panes)):
            if number not in panes and others:
                panes[number] = others.pop(0)
        ordered = tuple(panes[number] for number in sorted(panes))
        active = min(state.active, max(0, len(ordered) - 1))
        left = replace(state, panes=ordered, active=active)
        self._waiting = False
        self._desk.renew(corpus, left)
        self.renewed.emit(corpus)
        if self._again:
            self.reread()

    # Words

    def _sentence(self, found: DiskChanges) -> str:
        parts: list[str] = []
        for names, told in (
            (found.changed, self.tr("{0} have changed on disk", "", len(found.changed))),
            (found.added, self.tr("{0} are new", "", len(found.added))),
            (found.removed, self.tr("{0} are no longer there", "", len(found.removed))),
        ):
            if names:
                parts.append(told.format(self._names(names)))
        parts += [self.tr("{0} is called {1} now").format(*pair) for pair in found.renamed[:_NAMED]]
        if found.said and not parts:
            return self.tr("corpus.yaml says something else of these documents now.")
        tail = self.tr("You are reading the documents as they were.")
        return f"{'; '.join(parts)}. {tail}"

    def _names(self, names: tuple[str, ...]) -> str:
        shown = ", ".join(names[:_NAMED])
        more = len(names) - _NAMED
        return shown if more <= 0 else self.tr("{0} and {1} more").format(shown, figure(more))
