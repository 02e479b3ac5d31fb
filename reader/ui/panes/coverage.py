"""The whole length of the document in hand, once for each document that uses parts of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QToolTip, QWidget
from typing_extensions import override

from reader.ui.models.coverage_rows import (
    CoverageColumn,
    CoverageModel,
    CoverageRole,
    CoverageRow,
)
from reader.ui.panes.listing import SIDE, FlatDelegate, FlatTable, Listing, mirrored, write
from reader.ui.panes.matrix import Elided
from reader.ui.theme.kinds import WEIGHTS, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QMouseEvent

    from reader.domain.overlap import Overlap
    from reader.ui.theme.tokens import Theme

_BAR = 9
_LEAST = 3.0
_REACH = 6
"""Pixels beside a passage at which a click still means it."""


class _Delegate(FlatDelegate):
    """Paint names flat, and the uses as stretches of a bar."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.place = -1.0
        self.current: tuple[int, int] = (-1, -1)

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        if index.column() == CoverageColumn.WHERE:
            self._bar(painter, bar_of(option.rect), index, theme)
        else:
            left = SIDE if index.column() == CoverageColumn.DOCUMENT else 4
            room = mirrored(option, option.rect.adjusted(left, 0, -10, 0))
            write(painter, room, index, theme)

    def _bar(
        self,
        painter: QPainter,
        bar: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        row: CoverageRow = index.data(CoverageRole.ROW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.line)
        painter.drawRoundedRect(bar, 2, 2)
        for use in sorted(row.uses, key=_weight):
            stretch, style = _stretch(bar, row, use), look(theme, use.kind)
            painter.fillRect(stretch, style.fill if style.fill.alpha() else theme.paper)
            painter.setPen(QPen(style.line, 3, style.pen, Qt.PenCapStyle.FlatCap))
            painter.drawLine(
                stretch.bottomLeft() - QPoint(0, 1), stretch.bottomRight() - QPoint(0, 1)
            )
            painter.setPen(Qt.PenStyle.NoPen)
        if index.row() == self.current[0] and 0 <= self.current[1] < len(row.uses):
            around = _stretch(bar, row, row.uses[self.current[1]]).adjusted(-1, -1, 1, 1)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.ink, 1.5))
            painter.drawRect(around)
        if 0 <= self.place <= 1:
            x = bar.left() + self.place * bar.width()
            painter.fillRect(QRectF(x - 0.5, bar.top() - 4, 1, bar.height() + 8), theme.accent)


def bar_of(cell: QRect) -> QRectF:
    """Return where in a cell the bar is."""
    top = cell.center().y() - _BAR / 2 + 0.5
    return QRectF(cell.left() + 6, top, max(1, cell.width() - 6 - SIDE), _BAR)


def _stretch(bar: QRectF, row: CoverageRow, use: Overlap) -> QRectF:
    span = use.a.span
    width = max(_LEAST, len(span) / row.size * bar.width())
    left = min(bar.left() + span.start / row.size * bar.width(), bar.right() - width)
    return QRectF(left, bar.top(), width, bar.height())


def _weight(overlap: Overlap) -> int:
    return WEIGHTS[overlap.kind]


class CoverageTable(FlatTable):
    """One row for each document; a click or the arrows choose a passage in its bar.

    Signals:
        use_chosen: show this ``Overlap``, side a in the document in hand.
        looked_at: carries a sentence about the passage under the pointer or the current one.
    """

    use_chosen = Signal(object)
    looked_at = Signal(str)

    def __init__(self, model: CoverageModel, parent: QWidget) -> None:
        self.paints = _Delegate()
        super().__init__("coverage", model=model, delegate=self.paints, parent=parent)
        self.paints.setParent(self)
        self.name_aloud(
            self.tr("Which parts of the document in hand are used where"),
            self.tr("Columns of the coverage"),
        )
        self._uses = model
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._row_changed)
        model.modelReset.connect(self._forget)

    @property
    def current_use(self) -> Overlap | None:
        """The passage that is framed."""
        row, number = self.paints.current
        return self._uses.rows[row].uses[number] if row >= 0 and number >= 0 else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._choose()
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        number = self._under(index, place) if index.column() == CoverageColumn.WHERE else 0
        if number >= 0:
            self._set_current(index.row(), number)
            self._choose()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if index.isValid() and index.column() == CoverageColumn.WHERE:
            number = self._under(index, place)
            told = self._uses.say_use(self._uses.rows[index.row()], number) if number >= 0 else ""
            self.looked_at.emit(told)
            QToolTip.showText(event.globalPosition().toPoint(), told, self.viewport())

    def _under(self, index: QModelIndex, place: QPoint) -> int:
        bar = bar_of(self.visualRect(index))
        share = (place.x() - bar.left()) / bar.width()
        return self._uses.rows[index.row()].use_at(share, _REACH / bar.width())

    def _step(self, way: int) -> None:
        row, number = self.paints.current
        if 0 <= row < len(self._uses.rows):
            count = len(self._uses.rows[row].uses)
            self._set_current(row, min(max(number + way, 0), count - 1))

    def _set_current(self, row: int, number: int) -> None:
        self.paints.current = (row, number)
        self.looked_at.emit(self._uses.say_use(self._uses.rows[row], number))
        self.viewport().update()

    def _choose(self) -> None:
        use = self.current_use
        if use is not None:
            self.use_chosen.emit(use)

    @Slot(QModelIndex)
    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid() and self.paints.current[0] != index.row():
            self._set_current(index.row(), 0)

    @Slot()
    def _forget(self) -> None:
        self.paints.current = (-1, -1)
        self.looked_at.emit("")

    def _dress(self) -> None:
        self.setMouseTracking(True)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(CoverageColumn.WHERE, QHeaderView.ResizeMode.Stretch)
        self.fit({CoverageColumn.DOCUMENT: 220, CoverageColumn.SHARE: 70})


class Coverage(Listing):
    """Which parts of the document in hand are used in which other ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CoverageModel(self)
        self.table = CoverageTable(self._model, self)
        self.controls = Elided(self)
        self.controls.hide()  # until the dock takes it
        self.seat(self.table)
        self.table.looked_at.connect(self.controls.say)
        self.say(self.tr("There is nothing to compare yet."))

    @property
    def model(self) -> CoverageModel:
        """What is shown."""
        return self._model

    @override
    def say(self, sentence: str) -> None:
        super().say(sentence)
        self.show_body(shown=False)

    def show_rows(self, rows: Sequence[CoverageRow], title: str) -> None:
        """Show who uses the document in hand."""
        self._model.show(rows, title)
        if rows:
            self.show_body(shown=True)
        else:
            self.say(self.tr("No other document shares a passage with {0}.").format(title))

    def set_place(self, place: float) -> None:
        """Show where the reader is in the document in hand, 0 to 1."""
        if place != self.table.paints.place:
            self.table.paints.place = place
            self.table.viewport().update()
