"""Go to a page, a share of the text, a character or a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListView, QVBoxLayout
from typing_extensions import override

from reader.ui.models.destinations import NoDestinationError, destinations

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document

_OFFSET = Qt.ItemDataRole.UserRole
_AROUND = 8
_MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}


class GoTo(QDialog):
    """Say where to go in one field; what it may mean is listed below.

    Signals:
        place_requested: show this offset.
    """

    place_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("Palette")
        self.setAccessibleName(self.tr("Go to"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document = document
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("A page, 50 %, @character or a heading"))
        self.field.setAccessibleName(self.tr("Where to go"))
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._go)
        self.field.installEventFilter(self)
        self.trouble = QLabel(self)
        self.trouble.setProperty("role", "error")
        self.trouble.setWordWrap(True)
        self.trouble.setContentsMargins(10, 4, 10, 4)
        self._found = QStandardItemModel(self)
        self.list = QListView(self)
        self.list.setModel(self._found)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setUniformItemSizes(True)
        self.list.setSpacing(3)
        self.list.setAccessibleName(self.tr("Places found"))
        self.list.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.trouble)
        column.addWidget(self.list, 1)
        self._width = min(460, parent.width() - 80)
        self._highest = min(360, parent.height() - 120)
        self._find("")
        corner = parent.mapToGlobal(parent.rect().topLeft())
        self.move(corner.x() + (parent.width() - self._width) // 2, corner.y() + 56)
        self.field.setFocus()

    @property
    def names(self) -> list[str]:
        """What is listed."""
        return [self._found.item(row).text() for row in range(self._found.rowCount())]

    @property
    def sentence(self) -> str:
        """What is wrong with what was typed, if anything is."""
        return "" if self.trouble.isHidden() else self.trouble.text()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in _MOVES
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fit(self, rows: int) -> None:
        """Be as high as the places found, up to a limit."""
        room = self.list.sizeHintForRow(0) + 2 * self.list.spacing() if rows else 0
        chrome = self.field.sizeHint().height() + 3 * _AROUND
        told = self.trouble.heightForWidth(max(1, self._width)) if self.sentence else 0
        self.resize(self._width, min(self._highest, chrome + told + rows * room + _AROUND))

    @Slot(str)
    def _find(self, words: str) -> None:
        self._found.clear()
        sentence = ""
        try:
            found = destinations(self._document, words)
        except NoDestinationError as error:
            found, sentence = [], str(error)
        for place in found:
            item = QStandardItem(place.name)
            item.setEditable(False)
            item.setData(place.offset, _OFFSET)
            self._found.appendRow(item)
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.list.setVisible(bool(found))
        self._fit(len(found))
        self.field.setAccessibleDescription(sentence)
        if words:
            self.list.setCurrentIndex(self._found.index(0, 0))

    @Slot()
    def _go(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            offset = int(index.data(_OFFSET))
            self.close()
            self.place_requested.emit(offset)
