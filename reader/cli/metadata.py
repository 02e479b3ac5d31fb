"""``synoptic metadata``: titles, authors, dates and citations of the documents of a corpus."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from reader.cli.naming import document_of
from reader.cli.printing import Format, console, flat, print_json
from reader.cli.running import Exit, ended, terminal
from reader.domain.about import About

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.document import Corpus, Document
    from reader.services.metadata import FieldClash, Metadata, MetadataSaved, Wish

LISTED = "synoptic-metadata/1"
PLANNED = "synoptic-metadata-import/1"
_FIELDS = ("title", "authors", "date", "source", "language")

app = typer.Typer(
    no_args_is_help=True, help="Titles, authors, dates and citations: list, set, import."
)

Folder = Annotated[Path, typer.Argument(help="The folder of documents.", metavar="FOLDER")]
Shape = Annotated[Format, typer.Option("--format", help="How to print them.")]


@app.command("list")
def list_metadata(folder: Folder, shape: Shape = Format.TABLE) -> None:
    """List what is known of the documents of FOLDER: from corpus.yaml, else from the files."""
    corpus, metadata = _opened(folder)
    if shape is Format.JSON:
        said = metadata.said()
        print_json(
            {
                "format": LISTED,
                "documents": [_described(item, said) for item in corpus.documents],
            }
        )
    else:
        target = console()
        for item in corpus.documents:
            facts = [item.title, item.author, item.date, item.source, item.language]
            target.print(flat(item.path, target.width), no_wrap=True)
            told = " · ".join(fact for fact in facts if fact)
            target.print(f"    {flat(told, target.width - 4)}", no_wrap=True)
    raise typer.Exit(ended(corpus, found=bool(corpus.documents)))


@app.command("set")
def set_metadata(  # noqa: PLR0913, PLR0917 - the options of the command
    folder: Folder,
    documents: Annotated[list[str], typer.Argument(help="Paths in FOLDER.", metavar="DOCUMENT…")],
    title: Annotated[str | None, typer.Option(help="The title.")] = None,
    author: Annotated[list[str] | None, typer.Option(help="An author; may be given again.")] = None,
    date: Annotated[str | None, typer.Option(help="The date, best as 2020-03-04.")] = None,
    source: Annotated[str | None, typer.Option(help="Where it was published.")] = None,
    language: Annotated[str | None, typer.Option(help="The language, as “en”.")] = None,
    citation: Annotated[
        str | None, typer.Option(help="A CSL JSON item, or the fields of one to change.")
    ] = None,
) -> None:
    """Say what DOCUMENTs are, in corpus.yaml. An empty value takes back what was said."""
    corpus, metadata = _opened(folder)
    values: dict[str, object] = {
        name: " ".join(value.split())
        for name, value in (
            ("title", title),
            ("date", date),
            ("source", source),
            ("language", language),
        )
        if value is not None
    }
    if author is not None:
        values["authors"] = tuple(name for name in map(str.strip, author) if name)
    item = _item(citation) if citation is not None else None
    if not values and item is None:
        message = "say what to set: --title, --author, --date, --source, --language, --citation"
        raise typer.BadParameter(message)
    chosen = [document_of(corpus, path) for path in dict.fromkeys(documents)]
    if title and len(chosen) > 1:
        message = "several documents cannot have one title"
        raise typer.BadParameter(message, param_hint="--title")
    said = metadata.said()
    wishes = [_wish(one, said.get(one.path, About()), values, item) for one in chosen]
    _finish(_saved(metadata, wishes))


@app.command("import")
def import_metadata(
    folder: Folder,
    file: Annotated[Path, typer.Argument(help="BibTeX or CSL JSON.", metavar="FILE")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be.")] = False,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Let FILE go before what was said by hand.")
    ] = False,
    shape: Shape = Format.TABLE,
) -> None:
    """Take citations over from FILE: each to the document with its file name, DOI or title."""
    from reader.services.metadata_import import matching, wishes

    try:
        raw = file.read_bytes()
    except OSError as error:
        raise typer.BadParameter(str(error.strerror), param_hint="FILE") from error
    corpus, metadata = _opened(folder)
    with terminal() as desk:
        plan = desk.wait_for(matching(corpus, raw, file.name), "Matching")
    if shape is Format.JSON:
        print_json(
            {
                "format": PLANNED,
                "matches": [
                    {
                        "key": match.work.key,
                        "title": str(match.work.item.get("title", "")),
                        "path": match.path,
                        "by": match.how,
                        "rivals": list(match.rivals),
                    }
                    for match in plan.matches
                ],
                "problems": list(plan.problems),
            }
        )
    else:
        for match in plan.matches:
            title = str(match.work.item.get("title", "")) or match.work.key
            fate = f"{match.path} (by {match.how})" if match.path else "no document"
            if match.rivals:
                fate = f"not clear: {', '.join(match.rivals)}"
            sys.stdout.write(f"{flat(title, 60)} → {flat(fate, 200)}\n")
    for problem in plan.problems:
        sys.stderr.write(f"not read: {problem}\n")
    if not plan.placed:
        raise typer.Exit(Exit.NOTHING_FOUND)
    if dry_run:
        raise typer.Exit(Exit.DONE)
    made = wishes(plan.placed, metadata.said(), overwrite=overwrite)
    _finish(_saved(metadata, made))


def _opened(folder: Path) -> tuple[Corpus, Metadata]:
    from reader.services.metadata import metadata_of
    from reader.store.places import user_places

    with terminal() as desk:
        corpus = desk.open(folder)
    return corpus, metadata_of(corpus, user_places().state)


def _item(text: str) -> Mapping[str, object]:
    from reader.store.bibliographies.items import tame_item

    try:
        found: object = json.loads(text or "{}")
    except ValueError as error:
        message = f"not JSON: {error}"
        raise typer.BadParameter(message, param_hint="--citation") from error
    if not isinstance(found, dict):
        message = 'it must be a CSL JSON item, as {"DOI": "…"}'
        raise typer.BadParameter(message, param_hint="--citation")
    values = cast("dict[str, object]", found)
    return tame_item(values) | {key: None for key, value in values.items() if value is None}


def _wish(
    document: Document, said: About, values: Mapping[str, object], item: Mapping[str, object] | None
) -> Wish:
    from reader.services.metadata import given

    wanted = dict(values)
    if item is not None:
        merged = {**said.citation, **item} if item else {}
        wanted["citation"] = {key: value for key, value in merged.items() if value is not None}
    return given(document, said, wanted)


def _saved(metadata: Metadata, wishes: Iterable[Wish]) -> MetadataSaved:
    with terminal() as desk:
        return desk.wait_for(metadata.saving(wishes), "Saving")


def _finish(saved: MetadataSaved) -> None:
    for clash in saved.clashes:
        sys.stderr.write(f"not changed: {_clash(clash)}\n")
    count = len(saved.step.wishes)
    sys.stdout.write(f"{count} {'document' if count == 1 else 'documents'} described\n")
    raise typer.Exit(Exit.SOME_UNREADABLE if saved.clashes else Exit.DONE)


def _clash(clash: FieldClash) -> str:
    return f"{clash.field} of {clash.path}: another program has just made it {clash.theirs!r}"


def _described(document: Document, said: Mapping[str, About]) -> dict[str, object]:
    about, own = document.about, document.own
    return {
        "path": document.path,
        **{name: getattr(about, name) for name in _FIELDS},
        "citation": dict(about.citation),
        "from_file": {name: getattr(own, name) for name in _FIELDS if getattr(own, name)},
        "said": [
            name
            for name in (*_FIELDS, "citation")
            if getattr(said.get(document.path, About()), name)
        ],
    }
