"""Export what was found and noted: gather it, write it in a format, put it into a file.

Gathering happens on the job's thread, in small steps; writing, which is long work in one
piece, in a process of its own where there are any. A file is there whole or not at all, and
an export never lands among the reader's documents, nor on a file that it was not told to
replace.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.errors import CorpusError, FormatError
from reader.domain.excerpt import MarkedText, State
from reader.services.export_gathering import gathering
from reader.services.export_packing import PackedTask, packed
from reader.services.export_request import Task
from reader.services.export_templates import filling
from reader.services.far_work import asking
from reader.store.exporters.registry import Trait, export_format

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.excerpt import Export, ExportOptions, LeftOut
    from reader.services.export_request import Material, Wanted
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.exporters.pdf import Printer

__all__ = ["Exported", "Target", "Task", "exporting", "gathering", "rendering", "suggested_name"]

_FEW = 300
"""How many excerpts are written sooner here than in a process that must start."""
_UNFIT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff<>:\"/\\|?*]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Target:
    """The file an export goes to, its format by name, and whether it may replace a file."""

    path: Path
    format: str
    replace: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """How an export ended: how much was written and what was not.

    ``orphans`` and ``moved`` are among the ``written``: they are there, and marked.
    """

    path: Path
    format: str
    written: int
    orphans: int
    moved: int
    left_out: tuple[LeftOut, ...]
    size: int


def written(task: Task) -> bytes:
    """Return an export in its format. Runs in any process.

    Raises:
        FormatError: if it cannot be written.
    """
    chosen = export_format(task.format)
    if Trait.PRINTED in chosen.traits:
        from reader.store.exporters import pdf

        return pdf.write(task.export, task.options, task.printer)
    return chosen.write(task.export, task.options)


def written_here(sent: PackedTask) -> bytes:
    """Return an export in its format, where it was sent to."""
    return written(sent.task())


def rendering(
    export: Export,
    options: ExportOptions,
    name: str,
    workers: Workers | None,
    printer: Printer | None = None,
) -> Job[bytes]:
    """Return the job that writes an export in the format called ``name``.

    ``printer`` makes the pages of a PDF; it must be importable by name.

    Raises (the job):
        FormatError: if the format cannot hold it.
        JobCancelledError: within 0.2 s of the reader pressing Cancel, where there are workers.
    """

    def job(ticket: Ticket) -> bytes:
        chosen = export_format(name)
        if export.what not in chosen.holds:
            message = f"{chosen.title} cannot hold {export.what.value}; choose another format"
            raise FormatError(message)
        ticket.step(0, 0, f"Writing {chosen.title}")
        task = Task(name, export, options, printer)
        if chosen.module == "templates":
            return filling(task, workers)(ticket)
        if workers is None or (export.written <= _FEW and Trait.QUICK in chosen.traits):
            return written(task)
        return asking(workers, written_here, packed(task, ticket))(ticket)

    return job


def exporting(
    material: Material,
    wanted: Wanted,
    target: Target,
    *,
    options: ExportOptions,
    workers: Workers | None,
    printer: Printer | None = None,
) -> Job[Exported]:
    """Return the job that exports what is wanted to a file.

    Raises (the job):
        CorpusError: if the file is there and not to be replaced, or cannot be written, or would
            lie in the corpus.
        FormatError: if the format cannot hold it.
        JobCancelledError: if the reader pressed Cancel; then nothing is written.
    """

    def job(ticket: Ticket) -> Exported:
        check_target(target, material.corpus.folder)
        export = gathering(material, wanted)(ticket)
        if Trait.WHOLE in export_format(target.format).traits:
            export = with_texts(export, material)
        data = rendering(export, options, target.format, workers, printer)(ticket)
        ticket.step(1, 1, "Saving")
        check_target(target, material.corpus.folder)
        _save(target.path, data)
        return summary(export, target, len(data))

    return job


def with_texts(export: Export, material: Material) -> Export:
    """Return an export that holds the whole text of every source it quotes."""
    texts = {str(item.id): item.text for item in material.corpus.documents}
    held = {item.source.id for item in export.documents}
    added = tuple(
        MarkedText(source=source, text=texts[source.id])
        for source in export.sources
        if source.id in texts and source.id not in held
    )
    return replace(export, documents=(*export.documents, *added))


def summary(export: Export, target: Target, size: int) -> Exported:
    """Return how an export ended."""
    states = [item.state for item in export.excerpts]
    return Exported(
        path=target.path,
        format=target.format,
        written=export.written,
        orphans=sum(state in {State.ORPHAN, State.MISSING} for state in states),
        moved=states.count(State.MOVED),
        left_out=export.left_out,
        size=size,
    )


def check_target(wanted: Target, folder: str) -> None:
    """See to it that a file may be written when the corpus lies in ``folder``.

    Raises:
        CorpusError: if it may not; the message says why and what to do.
    """
    from pathlib import Path as Place

    path = wanted.path
    target, corpus = path.expanduser().resolve(), Place(folder).resolve()
    if target == corpus or corpus in target.parents:
        message = (
            f"{path.name} would lie in the corpus and become one of its documents;"
            " choose another folder"
        )
        raise CorpusError(message)
    if target.is_dir():
        message = f"{path} is a folder; name a file in it"
        raise CorpusError(message)
    if target.exists() and not wanted.replace:
        message = f"{path.name} is there already; choose another name, or have it replaced"
        raise CorpusError(message)


def _save(path: Path, data: bytes) -> None:
    from reader.store.atomic import write_bytes

    try:
        write_bytes(path.expanduser(), data)
    except OSError as error:
        message = f"{path.name} could not be written: {error.strerror or error}"
        raise CorpusError(message) from error


def suggested_name(export: Export, name: str) -> str:
    """Return a name for an export's file that every system takes and that leads nowhere else."""
    said = " ".join(_UNFIT.sub(" ", f"{export.title} {export.what.value}").split())
    said = said[:_LONGEST_NAME].strip(" .") or export.what.value
    if _RESERVED.fullmatch(said.partition(".")[0].strip()):
        said = f"_{said}"
    return said + export_format(name).suffix
