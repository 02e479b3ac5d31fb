"""All witnesses of the text that is being read, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from reader.services.collation_files import CollationFormat
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.models.collation_rows import CollationModel
from reader.ui.panes.collation_view import CollationView
from reader.ui.panes.listing import Listing
from reader.ui.panes.matrix import Elided

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.ui.models.collation_rows import CollationTable

FORMATS = {
    CollationFormat.TEXT: QT_TRANSLATE_NOOP("Collation", "Plain text"),
    CollationFormat.CSV: QT_TRANSLATE_NOOP("Collation", "Table for a spreadsheet (CSV)"),
    CollationFormat.JSON: QT_TRANSLATE_NOOP("Collation", "JSON"),
    CollationFormat.TEI: QT_TRANSLATE_NOOP("Collation", "TEI with an apparatus"),
}


class CollationPage(Listing):
    """The table, or a sentence that says why there is none.

    Signals:
        reading_chosen: bring the witnesses to a reading; carries its number and the
            witness that was pointed at, both from 0.
        witness_requested: open that witness at that reading.
        copy_requested: put the collation on the clipboard.
        save_requested: write the collation to a file of that ``CollationFormat``.
    """

    reading_chosen = Signal(int, int)
    witness_requested = Signal(int, int)
    copy_requested = Signal()
    save_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = CollationModel(self)
        self.view = CollationView(self._model, self)
        self.seat(self.view)
        self.controls = self._make_controls()
        self.view.reading_chosen.connect(self._chosen)
        self.view.witness_requested.connect(self._open)
        self.say(self.tr("There is nothing to compare yet."))

    @property
    def table(self) -> CollationTable | None:
        """What is shown."""
        return self._model.table

    @property
    def model(self) -> CollationModel:
        """The readings that are shown."""
        return self._model

    @override
    def say(self, sentence: str) -> None:
        self._model.show(None, only_variants=self.only_variants.isChecked())
        super().say(sentence)
        self.show_body(shown=False)
        self.caption.say("")
        for button in (self.copy, self.save):
            button.setEnabled(False)

    def show_table(self, table: CollationTable) -> None:
        """Show a collation."""
        self._model.show(table, only_variants=self.only_variants.isChecked())
        self.caption.say(self._summary(table))
        for button in (self.copy, self.save):
            button.setEnabled(True)
        if not self._model.rowCount():
            count = len(table.collation.witnesses)
            super().say(self.tr("All %Ln witness(es) have the same words here.", "", count))
        self.show_body(shown=self._model.rowCount() > 0)

    def show_reading(self, reading: int, witness: int) -> None:
        """Select a reading without announcing it."""
        self.view.show_row(self._model.row_of(reading), witness)

    def _summary(self, table: CollationTable) -> str:
        parts = [
            self.tr("%Ln witness(es)", "", len(table.collation.witnesses)),
            self.tr("%Ln variant(s)", "", table.variants),
        ]
        moves = len(table.collation.moves)
        if moves:
            parts.append(self.tr("%Ln transposition(s)", "", moves))
        return " · ".join(parts)

    def _make_controls(self) -> QWidget:
        controls = QWidget(self)
        controls.hide()  # until the dock takes it
        self.caption = Elided(controls)
        self.only_variants = QToolButton(controls)
        self.only_variants.setText(self.tr("only variants"))
        self.only_variants.setCheckable(True)
        self.only_variants.setToolTip(self.tr("Hide the readings that all witnesses have"))
        self.copy = QToolButton(controls)
        self.copy.setText(self.tr("copy"))
        self.copy.setToolTip(self.tr("Copy the collation as text"))
        self.save = QToolButton(controls)
        self.save.setText(self.tr("save") + " ▾")
        self.save.setToolTip(self.tr("Save the collation as a file"))
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.save)
        for chosen, name in FORMATS.items():
            action = menu.addAction(QCoreApplication.translate("Collation", name) + " …")
            action.setData(chosen.value)
        self.save.setMenu(menu)
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.caption, 1)
        for button in (self.only_variants, self.copy, self.save):
            button.setProperty("role", "quiet")
            button.setAccessibleName(button.toolTip())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.only_variants.toggled.connect(self._again)
        self.copy.clicked.connect(self.copy_requested)
        menu.triggered.connect(self._save)
        return controls

    @Slot()
    def _again(self) -> None:
        table = self._model.table
        if table is None:
            return
        at = self.view.currentIndex()
        reading = self._model.number_of(at.row()) if at.isValid() else -1
        self.show_table(table)
        if reading >= 0:
            self.show_reading(reading, at.column())

    @Slot(object)
    def _save(self, action: QAction) -> None:
        self.save_requested.emit(str(action.data()))

    @Slot(int, int)
    def _chosen(self, row: int, column: int) -> None:
        self.reading_chosen.emit(self._model.number_of(row), column)

    @Slot(int, int)
    def _open(self, row: int, column: int) -> None:
        self.witness_requested.emit(self._model.number_of(row), column)
