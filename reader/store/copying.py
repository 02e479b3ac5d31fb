"""Copy files into a corpus: never over another file, and never half of one."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.store.corpus_names import ANNOTATIONS, CORPUS_FILE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_CHUNK = 1 << 20
_PART = ".synoptic.part"
_STALE = 3600.0
"""Seconds after which what a killed copy left is taken away."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file to copy: where it lies, its path in the corpus to be, its size, or why not."""

    file: Path
    path: str
    size: int = 0
    problem: str = ""
    asked: bool = False


@dataclass(slots=True)
class Walk:
    """Finds the files below what was named; no folder twice, none that is the corpus itself."""

    corpus: Path
    seen: set[tuple[int, int]] = field(default_factory=set[tuple[int, int]])

    def __post_init__(self) -> None:
        with suppress(OSError):
            self.seen.add(_identity(self.corpus.stat()))

    def files(self, start: Path) -> Iterator[Source]:
        """Yield the files of a file or folder that a reader named, in order of path."""
        if start.name in {"", "."} or ".." in start.parts:
            start = start.resolve()
        name = start.name or "disk"
        try:
            state = start.stat()
        except OSError as error:
            yield Source(start, name, problem=why(error), asked=True)
            return
        if stat.S_ISDIR(state.st_mode):
            yield from self._below(start, name)
        elif stat.S_ISREG(state.st_mode):
            yield Source(start, name, state.st_size, asked=True)
        else:
            yield Source(start, name, problem="is no file", asked=True)

    def _below(self, folder: Path, path: str) -> Iterator[Source]:
        waiting = [(folder, path)]
        while waiting:
            here, name = waiting.pop()
            try:
                identity = _identity(here.stat())
                if identity in self.seen:
                    continue
                self.seen.add(identity)
                with os.scandir(here) as found:
                    entries = sorted(found, key=lambda item: item.name)
            except OSError as error:
                yield Source(here, name, problem=why(error), asked=True)
                continue
            ours = {ANNOTATIONS, CORPUS_FILE} if any(e.name == CORPUS_FILE for e in entries) else ()
            inner: list[tuple[Path, str]] = []
            for entry in entries:
                if entry.name.startswith(".") or entry.name in ours:
                    continue
                try:
                    if entry.is_dir():
                        inner.append((here / entry.name, f"{name}/{entry.name}"))
                    elif entry.is_file():
                        size = entry.stat().st_size
                        yield Source(here / entry.name, f"{name}/{entry.name}", size)
                except OSError as error:
                    yield Source(here / entry.name, f"{name}/{entry.name}", problem=why(error))
            waiting.extend(reversed(inner))


def copy(source: Path, target: Path, told: Callable[[int], None]) -> None:
    """Put the bytes of a file at ``target``, which must not be there, in one step.

    ``told`` hears how many bytes are copied, and may raise to stop.

    Raises:
        FileExistsError: if ``target`` is there by now.
        OSError: if either cannot be read or written; nothing is left behind then.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.parent / f".{secrets.token_hex(8)}{_PART}"
    try:
        with source.open("rb") as old, part.open("xb") as new:
            done = 0
            while chunk := old.read(_CHUNK):
                new.write(chunk)
                done += len(chunk)
                told(done)
            new.flush()
            os.fsync(new.fileno())
        state = source.stat()
        with suppress(OSError):
            os.utime(part, ns=(state.st_atime_ns, state.st_mtime_ns))
        _place(part, target)
    finally:
        with suppress(OSError):
            part.unlink()


def _place(part: Path, target: Path) -> None:
    """Give a whole file its name, unless another one has it."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names
        if target.exists() or target.is_symlink():
            raise FileExistsError(target) from None
        part.rename(target)


def sha256(file: Path) -> str:
    """Return the hash of a file's bytes.

    Raises:
        OSError: if it cannot be read.
    """
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def free_name(path: str, taken: Callable[[str], bool]) -> str:
    """Return ``path``, or with a number before its suffix the first that is not taken."""
    if not taken(path):
        return path
    folder, slash, name = path.rpartition("/")
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    number = 2
    while taken(found := f"{folder}{slash}{stem} ({number}){dot}{suffix}"):
        number += 1
    return found


def sweep(folder: Path) -> None:
    """Take away what a copy that was killed left behind, long ago."""
    for path in folder.rglob(f".*{_PART}"):
        with suppress(OSError):
            if time.time() - path.stat().st_ctime > _STALE:
                path.unlink()


def why(error: OSError) -> str:
    """Return what is wrong with a file, as a sentence goes on after its name."""
    if isinstance(error, FileNotFoundError):
        return "is not there"
    if isinstance(error, PermissionError):
        return "may not be read: ask its owner for permission"
    return f"cannot be read: {error.strerror or error}"


def _identity(state: os.stat_result) -> tuple[int, int]:
    return state.st_dev, state.st_ino
