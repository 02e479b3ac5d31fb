"""Asks for pages one at a time; what is no longer wanted is never asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from reader.domain.errors import ReaderError
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.document import Document
    from reader.store.page_pictures import DrawnPage, Outline

OUTLINE = -1
"""Stands for the pages' sizes where the number of a page is told."""


class PageSource(Protocol):
    """Whoever has pages drawn. Both answers come on the UI thread, while ``owner`` lives."""

    def outline(
        self,
        document: Document,
        owner: QObject,
        on_done: Callable[[Outline], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Have the sizes of a document's pages told."""
        ...

    def drawn(
        self,
        document: Document,
        wish: Wish,
        owner: QObject,
        on_done: Callable[[DrawnPage], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Have a page drawn."""
        ...


class Wish(NamedTuple):
    """A page to draw with ``scale`` pixels a point; ``text`` if its boxes are wanted too."""

    page: int
    scale: float
    text: str | None


class Fetching(QObject):
    """The questions of one view: one under way, the others only as long as they are wanted.

    Signals:
        outlined: carries an ``Outline``.
        drawn: carries the ``Wish`` and its ``DrawnPage``.
        failed: carries the page, or ``OUTLINE``, and a sentence.
    """

    outlined = Signal(object)
    drawn = Signal(object, object)
    failed = Signal(int, str)

    def __init__(self, source: PageSource, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._document: Document | None = None
        self._round = 0
        self._busy = False
        self._wishes: list[Wish] = []

    @property
    def waiting(self) -> int:
        """How many questions are still to be asked."""
        return len(self._wishes)

    def begin(self, document: Document) -> None:
        """Ask for the pages of a document; answers about another one are not heard any more."""
        self._document = document
        self._round += 1
        self._busy = True
        self._wishes = []
        asked = self._round

        def done(found: Outline) -> None:
            if asked == self._round:
                self._busy = False
                self.outlined.emit(found)
                self._next()

        def fail(error: Exception) -> None:
            if asked == self._round:
                self._fail(OUTLINE, error)

        self._source.outline(document, self, done, fail)

    def want(self, wishes: Sequence[Wish]) -> None:
        """Ask for these, the first ones first, and for nothing else."""
        self._wishes = list(wishes)
        self._next()

    def _next(self) -> None:
        if self._busy or not self._wishes or self._document is None:
            return
        wish, asked = self._wishes.pop(0), self._round
        self._busy = True

        def done(found: DrawnPage) -> None:
            if asked == self._round:
                self._busy = False
                self.drawn.emit(wish, found)
                self._next()

        def fail(error: Exception) -> None:
            if asked == self._round:
                self._fail(wish.page, error)

        self._source.drawn(self._document, wish, self, done, fail)

    def _fail(self, page: int, error: Exception) -> None:
        self._busy = False
        if not isinstance(error, ReaderError | OSError):
            raise error
        self.failed.emit(page, said(str(error)))
        self._next()
