"""Add documents to the open corpus: from a dialog, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from reader.domain.errors import ReaderError
from reader.services.adding import AddingReport, Fate, Item, adding, planning
from reader.services.jobs import Progress
from reader.store.bibliographies.registry import SUFFIXES as BIBLIOGRAPHIES
from reader.store.importers.registry import FORMATS
from reader.ui.desk.starting_folder import starting_folder
from reader.ui.dialogs.adding import AddingOutcome, NameTaken
from reader.ui.figures import figure
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.domain.document import Corpus
    from reader.services.adding import AddingPlan, Choice
    from reader.services.jobs import Job, Ticket
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.dropping import Dropped
    from reader.ui.desk.on_disk import OnDisk
    from reader.ui.task_runner import TaskRunner

T = TypeVar("T")


class Adding(QObject):
    """Copies files into the corpus that is open, and has it read anew.

    Signals:
        citations_dropped: a bibliography was dropped; carries its path.
        finished: carries the ``AddingReport``, once the new documents can be read.
    """

    citations_dropped = Signal(str)
    finished = Signal(object)

    def __init__(self, desk: Desk, on_disk: OnDisk, runner: TaskRunner) -> None:
        super().__init__(desk)
        self._desk, self._on_disk, self._runner = desk, on_disk, runner
        self._ticket: Ticket | None = None
        self._plan: AddingPlan | None = None
        self._copied: list[Item] = []
        self._report: AddingReport | None = None
        self._dropped: tuple[Path, ...] = ()
        self._meant: Dropped | None = None
        self.box: QMessageBox | None = None
        self.question: NameTaken | None = None
        self.outcome: AddingOutcome | None = None
        on_disk.renewed.connect(self._renewed)
        desk.frame.status.cancel_requested.connect(self.cancel)
        desk.session.opening_began.connect(self._leave)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"file.add": self.choose, "file.add_folder": self.choose_folder}

    def close(self) -> None:
        """Stop what is under way."""
        self._leave()

    # What is to be added

    @Slot()
    def choose(self) -> None:
        """Let the reader choose files to add."""
        if self._corpus() is None:
            return
        suffixes = " ".join(f"*{suffix}" for item in FORMATS for suffix in item.suffixes)
        kinds = self.tr("Documents ({0})").format(suffixes) + ";;" + self.tr("All files (*)")
        window = self._desk.window
        start = self._start()
        found, _ = QFileDialog.getOpenFileNames(window, self.tr("Add documents"), start, kinds)
        if found:
            self.add([Path(name) for name in found])

    @Slot()
    def choose_folder(self) -> None:
        """Let the reader choose a folder whose documents are added."""
        if self._corpus() is None:
            return
        title = self.tr("Add the documents of a folder")
        found = QFileDialog.getExistingDirectory(self._desk.window, title, self._start())
        if found:
            self.add([Path(found)])

    def _start(self) -> str:
        services = self._desk.services
        return starting_folder(services.settings.current.recent, services.sample())

    def offer(self, paths: Sequence[Path], meant: Dropped) -> None:
        """Ask what to do with what was dropped: copy it into the corpus, or open it."""
        corpus = self._desk.session.corpus
        if corpus is None:
            return
        self._dropped, self._meant = tuple(paths), meant
        name = paths[0].name if len(paths) == 1 else self.tr("%Ln file(s)", "", len(paths))
        box = self.box = QMessageBox(self._desk.window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setObjectName("Dropped")
        box.setWindowTitle(self.tr("Dropped documents"))
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("What should become of “{0}”?").format(_plain(name)))
        root = Path(corpus.folder)
        inside = all(path.is_relative_to(root) for path in paths)
        if not inside:
            told = self.tr("&Copy into “{0}”").format(_button(corpus.title))
            self._offer(told, self._add_dropped)
        if len(paths) == 1 and paths[0].suffix.lower() in BIBLIOGRAPHIES:
            self._offer(self.tr("&Import citations from it"), self._import_dropped)
        told = self.tr("&Open the folder “{0}”").format(_button(meant.folder.name))
        self._offer(told, self._open_dropped)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def _offer(self, words: str, then: Callable[[], None]) -> None:
        if self.box is not None:
            button = self.box.addButton(words, QMessageBox.ButtonRole.AcceptRole)
            button.clicked.connect(then)

    @Slot()
    def _add_dropped(self) -> None:
        self.add(self._dropped)

    @Slot()
    def _import_dropped(self) -> None:
        self.citations_dropped.emit(str(self._dropped[0]))

    @Slot()
    def _open_dropped(self) -> None:
        if self._meant is not None:
            self._desk.open(self._meant.folder, self._meant.file)

    # Look, ask, copy

    def add(self, paths: Sequence[Path]) -> None:
        """Copy files and folders into the corpus, asking about names that are taken."""
        corpus = self._corpus()
        if corpus is None:
            return
        if self._ticket is not None:
            self._desk.frame.status.rest(self.tr("Documents are being added already."))
            return
        self._copied = []
        self._run(planning(Path(corpus.folder), tuple(paths)), self._ask)

    @Slot()
    def cancel(self) -> None:
        """Stop copying; what was copied whole stays."""
        if self._leave():
            self._desk.frame.status.rest(self.tr("Stopped. What was copied is in the corpus."))
            if self._copied:
                self._finish(AddingReport(tuple(self._copied)))

    def _ask(self, plan: AddingPlan) -> None:
        self._ticket, self._plan = None, plan
        if not plan.clashes:
            self._copy({})
            return
        self._desk.frame.status.rest()
        self.question = NameTaken(plan.clashes, self._desk.window)
        self.question.answered.connect(self._copy)
        self.question.open()

    @Slot(object)
    def _copy(self, choices: Mapping[Path, Choice]) -> None:
        if self._plan is not None:
            plan, self._plan = self._plan, None
            self._on_disk.hold(held=True)
            self._run(adding(plan, choices), self._finish, on_partial=self._copied_one)

    def _copied_one(self, item: object) -> None:
        if isinstance(item, Item):
            self._copied.append(item)

    def _run(
        self,
        job: Job[T],
        on_done: Callable[[T], None],
        on_partial: Callable[[object], None] | None = None,
    ) -> None:
        self._ticket = self._runner.start(
            job,
            owner=self,
            on_done=on_done,
            on_failed=self._fail,
            on_progress=self._show_progress,
            on_partial=on_partial,
        )

    def _show_progress(self, progress: Progress) -> None:
        told = self.tr("Adding {0}") if progress.total else self.tr("Looking at {0}")
        name = progress.label.rpartition("/")[2]
        self._desk.frame.status.show_progress(
            Progress(progress.done // 1000, progress.total // 1000, told.format(name))
        )

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._on_disk.hold(held=False)
        self._desk.frame.status.rest()
        if not isinstance(error, ReaderError | OSError):
            raise error
        self._desk.frame.notice.say(said(str(error)))

    @Slot()
    def _leave(self) -> bool:
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()
            self._on_disk.hold(held=False)
        return ticket is not None

    # How it went

    def _finish(self, report: AddingReport) -> None:
        self._ticket = None
        self._on_disk.hold(held=False)
        if report.of(Fate.ADDED):
            self._report = report
            self._on_disk.reread()
        else:
            self._tell(report, {})

    @Slot(object)
    def _renewed(self, corpus: Corpus) -> None:
        report, self._report = self._report, None
        if report is not None:
            self._tell(report, {item.path: item.reason for item in corpus.unreadable})

    def _tell(self, report: AddingReport, unreadable: Mapping[str, str]) -> None:
        """Say how it went: in the status bar if all went well, else file by file."""
        added = report.of(Fate.ADDED)
        told = self.tr("%Ln document(s) were added.", "", len(added))
        bad = [item for item in added if item.path in unreadable]
        left = report.of(Fate.REFUSED, Fate.SKIPPED, Fate.SAME)
        self._desk.frame.status.rest(told)
        if bad or left or not added:
            parts = [told]
            if left:
                parts.append(self.tr("%Ln were not.", "", len(left)))
            if bad:
                parts.append(self.tr("%Ln of those added cannot be read.", "", len(bad)))
            if report.ignored:
                count = sum(report.ignored.values())
                kinds = ", ".join(map(said, sorted(report.ignored)))
                left_out = self.tr("Left out as no documents: {0} ({1}).")
                parts.append(left_out.format(figure(count), kinds))
            rows = [self._row(item, unreadable) for item in (*left, *bad, *_good(added, bad))]
            self.outcome = AddingOutcome(" ".join(parts), rows, self._desk.window)
            self.outcome.open()
        self.finished.emit(report)

    def _row(self, item: Item, unreadable: Mapping[str, str]) -> tuple[str, str, str]:
        words = {
            Fate.ADDED: self.tr("added"),
            Fate.SAME: self.tr("there already"),
            Fate.SKIPPED: self.tr("skipped"),
            Fate.REFUSED: self.tr("not added"),
        }
        reason = unreadable.get(item.path) if item.fate is Fate.ADDED else None
        fate = self.tr("added, not readable") if reason else words[item.fate]
        return Path(item.source).name, fate, said(reason or item.reason)

    def _corpus(self) -> Corpus | None:
        corpus = self._desk.session.corpus
        if corpus is None:
            self._desk.frame.status.rest(self.tr("Open a folder of documents first."))
        return corpus


def _good(added: Sequence[Item], bad: Sequence[Item]) -> list[Item]:
    return [item for item in added if item not in bad]


def _plain(name: str) -> str:
    """Return a name on one line, and not too long."""
    flat = " ".join(name.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"


def _button(name: str) -> str:
    return _plain(name).replace("&", "&&")
