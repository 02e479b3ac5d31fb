"""All annotations of the corpus, to filter, sort, choose several of, and go to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QDate,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QWidget,
)
from typing_extensions import override

from reader.services.annotation_filter import AnnotationFilter
from reader.ui.figures import day_words, figure
from reader.ui.models.annotation_rows import AnnotationTableModel, NoteColumn, NoteRole
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
from reader.ui.panes.note_filters import NoteFilters
from reader.ui.panes.tag_field import TagField
from reader.ui.panes.tag_tree import TagTree
from reader.ui.theme.annotation_colours import colour_look

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.domain.annotation import Entry, EntryId
    from reader.ui.models.overlap_rows import Documents
    from reader.ui.theme.tokens import Theme

_FIELD = 200
_TYPED = 60
_TREE = 190


class _NoteDelegate(FlatDelegate):
    """Paint cells flat, and the kind with the colour of the annotation."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        rect = option.rect
        room = rect.adjusted(4, 0, -10, 0)
        if index.column() == NoteColumn.KIND:
            room = rect.adjusted(SIDE, 0, -4, 0)
            width, height = SWATCH
            look = colour_look(theme, str(index.data(NoteRole.COLOUR)))
            box = QRect(room.left(), room.center().y() - height // 2, width, height)
            box = mirrored(option, box)
            painter.fillRect(box, look.fill)
            painter.fillRect(box.adjusted(0, height - 3, 0, 0), look.line)
            room = room.adjusted(width + 7, 0, 0, 0)
        middle = index.column() == NoteColumn.PLACE  # so that the page is not cut off
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        write(painter, mirrored(option, room), index, theme, elide)


class _Rows(FlatTable):
    """A table of which many rows can be selected; Ctrl+A and Ctrl+C are of them, not of the text.

    Signals:
        copy_pressed: Ctrl+C was pressed while it has the keyboard.
    """

    copy_pressed = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the keys before the actions of the window hear them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (
                event.matches(QKeySequence.StandardKey.SelectAll)
                or event.matches(QKeySequence.StandardKey.Copy)
            )
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_pressed.emit()
            return
        super().keyPressEvent(event)


class AnnotationList(Listing):
    """List annotations.

    Signals:
        chosen: the reader chose a row; carries its id.
        selection_changed: other rows are selected.
        delete_requested: delete the selected rows; carries their ids.
        copy_requested: copy the selected rows with their citations; carries their ids.
        menu_requested: show what can be done with the selected rows; carries where on screen.
        filter_changed: list others.
    """

    chosen = Signal(str)
    selection_changed = Signal()
    delete_requested = Signal(object)
    copy_requested = Signal(object)
    menu_requested = Signal(object)
    filter_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = AnnotationTableModel(self)
        self.table = self._make_table()
        self.drag = DragWatch(self.table.viewport(), self._is_row)
        self.filters = NoteFilters(self)
        self.tree = TagTree(self)
        self.controls = QWidget(self)
        self.field = TagField("", self.controls, lead="#")
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter: words, #tag"))
        self.field.setAccessibleName(self.tr("Filter the annotations"))
        self.field.setMaximumWidth(_FIELD)
        self.change = chooser(self.tr("Change the selected annotations"), self.controls)
        self.tags = chooser(self.tr("Show the tree of tags, to filter, rename and move"), self)
        self.tags.setText(self.tr("Tags"))
        self.tags.setCheckable(True)
        self._typing = QTimer(self, singleShot=True, interval=_TYPED)
        self._typing.timeout.connect(self.filter_changed)
        self.field.textChanged.connect(self._typing.start)
        self.filters.changed.connect(self.filter_changed)
        self.filters.all_requested.connect(self.forget_filter)
        self.tags.toggled.connect(self.tree.setVisible)
        self.tree.tag_chosen.connect(self._choose_tag)
        self._arrange()
        self._name_change()

    @property
    def wanted(self) -> AnnotationFilter:
        """What is to be listed. A word that begins with # is a tag or a branch of tags."""
        words = [word for word in self.field.text().split() if not word.startswith("#")]
        tags, state = self.typed_tags, self.filters.state
        return replace(state, text=" ".join(words), tag=state.tag or (tags[0] if tags else ""))

    @property
    def typed_tags(self) -> tuple[str, ...]:
        """The tags that were typed; what is listed has all of them, or ones below them."""
        words = self.field.text().split()
        return tuple(word[1:] for word in words if word.startswith("#") and len(word) > 1)

    @property
    def is_filtered(self) -> bool:
        """Whether not everything is to be listed."""
        return self.wanted != AnnotationFilter()

    @property
    def selected(self) -> list[EntryId]:
        """The ids of the rows that are selected, from the top."""
        found = (
            self.model.entry_at(row)
            for first, last in self._ranges()
            for row in range(first, last + 1)
        )
        return [entry.id for entry in found if entry is not None]

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the first and last row of every stretch that is selected, from the top."""
        held = self.table.selectionModel().selection()
        parts = [held.at(number) for number in range(held.count())]
        return sorted({(part.top(), part.bottom()) for part in parts})

    @Slot()
    def forget_filter(self) -> None:
        """List everything again."""
        self.field.clear()
        self.filters.forget()

    @override
    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.tree.set_theme(theme)

    def show_entries(self, entries: Sequence[Entry], documents: Documents, empty: str) -> None:
        """Replace what is listed; say ``empty`` where nothing is. What was selected stays so."""
        current = self.model.entry_at(self.table.currentIndex().row())
        held = set(self.selected)
        self.model.show(entries, documents)
        self._select(held, None if current is None else current.id)
        self.say(empty)
        self.show_body(shown=bool(entries))
        self._name_change()

    def show_filters(self, *, shown: bool) -> None:
        """Show the choices, or not where there is nothing to choose from."""
        self._above.setVisible(shown)
        self.field.setVisible(shown)
        self.tree.setVisible(shown and self.tags.isChecked())

    def _select(self, keys: set[EntryId], current: EntryId | None) -> None:
        if not keys and current is None:
            return
        found, chosen = QItemSelection(), self.table.selectionModel()
        last, begun = len(NoteColumn) - 1, -1
        for row in range(self.model.rowCount() + 1):
            entry = self.model.entry_at(row)
            held = entry is not None and entry.id in keys
            if held and begun < 0:
                begun = row
            elif not held and begun >= 0:
                found.select(self.model.index(begun, 0), self.model.index(row - 1, last))
                begun = -1
            if entry is not None and entry.id == current:
                index = self.model.index(row, 0)
                chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @Slot(QModelIndex)
    def _go(self, index: QModelIndex) -> None:
        entry = self.model.entry_at(index.row()) if index.isValid() else None
        adding = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if entry is not None and not QApplication.keyboardModifiers() & adding:
            self.chosen.emit(entry.id)

    @Slot()
    def _delete(self) -> None:
        if self.selected:
            self.delete_requested.emit(self.selected)

    @Slot()
    def _copy(self) -> None:
        if self.selected:
            self.copy_requested.emit(self.selected)

    def _is_row(self, point: QPointF) -> bool:
        return self.table.indexAt(point.toPoint()).isValid()

    @Slot(str)
    def _choose_tag(self, tag: str) -> None:
        self.filters.choose(replace(self.filters.state, tag=tag, untagged=False))

    @Slot(QPoint)
    def _ask_menu(self, place: QPoint) -> None:
        if self.selected:
            self.menu_requested.emit(self.table.viewport().mapToGlobal(place))

    @Slot()
    def _name_change(self) -> None:
        count = sum(last + 1 - first for first, last in self._ranges())
        self.change.setText(self.tr("Change {0} ▾").format(figure(count)))
        self.change.setVisible(count > 0)
        self.selection_changed.emit()

    def _make_table(self) -> FlatTable:
        table = _Rows("annotations", model=self.model, delegate=_NoteDelegate(self), parent=self)
        table.name_aloud(self.tr("Annotations"), self.tr("Columns of the annotations"))
        table.sort_by_headings()
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._ask_menu)
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(NoteColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        widths: dict[int, int] = {NoteColumn.KIND: 150, NoteColumn.PLACE: 160, NoteColumn.TAGS: 130}
        days = (day_words(QDate(2000, month, 28)) for month in range(1, 13))
        day = max(map(self.fontMetrics().horizontalAdvance, days)) + 24
        table.fit({**widths, NoteColumn.AUTHOR: 80, NoteColumn.DATE: max(90, day)})
        table.clicked.connect(self._go)
        table.activated.connect(self._go)
        table.delete_pressed.connect(self._delete)
        table.copy_pressed.connect(self._copy)
        table.selectionModel().selectionChanged.connect(self._name_change)
        return table

    def _arrange(self) -> None:
        top = QHBoxLayout(self.controls)
        top.setContentsMargins(0, 0, 0, 0)
        top.addStretch(1)
        for part in (self.change, self.field):
            top.addWidget(part)
        self._above = QWidget(self)
        row = QHBoxLayout(self._above)
        row.setContentsMargins(SIDE - 6, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tags)
        row.addWidget(self.filters, 1)
        self.tree.hide()
        self.seat(self.table, above=self._above)

    @override
    def beside(self, holder: QWidget) -> QWidget:
        """Put the tree of tags beside the list."""
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.addWidget(self.tree)
        both.addWidget(holder)
        both.setStretchFactor(1, 1)
        both.setSizes([_TREE, 1000])
        return both
