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
from PySide6.QtGui import QActionGroup, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QMenu, QStyleOptionViewItem, QWidget
from typing_extensions import override

from reader.domain.overlap import Kind
from reader.ui.figures import figure
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.overlap_rows import Column, OverlapRole, OverlapTableModel
from reader.ui.panes.drag_watch import DragWatch
from reader.ui.panes.listing import (
    SIDE,
    SWATCH,
    FlatDelegate,
    FlatTable,
    Listing,
    chooser,
    mirrored,
    write,
)
from reader.ui.panes.overlap_conditions import OverlapConditions
from reader.ui.theme.kinds import kind_name, look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QAction, QResizeEvent

    from reader.domain.overlap import Overlap
    from reader.ui.models.overlap_rows import Documents
    from reader.ui.theme.tokens import Theme

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


class _OverlapDelegate(FlatDelegate):
    """Paint cells flat, and the kind with its swatch."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        room = option.rect.adjusted(4, 0, -10, 0)
        if index.column() == Column.KIND:
            room = option.rect.adjusted(SIDE, 0, -4, 0)
            kind = Kind(index.data(OverlapRole.KIND))
            swatch(painter, theme, kind, mirrored(option, beside(room)))
            room = room.adjusted(SWATCH[0] + 7, 0, 0, 0)
        middle = index.column() in {Column.IN, Column.WITH}  # so that the page is not cut off
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        write(painter, mirrored(option, room), index, theme, elide)


def beside(room: QRect) -> QRect:
    """Return where the sample of a kind stands in the room of a cell."""
    return QRect(room.left(), room.top(), SWATCH[0], room.height())


def swatch(painter: QPainter, theme: Theme, kind: Kind, room: QRect) -> None:
    """Paint a small sample of a kind at the left of ``room``: full, or its line style."""
    width, height = SWATCH
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


class OverlapList(Listing):
    """List overlaps.

    Signals:
        overlap_chosen: the reader chose a row; carries the ``Overlap``.
        scope_requested: list the overlaps of this ``Scope``.
        kind_requested: list only this ``Kind``, or all with None.
        rejected_requested: list only what the reader rejected.
        filter_changed: list those an ``OverlapFilter`` asks for.
        titled: how the list is called now, with how many overlaps it has.
    """

    overlap_chosen = Signal(object)
    scope_requested = Signal(int)
    kind_requested = Signal(object)
    rejected_requested = Signal()
    filter_changed = Signal(object)
    titled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OverlapTableModel(self)
        self._quiet = False
        self.table = self._make_table()
        self._under: Overlap | None = None
        self.drag = DragWatch(self.table.viewport(), self._is_row)
        self.controls = QWidget(self)
        self.conditions = OverlapConditions(self.controls)
        self.conditions.changed.connect(self.filter_changed)
        self.conditions.down.connect(self.table.setFocus)
        self._kinds = chooser(self.tr("Which kinds are listed"), self.controls)
        self._scopes = chooser(self.tr("Whose overlaps are listed"), self.controls)
        self._arrange()
        self._fill_menus()
        self.set_scope(Scope.PAIR)
        self.set_kind(None)

    def show_overlaps(
        self, overlaps: Sequence[Overlap], documents: Documents, of: int | None = None
    ) -> None:
        """Replace what is listed; ``of`` is how many there would be without a filter."""
        self._quiet = True
        self._model.show(overlaps, documents)
        self._quiet = False
        count = len(overlaps)
        title = self.tr("Overlaps {0}").format(figure(count))
        if of is not None and of != count:
            title = self.tr("Overlaps {0} of {1}").format(figure(count), figure(of))
        self.titled.emit(title)
        self.show_body(shown=count > 0)

    @property
    def under_mouse(self) -> Overlap | None:
        """The overlap whose row was pressed last."""
        return self._under

    def _is_row(self, point: QPointF) -> bool:
        self._under = self._model.overlap_at(self.table.indexAt(point.toPoint()).row())
        return self._under is not None

    @property
    def listed(self) -> Sequence[Overlap]:
        """The overlaps that are listed, from the top."""
        return self._model.listed

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

    def set_kind(self, kind: Kind | None, *, rejected: bool = False) -> None:
        """Say which kind these are, or that they were rejected."""
        told = self.tr("all kinds") if kind is None else kind_name(kind)
        self._kinds.setText((self.tr("rejected") if rejected else told) + " ▾")

    def _make_table(self) -> FlatTable:
        delegate = _OverlapDelegate(self)
        table = FlatTable("overlaps", model=self._model, delegate=delegate, parent=self)
        table.name_aloud(self.tr("Overlaps"), self.tr("Columns of the overlaps"))
        table.sort_by_headings()
        head = table.horizontalHeader()
        for column in Column:
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        head.setSectionResizeMode(Column.BEGINS, QHeaderView.ResizeMode.Stretch)
        names = max(self.fontMetrics().horizontalAdvance(kind_name(kind)) for kind in Kind)
        kinds = max(120, names + 48)
        widths: dict[int, int] = {Column.KIND: kinds, Column.IN: 190, Column.WITH: 190}
        table.fit(widths | {Column.WORDS: 80, Column.IDENTITY: 90})
        table.selectionModel().currentRowChanged.connect(self._chosen)
        table.activated.connect(self._again)
        table.clicked.connect(self._again)
        return table

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        place = 190 if self.width() > _WIDE else 132
        self.table.fit({Column.IN: place, Column.WITH: place})

    def _arrange(self) -> None:
        top = QHBoxLayout(self.controls)
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.conditions, 1)
        top.addWidget(self._kinds)
        top.addWidget(self._scopes)
        self.seat(self.table)

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
            self.set_kind(None, rejected=True)
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
