"""What the reader can say of the passage in hand: right, wrong, or linked."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from reader.ui.panes.wrapped_row import WrappedRow


class Decided(Enum):
    """What the reader decided about an overlap."""

    NOTHING = "nothing"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Decisions(QWidget):
    """Two buttons, and two that stand elsewhere; a decision that was made is pressed, and pressing it again takes it back.

    Signals:
        confirm_requested, reject_requested: decide so, or take that back.
        link_requested: link the two passages.
    """

    confirm_requested = Signal()
    reject_requested = Signal()
    link_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.confirm = QPushButton(self)
        self.reject = QPushButton(self)
        self.link = QPushButton(self.tr("Link"), self)
        self.link.setToolTip(self.tr("Link these two passages, to put a note on both"))
        self.cut = QPushButton(self.tr("Cut"), self)
        self.cut.setToolTip(self.tr("Split this overlap, or set where it begins and ends"))
        self._decided = Decided.NOTHING
        row = WrappedRow(self)
        for button in (self.confirm, self.reject):
            button.setStyleSheet("padding-left: 8px; padding-right: 8px;")
            row.addWidget(button)
        for button in (self.confirm, self.reject):
            button.setCheckable(True)
        self.confirm.clicked.connect(self._ask_to_confirm)
        self.reject.clicked.connect(self._ask_to_reject)
        self.link.clicked.connect(self.link_requested)
        self.show_decided(Decided.NOTHING)

    @property
    def decided(self) -> Decided:
        """What is shown as decided."""
        return self._decided

    def show_decided(self, decided: Decided) -> None:
        """Show what was decided."""
        self._decided = decided
        confirmed, rejected = decided is Decided.CONFIRMED, decided is Decided.REJECTED
        self.confirm.setChecked(confirmed)
        self.reject.setChecked(rejected)
        self.confirm.setText(self.tr("Confirmed") if confirmed else self.tr("Confirm"))
        self.reject.setText(self.tr("Rejected") if rejected else self.tr("Reject"))
        self.confirm.setToolTip(
            self.tr("Take the confirmation back")
            if confirmed
            else self.tr("This overlap is right: mark it so (Ctrl+Shift+K)")
        )
        self.reject.setToolTip(
            self.tr("Show this overlap again")
            if rejected
            else self.tr("This is no overlap: do not show it any more (Ctrl+Shift+R)")
        )

    @Slot()
    def _ask_to_confirm(self) -> None:
        self.show_decided(self._decided)
        self.confirm_requested.emit()

    @Slot()
    def _ask_to_reject(self) -> None:
        self.show_decided(self._decided)
        self.reject_requested.emit()
