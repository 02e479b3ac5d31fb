"""How far two stretches of text make the same statement, told by the words they share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import JaroWinkler
from rapidfuzz.fuzz import ratio

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.rewording_text import RewordingText

_ALIKE = 72.0
_UNMATCHED_COST = 0.30
_BORDER_COST = 2.0
_ROUNDS = 3
_NAMES_COUNT = 0.3
_OTHER_NUMBERS = 0.75
_WORTH_EXTENDING = 12.0
_CLEARLY = 1.15


@dataclass(frozen=True, slots=True)
class Statement:
    """Two stretches of words and what speaks for their saying the same.

    ``a``, ``b``: first word and the one after the last, in each text. ``pairs``: words matched
    with each other, by number. ``bits``: what the matched words say; ``plain_bits``: the same
    without names; ``words``: distinct matched words that say something, ``plain_words``
    without names; ``share``: twice the bits over the bits of both stretches, 0 to 1;
    ``phrases``: the part of the bits in words that stand beside another matched word in both
    texts, 0 to 1.
    """

    a: tuple[int, int]
    b: tuple[int, int]
    pairs: tuple[tuple[int, int], ...]
    bits: float
    plain_bits: float
    words: int
    plain_words: int
    share: float
    phrases: float
    numbers_differ: bool

    @property
    def value(self) -> float:
        """What speaks for it, in bits: all that is shared, as far as it is most of what is said.

        Names count for less: texts about one person share them whatever they say. Where
        both stretches have numbers and none is the same, they speak against it.
        """
        bits = self.plain_bits + _NAMES_COUNT * (self.bits - self.plain_bits)
        return bits * self.share * (_OTHER_NUMBERS if self.numbers_differ else 1.0)


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
        self._bits_a, self._bits_b = bits_a, bits_b
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
            first = self._stretch(self._a, self._bits_a, first, {i: w for i, _, w in pairs})
            second = self._stretch(self._b, self._bits_b, second, {j: w for _, j, w in pairs})
            kept = self._matches(first, second)
            if kept == pairs:
                break
            pairs = kept
        return self._weighed(first, second, pairs) if len(pairs) >= 2 else None

    def _window(self, text: RewordingText, sentence: int, reach: int = 0) -> tuple[int, int]:
        low = max(sentence - reach, 0)
        high = min(sentence + reach, len(text.bounds) - 1)
        return int(text.bounds[low, 0]), int(text.bounds[high, 1])

    def _matches(
        self, first: tuple[int, int], second: tuple[int, int]
    ) -> list[tuple[int, int, float]]:
        """Match every word that says something with at most one of the other side."""
        left = self._telling(self._bits_a, first)
        right = self._telling(self._bits_b, second)
        by_stem: defaultdict[int, list[int]] = defaultdict(list)
        for j in right:
            by_stem[int(self._b.stems[self._b.which[j]])].append(j)
        found: list[tuple[int, int, float]] = []
        rest: list[int] = []
        for i in left:
            waiting = by_stem[int(self._a.stems[self._a.which[i]])]
            if waiting:
                j = waiting.pop(0)
                found.append((i, j, min(float(self._bits_a[i]), float(self._bits_b[j]))))
            else:
                rest.append(i)
        left_over = [j for waiting in by_stem.values() for j in waiting]
        found.extend(self._alike(rest, left_over))
        return sorted(found)

    def _telling(self, bits: NDArray[np.float64], stretch: tuple[int, int]) -> list[int]:
        low, high = stretch
        return (np.flatnonzero(bits[low:high] > 0) + low).tolist()

    def _alike(self, left: list[int], right: list[int]) -> list[tuple[int, int, float]]:
        """Match what is left by likeness: other derivations, other spellings of a name."""
        by_root: defaultdict[int, list[int]] = defaultdict(list)
        for j in right:
            root = int(self._b.roots[self._b.which[j]])
            if root:
                by_root[root].append(j)
        found: list[tuple[int, int, float]] = []
        for i in left:
            waiting = by_root.get(int(self._a.roots[self._a.which[i]]), [])
            best = max(((self._like(i, j), -j) for j in waiting), default=(0.0, 0))
            if best[0]:
                waiting.remove(-best[1])
                weight = min(float(self._bits_a[i]), float(self._bits_b[-best[1]]))
                found.append((i, -best[1], weight * best[0]))
        return found

    def _like(self, i: int, j: int) -> float:
        """Return how alike two words are, 0 below what an inflection or a spelling changes."""
        key = int(self._a.which[i]), int(self._b.which[j])
        known = self._likeness.get(key)
        if known is None:
            one, other = self._a.forms[key[0]], self._b.forms[key[1]]
            alike = ratio(one, other)
            known = JaroWinkler.similarity(one, other) if alike >= _ALIKE else 0.0
            self._likeness[key] = known
        return known

    def _stretch(
        self,
        text: RewordingText,
        bits: NDArray[np.float64],
        window: tuple[int, int],
        matched: dict[int, float],
    ) -> tuple[int, int]:
        """Return the stretch of a window that gains most: what is matched less what is not."""
        best, gain = 0.0, 0.0
        start, answer = window[0], window
        for place in self._telling(bits, window):
            step = matched.get(place)
            value = -_UNMATCHED_COST * float(bits[place]) if step is None else step
            if gain > 0 and text.sentence[place] != text.sentence[place - 1]:
                gain -= _BORDER_COST
            if gain <= 0:
                start, gain = place, 0.0
            gain += value
            if gain > best:
                best, answer = gain, (start, place + 1)
        return answer

    def _weighed(
        self,
        first: tuple[int, int],
        second: tuple[int, int],
        pairs: list[tuple[int, int, float]],
    ) -> Statement:
        bits = sum(weight for _, _, weight in pairs)
        plain = [(i, j, w) for i, j, w in pairs if not (self._a.names[i] and self._b.names[j])]
        whole = float(
            self._bits_a[first[0] : first[1]].sum() + self._bits_b[second[0] : second[1]].sum()
        )
        return Statement(
            a=first,
            b=second,
            pairs=tuple((i, j) for i, j, _ in pairs),
            bits=bits,
            plain_bits=sum(weight for _, _, weight in plain),
            words=len({int(self._a.which[i]) for i, _, _ in pairs}),
            plain_words=len({int(self._a.which[i]) for i, _, _ in plain}),
            share=min(2 * bits / whole, 1.0) if whole else 0.0,
            phrases=self._phrases(pairs) / bits if bits else 0.0,
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

    def _phrases(self, pairs: list[tuple[int, int, float]]) -> float:
        """Return the bits of the words that keep a matched neighbour within two words."""
        partner = {i: j for i, j, _ in pairs}
        kept = 0.0
        for i, j, weight in pairs:
            near = (partner.get(i + step) for step in (-3, -2, -1, 1, 2, 3))
            if any(other is not None and 0 < abs(other - j) <= 3 for other in near):
                kept += weight
        return kept
