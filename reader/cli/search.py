"""``synoptic search`` and ``synoptic concordance``: every word and phrase, with its place."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from reader.cli.printing import Format, console, flat, place, print_json
from reader.cli.running import ended, terminal
from reader.domain.errors import FormatError
from reader.domain.search import Field, LineOrder, SearchOptions
from reader.services.jobs import Ticket

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from reader.cli.running import Terminal
    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus, Document
    from reader.domain.search import ConcordanceLine, Hit, NoteEntry, SearchResult, Snippet
    from reader.engine.searching.concordance import Concordance
    from reader.services.annotating import Annotating
    from reader.services.jobs import Job
    from reader.services.searching import Searching

T = TypeVar("T")


class LineFormat(StrEnum):
    """The shapes a concordance can have."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


FOUND = "synoptic-search/1"
LINED = "synoptic-concordance/1"
_SHOWN = 20
_LINES = 100
_EVERY = 10**9

Folder = Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")]
Asked = Annotated[
    str, typer.Argument(help='Words, "a phrase", OR, NOT, pre*, title:word …', metavar="QUERY")
]
Shape = Annotated[Format, typer.Option("--format", help="How to print it.")]
Exact = Annotated[bool, typer.Option("--exact", help="Only the forms as typed, no inflected ones.")]
Case = Annotated[bool, typer.Option("--match-case", help="Capitals must be as typed.")]
Marks = Annotated[bool, typer.Option("--match-accents", help="Accents must be as typed.")]
LineShape = Annotated[LineFormat, typer.Option("--format", help="How to print it.")]
Order = Annotated[LineOrder, typer.Option(help="What the lines are sorted by.")]
Counted = Annotated[
    bool, typer.Option("--frequencies", help="What was found how often, instead of lines.")
]
Near = Annotated[
    bool, typer.Option("--collocates", help="The words that stand near, instead of lines.")
]


def search(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Folder,
    query: Asked,
    limit: Annotated[int, typer.Option(min=1, help="At most so many documents.")] = _SHOWN,
    exact: Exact = False,
    match_case: Case = False,
    match_accents: Marks = False,
    shape: Shape = Format.TABLE,
) -> None:
    """Find QUERY in the documents of FOLDER, the best first, with the places of all hits."""
    options = SearchOptions(not exact, match_case, match_accents)
    with terminal() as running:
        corpus, result = asked(
            running,
            folder,
            lambda service: service.searching(query, options, limit=limit, most_hits=_EVERY),
        )
    if shape is Format.JSON:
        print_json(_as_json(corpus, result))
    else:
        _print_result(corpus, result)
    raise typer.Exit(ended(corpus, found=bool(result.documents)))


def concordance(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Folder,
    query: Asked,
    sort: Order = LineOrder.PLACE,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"At most so many; a table shows {_LINES}.")
    ] = None,
    width: Annotated[int, typer.Option(min=5, max=500, help="Characters on each side.")] = 45,
    collocates: Near = False,
    frequencies: Counted = False,
    exact: Exact = False,
    match_case: Case = False,
    match_accents: Marks = False,
    shape: LineShape = LineFormat.TABLE,
) -> None:
    """List every hit of QUERY in FOLDER on a line of its own, with what stands around it."""
    options = SearchOptions(not exact, match_case, match_accents)
    most = limit or (_LINES if shape is LineFormat.TABLE else _EVERY)

    def ask(service: Searching) -> Job[Concorded]:
        job = service.concordance(query, options)

        def run(ticket: Ticket) -> Concorded:
            found = job(ticket)
            lines = service.lines(found.sorted(sort), 0, most, width) if found else []
            return Concorded(found, lines)

        return run

    with terminal() as running:
        corpus, answer = asked(running, folder, ask)
    count = len(answer.whole) if answer.whole is not None else 0
    if answer.whole is not None and (collocates or frequencies):
        rows = _collocates(answer.whole, most) if collocates else _frequencies(answer.whole, most)
        _print_counts(rows, "collocates" if collocates else "frequencies", shape)
    else:
        _print_concordance(corpus, answer.lines, (count, width), shape)
    raise typer.Exit(ended(corpus, found=bool(count)))


@dataclass(frozen=True, slots=True, eq=False)
class Concorded:
    """A concordance and the lines of it that are to be shown."""

    whole: Concordance | None
    lines: list[ConcordanceLine]


def asked(
    running: Terminal, folder: Path, job_of: Callable[[Searching], Job[T]]
) -> tuple[Corpus, T]:
    """Open a corpus, bring its index up to date and search; a damaged index is made anew."""
    from reader.services.search_indexing import index_path, note_entries
    from reader.services.searching import Searching
    from reader.store.places import user_places

    corpus = running.open(folder)
    notes = note_entries(_entries(running, corpus))
    path = index_path(user_places().cache, corpus.folder)
    service = Searching(corpus, path)
    service.take(corpus, notes)
    try:
        _index(running, corpus, path, notes)
        try:
            return corpus, running.wait_for(job_of(service), "Searching")
        except FormatError:
            service.close()
            _index(running, corpus, path, notes, anew=True)
            return corpus, running.wait_for(job_of(service), "Searching")
    finally:
        service.close()


def _index(
    running: Terminal,
    corpus: Corpus,
    path: Path,
    notes: tuple[NoteEntry, ...],
    *,
    anew: bool = False,
) -> None:
    from reader.services.search_indexing import indexing

    job = indexing(corpus, path=path, workers=running.parallel, notes=notes, anew=anew)
    report = running.wait_for(job, "Indexing")
    if report.said:
        sys.stderr.write(f"{report.said}\n")


def _entries(running: Terminal, corpus: Corpus) -> list[Entry]:
    """Return the annotations of a corpus, if it has any."""
    if not (Path(corpus.folder) / "annotations").is_dir():
        return []
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import annotation_desk
    from reader.store.places import user_places

    desk = annotation_desk(Path(corpus.folder), user_places().state)
    service = Annotating(desk, schedule=_never)
    service.take(running.wait_for(_taking(service, corpus), "Reading annotations"))
    return list(service.entries.values())


def _taking(service: Annotating, corpus: Corpus) -> Job[object]:
    return lambda ticket: service.loading(corpus)(Ticket(ticket.report, service.take))


def _never(_seconds: float, _call: object) -> None:
    """Nothing is saved."""


def _as_json(corpus: Corpus, result: SearchResult) -> dict[str, Any]:
    return {
        "format": FOUND,
        "query": result.query.text,
        "notices": list(result.notices),
        "found": result.found,
        "documents": [
            {
                "id": item.document,
                "path": item.path,
                "title": item.title,
                "score": item.score,
                "count": item.count,
                "hits": [_hit(hit) for hit in item.hits],
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
            )
        },
        "unreadable": _unreadable(corpus),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    said = {"start": hit.span.start, "end": hit.span.end, "field": hit.field.value}
    return {**said, "annotation": hit.note} if hit.note else said


def _unreadable(corpus: Corpus) -> list[dict[str, str]]:
    return [{"path": item.path, "reason": item.reason} for item in corpus.unreadable]


def _print_result(corpus: Corpus, result: SearchResult) -> None:
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
        target.print(f"{item.path}{named}  ({hits}, score {item.score:.2f})", no_wrap=True)
        for piece in item.snippets:
            _print_snippet(target, known[item.document], piece)
    if result.found > len(result.documents):
        target.print(f"… and {result.found - len(result.documents):,} more; --limit shows them.")


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


def _print_concordance(
    corpus: Corpus, lines: list[ConcordanceLine], size: tuple[int, int], shape: LineFormat
) -> None:
    count, width = size
    paths = {item.id: item.path for item in corpus.documents}
    if shape is LineFormat.CSV:
        from reader.store.concordance_csv import concordance_csv

        sys.stdout.buffer.write(concordance_csv(lines, paths).encode("utf-8"))
        return
    if shape is LineFormat.JSON:
        said = [
            {
                "path": paths[line.hit.document],
                **_hit(line.hit),
                "left": line.left,
                "word": line.word,
                "right": line.right,
            }
            for line in lines
        ]
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
        target.print(f"{left} ⟦{word}⟧ {right}  {where}", no_wrap=True, overflow="ignore")
    if count > len(lines):
        target.print(f"… and {count - len(lines):,} more; --limit shows them.")


def _collocates(whole: Concordance, most: int) -> list[dict[str, Any]]:
    return [
        {"word": item.word, "count": item.count, "strength": item.strength}
        for item in whole.collocates(most=min(most, len(whole.counts)))
    ]


def _frequencies(whole: Concordance, most: int) -> list[dict[str, Any]]:
    return [{"word": word, "count": count} for word, count in whole.frequencies()[:most]]


def _print_counts(rows: list[dict[str, Any]], name: str, shape: LineFormat) -> None:
    if shape is LineFormat.JSON:
        print_json({"format": LINED, name: rows})
        return
    separator = "," if shape is LineFormat.CSV else "\t"
    for row in rows:
        cells = [str(cell) for cell in row.values()]
        sys.stdout.buffer.write((separator.join(cells) + "\n").encode("utf-8"))
