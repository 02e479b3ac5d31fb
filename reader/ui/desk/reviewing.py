"""Documents that changed: where their annotations went, to be accepted in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from reader.ui.dialogs.review_moved import ReviewMoved
from reader.ui.figures import percent
from reader.ui.models.places import page_name
from reader.ui.models.review_rows import Fates, Option, ReviewRow

if TYPE_CHECKING:
    from reader.domain.annotation import EntryId
    from reader.domain.document import Document, DocumentId
    from reader.domain.span import Span
    from reader.services.anchor_review import Review, ReviewItem
    from reader.services.annotating import Annotating
    from reader.services.jobs import Ticket
    from reader.ui.desk.desk import Desk
    from reader.ui.desk.linking import Linking
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.note_places import NotePlaces

_LONGEST = 90


class Reviewing(QObject):
    """Finds the annotations whose document changed, tells of them, and places them if asked.

    Signals:
        answered: a sentence for the status bar.
    """

    answered = Signal(str)

    def __init__(
        self,
        desk: Desk,
        *,
        keeping: NoteKeeping,
        places: NotePlaces,
        linking: Linking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._keeping = desk, keeping
        self._places, self._linking = places, linking
        self._reviews: list[Review] = []
        self._asked = False
        self.dialog: ReviewMoved | None = None
        keeping.loaded.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Carry what has to be carried, off the UI thread."""
        self._reviews = []
        if self.dialog is not None:  # it lists what was found before
            self.dialog.reject()
        service, corpus = self._keeping.service, self._desk.session.corpus
        if service is None or corpus is None:
            return
        asked = [(item, service.of(item.id)) for item in corpus.documents]
        asked = [(document, entries) for document, entries in asked if entries]
        desk = service.desk

        def job(ticket: Ticket) -> tuple[Annotating, list[Review]]:
            from reader.services.anchor_review import Reviewing as Carrying

            found = [Carrying(desk, document, entries)(ticket) for document, entries in asked]
            return service, [review for review in found if review]

        self._desk.session.run(job, self._tell, owner=self)

    def _tell(self, found: tuple[Annotating, list[Review]]) -> None:
        service, reviews = found
        if service is not self._keeping.service:
            return
        asked, self._asked = self._asked, False
        if not reviews and asked:
            self.answered.emit(self.tr("All annotations stand where they were made."))
        if not reviews:
            return
        self._reviews = reviews
        if asked:
            self.ask()
            return
        sentence = self.tr("Annotated documents have changed. {0}.")
        self._desk.frame.notice.say(sentence.format(self.summary), self.tr("Review"), self.ask)

    @property
    def summary(self) -> str:
        """What became of the annotations, document by document."""
        fates = Fates()
        told = (f"{self._path(item)}: {fates.told(item.counts)}" for item in self._reviews)
        return "; ".join(told)

    @Slot()
    def ask(self) -> None:
        """Show where each one went, and let the reader accept or correct it."""
        self._asked = not self._reviews
        if self._asked:
            self.look()
            return
        rows = [self._row(review, item) for review in self._reviews for item in review.items]
        self.dialog = ReviewMoved(self.summary, rows, self._desk.looks.theme, self._desk.window)
        self._desk.looks.theme_changed.connect(self.dialog.set_theme)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.shown.connect(self._show)
        self.dialog.place_requested.connect(self._place)
        self.dialog.answered.connect(self.accept)
        self.dialog.show()

    @Slot(object)
    def accept(self, places: dict[tuple[EntryId, str], Span | None]) -> None:
        """Put all annotations where the reader agreed, as one step that Ctrl+Z takes back."""
        service, reviews = self._keeping.service, self._reviews
        if service is None:
            return
        from reader.services.anchor_review import accept_all

        self._reviews = []
        accept_all(service, reviews, places)
        self._desk.frame.notice.put_away()
        self.answered.emit(self.tr("The annotations were put in their new places."))

    @Slot(str)
    def place(self, key: str) -> None:
        """Put a lost annotation where words are selected in its document."""
        from reader.services.anchor_review import place

        service, entry = self._keeping.service, self._places.entry(key)
        if service is None or entry is None:
            return
        selected = self._selected(entry.documents)
        if selected is None:
            titles = [self._title(document) for document in entry.documents]
            told = self.tr("Select the words it belongs to in {0} first.")
            self.answered.emit(told.format(", ".join(titles)))
        elif place(service, entry.id, *selected):
            self.answered.emit(self.tr("Placed. Ctrl+Z takes it back."))
            self._places.go_to(key)

    @Slot()
    def _forget_dialog(self) -> None:
        self.dialog = None

    @Slot(object)
    def _show(self, row: ReviewRow) -> None:
        self._places.show(row.document, row.option.span)

    @Slot(int)
    def _place(self, number: int) -> None:
        dialog = self.dialog
        row = None if dialog is None else dialog.model.row(number)
        if dialog is None or row is None:
            return
        selected = self._selected((row.document,))
        if selected is None:
            told = self.tr("Select the words it belongs to in {0} first, then press it again.")
            dialog.say(told.format(row.title))
            return
        document, span = selected
        words = _short(span.of(document.text))
        dialog.use_place(number, Option(span, words, self.tr("(you chose it)")))

    def _selected(self, documents: tuple[DocumentId, ...]) -> tuple[Document, Span] | None:
        """Return what is selected in one of some documents, the pane in hand first."""
        panes = range(len(self._desk.row.panes))
        held = self._desk.shown.held
        for number in sorted(panes, key=lambda pane: pane != held):
            for document, span in self._linking.selection(number):
                if document.id in documents:
                    return document, span
        return None

    def _row(self, review: Review, item: ReviewItem) -> ReviewRow:
        document = self._desk.shown.documents[review.document]
        text, carried = document.text, item.carried
        options: list[Option] = []
        if carried.span is not None:
            options.append(Option(carried.span, _short(carried.span.of(text))))
        lost = Option(None, "")
        candidates = [
            Option(place.span, _short(place.span.of(text)), f"({percent(place.confidence)})")
            for place in carried.candidates
            if place.span != carried.span
        ]
        options += [*candidates, lost] if carried.span is not None else [lost, *candidates]
        start = item.anchor.span.start if item.anchor.span is not None else 0
        at = carried.span.start if carried.span is not None else min(start, len(text))
        return ReviewRow(
            entry=item.entry,
            end=item.end,
            document=review.document,
            title=page_name(document, at),
            status=carried.status,
            words=_short(item.anchor.quote),
            options=tuple(options),
        )

    def _path(self, review: Review) -> str:
        document = self._desk.shown.documents.get(review.document)
        return str(review.document) if document is None else document.path

    def _title(self, key: DocumentId) -> str:
        document = self._desk.shown.documents.get(key)
        return str(key) if document is None else document.title


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
