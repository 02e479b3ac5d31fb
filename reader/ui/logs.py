"""The log of the application: what went on, for whoever is asked to look into a problem."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 1_000_000
"""Bytes of a log file before the next one is begun."""
_KEPT = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class RotatingLog(logging.FileHandler):
    """A log file that is put aside when it has grown; the oldest of those is removed.

    The standard library has one, which imports the network with it.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        super().__init__(path, encoding="utf-8", errors="backslashreplace", delay=True)
        self.setFormatter(logging.Formatter(_FORMAT))

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Write a record, into a new file if the one at hand is full."""
        if self._path.exists() and self._path.stat().st_size > LARGEST:
            self.close()
            self._turn()
        super().emit(record)

    def _turn(self) -> None:
        for number in range(_KEPT - 1, 0, -1):
            older = self._numbered(number)
            if older.exists():
                older.replace(self._numbered(number + 1))
        self._path.replace(self._numbered(1))

    def _numbered(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}")


def begin(folder: Path) -> logging.Handler | None:
    """Log into ``folder/synoptic.log`` from now on; None where nothing can be written there."""
    try:
        handler = RotatingLog(folder / "synoptic.log")
    except OSError:
        return None
    root = logging.getLogger("reader")
    root.setLevel(logging.INFO)
    root.addHandler(handler)
    return handler


def end(handler: logging.Handler | None) -> None:
    """Log no more."""
    if handler is not None:
        logging.getLogger("reader").removeHandler(handler)
        handler.close()
