"""The searches of a corpus that have names: run, rename and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from typing_extensions import override

from reader.ui.dialogs.names_dialog import NamesDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.services.saved_searches import SavedSearch

_SIZE = (440, 320)


class SavedSearchesDialog(NamesDialog):
    """The names, and what is searched for under the one that is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved searches"))
        self.resize(*_SIZE)
        self._queries: dict[str, str] = {}
        self.list.setAccessibleName(self.tr("Saved searches of this corpus"))
        self.use_button.setText(self.tr("&Search"))
        self.query = self.soft_label()
        self.arrange(below=self.query)

    def show_searches(self, saved: Sequence[SavedSearch], current: str = "") -> None:
        """List the searches, the one named ``current`` chosen."""
        self._queries = {found.name: found.search.query for found in saved}
        self.show_names(self._queries, current)

    @override
    @Slot()
    def weigh(self) -> None:
        """Say what the chosen one searches for, and let only that be done which can be done."""
        super().weigh()
        self.query.setText(self._queries.get(self.chosen, ""))
