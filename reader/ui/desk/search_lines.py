"""The concordance of what is searched for, worked out when it is seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.domain.errors import ReaderError
from reader.domain.search import LineOrder, SearchOptions

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.comparison import Comparison
    from reader.domain.document import DocumentId
    from reader.engine.searching.concordance import Concordance
    from reader.services.jobs import Job, Ticket
    from reader.services.searching import Searching
    from reader.ui.desk.search_source import FamiliesKept
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.concordance_page import ConcordancePage
    from reader.ui.task_runner import TaskRunner


class SearchLines(QObject):
    """Fills the concordance, and sorts it. It works only while it is on screen.

    Signals:
        listed: the lines that were asked for are on screen.
        taken: the lines are those of another search, or there are none.
    """

    listed = Signal()
    taken = Signal()

    def __init__(
        self,
        *,
        page: ConcordancePage,
        runner: TaskRunner,
        shown: Shown,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._view = page, page.lines
        self._runner = runner
        self._shown = shown
        self._searching: Searching | None = None
        self._ticket: Ticket | None = None
        self._text = ""
        self._options = SearchOptions()
        self._folded: tuple[FamiliesKept, Comparison] | None = None
        self._waiting = False
        self._seen = False
        self._order = LineOrder.PLACE
        self.whole: Concordance | None = None
        self._shown_only: Concordance | None = None
        self.lines: Concordance | None = None
        self._view.order_requested.connect(self.sort)

    @property
    def searching(self) -> Searching | None:
        """The search whose lines these are."""
        return self._searching

    def take(self, searching: Searching) -> None:
        """Read the lines of this search from now on."""
        self._searching = searching

    def set_seen(self, *, seen: bool) -> None:
        """Know whether the concordance is on screen."""
        self._seen = seen
        self._work()

    def look_for(
        self,
        text: str,
        options: SearchOptions,
        folded: tuple[FamiliesKept, Comparison] | None = None,
    ) -> None:
        """List the hits of this query; with ``folded``, those in copies of a passage once."""
        self._text, self._options, self._folded = text, options, folded
        self._waiting = True
        self._work()

    def drop(self) -> None:
        """Let go of what is under way."""
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def clear(self) -> None:
        """Have no lines."""
        self.drop()
        self._waiting = False
        self._take(None)

    close = drop

    @Slot(object)
    def sort(self, order: LineOrder) -> None:
        """Put the lines in another order."""
        self._order = order
        lines = self.lines
        if lines is not None and not self._waiting:
            self.drop()
            titles = self._titles
            self._start(lambda _ticket: lines.sorted(order, titles), self._show_sorted)

    def show_only(self, lines: Concordance | None) -> None:
        """List only some of the lines; with None all of them again."""
        self._shown_only = lines
        self.sort_again()

    def sort_again(self) -> None:
        """List what is to be listed, in the order that was asked for."""
        lines = self.whole if self._shown_only is None else self._shown_only
        if lines is not None:
            self._show(lines.sorted(self._order, self._titles))

    @property
    def _titles(self) -> dict[DocumentId, str]:
        return {name: item.title.casefold() for name, item in self._shown.documents.items()}

    def _work(self) -> None:
        searching = self._searching
        if not (self._seen and self._waiting) or searching is None:
            return
        self.drop()
        order, folded, titles = self._order, self._folded, self._titles
        asked = searching.concordance(self._text, self._options, typing=True)

        def job(ticket: Ticket) -> Concordance | None:
            ticket.step(0, 0)
            found = asked(ticket)
            if found is not None and folded is not None:
                families, comparison = folded
                found = found.folded(families.of(comparison))
            return None if found is None else found.sorted(order, titles)

        self._start(job, self._receive)

    def _start(
        self, job: Job[Concordance | None], then: Callable[[Concordance | None], None]
    ) -> None:
        self._ticket = self._runner.start(job, owner=self, on_done=then, on_failed=self._fail)

    def _receive(self, lines: Concordance | None) -> None:
        self._ticket = None
        self._waiting = False
        self._take(lines)
        self.listed.emit()

    def _show_sorted(self, lines: Concordance | None) -> None:
        self._ticket = None
        self._show(lines)
        self.listed.emit()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._waiting = False
        self._take(None)
        if not isinstance(error, ReaderError):
            raise error

    def _take(self, lines: Concordance | None) -> None:
        """Have the lines of another search, or none."""
        self.whole, self._shown_only = lines, None
        self._show(lines)
        self.taken.emit()

    def _show(self, lines: Concordance | None) -> None:
        self.lines = lines
        self._view.show_lines(lines, self._searching, self._shown.documents)
        self._view.show_order(self._order)
        count = 0 if lines is None else len(lines)
        self._page.told.say(self.tr("%Ln line(s)", "", count) if count else "")
