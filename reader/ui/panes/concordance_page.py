"""The concordance in three views: its lines, the words near them, the forms that were found."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from reader.ui.panes.concordance import ConcordanceView
from reader.ui.panes.listing import chooser
from reader.ui.panes.matrix import Elided
from reader.ui.panes.word_counts import WordCounts

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from reader.ui.theme.tokens import Theme


class LineView(StrEnum):
    """What is seen of a concordance."""

    LINES = "lines"
    COLLOCATES = "collocates"
    FREQUENCIES = "frequencies"


class ConcordancePage(QStackedWidget):
    """The views, and beside the tabs what chooses among them.

    Signals:
        view_shown: another view is seen; carries the ``LineView``.
        all_requested: list all lines again, not only those of one word.
        export_requested: write the lines to a file with this suffix.
    """

    view_shown = Signal(object)
    all_requested = Signal()
    export_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines, self.words = ConcordanceView(), WordCounts()
        self.addWidget(self.lines)
        self.addWidget(self.words)
        self.view = LineView.LINES
        self.setFocusProxy(self.lines.table)
        self.controls = QWidget(self)
        self.told = Elided(self.controls)
        self.only = self._button("", self.tr("List all lines again"))
        self.only.clicked.connect(self.all_requested)
        self.only.hide()
        self.export = chooser(self.tr("Export the concordance as a file"), self.controls)
        self.export.setText(self.tr("export") + " ▾")
        self._fill_export()
        self._views = QButtonGroup(self)
        self.buttons = {
            LineView.LINES: self._view(LineView.LINES, self.tr("lines"), self.tr("Show the lines")),
            LineView.COLLOCATES: self._view(
                LineView.COLLOCATES,
                self.tr("collocates"),
                self.tr("Show the words that stand near the hits"),
            ),
            LineView.FREQUENCIES: self._view(
                LineView.FREQUENCIES,
                self.tr("frequencies"),
                self.tr("Show the forms that were found, and how often"),
            ),
        }
        self.buttons[LineView.LINES].setChecked(True)
        self._views.buttonClicked.connect(self._turn)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self.lines.set_theme(theme)
        self.words.set_theme(theme)

    def show_view(self, view: LineView) -> None:
        """Show a view."""
        self.view = view
        self.buttons[view].setChecked(True)
        part = self.lines if view is LineView.LINES else self.words
        self.setCurrentWidget(part)
        table = part.table
        self.setFocusProxy(table)
        self.view_shown.emit(view)

    def say_only(self, told: str) -> None:
        """Say that only some lines are listed, with a way back; or nothing."""
        self.only.setText(f"{told} ✕" if told else "")
        self.only.setVisible(bool(told))

    def _view(self, view: LineView, text: str, name: str) -> QToolButton:
        button = self._button(text, name)
        button.setCheckable(True)
        button.setObjectName(view.value)
        self._views.addButton(button)
        return button

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self.controls)
        button.setProperty("role", "quiet")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _fill_export(self) -> None:
        menu = QMenu(self.export)
        for suffix, name in (
            ("csv", self.tr("CSV table")),
            ("xlsx", self.tr("Excel workbook")),
            ("json", self.tr("JSON")),
        ):
            menu.addAction(f"{name} …").setData(suffix)
        menu.triggered.connect(self._export)
        self.export.setMenu(menu)

    def _arrange(self) -> None:
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.told, 1)
        row.addWidget(self.only)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.export)

    @Slot(object)
    def _turn(self, button: QToolButton) -> None:
        self.show_view(LineView(button.objectName()))

    @Slot(object)
    def _export(self, action: QAction) -> None:
        self.export_requested.emit(str(action.data()))
