"""Hashes of words and of runs of words: 64 bits, the same in every process, made on arrays.

A word's hash is a polynomial in a fixed odd number over its code points, modulo 2⁶⁴ (Rabin and
Karp 1987), finished by the mixer of SplitMix64 (Steele, Lea and Flood 2014).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_BASE = np.uint64(0x9E3779B97F4A7C15)
_GRAM = np.uint64(0xD1342543DE82EF95)
_EMPTY = np.uint64(0x2545F4914F6CDD1D)


def mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return ``values`` (uint64[n]) with every bit made to depend on every other."""
    out = values ^ (values >> np.uint64(30))
    out *= np.uint64(0xBF58476D1CE4E5B9)
    out ^= out >> np.uint64(27)
    out *= np.uint64(0x94D049BB133111EB)
    out ^= out >> np.uint64(31)
    return out


def hash_runs(
    codes: NDArray[np.uint32], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> NDArray[np.uint64]:
    """Return a hash for each run ``codes[start:end]``, zeros left out: uint64[n].

    The runs are in order, not empty and do not overlap.
    """
    if not starts.size:
        return np.empty(0, np.uint64)
    lengths = ends - starts
    first = np.cumsum(lengths) - lengths
    at = np.arange(int(lengths.sum())) + np.repeat(starts - first, lengths)
    values = codes[at]
    kept = values != 0
    if not kept.all():
        lengths = np.add.reduceat(kept, first, dtype=np.int64)
        values = values[kept]
    return _hash(values, lengths)


def hash_strings(words: Sequence[str]) -> NDArray[np.uint64]:
    """Return a hash for each string, equal to that of the same code points in a run: uint64[n]."""
    codes = np.frombuffer("".join(words).encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))
    return _hash(codes, np.array([len(word) for word in words], np.int64))


def _hash(values: NDArray[np.uint32], lengths: NDArray[np.int64]) -> NDArray[np.uint64]:
    out = np.full(lengths.size, _EMPTY, np.uint64)
    full = lengths > 0
    sizes = lengths[full]
    if not sizes.size:
        return out
    first = np.cumsum(sizes) - sizes
    powers = np.full(int(sizes.max()), _BASE, np.uint64)
    powers = np.multiply.accumulate(powers)
    inside = np.arange(values.size) - np.repeat(first, sizes)
    terms = values * powers[inside]
    out[full] = mixed(np.add.reduceat(terms, first))
    return out


def grams(ids: NDArray[np.uint64], size: int) -> NDArray[np.uint64]:
    """Return a hash for each run of ``size`` neighbours in ``ids``: uint64[n - size + 1] or [0]."""
    count = ids.size - size + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    out = ids[:count].copy()
    for step in range(1, size):
        out *= _GRAM
        out += ids[step : step + count]
    return mixed(out)
