"""Problems of the files of annotations: found off the UI thread, told, listed, and merged."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from reader.ui.dialogs.note_problems import NoteProblems
from reader.ui.models.trouble_rows import Remedy, TroubleRow, rows_of

if TYPE_CHECKING:
    from reader.services.annotating import Annotating, SaveState
    from reader.services.annotation_problems import Trouble
    from reader.services.annotation_versions import Versions
    from reader.services.jobs import Ticket
    from reader.store.annotations.merging import Clash
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.panes.note_filters import NoteFilters

Found: TypeAlias = "tuple[Annotating, list[Trouble], list[Versions]]"
_SOON = 200
_LOOKS = 10
"""How often it is looked again for what a merge leaves."""


class NoteTroubles(QObject):
    """Keeps the list of what is wrong.

    Signals:
        said: a sentence for the status bar.
    """

    said = Signal(str)

    def __init__(
        self, desk: Desk, keeping: NoteKeeping, filters: NoteFilters, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._keeping, self._filters = desk, keeping, filters
        self._rows: list[TroubleRow] = []
        self._clashes: list[Clash] = []
        self._told = False
        self._awaited = 0
        self.dialog: NoteProblems | None = None
        self._looking = QTimer(self, singleShot=True, interval=_SOON)
        self._looking.timeout.connect(self.look)
        keeping.loaded.connect(self._begin)
        keeping.state_changed.connect(self._hear)
        filters.problems.clicked.connect(self.ask)

    @property
    def rows(self) -> list[TroubleRow]:
        """What is wrong."""
        return self._rows

    def stop(self) -> None:
        """Look no more."""
        self._looking.stop()

    @Slot()
    def look(self) -> None:
        """Find what is wrong, off the UI thread."""
        service = self._keeping.service
        if service is None:
            return
        self._clashes.extend(service.clashes)
        service.clashes.clear()

        def job(ticket: Ticket) -> Found:
            from reader.services.annotation_problems import troubles
            from reader.services.annotation_versions import FindingVersions

            return service, troubles(service), FindingVersions(service.desk)(ticket)

        self._desk.session.run(job, self._take, owner=self)

    def _take(self, found: Found) -> None:
        service, troubles, versions = found
        if service is not self._keeping.service:
            return
        desk = service.desk
        placed = [(c, desk.homes.get(c.entry, ""), desk.line_of(c.entry)) for c in self._clashes]
        self._rows = rows_of(troubles, versions, placed, service.entries)
        count = len(self._rows)
        self._filters.say_problems(self.tr("%Ln problem(s)", "", count) if count else "")
        if self.dialog is not None:
            self.dialog.show_rows(self._rows)
        if self._rows and not self._told and not self._desk.frame.notice.sentence:
            first = self._rows[0]
            line = self.tr(", line {0}").format(first.line) if first.line else ""
            told = self.tr("Some annotations need a look: {0}{1}: {2}.")
            sentence = told.format(first.file, line, first.reason)
            self._desk.frame.notice.say(sentence, self.tr("Show"), self.ask)
        self._told = True
        if self._awaited and any(row.remedy is Remedy.MERGE for row in self._rows):
            self._awaited -= 1  # what was merged is put away once it is saved
            self._looking.start()

    @Slot()
    def ask(self) -> None:
        """Show the list."""
        if self.dialog is None:
            self.dialog = NoteProblems(self._desk.looks.theme, self._desk.window)
            self.dialog.finished.connect(self._forget_dialog)
            self._desk.looks.theme_changed.connect(self.dialog.set_theme)
            self.dialog.open_requested.connect(self._open)
            self.dialog.merge_requested.connect(self.merge)
            self.dialog.other_requested.connect(self.take_other)
            self.dialog.again_requested.connect(self._desk.actions()["file.reload"].trigger)
        self.dialog.show_rows(self._rows)
        self.dialog.show()
        self.look()

    @Slot(object)
    def merge(self, versions: list[Versions]) -> None:
        """Merge versions that met, as one step that undo takes back."""
        from reader.services.annotation_versions import merge_versions

        service = self._keeping.service
        if service is None:
            return
        self._clashes.extend(merge_versions(service, versions))
        self.said.emit(self.tr("Merged. Ctrl+Z takes it back."))
        self._awaited = _LOOKS
        self._looking.start()

    @Slot(object)
    def take_other(self, clash: Clash) -> None:
        """Take the value that was not taken in a merge."""
        from reader.services.annotation_versions import take_other

        service = self._keeping.service
        if service is None:
            return
        count = take_other(service, [clash])
        self._clashes = [item for item in self._clashes if item is not clash]
        done = self.tr("The other one was taken. Ctrl+Z takes it back.")
        self.said.emit(done if count else self.tr("It has been changed since; it was left alone."))
        self._looking.start()

    @Slot()
    def _begin(self) -> None:
        self._clashes, self._rows, self._told = [], [], False
        self.look()

    @Slot(object)
    def _hear(self, state: SaveState) -> None:
        if not state.unsaved:
            self._looking.start()

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    @Slot(object)
    def _open(self, row: TroubleRow) -> None:
        if row.path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.path)))
