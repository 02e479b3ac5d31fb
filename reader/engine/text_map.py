"""Which word of a changed text was which word of the old one, also where text was moved."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reader.engine.rival_places import settle
from reader.engine.tokens import tokenize
from reader.engine.word_map import TextMap, Tie, Words
from reader.engine.word_runs import gap_pairs, seed_runs

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reader.engine.word_runs import Run

_SEED = 8
"""Words in a row, unique in both texts, that tie two places together."""
_IN_PLACE = 0.7
"""Share of what seems moved that must stand, edited, where it was."""
_MAYBE_IN_PLACE = 0.5
_FAR = 2000
"""Words; the border between two runs that are farther apart is shifted by a few words only."""


def map_text(old: str, new: str) -> TextMap:
    """Tell which words of ``old`` are which of ``new``.

    Takes longest equal runs first, wherever they are; aligns what is left between them;
    then shifts borders that could lie in several places to where a paragraph or a
    sentence ends.
    """
    one, other = Words(old, tokenize(old)), Words(new, tokenize(new))
    found = TextMap(one, other, np.full(len(one), -1, np.int64), np.full(len(other), -1, np.int64))
    for run in seed_runs(one.tokens.ids, other.tokens.ids, _SEED):
        _claim(found, run)
    _grow(found)
    _prefer_in_place(found)
    _fill_gaps(found)
    found.rivals.extend(
        Tie(rival.low, rival.high, (rival.first, rival.second)) for rival in settle(found)
    )
    _slide(found, new_side=False)
    _slide(found, new_side=True)
    _grow(found)
    return found


def _claim(found: TextMap, run: Run) -> None:
    """Take of a run what no longer run has taken."""
    a, b, n = run
    free = (found.to_new[a : a + n] < 0) & (found.to_old[b : b + n] < 0)
    places = np.flatnonzero(free)
    found.to_new[a + places] = b + places
    found.to_old[b + places] = a + places


def _grow(found: TextMap) -> None:
    """Lengthen every run at both ends by equal words that nothing has claimed."""
    old, new = found.old.tokens.ids, found.new.tokens.ids
    for a, b, n in found.runs():
        for first, second, step in ((a - 1, b - 1, -1), (a + n, b + n, 1)):
            i, j = first, second
            while _free(found, i, j) and old[i] == new[j]:
                found.to_new[i], found.to_old[j] = j, i
                i, j = i + step, j + step


def _free(found: TextMap, i: int, j: int) -> bool:
    inside = 0 <= i < found.to_new.size and 0 <= j < found.to_old.size
    return inside and found.to_new[i] < 0 and found.to_old[j] < 0


def _prefer_in_place(found: TextMap) -> None:
    """Give up what seems moved where nearly the same words stand between its old neighbours.

    A paragraph that was edited a little, and also copied word for word elsewhere, is not the
    copy. Where the words in place are less alike, either may be meant: that is a tie. What
    is left of a run that longer ones took most of is too little to have been moved.
    """
    groups = [((-1, -1, 1),), *_groups(found.runs()), ((len(found.old), len(found.new), 1),)]
    for before, group, after in zip(groups, groups[1:], groups[2:], strict=False):
        a, b, n = before[-1]
        c, d, _ = after[0]
        if _between(found, group, b + n, d):
            continue
        words = sum(size for _, _, size in group)
        pairs = _best_gap(found, (a + n, c), (b + n, d))
        if words < _SEED or len(pairs) >= _IN_PLACE * words:
            for one, _, size in group:
                found.to_old[found.to_new[one : one + size]] = -1
                found.to_new[one : one + size] = -1
            for i, j in pairs:
                found.to_new[i], found.to_old[j] = j, i
        elif len(pairs) >= _MAYBE_IN_PLACE * words:
            shift = pairs[0][1] - pairs[0][0]
            found.rivals.extend(
                Tie(one, one + size, (other, min(one + shift, len(found.new) - size)))
                for one, other, size in group
            )


def _groups(runs: list[Run]) -> list[tuple[Run, ...]]:
    """Put runs together that follow each other in both texts at about the same distance."""
    groups: list[list[Run]] = []
    for run in runs:
        if groups:
            a, b, n = groups[-1][-1]
            gap, other = run[0] - a - n, run[1] - b - n
            if 0 <= other <= 2 * gap + _SEED and gap <= 2 * other + _SEED:
                groups[-1].append(run)
                continue
        groups.append([run])
    return [tuple(group) for group in groups]


def _between(found: TextMap, group: tuple[Run, ...], low: int, high: int) -> bool:
    """Tell whether a group stands between its old neighbours, with nothing else there."""
    first, last = group[0][1], group[-1][1] + group[-1][2]
    return _free_before(found, first)[0] == low or _free_after(found, last)[1] == high


def _fill_gaps(found: TextMap) -> None:
    """Align the unclaimed words between neighbouring runs, on the side where they fit best."""
    runs = [(-1, -1, 1), *found.runs(), (len(found.old), len(found.new), 1)]
    for (a, b, n), (c, d, _) in pairwise(runs):
        if a + n < c:
            for i, j in _best_gap(found, (a + n, c), (b + n, d)):
                found.to_new[i], found.to_old[j] = j, i


def _best_gap(
    found: TextMap, gap: tuple[int, int], beside: tuple[int, int]
) -> list[tuple[int, int]]:
    """Align old words with the unclaimed new ones after or before the runs beside them."""
    low, high = gap
    here = found.old.tokens.ids[low:high].tolist()
    best: list[tuple[int, int]] = []
    for start, end in {_free_after(found, beside[0]), _free_before(found, beside[1])}:
        pairs = gap_pairs(here, found.new.tokens.ids[start:end].tolist())
        if len(pairs) > len(best):
            best = [(low + i, start + j) for i, j in pairs]
    return best


def _free_after(found: TextMap, start: int) -> tuple[int, int]:
    return start, start + _unclaimed(found.to_old[start:])


def _free_before(found: TextMap, end: int) -> tuple[int, int]:
    return end - _unclaimed(found.to_old[:end][::-1]), end


def _unclaimed(claims: NDArray[np.int64]) -> int:
    """Return how many places from the start on nothing has claimed."""
    at, step = 0, 32
    while at < claims.size:
        taken = np.flatnonzero(claims[at : at + step] >= 0)
        if taken.size:
            return at + int(taken[0])
        at, step = at + step, step * 4
    return int(claims.size)


def _slide(found: TextMap, *, new_side: bool) -> None:
    """Shift each border between two runs, without a gap on this side, to where it fits best."""
    x, y = (found.new, found.old) if new_side else (found.old, found.new)
    to_y, to_x = (found.to_old, found.to_new) if new_side else (found.to_new, found.to_old)
    cuts = np.flatnonzero((to_y[1:] >= 0) & (to_y[:-1] >= 0) & (np.diff(to_y) != 1)) + 1
    for cut in cuts.tolist():
        p, q = int(to_y[cut - 1]) + 1, int(to_y[cut])
        left = right = 0
        most = len(x) if 0 <= q - p < _FAR else _SEED
        while (
            left < most
            and _slides(x, y, (cut - left - 1, q - left - 1), to_x)
            and (to_y[cut - left - 1] == p - left - 1)
        ):
            left += 1
        while (
            right < most
            and _slides(x, y, (cut + right, p + right), to_x)
            and (_follows(to_y, cut, right, q))
        ):
            right += 1
        if left + right < q - p:
            left, right = min(left, _SEED), min(right, _SEED)
        if not left + right:
            continue
        best = _best_borders(x, y, (cut, p, q), range(-left, right + 1))
        _move_border(to_y, to_x, (cut, p, q), best[-1])
        if len(best) > 1:
            found.ties.extend(_ties((cut, p, q), (best[0], best[-1]), new_side=new_side))


def _slides(x: Words, y: Words, place: tuple[int, int], to_x: NDArray[np.int64]) -> bool:
    """Tell whether a word could as well be another, which nothing has claimed."""
    i, j = place
    if not (0 <= i < len(x) and 0 <= j < len(y)):
        return False
    return bool(to_x[j] < 0 and x.tokens.ids[i] == y.tokens.ids[j])


def _follows(to_y: NDArray[np.int64], cut: int, right: int, q: int) -> bool:
    return cut + right < to_y.size and bool(to_y[cut + right] == q + right)


def _best_borders(x: Words, y: Words, border: tuple[int, int, int], shifts: range) -> list[int]:
    cut, p, q = border
    levels = [x.level(cut + s) + y.level(p + s) + y.level(q + s) for s in shifts]
    top = max(levels)
    return [s for s, level in zip(shifts, levels, strict=True) if level == top]


def _move_border(
    to_y: NDArray[np.int64], to_x: NDArray[np.int64], border: tuple[int, int, int], shift: int
) -> None:
    cut, p, q = border
    for s in range(shift, 0):
        to_x[to_y[cut + s]] = -1
        to_y[cut + s], to_x[q + s] = q + s, cut + s
    for s in range(shift):
        to_x[to_y[cut + s]] = -1
        to_y[cut + s], to_x[p + s] = p + s, cut + s


def _ties(
    border: tuple[int, int, int], ends: tuple[int, int], *, new_side: bool
) -> tuple[Tie, ...]:
    cut, p, q = border
    low, high = ends
    if not new_side:
        return (Tie(cut + low, cut + high, (p + low, q + low)),)
    here = cut + low
    return Tie(p + low, p + high, (here,)), Tie(q + low, q + high, (here,))
