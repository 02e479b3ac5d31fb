"""What the actions do that take a reader from place to place and pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.ui.dialogs.go_to import GoTo

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.ui.desk.desk import Desk


class ReadingCommands(QObject):
    """Finding, going, coming back."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.finding.round_the_end.connect(self.say_round)
        desk.visiting.nowhere.connect(self.say_nowhere)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "read.find": self.find,
            "read.find_next": self.find_next,
            "read.find_previous": self.find_previous,
            "read.go_to": self.go_to,
            "read.back": self.back,
            "read.forward": self.forward,
        }

    @Slot()
    def find(self) -> None:
        """Find in the text in hand."""
        self._desk.finding.open()

    @Slot()
    def find_next(self) -> None:
        """Go to the next hit."""
        self._desk.finding.step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the previous hit."""
        self._desk.finding.step(-1)

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
