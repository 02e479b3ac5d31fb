"""Go to a page, a share of the text, a character or a heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLabel

from reader.ui.dialogs.picking import AROUND, Picking
from reader.ui.models.destinations import NoDestinationError, destinations

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document

_OFFSET = Qt.ItemDataRole.UserRole


class GoTo(Picking):
    """Say where to go in one field; what it may mean is listed below.

    Signals:
        place_requested: show this offset.
    """

    place_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(
            parent,
            name=self.tr("Go to"),
            hint=self.tr("A page, 50%, @character or a heading"),
            found=self.tr("Places found"),
        )
        self._document = document
        self.field.setAccessibleName(self.tr("Where to go"))
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._go)
        self.trouble = QLabel(self)
        self.trouble.setProperty("role", "error")
        self.trouble.setWordWrap(True)
        self.trouble.setContentsMargins(10, 4, 10, 4)
        self.column.insertWidget(1, self.trouble)
        self._found = QStandardItemModel(self)
        self.list.setModel(self._found)
        self.list.setSpacing(3)
        self.list.clicked.connect(self._go)
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

    def _fit(self, rows: int) -> None:
        """Be as high as the places found, up to a limit."""
        room = self.list.sizeHintForRow(0) + 2 * self.list.spacing() if rows else 0
        chrome = self.field.sizeHint().height() + 3 * AROUND
        told = self.trouble.heightForWidth(max(1, self._width)) if self.sentence else 0
        self.resize(self._width, min(self._highest, chrome + told + rows * room + AROUND))

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
