"""Replace a file so that it holds either the old bytes or the new ones, never half."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_NEW = 0o666
"""The rights a new file has where nothing is taken off them."""


def write_bytes(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Put ``data`` at ``path`` in one step, keeping the mode of a file that is replaced.

    A new file has the mode that any program here would give it, so that colleagues who
    share the folder can read it. With ``durable`` the bytes are on the disk before the old
    file goes; a cache can do without. A symbolic link is followed, so that it stays one.

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
        with suppress(OSError):  # a share that has no rights of its own may refuse it
            Path(name).chmod(_mode_for(target))
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


def _mode_for(target: Path) -> int:
    """Return the rights a file has, or those that a new one is given here."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return _NEW & ~_umask()


def _umask() -> int:
    """Return which rights new files are not given.

    Linux tells it without changing it; elsewhere it can only be read by setting it for a moment,
    and then to what gives others nothing.
    """
    with suppress(OSError, ValueError, StopIteration):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        told = next(line for line in lines if line.startswith("Umask:"))
        return int(told.split()[1], 8)
    held = os.umask(0o077)
    os.umask(held)
    return held


def why_not(error: OSError) -> str:
    """Return why a file could not be written, with what to do where that is known."""
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return (
            "it may not be written here; ask for permission, or copy the folder and open the copy"
        )
    return error.strerror or str(error)


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
