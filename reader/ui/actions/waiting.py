"""Actions triggered before there is anybody to carry them out: none is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from collections.abc import Iterable


class Waiting(QObject):
    """Remembers what is triggered, until ``end`` has it done in the same order.

    A switch stays as it was meanwhile: what it switches may be put back as it was left.
    """

    def __init__(self, actions: Iterable[QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._actions = tuple(actions)
        self._asked: list[QAction] = []
        for action in self._actions:
            action.triggered.connect(self._remember)

    def end(self) -> None:
        """Remember no more; trigger again what was, now that somebody hears it."""
        for action in self._actions:
            action.triggered.disconnect(self._remember)
        asked, self._asked = self._asked, []
        for action in asked:
            action.trigger()

    @Slot(bool)
    def _remember(self, checked: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._asked.append(action)
            if action.isCheckable():
                action.setChecked(not checked)
