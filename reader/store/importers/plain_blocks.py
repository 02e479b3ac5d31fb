"""Tables, lists, sources, footnotes and quotations of a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.importers.plain_lines import Unit, marker

if TYPE_CHECKING:
    from collections.abc import Iterator

_SOURCES = re.compile(
    r"(?i)(?:list of )?(?:sources?|references|bibliography|works cited|literature)(?: (?:used|cited))?"
    r"|(?:список (?:использованн\w+ )?)?(?:источник\w*|литератур\w*)(?: и литератур\w*)?"
    r"|(?:пайдаланылған )?(?:әдебиет\w*|дереккөз\w*)|literatur(?:verzeichnis)?|bibliographie|bibliografía"
)
_CITED = re.compile(r"https?://|www\.|//|\b(?:1[89]|20)\d\d\b")
_NOTE = re.compile(r"\[(?P<mark>\d{1,3})\]\s+(?=\S)|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)\s*(?=\S)")
_MARK = re.compile(r"\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_QUOTED = re.compile(r"(?s)(?:«.{60,}»|“.{60,}”|„.{60,}“|\"[^\"]{60,}\")[.]?")


def type_tables(units: list[Unit]) -> None:
    """Type runs of lines with tabs as tables; one cut in two by a page is one table again.

    A continued table repeats its header row after blank lines.
    """
    place = 0
    while place < len(units):
        last = place
        while last < len(units) and _is_row(units[last]) and (last == place or not units[last].gap):
            last += 1
        if last - place >= 2:
            _make_table(units, place, last)
        place = max(last, place + 1)
    _join_tables(units)


def _join_tables(units: list[Unit]) -> None:
    last: Unit | None = None
    for unit in units:
        if unit.part is Part.TABLE and last and last.inside[0].text == unit.inside[0].text:
            last.inside.extend(unit.inside)
            last.end = unit.end
            unit.inside, unit.end = [], unit.start
        elif unit.part is Part.TABLE:
            last = unit
        elif unit.start < unit.end:
            last = None


def _is_row(unit: Unit) -> bool:
    return unit.part is None and "\t" in unit.text


def _make_table(units: list[Unit], first: int, last: int) -> None:
    head = units[first]
    rows = [Unit(u.start, u.end, u.text, 0, part=Part.ROW) for u in units[first:last]]
    head.part, head.inside, head.end = Part.TABLE, rows, units[last - 1].end
    for extra in units[first + 1 : last]:
        extra.part, extra.end = Part.ROW, extra.start


def cells(row: Unit) -> Iterator[Structure]:
    """Yield the cells of a row: what stands between its tabs."""
    at = row.start
    for piece in row.text.split("\t"):
        words = piece.strip()
        if words:
            start = at + len(piece) - len(piece.lstrip())
            yield Structure(Part.CELL, Span(start, start + len(words)))
        at += len(piece) + 1


def type_sources(units: list[Unit]) -> None:
    """Type the entries under a heading of sources, or a last numbered list that cites."""
    for place, unit in enumerate(units):
        if unit.short and unit.part in {None, Part.HEADING} and _is_sources_heading(unit):
            end = _next_heading(units, place + 1)
            listed = [item for item in units[place + 1 : end] if item.part is None]
            counted = sum(_numbered(item) is not None for item in listed)
            if counted >= 2 or any(_CITED.search(item.text) for item in listed):
                unit.part, unit.level = Part.HEADING, unit.level or 1
                _type_entries(listed)
    numbered = [unit for unit in units if unit.part is None and _numbered(unit)]
    if not any(unit.part is Part.SOURCE for unit in units) and len(numbered) >= 3:
        for run in _counted(units):
            cited = sum(bool(_CITED.search(unit.text)) for unit in run)
            linked = sum("http" in unit.text or "//" in unit.text for unit in run)
            if len(run) >= 3 and cited >= 0.8 * len(run) and linked >= 0.5 * len(run):
                _type_entries(run)


def _is_sources_heading(unit: Unit) -> bool:
    found = marker(unit.head)
    words = unit.head[found.length :] if found else unit.head
    return bool(_SOURCES.fullmatch(words.strip(" :.")))


def _next_heading(units: list[Unit], place: int) -> int:
    for at in range(place, len(units)):
        if units[at].part is Part.HEADING and units[at].start < units[at].end:
            return at
    return len(units)


def _numbered(unit: Unit) -> int | None:
    found = marker(unit.head)
    return found.numbers[0] if found and found.kind == "number" else None


def _type_entries(listed: list[Unit]) -> None:
    """Type units as sources; what has no number of its own goes on with the one before it."""
    numbered = sum(_numbered(unit) is not None for unit in listed) >= 2
    last: Unit | None = None
    for unit in listed:
        number = _numbered(unit)
        if numbered and number is None and last is not None:
            last.end = unit.end
            unit.part, unit.end = Part.SOURCE, unit.start
            continue
        if numbered and number is None:
            continue
        unit.part, unit.label = Part.SOURCE, str(number) if number is not None else ""
        last = unit


def _counted(units: list[Unit]) -> Iterator[list[Unit]]:
    """Yield the runs of untyped units that count 1, 2, 3 without anything in between."""
    run: list[Unit] = []
    for unit in units:
        number = _numbered(unit) if unit.part is None else None
        if number is not None and run and number == (_numbered(run[-1]) or 0) + 1:
            run.append(unit)
            continue
        if run:
            yield run
        run = [unit] if number == 1 else []
    if run:
        yield run


def type_items(units: list[Unit]) -> None:
    """Type list items: numbered, lettered or with a bullet."""
    for unit in units:
        found = marker(unit.head) if unit.part is None else None
        if found:
            unit.part, unit.level = Part.LIST_ITEM, max(1, len(found.numbers))


def type_notes(units: list[Unit], marks: set[str]) -> None:
    """Type units that begin with a footnote's mark, if that mark stands in the text too."""
    for unit in units:
        found = _NOTE.match(unit.text) if unit.part is None else None
        if found:
            label = found["mark"] or found["raised"].translate(_RAISED)
            if label in marks:
                unit.part, unit.label = Part.FOOTNOTE, label


def type_quotations(units: list[Unit]) -> None:
    """Type paragraphs that are one long quotation from end to end, or marked with ``>``."""
    for unit in units:
        if unit.part is None and (unit.text[0] == ">" or _QUOTED.fullmatch(unit.text[:20_000])):
            unit.part = Part.QUOTATION


def footnote_marks(text: str, units: list[Unit]) -> list[Structure]:
    """Return the marks of footnotes inside paragraphs, in order, without those of the notes."""
    heads = {unit.start for unit in units}
    return [
        Structure(
            Part.FOOTNOTE_MARK,
            Span(found.start(), found.end()),
            label=found[1] or found[2].translate(_RAISED),
        )
        for found in _MARK.finditer(text)
        if found.start() not in heads
    ]
