"""An annotation on a passage speaks of every other witness of its family, too."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, anchor_in
from reader.domain.overlap import EditKind
from reader.services.history import Change, counted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import DocumentId
    from reader.domain.overlap import Overlap, OverlapId, Passage
    from reader.services.annotating import Annotating


@dataclass(frozen=True, slots=True)
class Echo:
    """Where the passage of an annotation stands in another witness.

    ``differences`` counts the words of the overlap's edits inside the passage that are not
    the same on both sides.
    """

    entry: EntryId
    passage: Passage
    overlap: OverlapId
    differences: int


def echoes_in(
    document: DocumentId, entries: Iterable[Entry], overlaps: Iterable[Overlap]
) -> list[Echo]:
    """Return where annotations on other passages echo in ``document``, in order of place.

    The best overlap of an annotation decides where one passage has several.
    """
    from reader.engine.carrying import carried

    sides = [side for item in overlaps for side in (item, item.swapped())]
    sides = [side for side in sides if side.b.document == document]
    found: dict[tuple[EntryId, int], Echo] = {}
    for entry in entries:
        for side in sides:
            anchor = anchor_in(entry, side.a.document) if isinstance(entry, Annotation) else None
            if anchor is None or anchor.span is None or anchor.orphan:
                continue
            passage = carried(side, anchor.span)
            if passage is None:
                continue
            differences = sum(
                edit.kind is not EditKind.SAME
                for edit in side.edits
                if edit.a is not None and edit.a.overlaps(anchor.span)
            )
            key = (entry.id, passage.span.start)
            if key not in found or differences < found[key].differences:
                found[key] = Echo(entry.id, passage, side.id, differences)
    return sorted(found.values(), key=lambda echo: (echo.passage.span, echo.entry))


def copy_echoes(service: Annotating, echoes: Iterable[Echo]) -> list[Annotation]:
    """Copy annotations to where they echo, as one step; each copy is the reader's own."""
    made: list[Annotation] = []
    for echo in echoes:
        entry = service.entries.get(echo.entry)
        document = service.desk.documents.get(echo.passage.document)
        if isinstance(entry, Annotation) and document is not None:
            made.append(
                replace(
                    entry,
                    id=service.desk.new_id("a"),
                    document=document.id,
                    anchor=service.desk.anchor(document, echo.passage.span),
                    by=service.desk.author,
                    created=service.desk.now(),
                    modified="",
                )
            )
    name = f"copy {counted(len(made))} to other witnesses"
    service.do(name, [Change(None, entry) for entry in made])
    return made
