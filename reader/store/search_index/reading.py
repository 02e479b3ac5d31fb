"""Reading the search index: one connection, what was read of it, and snapshots to search in."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import chain
from threading import RLock
from typing import TYPE_CHECKING

import apsw
import numpy as np

from reader.domain.errors import FormatError, JobCancelledError
from reader.store.search_index import schema
from reader.store.search_index.segments import Segments
from reader.store.search_index.unit_table import read_units
from reader.store.search_index.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from reader.domain.search_units import Places, UnitTable

_STEPS = 5_000
_MATCHING = "select rowid from full_text where full_text match ?"
_RANKED = (
    "select rowid, bm25(full_text, ?, ?, ?, ?, ?, ?, ?, 0.0) from full_text where full_text match ?"
)
_DAMAGED = "the search index is damaged; it will be made anew"


def _never() -> bool:
    return False


class SearchIndex:
    """An index open for reading: the ``Holdings`` of the search. Threads take turns at it.

    ``version`` names the rules by which its words must have been made.

    Raises:
        FormatError: if there is none at ``path`` or it is of another version or damaged.
    """

    def __init__(self, path: Path, version: str, *, kazakh: bool = False) -> None:
        self.path = path
        self.kazakh = kazakh
        if not path.exists():
            message = "the corpus has not been indexed yet"
            raise FormatError(message)
        self.connection = schema.connect(path, writing=False)
        self.vocabulary = Vocabulary()
        self.segments = Segments()
        self._lock = RLock()
        self._table: UnitTable | None = None
        self._counts: NDArray[np.int64] | None = None
        self._facts: dict[str, tuple[NDArray[np.int64], NDArray[np.int64], list[str]]] = {}
        self._seen = ""
        self._file = path.stat().st_ino
        try:
            found = schema.version_of(self.connection)
        except FormatError:
            self.connection.close()
            raise
        if found != f"{schema.SCHEMA_VERSION}/{version}":
            self.connection.close()
            message = "the search index is of another version; it will be made anew"
            raise FormatError(message)

    def close(self) -> None:
        """Close the file; a search that runs is waited for."""
        with self._lock:
            self.connection.close()

    @property
    def replaced(self) -> bool:
        """Whether another file has taken the place of this one, so that it should be reopened."""
        try:
            return self.path.stat().st_ino != self._file
        except OSError:
            return True

    @contextmanager
    def reading(self, stop: Callable[[], bool] = _never) -> Generator[None, None, None]:
        """Hold one state of the index while it is searched; ``stop`` is asked now and then.

        Raises:
            JobCancelledError: soon after ``stop`` says so.
            FormatError: if the index turns out to be damaged.
        """
        with self._lock:
            try:
                self.connection.set_progress_handler(stop, _STEPS)
                self.connection.execute("begin")
                self._refresh()
                yield
            except apsw.InterruptError as error:
                raise JobCancelledError from error
            except (*schema.DAMAGE, ValueError, IndexError) as error:
                raise FormatError(_DAMAGED) from error
            finally:
                self.connection.set_progress_handler(None)
                if self.connection.in_transaction:
                    self.connection.execute("rollback")

    @property
    def units(self) -> UnitTable:
        """All units; within ``reading``."""
        if self._table is None:
            self._table = read_units(self.connection)
        return self._table

    def counts(self) -> NDArray[np.int64]:
        """Return how often each word of the vocabulary stands in the corpus: int64[n]."""
        if self._counts is None:
            table = self.units
            counts = np.zeros(len(self.vocabulary.forms), np.int64)
            for segment in np.unique(table.segments).tolist():
                words = self.words(segment)
                rows = np.flatnonzero(table.segments == segment)
                if int(table.count[rows].sum()) < words.size:
                    ends = table.first[rows] + table.count[rows]
                    spans = zip(table.first[rows].tolist(), ends.tolist(), strict=True)
                    words = np.concatenate([words[start:end] for start, end in spans])
                counts += np.bincount(words, minlength=counts.size)
            counts[0] = 0
            self._counts = counts
        return self._counts

    @property
    def forms(self) -> Sequence[str]:
        """The word of each number."""
        return self.vocabulary.forms

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each word."""
        return self.vocabulary.numbers

    def beginning(self, prefix: str) -> NDArray[np.int32]:
        """Return all words that begin with ``prefix``: int32[k], ascending."""
        return self.vocabulary.beginning(prefix)

    def words(self, segment: int) -> NDArray[np.int32]:
        """Return the words of a segment, fields parted by 0: int32[n]."""
        return self.segments.words(self.connection, segment)

    def places(self, segment: int) -> Places:
        """Return where the words of a segment stand."""
        return self.segments.places(self.connection, segment)

    def words_of_stems(self, stems: Iterable[str]) -> set[int]:
        """Return the words that have one of these stems in some language."""
        found: set[int] = set()
        for stem in stems:
            rows = self.connection.execute("select number from stem where stem = ?", (stem,))
            found.update(int(number) for (number,) in rows)
        return found

    def matching(self, query: str) -> NDArray[np.int64]:
        """Return the numbers of the units that a full-text query finds: int64[n]."""
        rows = self.connection.execute(_MATCHING, (query,)).fetchall()
        return np.array(rows, np.int64).reshape(-1)

    def ranked(self, query: str, weights: Sequence[float]) -> NDArray[np.float64]:
        """Return number and score of the units that a full-text query finds: float64[n, 2].

        ``weights``: how much a word counts by field; the score is BM25, larger for a better fit.
        """
        rows = self.connection.execute(_RANKED, (*weights, query)).fetchall()
        pairs = np.fromiter(chain.from_iterable(rows), np.float64, len(rows) * 2).reshape(-1, 2)
        pairs[:, 1] *= -1
        return pairs

    def facts(self, field: str) -> tuple[NDArray[np.int64], NDArray[np.int64], list[str]]:
        """Return the facts of a field, n of them, in order of unit.

        int64[n], the numbers of units; int64[n], places of values; the distinct values.
        """
        held = self._facts.get(field)
        if held is None:
            rows = self.connection.execute(
                "select unit, value from fact where field = ? order by unit", (field,)
            )
            values: dict[str, int] = {}
            pairs = [
                (int(unit), values.setdefault(str(value), len(values))) for unit, value in rows
            ]
            table = np.array(pairs, np.int64).reshape(-1, 2)
            held = self._facts[field] = table[:, 0], table[:, 1], list(values)
        return held

    def _refresh(self) -> None:
        """Read what changed since the last time; only another connection can change it."""
        seen = str(self.connection.pragma("data_version"))
        if seen != self._seen:
            if self.vocabulary.refresh(self.connection):
                self.segments.forget()
            self._table = self._counts = None
            self._facts.clear()
            self._seen = seen
