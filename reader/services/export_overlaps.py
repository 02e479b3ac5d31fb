"""What a comparison found as values to export: overlaps, collations, coverage."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.domain.excerpt import (
    Coverage,
    Excerpt,
    Figures,
    LeftOut,
    Section,
    Use,
    Variant,
    What,
    WitnessTable,
)
from reader.domain.overlap import Edit, Kind
from reader.domain.span import Span
from reader.services.export_differences import spelt
from reader.services.export_entries import place_key
from reader.services.export_request import Order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from reader.domain.collation import Collation
    from reader.domain.comparison import Comparison
    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap
    from reader.services.export_request import Material, Wanted
    from reader.services.export_sources import Sources
    from reader.services.jobs import Ticket

_STEP = 100


def overlap_excerpts(
    material: Material, sources: Sources, wanted: Wanted, ticket: Ticket
) -> tuple[list[Excerpt], list[LeftOut]]:
    """Return the overlaps that are wanted, in order, and what else there is.

    Set phrases are left out unless their kind is asked for.
    """
    overlaps = material.comparison.overlaps if material.comparison is not None else ()
    words = wanted.text.casefold().split()
    found: list[Excerpt] = []
    formulas = 0
    chosen = _chosen(overlaps, wanted)
    for number, item in enumerate(chosen):
        if number % _STEP == 0:
            ticket.step(number, len(chosen), "Gathering")
        if item.kind is Kind.FORMULA and not wanted.kinds and wanted.only is None:
            formulas += 1
            continue
        made = _excerpt(item, sources)
        quotes = " ".join(quoted.quote for quoted in made.passages).casefold() if words else ""
        if all(word in quotes for word in words):
            found.append(made)
    if wanted.only is not None and not wanted.kinds:
        held = {item.id for item in chosen}
        formulas = sum(item.kind is Kind.FORMULA and item.id not in held for item in overlaps)
    if wanted.order is not Order.WEIGHT and wanted.only is None:
        found.sort(key=place_key)
    missed = len(overlaps) - formulas - len(found)
    left_out = [
        LeftOut("overlaps", "outside what was asked for", missed),
        LeftOut("formulas", "set phrases; ask for the kind formula to have them", formulas),
        LeftOut("overlaps", "rejected by the reader", material.rejected),
    ]
    return found, [item for item in left_out if item.count]


def _chosen(overlaps: Iterable[Overlap], wanted: Wanted) -> list[Overlap]:
    if wanted.only is not None:
        known: dict[str, Overlap] = {item.id: item for item in overlaps}
        return [known[key] for key in wanted.only if key in known]
    return [
        item
        for item in overlaps
        if wanted.documents <= item.documents
        and (not wanted.kinds or item.kind.value in wanted.kinds)
    ]


def _excerpt(item: Overlap, sources: Sources) -> Excerpt:
    a, b = (sources.passage(side.document, side.span) for side in (item.a, item.b))
    edits = tuple(
        Edit(edit.kind, _from(edit.a, item.a.span), _from(edit.b, item.b.span))
        for edit in item.edits
    )
    measures = item.measures
    return Excerpt(
        id=item.id,
        what=What.OVERLAPS,
        kind=item.kind.value,
        passages=(a, b),
        differences=spelt(edits, a.quote, b.quote),
        figures=Figures(
            words=measures.words,
            identity=measures.identity,
            longest_run=measures.longest_run,
            edits_per_100=measures.edits_per_100,
            bits=measures.bits,
            noise=measures.noise,
        ),
        why=item.why,
        confirmed=item.confirmed,
    )


def _from(span: Span | None, whole: Span) -> Span | None:
    return Span(span.start - whole.start, span.end - whole.start) if span is not None else None


# collations


def collations(
    material: Material, sources: Sources, wanted: Wanted, ticket: Ticket
) -> tuple[WitnessTable, ...]:
    """Return the collation of the family at a place, or of all families of the corpus."""
    from reader.engine.collation import collate_family
    from reader.engine.families import family_at, find_families

    ticket.step(0, 0, "Looking for witnesses")
    overlaps = material.comparison.overlaps if material.comparison is not None else ()
    if wanted.at is not None:
        found = family_at(overlaps, *wanted.at)
        families = [found] if found is not None else []
    else:
        families = [
            family
            for family in find_families(overlaps)
            if wanted.documents <= {passage.document for passage in family.witnesses}
        ]
    tables: list[WitnessTable] = []
    for number, family in enumerate(families):
        ticket.step(number, len(families), "Collating")
        tables.append(witness_table(collate_family(family, material.corpus.documents), sources))
    return tuple(sorted(tables, key=lambda table: [_where(item.uri) for item in table.witnesses]))


def _where(uri: str) -> tuple[str, int]:
    path, _, place = uri.partition("#")
    return path, int(place.partition("-")[0] or 0)


def witness_table(collation: Collation, sources: Sources) -> WitnessTable:
    """Return a collation as a table of readings, spelt as in the documents."""
    from reader.store.exporters.reading import readings

    held = (sources.document(item.passage.document) for item in collation.witnesses)
    documents = {document.id: document for document in held if document is not None}
    return WitnessTable(
        sigla=tuple(item.siglum for item in collation.witnesses),
        witnesses=tuple(
            sources.passage(item.passage.document, item.passage.span)
            for item in collation.witnesses
        ),
        readings=tuple(
            Variant(texts=reading.texts, groups=reading.row.groups, move=reading.row.move)
            for reading in readings(collation, documents)
        ),
    )


# coverage


def coverage(
    material: Material, sources: Sources, wanted: Wanted, ticket: Ticket
) -> tuple[Coverage, ...]:
    """Return how much of each document that is asked for, or of all, stands in others."""
    chosen = [
        document
        for document in material.corpus.documents
        if not wanted.documents or document.id in wanted.documents
    ]
    found: list[Coverage] = []
    comparison = material.comparison
    for number, document in enumerate(chosen):
        ticket.step(number, len(chosen), document.title)
        if comparison is not None:
            found.append(_covered(document, comparison, sources))
    return tuple(found)


def _covered(document: Document, comparison: Comparison, sources: Sources) -> Coverage:
    import numpy as np

    from reader.engine.tokens import tokenize

    starts = tokenize(document.text).starts
    masks: defaultdict[DocumentId, NDArray[np.bool_]] = defaultdict(
        lambda: np.zeros(starts.size, np.bool_)
    )
    for other, span in _uses(document.id, comparison):
        first, last = np.searchsorted(starts, (span.start, span.end)).tolist()
        masks[other][first:last] = True
    every = np.zeros(starts.size, np.bool_)
    for mask in masks.values():
        every |= mask
    whole = slice(0, int(starts.size))
    return Coverage(
        source=sources.source(document.id),
        words=int(starts.size),
        covered=int(every.sum()),
        uses=_used(masks, whole, sources),
        sections=tuple(
            _section(document, head, starts, (every, masks), sources) for head in _heads(document)
        ),
    )


def _uses(document: DocumentId, comparison: Comparison) -> Iterator[tuple[DocumentId, Span]]:
    """Yield the passages of a document that stand elsewhere too, and where; no set phrases."""
    for item in comparison.overlaps:
        if item.kind is Kind.FORMULA:
            continue
        if item.a.document == document:
            yield item.b.document, item.a.span
        if item.b.document == document:
            yield item.a.document, item.b.span


def _heads(document: Document) -> Iterator[tuple[str, int, Span]]:
    """Yield each section's title, level and span; what stands before the first has no title."""
    heads = sorted(document.parts(Part.HEADING), key=lambda item: item.span)
    ends = [item.span.start for item in heads[1:]] + [len(document.text)]
    first = heads[0].span.start if heads else len(document.text)
    if document.text[:first].strip():
        yield "", 0, Span(0, first)
    for item, end in zip(heads, ends, strict=False):
        title = document.words_of(item.span)
        yield title, max(item.level, 1), Span(item.span.start, max(item.span.start, end))


def _section(
    document: Document,
    head: tuple[str, int, Span],
    starts: NDArray[np.int64],
    masks: tuple[NDArray[np.bool_], dict[DocumentId, NDArray[np.bool_]]],
    sources: Sources,
) -> Section:
    title, level, span = head
    first, last = starts.searchsorted((span.start, span.end)).tolist()
    inside = slice(first, last)
    return Section(
        title=title,
        level=level,
        page=sources.page_label(document.id, span.start),
        start=span.start,
        end=span.end,
        words=last - first,
        covered=int(masks[0][inside].sum()),
        uses=_used(masks[1], inside, sources),
        uri=sources.uri(document.id, span),
    )


def _used(
    masks: dict[DocumentId, NDArray[np.bool_]], inside: slice, sources: Sources
) -> tuple[Use, ...]:
    found = [Use(sources.source(key), int(mask[inside].sum())) for key, mask in masks.items()]
    found = [use for use in found if use.words]
    return tuple(sorted(found, key=lambda use: (-use.words, use.source.path)))
