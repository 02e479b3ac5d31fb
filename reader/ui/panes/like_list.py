"""Passages like one: where it, or something near it, stands in the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStyleOptionViewItem, QToolButton, QWidget
from typing_extensions import override

from reader.ui.models.like_rows import LikeColumn, LikeModel, LikeRole
from reader.ui.panes.listing import SIDE, SWATCH, FlatDelegate, FlatTable, Listing, mirrored, write
from reader.ui.panes.matrix import Elided
from reader.ui.panes.overlap_list import beside, swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QResizeEvent

    from reader.domain.search import SimilarPassage
    from reader.ui.models.hit_rows import Documents
    from reader.ui.theme.tokens import Theme

_WIDE = 1150


class _LikeDelegate(FlatDelegate):
    """Paint cells flat, and the kind with its swatch."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        room = option.rect.adjusted(4, 0, -10, 0)
        if index.column() == LikeColumn.KIND:
            room = option.rect.adjusted(SIDE, 0, -4, 0)
            passage: SimilarPassage | None = index.data(LikeRole.PASSAGE)
            if passage is not None and passage.kind is not None:
                painter.save()
                swatch(painter, theme, passage.kind, mirrored(option, beside(room)))
                painter.restore()
                room = room.adjusted(SWATCH[0] + 7, 0, 0, 0)
        write(painter, mirrored(option, room), index, theme)


class LikeList(Listing):
    """List passages.

    Signals:
        passage_chosen: the reader chose a row; carries the ``SimilarPassage``.
        text_wanted: the reader wants to look for a text from elsewhere.
        stop_requested: the reader does not want to wait any longer.
    """

    passage_chosen = Signal(object)
    text_wanted = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LikeModel(self)
        self.table = self._make_table()
        self.controls = QWidget(self)
        self.told = Elided(self.controls)
        self.stop = self._button(self.tr("stop"), self.tr("Look no further"))
        self.other = self._button(self.tr("other text …"), self.tr("Find passages like a text"))
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        row.addWidget(self.stop)
        row.addWidget(self.other)
        self.stop.clicked.connect(self.stop_requested)
        self.other.clicked.connect(self.text_wanted)
        self.stop.hide()
        self.seat(self.table)
        self.show_body(shown=False)

    def show_passages(self, found: Sequence[SimilarPassage], documents: Documents) -> None:
        """Replace what is listed, the best first."""
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.model.show(found, documents)
        self.show_body(shown=self.model.rowCount() > 0)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.scrollToTop()

    def set_busy(self, *, busy: bool) -> None:
        """Offer to stop while something is looked for."""
        self.stop.setVisible(busy)

    @override
    def say(self, sentence: str) -> None:
        super().say(sentence)
        self.model.show((), {})
        self.show_body(shown=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.table.fit(
            {LikeColumn.DOCUMENT: 200 if wide else 130, LikeColumn.PLACE: 150 if wide else 96}
        )

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self.controls)
        button.setProperty("role", "quiet")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_table(self) -> FlatTable:
        table = FlatTable("like", model=self.model, delegate=_LikeDelegate(self), parent=self)
        table.name_aloud(self.tr("Passages like this"), self.tr("Sort the passages"))
        table.sort_by_headings()
        head = table.horizontalHeader()
        for column in LikeColumn:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(LikeColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        table.fit({LikeColumn.KIND: 150, LikeColumn.WORDS: 76, LikeColumn.SCORE: 76})
        table.activated.connect(self._choose)
        table.clicked.connect(self._choose)
        return table

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        passage = self.model.passage_at(index.row())
        if passage is not None:
            self.passage_chosen.emit(passage)
