"""Export what the desk has: the window for it, and what there is to export now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from reader.domain.annotation import Link
from reader.services.export_choices import Offer, OnScreen
from reader.services.export_gathering import troubles
from reader.services.export_request import Material
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import Corpus
    from reader.services.export_choices import Choices
    from reader.ui.desk.annotating import AnnotatingDesk
    from reader.ui.desk.desk import Desk
    from reader.ui.dialogs.exporting import ExportDialog
    from reader.ui.task_runner import TaskRunner

_SOON = 250


class ExportingRoom(QObject):
    """Opens the export window, and tells it when there is something else to export."""

    def __init__(self, desk: Desk, annotating: AnnotatingDesk, runner: TaskRunner) -> None:
        super().__init__(desk)
        self._desk, self._annotating, self._runner = desk, annotating, runner
        self.dialog: ExportDialog | None = None
        self._renewing = QTimer(self, singleShot=True, interval=_SOON)
        self._renewing.timeout.connect(self._renew)
        desk.session.opened.connect(self._renewing.start)
        desk.session.finished.connect(self._renewing.start)
        annotating.keeping.loaded.connect(self._renewing.start)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.export": self.show}

    def close(self) -> None:
        """Close the window, and with it what it is doing."""
        self._renewing.stop()
        if self.dialog is not None:
            self.dialog.reject()

    @Slot()
    def show(self) -> None:
        """Show the export window."""
        corpus, tools = self._desk.session.corpus, self._desk.services.exports
        if corpus is None or tools is None or not corpus.documents:
            self._desk.frame.status.rest(
                self.tr("There is nothing to export yet. Open a folder of documents first.")
            )
            return
        if self.dialog is not None:
            self.dialog.raise_()
            return
        from reader.ui.dialogs.exporting import ExportDialog

        self._renewing.stop()  # all that is known goes in now
        self.dialog = ExportDialog(
            self.offer(corpus),
            tools.memory.load(corpus.folder),
            tools,
            self._runner,
            self._desk.looks.theme,
            self._desk.window,
        )
        self.dialog.chosen.connect(self._remember)
        self.dialog.finished.connect(self._forget)
        self._desk.looks.theme_changed.connect(self.dialog.page.set_theme)
        self.dialog.open()
        self._follow_styles()

    def offer(self, corpus: Corpus) -> Offer:
        """Return what there is to export now."""
        session, shown = self._desk.session, self._desk.shown
        service = self._annotating.keeping.service
        listed = [] if service is None else self._annotating.tab.listed()
        hand = shown.hand
        return Offer(
            material=Material(
                corpus=corpus,
                entries=() if service is None else tuple(service.entries.values()),
                comparison=session.comparison,
                rejected=len(session.rejected()),
                colors=dict(self._annotating.keeping.words.colors),
                troubles=() if service is None else troubles(service.problems),
            ),
            screen=OnScreen(
                notes=tuple(entry.id for entry in listed if not isinstance(entry, Link)),
                links=tuple(entry.id for entry in listed if isinstance(entry, Link)),
                overlaps=tuple(item.id for item in self._desk.frame.overlaps.listed),
                selected=tuple(self._annotating.tab.page.selected),
                document=None if hand is None else hand.id,
                offset=0 if hand is None else self._desk.tabs.collation.place,
            ),
            busy=session.is_busy,
        )

    def _follow_styles(self) -> None:
        """Offer the citation styles and templates there are, once their files are read."""
        dialog = self.dialog
        if dialog is not None:
            self._runner.start(_styles_and_templates, owner=dialog, on_done=dialog.offer_styles)

    @Slot()
    def _renew(self) -> None:
        corpus = self._desk.session.corpus
        if self.dialog is not None and not self.dialog.is_writing and corpus is not None:
            self.dialog.show_offer(self.offer(corpus))

    @Slot(object)
    def _remember(self, choices: Choices) -> None:
        corpus, tools = self._desk.session.corpus, self._desk.services.exports
        if corpus is None or tools is None:
            return
        try:
            tools.memory.save(corpus.folder, choices)
        except OSError as error:
            told = self.tr("What you chose cannot be remembered: {0}")
            self._desk.frame.status.rest(told.format(said(error.strerror or str(error))))

    @Slot()
    def _forget(self) -> None:
        self.dialog = None


def _styles_and_templates(_ticket: object) -> tuple[list[tuple[str, str]], list[str]]:
    """Return the citation styles by name and title, and the names of templates."""
    from reader.services.export_templates import templates
    from reader.store.citing_styles import style_choices

    styles = [(item.name, item.title) for item in style_choices()]
    return styles, [item.name for item in templates() if not item.part]
