"""Collate a place of a corpus: all witnesses of the text that stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.collation import Collation
    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.services.jobs import Job, Ticket


def collating(
    corpus: Corpus, comparison: Comparison, document: DocumentId, offset: int
) -> Job[Collation | None]:
    """Return the job that collates the witnesses of the text at ``offset`` of ``document``.

    Its answer is None where no other passage of the corpus says the same.
    """

    def job(ticket: Ticket) -> Collation | None:
        from reader.engine.collation import collate_family
        from reader.engine.families import family_at

        ticket.step(0, 2, "Looking for witnesses")
        family = family_at(comparison.overlaps, document, offset)
        if family is None:
            return None
        ticket.step(1, 2, f"Collating {len(family.witnesses)} witnesses")
        collation = collate_family(family, corpus.documents)
        ticket.step(2, 2)
        return collation

    return job
