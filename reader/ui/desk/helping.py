"""The manual beside the desk, and beside every dialog that stands before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reader.store.resources import manual
from reader.ui.desk.manual_pages import page_for
from reader.ui.dialogs.manual import Manual
from reader.ui.languages import language_spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.desk.desk import Desk

_KEY = "HelpKey"


class Helping(QObject):
    """Opens the manual at the page on what the reader is in.

    A key of the desk is not heard in another window, so each dialog is given the key of the
    manual when the keyboard first comes to it.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._furnish)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"help.manual": self.manual}

    @Slot()
    def manual(self) -> None:
        """Show the manual, at the page on the part that has the keyboard."""
        part = QApplication.focusWidget()
        front = self._desk.window if part is None else part.window()
        page, heading = page_for(part, self._desk.frame.dock.current)
        shown = self._shown_before(front)
        shown.show()
        if page:
            shown.show_page(page, heading)
        shown.activateWindow()
        shown.field.setFocus()

    def _shown_before(self, front: QWidget) -> Manual:
        """Return the manual where a reader can use it.

        A dialog that lets nothing else be touched does let what belongs to it; the manual that
        belongs to the desk, if it is open, would be dead beside it.
        """
        owner: QWidget = self._desk.window
        if isinstance(front, QDialog) and front.isModal():
            owner = front
        elif front.windowType() is Qt.WindowType.Popup:
            front.close()
        for book in self._desk.window.findChildren(Manual):
            if book.parentWidget() is owner:
                return book
            book.close()
        return Manual(manual(), self._desk.looks.theme, owner, language=language_spoken())

    @Slot(QWidget, QWidget)
    def _furnish(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let the key of the manual be heard in the dialog that got the keyboard."""
        front = None if now is None else now.window()
        if not isinstance(front, QDialog) or not self._is_ours(front):
            return
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        if front.findChild(QShortcut, _KEY, direct) is None:
            key = QShortcut(self._desk.actions()["help.manual"].shortcut(), front)
            key.setObjectName(_KEY)
            key.activated.connect(self.manual)

    def _is_ours(self, part: QWidget | None) -> bool:
        while part is not None and part is not self._desk.window:
            part = part.parentWidget()
        return part is not None
