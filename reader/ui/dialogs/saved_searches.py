"""The searches of a corpus that have names: run, rename and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.services.saved_searches import SavedSearch

_SIZE = (440, 320)
_NAME = Qt.ItemDataRole.UserRole


class SavedSearchesDialog(QDialog):
    """The names, and what can be done with the one that is chosen.

    Signals:
        run_requested: search for what has this name.
        rename_requested: call the search of this name by that one.
        delete_requested: forget the search of this name.
        put_back_requested: have the one deleted last again.
    """

    run_requested = Signal(str)
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    put_back_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Saved searches"))
        self.resize(*_SIZE)
        self._showing = False
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Saved searches of this corpus"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setSpacing(2)
        self.list.installEventFilter(self)
        self.run_button = self._button(self.tr("&Search"))
        self.rename_button = self._button(self.tr("&Rename"))
        self.delete_button = self._button(self.tr("&Delete"))
        self.query = QLabel(self)
        self.told = QLabel(self)
        for label in (self.query, self.told):
            label.setProperty("role", "soft")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.put_back = self._button(self.tr("&Put back"))
        self.put_back.hide()
        self._arrange()
        self.list.currentRowChanged.connect(self._weigh)
        model = self.list.model()
        model.dataChanged.connect(self._renamed, Qt.ConnectionType.QueuedConnection)
        self.list.itemDoubleClicked.connect(self._run)
        self.run_button.clicked.connect(self._run)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self._delete)
        self.put_back.clicked.connect(self.put_back_requested)

    def show_searches(self, saved: Sequence[SavedSearch], current: str = "") -> None:
        """List the searches, the one named ``current`` chosen."""
        self._showing = True
        row = max(0, self.list.currentRow())
        self.list.clear()
        for number, found in enumerate(saved):
            item = QListWidgetItem(found.name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_NAME, (found.name, found.search.query))
            item.setToolTip(found.search.query)
            if found.name == current:
                row = number
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._showing = False
        self._weigh()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Say what happened; with ``undo`` it can be taken back."""
        self.told.setText(sentence)
        self.put_back.setVisible(undo)

    @property
    def chosen(self) -> str:
        """The name of the search that is chosen, or nothing."""
        return self._of_chosen[0]

    @property
    def _of_chosen(self) -> tuple[str, str]:
        """The name and the query of the search that is chosen."""
        if self.list.currentRow() < 0:
            return "", ""
        name, query = self.list.currentItem().data(_NAME)
        return str(name), str(query)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer Return and Delete, but not while a name is being changed."""
        pressed = event.type() is QEvent.Type.KeyPress and self.list.hasFocus()
        if pressed and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._delete()
                return True
        return super().eventFilter(watched, event)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        below, last = QHBoxLayout(), QHBoxLayout()
        for button in (self.run_button, self.rename_button, self.delete_button):
            below.addWidget(button)
        below.addStretch(1)
        last.addWidget(self.told, 1)
        last.addWidget(self.put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.list, 1)
        column.addWidget(self.query)
        column.addLayout(below)
        column.addLayout(last)

    @Slot()
    def _weigh(self) -> None:
        """Say what the chosen one searches for, and let only that be done which can be done."""
        self.query.setText(self._of_chosen[1])
        for button in (self.run_button, self.rename_button, self.delete_button):
            button.setEnabled(bool(self.chosen))

    @Slot()
    def _run(self) -> None:
        if self.chosen:
            name = self.chosen
            self.close()
            self.run_requested.emit(name)

    @Slot()
    def _rename(self) -> None:
        self.list.setFocus()
        self.list.editItem(self.list.currentItem())

    @Slot()
    def _delete(self) -> None:
        if self.chosen:
            self.delete_requested.emit(self.chosen)

    @Slot(QModelIndex, QModelIndex)
    def _renamed(self, first: QModelIndex, _last: QModelIndex) -> None:
        if self._showing or not first.isValid() or first.data(_NAME) is None:
            return
        name, new = str(first.data(_NAME)[0]), " ".join(str(first.data()).split())
        if new and new != name:
            self.rename_requested.emit(name, new)
        elif not new:
            self.list.item(first.row()).setText(name)
