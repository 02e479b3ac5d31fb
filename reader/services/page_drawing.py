"""Pages of PDF files drawn in processes of their own, for a view that shows them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.domain.document import Part
from reader.services.workers import Loss, WorkerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.document import Document
    from reader.services.jobs import Job, Ticket
    from reader.services.workers import Workers
    from reader.store.page_pictures import DrawnPage, Outline

A = TypeVar("A")
B = TypeVar("B")
LONGEST = 30.0
"""Seconds that one page may take."""


class PageDrawing:
    """Draws the pages of one corpus.

    ``workers`` gives the processes; a page that ends its process, or takes longer than
    ``longest`` seconds, is told in a sentence, and the next page gets a new process.
    """

    def __init__(
        self, folder: str, workers: Callable[[], Workers], *, longest: float = LONGEST
    ) -> None:
        self._folder = Path(folder)
        self._workers = workers
        self._longest = longest

    def outline(self, document: Document) -> Job[Outline]:
        """Return the job that tells the pages of a document.

        Raises (the job):
            WorkerError: with a sentence, if its file is gone, locked or another.
        """
        from reader.store.page_pictures import OutlineWish, outline

        told = sum(1 for _ in document.parts(Part.PAGE))
        wish = OutlineWish(self._path(document), document.path, told)
        return self._asking(outline, wish, document.path)

    def drawn(
        self, document: Document, page: int, scale: float, text: str | None
    ) -> Job[DrawnPage]:
        """Return the job that draws a page with ``scale`` pixels a point.

        ``text`` is the page's part of the document's text, if its boxes are wanted.

        Raises (the job):
            WorkerError: with a sentence, if the page cannot be drawn.
        """
        from reader.store.page_pictures import PageWish, draw

        wish = PageWish(self._path(document), document.path, page, scale, text)
        return self._asking(draw, wish, f"page {page + 1} of {document.path}")

    def _path(self, document: Document) -> str:
        return str(self._folder / document.path)

    def _asking(self, function: Callable[[A], B], wish: A, what: str) -> Job[B]:
        answering: Callable[[A], B | Loss] = function

        def run(ticket: Ticket) -> B:
            answers = self._workers().map_unordered(
                answering, [wish], ticket, lost=_lost, limit=self._longest
            )
            answer = next(answers)
            if isinstance(answer, Loss):
                message = (
                    f"{what} took too long to draw"
                    if answer is Loss.LATE
                    else f"{what} could not be drawn; the process drawing it came to an end"
                )
                raise WorkerError(message)
            return answer

        return run


def _lost(_wish: object, loss: Loss) -> Loss:
    return loss
