"""Which page of the manual tells of the part of the window that the reader is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SEARCH = ("search.md", "")
_NOTES = ("annotations.md", "")
_FIGURES = ("overlaps.md", "the-figures")
_WHERE = ("reading.md", "what-is-where")
OF_PARTS = {
    "SearchField": _SEARCH,
    "SearchHelp": _SEARCH,
    "AnnotationCard": _NOTES,
    "AnnotationsHere": _NOTES,
    "EchoCard": _NOTES,
    "Inspector": _FIGURES,
    "documents": _WHERE,
    "outline": _WHERE,
    "Dropped": ("documents.md", "adding-documents"),
    "SearchName": _SEARCH,
}
"""Pages, each with a heading of it or none, by the name of a part of the window."""
OF_LISTS = {
    "overlaps": ("reading.md", "lists-below-the-texts"),
    "hits": _SEARCH,
    "concordance": _SEARCH,
    "like": _SEARCH,
    "matrix": ("overlaps.md", "matrix-and-coverage"),
    "coverage": ("overlaps.md", "matrix-and-coverage"),
    "collation": ("overlaps.md", "families-and-collation"),
    "annotations": _NOTES,
}
"""The same by the name of a list below the texts."""

OF_DIALOGS = {
    "AskWords": ("annotations.md", "names-colours-and-tags"),
    "AddingOutcome": ("documents.md", "adding-documents"),
    "ChooseDocument": ("reading.md", "panes"),
    "Citations": ("documents.md", "citations-from-another-program"),
    "DateRange": _NOTES,
    "Describing": ("documents.md", "what-documents-are"),
    "DeskDialog": ("reading.md", "desks"),
    "ExportDialog": ("export.md", ""),
    "GoTo": ("reading.md", "panes"),
    "KeySheet": ("settings.md", "keys"),
    "LikeText": _SEARCH,
    "NameTaken": ("documents.md", "adding-documents"),
    "NoteProblems": ("annotations.md", "when-versions-meet"),
    "Palette": ("reading.md", "what-is-where"),
    "QPrintDialog": ("reading.md", "printing"),
    "ReviewMoved": ("annotations.md", "a-changed-document"),
    "SavedSearchesDialog": _SEARCH,
    "SettingsDialog": ("settings.md", ""),
}
"""The same by the class of a dialog, which may know the heading itself."""


def page_for(part: QWidget | None, listed: str) -> tuple[str, str]:
    """Return the page for the part of the window that has the keyboard, and a heading of it.

    ``listed`` is the list that is shown below the texts. Both are empty where no page tells
    more of a part than another.
    """
    while part is not None:
        name, kind = part.objectName(), type(part).__name__
        if name in OF_PARTS:
            return OF_PARTS[name]
        if kind in OF_DIALOGS:
            page, heading = OF_DIALOGS[kind]
            return page, getattr(part, "help_heading", heading)
        if name == "Dock":
            return OF_LISTS.get(listed, ("", ""))
        part = part.parentWidget()
    return ("", "")
