"""Which module writes which format. A new format is one module and one line here.

The modules are imported when something is written in their format, and not before. Each has
``write(export: Export, options: ExportOptions) -> bytes``, a pure function: the same values
give the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from reader.domain.errors import FormatError
from reader.domain.excerpt import What

if TYPE_CHECKING:
    from reader.domain.excerpt import Export, ExportOptions

EXCERPTS = frozenset({What.ANNOTATIONS, What.LINKS, What.OVERLAPS})
EVERYTHING = frozenset(What)


class _Writer(Protocol):
    """A module that writes a format."""

    def write(self, export: Export, options: ExportOptions) -> bytes:
        """Return the file's bytes."""
        ...


class Trait(Flag):
    """What the program asks of a format, besides what it can hold."""

    NONE = 0
    TEXT = auto()
    """Its files are text, fit for a terminal."""
    GROUPED = auto()
    """Its excerpts stand under headings."""
    MARKED = auto()
    """It tells word by word what differs between two sides."""
    ANSWERED = auto()
    """It has the answers to an annotation with it."""
    CITED = auto()
    """Each excerpt is cited in a style of the reader's choice."""
    PAGED = auto()
    """It is set on sheets of paper."""
    PRINTED = auto()
    """A printer must be at hand to write it."""
    QUICK = auto()
    """It writes a few hundred excerpts in less time than a process takes to start."""
    WHOLE = auto()
    """It holds the whole texts of its sources."""


_PAGE = Trait.GROUPED | Trait.MARKED | Trait.ANSWERED | Trait.CITED


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: its name on the command line, its file's suffix, what people call it.

    ``media`` is its media type, ``holds`` what it can express.
    """

    name: str
    suffix: str
    title: str
    module: str
    media: str
    holds: frozenset[What] = EXCERPTS
    traits: Trait = Trait.NONE

    def write(self, export: Export, options: ExportOptions) -> bytes:
        """Return ``export`` in this format.

        Raises:
            FormatError: if it cannot be written; the message says why.
        """
        module = cast("_Writer", import_module(f"reader.store.exporters.{self.module}"))
        return module.write(export, options)


FORMATS = (
    ExportFormat(
        "markdown",
        ".md",
        "Markdown",
        "markdown",
        "text/markdown",
        EVERYTHING,
        Trait.TEXT | _PAGE | Trait.QUICK,
    ),
    ExportFormat(
        "html",
        ".html",
        "Web page",
        "html",
        "text/html",
        EVERYTHING,
        Trait.TEXT | _PAGE | Trait.QUICK,
    ),
    ExportFormat(
        "docx",
        ".docx",
        "Word document",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        EVERYTHING,
        _PAGE | Trait.PAGED,
    ),
    ExportFormat(
        "odt",
        ".odt",
        "OpenDocument text",
        "odt",
        "application/vnd.oasis.opendocument.text",
        EVERYTHING,
        _PAGE | Trait.PAGED,
    ),
    ExportFormat(
        "pdf",
        ".pdf",
        "PDF",
        "pdf",
        "application/pdf",
        EVERYTHING,
        _PAGE | Trait.PAGED | Trait.PRINTED,
    ),
    ExportFormat(
        "csv",
        ".csv",
        "Table (CSV)",
        "csv_table",
        "text/csv",
        EXCERPTS | {What.COLLATION, What.COVERAGE},
        Trait.TEXT | Trait.MARKED | Trait.ANSWERED | Trait.CITED | Trait.QUICK,
    ),
    ExportFormat(
        "xlsx",
        ".xlsx",
        "Excel workbook",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        EXCERPTS | {What.COLLATION, What.COVERAGE},
        Trait.MARKED | Trait.ANSWERED | Trait.CITED | Trait.PAGED,
    ),
    ExportFormat(
        "json-ld",
        ".jsonld",
        "Web annotations (JSON-LD)",
        "json_ld",
        "application/ld+json",
        traits=Trait.TEXT | Trait.ANSWERED,
    ),
    ExportFormat(
        "tei",
        ".xml",
        "TEI",
        "tei",
        "application/tei+xml",
        EXCERPTS | {What.COLLATION},
        Trait.TEXT | Trait.GROUPED | Trait.ANSWERED,
    ),
    ExportFormat(
        "refi-qda",
        ".qdpx",
        "REFI-QDA project",
        "refi_qda",
        "application/zip",
        traits=Trait.ANSWERED | Trait.WHOLE,
    ),
    ExportFormat(
        "bibtex",
        ".bib",
        "BibTeX, of what is cited",
        "bibtex",
        "application/x-bibtex",
        EVERYTHING,
        Trait.TEXT,
    ),
    ExportFormat(
        "csl-json",
        ".json",
        "CSL JSON, of what is cited",
        "csl_json",
        "application/vnd.citationstyles.csl+json",
        EVERYTHING,
        Trait.TEXT,
    ),
    ExportFormat(
        "template",
        ".txt",
        "Template",
        "templates",
        "text/plain",
        EVERYTHING,
        Trait.TEXT | Trait.CITED,
    ),
)

_BY_NAME = {item.name: item for item in FORMATS}


def export_format(name: str) -> ExportFormat:
    """Return the format of that name.

    Raises:
        FormatError: if there is none.
    """
    found = _BY_NAME.get(name)
    if found is None:
        message = f"there is no format “{name}”; there are {', '.join(_BY_NAME)}"
        raise FormatError(message)
    return found


def format_of(file_name: str) -> ExportFormat | None:
    """Return the format a file's name asks for, or None."""
    dot = file_name.rfind(".")
    if dot <= file_name.rfind("/"):
        return None
    suffix = file_name[dot:].lower()
    return next((item for item in FORMATS if item.suffix == suffix), None)
