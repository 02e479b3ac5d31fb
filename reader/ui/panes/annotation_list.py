"""All annotations of the corpus, to filter, sort and go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QMenu, QWidget
from typing_extensions import override

from reader.domain.annotation import COLORS, EntryKind
from reader.services.annotation_filter import AnnotationFilter
from reader.ui.models.annotation_rows import AnnotationTableModel, NoteColumn, NoteRole
from reader.ui.models.annotation_words import kind_words
from reader.ui.panes.listing import SIDE, SWATCH, FlatDelegate, FlatTable, Listing, chooser, write
from reader.ui.theme.annotation_colours import colour_look, colour_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.domain.annotation import Entry
    from reader.ui.models.overlap_rows import Documents
    from reader.ui.theme.tokens import Theme

_FIELD = 180
_TYPED = 60
_ORPHANS = "orphans"


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
            top = room.center().y() - height // 2
            painter.fillRect(QRect(room.left(), top, width, height), look.fill)
            painter.fillRect(QRect(room.left(), top + height - 3, width, 3), look.line)
            room = room.adjusted(width + 7, 0, 0, 0)
        middle = index.column() == NoteColumn.PLACE  # so that the page is not cut off
        elide = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        write(painter, room, index, theme, elide)


class AnnotationList(Listing):
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
        self.table = self._make_table()
        self.controls = QWidget(self)
        self.field = QLineEdit(self.controls)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Filter: words, #tag"))
        self.field.setAccessibleName(self.tr("Filter the annotations"))
        self.field.setMaximumWidth(_FIELD)
        self._kind, self._colour = "", ""
        self.kinds = chooser(self.tr("Which annotations are listed"), self.controls)
        self.colours = chooser(self.tr("Annotations of which colour are listed"), self.controls)
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

    def show_entries(self, entries: Sequence[Entry], documents: Documents, empty: str) -> None:
        """Replace what is listed; say ``empty`` where nothing is."""
        row = self.table.currentIndex().row()
        current = self.model.entry_at(row)
        self.model.show(entries, documents)
        if current is not None:
            found = (n for n in range(len(entries)) if self._id(n) == current.id)
            self.table.selectRow(next(found, -1))
        self.say(empty)
        self.show_body(shown=bool(entries))

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

    def _make_table(self) -> FlatTable:
        table = FlatTable(
            "annotations", model=self.model, delegate=_NoteDelegate(self), parent=self
        )
        table.name_aloud(self.tr("Annotations"), self.tr("Columns of the annotations"))
        table.sort_by_headings()
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(NoteColumn.WORDS, QHeaderView.ResizeMode.Stretch)
        widths: dict[int, int] = {NoteColumn.KIND: 130, NoteColumn.PLACE: 170, NoteColumn.TAGS: 130}
        table.fit(widths | {NoteColumn.DATE: 90})
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
        self.seat(self.table)
