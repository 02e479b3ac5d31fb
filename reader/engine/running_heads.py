"""Running heads of one document that stand in another: where a page of it was pasted.

A head is known by repetition in the document it belongs to. The excerpt holds it once or twice,
in the middle of a sentence, and nothing in the excerpt alone would tell it from text.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reader.domain.span import Span
    from reader.engine.tokens import Tokens

_LENGTHS = range(2, 13)
_SEEN = 2
_MOST = 16
_PAGE_DIGITS = 4


def running_heads(
    text: str, tokens: Tokens, furniture: Iterable[Span]
) -> tuple[tuple[int, ...], ...]:
    """Return the words (ids, page numbers left out) of heads that ``furniture`` repeats.

    Of two to twelve words and seen twice at least; the most frequent sixteen, in order.
    """
    seen: Counter[tuple[int, ...]] = Counter()
    for span in furniture:
        first, last = np.searchsorted(tokens.starts, (span.start, span.end)).tolist()
        while first < last and _is_page(text, tokens, first):
            first += 1
        while first < last and _is_page(text, tokens, last - 1):
            last -= 1
        if last - first in _LENGTHS:
            seen[tuple(tokens.ids[first:last].tolist())] += 1
    ranked = sorted((-count, head) for head, count in seen.items() if count >= _SEEN)
    return tuple(head for _, head in ranked[:_MOST])


def numbered_heads(
    text: str, tokens: Tokens, furniture: NDArray[np.bool_], heads: Sequence[tuple[int, ...]]
) -> NDArray[np.bool_]:
    """Return which words belong to one of ``heads`` with a page number beside it: bool[n].

    ``furniture``: bool[n], words known to be furniture already, which are left alone.
    """
    ids = tokens.ids
    found = np.zeros(ids.size, np.bool_)
    for head in heads:
        size = len(head)
        places = np.flatnonzero(ids[: max(0, ids.size - size + 1)] == np.uint64(head[0]))
        for step in range(1, size):
            places = places[ids[places + step] == np.uint64(head[step])]
        for first in places[~furniture[places]].tolist():
            for page in (first - 1, first + size):
                if 0 <= page < ids.size and _is_page(text, tokens, page):
                    found[min(first, page) : max(first + size, page + 1)] = True
                    break
    return found


def _is_page(text: str, tokens: Tokens, at: int) -> bool:
    start, end = int(tokens.starts[at]), int(tokens.ends[at])
    return end - start <= _PAGE_DIGITS and text[start:end].isdecimal()
