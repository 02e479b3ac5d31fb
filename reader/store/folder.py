"""The files of a corpus folder: which there are, and what changed since they were looked at."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.document import Unreadable
from reader.domain.errors import CorpusError, DocumentError
from reader.store.corpus_names import ANNOTATIONS, CORPUS_FILE
from reader.store.importers.registry import format_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_FILE = 200_000_000
"""Bytes; a larger file is not read."""
MOST_FILES = 20_000

_KNOWN = {
    ".doc": "Word of before 2007; save it as .docx or .txt",
    ".mobi": "Mobipocket; save it as .html or .txt",
    ".djvu": "DjVu; save it as .pdf or .txt",
}
"""Documents in formats that have no importer; other files are not documents at all."""


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file of the corpus: its path in the folder, with ``/``, and what tells it changed."""

    path: str
    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies in a corpus folder: files that can be read, in order of path, and others."""

    files: tuple[File, ...]
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different between two looks at a folder, by path."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


def list_folder(folder: Path) -> Listing:
    """Return the documents in ``folder`` and below, without what is hidden or ours.

    Symbolic links are followed, but no folder is entered twice.

    Raises:
        CorpusError: if it is no folder, or cannot be opened, or holds far too many files.
    """
    _refuse_no_folder(folder)
    files: list[File] = []
    unreadable: list[Unreadable] = []
    for path, entry in _walk(folder, unreadable):
        if format_of(path) is None:
            if reason := unread_format(path):
                unreadable.append(Unreadable(path, reason))
            continue
        try:
            state = entry.stat()
        except OSError as error:
            unreadable.append(Unreadable(path, _why(error)))
            continue
        if stat.S_ISREG(state.st_mode):
            files.append(File(path, state.st_size, state.st_mtime_ns))
        if len(files) > MOST_FILES:
            message = f"{folder} holds more than {MOST_FILES:,} documents; open a part of it"
            raise CorpusError(message)
    return Listing(tuple(sorted(files)), tuple(sorted(unreadable, key=lambda item: item.path)))


def read_bytes(folder: Path, path: str) -> bytes:
    """Return the bytes of a file of the corpus.

    Raises:
        DocumentError: if it cannot be read, is no longer there, or is far too large.
    """
    full = folder / path
    try:
        size = full.stat().st_size
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            message = f"{path} has {size // 1_000_000:,} MB; files of over {limit} MB are not read"
            raise DocumentError(message)
        return full.read_bytes()
    except OSError as error:
        message = f"{path} {_why(error)}"
        raise DocumentError(message) from error


def unread_format(path: str) -> str:
    """Return why a document of a known format cannot be read, or nothing if it is none."""
    known = _KNOWN.get(Path(path).suffix.lower())
    return f"its format cannot be read yet: {known}" if known else ""


def changes(before: Listing, after: Listing) -> Changes:
    """Return which documents were added, removed or changed between two looks."""
    old = {item.path: item for item in before.files}
    new = {item.path: item for item in after.files}
    return Changes(
        added=tuple(path for path in new if path not in old),
        removed=tuple(path for path in old if path not in new),
        changed=tuple(path for path, item in new.items() if path in old and old[path] != item),
    )


def _refuse_no_folder(folder: Path) -> None:
    if not folder.exists():
        message = f"{folder} does not exist; choose another folder"
    elif not folder.is_dir():
        message = f"{folder} is a file; open the folder it lies in"
    else:
        return
    raise CorpusError(message)


def _walk(folder: Path, unreadable: list[Unreadable]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every file that is not hidden or ours, with its path in the folder."""
    seen: set[tuple[int, int]] = set()
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        here = folder / inside
        try:
            state = here.stat()
            if (state.st_dev, state.st_ino) in seen:
                continue
            seen.add((state.st_dev, state.st_ino))
            with os.scandir(here) as found:
                entries = sorted(found, key=lambda item: item.name)
        except OSError as error:
            if not inside:
                message = f"{folder} {_why(error)}"
                raise CorpusError(message) from error
            unreadable.append(Unreadable(inside, _why(error)))
            continue
        for entry in entries:
            path = f"{inside}/{entry.name}" if inside else entry.name
            if entry.name.startswith(".") or path in {ANNOTATIONS, CORPUS_FILE}:
                continue
            if _is_folder(entry):
                waiting.append(path)
            else:
                yield path, entry


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _why(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "is no longer there"
    if isinstance(error, PermissionError):
        return "may not be read: ask its owner for permission"
    return f"cannot be read: {error.strerror or error}"
