"""Settle stretches of text that could have come from several places: copies and look-alikes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from reader.engine.quote_search import CONTEXT_WORDS, QuoteIndex, Sought, matched_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from reader.engine.quote_search import Hit
    from reader.engine.word_map import TextMap, Words

    _Scored: TypeAlias = tuple[float, Hit, bool]

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_SENTENCE = re.compile(r"[.!?…。؟]\W*\s")
_USUAL = 50
_LONGEST = 90
_LEAST = 4
_ALIKE = 0.6
_LEAD = 0.07
_MORE = 0.05
_NEAR = 3
_REACH = 300
_IN_PLACE = 0.1


@dataclass(frozen=True, slots=True)
class Rival:
    """Old words ``low … high`` that are like two places of the new text: ``first``, ``second``."""

    low: int
    high: int
    first: int
    second: int


def settle(found: TextMap) -> list[Rival]:
    """Give every doubtful stretch of the old text its best place in the new one.

    A stretch is a paragraph, or some sentences of a long one. It is beyond doubt where all
    its words are there, between the words that were before and after it. The others are
    compared as wholes, with what stands around them, so that a paragraph that was edited a
    little is not taken for its look-alike or for a copy elsewhere. Returns the stretches
    for which two places are about as good.
    """
    doubtful = [part for part in _stretches(found.old) if not _beyond_doubt(found, *part)]
    allowed = np.ones(len(found.new), np.bool_)
    allowed[found.to_new[found.to_new >= 0]] = False
    for low, high in doubtful:
        places = found.to_new[low:high]
        allowed[places[places >= 0]] = True
    if not doubtful or not allowed.any():
        return []
    index = QuoteIndex(found.new.tokens)
    certain = found.to_new.copy()
    for low, high in doubtful:
        certain[low:high] = -1
    chosen = [
        (low, high, _ranked(index.search(_sought(found, low, high), allowed), certain, low, high))
        for low, high in doubtful
    ]
    taken = np.zeros(len(found.new), np.bool_)
    rivals: list[Rival] = []
    for low, high, hits in sorted(chosen, key=_best_score):
        free = [item for item in hits if taken[item[1].first : item[1].last + 1].mean() <= 0.1]
        if not free or free[0][1].likeness < _ALIKE:
            continue
        hit = free[0][1]
        _put(found, (low, high), hit, taken)
        taken[hit.first : hit.last + 1] = True
        if len(free) > 1 and _rivals(free[0], free[1]):
            rivals.append(Rival(low, high, hit.first, free[1][1].first))
    return rivals


def _ranked(hits: list[Hit], certain: NDArray[np.int64], low: int, high: int) -> list[_Scored]:
    """Return scores and places, best first, and whether they are near the old one.

    A place between the certain neighbours of the stretch scores more.
    """
    before = certain[max(0, low - _REACH) : low]
    after = certain[high : high + _REACH]
    before, after = before[before >= 0], after[after >= 0]
    scored: list[_Scored] = []
    for hit in hits:
        in_place = (not before.size or 0 < hit.first - int(before[-1]) < 2 * _REACH) and (
            not after.size or 0 < int(after[0]) - hit.last < 2 * _REACH
        )
        scored.append((hit.score + (_IN_PLACE if in_place else 0.0), hit, in_place))
    return sorted(scored, key=lambda item: (-item[0], item[1].first))


def _best_score(part: tuple[int, int, list[_Scored]]) -> tuple[float, int]:
    return (-part[2][0][0] if part[2] else 0.0, part[0])


def _rivals(best: _Scored, second: _Scored) -> bool:
    """Tell whether the second place is about as good.

    Of two places near the old one, the context tells little: the one with more of the
    words must not be the second.
    """
    lead = best[0] - second[0]
    more = second[1].likeness - best[1].likeness
    if best[2] and second[2]:
        return lead < (_LEAD / 2 if more < -_MORE else _LEAD) or (
            more >= -_MORE and lead < 2.5 * _LEAD
        )
    return lead < _LEAD or (lead < 2 * _LEAD and more > _MORE)


def _stretches(words: Words) -> Iterator[tuple[int, int]]:
    """Yield paragraphs, long ones cut where a sentence ends, as ranges of words."""
    borders = dict.fromkeys(_borders(words, _SENTENCE), False)
    borders |= dict.fromkeys(_borders(words, _BLANK_LINE), True)
    borders[len(words)] = True
    low = 0
    for word, is_paragraph in sorted(borders.items()):
        if is_paragraph or word - low >= _USUAL:
            for start in range(low, word, _LONGEST):
                if min(word, start + _LONGEST) - start >= _LEAST:
                    yield start, min(word, start + _LONGEST)
            low = word


def _borders(words: Words, border: re.Pattern[str]) -> list[int]:
    ends = [match.end() for match in border.finditer(words.text)]
    found: list[int] = np.searchsorted(words.tokens.starts, ends, "left").tolist()
    return found


def _beyond_doubt(found: TextMap, low: int, high: int) -> bool:
    places = found.to_new[low:high]
    if (places < 0).any() or places[-1] - places[0] != high - low - 1:
        return False
    before = int(found.to_new[low - 1]) if low else -1
    after = int(found.to_new[high]) if high < len(found.old) else len(found.new)
    first, last = int(places[0]), int(places[-1])
    return 0 < first - before <= _NEAR and 0 < after - last <= _NEAR


def _sought(found: TextMap, low: int, high: int) -> Sought:
    ids: NDArray[np.uint64] = found.old.tokens.ids
    return Sought(
        ids[low:high].tolist(),
        ids[max(0, low - CONTEXT_WORDS) : low].tolist(),
        ids[high : high + CONTEXT_WORDS].tolist(),
    )


def _put(found: TextMap, part: tuple[int, int], hit: Hit, taken: NDArray[np.bool_]) -> None:
    """Map a stretch to where it was found, and nowhere else."""
    low, high = part
    places = found.to_new[low:high]
    found.to_old[places[places >= 0]] = -1
    found.to_new[low:high] = -1
    free = hit.first + np.flatnonzero(~taken[hit.first : hit.last + 1])
    others = found.to_old[free]
    found.to_new[others[others >= 0]] = -1
    found.to_old[free] = -1
    ids = found.old.tokens.ids[low:high].tolist()
    window = found.new.tokens.ids[hit.first : hit.last + 1].tolist()
    for i, j in matched_words(ids, window):
        if not taken[hit.first + j]:
            found.to_new[low + i], found.to_old[hit.first + j] = hit.first + j, low + i
