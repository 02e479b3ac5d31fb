"""A desk whose corpus is really indexed, for the tests of what is searched from the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.services.search_indexing import indexing
from reader.services.searching import Searching
from reader.ui.desk.search_source import SearchSource

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def source_at(path, **more):
    """Return a search whose index is kept at ``path``, made without other processes."""
    return SearchSource(
        over=lambda corpus: Searching(corpus, path),
        indexing=lambda corpus, notes, anew: indexing(
            corpus, path=path, workers=None, notes=notes, anew=anew
        ),
        **more,
    )


def opened(bench, qtbot, texts, size=(1400, 900)):
    """Open documents and wait until they are indexed."""
    bench.searching = source_at(bench.folder / "index" / "one.sqlite")
    window = bench.window(size)
    bench.open(window, texts)
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    return window


def type_into(qtbot, window, text):
    """Type a query with the keys and wait for the whole answer."""
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.rooms.search.answered):
        QTest.keyClicks(window.top.search.field, text)


def column(model, number):
    """Return what one column of a table says."""
    return [model.index(row, number).data() for row in range(model.rowCount())]


def click_cell(view, index):
    """Click the middle of a cell."""
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
