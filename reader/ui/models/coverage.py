"""Where in each document its overlaps lie, as shares of its length."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.overlap import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Overlap


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a document, 0 to 1, and the kind of overlap that lies there."""

    start: float
    end: float
    kind: Kind


def coverage(
    documents: Iterable[Document], overlaps: Iterable[Overlap]
) -> dict[DocumentId, tuple[Stretch, ...]]:
    """Return the stretches of each document that overlap with something, formulas left out."""
    sizes = {item.id: max(1, len(item.text)) for item in documents}
    found: dict[DocumentId, list[Stretch]] = defaultdict(list)
    for overlap in overlaps:
        if overlap.kind is Kind.FORMULA:
            continue
        for side in (overlap.a, overlap.b):
            size = sizes.get(side.document)
            if size:
                stretch = Stretch(side.span.start / size, side.span.end / size, overlap.kind)
                found[side.document].append(stretch)
    return {document: tuple(items) for document, items in found.items()}
