"""``synoptic search`` and ``synoptic concordance``: every word and phrase, with its place."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from reader.cli.printing import Format, print_json
from reader.cli.running import ended, terminal
from reader.cli.search_printing import (
    LineFormat,
    as_json,
    print_concordance,
    print_counts,
    print_facets,
    print_result,
)
from reader.domain.errors import FormatError
from reader.domain.search import LineOrder, SearchOptions
from reader.services.jobs import Ticket

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.cli.running import Terminal
    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus
    from reader.domain.family import Family
    from reader.domain.search import (
        ConcordanceLine,
        NoteEntry,
        SearchResult,
    )
    from reader.engine.searching.concordance import Concordance
    from reader.services.annotating import Annotating
    from reader.services.jobs import Job
    from reader.services.searching import Searching

T = TypeVar("T")


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
Folded = Annotated[
    bool, typer.Option("--fold-copies", help="Show a passage that several documents share once.")
]
Divided = Annotated[
    bool, typer.Option("--facets", help="Say how what was found divides, hits by document too.")
]
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
    facets: Divided = False,
    fold_copies: Folded = False,
    shape: Shape = Format.TABLE,
) -> None:
    """Find QUERY in the documents of FOLDER, the best first, with the places of all hits."""
    options = SearchOptions(not exact, match_case, match_accents)

    def ask(service: Searching, corpus: Corpus) -> Job[SearchResult]:
        from reader.engine.searching.copies import fold_result

        families = _families(running, corpus) if fold_copies else []
        job = service.searching(query, options, limit=limit, most_hits=_EVERY)
        counting = service.facets(query, options)

        def run(ticket: Ticket) -> SearchResult:
            found = job(ticket)
            found = replace(found, facets=counting(ticket)) if facets else found
            return fold_result(found, families, _EVERY) if fold_copies else found

        return run

    with terminal() as running:
        corpus, result = asked(running, folder, ask)
    if shape is Format.JSON:
        print_json(as_json(corpus, result))
    else:
        print_result(corpus, result)
        if facets:
            print_facets(result)
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
    fold_copies: Folded = False,
    exact: Exact = False,
    match_case: Case = False,
    match_accents: Marks = False,
    shape: LineShape = LineFormat.TABLE,
) -> None:
    """List every hit of QUERY in FOLDER on a line of its own, with what stands around it."""
    options = SearchOptions(not exact, match_case, match_accents)
    if shape is LineFormat.XLSX:
        _check_workbook(counted=collocates or frequencies)
    most = limit or (_LINES if shape is LineFormat.TABLE else _EVERY)

    def ask(service: Searching, corpus: Corpus) -> Job[Concorded]:
        families = _families(running, corpus) if fold_copies else []
        job = service.concordance(query, options)

        def run(ticket: Ticket) -> Concorded:
            found = job(ticket)
            found = found.folded(families) if found and fold_copies else found
            lines = service.lines(found.sorted(sort), 0, most, width) if found else []
            return Concorded(found, lines)

        return run

    with terminal() as running:
        corpus, answer = asked(running, folder, ask)
    count = len(answer.whole) if answer.whole is not None else 0
    if answer.whole is not None and (collocates or frequencies):
        rows = _collocates(answer.whole, most) if collocates else _frequencies(answer.whole, most)
        print_counts(rows, "collocates" if collocates else "frequencies", shape)
    else:
        print_concordance(corpus, answer.lines, (count, width), shape)
    raise typer.Exit(ended(corpus, found=bool(count)))


def _check_workbook(*, counted: bool) -> None:
    """See to it that a workbook is asked for where there can be one."""
    if counted:
        message = "a workbook has the lines only; take csv or json for counts"
        raise typer.BadParameter(message, param_hint="--format")
    if sys.stdout.isatty():
        message = "a workbook cannot be shown here; send it to a file: … --format xlsx > FILE.xlsx"
        raise typer.BadParameter(message, param_hint="--format")


@dataclass(frozen=True, slots=True, eq=False)
class Concorded:
    """A concordance and the lines of it that are to be shown."""

    whole: Concordance | None
    lines: list[ConcordanceLine]


def asked(
    running: Terminal, folder: Path, job_of: Callable[[Searching, Corpus], Job[T]]
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
            return corpus, running.wait_for(job_of(service, corpus), "Searching")
        except FormatError:
            service.close()
            _index(running, corpus, path, notes, anew=True)
            return corpus, running.wait_for(job_of(service, corpus), "Searching")
    finally:
        service.close()


def _families(running: Terminal, corpus: Corpus) -> list[Family]:
    """Return the families of a corpus, comparing it if that has not been done."""
    from reader.engine.families import find_families

    return find_families(running.compare(corpus).overlaps)


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


def _collocates(whole: Concordance, most: int) -> list[dict[str, Any]]:
    return [
        {"word": item.word, "count": item.count, "strength": item.strength}
        for item in whole.collocates(most=min(most, len(whole.counts)))
    ]


def _frequencies(whole: Concordance, most: int) -> list[dict[str, Any]]:
    return [{"word": word, "count": count} for word, count in whole.frequencies()[:most]]
