"""What a corpus keeps under names, in a list: use one, rename it, delete it, put it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLayout, QWidget


class NamesDialog(QDialog):
    """The names, and what can be done with the one that is chosen.

    Signals:
        use_requested: open what has this name; the dialog is closed.
        rename_requested: call what has this name by that one.
        delete_requested: forget what has this name.
        put_back_requested: have what was deleted last again.
    """

    use_requested = Signal(str)
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    put_back_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._model = QStandardItemModel(self)
        self.names: tuple[str, ...] = ()
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setSpacing(2)
        self.list.installEventFilter(self)
        self.use_button = self.button("")
        self.rename_button = self.button(self.tr("&Rename"))
        self.delete_button = self.button(self.tr("&Delete"))
        self.told = self.soft_label()
        self.put_back = self.button(self.tr("&Put back"))
        self.put_back.hide()
        self._connect()

    def show_names(self, explained: Mapping[str, str], current: str = "") -> None:
        """List names, each with its explanation; the one called ``current`` is chosen."""
        row = max(0, self.list.currentIndex().row())
        self.names = tuple(explained)
        self._model.clear()
        for name, explanation in explained.items():
            item = QStandardItem(name)
            item.setToolTip(explanation)
            self._model.appendRow(item)
        row = self.names.index(current) if current in self.names else row
        self.list.setCurrentIndex(self._model.index(min(row, len(self.names) - 1), 0))
        self.weigh()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Say what happened; with ``undo`` it can be taken back."""
        self.told.setText(sentence)
        self.put_back.setVisible(undo)

    @property
    def chosen(self) -> str:
        """The name that is chosen in the list, or nothing."""
        row = self.list.currentIndex().row()
        return self.names[row] if 0 <= row < len(self.names) else ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer Return and Delete, but not while a name is being changed."""
        pressed = event.type() is QEvent.Type.KeyPress and self.list.hasFocus()
        if pressed and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._use()
                return True
            if event.key() == Qt.Key.Key_Delete:
                self._delete()
                return True
        return super().eventFilter(watched, event)

    def button(self, text: str) -> QPushButton:
        """Return a button that Return does not press."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def soft_label(self) -> QLabel:
        """Return a label for what is said by the way."""
        label = QLabel(self)
        label.setProperty("role", "soft")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def arrange(self, *, above: QLayout | None = None, below: QWidget | None = None) -> None:
        """Lay the dialog out, with what a kind of thing adds above the list and below it."""
        doing, telling = QHBoxLayout(), QHBoxLayout()
        for button in (self.use_button, self.rename_button, self.delete_button):
            doing.addWidget(button)
        doing.addStretch(1)
        telling.addWidget(self.told, 1)
        telling.addWidget(self.put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        if above is not None:
            column.addLayout(above)
        column.addWidget(self.list, 1)
        if below is not None:
            column.addWidget(below)
        column.addLayout(doing)
        column.addLayout(telling)

    def _connect(self) -> None:
        self._model.dataChanged.connect(self._renamed, Qt.ConnectionType.QueuedConnection)
        self.list.selectionModel().currentChanged.connect(self.weigh)
        self.list.doubleClicked.connect(self._use)
        self.use_button.clicked.connect(self._use)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self._delete)
        self.put_back.clicked.connect(self.put_back_requested)

    @Slot()
    def weigh(self) -> None:
        """Let only that be done which can be done."""
        for button in (self.use_button, self.rename_button, self.delete_button):
            button.setEnabled(bool(self.chosen))

    @Slot()
    def _use(self) -> None:
        if self.chosen:
            name = self.chosen
            self.close()
            self.use_requested.emit(name)

    @Slot()
    def _rename(self) -> None:
        self.list.setFocus()
        self.list.edit(self.list.currentIndex())

    @Slot()
    def _delete(self) -> None:
        if self.chosen:
            self.delete_requested.emit(self.chosen)

    @Slot(QModelIndex, QModelIndex)
    def _renamed(self, first: QModelIndex, _last: QModelIndex) -> None:
        if not first.isValid():
            return
        before, now = self.names[first.row()], " ".join(str(first.data()).split())
        if not now:
            self._model.setData(first, before)
        elif now != before:
            self.rename_requested.emit(before, now)
