"""Guide the first start: three sentences beside the sample corpus, and what the last run left."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from reader.store.resources import sample_corpus
from reader.ui.panes.guidance import Guidance

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import Corpus
    from reader.ui.desk.desk import Desk


class FirstSteps(QObject):
    """Shows the first steps while the sample corpus is open, until they are put away."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.guidance: Guidance | None = None
        desk.session.opened.connect(self._show_if_new)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"help.first_steps": self.show_again}

    @Slot()
    def show_again(self) -> None:
        """Open the sample corpus with the first steps, as at the first start."""
        self._remember(wanted=True)
        self._desk.open(self._desk.services.sample())

    @Slot(object)
    def _show_if_new(self, corpus: Corpus) -> None:
        settings = self._desk.services.settings.current
        samples = (self._desk.services.sample(), sample_corpus())
        if Path(corpus.folder) in samples and settings.start.guidance:
            self._show()
        elif self.guidance is not None:
            self.guidance.hide()

    def _show(self) -> None:
        if self.guidance is None:
            self.guidance = Guidance()
            self._desk.frame.put_above(self.guidance)
            self.guidance.open_requested.connect(self._desk.actions()["file.open"].trigger)
            self.guidance.dismissed.connect(self.put_away)
        self.guidance.show()

    @Slot()
    def put_away(self) -> None:
        """Show the first steps no more, and give the keyboard back to the text."""
        self._remember(wanted=False)
        if self.guidance is not None:
            self.guidance.hide()
        self._desk.row.panes[self._desk.shown.held].view.setFocus()

    def _remember(self, *, wanted: bool) -> None:
        settings = self._desk.services.settings
        start = replace(settings.current.start, guidance=wanted)
        settings.change(replace(settings.current, start=start))
