"""Writing the search index: what changed, a batch at a time, each batch in one transaction."""

from __future__ import annotations

import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeAlias, cast

import apsw
import numpy as np

from reader.domain.errors import FormatError
from reader.store.search_index import schema
from reader.store.search_index.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from reader.domain.search_units import Batch, Unit

SEGMENT_WORDS = 1 << 17
_MOST_LOOSE = 24
_GATHERED = 16 << 20
"""Bytes of words that are gathered before they are written in order: fewer pieces to merge."""
_Arrays: TypeAlias = "tuple[NDArray[np.int32], NDArray[np.uint32], NDArray[np.uint32]]"
_UNIT = "insert into unit values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TEXT = (
    "insert into full_text"
    "(rowid, title, heading, body, footnote, furniture, note, quote, facts)"
    " values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class IndexWriter:
    """The one that writes. ``said`` tells, in a sentence, why an old index was thrown away.

    ``version`` names the rules by which words are made; an index by other rules is thrown away.

    Raises:
        FormatError: if the index cannot be made, because another program holds it.
    """

    def __init__(self, path: Path, version: str) -> None:
        self.path = path
        self.said = ""
        self._version = f"{schema.SCHEMA_VERSION}/{version}"
        path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = self._opened()
        self._vocabulary = Vocabulary()

    def __enter__(self) -> IndexWriter:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was committed is safe."""
        self._connection.close()

    def keys(self) -> dict[tuple[str, str], str]:
        """Return the key of every unit that is indexed, by kind and id."""
        rows = self._connection.execute("select kind, id, key from unit")
        return {(str(kind), str(name)): str(key) for kind, name, key in rows}

    def remove(self, gone: Iterable[tuple[str, str]]) -> None:
        """Take units out, by kind and id."""
        with self._transaction():
            for kind, name in gone:
                self._drop(kind, name)

    def write(self, batch: Batch) -> None:
        """Put the units of a batch in, in place of those of the same kind and id."""
        with self._transaction():
            for unit in batch.units:
                self._drop(unit.kind, unit.id)
            numbers = self._numbers(batch)
            for units in _segments(batch.units):
                self._write_segment(units, numbers)

    def unstemmed(self) -> tuple[list[str], int, tuple[str, ...]]:
        """Return the words whose stems are not known yet, the number of the first, and languages.

        These are all words where a language is new, else those that were added.
        """
        self._vocabulary.refresh(self._connection)
        languages = tuple(
            str(name)
            for (name,) in self._connection.execute("select distinct language from unit")
            if name
        )
        rows = self._connection.execute("select language, done from stemmed")
        done = {str(name): int(last) for name, last in rows}
        first = min((done.get(name, 0) for name in languages), default=0) + 1
        return self._vocabulary.forms[first:], first, languages

    def write_stems(self, first: int, stems: Sequence[Iterable[str]]) -> None:
        """Put in the stems of some words, the first of which has the number ``first``."""
        with self._transaction():
            self._connection.executemany(
                "insert or ignore into stem values (?, ?)",
                ((stem, first + n) for n, found in enumerate(stems) for stem in found),
            )

    def all_stemmed(self, last: int, languages: Iterable[str]) -> None:
        """Note that the stems of all words up to number ``last`` are known in these languages."""
        with self._transaction():
            self._connection.executemany(
                "insert or replace into stemmed values (?, ?)", ((name, last) for name in languages)
            )

    def finish(self) -> None:
        """Tidy up after all is written: join small pieces, hand the log to the file."""
        loose, dead, words = self._looseness()
        if loose > _MOST_LOOSE + 2 * words // SEGMENT_WORDS or dead > words:
            with self._transaction():
                self._compact()
        self._connection.execute("pragma wal_checkpoint(passive)").fetchall()

    def check(self) -> None:
        """Look the whole file through.

        Raises:
            FormatError: if it is damaged.
        """
        try:
            said = next(self._connection.execute("pragma quick_check(1)"))[0]
        except schema.DAMAGE as error:
            said = str(error)
        if said != "ok":
            message = "the search index is damaged; it will be made anew"
            raise FormatError(message)

    def rebuild(self, why: str) -> None:
        """Throw the index away and begin a new one, for a reason fit to show."""
        self._connection.close()
        schema.remove(self.path)
        self._connection = self._opened()
        self._vocabulary = Vocabulary()
        self.said = why

    def _opened(self) -> apsw.Connection:
        try:
            return self._prepared(schema.connect(self.path, writing=True))
        except FormatError as error:
            self.said = str(error)
        schema.remove(self.path)
        return self._prepared(schema.connect(self.path, writing=True))

    def _prepared(self, connection: apsw.Connection) -> apsw.Connection:
        try:
            version = schema.version_of(connection)
            if not version:
                schema.create(connection, self._version)
            elif version != self._version:
                raise _other_version()
            connection.execute("pragma synchronous = normal")
            for name, value in (("automerge", 8), ("hashsize", _GATHERED)):
                connection.execute(
                    "insert into full_text(full_text, rank) values (?, ?)", (name, value)
                )
        except FormatError:
            connection.close()
            raise
        except schema.DAMAGE as error:
            connection.close()
            message = "the search index is damaged; it will be made anew"
            raise FormatError(message) from error
        return connection

    @contextmanager
    def _transaction(self) -> Generator[None, None, None]:
        """Do all or nothing.

        Raises:
            FormatError: if the file turns out to be damaged, or cannot be written.
        """
        try:
            self._connection.execute("begin immediate")
            yield
            self._connection.execute("commit")
        except BaseException as error:
            if self._connection.in_transaction:
                self._connection.execute("rollback")
            self._vocabulary.forget()
            if isinstance(error, apsw.BusyError):
                message = "another window is writing the search index; try again later"
                raise FormatError(message) from error
            if isinstance(error, apsw.FullError):
                message = "the disk is full; the search index could not be written"
                raise FormatError(message) from error
            if isinstance(error, apsw.Error):
                message = "the search index is damaged; it will be made anew"
                raise FormatError(message) from error
            raise

    def _drop(self, kind: str, name: str) -> None:
        """Take one unit out; its words stay in their segment until that is tidied."""
        row = next(
            self._connection.execute(
                "delete from unit where kind = ? and id = ? returning number", (kind, name)
            ),
            None,
        )
        if row is not None:
            self._connection.execute("delete from full_text where rowid = ?", row)
            self._connection.execute("delete from fact where unit = ?", row)

    def _numbers(self, batch: Batch) -> NDArray[np.int32]:
        """Return the number here of each number in the batch: int32[n], 0 for 0."""
        return np.array([0, *self._vocabulary.add(self._connection, batch.forms)], np.int32)

    def _write_segment(self, units: Sequence[Unit], numbers: NDArray[np.int32]) -> None:
        segment = self._next("segment")
        number = self._next("unit")
        first = 0
        for unit in units:
            count = int(unit.words.size)
            where = (segment, first, count, unit.bounds.astype("<i8").tobytes())
            said = (unit.key, unit.kind, unit.id, unit.document, unit.language)
            self._connection.execute(_UNIT, (number, *said, *where))
            self._connection.execute(_TEXT, (number, *unit.columns))
            self._connection.executemany(
                "insert or ignore into fact values (?, ?, ?)",
                [(number, field.value, value) for field, value in unit.facts],
            )
            first += count
            number += 1
        self._put_segment(
            segment,
            numbers[np.concatenate([unit.words for unit in units])],
            np.concatenate([unit.starts for unit in units]),
            np.concatenate([unit.ends for unit in units]),
        )

    def _put_segment(
        self,
        segment: int,
        words: NDArray[np.int32],
        starts: NDArray[np.uint32],
        ends: NDArray[np.uint32],
    ) -> None:
        held = words.astype("<i4").tobytes()
        self._connection.execute(
            "insert into segment values (?, ?, ?)", (segment, zlib.crc32(held), held)
        )
        one, other = starts.astype("<u4").tobytes(), ends.astype("<u4").tobytes()
        self._connection.execute(
            "insert into places values (?, ?, ?, ?)",
            (segment, zlib.crc32(other, zlib.crc32(one)), one, other),
        )

    def _next(self, table: str) -> int:
        row = next(self._connection.execute(f"select coalesce(max(number), 0) + 1 from {table}"))  # noqa: S608 - the tables' names are written above
        return int(row[0])

    def _looseness(self) -> tuple[int, int, int]:
        """Return how many segments there are, and how many words in them are dead and alive."""
        segments = int(next(self._connection.execute("select count(*) from segment"))[0])
        held = next(self._connection.execute("select coalesce(sum(length(words)), 0) from segment"))
        alive = next(self._connection.execute("select coalesce(sum(count), 0) from unit"))
        return segments, int(held[0]) // 4 - int(alive[0]), int(alive[0])

    def _compact(self) -> None:
        """Write all segments anew, in full length, without the words of units that are gone."""
        rows = cast(
            "list[tuple[int, int, int, int]]",
            self._connection.execute(
                "select number, segment, first, count from unit order by segment, first"
            ).fetchall(),
        )
        old = self._next("segment") - 1
        waiting: list[tuple[int, _Arrays]] = []
        size = held = 0
        arrays: _Arrays = (np.empty(0, np.int32), np.empty(0, np.uint32), np.empty(0, np.uint32))
        for number, segment, first, count in rows:
            if segment != held:
                held, arrays = segment, self._arrays(segment)
            piece = slice(first, first + count)
            waiting.append((number, (arrays[0][piece], arrays[1][piece], arrays[2][piece])))
            size += count
            if size >= SEGMENT_WORDS:
                self._move(waiting)
                waiting, size = [], 0
        if waiting:
            self._move(waiting)
        self._connection.execute("delete from segment where number <= ?", (old,))
        self._connection.execute("delete from places where segment <= ?", (old,))

    def _arrays(self, segment: int) -> _Arrays:
        row = next(
            self._connection.execute(
                "select words, starts, ends from segment join places on segment = number"
                " where number = ?",
                (segment,),
            )
        )
        words, starts, ends = row
        return np.frombuffer(words, "<i4"), np.frombuffer(starts, "<u4"), np.frombuffer(ends, "<u4")

    def _move(
        self,
        pieces: Sequence[tuple[int, _Arrays]],
    ) -> None:
        segment, first = self._next("segment"), 0
        for number, (words, _, _) in pieces:
            self._connection.execute(
                "update unit set segment = ?, first = ? where number = ?", (segment, first, number)
            )
            first += int(words.size)
        self._put_segment(
            segment,
            np.concatenate([words for _, (words, _, _) in pieces]),
            np.concatenate([starts for _, (_, starts, _) in pieces]),
            np.concatenate([ends for _, (_, _, ends) in pieces]),
        )


def _segments(units: Iterable[Unit]) -> Iterator[list[Unit]]:
    """Yield the units in groups of about a segment's length."""
    group: list[Unit] = []
    size = 0
    for unit in units:
        group.append(unit)
        size += int(unit.words.size)
        if size >= SEGMENT_WORDS:
            yield group
            group, size = [], 0
    if group:
        yield group


def _other_version() -> FormatError:
    return FormatError("the search index is of another version; it will be made anew")
