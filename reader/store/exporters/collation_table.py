"""A collation as plain text, for a terminal or a letter."""

from __future__ import annotations

import textwrap
import unicodedata
from itertools import zip_longest
from typing import TYPE_CHECKING

from reader.store.exporters.reading import readings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.domain.collation import Collation
    from reader.domain.document import Document, DocumentId
    from reader.store.exporters.reading import Reading

_NARROWEST = 16
_NONE = "—"


def render(
    collation: Collation, documents: Mapping[DocumentId, Document], *, width: int = 100
) -> str:
    """Return the table: the witnesses, then their readings.

    Where the witnesses fit beside each other in ``width`` columns of a terminal, each has
    its column; else each reading lists who has it. A row that varies is marked with ``*``,
    one that takes part in a transposition with ``⇄`` and its number.
    """
    lines = [
        f"{item.siglum}  {documents[item.passage.document].path}"
        f"  {item.passage.span.start}–{item.passage.span.end}"
        for item in collation.witnesses
    ]
    lines.append("")
    count = max(len(collation.witnesses), 1)
    column = (width - 8) // count - 2
    found = readings(collation, documents)
    if column >= _NARROWEST:
        lines.extend(_side_by_side(collation, found, column))
    else:
        lines.extend(_one_below_the_other(collation, found, width))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _mark(reading: Reading) -> str:
    if reading.row.move is not None:
        return f"⇄{reading.row.move + 1}"
    return "" if reading.row.agrees else "*"


def _side_by_side(collation: Collation, found: list[Reading], column: int) -> Iterator[str]:
    sigla = [witness.siglum for witness in collation.witnesses]
    yield " " * 8 + "  ".join(_padded(siglum, column) for siglum in sigla)
    yield " " * 8 + "  ".join("─" * column for _ in sigla)
    for number, reading in enumerate(found, start=1):
        cells = [_wrapped(text or _NONE, column) for text in reading.texts]
        for place, parts in enumerate(zip_longest(*cells, fillvalue="")):
            head = f"{number:>4} {_mark(reading):<3}" if place == 0 else " " * 8
            yield head + "  ".join(_padded(part, column) for part in parts)


def _one_below_the_other(collation: Collation, found: list[Reading], width: int) -> Iterator[str]:
    for number, reading in enumerate(found, start=1):
        head = f"{number:>4} {_mark(reading):<3}"
        parts = [
            (" ".join(collation.witnesses[n].siglum for n in group), reading.texts[group[0]])
            for group in reading.row.groups
        ]
        if reading.row.lacking:
            lacking = " ".join(collation.witnesses[n].siglum for n in reading.row.lacking)
            parts.append((lacking, _NONE))
        for sigla, text in parts:
            told = "all" if reading.row.agrees else sigla
            for line in _wrapped(f"{told}: {text}", width - 8):
                yield head + line
                head = " " * 8


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: wide characters two, marks none."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def _padded(text: str, column: int) -> str:
    return text + " " * max(column - _width(text), 0)


def _wrapped(text: str, column: int) -> list[str]:
    """Cut a text into lines of at most ``column`` columns, wide characters counted as two."""
    lines = textwrap.wrap(text, column) or [""]
    cut: list[str] = []
    for line in lines:
        while _width(line) > column:
            size = column // 2
            cut.append(line[:size])
            line = line[size:]  # noqa: PLW2901 - the rest of the same line
        cut.append(line)
    return cut
