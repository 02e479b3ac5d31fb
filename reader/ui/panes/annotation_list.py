"""All annotations of the corpus, to filter, sort and go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
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

from reader.domain.annotation import COLORS, EntryKind
from reader.services.annotation_filter import AnnotationFilter
from reader.ui.models.annotation_rows import AnnotationTableModel, NoteColumn, NoteRole
from reader.ui.models.annotation_words import kind_words
from reader.ui.theme.annotation_colours import colour_look, colour_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAction

    from reader.domain.annotation import Entry
    from reader.ui.models.overlap_rows import Documents
    from reader.ui.theme.tokens import Theme

_SIDE = 14
_SWATCH = (18, 9)
_ROW_PADDING = 9
_FIELD = 180
_TYPED = 60
_ORPHANS = "orphans"


class _NoteDelegate(QStyledItemDelegate):
    """Paint cells flat, and the kind with the colour of the annotation."""

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
        theme, rect, state = self.theme, option.rect, option.state
        if theme is None:
            return
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.current)
        room = rect.adjusted(4, 0, -10, 0)
        if index.column() == NoteColumn.KIND:
            room = rect.adjusted(_SIDE, 0, -4, 0)
            width, height = _SWATCH
            look = colour_look(theme, str(index.data(NoteRole.COLOUR)))
            top = room.center().y() - height // 2
            painter.fillRect(QRect(room.left(), top, width, height), look.fill)
            painter.fillRect(QRect(room.left(), top + height - 3, width, 3), look.line)
            room = room.adjusted(width + 7, 0, 0, 0)
        painter.setPen(theme.ink)
        middle = index.column() == NoteColumn.PLACE  # so that the page is not cut off
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        text = painter.fontMetrics().elidedText(str(index.data()), elide, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.focus)
        painter.restore()


class AnnotationList(QFrame):
    """List annotations.

    Signals:
        chosen: the reader chose a row; carries its id.
        delete_requested: delete the chosen row; carries its id.
        filter_changed: list others; carries an ``AnnotationFilter``.
    """

    chosen = Signal(str)
    delete_requested = Signal(str)
    filter_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AnnotationTableModel(self)
        self._delegate = _NoteDelegate(self)
        self.table = self._make_table()
        self.setFocusProxy(self.table)
        self.controls = QWidget(self)
        self.field = QLineEdit(self.controls)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter: words, #tag"))
        self.field.setAccessibleName(self.tr("Filter the annotations"))
        self.field.setMaximumWidth(_FIELD)
        self._kind, self._colour = "", ""
        self.kinds = self._chooser(self.tr("Which annotations are listed"))
        self.colours = self._chooser(self.tr("Annotations of which colour are listed"))
        self._empty = QLabel(self)
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._typing = QTimer(self, singleShot=True, interval=_TYPED)
        self._typing.timeout.connect(self._announce)
        self.field.textChanged.connect(self._typing.start)
        self._fill_menus()
        self._arrange()
        self._name()

    @property
    def wanted(self) -> AnnotationFilter:
        """What is to be listed. A word that begins with # is a tag or a branch of tags."""
        words = self.field.text().split()
        tags = [word[1:] for word in words if word.startswith("#") and len(word) > 1]
        return AnnotationFilter(
            kinds=frozenset(kind for kind in EntryKind if kind.value == self._kind),
            orphans=self._kind == _ORPHANS,
            color=self._colour,
            tag=tags[-1] if tags else "",
            text=" ".join(word for word in words if not word.startswith("#")),
        )

    @property
    def sentence(self) -> str:
        """What is said instead of annotations, or nothing."""
        return self._empty.text() if self._stack.currentIndex() else ""

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.table.viewport().update()

    def show_entries(self, entries: Sequence[Entry], documents: Documents, empty: str) -> None:
        """Replace what is listed; say ``empty`` where nothing is."""
        row = self.table.currentIndex().row()
        current = self.model.entry_at(row)
        self.model.show(entries, documents)
        if current is not None:
            found = (n for n in range(len(entries)) if self._id(n) == current.id)
            self.table.selectRow(next(found, -1))
        self._empty.setText(empty)
        self._stack.setCurrentIndex(0 if entries else 1)

    def _id(self, row: int) -> str:
        entry = self.model.entry_at(row)
        return "" if entry is None else entry.id

    @Slot()
    def _announce(self) -> None:
        self.filter_changed.emit(self.wanted)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and self._id(index.row()):
            self.chosen.emit(self._id(index.row()))

    @Slot()
    def _delete(self) -> None:
        row = self.table.currentIndex().row()
        if self._id(row):
            self.delete_requested.emit(self._id(row))

    @Slot(object)
    def _choose_kind(self, action: QAction) -> None:
        self._kind = str(action.data() or "")
        self._name()
        self._announce()

    @Slot(object)
    def _choose_colour(self, action: QAction) -> None:
        self._colour = str(action.data() or "")
        self._name()
        self._announce()

    def _name(self) -> None:
        kinds = {"": self.tr("all kinds"), _ORPHANS: self.tr("lost places")}
        kind = kinds[self._kind] if self._kind in kinds else kind_words(EntryKind(self._kind))
        self.kinds.setText(kind + " ▾")
        colour = colour_name(self._colour) if self._colour else self.tr("all colours")
        self.colours.setText(colour + " ▾")

    def _fill_menus(self) -> None:
        kinds = QMenu(self.kinds)
        kinds.addAction(self.tr("all kinds"))
        for kind in EntryKind:
            kinds.addAction(kind_words(kind)).setData(kind.value)
        kinds.addSeparator()
        kinds.addAction(self.tr("lost places")).setData(_ORPHANS)
        self.kinds.setMenu(kinds)
        kinds.triggered.connect(self._choose_kind)
        colours = QMenu(self.colours)
        colours.addAction(self.tr("all colours"))
        for colour in COLORS:
            colours.addAction(colour_name(colour)).setData(colour)
        self.colours.setMenu(colours)
        colours.triggered.connect(self._choose_colour)

    def _chooser(self, name: str) -> QToolButton:
        button = QToolButton(self.controls)
        button.setProperty("role", "quiet")
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _make_table(self) -> _Table:
        table = _Table(self)
        table.setObjectName("annotations")
        table.setAccessibleName(self.tr("Annotations"))
        table.setModel(self.model)
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
        head.setAccessibleName(self.tr("Columns of the annotations"))
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        head.setSectionResizeMode(NoteColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        widths = {NoteColumn.KIND: 130, NoteColumn.PLACE: 170, NoteColumn.TAGS: 130}
        for column, width in (widths | {NoteColumn.DATE: 90}).items():
            head.resizeSection(column, width)
        table.clicked.connect(self._go)
        table.activated.connect(self._go)
        table.delete_pressed.connect(self._delete)
        return table

    def _arrange(self) -> None:
        top = QHBoxLayout(self.controls)
        top.setContentsMargins(0, 0, 0, 0)
        top.addStretch(1)
        for part in (self.field, self.kinds, self.colours):
            top.addWidget(part)
        holder = QWidget(self)
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(holder, 1)


class _Table(QTableView):
    """A table that says when Delete is pressed.

    Signals:
        delete_pressed: while it has the keyboard.
    """

    delete_pressed = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
            return
        super().keyPressEvent(event)
