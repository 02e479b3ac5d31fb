"""Who answered an annotation, and who answered that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation

if TYPE_CHECKING:
    from reader.domain.annotation import Entry, EntryId
    from reader.services.annotating import Annotating


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply and how deep it stands: 1 answers the annotation, 2 a reply to it."""

    entry: Annotation
    depth: int


def thread(service: Annotating, key: EntryId) -> list[Reply]:
    """Return all replies below an entry, each followed by those to it, oldest first."""
    found: list[Reply] = []
    seen = {key}
    waiting = [Reply(entry, 1) for entry in reversed(service.replies(key))]
    while waiting:
        reply = waiting.pop()
        if reply.entry.id in seen:  # replies written by hand may go round in a circle
            continue
        seen.add(reply.entry.id)
        found.append(reply)
        below = reversed(service.replies(reply.entry.id))
        waiting.extend(Reply(entry, reply.depth + 1) for entry in below)
    return found


def answered(service: Annotating, key: EntryId) -> Entry:
    """Return the annotation that a reply at last answers; of another entry, itself.

    Raises:
        KeyError: if there is no entry of that id.
    """
    entry = service.entries[key]
    seen: set[EntryId] = set()
    while isinstance(entry, Annotation) and entry.reply_to is not None and entry.id not in seen:
        seen.add(entry.id)
        above = service.entries.get(entry.reply_to)
        if above is None:
            break
        entry = above
    return entry
