"""``synoptic add``: copy files and folders into a corpus, and say what could not be read."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reader.cli.printing import Format, flat, print_json
from reader.cli.running import Exit, terminal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.document import Unreadable
    from reader.services.adding import AddingPlan, AddingReport, Choice
    from reader.store.copying import Source

FORMAT = "synoptic-add/1"
_WIDEST = 300
_QUESTION = "[k]eep both, [s]kip, keep [K] or skip [S] all"


def add(
    folder: Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")],
    files: Annotated[list[Path], typer.Argument(help="Files and folders.", metavar="FILE…")],
    into: Annotated[str, typer.Option(help="A folder within FOLDER to copy them to.")] = "",
    rename: Annotated[
        bool, typer.Option("--rename", help="Keep both where another file has the name.")
    ] = False,
    skip: Annotated[
        bool, typer.Option("--skip", help="Leave out a file whose name another has.")
    ] = False,
    shape: Annotated[Format, typer.Option("--format", help="How to print it.")] = Format.TABLE,
) -> None:
    """Copy FILEs, and the documents in folders, into FOLDER. Nothing is ever overwritten."""
    from reader.services.adding import Fate, adding, planning

    if rename and skip:
        message = "choose one of --rename and --skip"
        raise typer.BadParameter(message)
    _refuse_outside(into)
    with terminal() as desk:
        plan = desk.wait_for(planning(folder, files, into=into), "Looking")
        choices = _choices(plan, rename=rename, skip=skip)
        report = desk.wait_for(adding(plan, choices), "Copying")
        added = {item.path for item in report.of(Fate.ADDED)}
        corpus = desk.open(folder) if added else None
    unreadable = [item for item in corpus.unreadable if item.path in added] if corpus else []
    if shape is Format.JSON:
        _print_json(report, unreadable)
    else:
        _print_table(report, unreadable)
    if unreadable or report.of(Fate.REFUSED) or (report.of(Fate.SKIPPED) and not skip):
        raise typer.Exit(Exit.SOME_UNREADABLE)
    raise typer.Exit(Exit.DONE if report.items else Exit.NOTHING_FOUND)


def _refuse_outside(into: str) -> None:
    parts = Path(into).parts
    if Path(into).is_absolute() or ".." in parts or any(part.startswith(".") for part in parts):
        message = "it must be a folder within FOLDER, and not a hidden one"
        raise typer.BadParameter(message, param_hint="--into")


def _choices(plan: AddingPlan, *, rename: bool, skip: bool) -> Mapping[Path, Choice]:
    """Return what to do about each clash: as the options say, else as somebody answers."""
    from reader.services.adding import Choice

    if rename or skip:
        one = Choice.KEEP_BOTH if rename else Choice.SKIP
        return {item.file: one for item in plan.clashes}
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        return {}
    found: dict[Path, Choice] = {}
    for number, source in enumerate(plan.clashes):
        answer = _asked(source)
        choice = Choice.KEEP_BOTH if answer in "kK" else Choice.SKIP
        if answer in "KS":
            return found | {item.file: choice for item in plan.clashes[number:]}
        found[source.file] = choice
    return found


def _asked(source: Source) -> str:
    """Ask about one clash until there is an answer; the end of input skips all."""
    question = f"another file is called {flat(source.path, 100)}: {_QUESTION}? "
    while True:
        sys.stderr.write(question)
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            return "S"
        if line.strip() in {"k", "s", "K", "S"}:
            return line.strip()


def _print_table(report: AddingReport, unreadable: list[Unreadable]) -> None:
    from reader.services.adding import Fate

    for item in report.of(Fate.ADDED):
        sys.stdout.write(flat(f"added: {item.path}", _WIDEST) + "\n")
    for item in report.of(Fate.SAME):
        sys.stdout.write(flat(f"not added: {item.source}: {item.reason}", _WIDEST) + "\n")
    for item in report.of(Fate.SKIPPED, Fate.REFUSED):
        sys.stderr.write(flat(f"not added: {item.source}: {item.reason}", _WIDEST) + "\n")
    for bad in unreadable:
        sys.stderr.write(flat(f"not read: {bad.path}: {bad.reason}", _WIDEST) + "\n")
    if report.ignored:
        count = sum(report.ignored.values())
        counted = "1 file" if count == 1 else f"{count} files"
        kinds = flat(", ".join(sorted(report.ignored)), 100)
        sys.stdout.write(f"left out as no documents: {counted} ({kinds})\n")
    added = len(report.of(Fate.ADDED))
    sys.stdout.write(f"{added} {'document' if added == 1 else 'documents'} added\n")


def _print_json(report: AddingReport, unreadable: list[Unreadable]) -> None:
    print_json(
        {
            "format": FORMAT,
            "files": [
                {
                    "source": item.source,
                    "path": item.path,
                    "fate": item.fate.value,
                    "reason": item.reason,
                }
                for item in report.items
            ],
            "unreadable": [{"path": item.path, "reason": item.reason} for item in unreadable],
            "ignored": dict(sorted(report.ignored.items())),
        }
    )
