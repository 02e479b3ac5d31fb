"""What a reader rejected, confirmed, split or re-cut is honoured by every later run."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from hashlib import blake2s
from typing import TYPE_CHECKING

from reader.domain.correction import Correction, Relation
from reader.domain.overlap import Edit, EditKind, Overlap, OverlapId
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.document import DocumentId
    from reader.domain.overlap import Measures, Passage

_ALIKE = 0.7
_INSIDE = 0.8
_BY_READER = "The reader {}."
_WORDS = {
    Relation.CONFIRMED: "confirmed it",
    Relation.SPLIT: "split it from a longer overlap",
    Relation.RECUT: "set where it begins and ends",
}


def apply_corrections(
    overlaps: Iterable[Overlap], corrections: Iterable[Correction]
) -> list[Overlap]:
    """Return the overlaps as the reader's corrections leave them, in the order given.

    A correction speaks of the overlap whose two passages are most like its own; they
    may have moved by some words since (at least 70 % of what they cover on either side
    must be shared). What lies wholly inside a rejected pair is rejected with it: a new
    run may have cut it in two. A piece of a split must lie inside the overlap; a re-cut
    passage must share half of it. A correction that finds no overlap changes nothing.
    """
    items = list(overlaps)
    between: defaultdict[frozenset[DocumentId], list[int]] = defaultdict(list)
    for number, item in enumerate(items):
        between[item.documents].append(number)
    said: defaultdict[int, list[Correction]] = defaultdict(list)
    for given in sorted(corrections, key=_order):
        numbers = between[frozenset((given.a.document, given.b.document))]
        for number, turned in _matched(items, numbers, given):
            said[number].append(Correction(given.relation, given.b, given.a) if turned else given)
    corrected: list[Overlap] = []
    for number, item in enumerate(items):
        corrected.extend(_corrected(item, said[number]) if number in said else (item,))
    return corrected


def _order(correction: Correction) -> tuple[str, str, Span, str, Span]:
    return (
        correction.relation.value,
        correction.a.document,
        correction.a.span,
        correction.b.document,
        correction.b.span,
    )


def _matched(
    items: Sequence[Overlap], numbers: Iterable[int], given: Correction
) -> list[tuple[int, bool]]:
    """Return the numbers of the overlaps a correction speaks of, and whether each is turned."""
    fits: list[tuple[float, int, bool]] = []
    for number in numbers:
        item = items[number]
        for turned, a, b in ((False, given.a, given.b), (True, given.b, given.a)):
            if a.document == item.a.document and b.document == item.b.document:
                score = min(_fit(given.relation, item.a, a), _fit(given.relation, item.b, b))
                fits.append((-score, number, turned))
    fits = sorted(fit for fit in fits if fit[0] < 0)
    if given.relation is not Relation.REJECTED:
        fits = fits[:1]
    return [(number, turned) for _, number, turned in fits]


def _fit(relation: Relation, found: Passage, said: Passage) -> float:
    """Return how well a passage fits the one a correction names, 0 to 1, 0 for too little."""
    shared = min(found.span.end, said.span.end) - max(found.span.start, said.span.start)
    covered = max(found.span.end, said.span.end) - min(found.span.start, said.span.start)
    if shared <= 0:
        return 0.0
    if relation is Relation.REJECTED and shared >= _INSIDE * len(found.span):
        return 1.0
    if relation is Relation.SPLIT:
        share = shared / len(said.span)
        return share if share >= _INSIDE else 0.0
    if relation is Relation.RECUT:
        share = shared / min(len(found.span), len(said.span))
        return share if share >= 0.5 else 0.0
    return shared / covered if shared >= _ALIKE * covered else 0.0


def _corrected(item: Overlap, said: list[Correction]) -> Iterator[Overlap]:
    relations = {correction.relation for correction in said}
    if Relation.REJECTED in relations:
        return
    pieces = [c for c in said if c.relation is Relation.SPLIT]
    cuts = [c for c in said if c.relation is Relation.RECUT]
    if pieces:
        for correction in sorted(pieces, key=lambda c: c.a.span):
            yield _cut(item, correction)
    elif cuts:
        yield _cut(item, cuts[-1])
    else:
        yield replace(item, confirmed=True, why=_explained(item.why, Relation.CONFIRMED))


def _explained(why: str, relation: Relation) -> str:
    return f"{why} {_BY_READER.format(_WORDS[relation])}".strip()


def _cut(item: Overlap, said: Correction) -> Overlap:
    """Return the overlap between the reader's passages; its edits are cut to them.

    Text the reader took in beyond the overlap was never aligned: it is an edit of its own.
    """
    edits = tuple(_cut_edits(item, said.a.span, said.b.span))
    digest = blake2s(repr((item.id, said.a, said.b)).encode("utf-8", "surrogatepass"))
    return Overlap(
        id=OverlapId("o-" + digest.hexdigest()[:12]),
        kind=item.kind,
        a=said.a,
        b=said.b,
        edits=edits,
        measures=_measures(item, edits),
        why=_explained(item.why, said.relation),
        confirmed=True,
    )


def _cut_edits(item: Overlap, a: Span, b: Span) -> Iterator[Edit]:
    before = _outside(
        a.start, min(item.a.span.start, a.end), b.start, min(item.b.span.start, b.end)
    )
    after = _outside(max(item.a.span.end, a.start), a.end, max(item.b.span.end, b.start), b.end)
    yield from _left(before)
    for edit in item.edits:
        yield from _clipped(edit, a, b)
    yield from _left(after)


def _outside(a_start: int, a_end: int, b_start: int, b_end: int) -> Edit | None:
    return _edit(
        EditKind.REPLACED,
        Span(a_start, a_end) if a_start < a_end else None,
        Span(b_start, b_end) if b_start < b_end else None,
    )


def _edit(kind: EditKind, a: Span | None, b: Span | None) -> Edit | None:
    """Return an edit of the sides that are left; one side alone is added or dropped."""
    if a is None and b is None:
        return None
    if kind is EditKind.FURNITURE or (a is not None and b is not None):
        return Edit(kind, a, b)
    return Edit(EditKind.ADDED if a is None else EditKind.DROPPED, a, b)


def _clipped(edit: Edit, a: Span, b: Span) -> Iterator[Edit]:
    """Yield what is left of an edit inside two spans.

    Equal words are cut on both sides at the same distance, so that what is left still
    says the same; what only one side keeps is dropped or added.
    """
    one, other = edit.a, edit.b
    if edit.kind is not EditKind.SAME or one is None or other is None:
        yield from _left(_edit(edit.kind, _inside(one, a), _inside(other, b)))
        return
    head = max(a.start - one.start, b.start - other.start, 0)
    tail = max(one.end - a.end, other.end - b.end, 0)
    if head + tail >= min(len(one), len(other)):
        yield from _left(_edit(EditKind.REPLACED, _inside(one, a), _inside(other, b)))
        return
    kept_a = Span(one.start + head, one.end - tail)
    kept_b = Span(other.start + head, other.end - tail)
    yield from _left(
        _outside(max(one.start, a.start), kept_a.start, max(other.start, b.start), kept_b.start)
    )
    yield Edit(EditKind.SAME, kept_a, kept_b)
    yield from _left(_outside(kept_a.end, min(one.end, a.end), kept_b.end, min(other.end, b.end)))


def _left(edit: Edit | None) -> Iterator[Edit]:
    if edit is not None:
        yield edit


def _inside(span: Span | None, limits: Span) -> Span | None:
    if span is None:
        return None
    start, end = max(span.start, limits.start), min(span.end, limits.end)
    return Span(start, end) if start < end else None


def _measures(item: Overlap, edits: tuple[Edit, ...]) -> Measures:
    """Return the measures of what is left, in proportion to the equal text that is left."""
    was = sum(len(edit.a) for edit in item.edits if edit.kind is EditKind.SAME and edit.a)
    now = sum(len(edit.a) for edit in edits if edit.kind is EditKind.SAME and edit.a)
    share = min(now / was, 1.0) if was else 0.0
    old = item.measures
    words = round(old.words * share)
    return replace(old, words=words, longest_run=min(old.longest_run, words), bits=old.bits * share)
