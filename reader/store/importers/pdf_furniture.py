"""Finds a PDF's running heads, feet, page numbers and line numbers by place and repetition."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.store.importers.pdf_page import Line

_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_ONLY_NUMBER = re.compile(r"\W*(?:p\.|page|с\.|стр\.|бет)?\W*(\d{1,5}|[ivxlc]{1,7})\W*(?:(?:/|of|из)\W*\d+\W*)?",
                          re.IGNORECASE)  # fmt: skip
# What a browser prints above and below a page: the time with the title, the address with the count.
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?(?:\t.*)?"
    r"|(?:https?://|file:///|www\.)\S+(?:\s+(?:page )?\d+\s*(?:/|of)\s*\d+)?",
    re.IGNORECASE,
)
_EDGE_ROWS = 3
_SAME_HEIGHT = 4.0


def furniture(pages: Sequence[Sequence[Line]]) -> set[tuple[int, int]]:
    """Return (page, line) of every line that belongs to the page and to no sentence."""
    edges = [(page, index, zone, line)
             for page, lines in enumerate(pages)
             for index, zone, line in _edge_lines(lines)]  # fmt: skip
    groups: defaultdict[tuple[str, str], list[tuple[int, int, Line]]] = defaultdict(list)
    for page, index, zone, line in edges:
        if line.begins_with_mark:
            continue  # a short note, such as "3 Ibid., p. 12", repeats too
        groups[zone, masked(line.text)].append((page, index, line))
    again = {
        (page, index): zone
        for (zone, mask), members in groups.items()
        if mask.strip()
        for page, index, _ in _repeated(members, len(pages))
    }
    of_page: defaultdict[int, set[int]] = defaultdict(set)
    for page, index in again:
        of_page[page].add(index)
    found: set[tuple[int, int]] = set()
    heights: Counter[tuple[str, int]] = Counter()
    for (page, index), zone in again.items():
        if _alone(pages[page], index, of_page[page]):
            found.add((page, index))
            heights[zone, round(pages[page][index].baseline / _SAME_HEIGHT)] += 1
    for page, index, zone, line in edges:
        usual = heights[zone, round(line.baseline / _SAME_HEIGHT)] * 2 > len(pages) > 2
        known = _ONLY_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text)
        if (usual or known) and _alone(pages[page], index, set()):
            found.add((page, index))
    for page, lines in enumerate(pages):
        found.update((page, index) for index, line in enumerate(lines) if line.aside)
    return found


def masked(text: str) -> str:
    """Return what stays the same in a running line from page to page."""
    return " ".join(_NUMBER.sub("#", text).casefold().split())


def printed_label(lines: Sequence[Line], chosen: Sequence[int]) -> str:
    """Return the page number that the furniture of a page shows, or an empty text."""
    for index in chosen:
        if match := _ONLY_NUMBER.fullmatch(lines[index].text.strip()):
            return match[1]
    return ""


def running_labels(lines: Sequence[Line], chosen: Sequence[int]) -> list[int]:
    """Return the numbers at either end of a page's running lines."""
    found: list[int] = []
    for index in chosen:
        words = lines[index].text.split()
        found += [int(word) for word in (words[0], words[-1]) if word.isdecimal()]
    return found


def _edge_lines(lines: Sequence[Line]) -> Iterator[tuple[int, str, Line]]:
    """Give the lines of the first and last rows of a page, with their zone."""
    upright = [(index, line) for index, line in enumerate(lines) if not line.aside]
    heights: list[float] = []
    for height in sorted((line.baseline for _, line in upright), reverse=True):
        if not heights or heights[-1] - height > 2:
            heights.append(height)
    if not heights:
        return
    top = heights[: max(1, min(_EDGE_ROWS, len(heights) // 2))][-1]
    bottom = heights[-_EDGE_ROWS:][0]
    for index, line in upright:
        if line.baseline >= top - 2:
            yield index, "head", line
        elif line.baseline <= bottom + 2:
            yield index, "foot", line


def _repeated(members: list[tuple[int, int, Line]], count: int) -> Iterator[tuple[int, int, Line]]:
    """Give the lines that stand at the same height on enough pages."""
    fewest = 2 if count <= 8 else 3
    members.sort(key=lambda member: member[2].baseline)
    group: list[tuple[int, int, Line]] = []
    for member in [*members, None]:
        if member and group and member[2].baseline - group[-1][2].baseline <= _SAME_HEIGHT:
            group.append(member)
            continue
        if len({page for page, _, _ in group}) >= fewest:
            yield from group
        group = [member] if member else []


def _alone(lines: Sequence[Line], index: int, others_like_it: set[int]) -> bool:
    """Tell whether a gap parts a line from the text, so that it is not a line of a paragraph."""
    line = lines[index]
    steps = [
        abs(other.baseline - line.baseline)
        for at, other in enumerate(lines)
        if at not in others_like_it and abs(other.baseline - line.baseline) > 0.5 * line.size
    ]
    return not steps or min(steps) > 1.6 * line.size
