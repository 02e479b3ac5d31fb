"""What is kept outside the corpus: backups of files, and changes that could not be saved yet."""

from __future__ import annotations

import json
import os
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import blake2s
from typing import TYPE_CHECKING

from reader.store import atomic
from reader.store.locking import locked, process_runs

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

KEPT = 20
"""Backups of one file that are kept."""
_SPACING = 60.0
"""Seconds; within that time the newest backup is not followed by another."""


@dataclass(frozen=True, slots=True)
class OtherWindow:
    """Another window that has the corpus open: its process, computer, and since when."""

    process: int
    computer: str
    since: str


class Keeping:
    """The folder of one corpus among the application's own state."""

    def __init__(self, state: Path, corpus: Path) -> None:
        name = blake2s(str(corpus.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self.folder = state / "annotations" / name
        self._mine: Path | None = None

    def back_up(self, name: str, raw: bytes, *, always: bool = False) -> None:
        """Keep the bytes of a file that is about to be replaced, unless that was just done.

        A full disk here holds nothing up.
        """
        with suppress(OSError):
            held = self.backups(name)
            recent = held and time.time() - held[-1].stat().st_mtime < _SPACING
            if always or not recent:
                self.keep_backup(name, raw)

    def keep_backup(self, name: str, raw: bytes) -> None:
        """Keep the bytes of a file, unless the newest backup holds them; the oldest ones go.

        Raises:
            OSError: if they cannot be kept.
        """
        held = self.backups(name)
        if held and held[-1].read_bytes() == raw:
            return
        number = int(held[-1].name.partition(".")[0]) + 1 if held else 1
        path = self.folder / "backups" / name / f"{number:08d}.yaml"
        atomic.write_bytes(path, raw, durable=False)
        for old in held[: max(0, len(held) + 1 - KEPT)]:
            old.unlink(missing_ok=True)

    def backups(self, name: str) -> list[Path]:
        """Return the backups of a file, oldest first."""
        folder = self.folder / "backups" / name
        return sorted(folder.glob("*.yaml")) if folder.is_dir() else []

    def keep_pending(self, name: str, text: str) -> None:
        """Keep what should stand in a file that cannot be written now.

        Raises:
            OSError: if that cannot be kept either.
        """
        atomic.write_bytes(self._pending(name), text.encode("utf-8"))

    def pending(self) -> dict[str, str]:
        """Return what could not be saved, by the name of the file it belongs to."""
        found: dict[str, str] = {}
        folder = self.folder / "pending"
        for path in sorted(folder.rglob("*.yaml")) if folder.is_dir() else []:
            with suppress(OSError, UnicodeDecodeError):
                name = path.relative_to(folder).as_posix().removesuffix(".yaml")
                found[name] = path.read_text(encoding="utf-8")
        return found

    def forget_pending(self, name: str) -> None:
        """Drop what was kept for a file, now that it is saved."""
        with suppress(OSError):
            self._pending(name).unlink()

    def _pending(self, name: str) -> Path:
        return self.folder / "pending" / f"{name}.yaml"

    def sign_in(self, since: str, computer: str) -> list[OtherWindow]:
        """Say that this process has the corpus open; return the others that have."""
        folder = self.folder / "windows"
        self._mine = folder / f"{os.getpid()}.json"
        found: list[OtherWindow] = []
        for path in sorted(folder.glob("*.json")) if folder.is_dir() else []:
            other = _window(path)
            if other is None or not process_runs(other.process):
                with suppress(OSError):
                    path.unlink()
            elif other.process != os.getpid():
                found.append(other)
        said = {"process": os.getpid(), "computer": computer, "since": since}
        with suppress(OSError):
            atomic.write_text(self._mine, json.dumps(said), durable=False)
        return found

    def sign_out(self) -> None:
        """Say that this process has closed the corpus."""
        if self._mine is not None:
            with suppress(OSError):
                self._mine.unlink()

    @contextmanager
    def one_at_a_time(self) -> Generator[None]:
        """Let one process of this computer save at a time; where it cannot be locked, all may."""
        with locked(self.folder / "saving.lock"):
            yield


def _window(path: Path) -> OtherWindow | None:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return OtherWindow(int(said["process"]), str(said["computer"]), str(said["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
