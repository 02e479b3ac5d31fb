"""Documents by documents: how much of each stands in each other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.matrix_cells import MatrixModel, Order, arranged
from reader.ui.panes.listing import Listing, Wanted
from reader.ui.panes.matrix_view import MatrixView

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QResizeEvent

    from reader.domain.document import Document, DocumentId
    from reader.ui.models.matrix_cells import ShareTable
    from reader.ui.theme.tokens import Theme

ORDERS = {
    Order.FOLDER: QT_TRANSLATE_NOOP("Order", "as in the folder"),
    Order.NAME: QT_TRANSLATE_NOOP("Order", "by name"),
    Order.SHARE: QT_TRANSLATE_NOOP("Order", "by share with the document in hand"),
}


class Elided(QLabel):
    """A sentence that takes only the room there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "soft")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.whole = ""

    def say(self, sentence: str) -> None:
        """Show a sentence, as much of it as fits."""
        self.whole = sentence
        self.setAccessibleName(sentence)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setText(metrics.elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width() - 2))


class Matrix(Listing):
    """The heat map, and what chooses its rows.

    Signals:
        pair_requested: show two documents side by side; carries their ids.
    """

    pair_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MatrixModel(self)
        self._hand: DocumentId | None = None
        self._beside: DocumentId | None = None
        self._order = Order.FOLDER
        self.view = MatrixView(self._model, self)
        self.seat(self.view)
        self.controls = self._make_controls()
        self.view.pair_chosen.connect(self._choose)
        self.view.typed.connect(self._type)
        self.view.looked_at.connect(self.caption.say)
        self.say(self.tr("There is nothing to compare yet."))

    @property
    def model(self) -> MatrixModel:
        """What is shown."""
        return self._model

    @override
    def set_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    @override
    def say(self, sentence: str) -> None:
        super().say(sentence)
        self.show_body(shown=False)

    def show_table(self, table: ShareTable) -> None:
        """Show what documents share."""
        self._arrange(table)

    def set_pair(self, hand: DocumentId | None, beside: DocumentId | None) -> None:
        """Know which document is in hand, and which one stands beside it."""
        news = hand != self._hand
        self._hand, self._beside = hand, beside
        if news and self._order is Order.SHARE and self._model.table is not None:
            self._arrange(self._model.table)
        else:
            self._mark_open()

    def _arrange(self, table: ShareTable) -> None:
        at = self.view.currentIndex()
        current = self._model.pair(at.row(), at.column()) if at.isValid() else None
        numbers = arranged(
            table,
            wanted=self.wanted.text(),
            order=self._order,
            hand=table.number_of(self._hand),
            lonely=not self.only_tied.isChecked(),
        )
        self._model.show(table, numbers)
        if len(numbers):
            self.show_body(shown=True)
            self._take_up(table, current)
        elif self.wanted.text().strip():
            self.say(self.tr("No title has these letters. Press Esc to see all documents."))
        else:
            self.say(self.tr("No document shares words with another one."))
        self._mark_open()

    def _take_up(self, table: ShareTable, current: tuple[Document, Document] | None) -> None:
        """Let the same cell be the current one again, or that of the open pair, or the first."""
        ids = (self._hand, self._beside) if current is None else tuple(d.id for d in current)
        row, column = (self._model.row_of(table.number_of(item)) for item in ids)
        index = self._model.index(max(row, 0), max(column, 0))
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _mark_open(self) -> None:
        table = self._model.table
        if table is not None:
            numbers = (table.number_of(self._hand), table.number_of(self._beside))
            self.view.mark_open(*(self._model.row_of(number) for number in numbers))

    def _make_controls(self) -> QWidget:
        controls = QWidget(self)
        controls.hide()  # until the dock takes it
        self.caption = Elided(controls)
        self.wanted = Wanted(controls)
        self.wanted.setAccessibleName(self.tr("Filter the documents by title"))
        self.wanted.setPlaceholderText(self.tr("Filter documents"))
        self.wanted.setClearButtonEnabled(True)
        self.wanted.setFixedWidth(150)
        self.only_tied = QToolButton(controls)
        self.only_tied.setProperty("role", "quiet")
        self.only_tied.setCheckable(True)
        self.only_tied.setText(self.tr("only with overlaps"))
        self.only_tied.setToolTip(self.tr("Hide documents that share nothing with another one"))
        self.orders = QToolButton(controls)
        self.orders.setProperty("role", "quiet")
        self.orders.setAccessibleName(self.tr("Order of the documents"))
        self.orders.setToolTip(self.tr("Order of the documents"))
        self.orders.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for button in (self.only_tied, self.orders):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu, group = QMenu(self.orders), QActionGroup(self)
        for order, name in ORDERS.items():
            action = menu.addAction(QCoreApplication.translate("Order", name))
            action.setData(int(order))
            group.addAction(action)
        self.orders.setMenu(menu)
        menu.triggered.connect(self._order_chosen)
        self.wanted.textChanged.connect(self._again)
        self.wanted.down.connect(self.view.setFocus)
        self.only_tied.toggled.connect(self._again)
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.caption, 1)
        for part in (self.wanted, self.only_tied, self.orders):
            row.addWidget(part)
        self._name_order()
        return controls

    def _name_order(self) -> None:
        short = {
            Order.FOLDER: self.tr("as in the folder"),
            Order.NAME: self.tr("by name"),
            Order.SHARE: self.tr("by share"),
        }
        self.orders.setText(short[self._order] + " ▾")

    @Slot(object)
    def _order_chosen(self, action: QAction) -> None:
        self._order = Order(int(action.data()))
        self._name_order()
        self._again()

    @Slot()
    def _again(self) -> None:
        if self._model.table is not None:
            self._arrange(self._model.table)

    @Slot(str)
    def _type(self, text: str) -> None:
        self.wanted.setFocus()
        self.wanted.setText(self.wanted.text() + text)

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        pair = self._model.pair(row, column)
        if pair is not None:
            self.pair_requested.emit(pair[0].id, pair[1].id)
