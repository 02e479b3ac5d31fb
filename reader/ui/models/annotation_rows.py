"""Annotations as a table that can be sorted."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from reader.domain.annotation import is_orphan
from reader.ui.figures import quoted
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.annotation_words import entry_date, entry_kind, quote_of
from reader.ui.models.indexes import ROOT, Index
from reader.ui.models.places import page_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from reader.domain.annotation import Entry
    from reader.ui.models.overlap_rows import Documents

_LONGEST = 200


class NoteColumn(IntEnum):
    """What is said of an annotation, left to right."""

    KIND = 0
    WORDS = 1
    PLACE = 2
    TAGS = 3
    AUTHOR = 4
    DATE = 5


class NoteRole(IntEnum):
    """What a delegate may ask for besides the text."""

    COLOUR = Qt.ItemDataRole.UserRole


HEADINGS = {
    NoteColumn.KIND: QT_TRANSLATE_NOOP("NoteColumn", "Kind"),
    NoteColumn.WORDS: QT_TRANSLATE_NOOP("NoteColumn", "Note or words"),
    NoteColumn.PLACE: QT_TRANSLATE_NOOP("NoteColumn", "In"),
    NoteColumn.TAGS: QT_TRANSLATE_NOOP("NoteColumn", "Tags"),
    NoteColumn.AUTHOR: QT_TRANSLATE_NOOP("NoteColumn", "By"),
    NoteColumn.DATE: QT_TRANSLATE_NOOP("NoteColumn", "Made"),
}


class AnnotationTableModel(QAbstractTableModel):
    """Show annotations in the order the reader asked for; by document and place at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._documents: Documents = {}
        self._column: NoteColumn | None = None
        self._descending = False
        self._keys: dict[NoteColumn, dict[str, tuple[Entry, tuple[str | int, ...]]]] = {}

    def show(self, entries: Sequence[Entry], documents: Documents) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        if documents is not self._documents:
            self._keys.clear()
        self._documents = documents
        self._entries = self._ordered(entries)
        self.endResetModel()

    def entry_at(self, row: int) -> Entry | None:
        """Return the annotation of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column = NoteColumn(column) if column >= 0 else None
        self._descending = order is Qt.SortOrder.DescendingOrder
        self.show(self._entries, self._documents)

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(NoteColumn)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("NoteColumn", HEADINGS[NoteColumn(section)])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry_at(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == NoteRole.COLOUR:
            return entry.color
        text = _TEXTS[NoteColumn(index.column())](entry, self._documents)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heading = HEADINGS[NoteColumn(index.column())]
            return f"{QCoreApplication.translate('NoteColumn', heading)}: {text}"
        return None

    def ordered(self, entries: Sequence[Entry], documents: Documents) -> list[Entry]:
        """Return annotations in the order they would be shown in."""
        if documents is not self._documents:
            self._keys.clear()
            self._documents = documents
        return self._ordered(entries)

    def _ordered(self, entries: Sequence[Entry]) -> list[Entry]:
        place, column = self._key(NoteColumn.PLACE), self._column
        if column is None or column is NoteColumn.PLACE:
            return sorted(entries, key=place, reverse=self._descending and column is not None)
        return sorted(sorted(entries, key=place), key=self._key(column), reverse=self._descending)

    def _key(self, column: NoteColumn) -> Callable[[Entry], tuple[str | int, ...]]:
        """Return what rows are sorted by; worked out once for each annotation as it is."""
        made, known = _KEYS[column], self._keys.setdefault(column, {})

        def key(entry: Entry) -> tuple[str | int, ...]:
            held = known.get(entry.id)
            if held is None or held[0] is not entry:
                held = known[entry.id] = (entry, made(entry, self._documents))
            return held[1]

        return key


def _place(entry: Entry, documents: Documents) -> tuple[str, int]:
    document = documents.get(entry.document)
    span = entry.anchors[0].span if entry.anchors else None
    title = "" if document is None else document.title.casefold()
    return (title, -1 if span is None else span.start)


def _where(entry: Entry, documents: Documents) -> str:
    if is_orphan(entry):
        return QCoreApplication.translate("Annotation", "its place is lost")
    span = entry.anchors[0].span if entry.anchors else None
    document = documents.get(entry.document)
    if span is None:
        return "" if document is None else document.title
    return page_name(document, span.start)


def _words(entry: Entry, _documents: Documents) -> str:
    said = " ".join(entry.note.split()) or quoted(quote_of(entry))
    return said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…"


_TEXTS: Final[dict[NoteColumn, Callable[[Entry, Documents], str]]] = {
    NoteColumn.KIND: lambda entry, _: entry_kind(entry),
    NoteColumn.WORDS: _words,
    NoteColumn.PLACE: _where,
    NoteColumn.TAGS: lambda entry, _: ", ".join(entry.tags),
    NoteColumn.AUTHOR: lambda entry, _: entry.by,
    NoteColumn.DATE: lambda entry, _: entry_date(entry),
}

_KEYS: Final[dict[NoteColumn, Callable[[Entry, Documents], tuple[str | int, ...]]]] = {
    NoteColumn.KIND: lambda entry, _: (entry_kind(entry), entry.color),
    NoteColumn.WORDS: lambda entry, documents: (_words(entry, documents).casefold().strip("“"),),
    NoteColumn.PLACE: _place,
    NoteColumn.TAGS: lambda entry, _: tuple(map(str.casefold, entry.tags)),
    NoteColumn.AUTHOR: lambda entry, _: (entry.by.casefold(),),
    NoteColumn.DATE: lambda entry, _: (entry.created,),
}
