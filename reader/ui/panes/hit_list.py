"""What a search found, document by document, each hit with the words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem
from typing_extensions import override

from reader.ui.models.hit_rows import HitRole, HitRowsModel
from reader.ui.offsets import OffsetMap, shown
from reader.ui.panes.listing import SIDE, FlatDelegate, Listing, quiet_label
from reader.ui.panes.search_notes import InsteadOfHits, QuietLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from reader.domain.search import Hit, NoteEntry, SearchResult
    from reader.ui.models.hit_rows import Documents, HitHead, HitLine
    from reader.ui.theme.tokens import Theme

_PLACE = 150
_PLACE_NARROW = 96
_NARROW = 700
_PADDING = 8


class _HitDelegate(FlatDelegate):
    """Paint a document's row, or a hit in its line with the hit marked."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, option.fontMetrics.height() + _PADDING)

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        head: HitHead | None = index.data(HitRole.HEAD)
        line: HitLine | None = index.data(HitRole.LINE)
        if head is not None:
            self._paint_head(painter, option.rect, head, theme)
        elif line is not None:
            self._paint_line(painter, option.rect, line, theme)

    def _paint_head(self, painter: QPainter, rect: QRect, head: HitHead, theme: Theme) -> None:
        plain = QFont(painter.font())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(head.title, elide, room.width() * 6 // 10)
        painter.drawText(room, flags, title)
        painter.setFont(plain)
        painter.setPen(theme.soft)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 10)
        told = head.count if head.path == head.title else f"{head.count} · {head.path}"
        painter.drawText(room, flags, painter.fontMetrics().elidedText(told, elide, room.width()))

    def _paint_line(self, painter: QPainter, rect: QRect, line: HitLine, theme: Theme) -> None:
        wide = rect.width() >= _NARROW
        place = QRect(
            rect.left() + SIDE, rect.top(), _PLACE if wide else _PLACE_NARROW, rect.height()
        )
        metrics = painter.fontMetrics()
        painter.setPen(theme.soft)
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(line.place, Qt.TextElideMode.ElideLeft, place.width() - 10),
        )
        room = rect.adjusted(place.right() + 1 - rect.left(), 0, -SIDE, 0)
        layout = self._laid_out(line, painter.font(), room.width(), theme)
        painter.setClipRect(room)
        painter.setPen(theme.ink)
        height = layout.boundingRect().height()
        layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - height) / 2))
        painter.setClipping(False)

    def _laid_out(self, line: HitLine, font: QFont, width: int, theme: Theme) -> QTextLayout:
        offsets = OffsetMap(line.text)
        elide = Qt.TextElideMode.ElideRight
        text = QFontMetrics(font).elidedText(shown(line.text), elide, width)
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        marked = QTextLayout.FormatRange()
        marked.start = offsets.to_qt(line.start)
        marked.length = offsets.to_qt(line.end) - marked.start
        look = QTextCharFormat()
        look.setBackground(theme.hit)
        look.setFontUnderline(True)
        look.setUnderlineColor(theme.hit_line)
        marked.format = look
        layout.setFormats([marked])
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout


class HitList(Listing):
    """List hits.

    Signals:
        hit_chosen: the reader chose a row; carries the ``Hit``.
        document_chosen: the reader chose a document that has no hit of its own.
        query_chosen: search for this instead.
    """

    hit_chosen = Signal(object)
    document_chosen = Signal(str)
    query_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitRowsModel(self)
        self.controls = quiet_label(self)
        self.list = QListView(self)
        self.list.setObjectName("hits")
        self.list.setAccessibleName(self.tr("Hits"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_HitDelegate(self))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.activated.connect(self._choose)
        self.list.clicked.connect(self._choose)
        self.notes = QuietLine(self)
        self.instead = InsteadOfHits(self)
        self.instead.query_chosen.connect(self.query_chosen)
        self.seat(self.list, instead=self.instead, above=self.notes)
        self.show_body(shown=False)

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.instead.set_accent(theme.accent)

    def show_result(
        self,
        result: SearchResult | None,
        documents: Documents,
        notes: Mapping[str, NoteEntry] | None = None,
    ) -> None:
        """Replace what is listed."""
        self.model.show(result, documents, notes or {})
        self.show_body(shown=self.model.rowCount() > 0)

    def set_current(self, hit: Hit | None) -> None:
        """Select the row of a hit without announcing it."""
        row = -1 if hit is None else self.model.row_of(hit)
        if row < 0:
            self.list.clearSelection()
            return
        index = self.model.index(row, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.list.scrollTo(index)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index.row())
        if hit is not None:
            self.hit_chosen.emit(hit)
        elif index.isValid():
            self.document_chosen.emit(str(self.model.document_at(index.row())))
