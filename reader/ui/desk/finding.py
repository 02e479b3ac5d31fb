"""The find bars of all panes: one is made when a pane is first searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.desk.find_in_text import FindInText

if TYPE_CHECKING:
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.pane import Pane
    from reader.ui.theme.tokens import Theme


class Finding(QObject):
    """Finds in the pane in hand.

    Signals:
        round_the_end: the next hit stood at the other end of the text; carries the way.
    """

    round_the_end = Signal(int)

    def __init__(self, shown: Shown, session: Session, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self._session = session
        self._theme = theme
        self._bars: dict[Pane, FindInText] = {}

    def of(self, pane: Pane) -> FindInText:
        """Return the find bar of a pane."""
        found = self._bars.get(pane)
        if found is None:
            found = FindInText(pane, self._shown, self._session, self._theme)
            found.round_the_end.connect(self.round_the_end)
            self._bars[pane] = found
        return found

    def open(self) -> None:
        """Let the reader say what to find in the pane in hand."""
        self.of(self._pane).open()

    def step(self, way: int) -> None:
        """Go to the next (1) or previous (-1) hit in the pane in hand."""
        bar = self.of(self._pane)
        if bar.is_open:
            bar.step(way)
        else:
            bar.open()

    @Slot(object)
    def forget(self, pane: Pane) -> None:
        """Let go of a pane that is being closed."""
        found = self._bars.pop(pane, None)
        if found is not None:
            found.stop()

    def close(self) -> None:
        """Stop searching: the window is closing."""
        for bar in self._bars.values():
            bar.stop()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        for bar in self._bars.values():
            bar.set_theme(theme)

    @property
    def _pane(self) -> Pane:
        return self._shown.row.panes[self._shown.held]
