"""How the passage in hand is shown: merged or side by side, whole or only what differs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.services.settings import Settings
    from reader.ui.desk.desk import Desk


class PassageView(QObject):
    """Ties the switches of the passage to the menu and the settings."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._settings = desk.services.settings
        self._differing = desk.frame.inspector.differing
        self._differing.beside_requested.connect(self.set_beside)
        self._differing.only_requested.connect(self.set_only)
        self._settings.on_change(self._follow)
        self._follow(self._settings.current)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "compare.passage": self.go_to,
            "compare.beside": self.set_beside,
            "compare.only_differences": self.set_only,
        }

    def close(self) -> None:
        """Hear of changes no more."""
        self._settings.forget(self._follow)

    @Slot()
    def go_to(self) -> None:
        """Move the keyboard to the passage."""
        self._desk.actions()["view.passage"].setChecked(True)
        self._desk.frame.show_inspector(shown=True)
        self._desk.frame.inspector.take_focus()

    @Slot(bool)
    def set_beside(self, beside: bool) -> None:
        """Show the two sides beside each other, or merged."""
        passage = self._settings.current.passage
        self._settings.set_group("passage", replace(passage, beside=beside))

    @Slot(bool)
    def set_only(self, only: bool) -> None:
        """Show only what differs, or the whole passage."""
        passage = self._settings.current.passage
        self._settings.set_group("passage", replace(passage, only_differences=only))

    def _follow(self, settings: Settings) -> None:
        passage = settings.passage
        actions = self._desk.actions()
        for name, on in (
            ("compare.beside", passage.beside),
            ("compare.only_differences", passage.only_differences),
        ):
            if name in actions:
                actions[name].setChecked(on)
        self._differing.set_look(passage.beside, passage.only_differences)
