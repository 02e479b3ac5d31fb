"""The wires of the desk: what the reader asks for, who does it, and what follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.services.desk import DeskState
from reader.ui.desk.copying import passage_text
from reader.ui.desk.dock_tabs import DockTabs
from reader.ui.desk.finding import Finding
from reader.ui.desk.layers import Layers
from reader.ui.desk.lists import Lists
from reader.ui.desk.looks import Looks
from reader.ui.desk.pane_row import PaneRow
from reader.ui.desk.passages import Passages
from reader.ui.desk.remembering import keep, restore_panes, state_of
from reader.ui.desk.shown import Shown
from reader.ui.desk.visiting import Visiting
from reader.ui.desk.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus, DocumentId
    from reader.services.jobs import Progress
    from reader.ui.desk.frame import Frame, TopBar
    from reader.ui.desk.session import DeskServices, Session
    from reader.ui.panes.reading.style import ReadingStyle
    from reader.ui.theme.tokens import Theme

_LATER = 50
_FRESH_PANES = 2
_ICONS_AFTER = 400
"""Milliseconds: once the first text is on screen."""


class Desk(QObject):
    """The panes and everything around them, wired together.

    Signals:
        overlaps_shown: the first overlaps of a corpus stand on the desk.
    """

    overlaps_shown = Signal()

    def __init__(
        self,
        *,
        window: QMainWindow,
        frame: Frame,
        top: TopBar,
        session: Session,
        services: DeskServices,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._top = top
        self.frame = frame
        self.session = session
        self._services = services
        self._wanted_file: Path | None = None
        self._named: DocumentId | None = None
        self._placed = True
        self._state = DeskState()
        self.looks = Looks(services.settings, theme, self)
        self.row = PaneRow()
        self.shown = Shown(self.row, theme, session)
        self.passages = Passages(self.shown, theme, self)
        self.lists = Lists(frame=frame, shown=self.shown, passages=self.passages, parent=self)
        self.tabs = DockTabs(
            frame=frame,
            session=session,
            shown=self.shown,
            passages=self.passages,
            lists=self.lists,
            theme=theme,
        )
        self.finding = Finding(self.shown, session, theme, self)
        self.layers = Layers(self.shown, self.actions(), self)
        self.visiting = Visiting(self.shown, self)
        self.watching = Watching(self)
        frame.set_panes(self.row)
        self._set_style(self.looks.style)
        self._set_theme(theme)
        self.row.set_held(0)
        self._late = QTimer(self, singleShot=True, interval=_LATER)
        self._late.timeout.connect(self._show_late)
        self._connect()
        QTimer.singleShot(_ICONS_AFTER, self, self._fetch_icons)

    @property
    def services(self) -> DeskServices:
        """What the desk asks of the rooms below it."""
        return self._services

    @property
    def window(self) -> QMainWindow:
        """The window around the desk."""
        return self._window

    def open(self, folder: Path, file: Path | None = None) -> None:
        """Open a folder, and show ``file`` of it if one is given."""
        self.keep()
        self._wanted_file = file
        self.session.open(folder)

    def keep(self) -> None:
        """Write down how the desk is now."""
        corpus = self.session.corpus
        if corpus is not None and corpus.documents:
            parts = (self._window, self.frame, self.shown, self.passages)
            state = state_of(*parts, self.layers.hidden)
            keep(self._services.desks, corpus.folder, state)

    def close(self) -> None:
        """Keep the desk and hear of nothing more."""
        self.keep()
        self.session.cancel()
        self.looks.close()
        self.finding.close()
        self.row.fall_silent()

    def set_locked(self, *, locked: bool) -> None:
        """Tie the scrolling of the panes, or let it go."""
        self.shown.scrolling.lock(on=locked)

    def actions(self) -> Mapping[str, QAction]:
        """Return the actions of the window by id."""
        return {item.objectName(): item for item in self._window.actions()}

    def copy_passage(self) -> None:
        """Put the passage in hand on the clipboard."""
        shown = self.frame.inspector.shown
        if shown is not None:
            QApplication.clipboard().setText(passage_text(shown))
            self.frame.status.rest(self.tr("Both sides of the passage were copied."))

    def _connect(self) -> None:
        session, frame = self.session, self.frame
        session.opening_began.connect(self._begin)
        session.opened.connect(self._show_corpus)
        session.compared.connect(self._show_comparison)
        session.progressed.connect(self._show_progress)
        session.failed.connect(self._say_failure)
        session.finished.connect(self._rest)
        frame.status.cancel_requested.connect(session.cancel)
        self.passages.stepped_past_end.connect(self._say_end)
        self.shown.scrolling.lock_changed.connect(self._show_lock)
        self.shown.changed.connect(self._watch)
        self.row.zoom_requested.connect(self.looks.make_larger)
        self.row.visit_requested.connect(self.visiting.go)
        self.row.pane_closed.connect(self.finding.forget)
        self.looks.theme_changed.connect(self._set_theme)
        self.looks.style_changed.connect(self._set_style)
        for signal in (
            self.row.led,
            self.row.clicked,
            self.row.document_requested,
            self.frame.documents.beside_requested,
            self.tabs.chosen,
        ):
            signal.connect(self.leave_to_reader)
        self.frame.overlaps.overlap_chosen.connect(self.leave_to_reader)
        self.watching.disappeared.connect(self._say_gone)
        self.watching.changed.connect(self._say_changed)

    @Slot()
    def _fetch_icons(self) -> None:
        self.row.draw_icons()

    # A corpus comes

    @Slot(str)
    def _begin(self, folder: str) -> None:
        self.frame.notice.put_away()
        self.frame.status.rest(self.tr("Opening {0} …").format(Path(folder).name))

    @Slot(object)
    def _show_corpus(self, corpus: Corpus) -> None:
        self._services.settings.remember_corpus(Path(corpus.folder))
        self._top.show_corpus(corpus.title, self._count(corpus))
        self._window.setWindowTitle(f"{corpus.title} — Synoptic")
        self.passages.let_go()
        self.shown.set_corpus(corpus)
        self.visiting.forget()
        self._state = self._services.desks.load(corpus.folder)
        self._placed = False
        if not corpus.documents:
            self._say_empty(corpus)
            self.lists.refresh()
            return
        self.frame.centre.setCurrentWidget(self.row)
        self.row.settle()
        self._place_documents(corpus)
        self._say_unreadable(corpus)
        self.lists.set_busy(busy=True)
        self.session.compare([item.id for item in self.shown.in_panes if item is not None])

    def _place_documents(self, corpus: Corpus) -> None:
        self.layers.restore(self._state)
        self.set_locked(locked=self._state.locked)
        wanted = self._named = self._document_of(corpus)
        if wanted is None and restore_panes(self._state, self.shown):
            self._placed = True
        else:
            ids = [item.id for item in corpus.documents]
            if wanted is not None:
                ids = [wanted, *(item for item in ids if item != wanted)]
            self.shown.set_pane_count(_FRESH_PANES)
            panes = range(_FRESH_PANES)
            self.shown.show_documents({n: ids[min(n, len(ids) - 1)] for n in panes})
            self.shown.take_in_hand(0)
        self.row.panes[self.shown.held].view.setFocus()

    def _document_of(self, corpus: Corpus) -> DocumentId | None:
        """Return the document of the file that was dropped or named."""
        file, self._wanted_file = self._wanted_file, None
        if file is None:
            return None
        root = Path(corpus.folder)
        found = (item.id for item in corpus.documents if root / item.path == file)
        return next(found, None)

    @Slot(object)
    def _show_comparison(self, comparison: Comparison) -> None:
        if self.shown.is_waiting:
            self._late.start()
            return
        self.shown.set_comparison(comparison)
        if self._state.overlap and self.passages.held is None:
            self.passages.restore(self._state.overlap)
        if not self._placed and comparison.borrowings:
            self._show_first(comparison)
        if comparison.overlaps:
            self.overlaps_shown.emit()

    @Slot()
    def _show_late(self) -> None:
        self._show_comparison(self.session.comparison)

    def _show_first(self, comparison: Comparison) -> None:
        """Let a fresh desk begin at the weightiest overlap of two documents.

        A document that was named stays at the left; else the longer one stands there.
        What is weightiest may change while more is found; once the reader does
        something, the desk is theirs.
        """
        for overlap in comparison.borrowings:
            told = (overlap, overlap.swapped())
            if overlap.a.document == overlap.b.document:
                continue
            if self._named is None:
                sizes = [len(self.shown.documents[item.a.document].text) for item in told]
                first = told[0] if sizes[0] >= sizes[1] else told[1]
            elif self._named in overlap.documents:
                first = told[0] if overlap.a.document == self._named else told[1]
            else:
                continue
            held = self.passages.held
            if held is None or held.overlap.id != first.id:
                self.shown.show_documents({0: first.a.document, 1: first.b.document})
                self.passages.go_to(first, 0)
                self.visiting.forget()
            return

    @Slot()
    def leave_to_reader(self) -> None:
        """Place nothing any more: the desk is the reader's."""
        self._placed = True

    # What is said

    def _count(self, corpus: Corpus) -> str:
        count = len(corpus.documents)
        told = self.tr("1 document") if count == 1 else self.tr("{0} documents")
        return told.format(f"{count:,}")

    def _say_empty(self, corpus: Corpus) -> None:
        name = Path(corpus.folder).name
        if corpus.unreadable:
            title = self.tr("No document in “{0}” could be read").format(name)
            sentence = self.tr(
                "The reason stands below each file at the left. Add documents that have a text,"
                " or open another folder."
            )
        else:
            title = self.tr("“{0}” is empty").format(name)
            sentence = self.tr(
                "Put the documents you want to compare into this folder and open it again,"
                " or open another one. Synoptic never changes your documents."
            )
        self.frame.welcome.say(title, sentence)
        self.frame.centre.setCurrentWidget(self.frame.welcome)
        self.frame.show_outline(shown=False)

    def _say_unreadable(self, corpus: Corpus) -> None:
        count = len(corpus.unreadable)
        if not count:
            return
        first = corpus.unreadable[0]
        reason = first.reason if first.path in first.reason else f"{first.path}: {first.reason}"
        if count == 1:
            self.frame.notice.say(self.tr("One file could not be read. {0}").format(reason))
        else:
            told = self.tr("{0} files could not be read; the others are open. {1}")
            self.frame.notice.say(told.format(count, reason))

    @Slot(object)
    def _show_progress(self, progress: Progress) -> None:
        self.frame.status.show_progress(progress)

    @Slot(bool)
    def _rest(self, whole: bool) -> None:
        self.lists.set_busy(busy=False)
        count = len(self.session.comparison.borrowings)
        if not whole:
            self.frame.status.rest(self.tr("Stopped. What was found so far is shown."))
        elif not self.shown.documents:
            self.frame.status.rest()
        elif count == 1:
            self.frame.status.rest(self.tr("1 overlap found"))
        else:
            self.frame.status.rest(self.tr("{0} overlaps found").format(f"{count:,}"))

    @Slot(str)
    def _say_failure(self, sentence: str) -> None:
        if self.session.corpus is None:
            self.frame.welcome.say(self.tr("This folder could not be opened"), sentence)
            self.frame.centre.setCurrentWidget(self.frame.welcome)
        else:
            self.frame.notice.say(sentence)

    @Slot(str)
    def _say_gone(self, name: str) -> None:
        told = self.tr("{0} is no longer in its folder. Its text stays readable here.")
        self.frame.notice.say(told.format(name))

    @Slot(str)
    def _say_changed(self, name: str) -> None:
        told = self.tr("{0} has changed on disk. You are reading it as it was.")
        self.frame.notice.say(told.format(name), self.tr("Open anew"))

    @Slot(int)
    def _say_end(self, way: int) -> None:
        told = self.shown.told(self.shown.held, self.shown.beside(self.shown.held))
        if not told:
            self.frame.status.rest(self.tr("These two documents share no passage."))
        elif way > 0:
            self.frame.status.rest(self.tr("After the last overlap: back at the first."))
        else:
            self.frame.status.rest(self.tr("Before the first overlap: on to the last."))

    # How it looks

    @Slot(object)
    def _set_theme(self, theme: Theme) -> None:
        self.frame.set_theme(theme)
        self.row.set_theme(theme)
        self.shown.set_theme(theme)
        self.passages.set_theme(theme)
        self.finding.set_theme(theme)
        self.tabs.set_theme(theme)
        self._show_lock(self.shown.scrolling.locked)

    @Slot(object)
    def _set_style(self, style: ReadingStyle) -> None:
        self.row.set_style(style)
        self.frame.inspector.set_text_font(self.looks.font)
        self.shown.scrolling.align()

    @Slot(bool)
    def _show_lock(self, locked: bool) -> None:
        self.row.set_locked(locked=locked)
        action = self.actions().get("compare.lock")
        if action is not None:
            action.setChecked(locked)

    @Slot()
    def _watch(self) -> None:
        documents = [item for item in self.shown.in_panes if item is not None]
        self.watching.watch(self.session.corpus, documents)
