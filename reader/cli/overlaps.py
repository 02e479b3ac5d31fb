"""``synoptic overlaps``: the passages that documents share, best first."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import TYPE_CHECKING, Annotated

import typer

from reader.cli.naming import document_of
from reader.cli.printing import Format, console, flat, is_wide, place, print_json
from reader.cli.running import ended, terminal
from reader.domain.overlap import Kind
from reader.store.overlap_json import report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from reader.domain.document import Corpus, Document
    from reader.domain.overlap import Overlap

_SHOWN = 40


def overlaps(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")],
    document: Annotated[
        list[str] | None,
        typer.Option(help="Only overlaps of this document (its path); twice: only of that pair."),
    ] = None,
    kind: Annotated[list[Kind] | None, typer.Option(help="Only overlaps of this kind.")] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help=f"At most so many; a table shows {_SHOWN}.")
    ] = None,
    reworded: Annotated[
        bool, typer.Option("--reworded", help="Look for passages in other words too.")
    ] = False,
    format: Annotated[Format, typer.Option(help="How to print them.")] = Format.TABLE,  # noqa: A002 - the option's name
) -> None:
    """List the passages that the documents of FOLDER share word for word, heaviest first.

    Rewordings are another matter, found by other means: they are listed when asked for,
    with --reworded or --kind reworded.
    """
    asked = reworded or Kind.REWORDED in (kind or [])
    with terminal() as desk:
        corpus = desk.open(folder)
        wanted = _named(corpus, document or [])
        found = [
            item
            for item in desk.compare(corpus, reworded=asked).overlaps
            if wanted <= item.documents and (not kind or item.kind in kind)
        ]
    if format is Format.JSON:
        print_json(report(corpus.documents, found[:limit], corpus.unreadable))
    else:
        if not kind:
            found = [item for item in found if item.kind is not Kind.FORMULA] or found
        _print_table(corpus, found, limit or _SHOWN)
    raise typer.Exit(ended(corpus, found=bool(found)))


def _named(corpus: Corpus, paths: Sequence[str]) -> frozenset[str]:
    """Return the ids of documents named by path, or by its end where that is clear."""
    return frozenset(document_of(corpus, path, "--document").id for path in paths)


def _print_table(corpus: Corpus, found: Sequence[Overlap], limit: int) -> None:
    target = console()
    if not corpus.documents:
        target.print("There are no documents that can be read in this folder.")
    elif not found:
        target.print("These documents share no passages.")
    known = {item.id: item for item in corpus.documents}
    for item in found[:limit]:
        a, b = known[item.a.document], known[item.b.document]
        (_print_row if is_wide(target) else _print_lines)(target, item, a, b)
    if len(found) > limit:
        target.print(f"… and {len(found) - limit:,} more; --limit shows them.")


def _figures(item: Overlap) -> str:
    return f"{item.kind.value:<10}{item.measures.words:>6,} words {item.measures.identity:>5.0%}"


def _print_row(target: Console, item: Overlap, a: Document, b: Document) -> None:
    room = target.width - len(_figures(item)) - 4
    where = f"{place(a, item.a.span.start)}  ↔  {place(b, item.b.span.start)}"
    target.print(f"{_figures(item)}   {flat(where, room)}", overflow="crop", no_wrap=True)
    begins = flat(a.text[item.a.span.start : item.a.span.start + 300], room)
    target.print(f"{'':<{len(_figures(item))}}   “{begins}”", overflow="crop", no_wrap=True)


def _print_lines(target: Console, item: Overlap, a: Document, b: Document) -> None:
    room = target.width - 6
    begins = flat(a.text[item.a.span.start : item.a.span.start + 300], room)
    target.print(_figures(item))
    target.print(f"    {flat(place(a, item.a.span.start), room)}")
    target.print(f"  ↔ {flat(place(b, item.b.span.start), room)}")
    target.print(f"    “{begins}”\n")
