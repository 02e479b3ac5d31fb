"""A small window that asks from which day to which."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QDateEdit, QDialog, QFormLayout, QWidget

from reader.ui.dialogs.buttons import ok_and_cancel
from reader.ui.figures import day_format


class DateRange(QDialog):
    """Two days, both included.

    Signals:
        told: the reader pressed the button; carries both days as ``yyyy-MM-dd``.
    """

    told = Signal(str, str)

    def __init__(self, since: str, until: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Annotations made"))
        self.since, self.until = self._day(since), self._day(until)
        self.since.setAccessibleName(self.tr("From"))
        self.until.setAccessibleName(self.tr("To"))
        self.buttons = ok_and_cancel(self)
        self.buttons.accepted.connect(self.tell)
        self.buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(20, 18, 20, 14)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("From"), self.since)
        form.addRow(self.tr("To"), self.until)
        form.addRow(self.buttons)

    @Slot()
    def tell(self) -> None:
        """Hand on the days, the earlier one first."""
        days = sorted((self.since.date().toString("yyyy-MM-dd"), self._last()))
        self.accept()
        self.told.emit(*days)

    def _last(self) -> str:
        return self.until.date().toString("yyyy-MM-dd")

    def _day(self, day: str) -> QDateEdit:
        found = QDate.fromString(day[:10], "yyyy-MM-dd")
        field = QDateEdit(found if found.isValid() else QDate.currentDate(), self)
        field.setCalendarPopup(True)
        field.setDisplayFormat(day_format())
        return field
