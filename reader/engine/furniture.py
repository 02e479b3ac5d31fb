"""Running heads and page numbers in plain text, found by repetition with the numbers left out.

A running head is the same few words again and again, with a page number that grows as fast as
the text does; where a page was pasted into a paragraph it stands in the middle of a sentence.
A heading ("Article 12") has numbers too, but they do not keep step with the text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from reader.domain.document import Part
from reader.domain.span import Span
from reader.engine.tokens import Tokens, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.document import Structure

_LONGEST = 12
_PAGE = range(600, 9000)
_APART = 500
_STEADY = 0.7
_LINE = re.compile(r"[^\n\f]+")
_NUMBER = re.compile(r"\d{1,4}")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """One place where a phrase stands: its characters, its page number (-1 without one)."""

    start: int
    end: int
    number: int


def find_furniture(
    text: str, structure: Sequence[Structure] = (), tokens: Tokens | None = None
) -> list[Span]:
    """Return the page furniture of ``text``: spans in code points, in reading order, disjoint.

    Lines that are table rows or contents entries in ``structure`` are left alone. ``tokens``
    saves work where the text was cut into words already.
    """
    if tokens is None:
        tokens = tokenize(text)
    taken = [item.span for item in structure if item.part in (Part.ROW, Part.CONTENTS)]
    found: list[_Sighting] = []
    for sightings in _repeated_lines(text, taken):
        found += _furniture_lines(text, sightings)
    for sightings in _repeated_phrases(text, tokens):
        found += _in_step(sightings)
    return _disjoint(found)


def _disjoint(found: list[_Sighting]) -> list[Span]:
    spans: list[Span] = []
    for item in sorted(found, key=lambda item: (item.start, -item.end)):
        if spans and item.start < spans[-1].end:
            continue
        spans.append(Span(item.start, item.end))
    return spans


def _repeated_lines(text: str, taken: Sequence[Span]) -> Iterator[list[_Sighting]]:
    """Yield, for each short line that recurs with other numbers or none, where it stands."""
    lines: defaultdict[str, list[_Sighting]] = defaultdict(list)
    for match in _LINE.finditer(text):
        line = match.group()
        if len(line) > 120 or not line.strip() or line.count(" ") > _LONGEST or "\t" in line:
            continue
        masked = " ".join(_NUMBER.sub("#", line).casefold().split())
        numbers = _NUMBER.findall(line)
        edge = bool(numbers) and (masked.startswith("#") or masked.endswith("#"))
        number = int(numbers[-1] if masked.endswith("#") else numbers[0]) if edge else -1
        lines[masked].append(_Sighting(match.start(), match.end(), number))
    for sightings in lines.values():
        if len(sightings) >= 3 and not any(_covered(item, taken) for item in sightings):
            yield sightings


def _covered(item: _Sighting, taken: Sequence[Span]) -> bool:
    return any(span.start <= item.start and item.end <= span.end for span in taken)


def _furniture_lines(text: str, sightings: list[_Sighting]) -> list[_Sighting]:
    if sightings[0].number >= 0:
        kept = _in_step(sightings)
        words = len(text[sightings[0].start : sightings[0].end].split())
        if kept and (words != 2 or _interrupting(text, kept) * 3 >= len(kept)):
            return kept
        return []
    gaps = np.diff([item.start for item in sightings])
    if gaps.min() < _APART:
        return []
    if _interrupting(text, sightings) * 2 >= len(sightings):
        return sightings
    at_breaks = sum(_beside_page_break(text, item) for item in sightings)
    return sightings if at_breaks * 2 >= len(sightings) else []


def _beside_page_break(text: str, item: _Sighting) -> bool:
    before = text[max(0, item.start - 40) : item.start]
    after = text[item.end : item.end + 40]
    return (
        "\f" in before[len(before.rstrip()) :] or "\f" in after[: len(after) - len(after.lstrip())]
    )


def _interrupting(text: str, sightings: Sequence[_Sighting]) -> int:
    """Count how often the phrase stands in the middle of a sentence."""
    count = 0
    for item in sightings:
        before = text[max(0, item.start - 20) : item.start].rstrip()
        after = text[item.end : item.end + 20].lstrip()
        going_on = before[-1:].isalnum() or before[-1:] in (",", "-", "–", "(")
        count += bool(going_on and after[:1].islower())
    return count


def _in_step(sightings: list[_Sighting]) -> list[_Sighting]:
    """Return the sightings if their numbers grow with the text as page numbers do, else none."""
    if len(sightings) < 3:
        return []
    steps = 0
    for one, other in pairwise(sightings):
        pages = other.number - one.number
        steps += bool(pages > 0 and (other.start - one.start) // pages in _PAGE)
    return sightings if steps >= _STEADY * (len(sightings) - 1) else []


def _repeated_phrases(text: str, tokens: Tokens) -> Iterator[list[_Sighting]]:
    """Yield, for each phrase of two words or more that recurs beside a number, where it stands."""
    size = len(tokens)
    starts, ends, ids = tokens.starts.tolist(), tokens.ends.tolist(), tokens.ids.tolist()
    short = np.flatnonzero(tokens.ends - tokens.starts <= 4).tolist()
    numbers = [at for at in short if text[starts[at] : ends[at]].isdecimal()]
    is_number = set(numbers)
    for side in (-1, 1):
        groups: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for at in numbers:
            near, far = at + side, at + 2 * side
            if not 0 <= far < size or near in is_number or far in is_number:
                continue
            groups[ids[near], ids[far]].append(at)
        for places in groups.values():
            if len(places) < 3:
                continue
            reach = _reach(ids, places, side, is_number)
            yield [
                _Sighting(
                    starts[at + min(0, side * reach)],
                    ends[at + max(0, side * reach)],
                    int(text[starts[at] : ends[at]]),
                )
                for at in places
            ]


def _reach(ids: list[int], places: list[int], side: int, numbers: set[int]) -> int:
    """Return how many words beside the number all places have in common, at most twelve."""
    reach = 2
    while reach < _LONGEST:
        ahead = [at + side * (reach + 1) for at in places]
        if min(ahead) < 0 or max(ahead) >= len(ids) or any(at in numbers for at in ahead):
            break
        if len({ids[at] for at in ahead}) > 1:
            break
        reach += 1
    return reach
