"""Undo and redo: every change is a value with its inverse, and has a name."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.annotation import Entry, EntryId


@dataclass(frozen=True, slots=True)
class Change:
    """What one entry was and what it became; None is an entry that is not there."""

    before: Entry | None
    after: Entry | None

    @property
    def id(self) -> EntryId:
        """The id of the entry."""
        entry = self.after or self.before
        if entry is None:
            message = "a change of nothing into nothing"
            raise ValueError(message)
        return entry.id

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)

    def rebased(self, now: Entry | None) -> Change | None:
        """Return this change for an entry that has become another one since, or None.

        What somebody else changed meanwhile stays, key by key; an entry that was changed
        is not deleted, and one that is there again is not put in a second time.
        """
        if now == self.before:
            return self
        if now is None or self.before is None or self.after is None:
            return None
        if type(now) is not type(self.before) or type(now) is not type(self.after):
            return None
        new: dict[str, Any] = {}
        for item in fields(now):
            before, after = getattr(self.before, item.name), getattr(self.after, item.name)
            if before != after and getattr(now, item.name) == before:
                new[item.name] = after
        return Change(now, replace(now, **new)) if new else None


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that are undone together. ``name`` completes “Undo: …”, as “tag 14 annotations”."""

    name: str
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.name, tuple(change.inverse for change in reversed(self.changes)))

    def rebased(self, now: Mapping[EntryId, Entry]) -> Step:
        """Return this step for entries that may have become others since."""
        changes = (change.rebased(now.get(change.id)) for change in self.changes)
        return Step(self.name, tuple(change for change in changes if change is not None))


def counted(count: int) -> str:
    """Return how many annotations, as the name of a step says it."""
    return "1 annotation" if count == 1 else f"{count} annotations"


class History:
    """The steps of a session, without limit. It remembers; who owns it carries them out."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def depth(self) -> int:
        """How many steps could be undone."""
        return len(self._done)

    @property
    def undo_name(self) -> str:
        """What would be undone, or nothing."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """What would be done again, or nothing."""
        return self._undone[-1].name if self._undone else ""

    def did(self, step: Step) -> None:
        """Remember a step that was done; what was undone before cannot be redone any more."""
        self._done.append(step)
        self._undone.clear()

    def undo(self, now: Mapping[EntryId, Entry]) -> Step | None:
        """Return the step that takes the last one back, for the entries there are ``now``."""
        if not self._done:
            return None
        step = self._done.pop().inverse.rebased(now)
        self._undone.append(step.inverse)
        return step

    def redo(self, now: Mapping[EntryId, Entry]) -> Step | None:
        """Return the step that was undone last, to be done again with the entries of ``now``."""
        if not self._undone:
            return None
        step = self._undone.pop().rebased(now)
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget everything, as for another corpus."""
        self._done.clear()
        self._undone.clear()
