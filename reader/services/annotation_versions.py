"""Merge what git and sync programs left behind when two versions of a file met."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from reader.domain.errors import AnnotationError
from reader.services.history import Change, counted
from reader.store.annotations.merging import merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import Desk
    from reader.services.jobs import Ticket
    from reader.store.annotations.files import Held
    from reader.store.annotations.merging import Clash


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """Two versions of a file and what comes of them. Without ``copy`` git left both in the file.

    ``only_here``, ``only_there`` and ``changed`` count entries: of one version, of the other,
    and of both but different; git's are told as one, all in ``entries`` already. ``clashes``
    are values of which one had to be taken. ``problem`` says why they cannot be merged yet.
    """

    file: str
    copy: str = ""
    only_here: int = 0
    only_there: int = 0
    changed: int = 0
    clashes: tuple[Clash, ...] = ()
    problem: str = ""
    changes: tuple[Change, ...] = ()


class FindingVersions:
    """The job that finds what can be merged; nothing is changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def __call__(self, ticket: Ticket) -> list[Versions]:
        """Return the versions by file, git's first."""
        desk = self._desk
        with desk.busy:
            found = [_left_by_git(held) for held in desk.held.values() if held.conflict]
            copies = desk.files.copies()
            merged: dict[str, Mapping[EntryId, Entry]] = {}
            for number, (copy, name) in enumerate(copies.items()):
                ticket.step(number, len(copies), "Comparing versions")
                held = self._held(name)
                found.append(self._beside(copy, held, merged))
        return sorted(found, key=lambda item: (item.file, item.copy))

    def _held(self, name: str) -> Held:
        if name not in self._desk.held:
            self._desk.held[name] = self._desk.files.load(name)
        return self._desk.held[name]

    def _beside(
        self, copy: str, held: Held, merged: dict[str, Mapping[EntryId, Entry]]
    ) -> Versions:
        """Compare a file, as it is after what was merged into it before, with a copy of it."""
        try:
            other = self._desk.files.load(copy)
        except AnnotationError as error:
            return Versions(file=held.name, copy=copy, problem=str(error))
        bad = next(((n, p) for n, p in ((copy, other), (held.name, held)) if _bad(p)), None)
        if bad is not None:
            problem = f"annotations/{bad[0]}: mend line {bad[1].problems[0].line} first"
            return Versions(file=held.name, copy=copy, problem=problem)
        here = merged.get(held.name, held.base)
        both = merge(None, here, other.base)
        merged[held.name] = both.entries
        changes = (Change(here.get(key), entry) for key, entry in both.entries.items())
        return Versions(
            file=held.name,
            copy=copy,
            only_here=len(here.keys() - other.base.keys()),
            only_there=len(other.base.keys() - here.keys()),
            changed=sum(here[key] != other.base[key] for key in here.keys() & other.base.keys()),
            clashes=tuple(both.clashes),
            changes=tuple(change for change in changes if change.before != change.after),
        )


def _bad(held: Held) -> bool:
    return len(held.problems) > int(held.conflict)


def _left_by_git(held: Held) -> Versions:
    problem = ""
    if _bad(held):
        problem = f"annotations/{held.name}: mend line {held.problems[0].line} first"
    return Versions(file=held.name, clashes=held.clashes, problem=problem)


def merge_versions(service: Annotating, versions: Iterable[Versions]) -> list[Clash]:
    """Merge versions as one step that undo takes back; return the values that lost.

    Those with a problem are left out. What was done since they were compared stays. The
    files are saved like any change; copies are then put among the backups.
    """
    desk = service.desk
    clashes: list[Clash] = []
    changes: dict[EntryId, Change] = {}
    taken = [item for item in versions if not item.problem]
    joined: defaultdict[str, list[str]] = defaultdict(list)
    with desk.busy:
        for item in taken:
            held = desk.held[item.file]
            if held.conflict:
                desk.files.join(held)
                desk.problems.pop(item.file, None)
            copies = joined[item.file]
            if item.copy:
                copies.append(item.copy)
            clashes.extend(item.clashes)
            for change in item.changes:
                desk.homes.setdefault(change.id, item.file)
                first = changes.get(change.id)
                changes[change.id] = Change(first.before, change.after) if first else change
        desk.merged |= joined
    entries = service.entries
    rebased = (change.rebased(entries.get(change.id)) for change in changes.values())
    names = sorted({item.file for item in taken})
    what = names[0] if len(names) == 1 else f"{len(names)} files"
    service.do(f"merge the versions of {what}", [item for item in rebased if item is not None])
    if taken:
        service.save_soon()
    return clashes


def take_other(service: Annotating, clashes: Iterable[Clash]) -> int:
    """Take the values that lost in a merge after all, as one step; return how many entries change.

    A value that became another one since stays.
    """
    chosen: defaultdict[EntryId, list[Clash]] = defaultdict(list)
    for clash in clashes:
        entry = service.entries.get(clash.entry)
        if entry is not None and getattr(entry, clash.key, None) == clash.kept:
            chosen[clash.entry].append(clash)

    def changed(entry: Entry) -> Entry:
        others: dict[str, Any] = {clash.key: clash.other for clash in chosen[entry.id]}
        return replace(entry, **others)

    name = f"take the other version of {counted(len(chosen))}"
    service.change(name, list(chosen), changed)
    return len(chosen)
