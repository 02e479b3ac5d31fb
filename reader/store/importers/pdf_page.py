"""Sets one page's words in reading order: lines, columns, and the cells of a line.

Only the geometry of the page itself decides, never what stands on other pages, so the order
can be found again later for that page alone.
"""

from __future__ import annotations

from itertools import chain, groupby, pairwise
from operator import attrgetter, itemgetter
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.store.importers.pdf_words import Word

# In font sizes: what two words of a line may stand apart, and what makes a cell of its own.
_WORD_GAP = 1.3
_CELL_GAP = 2.2
_SAME_LINE = 0.45
_RAISED = 0.65
_FEWEST_LINES = 5
_FEWEST_NUMBERS = 4

_LEFT, _RIGHT = attrgetter("left"), attrgetter("right")
_LOOKS = itemgetter(slice(6, 12))
"""All that words of one look have in common: baseline, size, bold, italic, angle, glued."""


class Line:
    """Words on one baseline that are read together, measured once; it does not change.

    ``cells`` are far apart in it. ``aside``: it stands beside the text, such as
    a stamp along the margin, or the numbers of the lines. ``left``, ``right``
    and ``baseline`` are points; ``size`` is the font size most characters have,
    and ``baseline`` where words of that size stand. ``plain``: all its words
    look alike, in no bold or italic face, with a space between them.
    """

    __slots__ = (
        "_text",
        "aside",
        "baseline",
        "bold",
        "cells",
        "left",
        "plain",
        "right",
        "size",
        "words",
    )

    def __init__(self, cells: tuple[tuple[Word, ...], ...], *, aside: bool = False) -> None:
        self._text: str | None = None
        self.cells = cells
        self.aside = aside
        words = cells[0] if len(cells) == 1 else tuple(chain.from_iterable(cells))
        self.words = words
        self.left = min(map(_LEFT, words))
        self.right = max(map(_RIGHT, words))
        first = words[0]
        looks = set(map(_LOOKS, words))
        self.bold = first.bold if len(looks) == 1 else all(word.bold for word in words)
        self.plain = len(looks) == 1 and not (first.bold or first.italic or first.glued)
        if len(looks) == 1:
            self.size, self.baseline = round(first.size, 1), first.baseline
        else:
            self.size = _usual_size(words)
            self.baseline = median(w.baseline for w in words if abs(w.size - self.size) < 0.2)

    @property
    def begins_with_mark(self) -> bool:
        """Whether its first word is small and raised, as before a note."""
        first = self.words[0]
        return len(self.words) > 1 and first.size < 0.85 * self.size and len(first.text) <= 3

    @property
    def text(self) -> str:
        """The line as it is read, without line ends."""
        if self._text is None:
            self._text = "\t".join([spelled(cell) for cell in self.cells])
        return self._text


def _usual_size(words: Sequence[Word]) -> float:
    sizes: dict[float, int] = {}
    for word in words:
        size = round(word.size, 1)
        sizes[size] = sizes.get(size, 0) + len(word.text)
    return max(sizes, key=lambda size: (sizes[size], size))


def spelled(words: Iterable[Word]) -> str:
    """Join words by spaces; a raised figure is set off by a hair space from its word."""
    text = " ".join([word.text if not word.glued else f"\u200a{word.text}" for word in words])
    return text.replace(" \u200a", "\u200a") if "\u200a" in text else text


def lines_in_order(words: Sequence[Word]) -> list[Line]:
    """Return a page's lines in reading order."""
    fragments = _fragments([word for word in words if not word.angle])
    fragments, asides = _without_line_numbers(fragments)
    asides += [Line((tuple(group),), aside=True) for group in _by_angle(words)]
    gutter = _gutter(fragments)
    if gutter is not None:
        ordered = _by_columns(fragments, gutter)
    else:
        ordered = _by_place(_joined(fragments))
    return [*ordered, *asides]


def _without_line_numbers(fragments: list[Line]) -> tuple[list[Line], list[Line]]:
    """Take numbers that count up along a margin out of the lines they number."""
    numbers = [line for line in fragments if line.words[0].text.isdecimal() and _short(line)]
    body = [line for line in fragments if not _short(line)]
    if len(numbers) < _FEWEST_NUMBERS or not body:
        return fragments, []
    left = sorted(line.left for line in body)[len(body) // 10]
    right = max(line.right for line in body)
    margin = [line for line in numbers if line.right < left or line.left > right]
    margin.sort(key=lambda line: -line.baseline)
    counts = [int(line.words[0].text) for line in margin]
    rising = sum(one < other for one, other in pairwise(counts))
    if rising < max(_FEWEST_NUMBERS - 1, 0.8 * (len(margin) - 1)):
        return fragments, []
    taken = {id(line) for line in margin}
    rest = [line for line in fragments if id(line) not in taken]
    return rest, [Line(tuple(line.words for line in margin), aside=True)]


def _short(line: Line) -> bool:
    return len(line.words) == 1 and len(line.words[0].text) <= 5


def _by_angle(words: Sequence[Word]) -> list[list[Word]]:
    """Turned words, such as a stamp along the margin, as lines of their own."""
    turned = [word for word in words if word.angle]
    return [list(group) for _, group in groupby(turned, key=_turned_line)]


def _turned_line(word: Word) -> tuple[int, int]:
    return word.angle, round(word.baseline / 4)


def _fragments(words: Sequence[Word]) -> list[Line]:
    """Cut the stream of words where the next is elsewhere on the page."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    previous: Word | None = None
    for word in words:
        if previous is None:
            runs.append(run)
        elif previous.baseline == word.baseline and not (previous.broken or word.glued):
            # Told at a glance; `_beside` looks at what is less plain.
            near = 0 <= word.left - previous.right < _WORD_GAP * previous.size
            if not (near or _beside(previous, word, run[0])):
                run = []
                runs.append(run)
        elif not (word.glued or _beside(previous, word, run[0])):
            run = []
            runs.append(run)
        run.append(word)
        previous = word
    return [Line((tuple(run),)) for run in runs]


def _beside(previous: Word, word: Word, first: Word) -> bool:
    size = max(previous.size, word.size)
    level = min(abs(word.baseline - previous.baseline), abs(word.baseline - first.baseline))
    gap = max(word.left - previous.right, previous.left - word.right)
    small = min(previous, word, key=lambda item: item.size)
    most = _RAISED if small.size < 0.85 * size and len(small.text) <= 3 else _SAME_LINE
    return not previous.broken and level < most * size and gap < _WORD_GAP * size


def _level(one: Line, other: Line) -> bool:
    return abs(one.baseline - other.baseline) < _SAME_LINE * max(one.size, other.size)


def _joined(fragments: Sequence[Line]) -> list[Line]:
    """Join neighbours on one baseline into lines; far ones become cells."""
    lines: list[Line] = []
    for line in fragments:
        if lines and _level(lines[-1], line) and line.left >= lines[-1].right - line.size / 2:
            lines[-1] = _together(lines[-1], line)
        else:
            lines.append(line)
    return [_unstretched(line) for line in lines]


def _unstretched(line: Line) -> Line:
    """Take a justified line of few words for what it is: no row of one-word cells."""
    gaps = [after[0].left - cell[-1].right for cell, after in pairwise(line.cells)]
    alone = len(line.cells) > 2 and all(len(cell) == 1 for cell in line.cells)
    if alone and max(gaps) - min(gaps) < 0.2 * line.size:
        return Line((line.words,))
    return line


def _together(one: Line, other: Line) -> Line:
    if other.left - one.right > _CELL_GAP * max(one.size, other.size):
        return Line((*one.cells, *other.cells))
    return Line((*one.cells[:-1], (*one.cells[-1], *other.cells[0]), *other.cells[1:]))


def _gutter(fragments: Sequence[Line]) -> float | None:
    """Find the x between two columns of prose that the file draws line by line across both."""
    crossings = [
        (one, other)
        for one, other in pairwise(fragments)
        if _level(one, other) and other.left > one.right
    ]
    if len(crossings) < _FEWEST_LINES or len(crossings) * 4 < len(fragments):
        return None
    middle = median((one.right + other.left) / 2 for one, other in crossings)
    edges = sorted({x for pair in crossings for x in (pair[0].right, pair[1].left)})
    candidates = [(a + b) / 2 for a, b in pairwise(edges)] or [middle]
    gutter = max(candidates, key=lambda x: (_parted(crossings, x), -abs(x - middle)))
    parted = [pair for pair in crossings if pair[0].right < gutter < pair[1].left]
    if len(parted) < _FEWEST_LINES or len(parted) * 2 < len(crossings):
        return None
    prose = min(median(len(pair[side].words) for pair in parted) for side in (0, 1))
    return gutter if prose >= 3 else None


def _parted(crossings: Sequence[tuple[Line, Line]], x: float) -> int:
    return sum(one.right < x < other.left for one, other in crossings)


def _by_columns(fragments: Sequence[Line], gutter: float) -> list[Line]:
    """Read down the left column, then down the right, between lines that span both."""
    spanning = [line for line in fragments if line.left < gutter < line.right]
    ordered: list[Line] = []
    tops = sorted((line.baseline for line in spanning), reverse=True)

    def band(line: Line) -> int:
        return sum(top > line.baseline + line.size / 2 for top in tops)

    def place(line: Line) -> tuple[int, int, float, float]:
        side = 2 if line in spanning else int(line.left > gutter)
        return (band(line), side, -round(line.baseline), line.left)

    for _, group in groupby(sorted(fragments, key=place), key=lambda line: place(line)[:2]):
        column = list(group)
        inner = _gutter(column)
        ordered += _by_columns(column, inner) if inner is not None else _joined(column)
    return ordered


def _by_place(lines: Sequence[Line]) -> list[Line]:
    """Keep the order of the file, but move up what stands wholly above what was drawn before."""
    head, body, foot = _edges(lines)
    runs: list[list[Line]] = []
    for line in body:
        last = runs[-1][-1].baseline if runs else line.baseline + 9 * line.size
        if -0.5 * line.size < last - line.baseline < 2.5 * line.size:
            runs[-1].append(line)
        else:
            runs.append([line])
    placed: list[_Block] = []
    for run in runs:
        block = _Block(run)
        at = len(placed)
        while at and placed[at - 1].below(block):
            at -= 1
        placed.insert(at, block)
    return [*head, *(line for block in placed for line in block.lines), *foot]


def _edges(lines: Sequence[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """Part the lines that stand alone at the very top and the very bottom of the page."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if rows and rows[-1][0].baseline - line.baseline < _SAME_LINE * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    head = _alone(rows)
    foot = _alone(rows[:0:-1]) if len(rows) > 1 and not (len(rows) == 2 and head) else []
    edge = {id(line) for line in (*head, *foot)}
    body = [line for line in lines if id(line) not in edge]
    foot.sort(key=lambda line: (-round(line.baseline), line.left))
    return head, body, foot


def _alone(rows: Sequence[Sequence[Line]]) -> list[Line]:
    """Return the first rows, at most two, if a gap parts them from the next."""
    for count in (1, 2):
        if len(rows) <= count:
            break
        size = max(line.size for line in rows[count])
        if abs(rows[count - 1][0].baseline - rows[count][0].baseline) > 1.8 * size:
            chosen = [line for row in rows[:count] for line in row]
            return sorted(chosen, key=lambda line: (-round(line.baseline), line.left))
    return []


class _Block:
    """Lines drawn one below the other, as a box."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.left = min(line.left for line in lines)
        self.right = max(line.right for line in lines)
        self.top = max(line.baseline + 0.7 * line.size for line in lines)
        self.bottom = min(line.baseline for line in lines)

    def below(self, other: _Block) -> bool:
        """Tell whether all of this stands under all of the other, in its column."""
        beside = min(self.right, other.right) - max(self.left, other.left)
        return beside > 0 and self.top <= other.bottom + 1
