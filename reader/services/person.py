"""Who is reading: the name that new annotations bear."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.services.settings_groups import Person


def author_name(person: Person) -> str:
    """Return the name a reader has set, or else the one the computer knows them by."""
    return " ".join(person.author.split()) or system_name()


def system_name() -> str:
    """Return the name the computer knows its user by, or nothing where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
