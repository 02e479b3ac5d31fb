"""Which program this is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtWidgets import QMessageBox

from reader import __version__

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget) -> QMessageBox:
    """Say what the program is; the box closes by itself when the reader is done."""
    text = QCoreApplication.translate(
        "About",
        "<b>Synoptic {0}</b><p>A desk for comparative reading: what do these documents share,"
        " word against word?</p><p>It works offline and never writes to your documents."
        " MIT licence. Qt {1}, under the LGPL.</p>",
    ).format(__version__, qVersion())
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(QCoreApplication.translate("About", "About Synoptic"))
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(text)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
    return box
