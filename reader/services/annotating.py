"""Annotate a corpus: make, change and delete annotations, undo it all, and never lose one.

The service lives on one thread. It changes what is in memory at once, tells its listeners,
and asks ``schedule`` to be called again within a second; then it saves, or hands out the
saving as a job where ``start`` is given. Reading the files is a job, too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reader.domain.annotation import Annotation, Link, LinkEnd
from reader.domain.errors import AnnotationError
from reader.services.annotation_files import Loaded, Loading, Saving, SavingResult
from reader.services.annotation_shelf import Shelf
from reader.services.history import Change, History, Step, counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.span import Span
    from reader.services.annotation_files import Desk
    from reader.services.jobs import Job
    from reader.store.annotations.merging import Clash
    from reader.store.annotations.reading import Problem

SAVE_AFTER = 0.4
"""Seconds from the first unsaved change to saving."""
TRY_AGAIN_AFTER = 10.0
"""Seconds to the next try where saving failed."""


class Schedule(Protocol):
    """Calls something later, on the thread of the service."""

    def __call__(self, seconds: float, call: Callable[[], None], /) -> object:
        """Call ``call`` once, ``seconds`` from now."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What listeners hear: which entries are others now, and of which documents they are."""

    entries: frozenset[EntryId]
    documents: frozenset[DocumentId]
    name: str = ""


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether all is on the disk: ``unsaved`` entries, and what is in the way, for a person."""

    unsaved: int = 0
    problems: tuple[str, ...] = ()


class Annotating:
    """The annotations of the corpus that is open.

    A ``history`` of the same corpus, from before it was read anew, goes on; what somebody
    else changed meanwhile is left alone when a step of it is undone.
    """

    def __init__(
        self,
        desk: Desk,
        *,
        schedule: Schedule,
        start: Callable[[Job[SavingResult], Callable[[SavingResult], None]], None] | None = None,
        history: History | None = None,
    ) -> None:
        self.desk = desk
        self.history = history or History()
        self.clashes: list[Clash] = []
        self._schedule, self._start = schedule, start
        self._shelf = Shelf()
        self._listeners: list[Callable[[Changed], None]] = []
        self._state_listeners: list[Callable[[SaveState], None]] = []
        self._unsaved: dict[EntryId, None] = {}
        self._waiting = self._saving = False
        self._state = SaveState()

    # what there is

    @property
    def entries(self) -> Mapping[EntryId, Entry]:
        """All annotations and links, by id."""
        return self._shelf.entries

    @property
    def problems(self) -> Mapping[str, list[Problem]]:
        """What could not be understood, by the name of its file."""
        return self.desk.problems

    @property
    def state(self) -> SaveState:
        """Whether all is saved."""
        return self._state

    def of(self, document: DocumentId) -> list[Entry]:
        """Return what is about a document, links to it included, in order of place."""
        return self._shelf.of(document)

    def replies(self, entry: EntryId) -> list[Annotation]:
        """Return the replies to an entry, oldest first."""
        return self._shelf.replies(entry)

    def on_change(self, listener: Callable[[Changed], None]) -> None:
        """Call ``listener`` after every change, also of undo and of what others changed."""
        self._listeners.append(listener)

    def on_state(self, listener: Callable[[SaveState], None]) -> None:
        """Call ``listener`` whenever something is unsaved, saved, or cannot be saved."""
        self._state_listeners.append(listener)

    def forget(self, listener: Callable[..., None]) -> None:
        """Stop calling ``listener``."""
        self._listeners = [item for item in self._listeners if item != listener]
        self._state_listeners = [item for item in self._state_listeners if item != listener]

    # opening

    def loading(self, corpus: Corpus, first: Iterable[DocumentId] = ()) -> Job[Loaded]:
        """Return the job that reads all files; it delivers a ``Loaded`` for each file.

        Hand every partial result and the final one to ``take``. The files of the documents
        ``first`` are read first.
        """
        self._shelf.clear()
        self._unsaved.clear()
        return Loading(self.desk, corpus, tuple(first))

    def take(self, loaded: object) -> None:
        """Show what a loading job has delivered or returned."""
        if not isinstance(loaded, Loaded):
            return
        fresh = [entry for entry in loaded.entries if entry.id not in self.entries]
        self._put(Step("", tuple(Change(None, entry) for entry in fresh)))
        kept = [Change(self.entries.get(entry.id), entry) for entry in loaded.unsaved]
        self._put(Step("", tuple(kept)))
        for entry in loaded.unsaved:
            self._unsaved[entry.id] = None
        if loaded.unsaved:
            self._soon(SAVE_AFTER)

    # changes

    def do(self, name: str, changes: Iterable[Change]) -> None:
        """Carry changes out as one step that undo takes back; ``name`` completes “Undo: …”."""
        step = Step(name, tuple(change for change in changes if change.before != change.after))
        if step.changes:
            self.history.did(step)
            self._changed(step)

    def undo(self) -> str:
        """Take the last step back; return its name, or nothing."""
        name = self.history.undo_name
        step = self.history.undo(self.entries)
        if step is not None:
            self._changed(step)
        return name

    def redo(self) -> str:
        """Do the step that was undone last again; return its name, or nothing."""
        name = self.history.redo_name
        step = self.history.redo(self.entries)
        if step is not None:
            self._changed(step)
        return name

    def highlight(
        self,
        document: Document,
        span: Span,
        color: str,
        note: str = "",
        tags: tuple[str, ...] = (),
    ) -> Annotation:
        """Highlight a passage, or with a note put a note on it."""
        found = Annotation(
            id=self.desk.new_id("a"),
            document=document.id,
            anchor=self.desk.anchor(document, span),
            color=color,
            tags=tags,
            note=note,
            by=self.desk.author,
            created=self.desk.now(),
        )
        self.do("note on a passage" if found.note else "highlight", [Change(None, found)])
        return found

    def note_document(
        self, document: DocumentId, note: str, tags: tuple[str, ...] = ()
    ) -> Annotation:
        """Put a note on a whole document."""
        found = Annotation(
            id=self.desk.new_id("a"),
            document=document,
            tags=tags,
            note=note,
            by=self.desk.author,
            created=self.desk.now(),
        )
        self.do("note on a document", [Change(None, found)])
        return found

    def reply(self, to: EntryId, note: str) -> Annotation:
        """Answer an annotation, one's own or another's.

        Raises:
            KeyError: if there is none of that id.
        """
        document = self.entries[to].document
        found = Annotation(
            id=self.desk.new_id("a"),
            document=document,
            reply_to=to,
            note=note,
            by=self.desk.author,
            created=self.desk.now(),
        )
        self.do("reply", [Change(None, found)])
        return found

    def link(
        self,
        a: tuple[Document, Span | None],
        b: tuple[Document, Span | None],
        relation: str,
        note: str = "",
    ) -> Link:
        """Link two passages, of one or two documents; without a span, a whole document."""
        ends = [
            LinkEnd(
                document=document.id,
                anchor=self.desk.anchor(document, span) if span is not None else None,
            )
            for document, span in (a, b)
        ]
        found = Link(
            id=self.desk.new_id("l"),
            relation=relation,
            a=ends[0],
            b=ends[1],
            note=note,
            by=self.desk.author,
            created=self.desk.now(),
        )
        self.do("link two passages", [Change(None, found)])
        return found

    def change(self, name: str, ids: Iterable[EntryId], how: Callable[[Entry], Entry]) -> None:
        """Put ``how`` of each entry in its place, in one step; ids that are gone are left out."""
        changes: list[Change] = []
        for key in dict.fromkeys(ids):
            old = self.entries.get(key)
            if old is not None:
                new = how(old)
                if new != old:
                    changes.append(Change(old, replace(new, modified=self.desk.now())))
        self.do(name, changes)

    def tag(self, ids: Iterable[EntryId], tag: str) -> None:
        """Add a tag to entries that do not have it."""
        keys = tuple(ids)
        self.change(
            f"tag {counted(len(keys))}",
            keys,
            lambda entry: replace(entry, tags=tuple(dict.fromkeys((*entry.tags, tag)))),
        )

    def untag(self, ids: Iterable[EntryId], tag: str) -> None:
        """Take a tag off entries."""
        keys = tuple(ids)
        self.change(
            f"untag {counted(len(keys))}",
            keys,
            lambda entry: replace(entry, tags=tuple(t for t in entry.tags if t != tag)),
        )

    def delete(self, ids: Iterable[EntryId]) -> None:
        """Delete entries, and the replies to them, and to those."""
        chosen = [key for key in dict.fromkeys(ids) if key in self.entries]
        gone = self._shelf.below(chosen)
        self.do(f"delete {counted(len(chosen))}", [Change(e, None) for e in gone.values()])

    # saving

    def save(self) -> SaveState:
        """Save all that is unsaved, now and here, as before closing; return how that went."""
        if self._saving:
            return self._state
        self._waiting = False
        if self._unsaved or self.desk.merged:
            from reader.services.jobs import Ticket

            saving = self._begin()
            self._end(saving(Ticket(_unseen)))
        return self._state

    def save_soon(self) -> None:
        """Save within a second what is not saved yet."""
        self._soon(SAVE_AFTER)

    def _soon(self, seconds: float) -> None:
        if not self._waiting:
            self._waiting = True
            self._schedule(seconds, self._due)

    def _due(self) -> None:
        if not self._waiting:
            return
        if self._start is None:
            self.save()
        elif not self._saving and (self._unsaved or self.desk.merged):
            self._waiting = False
            self._start(self._begin(), self._end)

    def _begin(self) -> Saving:
        self._saving = True
        keys, self._unsaved = self._unsaved, {}
        return Saving(self.desk, {key: self.entries.get(key) for key in keys})

    def _end(self, result: SavingResult) -> None:
        self._saving = False
        self._waiting = False
        for key in result.failed:
            self._unsaved.setdefault(key)
        self.clashes.extend(result.clashes)
        self._take_others(result)
        self._tell_state(result.problems)
        if self._unsaved:
            self._soon(TRY_AGAIN_AFTER if result.problems else SAVE_AFTER)

    def _take_others(self, result: SavingResult) -> None:
        """Show what another program had changed meanwhile."""
        changes = [
            Change(self.entries.get(key), entry)
            for key, entry in result.others.items()
            if key not in self._unsaved and self.entries.get(key) != entry
        ]
        if changes:
            self._put(Step("changes from elsewhere", tuple(changes)))

    def _changed(self, step: Step) -> None:
        for change in step.changes:
            self._unsaved[change.id] = None
        self._put(step)
        self._tell_state(self._state.problems)
        self._soon(SAVE_AFTER)

    def _put(self, step: Step) -> None:
        documents = self._shelf.put(step)
        if step.changes:
            ids = frozenset(change.id for change in step.changes)
            told = Changed(ids, documents, step.name)
            for listener in tuple(self._listeners):
                listener(told)

    def _tell_state(self, problems: tuple[str, ...]) -> None:
        state = SaveState(len(self._unsaved), problems)
        if state != self._state:
            self._state = state
            for listener in tuple(self._state_listeners):
                listener(state)

    def close(self) -> None:
        """Save what is unsaved and let other windows know that this one is done.

        Raises:
            AnnotationError: if something cannot be saved; it is kept for the next time.
        """
        state = self.save()
        self.desk.sign_out()
        if state.unsaved:
            message = "; ".join(state.problems) or "some annotations are not saved yet"
            raise AnnotationError(message)


def _unseen(_progress: object) -> None:
    """Nobody is looking."""
