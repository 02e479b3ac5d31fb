"""What counts as an overlap, with what it would change on the two texts that are open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.dialogs.setting_fields import GroupForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus
    from reader.services.jobs import Job, Ticket
    from reader.services.settings_groups import Overlaps
    from reader.ui.task_runner import TaskRunner

_PAUSE = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a preview needs: the texts that are open, how to compare them, what runs it."""

    corpus: Corpus
    comparing: Callable[[Corpus, Overlaps], Job[Comparison]]
    runner: TaskRunner


class OverlapPage(QWidget):
    """The form, a sentence that says what it would find, and a button that uses it.

    Comparing a corpus anew takes a while, so nothing is used before the button is pressed.

    Signals:
        wanted: carries the ``Overlaps`` to use from now on.
        previewed: the sentence says what the form's values find.
    """

    wanted = Signal(object)
    previewed = Signal()

    def __init__(self, group: Overlaps, preview: Preview | None) -> None:
        super().__init__()
        self._preview = preview
        self._used: Overlaps = group
        self._tried: Overlaps = group
        self._before = ""
        self._ticket: Ticket | None = None
        self.form = GroupForm("overlaps", group)
        self.found = QLabel()
        self.found.setWordWrap(True)
        self.found.setProperty("role", "soft")
        self.use = QPushButton(self.tr("Compare with these"))
        self.use.setProperty("role", "main")
        self.use.setEnabled(False)
        self.use.clicked.connect(self._use)
        self.form.changed.connect(self._try)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.form)
        column.addWidget(self.found)
        column.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._compare()

    def show_group(self, group: Overlaps) -> None:
        """Show the values in force."""
        if group != self._used:
            self._used = self._tried = group
            self.form.show_group(group)
            self.use.setEnabled(False)

    def stop(self) -> None:
        """Compare nothing any more."""
        self._soon.stop()
        if self._ticket is not None:
            self._ticket.cancel()

    @Slot(str, object)
    def _try(self, _name: str, group: Overlaps) -> None:
        self._tried = group
        self.use.setEnabled(group != self._used)
        self._soon.start()

    @Slot()
    def _use(self) -> None:
        self._used = self._tried
        self.use.setEnabled(False)
        self.wanted.emit(self._tried)

    @Slot()
    def _compare(self) -> None:
        if self._preview is None or not self._preview.corpus.documents:
            self.found.setText(self.tr("Open two texts to see here what a change would find."))
            return
        if self._ticket is not None:
            self._ticket.cancel()
        job = self._preview.comparing(self._preview.corpus, self._tried)
        self._ticket = self._preview.runner.start(job, owner=self, on_done=self._show)

    def _show(self, comparison: Comparison) -> None:
        self._ticket = None
        words = sum(overlap.measures.words for overlap in comparison.borrowings)
        found = self.tr("%Ln overlap(s)", "", len(comparison.borrowings))
        told = self.tr("{0} with {1} in all").format(found, self.tr("%Ln word(s)", "", words))
        if self._tried == self._used:
            self._before = told
            self.found.setText(self.tr("The two open texts share {0}.").format(told))
        else:
            sentence = self.tr("The two open texts would share {0}; now {1}.")
            self.found.setText(sentence.format(told, self._before))
        self.previewed.emit()
