"""What stands beside the overlaps in the lower part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.desk.collation_tab import CollationTab
from reader.ui.desk.coverage_tab import CoverageTab
from reader.ui.desk.matrix_tab import MatrixTab

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.desk.frame import Frame
    from reader.ui.desk.lists import Lists
    from reader.ui.desk.passages import Passages
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.theme.tokens import Theme


class DockTabs(QObject):
    """Matrix, coverage and collation. Each works only while it is on screen.

    Signals:
        chosen: the reader went somewhere from one of them.
    """

    chosen = Signal()

    def __init__(
        self,
        *,
        frame: Frame,
        session: Session,
        shown: Shown,
        passages: Passages,
        lists: Lists,
        theme: Theme,
    ) -> None:
        super().__init__(shown)
        self._frame = frame
        self._shown = shown
        self.matrix = MatrixTab(
            session=session, shown=shown, passages=passages, lists=lists, parent=self
        )
        self.coverage = CoverageTab(shown=shown, passages=passages, parent=self)
        self.collation = CollationTab(
            session=session, shown=shown, passages=passages, theme=theme, parent=self
        )
        self._tabs: dict[str, MatrixTab | CoverageTab | CollationTab] = {
            "matrix": self.matrix,
            "coverage": self.coverage,
            "collation": self.collation,
        }
        frame.dock.page_shown.connect(self._turn)
        for name, tab in self._tabs.items():
            frame.dock.set_page(name, tab.page, tab.page.controls)
            tab.chosen.connect(self.chosen)
        self.collation.said.connect(frame.status.rest)
        frame.dock.left.connect(self._leave)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self.matrix.page.set_theme(theme)
        self.coverage.page.set_theme(theme)
        self.collation.set_theme(theme)

    def go_to(self, name: str) -> None:
        """Show a page of the dock and move the keyboard there."""
        self._frame.show_overlaps(shown=True)
        self._frame.dock.show_page(name)
        self._frame.dock.take_focus()

    @Slot(str)
    def _turn(self, name: str) -> None:
        for other, tab in self._tabs.items():
            tab.set_seen(seen=other == name)

    @Slot()
    def _leave(self) -> None:
        view: QWidget = self._shown.row.panes[self._shown.held].view
        view.setFocus()
