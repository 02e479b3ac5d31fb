"""Export the concordance as it is on screen: asked where, written in one step, never unasked over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from reader.domain.errors import ReaderError
from reader.services.concordance_export import exporting_lines
from reader.services.jobs import Progress
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.services.jobs import Ticket
    from reader.ui.desk.search_lines import SearchLines
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.concordance_page import ConcordancePage
    from reader.ui.panes.status import Status
    from reader.ui.task_runner import TaskRunner


class LineExport(QObject):
    """Asks for a file and has the lines written there.

    Signals:
        ended: a file was written, or could not be.
    """

    ended = Signal()

    def __init__(
        self,
        *,
        page: ConcordancePage,
        lines: SearchLines,
        shown: Shown,
        status: Status,
        runner: TaskRunner,
    ) -> None:
        super().__init__(lines)
        self._page = page
        self._lines = lines
        self._shown = shown
        self._status = status
        self._runner = runner
        self._ticket: Ticket | None = None
        self._target = Path()
        self.dialog: QFileDialog | None = None
        page.export_requested.connect(self.ask)
        status.cancel_requested.connect(self.stop)

    @Slot(str)
    def ask(self, suffix: str) -> None:
        """Ask where to write the lines; a file that is there is written over only if wanted."""
        if self._lines.lines is None:
            return
        start = Path.home() / self.tr("concordance.{0}").format(suffix)
        dialog = self.dialog = QFileDialog(self._page, self.tr("Export the concordance"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        dialog.setDirectory(str(start.parent))
        dialog.selectFile(start.name)
        dialog.fileSelected.connect(self.write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def write(self, path: str) -> None:
        """Write the lines as they are listed: those of one word, folded, in their order."""
        lines, searching, corpus = self._lines.lines, self._lines.searching, self._shown.corpus
        if lines is None or searching is None or corpus is None:
            return
        self._target = Path(path)
        self._ticket = self._runner.start(
            exporting_lines(searching, lines, corpus, self._target),
            owner=self,
            on_done=self._finish,
            on_failed=self._fail,
            on_progress=self._report,
        )

    @Slot()
    def stop(self) -> None:
        """Write no file."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()
            self._status.rest(self.tr("Nothing was written."))
            self.ended.emit()

    def _report(self, progress: Progress) -> None:
        told = self.tr("Writing {0}").format(self._target.name)
        self._status.show_progress(Progress(progress.done, progress.total, told))

    def _finish(self, count: int) -> None:
        self._ticket = None
        told = self.tr("%Ln line(s) were written to {0}.", "", count)
        self._status.rest(told.format(self._target.name))
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        if not isinstance(error, ReaderError):
            raise error
        self._status.rest(said(str(error)))
        self.ended.emit()
