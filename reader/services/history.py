"""Undo and redo: every change is a value with its inverse, and has a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Step:
    """Changes that are undone together. ``name`` completes “Undo: …”, as “tag 14 annotations”."""

    name: str
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.name, tuple(change.inverse for change in reversed(self.changes)))


def counted(count: int) -> str:
    """Return how many annotations, as the name of a step says it."""
    return "1 annotation" if count == 1 else f"{count} annotations"


class History:
    """The steps of a session, without limit. It remembers; who owns it carries them out."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

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

    def undo(self) -> Step | None:
        """Return the step that takes the last one back."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step.inverse

    def redo(self) -> Step | None:
        """Return the step that was undone last, to be done again."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step

    def clear(self) -> None:
        """Forget everything, as for another corpus."""
        self._done.clear()
        self._undone.clear()
