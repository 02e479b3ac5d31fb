"""A concordance as a table: its lines are read when they come on screen."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, Qt
from typing_extensions import override

from reader.domain.search import LineOrder
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.indexes import LEFT, RIGHT, ROOT, Index
from reader.ui.models.places import Places

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.domain.document import DocumentId
    from reader.domain.search import ConcordanceLine, Hit
    from reader.engine.searching.concordance import Concordance
    from reader.services.searching import Searching
    from reader.ui.models.hit_rows import Documents

_WIDTH = 110
_KEPT = 2_000
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


class LineColumn(IntEnum):
    """The parts of a line, left to right."""

    LEFT = 0
    WORD = 1
    RIGHT = 2
    DOCUMENT = 3
    PLACE = 4


HEADINGS = {
    LineColumn.LEFT: QT_TRANSLATE_NOOP("Concordance", "Before"),
    LineColumn.WORD: QT_TRANSLATE_NOOP("Concordance", "Hit"),
    LineColumn.RIGHT: QT_TRANSLATE_NOOP("Concordance", "After"),
    LineColumn.DOCUMENT: QT_TRANSLATE_NOOP("Concordance", "Document"),
    LineColumn.PLACE: QT_TRANSLATE_NOOP("Concordance", "Place"),
}
ORDERS = {
    LineColumn.LEFT: LineOrder.LEFT,
    LineColumn.WORD: LineOrder.WORD,
    LineColumn.RIGHT: LineOrder.RIGHT,
    LineColumn.DOCUMENT: LineOrder.DOCUMENT,
    LineColumn.PLACE: LineOrder.PLACE,
}
_PARTS = {LineColumn.LEFT: "left", LineColumn.WORD: "word", LineColumn.RIGHT: "right"}
ALIGNED = {LineColumn.LEFT: RIGHT, LineColumn.WORD: _MIDDLE}


class ConcordanceModel(QAbstractTableModel):
    """Show the lines of a concordance, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Concordance | None = None
        self._searching: Searching | None = None
        self._documents: Documents = {}
        self._places: dict[DocumentId, Places] = {}
        self._read: dict[int, ConcordanceLine] = {}

    def show(
        self, lines: Concordance | None, searching: Searching | None, documents: Documents
    ) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        if documents is not self._documents:
            self._documents = documents
            self._places.clear()
        self._lines, self._searching = lines, searching
        self._read.clear()
        self.endResetModel()

    def hit_at(self, row: int) -> Hit | None:
        """Return the hit of a line."""
        return self._line(row).hit if 0 <= row < self.rowCount() else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or self._lines is None else len(self._lines)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(LineColumn)

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = LineColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Concordance", HEADINGS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNED.get(column, LEFT)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = LineColumn(index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return ALIGNED.get(column, LEFT)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._line(index.row()), column)
        return None

    def _line(self, row: int) -> ConcordanceLine:
        found = self._read.get(row)
        if found is None:
            if len(self._read) > _KEPT:
                self._read.clear()
            if self._searching is None or self._lines is None:
                message = "there is no concordance to show a line of"
                raise LookupError(message)
            found = self._searching.lines(self._lines, row, row + 1, _WIDTH)[0]
            self._read[row] = found
        return found

    def _text(self, line: ConcordanceLine, column: LineColumn) -> str:
        if column in _PARTS:
            return " ".join(getattr(line, _PARTS[column]).split())
        document = self._documents.get(line.hit.document)
        if document is None:
            return ""
        if column is LineColumn.DOCUMENT:
            return document.title
        if not line.hit.in_text:
            return QCoreApplication.translate("Hits", line.hit.field.value)
        places = self._places.get(document.id)
        if places is None:
            places = self._places[document.id] = Places(document)
        return places.say(line.hit.span.start)
