"""The headings of the document in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from reader.ui.models.heading_rows import HeadingListModel, HeadingRole

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document
    from reader.ui.theme.tokens import Theme

_SIDE = 14
_INDENT = 12
_DEEPEST = 4


class _HeadingDelegate(QStyledItemDelegate):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, QFontMetrics(option.font).height() + 6)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = self.theme
        if theme is None:
            return
        rect = option.rect
        state = option.state
        painter.save()
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.hover)
        current = bool(index.data(HeadingRole.CURRENT))
        font = QFont(painter.font())
        font.setBold(current)
        painter.setFont(font)
        painter.setPen(theme.ink if current else theme.soft)
        level = min(_DEEPEST, int(index.data(HeadingRole.LEVEL)))
        room = rect.adjusted(_SIDE + _INDENT * level, 0, -_SIDE, 0)
        title = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.focus)
            painter.drawRect(rect.adjusted(5, 0, -6, -1))
        painter.restore()


class Outline(QListView):
    """Go to a heading.

    Signals:
        place_requested: show the document in hand at this offset.
    """

    place_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Outline"))
        self._rows = HeadingListModel(self)
        self._delegate = _HeadingDelegate(self)
        self.setModel(self._rows)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._go)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_document(self, document: Document | None) -> None:
        """Show the headings of a document."""
        self._rows.show(document)

    def set_place(self, offset: int) -> None:
        """Make the heading that ``offset`` stands under bold, and keep it in sight."""
        row = self._rows.set_place(offset)
        if row >= 0 and not self.hasFocus():
            self.scrollTo(self._rows.index(row))

    @property
    def is_empty(self) -> bool:
        """Whether the document has no headings."""
        return self._rows.rowCount() == 0

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._go(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        self.place_requested.emit(int(index.data(HeadingRole.OFFSET)))
