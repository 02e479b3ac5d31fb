"""What an annotation is called: its kind, its day, the words it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate

from reader.domain.annotation import EntryKind, Link
from reader.ui.figures import day_words
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.domain.annotation import Entry

KIND_NAMES = {
    EntryKind.HIGHLIGHT: QT_TRANSLATE_NOOP("Annotation", "highlight"),
    EntryKind.NOTE: QT_TRANSLATE_NOOP("Annotation", "note"),
    EntryKind.DOCUMENT_NOTE: QT_TRANSLATE_NOOP("Annotation", "note on the document"),
    EntryKind.REPLY: QT_TRANSLATE_NOOP("Annotation", "reply"),
    EntryKind.LINK: QT_TRANSLATE_NOOP("Annotation", "link"),
}


RELATION_NAMES = {
    "see-also": QT_TRANSLATE_NOOP("Relation", "see also"),
    "quotes": QT_TRANSLATE_NOOP("Relation", "quotes"),
    "excerpt-of": QT_TRANSLATE_NOOP("Relation", "is an excerpt of"),
    "rewords": QT_TRANSLATE_NOOP("Relation", "rewords"),
    "contradicts": QT_TRANSLATE_NOOP("Relation", "contradicts"),
    "supports": QT_TRANSLATE_NOOP("Relation", "supports"),
    "translates": QT_TRANSLATE_NOOP("Relation", "translates"),
}
"""The relations that are offered, in this order, and what they are called."""


def relation_words(relation: str) -> str:
    """Return what a relation is called in the reader's language; the reader's own as it is."""
    known = RELATION_NAMES.get(relation)
    return relation if known is None else QCoreApplication.translate("Relation", known)


def relation_named(words: str) -> str:
    """Return the relation that is called so; words of the reader's own are one themselves."""
    said = " ".join(words.split())
    return next((name for name in RELATION_NAMES if relation_words(name) == said), said)


def kind_words(kind: EntryKind) -> str:
    """Return what a kind of entry is called in the reader's language."""
    return QCoreApplication.translate("Annotation", KIND_NAMES[kind])


def entry_kind(entry: Entry) -> str:
    """Return what an entry is, in the reader's language; a link with its relation."""
    name = kind_words(entry.kind)
    if isinstance(entry, Link) and entry.relation != "see-also":
        return f"{name}: {relation_words(entry.relation)}"
    return name


def entry_date(entry: Entry) -> str:
    """Return the day an entry was made, as the reader's language writes it."""
    date = QDate.fromString(entry.created[:10], "yyyy-MM-dd")
    return day_words(date) if date.isValid() else ""


def quote_of(entry: Entry) -> str:
    """Return the words an entry stands on; of a link those of both ends."""
    return " — ".join(" ".join(anchor.quote.split()) for anchor in entry.anchors)
