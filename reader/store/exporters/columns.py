"""The columns of an export as a table: the same in CSV and in a workbook.

Each tag has a column of its own, with its whole path, so that a spreadsheet can sort and filter
by it. The columns depend on what is exported and on how many tags an excerpt has at most.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from reader.domain.excerpt import What
from reader.store.exporters import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.domain.excerpt import Excerpt, Export, ExportOptions, Figures, Place, Quoted
    from reader.store.exporters.citations import Citations

Value: TypeAlias = str | int | float | None

MOST_TAGS = 40
"""How many tags have a column of their own; what is over stands in the last one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, how wide it is in a workbook, and what stands in it."""

    name: str
    width: int
    of: Callable[[Excerpt], Value]
    long: bool = False


def columns(export: Export, options: ExportOptions, citations: Citations) -> list[Column]:
    """Return the columns for the excerpts of an export."""
    pairs = export.what in {What.LINKS, What.OVERLAPS} or any(
        item.other is not None for item in export.excerpts
    )
    found = [
        Column("id", 16, lambda item: wording.one_line(item.id)),
        Column("kind", 12, lambda item: wording.one_line(item.kind)),
        Column("state", 9, lambda item: item.state.value),
    ]
    if pairs:
        found.append(Column("relation", 14, lambda item: wording.one_line(item.relation)))
    for side in (0, 1) if pairs else (0,):
        found.extend(_passage(side, citations))
    if pairs and options.differences:
        found.append(
            Column("differences", 60, lambda item: wording.marked(item.differences), long=True)
        )
    found.extend(_said(export, options))
    if export.what is What.OVERLAPS or any(item.figures for item in export.excerpts):
        found.extend(_measured())
    return found


def _passage(side: int, citations: Citations) -> Iterator[Column]:
    name = "other " if side else ""

    def of(read: Callable[[Quoted], Value]) -> Callable[[Excerpt], Value]:
        def value(item: Excerpt) -> Value:
            return read(item.passages[side]) if side < len(item.passages) else None

        return value

    yield Column(f"{name}document", 28, of(lambda it: wording.one_line(it.source.title)))
    yield Column(f"{name}path", 20, of(lambda it: wording.one_line(it.source.path)))
    yield Column(
        f"{name}authors", 18, of(lambda it: "; ".join(map(wording.one_line, it.source.authors)))
    )
    yield Column(f"{name}date", 11, of(lambda it: wording.one_line(it.source.date)))
    yield Column(f"{name}section", 24, of(_section))
    yield Column(f"{name}page", 7, of(lambda it: _placed(it, lambda place: place.pages)))
    yield Column(f"{name}start", 9, of(lambda it: it.place.start if it.place else None))
    yield Column(f"{name}end", 9, of(lambda it: it.place.end if it.place else None))
    yield Column(f"{name}percent", 8, of(lambda it: it.place.percent if it.place else None))
    yield Column(f"{name}quote", 60, of(lambda it: wording.flowed(it.quote)), long=True)
    yield Column(f"{name}citation", 36, of(lambda it: citations.passage(it).plain), long=True)
    yield Column(f"{name}link", 24, of(lambda it: it.uri))


def _section(quoted: Quoted) -> str:
    return _placed(quoted, lambda place: " › ".join(place.section))


def _placed(quoted: Quoted, read: Callable[[Place], str]) -> str:
    return wording.one_line(read(quoted.place)) if quoted.place is not None else ""


def _said(export: Export, options: ExportOptions) -> Iterator[Column]:
    """Yield the columns of what was said of a passage, a column for each tag."""
    if export.what is What.OVERLAPS:
        return
    yield Column("color", 9, lambda item: wording.one_line(item.color))
    yield Column("color meaning", 18, lambda item: wording.one_line(item.color_meaning))
    most = max((len(item.tags) for item in export.excerpts), default=0)
    for number in range(min(max(most, 1), MOST_TAGS)):
        yield Column(f"tag {number + 1}", 18, _tag(number))
    yield Column("note", 60, lambda item: wording.clean(item.note), long=True)
    yield Column("author", 12, lambda item: wording.one_line(item.author))
    yield Column("created", 20, lambda item: wording.one_line(item.created))
    yield Column("modified", 20, lambda item: wording.one_line(item.modified))
    if options.replies:
        yield Column("replies", 40, _replies, long=True)
        yield Column("reply to", 16, lambda item: wording.one_line(item.reply_to))


def _tag(number: int) -> Callable[[Excerpt], Value]:
    def value(item: Excerpt) -> Value:
        last = MOST_TAGS if number == MOST_TAGS - 1 else number + 1
        tags = item.tags[number:] if last == MOST_TAGS else item.tags[number:last]
        return "; ".join(map(wording.tag_path, tags))

    return value


def _replies(item: Excerpt) -> str:
    said: list[str] = []
    for reply in item.replies:
        by = wording.said_by(reply.author, reply.created, reply.modified)
        note = wording.clean(reply.note)
        said.append(f"{'> ' * (reply.depth - 1)}{f'{by}: ' if by else ''}{note}")
    return "\n".join(said)


def _measured() -> Iterator[Column]:
    def of(read: Callable[[Figures], Value]) -> Callable[[Excerpt], Value]:
        def value(item: Excerpt) -> Value:
            return read(item.figures) if item.figures is not None else None

        return value

    yield Column("words", 8, of(lambda it: it.words))
    yield Column("identity", 9, of(lambda it: round(it.identity, 4)))
    yield Column("longest run", 8, of(lambda it: it.longest_run))
    yield Column("edits per 100", 8, of(lambda it: round(it.edits_per_100, 2)))
    yield Column("bits", 8, of(lambda it: round(it.bits, 2)))
    yield Column("noise", 8, of(lambda it: round(it.noise, 4)))
    yield Column("why", 36, lambda item: wording.one_line(item.why), long=True)
    yield Column("confirmed", 9, lambda item: "yes" if item.confirmed else "")


def collation_rows(export: Export) -> Iterator[list[Value]]:
    """Yield each collation: a row of who the witnesses are, then one for each reading."""
    for number, table in enumerate(export.collations, start=1):
        heads = [
            f"{siglum} {wording.one_line(quoted.source.path)}"
            for siglum, quoted in zip(table.sigla, table.witnesses, strict=True)
        ]
        yield ["collation", "reading", *heads, "agreement", "transposition"]
        for place, reading in enumerate(table.readings, start=1):
            agreement = " | ".join(
                " ".join(table.sigla[witness] for witness in group) for group in reading.groups
            )
            move = None if reading.move is None else reading.move + 1
            texts = [wording.clean(text) for text in reading.texts]
            yield [number, place, *texts, agreement, move]


def coverage_rows(export: Export) -> Iterator[list[Value]]:
    """Yield the heads, then a row for each section of each document and each use of it."""
    yield [
        "document", "path", "section", "level", "page", "start", "end", "words", "covered",
        "share", "in", "in path", "words in", "link",
    ]  # fmt: skip
    for item in export.coverage:
        title, path = wording.one_line(item.source.title), wording.one_line(item.source.path)
        for part in item.sections:
            share = round(part.covered / part.words, 4) if part.words else 0
            head: list[Value] = [
                title, path, wording.one_line(part.title), part.level, wording.one_line(part.page),
                part.start, part.end, part.words, part.covered, share,
            ]  # fmt: skip
            if not part.uses:
                yield [*head, "", "", None, part.uri]
            for use in part.uses:
                other = use.source
                used = (wording.one_line(other.title), wording.one_line(other.path))
                yield [*head, *used, use.words, part.uri]
