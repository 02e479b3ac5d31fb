"""Choose a document by a few letters of its title, path or author, the recent ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QLabel, QStyleOptionViewItem
from typing_extensions import override

from reader.ui.dialogs.picking import AROUND, Picking
from reader.ui.panes.listing import FlatDelegate, mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Document, DocumentId
    from reader.ui.theme.tokens import Theme

_DOCUMENT = Qt.ItemDataRole.UserRole
_HERE = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()
_WIDTH, _LEAST = 460, 280
_ROWS = 12
_TITLE_SHARE = 0.62


class DocumentChoices(QAbstractListModel):
    """The documents whose title, path or authors have all the words typed."""

    def __init__(
        self,
        documents: Sequence[Document],
        recent: Sequence[DocumentId],
        here: DocumentId | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        places = {document: number for number, document in enumerate(recent)}
        last = len(places)
        self._all = sorted(documents, key=lambda item: places.get(item.id, last))
        self._folded = [
            "\n".join((item.title, item.path, *item.authors)).casefold() for item in self._all
        ]
        self._here = here
        self._found = self._all

    def find(self, words: str) -> None:
        """List what has all these words; what begins with them first."""
        wanted = words.casefold().split()
        found = [
            item
            for item, folded in zip(self._all, self._folded, strict=True)
            if all(word in folded for word in wanted)
        ]
        if wanted:
            first = wanted[0]
            found.sort(key=lambda item: not item.title.casefold().startswith(first))
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._found)

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        document = self._found[index.row()]
        answers: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: document.title,
            Qt.ItemDataRole.ToolTipRole: f"{document.title}\n{document.path}",
            _DOCUMENT: document,
            _HERE: document.id == self._here,
        }
        return answers.get(role)


class _Delegate(FlatDelegate):
    """Paint a title, and its path at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, option.fontMetrics.height() + 12)

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        document: Document = index.data(_DOCUMENT)
        middle, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        room: QRect = option.rect.adjusted(10, 0, -10, 0)
        plain = QFont(painter.font())
        if index.data(_HERE):
            bold = QFont(plain)
            bold.setWeight(QFont.Weight.DemiBold)
            painter.setFont(bold)
        metrics = painter.fontMetrics()
        told = document.path if document.path != document.title else ""
        widest = int(room.width() * _TITLE_SHARE) if told else room.width()
        title = metrics.elidedText(document.title, elide, widest)
        painter.setPen(theme.ink)
        painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(plain)
        painter.setPen(theme.soft)
        room.setLeft(room.left() + metrics.horizontalAdvance(title) + 14)
        left = Qt.TextElideMode.ElideLeft
        path = painter.fontMetrics().elidedText(told, left, room.width())
        painter.drawText(mirrored(option, room), middle | Qt.AlignmentFlag.AlignRight, path)


class ChooseDocument(Picking):
    """Type to find, arrows to choose, Return to show.

    Signals:
        chosen: show, in the pane it was opened for, the document of this id.
    """

    chosen = Signal(int, str)

    def __init__(
        self,
        documents: Sequence[Document],
        *,
        pane: int,
        recent: Sequence[DocumentId],
        here: DocumentId | None,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(
            parent,
            name=self.tr("Choose a document"),
            hint=self.tr("Title, file or author"),
            found=self.tr("Documents found"),
        )
        self._pane = pane
        self._choices = DocumentChoices(documents, recent, here, self)
        self.list_from(self._choices)
        delegate = _Delegate(self)
        delegate.theme = theme
        self.list.setItemDelegate(delegate)
        self.none = QLabel(self.tr("No document has these letters."), self)
        self.none.setProperty("role", "soft")
        self.none.setContentsMargins(10, 4, 10, 6)
        self.none.hide()
        self.column.addWidget(self.none)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._take)
        rows = min(_ROWS, max(1, len(documents)))
        self._height = self.field.sizeHint().height() + 3 * AROUND
        self._height += rows * self.list.sizeHintForRow(0)

    @property
    def names(self) -> list[str]:
        """The titles that are listed."""
        model = self._choices
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def open_below(self, anchor: QWidget, within: QWidget) -> None:
        """Open below a widget, inside ``within`` as far as there is room."""
        width = min(_WIDTH, max(_LEAST, within.width() - 40))
        corner = anchor.mapToGlobal(QPoint(0, anchor.height() + 2))
        edge = within.mapToGlobal(QPoint(within.width(), within.height()))
        left = max(within.mapToGlobal(QPoint(0, 0)).x(), min(corner.x(), edge.x() - width - 8))
        height = min(self._height, max(160, edge.y() - corner.y() - 8))
        self.setGeometry(left, corner.y(), width, height)
        self.show()
        self.field.setFocus()

    @Slot(str)
    def _find(self, words: str) -> None:
        self._choices.find(words)
        self.list.setCurrentIndex(self._choices.index(0, 0))
        self.none.setVisible(not self._choices.rowCount())

    @Slot()
    def _take(self) -> None:
        document: Document | None = self.list.currentIndex().data(_DOCUMENT)
        if document is not None:
            self.close()
            self.chosen.emit(self._pane, document.id)
