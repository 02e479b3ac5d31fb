"""``synoptic export``: excerpts of a corpus, in a format one can put into one's work."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from reader.cli.annotations import open_annotations
from reader.cli.naming import document_of, place_of
from reader.cli.printing import Format, print_json
from reader.cli.running import Exit, Terminal, terminal
from reader.domain.excerpt import ExportOptions, Grouping, Paper, What
from reader.services.export_gathering import troubles
from reader.services.export_request import COMPARED, Material, Order, Wanted
from reader.services.export_templates import with_template
from reader.services.exporting import Target, exporting, gathering, rendering, summary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.services.annotating import Annotating
    from reader.services.exporting import Exported
    from reader.store.exporters.pdf import Printer

REPORTED = "synoptic-export/1"
"""The version of the report that --report json prints."""
_STREAM = Path("-")


Folder = Annotated[Path | None, typer.Argument(help="The folder of documents.", metavar="FOLDER")]
Thing = Annotated[What, typer.Option("--what", help="What to export.")]
Shape = Annotated[
    str, typer.Option("--format", help="The format; told by the output's suffix if left out.")
]
Output = Annotated[
    Path, typer.Option("--output", "-o", help="The file to write; - for the terminal.")
]
Force = Annotated[bool, typer.Option("--force", help="Replace a file that is there.")]
Documents = Annotated[
    list[str] | None,
    typer.Option(help="Only of this document, by path; given twice, a pair between the two."),
]
Kinds = Annotated[list[str] | None, typer.Option(help="Only of this kind.")]
Tag = Annotated[str, typer.Option(help="Only with this tag, or one below it.")]
Color = Annotated[str, typer.Option("--color", "--colour", help="Only in this colour.")]
Author = Annotated[str, typer.Option(help="Only by this author.")]
Relation = Annotated[str, typer.Option(help="Only links of this relation.")]
Words = Annotated[str, typer.Option(help="Only with these words.")]
Since = Annotated[str, typer.Option(help="Only from this day on, as 2026-03-04.")]
Until = Annotated[str, typer.Option(help="Only up to this day, it included.")]
Orphans = Annotated[bool, typer.Option("--orphans", help="Only those without a place.")]
At = Annotated[str, typer.Option(help="For a collation: the place.", metavar="DOCUMENT:OFFSET")]
Sort = Annotated[Order | None, typer.Option(help="By what excerpts are sorted.")]
Group = Annotated[Grouping | None, typer.Option(help="What headings they stand under.")]
Title = Annotated[str, typer.Option(help="What stands over it; else the corpus's title.")]
Style = Annotated[str, typer.Option(help="The citation style, by name or file.")]
Template = Annotated[str, typer.Option(help="A template, by name or file.")]
Sheet = Annotated[Paper, typer.Option(help="The sheet, for formats to print.")]
Reworded = Annotated[bool, typer.Option("--reworded", help="Overlaps in other words, too.")]
Differences = Annotated[
    bool, typer.Option("--differences/--no-differences", help="Mark what differs in a pair.")
]
Replies = Annotated[
    bool, typer.Option("--replies/--no-replies", help="With the replies to annotations.")
]
Checked = Annotated[
    Path | None, typer.Option(help="Say what is wrong with a template, and do nothing else.")
]
Listed = Annotated[bool, typer.Option("--formats", help="List formats and templates.")]
Report = Annotated[Format, typer.Option(help="How to say what was written.")]


def export(  # noqa: PLR0913, PLR0917 - the options of the command
    context: typer.Context,
    folder: Folder = None,
    what: Thing = What.ANNOTATIONS,
    shape: Shape = "",
    output: Output = _STREAM,
    force: Force = False,
    document: Documents = None,
    kind: Kinds = None,
    tag: Tag = "",
    color: Color = "",
    author: Author = "",
    relation: Relation = "",
    text: Words = "",
    since: Since = "",
    until: Until = "",
    orphans: Orphans = False,
    at: At = "",
    sort: Sort = None,
    group: Group = None,
    title: Title = "",
    style: Style = "",
    template: Template = "",
    paper: Sheet = Paper.A4,
    reworded: Reworded = False,
    differences: Differences = True,
    replies: Replies = True,
    check_template: Checked = None,
    formats: Listed = False,
    report: Report = Format.TABLE,
) -> None:
    """Export annotations, links, overlaps, a collation, coverage or annotated texts of FOLDER.

    Nothing is left out silently: how many were written and what was not, and why, is said at
    the end. The corpus is not changed, and no file is replaced without --force.
    """
    if check_template is not None or formats or folder is None:
        raise typer.Exit(_without_corpus(check_template, formats, report))
    target = Target(output, _format(shape, output, template), force)
    overlaps = what is What.OVERLAPS
    order = sort or (Order.WEIGHT if overlaps else Order.PLACE)
    wanted = Wanted(what=what, kinds=frozenset(kind or ()), tag=tag, color=color, by=author,
                    relation=relation, text=text, since=since, until=until, orphans=orphans,
                    order=order)  # fmt: skip
    _refuse_senseless(wanted)
    options = ExportOptions(title=title, style=style, paper=paper, differences=differences,
                            replies=replies,
                            group=group or (Grouping.NONE if overlaps else Grouping.DOCUMENT))  # fmt: skip
    service, corpus = open_annotations(folder)
    place = _place(corpus, at) if at else None
    wanted = replace(wanted, documents=_documents(corpus, document or []), at=place)
    with terminal() as desk:
        material = _material(desk, service, corpus, wanted, reworded=reworded)
        told = _Told(target, template, cast("Printer | None", context.obj))
        done = _export(desk, material, wanted, told, options)
    _say(done, report)
    raise typer.Exit(_ended(done, material))


def _without_corpus(template: Path | None, formats: bool, report: Format) -> Exit:
    """Do what needs no corpus.

    Raises:
        BadParameter: if nothing of the kind was asked for.
    """
    if template is not None:
        return _checked(template, report)
    if formats:
        _list_formats()
        return Exit.DONE
    message = "name the folder of documents"
    raise typer.BadParameter(message, param_hint="FOLDER")


def _refuse_senseless(wanted: Wanted) -> None:
    """Refuse conditions that what is exported cannot have.

    Raises:
        BadParameter: if one was given.
    """
    if wanted.what not in COMPARED:
        return
    said = {
        "--tag": wanted.tag,
        "--color": wanted.color,
        "--author": wanted.by,
        "--relation": wanted.relation,
        "--since": wanted.since,
        "--until": wanted.until,
    }
    for name, value in said.items():
        if value:
            message = f"{wanted.what.value} have none"
            raise typer.BadParameter(message, param_hint=name)


def _format(name: str, output: Path, template: str) -> str:
    """Return the format that is asked for, or told by the output's suffix."""
    from reader.store.exporters.registry import Trait, export_format, format_of

    if template:
        return "template"
    if name == "template":
        message = "name the template with --template"
        raise typer.BadParameter(message, param_hint="--format")
    if name:
        found = export_format(name)
    else:
        told = format_of(output.name) if output != _STREAM else export_format("markdown")
        if told is None:
            message = f"no format ends with “{output.suffix}”; name it with --format"
            raise typer.BadParameter(message, param_hint="--output")
        found = told
    if output == _STREAM and Trait.TEXT not in found.traits and sys.stdout.isatty():
        message = f"{found.title} is not for a terminal; give --output"
        raise typer.BadParameter(message, param_hint="--output")
    return found.name


def _documents(corpus: Corpus, paths: Sequence[str]) -> frozenset[DocumentId]:
    return frozenset(document_of(corpus, path, "--document").id for path in paths)


def _place(corpus: Corpus, said: str) -> tuple[DocumentId, int]:
    path, number = place_of(said)
    return document_of(corpus, path, "--at").id, number


def _material(
    desk: Terminal, service: Annotating, corpus: Corpus, wanted: Wanted, *, reworded: bool
) -> Material:
    from reader.services.vocabulary import vocabulary

    comparison, rejected = None, 0
    if wanted.what in COMPARED:
        comparison, rejected = _compared(desk, corpus, reworded or "reworded" in wanted.kinds)
    return Material(
        corpus=corpus,
        entries=tuple(service.entries.values()),
        comparison=comparison,
        rejected=rejected,
        colors=vocabulary(Path(corpus.folder)).colors,
        troubles=troubles(service.problems),
    )


def _compared(desk: Terminal, corpus: Corpus, reworded: bool) -> tuple[Comparison, int]:
    """Return the overlaps as the reader's decisions leave them, and how many those rejected."""
    from reader.domain.correction import Relation
    from reader.services.correcting import decisions
    from reader.store.places import user_places

    found = desk.compare(corpus, reworded=reworded)
    decided = decisions(corpus, user_places().state)
    return found, sum(item.relation is Relation.REJECTED for item in decided)


@dataclass(frozen=True, slots=True)
class _Told:
    """Where an export goes, through which template, and what makes the pages of a PDF."""

    target: Target
    template: str
    printer: Printer | None


def _export(
    desk: Terminal, material: Material, wanted: Wanted, told: _Told, options: ExportOptions
) -> Exported:
    """Carry the export out, to its file or to the terminal."""
    target = told.target
    if told.template:
        options = with_template(options, told.template)
    if target.path != _STREAM:
        job = exporting(
            material,
            wanted,
            target,
            options=options,
            workers=desk.parallel,
            printer=told.printer,
        )
        return desk.wait_for(job, "Exporting")
    found = desk.wait_for(gathering(material, wanted), "Gathering")
    writing = rendering(found, options, target.format, desk.parallel, told.printer)
    data = desk.wait_for(writing, "Writing")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
    return summary(found, target, len(data))


def _say(done: Exported, report: Format) -> None:
    """Say what was written and what was not: a table on the error stream, or JSON."""
    if report is Format.JSON:
        said = _reported(done)
        if done.path == _STREAM:  # the answer itself went there
            import json

            sys.stderr.write(json.dumps(said) + "\n")
        else:
            print_json(said)
        return
    marked = f", {done.orphans:,} of them without a place" if done.orphans else ""
    moved = f", {done.moved:,} in a text that has changed" if done.moved else ""
    where = "" if done.path == _STREAM else f" to {done.path}"
    sys.stderr.write(f"{done.written:,} written{marked}{moved}{where}\n")
    if done.moved:
        sys.stderr.write("synoptic annotations carry FOLDER --accept puts those in place\n")
    for item in done.left_out:
        count = f"{item.count:,} " if item.count != 1 else ""
        sys.stderr.write(f"not written: {count}{item.name}: {item.reason}\n")


def _reported(done: Exported) -> dict[str, Any]:
    return {
        "format": REPORTED,
        "output": str(done.path),
        "written_as": done.format,
        "bytes": done.size,
        "written": done.written,
        "orphans": done.orphans,
        "moved": done.moved,
        "left_out": [
            {"name": item.name, "reason": item.reason, "count": item.count}
            for item in done.left_out
        ],
    }


def _ended(done: Exported, material: Material) -> Exit:
    if material.corpus.unreadable or material.troubles:
        return Exit.SOME_UNREADABLE
    return Exit.DONE if done.written else Exit.NOTHING_FOUND


def _checked(path: Path, report: Format) -> Exit:
    """Say what is wrong with a template, a line each."""
    from reader.services.export_templates import checking
    from reader.services.jobs import Ticket

    found = checking(path)(Ticket(lambda _progress: None))
    if report is Format.JSON:
        problems = [
            {"template": item.name, "line": item.line, "cause": item.cause} for item in found
        ]
        print_json({"format": "synoptic-template-check/1", "problems": problems})
    else:
        for item in found:
            sys.stdout.write(f"{item}\n")
        if not found:
            sys.stdout.write(f"{path.name} is in order\n")
    return Exit.WRONG_USE if found else Exit.DONE


def _list_formats() -> None:
    from reader.services.export_templates import templates
    from reader.store.exporters.registry import FORMATS

    for item in FORMATS:
        sys.stdout.write(f"{item.name:<12}{item.suffix:<9}{item.title}\n")
    for file in templates():
        if not file.part:
            own = " (your own)" if file.own else ""
            sys.stdout.write(f"template    {file.name}{own}\n")
