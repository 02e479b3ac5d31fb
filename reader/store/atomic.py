"""Replace a file so that it holds either the old bytes or the new ones, never half."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def write_bytes(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Put ``data`` at ``path`` in one step, keeping the mode of a file that is replaced.

    With ``durable`` the bytes are on the disk before the old file goes; a cache
    can do without. A symbolic link is followed, so that it stays one.

    Raises:
        OSError: if it cannot be written; the old file is then as it was.
    """
    _write(path, data, None, durable=durable)


def replace_bytes(path: Path, old: bytes | None, data: bytes) -> bool:
    """Put ``data`` in the place of ``old`` (None: no file); False if something else is there now.

    That is looked at in the last moment, when the new bytes are on the disk already.

    Raises:
        OSError: if it cannot be written; the file is then as it was.
    """

    def is_old(target: Path) -> bool:
        try:
            return target.read_bytes() == old
        except FileNotFoundError:
            return old is None

    return _write(path, data, is_old, durable=True)


def _write(path: Path, data: bytes, may: Callable[[Path], bool] | None, *, durable: bool) -> bool:
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
        if may is not None and not may(target):
            Path(name).unlink()
            return False
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    if durable:
        for folder in (target.parent, *made):
            _sync_folder(folder)
    return True


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
