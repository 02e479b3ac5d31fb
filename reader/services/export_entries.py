"""Annotations and links as excerpts: filtered, in order, each with the answers to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, EntryKind, Link
from reader.domain.document import DocumentId
from reader.domain.excerpt import Difference, Excerpt, LeftOut, Place, Quoted, Reply, State, What
from reader.domain.span import Span
from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch
from reader.services.export_differences import spelt
from reader.services.export_request import Order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.services.export_request import Material, Wanted
    from reader.services.export_sources import Sources
    from reader.services.jobs import Ticket

_STEP = 200


class EntryExcerpts:
    """Makes excerpts of the annotations and links of a corpus."""

    def __init__(self, material: Material, sources: Sources) -> None:
        self._entries: dict[EntryId, Entry] = {entry.id: entry for entry in material.entries}
        self._colors = material.colors
        self._sources = sources
        self._answers: dict[EntryId, list[Annotation]] = defaultdict(list)
        for entry in material.entries:
            if isinstance(entry, Annotation) and entry.reply_to is not None:
                self._answers[entry.reply_to].append(entry)

    def gather(self, wanted: Wanted, ticket: Ticket) -> tuple[list[Excerpt], list[LeftOut]]:
        """Return what is wanted, in order, and what else there is and why it is not among it."""
        of_kind = [entry for entry in self._entries.values() if self._is_wanted(entry, wanted)]
        chosen = self._chosen(of_kind, wanted)
        told: set[str] = set()
        found: list[Excerpt] = []
        heads = [item for item in chosen.values() if not self._answers_one_of(item, chosen)]
        for number, entry in enumerate([*heads, *chosen.values()]):
            if number % _STEP == 0:
                ticket.step(min(number, len(heads)), len(heads), "Gathering")
            if entry.id in told:  # a head twice, or with what it answers; replies may go round
                continue
            made = self._excerpt(entry)
            told.update((entry.id, *(reply.id for reply in made.replies)))
            found.append(made)
        if wanted.only is None:
            found.sort(key=lambda item: _key(item, wanted.order))
        missed = [entry for entry in of_kind if entry.id not in told]
        return found, _left_out(missed, wanted)

    def _is_wanted(self, entry: Entry, wanted: Wanted) -> bool:
        """Tell whether an entry is of what is exported; a reply goes with what it answers."""
        if wanted.what is What.DOCUMENT:
            return True
        head = self._head(entry)
        return isinstance(head, Link) is (wanted.what is What.LINKS)

    def _head(self, entry: Entry) -> Entry:
        """Return what a reply at last answers, as far as that is here."""
        seen = {entry.id}
        while isinstance(entry, Annotation) and entry.reply_to is not None:
            above = self._entries.get(entry.reply_to)
            if above is None or above.id in seen:
                break
            seen.add(above.id)
            entry = above
        return entry

    def _chosen(self, entries: list[Entry], wanted: Wanted) -> dict[EntryId, Entry]:
        if wanted.only is not None:
            known: dict[str, Entry] = {entry.id: entry for entry in entries}
            return {known[key].id: known[key] for key in wanted.only if key in known}
        asked = AnnotationFilter(
            tag=wanted.tag,
            color=wanted.color,
            by=wanted.by,
            relation=wanted.relation,
            text=wanted.text,
            since=wanted.since,
            until=wanted.until,
            orphans=wanted.orphans,
        )
        return {
            entry.id: entry
            for entry in AnnotationSearch().matching(entries, asked)
            if self._touches(entry, wanted)
            and (not wanted.kinds or entry.kind.value in wanted.kinds)
        }

    def _touches(self, entry: Entry, wanted: Wanted) -> bool:
        if not wanted.documents:
            return True
        about = set(entry.documents)
        if wanted.what is What.LINKS:
            return wanted.documents <= set(self._head(entry).documents)
        return bool(about & wanted.documents)

    def _answers_one_of(self, entry: Entry, chosen: Mapping[EntryId, Entry]) -> bool:
        """Tell whether an entry is a reply that is told with what it answers."""
        seen = {entry.id}
        while isinstance(entry, Annotation) and entry.reply_to is not None:
            above = self._entries.get(entry.reply_to)
            if above is None or above.id in seen:
                return False
            if above.id in chosen:
                return True
            seen.add(above.id)
            entry = above
        return False

    # one excerpt

    def _excerpt(self, entry: Entry) -> Excerpt:
        if isinstance(entry, Link):
            passages = tuple(
                self._sources.anchored(end.document, end.anchor) for end in (entry.a, entry.b)
            )
            what, relation, reply_to = What.LINKS, entry.relation, ""
            differences = self._differences(passages)
        else:
            passages = (self._passage(entry),)
            what, relation, differences = What.ANNOTATIONS, "", ()
            reply_to = entry.reply_to or ""
        return Excerpt(
            id=entry.id,
            what=what,
            kind=entry.kind.value,
            passages=passages,
            differences=differences,
            relation=relation,
            tags=tuple(_levels(tag) for tag in entry.tags),
            color=entry.color,
            color_meaning=self._colors.get(entry.color, ""),
            note=entry.note,
            author=entry.by,
            created=entry.created,
            modified=entry.modified,
            replies=tuple(self._replies(entry.id, 1, {entry.id})),
            reply_to=reply_to,
        )

    def _passage(self, entry: Annotation) -> Quoted:
        """Return the passage of an annotation; of a reply that of what it answers."""
        head = self._head(entry)
        if entry.kind is EntryKind.REPLY and isinstance(head, Annotation):
            entry = head
        return self._sources.anchored(entry.document, entry.anchor)

    def _replies(self, key: EntryId, depth: int, seen: set[EntryId]) -> list[Reply]:
        found: list[Reply] = []
        for entry in sorted(self._answers.get(key, ()), key=lambda item: (item.created, item.id)):
            if entry.id in seen:
                continue
            seen.add(entry.id)
            found.append(
                Reply(
                    id=entry.id,
                    note=entry.note,
                    author=entry.by,
                    created=entry.created,
                    modified=entry.modified,
                    depth=depth,
                )
            )
            found.extend(self._replies(entry.id, depth + 1, seen))
        return found

    def _differences(self, passages: tuple[Quoted, ...]) -> tuple[Difference, ...]:
        from reader.engine.word_differences import word_differences

        a, b = passages
        if not a.quote or not b.quote:
            return ()
        hidden = tuple(self._furniture(item) for item in passages)
        return spelt(word_differences(a.quote, b.quote, (hidden[0], hidden[1])), a.quote, b.quote)

    def _furniture(self, quoted: Quoted) -> list[Span]:
        place = quoted.place
        if place is None or place.start is None or place.end is None:
            return []
        return self._sources.furniture(DocumentId(quoted.source.id), Span(place.start, place.end))


def _levels(tag: str) -> tuple[str, ...]:
    return tuple(level for level in tag.split("/") if level) or (tag,)


def _left_out(missed: Iterable[Entry], wanted: Wanted) -> list[LeftOut]:
    count = sum(1 for _ in missed)
    if not count:
        return []
    name = {What.LINKS: "links"}.get(wanted.what, "annotations")
    reason = "not chosen" if wanted.only is not None else "outside what was asked for"
    return [LeftOut(name, reason, count)]


def _key(item: Excerpt, order: Order) -> tuple[object, ...]:
    said: dict[Order, tuple[object, ...]] = {
        Order.CREATED: (item.created,),
        Order.MODIFIED: (item.modified or item.created,),
        Order.AUTHOR: (item.author.casefold(), item.author),
        Order.TAG: (not item.tags, sorted(item.tags)[:1]),
        Order.COLOR: (not item.color, item.color),
    }
    return (*said.get(order, ()), *place_key(item))


def place_key(item: Excerpt) -> tuple[object, ...]:
    """Return a key that sorts excerpts by document and place; documents that are gone come last.

    Notes on a whole document come before its passages, passages without a place after them.
    """
    other = _where(item.other) if item.other is not None else (False, "", 0, 0, 0)
    return (*_where(item.first), *other, item.created, item.id)


def _where(quoted: Quoted) -> tuple[object, ...]:
    return (quoted.state is State.MISSING, quoted.source.path, *_offsets(quoted.place))


def _offsets(place: Place | None) -> tuple[int, int, int]:
    if place is None:
        return (0, 0, 0)
    if place.start is None or place.end is None:
        return (2, 0, 0)
    return (1, place.start, place.end)
