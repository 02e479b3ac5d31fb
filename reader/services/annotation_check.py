"""Look through the annotations of a corpus and explain what is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.services.anchor_review import Reviewing
from reader.services.annotation_problems import troubles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import Desk


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something that is not as it should be. ``line`` is 0 where it is about no line.

    A ``serious`` one keeps a file from being written, or an annotation from its place.
    """

    file: str
    line: int
    reason: str
    serious: bool = True


def check(service: Annotating, corpus: Corpus) -> list[Finding]:
    """Return what is wrong, by file and line; nothing is changed."""
    desk = service.desk
    found = [Finding(item.file, item.line, item.reason) for item in troubles(service)]
    found.extend(_about_entries(desk, corpus, service.entries.values()))
    for document in corpus.documents:
        if any(document.id in entry.documents for entry in service.entries.values()):
            job = Reviewing(desk, document, service.entries.values())
            found.extend(
                Finding(
                    desk.homes.get(key, ""),
                    desk.line_of(key),
                    f"{key}: {document.path} has changed since; carry it",
                )
                for key in job.entries
            )
    return sorted(set(found))


def _about_entries(desk: Desk, corpus: Corpus, entries: Iterable[Entry]) -> Iterable[Finding]:
    here = {document.id for document in corpus.documents}
    ids = set(desk.homes)
    for entry in entries:
        file, line = desk.homes.get(entry.id, ""), desk.line_of(entry.id)
        for document in entry.documents:
            if document not in here:
                reason = f"{entry.id}: no document of the corpus is {document or 'named'}"
                yield Finding(file, line, reason)
        if any(anchor.orphan for anchor in entry.anchors):
            yield Finding(file, line, f"{entry.id}: its passage is lost", serious=False)
        answered = getattr(entry, "reply_to", None)
        if answered is not None and answered not in ids:
            reason = f"{entry.id}: answers {answered}, which is not there"
            yield Finding(file, line, reason, serious=False)
