"""What the actions do that change how the desk looks, and tell its keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.ui.dialogs.key_sheet import KeySheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.services.settings_groups import Language, ThemeName
    from reader.ui.desk.desk import Desk


class ViewCommands(QObject):
    """Themes, text and column, keys."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.looks.theme_chosen.connect(self.show_choice)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "view.system": self.follow_system,
            "view.light": self.light,
            "view.sepia": self.sepia,
            "view.dark": self.dark,
            "view.contrast": self.contrast,
            "view.language_system": self.language_system,
            "view.language_en": self.english,
            "view.language_ru": self.russian,
            "view.language_kk": self.kazakh,
            "help.keys": self.keys,
        }

    @Slot()
    def follow_system(self) -> None:
        """Be light or dark as the platform is."""
        self._theme("system")

    @Slot()
    def light(self) -> None:
        """Use the light theme."""
        self._theme("light")

    @Slot()
    def sepia(self) -> None:
        """Use the sepia theme."""
        self._theme("sepia")

    @Slot()
    def dark(self) -> None:
        """Use the dark theme."""
        self._theme("dark")

    @Slot()
    def contrast(self) -> None:
        """Use the theme of high contrast."""
        self._theme("contrast")

    @Slot()
    def keys(self) -> None:
        """Show every action with its key."""
        KeySheet(self._desk.actions(), self._desk.looks.theme, self._desk.window).show()

    @Slot()
    def language_system(self) -> None:
        """Speak as the platform does."""
        self._language("system")

    @Slot()
    def english(self) -> None:
        """Speak English."""
        self._language("en")

    @Slot()
    def russian(self) -> None:
        """Speak Russian."""
        self._language("ru")

    @Slot()
    def kazakh(self) -> None:
        """Speak Kazakh."""
        self._language("kk")

    @Slot(str)
    def show_choice(self, name: str) -> None:
        """Mark the theme in use in the menu."""
        self._desk.actions()[f"view.{name}"].setChecked(True)

    def _language(self, name: Language) -> None:
        settings = self._desk.services.settings
        interface = replace(settings.current.interface, language=name)
        settings.change(replace(settings.current, interface=interface))

    def _theme(self, name: ThemeName) -> None:
        settings = self._desk.services.settings
        settings.set_reading(replace(settings.current.reading, theme=name))
