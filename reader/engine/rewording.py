"""Reworded passages: the same statement in other words, found apart from word-for-word overlaps.

Sentences of two documents that share rare stems are candidates (an inverted index, joined on
arrays). Each candidate is looked at closely: which words that say something are in both, in any
order, by stem, or by likeness where a derivation or a spelling differs; which stretch of either
sentence gains most, what is matched less what is not; and how much of it names account for. What
speaks for a pair is counted in bits of this corpus, times the share of both stretches that is
matched. Each passage is given to its best partner only, and neighbours are joined.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.overlap import LITERAL, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.engine.rewording_candidates import (
    RareCouples,
    pairs_worth_searching,
    rare_couples,
    sentence_pairs,
)
from reader.engine.rewording_edits import word_edits
from reader.engine.rewording_scoring import Comparer
from reader.engine.rewording_text import (
    RewordingStatistics,
    RewordingText,
    merged_statistics,
    prepare_rewording,
    rewording_statistics,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reader.engine.rewording_scoring import Statement

__all__ = [
    "REWORDING_VERSION",
    "RareCouples",
    "RewordingOptions",
    "RewordingStatistics",
    "RewordingText",
    "merged_statistics",
    "pairs_worth_searching",
    "prepare_rewording",
    "rare_couples",
    "reworded",
    "rewording_statistics",
]

REWORDING_VERSION = "1"
"""Changes when results change; caches are keyed by it."""

_MOST_BITS_A_WORD = 12.0
_WORD_FOR_WORD = 0.95
_LONG_FORMULA = 8
_TOLD = 6


@dataclass(frozen=True, slots=True)
class RewordingOptions:
    """How much must speak for a rewording.

    ``least_value``: bits shared, times the share of both passages they are; ``least_words``:
    distinct words in common that say something, ``least_plain_words`` of them not names;
    ``covered``: a passage of which literal overlaps (or formulas) of the same two documents
    cover this part, 0 to 1, is left to them; ``gap``: neighbouring passages at most this many
    words apart on both sides are joined; ``fringe``: a passage is led on to the end of its
    sentence if that adds at most this part of unmatched text, 0 to 1.
    """

    least_value: float = 24.0
    least_words: int = 5
    least_plain_words: int = 3
    covered: float = 0.66
    gap: int = 15
    fringe: float = 0.35


def reworded(
    a: RewordingText,
    b: RewordingText,
    statistics: RewordingStatistics,
    literal: Iterable[Overlap] = (),
    options: RewordingOptions | None = None,
) -> list[Overlap]:
    """Return the passages of two documents that say the same in other words, in order of place.

    ``literal`` holds the overlaps and formulas already found between the two: a passage that
    they mostly cover, on either side, is left to them. The same document twice gives its
    rewordings of itself.
    """
    turned = b.document < a.document  # the same answer from either side
    first, second = (b, a) if turned else (a, b)
    search = _Search(first, second, statistics, tuple(literal), options or RewordingOptions())
    found = [search.overlap(statement) for statement in search.statements()]
    if turned:
        found = [item.swapped() for item in found]
    return sorted(found, key=lambda item: (item.a.span, item.b.span))


class _Side:
    """One text in a search: what literal overlaps cover, and the bits of its words."""

    def __init__(
        self,
        text: RewordingText,
        statistics: RewordingStatistics,
        covered: float,
        spans: tuple[Sequence[Span], Sequence[Span]],
    ) -> None:
        literal, formulas = (_inside(text, which) for which in spans)
        self.covered = literal | formulas
        self.weights = np.minimum(statistics.weights(text), _MOST_BITS_A_WORD)
        left = _left_to_search(text, self.covered, covered)
        self.text = replace(text, sentence=left)
        self.bits: NDArray[np.float64] = np.where(
            (left >= 0) & ~formulas, self.weights[text.which], 0.0
        )

    def share_covered(self, stretch: tuple[int, int]) -> float:
        """Return the part of a stretch's words that literal overlaps cover, 0 to 1."""
        return float(self.covered[stretch[0] : stretch[1]].mean())

    def led_on(self, stretch: tuple[int, int], fringe: float) -> tuple[int, int]:
        """Return the stretch, led on to the ends of its sentence or clause if little is added."""
        allowed = fringe * float(self.bits[stretch[0] : stretch[1]].sum())
        start, end = stretch
        sentence, broken, bits = self.text.sentence, self.text.broken, self.bits
        first = last = 0.0
        place = start
        while place > 0 and sentence[place - 1] == sentence[place] and first <= allowed:
            place -= 1
            first += float(bits[place])
            at_break = place == 0 or broken[place] or sentence[place - 1] != sentence[place]
            if first <= allowed and (at_break or not bits[place:start].any()):
                start = place
        place = end
        while place < len(bits) and sentence[place] == sentence[place - 1] and last <= allowed:
            last += float(bits[place])
            place += 1
            at_break = place == len(bits) or broken[place] or sentence[place] != sentence[place - 1]
            if last <= allowed and at_break:
                end = place
        return start, end


def _inside(text: RewordingText, spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Tell which words lie in one of the spans."""
    inside = np.zeros(len(text.starts), dtype=np.bool_)
    for span in spans:
        first = int(np.searchsorted(text.ends, span.start, side="right"))
        last = int(np.searchsorted(text.starts, span.end))
        inside[first:last] = True
    return inside


def _left_to_search(
    text: RewordingText, covered: NDArray[np.bool_], share: float
) -> NDArray[np.int32]:
    """Return the sentence of each word, -1 where literal overlaps cover most of the sentence."""
    sentence = text.sentence.copy()
    inside = sentence >= 0
    if not inside.any() or not covered.any():
        return sentence
    words = np.bincount(sentence[inside])
    taken = np.bincount(sentence[inside & covered], minlength=words.size)
    gone = taken >= share * np.maximum(words, 1)
    sentence[inside] = np.where(gone[sentence[inside]], -1, sentence[inside])
    return sentence


class _Search:
    """The search through one pair of documents."""

    def __init__(
        self,
        a: RewordingText,
        b: RewordingText,
        statistics: RewordingStatistics,
        literal: Sequence[Overlap],
        options: RewordingOptions,
    ) -> None:
        self._options = options
        self._within = a.document == b.document
        self._a = _Side(a, statistics, options.covered, _spans_in(a, b, literal))
        self._b = (
            self._a
            if self._within
            else _Side(b, statistics, options.covered, _spans_in(b, a, literal))
        )
        self._comparer = Comparer(self._a.text, self._b.text, self._a.bits, self._b.bits)

    def statements(self) -> list[Statement]:
        """Return the statements in common, each stretch in one of them only."""
        candidates = sentence_pairs(self._a.text, self._b.text, (self._a.weights, self._b.weights))
        found: dict[tuple[tuple[int, int], tuple[int, int]], Statement] = {}
        for one, other in candidates.tolist():
            statement = self._comparer.statement(one, other)
            if statement is not None and self._holds(statement):
                found.setdefault((statement.a, statement.b), statement)
        chosen: list[Statement] = []
        for statement in sorted(found.values(), key=lambda item: (-item.value, item.a, item.b)):
            if not any(self._meets(statement, other) for other in chosen):
                chosen.append(statement)
        finished = self._joined(chosen)
        for number, statement in enumerate(finished):
            led_on = self._led_on(statement)
            others = (other for place, other in enumerate(finished) if place != number)
            if not any(self._meets(led_on, other) for other in others):
                finished[number] = led_on
        return finished

    def _holds(self, statement: Statement) -> bool:
        least = self._options
        return (
            statement.value >= least.least_value
            and statement.words >= least.least_words
            and statement.plain_words >= least.least_plain_words
            and self._a.share_covered(statement.a) < least.covered
            and self._b.share_covered(statement.b) < least.covered
            and not (self._within and _meet(statement.a, statement.b))
        )

    def _meets(self, one: Statement, other: Statement) -> bool:
        if _meet(one.a, other.a) or _meet(one.b, other.b):
            return True
        return self._within and (_meet(one.a, other.b) or _meet(one.b, other.a))

    def _joined(self, statements: Sequence[Statement]) -> list[Statement]:
        """Join statements that follow each other closely in both texts."""
        joined: list[Statement] = []
        for statement in sorted(statements, key=lambda item: item.a):
            last = joined[-1] if joined else None
            if last is not None and self._follow(last, statement):
                joined[-1] = self._comparer.together(last, statement)
            else:
                joined.append(statement)
        return joined

    def _follow(self, one: Statement, other: Statement) -> bool:
        """Tell whether two statements follow closely in both texts, in one paragraph of either."""
        if one.b[1] > other.b[0]:
            return False
        if max(other.a[0] - one.a[1], other.b[0] - one.b[1]) > self._options.gap:
            return False
        a, b = self._a.text, self._b.text
        same_a = a.block_of(one.a[1] - 1) == a.block_of(other.a[0])
        return same_a or b.block_of(one.b[1] - 1) == b.block_of(other.b[0])

    def _led_on(self, statement: Statement) -> Statement:
        """Lead the stretches on to neat ends, unless they would run into literal overlaps."""
        a = self._a.led_on(statement.a, self._options.fringe)
        b = self._b.led_on(statement.b, self._options.fringe)
        covered = max(self._a.share_covered(a), self._b.share_covered(b))
        if covered >= self._options.covered or (self._within and _meet(a, b)):
            return statement
        return replace(statement, a=a, b=b)

    def overlap(self, statement: Statement) -> Overlap:
        """Return a statement in common as an overlap, with its edits and measures."""
        a = _passage(self._a.text, statement.a)
        b = _passage(self._b.text, statement.b)
        edits, runs = word_edits(
            (self._a.text, self._b.text), (statement.a, statement.b), (self._a.bits, self._b.bits)
        )
        size = statement.a[1] - statement.a[0] + statement.b[1] - statement.b[0]
        changes = sum(edit.kind not in {EditKind.SAME, EditKind.FURNITURE} for edit in edits)
        digest = blake2s(repr((a, b, Kind.REWORDED.value)).encode("utf-8", "surrogatepass"))
        return Overlap(
            id=OverlapId("o-" + digest.hexdigest()[:12]),
            kind=Kind.REWORDED,
            a=a,
            b=b,
            edits=edits,
            measures=Measures(
                words=len(statement.pairs),
                identity=min(2 * sum(runs) / size, 1.0),
                longest_run=max(runs, default=0),
                edits_per_100=100 * changes / max(size / 2, 1),
                bits=statement.value,
            ),
            why=self._why(statement),
        )

    def _why(self, statement: Statement) -> str:
        """Say which rare words both passages have."""
        text, bits = self._a.text, self._a.bits
        ranked = sorted(
            {int(text.which[i]): (-float(bits[i]), i) for i, _ in statement.pairs}.items(),
            key=lambda item: item[1],
        )
        words = ", ".join(f"“{text.forms[form]}”" for form, _ in ranked[:_TOLD])
        return (
            f"The same statement in other words: {statement.words} telling words in both, among "
            f"them {words}; {round(100 * statement.share)}% of what the two say."
        )


def _spans_in(
    text: RewordingText, other: RewordingText, overlaps: Iterable[Overlap]
) -> tuple[list[Span], list[Span]]:
    """Return the spans of a text that overlaps with the other text cover: literal, formulas.

    A formula with edits in it covers nothing: what is too little to be borrowed word for
    word may well be a rewording. Only a long formula (a treaty's name) is one by convention
    and not for being short, so that its words speak for nothing.
    """
    literal: list[Span] = []
    formulas: list[Span] = []
    for item in overlaps:
        if item.documents != frozenset((text.document, other.document)):
            continue
        spans = [side.span for side in (item.a, item.b) if side.document == text.document]
        word_for_word = item.measures.identity >= _WORD_FOR_WORD
        if item.kind in LITERAL or (item.kind is Kind.FORMULA and word_for_word):
            literal.extend(spans)
        if item.kind is Kind.FORMULA and word_for_word and item.measures.words >= _LONG_FORMULA:
            formulas.extend(spans)
    return literal, formulas


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _passage(text: RewordingText, stretch: tuple[int, int]) -> Passage:
    start, end = int(text.starts[stretch[0]]), int(text.ends[stretch[1] - 1])
    return Passage(text.document, Span(start, end))
