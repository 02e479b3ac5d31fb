"""Copy with citation: a selection, an annotation or a pair as words that say where they are from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.document import DocumentId
from reader.domain.excerpt import Excerpt, Export, ExportOptions, What
from reader.services.export_gathering import gathering
from reader.services.export_request import Material, Wanted
from reader.services.export_sources import Sources

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.document import Corpus
    from reader.domain.overlap import Passage
    from reader.services.jobs import Job, Ticket
    from reader.store.exporters.clipping import Clipping

SELECTION = "selection"
"""The kind of an excerpt that was only selected."""


def copying_passages(corpus: Corpus, passages: Iterable[Passage], style: str = "") -> Job[Clipping]:
    """Return the job that makes selected passages ready to be pasted, cited in a style.

    Passages of documents that are not here are left out.

    Raises (the job):
        FormatError: if there is no such citation style.
    """
    chosen = tuple(passages)

    def job(ticket: Ticket) -> Clipping:
        ticket.step(0, 1, "Copying")
        sources = Sources(corpus)
        found = tuple(
            Excerpt(
                id=f"{item.document}#{item.span.start}-{item.span.end}",
                what=What.ANNOTATIONS,
                kind=SELECTION,
                passages=(sources.passage(item.document, item.span),),
            )
            for item in chosen
            if sources.document(item.document) is not None
        )
        cited = sources.cited({DocumentId(item.first.source.id) for item in found})
        export = Export(title=corpus.title, what=What.ANNOTATIONS, excerpts=found, sources=cited)
        return clipping(export, style)

    return job


def copying(material: Material, ids: Iterable[str], what: What, style: str = "") -> Job[Clipping]:
    """Return the job that makes annotations, links or overlaps ready to be pasted, in that order.

    Raises (the job):
        FormatError: if there is no such citation style.
    """
    wanted = Wanted(what=what, only=tuple(ids))

    def job(ticket: Ticket) -> Clipping:
        return clipping(gathering(material, wanted)(ticket), style)

    return job


def copying_entries(material: Material, ids: Iterable[str], style: str = "") -> Job[Clipping]:
    """Return the job that makes annotations and links ready to be pasted, in that order.

    Raises (the job):
        FormatError: if there is no such citation style.
    """
    keys = tuple(ids)
    order = {key: number for number, key in enumerate(keys)}

    def job(ticket: Ticket) -> Clipping:
        notes, links = (
            gathering(material, Wanted(what=what, only=keys))(ticket)
            for what in (What.ANNOTATIONS, What.LINKS)
        )
        sources = {item.id: item for item in (*notes.sources, *links.sources)}
        both = sorted((*notes.excerpts, *links.excerpts), key=lambda item: order[item.id])
        export = replace(
            notes,
            excerpts=tuple(both),
            sources=tuple(sorted(sources.values(), key=lambda item: item.path)),
        )
        return clipping(export, style)

    return job


def clipping(export: Export, style: str = "") -> Clipping:
    """Return the excerpts of an export as they are pasted.

    Raises:
        FormatError: if there is no such citation style.
    """
    from reader.store.exporters.citations import Citations
    from reader.store.exporters.clipping import excerpt_text

    return excerpt_text(export.excerpts, Citations(export, ExportOptions(style=style)))
