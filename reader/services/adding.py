"""Add documents to a corpus: look at what was named, ask about names, copy, say how it went."""

from __future__ import annotations

import errno
import os
import shutil
from collections import Counter, defaultdict
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.errors import CorpusError, JobCancelledError
from reader.store.copying import Source, Walk, copy, free_name, sha256, sweep, why
from reader.store.corpus_names import ANNOTATIONS, CORPUS_FILE
from reader.store.folder import LARGEST_FILE, list_folder, unread_format
from reader.store.importers.registry import format_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from reader.services.jobs import Job, Ticket

_MOST = 20_000
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
_ROOM = 50_000_000
"""Bytes that are left free on the disk."""


class Fate(StrEnum):
    """What became of a file that was to be added."""

    ADDED = "added"
    SAME = "same"
    SKIPPED = "skipped"
    REFUSED = "refused"


class Choice(StrEnum):
    """What to do with a file whose name another one has."""

    KEEP_BOTH = "keep-both"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Item:
    """One file: where it lies, its path in the corpus, what became of it, and why."""

    source: str
    path: str
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AddingPlan:
    """What would be copied. ``clashes`` are those whose name another file has.

    ``told`` are files that are not copied; ``ignored`` counts, by suffix, those in folders
    that are no documents at all.
    """

    folder: Path
    new: tuple[Source, ...]
    clashes: tuple[Source, ...] = ()
    told: tuple[Item, ...] = ()
    ignored: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def size(self) -> int:
        """Bytes to copy, all clashes included."""
        return sum(item.size for item in (*self.new, *self.clashes))


@dataclass(frozen=True, slots=True)
class AddingReport:
    """What became of every file, in order."""

    items: tuple[Item, ...]
    ignored: Mapping[str, int] = field(default_factory=dict[str, int])

    def of(self, *fates: Fate) -> tuple[Item, ...]:
        """Return the files that met one of these fates."""
        return tuple(item for item in self.items if item.fate in fates)


def planning(folder: Path, sources: Sequence[Path], *, into: str = "") -> Job[AddingPlan]:
    """Return the job that looks at files and folders to add to a corpus, below ``into``.

    Raises (the job):
        CorpusError: if the corpus cannot be written to, or this is far too much.
        JobCancelledError: if the reader pressed Cancel.
    """

    def run(ticket: Ticket) -> AddingPlan:
        place = folder.expanduser().absolute()
        listing = list_folder(place)
        if not os.access(place, os.W_OK):
            message = f"{place} may not be written to; ask its owner for permission"
            raise CorpusError(message)
        sizes: defaultdict[int, list[str]] = defaultdict(list)
        for known in listing.files:
            sizes[known.size].append(known.path)
        look = _Look(place, into.strip("/"), sizes)
        walk = Walk(place)
        for start in sources:
            for source in walk.files(start.expanduser().absolute()):
                ticket.step(0, 0, source.path)
                look.take(source)
        return look.plan()

    return run


class _Look:
    """Sorts files into new ones, clashes, and those that are not copied."""

    def __init__(self, folder: Path, into: str, sizes: Mapping[int, list[str]]) -> None:
        self._folder, self._into, self._sizes = folder, into, sizes
        self._new: list[Source] = []
        self._clashes: list[Source] = []
        self._told: list[Item] = []
        self._ignored: Counter[str] = Counter()
        self._hashes: dict[Path, str] = {}
        self._taken: dict[str, str] = {}

    def take(self, source: Source) -> None:
        path = f"{self._into}/{source.path}" if self._into else source.path
        reason = source.problem or self._reason(source, path)
        if reason == _NO_DOCUMENT and not source.asked:
            self._ignored[source.file.suffix.lower() or "no suffix"] += 1
            return
        if reason:
            self._told.append(Item(str(source.file), "", Fate.REFUSED, reason))
            return
        if len(self._new) + len(self._clashes) >= _MOST:
            message = f"these are more than {_MOST:,} documents; add a part of them"
            raise CorpusError(message)
        try:
            twin = self._twin(source)
        except OSError as error:
            self._told.append(Item(str(source.file), "", Fate.REFUSED, why(error)))
            return
        if twin:
            self._told.append(Item(str(source.file), twin, Fate.SAME, f"already there as {twin}"))
            return
        found = Source(source.file, path, source.size)
        target = self._folder / path
        if target.exists() or target.is_symlink() or path.casefold() in self._taken:
            self._clashes.append(found)
        else:
            self._new.append(found)
            self._taken[path.casefold()] = path

    def plan(self) -> AddingPlan:
        clashes, new = tuple(self._clashes), tuple(self._new)
        return AddingPlan(self._folder, new, clashes, tuple(self._told), dict(self._ignored))

    def _reason(self, source: Source, path: str) -> str:
        """Return why a file is not copied, or nothing."""
        if self._is_inside(source.file):
            return "is in the corpus already"
        if path.partition("/")[0] == ANNOTATIONS or path == CORPUS_FILE:
            return "has a name that the corpus keeps for itself; rename it"
        if format_of(path) is None:
            return unread_format(path) or _NO_DOCUMENT
        if source.size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            return f"has {source.size // 1_000_000:,} MB; files of over {limit} MB are not read"
        return "" if source.size else "is empty"

    def _is_inside(self, file: Path) -> bool:
        with suppress(OSError):
            return file.resolve().is_relative_to(self._folder.resolve())
        return False

    def _twin(self, source: Source) -> str:
        """Return the path of a file of the corpus, or to be, with the same bytes."""
        rivals = [path for path in self._sizes.get(source.size, ()) if self._exists(path)]
        also = [item for item in (*self._new, *self._clashes) if item.size == source.size]
        if not rivals and not also:
            return ""
        own = self._hash(source.file)
        for path in rivals:
            with suppress(OSError):
                if self._hash(self._folder / path) == own:
                    return path
        return next((item.path for item in also if self._hash(item.file) == own), "")

    def _hash(self, file: Path) -> str:
        if file not in self._hashes:
            self._hashes[file] = sha256(file)
        return self._hashes[file]

    def _exists(self, path: str) -> bool:
        return (self._folder / path).is_file()


_NO_DOCUMENT = "is no document that can be read"


def adding(plan: AddingPlan, choices: Mapping[Path, Choice] | None = None) -> Job[AddingReport]:
    """Return the job that copies what was planned; it delivers an ``Item`` for each file.

    ``choices`` say what to do about clashes, by the file's own path; without one it is skipped.
    A copy that is stopped or fails leaves nothing half; what was copied before stays.

    Raises (the job):
        CorpusError: if the disk has no room for it.
        JobCancelledError: if the reader pressed Cancel.
    """
    wanted = dict(choices or {})

    def run(ticket: Ticket) -> AddingReport:
        _refuse_full_disk(plan)
        with suppress(OSError):
            sweep(plan.folder)
        return AddingReport((*plan.told, *_copied(plan, wanted, ticket)), plan.ignored)

    return run


def _refuse_full_disk(plan: AddingPlan) -> None:
    free = shutil.disk_usage(plan.folder).free
    if plan.size + _ROOM > free:
        need, have = plan.size // 1_000_000, free // 1_000_000
        message = f"these documents need {need:,} MB, and {have:,} MB are free on the disk"
        raise CorpusError(message)


def _copied(plan: AddingPlan, choices: Mapping[Path, Choice], ticket: Ticket) -> Iterable[Item]:
    total = max(plan.size, 1)
    done = 0
    stopped = ""
    found: list[Item] = []
    for source in (*plan.new, *plan.clashes):
        clash = source in plan.clashes
        if stopped:
            item = Item(str(source.file), "", Fate.REFUSED, stopped)
        elif clash and choices.get(source.file) is not Choice.KEEP_BOTH:
            reason = f"another file is called {source.path}"
            item = Item(str(source.file), source.path, Fate.SKIPPED, reason)
        else:
            item, stopped = _copy(plan, source, _Progress(ticket, done, total, source.path))
        done += source.size
        found.append(item)
        ticket.deliver(item)
    ticket.step(total, total)
    return found


@dataclass(frozen=True, slots=True)
class _Progress:
    """Says how far the copying is, and leaves it where it was cancelled."""

    ticket: Ticket
    before: int
    total: int
    label: str

    def __call__(self, done: int) -> None:
        self.ticket.step(min(self.before + done, self.total), self.total, self.label)


def _copy(plan: AddingPlan, source: Source, told: _Progress) -> tuple[Item, str]:
    """Copy one file; return what became of it, and why nothing more can be copied, if so."""
    told(0)
    while True:
        path = free_name(source.path, lambda name: _is_taken(plan.folder / name))
        try:
            copy(source.file, plan.folder / path, told)
        except FileExistsError:
            continue  # somebody took the name meanwhile
        except JobCancelledError:
            raise
        except OSError as error:
            reason = f"cannot be copied: {error.strerror or error}"
            full = reason if error.errno in _FULL else ""
            return Item(str(source.file), "", Fate.REFUSED, reason), full
        renamed = f"as {path}" if path != source.path else ""
        return Item(str(source.file), path, Fate.ADDED, renamed), ""


def _is_taken(target: Path) -> bool:
    return target.exists() or target.is_symlink()
