"""What the window asks of the search; who makes it decides where the index is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.document import Corpus, DocumentId
    from reader.domain.search import NoteEntry, SearchResult
    from reader.services.jobs import Job, Ticket
    from reader.services.search_indexing import IndexReport
    from reader.services.searching import Searching

MOST_DOCUMENTS = 200
"""How many documents are listed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchSource:
    """``over`` opens the search of a corpus; ``indexing`` brings its index up to date.

    ``indexing`` takes the annotations too, and whether the index must be made anew because
    the old one was found damaged.
    """

    over: Callable[[Corpus], Searching]
    indexing: Callable[[Corpus, Sequence[NoteEntry], bool], Job[IndexReport]]


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """What was found, and every place to be marked, by document: int64[n, 2], ascending."""

    result: SearchResult
    marks: dict[DocumentId, NDArray[np.int64]]


def answering(searching: Searching, text: str) -> Job[Answered]:
    """Return the job that finds what fits a query that may be unfinished; results come first."""

    def run(ticket: Ticket) -> Answered:
        ticket.step(0, 0)
        best = searching.searching(text, typing=True, limit=MOST_DOCUMENTS, snippets=False)
        result = best(ticket)
        ticket.step(0, 0)
        ticket.deliver(result)
        return Answered(result, searching.marking(text, typing=True)(ticket))

    return run
