"""Plain text: its structure is inferred, with care, from how it is set."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.decoding import decode
from reader.store.importers import plain_blocks, plain_contents, plain_headings
from reader.store.importers.imported import Imported
from reader.store.importers.plain_lines import Line, Unit, gather, marker, split_lines
from reader.store.importers.plain_pages import find_pages

if TYPE_CHECKING:
    from collections.abc import Iterable

_TERMINAL = tuple('.!?…:;»”")]')
_ORDER = {
    part: place for place, part in enumerate((Part.PAGE, Part.CONTENTS, Part.TABLE, Part.ROW))
}
_LONGEST_SITE_LINE = 60
_OF_A_SITE = re.compile(
    r"(?i)(?:continue|keep) reading|read (?:also|next|more|the full (?:story|article))"
    r"|(?:connect with|follow|contact) us(?: on .{1,20})?|share(?: this(?: \w+)?)?|advertisements?"
    r"|(?:similar|related|recommended|latest|popular) (?:posts?|articles?|stories|news)"
    r"|you (?:may|might) also (?:like|read)|leave a (?:comment|reply)|skip to (?:main )?content"
    r"|(?:читайте|смотрите) также|подписывайтесь на нас.{0,30}|поделиться|реклама"
)
"""What stands alone in a line between articles."""


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return a plain text with the structure that can be seen in it; see ``Importer``."""
    decoded = decode(raw, name, encoding=encoding)
    structure, title = structure_of(decoded.text)
    return Imported(text=decoded.text, structure=structure, title=title, decoding=decoded.how)


def structure_of(text: str) -> tuple[tuple[Structure, ...], str]:
    """Return the structure of a plain text, in reading order, and what it calls itself."""
    lines = split_lines(text)
    pages = find_pages(text, lines)
    marks = [lines[place] for place in sorted(pages.marks)]
    units = gather(text, [x for n, x in enumerate(lines) if n not in pages.marks], _begins)
    foot = plain_blocks.footnote_marks(text, units)
    entries, end = plain_contents.find_contents(units)
    plain_contents.find_announced(units, entries, end)
    plain_blocks.type_tables(units)
    _join_cut(units)
    plain_headings.type_numbered(units)
    plain_blocks.type_sources(units)
    plain_blocks.type_notes(units, {item.label for item in foot})
    title = plain_headings.find_title(units)
    plain_headings.type_unnumbered(units)
    plain_blocks.type_items(units)
    plain_blocks.type_quotations(units)
    furniture = [Structure(Part.FURNITURE, Span(line.start, line.end)) for line in marks]
    return in_reading_order([*pages.spans, *_spans(units), *foot, *furniture]), title


def in_reading_order(structure: Iterable[Structure]) -> tuple[Structure, ...]:
    """Sort by place, outer spans before inner ones."""
    return tuple(
        sorted(
            structure,
            key=lambda item: (item.span.start, -item.span.end, _ORDER.get(item.part, len(_ORDER))),
        )
    )


def _is_of_a_site(text: str) -> bool:
    """Tell whether a line is what a web page puts around articles, copied with them."""
    return len(text) < _LONGEST_SITE_LINE and bool(_OF_A_SITE.fullmatch(text.strip(" :…")))


def _begins(line: Line) -> bool:
    """Tell whether a line cannot be the middle of a paragraph."""
    head = line.text[:80]
    return marker(head) is not None or "\t" in line.text or plain_contents.is_entry(line)


def _join_cut(units: list[Unit]) -> None:
    """Put together a paragraph that a page cut in two, where that is certain.

    It is when the first half ends in the middle of a sentence and the second
    goes on in lower case.
    """
    last: Unit | None = None
    for unit in units:
        if unit.part is not None or "\t" in unit.text:
            last = None
            continue
        if last is not None and _goes_on(last, unit):
            last.end = unit.end
            last.text = f"{last.text} {unit.text}"
            unit.part, unit.end = Part.PARAGRAPH, unit.start
            continue
        last = unit


def _goes_on(one: Unit, other: Unit) -> bool:
    cut = len(one.text) > 110 and not one.text.endswith(_TERMINAL) and bool(other.gap)
    head = other.text[:40].removeprefix("- ")
    found = marker(head)
    return cut and head[:1].islower() and found is None


def _spans(units: list[Unit]) -> list[Structure]:
    found: list[Structure] = []
    listed: list[Unit] = []
    for unit in units:
        if unit.start == unit.end:
            continue
        span = Span(unit.start, unit.end)
        part = unit.part or (Part.FURNITURE if _is_of_a_site(unit.text) else Part.PARAGRAPH)
        found.append(Structure(part, span, unit.level, unit.label))
        if unit.part is Part.CONTENTS:
            listed.append(unit)
        for row in unit.inside:
            found.append(Structure(Part.ROW, Span(row.start, row.end)))
            found.extend(plain_blocks.cells(row))
    if listed:
        found.append(Structure(Part.CONTENTS, Span(listed[0].start, listed[-1].end)))
    return found
