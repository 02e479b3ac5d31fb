"""How what was found divides: a click on a value narrows the search, another takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem
from typing_extensions import override

from reader.ui.models.facet_rows import FacetRole, FacetRowsModel
from reader.ui.panes.listing import SIDE, FlatDelegate, mirrored

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.search import Facets, Field
    from reader.ui.models.facet_rows import FacetRow
    from reader.ui.models.hit_rows import Documents
    from reader.ui.theme.tokens import Theme

_PADDING = 6
_MARK = 16


class _FacetDelegate(FlatDelegate):
    """Paint a heading softly; a value with its count, and a mark if it is chosen."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(60, option.fontMetrics.height() + _PADDING)

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        row: FacetRow | None = index.data(FacetRole.ROW)
        if row is None:
            return
        middle = Qt.AlignmentFlag.AlignVCenter
        room = option.rect.adjusted(SIDE, 0, -8, 0)
        font = QFont(painter.font())
        if row.field is None or row.chosen:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        if row.field is None:
            painter.setPen(theme.soft)
            painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignLeft, row.told)
            return
        metrics = painter.fontMetrics()
        painter.setPen(theme.soft)
        painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignRight, row.count)
        painter.setPen(theme.accent if row.chosen else theme.ink)
        if row.chosen:
            painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignLeft, "✓")
            room.setLeft(room.left() + _MARK)
        room.setRight(room.right() - metrics.horizontalAdvance(row.count) - 8)
        told = metrics.elidedText(row.told, Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignLeft, told)


class FacetList(QListView):
    """List the values a search can be narrowed to; it takes no room while there are none.

    Signals:
        toggled: have a condition more, or one less: a ``Field`` and its value.
    """

    toggled = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facets")
        self.setAccessibleName(self.tr("Narrow the search"))
        self.rows = FacetRowsModel(self)
        self._delegate = _FacetDelegate(self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(110)
        self.clicked.connect(self._toggle)
        self._kept: tuple[Field, str] | None = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_facets(self, facets: Facets, text: str, documents: Documents) -> None:
        """Replace what is listed; ``text`` is the query that was asked."""
        focused = self.hasFocus()
        self.rows.show(facets, text, documents)
        self.setVisible(self.rows.rowCount() > 0)
        kept, self._kept = self._kept, None
        if kept is not None:
            number = self.rows.number_of(*kept)
            if number >= 0:
                self.setCurrentIndex(self.rows.index(number, 0))
        if focused and self.isVisible():
            self.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._toggle(self.currentIndex())
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _toggle(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row()) if index.isValid() else None
        if row is not None and row.field is not None:
            self._kept = row.field, row.value
            self.toggled.emit(row.field, row.value)
