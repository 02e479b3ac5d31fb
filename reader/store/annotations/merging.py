"""Bring two versions of a set of entries together, by id, so that nothing a person wrote is lost."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

from reader.domain.annotation import Annotation, EntryId, Link

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.annotation import Entry

SEPARATOR = "\n\n— the other version —\n\n"
"""Stands between two notes that both changed."""


@dataclass(frozen=True, slots=True)
class Clash:
    """Something that both sides changed, and what was decided; for people."""

    entry: EntryId
    key: str
    kept: object
    other: object


@dataclass(slots=True)
class Merged:
    """The entries of both sides, in the order of theirs, ours that are new after them."""

    entries: dict[EntryId, Entry] = field(default_factory=dict[EntryId, Annotation | Link])
    clashes: list[Clash] = field(default_factory=list[Clash])


RECENT = 5.0
"""Seconds in which another program may not have seen yet what was written."""


class Recent:
    """What this window wrote into a file a moment ago.

    A program that read the file before that, and writes it after, puts the older state back
    without having meant to. So what it lacks of these changes was not taken back by it.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._before: dict[EntryId, tuple[float, Entry | None]] = {}

    def wrote(self, before: Mapping[EntryId, Entry], after: Mapping[EntryId, Entry]) -> None:
        """Note what was written over what."""
        now = self._now()
        self._before = {k: v for k, v in self._before.items() if now - v[0] < RECENT}
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                _, first = self._before.get(key, (now, before.get(key)))
                self._before[key] = (now, first)

    def base(
        self, written: Mapping[EntryId, Entry], theirs: Mapping[EntryId, Entry]
    ) -> dict[EntryId, Entry]:
        """Return what the program that wrote ``theirs`` has seen of what was ``written``."""
        now = self._now()
        found = dict(written)
        for key, (at, before) in self._before.items():
            if now - at >= RECENT or theirs.get(key) != before:
                continue
            if before is None:
                found.pop(key, None)
            else:
                found[key] = before
        return found


def merge(
    base: Mapping[EntryId, Entry] | None,
    mine: Mapping[EntryId, Entry],
    theirs: Mapping[EntryId, Entry],
) -> Merged:
    """Merge two versions; ``base`` is what both came from, if that is known.

    What one side changed and the other did not is taken. What one side deleted stays
    deleted unless the other side changed it. Without a base nothing is deleted. Of two new
    notes both are kept, one under the other; of two new values of another key the one of
    the entry that was modified last, and the other is told in ``clashes``.
    """
    merged = Merged()
    for key in [*theirs, *(key for key in mine if key not in theirs)]:
        before = base.get(key) if base is not None else None
        one, other = mine.get(key), theirs.get(key)
        if one is None or other is None:
            left = one or other
            if left is not None and (before is None or left != before):
                merged.entries[key] = left
        else:
            merged.entries[key] = _entry(before, one, other, merged.clashes)
    return merged


def _entry(before: Entry | None, mine: Entry, theirs: Entry, clashes: list[Clash]) -> Entry:
    if mine == theirs or theirs == before:  # noqa: PLR1714 - entries have no hash
        return mine
    if mine == before or type(mine) is not type(theirs):
        return theirs
    later = theirs.modified > mine.modified
    changes: dict[str, Any] = {}
    for item in fields(mine):
        one, other = getattr(mine, item.name), getattr(theirs, item.name)
        old = getattr(before, item.name, None)
        if one == other or (before is not None and other == old):
            continue
        if before is not None and one == old:
            changes[item.name] = other
        elif item.name in _BOTH:
            changes[item.name] = _both(item.name, old, one, other)
        else:
            kept, lost = (other, one) if not one or (other and later) else (one, other)
            changes[item.name] = kept
            if lost and item.name != "modified":
                clashes.append(Clash(mine.id, item.name, kept, lost))
    return replace(mine, **changes)


_BOTH = frozenset({"note", "tags", "extra"})
"""Keys of which both values can be kept."""


def _both(name: str, old: Any, one: Any, other: Any) -> object:  # noqa: ANN401 - any field's value
    if name == "note":
        return _notes(one, other)
    return _tags(old or (), one, other) if name == "tags" else dict(other) | dict(one)


def _notes(one: str, other: str) -> str:
    """Return both notes; one that holds the other already says it all."""
    if other.strip() in one:
        return one
    if one.strip() in other:
        return other
    return one.rstrip("\n") + SEPARATOR + other


def _tags(old: tuple[str, ...], one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags of both, without those that either took off."""
    gone = {tag for tag in old if tag not in one or tag not in other}
    return tuple(tag for tag in dict.fromkeys((*one, *other)) if tag not in gone)
