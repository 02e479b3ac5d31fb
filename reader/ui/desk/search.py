"""Search from the window: what is typed, what is found, and the two lists that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.errors import FormatError, ReaderError
from reader.domain.search import Facets, SearchResult
from reader.engine.searching.narrowing import is_narrowed, narrowed, widened
from reader.ui.desk.line_counts import LineCounts
from reader.ui.desk.line_export import LineExport
from reader.ui.desk.search_choices import SearchChoices
from reader.ui.desk.search_index import IndexKeeper
from reader.ui.desk.search_kept import SearchKept
from reader.ui.desk.search_lines import SearchLines
from reader.ui.desk.search_marks import SearchMarks
from reader.ui.desk.search_saying import SearchSaying
from reader.ui.desk.search_source import Asked, FamiliesKept, answering
from reader.ui.models.tagged_notes import with_tagged
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import Corpus
    from reader.domain.search import Field, Hit
    from reader.services.jobs import Ticket
    from reader.services.searching import Searching
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.search_source import Answered, SearchSource
    from reader.ui.panes.concordance_page import ConcordancePage
    from reader.ui.panes.facet_list import FacetList
    from reader.ui.panes.hit_list import HitList
    from reader.ui.panes.search_field import SearchField
    from reader.ui.task_runner import TaskRunner


_NOTES_AFTER = 1_000
"""Milliseconds of no change to the annotations before they are indexed."""


class Search(QObject):
    """Searches the corpus on the desk; the newest wish wins.

    Signals:
        chosen: the reader went to a hit.
        answered: what stands on the lists is the whole answer to what was typed.
    """

    chosen = Signal()
    answered = Signal()

    def __init__(
        self, *, desk: Desk, field: SearchField, source: SearchSource, runner: TaskRunner
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._frame = desk.frame
        self._shown = desk.shown
        self._field = field
        self._source = source
        self._runner = runner
        self._ticket: Ticket | None = None
        self._searching: Searching | None = None
        self._text = ""
        self.choices = SearchChoices(desk.services.settings, self)
        self.kept = SearchKept(desk=desk, field=field, choices=self.choices, kept=source.kept)
        self._families = FamiliesKept()
        self._step_then = 0
        self._told: SearchResult | None = None
        self.result: SearchResult | None = None
        theme = desk.looks.theme
        self.marks = SearchMarks(desk.shown, theme, self)
        page = desk.frame.line_page
        self.lines = SearchLines(page=page, runner=runner, shown=desk.shown, parent=self)
        self.counts = LineCounts(page=page, lines=self.lines, runner=runner)
        self.export = LineExport(
            page=page, lines=self.lines, shown=desk.shown, status=desk.frame.status, runner=runner
        )
        self.index = IndexKeeper(
            source=source,
            runner=runner,
            session=desk.session,
            status=desk.frame.status,
            parent=self,
        )
        self.saying = SearchSaying(desk.frame, self.index, self)
        self._keeping: NoteKeeping | None = None
        self._notes_later = QTimer(self, singleShot=True, interval=_NOTES_AFTER)
        self._notes_later.timeout.connect(self._take_notes)
        for part in self._lists:
            part.set_theme(theme)
        self._connect()
        self.saying.nothing()
        self._switch()
        if desk.session.corpus is not None:
            self._take(desk.session.corpus)
        if desk.session.is_whole:
            self.index.begin()
        if field.text:
            self.look_for(field.text)

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {
            "read.search": self.take_up,
            "read.hits": self.go_to_hits,
            "read.concordance": self.go_to_concordance,
            "read.find_next": self.step_on,
            "read.find_previous": self.step_back,
        }

    @property
    def searching(self) -> Searching | None:
        """The search of the corpus on the desk."""
        return self._searching

    def follow(self, keeping: NoteKeeping) -> None:
        """Search these annotations too."""
        self._keeping = keeping
        keeping.loaded.connect(self._take_notes)
        keeping.changed.connect(self._notes_later.start)

    def close(self) -> None:
        """Search no more and let go of the index."""
        self._notes_later.stop()
        self._drop()
        self.lines.close()
        self.index.close()
        self.choices.close()
        searching, self._searching = self._searching, None
        if searching is not None:
            searching.close()

    # What the reader asks for

    @Slot()
    def take_up(self) -> None:
        """Let the reader say what to search for."""
        self._field.take_up()

    @Slot()
    def go_to_hits(self) -> None:
        """Move the keyboard to the hits."""
        self._go_to("hits")

    @Slot()
    def go_to_concordance(self) -> None:
        """Move the keyboard to the concordance."""
        self._go_to("concordance")

    @Slot()
    def step_on(self) -> None:
        """Go to the next hit: of the find bar if it is open, else of the search."""
        self._walk(1)

    @Slot()
    def step_back(self) -> None:
        """Go to the previous hit: of the find bar if it is open, else of the search."""
        self._walk(-1)

    def step(self, way: int) -> bool:
        """Go to the next (1) or previous (-1) hit; tell whether there is one."""
        found = self.marks.step(way)
        if found:
            self.chosen.emit()
        return found

    @Slot(str)
    def look_for(self, text: str) -> None:
        """Search for something else; what was under way is dropped."""
        self._text = text
        self._drop()
        if not text.strip():
            self._clear()
            return
        if self._frame.dock.current not in {"hits", "concordance"}:
            self._desk.actions()["view.overlaps"].setChecked(True)
            self._frame.show_overlaps(shown=True)
            self._frame.dock.show_page("hits")
        if self.result is None:
            self.saying.begin()
        self._ask()

    @Slot(int)
    def enter(self, way: int) -> None:
        """Go to the next hit, once it is known."""
        if self._ticket is not None:
            self._step_then = way
        else:
            self.step(way)

    @Slot(object, str)
    def narrow(self, field: Field, value: str) -> None:
        """Have a condition more in the query, or one less if it is there already."""
        text = self._field.text
        change = widened if is_narrowed(text, field, value) else narrowed
        self._field.search_for(change(text, field, value))

    # How it is done

    @property
    def _lists(self) -> tuple[HitList, ConcordancePage, FacetList]:
        return self._frame.hits, self._frame.line_page, self._frame.facets

    @Slot()
    def _switch(self) -> None:
        """Search as the reader chose to."""
        self._field.switches.show_options(self.choices.options)
        self._frame.hits.show_fold(on=self.choices.folded)
        self._ask_again()

    @Slot(bool)
    def _fold_again(self, _whole: bool) -> None:
        """Fold by all overlaps, once they are known."""
        if self.choices.folded:
            self._ask_again()

    def _connect(self) -> None:
        desk, field = self._desk, self._field
        hits, concordance = desk.frame.hits, desk.frame.concordance
        desk.session.opened.connect(self._take)
        desk.looks.theme_changed.connect(self._set_theme)
        desk.frame.dock.page_shown.connect(self._turn)
        field.wanted.connect(self.index.begin)
        field.typed.connect(self.look_for)
        field.entered.connect(self.enter)
        field.switched.connect(self.choices.switch)
        hits.fold_requested.connect(self.choices.fold)
        desk.frame.facets.toggled.connect(self.narrow)
        desk.session.finished.connect(self._fold_again)
        field.left.connect(self._leave)
        for part in (hits, concordance):
            part.query_chosen.connect(field.search_for)
            part.hit_chosen.connect(self._go)
        hits.document_chosen.connect(self._open)
        self.lines.listed.connect(self._take_focus)
        self.index.grown.connect(self._ask_again)
        self.index.failed.connect(self._say_failure)
        self.marks.current_changed.connect(hits.set_current)
        self.marks.document_changed.connect(desk.passages.let_go)
        self.marks.round_the_end.connect(self.saying.round_the_end)
        self.chosen.connect(desk.placing.leave_to_reader)
        self.choices.changed.connect(self._switch)

    @Slot(object)
    def _take(self, corpus: Corpus) -> None:
        self._drop()
        self.index.take(corpus)
        before, self._searching = self._searching, self._source.over(corpus)
        if before is not None:
            self._runner.start(lambda _ticket: before.close(), owner=self, on_done=_nothing)
        self._clear()
        self.lines.take(self._searching)
        if self._text.strip():
            self.index.begin()
            self._ask()

    @Slot()
    def _take_notes(self) -> None:
        from reader.services.search_indexing import note_entries

        service = None if self._keeping is None else self._keeping.service
        corpus = self._shown.corpus
        if service is None or self._searching is None or corpus is None:
            return
        notes = note_entries(service.entries.values())
        self.marks.notes = {item.id: item for item in notes}
        self._searching.take(corpus, notes)
        self.index.set_notes(notes)

    def _ask(self) -> None:
        if self._searching is None:
            return
        self.index.begin()
        folded = self._desk.session.comparison if self.choices.folded else None
        self._ticket = self._runner.start(
            answering(
                self._searching, Asked(self._text, self.choices.options, folded), self._families
            ),
            owner=self,
            on_done=self._finish,
            on_failed=self._fail,
            on_partial=self._show,
        )

    @Slot()
    def _ask_again(self) -> None:
        """Search again: more is indexed than before."""
        if self._text.strip():
            self._drop()
            self._ask()

    def _drop(self) -> None:
        ticket, self._ticket = self._ticket, None
        self.lines.drop()
        if ticket is not None:
            ticket.cancel()

    def _clear(self) -> None:
        self.result = self._told = None
        self._frame.hits.show_result(None, self._shown.documents)
        self._show_facets(Facets())
        self.marks.set_hits(())
        self.marks.set_spans({})
        self.lines.clear()
        self.saying.nothing()

    def _show(self, partial: object) -> None:
        if not isinstance(partial, SearchResult) or partial is self._told:
            return
        self._told = partial
        hits, notes = self._frame.hits, self.marks.notes
        partial = with_tagged(partial, notes)
        hits.show_result(partial, self._shown.documents, notes)
        self.marks.set_hits([hit for item in partial.documents for hit in item.hits])
        self.result = partial
        hits.set_current(self.marks.current)
        self.saying.tell(partial, self.choices.options)

    def _finish(self, answered: Answered) -> None:
        self._ticket = None
        self._show(answered.result)
        self._show_facets(answered.facets)
        self.marks.set_spans(answered.marks)
        folded = self._families, self._desk.session.comparison
        self.lines.look_for(
            self._text, self.choices.options, folded if self.choices.folded else None
        )
        way, self._step_then = self._step_then, 0
        if way:
            self.step(way)
        self.answered.emit()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        if isinstance(error, FormatError) and self.index.renew():
            return
        if not isinstance(error, ReaderError):
            raise error
        self._say_failure(said(str(error)))

    @Slot(object)
    def _go(self, hit: Hit) -> None:
        self.marks.go_to(hit)
        self.chosen.emit()

    @Slot(str)
    def _open(self, document: str) -> None:
        found = next((item for item in self._shown.documents if item == document), None)
        if found is not None:
            self.marks.open(found, 0)
            self.chosen.emit()

    def _walk(self, way: int) -> None:
        finding = self._desk.finding
        pane = self._shown.row.panes[self._shown.held]
        if finding.of(pane).is_open or not self.step(way):
            finding.step(way)

    def _go_to(self, name: str) -> None:
        self._desk.actions()["view.overlaps"].setChecked(True)
        self._desk.tabs.go_to(name)

    @Slot()
    def _take_focus(self) -> None:
        """Move the keyboard on from the tab, where it had to wait for the lines."""
        if self._frame.dock.tabs.hasFocus() and self.lines.lines is not None:
            self._frame.dock.take_focus()

    @Slot()
    def _leave(self) -> None:
        self._shown.row.panes[self._shown.held].view.setFocus()

    @Slot(str)
    def _turn(self, name: str) -> None:
        self.lines.set_seen(seen=name == "concordance")

    @Slot(object)
    def _set_theme(self, _theme: object) -> None:
        theme = self._desk.looks.theme
        for part in self._lists:
            part.set_theme(theme)
        self.marks.set_theme(theme)

    def _show_facets(self, facets: Facets) -> None:
        self._frame.facets.show_facets(facets, self._text, self._shown.documents)

    @Slot(str)
    def _say_failure(self, sentence: str) -> None:
        self._frame.hits.show_result(None, self._shown.documents)
        self.saying.instead(sentence)


def _nothing(_result: object) -> None:
    """Nothing follows from a closed index."""
