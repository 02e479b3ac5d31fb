"""The keys of the actions: as they are declared, or as the reader wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from reader.ui.actions.table import ACTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction


def declared_keys() -> dict[str, str]:
    """Return the key of every action as the tables declare it, portable; empty for none."""
    return {spec.id: spec.shortcut for spec in ACTIONS}


def keys_in_force(own: Mapping[str, str]) -> dict[str, str]:
    """Return the key of every action; ``own`` are the reader's, of which unknown ones are left out."""
    declared = declared_keys()
    return {**declared, **{name: key for name, key in own.items() if name in declared}}


def holders(key: str, keys: Mapping[str, str]) -> list[str]:
    """Return the ids of the actions that have a key."""
    return [name for name, other in keys.items() if key and other == key]


def apply(actions: Mapping[str, QAction], own: Mapping[str, str]) -> None:
    """Give every action its key."""
    for name, key in keys_in_force(own).items():
        if name in actions:
            actions[name].setShortcut(QKeySequence(key))
