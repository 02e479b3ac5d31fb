"""Reading, comparing and judging by keys alone: everything is sent as a key to what has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.correction import Relation
from tests.ui.test_desk import SHARED, texts

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
    pytest.mark.timeout(120),
]


@pytest.fixture
def desk(bench, window, qtbot):
    desk = bench.open(window, texts())
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    desk.row.panes[0].view.setFocus()
    return desk


@pytest.fixture
def press(window, qtbot):
    def send(*keys: str) -> None:
        """Press keys, one after the other, where the focus is."""
        for name in keys:
            key = QKeySequence(name)[0]
            target = QApplication.focusWidget() or window
            QTest.keyClick(target, key.key(), key.keyboardModifiers())
            qtbot.wait(1)

    return send


@pytest.fixture
def write(window):
    return lambda words: QTest.keyClicks(QApplication.focusWidget() or window, words)


def shown(desk):
    return [pane.document.path for pane in desk.row.panes]


def active(window, qtbot):
    """Wait until the window has the keyboard again; offscreen it has to be asked."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_panes_come_move_and_go_and_take_documents(window, desk, press, write, qtbot):
    press("Ctrl+Shift+N")
    assert len(desk.row.panes) == 3
    here = desk.shown.held
    before = shown(desk)
    press("Ctrl+Shift+PgUp")
    assert shown(desk) != before
    assert desk.shown.held != here
    press("Ctrl+D")
    write("stranger")
    press("Return")
    active(window, qtbot)
    assert shown(desk)[desk.shown.held] == "d-stranger.txt"
    press("Ctrl+W")
    assert len(desk.row.panes) == 2
    both = shown(desk)
    press("Ctrl+Shift+S")
    assert shown(desk) == both[::-1]
    held = desk.shown.held
    press("F6")
    assert desk.shown.held != held
    press("Ctrl+Alt++")
    assert len({pane.view.style_in_use.points for pane in desk.row.panes}) == 2


def test_places_are_found_and_come_back_to(window, desk, press, write, qtbot):
    view = desk.row.panes[desk.shown.held].view
    press("Ctrl+G")
    write("50 %")
    press("Return")
    active(window, qtbot)
    half = view.offset_at_reading_line()
    assert abs(half - len(view.document.text) / 2) < 300
    press("Ctrl+F")
    write("harbour")
    press("Return")
    qtbot.waitUntil(lambda: view.visible_span().contains(view.document.text.index("harbour")))
    press("Esc", "Alt+Left")
    assert abs(view.offset_at_reading_line() - half) < 300
    press("F7", "Shift+Right", "Shift+Right", "Shift+Right", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == view.selected_text() != ""
    press("Ctrl+A")
    assert view.selected_text() == view.document.text


def test_texts_scroll_together_until_one_key_lets_them_go(window, desk, press):
    press("F8")
    _, right = (pane.view for pane in desk.row.panes)
    before = right.scroll_y
    press("Down", "Down")
    assert right.scroll_y != before
    press("Ctrl+Shift+L")
    before = right.scroll_y
    press("Down", "Down")
    assert right.scroll_y == before
    press("Ctrl+Shift+L", "Ctrl+Shift+U")
    assert window.actions_by_id["view.furniture"].isChecked() in (True, False)


def test_passages_are_taken_judged_cut_and_copied(window, desk, press, qtbot):
    press("F8")
    first = desk.passages.held.overlap
    press("F8")
    assert desk.passages.held.overlap.id != first.id
    press("Shift+F8")
    assert desk.passages.held.overlap.id == first.id
    press("Ctrl+Shift+C")
    qtbot.waitUntil(
        lambda: first.a.span.of(texts()[shown(desk)[0]])[:60] in QGuiApplication.clipboard().text()
    )
    press("Ctrl+Shift+K")
    assert desk.passages.held.overlap.id == first.id
    entries = window.rooms.annotating.keeping.service.entries
    assert [item.relation for item in entries.values()] == [Relation.CONFIRMED]
    press("Ctrl+Z", "Ctrl+Shift+R")
    assert first.id not in [item.id for item in desk.shown.told(0, 1)]
    press("Ctrl+Z", "F8", "Ctrl+9")
    assert desk.frame.inspector.differences.hasFocus()
    press("Tab")
    assert QApplication.focusWidget() is not desk.frame.inspector.differences
    press("Ctrl+Shift+B")
    assert desk.frame.inspector.differences.is_beside
    press("F6", "Ctrl+Return")
    assert desk.passages.held is not None


def test_lists_matrix_and_coverage_lead_to_places(window, desk, press, write, qtbot):
    press("Ctrl+2")
    table = desk.frame.overlaps.table
    assert table.hasFocus()
    press("Home", "Down")
    first = desk.passages.held.overlap
    press("Down") if table.currentIndex().row() == 0 else press("Up")
    assert desk.passages.held.overlap.id != first.id
    press("Esc")
    assert desk.row.panes[desk.shown.held].view.hasFocus()
    press("Ctrl+3")
    assert desk.frame.dock.current == "matrix"
    before = shown(desk)
    for way in ("Right", "Down", "Right", "Down", "Down"):
        press("Ctrl+3", way, "Return")
        if shown(desk) != before:
            break
    assert shown(desk) != before
    press("Ctrl+4")
    assert desk.frame.dock.current == "coverage"
    press("Down", "Right", "Return")
    press("Ctrl+5")
    assert desk.frame.dock.current == "collation"
    press("Ctrl+1")
    assert desk.frame.documents.isAncestorOf(QApplication.focusWidget())


def test_the_list_is_filtered_by_typing(window, desk, press, write, qtbot):
    press("Ctrl+2", "Shift+Tab")
    for _ in range(8):
        if QApplication.focusWidget() is desk.frame.overlaps.conditions.field:
            break
        press("Shift+Tab")
    assert QApplication.focusWidget() is desk.frame.overlaps.conditions.field
    write("harbour")
    qtbot.waitUntil(lambda: len(desk.frame.overlaps.listed) < 2)
    (left,) = desk.frame.overlaps.listed
    assert SHARED[:20] in left.a.span.of(desk.shown.documents[left.a.document].text)
