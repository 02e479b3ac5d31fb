"""Cut a long pair of quotations into rows, so that both sides stay level on paper.

Cuts are made in words that both sides have: after a paragraph where enough was said since the
last one, after a sentence only where the paragraph is long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.excerpt import Difference
from reader.domain.overlap import EditKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENOUGH = 200
"""How many characters a row has before it may end with a paragraph."""
MUCH = 700
"""How many it has before it may end within one, with a sentence."""
_END = re.compile(r"[.!?…;:]?[\"”’»)\]]*\s*\n\s*|[.!?…][\"”’»)\]]*\s+")


def level_rows(differences: Iterable[Difference]) -> list[tuple[Difference, ...]]:
    """Return the differences as rows. Joined again, they spell both quotations."""
    rows: list[list[Difference]] = [[]]
    size = 0
    for item in differences:
        for piece, ends in _pieces(item, size):
            rows[-1].append(piece)
            size += max(len(piece.a), len(piece.b))
            if ends:
                rows.append([])
                size = 0
    return [tuple(row) for row in rows if row]


def _pieces(item: Difference, size: int) -> Iterator[tuple[Difference, bool]]:
    """Yield the pieces of a run, and whether a row ends after each."""
    letters, others = _letters(item.a), _letters(item.b)
    if item.kind is not EditKind.SAME or len(letters) != len(others):
        yield item, _ends_paragraph(item, size)
        return
    at_a = at_b = passed = 0
    for found in _END.finditer(item.a):
        cut = found.end()
        enough = ENOUGH if "\n" in found[0] else MUCH
        if size + cut - at_a < enough or cut >= len(item.a):
            continue
        while passed < len(letters) and letters[passed] < cut:
            passed += 1
        over = others[passed] if passed < len(others) else len(item.b)
        if over <= at_b or passed >= len(letters):
            continue
        start = letters[passed]  # what stands before the next word on either side goes with it
        cut = start - _opening(item.a, start)
        over -= _opening(item.b, over)
        yield Difference(EditKind.SAME, item.a[at_a:cut], item.b[at_b:over]), True
        at_a, at_b, size = cut, over, 0
    rest = Difference(EditKind.SAME, item.a[at_a:], item.b[at_b:])
    yield rest, _ends_paragraph(rest, size)


def _ends_paragraph(item: Difference, size: int) -> bool:
    """Tell whether a paragraph ends with a run on both sides, and a row may end there."""
    ends = all("\n" in text[len(text.rstrip()) :] for text in (item.a, item.b))
    return ends and size + len(item.a) >= ENOUGH


def _letters(text: str) -> list[int]:
    """Return where the letters and digits of a text stand."""
    return [place for place, char in enumerate(text) if char.isalnum()]


def _opening(text: str, place: int) -> int:
    """Return how many characters before a word belong to it, as a quotation mark does."""
    start = place
    while start > 0 and not text[start - 1].isspace() and not text[start - 1].isalnum():
        start -= 1
    return place - start if start == 0 or text[start - 1].isspace() else 0
