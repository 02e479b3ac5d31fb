"""Which program this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtWidgets import QMessageBox

from reader import __version__
from reader.ui.dialogs.notices import Notices

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class About(QMessageBox):
    """The box that says what the program is, with a way to all licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Synoptic"))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText(
            self.tr(
                "<b>Synoptic {0}</b><p>A desk for comparative reading: what do these documents share,"
                " word against word?</p><p>It works offline and never writes to your documents."
                " MIT licence. Qt {1}, under the LGPL.</p>"
            ).format(__version__, qVersion())
        )
        self.setStandardButtons(QMessageBox.StandardButton.Close)
        self.licences = self.addButton(self.tr("&Licences…"), QMessageBox.ButtonRole.ActionRole)
        self.licences.clicked.connect(self.show_licences)

    @Slot()
    def show_licences(self) -> None:
        """Show all licences over the window; this box closes."""
        Notices(self.parentWidget()).open()


def show_about(parent: QWidget) -> About:
    """Say what the program is; the box closes by itself when the reader is done."""
    box = About(parent)
    box.open()
    return box
