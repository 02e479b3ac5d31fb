"""Take out of a corpus what is to be exported, as one value that can travel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import DocumentId
from reader.domain.excerpt import Export, LeftOut, Mark, MarkedText, What
from reader.services.export_entries import EntryExcerpts
from reader.services.export_overlaps import collations, coverage, overlap_excerpts
from reader.services.export_sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.domain.document import Document
    from reader.domain.excerpt import Excerpt, Source
    from reader.services.export_request import Material, Wanted
    from reader.services.jobs import Job, Ticket
    from reader.store.annotations.reading import Problem

_NOT_WANTED = frozenset({"not chosen", "outside what was asked for"})


def gathering(material: Material, wanted: Wanted) -> Job[Export]:
    """Return the job that gathers what is wanted, with what was left out and why.

    Raises (the job):
        JobCancelledError: if the reader pressed Cancel.
    """

    def job(ticket: Ticket) -> Export:
        ticket.step(0, 0, "Gathering")
        sources = Sources(material.corpus)
        made = _gathered(material, wanted, sources, ticket)
        ticket.step(1, 1)
        return made

    return job


def troubles(problems: Mapping[str, Sequence[Problem]]) -> tuple[LeftOut, ...]:
    """Return what could not be read of annotation files, by name, as what is left out."""
    return tuple(
        LeftOut(f"annotations/{name}", f"line {problem.line}: {problem.reason}")
        for name, found in sorted(problems.items())
        for problem in found
    )


def _gathered(material: Material, wanted: Wanted, sources: Sources, ticket: Ticket) -> Export:
    said = tuple(_conditions(wanted, sources))
    title, what = material.corpus.title, wanted.what
    left_out = _unread(material)
    if what is What.COLLATION:
        tables = collations(material, sources, wanted, ticket)
        return Export(
            title=title,
            what=what,
            collations=tables,
            sources=_cited((q.source for table in tables for q in table.witnesses), sources),
            conditions=said,
            left_out=left_out,
        )
    if what is What.COVERAGE:
        covered = coverage(material, sources, wanted, ticket)
        used = [use.source for item in covered for use in item.uses]
        return Export(
            title=title,
            what=what,
            coverage=covered,
            sources=_cited([*(item.source for item in covered), *used], sources),
            conditions=said,
            left_out=left_out,
        )
    if what is What.OVERLAPS:
        excerpts, missed = overlap_excerpts(material, sources, wanted, ticket)
    else:
        excerpts, missed = EntryExcerpts(material, sources).gather(wanted, ticket)
    documents: tuple[MarkedText, ...] = ()
    if what is What.DOCUMENT:
        documents = tuple(_marked(material.corpus.documents, excerpts, wanted, sources))
    passed_by = sum(item.count for item in missed if item.reason in _NOT_WANTED)
    if wanted.only is not None and passed_by:
        said = (("Chosen", f"{len(excerpts):,} of {len(excerpts) + passed_by:,}"),)
    return Export(
        title=title,
        what=what,
        excerpts=tuple(excerpts),
        documents=documents,
        sources=_cited(
            [
                *(quoted.source for item in excerpts for quoted in item.passages),
                *(item.source for item in documents),
            ],
            sources,
        ),
        conditions=said,
        left_out=(*missed, *left_out),
    )


def _cited(found: Iterable[Source], sources: Sources) -> tuple[Source, ...]:
    return sources.cited({DocumentId(item.id) for item in found})


def _unread(material: Material) -> tuple[LeftOut, ...]:
    unread = (LeftOut(item.path, f"not read: {item.reason}") for item in material.corpus.unreadable)
    return (*material.troubles, *unread)


def _conditions(wanted: Wanted, sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield what was asked for, for people; what lets everything pass is not told."""
    if wanted.only is not None:
        return
    titles = sorted(sources.source(key).title for key in wanted.documents)
    if titles:
        yield "Document", "; ".join(titles)
    if wanted.kinds:
        yield "Kind", ", ".join(sorted(wanted.kinds))
    plain = (
        ("Tag", wanted.tag),
        ("Colour", wanted.color),
        ("Author", wanted.by),
        ("Relation", wanted.relation),
        ("Words", wanted.text),
        ("Since", wanted.since),
        ("Until", wanted.until),
        ("State", "orphans" if wanted.orphans else ""),
    )
    yield from ((label, value) for label, value in plain if value)


def _marked(
    documents: Iterable[Document],
    excerpts: Sequence[Excerpt],
    wanted: Wanted,
    sources: Sources,
) -> Iterator[MarkedText]:
    """Yield the documents that are asked for, or all that something is said of."""
    marks: dict[str, list[Mark]] = {}
    for number, excerpt in enumerate(excerpts):
        for side, quoted in enumerate(excerpt.passages):
            place = quoted.place
            found = marks.setdefault(quoted.source.id, [])
            if place is not None and place.start is not None and place.end is not None:
                found.append(Mark(place.start, place.end, number, side))
    for document in documents:
        if document.id in (wanted.documents or marks):
            found = marks.get(document.id, [])
            yield MarkedText(
                source=sources.source(document.id),
                text=document.text,
                structure=document.structure,
                marks=tuple(sorted(found, key=lambda m: (m.start, -m.end, m.excerpt, m.side))),
            )
