"""The heat map itself: a table painted as one picture, so that its size does not matter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip
from typing_extensions import override

from reader.ui.figures import rough_percent
from reader.ui.theme.shades import STEPS, readable_ink, share_shades

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.models.matrix_cells import MatrixModel
    from reader.ui.theme.tokens import Theme

_HEIGHT = 24
_WIDEST = 132
_NAMED = 96
_FIGURES = 44
_LEAST = 22
_TITLES, _TITLES_NARROW, _NARROW = 220, 150, 1150
_ZOOM = 1.25
_ZOOMS = range(-9, 9)


@dataclass(frozen=True, slots=True)
class _Seen:
    """Which cells are on screen: the first ones and how many, and where the first one begins."""

    row: int
    column: int
    rows: int
    columns: int
    at: QPoint


class MatrixView(QTableView):
    """Shares as shades.

    Signals:
        pair_chosen: the reader wants to see the documents of a row and a column.
        looked_at: carries a sentence about the cell under the pointer or the current one.
        typed: letters typed into the table.
    """

    pair_chosen = Signal(int, int)
    looked_at = Signal(str)
    typed = Signal(str)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("matrix")
        self.setAccessibleName(self.tr("Matrix of the words that documents have in common"))
        self._cells = model
        self._theme: Theme | None = None
        self._shades: NDArray[np.uint32] = np.zeros(STEPS, np.uint32)
        self._inks: list[QColor] = []
        self._open: tuple[int, int] = (-1, -1)
        self._zoom = 0
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # rows and columns are one order
        self.setModel(model)
        self._dress()
        self.selectionModel().currentChanged.connect(self._look_at)
        self.activated.connect(self._choose)
        model.modelReset.connect(self._size_cells)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        shades = share_shades(theme)
        self._shades = np.array([shade.rgb() for shade in shades], np.uint32)
        self._inks = [readable_ink(theme, shade) for shade in shades]
        self.viewport().update()

    def mark_open(self, row: int, column: int) -> None:
        """Frame the cell of the pair that is in the panes; -1 where it is not shown."""
        if self._open != (row, column):
            self._open = (row, column)
            self.viewport().update()

    @property
    def marked(self) -> tuple[int, int]:
        """The row and column of the pair that is in the panes."""
        return self._open

    @property
    def cell_width(self) -> int:
        """How wide a cell is, in pixels."""
        return self.horizontalHeader().defaultSectionSize()

    def zoom(self, steps: int) -> None:
        """Make the cells larger by so many steps, or smaller."""
        self._zoom = min(max(self._zoom + steps, _ZOOMS.start), _ZOOMS.stop - 1)
        self._size_cells()

    # What the reader does

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.ignore()
            else:
                self._choose(self.currentIndex())
        elif text in {"+", "-"} and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if text == "+" else -1)
        elif text.isprintable() and text.strip():
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            self._choose(index)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if not index.isValid():
            self._look_at(self.currentIndex())
            return
        sentence = self._cells.say(index.row(), index.column())
        self.looked_at.emit(sentence)
        QToolTip.showText(
            event.globalPosition().toPoint(), sentence, self.viewport(), self.visualRect(index)
        )

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._look_at(self.currentIndex())

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if e.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if e.angleDelta().y() > 0 else -1)
            e.accept()
            return
        super().wheelEvent(e)

    @Slot(QModelIndex)
    def _look_at(self, index: QModelIndex) -> None:
        self.looked_at.emit(self._cells.say(index.row(), index.column()) if index.isValid() else "")
        self.viewport().update()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.pair_chosen.emit(index.row(), index.column())

    # How it looks

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_cells()

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        theme, table = self._theme, self._cells.table
        seen = self._seen()
        if theme is None or table is None or seen is None:
            return
        numbers = self._cells.numbers
        rows = numbers[seen.row : seen.row + seen.rows]
        columns = numbers[seen.column : seen.column + seen.columns]
        steps = np.ceil(table.shares[np.ix_(rows, columns)] * (STEPS - 1)).astype(np.intp)
        painter = QPainter(self.viewport())
        self._paint_shades(painter, seen, steps)
        self._paint_grid(painter, seen, theme)
        if self.cell_width >= _FIGURES:
            self._paint_figures(painter, seen, table.shares[np.ix_(rows, columns)], steps)
        self._paint_frames(painter, theme)
        painter.end()

    def _seen(self) -> _Seen | None:
        row, column = self.rowAt(0), self.columnAt(0)
        if row < 0 or column < 0:
            return None
        count = len(self._cells.numbers)
        at = QPoint(self.columnViewportPosition(column), self.rowViewportPosition(row))
        rows = -(-(self.viewport().height() - at.y()) // self._cell_height)
        columns = -(-(self.viewport().width() - at.x()) // self.cell_width)
        return _Seen(row, column, min(rows, count - row), min(columns, count - column), at)

    def _paint_shades(self, painter: QPainter, seen: _Seen, steps: NDArray[np.intp]) -> None:
        shades = self._shades[steps].repeat(self._cell_height, axis=0)
        pixels = np.ascontiguousarray(shades.repeat(self.cell_width, axis=1))
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.drawImage(seen.at, image)

    def _paint_grid(self, painter: QPainter, seen: _Seen, theme: Theme) -> None:
        painter.setPen(theme.panel)
        width, height = self.cell_width, self._cell_height
        right, bottom = seen.at.x() + seen.columns * width, seen.at.y() + seen.rows * height
        for column in range(seen.columns + 1):
            x = seen.at.x() + column * width - 1
            painter.drawLine(x, seen.at.y(), x, bottom - 1)
        for row in range(seen.rows + 1):
            y = seen.at.y() + row * height - 1
            painter.drawLine(seen.at.x(), y, right - 1, y)
        painter.setPen(QPen(theme.soft, 1, Qt.PenStyle.DotLine))
        for number in range(
            max(seen.row, seen.column), min(seen.row + seen.rows, seen.column + seen.columns)
        ):
            painter.drawRect(self._cell(number, number).adjusted(1, 1, -3, -3))

    def _paint_figures(
        self, painter: QPainter, seen: _Seen, shares: NDArray[np.float32], steps: NDArray[np.intp]
    ) -> None:
        centre = Qt.AlignmentFlag.AlignCenter
        for row, column in np.argwhere(shares > 0).tolist():
            painter.setPen(self._inks[int(steps[row, column])])
            cell = self._cell(seen.row + row, seen.column + column)
            painter.drawText(cell, centre, rough_percent(float(shares[row, column])))

    def _paint_frames(self, painter: QPainter, theme: Theme) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        row, column = self._open
        if row >= 0 and column >= 0:
            painter.setPen(QPen(theme.ink, 2))
            painter.drawRect(self._cell(row, column).adjusted(1, 1, -2, -2))
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            painter.setPen(QPen(theme.focus, 2, Qt.PenStyle.SolidLine))
            painter.drawRect(self._cell(index.row(), index.column()).adjusted(0, 0, -1, -1))

    def _cell(self, row: int, column: int) -> QRect:
        return QRect(
            self.columnViewportPosition(column),
            self.rowViewportPosition(row),
            self.cell_width,
            self._cell_height,
        )

    @property
    def _cell_height(self) -> int:
        return self.verticalHeader().defaultSectionSize()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        names = {
            self.horizontalHeader(): self.tr("Documents in which the words stand"),
            self.verticalHeader(): self.tr("Documents of which the words are"),
        }
        for head, name in names.items():
            head.setAccessibleName(name)
            head.setHighlightSections(True)
            head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            head.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # titles often begin alike
            head.setMinimumSectionSize(8)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)

    @Slot()
    def _size_cells(self) -> None:
        """Give the cells the room there is: as wide as a figure needs where that is possible."""
        count = len(self._cells.numbers)
        metrics = self.fontMetrics()
        titles = _TITLES if self.width() > _NARROW else _TITLES_NARROW
        self.verticalHeader().setFixedWidth(titles)
        room = (self.width() - titles - 12) // max(1, count)
        least = max(_LEAST, metrics.horizontalAdvance(str(count)) + 8)
        width = min(room, _WIDEST) if room >= _FIGURES else least
        width = max(least, round(width * _ZOOM**self._zoom))
        height = max(_HEIGHT, metrics.height() + 6)
        self._cells.named = width >= _NAMED
        if width != self.cell_width:
            self.horizontalHeader().setDefaultSectionSize(width)
        if height != self._cell_height:
            self.verticalHeader().setDefaultSectionSize(height)
        self.viewport().update()
