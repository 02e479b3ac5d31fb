"""What ``synoptic search`` and ``synoptic concordance`` print."""

from __future__ import annotations

import re
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reader.cli.printing import console, flat, place, print_json
from reader.domain.search import Field
from reader.store.concordance_json import FORMAT as LINED
from reader.store.concordance_json import hit_values, line_values

if TYPE_CHECKING:
    from rich.console import Console

    from reader.domain.document import Corpus, Document
    from reader.domain.search import ConcordanceLine, DocumentHits, SearchResult, Snippet

FOUND = "synoptic-search/1"


class LineFormat(StrEnum):
    """The shapes a concordance can have."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    XLSX = "xlsx"


def as_json(corpus: Corpus, result: SearchResult) -> dict[str, Any]:
    """Return a result as ``synoptic-search/1`` says it."""
    return {
        "format": FOUND,
        "query": result.query.text,
        "notices": list(result.notices),
        "found": result.found,
        **({"folded": result.folded} if result.folded else {}),
        "documents": [
            {
                "id": item.document,
                "path": item.path,
                "title": item.title,
                "score": item.score,
                "count": item.count,
                "hits": _hits(item),
                "snippets": [
                    {
                        "field": piece.field.value,
                        "start": piece.start,
                        "snippet": piece.text,
                        "marks": [[mark.start, mark.end] for mark in piece.marks],
                    }
                    for piece in item.snippets
                ],
            }
            for item in result.documents
        ],
        "suggestions": [
            {"word": item.word, "instead": list(item.instead)} for item in result.suggestions
        ],
        "facets": {
            name: {item.value: item.count for item in values}
            for name, values in (
                ("languages", result.facets.languages),
                ("kinds", result.facets.kinds),
                ("tags", result.facets.tags),
                ("documents", result.facets.documents),
            )
            if values or name != "documents"
        },
        "unreadable": _unreadable(corpus),
    }


def _hits(item: DocumentHits) -> list[dict[str, Any]]:
    """Return the hits of a document, each with the number of copies folded into it."""
    said = [hit_values(hit) for hit in item.hits]
    for values, one in zip(said, item.copied, strict=False):
        if one.copies:
            values["copies"] = len(one.copies)
    return said


def _unreadable(corpus: Corpus) -> list[dict[str, str]]:
    return [{"path": item.path, "reason": item.reason} for item in corpus.unreadable]


def print_result(corpus: Corpus, result: SearchResult) -> None:
    """Print the documents of a result with their snippets, and what was ignored of the query."""
    target = console()
    for notice in result.notices:
        sys.stderr.write(f"{notice}\n")
    for missing in result.suggestions:
        instead = ", ".join(missing.instead)
        sys.stderr.write(f"“{flat(missing.word, 40)}” was not found; there is {instead}.\n")
    if not result.documents:
        target.print("Nothing was found.")
    known = {item.id: item for item in corpus.documents}
    for item in result.documents:
        hits = f"{item.count:,} hit{'' if item.count == 1 else 's'}"
        named = "" if item.title in ("", item.path) else f"  {flat(item.title, 50)}"
        copies = sum(len(one.copies) for one in item.copied)
        also = f", {copies:,} cop{'y' if copies == 1 else 'ies'} elsewhere" if copies else ""
        target.print(f"{item.path}{named}  ({hits}{also}, score {item.score:.2f})", no_wrap=True)
        for piece in item.snippets:
            _print_snippet(target, known[item.document], piece)
    left = result.found - len(result.documents) - result.folded
    if left > 0:
        target.print(f"… and {left:,} more; --limit shows them.")
    if result.folded:
        held = "document has" if result.folded == 1 else "documents have"
        target.print(f"{result.folded:,} more {held} only copies of these.")


def print_facets(result: SearchResult) -> None:
    """Print how what was found divides."""
    target, facets = console(), result.facets
    for name, values in (
        ("hits by document", facets.documents),
        ("documents by language", facets.languages),
        ("documents by kind", facets.kinds),
        ("annotations by tag", facets.tags),
    ):
        if values:
            target.print(f"\n{name}")
        for item in values:
            target.print(f"{item.count:>8,}  {flat_inside(item.value)}", no_wrap=True)


def _print_snippet(target: Console, document: Document, piece: Snippet) -> None:
    from rich.text import Text

    shown = Text("    ")
    done = 0
    for mark in piece.marks:
        shown.append(flat_inside(piece.text[done : mark.start]))
        shown.append(flat_inside(piece.text[mark.start : mark.end]), style="bold reverse")
        done = mark.end
    shown.append(flat_inside(piece.text[done:]))
    where = piece.field.value
    if piece.field not in (Field.TITLE, Field.NOTE):
        offset = piece.start + (piece.marks[0].start if piece.marks else 0)
        where = place(document, offset).removeprefix(document.path).removeprefix(", ")
    if where:
        shown.append(f"  [{where}]", style="dim")
    target.print(shown)


def flat_inside(text: str) -> str:
    """Return a part of a line with nothing in it that would break or colour the line."""
    kept = "".join(
        "\ufffd" if "\ud800" <= char <= "\udfff" else char if char.isprintable() else " "
        for char in text
    )
    return re.sub(" {2,}", " ", kept)


def print_concordance(
    corpus: Corpus, lines: list[ConcordanceLine], size: tuple[int, int], shape: LineFormat
) -> None:
    """Print lines in a shape; ``size`` is how many hits there are, and the characters beside."""
    count, width = size
    paths = {item.id: item.path for item in corpus.documents}
    if shape in (LineFormat.CSV, LineFormat.XLSX):
        from reader.services.concordance_export import LineFile, written_lines

        sys.stdout.buffer.write(written_lines(lines, paths, LineFile(shape.value), count))
        return
    if shape is LineFormat.JSON:
        said = [line_values(line, paths) for line in lines]
        print_json(
            {"format": LINED, "count": count, "lines": said, "unreadable": _unreadable(corpus)}
        )
        return
    target = console()
    if not lines:
        target.print("Nothing was found.")
    for line in lines:
        left = flat_inside(line.left)[-width:].rjust(width)
        right = flat_inside(line.right)[:width].ljust(width)
        word = flat_inside(line.word)
        where = f"{paths[line.hit.document]}:{line.hit.span.start}"
        copies = f"  ×{line.copies + 1}" if line.copies else ""
        target.print(f"{left} ⟦{word}⟧ {right}  {where}{copies}", no_wrap=True, overflow="ignore")
    if count > len(lines):
        target.print(f"… and {count - len(lines):,} more; --limit shows them.")


def print_counts(rows: list[dict[str, Any]], name: str, shape: LineFormat) -> None:
    """Print words with their numbers, in a shape."""
    if shape is LineFormat.JSON:
        print_json({"format": LINED, name: rows})
        return
    separator = "," if shape is LineFormat.CSV else "\t"
    for row in rows:
        cells = [str(cell) for cell in row.values()]
        sys.stdout.buffer.write((separator.join(cells) + "\n").encode("utf-8"))
