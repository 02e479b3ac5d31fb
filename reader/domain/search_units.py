"""What passes between those who make the words of an index, those who keep them, those who search.

The arrays are numpy's; nothing here needs it to be loaded.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.search import Field

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SEPARATOR = "\ue000"
"""Stands between words of the full-text table that are no neighbours."""

MARKS = {
    Field.DOC: "\ue001",
    Field.TAG: "\ue002",
    Field.LANG: "\ue003",
    Field.KIND: "\ue004",
    Field.DATE: "\ue005",
    Field.FURNITURE: "\ue006",
}
"""What stands before the words of these fields in the full-text table: no query for a plain word,
or for what begins like it, meets them."""


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """What a unit, a document or an annotation, is made of; it can travel to another process.

    ``headings``, ``footnotes``, ``furniture``: int64[k, 2], spans of ``text``. An annotation's
    ``text`` is the passage it stands on, and ``start`` where that begins in its document.
    ``key`` tells whether the unit changed.
    """

    key: str
    id: str
    document: str
    kind: str
    title: str
    text: str
    language: str
    headings: NDArray[np.int64]
    footnotes: NDArray[np.int64]
    furniture: NDArray[np.int64]
    facts: tuple[tuple[Field, str], ...] = ()
    note: str = ""
    start: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A unit ready to be written.

    ``words``: int32[n], numbers in the batch's forms, from 1; 0 separates. ``starts``, ``ends``:
    uint32[n], code points of the text, the title or the note. ``bounds``: int64[7], where each
    of ``TEXT_FIELDS`` ends. ``columns``: the words of each field and the facts, as text.
    """

    key: str
    id: str
    document: str
    kind: str
    language: str
    words: NDArray[np.int32]
    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]
    bounds: NDArray[np.int64]
    columns: tuple[str, ...]
    facts: tuple[tuple[Field, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Units and the distinct words they are made of.

    ``forms``: normal forms; the word number i is ``forms[i - 1]``.
    """

    units: tuple[Unit, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where the words of a segment stand: ``starts``, ``ends``: uint32[n], code points."""

    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]


@dataclass(frozen=True, slots=True, eq=False)
class UnitTable:
    """All units of an index, n of them, in order of number.

    ``numbers``: int64[n], ascending; ``segments``, ``first``, ``count``: int64[n], where their
    words are; ``bounds``: int64[n, 7], where each text field ends, from ``first``; ``language``:
    int64[n], places in ``languages``; ``owners``: int64[n], places in ``documents``;
    ``own_rows``: int64[d], the row of each document's own unit, -1 where only notes are known.
    """

    numbers: NDArray[np.int64]
    segments: NDArray[np.int64]
    first: NDArray[np.int64]
    count: NDArray[np.int64]
    bounds: NDArray[np.int64]
    language: NDArray[np.int64]
    languages: tuple[str, ...]
    owners: NDArray[np.int64]
    documents: tuple[str, ...]
    ids: tuple[str, ...]
    is_note: NDArray[np.bool_]
    own_rows: NDArray[np.int64]

    def __len__(self) -> int:
        return int(self.numbers.size)

    def rows(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return the places here of units, by number."""
        return self.numbers.searchsorted(numbers)

    def fields(self, rows: NDArray[np.int64], positions: NDArray[np.int64]) -> NDArray[np.int8]:
        """Return the field, as its place in ``TEXT_FIELDS``, at positions of a segment: int8[n]."""
        inside = positions - self.first[rows]
        passed: NDArray[np.int64] = (inside[:, None] >= self.bounds[rows]).sum(axis=1)
        return passed.astype("int8")
