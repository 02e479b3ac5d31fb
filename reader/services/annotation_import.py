"""Take over annotations of other programs: find their documents and their places."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.domain.anchor import Anchor
from reader.domain.annotation import Annotation, EntryId
from reader.services.history import Change, counted
from reader.store.exchange.foreign import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.anchor import Carried
    from reader.domain.document import Corpus, Document
    from reader.engine.anchoring import QuoteFinder
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import Desk
    from reader.services.jobs import Ticket
    from reader.store.exchange.foreign import Foreign

_SEARCHED = 60
"""Documents that are searched for a quotation whose document is not named."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What can be taken over.

    ``unplaced`` of the entries are orphans; ``homeless`` have no document in the corpus.
    """

    entries: tuple[Annotation, ...]
    unplaced: int = 0
    homeless: tuple[Foreign, ...] = ()


class Importing:
    """The job that finds documents and places for annotations of another program."""

    def __init__(self, desk: Desk, corpus: Corpus, foreign: Iterable[Foreign]) -> None:
        self._desk, self._corpus = desk, corpus
        self._foreign = tuple(foreign)
        self._finders: dict[str, QuoteFinder] = {}
        self._names = _names(corpus.documents)

    def __call__(self, ticket: Ticket) -> ImportPlan:
        """Place them one after the other."""
        entries: dict[str, Annotation] = {}
        homeless: list[Foreign] = []
        replies = [item for item in self._foreign if item.reply_to]
        for number, item in enumerate(self._foreign):
            if number % 50 == 0:
                ticket.step(number, len(self._foreign), "Placing annotations")
            if item.reply_to:
                continue
            entry = self._placed(item)
            if entry is None:
                homeless.append(item)
            else:
                entries.setdefault(item.key, entry)
        for item in replies:
            answered = entries.get(digest(item.reply_to))
            if answered is None:
                homeless.append(item)
            else:
                entry = self._entry(item, answered, None)
                entries[item.key] = replace(entry, reply_to=answered.id)
        found = tuple(entries.values())
        lost = sum(any(a.orphan for a in entry.anchors) for entry in found)
        return ImportPlan(found, lost, tuple(homeless))

    def _placed(self, item: Foreign) -> Annotation | None:
        named = self._names.get(_name(item.source)) or self._names.get(_title(item.source))
        if not item.quote:
            return self._entry(item, named, None) if named is not None else None
        if named is not None:
            found = self._find(item, named)
            return self._entry(item, named, self._anchor(item, named, found))
        if item.source and "://" not in item.source and PurePosixPath(item.source).suffix:
            return None
        hits: list[tuple[Document, Carried]] = []
        for document in self._corpus.documents[:_SEARCHED]:
            found = self._find(item, document)
            if found.span is not None:
                hits.append((document, found))
        if len(hits) != 1:
            return None
        return self._entry(item, hits[0][0], self._anchor(item, *hits[0]))

    def _find(self, item: Foreign, document: Document) -> Carried:
        from reader.engine.anchoring import QuoteFinder

        finder = self._finders.get(document.id)
        if finder is None:
            finder = self._finders[document.id] = QuoteFinder(document.text)
        return finder.find(item.quote, item.prefix, item.suffix, item.start)

    def _anchor(self, item: Foreign, document: Document, found: Carried) -> Anchor:
        if found.span is not None:
            anchor = self._desk.anchor(document, found.span)
            return replace(anchor, page=anchor.page or item.page)
        return Anchor(
            quote=item.quote,
            prefix=item.prefix,
            suffix=item.suffix,
            page=item.page,
            text=self._desk.hash_of(document),
            orphan=True,
        )

    def _entry(
        self, item: Foreign, about: Document | Annotation, anchor: Anchor | None
    ) -> Annotation:
        return Annotation(
            id=EntryId(f"a-{item.key}"),
            document=about.document if isinstance(about, Annotation) else about.id,
            anchor=anchor,
            color=item.color or ("yellow" if anchor else ""),
            tags=item.tags,
            note=item.note,
            by=item.by or self._desk.author,
            created=item.created,
        )


def take_over(service: Annotating, plan: ImportPlan) -> int:
    """Put the entries of a plan into the corpus as one step; return how many were new."""
    changes = [Change(None, entry) for entry in plan.entries if entry.id not in service.entries]
    service.do(f"import {counted(len(changes))}", changes)
    return len(changes)


def _names(documents: Sequence[Document]) -> dict[str, Document]:
    """Return documents by path, file name, stem and title, where only one has it."""
    found: dict[str, Document | None] = {}
    for document in documents:
        path = PurePosixPath(document.path)
        names = {_name(document.path), _title(path.stem), _title(document.title), _name(path.name)}
        for name in names - {""}:
            found[name] = None if name in found else document
    return {name: document for name, document in found.items() if document is not None}


def _name(source: str) -> str:
    """Return the file name in a path or an address."""
    return source.rstrip("/").partition("?")[0].partition("#")[0].rpartition("/")[2].casefold()


def _title(source: str) -> str:
    last = re.sub(r"\.\w{2,5}$", "", _name(source) if "://" in source else source)
    return re.sub(r"[\W_]+", " ", last).strip().casefold()
