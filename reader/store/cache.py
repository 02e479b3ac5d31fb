"""What was worked out once and need not be again: one SQLite file that can be deleted any time.

Entries are addressed by what they were made from, so they are never wrong, only
missing. Whatever is damaged counts as missing, and a disk that cannot be
written is a cache that stays empty: nothing here ever fails.
"""

from __future__ import annotations

import multiprocessing
import sqlite3
import zlib
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator
    from pathlib import Path

_VERSION = 1
_LARGEST = 4 * 2**30
"""Bytes the file may have before its oldest entries go."""
_AT_ONCE = 500


class Entries:
    """The cache while it is open. ``kind`` says what an entry is, ``key`` from what it was made."""

    def __init__(self, connection: sqlite3.Connection | None) -> None:
        self._connection = connection

    def get(self, kind: str, key: str) -> bytes | None:
        """Return an entry, or None if it is not there or is damaged."""
        return next((data for _, data in self.get_many(kind, [key])), None)

    def get_many(self, kind: str, keys: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the entries that are there, with their keys, in no order."""
        wanted = list(keys)
        for at in range(0, len(wanted), _AT_ONCE):
            yield from self._some(kind, wanted[at : at + _AT_ONCE])

    def put(self, kind: str, key: str, data: bytes) -> None:
        """Keep an entry, if the disk lets us."""
        self.put_many(kind, [(key, data)])

    def put_many(self, kind: str, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep entries, all of them or none."""
        if self._connection is None:
            return
        rows = [(kind, key, zlib.crc32(data), data) for key, data in entries]
        with suppress(sqlite3.Error), self._connection:
            self._connection.executemany("REPLACE INTO entries VALUES (?, ?, ?, ?)", rows)

    def shrink(self, largest: int = _LARGEST) -> None:
        """Drop the oldest entries while the file is larger than it may be."""
        if self._connection is None:
            return
        with suppress(sqlite3.Error):
            (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
            (size,) = self._connection.execute("PRAGMA page_size").fetchone()
            if pages * size <= largest:
                return
            with self._connection:
                self._connection.execute(
                    "DELETE FROM entries WHERE rowid IN (SELECT rowid FROM entries ORDER BY rowid"
                    " LIMIT (SELECT 1 + COUNT(*) / 2 FROM entries))"
                )
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()

    def _some(self, kind: str, keys: list[str]) -> Iterator[tuple[str, bytes]]:
        if self._connection is None:
            return
        marks = ",".join("?" * len(keys))
        query = f"SELECT key, crc, data FROM entries WHERE kind = ? AND key IN ({marks})"  # noqa: S608 - only question marks are put in
        with (
            suppress(sqlite3.Error),
            closing(self._connection.execute(query, [kind, *keys])) as rows,
        ):
            for key, crc, data in rows:
                if isinstance(data, bytes) and zlib.crc32(data) == crc:
                    yield key, data


@dataclass(frozen=True, slots=True)
class Cache:
    """Where the cache lies. Opening it anew is cheap, and each thread and process must."""

    folder: Path

    @property
    def _path(self) -> Path:
        return self.folder / f"cache-{_VERSION}.sqlite"

    @contextmanager
    def open(self) -> Generator[Entries]:
        """Hold the cache open; a damaged file is replaced by an empty one."""
        connection = self.connected()
        try:
            yield Entries(connection)
        finally:
            if connection is not None:
                connection.close()

    @contextmanager
    def open_lasting(self) -> Generator[Entries]:
        """Hold the cache open; in a worker process for as long as that lives.

        Opening and closing for each of a thousand files would take longer than reading them.
        """
        if multiprocessing.parent_process() is None:
            with self.open() as entries:
                yield entries
        else:
            yield Entries(_lasting(self))

    def connected(self) -> sqlite3.Connection | None:
        """Return a connection to the file, made anew if it is damaged; None if that fails too."""
        return self._connected() or self._renewed()

    def _renewed(self) -> sqlite3.Connection | None:
        with suppress(OSError):
            for suffix in ("", "-wal", "-shm"):
                self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
            return self._connected()
        return None

    def _connected(self) -> sqlite3.Connection | None:
        """Return a connection, or None if the file is damaged or cannot be made."""
        connection = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._path, timeout=10)
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")  # a torn file is an empty cache
            connection.execute(
                "CREATE TABLE IF NOT EXISTS entries (kind TEXT NOT NULL, key TEXT NOT NULL,"
                " crc INTEGER NOT NULL, data BLOB NOT NULL, PRIMARY KEY (kind, key))"
            )
            connection.execute("SELECT key, crc FROM entries LIMIT 1").fetchall()
        except (sqlite3.Error, OSError):
            if connection is not None:
                connection.close()
            return None
        return connection


@lru_cache(maxsize=2)
def _lasting(cache: Cache) -> sqlite3.Connection | None:
    return cache.connected()
