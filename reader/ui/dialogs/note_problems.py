"""What is wrong with the files of annotations: file, line, a sentence, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader.ui.models.trouble_rows import Remedy, TroubleColumn, TroubleModel
from reader.ui.panes.indented_rows import IndentedDelegate
from reader.ui.panes.listing import FlatTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.models.trouble_rows import TroubleRow
    from reader.ui.theme.tokens import Theme

_SIZE = (780, 480)
_SIDE = 18


class NoteProblems(QDialog):
    """A list beside the desk, and below it what the row in hand is about.

    Signals:
        open_requested: open the file of a row in the program that opens such files.
        merge_requested: merge versions that met; carries a list of ``Versions``.
        other_requested: take the value that was not taken; carries a ``Clash``.
        again_requested: read the files again.
    """

    open_requested = Signal(object)
    merge_requested = Signal(object)
    other_requested = Signal(object)
    again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Problems of the annotation files"))
        self.resize(*_SIZE)
        self.model = TroubleModel()
        self.model.setParent(self)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._told.setProperty("role", "soft")
        self._delegate = IndentedDelegate(self)
        self._delegate.theme = theme
        self.table = FlatTable("problems", model=self.model, delegate=self._delegate, parent=self)
        self.table.name_aloud(self.windowTitle(), self.tr("Columns"))
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(TroubleColumn.REASON, QHeaderView.ResizeMode.Stretch)
        self.table.fit({TroubleColumn.FILE.value: 220, TroubleColumn.LINE.value: 60})
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("What the row is about"))
        self.details.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.open_file = QPushButton(self.tr("Open the file"), self)
        self.merge = QPushButton(self.tr("Merge"), self)
        self.merge_all = QPushButton(self.tr("Merge all"), self)
        self.other = QPushButton(self.tr("Take the other one"), self)
        self.again = QPushButton(self.tr("Read again"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.table.selectionModel().currentRowChanged.connect(self._turn)
        self.open_file.clicked.connect(self._open)
        self.merge.clicked.connect(self._merge)
        self.merge_all.clicked.connect(self._merge_all)
        self.other.clicked.connect(self._take_other)
        self.again.clicked.connect(self.again_requested)
        self.close_button.clicked.connect(self.reject)
        self._arrange()

    @Slot(object)
    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._delegate.theme = theme
        self.table.viewport().update()

    def show_rows(self, rows: Sequence[TroubleRow]) -> None:
        """Replace what is listed."""
        number = max(0, self.table.currentIndex().row())
        self.model.show(rows)
        if rows:
            self._told.setText(
                self.tr(
                    "What could not be understood is kept as it stands, and its file is not"
                    " written before it is mended. Everything else is loaded."
                )
            )
            self.table.selectRow(min(number, len(rows) - 1))
        else:
            self._told.setText(self.tr("All files of annotations are as they should be."))
        self._turn(QModelIndex())

    @Slot(QModelIndex)
    def _turn(self, _index: QModelIndex) -> None:
        row = self._row()
        self.details.setPlainText("" if row is None else row.details or row.reason)
        self.open_file.setVisible(row is not None and row.path is not None)
        self.merge.setVisible(row is not None and row.remedy is Remedy.MERGE)
        self.other.setVisible(row is not None and row.remedy is Remedy.CHOOSE)
        self.merge_all.setVisible(len(self._mergeable()) > 1)

    def _row(self) -> TroubleRow | None:
        return self.model.row(self.table.currentIndex().row())

    def _mergeable(self) -> list[TroubleRow]:
        return [row for row in self.model.rows if row.remedy is Remedy.MERGE]

    @Slot()
    def _open(self) -> None:
        row = self._row()
        if row is not None:
            self.open_requested.emit(row)

    @Slot()
    def _merge(self) -> None:
        row = self._row()
        if row is not None and row.versions is not None:
            self.merge_requested.emit([row.versions])

    @Slot()
    def _merge_all(self) -> None:
        self.merge_requested.emit([row.versions for row in self._mergeable()])

    @Slot()
    def _take_other(self) -> None:
        row = self._row()
        if row is not None and row.clash is not None:
            self.other_requested.emit(row.clash)

    def _arrange(self) -> None:
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(self.details)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 2)
        buttons = QHBoxLayout()
        for button in (self.merge, self.merge_all, self.other, self.open_file):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.again, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        column.setSpacing(10)
        column.addWidget(self._told)
        column.addWidget(parts, 1)
        column.addLayout(buttons)
