"""An annotation on a passage speaks of every other witness of its family, too."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation
from reader.domain.overlap import EditKind, Passage
from reader.services.history import Change, counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.domain.annotation import Entry, EntryId
    from reader.domain.document import DocumentId
    from reader.domain.overlap import Overlap, OverlapId
    from reader.domain.span import Span
    from reader.services.annotating import Annotating


_FARTHEST = 3
"""How many overlaps may lie between an annotation and a witness it echoes in."""


@dataclass(frozen=True, slots=True)
class Echo:
    """Where the passage of an annotation stands in another witness.

    ``overlap`` is the one that leads there, the last of them where several do. ``differences``
    counts the words of their edits inside the passage that are not the same on both sides.
    """

    entry: EntryId
    passage: Passage
    overlap: OverlapId
    differences: int


def echoes_in(
    document: DocumentId, entries: Iterable[Entry], overlaps: Iterable[Overlap]
) -> list[Echo]:
    """Return where annotations on other passages echo in ``document``, in order of place.

    Overlaps are followed from witness to witness; of several ways to a place the one with
    the fewest differences counts. Where the same is noted there already nothing echoes.
    """
    known = list(entries)
    sides = _Sides(overlaps)
    near = sides.distances(document)
    noted = {_said(entry, document) for entry in known}
    found = (
        echo
        for entry in known
        for echo in sides.echoes(entry, near)
        if echo.passage.document == document
        and (echo.passage.span, *_said(entry, document)[1:]) not in noted
    )
    return sorted(found, key=lambda echo: (echo.passage.span, echo.entry))


def echoes_of(entry: Entry, overlaps: Iterable[Overlap]) -> list[Echo]:
    """Return where one annotation echoes, by document and place."""
    found = _Sides(overlaps).echoes(entry)
    return sorted(found, key=lambda echo: (echo.passage.document, echo.passage.span))


class _Sides:
    """Both sides of all overlaps, by the document and place they lead away from."""

    def __init__(self, overlaps: Iterable[Overlap]) -> None:
        self._from: defaultdict[DocumentId, list[tuple[Span, int, Overlap]]] = defaultdict(list)
        self._told: dict[int, Overlap] = {}
        for number, item in enumerate(overlaps):
            self._from[item.a.document].append((item.a.span, 2 * number, item))
            self._from[item.b.document].append((item.b.span, 2 * number + 1, item))
        for sides in self._from.values():
            sides.sort(key=lambda side: side[:2])
        self._starts = {
            document: [span.start for span, _, _ in sides] for document, sides in self._from.items()
        }

    def distances(self, document: DocumentId) -> dict[DocumentId, int]:
        """Return by how many overlaps at least documents are away from one, the nearest only."""
        found = {document: 0}
        edge = [document]
        for step in range(1, _FARTHEST + 1):
            beyond: list[DocumentId] = []
            for here in edge:
                for _, number, overlap in self._from.get(here, []):
                    there = (overlap.a if number % 2 else overlap.b).document
                    if there not in found:
                        found[there] = step
                        beyond.append(there)
            edge = beyond
        return found

    def echoes(self, entry: Entry, near: Mapping[DocumentId, int] | None = None) -> list[Echo]:
        """Follow the overlaps from an annotation's passage, nearest first.

        With the distances ``near`` to a document only the ways that may lead there are gone.
        """
        if not isinstance(entry, Annotation) or entry.anchor is None or not entry.anchor.placed:
            return []
        span = entry.anchor.span
        if span is None or not len(span) or (near is not None and entry.document not in near):
            return []
        found: dict[DocumentId, dict[Span, Echo]] = defaultdict(dict)
        edge = [(Passage(entry.document, span), 0)]
        for left in reversed(range(_FARTHEST)):
            reached: list[tuple[Passage, int]] = []
            for passage, differences in edge:
                for side, there in self._carried(passage, near, left):
                    if there.document == entry.document and there.span.overlaps(span):
                        continue
                    echo = Echo(
                        entry.id, there, side.id, differences + _differences(side, passage.span)
                    )
                    if _enter(found[there.document], echo):
                        reached.append((there, echo.differences))
            edge = reached
        return [echo for here in found.values() for echo in here.values()]

    def _carried(
        self, passage: Passage, near: Mapping[DocumentId, int] | None, left: int
    ) -> Iterator[tuple[Overlap, Passage]]:
        from reader.engine.carrying import carried

        sides = self._from.get(passage.document, [])
        last = bisect_right(self._starts.get(passage.document, []), passage.span.start)
        for span, number, overlap in sides[:last]:
            if span.end < passage.span.end:
                continue
            other = (overlap.a if number % 2 else overlap.b).document
            if near is not None and near.get(other, _FARTHEST) > left:
                continue
            if number not in self._told:
                self._told[number] = overlap.swapped() if number % 2 else overlap
            there = carried(self._told[number], passage.span)
            if there is not None:
                yield self._told[number], there


def _enter(here: dict[Span, Echo], echo: Echo) -> bool:
    """Note an echo unless a better one stands there; tell whether it is a new place."""
    rivals = [held for held in here.values() if held.passage.span.overlaps(echo.passage.span)]
    if any(held.differences <= echo.differences for held in rivals):
        return False
    for held in rivals:
        del here[held.passage.span]
    here[echo.passage.span] = echo
    return True


def _differences(side: Overlap, span: Span) -> int:
    return sum(
        edit.kind is not EditKind.SAME
        for edit in side.edits
        if edit.a is not None and edit.a.overlaps(span)
    )


def _said(entry: Entry, document: DocumentId) -> tuple[Span | None, str, str, tuple[str, ...]]:
    """Return where an entry stands in a document, and what it says, to tell a copy of it."""
    anchor = None
    if isinstance(entry, Annotation) and entry.document == document:
        anchor = entry.anchor
    return (anchor.span if anchor else None, entry.color, entry.note, entry.tags)


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
