"""The concordance: collocates, frequencies, lines of one word, its export, its columns."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.engine.searching.line_choice import near
from reader.ui.models.concordance_rows import LineColumn
from reader.ui.models.word_counts import CountColumn
from reader.ui.panes.concordance_page import LineView
from tests.ui.searching_desk import LEFT, click_cell, column, opened, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

TEXTS = {
    "a-report.txt": "# Report\nThe old harbour burned. An old harbour sank. Two harbours slept.",
    "b-page.txt": "# Page\nThe state of the harbour, the state of the art. New harbour, old ferry.",
}


@pytest.fixture
def window(bench, qtbot):
    return opened(bench, qtbot, TEXTS)


def concordance(window, qtbot, text="harbour"):
    type_into(qtbot, window, text)
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        window.actions_by_id["read.concordance"].trigger()
    return window.frame.line_page


def turn(page, window, qtbot, view):
    with qtbot.waitSignal(window.rooms.search.counts.counted):
        QTest.mouseClick(page.buttons[view], LEFT)
    return page.words


def test_collocates_are_counted_weighed_and_sorted_by_their_headings(window, qtbot):
    page = concordance(window, qtbot)
    words = turn(page, window, qtbot, LineView.COLLOCATES)
    rows = dict(zip(column(words.model, 0), column(words.model, 1), strict=True))
    assert rows["ferry"] == "1"
    assert rows["burned"] == "2"
    strengths = [float(item) for item in column(words.model, CountColumn.MEASURE)]
    assert strengths == sorted(strengths, reverse=True)
    assert max(strengths) <= 14
    head = words.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(CountColumn.COUNT) + 20, 5)
    QTest.mouseClick(head.viewport(), LEFT, pos=place)
    counts = [int(item) for item in column(words.model, CountColumn.COUNT)]
    assert counts == sorted(counts)


def test_a_click_on_a_collocate_lists_only_its_lines_and_another_all_again(window, qtbot):
    page = concordance(window, qtbot)
    assert page.told.whole == "5 lines"
    words = turn(page, window, qtbot, LineView.COLLOCATES)
    row = column(words.model, 0).index("ferry")
    click_cell(words.table, words.model.index(row, 0))
    qtbot.waitUntil(lambda: page.view is LineView.LINES)
    assert page.told.whole == "1 line"
    assert column(page.lines.model, LineColumn.LEFT)[0].endswith("New")
    assert page.lines.table.hasFocus()
    assert "ferry" in page.only.text()
    QTest.mouseClick(page.only, LEFT)
    assert page.told.whole == "5 lines"
    assert not page.only.isVisible()


def test_frequencies_list_the_forms_found_and_enter_narrows_to_one(window, qtbot):
    page = concordance(window, qtbot)
    words = turn(page, window, qtbot, LineView.FREQUENCIES)
    assert column(words.model, 0) == ["harbour", "harbours"]
    assert column(words.model, 1) == ["4", "1"]
    assert column(words.model, 2) == ["80.0%", "20.0%"]
    words.table.setFocus()
    words.table.setCurrentIndex(words.model.index(1, 0))
    QTest.keyClick(words.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is LineView.LINES)
    assert column(page.lines.model, LineColumn.WORD) == ["harbours"]


def test_phrases_are_counted_as_they_stand(window, qtbot):
    page = concordance(window, qtbot, '"the state of the"')
    words = turn(page, window, qtbot, LineView.FREQUENCIES)
    assert column(words.model, 0) == ["the state of the"]


def test_another_search_counts_anew_and_lists_all_its_lines(window, qtbot):
    page = concordance(window, qtbot)
    turn(page, window, qtbot, LineView.FREQUENCIES)
    window.top.search.field.clear()
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        window.top.search.search_for("ferry")
    with qtbot.waitSignal(window.rooms.search.counts.counted):
        QTest.mouseClick(page.buttons[LineView.FREQUENCIES], LEFT)
    assert column(page.words.model, 0) == ["ferry"]


def test_lines_narrowed_to_a_word_stay_so_when_they_are_sorted(window, qtbot):
    page = concordance(window, qtbot)
    whole = window.rooms.search.lines.whole
    window.rooms.search.lines.show_only(near(whole, "old"))
    assert page.lines.model.rowCount() == 4
    head = page.lines.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(LineColumn.RIGHT) + 20, 5)
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        QTest.mouseClick(head.viewport(), LEFT, pos=place)
    after = column(page.lines.model, LineColumn.RIGHT)
    assert after == sorted(after, key=lambda text: text.strip(" .,").casefold())
    assert page.lines.model.rowCount() == 4


def test_documents_are_sorted_by_title(window, qtbot):
    page = concordance(window, qtbot)
    head = page.lines.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(LineColumn.DOCUMENT) + 20, 5)
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        QTest.mouseClick(head.viewport(), LEFT, pos=place)
    titles = column(page.lines.model, LineColumn.DOCUMENT)
    assert titles == sorted(titles)


# Export


def ask(window, page, suffix):
    action = next(item for item in page.export.menu().actions() if item.data() == suffix)
    action.trigger()
    return window.rooms.search.export.dialog


def test_the_lines_on_screen_are_exported_in_their_order(window, qtbot, tmp_path):
    page = concordance(window, qtbot)
    dialog = ask(window, page, "csv")
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("lines")
    with qtbot.waitSignal(window.rooms.search.export.ended):
        dialog.accept()
    rows = list(csv.reader(io.StringIO((tmp_path / "lines.csv").read_text("utf-8-sig"))))
    assert len(rows) == 1 + page.lines.model.rowCount()
    assert "5 lines were written to lines.csv" in window.frame.status.said


def test_a_file_that_is_there_is_written_over_only_if_that_is_wanted(window, qtbot, tmp_path):
    page = concordance(window, qtbot)
    target = tmp_path / "lines.xlsx"
    target.write_bytes(b"mine")
    dialog = ask(window, page, "xlsx")
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("lines")
    asked = []

    def answer():
        box = QApplication.activeModalWidget()
        asked.append(box)
        if isinstance(box, QMessageBox):
            box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(200, answer)
    dialog.accept()
    assert isinstance(asked[0], QMessageBox)
    assert target.read_bytes() == b"mine"
    dialog.reject()


def test_nothing_is_written_among_the_documents_and_that_is_told(bench, window, qtbot):
    concordance(window, qtbot)
    target = bench.folder / "corpus" / "lines.csv"
    with qtbot.waitSignal(window.rooms.search.export.ended):
        window.rooms.search.export.write(str(target))
    assert "lines.csv" in window.frame.status.said
    assert not target.exists()


def test_nothing_can_be_exported_or_counted_before_there_are_lines(window):
    page = window.frame.line_page
    assert not page.export.isEnabled()
    assert not any(button.isEnabled() for button in page.buttons.values())


def test_a_dragged_column_keeps_its_width_when_the_corpus_is_opened_again(bench, window, qtbot):
    page = concordance(window, qtbot)
    table = page.lines.table
    head = table.horizontalHeader()
    before = head.sectionSize(LineColumn.DOCUMENT)
    x = head.sectionViewportPosition(LineColumn.PLACE) - 1
    view = head.viewport()
    QTest.mouseMove(view, QPoint(x, 8))
    QTest.mousePress(view, LEFT, pos=QPoint(x, 8))
    QTest.mouseMove(view, QPoint(x + 40, 8))
    QTest.mouseRelease(view, LEFT, pos=QPoint(x + 40, 8))
    wide = head.sectionSize(LineColumn.DOCUMENT)
    assert wide != before
    click_cell(table, page.lines.model.index(0, LineColumn.RIGHT))
    window.close()
    again = bench.window()
    bench.open(again, TEXTS)
    head = again.frame.concordance.table.horizontalHeader()
    assert head.sectionSize(LineColumn.DOCUMENT) == wide
