"""Every action of the application, in one table: menus, keys and the palette come from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.actions import (
    annotate_menu,
    compare_menu,
    file_menu,
    help_menu,
    read_menu,
    view_menu,
)
from reader.ui.actions.spec import INNER_TITLES, MENU_TITLES, ActionSpec, Menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

ACTIONS: tuple[ActionSpec, ...] = (
    *file_menu.ACTIONS,
    *view_menu.ACTIONS,
    *read_menu.ACTIONS,
    *compare_menu.ACTIONS,
    *annotate_menu.ACTIONS,
    *help_menu.ACTIONS,
)
"""In the order of the menus."""


def build(owner: QWidget) -> dict[str, QAction]:
    """Make the actions, owned by ``owner`` and heard in its whole window."""
    made: dict[str, QAction] = {}
    groups: dict[str, QActionGroup] = {}
    for spec in ACTIONS:
        action = QAction(QCoreApplication.translate("Action", spec.text), owner)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        action.setShortcut(QKeySequence(spec.shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setMenuRole(spec.role)
        if spec.choice:
            group = groups.setdefault(spec.choice, QActionGroup(owner))
            action.setActionGroup(group)
        owner.addAction(action)
        made[spec.id] = action
    return made


def connect(actions: Mapping[str, QAction], handlers: Mapping[str, Callable[..., None]]) -> None:
    """Tell each action what it triggers.

    Raises:
        KeyError: if an action has no handler.
    """
    for spec in ACTIONS:
        actions[spec.id].triggered.connect(handlers[spec.id])


def fill(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[Menu, QMenu]:
    """Put every action into its menu."""
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        made = bar.addMenu(QCoreApplication.translate("Menu", MENU_TITLES[menu]))
        made.setObjectName(f"menu.{menu}")
        menus[menu] = made
    inner: dict[str, QMenu] = {}
    for spec in ACTIONS:
        holder = menus[spec.menu]
        if spec.inner:
            if spec.inner not in inner:
                title = QCoreApplication.translate("Menu", INNER_TITLES[spec.inner])
                inner[spec.inner] = holder.addMenu(title)
                inner[spec.inner].setObjectName(f"menu.{spec.menu}.{spec.inner}")
            holder = inner[spec.inner]
        if spec.section:
            holder.addSeparator()
        holder.addAction(actions[spec.id])
    return menus


def plain(text: str) -> str:
    """Return a menu text without its mnemonic mark and its ellipsis."""
    return text.replace("&", "").removesuffix("…")
