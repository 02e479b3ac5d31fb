"""What is known of a document's pages so far: pictures, lines, and what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from reader.ui.panes.page_view.fetching import OUTLINE, Fetching, Wish
from reader.ui.panes.page_view.page_lines import PageLines
from reader.ui.panes.page_view.pictures import Pictures
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.domain.document import Document
    from reader.store.page_pictures import DrawnPage
    from reader.ui.panes.page_view.fetching import PageSource
    from reader.ui.panes.page_view.stack import Stack

_AGAIN = 1200
"""Milliseconds after which what failed is asked for again."""
_TRIES = 3
_MOST_PAGES = 400


class KnownPages(QObject):
    """The pages of one document as they come.

    Signals:
        outlined: the sizes of all pages are known; carries an ``Outline``.
        placed: it is known where the characters of a page stand; carries the page.
        changed: there is something else to be seen.
        missed: something failed a while ago and may be asked for again.
    """

    outlined = Signal(object)
    placed = Signal(int)
    changed = Signal()
    missed = Signal()

    def __init__(self, source: PageSource, parent: QObject) -> None:
        super().__init__(parent)
        self.pictures = Pictures()
        self._document: Document | None = None
        self._stack: Stack | None = None
        self._seen = range(0)
        self._lines: dict[int, PageLines] = {}
        self._told: dict[int, str] = {}  # what went wrong, by page
        self._unplaced: dict[int, str] = {}  # why a page has no boxes
        self._tries: dict[int, int] = {}
        self._fetching = Fetching(source, self)
        self._fetching.outlined.connect(self.outlined)
        self._fetching.drawn.connect(self._take)
        self._fetching.failed.connect(self._fail)
        self._again = QTimer(self, singleShot=True, interval=_AGAIN)
        self._again.timeout.connect(self._try_again)

    @property
    def sentence(self) -> str:
        """Why nothing is known at all, if that is so."""
        return self._told.get(OUTLINE, "")

    @property
    def waiting(self) -> int:
        """How many pages are still to be asked for."""
        return self._fetching.waiting

    def begin(self, document: Document) -> None:
        """Ask for the pages of a document, and forget those of another."""
        self._document, self._stack = document, None
        for known in (self._lines, self._told, self._unplaced, self._tries):
            known.clear()
        self.pictures.clear()
        self._fetching.begin(document)

    def set_stack(self, stack: Stack) -> None:
        """Say what is on which page."""
        self._stack = stack
        self._told.pop(OUTLINE, None)

    def lines(self, page: int) -> PageLines | None:
        """Return the lines of a page, if they are known and there are any."""
        return self._lines.get(page) or None

    def note(self, page: int) -> str:
        """Return what went wrong with a page, if something did."""
        return self._told.get(page, "") or self._unplaced.get(page, "")

    def picture(self, page: int) -> QImage | None:
        """Return the picture of a page, if there is one, perhaps at another scale."""
        return self.pictures.picture(page)

    def forgive(self) -> None:
        """Let what failed too often be asked for again."""
        self._tries.clear()
        self._try_again()

    def ask(self, seen: range, scale: float) -> None:
        """Have what is on screen drawn, then what is next to it, and nothing else."""
        document, stack = self._document, self._stack
        if not document or not stack:
            return
        self._seen = seen
        wishes: list[Wish] = []
        for page in (*seen, seen.stop, seen.start - 1):
            if not 0 <= page < len(stack) or page in self._told:
                continue
            start, end = stack.span(page)
            placed = page in self._lines or page in self._unplaced or not stack.has_text(page)
            if not placed or self.pictures.scale(page) != scale:
                wishes.append(Wish(page, scale, None if placed else document.text[start:end]))
        self._fetching.want(wishes)

    @Slot(object, object)
    def _take(self, wish: Wish, found: DrawnPage) -> None:
        stack, page = self._stack, found.page
        if not stack:
            return
        self._tries.pop(page, None)
        near = (self._seen.start + self._seen.stop) // 2
        self.pictures.add(found, wish.scale, near=near, seen=self._seen)
        if found.problem:
            self._unplaced[page] = said(found.problem)
        if found.boxes is not None:
            boxes = np.frombuffer(found.boxes, np.float32).reshape(-1, 4)
            self._lines[page] = PageLines(stack.span(page)[0], boxes)
            if len(self._lines) > _MOST_PAGES:
                del self._lines[max(self._lines, key=lambda other: abs(other - page))]
            self.placed.emit(page)
        self.changed.emit()

    @Slot(int, str)
    def _fail(self, page: int, sentence: str) -> None:
        self._told[page] = sentence
        self._tries[page] = self._tries.get(page, 0) + 1
        if self._tries[page] < _TRIES:
            self._again.start()
        self.changed.emit()

    @Slot()
    def _try_again(self) -> None:
        """Ask once more for what failed, until it has failed too often."""
        again = [page for page in self._told if self._tries.get(page, 0) < _TRIES]
        for page in again:
            if page != OUTLINE:
                del self._told[page]
        if OUTLINE in again and self._document:
            self._fetching.begin(self._document)
        elif again:
            self.missed.emit()
