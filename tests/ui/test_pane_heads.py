"""Choosing a document in a pane, dragging panes by their heads, text sizes of their own."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.document import Document, DocumentId
from reader.store.resources import resource
from reader.ui.dialogs.choose_document import ChooseDocument, DocumentChoices
from reader.ui.panes.pane import Pane
from reader.ui.theme.tokens import load

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LEFT = Qt.MouseButton.LeftButton
COMMON = "the grey sea rose over the stone wall of the old harbour that night"
TEXTS = {f"{name}.txt": f"{name} here\n{COMMON}\n" for name in ("alpha", "beta", "gamma", "delta")}


@pytest.fixture
def desk(bench):
    return bench.open(bench.window(), TEXTS)


def titles(desk):
    return [None if item is None else item.title for item in desk.shown.in_panes]


def chooser_of(desk, number):
    QTest.mouseClick(desk.row.panes[number].chooser, LEFT)
    found = desk.window.findChildren(ChooseDocument)
    return found[-1]


def drag_head(desk, number, x):
    """Drag a pane by its title until the pointer is at ``x`` of the row; do not let go."""
    chooser = desk.row.panes[number].chooser
    start = chooser.rect().center()
    end = chooser.mapFromGlobal(desk.row.mapToGlobal(QPoint(x, 10)))
    QTest.mousePress(chooser, LEFT, pos=start)
    for share in (0.3, 1.0):
        QTest.mouseMove(chooser, start + (end - start) * share)
    return chooser, end


def test_letters_find_a_document_and_return_shows_it_in_that_pane(desk):
    dialog = chooser_of(desk, 1)
    assert dialog.field.hasFocus()
    QTest.keyClicks(dialog.field, "gam")
    assert dialog.names == ["gamma"]
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert titles(desk)[1] == "gamma"
    assert desk.shown.held == 1


def test_the_arrows_choose_and_what_was_read_last_stands_first(desk):
    for wanted in ("delta", "gamma"):
        dialog = chooser_of(desk, 0)
        QTest.keyClicks(dialog.field, wanted)
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog = chooser_of(desk, 0)
    assert dialog.names[0] == "gamma"
    assert dialog.names.index("delta") < len(TEXTS) - 1
    second = dialog.names[1]
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert titles(desk)[0] == second


def test_letters_no_document_has_are_told_and_return_changes_nothing(desk):
    before = titles(desk)
    dialog = chooser_of(desk, 0)
    QTest.keyClicks(dialog.field, "zzz")
    assert dialog.names == []
    assert dialog.none.isVisible()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert titles(desk) == before
    dialog.close()


def test_an_author_and_a_path_are_found_too():
    documents = [
        Document(
            id=DocumentId("a"), path="press/x.txt", text="", title="One", authors=("Ana Lim",)
        ),
        Document(id=DocumentId("b"), path="law/y.txt", text="", title="Two"),
    ]
    choices = DocumentChoices(documents, [], None)
    for words, found in (("lim one", ["One"]), ("LAW", ["Two"]), ("", ["One", "Two"])):
        choices.find(words)
        assert [choices.index(n, 0).data() for n in range(choices.rowCount())] == found


def test_a_document_chosen_for_a_pane_that_was_closed_goes_nowhere(desk):
    desk.shown.add_pane(2)
    dialog = chooser_of(desk, 2)
    desk.shown.close_pane(2)
    before = titles(desk)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert titles(desk) == before
    assert len(before) == 2


def test_a_pane_is_dragged_by_its_title_past_its_neighbour(desk):
    first, second = titles(desk)
    chooser, end = drag_head(desk, 0, desk.row.width() - 20)
    assert desk.row.mark.isVisible()
    assert desk.row.mark.x() > desk.row.panes[1].x()
    QTest.mouseRelease(chooser, LEFT, pos=end)
    assert titles(desk) == [second, first]
    assert not desk.row.mark.isVisible()
    assert desk.shown.held == 1
    assert not desk.window.findChildren(ChooseDocument)
    assert QApplication.overrideCursor() is None


def test_a_pane_let_go_where_it_was_stays_and_escape_calls_the_drag_off(desk):
    before = titles(desk)
    chooser, end = drag_head(desk, 0, 60)
    assert not desk.row.mark.isVisible()
    QTest.mouseRelease(chooser, LEFT, pos=end)
    assert titles(desk) == before
    chooser, end = drag_head(desk, 0, desk.row.width() - 20)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    assert not desk.row.mark.isVisible()
    QTest.mouseRelease(chooser, LEFT, pos=end)
    assert titles(desk) == before
    assert QApplication.overrideCursor() is None


def test_the_wheel_with_control_and_keys_set_one_pane_larger_and_back(desk):
    views = [pane.view for pane in desk.row.panes]
    usual = views[0].style_in_use.points
    place = views[1].offset_at_reading_line()
    at = views[1].viewport().rect().center()
    QApplication.sendEvent(
        views[1].viewport(),
        QWheelEvent(
            at.toPointF(), views[1].viewport().mapToGlobal(at).toPointF(), QPoint(), QPoint(0, 240),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        ),
    )  # fmt: skip
    assert [view.style_in_use.points for view in views] == [usual, usual + 2]
    assert views[1].offset_at_reading_line() == place
    views[1].setFocus()
    desk.actions()["view.pane_smaller"].trigger()
    assert views[1].style_in_use.points == usual + 1
    desk.actions()["view.larger"].trigger()
    assert [view.style_in_use.points for view in views] == [usual + 1, usual + 2]
    desk.actions()["view.pane_normal"].trigger()
    assert [view.style_in_use.points for view in views] == [usual + 1, usual + 1]
    for _ in range(90):
        desk.row.enlarge(1, 1)
    assert views[1].style_in_use.points == 48


def test_two_thousand_documents_are_found_as_one_types(desk):
    many = [
        Document(id=DocumentId(f"m{n}"), path=f"press/{n}/page.html", text="", title=f"Report {n}")
        for n in range(2000)
    ]
    dialog = ChooseDocument(
        many, pane=0, recent=[], here=None, theme=desk.looks.theme, parent=desk.window
    )
    dialog.open_below(desk.row.panes[0].chooser, desk.window)
    spent = []
    for letter in "report 19":
        began = time.process_time()
        QTest.keyClick(dialog.field, letter)
        QApplication.processEvents()
        spent.append(time.process_time() - began)
    print("worst keystroke", max(spent))
    assert dialog.names[:2] == ["Report 19", "Report 119"]
    dialog.close()


def test_a_title_takes_the_room_that_the_place_does_not_need(make_document, qtbot):
    title = "What the harbour master could not have foreseen"
    pane = Pane()
    qtbot.addWidget(pane)
    pane.show_document(make_document("Some words.", "a.txt", title=title))
    pane.resize(420, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    free = pane.place.width() - pane.place.fontMetrics().horizontalAdvance(pane.place.text())
    shown = pane.chooser.text().removesuffix("  ▾")
    assert shown == title or free < 40


def test_a_place_is_told_as_far_as_there_is_room_also_after_the_layout(make_document, qtbot):
    pane = Pane()
    qtbot.addWidget(pane)
    pane.show_document(make_document("12 chapters\n\n" + "Some words. " * 400, "a.txt"))
    with qtbot.waitExposed(pane):
        pane.show()
    for width in (700, 330, 260, 200, 500):
        pane.resize(width, 300)
        qtbot.wait(1)
        told = pane.place.fontMetrics().horizontalAdvance(pane.place.text())
        assert told <= pane.place.width()


def test_an_icon_that_comes_later_takes_its_room_from_the_title(make_document, qtbot):
    title = "What the harbour master could not have foreseen, said the company"
    pane = Pane()
    qtbot.addWidget(pane)
    pane.set_theme(load(resource("themes/light.toml")))
    pane.set_last(last=True, closable=False)
    pane.set_locked(locked=True)
    pane.show_document(make_document("Some words. " * 90, "a.txt", title=title))
    pane.resize(400, 300)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.draw_icons()
    qtbot.wait(1)
    assert pane.place.text().endswith("%")
    assert pane.place.width() >= pane.place.fontMetrics().horizontalAdvance("100%") + 4
