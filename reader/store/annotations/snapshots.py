"""The texts that annotations count in, kept compressed so that any computer can carry them."""

from __future__ import annotations

import gzip
import zlib
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from reader.store import atomic

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "snapshots"
_LARGEST = 400_000_000


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text, as annotations name it."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Snapshots:
    """The folder ``annotations/snapshots`` of a corpus: ``<sha256>.txt.gz``."""

    def __init__(self, annotations: Path) -> None:
        self._folder = annotations / FOLDER

    def keep(self, text: str) -> str:
        """Keep a text, if it is not there yet, and return its hash.

        Raises:
            OSError: if it cannot be written.
        """
        name = text_hash(text)
        if not self._path(name).exists():
            raw = gzip.compress(text.encode("utf-8", "surrogatepass"), 6, mtime=0)
            atomic.write_bytes(self._path(name), raw)
        return name

    def text(self, name: str) -> str | None:
        """Return a text by its hash; None if it is not here, or damaged."""
        with suppress(OSError, EOFError, zlib.error, UnicodeDecodeError):
            raw = self._path(name).read_bytes()
            unpacked = zlib.decompressobj(31).decompress(raw, _LARGEST)
            found = unpacked.decode("utf-8", "surrogatepass")
            return found if text_hash(found) == name else None
        return None

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.txt.gz" if name.isalnum() else self._folder / "none"
