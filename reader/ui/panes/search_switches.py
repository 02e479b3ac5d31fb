"""Small buttons at the search field: capitals, accents and forms of words count, or do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.search import SearchOptions


class SearchSwitches(QWidget):
    """Three buttons that stay pressed.

    Signals:
        switched: the reader pressed one; carries the ``SearchOptions``.
    """

    switched = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = self._button("Aa", self.tr("Capitals must be as typed"))
        self.marks = self._button("é", self.tr("Accents must be as typed"))
        self.forms = self._button("~s", self.tr("Find a word in all its forms"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons:
            row.addWidget(button)
        self.forms.setChecked(True)  # as SearchOptions begin
        self._weigh()

    @property
    def buttons(self) -> Iterable[QToolButton]:
        """The buttons, left to right."""
        return (self.case, self.marks, self.forms)

    @property
    def options(self) -> SearchOptions:
        """How the buttons stand."""
        from reader.domain.search import SearchOptions

        return SearchOptions(self.forms.isChecked(), self.case.isChecked(), self.marks.isChecked())

    def show_options(self, options: SearchOptions) -> None:
        """Press the buttons that are on, without announcing it."""
        self.case.setChecked(options.match_case)
        self.marks.setChecked(options.match_marks)
        self.forms.setChecked(options.stems)
        self._weigh()

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("role", "switch")
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._tell)
        return button

    def _weigh(self) -> None:
        """Let forms of words be chosen only where they can be found."""
        literal = self.case.isChecked() or self.marks.isChecked()
        self.forms.setEnabled(not literal)
        told = self.tr("Find a word in all its forms")
        off = self.tr("{0}: not while capitals or accents must be as typed").format(told)
        self.forms.setToolTip(off if literal else told)

    @Slot()
    def _tell(self) -> None:
        self._weigh()
        self.switched.emit(self.options)
