"""Every action of the application, in one table: menus, keys and the palette come from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


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
    "panes": QT_TRANSLATE_NOOP("Menu", "Pan&es"),
    "layers": QT_TRANSLATE_NOOP("Menu", "&Highlights"),
    "theme": QT_TRANSLATE_NOOP("Menu", "&Theme"),
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


def _spec(action_id: str, text: str, shortcut: str = "", **more: bool | str) -> ActionSpec:
    menu = Menu(action_id.split(".", maxsplit=1)[0])
    role = {
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


_T = QT_TRANSLATE_NOOP

ACTIONS: tuple[ActionSpec, ...] = (
    _spec("file.open", _T("Action", "&Open a folder…"), "Ctrl+O"),
    _spec("file.sample", _T("Action", "Open the &sample corpus")),
    _spec("file.reload", _T("Action", "Open this folder &anew"), "F5"),
    _spec("file.quit", _T("Action", "&Quit"), "Ctrl+Q", section=True),
    _spec("view.documents", _T("Action", "&Documents"), "Ctrl+Shift+D", checkable=True),
    _spec("view.passage", _T("Action", "&Passage"), "Ctrl+Shift+I", checkable=True),
    _spec("view.overlaps", _T("Action", "&Overlaps"), "Ctrl+Shift+O", checkable=True),
    _spec("view.larger", _T("Action", "&Larger text"), "Ctrl++", section=True),
    _spec("view.smaller", _T("Action", "&Smaller text"), "Ctrl+-"),
    _spec("view.normal", _T("Action", "&Normal text size"), "Ctrl+0"),
    _spec("view.text", _T("Action", "Te&xt and column…"), "Ctrl+,"),
    *(
        _spec(f"view.layer_{name}", text, checkable=True, inner="layers")
        for name, text in (
            ("verbatim", _T("Action", "&Verbatim passages")),
            ("noisy", _T("Action", "&Noisy passages")),
            ("edited", _T("Action", "&Edited passages")),
            ("reworded", _T("Action", "&Reworded passages")),
            ("translated", _T("Action", "&Translated passages")),
        )
    ),
    _spec(
        "view.layer_formula",
        _T("Action", "Set &phrases"),
        "Ctrl+Shift+H",
        checkable=True,
        inner="layers",
    ),
    _spec(
        "view.furniture",
        _T("Action", "Page &furniture"),
        "Ctrl+Shift+U",
        checkable=True,
        section=True,
        inner="layers",
    ),
    *(
        _spec(f"view.{name}", text, choice="theme", inner="theme")
        for name, text in (
            ("system", _T("Action", "Theme of the s&ystem")),
            ("light", _T("Action", "L&ight theme")),
            ("sepia", _T("Action", "&Sepia theme")),
            ("dark", _T("Action", "D&ark theme")),
            ("contrast", _T("Action", "High &contrast theme")),
        )
    ),
    _spec("read.copy", _T("Action", "&Copy"), "Ctrl+C"),
    _spec("read.all", _T("Action", "Select &all"), "Ctrl+A"),
    _spec("read.search", _T("Action", "Search the corp&us…"), "Ctrl+K", section=True),
    _spec("read.find", _T("Action", "&Find in this text…"), "Ctrl+F", section=True),
    _spec("read.find_next", _T("Action", "Next &hit"), "F3"),
    _spec("read.find_previous", _T("Action", "P&revious hit"), "Shift+F3"),
    _spec("read.go_to", _T("Action", "&Go to…"), "Ctrl+G", section=True),
    _spec("read.back", _T("Action", "&Back"), "Alt+Left"),
    _spec("read.forward", _T("Action", "For&ward"), "Alt+Right"),
    _spec("read.next_pane", _T("Action", "Next &pane"), "F6", section=True),
    _spec("read.documents", _T("Action", "Go to the &documents"), "Ctrl+1"),
    _spec("read.overlaps", _T("Action", "Go to the &overlaps"), "Ctrl+2"),
    _spec("read.hits", _T("Action", "Go to the h&its"), "Ctrl+6"),
    _spec("read.concordance", _T("Action", "Go &to the concordance"), "Ctrl+7"),
    _spec("read.matrix", _T("Action", "Go to the &matrix"), "Ctrl+3"),
    _spec("read.coverage", _T("Action", "Go to the co&verage"), "Ctrl+4"),
    _spec("read.collation", _T("Action", "Go to the co&llation"), "Ctrl+5"),
    _spec("read.choose", _T("Action", "Choose a document for this pa&ne"), "Ctrl+D"),
    _spec("read.swap", _T("Action", "&Swap the panes"), "Ctrl+Shift+S"),
    _spec("read.add_pane", _T("Action", "&Add a pane"), "Ctrl+Shift+N", inner="panes"),
    _spec("read.close_pane", _T("Action", "&Close this pane"), "Ctrl+W", inner="panes"),
    _spec("read.pane_left", _T("Action", "Move this pane &left"), "Ctrl+Shift+PgUp", inner="panes"),
    _spec(
        "read.pane_right", _T("Action", "Move this pane &right"), "Ctrl+Shift+PgDown", inner="panes"
    ),
    _spec("compare.next", _T("Action", "&Next overlap"), "F8"),
    _spec("compare.previous", _T("Action", "&Previous overlap"), "Shift+F8"),
    _spec("compare.counterpart", _T("Action", "Bring the &counterpart here"), "Ctrl+Return"),
    _spec(
        "compare.lock",
        _T("Action", "&Level scrolling"),
        "Ctrl+Shift+L",
        checkable=True,
        section=True,
    ),
    _spec("compare.copy_passage", _T("Action", "Copy the passa&ge"), "Ctrl+Shift+C", section=True),
    _spec("compare.cancel", _T("Action", "S&top comparing"), "Ctrl+."),
    _spec("annotate.highlight", _T("Action", "&Highlight"), "H"),
    _spec("annotate.note", _T("Action", "&Note…"), "Ctrl+M"),
    _spec("annotate.link", _T("Action", "&Link two selections"), "Ctrl+L"),
    _spec("annotate.document", _T("Action", "Note on the &document…"), "Ctrl+Shift+M"),
    _spec("annotate.delete", _T("Action", "D&elete the annotation"), "Ctrl+Backspace"),
    *(
        _spec(f"annotate.{name}", text, choice="colour", inner="colours")
        for name, text in (
            ("yellow", _T("Action", "&Yellow")),
            ("green", _T("Action", "&Green")),
            ("blue", _T("Action", "&Blue")),
            ("pink", _T("Action", "&Pink")),
            ("purple", _T("Action", "P&urple")),
            ("grey", _T("Action", "G&rey")),
        )
    ),
    _spec("annotate.list", _T("Action", "&Go to the annotations"), "Ctrl+8"),
    _spec("annotate.review", _T("Action", "Re&view the moved annotations…")),
    _spec("annotate.confirm", _T("Action", "C&onfirm the overlap"), "Ctrl+Shift+K", section=True),
    _spec("annotate.reject", _T("Action", "Re&ject the overlap"), "Ctrl+Shift+R"),
    _spec("annotate.undo", _T("Action", "&Undo"), "Ctrl+Z", section=True),
    _spec("annotate.redo", _T("Action", "&Redo"), "Ctrl+Shift+Z"),
    _spec("help.palette", _T("Action", "&All actions…"), "Ctrl+Shift+P"),
    _spec("help.keys", _T("Action", "&Keys…"), "F1"),
    _spec("help.about", _T("Action", "A&bout Synoptic"), section=True),
)


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
