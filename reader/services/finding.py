"""Everything that documents share: literal overlaps first, then what is reworded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.services.comparing import comparison
from reader.services.rewording import rewordings

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.engine.comparing import EngineOptions
    from reader.services.jobs import Job, Ticket
    from reader.services.settings_groups import Overlaps
    from reader.services.workers import Workers
    from reader.store.cache import Cache

REWORDINGS_UP_TO = 30_000_000
"""Characters of a corpus above which rewordings are searched for only when asked."""


def finding(
    corpus: Corpus,
    *,
    cache: Cache,
    workers: Workers | None,
    chosen: Overlaps | None = None,
    first: Collection[DocumentId] = (),
    reworded: bool | None = None,
) -> Job[Comparison]:
    """Return the job that finds all overlaps of ``corpus``.

    The literal ones, found as ``chosen`` says, are delivered when they are known, before rewordings are looked for.
    ``reworded`` says whether to look for those; None means: unless the corpus is very large.

    Raises (the job):
        CorpusError: if it would take more memory than there is.
        JobCancelledError: within 0.2 s of the reader pressing Cancel.
    """

    def run(ticket: Ticket) -> Comparison:
        options = options_of(chosen) if chosen is not None else None  # imports the engine: here
        literal = comparison(corpus, cache=cache, workers=workers, options=options, first=first)(
            ticket
        )
        if not (is_searched_for_rewordings(corpus) if reworded is None else reworded):
            return literal
        ticket.deliver(literal)
        return rewordings(corpus, literal, cache=cache, workers=workers)(ticket)

    return run


def options_of(chosen: Overlaps) -> EngineOptions:
    """Return what the reader's settings mean to the engine."""
    from reader.engine.comparing import EngineOptions
    from reader.engine.folding import Folding

    return EngineOptions(
        least_words=chosen.minimum_words,
        folding=Folding(
            case=chosen.fold_case,
            marks=chosen.fold_marks,
            yo=chosen.fold_yo,
            quotes=chosen.fold_quotes,
            hyphenation=chosen.fold_hyphenation,
        ),
    )


def is_searched_for_rewordings(corpus: Corpus) -> bool:
    """Tell whether a corpus is small enough for rewordings to be looked for unasked."""
    return sum(len(item.text) for item in corpus.documents) <= REWORDINGS_UP_TO
