"""What the window asks of the search; who makes it decides where the index is kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.domain.search import Facets, SearchOptions, SearchResult

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.family import Family
    from reader.domain.search import NoteEntry
    from reader.services.jobs import Job, Ticket
    from reader.services.saved_searches import SavedSearches
    from reader.services.search_indexing import IndexReport
    from reader.services.searching import Searching

MOST_DOCUMENTS = 200
"""How many documents are listed."""
MOST_HITS = 20
_LOOKED_AT = 200
"""Hits of a document that are listed; of which copies are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSource:
    """``over`` opens the search of a corpus; ``indexing`` brings its index up to date.

    ``indexing`` takes the annotations too, and whether the index must be made anew because
    the old one was found damaged. ``kept`` are the searches that are saved and remembered.
    """

    over: Callable[[Corpus], Searching]
    indexing: Callable[[Corpus, Sequence[NoteEntry], bool], Job[IndexReport]]
    kept: SavedSearches | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for, and how; with ``copies_of`` its copies of a passage are folded."""

    text: str = ""
    options: SearchOptions = field(default_factory=SearchOptions)
    copies_of: Comparison | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """What was found, how it divides, and every place to be marked, by document.

    ``marks``: int64[n, 2], ascending.
    """

    result: SearchResult
    facets: Facets
    marks: dict[DocumentId, NDArray[np.int64]]


class FamiliesKept:
    """The families of the last comparison that was asked about; found on a job's thread."""

    def __init__(self) -> None:
        self._held: tuple[Comparison, list[Family]] | None = None

    def of(self, comparison: Comparison) -> list[Family]:
        """Return the families of a comparison."""
        held = self._held
        if held is None or held[0] is not comparison:
            from reader.engine.families import find_families

            held = self._held = comparison, find_families(comparison.overlaps)
        return held[1]


def answering(searching: Searching, asked: Asked, families: FamiliesKept) -> Job[Answered]:
    """Return the job that finds what fits a query that may be unfinished; results come first."""
    text, options = asked.text, asked.options

    def folded(result: SearchResult) -> SearchResult:
        from reader.engine.searching.copies import fold_result

        if asked.copies_of is None:
            return result
        return fold_result(result, families.of(asked.copies_of), MOST_HITS)

    def run(ticket: Ticket) -> Answered:
        ticket.step(0, 0)

        def deliver(partial: object) -> None:
            ticket.deliver(folded(partial) if isinstance(partial, SearchResult) else partial)

        best = searching.searching(
            text,
            options,
            typing=True,
            limit=MOST_DOCUMENTS,
            most_hits=MOST_HITS if asked.copies_of is None else _LOOKED_AT,
            snippets=False,
        )
        result = folded(best(replace(ticket, deliver=deliver)))
        ticket.step(0, 0)
        ticket.deliver(result)
        marks = searching.marking(text, options, typing=True)(ticket)
        facets = searching.facets(text, options, typing=True)(ticket)
        return Answered(result, facets, marks)

    return run
