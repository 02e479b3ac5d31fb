"""Let one process of this computer at a time do something, on every system, and never for ever."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

PATIENCE = 10.0
"""Seconds to wait for another process; one that holds a lock for longer has died or hangs."""
_PAUSE = 0.01


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Hold a lock named by ``path`` while the block runs.

    Where the system locks files, that is used, and the lock goes with its process. Elsewhere
    (Windows, some network drives) a file that only one process can make stands for it. It
    names that process: of one that is gone, or that took too long, the lock is taken away.
    Where no file can be made at all nobody is kept waiting.
    """
    release = _by_the_system(path) or _by_a_file(path.with_suffix(".held"))
    try:
        yield
    finally:
        release.done()


class _Release:
    """Gives a lock back."""

    def __init__(self, handle: int = -1, path: Path | None = None) -> None:
        self._handle, self._path = handle, path

    def done(self) -> None:
        """Give it back, if it was got."""
        if self._handle >= 0:
            os.close(self._handle)
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink()


def _by_the_system(path: Path) -> _Release | None:
    try:
        import fcntl
    except ImportError:
        return None
    handle = -1
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(handle, fcntl.LOCK_EX)
    except OSError:
        if handle >= 0:
            os.close(handle)
        return None
    return _Release(handle)


def _by_a_file(path: Path) -> _Release:
    """Wait until the file is nobody's, and make it; at last do without."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except FileExistsError:
            if not path.parent.is_dir():
                return _Release()
            if _abandoned(path):
                _take_away(path)
            elif time.monotonic() > until:
                return _Release()
            else:
                time.sleep(_PAUSE)
        except PermissionError:  # Windows says so of a file that is just being deleted
            if time.monotonic() > until:
                return _Release()
            time.sleep(_PAUSE)
        except OSError:
            return _Release()
        else:
            with suppress(OSError):
                os.write(handle, str(os.getpid()).encode())
            os.close(handle)
            return _Release(path=path)


def _abandoned(path: Path) -> bool:
    """Tell whether the process that made the file is gone, or has had it for too long."""
    try:
        age = time.time() - path.stat().st_mtime
        said = path.read_text(encoding="ascii")
    except (OSError, ValueError):
        return False
    return age > PATIENCE or (said.isdecimal() and not process_runs(int(said)))


def _take_away(path: Path) -> None:
    """Take an abandoned lock away; of several processes that try, one does."""
    aside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.replace(aside)
        aside.unlink()


def process_runs(process: int) -> bool:
    """Tell whether a process runs on this computer; where that cannot be told, say yes."""
    if os.name == "nt":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
