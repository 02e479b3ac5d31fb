"""The find bar, places visited and the way to a place, under a reader's hands."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.services.far_work import asking
from reader.services.workers import Workers
from reader.ui.desk import find_in_text
from reader.ui.dialogs.go_to import GoTo
from reader.ui.panes.hits import places

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SHARED = "The harbour stays open in winter because the islands have no other way to the market."


def text(seed, count=60):
    lines = [
        f"# Part {n} of {seed}" if n % 20 == 0 else f"{seed} line {n} has a Quay{n} and a quay."
        for n in range(count)
    ]
    lines.insert(count // 2, SHARED)
    return "\n".join(lines)


@pytest.fixture
def desk(bench, window):
    found = bench.open(
        window, {"a.txt": text("aa"), "b.txt": text("bb", 50), "c.txt": text("cc", 40)}
    )
    found.row.panes[0].view.setFocus()
    return found


def find(desk, qtbot, words, pane=0):
    desk.row.panes[pane].view.setFocus()
    qtbot.keyClick(desk.window, KEY.Key_F, CONTROL)
    finder = desk.finding.of(desk.row.panes[pane])
    finder.bar.field.clear()
    qtbot.keyClicks(finder.bar.field, words)
    return finder


def on_screen(view, offset):
    return 0 <= view.y_of(offset) - view.scroll_y < view.viewport().height()


def test_all_hits_are_marked_as_one_types_and_counted(desk, qtbot):
    view = desk.row.panes[0].view
    finder = find(desk, qtbot, "quay")
    marked = view.highlights("hits")
    found = {view.document.text[s:e] for s, e in zip(marked.starts, marked.ends, strict=True)}
    assert found == {"Quay", "quay"}
    assert finder.bar.count.text().endswith(f"of {len(marked)}")
    assert (marked.styles == 1).sum() == 1
    qtbot.keyClicks(finder.bar.field, "7")
    assert finder.bar.count.text() == "1 of 1"
    assert on_screen(view, int(finder.hits.starts[0]))


def test_case_and_regular_expressions_are_switches(desk, qtbot):
    finder = find(desk, qtbot, "quay")
    every = len(finder.hits)
    qtbot.mouseClick(finder.bar.case, Qt.MouseButton.LeftButton)
    assert 0 < len(finder.hits) < every
    qtbot.mouseClick(finder.bar.regex, Qt.MouseButton.LeftButton)
    finder.bar.field.setText(r"quay\.$")
    qtbot.waitUntil(lambda: finder.hits is not None)
    document = desk.row.panes[0].document.text
    assert len(finder.hits) == sum(line.endswith("quay.") for line in document.split("\n"))


def test_return_and_f3_step_through_the_hits_and_come_round(desk, qtbot):
    finder = find(desk, qtbot, "has a")
    view = desk.row.panes[0].view
    first, count = finder.current, len(finder.hits)
    qtbot.keyClick(finder.bar.field, KEY.Key_Return)
    assert finder.current == (first + 1) % count
    qtbot.keyClick(desk.window, KEY.Key_F3)
    qtbot.keyClick(desk.window, KEY.Key_F3, SHIFT)
    qtbot.keyClick(finder.bar.field, KEY.Key_Return, SHIFT)
    assert finder.current == first
    finder.current = count - 1
    qtbot.keyClick(desk.window, KEY.Key_F3)
    assert finder.current == 0
    assert "first" in desk.frame.status.said
    assert "↻" in finder.bar.count.text()
    qtbot.keyClick(desk.window, KEY.Key_F3, SHIFT)
    assert finder.current == count - 1
    assert "last" in desk.frame.status.said
    assert on_screen(view, int(finder.hits.starts[-1]))


def test_escape_closes_the_bar_and_gives_the_text_the_keyboard(desk, qtbot):
    finder = find(desk, qtbot, "quay")
    assert finder.bar.field.hasFocus()
    qtbot.keyClick(finder.bar.field, KEY.Key_Escape)
    assert not finder.bar.isVisible()
    view = desk.row.panes[0].view
    assert view.hasFocus()
    assert view.highlights("hits") is None
    qtbot.keyClick(desk.window, KEY.Key_F, CONTROL)
    assert finder.bar.field.text() == "quay"
    assert view.highlights("hits") is not None


def test_what_was_found_stays_selected_to_be_noted_at_once(desk, qtbot):
    finder = find(desk, qtbot, "Quay12")
    qtbot.keyClick(finder.bar.field, KEY.Key_Return)
    assert finder.bar.count.text() == "1 of 1"
    qtbot.keyClick(finder.bar.field, KEY.Key_Escape)
    assert desk.row.panes[0].view.selected_text() == "Quay12"
    finder.bar.field.setText("Quay1.")
    qtbot.keyClick(desk.window, KEY.Key_F, CONTROL)
    assert finder.bar.field.text() == "Quay1."


def test_each_pane_has_a_bar_of_its_own_and_texts_stay_at_one_height(desk, qtbot):
    left, right = (pane.view for pane in desk.row.panes)
    find(desk, qtbot, "bb line", pane=1)
    assert left.highlights("hits") is None
    assert right.highlights("hits") is not None
    QApplication.processEvents()
    tops = {
        view.viewport().mapTo(desk.row, view.viewport().rect().topLeft()).y()
        for view in (left, right)
    }
    assert len(tops) == 1


def test_what_is_wrong_with_an_expression_is_said(desk, qtbot):
    finder = find(desk, qtbot, "")
    finder.bar.regex.setChecked(True)
    qtbot.keyClicks(finder.bar.field, "qu(ay")
    qtbot.waitUntil(finder.bar.trouble.isVisible)
    assert "unterminated" in finder.bar.trouble.text()
    assert desk.row.panes[0].view.highlights("hits") is None
    qtbot.keyClicks(finder.bar.field, ")")
    qtbot.waitUntil(lambda: finder.hits is not None and len(finder.hits) > 0)
    assert not finder.bar.trouble.isVisible()


def test_no_hit_is_said_and_nothing_moves(desk, qtbot):
    view = desk.row.panes[0].view
    before = view.scroll_y
    finder = find(desk, qtbot, "zebra")
    assert finder.bar.count.text() == "no hit"
    qtbot.keyClick(finder.bar.field, KEY.Key_Return)
    assert view.offset_at_reading_line() >= 0
    assert abs(view.scroll_y - before) < view.line_height


def test_the_selection_is_what_is_looked_for(desk, qtbot, span):
    view = desk.row.panes[0].view
    at = view.document.text.index("Quay7")
    view.select(span(at, at + 5))
    qtbot.keyClick(desk.window, KEY.Key_F, CONTROL)
    assert desk.finding.of(desk.row.panes[0]).bar.field.text() == "Quay7"


def test_another_document_in_the_pane_is_searched_at_once(desk, qtbot):
    finder = find(desk, qtbot, "line 7 has")
    before = finder.hits
    desk.shown.show_document(0, desk.session.corpus.documents[2].id)
    assert finder.hits is not before
    marked = desk.row.panes[0].view.highlights("hits")
    assert "line 7" in desk.row.panes[0].document.text[int(marked.starts[0]) : int(marked.ends[0])]


def test_long_texts_are_searched_elsewhere_with_the_same_outcome(desk, qtbot, monkeypatch):
    here = find(desk, qtbot, "quay").hits
    monkeypatch.setattr(find_in_text, "SHORT", 10)
    finder = desk.finding.of(desk.row.panes[0])
    finder.look_for(finder.bar.wish)
    assert finder.hits is here
    qtbot.waitUntil(lambda: finder.hits is not here and finder.hits is not None)
    assert np.array_equal(finder.hits.starts, here.starts)
    assert np.array_equal(finder.hits.ends, here.ends)


def test_a_hopeless_expression_can_be_stopped(bench, qtbot):
    with Workers(1) as workers:
        services = bench.services()
        object.__setattr__(services, "searching", lambda asked: asking(workers, places, asked))
        bench.services = lambda: services
        desk = bench.open(bench.window(), {"a.txt": "a" * 60 + "!", "b.txt": "b"})
        finder = find(desk, qtbot, "")
        finder.bar.regex.setChecked(True)
        finder.bar.field.setText(r"(a+)+$")
        qtbot.waitUntil(finder.bar.stop.isVisible)
        qtbot.waitUntil(lambda: workers.started == 1, timeout=20_000)
        qtbot.mouseClick(finder.bar.stop, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: workers.started == 0, timeout=20_000)
        assert finder.bar.count.text() == "stopped"
        finder.bar.field.setText(r"a+!")
        qtbot.waitUntil(lambda: finder.hits is not None and len(finder.hits) == 1, timeout=20_000)


# Places visited


def test_back_and_forward_go_through_the_places_jumped_from(desk, qtbot):
    view = desk.row.panes[0].view
    view.set_scroll_y(0)
    start = view.offset_at_reading_line()
    desk.lists.go_to_place(view.document.text.index("line 50"))
    there = view.offset_at_reading_line()
    assert there != start
    qtbot.keyClick(desk.window, KEY.Key_Left, ALT)
    assert view.offset_at_reading_line() == start
    qtbot.keyClick(desk.window, KEY.Key_Right, ALT)
    assert view.offset_at_reading_line() == there
    qtbot.keyClick(desk.window, KEY.Key_Right, ALT)
    assert "forward" in desk.frame.status.said


def test_a_fresh_desk_has_nowhere_to_go_back_to_and_scrolling_is_no_visit(desk, qtbot):
    assert not desk.visiting.visited.behind
    qtbot.keyClick(desk.row.panes[0].view, KEY.Key_PageDown)
    assert not desk.visiting.visited.behind
    qtbot.keyClick(desk.window, KEY.Key_Left, ALT)
    assert "back" in desk.frame.status.said


def test_going_back_brings_the_documents_back(desk, qtbot):
    before = [pane.document.title for pane in desk.row.panes]
    places_before = [pane.view.offset_at_reading_line() for pane in desk.row.panes]
    desk.lists.open_beside("d-c.txt")
    assert [pane.document.title for pane in desk.row.panes] != before
    assert len(desk.visiting.visited.behind) == 1
    QTest.mousePress(desk.row.panes[1].view.viewport(), Qt.MouseButton.BackButton)
    assert [pane.document.title for pane in desk.row.panes] == before
    assert [pane.view.offset_at_reading_line() for pane in desk.row.panes] == places_before
    QTest.mousePress(desk.row.panes[1].view.viewport(), Qt.MouseButton.ForwardButton)
    assert desk.row.panes[1].document.title == "c"


def test_finding_is_one_visit_however_many_hits_one_steps_through(desk, qtbot):
    view = desk.row.panes[0].view
    view.set_scroll_y(0)
    start = view.offset_at_reading_line()
    finder = find(desk, qtbot, "Quay")
    for _ in range(60):
        qtbot.keyClick(desk.window, KEY.Key_F3)
    assert len(desk.visiting.visited.behind) == 1
    assert finder.is_open
    qtbot.keyClick(desk.window, KEY.Key_Left, ALT)
    assert view.offset_at_reading_line() == start


def test_a_click_to_a_counterpart_is_a_visit(desk):
    view = desk.row.panes[0].view
    desk.passages.let_go()
    desk.passages.click(0, view.document.text.index("open in winter"))
    assert len(desk.visiting.visited.behind) == 1


# Going to a place


def go_to(desk, qtbot, words):
    qtbot.keyClick(desk.window, KEY.Key_G, CONTROL)
    dialog = desk.window.findChild(GoTo)
    qtbot.keyClicks(dialog.field, words)
    return dialog


def test_a_heading_is_gone_to_by_a_few_letters(desk, qtbot):
    dialog = go_to(desk, qtbot, "zz9")
    assert dialog.names == []
    assert "No heading" in dialog.sentence
    dialog.field.clear()
    assert len(dialog.names) == 3
    qtbot.keyClicks(dialog.field, "part 40")
    assert not dialog.sentence
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    view = desk.row.panes[0].view
    assert on_screen(view, view.document.text.index("Part 40"))
    qtbot.keyClick(desk.window, KEY.Key_Left, ALT)
    assert not on_screen(view, view.document.text.index("Part 40"))


def test_a_character_and_a_share_are_gone_to(desk, qtbot):
    view = desk.row.panes[0].view
    dialog = go_to(desk, qtbot, "@1,200")
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    assert on_screen(view, 1200)
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, 52)
    dialog = go_to(desk, qtbot, "100 %")
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    assert on_screen(view, len(view.document.text) - 1)


def test_return_on_a_place_there_is_not_leaves_the_dialog_open(desk, qtbot):
    dialog = go_to(desk, qtbot, "@99999999")
    assert "There is no character 99,999,999" in dialog.sentence
    qtbot.keyClick(dialog.field, KEY.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert QGuiApplication.clipboard() is not None
