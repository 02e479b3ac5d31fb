"""Words of a text, with their places and their normal forms: what search and overlaps are made of.

A word is a run of letters and digits. It may hold combining marks, soft hyphens, zero-width
characters, an apostrophe before a letter, and a hyphen with a line end (``protec-⏎tion`` is one
word). In scripts without spaces (Chinese, Japanese, Thai …) every character is a word.

The work is done on arrays of code points, a table look-up a character: classes find the words,
folded code points are hashed word by word. Only words with a character whose folding is not one
character (ß, ﬁ, decomposed й) are folded as strings, once for each distinct word.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.folding import (
    APOSTROPHE,
    DROPPED,
    INNER,
    LONE,
    OTHER,
    WORD,
    Folding,
    FoldTables,
    fold,
    tables,
)
from reader.engine.hashing import hash_runs, hash_strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

__all__ = ["TOKENS_VERSION", "Folding", "Tokens", "fold", "tokenize", "vocabulary"]

TOKENS_VERSION = "1"
"""Changes when the words, their places or their ids change; caches are keyed by it."""

_PIECE = 1 << 18
_HYPHENS = frozenset("-\u2010\u2011\u00ac\u00ad")
_BLANKS = frozenset(" \t\r\f\u00a0")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one text, in reading order.

    ``starts``, ``ends``: int64[n], code points, ascending, ends exclusive, never overlapping.
    ``ids``: uint64[n], a hash of the word's normal form, the same in every run and process.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    ids: NDArray[np.uint64]

    def __len__(self) -> int:
        return int(self.starts.size)


def tokenize(text: str, folding: Folding | None = None) -> Tokens:
    """Cut ``text`` into words.

    Any Unicode is accepted, lone surrogates too. An empty text has no words.
    """
    folding = folding or Folding()
    table = tables(folding)
    starts: list[NDArray[np.int64]] = []
    ends: list[NDArray[np.int64]] = []
    ids: list[NDArray[np.uint64]] = []
    for offset, piece in _pieces(text):
        first, last, hashed = _tokenize_piece(piece, folding, table)
        starts.append(first + offset)
        ends.append(last + offset)
        ids.append(hashed)
    if not starts:
        nowhere = np.empty(0, np.int64)
        return Tokens(nowhere, nowhere.copy(), np.empty(0, np.uint64))
    return Tokens(np.concatenate(starts), np.concatenate(ends), np.concatenate(ids))


def vocabulary(text: str, tokens: Tokens, folding: Folding | None = None) -> dict[int, str]:
    """Return the normal form of every distinct word of ``tokens``, by id.

    ``text`` and ``folding`` must be those the tokens were made with.
    """
    folding = folding or Folding()
    ids, first = np.unique(tokens.ids, return_index=True)
    starts = tokens.starts[first].tolist()
    ends = tokens.ends[first].tolist()
    words = (fold(text[start:end], folding) for start, end in zip(starts, ends, strict=True))
    return dict(zip(ids.tolist(), words, strict=True))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield ``(offset, piece)``, cut at spaces between words, to bound the memory in use."""
    start, size = 0, len(text)
    while size - start > _PIECE:
        cut = text.rfind(" ", start + _PIECE // 2, start + _PIECE)
        while cut > start and not text[cut - 1].isalnum():
            cut = text.rfind(" ", start + _PIECE // 2, cut)
        if cut <= start:
            cut = _first_cut_after(text, start + _PIECE)
        yield start, text[start:cut]
        start = cut
    if start < size:
        yield start, text[start:]


def _first_cut_after(text: str, offset: int) -> int:
    """Return the first place from ``offset`` on where no word is cut in two."""
    cut = text.find(" ", offset)
    while cut >= 0 and not text[cut - 1].isalnum():
        cut = text.find(" ", cut + 1)
    return len(text) if cut < 0 else cut


def _code_points(text: str) -> NDArray[np.uint32] | NDArray[np.uint8]:
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


def _tokenize_piece(
    text: str, folding: Folding, table: FoldTables
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint64]]:
    codes = _code_points(text)
    table.cover(codes)
    kinds = table.classes[codes]
    joins = _joined_line_ends(text, codes, kinds) if folding.hyphenation else []
    for start, end in joins:
        kinds[start:end] = INNER
    _settle_apostrophes(kinds, text.isascii())
    starts, ends = _runs(kinds)
    if not starts.size:
        return starts, ends, np.empty(0, np.uint64)
    folded = table.folded[codes]
    for start, end in joins:
        folded[start:end] = DROPPED
    ids = hash_runs(folded, starts, ends)
    if table.has_slow:
        slow = np.logical_or.reduceat(table.slow[codes], _flat(starts, ends))[::2]
        _fold_slowly(text, folding, (starts, ends, ids), np.flatnonzero(slow))
    return starts, ends, ids


def _flat(starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return starts and ends interleaved, as ``reduceat`` wants them, the last end left out."""
    flat = np.empty(starts.size * 2, np.int64)
    flat[::2] = starts
    flat[1::2] = ends
    return flat[:-1]


def _joined_line_ends(
    text: str, codes: NDArray[np.uint32] | NDArray[np.uint8], kinds: NDArray[np.uint8]
) -> list[tuple[int, int]]:
    """Return the stretches ``-⏎`` inside a word, from the hyphen to the next letter."""
    lines = np.flatnonzero(codes == ord("\n"))
    lines = lines[lines > 1]
    lines = lines[(kinds[lines - 1] != WORD)]
    found: list[tuple[int, int]] = []
    size = len(text)
    for line in lines.tolist():
        start = line - 1
        while start > 0 and text[start] in _BLANKS:
            start -= 1
        if text[start] not in _HYPHENS or start == 0:
            continue
        end = line + 1
        while end < size and (text[end] in _BLANKS or (text[end] == "\n" and end - line <= 2)):
            end += 1
        if end < size and _same_word(text[start - 1], text[end]):
            found.append((start, end))
    return found


def _same_word(before: str, after: str) -> bool:
    if not (before.isalpha() or unicodedata.combining(before)):
        return False
    return after.islower() or (before.isupper() and after.isupper())


def _settle_apostrophes(kinds: NDArray[np.uint8], ascii_only: bool) -> None:
    """Make an apostrophe part of its word where a letter follows and a word precedes, in place."""
    marks = np.flatnonzero(kinds == APOSTROPHE)
    if not marks.size:
        return
    before = np.where(marks > 0, kinds[marks - 1], OTHER)
    after = np.where(marks + 1 < kinds.size, kinds[np.minimum(marks + 1, kinds.size - 1)], OTHER)
    inside = (before == WORD) & (after == WORD)
    if not ascii_only:
        inside |= (before == INNER) & (after == WORD)
    kinds[marks] = np.where(inside, INNER, OTHER)


def _runs(kinds: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where words start and end, given the class of every character."""
    part = kinds != OTHER
    if not part.any():
        return np.empty(0, np.int64), np.empty(0, np.int64)
    padded = np.zeros(kinds.size + 2, np.int8)
    padded[1:-1] = part
    steps = np.diff(padded)
    starts = np.flatnonzero(steps == 1)
    ends = np.flatnonzero(steps == -1)
    lone = kinds == LONE
    if lone.any():
        base = (kinds == WORD) | lone
        cut = np.zeros(kinds.size, np.bool_)
        cut[1:] = base[1:] & (lone[1:] | lone[:-1]) & part[:-1]
        inner = np.flatnonzero(cut)
        starts = np.sort(np.concatenate((starts, inner)))
        ends = np.sort(np.concatenate((ends, inner)))
    if (kinds == INNER).any():
        starts, ends = _trimmed(kinds, starts, ends)
    return starts.astype(np.int64), ends.astype(np.int64)


def _trimmed(
    kinds: NDArray[np.uint8], starts: NDArray[np.intp], ends: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Drop what stands before a run's first letter or digit, and runs that have none."""
    base = np.flatnonzero((kinds == WORD) | (kinds == LONE))
    at = np.searchsorted(base, starts)
    full = at < base.size
    starts, ends, at = starts[full], ends[full], at[full]
    first = base[at]
    full = first < ends
    return first[full], ends[full]


def _fold_slowly(
    text: str,
    folding: Folding,
    words: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint64]],
    chosen: NDArray[np.intp],
) -> None:
    """Replace the ids of the chosen words by those of their folded strings, in place."""
    if not chosen.size:
        return
    starts, ends, ids = words
    slices = [
        text[start:end]
        for start, end in zip(starts[chosen].tolist(), ends[chosen].tolist(), strict=True)
    ]
    distinct = {piece: fold(piece, folding) for piece in set(slices)}
    hashed = dict(zip(distinct, hash_strings(list(distinct.values())).tolist(), strict=True))
    ids[chosen] = np.array([hashed[piece] for piece in slices], np.uint64)
