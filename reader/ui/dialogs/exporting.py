"""The export window: choose at the left, see at the right, write to a file below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from reader.domain.errors import CorpusError, FormatError, ReaderError
from reader.services.export_choices import wanted_of
from reader.services.export_preview import is_whole, previewing
from reader.services.export_request import COMPARED
from reader.services.exporting import Target, check_target, exporting
from reader.store.exporters.registry import format_of
from reader.ui.dialogs.export_ending import ExportEnding
from reader.ui.dialogs.export_file import ExportFile
from reader.ui.dialogs.export_form import ExportForm
from reader.ui.dialogs.export_nothing import nothing
from reader.ui.dialogs.export_page import ExportPage
from reader.ui.dialogs.export_words import WHAT, missed, told
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.domain.excerpt import Export
    from reader.services.export_choices import Choices, ExportTools, Offer
    from reader.services.export_preview import Preview
    from reader.services.export_request import Wanted
    from reader.services.exporting import Exported
    from reader.services.jobs import Job, Ticket
    from reader.ui.task_runner import TaskRunner
    from reader.ui.theme.tokens import Theme

_SIZE = QSize(1060, 720)
_SIDE = 330
_PAUSE = 200
"""Milliseconds without a change before the preview is made anew."""
_TYPED = 500
"""Milliseconds without a letter until the name of the file counts as typed."""
_BUSY_AFTER = 400


class ExportDialog(QDialog):
    """Everything about one export, from the choice to the open file.

    Signals:
        previewed: what is chosen is seen, or a sentence says why not.
        written: a file was written; carries ``Exported``.
        chosen: carries the ``Choices`` that an export was made with.
    """

    previewed = Signal()
    written = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        offer: Offer,
        choices: Choices,
        tools: ExportTools,
        runner: TaskRunner,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Export"))
        self._offer, self._tools, self._runner = offer, tools, runner
        self._looking: Ticket | None = None
        self._writing: Ticket | None = None
        self._known: tuple[Wanted, Export] | None = None
        self.form = ExportForm(choices, offer.screen, self)
        self.page = ExportPage(theme, self)
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setProperty("role", "soft")
        self.file = ExportFile(self)
        self.ending = ExportEnding(self)
        self.closing = QPushButton(self.tr("C&lose"), self)
        self.export = QPushButton(self.tr("Expor&t"), self)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._slow = QTimer(self, singleShot=True, interval=_BUSY_AFTER)
        self._named = QTimer(self, singleShot=True, interval=_TYPED)
        self._arrange()
        self._connect()
        self.resize(_SIZE.boundedTo(parent.size() - QSize(40, 40)))
        self.show_offer(offer)

    # What there is

    def show_offer(self, offer: Offer) -> None:
        """Take what there is to export now, and show it."""
        self._offer, self._known = offer, None
        corpus, here = offer.material.corpus, offer.screen.document
        title = next((item.title for item in corpus.documents if item.id == here), "")
        self.form.show_screen(offer.screen, title)
        self._name_file()
        self._soon.stop()
        self.look()

    def offer_styles(self, found: tuple[list[tuple[str, str]], list[str]]) -> None:
        """Let citation styles and templates be chosen: their names, with the styles' titles."""
        before = self.form.choices
        self.form.offer(*found)
        if self.form.choices != before:
            self.look_soon()

    @Slot()
    def look_soon(self) -> None:
        """Show what is chosen once the reader has chosen."""
        self.ending.forget()
        self._name_file()
        self._drop(looking=True)
        self.export.setEnabled(False)
        self._soon.start()

    @Slot()
    def look(self) -> None:
        """Show the beginning of what would be written."""
        self._drop(looking=True)
        choices, material = self.form.choices, self._offer.material
        if choices.format == "template" and not choices.template:
            self._fail_preview(FormatError(self.tr("Choose a template first.")))
            return
        wanted = wanted_of(choices, self._offer.screen)
        known = self._known[1] if self._known is not None and self._known[0] == wanted else None

        def job(ticket: Ticket) -> tuple[Wanted, Preview]:
            made = previewing(material, wanted, choices, self._tools.workers(), known)
            return wanted, made(ticket)

        self.export.setEnabled(False)
        self._slow.start()
        self._looking = self._runner.start(
            job, owner=self, on_done=self._show_preview, on_failed=self._fail_preview
        )

    def _show_preview(self, made: tuple[Wanted, Preview]) -> None:
        wanted, preview = made
        self._looking = None
        self._slow.stop()
        self._known = (wanted, preview.export)
        if preview.export.written:
            self.page.show_preview(preview)
        else:
            self.page.say(nothing(self.form.choices, self._offer))
        self._say_count(preview.export)
        self.export.setEnabled(bool(preview.export.written) and self._writing is None)
        self.previewed.emit()

    def _fail_preview(self, error: Exception) -> None:
        self._looking = None
        self._slow.stop()
        if not isinstance(error, ReaderError):
            raise error
        self.page.say(said(str(error)), wrong=True)
        self.count.setText("")
        self.export.setEnabled(False)
        self.previewed.emit()

    @Slot()
    def _say_looking(self) -> None:
        self.count.setText(self.tr("The preview is being made …"))

    def _say_count(self, export: Export) -> None:
        """Say how much would be written and how much not."""
        count = len(export.documents) or export.written
        parts = [f"{told(WHAT[export.what])}: {figure(count)}."]
        if export.written and not is_whole(export):
            parts.append(self.tr("The preview shows the beginning."))
        if self._offer.busy and export.what in COMPARED:
            parts.append(self.tr("The documents are still being compared: more may be found."))
        lost = sum(item.count for item in export.left_out)
        if lost:
            parts.append(self.tr("Not in it: {0}").format("; ".join(missed(export.left_out)[:3])))
        self.count.setText(" ".join(parts))
        self.count.setToolTip("\n".join(missed(export.left_out)))

    def _name_file(self) -> None:
        self.file.suggest(self.form.choices, self._offer.material.corpus.title)

    # The file

    @Slot()
    def _follow_name(self) -> None:
        """Write the format that the file's name asks for: a page in a .docx opens nowhere."""
        self._named.stop()
        asked = format_of(self.file.path.name) if self.file.path is not None else None
        held = self.form.choices.format
        if asked is not None and held not in {"template", asked.name}:
            self.form.take_format(asked.name)

    @Slot()
    def write(self) -> None:
        """Write the file, once it is clear that it may be written."""
        path = self.file.path
        if self._writing is not None or not self.export.isEnabled():
            return
        if self._named.isActive():
            self._follow_name()
        if path is None:
            self.ending.end(self.tr("Say first which file to write."), wrong=True)
            return
        target = Target(path, self.form.choices.format, replace=True)
        try:
            check_target(target, self._offer.material.corpus.folder)
        except CorpusError as error:
            self.ending.end(said(str(error)), wrong=True)
            self.file.field.setFocus()
            return
        if not path.exists() or self.file.may_replace(path):
            self._start(target)

    def _start(self, target: Target) -> None:
        choices = replace(self.form.choices, folder=str(target.path.parent))
        self._enable(on=False)
        self.ending.begin()
        self.chosen.emit(choices)
        self._writing = self._runner.start(
            _export_job(self._offer, choices, target, self._tools),
            owner=self,
            on_done=self._finish,
            on_failed=self._fail,
            on_progress=self.ending.show_progress,
        )

    def _finish(self, done: Exported) -> None:
        self._writing = None
        self._enable(on=True)
        self.ending.show_outcome(done)
        self.written.emit(done)

    def _fail(self, error: Exception) -> None:
        self._writing = None
        self._enable(on=True)
        if not isinstance(error, ReaderError):
            self.ending.end(self.tr("The export failed; nothing was written."), wrong=True)
            raise error
        self.ending.end(said(str(error)), wrong=True)

    @Slot()
    def stop(self) -> None:
        """Stop writing; no file is left behind."""
        if self._writing is not None:
            self._drop(looking=False)
            self._enable(on=True)
            self.ending.end(self.tr("Cancelled. Nothing was written."))

    @property
    def is_writing(self) -> bool:
        """Whether a file is being written."""
        return self._writing is not None

    @override
    def done(self, arg__1: int) -> None:
        """Stop what is under way when the window closes."""
        self._drop(looking=True)
        self._drop(looking=False)
        for timer in (self._soon, self._slow, self._named):
            timer.stop()
        super().done(arg__1)

    # How it is done

    def _drop(self, *, looking: bool) -> None:
        ticket = self._looking if looking else self._writing
        if ticket is not None:
            ticket.cancel()
        if looking:
            self._looking = None
        else:
            self._writing = None

    def _enable(self, *, on: bool) -> None:
        for part in (self.form, self.file, self.export):
            part.setEnabled(on)
        if on:
            self.export.setFocus()

    def _connect(self) -> None:
        self.form.changed.connect(self.look_soon)
        self._soon.timeout.connect(self.look)
        self._slow.timeout.connect(self._say_looking)
        self.file.edited.connect(self.ending.forget)
        self.file.edited.connect(self._named.start)
        self._named.timeout.connect(self._follow_name)
        self.ending.cancel_requested.connect(self.stop)
        self.export.clicked.connect(self.write)
        self.closing.clicked.connect(self.reject)

    def _arrange(self) -> None:
        side = QWidget(self)
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.form)
        column.addStretch(1)
        column.addWidget(self.count)
        above = QHBoxLayout()
        above.setSpacing(16)
        above.addWidget(side)
        above.addWidget(self.page, 1)
        for button in (self.closing, self.export):
            self.ending.row.addWidget(button)
        self.closing.setAutoDefault(False)
        self.export.setProperty("role", "main")
        self.export.setDefault(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 14, 16, 12)
        whole.setSpacing(10)
        whole.addLayout(above, 1)
        whole.addWidget(self.file)
        whole.addWidget(self.ending)


def _export_job(
    offer: Offer, choices: Choices, target: Target, tools: ExportTools
) -> Job[Exported]:
    """Return the job that writes what is chosen, its template read first."""

    def job(ticket: Ticket) -> Exported:
        from reader.services.export_templates import with_template

        options = choices.options
        if choices.template_used:
            options = with_template(options, choices.template_used)
        made = exporting(
            offer.material,
            wanted_of(choices, offer.screen),
            target,
            options=options,
            workers=tools.workers(),
            printer=tools.printer,
        )
        return made(ticket)

    return job
