"""The words of a collation as each witness has them, with its own spelling and punctuation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.domain.collation import Collation, Row
    from reader.domain.document import Document, DocumentId
    from reader.domain.span import Span

_LINE_JOIN = re.compile(r"(?<=[^\W\d_])[-\u00ad\u2010\u00ac][ \t]*\n\s*(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Reading:
    """One row of a collation's readings, with the text each witness has there, "" for none."""

    row: Row
    texts: tuple[str, ...]


def readings(collation: Collation, documents: Mapping[DocumentId, Document]) -> list[Reading]:
    """Return the readings of a collation in order, spelt as in the documents.

    Punctuation stays with the word it is written to; page furniture is left out, and a
    word hyphenated over a line end is one word.
    """
    rows = collation.readings()
    columns = [
        list(_column([row.cells[number] for row in rows], documents[witness.passage.document],
                     witness.passage.span))
        for number, witness in enumerate(collation.witnesses)
    ]  # fmt: skip
    return [
        Reading(row, tuple(column[place] for column in columns)) for place, row in enumerate(rows)
    ]


def _column(cells: list[Span | None], document: Document, whole: Span) -> Iterator[str]:
    """Yield the text of each cell of one witness, with the punctuation around its words."""
    held = [cell for cell in cells if cell is not None]
    around = _between(document, held, whole) if held else []
    number = 0
    for cell in cells:
        if cell is None:
            yield ""
            continue
        words = _plain(document, cell.start, cell.end)
        whole_text = f"{around[number][1]}{words}{around[number + 1][0]}"
        yield " ".join(_LINE_JOIN.sub("", whole_text).split())
        number += 1


def _between(document: Document, cells: list[Span], whole: Span) -> list[tuple[str, str]]:
    """Return what stands before, between and after the cells: what belongs to the left and right.

    It is parted at the first space: a full stop belongs to the word before it, a quotation
    mark to the word after it.
    """
    parted = [("", _plain(document, whole.start, cells[0].start))]
    for one, other in pairwise(cells):
        text = _plain(document, one.end, other.start)
        space = next((place for place, char in enumerate(text) if char.isspace()), len(text))
        parted.append((text[:space], text[space:]))
    parted.append((_plain(document, cells[-1].end, whole.end), ""))
    return parted


def _plain(document: Document, start: int, end: int) -> str:
    """Return a stretch of a document without the page furniture in it."""
    pieces: list[str] = []
    for item in document.parts(Part.FURNITURE):
        if item.span.start < end and start < item.span.end:
            pieces.append(document.text[start : max(item.span.start, start)])
            start = min(item.span.end, end)
    pieces.append(document.text[start:end])
    return "".join(pieces)
