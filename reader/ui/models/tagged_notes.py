"""The annotations that a search by tag finds: they fit without having a word to be marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.search import AllOf, AnyOf, Field, Hit, Term

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.search import Clause, NoteEntry, SearchResult


def with_tagged(result: SearchResult, notes: Mapping[str, NoteEntry]) -> SearchResult:
    """Return a result in which documents without hits have their annotations of that tag."""
    wanted = {slot.casefold() for slot in _tags(result.query.root)}
    if not wanted:
        return result
    found = tuple(
        item
        if item.hits
        else replace(
            item,
            hits=tuple(
                Hit(item.document, note.span, Field.QUOTE, note.id)
                for note in notes.values()
                if note.document == item.document
                and note.span is not None
                and not wanted.isdisjoint(_names(note.tags))
            ),
        )
        for item in result.documents
    )
    counted = tuple(replace(item, count=max(item.count, len(item.hits))) for item in found)
    return replace(result, documents=counted)


def _tags(clause: Clause | None) -> Iterable[str]:
    if isinstance(clause, Term) and clause.field is Field.TAG:
        yield "/".join(slot.spelled or slot.text for slot in clause.slots)
    elif isinstance(clause, AllOf | AnyOf):
        for part in clause.parts:
            yield from _tags(part)


def _names(tags: Iterable[str]) -> set[str]:
    """Return ``claim/contested`` as ``claim``, ``contested`` and ``claim/contested``."""
    names: set[str] = set()
    for tag in tags:
        pieces = [piece.casefold() for piece in tag.split("/") if piece.strip()]
        names.update(pieces)
        names.update("/".join(pieces[: n + 1]) for n in range(len(pieces)))
    return names
