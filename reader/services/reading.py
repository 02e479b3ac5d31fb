"""Read one file of a corpus: bytes to text, structure, language, furniture. Runs in a worker."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.document import Document, DocumentId, Part, Structure, Unreadable
from reader.domain.errors import FormatError, ReaderError
from reader.store.cache import Cache
from reader.store.folder import read_bytes
from reader.store.importers import registry
from reader.store.packing import PACKING_VERSION, pack, unpack

if TYPE_CHECKING:
    from pathlib import Path

_LOG = logging.getLogger(__name__)
READING_VERSION = "1"
"""Changes when language or furniture are found in another way; caches are keyed by it."""
KIND = "document"


@dataclass(frozen=True, slots=True)
class Task:
    """One file to read, and where the cache lies."""

    folder: Path
    path: str
    encoding: str
    cache: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the key and bytes of a packed document, or why there is none."""

    path: str
    sha256: str = ""
    packed: bytes = b""
    unreadable: Unreadable | None = None


def document_key(sha256: str, path: str, encoding: str) -> str:
    """Return the key under which the cache keeps a document of these bytes."""
    found = registry.format_of(path)
    importer = found.id if found else ""
    return "|".join((sha256, importer, encoding, READING_VERSION, PACKING_VERSION))


def read_file(task: Task) -> Outcome:
    """Read a file, or take what the cache has of the same bytes under another name."""
    try:
        raw = read_bytes(task.folder, task.path)
    except ReaderError as error:
        return Outcome(task.path, unreadable=Unreadable(task.path, _reason(error, task.path)))
    sha256 = hashlib.sha256(raw).hexdigest()
    key = document_key(sha256, task.path, task.encoding)
    with Cache(task.cache).open_lasting() as entries:
        kept = entries.get(KIND, key)
        if kept is not None and _is_whole(kept, task.path):
            return Outcome(task.path, sha256, kept)
        try:
            packed = pack(_document(raw, task, sha256))
        except ReaderError as error:
            return _failed(task.path, sha256, _reason(error, task.path))
        except (MemoryError, RecursionError):
            return _failed(task.path, sha256, "is too large or too deeply nested to be read")
        except Exception as error:  # noqa: BLE001 - one odd file must not keep the others shut
            _LOG.exception("reading %s failed", task.path)
            fault = f"cannot be read by a fault of this program ({type(error).__name__})"
            return _failed(task.path, sha256, fault)
        entries.put(KIND, key, packed)
    return Outcome(task.path, sha256, packed)


def _is_whole(packed: bytes, path: str) -> bool:
    try:
        unpack(packed, DocumentId(""), path)
    except FormatError:
        return False
    return True


def _failed(path: str, sha256: str, reason: str) -> Outcome:
    return Outcome(path, sha256, unreadable=Unreadable(path, reason))


def _reason(error: ReaderError, path: str) -> str:
    """Return what went wrong without the file's name, which is listed beside it."""
    return str(error).removeprefix(path).removeprefix(path.rsplit("/", 1)[-1]).strip(" :")


def _document(raw: bytes, task: Task, sha256: str) -> Document:
    from reader.engine.languages import language_of

    found = registry.read(raw, task.path, encoding=task.encoding)
    importer = registry.format_of(task.path)
    document = Document(
        id=DocumentId(""),
        path=task.path,
        text=found.text,
        title=found.title,
        structure=found.structure,
        language=language_of(found.text, found.language),
        sha256=sha256,
        importer=importer.id if importer else "",
        decoding=found.decoding,
        authors=found.authors,
        date=found.date,
        source=found.source,
        made=found.made,
    )
    return replace(document, structure=_with_furniture(document))


def _with_furniture(document: Document) -> tuple[Structure, ...]:
    """Add to the structure the furniture that shows only in how text repeats."""
    from reader.engine.furniture import find_furniture

    known = [item.span for item in document.parts(Part.FURNITURE)]
    added = [
        Structure(Part.FURNITURE, span)
        for span in find_furniture(document.text, document.structure)
        if not any(item.overlaps(span) for item in known)
    ]
    if not added:
        return document.structure
    both = [*document.structure, *added]
    return tuple(sorted(both, key=lambda item: (item.span.start, -item.span.end)))
