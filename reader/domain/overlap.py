"""Overlaps: pairs of passages that say the same, with a kind, an alignment and its measures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NewType

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from reader.domain.document import DocumentId
    from reader.domain.span import Span

OverlapId = NewType("OverlapId", str)


class Kind(StrEnum):
    """In what way two passages say the same (DESIGN: Words)."""

    VERBATIM = "verbatim"
    NOISY = "noisy"
    EDITED = "edited"
    REWORDED = "reworded"
    TRANSLATED = "translated"
    FORMULA = "formula"


LITERAL = frozenset({Kind.VERBATIM, Kind.NOISY, Kind.EDITED})
"""The kinds that are borrowing word for word."""


class EditKind(StrEnum):
    """What happened to some words between side a and side b."""

    SAME = "same"
    ADDED = "added"
    DROPPED = "dropped"
    REPLACED = "replaced"
    FURNITURE = "furniture"


_SIDES = {
    EditKind.SAME: {(True, True)},
    EditKind.REPLACED: {(True, True)},
    EditKind.ADDED: {(False, True)},
    EditKind.DROPPED: {(True, False)},
    EditKind.FURNITURE: {(True, False), (False, True), (True, True)},
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One step of an alignment: ``a`` is where it stands in side a, ``b`` in side b.

    ``same`` and ``replaced`` have both; ``added`` has only ``b``, ``dropped``
    only ``a``; ``furniture`` (page furniture inside one side) has one, or both
    where both sides are interrupted at the same point.

    Raises:
        InvalidValueError: if a side is missing, or there is one too many.
    """

    kind: EditKind
    a: Span | None = None
    b: Span | None = None

    def __post_init__(self) -> None:
        sides = (self.a is not None, self.b is not None)
        if sides not in _SIDES[self.kind]:
            message = f"an edit of kind {self.kind} cannot have sides {self.a} and {self.b}"
            raise InvalidValueError(message)


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a document that something is said about."""

    document: DocumentId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The figures a kind is decided from.

    ``words``: words of side a that stand in side b too. ``identity``: twice the
    words in common over the words of both sides, furniture left out, 0 to 1.
    ``longest_run``: words of the longest stretch without an edit. ``edits_per_100``:
    words added, dropped or replaced for every 100 words. ``bits``: the information
    of the matched words in this corpus, less the cost of the edits. ``noise``: share of
    the matched words that are not letter-for-letter equal once folded, 0 to 1.
    """

    words: int
    identity: float
    longest_run: int
    edits_per_100: float
    bits: float
    noise: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """A pair of passages that say the same.

    ``edits`` spell both sides in order: they begin and end with the passages,
    leave no word out and never cross. ``why`` says in a sentence why it is of
    this kind. Within one document, side a is the earlier one. ``confirmed`` says
    that a reader looked at it and found it right, or cut it so.
    """

    id: OverlapId
    kind: Kind
    a: Passage
    b: Passage
    edits: tuple[Edit, ...]
    measures: Measures
    why: str = ""
    confirmed: bool = False

    @property
    def documents(self) -> frozenset[DocumentId]:
        """The one or two documents it ties together."""
        return frozenset((self.a.document, self.b.document))

    def swapped(self) -> Overlap:
        """Return the same overlap told from the other side."""
        flip = {EditKind.ADDED: EditKind.DROPPED, EditKind.DROPPED: EditKind.ADDED}
        return Overlap(
            id=self.id,
            kind=self.kind,
            a=self.b,
            b=self.a,
            edits=tuple(
                Edit(flip.get(edit.kind, edit.kind), edit.b, edit.a) for edit in self.edits
            ),
            measures=self.measures,
            why=self.why,
            confirmed=self.confirmed,
        )
