"""Which annotations a list shows: by document, tag, colour, author, text, kind, date, orphans."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import is_orphan, tag_is_within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Entry, EntryId, EntryKind
    from reader.domain.document import DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationFilter:
    """What to show; an empty condition lets everything pass.

    ``text`` are words that must all be in note, quotation or tags, in any case. ``tag`` is a
    tag or a branch of them. ``since`` and ``until`` are beginnings of ISO dates, both included.
    """

    document: DocumentId | None = None
    kinds: frozenset[EntryKind] = frozenset()
    tag: str = ""
    color: str = ""
    by: str = ""
    text: str = ""
    since: str = ""
    until: str = ""
    orphans: bool = False


class AnnotationSearch:
    """Filters entries; the folded text of each is made once, as an entry never changes."""

    def __init__(self) -> None:
        self._folded: dict[EntryId, tuple[Entry, str]] = {}

    def matching(self, entries: Iterable[Entry], wanted: AnnotationFilter) -> list[Entry]:
        """Return the entries that pass, in the order given."""
        words = wanted.text.casefold().split()
        return [
            entry
            for entry in entries
            if _passes(entry, wanted) and (not words or self._has(entry, words))
        ]

    def _has(self, entry: Entry, words: list[str]) -> bool:
        held = self._folded.get(entry.id)
        if held is None or held[0] is not entry:
            parts = [entry.note, *entry.tags, entry.by]
            parts.extend(anchor.quote for anchor in entry.anchors)
            held = (entry, "\n".join(parts).casefold())
            self._folded[entry.id] = held
        return all(word in held[1] for word in words)


def _passes(entry: Entry, wanted: AnnotationFilter) -> bool:
    return (
        (wanted.document is None or wanted.document in entry.documents)
        and (not wanted.kinds or entry.kind in wanted.kinds)
        and (not wanted.color or entry.color == wanted.color)
        and (not wanted.by or entry.by == wanted.by)
        and (not wanted.since or entry.created >= wanted.since)
        and (not wanted.until or entry.created[: len(wanted.until)] <= wanted.until)
        and (not wanted.tag or any(tag_is_within(tag, wanted.tag) for tag in entry.tags))
        and (not wanted.orphans or is_orphan(entry))
    )
