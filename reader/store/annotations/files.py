"""The folder ``annotations`` of a corpus: load its files, save what changed, merge what met."""

from __future__ import annotations

import re
import stat
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, EntryId, Link
from reader.domain.errors import AnnotationError, FormatError
from reader.store import atomic
from reader.store.annotations.conflicts import conflict_copies, has_markers, split_markers
from reader.store.annotations.merging import Clash, Recent, merge
from reader.store.annotations.reading import Problem, ReadFile, read_bytes, read_text
from reader.store.annotations.rendering import whole_file
from reader.store.annotations.snapshots import FOLDER, Snapshots
from reader.store.annotations.writing import new_text
from reader.store.corpus_names import ANNOTATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from reader.domain.anchor import Anchor
    from reader.domain.annotation import Entry
    from reader.domain.document import DocumentId
    from reader.store.annotations.entries import Header
    from reader.store.annotations.keeping import Keeping

_SUFFIXES = (".yaml", ".yml")
_TRIES = 5
_UNSAFE = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document of the corpus, as its files of annotations name it."""

    id: DocumentId
    path: str
    text: str
    characters: int
    importer: str = ""


@dataclass(slots=True)
class Held:
    """One file as it was last on the disk. ``name`` is its path in the folder, with ``/``.

    ``raw`` is None for a file that is not there yet. ``base`` are its entries, with the id
    their document has in this corpus. ``conflict`` says that git left two versions in it, whose
    ``clashes`` were settled; ``rewrite`` that what is on the disk is not what was understood.
    """

    name: str
    header: Header
    raw: bytes | None = None
    found: ReadFile = field(default_factory=lambda: ReadFile(""))
    base: dict[EntryId, Annotation | Link] = field(default_factory=dict[EntryId, Annotation | Link])
    conflict: bool = False
    rewrite: bool = False
    clashes: tuple[Clash, ...] = ()
    recent: Recent = field(default_factory=Recent)

    @property
    def problems(self) -> list[Problem]:
        """What could not be understood in it."""
        return self.found.problems


@dataclass(frozen=True, slots=True)
class Saved:
    """What stands in a file now; ``merged`` says that another program had changed it."""

    name: str
    entries: Mapping[EntryId, Entry]
    merged: bool = False
    clashes: tuple[Clash, ...] = ()


class AnnotationFiles:
    """The files of one corpus. Not to be used from two threads at once."""

    def __init__(self, corpus: Path, keeping: Keeping) -> None:
        self.folder = corpus / ANNOTATIONS
        self.keeping = keeping
        self.snapshots = Snapshots(self.folder)
        self._known: dict[str, KnownDocument] = {}

    def know(self, documents: Iterable[KnownDocument]) -> None:
        """Say which documents the corpus has."""
        self._known = {}
        for document in documents:
            self._known[document.path] = document
            self._known.setdefault(document.id, document)

    def names(self) -> list[str]:
        """Return the names of all files, copies that sync programs made left out."""
        paths = self._paths()
        copies = conflict_copies(paths)
        return [self._name(path) for path in paths if path not in copies]

    def copies(self) -> dict[str, str]:
        """Return copies that sync programs made when two versions met, and of which file."""
        found = conflict_copies(self._paths())
        return {self._name(copy): self._name(original) for copy, original in found.items()}

    def _paths(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return sorted(
            path
            for path in self.folder.rglob("*")
            if path.suffix in _SUFFIXES
            and not any(part.startswith(".") for part in path.relative_to(self.folder).parts)
            and path.relative_to(self.folder).parts[0] != FOLDER
            and path.is_file()
        )

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def load(self, name: str) -> Held:
        """Read a file, and what could not be saved into it before.

        Raises:
            AnnotationError: if it cannot be read.
        """
        try:
            raw = (self.folder / name).read_bytes()
        except FileNotFoundError:
            raw = None
        except OSError as error:
            message = f"annotations/{name} cannot be read: {error.strerror}"
            raise AnnotationError(message) from error
        return self._held(name, raw)

    def _held(self, name: str, raw: bytes | None) -> Held:
        found = read_bytes(raw or b"")
        held = Held(name, found.header, raw, found)
        text = raw.decode("utf-8", "replace") if raw is not None and found.problems else ""
        if has_markers(text):
            _take_both(held, text)
        else:
            held.base = found.values
        self._settle(held)
        return held

    def _settle(self, held: Held) -> None:
        """Give the entries the id their document has in this corpus."""
        said = held.header
        known = self._known.get(said.document) or self._known.get(said.path)
        if known is None and not said.document:
            stem = held.name.rsplit(".", 1)[0]
            known = self._known.get(stem) or self._known.get(stem.rsplit(".", 1)[0])
        if known is None:
            return
        held.header = replace(said, document=known.id, path=known.path)
        if known.id != said.document:
            held.base = {
                key: _in_document(entry, said.document, known.id)
                for key, entry in held.base.items()
            }

    def for_author(self, document: KnownDocument, author: str, held: Mapping[str, Held]) -> Held:
        """Return the file that takes an author's new annotations of a document.

        Each author with a name has files of their own, so that what several people write
        never meets in one file.
        """
        mine = [
            item
            for item in held.values()
            if item.header.document == document.id and _author_of(item) in {author, None}
        ]
        for item in sorted(mine, key=lambda item: (_author_of(item) is None, item.name)):
            if author or _author_of(item) is None:
                return item
        slug = _UNSAFE.sub("-", author).strip("-").casefold()
        name = f"{document.path}.{slug}.yaml" if slug else f"{document.path}.yaml"
        number = 1
        while name in held:
            number += 1
            name = f"{document.path}.{slug or 'notes'}-{number}.yaml"
        made = Held(name, replace(ReadFile("").header, by=author))
        made.header = replace(
            made.header,
            document=document.id,
            path=document.path,
            text=document.text,
            characters=document.characters,
            importer=document.importer,
        )
        return made

    def save(self, held: Held, wanted: Mapping[EntryId, Entry]) -> Saved:
        """Make a file hold ``wanted``; ``held`` then tells what stands on the disk.

        If another program changed the file, both versions are merged, by what both came
        from. The old bytes are kept among the backups.

        Raises:
            AnnotationError: if it cannot be saved; it is then kept to be saved later.
        """
        try:
            with self.keeping.one_at_a_time():
                return self._save(held, wanted)
        except (OSError, FormatError) as error:
            reason = atomic.why_not(error) if isinstance(error, OSError) else str(error)
            self._keep_for_later(held, wanted)
            message = f"annotations/{held.name} cannot be saved: {reason}"
            raise AnnotationError(message) from error

    def _save(self, held: Held, wanted: Mapping[EntryId, Entry]) -> Saved:
        _refuse_no_corpus(self.folder.parent)
        path = self.folder / held.name
        target: Mapping[EntryId, Entry] = wanted
        clashes: tuple[Clash, ...] = ()
        base, merged = dict(held.base), False
        for _ in range(_TRIES):
            raw = _bytes_at(path)
            if raw != held.raw:
                now = self._held(held.name, raw)
                if raw is not None and now.problems:
                    line = now.problems[0]
                    message = f"line {line.line}: {line.reason}"
                    raise FormatError(message)
                theirs = now.base if raw is not None else base
                both = merge(held.recent.base(base, theirs), wanted, theirs)
                target, clashes, merged = both.entries, tuple(both.clashes), True
                held.raw, held.found = raw, now.found
                held.header = now.header if raw is not None else held.header
            header = self._header(held, target)
            if target == held.found.values and header == held.found.header and not held.rewrite:
                break
            text = new_text(held.found, target, header)
            data = (("\ufeff" if held.found.bom else "") + text).encode("utf-8")
            if raw is not None:
                _refuse_read_only(path)
                self.keeping.back_up(held.name, raw)
            if data != raw and not atomic.replace_bytes(path, raw, data):
                continue
            held.raw, held.found, held.header = data, read_bytes(data), header
            break
        else:
            message = "another program keeps changing it"
            raise FormatError(message)
        held.recent.wrote(held.base, target)
        held.base, held.rewrite = dict(target), False
        self.keeping.forget_pending(held.name)
        return Saved(held.name, dict(target), merged, clashes)

    def _keep_for_later(self, held: Held, wanted: Mapping[EntryId, Entry]) -> None:
        text = whole_file(self._header(held, wanted), wanted.values())
        with suppress(OSError):
            self.keeping.keep_pending(held.name, text)

    def pending(self) -> dict[str, dict[EntryId, Entry]]:
        """Return what an earlier window could not save, by file."""
        found: dict[str, dict[EntryId, Entry]] = {}
        for name, text in self.keeping.pending().items():
            held = Held(name, read_text(text).header, None, read_text(text))
            held.base = held.found.values
            self._settle(held)
            found[name] = held.base
        return found

    def _header(self, held: Held, wanted: Mapping[EntryId, Entry]) -> Header:
        """Return the header for a set of entries: it names the text most of them count in."""
        texts = Counter(
            anchor.text
            for entry in wanted.values()
            for anchor in _own_anchors(entry)
            if anchor.text and not anchor.orphan
        )
        header = held.header
        if not texts or texts[header.text]:
            return header
        text = max(texts, key=lambda name: (texts[name], name))
        known = self._known.get(header.document)
        if known is None or known.text != text:
            return replace(header, text=text, characters=0, importer="")
        return replace(header, text=text, characters=known.characters, importer=known.importer)

    def join(self, held: Held) -> None:
        """Take the two versions that git left in a file for one, which saving then writes.

        Raises:
            AnnotationError: if an entry of either version has to be mended first.
        """
        if len(held.problems) > 1:
            message = f"annotations/{held.name}: mend line {held.problems[0].line} first"
            raise AnnotationError(message)
        held.found.problems.clear()
        held.conflict, held.rewrite = False, True
        if held.raw is not None:
            self.keeping.back_up(held.name, held.raw, always=True)

    def retire(self, copy: str) -> None:
        """Move a copy, now that its file holds what is in it, to the backups.

        Raises:
            AnnotationError: if it cannot be moved; it then stays.
        """
        path = self.folder / copy
        try:
            self.keeping.keep_backup(copy, path.read_bytes())
            path.unlink()
        except FileNotFoundError:
            return
        except OSError as error:
            message = f"annotations/{copy} cannot be put away: {error.strerror}"
            raise AnnotationError(message) from error

    def sweep(self, is_old: Callable[[Path], bool]) -> None:
        """Take away what a save that was killed left behind."""
        for path in self.folder.rglob(".*.part") if self.folder.is_dir() else ():
            with suppress(OSError):
                if is_old(path):
                    path.unlink()


def _take_both(held: Held, text: str) -> None:
    """Read both versions that git left in a file, merged; what git doubled is one again."""
    ours, theirs, before = split_markers(text)
    found, other = read_text(ours), read_text(theirs)
    told = read_text(before).values if before is not None else None
    both = merge(told, found.values, other.values)
    merged, clashes = both.entries, both.clashes
    for entry in (*found.twice, *other.twice):
        again = merge(None, {entry.id: merged.get(entry.id, entry)}, {entry.id: entry})
        merged |= again.entries
        clashes.extend(again.clashes)
    held.clashes = tuple(clashes)
    held.found, held.header, held.base, held.conflict = found, found.header, merged, True
    problems = [*found.problems, *other.problems]
    reason = "git left two versions here; merge them"
    found.problems[:] = [problem for problem in problems if not problem.twice]
    found.problems.append(Problem(1, reason))


def _bytes_at(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _refuse_no_corpus(folder: Path) -> None:
    """Refuse to make a corpus folder anew: one that was moved would leave its notes behind."""
    if not folder.is_dir():
        message = "the folder of the corpus is no longer there; put it back where it was"
        raise FormatError(message)


def _refuse_read_only(path: Path) -> None:
    if not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        message = "the file is read-only; allow writing to it"
        raise FormatError(message)


def _author_of(held: Held) -> str | None:
    """Return whose file it is; None if it is nobody's in particular."""
    if held.header.by:
        return held.header.by
    return next((entry.by for entry in held.base.values() if entry.by), None)


def _own_anchors(entry: Entry) -> tuple[Anchor, ...]:
    if isinstance(entry, Annotation):
        return entry.anchors
    return tuple(
        end.anchor
        for end in (entry.a, entry.b)
        if end.anchor is not None and end.document == entry.document
    )


def _in_document(entry: Entry, old: DocumentId, new: DocumentId) -> Entry:
    """Return an entry that is about the same document under its id in this corpus."""
    if isinstance(entry, Annotation):
        return replace(entry, document=new)
    ends = [
        replace(end, document=new) if end.document == old else end for end in (entry.a, entry.b)
    ]
    return replace(entry, a=ends[0], b=ends[1])
