"""Which annotations a list shows, and what there is to choose from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import DECISIONS, LINK_RELATIONS, Link, is_orphan, tag_is_within

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId, EntryKind
    from reader.domain.document import DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationFilter:
    """What to show; an empty condition lets everything pass.

    ``text`` are words that must all be in note, quotation, tags or author, in any case.
    ``tag`` is a tag or a branch of them, ``relation`` one of links. ``since`` and ``until``
    are beginnings of ISO dates, both included.
    """

    document: DocumentId | None = None
    kinds: frozenset[EntryKind] = frozenset()
    tag: str = ""
    color: str = ""
    by: str = ""
    relation: str = ""
    text: str = ""
    since: str = ""
    until: str = ""
    orphans: bool = False
    untagged: bool = False


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
        and (not wanted.relation or relation_of(entry) == wanted.relation)
        and _in_time(entry.created, wanted)
        and (not wanted.tag or any(tag_is_within(tag, wanted.tag) for tag in entry.tags))
        and not (wanted.untagged and entry.tags)
        and (not wanted.orphans or is_orphan(entry))
    )


def _in_time(created: str, wanted: AnnotationFilter) -> bool:
    """Tell whether a date is in a range; what has no date is in none."""
    return (not wanted.since or created >= wanted.since) and (
        not wanted.until or "" < created[: len(wanted.until)] <= wanted.until
    )


def relation_of(entry: Entry) -> str:
    """Return the relation of a link; nothing for another entry."""
    return entry.relation if isinstance(entry, Link) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What there is among some entries, each with how many have it, for the choices of filters.

    Every branch of a tag is counted, too: ``claim/contested`` also counts as ``claim``.
    ``first`` and ``last`` are the days of the oldest and the newest, or empty.
    """

    kinds: Mapping[EntryKind, int]
    tags: Mapping[str, int]
    colors: Mapping[str, int]
    authors: Mapping[str, int]
    relations: Mapping[str, int]
    documents: Mapping[DocumentId, int]
    orphans: int
    untagged: int
    first: str
    last: str


def facets(entries: Iterable[Entry]) -> Facets:
    """Return what there is among ``entries``; names are in order."""
    kept = list(entries)
    dates = [entry.created[:10] for entry in kept if entry.created]
    return Facets(
        kinds=Counter(entry.kind for entry in kept),
        tags=_counted(branch for entry in kept for branch in _branches(entry.tags)),
        colors=_counted(entry.color for entry in kept if entry.color),
        authors=_counted(entry.by for entry in kept if entry.by),
        relations=_counted(name for name in map(relation_of, kept) if name),
        documents=Counter(document for entry in kept for document in entry.documents),
        orphans=sum(map(is_orphan, kept)),
        untagged=sum(not entry.tags for entry in kept),
        first=min(dates, default=""),
        last=max(dates, default=""),
    )


def _branches(tags: Iterable[str]) -> set[str]:
    """Return tags and all branches they are on."""
    found: set[str] = set()
    for tag in tags:
        levels = tag.split("/")
        found.update("/".join(levels[:depth]) for depth in range(1, len(levels) + 1))
    return found - {""}


def _counted(names: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(names).items(), key=lambda item: (item[0].casefold(), item[0])))


def relation_choices(entries: Iterable[Entry]) -> list[str]:
    """Return the relations a link may be given: those known, then those a reader has made."""
    made = {relation_of(entry) for entry in entries} - {"", *LINK_RELATIONS, *DECISIONS}
    return [*LINK_RELATIONS, *sorted(made)]
