"""Honour what a reader decided about overlaps: links that reject, confirm, split or re-cut."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.annotation import Link
from reader.domain.comparison import Comparison
from reader.domain.correction import Correction, Relation
from reader.domain.overlap import LITERAL, Passage

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from reader.domain.annotation import Entry, LinkEnd
    from reader.domain.document import Corpus, DocumentId
    from reader.domain.overlap import Overlap
    from reader.domain.span import Span
    from reader.services.annotation_files import Desk
    from reader.services.jobs import Job, Ticket

_RELATIONS = {relation.value: relation for relation in Relation}


def is_correction(entry: Entry) -> bool:
    """Tell whether an entry is a decision about an overlap, not a note on two passages."""
    return isinstance(entry, Link) and entry.relation in _RELATIONS


def corrections(entries: Iterable[Entry]) -> tuple[Correction, ...]:
    """Return what the links among ``entries`` decide; those without a place decide nothing.

    Of several decisions about the very same two passages the last one counts.
    """
    found: dict[tuple[Passage, Passage, Relation | None], tuple[str, Correction]] = {}
    for entry in entries:
        if not isinstance(entry, Link) or entry.relation not in _RELATIONS:
            continue
        a, b = _passage(entry.a), _passage(entry.b)
        if a is None or b is None:
            continue
        relation = _RELATIONS[entry.relation]
        one, other = sorted((a, b), key=_order)
        judged = relation in {Relation.REJECTED, Relation.CONFIRMED}
        key = (one, other, None if judged else relation)
        when = entry.modified or entry.created
        if key not in found or found[key][0] <= when:
            found[key] = (when, Correction(relation, a, b))
    return tuple(item for _, item in found.values())


def decisions(corpus: Corpus, state: Path) -> tuple[Correction, ...]:
    """Return what the annotation files of a corpus decide; ``state`` is the application's folder.

    Decisions about a text that has changed since wait until a reader has seen where
    they went: only those that count in the present texts are returned.
    """
    if not (Path(corpus.folder) / "annotations").is_dir():
        return ()
    from reader.services.annotation_files import Loaded, Loading, annotation_desk
    from reader.services.jobs import Progress, Ticket

    found: list[Entry] = []

    def take(loaded: object) -> None:
        if isinstance(loaded, Loaded):
            found.extend(loaded.entries)

    def ignore(_progress: Progress) -> None:
        """Nobody is looking."""

    desk = annotation_desk(Path(corpus.folder), state)
    Loading(desk, corpus, ())(Ticket(ignore, take))
    return corrections(entry for entry in found if is_current(entry, desk))


def is_current(entry: Entry, desk: Desk) -> bool:
    """Tell whether the places of an entry count in the present texts of its documents."""
    for end in (entry.a, entry.b) if isinstance(entry, Link) else (entry,):
        document = desk.documents.get(end.document)
        anchor = end.anchor
        if document is None or anchor is None or anchor.span is None or anchor.orphan:
            return False
        if anchor.span.end > len(document.text):
            return False
        if anchor.text and anchor.text != desk.hash_of(document):
            return False
        if anchor.quote and anchor.quote != anchor.span.of(document.text):
            return False
    return True


def corrected(comparison: Comparison, decided: Collection[Correction]) -> Comparison:
    """Return a comparison as the reader's decisions leave it.

    The shares of a pair whose overlaps changed shrink as the text that its literal
    overlaps cover.
    """
    from reader.engine.corrections import apply_corrections

    if not decided:
        return comparison
    overlaps = tuple(apply_corrections(comparison.overlaps, decided))
    if overlaps == comparison.overlaps:
        return comparison
    pairs = {frozenset((item.a.document, item.b.document)) for item in decided}
    before, after = _covered(comparison.overlaps, pairs), _covered(overlaps, pairs)
    shares = dict(comparison.shares)
    for key, was in before.items():
        now = after.get(key, 0)
        if key in shares and now < was:
            shares[key] *= now / was
            if not now:
                del shares[key]
    return Comparison(overlaps, shares)


def rejected(comparison: Comparison, decided: Collection[Correction]) -> tuple[Overlap, ...]:
    """Return the overlaps of a comparison that the decisions take out of it."""
    from reader.engine.corrections import apply_corrections

    against = [item for item in decided if item.relation is Relation.REJECTED]
    if not against:
        return ()
    left = {item.id for item in apply_corrections(comparison.overlaps, against)}
    return tuple(item for item in comparison.overlaps if item.id not in left)


def correcting(job: Job[Comparison], decided: Collection[Correction]) -> Job[Comparison]:
    """Return a job whose partial results and result honour the reader's decisions."""
    if not decided:
        return job

    def run(ticket: Ticket) -> Comparison:
        def deliver(partial: object) -> None:
            told = corrected(partial, decided) if isinstance(partial, Comparison) else partial
            ticket.deliver(told)

        return corrected(job(replace(ticket, deliver=deliver)), decided)

    return run


def _passage(end: LinkEnd) -> Passage | None:
    anchor = end.anchor
    if anchor is None or anchor.span is None or not anchor.placed:
        return None
    return Passage(end.document, anchor.span)


def _order(passage: Passage) -> tuple[str, Span]:
    return (passage.document, passage.span)


def _covered(
    overlaps: Iterable[Overlap], pairs: Collection[frozenset[DocumentId]]
) -> dict[tuple[DocumentId, DocumentId], int]:
    """Return how many code points of a document its literal overlaps with another cover."""
    spans: defaultdict[tuple[DocumentId, DocumentId], list[Span]] = defaultdict(list)
    for item in overlaps:
        if item.kind in LITERAL and item.documents in pairs:
            spans[item.a.document, item.b.document].append(item.a.span)
            spans[item.b.document, item.a.document].append(item.b.span)
    return {key: _length(found) for key, found in spans.items()}


def _length(spans: list[Span]) -> int:
    total = reached = 0
    for span in sorted(spans):
        total += max(0, span.end - max(span.start, reached))
        reached = max(reached, span.end)
    return total
