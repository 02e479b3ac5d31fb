"""Short lines that a running head may repeat: titles and headings, with page numbers left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.engine.hashing import grams
from reader.engine.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from reader.domain.span import Span

_LONGEST = 12


def find_heads(
    text: str, tokens: Tokens, title: str, furniture: Iterable[Span] = ()
) -> frozenset[int]:
    """Return the hashes (see `head_hash`) of the lines a running head may repeat.

    These are lines of up to twelve words, the document's title, and known page furniture.
    """
    breaks = np.flatnonzero(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4") == 10)
    edges = np.concatenate(([0], np.searchsorted(tokens.starts, breaks), [len(tokens)]))
    edges = np.unique(edges)
    sizes = np.diff(edges)
    short = np.flatnonzero(sizes <= _LONGEST)
    found: set[int] = set()
    firsts, lasts = edges[short].tolist(), edges[short + 1].tolist()
    for first, last in zip(firsts, lasts, strict=True):
        found.add(head_hash(text, tokens, first, last))
    for span in furniture:
        first, last = np.searchsorted(tokens.starts, (span.start, span.end)).tolist()
        found.add(head_hash(text, tokens, first, last))
    named = tokenize(title)
    if len(named) <= _LONGEST:
        found.add(head_hash(title, named, 0, len(named)))
    return frozenset(found) - {0}


def head_hash(text: str, tokens: Tokens, first: int, last: int) -> int:
    """Return a hash of the words ``first <= i < last``, numbers at either end left out.

    Zero if nothing is left.
    """
    while first < last and _is_number(text, tokens, first):
        first += 1
    while first < last and _is_number(text, tokens, last - 1):
        last -= 1
    if first >= last:
        return 0
    ids: NDArray[np.uint64] = tokens.ids[first:last]
    return int(grams(ids, last - first)[0])


def numbered(text: str, tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a run of words has a number at either end."""
    return _is_number(text, tokens, first) or _is_number(text, tokens, last - 1)


def _is_number(text: str, tokens: Tokens, at: int) -> bool:
    return text[int(tokens.starts[at]) : int(tokens.ends[at])].isdecimal()
