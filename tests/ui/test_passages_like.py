"""Passages like a selection or a text from elsewhere, found with real keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.domain.errors import CorpusError
from reader.domain.span import Span
from reader.ui.models.like_rows import LikeColumn
from tests.ui.searching_desk import CONTROL, LEFT, SHIFT, click_cell, column, opened, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHARED = "The harbour council met in the old granary and heard seven witnesses about the flood."
EDITED = "The harbour council met in the new granary and heard seven witnesses about a flood."


def filler(name, count=60):
    return "\n".join(f"{name} line {n} says nothing of any weight" for n in range(count))


TEXTS = {
    "a-report.txt": f"# Report\n{filler('ra')}\n{SHARED}\n{filler('rb')}",
    "b-page.txt": f"# Page\n{filler('pa')}\n{SHARED}\n{filler('pb')}",
    "c-other.txt": f"# Other\n{filler('oa')}\n{EDITED}\nA lantern and nothing else.",
}


@pytest.fixture
def window(bench, qtbot):
    return opened(bench, qtbot, TEXTS)


def select(window, pane=0):
    view = window.desk.row.panes[pane].view
    start = view.document.text.index(SHARED)
    window.desk.shown.take_in_hand(pane)
    view.select(Span(start, start + len(SHARED)))
    view.setFocus()


def find(window, qtbot):
    with qtbot.waitSignal(window.rooms.resembling.listed):
        QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    return window.rooms.resembling.page


def test_a_selected_passage_is_found_elsewhere_and_brought_beside_with_a_click(window, qtbot):
    select(window)
    page = find(window, qtbot)
    assert window.frame.dock.current == "like"
    assert window.frame.dock.tabs.tabText(window.frame.dock.names.index("like")) == "Like this 2"
    assert column(page.model, LikeColumn.DOCUMENT) == ["b-page", "c-other"]
    assert column(page.model, LikeColumn.KIND) == ["verbatim", "edited"]
    assert column(page.model, LikeColumn.TEXT)[1].startswith("The harbour council met in the new")
    assert page.table.hasFocus()
    click_cell(page.table, page.model.index(1, LikeColumn.TEXT))
    pane = window.desk.row.panes[1]
    assert pane.document.path == "c-other.txt"
    assert "new granary" in pane.view.selected_text()
    place = pane.view.y_of(pane.view.selected().start) - pane.view.scroll_y
    assert 0 <= place < pane.view.viewport().height()
    assert window.desk.row.panes[0].document.path == "a-report.txt"


def test_enter_on_a_row_brings_it_too_and_the_keys_sort(window, qtbot):
    select(window)
    page = find(window, qtbot)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert "new granary" in window.desk.row.panes[1].view.selected_text()
    head = page.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(LikeColumn.SCORE) + 20, 5)
    QTest.mouseClick(head.viewport(), LEFT, pos=place)
    first = column(page.model, LikeColumn.SCORE)
    QTest.mouseClick(head.viewport(), LEFT, pos=place)
    assert column(page.model, LikeColumn.SCORE) == first[::-1]


def test_a_text_from_elsewhere_is_pasted_into_a_dialog_and_found(window, qtbot):
    QApplication.clipboard().setText("He heard seven witnesses about the flood in the granary")
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    dialog = window.rooms.resembling.dialog
    assert "seven witnesses" in dialog.field.toPlainText()
    with qtbot.waitSignal(window.rooms.resembling.listed):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return, CONTROL)
    page = window.rooms.resembling.page
    assert page.model.rowCount() == 3
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    held = window.desk.row.panes[window.desk.shown.held]
    shown = [pane.view.selected_text() for pane in window.desk.row.panes]
    assert any("witnesses" in text for text in shown), held


def test_a_passage_that_stands_nowhere_else_is_told_in_a_sentence(window, qtbot):
    window.rooms.resembling.look_for("zebra crossing quagga okapi and kudu")
    qtbot.waitUntil(lambda: "Nothing like" in window.rooms.resembling.page.sentence)
    assert "zebra crossing" in window.rooms.resembling.page.sentence
    window.rooms.resembling.look_for("a b")
    assert "a few words more" in window.rooms.resembling.page.sentence


def test_looking_for_passages_can_be_stopped(window, qtbot, monkeypatch):
    searching = window.rooms.search.searching
    tickets = []

    def endless(_passage, **_at):
        def run(ticket):
            tickets.append(ticket)
            while True:
                ticket.step(0, 0)

        return run

    monkeypatch.setattr(searching, "resembling", endless)
    select(window)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    page = window.rooms.resembling.page
    qtbot.waitUntil(lambda: bool(tickets))
    assert page.stop.isVisible()
    assert "Looking for" in page.sentence
    QTest.mouseClick(page.stop, LEFT)
    assert tickets[0].cancelled
    assert "stopped" in page.sentence
    assert not page.stop.isVisible()


def test_what_goes_wrong_is_said_on_the_list(window, qtbot, monkeypatch):
    def failing(_passage, **_at):
        def run(_ticket):
            message = "the index is out of reach"
            raise CorpusError(message)

        return run

    monkeypatch.setattr(window.rooms.search.searching, "resembling", failing)
    select(window)
    QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "out of reach" in window.rooms.resembling.page.sentence)


def test_another_corpus_takes_the_passages_away(bench, window, qtbot):
    select(window)
    page = find(window, qtbot)
    bench.open(window, {"x.txt": "Nothing of it."}, name="another")
    assert page.model.rowCount() == 0
    assert "Ctrl+Shift+F" in page.sentence


def test_the_menu_of_a_pane_offers_it(window, qtbot):
    select(window)
    view = window.desk.row.panes[0].view
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(60, 60), view.viewport().mapToGlobal(QPoint(60, 60))
    )
    QApplication.sendEvent(view.viewport(), event)
    menu = window.findChild(QMenu, "PaneMenu")
    action = next(item for item in menu.actions() if item.objectName() == "read.like")
    with qtbot.waitSignal(window.rooms.resembling.listed):
        action.trigger()
    menu.hide()
    assert window.rooms.resembling.page.model.rowCount() == 2


def test_the_search_field_and_the_passages_do_not_disturb_each_other(window, qtbot):
    select(window)
    page = find(window, qtbot)
    type_into(qtbot, window, "lantern")
    assert page.model.rowCount() == 2
    assert window.frame.dock.current == "hits"
