"""In which order the documents are listed: by place in the folder, by title, by share in common."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.services.settings import Settings
    from reader.services.settings_groups import Order
    from reader.ui.desk.desk import Desk

_ACTIONS: Mapping[Order, str] = {
    "folder": "view.order_folder",
    "title": "view.order_title",
    "share": "view.order_share",
}


class DocumentOrder(QObject):
    """Chooses the order by the menu, and marks there what the settings say."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._settings = desk.services.settings
        self._settings.on_change(self._follow)
        self._follow(self._settings.current)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "view.order_folder": self.by_folder,
            "view.order_title": self.by_title,
            "view.order_share": self.by_share,
        }

    def close(self) -> None:
        """Hear of nothing more."""
        self._settings.forget(self._follow)

    @Slot()
    def by_folder(self) -> None:
        """List the documents as they lie in the folder."""
        self._choose("folder")

    @Slot()
    def by_title(self) -> None:
        """List the documents in the order of the alphabet."""
        self._choose("title")

    @Slot()
    def by_share(self) -> None:
        """List first what has most in common with the document in hand."""
        self._choose("share")

    def _choose(self, order: Order) -> None:
        now = self._settings.current
        self._settings.change(replace(now, documents=replace(now.documents, order=order)))

    def _follow(self, settings: Settings) -> None:
        self._desk.lists.set_documents(settings.documents)
        self._desk.actions()[_ACTIONS[settings.documents.order]].setChecked(True)
