"""The commands of the terminal's program, and how they end."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from reader import __version__
from reader.cli.add import add
from reader.cli.annotations import app as annotations_app
from reader.cli.collate import collate
from reader.cli.doctor import doctor
from reader.cli.documents import documents, text
from reader.cli.export import export
from reader.cli.metadata import app as metadata_app
from reader.cli.overlaps import overlaps
from reader.cli.running import Exit
from reader.cli.search import concordance, search
from reader.domain.errors import JobCancelledError, ReaderError

if TYPE_CHECKING:
    from reader.store.exporters.pdf import Printer

app = typer.Typer(
    name="synoptic",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="What do these documents share, word against word? "
    "Without a command, a FOLDER opens in a window.",
    epilog="Exit codes: 0 done, 1 nothing found, 2 wrong use, 3 some documents could not be read.",
)
app.command()(overlaps)
app.command()(collate)
app.command()(search)
app.command()(concordance)
app.command()(export)
app.command()(documents)
app.command()(text)
app.command()(add)
app.command()(doctor)
app.add_typer(annotations_app, name="annotations")
app.add_typer(metadata_app, name="metadata")


def _print_version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"Synoptic {__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    del version


def run_cli(argv: list[str], printer: Printer | None = None) -> int:
    """Run the command ``argv`` asks for, without the program's name, and return its exit code.

    ``printer`` makes PDFs; commands find it as the object of their context.
    """
    try:
        app(argv, prog_name="synoptic", obj=printer)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else Exit.DONE
    except (JobCancelledError, KeyboardInterrupt):
        return Exit.STOPPED
    except ReaderError as error:
        sys.stderr.write(f"synoptic: {error}\n")
        return Exit.WRONG_USE
    except BrokenPipeError:
        # whoever read our output went away; what is still buffered has nowhere to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE
