"""Overlaps as a table that can be sorted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from typing_extensions import override

from reader.domain.document import Document, DocumentId
from reader.ui.figures import figure
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import LEFT, RIGHT, ROOT, Index
from reader.ui.models.places import PageNames
from reader.ui.sentences.said import said
from reader.ui.theme.kinds import WEIGHTS, kind_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from reader.domain.overlap import Overlap, OverlapId, Passage

Documents: TypeAlias = Mapping[DocumentId, Document]
_BEGINNING, _SORTED = 120, 60


class Column(IntEnum):
    """What is said of an overlap, left to right."""

    KIND = 0
    BEGINS = 1
    IN = 2
    WITH = 3
    WORDS = 4
    IDENTITY = 5


class OverlapRole(IntEnum):
    """What a delegate or the desk may ask for besides the text."""

    OVERLAP = Qt.ItemDataRole.UserRole
    KIND = Qt.ItemDataRole.UserRole + 1


HEADINGS = {
    Column.KIND: QT_TRANSLATE_NOOP("Column", "Kind"),
    Column.BEGINS: QT_TRANSLATE_NOOP("Column", "Begins"),
    Column.IN: QT_TRANSLATE_NOOP("Column", "In"),
    Column.WITH: QT_TRANSLATE_NOOP("Column", "With"),
    Column.WORDS: QT_TRANSLATE_NOOP("Column", "Words"),
    Column.IDENTITY: QT_TRANSLATE_NOOP("Column", "Identity"),
}
_FIGURES = {Column.WORDS, Column.IDENTITY}
_SIDES = {Column.IN, Column.WITH}


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column, and which way; None is by weight, the heaviest first."""

    column: Column | None = None
    descending: bool = False


class OverlapTableModel(QAbstractTableModel):
    """Show overlaps. The only thing it decides is the order it is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._overlaps: list[Overlap] = []
        self._documents: Documents = {}
        self._pages = PageNames()
        self._sorting = Sorting()
        self._rows: dict[OverlapId, int] = {}

    def show(self, overlaps: Sequence[Overlap], documents: Documents) -> None:
        """Replace what is shown, keeping the order the reader asked for."""
        if self._documents is documents and self._overlaps == list(overlaps):
            return
        self.beginResetModel()
        if self._documents is not documents:
            self._documents, self._pages = documents, PageNames()
        self._take(overlaps)
        self.endResetModel()

    def overlap_at(self, row: int) -> Overlap | None:
        """Return the overlap of a row."""
        return self._overlaps[row] if 0 <= row < len(self._overlaps) else None

    @property
    def listed(self) -> Sequence[Overlap]:
        """The overlaps that are shown, from the top."""
        return self._overlaps

    def row_of(self, overlap: Overlap) -> int:
        """Return the row that overlap stands in, or -1."""
        return self._rows.get(overlap.id, -1)

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorting = Sorting(
            Column(column) if column >= 0 else None, order is Qt.SortOrder.DescendingOrder
        )
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [self.overlap_at(index.row()) for index in before]
        self._take(self._overlaps)
        after = [
            self.index(self._rows[item.id], index.column()) if item is not None else QModelIndex()
            for item, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._overlaps)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Column", HEADINGS[Column(section)])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if Column(section) in _FIGURES else LEFT
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        overlap, column = self._overlaps[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(overlap, column)
        answers: dict[int, Any] = {
            Qt.ItemDataRole.ToolTipRole: said(overlap.why) if column is Column.KIND else None,
            Qt.ItemDataRole.TextAlignmentRole: RIGHT if column in _FIGURES else LEFT,
            OverlapRole.OVERLAP: overlap,
            OverlapRole.KIND: overlap.kind,
        }
        return answers.get(role)

    def _text(self, overlap: Overlap, column: Column) -> str:
        if column in _SIDES:
            passage = overlap.a if column is Column.IN else overlap.b
            return self._pages.say(self._documents.get(passage.document), passage.span.start)
        return _TEXTS[column](overlap, self._documents)

    def _take(self, overlaps: Sequence[Overlap]) -> None:
        self._overlaps = self._ordered(overlaps)
        rows: dict[OverlapId, int] = {}
        for number, item in enumerate(self._overlaps):
            rows.setdefault(item.id, number)
        self._rows = rows

    def _ordered(self, overlaps: Sequence[Overlap]) -> list[Overlap]:
        column = self._sorting.column
        if column is None:
            return sorted(overlaps, key=_by_weight)
        key = _KEYS[column]
        documents = self._documents
        return sorted(
            overlaps, key=lambda item: key(item, documents), reverse=self._sorting.descending
        )


def _by_weight(overlap: Overlap) -> float:
    return -overlap.measures.bits


def _beginning(overlap: Overlap, documents: Documents) -> str:
    document = documents.get(overlap.a.document)
    span = overlap.a.span
    held = "" if document is None else document.text
    start = " ".join(held[span.start : min(span.end, span.start + _BEGINNING)].split())
    return f"{start} …" if len(span) > _BEGINNING else start


def _place(passage: Passage, documents: Documents) -> tuple[str, str, int]:
    document = documents.get(passage.document)
    title = "" if document is None else document.title
    return (title.casefold(), passage.document, passage.span.start)


def _first_letters(overlap: Overlap, documents: Documents) -> str:
    document, start = documents.get(overlap.a.document), overlap.a.span.start
    return "" if document is None else document.text[start : start + _SORTED].lstrip().casefold()


_TEXTS: Final[dict[Column, Callable[[Overlap, Documents], str]]] = {
    Column.KIND: lambda item, _: kind_name(item.kind) + (" ✓" if item.confirmed else ""),
    Column.BEGINS: _beginning,
    Column.WORDS: lambda item, _: figure(item.measures.words),
    Column.IDENTITY: lambda item, _: figure(item.measures.identity, 2),
}

_KEYS: Final[dict[Column, Callable[[Overlap, Documents], Any]]] = {
    Column.KIND: lambda item, _: (-WEIGHTS[item.kind], -item.measures.bits),
    Column.BEGINS: _first_letters,
    Column.IN: lambda item, at: _place(item.a, at),
    Column.WITH: lambda item, at: _place(item.b, at),
    Column.WORDS: lambda item, _: item.measures.words,
    Column.IDENTITY: lambda item, _: (item.measures.identity, item.measures.words),
}
