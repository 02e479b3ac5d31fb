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

    from numpy.typing import NDArray

    from reader.domain.document import Structure

_LONGEST = 12
_PAGE = range(600, 9000)
_APART = 500
_STEADY = 0.7
_FEWEST = 3
_ARABIC_ZERO = 0x660
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
    taken = [item.span for item in structure if item.part in (Part.ROW, Part.CONTENTS)]
    found: list[_Sighting] = []
    for sightings in _repeated_lines(text, taken):
        found += _furniture_lines(text, sightings)
    if _has_numbers(text):
        for sightings in _repeated_phrases(text, tokens or tokenize(text)):
            kept = _in_step(sightings)
            if kept and taken:
                kept = _in_step([item for item in kept if not _covered(item, taken)])
            found += kept
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
    end = -1
    for line in text.replace("\f", "\n").split("\n"):
        start, end = end + 1, end + 1 + len(line)
        if len(line) > 120 or not line.strip() or line.count(" ") > _LONGEST or "\t" in line:
            continue
        masked = " ".join(_NUMBER.sub("#", line).casefold().split())
        numbers = _NUMBER.findall(line)
        edge = bool(numbers) and (masked.startswith("#") or masked.endswith("#"))
        number = int(numbers[-1] if masked.endswith("#") else numbers[0]) if edge else -1
        lines[masked].append(_Sighting(start, end, number))
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
    size, starts, ends = len(tokens), tokens.starts, tokens.ends
    numbers = _numbers(text, tokens)
    is_number = np.zeros(size + 4, np.bool_)
    is_number[numbers] = True
    for side in (-1, 1):
        near, far = numbers + side, numbers + 2 * side
        fits = (far >= 0) & (far < size) & ~is_number[near] & ~is_number[far]
        at = numbers[fits]
        pairs = zip(tokens.ids[near[fits]].tolist(), tokens.ids[far[fits]].tolist(), strict=True)
        groups: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for place, pair in zip(at.tolist(), pairs, strict=True):
            groups[pair].append(place)
        for group in groups.values():
            if len(group) < 3:
                continue
            places = np.array(group)
            reach = _reach(tokens.ids, places, side, is_number)
            begins = starts[places + min(0, side * reach)].tolist()
            stops = ends[places + max(0, side * reach)].tolist()
            said = zip(starts[places].tolist(), ends[places].tolist(), strict=True)
            yield [
                _Sighting(start, end, int(text[first:last]))
                for start, end, (first, last) in zip(begins, stops, said, strict=True)
            ]


def _numbers(text: str, tokens: Tokens) -> NDArray[np.int64]:
    """Return which words are numbers of up to four digits: int64[n], ascending."""
    short = np.flatnonzero(tokens.ends - tokens.starts <= 4)
    codes = _code_points(text)[tokens.starts[short]]
    # Of the first figures of all scripts, those of ASCII are the lowest, the Arabic next.
    short = short[((codes >= ord("0")) & (codes <= ord("9"))) | (codes >= _ARABIC_ZERO)]
    bounds = zip(tokens.starts[short].tolist(), tokens.ends[short].tolist(), strict=True)
    kept = [text[start:end].isdecimal() for start, end in bounds]
    return short[np.array(kept, np.bool_)]


def _has_numbers(text: str) -> bool:
    """Tell whether there are figures enough for a phrase to recur beside numbers."""
    codes = _code_points(text)
    plain = int(np.count_nonzero((codes >= ord("0")) & (codes <= ord("9"))))
    if plain >= _FEWEST or codes.dtype == np.uint8:
        return plain >= _FEWEST
    others = np.unique(codes[codes >= _ARABIC_ZERO]).tolist()
    return plain > 0 or any(chr(code).isdecimal() for code in others)


def _code_points(text: str) -> NDArray[np.uint8] | NDArray[np.uint32]:
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), np.uint8)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.dtype("<u4"))


def _reach(
    ids: NDArray[np.uint64], places: NDArray[np.int64], side: int, is_number: NDArray[np.bool_]
) -> int:
    """Return how many words beside the number all places have in common, at most twelve."""
    reach = 2
    while reach < _LONGEST:
        ahead = places + side * (reach + 1)
        if ahead.min() < 0 or ahead.max() >= ids.size or is_number[ahead].any():
            break
        if (ids[ahead] != ids[ahead[0]]).any():
            break
        reach += 1
    return reach
