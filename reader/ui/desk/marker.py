"""The colour that is highlighted in, chosen from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.annotation import COLORS
from reader.ui.theme.annotation_colours import PLAIN

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction


class Marker(QObject):
    """The marker in the reader's hand.

    Signals:
        chosen: another colour, or the same once more; carries its name.
    """

    chosen = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colour = PLAIN
        self._plain: dict[str, str] = {}

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action of a colour triggers, by its id."""
        return {f"annotate.{colour}": getattr(self, f"use_{colour}") for colour in COLORS}

    def name(self, actions: Mapping[str, QAction], meanings: Mapping[str, str]) -> None:
        """Say in the menu what the colours mean to the reader, where ``corpus.yaml`` says it."""
        for colour in COLORS:
            action = actions.get(f"annotate.{colour}")
            if action is None:
                continue
            self._plain.setdefault(colour, action.text())
            meaning = meanings.get(colour, "").replace("&", "&&")
            plain = self._plain[colour]
            action.setText(f"{plain} – {meaning}" if meaning else plain)

    def take(self, colour: str) -> None:
        """Highlight in this colour from now on."""
        self.colour = colour
        self.chosen.emit(colour)

    @Slot()
    def use_yellow(self) -> None:
        """Highlight in yellow."""
        self.take("yellow")

    @Slot()
    def use_green(self) -> None:
        """Highlight in green."""
        self.take("green")

    @Slot()
    def use_blue(self) -> None:
        """Highlight in blue."""
        self.take("blue")

    @Slot()
    def use_pink(self) -> None:
        """Highlight in pink."""
        self.take("pink")

    @Slot()
    def use_purple(self) -> None:
        """Highlight in purple."""
        self.take("purple")

    @Slot()
    def use_grey(self) -> None:
        """Highlight in grey."""
        self.take("grey")
