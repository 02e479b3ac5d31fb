"""Normal forms of many words at once, on arrays; only the few that need it are folded singly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.engine.folding import DROPPED, Folding, fold, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

_BETWEEN = "\x00"
_KEPT = 1


def normal_forms(words: Sequence[str], folding: Folding | None = None) -> list[str]:
    """Return ``fold(word)`` for every word of a text, in order.

    The words must be words as ``tokenize`` cuts them.
    """
    if not words:
        return []
    folding = folding or Folding()
    table = tables(folding)
    joined = _BETWEEN.join(words)
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    table.cover(codes)
    between = codes == ord(_BETWEEN)
    folded = table.folded[codes]
    folded[between] = _KEPT
    kept = folded[folded != DROPPED].astype("<u4")
    spelled: str = kept.tobytes().decode("utf-32-le", "surrogatepass")
    forms = spelled.split(chr(_KEPT))
    slow = table.slow[codes] | (codes == ord("\n"))
    if slow.any():
        owners: list[int] = np.unique(np.cumsum(between)[slow]).tolist()
        for number in owners:
            forms[number] = fold(words[number], folding)
    return forms
