"""The few icons of the desk, imported when the first one is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from reader.ui.theme.tokens import Theme

NAMES: Final = {
    "level": "mdi6.link-variant",
    "loose": "mdi6.link-variant-off",
    "copy": "mdi6.content-copy",
    "next": "mdi6.chevron-down",
    "previous": "mdi6.chevron-up",
    "swap": "mdi6.swap-horizontal",
    "close": "mdi6.close",
}


def icon(name: str, theme: Theme) -> QIcon:
    """Return the icon of that name in the soft ink of ``theme``.

    Raises:
        KeyError: if the desk has no such icon.
    """
    made = import_module("qtawesome").icon(
        NAMES[name], color=theme.soft.name(), color_active=theme.ink.name()
    )
    return cast("QIcon", made)
