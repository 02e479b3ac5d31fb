"""A collation as JSON (``synoptic-collation/1``), word by word."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.collation import Collation, Row
    from reader.domain.document import Document, DocumentId

FORMAT = "synoptic-collation/1"


def render(collation: Collation, documents: Mapping[DocumentId, Document]) -> str:
    """Return the table as JSON, always with the same bytes for the same collation.

    Every row is one word: ``places`` are code points of the documents, ``texts`` the words
    there, both in the order of ``witnesses`` and null where a witness has none; ``groups``
    are the sigla of those who read the same; ``move`` numbers a transposition from 0.
    """
    return json.dumps(encode(collation, documents), ensure_ascii=False, indent=1) + "\n"


def encode(collation: Collation, documents: Mapping[DocumentId, Document]) -> dict[str, Any]:
    """Return the collation as plain values, ready for ``json.dumps``."""
    sigla = [item.siglum for item in collation.witnesses]
    return {
        "format": FORMAT,
        "witnesses": [
            {
                "siglum": item.siglum,
                "document": item.passage.document,
                "path": documents[item.passage.document].path,
                "title": item.title,
                "start": item.passage.span.start,
                "end": item.passage.span.end,
            }
            for item in collation.witnesses
        ],
        "rows": [_row(collation, documents, row, sigla) for row in collation.rows],
        "moves": [
            {
                "witnesses": [sigla[number] for number in move.witnesses],
                "stands": list(move.stands),
                "elsewhere": list(move.elsewhere),
            }
            for move in collation.moves
        ],
    }


def _row(
    collation: Collation, documents: Mapping[DocumentId, Document], row: Row, sigla: list[str]
) -> dict[str, Any]:
    texts = [
        cell.of(documents[witness.passage.document].text) if cell else None
        for cell, witness in zip(row.cells, collation.witnesses, strict=True)
    ]
    values: dict[str, Any] = {
        "places": [[cell.start, cell.end] if cell else None for cell in row.cells],
        "texts": texts,
        "groups": [[sigla[number] for number in group] for group in row.groups],
    }
    if row.move is not None:
        values["move"] = row.move
    return values
