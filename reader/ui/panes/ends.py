"""The ends of what joins two texts, on one side: which of them a view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.span_index import SpanIndex

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.document_view import DocumentView

_BESIDE = 80
"""Characters above and below what is seen that are placed as exactly."""


class Ends:
    """Spans of a text by number; ``starts, ends: int64[n]``, code points, in any order."""

    def __init__(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        self._order = np.argsort(starts, kind="stable")
        inked = np.maximum(ends, starts + 1)  # where one side has nothing, its place is joined
        self._spans = SpanIndex(starts[self._order], inked[self._order])

    def touching(self, seen: tuple[int, int]) -> list[int]:
        """Return the numbers of those that share a character with a stretch."""
        found: list[int] = self._order[self._spans.touching(*seen)].tolist()
        return found


def seen_in(view: DocumentView) -> tuple[int, int]:
    """Return the stretch of a text that a view shows or nearly shows."""
    span = view.visible_span()
    return span.start - _BESIDE, span.end + _BESIDE
