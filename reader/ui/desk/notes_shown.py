"""Draw the annotations in the texts, and those of the place in hand in the inspector."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.domain.overlap import Passage
from reader.domain.span import Span
from reader.services.annotation_filter import relation_choices
from reader.services.correcting import is_correction
from reader.ui.desk.note_marks import note_marks, spans_in, ties
from reader.ui.desk.notes_here import MOST, cards_of, notes_here, notes_on
from reader.ui.models.annotation_words import RELATION_NAMES
from reader.ui.panes.card_content import Choices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.annotation import EntryId
    from reader.domain.document import Document
    from reader.services.vocabulary import Vocabulary
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.theme.tokens import Theme

_SOON = 15
"""Milliseconds in which many changes become one drawing."""


class NotesShown(QObject):
    """What is seen of the annotations. ``first`` are those the reader has in hand.

    Signals:
        shown_here: the annotations of the place in hand are shown.
    """

    shown_here = Signal()

    def __init__(self, desk: Desk, keeping: NoteKeeping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown, self._passages = desk.shown, desk.passages
        self._inspector = desk.frame.inspector
        self._notes = desk.frame.inspector.notes
        self._keeping = keeping
        self._theme = desk.looks.theme
        self.first: list[EntryId] = []
        self.waiting: tuple[Document, Span] | None = None
        self._choices: Choices | None = None
        keeping.loaded.connect(self._count_anew)
        keeping.changed.connect(self._count_anew)
        self._place: tuple[int, int] | None = None
        self._drawing = QTimer(self, singleShot=True, interval=_SOON)
        self._drawing.timeout.connect(self.refresh)
        keeping.loaded.connect(self.refresh)
        desk.looks.theme_changed.connect(self._set_theme)
        desk.passages.held_changed.connect(self.refresh_soon)
        desk.shown.changed.connect(self.refresh_soon)
        desk.shown.row.clicked.connect(self._click)

    @property
    def words(self) -> Vocabulary:
        """What ``corpus.yaml`` says of colours and tags."""
        return self._keeping.words

    @Slot()
    def refresh_soon(self) -> None:
        """Draw everything anew, once for many changes."""
        self._drawing.start()

    def forget(self) -> None:
        """Have nothing in hand."""
        self.first, self._place = [], None

    def stop(self) -> None:
        """Draw nothing any more."""
        self._drawing.stop()

    @Slot()
    def refresh(self) -> None:
        """Draw all annotations on the desk anew."""
        service = self._keeping.service
        for pane in self._shown.row.panes:
            document = pane.document
            if document is not None:
                found = [] if service is None else service.of(document.id)
                waits = self.waiting is not None and self.waiting[0].id == document.id
                side = self.waiting[1] if self.waiting is not None and waits else None
                marks = note_marks(found, document, self._theme, side)
                pane.view.set_highlights("annotations", marks)
        self._tie()
        self.show_here()

    def show_here(self) -> None:
        """Show the annotations of the place in hand."""
        service, notes = self._keeping.service, self._notes
        if service is None:
            notes.show_cards([], self._theme)
            return
        found = notes_here(service, self.places(), self.first)
        if not found:  # nothing is said of this place; of the whole text, perhaps
            texts = [self._shown.hand, *self._shown.in_panes]
            found = notes_on(service, [item for item in texts if item is not None])
        cards = cards_of(found[:MOST], service, self._shown.documents, self.words.colors)
        notes.show_cards(cards, self._theme, max(0, len(found) - MOST))
        notes.offer(self.choices())
        self.shown_here.emit()

    def choices(self) -> Choices:
        """Return what there is to choose from while an annotation is edited."""
        if self._choices is None:
            service = self._keeping.service
            every = [] if service is None else [*service.entries.values()]
            self._choices = Choices(
                tags=tuple(self.words.tag_choices(every)),
                relations=tuple(dict.fromkeys((*RELATION_NAMES, *relation_choices(every)))),
                meanings=tuple(self.words.colors.items()),
            )
        return self._choices

    @Slot()
    def _count_anew(self) -> None:
        self._choices = None

    def _tie(self) -> None:
        """Draw the links between texts that stand beside each other."""
        service, panes = self._keeping.service, self._shown.row.panes
        for gap, ribbons in enumerate(self._shown.row.ribbons):
            left, right = panes[gap].document, panes[gap + 1].document
            if service is None or left is None or right is None:
                ribbons.show_ties([])
            else:
                ribbons.show_ties(ties(service.of(left.id), left, right, self._theme))

    @property
    def place(self) -> Passage | None:
        """The place that was clicked last, as a passage of one character."""
        if self._place is None:
            return None
        pane, offset = self._place
        panes = self._shown.in_panes
        document = panes[pane] if pane < len(panes) else None
        return None if document is None else Passage(document.id, Span(offset, offset + 1))

    def places(self) -> Iterator[tuple[Document, Passage]]:
        """Yield the two sides of the passage in hand, then the place that was clicked."""
        held = self._passages.held
        sides = [] if held is None else [held.overlap.a, held.overlap.b]
        if self.place is not None:
            sides.append(self.place)
        for side in sides:
            if side.document in self._shown.documents:
                yield self._shown.documents[side.document], side

    @Slot(int, int)
    def _click(self, pane: int, offset: int) -> None:
        """Have in hand the shortest annotation that was clicked."""
        service, document = self._keeping.service, self._shown.row.panes[pane].document
        self._place, self.first = (pane, offset), []
        if service is not None and document is not None:
            here = [
                (len(span), entry.id)
                for entry in service.of(document.id)
                if not is_correction(entry)
                for span in spans_in(entry, document)
                if span.contains(offset)
            ]
            self.first = [key for _, key in sorted(here)]
        self.show_here()
        if self.first:
            self._inspector.show_notes()
        self._drawing.start()

    @Slot(object)
    def _set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.refresh()
