"""Find a quotation in a text where it may have been changed: by its words and those around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.tokens import Tokens

CONTEXT_WORDS = 8
_VOTES = 400
_MOST = 4000
_TRIED = 8
_LEAST = 0.34
_GAP = 0.5


@dataclass(frozen=True, slots=True)
class Sought:
    """The words of a quotation, and up to ``CONTEXT_WORDS`` words on either side of it."""

    words: list[int]
    before: list[int]
    after: list[int]


@dataclass(frozen=True, slots=True)
class Hit:
    """Where the words of a quotation may be: tokens ``first`` to ``last``, both included.

    ``likeness`` is the share of words in common in order, 0 to 1, of whichever is longer,
    the quotation or what was found. ``context`` is the same of the words around it, or -1
    where there are none to compare.
    """

    first: int
    last: int
    likeness: float
    context: float

    @property
    def score(self) -> float:
        """How good it is, 0 to 1."""
        context = self.likeness if self.context < 0 else self.context
        return 0.7 * self.likeness + 0.3 * context


class QuoteIndex:
    """The words of a text, ready to be asked where quotations are."""

    def __init__(self, tokens: Tokens) -> None:
        self._ids = tokens.ids.tolist()
        self._order = np.argsort(tokens.ids, kind="stable")
        self._sorted = tokens.ids[self._order]

    def search(self, sought: Sought, allowed: NDArray[np.bool_] | None = None) -> list[Hit]:
        """Return the places most like a quotation, best first, none overlapping a better one.

        ``allowed``: bool[words of the text]; a place must lie in allowed words for nine tenths.
        """
        if not sought.words:
            return []
        hits = [self._hit(sought, first) for first in self._starts(sought, allowed)]
        kept: list[Hit] = []
        for hit in sorted(hits, key=_rank):
            if hit.likeness < _LEAST or any(
                hit.first <= other.last and other.first <= hit.last for other in kept
            ):
                continue
            if allowed is None or allowed[hit.first : hit.last + 1].mean() >= 0.9:
                kept.append(hit)
        return kept

    def _starts(self, sought: Sought, allowed: NDArray[np.bool_] | None) -> list[int]:
        """Return where the quotation may begin, by votes of its rarest words."""
        ids = np.array(sought.words, np.uint64)
        low = np.searchsorted(self._sorted, ids, "left")
        high = np.searchsorted(self._sorted, ids, "right")
        votes: list[NDArray[np.int64]] = []
        total = 0
        for number in np.argsort(high - low, kind="stable").tolist():
            places = self._order[low[number] : high[number]]
            if allowed is not None:
                places = places[allowed[places]]
            if total + places.size > _VOTES:
                if votes:
                    break
                places = places[:_MOST]  # even its rarest word is everywhere
            total += places.size
            votes.append(places - number)
        diagonals = np.sort(np.concatenate(votes)) if votes else np.empty(0, np.int64)
        if not diagonals.size:
            return []
        width = max(2, len(sought.words) // 4)
        counts = np.searchsorted(diagonals, diagonals + width, "right") - np.arange(diagonals.size)
        chosen: list[int] = []
        for number in np.argsort(-counts, kind="stable").tolist():
            start = int(diagonals[number])
            if all(abs(start - other) > width for other in chosen):
                chosen.append(start)
                if len(chosen) == _TRIED:
                    break
        return chosen

    def _hit(self, sought: Sought, start: int) -> Hit:
        size = len(sought.words)
        slack = max(2, size // 4)
        low = max(0, start - slack)
        window = self._ids[low : max(low, start + size + 2 * slack)]
        pairs = _whole(sought.words, window) or _densest(matched_words(sought.words, window))
        if not pairs:
            return Hit(low, low, 0.0, -1.0)
        first, last = pairs[0][1], pairs[-1][1]
        extent = max(size, last - first + 1)
        first, last = _with_replaced_ends(pairs, size, len(window))
        return Hit(
            low + first,
            low + last,
            len(pairs) / extent,
            self._context(sought, low + first, low + last),
        )

    def _context(self, sought: Sought, first: int, last: int) -> float:
        """Return the share of the words around that are as they were, or -1 without any."""
        total = len(sought.before) + len(sought.after)
        if not total:
            return -1.0
        reach = CONTEXT_WORDS + 2
        same = LCSseq.similarity(sought.before, self._ids[max(0, first - reach) : first])
        same += LCSseq.similarity(sought.after, self._ids[last + 1 : last + 1 + reach])
        return same / total


def matched_words(sought: list[int], window: list[int]) -> list[tuple[int, int]]:
    """Return a longest common subsequence as pairs of places, ascending."""
    pairs: list[tuple[int, int]] = []
    for step in LCSseq.opcodes(sought, window):
        if step.tag == "equal":
            pairs.extend(
                (step.src_start + n, step.dest_start + n)
                for n in range(step.src_end - step.src_start)
            )
    return pairs


def _whole(sought: list[int], window: list[int]) -> list[tuple[int, int]]:
    """Return where all words stand in a row, as pairs of places, or none.

    They could often be paired otherwise, too: the last ``of the`` with a later one.
    """
    size = len(sought)
    for at in range(len(window) - size + 1):
        if window[at] == sought[0] and window[at : at + size] == sought:
            return [(n, at + n) for n in range(size)]
    return []


def _densest(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretch of matches with fewest gaps: a match counts one, a gap half a word.

    What two texts have in common before and after the quotation is left out so.
    """
    best, best_range = 0.0, (0, 0)
    score, start = 0.0, 0
    for number, (i, j) in enumerate(pairs):
        if number:
            k, m = pairs[number - 1]
            score -= _GAP * max(i - k - 1, j - m - 1)
        if score <= 0.0:
            score, start = 0.0, number
        score += 1.0
        if score > best:
            best, best_range = score, (start, number + 1)
    return pairs[best_range[0] : best_range[1]]


def _with_replaced_ends(pairs: list[tuple[int, int]], size: int, room: int) -> tuple[int, int]:
    """Return first and last word found; a first or last word of the quotation replaced counts."""
    (i, first), (k, last) = pairs[0], pairs[-1]
    return max(0, first - min(i, 1)), min(room - 1, last + min(size - 1 - k, 1))


def _rank(hit: Hit) -> tuple[float, int]:
    return (-hit.score, hit.first)
