"""The wires of the desk: what the reader asks for, who does it, and what follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.ui.desk.finding import Finding
from reader.ui.desk.layers import Layers
from reader.ui.desk.lists import Lists
from reader.ui.desk.looks import Looks
from reader.ui.desk.pane_row import PaneRow
from reader.ui.desk.passages import Passages
from reader.ui.desk.placing import Placing
from reader.ui.desk.remembering import keep, state_of
from reader.ui.desk.saying import Saying
from reader.ui.desk.shown import Shown
from reader.ui.desk.visiting import Visiting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow

    from reader.domain.comparison import Comparison
    from reader.domain.document import Corpus
    from reader.domain.span import Span
    from reader.services.desk import DeskState
    from reader.ui.desk.dock_tabs import DockTabs
    from reader.ui.desk.frame import Frame, TopBar
    from reader.ui.desk.services import DeskServices
    from reader.ui.desk.session import Session
    from reader.ui.panes.reading.style import ReadingStyle
    from reader.ui.theme.tokens import Theme

_LATER = 50
_ICONS_AFTER = 400
"""Milliseconds: once the first text is on screen."""


class Desk(QObject):
    """The panes and everything around them, wired together.

    A text can be read as soon as there is a desk; ``furnish`` adds what can come after it.

    Signals:
        overlaps_shown: the first overlaps of a corpus stand on the desk.
    """

    overlaps_shown = Signal()
    tabs: DockTabs

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
        self.looks = Looks(services.settings, theme, self)
        self.row = PaneRow()
        self.shown = Shown(self.row, theme, session)
        self.passages = Passages(self.shown, theme, self)
        self.lists = Lists(frame=frame, shown=self.shown, passages=self.passages, parent=self)
        self.lists.set_documents(services.settings.current.documents)
        self.finding = Finding(self.shown, session, theme, self)
        self.layers = Layers(self.shown, self.actions(), self)
        self.visiting = Visiting(self.shown, self)
        self.placing = Placing(
            shown=self.shown,
            passages=self.passages,
            visiting=self.visiting,
            layers=self.layers,
            parent=self,
        )
        self.saying = Saying(frame=frame, session=session, shown=self.shown, parent=self)
        self._left: DeskState | None = None
        frame.set_panes(self.row)
        self._set_style(self.looks.style)
        self._set_theme(theme)
        self.row.set_held(0)
        self._late = QTimer(self, singleShot=True, interval=_LATER)
        self._late.timeout.connect(self._show_late)
        self._connect()
        QTimer.singleShot(_ICONS_AFTER, self, self._fetch_icons)

    def furnish(self) -> None:
        """Add matrix, coverage and collation."""
        from reader.ui.desk.dock_tabs import DockTabs

        theme = self.looks.theme
        self.tabs = DockTabs(
            frame=self.frame,
            session=self.session,
            shown=self.shown,
            passages=self.passages,
            lists=self.lists,
            theme=theme,
        )
        self.tabs.set_theme(theme)
        self.tabs.chosen.connect(self.placing.leave_to_reader)
        self.looks.theme_changed.connect(self.tabs.set_theme)

    @property
    def services(self) -> DeskServices:
        """What the desk asks of the rooms below it."""
        return self._services

    @property
    def window(self) -> QMainWindow:
        """The window around the desk."""
        return self._window

    def open(self, folder: Path, file: Path | None = None, span: Span | None = None) -> None:
        """Open a folder, and show ``file`` of it, at ``span``, if one is given."""
        self.keep()
        self.placing.want(file, span)
        self.session.open(folder)

    def renew(self, corpus: Corpus, left: DeskState) -> None:
        """Show the same corpus as it is now, the desk as it was ``left``."""
        self._left = left
        self.session.renew(corpus)

    def keep(self) -> None:
        """Write down how the desk is now."""
        corpus = self.session.corpus
        if corpus is not None and corpus.documents and self.placing.is_settled:
            keep(self._services.desks, corpus.folder, self.state)

    @property
    def state(self) -> DeskState:
        """How the desk is now."""
        parts = (self._window, self.frame, self.shown, self.passages)
        return state_of(*parts, self.layers.hidden)

    def close(self, *, keeping: bool = True) -> None:
        """Hear of nothing more; keep the desk, unless it is not all there yet."""
        if keeping:
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

    def _connect(self) -> None:
        session, frame = self.session, self.frame
        session.opening_began.connect(self._begin)
        session.opened.connect(self._show_corpus)
        session.compared.connect(self._show_comparison)
        session.progressed.connect(self.saying.progress)
        session.failed.connect(self.saying.failure)
        session.finished.connect(self._rest)
        frame.status.cancel_requested.connect(session.cancel)
        self.passages.stepped_past_end.connect(self.saying.end)
        self.shown.scrolling.lock_changed.connect(self._show_lock)
        self.row.visit_requested.connect(self.visiting.go)
        self.row.pane_closed.connect(self.finding.forget)
        self.looks.theme_changed.connect(self._set_theme)
        self.looks.style_changed.connect(self._set_style)
        for signal in (
            self.row.led,
            self.row.clicked,
            self.row.document_requested,
            self.frame.documents.beside_requested,
        ):
            signal.connect(self.placing.leave_to_reader)
        self.frame.overlaps.overlap_chosen.connect(self.placing.leave_to_reader)

    @Slot()
    def _fetch_icons(self) -> None:
        self.row.draw_icons()

    # A corpus comes

    @Slot(str)
    def _begin(self, folder: str) -> None:
        self.frame.notice.put_away()
        self.saying.opening(Path(folder))

    @Slot(object)
    def _show_corpus(self, corpus: Corpus) -> None:
        self._services.settings.remember_corpus(Path(corpus.folder))
        self._top.show_corpus(corpus.title, self.saying.count(corpus))
        self._window.setWindowTitle(f"{corpus.title} — Synoptic")
        self.passages.let_go()
        self.shown.set_corpus(corpus)
        self.visiting.forget()
        left, self._left = self._left, None
        self.placing.begin(self._services.desks.load(corpus.folder) if left is None else left)
        if not corpus.documents:
            self.saying.empty(corpus)
            self.lists.refresh()
            return
        self.frame.centre.setCurrentWidget(self.row)
        self.row.settle()
        self.placing.documents(corpus)
        self.saying.unreadable(corpus)
        self.lists.set_busy(busy=True)
        self.session.compare([item.id for item in self.shown.in_panes if item is not None])

    @Slot(object)
    def _show_comparison(self, comparison: Comparison) -> None:
        if self.shown.is_waiting:
            self._late.start()
            return
        self.shown.set_comparison(comparison)
        self.placing.passage(comparison)
        if comparison.overlaps:
            self.overlaps_shown.emit()

    @Slot()
    def _show_late(self) -> None:
        self._show_comparison(self.session.comparison)

    @Slot(bool)
    def _rest(self, whole: bool) -> None:
        self.lists.set_busy(busy=False)
        self.saying.rest(whole)

    # How it looks

    @Slot(object)
    def _set_theme(self, theme: Theme) -> None:
        self.frame.set_theme(theme)
        self.row.set_theme(theme)
        self.shown.set_theme(theme)
        self.passages.set_theme(theme)
        self.finding.set_theme(theme)
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
