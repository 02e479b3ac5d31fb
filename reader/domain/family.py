"""Families: all passages, in any documents, that overlaps tie together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NewType

from reader.domain.errors import InvalidValueError

if TYPE_CHECKING:
    from reader.domain.document import DocumentId
    from reader.domain.overlap import OverlapId, Passage

FamilyId = NewType("FamilyId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The witnesses of one text, in order of document id and place, and what ties them.

    A document may hold the text more than once: then it has a witness for each.
    Two witnesses in one document never share a character.

    Raises:
        InvalidValueError: if there are fewer than two witnesses.
    """

    id: FamilyId
    witnesses: tuple[Passage, ...]
    overlaps: tuple[OverlapId, ...] = ()

    def __post_init__(self) -> None:
        if len(self.witnesses) < 2:
            message = f"family {self.id} has one witness; it takes two to share a text"
            raise InvalidValueError(message)

    def witness_at(self, document: DocumentId, offset: int) -> Passage | None:
        """Return the witness that holds the character at ``offset`` of ``document``."""
        for item in self.witnesses:
            if item.document == document and item.span.contains(offset):
                return item
        return None
