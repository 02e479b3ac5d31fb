"""Which parts of one document are used in each other one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, Qt
from typing_extensions import override

from reader.domain.overlap import Kind
from reader.ui.figures import rough_percent
from reader.ui.models.indexes import ROOT, Index
from reader.ui.pairing.marks import sides
from reader.ui.theme.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

    from reader.domain.comparison import Comparison
    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap


class CoverageColumn(IntEnum):
    """What is said of each other document, left to right."""

    DOCUMENT = 0
    SHARE = 1
    WHERE = 2


class CoverageRole(IntEnum):
    """What a delegate may ask for besides the text."""

    ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """What one other document has of the one in hand.

    ``share`` is of the words of the document in hand, 0 to 1. ``uses`` have side a in the
    document in hand, and are in order of place. ``size`` is its length in code points.
    """

    document: Document
    share: float
    uses: tuple[Overlap, ...]
    size: int

    def use_at(self, place: float, tolerance: float = 0.0) -> int:
        """Return the number of the use at a share of the length, or -1.

        Of several the shortest is taken; where there is none, the nearest within
        ``tolerance``.
        """
        offset, reach = place * self.size, tolerance * self.size
        best, found = (reach, float("inf")), -1
        for number, item in enumerate(self.uses):
            span = item.a.span
            away = max(span.start - offset, offset - span.end, 0.0)
            if (away, len(span)) < best:
                best, found = (away, len(span)), number
        return found


def coverage_rows(
    hand: Document,
    documents: Mapping[DocumentId, Document],
    overlaps: Iterable[Overlap],
    comparison: Comparison,
) -> list[CoverageRow]:
    """Return who uses the document in hand, who uses most of it first.

    ``overlaps`` touch that document; set phrases do not count.
    """
    uses: defaultdict[DocumentId, list[Overlap]] = defaultdict(list)
    for overlap in overlaps:
        if overlap.kind is not Kind.FORMULA:
            for side in sides(overlap, hand.id):
                uses[side.b.document].append(side)
    size = max(1, len(hand.text))
    rows = [
        CoverageRow(
            documents[other], comparison.share(hand.id, other), tuple(sorted(found, key=_place)),
            size,
        )
        for other, found in uses.items()
        if other in documents
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row.share, row.document.title.casefold()))


class CoverageModel(QAbstractTableModel):
    """Show who uses the document in hand. Holds no logic."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CoverageRow] = []
        self._title = ""

    @property
    def rows(self) -> Sequence[CoverageRow]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[CoverageRow], title: str) -> None:
        """Replace what is shown; ``title`` is of the document in hand."""
        self.beginResetModel()
        self._rows, self._title = list(rows), title
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(CoverageColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                CoverageColumn.DOCUMENT: self.tr("Used in"),
                CoverageColumn.SHARE: self.tr("Share"),
                CoverageColumn.WHERE: self.tr("Where in {0}, from its beginning to its end").format(
                    self._title
                ),
            }[CoverageColumn(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(CoverageColumn(section))
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], CoverageColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                CoverageColumn.DOCUMENT: row.document.title,
                CoverageColumn.SHARE: rough_percent(row.share),
                CoverageColumn.WHERE: "",
            }[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(row) if column is CoverageColumn.WHERE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return None if column is CoverageColumn.WHERE else row.document.path
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return row if role == CoverageRole.ROW else None

    def say_use(self, row: CoverageRow, number: int) -> str:
        """Return a sentence about one use of the document in hand."""
        use = row.uses[number]
        sentence = self.tr("{0}: {1}, {2}, from {3} to {4} of {5}")
        ends = (rough_percent(place / row.size) for place in (use.a.span.start, use.a.span.end))
        words = self.tr("%Ln word(s)", "", use.measures.words)
        return sentence.format(row.document.title, kind_name(use.kind), words, *ends, self._title)

    def _say(self, row: CoverageRow) -> str:
        return self.tr("%Ln passage(s)", "", len(row.uses))


def _alignment(column: CoverageColumn) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft
    if column is CoverageColumn.SHARE:
        side = Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter


def _place(overlap: Overlap) -> tuple[int, int]:
    return (overlap.a.span.start, overlap.b.span.start)
