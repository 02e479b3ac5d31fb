"""Carry spans across a map of two texts, and say how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.anchor import Candidate, Carried, Status
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from reader.engine.tokens import Tokens
    from reader.engine.word_map import TextMap, Tie, Words
    from reader.engine.word_runs import Run

_KEPT = 0.5
"""The least share of a passage, weighed by how rare its words are, that must be there."""
_AROUND = 4
_JUMP = 40
_HYPHENS = re.compile(r"[-\u00ad\u2010\u2011][ \t]*\n\s*|\u00ad")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """Return a text without what rewrapping changes: line breaks, runs of spaces, hyphenation."""
    return _SPACES.sub(" ", _HYPHENS.sub("", text)).strip()


def word_range(tokens: Tokens, span: Span) -> tuple[int, int]:
    """Return the first word that ``span`` touches and the one after the last."""
    low = int(np.searchsorted(tokens.ends, span.start, "right"))
    return low, max(low, int(np.searchsorted(tokens.starts, span.end, "left")))


@dataclass(frozen=True, slots=True)
class _Match:
    """Words of a passage, and those of the new text they are: int64[n] each, ascending."""

    old: NDArray[np.int64]
    new: NDArray[np.int64]


class SpanMap:
    """Carries spans of one text to another."""

    def __init__(self, found: TextMap) -> None:
        self._map = found
        self._weights = _weights(found.old.tokens)
        self._in_order = _in_order(found)

    def carried(self, span: Span) -> Carried | None:
        """Return where ``span`` is, or None where it must be searched for."""
        low, high = word_range(self._map.old.tokens, span)
        if low == high:
            return self._between(span, low)
        tie = self._tie(low, high)
        if tie is not None:
            return self._tied(tie, low, high)
        match = self._best_match(low, high)
        if match is None:
            return None
        kept = self._kept(match, low, high)
        if kept < _KEPT or not self._supported(match, low, high):
            return None
        here = self._span(span, match, low, high)
        if plain(here.of(self._map.new.text)) != plain(span.of(self._map.old.text)):
            return Carried(here, Status.EDITED, round(min(kept, 0.99), 3))
        in_order = bool(self._in_order[match.old].all())
        return Carried(here, Status.SAME if in_order else Status.MOVED, 1.0)

    def _tie(self, low: int, high: int) -> Tie | None:
        """Return what lets all of a passage be in several places."""
        for tie in self._map.ties:
            if tie.start <= low and high <= tie.end:
                return tie
        return None

    def _tied(self, tie: Tie, low: int, high: int) -> Carried:
        tokens = self._map.new.tokens
        last = len(tokens) - 1
        spans = [
            Span(
                int(tokens.starts[min(last, max(0, place + low - tie.start))]),
                int(tokens.ends[min(last, max(0, place + high - 1 - tie.start))]),
            )
            for place in tie.places
        ]
        share = 1 / max(2, len(spans))
        return Carried(
            None, Status.AMBIGUOUS, share, tuple(Candidate(here, share) for here in spans)
        )

    def _best_match(self, low: int, high: int) -> _Match | None:
        """Return the heaviest group of words that are near each other in the new text."""
        places = self._map.to_new[low:high]
        old = np.flatnonzero(places >= 0)
        if not old.size:
            return None
        new = places[old]
        order = np.argsort(new)
        cuts = np.flatnonzero(np.diff(new[order]) > _JUMP + high - low) + 1
        groups = np.split(order, cuts)
        best = max(groups, key=lambda group: float(self._weights[low + old[group]].sum()))
        best = np.sort(best)
        return _Match(low + old[best], new[best])

    def _kept(self, match: _Match, low: int, high: int) -> float:
        return float(self._weights[match.old].sum() / self._weights[low:high].sum())

    def _supported(self, match: _Match, low: int, high: int) -> bool:
        """Tell whether a passage, if short, has its old neighbours around it too."""
        if match.old.size >= 8:
            return True
        start, end = max(0, low - _AROUND), min(len(self._map.old), high + _AROUND)
        places = self._map.to_new[start:end]
        first, last = int(match.new.min()), int(match.new.max())
        near = (places >= first - 2 * _AROUND) & (places <= last + 2 * _AROUND)
        around = end - start - (high - low)
        if not around:
            return True
        beside = int(near.sum()) - match.old.size
        return beside >= 0.5 * around or (match.old.size >= 4 and beside >= 2)

    def _span(self, span: Span, match: _Match, low: int, high: int) -> Span:
        """Return the span of the matched words, with the old passage's ends as far as they are."""
        first, last = int(match.new.min()), int(match.new.max())
        old, new = self._map.old, self._map.new
        head, tail = int(match.old[0]), int(match.old[-1])
        if head > low:
            loose = min(head - low, self._loose(first - 1, -1))
            start = int(new.tokens.starts[first - loose])
            if not loose:
                start -= _mark_before(old, new, (head, first))
        else:
            start = _start(old, new, span.start, (low, first))
        if tail < high - 1:
            loose = min(high - 1 - tail, self._loose(last + 1, 1))
            end = int(new.tokens.ends[last + loose])
            if not loose:
                end += _mark_after(old, new, (tail, last))
        else:
            end = _end(old, new, span.end, (high - 1, last))
        return Span(start, max(start, end))

    def _loose(self, word: int, step: int) -> int:
        """Return how many new words in a row, from ``word`` on, came from nowhere."""
        count = 0
        while 0 <= word < self._map.to_old.size and self._map.to_old[word] < 0:
            count, word = count + 1, word + step
        return count

    def _between(self, span: Span, word: int) -> Carried | None:
        """Carry a span without words: by the words on either side of it."""
        old, new = self._map.old, self._map.new
        before = int(self._map.to_new[word - 1]) if word else -1
        after = int(self._map.to_new[word]) if word < len(old) else len(new)
        if after != before + 1 or (word and before < 0):
            return Carried(None, Status.ORPHAN, 0.0)
        start = int(old.tokens.ends[word - 1]) if word else 0
        low = int(new.tokens.ends[before]) if word else 0
        high = int(new.tokens.starts[after]) if after < len(new) else len(new.text)
        there, quote = new.text[low:high], span.of(old.text)
        shift = span.start - start
        if shift > len(there) or there[shift : shift + len(quote)] != quote:
            shift = there.find(quote) if there.count(quote) == 1 else -1
        if shift < 0:
            return Carried(None, Status.ORPHAN, 0.0)
        return Carried(Span(low + shift, low + shift + len(quote)), Status.SAME, 1.0)


def _start(old: Words, new: Words, start: int, words: tuple[int, int]) -> int:
    """Return where a passage starts whose first word is there: inside it, or before it."""
    was, now = int(old.tokens.starts[words[0]]), int(new.tokens.starts[words[1]])
    if start >= was:
        length = int(new.tokens.ends[words[1]]) - now
        return now + min(start - was, max(length - 1, 0))
    lead = old.text[start:was]
    return now - _agreeing(lead[::-1], new.text[max(0, now - len(lead)) : now][::-1])


def _end(old: Words, new: Words, end: int, words: tuple[int, int]) -> int:
    was, now = int(old.tokens.ends[words[0]]), int(new.tokens.ends[words[1]])
    if end <= was:
        length = now - int(new.tokens.starts[words[1]])
        return now - min(was - end, max(length - 1, 0))
    tail = old.text[was:end]
    return now + _agreeing(tail, new.text[now : now + len(tail)])


def _mark_before(old: Words, new: Words, words: tuple[int, int]) -> int:
    """Return how many characters stand before a word now as they did, up to the word before."""
    lead = old.text[_end_before(old, words[0]) : int(old.tokens.starts[words[0]])]
    there = new.text[_end_before(new, words[1]) : int(new.tokens.starts[words[1]])]
    return len(there[len(there) - _agreeing(lead[::-1], there[::-1]) :].lstrip())


def _mark_after(old: Words, new: Words, words: tuple[int, int]) -> int:
    """Return how many characters stand after a word now as they did, up to the next word."""
    tail = old.text[int(old.tokens.ends[words[0]]) : _start_after(old, words[0])]
    there = new.text[int(new.tokens.ends[words[1]]) : _start_after(new, words[1])]
    return len(there[: _agreeing(tail, there)].rstrip())


def _end_before(words: Words, word: int) -> int:
    return int(words.tokens.ends[word - 1]) if word else 0


def _start_after(words: Words, word: int) -> int:
    return int(words.tokens.starts[word + 1]) if word + 1 < len(words) else len(words.text)


def _agreeing(one: str, other: str) -> int:
    """Return how many characters from the start are equal, any space for any other."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b and not (a.isspace() and b.isspace()):
            break
        count += 1
    return count


def _weights(tokens: Tokens) -> NDArray[np.float64]:
    """Return float64[words]: how much each word of a text says, by how rare it is there."""
    if not len(tokens):
        return np.empty(0, np.float64)
    _, inverse, counts = np.unique(tokens.ids, return_inverse=True, return_counts=True)
    return np.log2(1.0 + len(tokens) / counts)[inverse]


def _in_order(found: TextMap) -> NDArray[np.bool_]:
    """Return bool[old words]: whether a word stands in order with most of the text.

    The runs in order are the heaviest ascending chain of all runs.
    """
    kept = np.zeros(len(found.old), np.bool_)
    for a, _, n in _heaviest_chain(found.runs(), len(found.new)):
        kept[a : a + n] = True
    return kept


def _heaviest_chain(runs: list[Run], size: int) -> Iterable[Run]:
    """Return the chain of runs, ascending on both sides, with most words.

    A Fenwick tree holds, for every place of the new text, the heaviest chain that ends there.
    """
    tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)
    before: list[int] = []
    top = (0, -1)
    for number, (_, b, n) in enumerate(runs):
        best, place = (0, -1), b
        while place > 0:
            best = max(best, tree[place])
            place -= place & -place
        before.append(best[1])
        mine = (best[0] + n, number)
        top = max(top, mine)
        place = b + 1
        while place <= size:
            tree[place] = max(tree[place], mine)
            place += place & -place
    number = top[1]
    while number >= 0:
        yield runs[number]
        number = before[number]
