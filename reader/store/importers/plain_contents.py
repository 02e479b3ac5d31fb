"""Contents lists of a plain text, and the headings they announce."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.importers.plain_lines import Unit, bare, marker

if TYPE_CHECKING:
    from reader.store.importers.plain_lines import Line

_LONGEST = 300
_ENTRY = re.compile(
    r"(?P<title>[^\t]{2,250}?)(?P<leader>\s*[.…·_]{3,}\s*|(?:\s\.){3,}\s*|\s*\t\s*|\s{3,})"
    r"(?P<page>\d{1,4}|[ivxlc]{1,7})"
)
_HEADINGS = re.compile(
    r"(?i)(?:table of )?contents|содержание|оглавление|мазмұны|зміст|inhalt(?:sverzeichnis)?"
    r"|sommaire|table des matières|índice|indice|spis treści"
)
_NOT_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a contents list: what it announces, on which page, how deep."""

    title: str
    page: str
    level: int


def is_entry(line: Line) -> bool:
    """Tell whether a line looks like one of a contents list, dotted to its page."""
    found = _entry(line.text)
    return found is not None and "." in found["leader"]


def _entry(text: str) -> re.Match[str] | None:
    if len(text) > _LONGEST:
        return None
    return _ENTRY.fullmatch(text.rstrip())


def is_contents_heading(text: str) -> bool:
    """Tell whether a unit is the heading of a contents list."""
    return bool(_HEADINGS.fullmatch(text.strip(" :.")))


def find_contents(units: list[Unit]) -> tuple[list[Entry], int]:
    """Type the units of the first contents list; return its entries and where it ends.

    A title broken over two lines is one entry. Without dot leaders a list must
    stand under a heading that says what it is.
    """
    at = 0
    while at < len(units):
        headed = at > 0 and is_contents_heading(units[at - 1].head)
        run = _run(units, at)
        dotted = sum("." in leader for *_, leader in run)
        if len(run) >= (2 if headed else 3) and (headed or dotted * 2 >= len(run)):
            return _typed(units, at, run), run[-1][1] + 1
        at = run[-1][1] + 1 if run else at + 1
    return [], 0


def _run(units: list[Unit], at: int) -> list[tuple[int, int, str, str, str]]:
    """Return first unit, last unit, title, page and leader of each entry from ``at`` on."""
    found: list[tuple[int, int, str, str, str]] = []
    while at < len(units) and len(units[at].text) < _LONGEST:
        last = at
        entry = _entry(units[at].text)
        if entry is None and at + 1 < len(units) and units[at + 1].gap == 0:
            last, entry = at + 1, _entry(units[at + 1].text)
            begun = units[at].text + " "
        else:
            begun = ""
        if entry is None or (found and _less(entry["page"], found[-1][3])):
            break
        found.append((at, last, begun + entry["title"], entry["page"], entry["leader"]))
        at = last + 1
    return found


def _less(page: str, before: str) -> bool:
    return page.isdigit() and before.isdigit() and int(page) < int(before)


def _typed(units: list[Unit], at: int, run: list[tuple[int, int, str, str, str]]) -> list[Entry]:
    entries: list[Entry] = []
    for first, last, title, page, _ in run:
        words = bare(title).rstrip(" .…")
        found = marker(words)
        level = len(found.numbers) if found and found.numbers else 1
        entries.append(Entry(words, page, level))
        unit = units[first]
        unit.end = units[last].end
        unit.part, unit.level, unit.label = Part.CONTENTS, level, page
        for extra in units[first + 1 : last + 1]:
            extra.part, extra.end = Part.CONTENTS, extra.start
    if at and is_contents_heading(units[at - 1].head):
        units[at - 1].part, units[at - 1].level = Part.HEADING, 1
    return entries


def find_announced(units: list[Unit], entries: list[Entry], start: int) -> None:
    """Type as headings the units that a contents list announces, looking from ``start`` on.

    They are found in order. A heading may be set in up to three lines.
    """
    keys = [_key(unit.text) if _may_announce(unit) else "" for unit in units]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(start, len(keys)):
        places[keys[place]].append(place)
    at = start
    for entry in entries:
        wanted = _key(entry.title)
        starts = (_first_from(places[part], at) for part in _beginnings(wanted) if part in places)
        fits = ((place, _announced(keys, place, wanted)) for place in starts if place is not None)
        place, size = min(((place, size) for place, size in fits if size), default=(0, 0))
        if size:
            unit = units[place]
            unit.part, unit.level = Part.HEADING, entry.level
            unit.end = units[place + size - 1].end
            for extra in units[place + 1 : place + size]:
                extra.part, extra.end = Part.HEADING, extra.start
            at = place + size


def _beginnings(wanted: str) -> list[str]:
    return [wanted[:size] for size in range(1, len(wanted) + 1)]


def _first_from(places: list[int], at: int) -> int | None:
    found = bisect_left(places, at)
    return places[found] if found < len(places) else None


def _key(text: str) -> str:
    return _NOT_WORDS.sub("", bare(text)).casefold()


def _may_announce(unit: Unit) -> bool:
    return unit.part is None and len(unit.text) <= _LONGEST


def _announced(keys: list[str], place: int, wanted: str) -> int:
    """Return how many units from ``place`` on spell ``wanted``, or 0."""
    spelled = ""
    for size, key in enumerate(keys[place : place + 3], start=1):
        spelled += key
        if not key or not wanted.startswith(spelled):
            return 0
        if spelled == wanted:
            return size
    return 0
