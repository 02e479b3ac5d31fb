"""A whole search on the seeds, by real mouse and keys: the way a reader goes through it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.domain.span import Span
from reader.ui.models.concordance_rows import LineColumn
from reader.ui.models.like_rows import LikeColumn
from tests.ui.searching_desk import CONTROL, LEFT, SHIFT, click_cell, column, opened, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

PHRASE = '"hearing state"'


@pytest.fixture
def window(bench, qtbot, seed_texts):
    if not seed_texts:
        pytest.skip("the seeds are not on this machine")
    return opened(bench, qtbot, seed_texts)


def pane_with(window, document):
    return next(p for p in window.desk.row.panes if p.document and p.document.id == document)


def test_a_phrase_is_typed_and_every_hit_is_walked_through_with_f3(window, qtbot, seed_texts):
    type_into(qtbot, window, PHRASE)
    result = window.rooms.search.result
    hits = [hit for item in result.documents for hit in item.hits]
    assert len(hits) > 3
    seen = []
    for _ in hits:
        QTest.keyClick(window, Qt.Key.Key_F3)
        hit = window.rooms.search.marks.current
        seen.append(hit)
        view = pane_with(window, hit.document).view
        words = hit.span.of(view.document.text).casefold()
        assert words.split()[0] == "hearing"
        y = view.y_of(hit.span.start) - view.scroll_y
        assert 0 <= y < view.viewport().height()
    assert seen == hits


def test_the_concordance_is_sorted_by_its_right_context_and_a_line_is_gone_to(window, qtbot):
    type_into(qtbot, window, PHRASE)
    lines = window.rooms.search.lines
    with qtbot.waitSignal(lines.listed):
        QTest.keyClick(window, Qt.Key.Key_7, CONTROL)
    table = window.frame.concordance.table
    head = table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(LineColumn.RIGHT) + 20, 5)
    with qtbot.waitSignal(lines.listed):
        QTest.mouseClick(head.viewport(), LEFT, pos=place)
    forms, right = lines.lines.forms, lines.lines.right[lines.lines.order]
    first = [forms[int(word)] for word in right[:, 0]]
    assert first == sorted(first)
    assert len(set(first)) > 1
    index = table.model().index(2, LineColumn.RIGHT)
    click_cell(table, index)
    assert window.rooms.search.marks.current == window.frame.concordance.model.hit_at(2)


def test_an_annotation_is_found_by_its_tag(window, qtbot):
    service = window.rooms.annotating.keeping.service
    document = window.desk.shown.hand
    at = document.text.casefold().index("hearing state")
    service.highlight(document, Span(at, at + 13), "yellow", "A slogan?", ("claim/contested",))
    window.rooms.search._take_notes()
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    type_into(qtbot, window, "tag:contested")
    assert [row.told for row in facets(window)][:2] == ["Tags", "claim/contested"]
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    assert window.rooms.search.marks.current.span == Span(at, at + 13)


def facets(window):
    rows = window.frame.facets.rows
    return [rows.row_at(number) for number in range(rows.rowCount())]


def test_a_selected_passage_is_found_elsewhere_and_brought_beside(window, qtbot):
    pane = window.desk.row.panes[0]
    other = window.desk.row.panes[1].document
    overlap = max(window.desk.shown.told(0, 1), key=lambda item: item.measures.words)
    start = overlap.a.span.start
    window.desk.shown.take_in_hand(0)
    pane.view.bring(start, 200)
    pane.view.select(Span(start, min(overlap.a.span.end, start + 400)))
    with qtbot.waitSignal(window.rooms.resembling.listed):
        QTest.keyClick(window, Qt.Key.Key_F, CONTROL | SHIFT)
    page = window.rooms.resembling.page
    row = column(page.model, LikeColumn.DOCUMENT).index(other.title)
    click_cell(page.table, page.model.index(row, LikeColumn.TEXT))
    found = window.desk.row.panes[1].view.selected()
    assert found.overlaps(overlap.b.span)
