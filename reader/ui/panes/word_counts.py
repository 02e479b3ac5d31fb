"""Words with how often they stand near the hits, or among them; a click narrows the lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from reader.ui.models.word_counts import CountColumn, WordCountsModel
from reader.ui.panes.listing import SIDE, FlatDelegate, FlatTable, Listing, mirrored, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from reader.ui.models.word_counts import Counted, WordCount
    from reader.ui.theme.tokens import Theme

_WORD, _FIGURE = 300, 96


class _CountDelegate(FlatDelegate):
    """Paint cells flat, the word at the edge of the list."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        first = index.column() == CountColumn.WORD
        room = option.rect.adjusted(SIDE if first else 4, 0, -10, 0)
        write(painter, mirrored(option, room), index, theme)


class WordCounts(Listing):
    """List words.

    Signals:
        word_chosen: the reader chose a row; carries the word.
    """

    word_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WordCountsModel(self)
        self.table = FlatTable(
            "word_counts", model=self.model, delegate=_CountDelegate(self), parent=self
        )
        self.table.name_aloud(self.tr("Words"), self.tr("Sort the words"))
        self.table.sort_by_headings()
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        for column in CountColumn:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self.table.fit(
            {
                CountColumn.WORD: _WORD,
                CountColumn.COUNT: _FIGURE,
                CountColumn.MEASURE: _FIGURE,
            }
        )
        self.table.activated.connect(self._choose)
        self.table.clicked.connect(self._choose)
        self.seat(self.table)
        self.show_body(shown=False)

    def show_words(self, kind: Counted, rows: Sequence[WordCount]) -> None:
        """Replace what is listed."""
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show(kind, rows)
        self.show_body(shown=bool(rows))
        self.table.scrollToTop()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        word = self.model.word_at(index.row())
        if word:
            self.word_chosen.emit(word)
