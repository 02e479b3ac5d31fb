"""Passages like this: what is selected, or a text from elsewhere, looked for in the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from reader.domain.errors import FormatError, ReaderError
from reader.domain.overlap import Passage
from reader.ui.dialogs.like_text import LikeText
from reader.ui.figures import figure
from reader.ui.panes.like_list import LikeList
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reader.domain.document import DocumentId
    from reader.domain.search import SimilarPassage
    from reader.services.jobs import Ticket
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.search import Search
    from reader.ui.panes.pane import Pane
    from reader.ui.task_runner import TaskRunner

_QUOTED = 60
_LEAST = 8
"""Letters of a passage that are looked for; how many of it are said."""
_PANE_MENU = (
    "read.copy",
    "read.cite",
    "read.all",
    "",
    "read.like",
    "read.find",
    "",
    "annotate.highlight",
    "annotate.note",
    "annotate.link",
)


class Resembling(QObject):
    """Looks for passages and brings the chosen one beside what is read.

    Signals:
        chosen: the reader went to a passage.
        listed: what was found is on the list.
    """

    chosen = Signal()
    listed = Signal()

    def __init__(self, desk: Desk, search: Search, runner: TaskRunner) -> None:
        super().__init__(desk)
        self._desk = desk
        self._shown = desk.shown
        self._search = search
        self._runner = runner
        self._ticket: Ticket | None = None
        self._asked: tuple[str, Passage | None] | None = None
        self._partly = False
        self._heard: set[Pane] = set()
        self.dialog: LikeText | None = None
        self.page = LikeList()
        self.page.set_theme(desk.looks.theme)
        desk.frame.dock.set_page("like", self.page, self.page.controls)
        self.page.passage_chosen.connect(self.bring)
        self.page.text_wanted.connect(self.ask)
        self.page.stop_requested.connect(self.stop)
        desk.frame.status.cancel_requested.connect(self.stop)
        desk.looks.theme_changed.connect(self.page.set_theme)
        desk.session.opened.connect(self._forget)
        desk.shown.changed.connect(self._hear)
        search.index.grown.connect(self._again)
        self.chosen.connect(desk.placing.leave_to_reader)
        self._forget()

    def handlers(self) -> Mapping[str, Callable[..., None]]:
        """Return what each action triggers, by its id."""
        return {"read.like": self.find, "read.like_text": self.ask}

    def close(self) -> None:
        """Look for nothing any more."""
        self._drop()

    @Slot()
    def go_to(self) -> None:
        """Move the keyboard to the passages."""
        self._desk.actions()["view.overlaps"].setChecked(True)
        self._desk.tabs.go_to("like")

    @Slot()
    def find(self) -> None:
        """Find passages like what is selected in the pane in hand; ask if nothing is."""
        pane = self._shown.row.panes[self._shown.held]
        span, document = pane.view.selected(), pane.document
        if span is None or document is None:
            self.ask()
            return
        self.look_for(span.of(document.text), Passage(document.id, span))

    @Slot()
    def ask(self) -> None:
        """Ask for a text from elsewhere; what was copied last is offered."""
        if self._shown.corpus is None:
            return
        offered = QGuiApplication.clipboard().text()
        self.dialog = LikeText(offered, self._desk.window)
        self.dialog.told.connect(self.look_for)
        self.dialog.open()

    @Slot(str)
    def look_for(self, text: str, at: Passage | None = None) -> None:
        """Find passages like a text; one taken ``at`` a place is not found there."""
        self.go_to()
        if len("".join(text.split())) < _LEAST:
            self._drop()
            self._rest(self.tr("Select a few words more: a sentence finds most."))
            return
        self._asked = (text, at)
        self._search.index.begin()
        self._start()

    @Slot()
    def stop(self) -> None:
        """Look no further."""
        if self._ticket is not None:
            self._drop()
            self._rest(self.tr("The search for passages was stopped."))

    @Slot(object)
    def bring(self, found: SimilarPassage) -> None:
        """Show a passage beside the one it is like, selected; a pasted one in any pane."""
        shown = self._shown
        with shown.jump():
            number = self._pane_for(found.document)
            document = shown.in_panes[number]
            if document is None or document.id != found.document:
                shown.show_document(number, found.document)
                self._desk.passages.let_go()
            view = shown.row.panes[number].view
            if view.document is not None and view.document.id == found.document:
                with shown.scrolling.hold():
                    view.bring(found.span.start, int(view.reading_line))
                view.select(found.span)
        self.chosen.emit()

    def _pane_for(self, document: DocumentId) -> int:
        shown = self._shown
        held, at = shown.held, None if self._asked is None else self._asked[1]
        if at is None:
            other = shown.pane_with(document, not_in=-1)
            return held if other is None else other
        source = next(
            (n for n, item in enumerate(shown.in_panes) if item and item.id == at.document), held
        )
        other = shown.pane_with(document, not_in=source)
        return shown.beside_or_new(source) if other is None else other

    # How it is done

    def _start(self) -> None:
        searching = self._search.searching
        if self._asked is None or searching is None:
            return
        self._drop()
        text, at = self._asked
        self._partly = self._search.index.is_busy
        self.page.set_busy(busy=True)
        self._say("", self.tr("Looking for passages like “{0}” …").format(_quoted(text)))
        self._ticket = self._runner.start(
            searching.resembling(text, at=at),
            owner=self,
            on_done=self._show,
            on_failed=self._fail,
        )

    @Slot()
    def _again(self) -> None:
        """Look again if not all was indexed before."""
        if self._partly:
            self._start()

    def _drop(self) -> None:
        ticket, self._ticket = self._ticket, None
        self.page.set_busy(busy=False)
        if ticket is not None:
            ticket.cancel()

    def _show(self, found: list[SimilarPassage]) -> None:
        self._ticket = None
        self.page.set_busy(busy=False)
        quoted = _quoted("" if self._asked is None else self._asked[0])
        self.page.show_passages(found, self._shown.documents)
        count = self.page.model.rowCount()
        title = self.tr("Like this {0}").format(figure(count))
        self._desk.frame.dock.set_title("like", title)
        told = self.tr("%Ln passage(s) like “{0}”", "", count).format(quoted)
        partly = self.tr("the corpus is still being indexed") if self._search.index.is_busy else ""
        self.page.told.say(" · ".join(part for part in (told if count else "", partly) if part))
        if not count:
            self.page.say(
                self.tr("Nothing like “{0}” stands elsewhere in the corpus.").format(quoted)
            )
        elif self._desk.frame.dock.tabs.hasFocus():
            self.page.table.setFocus()
        self.listed.emit()

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self.page.set_busy(busy=False)
        if isinstance(error, FormatError) and self._search.index.renew():
            self._partly = True
            return
        if not isinstance(error, ReaderError):
            raise error
        self._rest(said(str(error)))

    @Slot()
    def _forget(self) -> None:
        self._drop()
        self._asked = None
        self._rest(
            self.tr(
                "Select a passage and press Ctrl+Shift+F: every place of the corpus where it, or"
                " something near it, stands is listed here, with kind and score."
            )
        )

    def _rest(self, sentence: str) -> None:
        self._say("", sentence)
        self._asked = None

    def _say(self, told: str, sentence: str) -> None:
        self._desk.frame.dock.set_title("like", self.tr("Like this"))
        self.page.told.say(told)
        self.page.say(sentence)

    # The menu of a pane

    @Slot()
    def _hear(self) -> None:
        """Offer a menu in panes that are new."""
        panes = set(self._shown.row.panes)
        for pane in panes - self._heard:
            pane.view.menu_requested.connect(self.show_menu)
        self._heard = panes

    @Slot(int, QPoint)
    def show_menu(self, _offset: int, place: QPoint) -> None:
        """Offer what can be done with what is selected."""
        menu = QMenu(self._desk.window)
        menu.setObjectName("PaneMenu")
        actions = self._desk.actions()
        for name in _PANE_MENU:
            if name:
                menu.addAction(actions[name])
            else:
                menu.addSeparator()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)


def _quoted(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _QUOTED else f"{told[:_QUOTED].rstrip()} …"
