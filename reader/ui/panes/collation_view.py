"""The table of a collation: variants marked, what all witnesses have kept quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from reader.ui.models.collation_rows import CollationRole, letter
from reader.ui.panes.listing import FlatDelegate

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.models.collation_rows import CollationModel
    from reader.ui.theme.tokens import Theme

_LEAST = 190
_PADDING = 4
_LEADING = 2
_CHIP = 16
_MOST_LINES = 5
_LONG = 2000
"""Characters: no cell shows more."""


class _Delegate(FlatDelegate):
    """Paint a reading, with the letter and the shade of those who read the same."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        rect, state = option.rect, option.state
        group, agrees = index.data(CollationRole.GROUP), index.data(CollationRole.AGREES)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.current if state & QStyle.StateFlag.State_Selected else theme.panel
        painter.fillRect(rect, ground)
        if group > 0 and not agrees:
            shades = (theme.edited, theme.reworded, theme.translated, theme.annotation)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shades[min(int(group), len(shades)) - 1])
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -3, -2), 3, 3)
        room = rect.adjusted(_PADDING + 1, _PADDING, -_PADDING - 4, -_PADDING)
        if group >= 0 and not agrees:
            self._letter(painter, room, letter(group), theme)
            room.setLeft(room.left() + _CHIP)
        elif group < 0:
            room.setLeft(room.left() + _CHIP)
        painter.setPen(theme.soft if agrees or group < 0 else theme.ink)
        _write(painter, room, index.data(Qt.ItemDataRole.DisplayRole), agrees=agrees)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line)

    @override
    def paint_focus(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -2.5, -1.5), 3, 3)

    def _letter(self, painter: QPainter, room: QRect, text: str, theme: Theme) -> None:
        font = QFont(painter.font())
        painter.save()
        font.setItalic(True)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.soft if text == "a" else theme.ink)
        line = QRect(room.left(), room.top(), _CHIP, painter.fontMetrics().height())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


def _write(painter: QPainter, room: QRect, text: str, *, agrees: bool) -> None:
    """Write a text in as many lines as fit; what all have, in one line by its two ends."""
    metrics = painter.fontMetrics()
    top_left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
    if agrees:
        line = metrics.elidedText(text[:_LONG], Qt.TextElideMode.ElideMiddle, room.width())
        if len(text) > _LONG:
            half = metrics.elidedText(text[:200] + " … " + text[-200:],
                                      Qt.TextElideMode.ElideMiddle, room.width())  # fmt: skip
            line = half
        painter.drawText(room, top_left, line)
        return
    wrapped = int(Qt.TextFlag.TextWordWrap) | int(top_left)
    shown = text[:_LONG]
    if metrics.boundingRect(room, wrapped, shown).height() > room.height() + 2:
        shown = _cut(metrics, room, shown)
    painter.drawText(room, wrapped, shown)


def _cut(metrics: QFontMetrics, room: QRect, text: str) -> str:
    """Return as many words as fit into ``room``, and an ellipsis."""
    wrapped = int(Qt.TextFlag.TextWordWrap)
    words = text.split(" ")
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        held = " ".join(words[:middle]) + " …"
        if metrics.boundingRect(room, wrapped, held).height() <= room.height() + 2:
            low = middle
        else:
            high = middle - 1
    return " ".join(words[:low]) + " …"


class CollationView(QTableView):
    """Witnesses as columns that scroll together, readings as rows.

    Signals:
        reading_chosen: a row was chosen; carries it and the column.
        witness_requested: the witness of a column is to be opened at a row.
    """

    reading_chosen = Signal(int, int)
    witness_requested = Signal(int, int)

    def __init__(self, model: CollationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("collation")
        self.setAccessibleName(self.tr("Collation: the witnesses as columns"))
        self._readings = model
        self._delegate = _Delegate(self)
        self._quiet = False
        self._widths: tuple[int, int] = (0, 0)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._dress()
        model.modelReset.connect(self._size_cells)
        self.selectionModel().currentRowChanged.connect(self._row_changed)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_row(self, row: int, column: int = 0) -> None:
        """Select a row without announcing it."""
        index = self._readings.index(row, column)
        if index.isValid():
            self._quiet = True
            self.setCurrentIndex(index)
            self.scrollTo(index)
            self._quiet = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self.reading_chosen.emit(index.row(), index.column())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self._open(self.indexAt(event.position().toPoint()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._size_cells()

    @Slot(QModelIndex)
    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid() and not self._quiet:
            self.reading_chosen.emit(index.row(), index.column())

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.witness_requested.emit(index.row(), index.column())

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setAccessibleName(self.tr("Witnesses"))
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setMinimumSectionSize(60)
        side.setAccessibleName(self.tr("Numbers of the readings"))
        side.setHighlightSections(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        side.setFixedWidth(self.fontMetrics().horizontalAdvance("9999 ⇄99") + 16)

    @Slot()
    def _size_cells(self) -> None:
        """Share the width out among the witnesses, and give each variant the lines it needs."""
        count = self._readings.columnCount()
        if not count:
            return
        room = self.width() - self.verticalHeader().width() - 12
        width = max(_LEAST, room // count)
        if self.horizontalHeader().defaultSectionSize() != width:
            self.horizontalHeader().setDefaultSectionSize(width)
        metrics = self.fontMetrics()
        one = metrics.height() + 2 * _PADDING
        self.verticalHeader().setDefaultSectionSize(one)
        side = self.verticalHeader()
        side.blockSignals(True)  # each would ask for a new layout; one is asked for below
        for row, lines in enumerate(self._lines(width - _CHIP - 2 * _PADDING - 5, metrics)):
            if lines > 1:
                height = one + (lines - 1) * (metrics.lineSpacing() + _LEADING)
                side.resizeSection(row, height)
        side.blockSignals(False)
        self.scheduleDelayedItemsLayout()

    def _lines(self, width: int, metrics: QFontMetrics) -> list[int]:
        """Return how many lines each row has, at most ``_MOST_LINES``.

        Told from the width of the text with a tenth for the ends of lines: to wrap every
        cell of a long table would take longer than the reader waits.
        """
        found: list[int] = []
        for row in range(self._readings.rowCount()):
            reading = self._readings.reading(row)
            if reading is None or reading.row.agrees:
                found.append(1)
                continue
            longest = max(reading.texts, key=len)
            if len(longest) > _LONG:
                found.append(_MOST_LINES)
                continue
            advance = metrics.horizontalAdvance(longest)
            lines = 1 if advance <= width else 1 + int(1.1 * advance / width)
            found.append(min(lines, _MOST_LINES))
        return found
