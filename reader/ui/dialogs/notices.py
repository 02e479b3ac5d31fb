"""The software Synoptic stands on, and its licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout

from reader.domain.errors import ReaderError
from reader.store.resources import resource
from reader.ui.dialogs.buttons import close_alone
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SIZE = QSize(900, 680)
_MARGIN = 16


class Notices(QDialog):
    """All names and licences in one text, to read and to copy from."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("Notices")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Licences"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.document().setDocumentMargin(_MARGIN)
        self.text.setPlainText(_notice())
        close = close_alone(self)
        close.rejected.connect(self.reject)
        room = QVBoxLayout(self)
        room.addWidget(self.text)
        room.addWidget(close)
        self.resize(_SIZE)


def _notice() -> str:
    """Return the notice, or why it cannot be shown."""
    try:
        return resource("notices/THIRD-PARTY-NOTICES.txt").read_text(encoding="utf-8")
    except (OSError, ReaderError) as error:
        return said(str(error))
