"""Which characters of a document are highlighted, and how: flat arrays that do not overlap."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.overlap import LITERAL, EditKind, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reader.domain.document import DocumentId
    from reader.domain.overlap import Overlap, Passage


class Style(IntEnum):
    """The styles of the overlaps' layer: an index into the marks of a theme.

    ``ELSEWHERE`` ones belong to passages whose counterpart is in no pane.
    """

    VERBATIM = 0
    NOISY = 1
    EDITED = 2
    REWORDED = 3
    TRANSLATED = 4
    FORMULA = 5
    VERBATIM_ELSEWHERE = 6
    NOISY_ELSEWHERE = 7
    EDITED_ELSEWHERE = 8
    REWORDED_ELSEWHERE = 9
    TRANSLATED_ELSEWHERE = 10
    FORMULA_ELSEWHERE = 11
    CHANGED = 12
    CHANGED_WORDS = 13
    FURNITURE = 14


_OF_KIND = {kind: Style[kind.name] for kind in Kind}
_ELSEWHERE = {kind: Style[f"{kind.name}_ELSEWHERE"] for kind in Kind}
_RANK = {
    Kind.FORMULA: 0,
    Kind.TRANSLATED: 1,
    Kind.REWORDED: 2,
    Kind.NOISY: 3,
    Kind.EDITED: 4,
    Kind.VERBATIM: 5,
}
_HERE = 10
_CHANGE = 20

Stretch = tuple[int, int, int, Style]
"""Start, end, rank (the greater is painted above) and style."""


@dataclass(frozen=True, slots=True)
class FlatMarks:
    """``starts, ends``: int64[n], ascending, none overlapping; ``styles``: uint8[n]."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    styles: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.starts)


def sides(overlap: Overlap, document: DocumentId) -> list[Overlap]:
    """Return the overlap told from each of its sides that is in ``document``."""
    told = [overlap] if overlap.a.document == document else []
    return [*told, overlap.swapped()] if overlap.b.document == document else told


def marks(
    here: Iterable[Overlap], elsewhere: Iterable[Passage], kinds: Sequence[Kind]
) -> FlatMarks:
    """Return what is highlighted in a document.

    Args:
        here: overlaps with a pane beside this one, side a in this document.
        elsewhere: passages of this document whose counterparts are not on the desk.
        kinds: the kind of each passage of ``elsewhere``.
    """
    stretches: list[Stretch] = []
    for passage, kind in zip(elsewhere, kinds, strict=True):
        span = passage.span
        stretches.append((span.start, span.end, _RANK[kind], _ELSEWHERE[kind]))
    for overlap in here:
        stretches += _of_overlap(overlap)
    return flat(stretches)


def _of_overlap(overlap: Overlap) -> list[Stretch]:
    rank = _HERE + _RANK[overlap.kind]
    whole = overlap.a.span
    if not overlap.edits or overlap.kind not in LITERAL:
        return [(whole.start, whole.end, rank, _OF_KIND[overlap.kind])]
    changed = Style.CHANGED if overlap.kind in {Kind.VERBATIM, Kind.NOISY} else Style.CHANGED_WORDS
    found: list[Stretch] = []
    for edit in overlap.edits:
        if edit.a is None:
            continue
        start, end = edit.a.start, edit.a.end
        if edit.kind is EditKind.SAME:
            found.append((start, end, rank, _OF_KIND[overlap.kind]))
        elif edit.kind is EditKind.FURNITURE:
            found.append((start, end, rank, Style.FURNITURE))
        else:
            found.append((start, end, _CHANGE, changed))
    return found


def flat(stretches: Iterable[Stretch]) -> FlatMarks:
    """Paint stretches over each other by rank and return what is seen, merged where alike."""
    ordered = sorted((item for item in stretches if item[1] > item[0]), key=_rank)
    if not ordered:
        return FlatMarks(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8))
    bounds = np.array([item[:2] for item in ordered], np.int64)
    edges = np.unique(bounds)
    cells = np.full(len(edges), -1, np.int64)
    first = np.searchsorted(edges, bounds[:, 0]).tolist()
    last = np.searchsorted(edges, bounds[:, 1]).tolist()
    for item, low, high in zip(ordered, first, last, strict=True):
        cells[low:high] = item[3]
    news = np.flatnonzero(np.diff(cells, prepend=-1) != 0)
    ends = np.append(news[1:], len(edges) - 1)
    painted = cells[news] >= 0
    news, ends = news[painted], ends[painted]
    return FlatMarks(edges[news], edges[ends], cells[news].astype(np.uint8))


def _rank(stretch: Stretch) -> int:
    return stretch[2]
