"""Words with how often they stand there: neighbours of the hits, or what was found itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from reader.ui.figures import figure, percent
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import LEFT, RIGHT, ROOT, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject


class CountColumn(IntEnum):
    """What is said of a word, left to right."""

    WORD = 0
    COUNT = 1
    MEASURE = 2


class Counted(IntEnum):
    """What the words are, and so what is measured of them."""

    COLLOCATES = 0
    FREQUENCIES = 1


@dataclass(frozen=True, slots=True)
class WordCount:
    """A word, how often it was met, and how strongly it is drawn, or its share of all."""

    word: str
    count: int
    measure: float


_WORDS: Final = {
    Counted.COLLOCATES: QT_TRANSLATE_NOOP("WordCounts", "Word nearby"),
    Counted.FREQUENCIES: QT_TRANSLATE_NOOP("WordCounts", "Form found"),
}
_MEASURES: Final = {
    Counted.COLLOCATES: QT_TRANSLATE_NOOP("WordCounts", "log-Dice"),
    Counted.FREQUENCIES: QT_TRANSLATE_NOOP("WordCounts", "Share"),
}
_ABOUT: Final = {
    Counted.COLLOCATES: QT_TRANSLATE_NOOP(
        "WordCounts",
        "How strongly the word is drawn to the hits: 14 at most; one more is twice as strongly",
    ),
    Counted.FREQUENCIES: QT_TRANSLATE_NOOP("WordCounts", "Of all hits"),
}


class WordCountsModel(QAbstractTableModel):
    """Show words; in the order they came unless the reader asks for another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kind = Counted.COLLOCATES
        self._given: list[WordCount] = []
        self._rows: list[WordCount] = []

    def show(self, kind: Counted, rows: Sequence[WordCount]) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        self.kind = kind
        self._given = self._rows = list(rows)
        self.endResetModel()

    def word_at(self, row: int) -> str:
        """Return the word of a row, or nothing."""
        return self._rows[row].word if 0 <= row < len(self._rows) else ""

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._rows = self._given
        if column >= 0:
            name = ("word", "count", "measure")[column]
            backwards = order is Qt.SortOrder.DescendingOrder
            self._rows = sorted(self._given, key=lambda row: getattr(row, name), reverse=backwards)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(CountColumn)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = CountColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(column)
        if role == Qt.ItemDataRole.ToolTipRole and column is CountColumn.MEASURE:
            return QCoreApplication.translate("WordCounts", _ABOUT[self.kind])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column is CountColumn.WORD else RIGHT
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], CountColumn(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if column is CountColumn.WORD else RIGHT
        return self._told(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _told(self, row: WordCount, column: CountColumn) -> str:
        if column is CountColumn.WORD:
            return row.word
        if column is CountColumn.COUNT:
            return figure(row.count)
        if self.kind is Counted.COLLOCATES:
            return figure(row.measure, 1)
        return percent(row.measure, 1)

    def _heading(self, column: CountColumn) -> str:
        if column is CountColumn.COUNT:
            return QCoreApplication.translate("WordCounts", "Times")
        told = _WORDS if column is CountColumn.WORD else _MEASURES
        return QCoreApplication.translate("WordCounts", told[self.kind])
