"""One list of the annotations whose documents changed: accept, choose, place, or keep as lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.models.review_rows import Option, ReviewColumn, ReviewModel, goes_to
from reader.ui.panes.indented_rows import IndentedDelegate
from reader.ui.panes.listing import FlatTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.models.review_rows import ReviewRow
    from reader.ui.theme.tokens import Theme

_SIZE = (820, 460)
_SIDE = 18


class ReviewMoved(QDialog):
    """Beside the desk, which stays in use; nothing is changed before the button is pressed.

    Signals:
        shown: show a place in its text; carries the ``ReviewRow``.
        place_requested: put a row where words are selected in its text; carries its number.
        answered: put all where the rows say; carries places by entry and end.
    """

    shown = Signal(object)
    place_requested = Signal(int)
    answered = Signal(object)

    def __init__(
        self, summary: str, rows: Sequence[ReviewRow], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Moved annotations"))
        self.resize(*_SIZE)
        self.model = ReviewModel(rows)
        self.model.setParent(self)
        self._summary = QLabel(summary, self)
        self._summary.setWordWrap(True)
        self._summary.setProperty("role", "title")
        self._told = QLabel(
            self.tr(
                "A row shows its place in the text. Lost ones keep their words and are listed"
                " under “lost places”. Ctrl+Z takes all of it back."
            ),
            self,
        )
        self._told.setWordWrap(True)
        self._told.setProperty("role", "soft")
        self._delegate = IndentedDelegate(self)
        self._delegate.theme = theme
        self.table = FlatTable("review", model=self.model, delegate=self._delegate, parent=self)
        self.table.name_aloud(self.tr("Moved annotations"), self.tr("Columns"))
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (ReviewColumn.WORDS, ReviewColumn.GOES):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.table.fit({ReviewColumn.FATE.value: 80, ReviewColumn.PLACE.value: 130})
        self.options = QComboBox(self)
        self.options.setAccessibleName(self.tr("Where it goes"))
        self.options.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.options.setMinimumContentsLength(20)
        self.place = QPushButton(self.tr("Place at the selection"), self)
        self.place.setToolTip(self.tr("Select the words in the text, then press this"))
        self.accept_all = QPushButton(self.tr("Put them there"), self)
        self.accept_all.setProperty("role", "main")
        self.accept_all.setDefault(True)
        self.later = QPushButton(self.tr("Not now"), self)
        self.table.selectionModel().currentRowChanged.connect(self._turn)
        self.options.activated.connect(self._choose)
        self.place.clicked.connect(self._ask_place)
        self.accept_all.clicked.connect(self._answer)
        self.later.clicked.connect(self.reject)
        self._arrange()
        self.table.selectRow(0)
        self.table.setFocus()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.table.viewport().update()

    @property
    def row(self) -> int:
        """The row in hand."""
        return self.table.currentIndex().row()

    def use_place(self, number: int, option: Option) -> None:
        """Let a row take the place the reader pointed at."""
        self.model.add_option(number, option)
        self._list_options()

    def say(self, sentence: str) -> None:
        """Tell the reader what to do."""
        self._told.setText(sentence)

    @Slot(QModelIndex)
    def _turn(self, _index: QModelIndex) -> None:
        self._list_options()
        row = self.model.row(self.row)
        if row is not None:
            self.shown.emit(row)

    def _list_options(self) -> None:
        row = self.model.row(self.row)
        self.options.clear()
        if row is not None:
            for option in row.options:
                self.options.addItem(goes_to(option))
            self.options.setCurrentIndex(row.chosen)

    @Slot(int)
    def _choose(self, option: int) -> None:
        self.model.choose(self.row, option)
        row = self.model.row(self.row)
        if row is not None:
            self.shown.emit(row)

    @Slot()
    def _ask_place(self) -> None:
        if self.row >= 0:
            self.place_requested.emit(self.row)

    @Slot()
    def _answer(self) -> None:
        self.accept()
        self.answered.emit(self.model.corrections())

    def _arrange(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(QLabel(self.tr("Goes to"), self))
        choice.addWidget(self.options, 1)
        choice.addWidget(self.place)
        buttons = QHBoxLayout()
        buttons.addWidget(self._told, 1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.accept_all)
        for button in (self.place, self.later):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(10)
        column.addWidget(self._summary)
        column.addWidget(self.table, 1)
        column.addLayout(choice)
        column.addLayout(buttons)
