"""How the last run of the application ended, if not as it should, and the report it left."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 12
"""How many reports are kept; older ones are removed."""


class LastRun:
    """Knows whether the run before this one ended in its sleep.

    A lock lies in the folder of reports while the window is open. Where it still lies and its
    process is gone, that run was killed, or failed below Python, or the power went. A second
    window that is open at the same time holds no lock, and claims nothing of any other.

    Call ``begin`` once before ``native.log`` is opened, and ``end`` when all is saved.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = QLockFile(str(folder / "running.lock"))
        self._lock.setStaleLockTime(0)
        self.ended_badly = False
        self.report = ""

    def begin(self) -> None:
        """Find out how the last run ended, and mark that this one is under way."""
        self._folder.mkdir(parents=True, exist_ok=True)
        lock = self._folder / "running.lock"
        began = lock.stat().st_mtime if lock.exists() else None
        if not self._lock.tryLock(0):
            return
        self.ended_badly = began is not None
        native = self._native()
        if began is not None:
            self.report = native or self._newest(began)
        self._tidy()

    def end(self) -> None:
        """Say that this run ended as it should."""
        self._lock.unlock()

    def _native(self) -> str:
        """Return what a failure below Python left behind, and keep it under a name of its own."""
        path = self._folder / "native.log"
        told = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
        if told.strip():
            path.rename(self._folder / f"crash-{datetime.now(UTC):%Y%m%dT%H%M%S%f}-native.txt")
        return told.strip()

    def _newest(self, began: float) -> str:
        reports = [path for path in self._reports() if path.stat().st_mtime >= began]
        return reports[-1].read_text(encoding="utf-8", errors="replace") if reports else ""

    def _tidy(self) -> None:
        for path in self._reports()[:-_KEPT]:
            path.unlink(missing_ok=True)

    def _reports(self) -> list[Path]:
        return sorted(self._folder.glob("crash-*.txt"))
