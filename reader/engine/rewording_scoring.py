"""How far two stretches of text make the same statement, told by the words they share."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from reader.engine.rewording_text import RewordingText

_ALIKE = 72.0
_UNMATCHED_COST = 0.30
_BORDER_COST = 2.0
_ROUNDS = 3
_NAMES_COUNT = 0.3
_OTHER_NUMBERS = 0.75
_WORTH_EXTENDING = 8.0
_CLEARLY = 1.15


@dataclass(frozen=True, slots=True)
class Statement:
    """Two stretches of words and what speaks for their saying the same.

    ``a``, ``b``: first word and the one after the last, in each text. ``pairs``: words matched
    with each other, by number. ``bits``: what the matched words say; ``plain_bits``: the same
    without names; ``words``: distinct matched words that say something, ``plain_words``
    without names; ``share``: twice the bits over the bits of both stretches, 0 to 1;
    ``numbers_differ``: both stretches have numbers, and none in common.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    pairs: tuple[tuple[int, int], ...]
    bits: float
    plain_bits: float
    words: int
    plain_words: int
    share: float
    numbers_differ: bool

    @property
    def value(self) -> float:
        """What speaks for it, in bits: all that is shared, as far as it is most of what is said.

        Names count for less: texts about one person share them whatever they say. Where
        both stretches have numbers and none is the same, they speak against it.
        """
        bits = self.plain_bits + _NAMES_COUNT * (self.bits - self.plain_bits)
        return bits * self.share * (_OTHER_NUMBERS if self.numbers_differ else 1.0)


class _Words:
    """The words of one text as lists, which are quicker than arrays one element at a time."""

    def __init__(self, text: RewordingText, bits: NDArray[np.float64]) -> None:
        self.forms: list[int] = text.which.tolist()
        self.stems: list[int] = text.stems[text.which].tolist()
        self.roots: list[int] = text.roots[text.which].tolist()
        self.names: list[int] = text.names.tolist()
        self.sentences: list[int] = text.sentence.tolist()
        self.bits: list[float] = bits.tolist()
        self.sums: list[float] = np.concatenate(([0.0], np.cumsum(bits))).tolist()
        self._telling: list[int] = np.flatnonzero(bits > 0).tolist()

    def telling(self, stretch: tuple[int, int]) -> list[int]:
        """Return the words of a stretch that say something, in order."""
        low = bisect_left(self._telling, stretch[0])
        return self._telling[low : bisect_left(self._telling, stretch[1], low)]

    def said(self, stretch: tuple[int, int]) -> float:
        """Return what a stretch says, in bits."""
        return self.sums[stretch[1]] - self.sums[stretch[0]]


class Comparer:
    """Compares stretches of two texts, given the bits of every word of each.

    ``bits_a``, ``bits_b``: float64[n], what each word says, 0 for those that tell nothing.
    """

    def __init__(
        self,
        a: RewordingText,
        b: RewordingText,
        bits_a: NDArray[np.float64],
        bits_b: NDArray[np.float64],
    ) -> None:
        self._a, self._b = a, b
        self._in_a, self._in_b = _Words(a, bits_a), _Words(b, bits_b)
        self._likeness: dict[tuple[int, int], float] = {}

    def statement(self, sentence_a: int, sentence_b: int) -> Statement | None:
        """Return the best statement in common around two sentences, if there is one.

        It may be a part of a sentence; where one sentence became two it takes in the
        neighbour, if that makes the case clearly better.
        """
        best = self._best_within(
            self._window(self._a, sentence_a), self._window(self._b, sentence_b)
        )
        if best is None or best.value < _WORTH_EXTENDING:
            return best
        for reach_a, reach_b in ((0, 1), (1, 0)):
            wider = self._best_within(
                self._window(self._a, sentence_a, reach_a),
                self._window(self._b, sentence_b, reach_b),
            )
            if wider is not None and wider.value > _CLEARLY * best.value:
                best = wider
        return best

    def together(self, one: Statement, other: Statement) -> Statement:
        """Return two statements that follow each other as one."""
        first, second = (one.a[0], other.a[1]), (one.b[0], other.b[1])
        return self._weighed(first, second, self._matches(first, second))

    def _best_within(self, first: tuple[int, int], second: tuple[int, int]) -> Statement | None:
        pairs = self._matches(first, second)
        for _ in range(_ROUNDS):
            if len(pairs) < 2:
                return None
            first = _stretch(self._in_a, first, {i: w for i, _, w in pairs})
            second = _stretch(self._in_b, second, {j: w for _, j, w in pairs})
            kept = self._matches(first, second)
            if kept == pairs:
                break
            pairs = kept
        return self._weighed(first, second, pairs) if len(pairs) >= 2 else None

    def _window(self, text: RewordingText, sentence: int, reach: int = 0) -> tuple[int, int]:
        """Return the words of a sentence and its neighbours in the same paragraph."""
        low, high = max(sentence - reach, 0), min(sentence + reach, len(text.bounds) - 1)
        low += int(text.blocks[low] != text.blocks[sentence])
        high -= int(text.blocks[high] != text.blocks[sentence])
        return int(text.bounds[low, 0]), int(text.bounds[high, 1])

    def _matches(
        self, first: tuple[int, int], second: tuple[int, int]
    ) -> list[tuple[int, int, float]]:
        """Match every word that says something with at most one of the other side."""
        by_stem: defaultdict[int, list[int]] = defaultdict(list)
        for j in self._in_b.telling(second):
            by_stem[self._in_b.stems[j]].append(j)
        found: list[tuple[int, int, float]] = []
        rest: list[int] = []
        for i in self._in_a.telling(first):
            waiting = by_stem.get(self._in_a.stems[i])
            if waiting:
                found.append(self._match(i, waiting.pop(0), 1.0))
            else:
                rest.append(i)
        left_over = [j for waiting in by_stem.values() for j in waiting]
        found.extend(self._alike(rest, left_over))
        return sorted(found)

    def _match(self, i: int, j: int, alike: float) -> tuple[int, int, float]:
        return i, j, min(self._in_a.bits[i], self._in_b.bits[j]) * alike

    def _alike(self, left: Iterable[int], right: Iterable[int]) -> Iterator[tuple[int, int, float]]:
        """Match what is left by likeness: other derivations, other spellings of a name."""
        by_root: defaultdict[int, list[int]] = defaultdict(list)
        for j in right:
            if self._in_b.roots[j]:
                by_root[self._in_b.roots[j]].append(j)
        for i in left:
            waiting = by_root.get(self._in_a.roots[i])
            if waiting:
                alike, place = max((self._like(i, j), -j) for j in waiting)
                if alike:
                    waiting.remove(-place)
                    yield self._match(i, -place, alike)

    def _like(self, i: int, j: int) -> float:
        """Return how alike two words are, 0 below what an inflection or a spelling changes."""
        key = self._in_a.forms[i], self._in_b.forms[j]
        known = self._likeness.get(key)
        if known is None:
            one, other = self._a.forms[key[0]], self._b.forms[key[1]]
            alike = ratio(one, other)
            known = JaroWinkler.similarity(one, other) if alike >= _ALIKE else 0.0
            self._likeness[key] = known
        return known

    def _weighed(
        self,
        first: tuple[int, int],
        second: tuple[int, int],
        pairs: list[tuple[int, int, float]],
    ) -> Statement:
        bits = sum(weight for _, _, weight in pairs)
        names_a, names_b, forms = self._in_a.names, self._in_b.names, self._in_a.forms
        plain = [(i, weight) for i, j, weight in pairs if not _is_name(names_a[i], names_b[j])]
        whole = self._in_a.said(first) + self._in_b.said(second)
        return Statement(
            a=first,
            b=second,
            pairs=tuple((i, j) for i, j, _ in pairs),
            bits=bits,
            plain_bits=sum(weight for _, weight in plain),
            words=len({forms[i] for i, _, _ in pairs}),
            plain_words=len({forms[i] for i, _ in plain}),
            share=min(2 * bits / whole, 1.0) if whole else 0.0,
            numbers_differ=self._numbers_differ(first, second),
        )

    def _numbers_differ(self, first: tuple[int, int], second: tuple[int, int]) -> bool:
        """Tell whether both stretches have numbers, and none in common."""
        one = self._numbers(self._a, first)
        other = self._numbers(self._b, second)
        return bool(one and other and not one & other)

    def _numbers(self, text: RewordingText, stretch: tuple[int, int]) -> set[str]:
        forms = text.which[stretch[0] : stretch[1]]
        return {text.forms[form] for form in forms[text.numbers[forms]].tolist()}


def _is_name(one: int, other: int) -> bool:
    """Tell whether two matched words are a name: capitals in both, in one not just by its place."""
    return one > 0 and other > 0 and one + other > 2


def _stretch(words: _Words, window: tuple[int, int], matched: dict[int, float]) -> tuple[int, int]:
    """Return the stretch of a window that gains most: what is matched less what is not."""
    best, gain = 0.0, 0.0
    start, answer = window[0], window
    for place in words.telling(window):
        step = matched.get(place)
        value = -_UNMATCHED_COST * words.bits[place] if step is None else step
        if gain > 0 and words.sentences[place] != words.sentences[place - 1]:
            gain -= _BORDER_COST
        if gain <= 0:
            start, gain = place, 0.0
        gain += value
        if gain > best:
            best, answer = gain, (start, place + 1)
    return answer
