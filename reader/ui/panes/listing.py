"""What the lists below the panes have in common: flat rows, headings, and a sentence if empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QAbstractItemModel, QObject

    from reader.ui.theme.tokens import Theme

SIDE = 14
"""Pixels between the edge of the window and what a list says."""
ROW_PADDING = 9
SWATCH = (18, 9)


class FlatDelegate(QStyledItemDelegate):
    """Paint what is chosen and where the keyboard is; a list paints its cells in ``paint_cell``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        """Paint one cell; the painter is given back as it was."""
        write(painter, mirrored(option, option.rect.adjusted(4, 0, -10, 0)), index, theme)

    def paint_focus(self, painter: QPainter, rect: QRect, theme: Theme) -> None:
        """Show that the keyboard is in this cell."""
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.focus)

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
        rect, state = option.rect, option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.current)
        painter.save()
        painter.setLayoutDirection(option.direction)  # not the application's: a table may differ
        self.paint_cell(painter, option, index, theme)
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus:
            self.paint_focus(painter, rect, theme)
        painter.restore()


def mirrored(option: QStyleOptionViewItem, part: QRect) -> QRect:
    """Return where a part of a cell is where rows run from right to left; else the part itself."""
    return QStyle.visualRect(option.direction, option.rect, part)


def write(
    painter: QPainter,
    room: QRect,
    index: QModelIndex | QPersistentModelIndex,
    theme: Theme,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Write the text of a cell into ``room``, as its model aligns it."""
    told = str(index.data(Qt.ItemDataRole.DisplayRole))
    aligned = index.data(Qt.ItemDataRole.TextAlignmentRole)
    if aligned is None:
        aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(theme.ink)
    painter.drawText(room, aligned, painter.fontMetrics().elidedText(told, elide, room.width()))


class _Headings(QHeaderView):
    """Headings that run as their table does, whatever the application does."""

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.setLayoutDirection(self.layoutDirection())
        super().paintSection(painter, rect, logicalIndex)


class FlatTable(QTableView):
    """A table without lines, one row chosen at a time, its columns as wide as the reader made them.

    Signals:
        delete_pressed: Delete was pressed while it has the keyboard.
    """

    delete_pressed = Signal()

    def __init__(
        self,
        name: str,
        *,
        model: QAbstractItemModel,
        delegate: FlatDelegate,
        parent: QWidget,
        padding: int = ROW_PADDING,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setHorizontalHeader(_Headings(Qt.Orientation.Horizontal, self))
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._own = False
        self._chosen: dict[int, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        side, head = self.verticalHeader(), self.horizontalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(QFontMetrics(self.font()).height() + padding)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.sectionResized.connect(self._resized)

    def name_aloud(self, table: str, columns: str) -> None:
        """Say what screen readers call the table and its headings."""
        self.setAccessibleName(table)
        self.horizontalHeader().setAccessibleName(columns)

    def sort_by_headings(self) -> None:
        """Let a click on a heading sort, a third one leave the order to the list again."""
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def fit(self, widths: Mapping[int, int]) -> None:
        """Make columns so wide, except those whose width the reader chose."""
        self._own = True
        for column, width in widths.items():
            self.horizontalHeader().resizeSection(column, self._chosen.get(column, width))
        self._own = False

    @property
    def chosen_widths(self) -> dict[int, int]:
        """The columns whose width the reader chose, with their width in pixels."""
        return dict(self._chosen)

    def choose_widths(self, widths: Mapping[int, int]) -> None:
        """Take widths as chosen by the reader; columns that are not there are passed over."""
        head = self.horizontalHeader()
        count = head.count()
        self._chosen = {
            column: width
            for column, width in widths.items()
            if 0 <= column < count and width >= head.minimumSectionSize()
        }
        self.fit(self._chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)

    def _resized(self, column: int, _before: int, width: int) -> None:
        head = self.horizontalHeader()
        dragged = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if self._own or not dragged:
            return
        if head.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive:
            self._chosen[column] = width


class Listing(QFrame):
    """A list, or what is said instead of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body: QAbstractItemView | None = None
        self._sentence = QLabel(self)
        self._sentence.setProperty("role", "soft")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._sentence.setContentsMargins(SIDE, 8, SIDE, 8)

    @property
    def sentence(self) -> str:
        """What is said instead of the list, or nothing."""
        return self._sentence.text() if self._stack.currentIndex() else ""

    def say(self, sentence: str) -> None:
        """Say why the list is empty."""
        self._sentence.setText(sentence)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        if self._body is None:
            return
        delegate = self._body.itemDelegate()
        if isinstance(delegate, FlatDelegate):
            delegate.theme = theme
        self._body.viewport().update()

    def seat(
        self,
        body: QAbstractItemView,
        *,
        instead: QWidget | None = None,
        above: QWidget | None = None,
    ) -> None:
        """Put the list in its place, with what is seen above it and while it is empty."""
        self._body = body
        self.setFocusProxy(body)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(body)
        self._stack.addWidget(instead or self._sentence)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        if above is not None:
            whole.addWidget(above)
        whole.addWidget(self.beside(holder), 1)

    def beside(self, holder: QWidget) -> QWidget:
        """Return what stands below the conditions: the list in its ``holder``, or more with it."""
        return holder

    def show_body(self, *, shown: bool) -> None:
        """Show the list, or what is said instead."""
        self._stack.setCurrentIndex(0 if shown else 1)


class Wanted(QLineEdit):
    """Words to look for. Escape empties it first; the arrow down goes to what was found.

    Signals:
        down: the reader wants to go on to the table.
    """

    down = Signal()

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif arg__1.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down.emit()
        else:
            super().keyPressEvent(arg__1)


def chooser(name: str, parent: QWidget) -> QToolButton:
    """Return a quiet button that opens a menu; ``name`` says what is chosen with it."""
    button = QToolButton(parent)
    button.setProperty("role", "quiet")
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
