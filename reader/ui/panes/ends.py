"""The ends of what joins two texts, on one side: which of them a view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.ui.panes.reading.span_index import SpanIndex

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.ui.panes.reading.document_view import DocumentView

_BESIDE = 400
"""Characters above and below what is seen that are placed as exactly."""


class Ends:
    """Spans of a text by number; ``starts, ends: int64[n]``, code points, in any order."""

    def __init__(self, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> None:
        self._order = np.argsort(starts, kind="stable")
        inked = np.maximum(ends, starts + 1)  # where one side has nothing, its place is joined
        self._spans = SpanIndex(starts[self._order], inked[self._order])

    def seen_in(self, view: DocumentView) -> NDArray[np.int64]:
        """Return the numbers of those that ``view`` shows or nearly shows, ascending."""
        span = view.visible_span()
        found = self._spans.touching(span.start - _BESIDE, span.end + _BESIDE)
        return np.sort(self._order[found]).astype(np.int64)
