"""The tree of tags, with how many annotations have each: filter by it, rename, move, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QMenu,
    QStyledItemDelegate,
    QTreeView,
    QWidget,
)
from typing_extensions import override

from reader.ui.alphabet import in_alphabet
from reader.ui.figures import figure
from reader.ui.panes.tag_field import TagField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QDropEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.ui.theme.tokens import Theme

_PATH = Qt.ItemDataRole.UserRole
_INDENT = 14


class _TagModel(QStandardItemModel):
    """Tags as rows; an edited row asks for another name instead of taking it.

    Signals:
        renamed: a tag shall be called otherwise; carries the old and the new name.
    """

    renamed = Signal(str, str)

    @override
    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            old = str(index.data(_PATH))
            if str(value).strip() not in {"", old}:
                self.renamed.emit(old, str(value).strip())
            return True
        return super().setData(index, value, role)


class _TagDelegate(QStyledItemDelegate):
    """Edits a name in a field that completes tags."""

    def __init__(self, tree: TagTree) -> None:
        super().__init__(tree)
        self._tree = tree

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        field = TagField("", parent)
        field.setStyleSheet("padding: 0 2px; border-radius: 0;")
        field.set_tags(tuple(self._tree.tags))
        return field

    @override
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        """Let Tab take what is offered; else it would go to another tag."""
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and isinstance(object, TagField) and object.offered:
            return object.event(event)
        return super().eventFilter(object, event)


class _Row(QStandardItem):
    """A tag: its last level and its count are seen, its whole name is edited."""

    @override
    def data(self, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.EditRole:
            return super().data(_PATH)
        return super().data(role)


class TagTree(QTreeView):
    """All tags. F2 edits a whole name: another branch moves the tag, one there is merges the two.

    Signals:
        tag_chosen: list annotations with this tag, or one below; empty for all.
        rename_requested: a tag shall be called otherwise; carries the old and the new name.
        remove_requested: take a tag and all below it off everything; carries it.
    """

    tag_chosen = Signal(str)
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tags")
        self.setAccessibleName(self.tr("Tags"))
        self._model = _TagModel(self)
        self._shown: dict[str, int] = {}
        self._rows: dict[str, QStandardItem] = {}
        self.setModel(self._model)
        self.setItemDelegate(_TagDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumWidth(120)
        self._model.renamed.connect(self.rename_requested)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.customContextMenuRequested.connect(self._ask)

    def set_theme(self, _theme: Theme) -> None:
        """Use the colours of a theme; the palette has them."""
        self.viewport().update()

    @property
    def tags(self) -> dict[str, int]:
        """The tags that are shown, with their counts."""
        return dict(self._shown)

    @property
    def tag(self) -> str:
        """The tag that the keyboard is on, or nothing."""
        return str(self.currentIndex().data(_PATH) or "")

    def show_tags(self, counts: Mapping[str, int], meanings: Mapping[str, str]) -> None:
        """Show tags with how many annotations have them; every branch is among them."""
        wanted = dict(in_alphabet(counts.items(), _branches))
        if wanted == self._shown:
            return
        closed = {path for path, row in self._rows.items() if not self.isExpanded(row.index())}
        known, current = set(self._shown), self.tag
        self._shown = wanted
        self._model.clear()
        everything = QStandardItem(self.tr("all tags"))
        everything.setEditable(False)
        everything.setDragEnabled(False)
        everything.setData("", _PATH)
        self._model.appendRow(everything)
        rows: dict[str, QStandardItem] = {}
        for path, count in wanted.items():
            above, _, name = path.rpartition("/")
            row = _Row(f"{name}  {figure(count)}")
            row.setData(path, _PATH)
            meaning = meanings.get(path, "")
            row.setToolTip(f"{path}: {meaning}" if meaning else path)
            rows[path] = row
            if above in rows:
                rows[above].appendRow(row)
            else:
                self._model.appendRow(row)
        self._rows = rows
        for path, item in rows.items():
            if item.hasChildren():
                self.setExpanded(item.index(), path not in closed or path not in known)
        if current in rows:
            self.setCurrentIndex(rows[current].index())

    def index_of(self, path: str) -> QModelIndex:
        """Return where a tag stands; where all tags do if it is not there."""
        row = self._rows.get(path)
        return self._model.index(0, 0) if row is None else row.index()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Move a tag below the one it is dropped on, or to the top."""
        moved = self.tag
        below = str(self.indexAt(event.position().toPoint()).data(_PATH) or "")
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.move_tag(moved, below)

    def move_tag(self, tag: str, below: str) -> None:
        """Ask for a tag to stand below another one, or at the top."""
        name = tag.rsplit("/", 1)[-1]
        new = f"{below}/{name}" if below else name
        if tag and new != tag and not f"{below}/".startswith(f"{tag}/"):
            self.rename_requested.emit(tag, new)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.tag:
            self.remove_requested.emit(self.tag)
            return
        super().keyPressEvent(event)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        self.tag_chosen.emit(str(index.data(_PATH) or ""))

    @Slot(QPoint)
    def _ask(self, place: QPoint) -> None:
        if self.tag:
            self.menu().popup(self.viewport().mapToGlobal(place))

    def menu(self) -> QMenu:
        """Return what can be done with the tag in hand."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename, move or merge…  F2"))
        rename.triggered.connect(self.edit_current)
        top = menu.addAction(self.tr("Move to the top"))
        top.setEnabled("/" in self.tag)
        top.triggered.connect(self._to_top)
        menu.addSeparator()
        remove = menu.addAction(self.tr("Take “{0}” off everything").format(self.tag))
        remove.triggered.connect(self._remove)
        return menu

    @Slot()
    def edit_current(self) -> None:
        """Edit the whole name of the tag in hand."""
        if self.tag:
            self.edit(self.currentIndex())

    @Slot()
    def _to_top(self) -> None:
        self.move_tag(self.tag, "")

    @Slot()
    def _remove(self) -> None:
        self.remove_requested.emit(self.tag)


def _branches(counted: tuple[str, int]) -> str:
    """Return a tag so that what is below it follows at once."""
    return counted[0].replace("/", "\t")
