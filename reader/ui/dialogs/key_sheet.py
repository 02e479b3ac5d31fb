"""Every action with its key, to read and to print."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTextBrowser, QVBoxLayout

from reader.ui.actions.spec import MENU_TITLES, Menu
from reader.ui.actions.table import ACTIONS, plain
from reader.ui.dialogs.buttons import close_alone
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from reader.ui.theme.tokens import Theme

_NATIVE = QKeySequence.SequenceFormat.NativeText
_T = QT_TRANSLATE_NOOP
_TITLE = _T("Keys", "In a text")
IN_A_TEXT = (
    (_T("Keys", "Scroll"), _T("Keys", "↑ ↓")),
    (_T("Keys", "A page on, a page back"), _T("Keys", "Space, Shift+Space, PgDown, PgUp")),
    (_T("Keys", "To the beginning, to the end"), _T("Keys", "Home, End")),
    (_T("Keys", "Select, word by word with Ctrl"), _T("Keys", "Shift+arrows")),
    (_T("Keys", "Show or hide the caret"), "F7"),
    (_T("Keys", "Take the passage at the caret"), _T("Keys", "Return")),
    (_T("Keys", "Larger or smaller text"), _T("Keys", "Ctrl+wheel")),
    (_T("Keys", "Back and forward"), _T("Keys", "The mouse’s side buttons")),
    (_T("Keys", "In the find bar: next, previous, close"), _T("Keys", "Return, Shift+Return, Esc")),
)
"""Keys that belong to the text or the mouse and stand in no menu."""


def key_sheet(actions: Mapping[str, QAction], *, soft: str, line: str) -> str:
    """Return all keys as HTML, one table a menu; ``soft`` and ``line`` are colours."""
    parts: list[str] = []
    for menu in Menu:
        rows = [
            (plain(actions[spec.id].text()), actions[spec.id].shortcut().toString(_NATIVE))
            for spec in ACTIONS
            if spec.menu is menu
        ]
        title = plain(QCoreApplication.translate("Menu", MENU_TITLES[menu]))
        parts.append(_table(title, rows, soft, line))
    rows = [(_tell(name), _tell(key)) for name, key in IN_A_TEXT]
    parts.append(_table(_tell(_TITLE), rows, soft, line))
    return "".join(parts)


def _tell(words: str) -> str:
    return QCoreApplication.translate("Keys", words)


def _table(title: str, rows: list[tuple[str, str]], soft: str, line: str) -> str:
    cells = "".join(
        f'<tr><td style="border-bottom: 1px solid {line}; padding: 3px 0">{escape(name)}</td>'
        f'<td align="right" style="border-bottom: 1px solid {line}; padding: 3px 0; color: {soft}">'
        f"{escape(key) or '–'}</td></tr>"
        for name, key in rows
    )
    return (
        f'<h3 style="margin: 14px 0 4px 0">{escape(title)}</h3>'
        f'<table width="100%" cellspacing="0" cellpadding="3"'
        f' style="border-collapse: collapse">{cells}</table>'
    )


class KeySheet(QDialog):
    """The sheet in a window, with a button that prints it."""

    def __init__(self, actions: Mapping[str, QAction], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("KeySheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = actions
        self._printer: QPrinter | None = None
        self.sheet = QTextBrowser(self)
        self.sheet.setAccessibleName(self.tr("Keys"))
        self.sheet.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.sheet.setOpenLinks(False)
        self.sheet.setHtml(key_sheet(actions, soft=theme.soft.name(), line=theme.line.name()))
        buttons = close_alone(self)
        self.press = QPushButton(self.tr("&Print…"))
        buttons.addButton(self.press, QDialogButtonBox.ButtonRole.ActionRole)
        self.press.clicked.connect(self.choose_printer)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.addWidget(self.sheet, 1)
        column.addWidget(buttons)
        self.resize(min(560, parent.width() - 80), min(720, parent.height() - 60))
        self.sheet.setFocus()

    @Slot()
    def choose_printer(self) -> None:
        """Let the reader choose a printer, or a file to print to."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._chosen)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)  # each needs its own printer
        dialog.show()

    @Slot(int)
    def _chosen(self, outcome: int) -> None:
        if outcome == QDialog.DialogCode.Accepted and self._printer is not None:
            self.print_on(self._printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet, in black on white."""
        page = QTextDocument()
        page.setDefaultStyleSheet("body { color: #000000 }")
        page.setHtml(key_sheet(self._actions, soft="#444444", line="#bbbbbb"))
        page.print_(printer)
