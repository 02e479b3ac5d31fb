"""Collocates and frequencies of the concordance, counted when they are seen; and lines of one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.models.word_counts import Counted, WordCount
from reader.ui.panes.concordance_page import LineView

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.engine.searching.concordance import Concordance
    from reader.services.jobs import Job, Ticket
    from reader.services.searching import Searching
    from reader.ui.desk.search_lines import SearchLines
    from reader.ui.panes.concordance_page import ConcordancePage
    from reader.ui.task_runner import TaskRunner

T = TypeVar("T")
_MOST = 500


class LineCounts(QObject):
    """Fills the views beside the lines, and narrows the lines to a word of them.

    Signals:
        counted: the words that were asked for are on screen.
    """

    counted = Signal()

    def __init__(self, *, page: ConcordancePage, lines: SearchLines, runner: TaskRunner) -> None:
        super().__init__(lines)
        self._page = page
        self._lines = lines
        self._runner = runner
        self._ticket: Ticket | None = None
        self._said = ""
        self._counted: tuple[Concordance, LineView] | None = None
        page.view_shown.connect(self._turn)
        page.words.word_chosen.connect(self.narrow)
        page.all_requested.connect(self.widen)
        lines.taken.connect(self._take)
        self._take()

    @Slot(str)
    def narrow(self, word: str) -> None:
        """List only the lines near a word, or those where this form was found."""
        whole, searching, view = self._lines.whole, self._lines.searching, self._page.view
        if whole is None or searching is None:
            return

        def job(_ticket: Ticket) -> Concordance:
            from reader.engine.searching.line_choice import near, of_form

            if view is LineView.COLLOCATES:
                return near(whole, word)
            return of_form(whole, searching.spelled(whole), word)

        told = self.tr("near “{0}”") if view is LineView.COLLOCATES else self.tr("only “{0}”")
        self._said = told.format(word)
        self._start(job, self._show_narrowed)

    @Slot()
    def widen(self) -> None:
        """List all lines again."""
        self._page.say_only("")
        self._lines.show_only(None)
        if self._page.view is LineView.LINES:
            self._page.lines.table.setFocus()

    def _show_narrowed(self, lines: Concordance) -> None:
        self._ticket = None
        self._lines.show_only(lines)
        self._page.say_only(self._said)
        self._page.show_view(LineView.LINES)
        self._page.lines.table.setFocus()

    @Slot(object)
    def _turn(self, view: LineView) -> None:
        if view is not LineView.LINES:
            self._count(view)

    @Slot()
    def _take(self) -> None:
        """Count anew: the lines are others."""
        self._page.say_only("")
        self._counted = None
        there = self._lines.whole is not None and len(self._lines.whole) > 0
        self._page.export.setEnabled(there)
        for button in self._page.buttons.values():
            button.setEnabled(there)
        if not there:
            self._drop()
            self._page.show_view(LineView.LINES)
        elif self._page.view is not LineView.LINES:
            self._count(self._page.view)

    def _count(self, view: LineView) -> None:
        whole, searching = self._lines.whole, self._lines.searching
        if whole is None or searching is None or self._counted == (whole, view):
            return
        kind = Counted.COLLOCATES if view is LineView.COLLOCATES else Counted.FREQUENCIES
        self._counted = whole, view
        self._page.words.show_words(kind, ())
        self._page.words.say(self.tr("Counting …"))

        def job(_ticket: Ticket) -> tuple[Counted, list[WordCount]]:
            found = collocates(whole) if kind is Counted.COLLOCATES else forms(whole, searching)
            return kind, found

        self._start(job, self._show_counts)

    def _show_counts(self, counted: tuple[Counted, list[WordCount]]) -> None:
        self._ticket = None
        self._page.words.say(self.tr("No words stand near these hits."))
        self._page.words.show_words(*counted)
        self.counted.emit()

    def _start(self, job: Job[T], then: Callable[[T], None]) -> None:
        self._drop()
        self._ticket = self._runner.start(job, owner=self, on_done=then)

    def _drop(self) -> None:
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()


def collocates(lines: Concordance) -> list[WordCount]:
    """Return the words near the hits, the most strongly drawn first."""
    found = lines.collocates(most=_MOST)
    return [WordCount(item.word, item.count, item.strength) for item in found]


def forms(lines: Concordance, searching: Searching) -> list[WordCount]:
    """Return what was found, form by form, the commonest first."""
    counted = Counter(searching.spelled(lines))
    rows = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [WordCount(word, count, count / len(lines)) for word, count in rows]
