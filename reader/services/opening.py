"""Open a folder as a corpus: read what is new, take the rest from the cache."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import astuple, dataclass, replace
from typing import TYPE_CHECKING, Any, cast

from reader.domain.document import Corpus, Document, DocumentId, Unreadable
from reader.domain.errors import DocumentError, FormatError
from reader.services.memory import refuse_too_much
from reader.services.reading import KIND, Outcome, Task, document_key, read_file
from reader.services.workers import Loss, in_turn
from reader.store.corpus_file import CorpusFile, Told, read_corpus_file
from reader.store.corpus_names import CORPUS_FILE
from reader.store.decoding import AS_CHOSEN
from reader.store.folder import File, Listing, list_folder, read_bytes
from reader.store.importers.registry import format_of
from reader.store.packing import unpack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.cache import Cache, Entries

_FILES = "files"
_SETTLED = 2_000_000_000
"""Nanoseconds a file must be left alone for its looks to tell that it is the same."""
_SMALL = 1_000_000
_QUICK = 200_000
"""Bytes of plain formats that are read here sooner than a process starts."""
_LONGEST_READING = 300.0
"""Seconds that one file may take."""
_LOST = {
    Loss.DIED: (
        "ended the program that reads it: it is damaged, or too large for the memory there is; "
        "save it anew or split it, and add that"
    ),
    Loss.LATE: "could not be read in five minutes; save it anew or split it, and add that",
}
_GONE_KEPT = 1000
"""How many files that are gone are remembered, in case they come back elsewhere."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is remembered of a file: how it looked, its bytes' hash, the id it was given."""

    size: int
    modified: int
    sha256: str
    id: str
    settled: bool = True


def opening(
    folder: Path, *, cache: Cache, workers: Workers | None, known: Corpus | None = None
) -> Job[Corpus]:
    """Return the job that opens ``folder``.

    Files the cache does not know are read by ``workers``, or one after the other
    here if there are none. A file that cannot be read is listed with its reason.
    Of ``known``, the same corpus as it was, documents that are the same now are kept as
    they are, and nothing of them is read.

    Raises (the job):
        CorpusError: if the folder cannot be opened, or does not fit into memory.
        JobCancelledError: if the reader pressed Cancel.
    """

    def run(ticket: Ticket) -> Corpus:
        ticket.step(0, 0, "Looking through the folder")
        place = folder.expanduser().absolute()
        listing = list_folder(place)
        told = read_corpus_file(place)
        refuse_too_much(place.name, sum(item.size for item in listing.files))
        with cache.open() as entries:
            work = _Opening(place, told, cache, entries, known)
            documents = work.documents(listing, workers, ticket)
            work.remember(listing, documents)
            entries.shrink()
        return Corpus(
            folder=str(place),
            title=told.title or place.name,
            documents=tuple(documents),
            unreadable=_unreadable(listing, told, work.failed),
        )

    return run


def _unreadable(
    listing: Listing, told: CorpusFile, failed: Iterable[Unreadable]
) -> tuple[Unreadable, ...]:
    found = [*listing.unreadable, *failed]
    if told.problem:
        found.append(Unreadable(CORPUS_FILE, told.problem))
    return tuple(sorted(found, key=lambda item: item.path))


class _Opening:
    """The state of one run: what was remembered, what was found."""

    def __init__(
        self,
        folder: Path,
        told: CorpusFile,
        cache: Cache,
        entries: Entries,
        known: Corpus | None = None,
    ) -> None:
        self._known = {item.path: item for item in known.documents} if known else {}
        self._folder = folder
        self._told = told
        self._cache = cache
        self._entries = entries
        self._remembered = _remembered(entries.get(_FILES, str(folder)))
        self.failed: list[Unreadable] = []

    def documents(
        self, listing: Listing, workers: Workers | None, ticket: Ticket
    ) -> list[Document]:
        """Return the documents of the files that can be read, in order of path."""
        total = len(listing.files)
        found = self._same(listing.files)
        rest = [item for item in listing.files if item.path not in found]
        for path, packed in self._kept(rest):
            ticket.step(len(found), total, path)
            document = self._unpacked(path, packed)
            if document is not None:
                found[path] = document
        files = [item for item in listing.files if item.path not in found]
        if sum(item.size for item in files) <= _QUICK and all(map(_is_quick, files)):
            workers = None
        missing = [
            Task(self._folder, item.path, self._said(item.path).encoding, self._cache.folder)
            for item in files
        ]
        ticket.step(len(found), total)
        for outcome in self._read(missing, workers, ticket):
            document = self._of(outcome)
            if document is not None:
                found[outcome.path] = document
            ticket.step(len(found) + len(self.failed), total, outcome.path)
        ids = self._ids(found)
        return [self._dressed(found[path], ids[path]) for path in sorted(found)]

    def remember(self, listing: Listing, documents: Iterable[Document]) -> None:
        """Keep how the files looked, so that they need not be read the next time."""
        read = {item.path: item for item in documents}
        settled = time.time_ns() - _SETTLED
        seen = {
            item.path: _Seen(
                item.size,
                item.modified,
                read[item.path].sha256,
                read[item.path].id,
                settled=item.modified < settled,
            )
            for item in listing.files
            if item.path in read
        }
        gone = [(path, item) for path, item in self._remembered.items() if path not in seen]
        kept = {**dict(gone[-_GONE_KEPT:]), **seen}
        if kept != self._remembered:
            data = json.dumps({path: astuple(item) for path, item in kept.items()})
            self._entries.put(_FILES, str(self._folder), data.encode("ascii"))

    def _said(self, path: str) -> Told:
        return self._told.documents.get(path, Told())

    def _same(self, files: Iterable[File]) -> dict[str, Document]:
        """Return the known documents whose files look as they did, by path."""
        found: dict[str, Document] = {}
        for item in files:
            document, seen = self._known.get(item.path), self._remembered.get(item.path)
            if document is None or seen is None or self._is_overruled(document):
                continue
            looks = (seen.size, seen.modified) == (item.size, item.modified)
            if looks and seen.settled and seen.sha256 == document.sha256:
                found[item.path] = document
        return found

    def _is_overruled(self, document: Document) -> bool:
        """Tell whether a reader names, or named, the encoding of a document."""
        return bool(self._said(document.path).encoding) or AS_CHOSEN in document.decoding

    def _kept(self, files: Iterable[File]) -> Iterator[tuple[str, bytes]]:
        """Yield the packed documents of files that look as they did."""
        keys: dict[str, list[str]] = {}
        for item in files:
            seen = self._remembered.get(item.path)
            if seen and (seen.size, seen.modified) == (item.size, item.modified):
                sha256 = seen.sha256 if seen.settled else self._hash(item)
                key = document_key(sha256, item.path, self._said(item.path).encoding)
                keys.setdefault(key, []).append(item.path)
        for key, packed in self._entries.get_many(KIND, keys):
            for path in keys[key]:
                yield path, packed

    def _hash(self, item: File) -> str:
        """Return the hash of a small file that was changed a moment before it was last read.

        It may have changed again within the same tick of the clock.
        """
        if item.size > _SMALL:
            return ""
        try:
            return hashlib.sha256(read_bytes(self._folder, item.path)).hexdigest()
        except DocumentError:
            return ""

    def _read(
        self, tasks: list[Task], workers: Workers | None, ticket: Ticket
    ) -> Iterator[Outcome]:
        if workers is None:
            return in_turn(read_file, tasks, ticket)
        return workers.map_unordered(read_file, tasks, ticket, lost=_lost, limit=_LONGEST_READING)

    def _of(self, outcome: Outcome) -> Document | None:
        if outcome.unreadable is not None:
            self.failed.append(outcome.unreadable)
            return None
        return self._unpacked(outcome.path, outcome.packed)

    def _unpacked(self, path: str, packed: bytes) -> Document | None:
        try:
            return unpack(packed, DocumentId(""), path)
        except FormatError:
            return None

    def _ids(self, found: dict[str, Document]) -> dict[str, str]:
        """Return each document's id: as told, as remembered, as of the file that moved, or new."""
        ids = {path: self._said(path).id for path in found if self._said(path).id}
        for path in found:
            seen = self._remembered.get(path)
            if path not in ids and seen and seen.id not in ids.values():
                ids[path] = seen.id
        taken = set(ids.values())
        moved = {item.sha256: item.id for item in self._remembered.values() if item.id not in taken}
        for path in sorted(found):
            if path not in ids:
                ids[path] = moved.pop(found[path].sha256, "") or _new_id(path, taken)
                taken.add(ids[path])
        return ids

    def _dressed(self, document: Document, document_id: str) -> Document:
        """Return the document under its id, with what ``corpus.yaml`` says of it."""
        known = self._known.get(document.path)
        own = document.own if document is known else document.about
        read = replace(document, id=DocumentId(document_id), own=own)
        told = read.told(self._said(document.path).about)
        return known if known is not None and _is_same(known, told) else told


def _lost(task: Task, loss: Loss) -> Outcome:
    """List a file that took its process with it, or would not come to an end."""
    return Outcome(task.path, unreadable=Unreadable(task.path, _LOST[loss]))


def _is_same(known: Document, now: Document) -> bool:
    """Tell whether a document is what it was, without looking at all of its text."""
    return all(
        getattr(known, name) == getattr(now, name)
        for name in ("id", "sha256", "importer", "decoding", "about", "own", "structure")
    ) and len(known.text) == len(now.text)


def _is_quick(item: File) -> bool:
    found = format_of(item.path)
    return found is not None and found.id.partition("/")[0] in {"text", "markdown", "html"}


def _new_id(path: str, taken: set[str]) -> str:
    """Return an id that a path always gets, unless another document has it."""
    number = 0
    while True:
        name = f"{path}\0{number}".encode("utf-8", "surrogateescape")
        found = f"d-{hashlib.blake2b(name, digest_size=5).hexdigest()}"
        if found not in taken:
            return found
        number += 1


def _remembered(data: bytes | None) -> dict[str, _Seen]:
    """Return what is remembered of the files of a folder, by path."""
    try:
        found: object = json.loads(data or b"{}")
        values = cast("dict[str, list[Any]]", found)
        return {
            path: _Seen(int(item[0]), int(item[1]), str(item[2]), str(item[3]), bool(item[4]))
            for path, item in values.items()
        }
    except (ValueError, TypeError, IndexError, AttributeError):
        return {}
