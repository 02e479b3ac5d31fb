"""Search from the window: what is typed, what is found, and the two lists that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.errors import FormatError, ReaderError
from reader.domain.search import SearchResult
from reader.ui.desk.search_index import IndexKeeper
from reader.ui.desk.search_lines import SearchLines
from reader.ui.desk.search_marks import SearchMarks
from reader.ui.desk.search_source import answering
from reader.ui.models.tagged_notes import with_tagged
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import Corpus
    from reader.domain.search import Hit
    from reader.services.jobs import Ticket
    from reader.services.searching import Searching
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.search_source import Answered, SearchSource
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
        self._step_then = 0
        self.result: SearchResult | None = None
        theme = desk.looks.theme
        self.marks = SearchMarks(desk.shown, theme, self)
        self.lines = SearchLines(
            view=desk.frame.concordance, runner=runner, shown=desk.shown, parent=self
        )
        self.index = IndexKeeper(
            source=source,
            runner=runner,
            session=desk.session,
            status=desk.frame.status,
            parent=self,
        )
        self._keeping: NoteKeeping | None = None
        self._notes_later = QTimer(self, singleShot=True, interval=_NOTES_AFTER)
        self._notes_later.timeout.connect(self._take_notes)
        for part in (desk.frame.hits, desk.frame.concordance):
            part.set_theme(theme)
        self._connect()
        self._say_nothing()
        if desk.session.corpus is not None:
            self._take(desk.session.corpus)

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
        self._ask()

    @Slot(int)
    def enter(self, way: int) -> None:
        """Go to the next hit, once it is known."""
        if self._ticket is not None:
            self._step_then = way
        else:
            self.step(way)

    # How it is done

    def _connect(self) -> None:
        desk, field = self._desk, self._field
        hits, concordance = desk.frame.hits, desk.frame.concordance
        desk.session.opened.connect(self._take)
        desk.looks.theme_changed.connect(self._set_theme)
        desk.frame.dock.page_shown.connect(self._turn)
        field.wanted.connect(self.index.begin)
        field.typed.connect(self.look_for)
        field.entered.connect(self.enter)
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
        self.marks.round_the_end.connect(self._say_round)
        self.chosen.connect(desk.placing.leave_to_reader)

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
        self._ticket = self._runner.start(
            answering(self._searching, self._text),
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
        self.result = None
        self._frame.hits.show_result(None, self._shown.documents)
        self.marks.set_hits(())
        self.marks.set_spans({})
        self.lines.clear()
        self._say_nothing()

    def _show(self, partial: object) -> None:
        if not isinstance(partial, SearchResult):
            return
        hits, notes = self._frame.hits, self.marks.notes
        partial = with_tagged(partial, notes)
        hits.show_result(partial, self._shown.documents, notes)
        self.marks.set_hits([hit for item in partial.documents for hit in item.hits])
        self.result = partial
        hits.set_current(self.marks.current)
        self._tell(partial)

    def _finish(self, answered: Answered) -> None:
        self._ticket = None
        self._show(answered.result)
        self.marks.set_spans(answered.marks)
        self.lines.look_for(self._text)
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
        self._frame.hits.set_theme(theme)
        self._frame.concordance.set_theme(theme)
        self.marks.set_theme(theme)

    # What is said

    def _tell(self, result: SearchResult) -> None:
        hits = self._frame.hits
        count = sum(item.count for item in result.documents)
        self._frame.dock.set_title("hits", self.tr("Hits {0}").format(f"{count:,}"))
        hits.controls.setText(self._counted(count, result))
        partly = ""
        if self.index.is_busy and result.indexed < result.total:
            told = self.tr("{0} of %Ln document(s) are indexed so far.", "", result.total)
            partly = told.format(f"{result.indexed:,}")
        hits.notes.say(*result.notices, partly)
        self._frame.concordance.notes.say(*result.notices, partly)
        if not result.documents:
            self._say_none(result)

    def _counted(self, count: int, result: SearchResult) -> str:
        listed = len(result.documents)
        if not listed:
            return ""
        if not count:
            return self.tr("%Ln document(s)", "", result.found)
        hits = self.tr("%Ln hit(s)", "", count)
        if result.found > listed:
            told = self.tr("{0} in the best {1} of %Ln document(s)", "", result.found)
            return told.format(hits, f"{listed:,}")
        return self.tr("{0} in %Ln document(s)", "", listed).format(hits)

    def _say_none(self, result: SearchResult) -> None:
        if self.index.is_busy and result.indexed < result.total:
            sentence = self.tr("Nothing found yet; the corpus is still being indexed.")
        else:
            sentence = self.tr("Nothing in the corpus fits “{0}”.").format(self._text.strip())
        for part in (self._frame.hits, self._frame.concordance):
            part.instead.say(sentence, self._text.strip(), result.suggestions)

    def _say_nothing(self) -> None:
        self._frame.dock.set_title("hits", self.tr("Hits"))
        sentence = self.tr(
            "Type into the field at the top right (Ctrl+K): words, a “phrase in quotes”, a begin*."
            " Every place in the corpus where they stand is listed here."
        )
        for part in (self._frame.hits, self._frame.concordance):
            part.controls.setText("")
            part.notes.say()
            part.instead.say(sentence)

    @Slot(str)
    def _say_failure(self, sentence: str) -> None:
        self._frame.hits.show_result(None, self._shown.documents)
        self._frame.hits.instead.say(sentence)
        self._frame.concordance.instead.say(sentence)

    @Slot(int)
    def _say_round(self, way: int) -> None:
        told = (
            self.tr("After the last hit: back at the first.")
            if way > 0
            else self.tr("Before the first hit: on to the last.")
        )
        self._frame.status.rest(told)


def _nothing(_result: object) -> None:
    """Nothing follows from a closed index."""
