"""Link two passages: those selected in two panes, or one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from reader.domain.document import Document
from reader.domain.span import Span

if TYPE_CHECKING:
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping

Side: TypeAlias = tuple[Document, Span]
_PLAIN = "see-also"
_MOST_QUOTED = 60


class Linking(QObject):
    """Makes links. With one side chosen it waits for the other, until Escape.

    Signals:
        said: a sentence for the status bar.
        made: a link was made; carries its id.
        waiting_changed: another side waits, or none.
    """

    said = Signal(str)
    made = Signal(str)
    waiting_changed = Signal()

    def __init__(self, desk: Desk, keeping: NoteKeeping, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._passages = desk.shown, desk.passages
        self._hint, self._keeping = desk.frame.hint, keeping
        self._selected: list[int] = []
        self._waiting: Side | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), desk.window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.cancel)
        desk.shown.row.selection_changed.connect(self._select)
        desk.session.opened.connect(self.forget)

    @property
    def waiting(self) -> Side | None:
        """The side that waits for the other."""
        return self._waiting

    @Slot()
    def link(self) -> None:
        """Link what is selected in two panes, or wait for the second passage."""
        if self._keeping.service is None:
            self.said.emit(self.tr("The annotations are still being read."))
            return
        ends = [side for number in sorted(self._selected) for side in self.selection(number)]
        waiting = self._waiting
        if waiting is not None:
            here = self.selection(self._shown.held)
            other = next((side for side in (*here, *ends) if side != waiting), None)
            if other is None:
                self.said.emit(self.tr("Select the other passage first; Esc cancels the link."))
                return
            self._link(waiting, other)
        elif len(ends) >= 2:
            self._link(ends[0], ends[1])
        elif ends:
            self._wait(ends[0])
        else:
            self.said.emit(self.tr("Select the words that the link begins at first."))

    @Slot()
    def link_passage(self) -> None:
        """Link the two sides of the passage in hand."""
        held = self._passages.held
        if held is None or self._keeping.service is None:
            return
        one, other = (
            (self._shown.documents[side.document], side.span)
            for side in (held.overlap.a, held.overlap.b)
        )
        self._link(one, other)

    @Slot()
    def cancel(self) -> None:
        """Wait for nothing any more."""
        if self._waiting is not None:
            self.forget()
            self.said.emit(self.tr("No link was made."))

    @Slot()
    def forget(self) -> None:
        """Wait for nothing, without a word."""
        self._escape.setEnabled(False)
        if self._waiting is not None:
            self._waiting = None
            self._hint.put_away()
            self.waiting_changed.emit()

    def selection(self, number: int) -> list[Side]:
        """Return what is selected in a pane, if anything is."""
        panes = self._shown.row.panes
        view = panes[number].view if number < len(panes) else None
        span = None if view is None else view.selected()
        document = None if view is None else view.document
        return [] if span is None or document is None else [(document, span)]

    def let_go(self, number: int) -> None:
        """Select nothing in a pane any more."""
        panes = self._shown.row.panes
        view = panes[number].view if number < len(panes) else None
        span = None if view is None else view.selected()
        if view is not None and span is not None:
            view.select(Span(span.start, span.start))

    def _wait(self, side: Side) -> None:
        self._waiting = side
        self._escape.setEnabled(True)
        words = " ".join(side[1].of(side[0].text).split())
        short = words if len(words) <= _MOST_QUOTED else words[:_MOST_QUOTED].rstrip() + "…"
        told = self.tr(
            "A link begins at “{0}”. Select the other passage, in this or another text, and press"
            " Ctrl+L again. Esc cancels."
        )
        self._hint.say(told.format(short), self.tr("Cancel"), self.cancel)
        self.waiting_changed.emit()

    def _link(self, one: Side, other: Side) -> None:
        service = self._keeping.service
        if service is None:
            return
        made = service.link(one, other, _PLAIN)
        self.forget()
        for number in range(len(self._shown.row.panes)):
            self.let_go(number)
        self.made.emit(made.id)

    @Slot(int)
    def _select(self, pane: int) -> None:
        """Remember in which two panes something was selected last."""
        others = [number for number in self._selected if number != pane]
        self._selected = [*others, pane][-2:]
