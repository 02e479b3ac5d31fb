"""Views of pages over files the test made, drawn in this process."""

import pytest
from PySide6.QtCore import QTimer

from reader.domain.document import Part
from reader.domain.errors import ReaderError
from reader.store.page_pictures import OutlineWish, PageWish, draw, outline
from reader.ui.panes.page_view.view import PageView
from reader.ui.theme.appearance import theme_for
from tests.made_pages import document


class Direct:
    """Draws in this process at the next turn of the event loop; remembers what was asked."""

    def __init__(self, folder):
        self.folder = folder
        self.asked = []
        self.broken = {}  # page: how often it still fails

    def outline(self, document, owner, on_done, on_failed):
        told = sum(1 for _ in document.parts(Part.PAGE))
        wish = OutlineWish(str(self.folder / document.path), document.path, told)
        self._answer(lambda: outline(wish), owner, on_done, on_failed)

    def drawn(self, document, wish, owner, on_done, on_failed):
        self.asked.append(wish.page)
        path = str(self.folder / document.path)
        if self.broken.get(wish.page):
            self.broken[wish.page] -= 1
            QTimer.singleShot(0, owner, lambda: on_failed(ReaderError(f"page {wish.page} broke")))
            return
        asked = PageWish(path, document.path, wish.page, wish.scale, wish.text)
        self._answer(lambda: draw(asked), owner, on_done, on_failed)

    def _answer(self, work, owner, on_done, on_failed):
        def run():
            try:
                found = work()
            except ReaderError as error:
                on_failed(error)
            else:
                on_done(found)

        QTimer.singleShot(0, owner, run)


class Stand:
    """A view of pages, shown."""

    def __init__(self, folder, qtbot):
        self.folder = folder
        self.qtbot = qtbot
        self.source = Direct(folder)
        self.view = None
        self.document = None

    def show(self, raw, size=(500, 600), *, wait=True):
        self.document = document(self.folder / "made.pdf", raw)
        self.view = PageView(self.source)
        self.view.set_theme(theme_for("light"))
        self.qtbot.addWidget(self.view)
        self.view.resize(*size)
        self.view.show()
        self.view.show_document(self.document)
        if wait:
            self.settle()
        return self.view

    def settle(self):
        """Wait until all that is on screen is drawn and placed."""
        known = self.view._known
        stack = lambda: self.view._stack  # noqa: E731 - it comes later

        def done():
            pages = self.view._pages_seen()
            return (
                stack() is not None
                and not self.view._asking.isActive()
                and len(pages) > 0
                and known.waiting == 0
                and not known._fetching._busy
                and all(known.picture(page) is not None or known.note(page) for page in pages)
            )

        self.qtbot.waitUntil(done)

    def point(self, offset, share=0.2):
        """Return a point of the viewport on a character, so far from its left edge."""
        stack = self.view._stack
        page = stack.page_of(offset)
        box = self.view._known.lines(page).stretches(offset, offset + 1)[0]
        area = self.view._page_area(page, stack)
        x = area.left() + (box.left + share * (box.right - box.left)) * stack.scale
        y = area.top() + (box.top + box.bottom) / 2 * stack.scale
        return x, y


@pytest.fixture
def stand(tmp_path, qtbot):
    return Stand(tmp_path, qtbot)
