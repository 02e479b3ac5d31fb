"""What an action is, and the menus that hold the actions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction

from reader.ui.i18n import QT_TRANSLATE_NOOP


class Menu(StrEnum):
    """The menus, left to right."""

    FILE = "file"
    VIEW = "view"
    READ = "read"
    COMPARE = "compare"
    ANNOTATE = "annotate"
    HELP = "help"


MENU_TITLES = {
    Menu.FILE: QT_TRANSLATE_NOOP("Menu", "&File"),
    Menu.VIEW: QT_TRANSLATE_NOOP("Menu", "&View"),
    Menu.READ: QT_TRANSLATE_NOOP("Menu", "&Read"),
    Menu.COMPARE: QT_TRANSLATE_NOOP("Menu", "&Compare"),
    Menu.ANNOTATE: QT_TRANSLATE_NOOP("Menu", "&Annotate"),
    Menu.HELP: QT_TRANSLATE_NOOP("Menu", "&Help"),
}


INNER_TITLES = {
    "desks": QT_TRANSLATE_NOOP("Menu", "Des&ks"),
    "panes": QT_TRANSLATE_NOOP("Menu", "Pan&es"),
    "order": QT_TRANSLATE_NOOP("Menu", "Order of do&cuments"),
    "layers": QT_TRANSLATE_NOOP("Menu", "&Highlights"),
    "theme": QT_TRANSLATE_NOOP("Menu", "&Theme"),
    "language": QT_TRANSLATE_NOOP("Menu", "L&anguage"),
    "colours": QT_TRANSLATE_NOOP("Menu", "&Colour"),
}
"""The menus within menus, by the name that ``ActionSpec.inner`` gives."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One thing a reader can trigger.

    ``choice`` names a group of checkable actions of which one is on. ``section``
    starts a new section of the menu, ``inner`` names the menu within the menu that holds it. ``role`` tells macOS where it belongs.
    """

    id: str
    text: str
    menu: Menu
    shortcut: str = ""
    checkable: bool = False
    choice: str = ""
    section: bool = False
    inner: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


def spec(action_id: str, text: str, shortcut: str = "", **more: bool | str) -> ActionSpec:
    """Return the action of an id, whose menu is the word before its full stop."""
    menu = Menu(action_id.split(".", maxsplit=1)[0])
    role = {
        "file.settings": QAction.MenuRole.PreferencesRole,
        "file.quit": QAction.MenuRole.QuitRole,
        "help.about": QAction.MenuRole.AboutRole,
    }.get(action_id, QAction.MenuRole.NoRole)
    return ActionSpec(
        id=action_id,
        text=text,
        menu=menu,
        shortcut=shortcut,
        checkable=bool(more.get("checkable") or more.get("choice")),
        choice=str(more.get("choice", "")),
        section=bool(more.get("section")),
        inner=str(more.get("inner", "")),
        role=role,
    )
