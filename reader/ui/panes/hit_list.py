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
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reader.ui.models.hit_rows import HitRole, HitRowsModel
from reader.ui.offsets import OffsetMap, shown
from reader.ui.panes.listing import SIDE, FlatDelegate, Listing, mirrored
from reader.ui.panes.matrix import Elided
from reader.ui.panes.search_notes import InsteadOfHits, QuietLine

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from reader.domain.search import Hit, NoteEntry, SearchResult
    from reader.ui.models.hit_rows import Documents, HitHead, HitLine
    from reader.ui.theme.tokens import Theme

_PLACE = 150
_TITLE = 130
_INNER = 18
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
            self._paint_head(painter, option, head, theme)
        elif line is not None:
            self._paint_line(painter, option, line, theme)

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, head: HitHead, theme: Theme
    ) -> None:
        plain = QFont(painter.font())
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        room = option.rect.adjusted(SIDE, 0, -SIDE, 0)
        painter.setFont(bold)
        painter.setPen(theme.ink)
        metrics = painter.fontMetrics()
        elide = Qt.TextElideMode.ElideRight
        title = metrics.elidedText(head.title, elide, room.width() * 6 // 10)
        painter.drawText(mirrored(option, room), flags, title)
        painter.setFont(plain)
        painter.setPen(theme.soft)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 10)
        told = head.count if head.path == head.title else f"{head.count} · {head.path}"
        told = painter.fontMetrics().elidedText(told, elide, room.width())
        painter.drawText(mirrored(option, room), flags, told)

    def _paint_line(
        self, painter: QPainter, option: QStyleOptionViewItem, line: HitLine, theme: Theme
    ) -> None:
        rect = option.rect
        wide = rect.width() >= _NARROW
        place = QRect(
            rect.left() + SIDE, rect.top(), _PLACE if wide else _PLACE_NARROW, rect.height()
        )
        if line.inner:
            place.setLeft(place.left() + _INNER)
            place.setWidth(place.width() + (_TITLE if wide else 0))
        metrics = painter.fontMetrics()
        painter.setPen(theme.soft)
        middle = Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideMiddle if line.inner else Qt.TextElideMode.ElideLeft
        told = metrics.elidedText(line.place, elide, place.width() - 10)
        painter.drawText(mirrored(option, place), middle | Qt.AlignmentFlag.AlignLeft, told)
        room = rect.adjusted(place.right() + 1 - rect.left(), 0, -SIDE, 0)
        if line.copies:
            room.setRight(room.right() - copies_width(metrics, line))
            right = mirrored(option, rect.adjusted(0, 0, -SIDE, 0))
            painter.drawText(right, middle | Qt.AlignmentFlag.AlignRight, _folding(line))
        room = mirrored(option, room)
        layout = self._laid_out(line, painter.font(), room.width(), theme)
        painter.setClipRect(room)
        painter.setPen(theme.soft if line.inner else theme.ink)
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


class HitView(QListView):
    """The rows. Right and Left unfold and fold copies, and so does a click on their number.

    Signals:
        unfold_requested: show or hide the copies of the hit in a row.
    """

    unfold_requested = Signal(int, bool)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Left} and row >= 0:
            self.unfold_requested.emit(row, key == Qt.Key.Key_Right)
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        index = self.indexAt(e.position().toPoint())
        line: HitLine | None = index.data(HitRole.LINE) if index.isValid() else None
        if line is not None and line.copies and e.button() == Qt.MouseButton.LeftButton:
            wide = self.viewport().width()
            x = wide - e.position().x() if self.isRightToLeft() else e.position().x()
            if x >= wide - SIDE - copies_width(self.fontMetrics(), line):
                self.unfold_requested.emit(index.row(), not line.unfolded)
                return
        super().mouseReleaseEvent(e)


def copies_width(metrics: QFontMetrics, line: HitLine) -> int:
    """Return how much room the number of copies takes, in pixels."""
    return metrics.horizontalAdvance(_folding(line)) + 12


def _folding(line: HitLine) -> str:
    return f"{line.copies} {'▾' if line.unfolded else '▸'}"


class HitList(Listing):
    """List hits.

    Signals:
        fold_requested: list hits in copies of one passage once, or each.
        hit_chosen: the reader chose a row; carries the ``Hit``.
        document_chosen: the reader chose a document that has no hit of its own.
        query_chosen: search for this instead.
    """

    hit_chosen = Signal(object)
    document_chosen = Signal(str)
    query_chosen = Signal(str)
    fold_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitRowsModel(self)
        self.controls = QWidget(self)
        self.told = Elided(self.controls)
        self.folding = QToolButton(self.controls)
        self._arrange_controls()
        self.list = HitView(self)
        self.list.unfold_requested.connect(self._unfold)
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

    def show_fold(self, *, on: bool) -> None:
        """Show whether copies are folded."""
        self.folding.setChecked(on)

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

    def _arrange_controls(self) -> None:
        name = self.tr("List hits in copies of one passage once")
        self.folding.setProperty("role", "quiet")
        self.folding.setText(self.tr("fold copies"))
        self.folding.setToolTip(name)
        self.folding.setAccessibleName(name)
        self.folding.setCheckable(True)
        self.folding.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.folding.clicked.connect(self.fold_requested)
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        row.addWidget(self.folding)

    @Slot(int, bool)
    def _unfold(self, row: int, shown: bool) -> None:
        self.model.unfold(row, shown=shown)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        hit = self.model.hit_at(index.row())
        if hit is not None:
            self.hit_chosen.emit(hit)
        elif index.isValid():
            self.document_chosen.emit(str(self.model.document_at(index.row())))
