"""Where the application keeps what is its own: never in the reader's corpus.

``SYNOPTIC_HOME`` puts all of it under one folder: for tests, and for a stick.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_NAME = "synoptic"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one person; none of them needs to exist yet.

    ``cache`` can be deleted at any time, ``settings`` holds what was chosen and
    ``state`` how the desk was left.
    """

    cache: Path
    settings: Path
    state: Path


def user_places() -> Places:
    """Return the folders of the person who runs the application."""
    home = os.environ.get("SYNOPTIC_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return Places(root / "cache", root / "settings", root / "state")
    from platformdirs import PlatformDirs

    folders = PlatformDirs(_NAME, appauthor=False)
    return Places(folders.user_cache_path, folders.user_config_path, folders.user_state_path)
