"""Which annotations the inspector shows: those of the passage and of the words in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.annotation import EntryKind, Link, is_orphan
from reader.services.correcting import is_correction
from reader.services.replies import answered, thread
from reader.ui.desk.note_marks import spans_in
from reader.ui.models.annotation_words import entry_date, entry_kind, quote_of
from reader.ui.models.places import page_name
from reader.ui.panes.card_content import CardContent, EndContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.annotation import Entry, EntryId, LinkEnd
    from reader.domain.document import Document
    from reader.domain.overlap import Passage
    from reader.services.annotating import Annotating
    from reader.ui.models.overlap_rows import Documents

MOST = 30
"""How many cards are shown at once."""


def card_of(
    entry: Entry, documents: Documents, meanings: Mapping[str, str], depth: int = 0
) -> CardContent:
    """Return what the inspector says of an entry; ``depth`` is how deep a reply stands."""
    kind = "" if depth or isinstance(entry, Link) else entry_kind(entry)
    about = [kind, meanings.get(entry.color, ""), entry.by, entry_date(entry)]
    if is_orphan(entry):
        about.append(QCoreApplication.translate("Annotation", "its place is lost"))
    return CardContent(
        id=entry.id,
        colour=entry.color,
        note=entry.note,
        quote="" if isinstance(entry, Link) else quote_of(entry),
        tags=entry.tags,
        about=", ".join(part for part in about if part),
        relation=entry.relation if isinstance(entry, Link) else "",
        ends=tuple(_end(end, documents) for end in (entry.a, entry.b))
        if isinstance(entry, Link)
        else (),
        depth=depth,
    )


def _end(end: LinkEnd, documents: Documents) -> EndContent:
    anchor, document = end.anchor, documents.get(end.document)
    start = anchor.span.start if anchor is not None and anchor.span is not None else 0
    place = page_name(document, start) if document is not None else str(end.document)
    if anchor is not None and not anchor.placed:
        lost = QCoreApplication.translate("Annotation", "its place is lost")
        place = f"{place}, {lost}"
    return EndContent("" if anchor is None else anchor.quote, place)


def cards_of(
    entries: Iterable[Entry],
    service: Annotating,
    documents: Documents,
    meanings: Mapping[str, str],
) -> list[CardContent]:
    """Return the cards of entries, each followed by those of the replies to it."""
    found: list[CardContent] = []
    for entry in entries:
        found.append(card_of(entry, documents, meanings))
        replies = thread(service, entry.id)
        found.extend(card_of(reply.entry, documents, meanings, reply.depth) for reply in replies)
    return found


def notes_here(
    service: Annotating,
    places: Iterable[tuple[Document, Passage]],
    first: Sequence[EntryId],
) -> list[Entry]:
    """Return the entries ``first``, then those that touch the places, in order of place."""
    found: dict[EntryId, Entry] = {}
    for key in first:
        entry = service.entries.get(key)
        if entry is not None and not is_correction(entry):
            whole = answered(service, key)
            found[whole.id] = whole
    for document, passage in places:
        for entry in service.of(document.id):
            if entry.id in found or is_correction(entry):
                continue
            if any(span.overlaps(passage.span) for span in spans_in(entry, document)):
                found[entry.id] = entry
    return list(found.values())


def notes_on(service: Annotating, documents: Iterable[Document]) -> list[Entry]:
    """Return the notes on whole documents, each document once."""
    found = dict.fromkeys(document.id for document in documents)
    return [
        entry for key in found for entry in service.of(key) if entry.kind is EntryKind.DOCUMENT_NOTE
    ]
