"""Seeds by letters alone: where words are glued, split or misread, letters still follow each other.

Runs of ten letters, twelve between long texts, word breaks left out of account. They find a copy
in which one letter in ten is wrong, where no three words in a row are whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.folding import DROPPED, Folding, tables
from reader.engine.hashing import mixed
from reader.engine.seeding import Blocks, join

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.pairing import Pair, Side

_SHORT, _LONG = 10, 12
_LARGE = 1_000_000_000
_MANY = 8
_PLAIN = 16
_LEAST_BITS = 18.0
_LEAST_LEFT = 24
_SIEVE = 22
_FACTOR = 0xD1342543DE82EF95
_OTHER = 0x9E3779B97F4A7C15


@dataclass(frozen=True, slots=True, eq=False)
class _Letters:
    """The letters of one side, L of them, and the runs of ``size`` that begin at them.

    ``word``: int64[L], the content word a letter belongs to; ``total``: float64[L + 1], bits up
    to a letter; ``hashes``: uint64[L - size + 1].
    """

    word: NDArray[np.int64]
    total: NDArray[np.float64]
    hashes: NDArray[np.uint64]
    size: int


def letter_blocks(pair: Pair, known: Blocks) -> Blocks:
    """Return stretches of equal letters, as the words they touch, that ``known`` does not hold.

    There are none worth a look where ``known`` leaves no two dozen words in a row on either side:
    what it leaves between its stretches is aligned word by word later on.
    """
    left_over = (
        _leaves_some(len(pair.a), known.a, known.a_end),
        _leaves_some(len(pair.b), known.b, known.b_end),
    )
    if not any(left_over):
        return Blocks.none()
    length = len(pair.a.document.text) * len(pair.b.document.text)
    size = _SHORT if length <= _LARGE else _LONG
    a = _letters(pair.a, size)
    b = a if pair.alone else _letters(pair.b, size)
    plain_a, plain_b = _held(a, known.a, known.a_end), _held(b, known.b, known.b_end)
    found = [
        _joined(a, np.flatnonzero(~plain_a), b, np.arange(b.hashes.size)),
        _joined(a, np.flatnonzero(plain_a), b, np.flatnonzero(~plain_b)),
    ]
    left = np.concatenate([item[0] for item in found])
    right = np.concatenate([item[1] for item in found])
    if pair.alone:
        later = right > left + size
        left, right = left[later], right[later]
    fresh = ~_inside(a.word[left], b.word[right], known)
    return _runs(pair, a, b, (left[fresh], right[fresh]))


def _leaves_some(size: int, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> bool:
    """Tell whether two dozen words in a row, of ``size`` words, lie in none of the stretches."""
    steps = np.bincount(starts, minlength=size + 1) - np.bincount(ends, minlength=size + 1)
    held = np.flatnonzero(np.cumsum(steps)[:size] > 0)
    gaps = np.diff(np.concatenate(([-1], held, [size])))
    return bool((gaps > _LEAST_LEFT).any())


def _held(
    letters: _Letters, starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which runs begin in a long stretch of equal words, where letters add nothing."""
    long = ends - starts >= _PLAIN
    words = int(letters.word[-1]) + 1 if letters.word.size else 0
    steps = np.zeros(words + 1, np.int32)
    np.add.at(steps, starts[long], 1)
    np.add.at(steps, ends[long], -1)
    inside = np.cumsum(steps)[:-1] > 0
    return inside[letters.word[: letters.hashes.size]]


def _joined(
    a: _Letters, at_a: NDArray[np.intp], b: _Letters, at_b: NDArray[np.intp]
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return where runs of ``a`` equal runs of ``b``, among the given ones."""
    if not at_a.size or not at_b.size:
        return np.empty(0, np.intp), np.empty(0, np.intp)
    if at_a.size < at_b.size:
        at_b = at_b[_sieved(b.hashes[at_b], a.hashes[at_a])]
        at_a = at_a[_sieved(a.hashes[at_a], b.hashes[at_b])]
    else:
        at_a = at_a[_sieved(a.hashes[at_a], b.hashes[at_b])]
        at_b = at_b[_sieved(b.hashes[at_b], a.hashes[at_a])]
    left, right = join(a.hashes[at_a], b.hashes[at_b], _MANY)
    return at_a[left], at_b[right]


def _letters(side: Side, size: int) -> _Letters:
    document = side.document
    starts = document.tokens.starts[document.content]
    lengths = document.tokens.ends[document.content] - starts
    codes = np.frombuffer(document.text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    table = tables(Folding())
    table.cover(codes)
    first = np.cumsum(lengths) - lengths
    at = np.arange(int(lengths.sum())) + np.repeat(starts - first, lengths)
    folded = table.folded[codes[at]]
    kept = (folded != DROPPED) & (table.classes[codes[at]] != 0)
    word = np.repeat(np.arange(starts.size), lengths)[kept]
    gains = np.array(side.gains)
    share = gains / np.maximum(1, np.bincount(word, minlength=starts.size))
    total = np.concatenate(([0.0], np.cumsum(share[word]))) if word.size else np.zeros(1)
    return _Letters(word, total, _hashed(folded[kept].astype(np.uint64), size), size)


def _hashed(letters: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return a hash of each run of ``size`` letters, 9 to 16: uint64[L - size + 1], or none."""
    count = letters.size - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    two = letters[:-1] * np.uint64(_FACTOR) + letters[1:]
    four = two[:-2] * np.uint64(pow(_FACTOR, 2, 1 << 64)) + two[2:]
    eight = four[:-4] * np.uint64(pow(_FACTOR, 4, 1 << 64)) + four[4:]
    return mixed(eight[:count] + eight[size - 8 :] * np.uint64(_OTHER))


def _sieved(ours: NDArray[np.uint64], theirs: NDArray[np.uint64]) -> NDArray[np.intp]:
    """Return the places in ``ours`` whose value may be in ``theirs``, by a bitmap of low bits."""
    mask = np.uint64((1 << _SIEVE) - 1)
    there = np.zeros(1 << _SIEVE, np.bool_)
    there[theirs & mask] = True
    return np.flatnonzero(there[ours & mask])


def _inside(a: NDArray[np.int64], b: NDArray[np.int64], known: Blocks) -> NDArray[np.bool_]:
    """Tell which pairs of words lie in one of the known stretches of equal words."""
    if not len(known) or not a.size:
        return np.zeros(a.size, np.bool_)
    width = 1 << 32
    keys = (known.a - known.b) * width + known.a
    order = np.argsort(keys)
    keys, ends = keys[order], (keys + known.a_end - known.a)[order]
    wanted = (a - b) * width + a
    at = np.searchsorted(keys, wanted, "right") - 1
    return (at >= 0) & (wanted < ends[at])


def _runs(
    pair: Pair, a: _Letters, b: _Letters, seeds: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> Blocks:
    left, right = seeds
    size = a.size
    diagonal = left - right
    order = np.lexsort((left, diagonal))
    left, right, diagonal = left[order], right[order], diagonal[order]
    if not left.size:
        return Blocks.none()
    new = np.ones(left.size, np.bool_)
    new[1:] = (diagonal[1:] != diagonal[:-1]) | (left[1:] - left[:-1] > size)
    first = np.flatnonzero(new)
    last = np.append(first[1:], left.size) - 1
    end = left[last] + size - 1
    blocks = Blocks(
        a=a.word[left[first]],
        a_end=a.word[end] + 1,
        b=b.word[right[first]],
        b_end=b.word[right[last] + size - 1] + 1,
        bits=a.total[end + 1] - a.total[left[first]],
        exact=np.zeros(first.size, np.bool_),
    )
    worth = blocks.bits >= _LEAST_BITS
    if pair.alone:
        worth &= blocks.b >= blocks.a_end
    return blocks.chosen(worth)
