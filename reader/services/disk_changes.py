"""What happened to the files of an open corpus, and where a place is in a text that changed."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.about import About
from reader.domain.errors import DocumentError
from reader.store.corpus_file import read_corpus_file
from reader.store.decoding import chosen_encoding
from reader.store.folder import list_folder, read_bytes
from reader.store.importers.registry import takes_encoding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import Corpus, Document, DocumentId
    from reader.services.jobs import Job, Ticket
    from reader.store.corpus_file import CorpusFile

_SETTLED = 800_000_000
"""Nanoseconds a file must be left alone before it counts as written."""
_MANY = 400
"""Places that are carried one after another."""


@dataclass(frozen=True, slots=True)
class DiskChanges:
    """What is different on the disk, by path; ``renamed`` are pairs, old name first.

    ``said`` tells that corpus.yaml says something else; ``unsettled`` that a file is
    still being written, so that one should look again soon.
    """

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    said: bool = False
    unsettled: bool = False

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.renamed or self.said)


@dataclass(slots=True)
class Looks:
    """How files looked when their bytes were last compared, so that they are read once."""

    seen: dict[str, tuple[int, int, str]]


def looking(corpus: Corpus, looks: Looks) -> Job[DiskChanges]:
    """Return the job that compares an open corpus with its folder.

    ``looks`` is kept from one look to the next; only the job changes it. A file that was
    touched and says the same has not changed.

    Raises (the job):
        CorpusError: if the folder is gone.
        JobCancelledError: if it was cancelled.
    """

    def run(ticket: Ticket) -> DiskChanges:
        folder = Path(corpus.folder)
        listing = list_folder(folder)
        documents = {item.path: item for item in corpus.documents}
        failed = {item.path for item in corpus.unreadable}
        recent = time.time_ns() - _SETTLED
        added: list[str] = []
        changed: list[str] = []
        unsettled = False
        for number, file in enumerate(listing.files):
            if number % 100 == 0:
                ticket.step(number, len(listing.files))
            held = looks.seen.get(file.path)
            looks_same = held is not None and held[:2] == (file.size, file.modified)
            same = looks_same and file.modified < recent
            sha256 = held[2] if held is not None and same else _hash(folder, file.path)
            looks.seen[file.path] = (file.size, file.modified, sha256)
            document = documents.get(file.path)
            if document is None:
                if file.path in failed and (held is None or held[2] == sha256):
                    continue
                (changed if file.path in failed else added).append(file.path)
            elif sha256 == document.sha256 or not document.sha256:
                continue
            else:
                changed.append(file.path)
            unsettled = unsettled or file.modified > recent
        there = {item.path for item in listing.files}
        removed = [path for path in documents if path not in there]
        renamed = _renamed(documents, removed, added, looks)
        olds, news = {old for old, _ in renamed}, {new for _, new in renamed}
        return DiskChanges(
            added=tuple(path for path in added if path not in news),
            removed=tuple(path for path in removed if path not in olds),
            changed=tuple(changed),
            renamed=renamed,
            said=_is_said(folder, corpus),
            unsettled=unsettled,
        )

    return run


def _hash(folder: Path, path: str) -> str:
    try:
        return hashlib.sha256(read_bytes(folder, path)).hexdigest()
    except DocumentError:
        return "unreadable"


def _renamed(
    documents: Mapping[str, Document], removed: list[str], added: list[str], looks: Looks
) -> tuple[tuple[str, str], ...]:
    """Return files that are gone under one name and there under another."""
    by_hash = {looks.seen[path][2]: path for path in reversed(added)}
    found: list[tuple[str, str]] = []
    for path in removed:
        new = by_hash.pop(documents[path].sha256, None)
        if new is not None:
            found.append((path, new))
    return tuple(found)


def _is_said(folder: Path, corpus: Corpus) -> bool:
    """Tell whether corpus.yaml says something else of the documents than what is known."""
    told = read_corpus_file(folder)
    if told.problem:
        return False
    for document in corpus.documents:
        said = told.documents.get(document.path)
        if document.told(said.about if said is not None else About()).about != document.about:
            return True
    how = {item.path: item.decoding for item in corpus.documents}
    how |= {item.path: item.reason for item in corpus.unreadable}
    if any(_encoding(told, path) != chosen_encoding(how[path]) for path in how):
        return True
    return (told.title or folder.name) != corpus.title


def _encoding(told: CorpusFile, path: str) -> str:
    """Return the encoding that corpus.yaml names for a file, if that can have one."""
    said = told.documents.get(path)
    return said.encoding if said is not None and takes_encoding(path) else ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader stands: in a pane, a document, an offset."""

    pane: int
    document: DocumentId
    offset: int


def carrying(old: Corpus, new: Corpus, places: tuple[Place, ...]) -> Job[tuple[Place, ...]]:
    """Return the job that finds places of a corpus in the same corpus read anew.

    Places in documents that are gone are left out.
    """

    def run(_ticket: Ticket) -> tuple[Place, ...]:
        found: list[Place] = []
        for place in places[:_MANY]:
            before, after = old.document(place.document), new.document(place.document)
            if before is None or after is None:
                continue
            offset = place.offset
            if before.text != after.text:
                offset = _carried(before.text, after.text, offset)
            found.append(Place(place.pane, place.document, offset))
        return tuple(found)

    return run


def _carried(old: str, new: str, offset: int) -> int:
    """Return where the words at an offset stand now, or about there."""
    from reader.domain.span import Span
    from reader.engine.anchoring import carry

    for width in (40, 400):
        end = min(len(old), offset + width)
        (one,) = carry(old, new, [Span(min(offset, max(0, end - 1)), end)]) if end else (None,)
        if one is not None and one.span is not None:
            return one.span.start
    return min(len(new), round(offset * len(new) / max(1, len(old))))
