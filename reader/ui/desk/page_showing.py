"""One key between the text of a document and its pages as they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.ui.panes.two_views import has_pages

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.desk.desk import Desk

ACTION = "read.pages"


class PageShowing(QObject):
    """Shows the pages in hand, or the text, and keeps the menu the same."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.row.pages_requested.connect(self.show_or_hide)
        desk.shown.changed.connect(self._tick)
        desk.shown.held_changed.connect(self._tick)
        self._tick()

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {ACTION: self.toggle}

    @Slot()
    def toggle(self) -> None:
        """Show the pages of the document in hand, or its text again."""
        self.show_or_hide(self._desk.shown.held)

    @Slot(int)
    def show_or_hide(self, number: int) -> None:
        """Show the pages of a pane's document, or its text again."""
        shown = self._desk.shown
        pane = shown.row.panes[number]
        document = pane.document
        if document is not None and (has_pages(document) or pane.shows_pages):
            shown.set_pages(number, on=not pane.shows_pages)
        elif document is not None:
            sentence = self.tr("Only PDF files have pages to show; {0} is read as text.")
            self._desk.frame.status.rest(sentence.format(document.title))
        self._tick()

    @Slot()
    def _tick(self) -> None:
        """Have the menu say whether the document in hand is shown as pages."""
        shown = self._desk.shown
        pane, action = shown.row.panes[shown.held], self._desk.actions().get(ACTION)
        if action is None:
            return
        action.setChecked(pane.shows_pages)
        possible = pane.document is not None and has_pages(pane.document)
        told = "" if possible else self.tr("Only PDF files have pages to show.")
        action.setStatusTip(told)
        action.setToolTip(told or action.text().replace("&", ""))
