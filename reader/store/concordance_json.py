"""A concordance as JSON: ``synoptic-concordance/1``, for the command line and for export."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.document import DocumentId
    from reader.domain.search import ConcordanceLine, Hit

FORMAT = "synoptic-concordance/1"


def concordance_json(
    lines: Iterable[ConcordanceLine], paths: Mapping[DocumentId, str], count: int
) -> str:
    """Return the lines as one JSON object; ``count`` is how many hits there are in all."""
    said = {"format": FORMAT, "count": count, "lines": [line_values(line, paths) for line in lines]}
    text = json.dumps(said, ensure_ascii=False)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def line_values(line: ConcordanceLine, paths: Mapping[DocumentId, str]) -> dict[str, Any]:
    """Return one line as it is said in JSON; copies only where some were folded."""
    said: dict[str, Any] = {
        "path": paths.get(line.hit.document, ""),
        **hit_values(line.hit),
        "left": line.left,
        "word": line.word,
        "right": line.right,
    }
    return {**said, "copies": line.copies} if line.copies else said


def hit_values(hit: Hit) -> dict[str, Any]:
    """Return a hit as it is said in JSON: offsets in code points, the annotation if it is in one."""
    said = {"start": hit.span.start, "end": hit.span.end, "field": hit.field.value}
    return {**said, "annotation": hit.note} if hit.note else said
