"""Keep the search index of a corpus in step with its documents and annotations."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Link
from reader.domain.errors import FormatError
from reader.domain.search import NoteEntry
from reader.services.workers import in_turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus, Document
    from reader.domain.search_units import Batch, Material
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.search_index.writing import IndexWriter

_BATCH = 1_500_000
_FIRST_BATCH = 300_000
_ALONE = 600_000
_STEMS = 4_000
"""Characters: of a batch, of the first one, which can be searched soon, and up to which no
processes are started; words whose stems are found at a time."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """How an index was brought up to date. ``said``: why an old one was thrown away, or ""."""

    written: int
    removed: int
    total: int
    said: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class BatchTask:
    """Materials to make units of, in another process."""

    materials: tuple[Material, ...]


@dataclass(frozen=True, slots=True)
class StemTask:
    """Words to find the stems of; ``first`` is the number of the first."""

    first: int
    forms: tuple[str, ...]
    languages: tuple[str, ...]
    kazakh: bool


def index_path(cache: Path, folder: str) -> Path:
    """Return where the index of the corpus in ``folder`` is kept."""
    name = hashlib.blake2b(folder.encode("utf-8", "surrogateescape"), digest_size=10).hexdigest()
    return cache / "search" / f"{name}.sqlite"


def rules() -> str:
    """Return the version of the rules by which words are made."""
    from reader.engine.searching.units import UNITS_VERSION
    from reader.engine.tokens import TOKENS_VERSION

    return f"{TOKENS_VERSION}.{UNITS_VERSION}"


def index_version(*, kazakh: bool) -> str:
    """Return what an index must have been made by to be used."""
    return rules() + ("+kk" if kazakh else "")


def note_entries(entries: Iterable[Entry]) -> tuple[NoteEntry, ...]:
    """Return annotations and links as they are searched; a link with its first passage."""
    found: list[NoteEntry] = []
    for entry in entries:
        if isinstance(entry, Link):
            document, anchor, kind = entry.a.document, entry.a.anchor, "link"
        else:
            document, anchor, kind = entry.document, entry.anchor, entry.kind.value
        placed = anchor is not None and anchor.placed
        found.append(
            NoteEntry(
                id=entry.id,
                document=document,
                text=entry.note,
                span=anchor.span if anchor is not None and placed else None,
                tags=entry.tags,
                kind=kind,
                date=entry.created[:10],
            )
        )
    return tuple(found)


def indexing(
    corpus: Corpus,
    *,
    path: Path,
    workers: Workers | None,
    notes: Sequence[NoteEntry] = (),
    kazakh: bool = False,
    anew: bool = False,
) -> Job[IndexReport]:
    """Return the job that brings the index at ``path`` in step with corpus and annotations.

    Only what changed is written. The words are made by ``workers``, or here if there are none,
    and written a batch at a time; after each the index can be searched, and an ``IndexReport``
    is delivered. With ``anew`` the old index is not looked at: for one found damaged.

    Raises (the job):
        FormatError: if the index cannot be written.
        JobCancelledError: if it was cancelled; what was written by then stays.
    """

    def run(ticket: Ticket) -> IndexReport:
        from reader.store.search_index.writing import IndexWriter

        with IndexWriter(path, index_version(kazakh=kazakh)) as writer:
            try:
                if anew:
                    writer.rebuild("the search index was damaged; it was made anew")
                else:
                    writer.check()
                return _update(writer, corpus, notes, (workers, kazakh), ticket)
            except FormatError as error:
                if anew or "damaged" not in str(error):
                    raise
                writer.rebuild(str(error))
                return _update(writer, corpus, notes, (workers, kazakh), ticket)

    return run


def make_units(task: BatchTask) -> Batch:
    """Make the units of a batch. Runs in a process of its own."""
    from reader.engine.searching.units import make_batch

    return make_batch(task.materials)


def find_stems(task: StemTask) -> tuple[int, list[set[str]]]:
    """Find the stems of some words. Runs in a process of its own."""
    from reader.engine.searching.stemmed import all_stems

    return task.first, all_stems(task.forms, task.languages, kazakh=task.kazakh)


def _stem(writer: IndexWriter, workers: Workers | None, ticket: Ticket, *, kazakh: bool) -> None:
    """Find the stems of the words that are new: each word once, however many documents have it."""
    forms, first, languages = writer.unstemmed()
    if not forms:
        return
    tasks = (
        StemTask(first + at, tuple(forms[at : at + _STEMS]), languages, kazakh)
        for at in range(0, len(forms), _STEMS)
    )
    if workers is None or len(forms) < _STEMS:
        found = in_turn(find_stems, tasks, ticket)
    else:
        found = workers.map_unordered(find_stems, tasks, ticket)
    for number, stems in found:
        writer.write_stems(number, stems)
    writer.all_stemmed(first + len(forms) - 1, languages)


def _update(
    writer: IndexWriter,
    corpus: Corpus,
    notes: Sequence[NoteEntry],
    how: tuple[Workers | None, bool],
    ticket: Ticket,
) -> IndexReport:
    workers, kazakh = how
    wanted = _wanted(corpus, notes)
    held = writer.keys()
    gone = [name for name in held if name not in wanted]
    if gone:
        writer.remove(gone)
    stale = [name for name, (key, _) in wanted.items() if held.get(name) != key]
    known = len(wanted) - len(stale)
    ticket.step(known, len(wanted), "Indexing")
    materials = _materials(corpus, notes, wanted, stale)
    tasks = (BatchTask(batch) for batch in _batches(materials))
    size = sum(wanted[name][1] for name in stale)
    if workers is None or size < _ALONE:
        batches = in_turn(make_units, tasks, ticket)
    else:
        batches = workers.map_unordered(make_units, tasks, ticket)
    written = 0
    for batch in batches:
        writer.write(batch)
        written += len(batch.units)
        ticket.step(known + written, len(wanted), "Indexing")
        ticket.deliver(IndexReport(written, len(gone), len(wanted), writer.said))
    _stem(writer, workers, ticket, kazakh=kazakh)
    if stale or gone:
        writer.finish()
    return IndexReport(written, len(gone), len(wanted), writer.said)


def _wanted(corpus: Corpus, notes: Sequence[NoteEntry]) -> dict[tuple[str, str], tuple[str, int]]:
    """Return the key and the length of every unit there should be, by kind and id."""
    wanted: dict[tuple[str, str], tuple[str, int]] = {}
    keys: dict[str, str] = {}
    for item in corpus.documents:
        keys[item.id] = document_key(item)
        wanted["document", item.id] = keys[item.id], len(item.text)
    for note in notes:
        if note.document in keys:
            said = repr((note, keys[note.document])).encode("utf-8", "surrogatepass")
            key = hashlib.blake2b(said, digest_size=12).hexdigest()
            wanted["note", note.id] = key, len(note.text)
    return wanted


def document_key(document: Document) -> str:
    """Return what changes whenever the index of a document must be made anew."""
    said = hashlib.blake2b(digest_size=12)
    facts = (
        document.path,
        document.title,
        document.language,
        document.date,
        document.importer,
        document.decoding,
        document.sha256,
        len(document.text),
        len(document.structure),
    )
    said.update(repr(facts).encode("utf-8", "surrogatepass"))
    if not document.sha256:
        said.update(document.text.encode("utf-8", "surrogatepass"))
        said.update(repr(document.structure).encode("utf-8"))
    return said.hexdigest()


def _materials(
    corpus: Corpus,
    notes: Sequence[NoteEntry],
    wanted: dict[tuple[str, str], tuple[str, int]],
    stale: Sequence[tuple[str, str]],
) -> Iterator[Material]:
    from reader.engine.searching.units import document_material, note_material

    needed = set(stale)
    documents = {item.id: item for item in corpus.documents}
    for item in corpus.documents:
        if ("document", item.id) in needed:
            yield document_material(item, wanted["document", item.id][0])
    for note in notes:
        if ("note", note.id) in needed:
            yield note_material(note, documents[note.document], wanted["note", note.id][0])


def _batches(materials: Iterable[Material]) -> Iterator[tuple[Material, ...]]:
    """Yield materials in batches, the first a small one."""
    batch: list[Material] = []
    size, limit = 0, _FIRST_BATCH
    for item in materials:
        batch.append(item)
        size += len(item.text) + 200
        if size >= limit:
            yield tuple(batch)
            batch, size, limit = [], 0, _BATCH
    if batch:
        yield tuple(batch)
