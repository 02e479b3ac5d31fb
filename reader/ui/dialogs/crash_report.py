"""Something failed that should not have: say so calmly, and offer the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.ui.last_run import LastRun


class CrashReports(QObject):
    """Shows reports on the UI thread, one at a time, wherever the failure was."""

    arrived = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._window: QWidget | None = None
        self._open = False
        self._left = ""
        self.arrived.connect(self._show)

    def set_window(self, window: QWidget) -> None:
        """Show reports over this window."""
        self._window = window

    def told_of(self, last: LastRun) -> tuple[str, str]:
        """Return what to say of a last run that ended badly, and what can be done about it."""
        self._left = last.report
        told = self.tr("Synoptic did not end as it should last time. What was saved is all there.")
        return told, self.tr("Show the report") if last.report else ""

    @Slot()
    def show_left(self) -> None:
        """Show the report that the last run left."""
        self._show(self._left)

    def tell(self, report: str) -> None:
        """Take a report from any thread."""
        self.arrived.emit(report)

    @Slot(str)
    def _show(self, report: str) -> None:
        if self._open:
            return
        from PySide6.QtWidgets import QMessageBox

        self._open = True
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("Something went wrong, and it is not your fault."))
        box.setInformativeText(
            self.tr(
                "Your documents are as they were. You can go on reading; if the window"
                " behaves oddly, close it and start again. A report was written to {0}."
            ).format(self._folder)
        )
        box.setDetailedText(report)
        box.setStandardButtons(QMessageBox.StandardButton.Close)
        box.finished.connect(self._closed)
        box.open()

    @Slot()
    def _closed(self) -> None:
        self._open = False
