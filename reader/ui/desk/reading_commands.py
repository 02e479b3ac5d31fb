"""What the actions do that take a reader from place to place and pane to pane."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.services.desk import MOST_PANES
from reader.ui.dialogs.choose_document import ChooseDocument
from reader.ui.dialogs.go_to import GoTo
from reader.ui.figures import percent

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from reader.domain.document import DocumentId
    from reader.ui.desk.desk import Desk

_NARROW = 240
_RECENT = 12


class ReadingCommands(QObject):
    """Finding, going, coming back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.finding.round_the_end.connect(self.say_round)
        desk.visiting.nowhere.connect(self.say_nowhere)
        self._recent: list[DocumentId] = []
        desk.row.close_requested.connect(self.close)
        desk.row.choose_requested.connect(self.choose_for)
        desk.row.move_requested.connect(self.move)
        desk.row.zoomed.connect(self.say_size)
        desk.shown.changed.connect(self._remember)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "read.find": self.find,
            "read.go_to": self.go_to,
            "read.back": self.back,
            "read.forward": self.forward,
            "read.choose": self.choose,
            "read.add_pane": self.add_pane,
            "view.pane_larger": self.larger,
            "view.pane_smaller": self.smaller,
            "view.pane_normal": self.normal,
            "read.close_pane": self.close_pane,
            "read.pane_left": self.move_left,
            "read.pane_right": self.move_right,
        }

    @Slot()
    def find(self) -> None:
        """Find in the text in hand."""
        self._desk.finding.open()

    @Slot()
    def go_to(self) -> None:
        """Ask where to go in the text in hand."""
        document = self._desk.shown.hand
        if document is not None:
            dialog = GoTo(document, self._desk.window)
            dialog.place_requested.connect(self._desk.lists.go_to_place)
            dialog.show()

    @Slot()
    def back(self) -> None:
        """Go back to where the reader jumped from."""
        self._desk.visiting.go(-1)

    @Slot()
    def forward(self) -> None:
        """Go forward again."""
        self._desk.visiting.go(1)

    # What a pane shows, and how large

    @Slot()
    def choose(self) -> None:
        """List the documents for the pane in hand."""
        self.choose_for(self._desk.shown.held)

    @Slot(int)
    def choose_for(self, number: int) -> None:
        """List the documents for a pane, those read last first."""
        shown = self._desk.shown
        if not shown.documents:
            return
        shown.take_in_hand(number)
        pane = shown.row.panes[number]
        here = None if pane.document is None else pane.document.id
        dialog = ChooseDocument(
            tuple(shown.documents.values()),
            pane=number,
            recent=self._recent,
            here=here,
            theme=self._desk.looks.theme,
            parent=self._desk.window,
        )
        dialog.chosen.connect(self._show_here)
        dialog.open_below(pane.chooser, self._desk.window)

    @Slot(int, str)
    def _show_here(self, number: int, document: str) -> None:
        row = self._desk.row
        if number < len(row.panes):  # it may have been closed while the list was open
            row.panes[number].view.setFocus()
            row.document_requested.emit(number, document)

    @Slot()
    def _remember(self) -> None:
        """Know which documents were read last, the latest first."""
        shown = self._desk.shown
        now = [item.id for item in shown.in_panes if item is not None]
        kept = (item for item in self._recent if item in shown.documents)
        self._recent = list(dict.fromkeys([*now, *kept]))[:_RECENT]

    @Slot()
    def larger(self) -> None:
        """Set the text in hand a point larger."""
        self._desk.row.enlarge(self._desk.shown.held, 1)

    @Slot()
    def smaller(self) -> None:
        """Set the text in hand a point smaller."""
        self._desk.row.enlarge(self._desk.shown.held, -1)

    @Slot()
    def normal(self) -> None:
        """Set the text in hand in the size of the others."""
        self._desk.row.enlarge(self._desk.shown.held, 0)

    @Slot(int)
    def say_size(self, number: int) -> None:
        """Say how large a text is now, and keep the others level with it."""
        pane = self._desk.row.panes[number]
        self._desk.shown.scrolling.align()
        if pane.pages is not None:
            size = percent(pane.pages.zoom)
            self._say(self.tr("The pages are shown at {0} of the pane's width.").format(size))
            return
        told = self.tr("This pane is set in {0} pt.").format(round(pane.text.style_in_use.points))
        if pane.larger:
            told += " " + self.tr("Ctrl+Alt+0 sets it as the others.")
        self._say(told)

    # Panes

    @Slot()
    def add_pane(self) -> None:
        """Put another pane beside the one in hand, with what shares most with it."""
        shown = self._desk.shown
        if len(shown.row.panes) >= MOST_PANES:
            self._say(self.tr("There are four panes, and no room for more."))
            return
        document, held = self._next_document(), shown.held
        if document is None:
            return
        self._desk.placing.leave_to_reader()
        with self._kept():
            shown.add_pane(held + 1)
            shown.show_document(held + 1, document)
            shown.scrolling.lead(held)
            shown.scrolling.align()
        shown.row.panes[held + 1].view.setFocus()
        if shown.row.panes[held].width() < _NARROW:
            self._say(self.tr("Ctrl+Shift+D and Ctrl+Shift+I hide the sides and make room."))

    @Slot()
    def close_pane(self) -> None:
        """Take the pane in hand off the desk."""
        self.close(self._desk.shown.held)

    @Slot(int)
    def close(self, number: int) -> None:
        """Take a pane off the desk."""
        shown = self._desk.shown
        if len(shown.row.panes) == 1:
            self._say(self.tr("This is the only pane."))
            return
        self._desk.placing.leave_to_reader()
        with self._kept():
            shown.close_pane(number)
        shown.row.panes[shown.held].view.setFocus()

    @Slot()
    def move_left(self) -> None:
        """Move the pane in hand to the left."""
        self._move(-1)

    @Slot()
    def move_right(self) -> None:
        """Move the pane in hand to the right."""
        self._move(1)

    def _move(self, way: int) -> None:
        shown = self._desk.shown
        to = shown.held + way
        if not 0 <= to < len(shown.row.panes):
            self._say(self.tr("This pane is at the edge already."))
            return
        self.move(shown.held, to)

    @Slot(int, int)
    def move(self, number: int, to: int) -> None:
        """Put a pane at another place of the row."""
        shown = self._desk.shown
        shown.take_in_hand(number)
        self._desk.placing.leave_to_reader()
        with self._kept():
            shown.move_pane(number, to)
        shown.row.panes[shown.held].view.setFocus()

    @contextmanager
    def _kept(self) -> Generator[None]:
        """Have the overlap in hand still in hand when the panes have changed."""
        held = self._desk.passages.held
        yield
        if held is not None:
            self._desk.passages.restore(held.overlap.id)

    def _next_document(self) -> DocumentId | None:
        """Return what shares most with the document in hand, of those not shown; else itself."""
        shown = self._desk.shown
        hand = shown.hand
        if hand is None:
            return None
        there = {item.id for item in shown.in_panes if item is not None}
        for overlap in shown.touching(hand.id):
            for document in overlap.documents:
                if document not in there:
                    return document
        return next((item for item in shown.documents if item not in there), hand.id)

    def _say(self, sentence: str) -> None:
        self._desk.frame.status.rest(sentence)

    @Slot(int)
    def say_round(self, way: int) -> None:
        """Say that the search went round the end of the text."""
        if way > 0:
            self._desk.frame.status.rest(self.tr("After the last hit: back at the first."))
        else:
            self._desk.frame.status.rest(self.tr("Before the first hit: on to the last."))

    @Slot(int)
    def say_nowhere(self, way: int) -> None:
        """Say that there is no further place."""
        if way > 0:
            self._desk.frame.status.rest(self.tr("There is no place to go forward to."))
        else:
            self._desk.frame.status.rest(self.tr("There is no place to go back to."))
