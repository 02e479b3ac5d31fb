"""The desks of a corpus that have names: save this one, open, rename and delete others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
)
from typing_extensions import override

from reader.services.desk import LONGEST_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_SIZE = (440, 360)


class DeskDialog(QDialog):
    """A name for the desk as it is now, and the desks that have names.

    Signals:
        save_requested: keep the desk as it is now under this name.
        open_requested: put the desk of this name back.
        rename_requested: call the desk of this name by that one.
        delete_requested: forget the desk of this name.
        put_back_requested: have the one deleted last again.
    """

    save_requested = Signal(str)
    open_requested = Signal(str)
    rename_requested = Signal(str, str)
    delete_requested = Signal(str)
    put_back_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Desks"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._names: list[str] = []
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(self.tr("Name for the desk as it is now"))
        self.field.setAccessibleName(self.tr("Name for the desk as it is now"))
        self.save = self._button(self.tr("&Save"))
        self.save.setProperty("role", "main")
        self._model = QStringListModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.tr("Desks of this corpus"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.list.setSpacing(2)
        self.list.installEventFilter(self)
        self.open_button = self._button(self.tr("&Open"))
        self.rename_button = self._button(self.tr("&Rename"))
        self.delete_button = self._button(self.tr("&Delete"))
        self.told = QLabel(self)
        self.told.setProperty("role", "soft")
        self.told.setWordWrap(True)
        self.put_back = self._button(self.tr("&Put back"))
        self.put_back.hide()
        self._arrange()
        self._connect()
        self._weigh()

    def show_names(self, names: Sequence[str], current: str = "") -> None:
        """List the desks, the one named ``current`` chosen."""
        self._names = list(names)
        self._model.setStringList(self._names)
        row = self._names.index(current) if current in self._names else 0
        self.list.setCurrentIndex(self._model.index(row, 0))
        if not names:
            self.say(self.tr("A desk keeps which documents stand where, and what is switched on."))
        self._weigh()

    def say(self, sentence: str, *, undo: bool = False) -> None:
        """Say what happened; with ``undo`` it can be taken back."""
        self.told.setText(sentence)
        self.put_back.setVisible(undo)

    @property
    def chosen(self) -> str:
        """The desk that is chosen in the list, or nothing."""
        row = self.list.currentIndex().row()
        return self._names[row] if 0 <= row < len(self._names) else ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer Return and Delete, but not while a name is being changed."""
        kind = event.type()
        if kind is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self.list.hasFocus():
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open()
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
        top, below, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.field, 1)
        top.addWidget(self.save)
        for button in (self.open_button, self.rename_button, self.delete_button):
            below.addWidget(button)
        below.addStretch(1)
        last.addWidget(self.told, 1)
        last.addWidget(self.put_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(below)
        column.addLayout(last)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._weigh)
        self.field.returnPressed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.list.doubleClicked.connect(self._open)
        self.open_button.clicked.connect(self._open)
        self.rename_button.clicked.connect(self._rename)
        self.delete_button.clicked.connect(self._delete)
        self.put_back.clicked.connect(self.put_back_requested)
        self._model.dataChanged.connect(self._renamed, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _weigh(self) -> None:
        """Let only that be done which can be done."""
        typed = " ".join(self.field.text().split())
        self.save.setEnabled(bool(typed))
        self.save.setText(self.tr("&Replace") if typed in self._names else self.tr("&Save"))
        for button in (self.open_button, self.rename_button, self.delete_button):
            button.setEnabled(bool(self.chosen))

    @Slot()
    def _save(self) -> None:
        if self.field.text().strip():
            self.save_requested.emit(self.field.text())
            self.field.clear()

    @Slot()
    def _open(self) -> None:
        if self.chosen:
            name = self.chosen
            self.close()
            self.open_requested.emit(name)

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
        before, now = self._names[first.row()], str(first.data())
        if now != before:
            self.rename_requested.emit(before, now)
