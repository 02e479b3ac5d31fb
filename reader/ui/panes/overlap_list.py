"""The overlaps of a pair, a document or the whole corpus, to sort, filter and go to."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QActionGroup, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
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

from reader.domain.overlap import Kind
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.overlap_rows import Column, OverlapRole, OverlapTableModel
from reader.ui.theme.kinds import kind_name, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction, QResizeEvent

    from reader.domain.overlap import Overlap
    from reader.ui.models.overlap_rows import Documents
    from reader.ui.theme.tokens import Theme

_SWATCH = (18, 9)
_SIDE = 14
_ROW_PADDING = 9
_WIDE = 1150
_REJECTED = "rejected"


class Scope(IntEnum):
    """Whose overlaps are listed."""

    PAIR = 0
    DOCUMENT = 1
    CORPUS = 2


SCOPES = {
    Scope.PAIR: QT_TRANSLATE_NOOP("Scope", "this pair"),
    Scope.DOCUMENT: QT_TRANSLATE_NOOP("Scope", "this document"),
    Scope.CORPUS: QT_TRANSLATE_NOOP("Scope", "whole corpus"),
}


class _OverlapDelegate(QStyledItemDelegate):
    """Paint cells flat, and the kind with its swatch."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme | None = None

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
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.current)
        room = rect.adjusted(4, 0, -10, 0)
        if index.column() == Column.KIND:
            room = rect.adjusted(_SIDE, 0, -4, 0)
            swatch(painter, theme, Kind(index.data(OverlapRole.KIND)), room)
            room = room.adjusted(_SWATCH[0] + 7, 0, 0, 0)
        painter.setPen(theme.ink)
        middle = index.column() in {Column.IN, Column.WITH}  # so that the page is not cut off
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(
            index.data(Qt.ItemDataRole.DisplayRole), elide, room.width()
        )
        painter.drawText(room, index.data(Qt.ItemDataRole.TextAlignmentRole), text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.focus)
        painter.restore()


def swatch(painter: QPainter, theme: Theme, kind: Kind, room: QRect) -> None:
    """Paint a small sample of a kind at the left of ``room``: full, or its line style."""
    width, height = _SWATCH
    style = look(theme, kind)
    top = room.center().y() - height / 2 + 1
    if kind is Kind.VERBATIM:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.line)
        painter.drawRoundedRect(QRectF(room.left(), top, width, height), 2, 2)
        return
    painter.fillRect(QRectF(room.left(), top, width, height - 2), style.fill)
    painter.setPen(QPen(style.line, 1 if kind is Kind.FORMULA else 3, style.pen))
    y = top + height - 1.5
    painter.drawLine(room.left() + 1, int(y), room.left() + width - 1, int(y))


class OverlapList(QFrame):
    """List overlaps.

    Signals:
        overlap_chosen: the reader chose a row; carries the ``Overlap``.
        scope_requested: list the overlaps of this ``Scope``.
        kind_requested: list only this ``Kind``, or all with None.
        rejected_requested: list only what the reader rejected.
        titled: how the list is called now, with how many overlaps it has.
    """

    overlap_chosen = Signal(object)
    scope_requested = Signal(int)
    kind_requested = Signal(object)
    rejected_requested = Signal()
    titled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OverlapTableModel(self)
        self._delegate = _OverlapDelegate(self)
        self._quiet = False
        self.table = self._make_table()
        self.setFocusProxy(self.table)
        self.controls = QWidget(self)
        self._kinds = self._chooser(self.tr("Which kinds are listed"))
        self._scopes = self._chooser(self.tr("Whose overlaps are listed"))
        self._empty = QLabel(self)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._arrange()
        self._fill_menus()
        self.set_scope(Scope.PAIR)
        self.set_kind(None)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.table.viewport().update()

    def show_overlaps(self, overlaps: Sequence[Overlap], documents: Documents) -> None:
        """Replace what is listed."""
        self._quiet = True
        self._model.show(overlaps, documents)
        self._quiet = False
        count = len(overlaps)
        self.titled.emit(self.tr("Overlaps %n", "", count).replace("%n", f"{count:,}"))
        self._stack.setCurrentIndex(0 if count else 1)

    def say(self, sentence: str) -> None:
        """Say why the list is empty."""
        self._empty.setText(sentence)

    @property
    def sentence(self) -> str:
        """What is said instead of overlaps, or nothing."""
        return self._empty.text() if self._stack.currentIndex() else ""

    def set_current(self, overlap: Overlap | None) -> None:
        """Select the row of an overlap without announcing it."""
        row = -1 if overlap is None else self._model.row_of(overlap)
        self._quiet = True
        if row < 0:
            self.table.clearSelection()
        else:
            index = self._model.index(row, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.table.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.table.scrollTo(index)
        self._quiet = False

    def set_scope(self, scope: Scope) -> None:
        """Say whose overlaps these are."""
        self._scopes.setText(QCoreApplication.translate("Scope", SCOPES[scope]) + " ▾")

    def set_kind(self, kind: Kind | None) -> None:
        """Say which kind these are."""
        self._kinds.setText((self.tr("all kinds") if kind is None else kind_name(kind)) + " ▾")

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("overlaps")
        table.setAccessibleName(self.tr("Overlaps"))
        table.setModel(self._model)
        table.setItemDelegate(self._delegate)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setShowGrid(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        height = QFontMetrics(table.font()).height() + _ROW_PADDING
        table.verticalHeader().setDefaultSectionSize(height)
        head = table.horizontalHeader()
        head.setAccessibleName(self.tr("Columns of the overlaps"))
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        for column in Column:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(Column.BEGINS, QHeaderView.ResizeMode.Stretch)
        widths = {Column.KIND: 120, Column.IN: 190, Column.WITH: 190}
        widths |= {Column.WORDS: 80, Column.IDENTITY: 90}
        for column, width in widths.items():
            head.resizeSection(column, width)
        table.selectionModel().currentRowChanged.connect(self._chosen)
        table.activated.connect(self._again)
        table.clicked.connect(self._again)
        return table

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        head = self.table.horizontalHeader()
        place = 190 if self.width() > _WIDE else 132
        for column in (Column.IN, Column.WITH):
            head.resizeSection(column, place)

    def _chooser(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout(self.controls)
        top.setContentsMargins(0, 0, 0, 0)
        top.addStretch(1)
        top.addWidget(self._kinds)
        top.addWidget(self._scopes)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(holder, 1)

    def _fill_menus(self) -> None:
        menu, group = QMenu(self._scopes), QActionGroup(self)
        for scope in Scope:
            action = menu.addAction(QCoreApplication.translate("Scope", SCOPES[scope]))
            action.setData(int(scope))
            group.addAction(action)
        self._scopes.setMenu(menu)
        menu.triggered.connect(self._scope_chosen)
        kinds = QMenu(self._kinds)
        kinds.addAction(self.tr("all kinds"))
        for kind in Kind:
            kinds.addAction(kind_name(kind)).setData(kind.value)
        kinds.addSeparator()
        kinds.addAction(self.tr("rejected")).setData(_REJECTED)
        self._kinds.setMenu(kinds)
        kinds.triggered.connect(self._kind_chosen)

    @Slot(object)
    def _scope_chosen(self, action: QAction) -> None:
        scope = Scope(int(action.data()))
        self.set_scope(scope)
        self.scope_requested.emit(scope)

    @Slot(object)
    def _kind_chosen(self, action: QAction) -> None:
        if action.data() == _REJECTED:
            self._kinds.setText(self.tr("rejected") + " ▾")
            self.rejected_requested.emit()
            return
        kind = Kind(action.data()) if action.data() else None
        self.set_kind(kind)
        self.kind_requested.emit(kind)

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._again(current)

    @Slot(QModelIndex)
    def _again(self, index: QModelIndex) -> None:
        overlap = self._model.overlap_at(index.row()) if index.isValid() else None
        if overlap is not None and not self._quiet:
            self.overlap_chosen.emit(overlap)
