"""The lists below the panes: their filters, their keys, the widths a reader gave them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.ui.models.overlap_rows import Column

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

COMMON = "the grey sea rose over the stone wall of the old harbour that night"
OTHER = "seven lamps were lit along the quay when the last ferry came home late"
APART = [" ".join(f"{letter}{number}" for number in range(60)) for letter in "ab"]
TEXTS = {
    f"{name}.txt": f"# Tides\n{COMMON}\n{between}\n# Lamps\n{OTHER}"
    for name, between in zip(("one", "two"), APART, strict=True)
}


def listed(desk):
    model = desk.frame.overlaps.table.model()
    return [model.index(row, Column.BEGINS).data() for row in range(model.rowCount())]


def test_typing_lists_the_overlaps_with_these_words_and_the_tab_counts_them(bench, qtbot):
    desk = bench.open(bench.window(), TEXTS)
    conditions = desk.frame.overlaps.conditions
    assert len(listed(desk)) == 2
    QTest.keyClicks(conditions.field, "ferry")
    qtbot.waitUntil(lambda: len(listed(desk)) == 1)
    assert "seven lamps" in listed(desk)[0]
    assert desk.frame.dock.tabs.tabText(0) == "Overlaps 1 of 2"
    QTest.keyClick(conditions.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(listed(desk)) == 2)
    assert desk.frame.dock.tabs.tabText(0) == "Overlaps 2"


def test_a_condition_nothing_meets_is_told_and_cleared_by_a_button(bench, qtbot):
    desk = bench.open(bench.window(), TEXTS)
    conditions = desk.frame.overlaps.conditions
    QTest.mouseClick(conditions.more, Qt.MouseButton.LeftButton)
    panel = conditions.panel
    assert panel.isVisible()
    panel.words.setFocus()
    panel.words.selectAll()
    QTest.keyClicks(panel.words, "500")
    qtbot.waitUntil(lambda: not listed(desk))
    assert "meets the conditions" in desk.frame.overlaps.sentence
    assert conditions.more.text().startswith("1 more")
    QTest.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(desk)) == 2)
    panel.close()


def test_the_arrow_down_goes_from_the_filter_through_the_list_and_moves_the_panes(bench, qtbot):
    desk = bench.open(bench.window(), TEXTS)
    conditions, table = desk.frame.overlaps.conditions, desk.frame.overlaps.table
    conditions.field.setFocus()
    table.clearSelection()
    QTest.keyClick(conditions.field, Qt.Key.Key_Down)
    assert table.hasFocus()
    shown = []
    desk.frame.overlaps.overlap_chosen.connect(lambda overlap: shown.append(overlap.id))
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert len(shown) >= 1
    assert desk.passages.held.overlap.id == shown[-1]


def test_a_column_the_reader_dragged_keeps_its_width_when_the_window_is_resized(bench, qtbot):
    window = bench.window((1400, 900))
    desk = bench.open(window, TEXTS)
    table = desk.frame.overlaps.table
    head = table.horizontalHeader()
    x = head.sectionViewportPosition(Column.IN)
    drag(head.viewport(), QPoint(x - 1, 8), QPoint(x + 40, 8))
    assert Column.BEGINS not in table.chosen_widths
    before = head.sectionSize(Column.WITH)
    x = head.sectionViewportPosition(Column.WITH) + before
    drag(head.viewport(), QPoint(x - 1, 8), QPoint(x - 61, 8))
    assert table.chosen_widths[Column.WITH] == head.sectionSize(Column.WITH) != before
    window.resize(1000, 650)
    qtbot.waitUntil(lambda: window.width() == 1000)
    assert head.sectionSize(Column.WITH) == table.chosen_widths[Column.WITH]
    assert head.sectionSize(Column.IN) == 132


def test_widths_that_cannot_be_are_passed_over(bench):
    desk = bench.open(bench.window(), TEXTS)
    table = desk.frame.overlaps.table
    table.choose_widths({Column.WORDS: 111, 99: 50, Column.IDENTITY: 0, -1: 60})
    assert table.chosen_widths == {Column.WORDS: 111}
    assert table.horizontalHeader().sectionSize(Column.WORDS) == 111


def drag(widget, start, end):
    """Drag with the real mouse state, which headers ask for."""
    left = Qt.MouseButton.LeftButton
    QTest.mouseMove(widget, start)
    QTest.mousePress(widget, left, pos=start)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, left, pos=end)
