"""The jobs behind annotating: read the files of a corpus, and save what changed."""

from __future__ import annotations

import platform
import secrets
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import TYPE_CHECKING

from reader.domain.anchor import CONTEXT, Anchor
from reader.domain.annotation import EntryId
from reader.domain.errors import AnnotationError
from reader.store.annotations.files import AnnotationFiles, Held, KnownDocument
from reader.store.annotations.keeping import Keeping
from reader.store.annotations.snapshots import text_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus, Document, DocumentId
    from reader.domain.span import Span
    from reader.services.jobs import Ticket
    from reader.store.annotations.keeping import OtherWindow
    from reader.store.annotations.merging import Clash
    from reader.store.annotations.reading import Problem

_STALE = 3600.0
_CHANCE = 40
"""Bits of an id that are chance, so that thousands made in one second are all different."""
_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def utc_now() -> str:
    """Return the time as annotations tell it: ``2026-03-04T10:11:12Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def made_up_id(letter: str) -> EntryId:
    """Return a new id: a letter, the time in seconds, and chance; in order of time."""
    number = (int(time.time()) << _CHANCE) | secrets.randbits(_CHANCE)
    digits = ""
    while number:
        number, digit = divmod(number, 32)
        digits = _LETTERS[digit] + digits
    return EntryId(f"{letter}-{digits}")


@dataclass(slots=True, kw_only=True)
class Desk:
    """The files of one corpus and who annotates it. A job that uses them holds ``busy``."""

    files: AnnotationFiles
    author: str = ""
    now: Callable[[], str] = utc_now
    new_id: Callable[[str], EntryId] = made_up_id
    held: dict[str, Held] = field(default_factory=dict[str, Held])
    homes: dict[EntryId, str] = field(default_factory=dict[EntryId, str])
    problems: dict[str, list[Problem]] = field(default_factory=dict[str, list["Problem"]])
    documents: dict[DocumentId, Document] = field(default_factory=dict["DocumentId", "Document"])
    hashes: dict[DocumentId, str] = field(default_factory=dict["DocumentId", str])
    busy: Lock = field(default_factory=Lock)
    kept: set[DocumentId] = field(default_factory=set["DocumentId"])
    merged: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    """Files into which versions were merged, to be saved; the copies are then put away."""

    def anchor(self, document: Document, span: Span) -> Anchor:
        """Return an anchor for a passage of a document, with its section and page."""
        text = document.text
        heading, page = document.heading_at(span.start), document.page_at(span.start)
        return Anchor(
            span=span,
            quote=span.of(text),
            prefix=text[max(0, span.start - CONTEXT) : span.start],
            suffix=text[span.end : span.end + CONTEXT],
            section=document.words_of(heading.span) if heading else "",
            page=page.label if page else "",
            text=self.hash_of(document),
        )

    def hash_of(self, document: Document) -> str:
        """Return the SHA-256 of a document's text; computed once."""
        held = self.documents.get(document.id)
        if held is not document or document.id not in self.hashes:
            self.documents[document.id] = document
            self.hashes[document.id] = text_hash(document.text)
        return self.hashes[document.id]

    def document_changed(self, document: Document) -> None:
        """Take note that a document was read anew; ``Reviewing`` then carries its annotations."""
        with self.busy:
            self.documents[document.id] = document
            self.hashes.pop(document.id, None)
            self.kept.discard(document.id)
            self.hash_of(document)
            known = {d.id: self.known(d) for d in self.documents.values() if d.id in self.hashes}
            self.files.know(
                known.get(d.id, KnownDocument(d.id, d.path, "", len(d.text), d.importer))
                for d in self.documents.values()
            )

    def known(self, document: Document) -> KnownDocument:
        """Return a document as its files name it."""
        return KnownDocument(
            document.id,
            document.path,
            self.hash_of(document),
            len(document.text),
            document.importer,
        )

    def line_of(self, key: EntryId) -> int:
        """Return the line an entry starts on in its file as it was last read, from 1, or 0."""
        held = self.held.get(self.homes.get(key, ""))
        found = held.found.entries.get(key) if held is not None else None
        return int(found.node.start_mark.line) + 1 if found is not None else 0

    def others(self) -> list[OtherWindow]:
        """Say that this window has the corpus open; return which others have."""
        return self.files.keeping.sign_in(self.now(), platform.node())

    def sign_out(self) -> None:
        """Say that this window is done with the corpus."""
        self.files.keeping.sign_out()


def annotation_desk(corpus: Path, state: Path, author: str = "") -> Desk:
    """Return the desk for a corpus folder; ``state`` is the application's folder for it."""
    return Desk(files=AnnotationFiles(corpus, Keeping(state, corpus)), author=author)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file, or all files, held. ``unsaved`` could not be saved by an earlier window."""

    entries: tuple[Entry, ...]
    unsaved: tuple[Entry, ...] = ()
    files: int = 1


class Loading:
    """The job that reads all files; it delivers a ``Loaded`` a file, then returns the rest."""

    def __init__(self, desk: Desk, corpus: Corpus, first: tuple[DocumentId, ...]) -> None:
        self._desk, self._corpus, self._first = desk, corpus, first

    def __call__(self, ticket: Ticket) -> Loaded:
        """Read the files. A file that cannot be read is told among the desk's problems."""
        desk = self._desk
        desk.documents = {document.id: document for document in self._corpus.documents}
        desk.hashes.clear()
        desk.held.clear()
        desk.homes.clear()
        desk.problems.clear()
        desk.kept.clear()
        desk.files.sweep(_is_stale)
        desk.files.know(
            KnownDocument(d.id, d.path, "", len(d.text), d.importer) for d in self._corpus.documents
        )
        names = self._in_order(desk.files.names())
        for number, name in enumerate(names):
            ticket.step(number, len(names), "Reading annotations")
            with desk.busy:
                found = self._read(name)
            ticket.deliver(found)
        with desk.busy:
            self._say_which_texts()
            return Loaded((), self._pending(), len(names))

    def _in_order(self, names: list[str]) -> list[str]:
        paths = tuple(d.path for d in self._corpus.documents if d.id in self._first)
        return sorted(names, key=lambda name: not name.startswith(paths)) if paths else names

    def _read(self, name: str) -> Loaded:
        from reader.store.annotations.reading import Problem

        desk = self._desk
        try:
            held = desk.files.load(name)
        except AnnotationError as error:
            desk.problems[name] = [Problem(1, str(error))]
            return Loaded(())
        desk.held[name] = held
        if held.problems:
            desk.problems[name] = list(held.problems)
        entries = [entry for key, entry in held.base.items() if key not in desk.homes]
        desk.homes.update({entry.id: name for entry in entries})
        return Loaded(tuple(entries))

    def _say_which_texts(self) -> None:
        """Tell the files the hashes of the texts of annotated documents, not of all."""
        desk = self._desk
        about = {held.header.document for held in desk.held.values()}
        desk.files.know(
            desk.known(d)
            if d.id in about
            else KnownDocument(d.id, d.path, "", len(d.text), d.importer)
            for d in self._corpus.documents
        )

    def _pending(self) -> tuple[Entry, ...]:
        """Return what an earlier window could not save, and is not there."""
        found: list[Entry] = []
        for name, entries in self._desk.files.pending().items():
            for key, entry in entries.items():
                held = self._desk.held.get(name)
                if held is None or held.base.get(key) != entry:
                    self._desk.homes.setdefault(key, name)
                    found.append(entry)
        return tuple(found)


def _is_stale(path: Path) -> bool:
    return time.time() - path.stat().st_mtime > _STALE


@dataclass(slots=True)
class SavingResult:
    """How saving went: what failed and why, and what another program had changed."""

    failed: list[EntryId] = field(default_factory=list[EntryId])
    problems: tuple[str, ...] = ()
    others: dict[EntryId, Entry | None] = field(default_factory=dict["EntryId", "Entry | None"])
    clashes: list[Clash] = field(default_factory=list["Clash"])


class Saving:
    """The job that saves entries; None is one that was deleted. It captured what it saves."""

    def __init__(self, desk: Desk, changed: Mapping[EntryId, Entry | None]) -> None:
        self._desk, self._changed = desk, dict(changed)

    def __call__(self, ticket: Ticket) -> SavingResult:
        """Save file by file; what fails is told, the rest is saved. It cannot be cancelled."""
        del ticket
        with self._desk.busy:
            return self._save()

    def _save(self) -> SavingResult:
        result = SavingResult()
        problems: list[str] = []
        by_file = self._by_file()
        for name in (*by_file, *(name for name in self._desk.merged if name not in by_file)):
            keys = by_file.get(name, [])
            held = self._desk.held[name]
            wanted = dict(held.base)
            for key in keys:
                entry = self._changed[key]
                if entry is None:
                    wanted.pop(key, None)
                else:
                    wanted[key] = entry
            try:
                saved = self._desk.files.save(held, wanted)
                self._keep_texts(keys)
                for copy in self._desk.merged.pop(name, ()):
                    self._desk.files.retire(copy)
            except AnnotationError as error:
                result.failed.extend(keys)
                problems.append(str(error))
                continue
            result.clashes.extend(saved.clashes)
            if saved.merged:
                result.others |= {key: saved.entries.get(key) for key in {*wanted, *saved.entries}}
                self._desk.homes |= dict.fromkeys(saved.entries, name)
        result.problems = tuple(problems)
        return result

    def _by_file(self) -> dict[str, list[EntryId]]:
        """Return which file each entry belongs to; a new one goes to the author's own."""
        desk = self._desk
        found: dict[str, list[EntryId]] = defaultdict(list)
        for key, entry in self._changed.items():
            name = desk.homes.get(key)
            if name is None and entry is not None:
                name = self._home_for(entry)
                desk.homes[key] = name
            if name is not None:
                if name not in desk.held:
                    desk.held[name] = desk.files.load(name)
                found[name].append(key)
        return found

    def _home_for(self, entry: Entry) -> str:
        desk = self._desk
        document = desk.documents.get(entry.document)
        known = (
            desk.known(document)
            if document is not None
            else KnownDocument(entry.document, entry.document, "", 0)
        )
        held = desk.files.for_author(known, entry.by or desk.author, desk.held)
        desk.held.setdefault(held.name, held)
        return held.name

    def _keep_texts(self, keys: list[EntryId]) -> None:
        """Keep the texts that entries count in, so that another computer can carry them.

        Raises:
            AnnotationError: if they cannot be written.
        """
        desk = self._desk
        for key in keys:
            entry = self._changed[key]
            for about in entry.documents if entry is not None else ():
                document = desk.documents.get(about)
                if document is None or about in desk.kept:
                    continue
                try:
                    desk.files.snapshots.keep(document.text)
                except OSError as error:
                    message = f"the text of {document.path} cannot be kept: {error.strerror}"
                    raise AnnotationError(message) from error
                desk.kept.add(about)
