"""Find an action by a few of its letters."""

from __future__ import annotations

_WORD_START = 8
_IN_A_ROW = 4
_GAP = 1


def score(wanted: str, text: str) -> int | None:
    """Return how well the letters of ``wanted`` stand, in order, in ``text``; None if they do not.

    Letters that begin a word and letters in a row count most.
    """
    want = "".join(wanted.casefold().split())
    held = text.casefold()
    if not want:
        return 0
    best: int | None = None
    start = held.find(want[0])
    while start >= 0:
        found = _from(start, want, held)
        if found is not None and (best is None or found > best):
            best = found
        start = held.find(want[0], start + 1)
    return best


def _from(start: int, want: str, held: str) -> int | None:
    total, previous, at = 0, start - 2, start
    for letter in want:
        at = held.find(letter, at)
        if at < 0:
            return None
        if at == 0 or not held[at - 1].isalnum():
            total += _WORD_START
        if at == previous + 1:
            total += _IN_A_ROW
        total -= _GAP * min(at - previous - 1, 3)
        previous, at = at, at + 1
    return total
