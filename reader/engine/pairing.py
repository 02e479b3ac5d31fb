"""Two prepared documents side by side: one numbering of words for both, and what each word says."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from reader.engine.folding import Folding
    from reader.engine.preparing import Prepared

_PRIOR = 4000.0
"""Words' worth of weight given to the background against the two documents' own counts."""
_SURPRISE = 2.0
"""Bits that a word absent elsewhere in the two documents may gain over the background."""


@lru_cache(maxsize=8)
def _folder(folding: Folding) -> Callable[[str], str]:
    """Return what gives normal forms, and remembers them."""
    return lru_cache(maxsize=1 << 16)(partial(fold, folding=folding))


@dataclass(slots=True, eq=False)
class Side:
    """One document of a pair, in content words (page furniture left out), m of them.

    ``codes``: list[m], numbers of words, equal for equal words of either side; ``gains``:
    list[m], bits a match of the word is worth; ``familiar``: list[m], whether the word is
    surely a word, and not a reading error; ``paragraph``: list[m], the paragraph it stands in;
    ``total``: float64[m + 1], ``gains`` summed up.
    """

    document: Prepared
    ids: NDArray[np.uint64]
    codes: list[int]
    gains: list[float]
    familiar: list[bool]
    paragraph: list[int]
    total: NDArray[np.float64]
    _starts: list[int] = field(repr=False)
    _ends: list[int] = field(repr=False)
    _fold: Callable[[str], str] = field(repr=False)

    def __len__(self) -> int:
        return len(self.codes)

    def word(self, at: int) -> str:
        """Return the normal form of content word ``at``."""
        return self._fold(self.document.text[self._starts[at] : self._ends[at]])

    def before(self, at: int) -> str:
        """Return what stands between content word ``at`` and the one before it, if both exist."""
        if not 0 < at < len(self.codes):
            return ""
        return self.document.text[self._ends[at - 1] : self._starts[at]]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two documents to compare; ``alone`` if they are one document compared with itself."""

    a: Side
    b: Side
    alone: bool


def pair(a: Prepared, b: Prepared) -> Pair:
    """Set two documents side by side."""
    alone = a is b or a.id == b.id
    at = np.minimum(np.searchsorted(a.words, b.words), max(0, a.words.size - 1))
    shared = a.words[at] == b.words if a.words.size else np.zeros(b.words.size, np.bool_)
    b_codes = np.where(shared, at, a.words.size + np.arange(b.words.size))
    a_counts = a.counts.astype(np.float64)
    b_counts = b.counts.astype(np.float64)
    if not alone:
        in_a = np.where(shared, a.counts[at], 0) if a.words.size else np.zeros(b.words.size)
        b_counts += in_a
        a_counts[at[shared]] += b.counts[shared]
    size = a.word_count if alone else a.word_count + b.word_count
    in_both = np.zeros(a.words.size, np.bool_)
    in_both[at[shared]] = True
    return Pair(
        _side(a, np.arange(a.words.size), _bits(a_counts, a.bits, size), in_both),
        _side(b, b_codes, _bits(b_counts, b.bits, size), shared),
        alone,
    )


def _bits(
    counts: NDArray[np.float64], background: NDArray[np.float32], size: int
) -> NDArray[np.float64]:
    """Return what each word says in these documents: Dirichlet smoothing (Zhai, Lafferty 2001)."""
    expected = _PRIOR * np.exp2(-background.astype(np.float64))
    bits = np.log2((size + _PRIOR) / (np.maximum(counts - 2, 0) + expected))
    capped: NDArray[np.float64] = np.minimum(bits, background + _SURPRISE)
    return capped


def _side(
    document: Prepared,
    codes: NDArray[np.int64],
    bits: NDArray[np.float64],
    in_both: NDArray[np.bool_],
) -> Side:
    which = document.which
    gains = bits[which]
    familiar = document.common | in_both
    return Side(
        document=document,
        ids=document.ids,
        codes=codes[which].tolist(),
        gains=gains.tolist(),
        familiar=familiar[which].tolist(),
        paragraph=document.paragraph.tolist(),
        total=np.concatenate(([0.0], np.cumsum(gains))),
        _starts=document.tokens.starts[document.content].tolist(),
        _ends=document.tokens.ends[document.content].tolist(),
        _fold=_folder(document.folding),
    )
