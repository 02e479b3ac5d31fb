"""What the search needs of an index, however that keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.search_units import Places, UnitTable


class Holdings(Protocol):
    """One state of an index. Words are numbers; 0 is none."""

    kazakh: bool

    @property
    def units(self) -> UnitTable:
        """All units."""
        ...

    @property
    def forms(self) -> Sequence[str]:
        """The word of each number."""
        ...

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each word."""
        ...

    def beginning(self, prefix: str) -> NDArray[np.int32]:
        """Return all words that begin with ``prefix``: int32[k], ascending."""
        ...

    def counts(self) -> NDArray[np.int64]:
        """Return how often each word stands in the corpus: int64[n]."""
        ...

    def words(self, segment: int) -> NDArray[np.int32]:
        """Return the words of a segment, fields parted by 0: int32[n]."""
        ...

    def places(self, segment: int) -> Places:
        """Return where the words of a segment stand."""
        ...

    def words_of_stems(self, stems: Iterable[str]) -> set[int]:
        """Return the words that have one of these stems in some language."""
        ...

    def matching(self, query: str) -> NDArray[np.int64]:
        """Return the numbers of the units that a full-text query finds: int64[n]."""
        ...

    def ranked(self, query: str, weights: Sequence[float]) -> NDArray[np.float64]:
        """Return number and score of the units that a full-text query finds: float64[n, 2]."""
        ...

    def facts(self, field: str) -> tuple[NDArray[np.int64], NDArray[np.int64], list[str]]:
        """Return the facts of a field, n of them, in order of unit.

        int64[n], the numbers of units; int64[n], places of values; the distinct values.
        """
        ...
