"""The rooms that say how a first text looks; they are there before one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.desk.first_steps import FirstSteps
from reader.ui.desk.passage_view import PassageView

if TYPE_CHECKING:
    from reader.ui.desk.desk import Desk


class FirstRooms:
    """First steps beside the text, and how a passage is shown."""

    def __init__(self, desk: Desk) -> None:
        self.first_steps = FirstSteps(desk)
        self.passage_view = PassageView(desk)

    def close(self) -> None:
        """Hear of nothing more."""
        self.passage_view.close()
