"""The concordance: every hit in a line of its own, the hits below each other in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from reader.ui.models.concordance_rows import ORDERS, ConcordanceModel, LineColumn
from reader.ui.offsets import shown
from reader.ui.panes.listing import FlatDelegate, FlatTable, Listing
from reader.ui.panes.search_notes import InsteadOfHits, QuietLine

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from reader.domain.search import LineOrder
    from reader.engine.searching.concordance import Concordance
    from reader.services.searching import Searching
    from reader.ui.models.hit_rows import Documents
    from reader.ui.theme.tokens import Theme

_ROW_PADDING = 8
_NARROW = 900
_MEASURED = 100
_LEAST, _WIDEST = 60, 240
_ELIDED = {
    LineColumn.LEFT: Qt.TextElideMode.ElideLeft,
    LineColumn.WORD: Qt.TextElideMode.ElideMiddle,
}


class _LineDelegate(FlatDelegate):
    """Paint the parts of a line so that they read as one."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        column = LineColumn(index.column())
        rect = option.rect
        inner = column in (LineColumn.LEFT, LineColumn.WORD, LineColumn.RIGHT)
        room = rect.adjusted(3, 0, -3, 0) if inner else rect.adjusted(4, 0, -10, 0)
        if column is LineColumn.LEFT:
            room = room.adjusted(11, 0, 0, 0)
        if column is LineColumn.WORD:
            font = QFont(painter.font())
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        painter.setPen(theme.ink if inner else theme.soft)
        text = painter.fontMetrics().elidedText(
            shown(index.data(Qt.ItemDataRole.DisplayRole)),
            _ELIDED.get(column, Qt.TextElideMode.ElideRight),
            room.width(),
        )
        if column is LineColumn.WORD:
            width = painter.fontMetrics().horizontalAdvance(text) + 6
            painter.fillRect(
                QRect(rect.center().x() - width // 2, rect.top() + 3, width, rect.height() - 6),
                theme.hit,
            )
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)


class ConcordanceView(Listing):
    """Lines of hits, sorted by a click on a heading.

    Signals:
        hit_chosen: the reader chose a line; carries the ``Hit``.
        order_requested: sort by this ``LineOrder``.
        query_chosen: search for this instead.
    """

    hit_chosen = Signal(object)
    order_requested = Signal(object)
    query_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ConcordanceModel(self)
        self.table = self._make_table()
        self.notes = QuietLine(self)
        self.instead = InsteadOfHits(self)
        self.instead.query_chosen.connect(self.query_chosen)
        self.seat(self.table, instead=self.instead, above=self.notes)
        self.show_body(shown=False)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.instead.set_accent(theme.accent)

    def show_lines(
        self, lines: Concordance | None, searching: Searching | None, documents: Documents
    ) -> None:
        """Replace the lines."""
        self.model.show(lines, searching, documents)
        self.show_body(shown=self.model.rowCount() > 0)
        self.table.scrollToTop()
        self._fit()

    def show_order(self, order: LineOrder) -> None:
        """Show by what the lines are sorted."""
        column = next(column for column, item in ORDERS.items() if item is order)
        self.table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _make_table(self) -> FlatTable:
        delegate = _LineDelegate(self)
        table = FlatTable(
            "concordance", model=self.model, delegate=delegate, parent=self, padding=_ROW_PADDING
        )
        table.name_aloud(self.tr("Concordance"), self.tr("Sort the concordance"))
        table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a line reads through its hit
        head = table.horizontalHeader()
        head.setSortIndicatorShown(True)
        head.setSortIndicator(LineColumn.PLACE, Qt.SortOrder.AscendingOrder)
        head.setMinimumSectionSize(40)
        head.setSectionResizeMode(LineColumn.LEFT, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(LineColumn.RIGHT, QHeaderView.ResizeMode.Stretch)
        head.sectionClicked.connect(self._sort)
        table.activated.connect(self._choose)
        table.clicked.connect(self._choose)
        return table

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _NARROW
        self.table.fit(
            {LineColumn.DOCUMENT: 190 if wide else 120, LineColumn.PLACE: 150 if wide else 90}
        )

    def _fit(self) -> None:
        """Give the hits the room that the first of them need."""
        font = QFont(self.table.font())
        font.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(font)
        cells = (self.model.index(row, LineColumn.WORD) for row in range(_MEASURED))
        words = [str(cell.data() or "") for cell in cells]
        needed = max(metrics.horizontalAdvance(word) for word in words) + 18
        self.table.fit({LineColumn.WORD: min(_WIDEST, max(_LEAST, needed))})

    @Slot(int)
    def _sort(self, column: int) -> None:
        self.order_requested.emit(ORDERS[LineColumn(column)])

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index.row())
        if hit is not None:
            self.hit_chosen.emit(hit)
