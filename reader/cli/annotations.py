"""``synoptic annotations``: list, check, add, reply, merge, carry and import in a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reader.cli.annotation_json import at, described, path_of, problems
from reader.cli.naming import document_of
from reader.cli.printing import Format, console, flat, print_json
from reader.cli.running import Exit, terminal
from reader.domain.annotation import EntryId, EntryKind, Link, is_orphan
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Entry
    from reader.domain.document import Corpus, Document
    from reader.services.annotating import Annotating
    from reader.store.annotations.merging import Clash

LISTED = "synoptic-annotations-list/1"
CHECKED = "synoptic-annotations-check/1"
REVIEWED = "synoptic-annotations-review/1"

app = typer.Typer(
    no_args_is_help=True, help="Annotations: list, check, add, reply, merge, carry, import."
)

Folder = Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")]
Shape = Annotated[Format, typer.Option("--format", help="How to print them.")]
Author = Annotated[str, typer.Option(help="Whose annotations these are.")]


def open_annotations(folder: Path, author: str = "") -> tuple[Annotating, Corpus]:
    """Open a corpus and read its annotations."""
    from reader.services.annotating import Annotating
    from reader.services.annotation_files import annotation_desk
    from reader.services.jobs import Ticket
    from reader.services.person import author_name
    from reader.services.settings import SettingsService
    from reader.store.places import user_places

    with terminal() as desk:
        corpus = desk.open(folder)
    places = user_places()
    kept = SettingsService(places.settings / "settings.json").current
    name = author or author_name(kept.person)
    found = annotation_desk(Path(corpus.folder), places.state, name)
    service = Annotating(found, schedule=_never)
    service.take(service.loading(corpus)(Ticket(_unseen, service.take)))
    return service, corpus


def _never(_seconds: float, _call: object) -> None:
    """A command saves when it is done."""


def _unseen(_what: object) -> None:
    """Nobody is looking."""


@app.command("list")
def list_annotations(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Folder,
    document: Annotated[str, typer.Option(help="Only those of this document, by path.")] = "",
    tag: Annotated[str, typer.Option(help="Only those with this tag, or one below it.")] = "",
    text: Annotated[str, typer.Option(help="Only those with these words.")] = "",
    kind: Annotated[list[EntryKind] | None, typer.Option(help="Only these kinds.")] = None,
    color: Annotated[str, typer.Option(help="Only those of this colour.")] = "",
    author: Annotated[str, typer.Option(help="Only what this person wrote.")] = "",
    relation: Annotated[str, typer.Option(help="Only links with this relation.")] = "",
    since: Annotated[str, typer.Option(help="Only from this day on: 2026-03-04.")] = "",
    until: Annotated[str, typer.Option(help="Only up to this day.")] = "",
    untagged: Annotated[bool, typer.Option("--untagged", help="Only those without a tag.")] = False,
    orphans: Annotated[bool, typer.Option("--orphans", help="Only those without a place.")] = False,
    shape: Shape = Format.TABLE,
) -> None:
    """List the annotations and links of FOLDER, in order of document and place."""
    from reader.services.annotation_filter import AnnotationFilter, AnnotationSearch

    service, corpus = open_annotations(folder)
    chosen = document_of(corpus, document).id if document else None
    wanted = AnnotationFilter(
        document=chosen,
        kinds=frozenset(kind or ()),
        tag=tag,
        color=color,
        by=author,
        relation=relation,
        text=text,
        since=since,
        until=until,
        orphans=orphans,
        untagged=untagged,
    )
    entries = AnnotationSearch().matching(_in_order(service, corpus), wanted)
    if shape is Format.JSON:
        print_json(
            {
                "format": LISTED,
                "annotations": [
                    described(service, corpus, entry)
                    for entry in entries
                    if not isinstance(entry, Link)
                ],
                "links": [
                    described(service, corpus, entry)
                    for entry in entries
                    if isinstance(entry, Link)
                ],
                "problems": problems(service),
            }
        )
    else:
        _print_table(corpus, entries)
    _say_problems(service)
    if service.problems:
        raise typer.Exit(Exit.SOME_UNREADABLE)
    raise typer.Exit(Exit.DONE if entries else Exit.NOTHING_FOUND)


@app.command("check")
def check_annotations(folder: Folder, shape: Shape = Format.TABLE) -> None:
    """Look through the annotations of FOLDER and explain what is not as it should be."""
    from reader.services.annotation_check import check

    service, corpus = open_annotations(folder)
    found = check(service, corpus)
    if shape is Format.JSON:
        print_json(
            {
                "format": CHECKED,
                "annotations": len(service.entries),
                "findings": [
                    {
                        "file": item.file,
                        "line": item.line,
                        "reason": item.reason,
                        "serious": item.serious,
                    }
                    for item in found
                ],
            }
        )
    else:
        for item in found:
            place = f"annotations/{item.file}" + (f":{item.line}" if item.line else "")
            sys.stdout.write(flat(f"{place}: {item.reason}", 400) + "\n")
        count = len(service.entries)
        sys.stdout.write(f"{count} annotations, {len(found)} findings\n")
    serious = any(item.serious for item in found)
    raise typer.Exit(Exit.SOME_UNREADABLE if serious else Exit.DONE)


@app.command("add")
def add_annotation(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Folder,
    document: Annotated[str, typer.Argument(help="The document's path.", metavar="DOCUMENT")],
    at: Annotated[str, typer.Option(help="START-END in code points, end exclusive.")] = "",
    quote: Annotated[str, typer.Option(help="The words to annotate, where they are.")] = "",
    note: Annotated[str, typer.Option(help="The note; without one it is a highlight.")] = "",
    tag: Annotated[list[str] | None, typer.Option(help="A tag; may be given again.")] = None,
    color: Annotated[str, typer.Option(help="The colour.")] = "yellow",
    author: Author = "",
) -> None:
    """Annotate a passage of DOCUMENT, or with neither --at nor --quote the whole of it."""
    from reader.engine.anchoring import find_quote

    service, corpus = open_annotations(folder, author)
    chosen = document_of(corpus, document)
    tags = tuple(tag or ())
    if not at and not quote:
        made = service.note_document(chosen.id, note, tags)
    else:
        span = _span(at, chosen) if at else find_quote(chosen.text, quote).span
        if span is None:
            message = "these words are not there once, and only once; give --at"
            raise typer.BadParameter(message, param_hint="--quote")
        made = service.highlight(chosen, span, color, note, tags)
    service.close()
    sys.stdout.write(f"{made.id}\n")


@app.command("reply")
def reply_to_annotation(
    folder: Folder,
    key: Annotated[str, typer.Argument(help="The id of what is answered.", metavar="ID")],
    note: Annotated[str, typer.Argument(help="What to answer.", metavar="NOTE")],
    author: Author = "",
) -> None:
    """Answer an annotation or a reply; print the id of the answer."""
    service, _ = open_annotations(folder, author)
    entry = service.entries.get(EntryId(key))
    if entry is None:
        message = f"no annotation has the id {key}"
        raise typer.BadParameter(message, param_hint="ID")
    made = service.reply(entry.id, note)
    service.close()
    sys.stdout.write(f"{made.id}\n")


@app.command("merge")
def merge_annotations(folder: Folder) -> None:
    """Merge what sync programs and git left in the annotations of FOLDER; nothing is lost."""
    from reader.services.annotation_versions import FindingVersions, merge_versions
    from reader.services.jobs import Ticket

    service, _ = open_annotations(folder)
    found = FindingVersions(service.desk)(Ticket(_unseen))
    merge_versions(service, found)
    service.close()
    for item in found:
        if item.problem:
            sys.stderr.write(f"{item.problem}\n")
        else:
            _say_merged(item.file, item.copy or "git's two versions", item.clashes)
    if any(item.problem for item in found):
        raise typer.Exit(Exit.SOME_UNREADABLE)
    raise typer.Exit(Exit.DONE if found else Exit.NOTHING_FOUND)


@app.command("carry")
def carry_annotations(
    folder: Folder,
    accept: Annotated[bool, typer.Option("--accept", help="Save the new places.")] = False,
    shape: Shape = Format.TABLE,
) -> None:
    """Say where annotations are in documents that changed; with --accept, put them there."""
    from reader.services.anchor_review import Reviewing
    from reader.services.anchor_review import accept as take
    from reader.services.jobs import Ticket

    service, corpus = open_annotations(folder)
    reviews = [
        Reviewing(service.desk, document, service.entries.values())(Ticket(_unseen))
        for document in corpus.documents
    ]
    reviews = [review for review in reviews if review]
    if shape is Format.JSON:
        print_json(
            {
                "format": REVIEWED,
                "documents": [
                    {
                        "path": path_of(corpus, review.document),
                        "items": [
                            {
                                "id": item.entry,
                                "end": item.end,
                                "status": item.carried.status.value,
                                "confidence": item.carried.confidence,
                                "quote": item.anchor.quote,
                                "at": at(item.carried.span),
                                "candidates": [at(c.span) for c in item.carried.candidates],
                            }
                            for item in review.items
                        ],
                    }
                    for review in reviews
                ],
            }
        )
    else:
        for review in reviews:
            sys.stdout.write(f"{path_of(corpus, review.document)}: {review.summary}\n")
    if accept:
        for review in reviews:
            take(service, review)
        service.close()
    raise typer.Exit(Exit.DONE if reviews else Exit.NOTHING_FOUND)


@app.command("import")
def import_annotations(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="A file of another program.", metavar="FILE")],
    author: Author = "",
) -> None:
    """Take over annotations of Hypothesis, Zotero, REFI-QDA, Markdown or W3C JSON-LD."""
    from reader.services.annotation_import import Importing, take_over
    from reader.services.jobs import Ticket
    from reader.store.exchange.registry import read_foreign

    try:
        raw = file.read_bytes()
    except OSError as error:
        raise typer.BadParameter(str(error.strerror), param_hint="FILE") from error
    foreign = read_foreign(raw, file.name)
    service, corpus = open_annotations(folder, author)
    plan = Importing(service.desk, corpus, foreign)(Ticket(_unseen))
    new = take_over(service, plan)
    service.close()
    sys.stdout.write(
        f"{new} imported, {plan.unplaced} of {len(plan.entries)} without a place, "
        f"{len(plan.homeless)} of documents that are not here\n"
    )
    raise typer.Exit(Exit.DONE if plan.entries else Exit.NOTHING_FOUND)


def _span(said: str, document: Document) -> Span:
    start, _, end = said.partition("-")
    if start.isdecimal() and end.isdecimal() and int(start) < int(end) <= len(document.text):
        return Span(int(start), int(end))
    message = f"not START-END within {len(document.text)} characters: {said}"
    raise typer.BadParameter(message, param_hint="--at")


def _in_order(service: Annotating, corpus: Corpus) -> list[Entry]:
    """Return all entries by document and place; those of unknown documents come last."""
    found: dict[str, Entry] = {}
    for document in corpus.documents:
        found |= {
            entry.id: entry for entry in service.of(document.id) if entry.document == document.id
        }
    return [*found.values(), *(e for key, e in service.entries.items() if key not in found)]


def _say_problems(service: Annotating) -> None:
    for item in problems(service):
        sys.stderr.write(f"annotations/{item['file']}:{item['line']}: {item['reason']}\n")


def _say_merged(name: str, what: str, clashes: Iterable[Clash]) -> None:
    sys.stdout.write(f"annotations/{name}: merged {what}\n")
    for clash in clashes:
        told = f"  {clash.entry}: {clash.key} is {clash.kept}, and was {clash.other} in the other"
        sys.stdout.write(flat(told, 400) + "\n")


def _print_table(corpus: Corpus, entries: list[Entry]) -> None:
    target = console()
    for entry in entries:
        quote = " ⇄ ".join(anchor.quote for anchor in entry.anchors) or "(whole document)"
        mark = "? " if is_orphan(entry) else "  "
        tags = "".join(f" #{tag}" for tag in entry.tags)
        path = path_of(corpus, entry.document) or entry.document
        words = f"{path}  “{flat(quote, 60)}”  {entry.note}{tags}"
        target.print(f"{mark}{entry.id}  {flat(words, target.width - len(entry.id) - 5)}")
