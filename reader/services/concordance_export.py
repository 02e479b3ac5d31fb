"""Export a concordance: its lines, in their order, as CSV, JSON or an Excel workbook."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from reader.domain.document import Corpus, DocumentId
    from reader.domain.search import ConcordanceLine
    from reader.engine.searching.concordance import Concordance
    from reader.services.jobs import Job, Ticket
    from reader.services.searching import Searching

_AT_A_TIME = 2_000
WIDTH = 60
"""Characters on each side of a hit, unless more are asked for."""


class LineFile(StrEnum):
    """The formats a concordance can be exported in; the value is the suffix of its file."""

    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"


def exporting_lines(
    searching: Searching,
    concordance: Concordance,
    corpus: Corpus,
    target: Path,
    *,
    width: int = WIDTH,
) -> Job[int]:
    """Return the job that writes all lines to ``target``, in the format its suffix names.

    Its answer is the number of lines. The file is there whole or not at all; one that is
    there already is replaced.

    Raises (the job):
        CorpusError: if the suffix names no format, or the file would lie in the corpus or
            cannot be written.
        JobCancelledError: if it was cancelled; nothing is written then.
    """

    def run(ticket: Ticket) -> int:
        from reader.services.exporting import Target, check_target
        from reader.store.atomic import write_bytes

        shape = _shape(target)
        check_target(Target(target, shape.value, replace=True), corpus.folder)
        paths = {item.id: item.path for item in corpus.documents}
        lines = _lines(searching, concordance, width, ticket)
        data = written_lines(lines, paths, shape, len(concordance))
        ticket.step(len(concordance), len(concordance), "Writing")
        try:
            write_bytes(target.expanduser(), data)
        except OSError as error:
            message = f"{target.name} could not be written: {error.strerror or error}"
            raise CorpusError(message) from error
        return len(concordance)

    return run


def written_lines(
    lines: Iterable[ConcordanceLine], paths: Mapping[DocumentId, str], shape: LineFile, count: int
) -> bytes:
    """Return the lines in a format; ``count`` is how many hits there are in all."""
    if shape is LineFile.CSV:
        from reader.store.concordance_csv import concordance_csv

        return concordance_csv(lines, paths).encode("utf-8")
    if shape is LineFile.XLSX:
        from reader.store.concordance_xlsx import concordance_xlsx

        return concordance_xlsx(lines, paths)
    from reader.store.concordance_json import concordance_json

    return concordance_json(lines, paths, count).encode("utf-8")


def _shape(target: Path) -> LineFile:
    suffix = target.suffix.lower().removeprefix(".")
    if suffix not in set(LineFile):
        known = ", ".join(f".{item.value}" for item in LineFile)
        message = f"{target.name} says no format; end its name with one of {known}"
        raise CorpusError(message)
    return LineFile(suffix)


def _lines(
    searching: Searching, concordance: Concordance, width: int, ticket: Ticket
) -> Iterator[ConcordanceLine]:
    size = len(concordance)
    for first in range(0, size, _AT_A_TIME):
        ticket.step(first, size, "Writing")
        yield from searching.lines(concordance, first, first + _AT_A_TIME, width)
