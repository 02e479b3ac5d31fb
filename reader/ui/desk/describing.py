"""Say what documents are, on the desk: the dialog, the import, undo with everything else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from reader.domain.errors import ReaderError
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from reader.domain.document import Corpus
    from reader.services.jobs import Job, Ticket
    from reader.services.metadata import FieldClash, Metadata, MetadataSaved, Wish
    from reader.services.metadata_import import Match, MetadataPlan
    from reader.ui.desk.annotating import AnnotatingDesk
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.on_disk import OnDisk
    from reader.ui.dialogs.citations import Citations
    from reader.ui.dialogs.describing import Describing


class DescribingDesk(QObject):
    """What is said of the documents of the open corpus."""

    def __init__(self, desk: Desk, on_disk: OnDisk, annotating: AnnotatingDesk) -> None:
        super().__init__(desk)
        self._desk, self._on_disk, self._annotating = desk, on_disk, annotating
        self._metadata: Metadata | None = None
        self._folder = ""
        self._done: list[int] = []
        self._undone: list[int] = []
        self._busy = False
        self.dialog: Describing | None = None
        self.citations: Citations | None = None
        desk.session.opened.connect(self._begin)
        desk.session.opening_began.connect(self._leave)
        on_disk.renewed.connect(self._renew)
        annotating.keeping.changed.connect(self._name_steps)
        annotating.keeping.loaded.connect(self._name_steps)
        if desk.session.corpus is not None:
            self._begin(desk.session.corpus)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "file.describe": self.describe,
            "file.citations": self.choose_citations,
            "annotate.undo": self.undo,
            "annotate.redo": self.redo,
        }

    # The dialog

    @Slot()
    def describe(self) -> None:
        """Show what is known of the document in hand, to be changed."""
        from reader.ui.dialogs.describing import Describing

        corpus, metadata = self._desk.session.corpus, self._metadata
        if corpus is None or metadata is None:
            self._desk.frame.status.rest(self.tr("Open a folder of documents first."))
            return
        if self.dialog is None or not isValid(self.dialog):
            self.dialog = Describing(corpus, metadata.said(), self._desk.window)
            self.dialog.save_requested.connect(self._save)
            self.dialog.import_requested.connect(self.choose_citations)
            self.dialog.undo_requested.connect(self._undo_here)
            self.dialog.offer_undo(said(metadata.undo_name))
            if metadata.problem:
                self.dialog.say(f"corpus.yaml: {said(metadata.problem)}", wrong=True)
        hand = self._desk.shown.hand
        if hand is not None:
            self.dialog.choose(hand.path)
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.form.lines["title"].setFocus()

    @Slot(object)
    def _save(self, wishes: tuple[Wish, ...]) -> None:
        metadata = self._metadata
        if metadata is not None:
            self._write(metadata.saving(wishes), self._did)

    # Citations of another program

    @Slot()
    def choose_citations(self) -> None:
        """Let the reader choose a bibliography."""
        if self._metadata is None:
            self._desk.frame.status.rest(self.tr("Open a folder of documents first."))
            return
        kinds = self.tr("Bibliographies (*.bib *.bibtex *.json *.csljson);;All files (*)")
        title = self.tr("Import citations")
        found, _ = QFileDialog.getOpenFileName(self._desk.window, title, "", kinds)
        if found:
            self.import_citations(found)

    @Slot(str)
    def import_citations(self, name: str) -> None:
        """Find the documents of the works of a bibliography, and show them."""
        corpus = self._desk.session.corpus
        if corpus is None:
            return
        file = Path(name)

        def job(ticket: Ticket) -> tuple[MetadataPlan, str]:
            from reader.services.metadata_import import matching

            return matching(corpus, file.read_bytes(), file.name)(ticket), file.name

        self._desk.session.run(job, self._preview, owner=self, on_failed=self._fail)

    def _preview(self, found: tuple[MetadataPlan, str]) -> None:
        from reader.ui.dialogs.citations import Citations

        open_dialog = self.dialog is not None and isValid(self.dialog) and self.dialog.isVisible()
        parent = self.dialog if open_dialog and self.dialog is not None else self._desk.window
        self.citations = Citations(*found, parent)
        self.citations.taken.connect(self._take_over)
        self.citations.open()

    @Slot(object, bool)
    def _take_over(self, matches: Sequence[Match], overwrite: bool) -> None:
        from reader.services.metadata_import import wishes

        metadata = self._metadata
        if metadata is None:
            return
        made = wishes(matches, metadata.said(), overwrite=overwrite)
        name = self.tr("import %Ln citation(s)", "", len(made))
        self._write(metadata.saving(made, name), self._did)

    # Written, taken back, done again

    def _write(self, job: Job[MetadataSaved], then: Callable[[MetadataSaved], None]) -> None:
        if self._busy:
            return
        self._busy = True
        self._desk.session.run(job, then, owner=self, on_failed=self._fail)

    def _did(self, saved: MetadataSaved) -> None:
        if self._metadata is not None:
            self._metadata.did(saved)
            self._done.append(self._depth())
            self._undone.clear()
        told = self.tr("{0}: done. Ctrl+Z takes it back.")
        name = said(saved.step.name)
        self._written(saved, told.format(name[:1].upper() + name[1:]))

    @Slot()
    def undo(self) -> None:
        """Take the last change back, whatever it was of."""
        metadata = self._metadata
        if metadata is None or not self._done or self._depth() > self._done[-1]:
            self._annotating.undo()
            return
        self._undo_here()

    @Slot()
    def _undo_here(self) -> None:
        """Take the last change of what is said of documents back."""
        job = None if self._metadata is None else self._metadata.undoing()
        if job is not None:
            self._write(job, self._undid)

    def _undid(self, saved: MetadataSaved) -> None:
        if self._metadata is not None:
            self._metadata.undid(saved)
            self._undone.append(self._done.pop())
        self._written(saved, self.tr("Undone: {0}").format(said(saved.step.name)))

    @Slot()
    def redo(self) -> None:
        """Do what was taken back again, whatever it was of."""
        metadata = self._metadata
        job = None if metadata is None else metadata.redoing()
        if job is None or self._depth() < self._undone[-1]:
            self._annotating.redo()
            return
        self._write(job, self._redid)

    def _redid(self, saved: MetadataSaved) -> None:
        if self._metadata is not None:
            self._metadata.redid(saved)
            self._done.append(self._undone.pop())
        self._written(saved, self.tr("Done again: {0}").format(said(saved.step.name)))

    def _written(self, saved: MetadataSaved, told: str) -> None:
        self._busy = False
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.saved()
            self.dialog.say(told)
        clashes = self._clashes(saved.clashes)
        if clashes:
            self._complain(clashes)
        self._desk.frame.status.rest(told)
        self._name_steps()
        self._on_disk.reread()

    def _clashes(self, clashes: Sequence[FieldClash]) -> str:
        if not clashes:
            return ""
        told = self.tr("{0} of {1} is “{2}” now: another program wrote that. Yours was “{3}”.")
        first = clashes[0]
        return told.format(first.field, first.path, _word(first.theirs), _word(first.mine))

    def _fail(self, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, ReaderError | OSError):
            raise error
        self._complain(said(str(error)))

    def _complain(self, sentence: str) -> None:
        if self.dialog is not None and isValid(self.dialog) and self.dialog.isVisible():
            self.dialog.say(sentence, wrong=True)
        else:
            self._desk.frame.notice.say(sentence)

    def _depth(self) -> int:
        service = self._annotating.keeping.service
        return 0 if service is None else service.history.depth

    @Slot()
    def _name_steps(self) -> None:
        """Say in the menu what would be undone and done again, if it is of ours."""
        metadata = self._metadata
        if metadata is None:
            return
        actions = self._desk.actions()
        if self._done and self._depth() <= self._done[-1]:
            actions["annotate.undo"].setText(self.tr("&Undo: {0}").format(said(metadata.undo_name)))
        if self._undone and self._depth() >= self._undone[-1]:
            actions["annotate.redo"].setText(self.tr("&Redo: {0}").format(said(metadata.redo_name)))

    # Corpora come and go

    @Slot(object)
    def _begin(self, corpus: Corpus) -> None:
        if corpus.folder != self._folder:
            self._folder = corpus.folder
            make = self._desk.services.metadata
            self._metadata = None if make is None else make(corpus)
            self._done.clear()
            self._undone.clear()

    @Slot()
    def _leave(self) -> None:
        if self.dialog is not None and isValid(self.dialog):
            self.dialog.saved()
            self.dialog.close()

    @Slot(object)
    def _renew(self, corpus: Corpus) -> None:
        if self.dialog is not None and isValid(self.dialog) and self._metadata is not None:
            self.dialog.show_corpus(corpus, self._metadata.said(), said(self._metadata.undo_name))
        self._name_steps()


def _word(value: object) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, cast("Sequence[object]", value)))
    return str(value or "")
