"""Everything that documents share: literal overlaps first, then what is reworded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.services.comparing import comparison
from reader.services.rewording import rewordings

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.cache import Cache

REWORDINGS_UP_TO = 30_000_000
"""Characters of a corpus above which rewordings are searched for only when asked."""


def finding(
    corpus: Corpus,
    *,
    cache: Cache,
    workers: Workers | None,
    first: Collection[DocumentId] = (),
    reworded: bool | None = None,
) -> Job[Comparison]:
    """Return the job that finds all overlaps of ``corpus``.

    The literal ones are delivered when they are known, before rewordings are looked for.
    ``reworded`` says whether to look for those; None means: unless the corpus is very large.

    Raises (the job):
        CorpusError: if it would take more memory than there is.
        JobCancelledError: within 0.2 s of the reader pressing Cancel.
    """

    def run(ticket: Ticket) -> Comparison:
        literal = comparison(corpus, cache=cache, workers=workers, first=first)(ticket)
        if not (is_searched_for_rewordings(corpus) if reworded is None else reworded):
            return literal
        ticket.deliver(literal)
        return rewordings(corpus, literal, cache=cache, workers=workers)(ticket)

    return run


def is_searched_for_rewordings(corpus: Corpus) -> bool:
    """Tell whether a corpus is small enough for rewordings to be looked for unasked."""
    return sum(len(item.text) for item in corpus.documents) <= REWORDINGS_UP_TO
