"""The parts around the panes: which are shown, and which list is seen below."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from reader.services.desk import DeskState
    from reader.ui.desk.frame import Frame

SWITCHES = {"documents": "view.documents", "passage": "view.passage", "overlaps": "view.overlaps"}
"""The action that shows and hides each part."""
_ALONE = frozenset({"overlaps", "matrix", "coverage", "collation", "annotations"})
"""The lists that show something without a question."""


def restore_parts(state: DeskState, frame: Frame, actions: Mapping[str, QAction]) -> None:
    """Show and hide the parts as they were when a desk was left, with the list that was seen."""
    for name, part in frame.parts().items():
        shown = name not in state.hidden_parts
        part.setVisible(shown)
        actions[SWITCHES[name]].setChecked(shown)
    if state.page in _ALONE & set(frame.dock.names):
        frame.dock.show_page(state.page)
