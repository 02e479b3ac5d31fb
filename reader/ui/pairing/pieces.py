"""Cut overlaps into pieces a ribbon can join: a paragraph, a sentence of a long one, a change.

One ribbon for pages of text says nothing about what belongs to what.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.overlap import EditKind, Kind
from reader.ui.pairing.letters import Letters, Pair, carried

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reader.domain.overlap import Overlap

KINDS: tuple[Kind, ...] = tuple(Kind)
LONG = 900
"""From how many characters on a paragraph is cut at its sentences."""
SENTENCE = 240
"""How many characters at least stand between two cuts at sentences."""
_PARAGRAPH = re.compile(r"\s*\n\s*")
_LINE_END = re.compile(r"\W*?\n")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)\]]*\s+")
_CHANGED_CHARACTERS = 24
_CHANGED_SHARE = 0.4

Row = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pairs of places that belong together, ascending by ``starts``.

    All int64[n]: ``starts, ends`` in the left text, ``other_starts, other_ends``
    in the right one (code points), ``kinds`` an index into ``KINDS``, ``owners``
    the index of the overlap a piece is of.
    """

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    other_starts: NDArray[np.int64]
    other_ends: NDArray[np.int64]
    kinds: NDArray[np.int64]
    owners: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Side:
    """One text and the count of its letters."""

    text: str
    letters: Letters


def pieces(overlaps: Sequence[Overlap], left: Side, right: Side) -> Pieces:
    """Cut overlaps that have side a in ``left`` and side b in ``right``."""
    rows = [
        (*row, KINDS.index(kind), number)
        for number, overlap in enumerate(overlaps)
        for row, kind in cut(overlap, left, right)
    ]
    rows.sort()
    table = np.array(rows, np.int64).reshape(-1, 6)
    return Pieces(*(np.ascontiguousarray(table[:, column]) for column in range(6)))


def cut(overlap: Overlap, left: Side, right: Side) -> Iterator[tuple[Row, Kind]]:
    """Yield the pieces of one overlap, in order, each with the kind it is drawn as."""
    held: list[tuple[Row, bool]] = []
    for row, changed, ends_here in _steps(overlap, left, right):
        held.append((row, changed))
        if ends_here:
            yield from _joined(held, overlap.kind)
            held = []
    yield from _joined(held, overlap.kind)


def _joined(held: list[tuple[Row, bool]], kind: Kind) -> Iterator[tuple[Row, Kind]]:
    if not held:
        return
    rows = [row for row, _ in held]
    row = (rows[0][0], rows[-1][1], rows[0][2], rows[-1][3])
    changed = sum(max(r[1] - r[0], r[3] - r[2]) for r, is_changed in held if is_changed)
    whole = max(row[1] - row[0], row[3] - row[2], 1)
    much = changed >= _CHANGED_CHARACTERS and changed / whole >= _CHANGED_SHARE
    if row[1] > row[0] or row[3] > row[2]:
        yield row, Kind.EDITED if much and kind in {Kind.VERBATIM, Kind.NOISY} else kind


def _steps(overlap: Overlap, left: Side, right: Side) -> Iterator[tuple[Row, bool, bool]]:
    """Yield stretches of the alignment: both sides, whether changed, whether a piece ends there."""
    at_a, at_b = overlap.a.span.start, overlap.b.span.start
    since = 0
    for edit in overlap.edits:
        a0, a1 = (edit.a.start, edit.a.end) if edit.a else (at_a, at_a)
        b0, b1 = (edit.b.start, edit.b.end) if edit.b else (at_b, at_b)
        at_a, at_b = a1, b1
        ended = _ends_paragraph(left.text, a0, a1) or _ends_paragraph(right.text, b0, b1)
        if edit.kind is not EditKind.SAME:
            since = 0 if ended else since + max(a1 - a0, b1 - b0)
            yield (a0, a1, b0, b1), edit.kind is not EditKind.FURNITURE, ended
            continue
        rows = _run((a0, a1, b0, b1), left, right, since)
        for row in rows[:-1]:
            yield row, False, True
        since = 0 if ended else rows[-1][1] - rows[-1][0] + (since if len(rows) == 1 else 0)
        yield rows[-1], False, ended


def _ends_paragraph(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch that is not empty is followed by a line break."""
    return end > start and _LINE_END.match(text, end) is not None


def _run(row: Row, left: Side, right: Side, since: int) -> list[Row]:
    """Cut one run of the same words; ``since`` characters stand before it in its piece."""
    a0, a1, b0, b1 = row
    letters = (left.letters, right.letters)
    gaps = {
        ((m.start(), m.end()), _opposite((m.start(), m.end()), (a0, a1), (b0, b1), letters))
        for m in _PARAGRAPH.finditer(left.text, a0, a1)
    }
    gaps |= {
        (
            _opposite((m.start(), m.end()), (b0, b1), (a0, a1), (right.letters, left.letters)),
            (m.start(), m.end()),
        )
        for m in _PARAGRAPH.finditer(right.text, b0, b1)
    }
    rows: list[Row] = []
    last_a, last_b = a0, b0
    for gap_a, gap_b in sorted(gaps):
        if gap_a[0] > last_a and gap_b[0] > last_b:
            rows += _sentences((last_a, gap_a[0], last_b, gap_b[0]), left, right, since)
            last_a, last_b, since = gap_a[1], gap_b[1], 0
    return [*rows, *_sentences((last_a, a1, last_b, b1), left, right, since)]


def _opposite(
    gap: tuple[int, int], here: tuple[int, int], there: tuple[int, int], letters: Pair
) -> tuple[int, int]:
    """Return the gap between two words of one side that stands opposite a gap of the other."""
    mine, other = letters
    whole = mine.before(here[1]) - mine.before(here[0])
    whole_there = other.before(there[1]) - other.before(there[0])
    passed = mine.before(gap[0]) - mine.before(here[0])
    if whole != whole_there and whole:
        passed = round(passed * whole_there / whole)
    first = other.before(there[0]) + passed
    start = max(there[0], other.place(first - 1) + 1)
    return min(start, there[1]), min(max(start, other.place(first)), there[1])


def _sentences(row: Row, left: Side, right: Side, since: int) -> list[Row]:
    """Cut a paragraph at its sentences if it is long."""
    a0, a1, b0, b1 = row
    if a1 - a0 + since <= LONG:
        return [row]
    rows: list[Row] = []
    last_a, last_b, begun = a0, b0, a0 - since
    for found in _SENTENCE_END.finditer(left.text, a0, a1):
        place = found.end()
        if place - begun < SENTENCE or a1 - place < SENTENCE // 2:
            continue
        over = carried(place, (a0, a1), (b0, b1), (left.letters, right.letters))
        if over > last_b:
            rows.append((last_a, place, last_b, over))
            last_a, last_b, begun = place, over, place
    return [*rows, (last_a, a1, last_b, b1)]
