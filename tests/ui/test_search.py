"""Search from the window, with real keys and mouse, a real index and real panes."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.domain.search import LineOrder
from reader.domain.span import Span
from reader.services.search_indexing import indexing
from reader.services.searching import Searching
from reader.ui.desk.search_source import SearchSource
from reader.ui.models.concordance_rows import LineColumn
from reader.ui.models.hit_rows import hit_line
from reader.ui.panes.search_help import EXAMPLES, SearchHelp
from tests.ui.conftest import corpus_of

# The offscreen platform cannot raise a popup or give it the keyboard; real ones can.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def lines(name, count=60):
    return "\n".join(f"{name} line {n} of no weight at all" for n in range(count))


TEXTS = {
    "a-report.txt": f"# Report\n{lines('ra')}\nThe harbour stays open.\n{lines('rb')}\n"
    "An old harbour burned, and harbours 😀 were sold.",
    "b-page.txt": f"# Page\n{lines('pa')}\nNo harbour closes in winter.",
    "c-other.txt": f"# Other\n{lines('oa')}\nA lantern and nothing else.",
}


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "index" / "one.sqlite"
    return SearchSource(
        over=lambda corpus: Searching(corpus, path),
        indexing=lambda corpus, notes, anew: indexing(
            corpus, path=path, workers=None, notes=notes, anew=anew
        ),
    )


@pytest.fixture
def window(bench, source, qtbot):
    bench.searching = source
    window = bench.window()
    bench.open(window, TEXTS)
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    return window


def type_into(qtbot, window, text):
    """Type a query with the keys and wait for the whole answer."""
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.rooms.search.answered):
        QTest.keyClicks(window.top.search.field, text)


def listed(window):
    model = window.frame.hits.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def marks(window, pane=0):
    found = window.desk.row.panes[pane].view.highlights("found")
    return (
        [] if found is None else list(zip(found.starts.tolist(), found.ends.tolist(), strict=True))
    )


def words_marked(window, pane=0):
    text = window.desk.row.panes[pane].document.text
    return [text[start:end] for start, end in marks(window, pane)]


def current(window):
    hit = window.rooms.search.marks.current
    return window.desk.shown.documents[hit.document].path, hit.span.start


def offset(name, word, start=0):
    return TEXTS[name].index(word, start)


def test_control_k_takes_the_reader_to_the_field_and_escape_back_to_the_text(window):
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert window.top.search.field.hasFocus()
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Escape)
    assert window.desk.row.panes[0].view.hasFocus()


def test_what_is_typed_is_found_grouped_by_document_and_marked_in_all_panes(window, qtbot):
    type_into(qtbot, window, "harbour")
    assert window.frame.dock.current == "hits"
    assert window.frame.dock.tabs.tabText(1) == "Hits 4"
    assert window.frame.hits.told.whole == "4 hits in 2 documents"
    told = listed(window)
    assert sorted(item for item in told if "hit" in item) == ["a-report, 3 hits", "b-page, 1 hit"]
    assert any("The harbour stays open." in item for item in told)
    assert words_marked(window, 0) == ["harbour", "harbour", "harbours"]
    assert words_marked(window, 1) == ["harbour"]


def test_an_unfinished_word_finds_what_begins_like_it(window, qtbot):
    type_into(qtbot, window, "lante")
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"


def test_a_clicked_hit_stands_at_the_reading_line_of_the_pane_in_hand(window, qtbot):
    type_into(qtbot, window, "lantern")
    hits = window.frame.hits
    window.desk.shown.take_in_hand(1)
    place = hits.list.visualRect(hits.model.index(1, 0)).center()
    QTest.mouseClick(hits.list.viewport(), LEFT, pos=place)
    pane = window.desk.row.panes[1]
    assert pane.document.path == "c-other.txt"
    y = pane.view.y_of(offset("c-other.txt", "lantern")) - pane.view.scroll_y
    assert 0 <= y < pane.view.viewport().height()


def test_a_passage_is_let_go_when_a_hit_takes_its_pane(bench, source, qtbot):
    bench.searching = source
    window = bench.window()
    shared = (
        "Every ferry carries one doctor, two nurses and a chest of sealed letters for the council."
    )
    bench.open(window, {**TEXTS, "d-1.txt": f"{lines('x')}\n{shared}", "d-2.txt": shared})
    assert window.desk.passages.held is not None
    type_into(qtbot, window, "lantern")
    window.rooms.search.step(1)
    assert window.desk.passages.held is None


def test_enter_on_a_row_opens_it_too(window, qtbot):
    type_into(qtbot, window, "lantern")
    hits = window.frame.hits
    hits.list.setCurrentIndex(hits.model.index(1, 0))
    QTest.keyClick(hits.list, Qt.Key.Key_Return)
    assert current(window) == ("c-other.txt", offset("c-other.txt", "lantern"))


def test_f3_walks_through_the_hits_and_round_the_end(window, qtbot):
    type_into(qtbot, window, "harbour")
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F3)
        seen.append(current(window))
    assert len(set(seen)) == 4
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert current(window) == seen[0]
    assert "first" in window.frame.status.said
    QTest.keyClick(window, Qt.Key.Key_F3, SHIFT)
    assert current(window) == seen[3]
    row = window.frame.hits.list.currentIndex().row()
    assert window.frame.hits.model.hit_at(row) == window.rooms.search.marks.current


def test_f3_belongs_to_the_find_bar_while_that_is_open(window, qtbot):
    type_into(qtbot, window, "harbour")
    window.actions_by_id["read.find"].trigger()
    window.actions_by_id["read.find_next"].trigger()
    assert window.rooms.search.marks.current is None
    window.desk.finding.of(window.desk.row.panes[0]).close()
    assert words_marked(window, 0) == ["harbour", "harbour", "harbours"]


def test_enter_in_the_field_goes_to_the_first_hit_even_before_it_is_known(window, qtbot):
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    with qtbot.waitSignal(window.rooms.search.answered):
        QTest.keyClicks(window.top.search.field, "lantern")
        QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    assert current(window) == ("c-other.txt", offset("c-other.txt", "lantern"))
    assert window.top.search.field.hasFocus()


def test_the_newest_wish_wins_and_nothing_is_heard_of_the_older_one(window, qtbot):
    heard = []
    window.rooms.search.answered.connect(
        lambda: heard.append(window.rooms.search.result.query.text)
    )
    window.rooms.search.look_for("harbour")
    window.rooms.search.look_for("lantern")
    qtbot.waitUntil(lambda: "lantern" in heard)
    assert heard == ["lantern"]
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"
    assert words_marked(window, 0) == []


def test_an_emptied_field_takes_marks_and_hits_away(window, qtbot):
    type_into(qtbot, window, "harbour")
    window.top.search.field.clear()
    assert listed(window) == []
    assert marks(window) == []
    assert "Ctrl+K" in window.frame.hits.instead.sentence.text()
    assert window.frame.dock.tabs.tabText(1) == "Hits"


def test_what_was_ignored_is_told_and_other_words_are_offered(window, qtbot):
    type_into(qtbot, window, "lantren title:")
    assert "title:" in window.frame.hits.notes.text()
    assert "lantren" in window.frame.hits.instead.sentence.text()
    assert window.frame.hits.instead.queries == ["lantern title:"]
    with qtbot.waitSignal(window.rooms.search.answered):
        window.frame.hits.instead.offers.linkActivated.emit("0")
    assert window.top.search.text == "lantern title:"
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"


def test_the_concordance_is_sorted_by_what_comes_after_with_a_click(window, qtbot):
    type_into(qtbot, window, "harbour")
    view = window.frame.concordance
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        window.actions_by_id["read.concordance"].trigger()
    assert view.table.hasFocus()
    head = view.table.horizontalHeader()
    x = head.sectionViewportPosition(LineColumn.RIGHT) + 20
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(x, 5))
    after = [view.model.index(row, LineColumn.RIGHT).data() for row in range(4)]
    assert [item.split()[0] for item in after] == ["burned,", "closes", "stays", "😀"]
    word = view.model.index(3, LineColumn.WORD)
    assert word.data() == "harbours"
    QTest.mouseClick(view.table.viewport(), LEFT, pos=view.table.visualRect(word).center())
    assert current(window) == ("a-report.txt", offset("a-report.txt", "harbours"))


def test_every_order_of_the_concordance_can_be_shown(window, qtbot):
    type_into(qtbot, window, "harbour")
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        window.actions_by_id["read.concordance"].trigger()
    for order in LineOrder:
        with qtbot.waitSignal(window.rooms.search.lines.listed):
            window.rooms.search.lines.sort(order)
        assert window.frame.concordance.model.rowCount() == 4


def test_queries_come_back_with_the_arrow_keys(window, qtbot):
    field = window.top.search
    for query in ("harbour", "lantern"):
        type_into(qtbot, window, query)
        QTest.keyClick(field.field, Qt.Key.Key_Return)
    QTest.keyClick(field.field, Qt.Key.Key_Up)
    assert field.text == "harbour"
    QTest.keyClick(field.field, Qt.Key.Key_Up)
    assert field.text == "harbour"
    QTest.keyClick(field.field, Qt.Key.Key_Down)
    assert field.text == "lantern"


def test_an_example_of_the_help_runs_when_it_is_clicked(window, qtbot):
    window.top.search.help.click()
    shown = window.findChild(SearchHelp)
    with qtbot.waitSignal(window.rooms.search.answered):
        QTest.mouseClick(shown.examples[4], LEFT)
    assert window.top.search.text == EXAMPLES[4][0]
    assert window.frame.dock.tabs.tabText(1) == "Hits 4"


def test_every_example_is_understood(window, qtbot):
    for query, _ in EXAMPLES:
        with qtbot.waitSignal(window.rooms.search.answered):
            window.top.search.search_for(query)
        assert window.rooms.search.result.notices == (), query


def test_no_index_is_made_before_the_corpus_is_compared_or_the_field_is_taken(bench, source, qtbot):
    begun_with, go_on = [], threading.Event()

    def counted(corpus, notes, anew):
        begun_with.append(corpus)
        return source.indexing(corpus, notes, anew)

    bench.searching = SearchSource(over=source.over, indexing=counted)
    compare = bench.comparing

    def held(corpus, first):
        def job(ticket):
            go_on.wait(20)
            return compare(corpus, first)(ticket)

        return job

    bench.comparing = held
    window = bench.window()
    try:
        opening = bench.folder / "corpus"
        bench.corpora[opening] = corpus_of(opening, TEXTS)
        with qtbot.waitSignal(window.session.opened):
            window.open(opening)
        assert begun_with == []
        QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
        assert len(begun_with) == 1
    finally:
        go_on.set()
    qtbot.waitUntil(lambda: not window.session.is_busy and not window.rooms.search.index.is_busy)
    assert len(begun_with) == 1


def test_a_damaged_index_is_made_anew_and_searched(window, qtbot, tmp_path):
    window.rooms.search.close()
    path = tmp_path / "index" / "one.sqlite"
    path.write_bytes(b"not an index at all" * 500)
    window.rooms.search._take(window.session.corpus)
    with qtbot.waitSignal(window.rooms.search.answered):
        window.rooms.search.look_for("lantern")
    qtbot.waitUntil(lambda: window.frame.dock.tabs.tabText(1) == "Hits 1")


def test_an_annotation_is_found_by_its_tag_and_by_its_note(window, qtbot):
    service = window.rooms.annotating.keeping.service
    at = offset("b-page.txt", "closes in winter")
    page = next(item for item in window.desk.shown.documents.values() if item.path == "b-page.txt")
    service.highlight(
        page, Span(at, at + 16), "yellow", "Is this zebra true?", ("claim/contested",)
    )
    window.rooms.search._take_notes()
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    type_into(qtbot, window, "tag:contested")
    QTest.keyClick(window.top.search.field, Qt.Key.Key_Return)
    assert current(window) == ("b-page.txt", at)
    type_into(qtbot, window, "zebra")
    assert any("Is this zebra true?" in item for item in listed(window))
    window.desk.shown.row.panes[1].view.set_scroll_y(0)
    QTest.keyClick(window, Qt.Key.Key_F3)
    view = window.desk.row.panes[1].view
    assert 0 <= view.y_of(at) - view.scroll_y < view.viewport().height()


def test_a_theme_changes_marks_and_lists(window, qtbot):
    type_into(qtbot, window, "harbour")
    view = window.desk.row.panes[0].view
    before = view.highlights("found").marks[0].fill.name()
    window.actions_by_id["view.dark"].trigger()
    assert view.highlights("found").marks[0].fill.name() != before


def test_closing_the_window_while_it_searches_leaves_nothing_behind(window):
    window.rooms.search.look_for("harbour")
    window.close()
    assert window.rooms.search.result is None


def test_the_last_word_may_be_unfinished_for_the_concordance_too(window, qtbot):
    type_into(qtbot, window, "harb")
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        window.actions_by_id["read.concordance"].trigger()
    assert window.frame.concordance.model.rowCount() == 4


def test_a_hit_is_told_in_one_line_with_its_place_in_it():
    line = hit_line("One\n\ntwo 😀  three\nfour", 5, 8)
    assert line.text == "One two 😀 three four"
    assert line.text[line.start : line.end] == "two"


def test_indexing_is_told_can_be_cancelled_and_goes_on_when_the_reader_comes_back(
    bench, source, qtbot
):
    go_on, runs = threading.Event(), []

    def slow(corpus, notes, anew):
        job = source.indexing(corpus, notes, anew)

        def run(ticket):
            runs.append(ticket)
            ticket.step(1, 3, "Indexing")
            go_on.wait(20)
            return job(ticket)

        return run

    bench.searching = SearchSource(over=source.over, indexing=slow)
    window = bench.window()
    status = window.frame.status
    try:
        bench.open(window, TEXTS)
        qtbot.waitUntil(lambda: status.said == "Indexing 1 of 3 documents")
        status.cancel_requested.emit()
        assert "stopped" in status.said
        assert runs[0].cancelled
    finally:
        go_on.set()
    with qtbot.waitSignal(window.rooms.search.index.grown):
        QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    qtbot.waitUntil(lambda: not window.rooms.search.index.is_busy)
    assert len(runs) == 2
    type_into(qtbot, window, "lantern")
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"
    assert "Indexing" not in status.said
