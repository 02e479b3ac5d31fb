"""Every action by name: type a few letters, press Return."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QRect, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from reader.ui.actions.matching import score
from reader.ui.actions.table import plain
from reader.ui.dialogs.picking import Picking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reader.ui.theme.tokens import Theme

_ID = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1


class _ActionDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, option.fontMetrics.height() + 12)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.current)
        room = rect.adjusted(12, 0, -12, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.ink)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, index.data())
        painter.setPen(self._theme.soft)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, index.data(_KEY))
        painter.restore()


class Palette(Picking):
    """Find an action and trigger it."""

    def __init__(
        self, actions: Mapping[str, QAction], menus: Sequence[str], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(
            parent,
            name=self.tr("All actions"),
            hint=self.tr("What do you want to do?"),
            found=self.tr("Actions found"),
        )
        self._actions = dict(zip(actions.values(), menus, strict=True))
        self._by_id = dict(actions)
        self.field.setAccessibleName(self.tr("Find an action"))
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._run)
        self._found = QStandardItemModel(self)
        self.list.setModel(self._found)
        self.list.setItemDelegate(_ActionDelegate(theme, self))
        self.list.clicked.connect(self._run)
        self._find("")
        self._place(parent)

    @property
    def names(self) -> list[str]:
        """The actions found, best first."""
        return [self._found.item(row).text() for row in range(self._found.rowCount())]

    def _place(self, parent: QWidget) -> None:
        width = min(560, parent.width() - 80)
        height = min(420, parent.height() - 120)
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.setGeometry(corner.x() + (parent.width() - width) // 2, corner.y() + 56, width, height)
        self.field.setFocus()

    @Slot(str)
    def _find(self, wanted: str) -> None:
        rated: list[tuple[int, int, str, QAction]] = []
        for number, (action, menu) in enumerate(self._actions.items()):
            name = plain(action.text())
            found = score(wanted, name)
            if found is None:
                found = score(wanted, f"{menu} {name}")
            if found is not None and action.isEnabled():
                rated.append((-found, number, f"{menu}: {name}", action))
        self._found.clear()
        for _, _, name, action in sorted(rated, key=_rate):
            item = QStandardItem(name)
            item.setEditable(False)
            item.setData(action.objectName(), _ID)
            item.setData(
                action.shortcut().toString(action.shortcut().SequenceFormat.NativeText), _KEY
            )
            self._found.appendRow(item)
        self.list.setCurrentIndex(self._found.index(0, 0))

    @Slot()
    def _run(self) -> None:
        index = self.list.currentIndex()
        self.close()
        if index.isValid():
            self._by_id[index.data(_ID)].trigger()


def _rate(item: tuple[int, int, str, Any]) -> tuple[int, int]:
    return item[:2]
