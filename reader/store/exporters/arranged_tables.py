"""Collations and coverage as tables on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.exporters.paper import (
    Block,
    Cell,
    Heading,
    Look,
    Manner,
    Paragraph,
    Row,
    Table,
    Words,
)  # fmt: skip
from reader.store.exporters.wording import clean, one_line, place_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.domain.excerpt import Coverage, Quoted, Section, Variant, WitnessTable

_MOST_COLUMNS = 4
_MOST_WORDS = 8
_BOLD = frozenset({Look.BOLD})
_FAINT = frozenset({Look.FAINT})
_LEAD = frozenset({Look.ADDED})


def collation_blocks(
    table: WitnessTable, citation: Callable[[Quoted], tuple[Words, ...]]
) -> Iterator[Block]:
    """Yield the witnesses, then their readings: side by side if they are few."""
    yield Heading(_opening(table))
    for siglum, witness in zip(table.sigla, table.witnesses, strict=True):
        words = [Words(f"{siglum}  ", _BOLD), *citation(witness)]
        told = place_line(witness)
        words.append(Words(f" · {told}" if told else "", _FAINT))
        if witness.uri:
            words += [Words(" · ", _FAINT), Words("Show in Synoptic", link=witness.uri)]
        yield Paragraph(tuple(words), Manner.PLACE)
    if len(table.sigla) > _MOST_COLUMNS:
        rows = tuple(Row((_cell(_listed(table, item)),)) for item in table.readings)
        yield Table((), rows, (1.0,), ruled=True)
        return
    count = len(table.sigla)
    head = tuple(_cell((Words(siglum, _BOLD),)) for siglum in table.sigla)
    rows = tuple(_row(item) for item in table.readings)
    yield Table(head, rows, (1 / count,) * count, ruled=True)


def _opening(table: WitnessTable) -> str:
    """Return the first words of the text, to head it."""
    words = [word for item in table.readings[:_MOST_WORDS] for word in _first(item.texts).split()]
    said = one_line(" ".join(words[:_MOST_WORDS]))
    dots = " …" if len(words) > _MOST_WORDS or len(table.readings) > _MOST_WORDS else ""
    return f"“{said}{dots}”" if said else "Collation"


def _first(texts: tuple[str, ...]) -> str:
    return next((text for text in texts if text), "")


def _row(item: Variant) -> Row:
    """Return what all have as one cell over all columns, else a cell for each."""
    if item.agrees:
        return Row((_cell((Words(clean(item.texts[0])),)),), across=True)
    first = set(item.groups[0]) if item.groups else set[int]()
    move = f" ⇄{item.move + 1}" if item.move is not None else ""
    cells: list[Cell] = []
    for number, text in enumerate(item.texts):
        looks = frozenset[Look]() if number in first else _LEAD
        said = Words(clean(text), looks) if text else Words("—", _FAINT)
        cells.append(_cell((said, Words(move, _FAINT)) if move and text else (said,)))
    return Row(tuple(cells))


def _listed(table: WitnessTable, item: Variant) -> tuple[Words, ...]:
    """Return a reading as an apparatus has it: who reads what."""
    if item.agrees:
        return (Words(clean(item.texts[0])),)
    words: list[Words] = []
    for group in item.groups:
        sigla = " ".join(table.sigla[number] for number in group)
        words += [Words(f"{sigla}: ", _BOLD), Words(clean(item.texts[group[0]])), Words("   ")]
    if item.lacking:
        sigla = " ".join(table.sigla[number] for number in item.lacking)
        words += [Words(f"{sigla}: ", _BOLD), Words("—", _FAINT)]
    if item.move is not None:
        words.append(Words(f"  ⇄{item.move + 1}", _FAINT))
    return tuple(words)


def coverage_blocks(found: Coverage) -> Iterator[Block]:
    """Yield how much of a document stands in others, section by section."""
    yield Heading(one_line(found.source.title) or one_line(found.source.path))
    said = f"{_share(found.covered, found.words)} of {found.words:,} words stand elsewhere too."
    yield Paragraph((Words(said),), Manner.MEASURES)
    names = ("Section", "Page", "Words", "Shared", "With")
    head = tuple(_cell((Words(name, _BOLD),)) for name in names)
    rows = tuple(_section(item) for item in found.sections)
    yield Table(head, rows, (0.36, 0.1, 0.12, 0.12, 0.3), ruled=True)


def _section(item: Section) -> Row:
    indent = "\u2003" * max(0, min(item.level, 6) - 1)
    told = (
        Words(indent + (one_line(item.title) or "Before the first heading"), link=item.uri),
        Words(one_line(item.page)),
        Words(f"{item.words:,}"),
        Words(_share(item.covered, item.words)),
        Words(", ".join(one_line(use.source.title) for use in item.uses)),
    )
    return Row(tuple(_cell((words,)) for words in told))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "—"


def _cell(words: tuple[Words, ...]) -> Cell:
    return (Paragraph(words, Manner.CELL),)
