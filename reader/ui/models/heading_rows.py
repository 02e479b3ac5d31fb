"""The headings of a document as rows."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from reader.domain.document import Part
from reader.ui.models.indexes import ROOT, Index

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.domain.document import Document, Structure


class HeadingRole(IntEnum):
    """What may be asked for besides the text."""

    OFFSET = Qt.ItemDataRole.UserRole
    LEVEL = Qt.ItemDataRole.UserRole + 1
    CURRENT = Qt.ItemDataRole.UserRole + 2


class HeadingListModel(QAbstractListModel):
    """Show headings in reading order; the one that is being read stands out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: list[Structure] = []
        self._starts: list[int] = []
        self._document: Document | None = None
        self._current = -1
        self._top = 1
        self._bold = QFont()
        self._bold.setBold(True)

    def show(self, document: Document | None) -> None:
        """Replace what is shown."""
        self.beginResetModel()
        found = [] if document is None else list(document.parts(Part.HEADING))
        self._headings = [item for item in found if len(item.span)]
        self._starts = [item.span.start for item in self._headings]
        self._document = document
        self._top = min((item.level for item in self._headings), default=1)
        self._current = -1
        self.endResetModel()

    def set_place(self, offset: int) -> int:
        """Mark the heading that ``offset`` stands under; return its row, or -1."""
        current = bisect_right(self._starts, offset) - 1
        if current != self._current:
            before, self._current = self._current, current
            for row in (before, current):
                if 0 <= row < len(self._headings):
                    self.dataChanged.emit(self.index(row), self.index(row))
        return current

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        heading, current = self._headings[row], row == self._current
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: self._title(heading),
            Qt.ItemDataRole.ToolTipRole: self._title(heading),
            Qt.ItemDataRole.FontRole: self._bold if current else None,
            HeadingRole.OFFSET: heading.span.start,
            HeadingRole.LEVEL: max(0, heading.level - self._top),
            HeadingRole.CURRENT: current,
        }
        return answers.get(role)

    def _title(self, heading: Structure) -> str:
        return self._document.words_of(heading.span) if self._document else ""
