"""What a passage says, in bits, once names, lists and set phrases are taken for what they are.

A name is one choice, not one for each of its words; a phrase that the whole corpus uses is one
choice too; what stands in a contents list or a list of sources only points at something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.domain.overlap import Measures
from reader.engine.background import FREQUENT
from reader.engine.fingerprints import PHRASE_WORDS, phrases
from reader.engine.steps import Op, Step, tightened

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from numpy.typing import NDArray

    from reader.engine.fingerprints import CorpusStatistics
    from reader.engine.pairing import Pair

_NAMED = 0.3
_LISTED = 0.1
_PHRASE = 12.0

_BESIDE = 3
_LONG = 300
_LONG_END = 80
_USES, _WORDS_A_USE = 4.0, 6.0


def notes_apart(pair: Pair, ops: Sequence[Op]) -> frozenset[int]:
    """Return the steps that are notes, or marks of notes, standing on one side only.

    Where a note stands (under the page, after the chapter) is the layout's affair; that it
    interrupts one of two texts does not make them differ.
    """
    found: set[int] = set()
    for at, op in enumerate(ops):
        if op.step is not Step.CHANGED or (op.a0 < op.a1) is (op.b0 < op.b1):
            continue
        side, first, last = (pair.a, op.a0, op.a1) if op.a0 < op.a1 else (pair.b, op.b0, op.b1)
        document = side.document
        if document.notes[document.content[first:last]].all():
            found.add(at)
    return frozenset(found)


def measure(ops: Sequence[Op], skipped: Collection[int]) -> Measures:
    """Return the measures of an alignment. ``skipped``: steps that are furniture or notes."""
    matched_a = matched_b = noisy = edits = total = run = longest = 0
    bits = 0.0
    for at, op in enumerate(ops):
        words_a, words_b = op.a1 - op.a0, op.b1 - op.b0
        if at in skipped:
            continue
        total += words_a + words_b
        bits += op.score
        if op.step is Step.CHANGED:
            edits += max(words_a, words_b)
            run = 0
            continue
        matched_a += words_a
        matched_b += words_b
        noisy += words_a if op.step is Step.NOISE else 0
        run += words_a
        longest = max(longest, run)
    return Measures(
        words=matched_a,
        identity=round((matched_a + matched_b) / total, 4),
        longest_run=longest,
        edits_per_100=round(200 * edits / total, 2),
        bits=round(bits, 1),
        noise=round(noisy / max(1, matched_a), 4),
    )


def own_bits(pair: Pair, ops: Sequence[Op], statistics: CorpusStatistics) -> float:
    """Return what the matched words say that no name, list or set phrase accounts for, in bits.

    Edits are taken off in proportion to what is left.
    """
    first, last = ops[0].a0, ops[-1].a1
    weights = np.zeros(last - first)
    plain = np.array(pair.a.gains[first:last])
    for op in ops:
        if op.step is Step.SAME:
            weights[op.a0 - first : op.a1 - first] = 1.0
        elif op.step is Step.NOISE:
            weights[op.a0 - first : op.a1 - first] = (
                op.score / plain[op.a0 - first : op.a1 - first].sum()
            )
    said = plain * weights
    gained = float(said.sum())
    lost = -sum(op.score for op in ops if op.step is Step.CHANGED)
    weights *= _name_weights(pair, ops, plain)
    weights *= _list_weights(pair, ops)
    phrases = _discount_phrases(pair, ops, statistics, weights)
    left = float((plain * weights).sum()) + phrases
    return left - lost if gained > 0 else 0.0


def _b_of_a(ops: Sequence[Op]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the matched words one by one: content words of side a and of side b, int64[n]."""
    a = [np.arange(op.a0, op.a1) for op in ops if _paired(op)]
    b = [np.arange(op.b0, op.b1) for op in ops if _paired(op)]
    empty = np.empty(0, np.int64)
    return np.concatenate([empty, *a]), np.concatenate([empty, *b])


def _paired(op: Op) -> bool:
    return op.step is not Step.CHANGED and op.a1 - op.a0 == op.b1 - op.b0


def _name_weights(pair: Pair, ops: Sequence[Op], plain: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what each word of side a counts for: less inside a name, after its first word."""
    first = ops[0].a0
    a, b = _b_of_a(ops)
    left, right = pair.a.document, pair.b.document
    named = left.capital[left.content[a]] & right.capital[right.content[b]]
    capital = np.zeros(plain.size, np.bool_)
    capital[a - first] = named
    weights = np.ones(plain.size)
    grammar = plain < FREQUENT
    begun, gap = False, 0
    inside: list[int] = []
    for at in range(plain.size):
        if capital[at]:
            if begun:
                weights[[*inside, at]] = _NAMED
            begun, gap = True, 0
            inside = []
        elif begun and gap < 3 and (grammar[at] or pair.a.word(first + at).isdecimal()):
            gap += 1
            inside.append(at)
        else:
            begun = False
            inside = []
    return weights


def _list_weights(pair: Pair, ops: Sequence[Op]) -> NDArray[np.float64]:
    first, last = ops[0].a0, ops[-1].a1
    left, right = pair.a.document, pair.b.document
    weights = np.where(left.listed[left.content[first:last]], _LISTED, 1.0)
    a, b = _b_of_a(ops)
    pointed = right.listed[right.content[b]]
    weights[a[pointed] - first] = _LISTED
    return weights


def _discount_phrases(
    pair: Pair,
    ops: Sequence[Op],
    statistics: CorpusStatistics,
    weights: NDArray[np.float64],
) -> float:
    """Set the weight of words in set phrases to nothing, in place, and return what they say.

    The longer a passage, the more documents must have it before it is taken for a set phrase;
    a very long one never is.
    """
    first, last = ops[0].a0, ops[-1].a1
    covered = in_phrases(pair, ops, statistics)
    if not covered.any():
        return 0.0
    count = int(np.count_nonzero(np.diff(covered.astype(np.int8), prepend=0) == 1))
    before = float((np.array(pair.a.gains[first:last])[covered] * weights[covered]).sum())
    weights[covered] = 0.0
    return min(before, _PHRASE * count)


def in_phrases(pair: Pair, ops: Sequence[Op], statistics: CorpusStatistics) -> NDArray[np.bool_]:
    """Return which words of side a belong to a phrase that the corpus uses often: bool[n].

    n are the content words from the first step to the last. Only some 5-grams of a phrase are
    counted (see `fingerprints`), so up to three words beside one are taken for part of it.
    """
    first, last = ops[0].a0, ops[-1].a1
    words = last - first
    covered = np.zeros(words, np.bool_)
    if words > _LONG or not len(statistics):
        return covered
    uses = _USES + words / _WORDS_A_USE
    found = phrases(pair.a.document, first, last)
    for place in found.places[statistics.frequency(found.hashes) >= uses].tolist():
        _cover(covered, place - first)
    found = phrases(pair.b.document, ops[0].b0, ops[-1].b1)
    often = found.places[statistics.frequency(found.hashes) >= uses]
    if often.size:
        a, b = _b_of_a(ops)
        there = np.zeros(ops[-1].b1 - ops[0].b0, np.bool_)
        for place in often.tolist():
            _cover(there, place - ops[0].b0)
        covered[a[there[b - ops[0].b0]] - first] = True
    return covered


def trimmed(pair: Pair, ops: list[Op], statistics: CorpusStatistics) -> list[Op]:
    """Return the steps without a set phrase at either end that only a gap ties to the rest."""
    if not len(statistics):
        return ops
    while (cut := _loose_end(pair, ops, statistics, last=True)) is not None:
        ops = tightened(ops[:cut])
    while (cut := _loose_end(pair, ops, statistics, last=False)) is not None:
        ops = tightened(ops[cut + 1 :])
    return ops


def _loose_end(
    pair: Pair, ops: list[Op], statistics: CorpusStatistics, *, last: bool
) -> int | None:
    """Return the outermost change that costs more than the words beyond it say, or None."""
    gaps = [at for at, op in enumerate(ops) if op.step is Step.CHANGED]
    if not gaps:
        return None
    at = gaps[-1] if last else gaps[0]
    end = ops[at + 1 :] if last else ops[:at]
    if end[-1].a1 - end[0].a0 > _LONG_END:
        return None
    covered = in_phrases(pair, end, statistics)
    if not covered.any():
        return None
    gains = np.array(pair.a.gains[end[0].a0 : end[-1].a1])
    said = float(gains[~covered].sum())
    return at if said + ops[at].score < 0 else None


def _cover(covered: NDArray[np.bool_], place: int) -> None:
    covered[max(0, place - _BESIDE) : place + PHRASE_WORDS + _BESIDE] = True
