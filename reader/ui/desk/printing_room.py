"""Print the text in hand, or what two texts share: on paper, or into a PDF file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPageSize
from PySide6.QtWidgets import QDialog

from reader.domain.errors import ReaderError
from reader.domain.excerpt import ExportOptions, What
from reader.domain.excerpt import Paper as Sheet
from reader.services.export_request import Wanted
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtPrintSupport import QPrinter

    from reader.domain.document import DocumentId
    from reader.services.export_request import Material
    from reader.services.exporting import Exported
    from reader.services.jobs import Job, Ticket
    from reader.store.exporters.paper import Paper
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.exporting import ExportingRoom
    from reader.ui.task_runner import TaskRunner

T = TypeVar("T")


class PrintingRoom(QObject):
    """Asks for a printer or a file, has the pages arranged elsewhere, and prints them."""

    def __init__(self, desk: Desk, exporting: ExportingRoom, runner: TaskRunner) -> None:
        super().__init__(desk)
        self._desk, self._exporting, self._runner = desk, exporting, runner
        self._printer: QPrinter | None = None
        self._wanted = Wanted()
        self._title = ""
        self._asking = False
        self._ticket: Ticket | None = None
        desk.frame.status.cancel_requested.connect(self.cancel)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.print": self.print_text, "file.print_pair": self.print_pair}

    @Slot()
    def print_text(self) -> None:
        """Print the text of the pane in hand, with what is marked in it."""
        document = self._desk.shown.hand
        if document is None:
            self._say(self.tr("There is no text to print."))
            return
        self._ask(Wanted(what=What.DOCUMENT, documents=frozenset({document.id})), document.title)

    @Slot()
    def print_pair(self) -> None:
        """Print what the text in hand and the one beside it share, side by side."""
        shown = self._desk.shown
        held = shown.held
        other = shown.beside(held)
        if held == other or not shown.told(held, other):
            self._say(self.tr("These two texts share nothing that could be printed."))
            return
        documents = [shown.row.panes[number].document for number in (held, other)]
        ids: frozenset[DocumentId] = frozenset(item.id for item in documents if item is not None)
        title = " — ".join(item.title for item in documents if item is not None)
        self._ask(Wanted(what=What.OVERLAPS, documents=ids), title)

    @Slot()
    def cancel(self) -> None:
        """Print nothing, if the pages are still being arranged."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()
            self._say(self.tr("Nothing was printed."))

    def _ask(self, wanted: Wanted, title: str) -> None:
        if self._asking:  # its dialog goes on using the printer it was made with
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self._asking = True
        self._wanted, self._title = wanted, title
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        dialog = QPrintDialog(self._printer, self._desk.window)
        dialog.setWindowTitle(self.tr("Print “{0}”").format(title))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
        dialog.finished.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    @Slot(int)
    def _chosen(self, outcome: int) -> None:
        self._asking = False
        corpus, printer = self._desk.session.corpus, self._printer
        if outcome != QDialog.DialogCode.Accepted or printer is None or corpus is None:
            return
        material = self._exporting.offer(corpus).material
        options = ExportOptions(title=self._title, paper=_sheet(printer))
        if printer.outputFormat() is printer.OutputFormat.PdfFormat:
            self._start(self._into_file(material, options, printer.outputFileName()), self._filed)
        else:
            self._start(_arranging(material, self._wanted, options), self._print)

    def _into_file(self, material: Material, options: ExportOptions, name: str) -> Job[Exported]:
        from reader.services.exporting import Target, exporting

        tools = self._desk.services.exports
        return exporting(
            material,
            self._wanted,
            Target(Path(name), "pdf", replace=True),
            options=options,
            workers=None if tools is None else tools.workers(),
            printer=None if tools is None else tools.printer,
        )

    def _start(self, job: Job[T], then: Callable[[T], None]) -> None:
        self._ticket = self._runner.start(
            job,
            owner=self,
            on_done=then,
            on_failed=self._fail,
            on_progress=self._desk.frame.status.show_progress,
        )

    def _filed(self, done: Exported) -> None:
        self._ticket = None
        self._say(self.tr("Printed into {0}.").format(done.path.name))

    def _print(self, paper: Paper) -> None:
        from reader.ui.printing.pdf import print_on

        self._ticket = None
        if self._printer is None:
            return
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            print_on(paper, self._printer)
        except ReaderError as error:
            self._fail(error)
        else:
            self._say(self.tr("“{0}” was sent to the printer.").format(self._title))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._desk.frame.status.rest()
        if not isinstance(error, ReaderError):
            raise error
        self._desk.frame.notice.say(said(str(error)))

    def _say(self, sentence: str) -> None:
        self._desk.frame.status.rest(sentence)


def _arranging(material: Material, wanted: Wanted, options: ExportOptions) -> Job[Paper]:
    """Return the job that arranges what is wanted on paper."""

    def job(ticket: Ticket) -> Paper:
        from reader.services.export_gathering import gathering
        from reader.store.exporters.arranging import arrange

        return arrange(gathering(material, wanted)(ticket), options)

    return job


def _sheet(printer: QPrinter) -> Sheet:
    letter = printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
    return Sheet.LETTER if letter else Sheet.A4
