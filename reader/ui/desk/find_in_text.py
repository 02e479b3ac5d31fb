"""Find in the text of a pane: all hits marked, one of them in hand; long searches run elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.errors import ReaderError
from reader.domain.span import Span
from reader.ui.desk.mark_styles import hit_marks
from reader.ui.figures import figure
from reader.ui.panes.find_bar import FindBar
from reader.ui.panes.hits import Hits, Wish, places
from reader.ui.panes.reading.highlights import Highlights
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.services.jobs import Ticket
    from reader.ui.desk.session import Session
    from reader.ui.desk.shown import Shown
    from reader.ui.panes.pane import Pane
    from reader.ui.theme.tokens import Theme

SHORT = 400_000
"""Up to how many characters words are looked for at once; beyond, in another process."""
_PAUSE = 150
"""Milliseconds of no typing before another process is asked."""
_LONGEST_SELECTION = 200


class FindInText(QObject):
    """The find bar of one pane, and what it finds.

    Signals:
        round_the_end: the next hit stood at the other end of the text; carries the way.
    """

    round_the_end = Signal(int)

    def __init__(self, pane: Pane, shown: Shown, session: Session, theme: Theme) -> None:
        super().__init__(pane)
        self._pane = pane
        self._shown = shown
        self._session = session
        self._theme = theme
        self._ticket: Ticket | None = None
        self._document: Document | None = None
        self._origin = 0
        self._jumped = False
        self._wish = Wish()
        self._sought: Wish | None = None
        self.hits: Hits | None = None
        self.current = -1
        self.bar = FindBar(pane)
        self.bar.hide()
        pane.add_below(self.bar)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._found: Span | None = None
        self._soon.timeout.connect(self._ask_elsewhere)
        self.bar.wish_changed.connect(self.look_for)
        self.bar.step_requested.connect(self.step)
        self.bar.stop_requested.connect(self.stop)
        self.bar.closed.connect(self.close)
        shown.changed.connect(self._look_again)

    @property
    def is_open(self) -> bool:
        """Whether the bar is to be seen."""
        return not self.bar.isHidden()

    def open(self) -> None:
        """Show the bar and let the reader type; a short selection is what is looked for."""
        view = self._pane.view
        words = view.selected_text()
        if "\n" in words or len(words) > _LONGEST_SELECTION:
            words = ""
        selected = view.selected()
        if selected is not None and selected == self._found:
            words = ""  # what was found last is no new wish
        self._origin = selected.start if selected else view.offset_at_reading_line()
        self._jumped = False
        self.bar.show()
        self.bar.take_up(words)
        if self._sought is None:
            self.look_for(self.bar.wish)

    @Slot()
    def close(self) -> None:
        """Put the bar and its marks away and give the keyboard back to the text.

        The hit in hand stays selected: it can be copied, highlighted or noted at once.
        """
        if self.hits is not None and self.current >= 0:
            hit = Span(int(self.hits.starts[self.current]), int(self.hits.ends[self.current]))
            self._found = hit
            self._pane.view.select(hit)
        self._drop()
        self.bar.hide()
        self._sought = None
        self._take(None)
        self._pane.view.setFocus()

    @Slot(object)
    def look_for(self, wish: Wish) -> None:
        """Look for something else from now on."""
        self._drop()
        self._wish = self._sought = wish
        self._document = self._pane.document
        if wish.is_empty or self._document is None:
            self._take(None)
            self.bar.say("")
        elif wrong := wish.problem:
            self._take(None)
            self.bar.say_wrong(said(wrong))
        elif not wish.regex and len(self._document.text) <= SHORT:
            self._show(Hits.of_bytes(places((self._document.text, wish))))
        else:
            self._soon.start()

    @Slot(int)
    def step(self, way: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end if there is none further."""
        if self._soon.isActive():
            self._soon.stop()
            self._ask_elsewhere()
        if self.hits is None or not len(self.hits):
            return
        self.current, round_it = self.hits.step(self.current, way)
        round_it = round_it and len(self.hits) > 1
        self._go()
        self._tell(way if round_it else 0)
        if round_it:
            self.round_the_end.emit(way)

    @Slot()
    def stop(self) -> None:
        """Search no longer."""
        self._drop()
        self._take(None)
        self.bar.say(self.tr("stopped"), found=False)

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of ``theme``."""
        self._theme = theme
        self._mark()

    # How it is done

    @Slot()
    def _ask_elsewhere(self) -> None:
        if self._document is None:
            return
        self.bar.say_searching()
        self._ticket = self._session.run(
            self._session.search((self._document.text, self._wish)),
            self._receive,
            owner=self,
            on_failed=self._fail,
        )

    def _receive(self, flat: bytes) -> None:
        self._ticket = None
        self._show(Hits.of_bytes(flat))

    def _fail(self, error: Exception) -> None:
        self._ticket = None
        self._take(None)
        if not isinstance(error, ReaderError):
            raise error
        self.bar.say_wrong(said(str(error)))

    def _drop(self) -> None:
        self._soon.stop()
        ticket, self._ticket = self._ticket, None
        if ticket is not None:
            ticket.cancel()

    def _show(self, hits: Hits) -> None:
        self._take(hits)
        if len(hits):
            self.current = hits.at_or_after(self._origin)
            self._go()
        self._tell(0)

    def _take(self, hits: Hits | None) -> None:
        self.hits, self.current = hits, -1
        self._mark()

    @Slot()
    def _look_again(self) -> None:
        """Look in the text that is shown now, without going anywhere."""
        if not self.is_open or self._pane.document is self._document:
            return
        self._origin = 0
        self._jumped = False
        self.look_for(self.bar.wish)

    def _go(self) -> None:
        """Bring the hit in hand into sight; where the reader came from is remembered once."""
        if self.hits is None or self.current < 0:
            return
        self._mark()
        view = self._pane.view
        start = int(self.hits.starts[self.current])
        y = view.y_of(start) - view.scroll_y
        if view.line_height <= y <= view.viewport().height() - 2 * view.line_height:
            return
        self._shown.scrolling.lead(self._shown.row.panes.index(self._pane))
        if self._jumped:
            view.bring(start, view.reading_line)
            return
        self._jumped = True
        with self._shown.jump():
            view.bring(start, view.reading_line)

    def _mark(self) -> None:
        hits = self.hits
        if hits is None or not len(hits):
            self._pane.view.set_highlights("hits", None)
            return
        styles = np.zeros(len(hits), np.uint8)
        if self.current >= 0:
            styles[self.current] = 1
        marks = hit_marks(self._theme)
        self._pane.view.set_highlights("hits", Highlights(hits.starts, hits.ends, styles, marks))

    def _tell(self, way: int) -> None:
        hits = self.hits
        if hits is None or not len(hits):
            self.bar.say(self.tr("no hit"), found=False)
            return
        count = f"{figure(len(hits))}+" if hits.capped else figure(len(hits))
        told = self.tr("{0} of {1}").format(figure(self.current + 1), count)
        if way:
            told = f"{told} {'↻' if way > 0 else '↺'}"
        self.bar.say(told)
