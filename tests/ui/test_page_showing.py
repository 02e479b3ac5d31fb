"""A report as pages beside its excerpt as text, on a desk, with pages drawn by processes."""

import time

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from reader.domain.span import Span
from reader.services.page_drawing import PageDrawing
from reader.services.workers import Workers
from reader.ui.panes.page_view.view import PageView
from tests.made_pages import Line, Sheet, columns, drawn, plain, sentence

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def painters():
    with Workers(1) as workers:
        yield workers


@pytest.fixture
def folder(bench, painters, tmp_path):
    bench.pages = lambda corpus: PageDrawing(corpus.folder, lambda: painters)
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "report.pdf").write_bytes(drawn(plain(6)))
    shared = "\n\n".join(
        " ".join(sentence(row) for row in rows)
        for rows in (range(24, 34), range(64, 76), range(104, 112))
    )
    (folder / "excerpt.txt").write_text(f"An excerpt of the report.\n\n{shared}\n")
    return folder


def opened(bench, folder):
    window = bench.window()
    with bench.qtbot.waitSignal(window.session.finished, timeout=10_000):
        window.open(folder)
    desk = window.desk
    ids = {item.path: item.id for item in desk.shown.documents.values()}
    desk.shown.show_documents({0: ids["report.pdf"], 1: ids["excerpt.txt"]})
    desk.shown.take_in_hand(0)
    desk.row.panes[0].view.setFocus()
    return window, desk


def paged(bench, window, desk, number=0):
    """Press the key for pages and wait until those on screen are there."""
    desk.shown.take_in_hand(number)
    desk.actions()["read.pages"].trigger()
    pane = desk.row.panes[number]
    settle(bench, pane.view)
    return pane


def settle(bench, view):
    def ready():
        seen = view._pages_seen()
        return (
            len(seen) > 0
            and not view._asking.isActive()
            and view._known.waiting == 0
            and not view._known._fetching._busy
            and all(view._known.lines(page) is not None for page in seen)
        )

    bench.qtbot.waitUntil(ready, timeout=10_000)


def test_one_key_switches_and_place_selection_and_marks_stay(bench, folder):
    window, desk = opened(bench, folder)
    pane = desk.row.panes[0]
    offset = pane.document.text.index("n65")
    pane.view.bring(offset, pane.view.reading_line)
    offset = pane.view.offset_at_reading_line()
    pane.view.select(Span(offset, offset + 9))
    marks = pane.view.highlights("overlaps")
    assert marks is not None
    window.activateWindow()
    QTest.keyClick(pane.view, Qt.Key.Key_F9)
    assert isinstance(pane.view, PageView)
    assert desk.actions()["read.pages"].isChecked()
    settle(bench, pane.view)
    assert pane.view.hasFocus()
    assert pane.view.offset_at_reading_line() == offset
    assert pane.view.y_of(offset) - pane.view.scroll_y == pytest.approx(
        pane.view.reading_line, abs=1
    )
    assert pane.view.selected() == Span(offset, offset + 9)
    assert len(pane.view.highlights("overlaps")) == len(marks)
    assert pane.place.toolTip().startswith("p. ")
    QTest.keyClick(pane.view, Qt.Key.Key_F9)
    assert pane.view is pane.text
    assert pane.view.offset_at_reading_line() == offset
    assert pane.view.selected() == Span(offset, offset + 9)
    assert not desk.actions()["read.pages"].isChecked()


def test_a_text_says_that_it_has_no_pages(bench, folder):
    _, desk = opened(bench, folder)
    desk.shown.take_in_hand(1)
    desk.actions()["read.pages"].trigger()
    assert not desk.row.panes[1].shows_pages
    assert not desk.actions()["read.pages"].isChecked()
    said = desk.frame.status.said
    assert said.startswith("Only PDF files have pages to show; An excerpt of the report")
    assert desk.actions()["read.pages"].statusTip() == "Only PDF files have pages to show."
    assert desk.row.panes[1].paged.isHidden()
    assert not desk.row.panes[0].paged.isHidden()


def test_a_click_on_a_passage_brings_its_counterpart_level_with_the_page(bench, folder):
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    overlap = desk.shown.told(0, 1)[1]
    pane.view.bring(overlap.a.span.start, 150)
    settle(bench, pane.view)
    offset = overlap.a.span.start + 12
    box = pane.view._known.lines(pane.view._stack.page_of(offset)).stretches(offset, offset + 1)[0]
    area = pane.view._page_area(pane.view._stack.page_of(offset), pane.view._stack)
    scale = pane.view._stack.scale
    point = QPoint(
        round(area.left() + (box.left + box.right) / 2 * scale),
        round(area.top() + (box.top + box.bottom) / 2 * scale),
    )
    QTest.mouseMove(pane.view.viewport(), point)
    assert pane.view.highlights("lit") is not None
    QTest.mouseClick(pane.view.viewport(), LEFT, pos=point)
    assert desk.passages.held.overlap.id == overlap.id
    assert pane.view.highlights("current") is not None
    other = desk.row.panes[1].view
    here = pane.view.y_of(offset) - pane.view.scroll_y
    there = other.y_of(overlap.b.span.start + 12) - other.scroll_y
    assert there == pytest.approx(here, abs=other.line_height)
    assert any(
        abs(ribbon.top - ribbon.other_top) < 2 * other.line_height
        for ribbon in desk.row.ribbons[0].on_screen()
    )


def test_scrolling_either_keeps_page_and_text_level(bench, folder):
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    text = desk.row.panes[1].view
    level = desk.shown.level(0, 1)
    for leader, follower in ((0, 1), (1, 0)):
        desk.shown.take_in_hand(leader)
        desk.shown.scrolling.lead(leader)
        source, target = (desk.row.panes[n].view for n in (leader, follower))
        way = desk.shown.level(leader, follower)
        compared = 0
        overlap = desk.shown.told(leader, follower)[1]
        source.bring(overlap.a.span.start, source.reading_line)
        for _ in range(8):
            source.scroll_by(source.line_height)
            settle(bench, pane.view)
            here = source.offset_at_reading_line()
            there = way.opposite(here)
            if there is None:
                continue
            gap = (target.y_of(there) - target.scroll_y) - (source.y_of(here) - source.scroll_y)
            assert abs(gap) <= 1.25 * max(source.line_height, target.line_height)
            compared += 1
        assert compared > 3
    assert level is not None
    assert text.document is not None


def test_which_panes_show_pages_is_kept_with_the_desk(bench, folder):
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    offset = pane.document.text.index("n84")
    pane.view.bring(offset, pane.view.reading_line)
    settle(bench, pane.view)
    offset = pane.view.offset_at_reading_line()
    window.close()
    again = bench.window()
    with bench.qtbot.waitSignal(again.session.finished, timeout=10_000):
        again.open(folder)
    first, second = again.desk.row.panes
    assert (first.shows_pages, second.shows_pages) == (True, False)
    settle(bench, first.view)
    assert first.view.offset_at_reading_line() == offset


def test_another_document_in_the_pane_is_text_if_it_has_no_pages_and_pages_if_it_has(bench, folder):
    (folder / "second.pdf").write_bytes(drawn([columns()]))
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    ids = {item.path: item.id for item in desk.shown.documents.values()}
    desk.shown.show_document(0, ids["excerpt.txt"])
    assert pane.view is pane.text
    desk.shown.show_document(0, ids["second.pdf"])
    assert pane.shows_pages
    settle(bench, pane.view)
    assert pane.view.document is pane.document
    assert pane.view.selected() is None
    desk.shown.show_document(0, ids["report.pdf"])
    desk.shown.swap()
    assert [pane.shows_pages for pane in desk.row.panes] == [False, True]


def test_a_renderer_that_is_killed_is_told_in_a_sentence_and_the_pane_recovers(
    bench, folder, painters
):
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    view = pane.view
    (worker,) = painters._idle
    worker.process.kill()
    worker.process.join()
    told = []
    view._known.changed.connect(lambda: told.append([view._known.note(page) for page in range(6)]))
    view.zoom_by(1)
    bench.qtbot.waitUntil(lambda: any("ended unexpectedly" in "".join(notes) for notes in told))
    settle(bench, view)
    sharp = view._sharp_scale(view._stack)
    bench.qtbot.waitUntil(
        lambda: all(view._known.pictures.scale(page) == sharp for page in view._pages_seen())
    )
    assert all(view._known.note(page) == "" for page in view._pages_seen())
    assert pane.text.document is pane.document


def test_a_file_that_is_gone_is_told_and_its_text_can_still_be_read(bench, folder):
    _, desk = opened(bench, folder)
    (folder / "report.pdf").unlink()
    desk.actions()["read.pages"].trigger()
    pane = desk.row.panes[0]
    bench.qtbot.waitUntil(lambda: pane.view.sentence != "", timeout=10_000)
    assert "report.pdf is no longer there" in pane.view.sentence
    desk.actions()["read.pages"].trigger()
    assert pane.view is pane.text
    assert pane.view.visible_span().end > 0


def test_highlights_are_made_of_what_is_selected_on_a_page(bench, folder):
    window, desk = opened(bench, folder)
    pane = paged(bench, window, desk)
    bench.qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    start = pane.document.text.index("n2") - 11
    pane.view.select(Span(start, start + 13))
    window.activateWindow()
    QTest.keyClick(pane.view, Qt.Key.Key_H)
    bench.qtbot.waitUntil(lambda: pane.view.highlights("annotations") is not None)
    marks = pane.view.highlights("annotations")
    assert (int(marks.starts[0]), int(marks.ends[0])) == (start, start + 13)
    assert pane.strip._view is pane.view


def test_the_window_goes_on_while_pages_come(bench, folder):
    (folder / "long.pdf").write_bytes(
        drawn([Sheet([Line(sentence(9 * page + row), 50, 440 - 14 * row) for row in range(9)])
               for page in range(300)])
    )  # fmt: skip
    window, desk = opened(bench, folder)
    ids = {item.path: item.id for item in desk.shown.documents.values()}
    desk.shown.show_document(0, ids["long.pdf"])
    pane = paged(bench, window, desk)
    gaps, last = [], time.perf_counter()

    def beat():
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last)
        last = now

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    timer.start()
    for page in range(10, 300, 30):
        pane.view.set_scroll_y(int(pane.view._stack.tops[page]))
        settle(bench, pane.view)
    timer.stop()
    assert sorted(gaps)[len(gaps) // 2] < 0.05
    assert len(gaps) > 20
