"""Which highlights are seen: kinds of overlap and page furniture, switched on and off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.domain.overlap import Kind
from reader.ui.desk.shown import HIDDEN_AT_FIRST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from reader.services.desk import DeskState
    from reader.ui.desk.shown import Shown

FURNITURE = "furniture"
SWITCHES = {kind: f"view.layer_{kind}" for kind in Kind}
"""The action that switches each kind."""
_FURNITURE_SWITCH = "view.furniture"


class Layers(QObject):
    """Keeps the switches of the menu and what the panes show the same."""

    def __init__(self, shown: Shown, actions: Mapping[str, QAction], parent: QObject) -> None:
        super().__init__(parent)
        self._shown = shown
        self._switches = {kind: actions[name] for kind, name in SWITCHES.items()}
        self._furniture = actions[_FURNITURE_SWITCH]
        self._show_switches(furniture=True)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each switch triggers, by its id."""
        names = [*SWITCHES.values(), _FURNITURE_SWITCH]
        return dict.fromkeys(names, self.obey)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The names of the layers that are switched off, to be kept."""
        kinds = [kind.value for kind in Kind if kind in self._shown.hidden]
        return tuple(kinds if self._furniture.isChecked() else [*kinds, FURNITURE])

    def restore(self, state: DeskState) -> None:
        """Show and hide what was shown and hidden when this desk was left; a fresh one's is usual."""
        names = set(state.hidden_layers) if state.panes else set(HIDDEN_AT_FIRST)
        self._shown.set_hidden(frozenset(kind for kind in Kind if kind in names))
        self._shown.row.set_furniture_shown(shown=FURNITURE not in names)
        self._show_switches(furniture=FURNITURE not in names)

    @Slot()
    def obey(self) -> None:
        """Show what the switches say."""
        off = frozenset(kind for kind, action in self._switches.items() if not action.isChecked())
        self._shown.set_hidden(off)
        self._shown.row.set_furniture_shown(shown=self._furniture.isChecked())

    def _show_switches(self, *, furniture: bool) -> None:
        for kind, action in self._switches.items():
            action.setChecked(kind not in self._shown.hidden)
        self._furniture.setChecked(furniture)
