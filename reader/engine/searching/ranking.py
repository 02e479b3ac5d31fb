"""How well units fit a term that was counted, on the scale on which the full-text table ranks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

_K1, _B = 1.2, 0.75


def bm25(
    counts: NDArray[np.int64], weights: Iterable[float], sizes: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return the score of every unit: float64[n], 0 and more (Robertson and Zaragoza 2009).

    ``counts``: int64[n, fields], how often the term stands in each; ``weights`` of the fields;
    ``sizes``: int64[n], words. A term that most units have still says a little.
    """
    having = int(counts.any(axis=1).sum())
    if not having:
        return np.zeros(sizes.size, np.float64)
    rarity = max(1e-6, float(np.log((sizes.size - having + 0.5) / (having + 0.5))))
    often = counts @ np.array(list(weights), np.float64)
    length = 1 - _B + _B * sizes / max(1.0, float(sizes.mean()))
    return rarity * often * (_K1 + 1) / (often + _K1 * length)
