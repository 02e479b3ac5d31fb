"""What a comparison of a corpus found, and the questions asked of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.overlap import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import DocumentId
    from reader.domain.overlap import Overlap


def _no_shares() -> dict[tuple[DocumentId, DocumentId], float]:
    return {}


@dataclass(frozen=True, slots=True)
class Comparison:
    """All overlaps of a corpus, heaviest first, and how much documents share.

    ``shares[x, y]`` is the share of the words of ``x`` that stand in ``y`` too,
    0 to 1, formulas left out; a pair that is missing shares nothing.
    """

    overlaps: tuple[Overlap, ...] = ()
    shares: Mapping[tuple[DocumentId, DocumentId], float] = field(default_factory=_no_shares)

    def touching(self, document: DocumentId) -> list[Overlap]:
        """Return the overlaps with a side in ``document``, in the order they are held."""
        return [item for item in self.overlaps if document in item.documents]

    def between(self, one: DocumentId, other: DocumentId) -> list[Overlap]:
        """Return the overlaps of two documents with side a in ``one``, in order of place.

        The same document twice gives its overlaps with itself.
        """
        found: list[Overlap] = []
        for item in self.overlaps:
            if item.a.document == one and item.b.document == other:
                found.append(item)
            elif item.a.document == other and item.b.document == one:
                found.append(item.swapped())
        return sorted(found, key=lambda item: (item.a.span, item.b.span))

    def share(self, document: DocumentId, other: DocumentId) -> float:
        """Return the share of the words of ``document`` that stand in ``other`` too, 0 to 1."""
        return self.shares.get((document, other), 0.0)

    @property
    def borrowings(self) -> list[Overlap]:
        """The overlaps that are more than a formula."""
        return [item for item in self.overlaps if item.kind is not Kind.FORMULA]
