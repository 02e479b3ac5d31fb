"""Open the settings, and use at once what is changed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.domain.document import Corpus
from reader.ui.actions import keys
from reader.ui.dialogs.overlap_settings import Preview
from reader.ui.dialogs.settings import SettingsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.services.settings import Settings
    from reader.ui.desk.desk import Desk
    from reader.ui.task_runner import TaskRunner


class SettingUp(QObject):
    """The settings of the desk: their dialog, the keys, and comparing anew."""

    def __init__(self, desk: Desk, runner: TaskRunner) -> None:
        super().__init__(desk)
        self._desk = desk
        self._runner = runner
        self._settings = desk.services.settings
        self._before = self._settings.current
        keys.apply(desk.actions(), dict(self._before.keys))
        self._settings.on_change(self._follow)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.settings": self.show, "view.text": self.show_reading}

    def close(self) -> None:
        """Hear of changes no more."""
        self._settings.forget(self._follow)

    @Slot()
    def show(self) -> None:
        """Show the settings."""
        self._open().show()

    @Slot()
    def show_reading(self) -> None:
        """Show how the texts look."""
        dialog = self._open()
        dialog.show_page("reading")
        dialog.show()

    def _open(self) -> SettingsDialog:
        return SettingsDialog(
            self._settings,
            self._desk.actions(),
            self._desk.services.storage(),
            self._runner,
            self._preview(),
            self._desk.window,
        )

    def _preview(self) -> Preview | None:
        """Return what the open texts need to be compared on trial; None if none is open."""
        corpus = self._desk.session.corpus
        shown = {item.id: item for item in self._desk.shown.in_panes if item is not None}
        if corpus is None or not shown:
            return None
        pair = Corpus(folder=corpus.folder, title=corpus.title, documents=tuple(shown.values())[:2])
        comparing = self._desk.services.trying
        return Preview(corpus=pair, comparing=comparing, runner=self._runner)

    def _follow(self, settings: Settings) -> None:
        before, self._before = self._before, settings
        if settings.keys != before.keys:
            keys.apply(self._desk.actions(), dict(settings.keys))
        if settings.overlaps != before.overlaps:
            in_panes = [item.id for item in self._desk.shown.in_panes if item is not None]
            self._desk.session.compare(in_panes)
