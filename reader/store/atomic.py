"""Replace a file so that it holds either the old bytes or the new ones, never half."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path


def write_bytes(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Put ``data`` at ``path`` in one step, keeping the mode of a file that is replaced.

    With ``durable`` the bytes are on the disk before the old file goes; a cache
    can do without. A symbolic link is followed, so that it stays one.

    Raises:
        OSError: if it cannot be written; the old file is then as it was.
    """
    target = path.resolve() if path.is_symlink() else path
    made = _make_folder(target.parent)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    if durable:
        for folder in (target.parent, *made):
            _sync_folder(folder)


def write_text(path: Path, text: str, *, durable: bool = True) -> None:
    """Put ``text`` at ``path`` as UTF-8 in one step; see ``write_bytes``."""
    write_bytes(path, text.encode("utf-8"), durable=durable)


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder where there is none; return the folders that have a new one in them."""
    made: list[Path] = []
    above = folder
    while not above.exists():
        above = above.parent
        made.append(above)
    folder.mkdir(parents=True, exist_ok=True)
    return made


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable, where the system can (Windows cannot)."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
