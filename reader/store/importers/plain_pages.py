"""Pages of a plain text: by form feeds, or by the page numbers and running heads left in it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    from reader.store.importers.plain_lines import Line

_NUMBERED = re.compile(
    r"(?P<before>\D{0,70}?)(?P<number>\d{1,4})(?P<after>(?:\s*(?:of|из|/|de|von)\s*\d{1,4})?\D{0,70})"
)


class Pages:
    """The pages found, and the lines (by number) that are nothing but their labels."""

    def __init__(self, spans: list[Structure], marks: frozenset[int]) -> None:
        self.spans = spans
        self.marks = marks


def find_pages(text: str, lines: list[Line]) -> Pages:
    """Return the pages of a text; none if it shows no sign of them."""
    if any(line.new_page for line in lines):
        return _by_form_feeds(text, lines)
    return _by_numbers(text, lines)


def _number(line: Line) -> tuple[str, int] | None:
    """Return what a line that ends or begins with a number says, and the number."""
    if len(line.text) > 90 or "\t" in line.text:
        return None
    found = _NUMBERED.fullmatch(line.text)
    if not found or (found["before"].strip() and re.search(r"\w", found["after"])):
        return None
    shape = f"{found['before'].strip()}#{re.sub(r'[0-9]+', '#', found['after']).strip()}"
    return shape, int(found["number"])


def _by_form_feeds(text: str, lines: list[Line]) -> Pages:
    starts = [0, *(text.rfind("\f", 0, line.start) + 1 for line in lines if line.new_page)]
    on_page: list[list[int]] = [[]]
    for place, line in enumerate(lines):
        if line.new_page:
            on_page.append([])
        on_page[-1].append(place)
    shifts: Counter[int] = Counter()
    said: dict[int, tuple[int, int]] = {}
    for page, places in enumerate(on_page):
        for place in dict.fromkeys([*places[:2], *places[-2:]]):
            number = _number(lines[place])
            if number:
                shifts[number[1] - page] += 1
                said[place] = (page, number[1])
    shift, count = shifts.most_common(1)[0] if shifts else (1, 0)
    if count < max(2, 0.4 * len(on_page)):
        shift = 1
    marks = frozenset(
        place for place, (page, number) in said.items() if number - page == shift and count > 1
    )
    ends = [*starts[1:], len(text)]
    spans = [
        Structure(Part.PAGE, Span(start, end), label=str(page + shift) if page + shift > 0 else "")
        for page, (start, end) in enumerate(zip(starts, ends, strict=True))
        if start < end
    ]
    return Pages(spans, marks)


def _by_numbers(text: str, lines: list[Line]) -> Pages:
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, line in enumerate(lines):
        number = _number(line)
        if number:
            found[number[0]].append((place, number[1]))
    marks: dict[int, int] = {}
    for shape, members in found.items():
        if len(members) >= 3 and _counts_pages(shape, members, lines):
            marks.update(members)
    places = sorted(marks)
    numbers = [marks[place] for place in places]
    if len(places) < 3 or not _rising(numbers):
        return Pages([], frozenset())
    header = len(lines) - 1 - places[-1] >= 3
    cuts = [lines[place].start if header else lines[place].end for place in places]
    labels = [str(number) for number in numbers]
    if header:
        first = str(numbers[0] - 1) if numbers[0] > 1 else ""
        cuts, labels = [0, *cuts], [first, *labels]
        bounds = [*cuts, len(text)]
    else:
        bounds = [0, *cuts[:-1], len(text)]
    spans = [
        Structure(Part.PAGE, Span(start, end), label=label)
        for (start, end), label in zip(pairwise(bounds), labels, strict=True)
        if start < end
    ]
    return Pages(spans, frozenset(places))


def _rising(numbers: list[int]) -> bool:
    return all(one < other for one, other in pairwise(numbers))


def _counts_pages(shape: str, members: list[tuple[int, int]], lines: list[Line]) -> bool:
    """Tell whether lines of one shape count up as pages do, and not as a list or years do."""
    numbers = [number for _, number in members]
    steps = [other - one for one, other in pairwise(numbers)]
    small = sum(step in {1, 2} for step in steps)
    if not _rising(numbers) or small < 0.6 * len(steps):
        return False
    if re.search(r"\w", shape.replace("#", "")):
        apart = [other - one for (one, _), (other, _) in pairwise(members)]
        return min(apart) > 1
    if not re.fullmatch(r"[-–—\s#|\[\]]*", shape) or numbers[-1] >= 1000:
        return False
    return all(
        other - one > 2 or lines[other].gap > 0 for (one, _), (other, _) in pairwise(members)
    )
