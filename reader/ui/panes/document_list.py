"""The documents of the corpus: title, share in common with the one in hand, where they overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from reader.ui.models.document_rows import DocumentListModel, DocumentRole, Standing
from reader.ui.panes.coverage_bar import CoverageBars

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import DocumentId
    from reader.ui.models.coverage import Stretch
    from reader.ui.models.document_rows import DocumentRow
    from reader.ui.theme.tokens import Theme

_SIDE = 14
_BAR = 4
_ROW = 36
_GAP = 8
_SMALL = 0.82
_TALLEST = 90
"""Points that a reason takes at most."""
_MOST_TOLD = 400
"""Rows up to which each may have a height of its own."""


class DocumentDelegate(QStyledItemDelegate):
    """Paint a title, a share, and a thin bar of where the overlaps lie."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._bars = CoverageBars()
        self.detailed = False
        self.told_whole = False

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of ``theme`` from now on."""
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        reason = index.data(DocumentRole.REASON) if self.told_whole else ""
        if reason:
            return QSize(120, self._height_of(reason, option))
        height = QFontMetrics(option.font).height() + _BAR + 14
        below = QFontMetrics(_small(option.font)).height() if self.detailed else 0
        return QSize(120, max(_ROW, height) + below)

    def _height_of(self, reason: str, option: QStyleOptionViewItem) -> int:
        """Return how high a row is whose reason goes over as many lines as it needs."""
        around = cast("QListView", option.widget)
        room = QRect(0, 0, around.viewport().width() - 2 * _SIDE, _TALLEST)
        small = QFontMetrics(_small(option.font))
        lines = small.boundingRect(room, Qt.TextFlag.TextWordWrap, reason).height()
        return max(_ROW, QFontMetrics(option.font).height() + min(lines, _TALLEST) + 8)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self._theme
        if theme is None:
            return
        rect = option.rect
        state = option.state
        standing = Standing(index.data(DocumentRole.STANDING))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, rect, state, standing)
        reason = bool(index.data(DocumentRole.REASON))
        inner = rect.adjusted(_SIDE, 2 if reason else 6, -_SIDE, -1 if reason else -6)
        self._title(painter, inner, index)
        if not reason:
            self._bar(painter, inner, index.data(DocumentRole.COVERAGE))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(4.5, 0.5, -4.5, -0.5), 4, 4)
        painter.restore()

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, standing: Standing
    ) -> None:
        theme = cast("Theme", self._theme)
        if standing is Standing.IN_HAND:
            painter.fillRect(rect, theme.current)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        if standing is not Standing.CLOSED:
            colour = theme.accent if standing is Standing.IN_HAND else theme.soft
            width = 3 if standing is Standing.IN_HAND else 1
            painter.fillRect(QRect(rect.left(), rect.top(), width, rect.height()), colour)

    def _title(
        self, painter: QPainter, inner: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = cast("Theme", self._theme)
        reason = index.data(DocumentRole.REASON)
        metrics = painter.fontMetrics()
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.height())
        share = "" if reason else index.data(DocumentRole.SHARE)
        right = metrics.horizontalAdvance(share)
        room = line.width() - (right + _GAP if share else 0)
        title = metrics.elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room
        )
        painter.setPen(theme.error if reason else theme.ink)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(theme.soft)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, share)
        below = reason or index.data(DocumentRole.DETAIL)
        if below:
            rest = QRect(line.left(), line.bottom(), line.width(), inner.bottom() - line.bottom())
            painter.setFont(_small(painter.font()))
            if reason and self.told_whole:
                painter.drawText(rest, Qt.TextFlag.TextWordWrap, reason)
                return
            text = painter.fontMetrics().elidedText(
                below, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, Qt.AlignmentFlag.AlignLeft, text)

    def _bar(self, painter: QPainter, inner: QRect, stretches: tuple[Stretch, ...]) -> None:
        theme = cast("Theme", self._theme)
        bar = QRectF(inner.left(), inner.bottom() - _BAR + 1, inner.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line)
        painter.drawRoundedRect(bar, 2, 2)
        self._bars.draw(painter, bar, stretches, theme)


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made


class DocumentList(QListView):
    """Choose a document.

    Signals:
        beside_requested: show a document beside the one in hand.
        in_hand_requested: show a document in the pane in hand.
    """

    beside_requested = Signal(str)
    in_hand_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documents")
        self.setAccessibleName(self.tr("Documents"))
        self._hand: DocumentId | None = None
        self._rows = DocumentListModel(self)
        self._delegate = DocumentDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def show_rows(self, rows: Sequence[DocumentRow]) -> None:
        """Replace what is shown."""
        detailed = any(row.detail for row in rows)
        told_whole = len(rows) <= _MOST_TOLD and any(row.reason for row in rows)
        if (detailed, told_whole) != (self._delegate.detailed, self._delegate.told_whole):
            self._delegate.detailed, self._delegate.told_whole = detailed, told_whole
            self.setUniformItemSizes(not told_whole)
            self.scheduleDelayedItemsLayout()
        current = self.currentIndex().data(DocumentRole.DOCUMENT)
        self._rows.show(rows)
        if current is not None and not self.currentIndex().isValid():
            kept = self._rows.index(self._rows.row_of(current))
            self.selectionModel().setCurrentIndex(
                kept, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self._follow(rows)

    def _follow(self, rows: Sequence[DocumentRow]) -> None:
        """Have another document that was taken in hand be seen."""
        found = (n for n, row in enumerate(rows) if row.standing is Standing.IN_HAND)
        place = next(found, -1)
        hand = rows[place].document if place >= 0 else None
        if hand is not None and hand != self._hand:
            self.scrollTo(self._rows.index(place), QAbstractItemView.ScrollHint.EnsureVisible)
        self._hand = hand

    def row_of(self, document: DocumentId) -> int:
        """Return the row a document stands in, or -1."""
        return self._rows.row_of(document)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        index = self.indexAt(e.position().toPoint())
        if e.button() is Qt.MouseButton.LeftButton and index.isValid():
            in_hand = bool(e.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(index, in_hand=in_hand)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            in_hand = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._choose(self.currentIndex(), in_hand=in_hand)
            return
        super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        index = self.indexAt(arg__1.pos())
        if not index.isValid() or index.data(DocumentRole.DOCUMENT) is None:
            return
        self.selectionModel().setCurrentIndex(
            index, QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._menu(arg__1.globalPos())

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open beside the document in hand")).setData(False)
        menu.addAction(self.tr("Open in the pane in hand")).setData(True)
        menu.triggered.connect(self._chosen)
        menu.popup(at)

    @Slot(object)
    def _chosen(self, action: QAction) -> None:
        self._choose(self.currentIndex(), in_hand=bool(action.data()))

    def _choose(self, index: QModelIndex, *, in_hand: bool) -> None:
        document = index.data(DocumentRole.DOCUMENT)
        if document is not None:
            (self.in_hand_requested if in_hand else self.beside_requested).emit(document)
