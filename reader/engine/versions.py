"""Two versions of one text: what stands in both at its place was handed down with the text.

However many witnesses have it, it is no set phrase there; the same words in another place are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.engine.resolving import place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.engine.pairing import Pair
    from reader.engine.steps import Op

_HEAVY_BITS = 110.0
_SHARED = 0.5
"""What two texts must have of each other to be versions."""
_AGREEING = 0.9


class Versions:
    """What two documents have of each other, if each holds half of the other; else nothing."""

    def __init__(self, pair: Pair, found: Iterable[Sequence[Op]]) -> None:
        heavy = [place_of(ops) for ops in found if sum(op.score for op in ops) >= _HEAVY_BITS]
        shares = (
            _share(len(pair.a), ((a0, a1) for a0, a1, _, _ in heavy)),
            _share(len(pair.b), ((b0, b1) for _, _, b0, b1 in heavy)),
        )
        if pair.alone or min(shares) < _SHARED:
            heavy = []
        self._heavy = np.array(heavy, np.int64).reshape(-1, 4)
        self._words = self._heavy[:, 1] - self._heavy[:, 0]

    def hand_down(self, ops: Sequence[Op]) -> bool:
        """Tell whether a passage stands at the same place of both texts as what is around it."""
        a0, a1, b0, b1 = place_of(ops)
        heavy = self._heavy
        before = (heavy[:, 1] <= a0) & (heavy[:, 3] <= b0)
        after = (heavy[:, 0] >= a1) & (heavy[:, 2] >= b1)
        itself = (heavy == (a0, a1, b0, b1)).all(axis=1)
        agreeing = int(self._words[before | after | itself].sum())
        return agreeing > 0 and agreeing >= _AGREEING * int(self._words.sum())


def _share(size: int, ranges: Iterable[tuple[int, int]]) -> float:
    held = np.zeros(size, np.bool_)
    for first, last in ranges:
        held[first:last] = True
    return float(held.mean()) if size else 0.0
