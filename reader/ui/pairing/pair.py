"""Two documents beside each other: what they share, cut into pieces, with the way between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.ui.pairing.letters import Letters
from reader.ui.pairing.level import Level
from reader.ui.pairing.pieces import Pieces, Side, pieces

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.domain.comparison import Comparison
    from reader.domain.document import Document, DocumentId
    from reader.domain.overlap import Kind, Overlap, OverlapId


@dataclass(frozen=True, slots=True)
class Pair:
    """What ``left`` and ``right`` share; every overlap has side a in ``left``.

    ``forth`` leads from left to right, ``back`` from right to left.
    """

    left: DocumentId
    right: DocumentId
    overlaps: tuple[Overlap, ...]
    pieces: Pieces
    forth: Level
    back: Level

    def piece_at(self, offset: int, *, left: bool, prefer: OverlapId | None = None) -> int:
        """Return the piece that holds an offset of one side, or -1; of several the shortest."""
        held = self.pieces
        starts, ends = (held.starts, held.ends) if left else (held.other_starts, held.other_ends)
        found = np.flatnonzero((starts <= offset) & (offset < ends)).tolist()
        for piece in found:
            if self.overlaps[int(held.owners[piece])].id == prefer:
                return int(piece)
        return int(min(found, key=lambda piece: ends[piece] - starts[piece])) if found else -1

    def owner(self, piece: int) -> Overlap:
        """Return the overlap a piece is of."""
        return self.overlaps[int(self.pieces.owners[piece])]


class Texts:
    """The letters of the documents in use, counted once for each text."""

    def __init__(self) -> None:
        self._sides: dict[DocumentId, Side] = {}

    def side(self, document: Document) -> Side:
        """Return a document's text with its letters counted."""
        known = self._sides.get(document.id)
        if known is None or known.text is not document.text:
            known = Side(document.text, Letters(document.text))
            self._sides[document.id] = known
        return known

    def forget(self) -> None:
        """Let go of all texts."""
        self._sides.clear()


def shared(
    comparison: Comparison, left: DocumentId, right: DocumentId, *, hidden: Collection[Kind]
) -> tuple[Overlap, ...]:
    """Return the overlaps to show between two documents, side a in ``left``, but for some kinds.

    The same document twice gives each of its overlaps with itself both ways round.
    """
    found = comparison.between(left, right)
    if left == right:
        found = sorted(
            [*found, *(item.swapped() for item in found)], key=lambda item: item.a.span.start
        )
    return tuple(item for item in found if item.kind not in hidden)


def pair(left: Document, right: Document, overlaps: tuple[Overlap, ...], texts: Texts) -> Pair:
    """Put two documents beside each other."""
    one, other = texts.side(left), texts.side(right)
    return Pair(
        left=left.id,
        right=right.id,
        overlaps=overlaps,
        pieces=pieces(overlaps, one, other),
        forth=Level(overlaps, one.letters, other.letters),
        back=Level([item.swapped() for item in overlaps], other.letters, one.letters),
    )
