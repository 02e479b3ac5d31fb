"""Which annotations the inspector shows: those of the passage and of the words in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.annotation import is_orphan
from reader.services.correcting import is_correction
from reader.ui.desk.note_marks import spans_in
from reader.ui.models.annotation_words import entry_date, entry_kind, quote_of
from reader.ui.panes.annotation_card import CardContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import Document
    from reader.domain.overlap import Passage
    from reader.services.annotating import Annotating

MOST = 30
"""How many cards are shown at once."""


def card_of(entry: Entry) -> CardContent:
    """Return what the inspector says of an entry."""
    about = [entry_kind(entry), entry.by, entry_date(entry)]
    if is_orphan(entry):
        about.append(QCoreApplication.translate("Annotation", "its place is lost"))
    return CardContent(
        id=entry.id,
        colour=entry.color,
        note=entry.note,
        quote=quote_of(entry),
        tags=entry.tags,
        about=", ".join(part for part in about if part),
    )


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
            found[key] = entry
    for document, passage in places:
        for entry in service.of(document.id):
            if entry.id in found or is_correction(entry):
                continue
            if any(span.overlaps(passage.span) for span in spans_in(entry, document)):
                found[entry.id] = entry
    return list(found.values())
