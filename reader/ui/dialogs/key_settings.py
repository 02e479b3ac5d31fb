"""The keys of all actions, to look at and to change; a key that is taken says by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.actions.keys import declared_keys, holders, keys_in_force
from reader.ui.actions.table import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_ID = Qt.ItemDataRole.UserRole


class KeyPage(QWidget):
    """A list of actions; below it the key of the one in hand.

    Signals:
        changed: carries the reader's own keys by action id, without those that are as declared.
    """

    changed = Signal(object)

    def __init__(self, actions: Mapping[str, QAction], own: Mapping[str, str]) -> None:
        super().__init__()
        self._own = dict(own)
        self._names = {
            name: plain(action.text()) for name, action in actions.items() if action.text()
        }
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find an action"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.textChanged.connect(self._sift)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Actions and their keys"))
        self.list.setColumnCount(2)
        self.list.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setObjectName("Keys")
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.key = QKeySequenceEdit()
        self.key.setMaximumSequenceLength(1)
        self.key.setClearButtonEnabled(True)
        self.key.setAccessibleName(self.tr("Key of this action"))
        self.key.keySequenceChanged.connect(self._weigh)
        self.clash = QLabel()
        self.clash.setWordWrap(True)
        self.use = QPushButton(self.tr("Use this key"))
        self.use.clicked.connect(self._use)
        self.first = QPushButton(self.tr("As at first"))
        self.first.clicked.connect(self._reset)
        self._arrange()
        self._fill()
        self.list.currentItemChanged.connect(self._show)
        self.take_up(next(iter(self._names), ""))

    def show_keys(self, own: Mapping[str, str]) -> None:
        """Show the keys in force."""
        self._own = dict(own)
        keys = keys_in_force(self._own)
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None:
                key = QKeySequence(keys.get(str(item.data(0, _ID)), ""))
                item.setText(1, key.toString(_NATIVE))
        self._show()

    def take_up(self, name: str) -> None:
        """Show the action of an id."""
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None and item.data(0, _ID) == name:
                self.list.setCurrentItem(item)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.key, 1)
        row.addWidget(self.use)
        row.addWidget(self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.clash)

    def _fill(self) -> None:
        keys = keys_in_force(self._own)
        for name, text in self._names.items():
            if name in keys:
                item = QTreeWidgetItem([text, QKeySequence(keys[name]).toString(_NATIVE)])
                item.setData(0, _ID, name)
                self.list.addTopLevelItem(item)

    @property
    def _held(self) -> str:
        item = self.list.currentItem()
        return "" if item is None else str(item.data(0, _ID))

    @Slot(str)
    def _sift(self, text: str) -> None:
        for number in range(self.list.topLevelItemCount()):
            item = self.list.topLevelItem(number)
            if item is not None:
                seen = f"{item.text(0)} {item.text(1)}".casefold()
                item.setHidden(text.casefold() not in seen)

    @Slot()
    def _show(self) -> None:
        self.key.setKeySequence(QKeySequence(keys_in_force(self._own).get(self._held, "")))
        self._weigh()

    def _others(self) -> list[str]:
        key = self.key.keySequence().toString(_PORTABLE)
        return [name for name in holders(key, keys_in_force(self._own)) if name != self._held]

    @Slot()
    def _weigh(self) -> None:
        """Say whom the key belongs to, and whether there is anything to use."""
        others = [self._names.get(name, name) for name in self._others()]
        key = self.key.keySequence()
        if others:
            told = self.tr("{0} belongs to “{1}”. Using it here takes it from there.")
            self.clash.setText(told.format(key.toString(_NATIVE), "”, “".join(others)))
        else:
            self.clash.setText("")
        now = keys_in_force(self._own).get(self._held, "")
        self.use.setEnabled(bool(self._held) and key.toString(_PORTABLE) != now)
        self.first.setEnabled(self._held in self._own)

    @Slot()
    def _use(self) -> None:
        for name in self._others():
            self._own[name] = ""
        self._own[self._held] = self.key.keySequence().toString(_PORTABLE)
        self._tell()

    @Slot()
    def _reset(self) -> None:
        """Give the action its first key back, and take it from whoever has it now."""
        first = declared_keys()[self._held]
        self._own.pop(self._held, None)
        for name in holders(first, keys_in_force(self._own)):
            if name != self._held:
                self._own[name] = ""
        self._tell()

    def _tell(self) -> None:
        declared = declared_keys()
        self._own = {name: key for name, key in self._own.items() if declared.get(name) != key}
        self.show_keys(self._own)
        self.changed.emit(dict(self._own))
