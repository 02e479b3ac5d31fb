"""How a search reads what is typed, as the reader chose; remembered with the settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.search import SearchOptions

if TYPE_CHECKING:
    from reader.services.settings import Settings, SettingsService


class SearchChoices(QObject):
    """The switches of the search.

    Signals:
        changed: one of them stands otherwise than before.
    """

    changed = Signal()

    def __init__(self, settings: SettingsService, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = settings.current.search
        settings.on_change(self._follow)

    @property
    def options(self) -> SearchOptions:
        """How words are read."""
        return SearchOptions(self._now.stems, self._now.match_case, self._now.match_marks)

    @property
    def folded(self) -> bool:
        """Whether hits in copies of one passage are listed once."""
        return self._now.fold_copies

    def close(self) -> None:
        """Hear of no more changes."""
        if self._settings.is_heard_by(self._follow):
            self._settings.forget(self._follow)

    @Slot(object)
    def switch(self, options: SearchOptions) -> None:
        """Read words in another way, and remember that."""
        chosen = replace(
            self._settings.current.search,
            stems=options.stems,
            match_case=options.match_case,
            match_marks=options.match_marks,
        )
        self._settings.set_group("search", chosen)

    @Slot(bool)
    def fold(self, on: bool) -> None:
        """List hits in copies of one passage once, or each of them, and remember that."""
        chosen = replace(self._settings.current.search, fold_copies=on)
        self._settings.set_group("search", chosen)

    def _follow(self, settings: Settings) -> None:
        if settings.search != self._now:
            self._now = settings.search
            self.changed.emit()
