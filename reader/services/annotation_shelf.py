"""The annotations of a corpus in memory: by id, by document, and who answers whom."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, place_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import DocumentId
    from reader.services.history import Step


class Shelf:
    """Holds entries. Only ``put`` changes what it holds."""

    def __init__(self) -> None:
        self._entries: dict[EntryId, Entry] = {}
        self._by_document: defaultdict[DocumentId, set[EntryId]] = defaultdict(set)
        self._answers: defaultdict[EntryId, set[EntryId]] = defaultdict(set)

    @property
    def entries(self) -> Mapping[EntryId, Entry]:
        """All annotations and links, by id."""
        return self._entries

    def of(self, document: DocumentId) -> list[Entry]:
        """Return what is about a document, links to it included, in order of place."""
        found = [self._entries[key] for key in self._by_document.get(document, ())]
        return sorted(found, key=place_order)

    def replies(self, entry: EntryId) -> list[Annotation]:
        """Return the replies to an entry, oldest first."""
        found = (self._entries[key] for key in self._answers.get(entry, ()))
        replies = [item for item in found if isinstance(item, Annotation)]
        return sorted(replies, key=lambda item: (item.created, item.id))

    def below(self, entries: Iterable[EntryId]) -> dict[EntryId, Entry]:
        """Return entries, the replies to them, the replies to those, and so on."""
        found: dict[EntryId, Entry] = {}
        waiting = [key for key in dict.fromkeys(entries) if key in self._entries]
        while waiting:
            key = waiting.pop(0)
            if key not in found:
                found[key] = self._entries[key]
                waiting.extend(reply.id for reply in self.replies(key))
        return found

    def put(self, step: Step) -> frozenset[DocumentId]:
        """Carry out a step; return the documents it is about."""
        documents: set[DocumentId] = set()
        for change in step.changes:
            for entry in (self._entries.pop(change.id, None), change.before):
                if entry is not None:
                    self._leave(entry)
                    documents.update(entry.documents)
            if change.after is not None:
                self._enter(change.after)
                documents.update(change.after.documents)
        return frozenset(documents)

    def clear(self) -> None:
        """Forget everything."""
        self._entries.clear()
        self._by_document.clear()
        self._answers.clear()

    def _enter(self, entry: Entry) -> None:
        self._entries[entry.id] = entry
        for document in entry.documents:
            self._by_document[document].add(entry.id)
        if isinstance(entry, Annotation) and entry.reply_to is not None:
            self._answers[entry.reply_to].add(entry.id)

    def _leave(self, entry: Entry) -> None:
        for document in entry.documents:
            self._by_document[document].discard(entry.id)
        if isinstance(entry, Annotation) and entry.reply_to is not None:
            self._answers[entry.reply_to].discard(entry.id)
