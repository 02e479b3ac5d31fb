"""How much room the cache takes, and clearing it; it holds nothing that cannot be made again."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reader.services.jobs import Job, Ticket


def measuring(folder: Path) -> Job[int]:
    """Return the job that counts the bytes of all files under ``folder``."""

    def run(_ticket: Ticket) -> int:
        return _size(folder)

    return run


def clearing(folder: Path) -> Job[int]:
    """Return the job that removes every file under ``folder``, and returns the bytes still there.

    What another program holds open may stay, as it does on Windows.
    """

    def run(ticket: Ticket) -> int:
        paths = sorted(folder.rglob("*"), reverse=True)
        for number, path in enumerate(paths):
            ticket.step(number, len(paths))
            with suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink()
        return _size(folder)

    return run


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        with suppress(OSError):
            total += path.lstat().st_size if not path.is_dir() else 0
    return total
