"""Has the pages of the open corpus drawn, for the panes that show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from reader.domain.errors import ReaderError
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.document import Document
    from reader.services.page_drawing import PageDrawing
    from reader.store.page_pictures import DrawnPage, Outline
    from reader.ui.desk.session import Session
    from reader.ui.panes.page_view.fetching import Wish

_NOWHERE = QT_TRANSLATE_NOOP("Pages", "Pages cannot be drawn here.")


class SessionPages:
    """What is asked of the session for a view of pages."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def outline(
        self,
        document: Document,
        owner: QObject,
        on_done: Callable[[Outline], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Have the sizes of a document's pages told."""
        drawing = self._drawing(owner, on_failed)
        if drawing is not None:
            job = drawing.outline(document)
            self._session.run(job, on_done, owner=owner, on_failed=on_failed)

    def drawn(
        self,
        document: Document,
        wish: Wish,
        owner: QObject,
        on_done: Callable[[DrawnPage], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        """Have a page drawn."""
        drawing = self._drawing(owner, on_failed)
        if drawing is not None:
            job = drawing.drawn(document, wish.page, wish.scale, wish.text)
            self._session.run(job, on_done, owner=owner, on_failed=on_failed)

    def _drawing(
        self, owner: QObject, on_failed: Callable[[Exception], None]
    ) -> PageDrawing | None:
        drawing = self._session.page_drawing()
        if drawing is None:
            sentence = QCoreApplication.translate("Pages", _NOWHERE)
            QTimer.singleShot(0, owner, lambda: on_failed(ReaderError(sentence)))
        return drawing
