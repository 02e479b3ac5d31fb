"""What the actions do that take a reader from place to place and pane to pane."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.services.desk import MOST_PANES
from reader.ui.dialogs.go_to import GoTo

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from reader.domain.document import DocumentId
    from reader.ui.desk.desk import Desk

_NARROW = 240


class ReadingCommands(QObject):
    """Finding, going, coming back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.finding.round_the_end.connect(self.say_round)
        desk.visiting.nowhere.connect(self.say_nowhere)
        desk.row.close_requested.connect(self.close)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "read.find": self.find,
            "read.go_to": self.go_to,
            "read.back": self.back,
            "read.forward": self.forward,
            "read.add_pane": self.add_pane,
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
        self._desk.placing.leave_to_reader()
        with self._kept():
            shown.move_pane(shown.held, to)
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
