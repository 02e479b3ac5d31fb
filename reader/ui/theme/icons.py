"""The few icons of the desk. Loading them is left until the first text is on screen."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from reader.services.jobs import Ticket
    from reader.ui.theme.tokens import Theme

_FAMILY = "mdi6"
NAMES: Final = {
    "level": "mdi6.link-variant",
    "loose": "mdi6.link-variant-off",
}


def import_icons(_ticket: Ticket) -> None:
    """Import what makes icons; a job, because that takes longer than a frame."""
    import_module("qtawesome")


def icon(name: str, theme: Theme) -> QIcon:
    """Return the icon of that name in the soft ink of ``theme``.

    Raises:
        KeyError: if the desk has no such icon.
    """
    made = _font().icon(NAMES[name], color=theme.soft.name(), color_active=theme.ink.name())
    return cast("QIcon", made)


@cache
def _font() -> Any:  # noqa: ANN401 - the library has no types
    """Return the one icon font in use; the library would load a dozen."""
    library = import_module("qtawesome")
    bundled = [item for item in vars(library)["_BUNDLED_FONTS"] if item[0] == _FAMILY]
    return library.IconicFont(*bundled)
