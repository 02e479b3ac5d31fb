"""Documents that changed: where their annotations went, to be accepted in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

if TYPE_CHECKING:
    from reader.domain.anchor import Anchor
    from reader.domain.document import Document
    from reader.services.anchor_review import Review, ReviewItem
    from reader.services.annotating import Annotating
    from reader.services.jobs import Ticket
    from reader.ui.desk.note_keeping import NoteKeeping
    from reader.ui.desk.session import Session

_LONGEST = 90


class Reviewing(QObject):
    """Finds the annotations whose document changed, tells of them, and places them if asked.

    Signals:
        said: a sentence that should stay until it is read.
        answered: a sentence for the status bar.
    """

    said = Signal(str)
    answered = Signal(str)

    def __init__(
        self, *, session: Session, keeping: NoteKeeping, window: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._keeping, self._window = session, keeping, window
        self._reviews: list[Review] = []
        self._asked = False
        self.box: QMessageBox | None = None
        keeping.loaded.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Carry what has to be carried, off the UI thread."""
        self._reviews = []
        service, corpus = self._keeping.service, self._session.corpus
        if service is None or corpus is None:
            return
        asked = [(item, service.of(item.id)) for item in corpus.documents]
        asked = [(document, entries) for document, entries in asked if entries]
        desk = service.desk

        def job(ticket: Ticket) -> tuple[Annotating, list[Review]]:
            from reader.services.anchor_review import Reviewing as Carrying

            found = [Carrying(desk, document, entries)(ticket) for document, entries in asked]
            return service, [review for review in found if review]

        self._session.run(job, self._tell, owner=self)

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
        told = "; ".join(f"{self._document(item).path}: {item.summary}" for item in reviews)
        sentence = self.tr(
            "Annotated documents have changed. {0}. Choose Annotate, “Review the moved"
            " annotations”, to look at them and put them there."
        )
        self.said.emit(sentence.format(told))

    @Slot()
    def ask(self) -> None:
        """Show where each one went, and let the reader accept it."""
        self._asked = not self._reviews
        if self._asked:
            self.look()
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("Moved annotations"))
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(
            "\n".join(f"{self._document(item).path}: {item.summary}" for item in self._reviews)
        )
        box.setInformativeText(
            self.tr(
                "Those that are lost or unclear are kept, with their words, and listed under"
                " “lost places”. Ctrl+Z takes all of it back."
            )
        )
        box.setDetailedText("\n".join(self._lines()))
        accept: QPushButton = box.addButton(
            self.tr("Put them there"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(self.tr("Not now"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(accept)
        box.accepted.connect(self.accept)
        box.finished.connect(box.deleteLater)
        self.box = box
        box.open()

    @Slot()
    def accept(self) -> None:
        """Put all annotations where they went; a step a document, each undone by Ctrl+Z."""
        service, reviews = self._keeping.service, self._reviews
        if service is None:
            return
        from reader.services.anchor_review import accept

        self._reviews = []
        for review in reviews:
            accept(service, review)
        self.answered.emit(self.tr("The annotations were put in their new places."))

    def _lines(self) -> list[str]:
        return [
            f"{item.carried.status}: {_short(item.anchor)} → {self._now(review, item)}"
            for review in self._reviews
            for item in review.items
        ]

    def _now(self, review: Review, item: ReviewItem) -> str:
        span = item.carried.span
        if span is None:
            return self.tr("nowhere")
        words = " ".join(span.of(self._document(review).text).split())
        return f"“{words[:_LONGEST]}”"

    def _document(self, review: Review) -> Document:
        corpus = self._session.corpus
        documents = () if corpus is None else corpus.documents
        return next(item for item in documents if item.id == review.document)


def _short(anchor: Anchor) -> str:
    words = " ".join(anchor.quote.split())
    return f"“{words[:_LONGEST]}”"
