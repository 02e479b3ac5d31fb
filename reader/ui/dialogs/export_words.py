"""What the export window calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.domain.excerpt import Grouping, Paper, What
from reader.ui.i18n import QT_TRANSLATE_NOOP
from reader.ui.sentences.said import counted, said

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from reader.domain.excerpt import LeftOut

_T = QT_TRANSLATE_NOOP

WHAT: dict[What, str] = {
    What.ANNOTATIONS: _T("Export", "Annotations"),
    What.LINKS: _T("Export", "Links, both passages"),
    What.OVERLAPS: _T("Export", "Overlaps, both passages"),
    What.COLLATION: _T("Export", "Collation of all witnesses"),
    What.COVERAGE: _T("Export", "Coverage of documents"),
    What.DOCUMENT: _T("Export", "Whole texts with highlights"),
}
GROUPS: dict[Grouping, str] = {
    Grouping.DOCUMENT: _T("Export", "Documents"),
    Grouping.TAG: _T("Export", "Tags"),
    Grouping.NONE: _T("Export", "No headings"),
}
SHEETS: dict[Paper, str] = {
    Paper.A4: _T("Export", "A4"),
    Paper.LETTER: _T("Export", "US Letter"),
}
FORMATS: dict[str, str] = {
    "markdown": _T("Export", "Markdown"),
    "html": _T("Export", "Web page"),
    "docx": _T("Export", "Word document"),
    "odt": _T("Export", "OpenDocument text"),
    "pdf": _T("Export", "PDF"),
    "csv": _T("Export", "Table (CSV)"),
    "xlsx": _T("Export", "Excel workbook"),
    "json-ld": _T("Export", "Web annotations (JSON-LD)"),
    "tei": _T("Export", "TEI"),
    "refi-qda": _T("Export", "REFI-QDA project"),
    "bibtex": _T("Export", "BibTeX, of what is cited"),
    "csl-json": _T("Export", "CSL JSON, of what is cited"),
    "template": _T("Export", "By a template"),
}
STYLES: dict[str, str] = {
    "author-date": _T("Export", "Author and date"),
    "notes": _T("Export", "Notes"),
    "numbered": _T("Export", "Numbered"),
}
"""The citation styles that come along."""


def told(words: str) -> str:
    """Return words of this module in the language of the window."""
    return QCoreApplication.translate("Export", words)


def choices(
    words: dict[What, str] | dict[Grouping, str] | dict[Paper, str],
) -> list[tuple[StrEnum, str]]:
    """Return what there is to choose from, in the language of the window."""
    return [(key, told(text)) for key, text in words.items()]


def missed(left_out: Iterable[LeftOut]) -> list[str]:
    """Return what an export leaves out as lines, with how many and why."""
    return [f"{counted(item.count, item.name)}: {said(item.reason)}" for item in left_out]
