"""The desk under a reader's hands, with real panes and documents made here."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from reader.domain.comparison import Comparison
from reader.domain.document import Unreadable
from reader.domain.errors import CorpusError
from reader.domain.span import Span
from reader.services.jobs import Progress
from reader.ui.actions.table import ACTIONS
from reader.ui.dialogs.palette import Palette
from reader.ui.panes.overlap_list import Scope

# The offscreen platform cannot raise a popup or give it the keyboard; real ones can.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LOREM = "# {0}\n" + "\n".join(
    f"{{0}} says in part {n} that matter {{0}}{n} is of weight {{0}}{n * 7} and no other{{0}}."
    for n in range(30)
)


def words(seed, count=40):
    return " ".join(f"{seed}{n}" for n in range(count))


CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SHARED = "The harbour stays open in winter because the islands have no other way to the market."
ALSO = "Every ferry carries one doctor, two nurses and a chest of letters sealed by the council."


def texts():
    """Two texts that share two passages, one that shares one, and a stranger."""
    return {
        "a-report.txt": f"{LOREM.format('ra')}\n{SHARED}\n{words('rb', 300)}\n{ALSO}\n{LOREM.format('rc')}",
        "b-page.txt": f"{words('pa', 60)}\n{SHARED}\n{words('pb', 200)}\n{ALSO}\n{words('pc', 400)}",
        "c-other.txt": f"{words('oa', 500)}\n{ALSO}\n{words('ob', 500)}",
        "d-stranger.txt": words("s", 300),
    }


@pytest.fixture
def desk(bench, window):
    return bench.open(window, texts())


def views(desk):
    return [pane.view for pane in desk.row.panes]


def titles(desk):
    return [pane.document.title for pane in desk.row.panes]


def height_on_screen(view, offset):
    return view.y_of(offset) - view.scroll_y


def click_on(qtbot, view, offset):
    """Press and release the mouse on a character."""
    view.bring(offset, view.reading_line)
    y = height_on_screen(view, offset) + view.line_height / 2
    port = view.viewport()
    x = next(x for x in range(0, port.width(), 3) if abs(view.offset_at(x, y) - offset) <= 1)
    qtbot.mouseMove(port, QPointF(x + 2, y).toPoint())
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPointF(x + 2, y).toPoint())


def test_a_fresh_desk_begins_at_an_overlap_with_both_sides_level(desk):
    assert titles(desk) == ["a-report", "b-page"]
    held = desk.passages.held
    assert held is not None
    one, other = (
        height_on_screen(view, passage.span.start)
        for view, passage in zip(views(desk), (held.overlap.a, held.overlap.b), strict=True)
    )
    assert abs(one - other) < 1
    assert desk.frame.inspector.shown.overlap is held.overlap


def test_clicking_a_passage_brings_its_counterpart_level(desk, qtbot):
    left, right = views(desk)
    offset = left.document.text.index("chest of letters")
    right.set_scroll_y(0)
    click_on(qtbot, left, offset)
    other = right.document.text.index("chest of letters")
    assert abs(height_on_screen(left, offset) - height_on_screen(right, other)) < 1
    assert "chest" in desk.passages.held.overlap.a.span.of(left.document.text)


def test_clicking_in_the_right_pane_leads_from_there(desk, qtbot):
    left, right = views(desk)
    offset = right.document.text.index("chest of letters")
    click_on(qtbot, right, offset)
    assert desk.shown.held == 1
    other = left.document.text.index("chest of letters")
    assert abs(height_on_screen(right, offset) - height_on_screen(left, other)) < 1
    assert desk.passages.held.overlap.a.document == right.document.id


def test_f8_steps_through_the_overlaps_of_the_pair_and_comes_round(desk, qtbot):
    told = desk.shown.told(0, 1)
    assert len(told) == 2
    views(desk)[0].setFocus()
    seen = []
    for key in (Qt.Key.Key_F8, Qt.Key.Key_F8):
        qtbot.keyClick(desk.window, key)
        seen.append(desk.passages.held.overlap.id)
    assert sorted(seen) == sorted(item.id for item in told)
    assert "first" in desk.frame.status.said
    qtbot.keyClick(desk.window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.passages.held.overlap.id == seen[0]


def test_a_counterpart_in_a_document_not_shown_is_opened_beside(desk, qtbot):
    desk.shown.show_document(1, desk.session.corpus.documents[3].id)
    left = views(desk)[0]
    click_on(qtbot, left, left.document.text.index("open in winter"))
    assert titles(desk) == ["a-report", "b-page"]


def test_several_counterparts_that_are_not_shown_are_listed_in_place(desk, qtbot):
    desk.shown.show_document(1, desk.session.corpus.documents[3].id)
    left = views(desk)[0]
    click_on(qtbot, left, left.document.text.index("two nurses"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    listed = [action.text() for action in menu.actions()]
    assert [text.split(" — ")[0] for text in listed] == ["b-page", "c-other"]
    menu.actions()[1].trigger()
    menu.close()
    assert titles(desk) == ["a-report", "c-other"]


def test_other_counterparts_of_the_passage_in_hand_are_listed_in_the_inspector(desk, qtbot):
    left = views(desk)[0]
    click_on(qtbot, left, left.document.text.index("two nurses"))
    also = desk.frame.inspector.shown.also
    assert [document.title for _, document in also] == ["c-other"]
    desk.frame.inspector.overlap_requested.emit(also[0][0])
    assert titles(desk) == ["a-report", "c-other"]


def test_scrolling_one_pane_moves_the_other_until_unlocked(desk, qtbot):
    left, right = views(desk)
    left.setFocus()
    at = left.document.text.index("Every ferry")
    left.bring(at, left.reading_line)
    other = right.document.text.index("Every ferry")
    assert abs(height_on_screen(right, other) - height_on_screen(left, at)) < left.line_height
    qtbot.keyClick(desk.window, Qt.Key.Key_L, CONTROL_SHIFT)
    assert not desk.shown.scrolling.locked
    before = right.scroll_y
    left.set_scroll_y(0)
    assert right.scroll_y == before
    qtbot.keyClick(desk.window, Qt.Key.Key_L, CONTROL_SHIFT)
    assert right.scroll_y != before


def test_a_click_on_a_document_opens_it_beside_and_ctrl_click_in_hand(desk, qtbot):
    documents = desk.frame.documents
    port = documents.viewport()
    place = documents.visualRect(documents.model().index(2, 0)).center()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=place)
    assert titles(desk) == ["a-report", "c-other"]
    place = documents.visualRect(documents.model().index(1, 0)).center()
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert titles(desk) == ["b-page", "c-other"]


def test_documents_can_be_opened_by_keys_alone(desk, qtbot):
    qtbot.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    documents = desk.frame.documents
    assert documents.hasFocus()
    documents.setCurrentIndex(documents.model().index(1, 0))
    qtbot.keyClick(documents, Qt.Key.Key_Down)
    qtbot.keyClick(documents, Qt.Key.Key_Return)
    assert titles(desk) == ["a-report", "c-other"]
    qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    assert views(desk)[0].hasFocus()
    qtbot.keyClick(desk.window, Qt.Key.Key_F6)
    assert views(desk)[1].hasFocus()
    assert desk.shown.held == 1


def test_the_list_of_overlaps_brings_both_panes_there(desk, qtbot):
    table = desk.frame.overlaps.table
    rows = table.model().rowCount()
    assert rows == 4
    wanted = next(
        row
        for row in range(rows)
        if {table.model().index(row, 2).data(), table.model().index(row, 3).data()}
        == {"b-page", "c-other"}
    )
    place = table.visualRect(table.model().index(wanted, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert set(titles(desk)) == {"b-page", "c-other"}
    held = desk.passages.held
    assert (
        abs(
            height_on_screen(views(desk)[held.pane], held.overlap.a.span.start)
            - height_on_screen(views(desk)[held.other], held.overlap.b.span.start)
        )
        < 1
    )


def test_the_list_is_filtered_by_scope_and_kind(desk):
    listed = desk.frame.overlaps.table.model()
    desk.lists.set_scope(Scope.PAIR)
    assert listed.rowCount() == 2
    desk.lists.set_scope(Scope.DOCUMENT)
    assert listed.rowCount() == 3
    desk.lists.set_scope(Scope.CORPUS)
    assert listed.rowCount() == 4
    from reader.domain.overlap import Kind

    desk.lists.set_kind(Kind.NOISY)
    assert listed.rowCount() == 0


def test_swapping_keeps_each_text_at_its_place(desk):
    before = [(view.document.id, view.offset_at_reading_line()) for view in views(desk)]
    desk.shown.swap()
    after = [(view.document.id, view.offset_at_reading_line()) for view in views(desk)]
    assert after == before[::-1]


def test_hovering_a_passage_lights_it_in_both_panes(desk):
    left, right = views(desk)
    desk.passages.hover(0, left.document.text.index("two nurses"))
    for view in (left, right):
        lit = view.highlights("lit")
        assert "two nurses" in view.document.text[int(lit.starts[0]) : int(lit.ends[0])]
    desk.passages.hover(0, -1)
    assert left.highlights("lit") is None


def test_a_ribbon_that_is_clicked_brings_both_its_ends_level(desk, qtbot):
    ribbons = desk.row.ribbons[0]
    on_screen = ribbons.on_screen()
    assert on_screen
    ribbon = on_screen[0]
    middle = ribbon.path(ribbons.width()).boundingRect().center()
    desk.passages.let_go()
    assert ribbons.piece_at(middle) == ribbon.piece
    qtbot.mouseClick(ribbons, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert desk.passages.held.overlap == desk.shown.pair(0, 1).owner(ribbon.piece)
    again = next(item for item in ribbons.on_screen() if item.piece == ribbon.piece)
    assert abs(again.top - again.other_top) < 1


def test_the_desk_comes_back_as_it_was_left(bench, window, desk):
    desk.lists.open_beside(desk.session.corpus.documents[2].id)
    left, right = views(desk)
    desk.set_locked(locked=False)
    left.bring(900, left.reading_line)
    right.bring(2000, right.reading_line)
    places = [view.offset_at_reading_line() for view in (left, right)]
    window.close()
    again = bench.open(bench.window(), texts())
    assert titles(again) == ["a-report", "c-other"]
    assert [view.offset_at_reading_line() for view in views(again)] == places
    assert not again.shown.scrolling.locked
    assert bench.settings.current.recent == (str(bench.folder / "corpus"),)


def test_the_passage_in_hand_comes_back_too(bench, window, desk):
    desk.passages.step(1)
    held = desk.passages.held.overlap.id
    window.close()
    again = bench.open(bench.window(), texts())
    assert again.passages.held.overlap.id == held
    assert again.frame.inspector.shown.overlap.id == held


def test_a_closed_window_no_longer_hears_of_settings(bench, window, desk):
    from dataclasses import replace

    window.close()
    said = []
    desk.looks.style_changed.connect(said.append)
    bench.settings.set_reading(replace(bench.settings.current.reading, points=20))
    assert said == []


def test_theme_and_text_size_change_at_once_and_the_place_stays(desk, qtbot, bench):
    left = views(desk)[0]
    place = left.offset_at_reading_line()
    size = left.style_in_use.points
    for _ in range(3):
        qtbot.keyClick(desk.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert left.style_in_use.points == size + 3
    row = (left.y_of(place), left.y_of(place) + left.line_height)
    assert row[0] <= left.scroll_y + left.reading_line + 1
    assert left.scroll_y + left.reading_line <= row[1] + 2 * left.line_height
    qtbot.keyClick(desk.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert left.style_in_use.points == size
    desk.actions()["view.dark"].trigger()
    assert bench.settings.current.reading.theme == "dark"
    assert desk.looks.theme.paper.lightness() < 60


def test_an_empty_folder_is_a_sentence_not_a_failure(bench, window):
    desk = bench.open(window, {})
    assert desk.frame.centre.currentWidget() is desk.frame.welcome
    assert "Put the documents" in desk.frame.welcome.sentence


def test_documents_can_be_added_where_there_is_none(bench, window, monkeypatch, qtbot):
    desk = bench.open(window, {})
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *words: asked.append(words) or ([], "")
    )
    qtbot.mouseClick(desk.frame.welcome.add, Qt.MouseButton.LeftButton)
    assert len(asked) == 1


def test_a_folder_without_readable_files_says_why(bench, window):
    reason = "scan.pdf has no text layer; run OCR on it and add it again"
    desk = bench.open(window, {}, [Unreadable("scan.pdf", reason)])
    assert "reason" in desk.frame.welcome.sentence
    assert (
        desk.frame.documents.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole).endswith(reason)
    )


def test_a_file_that_cannot_be_read_is_told_and_the_others_open(bench, window):
    desk = bench.open(window, texts(), [Unreadable("x.pdf", "x.pdf is locked; unlock it")])
    assert "x.pdf is locked" in desk.frame.notice.sentence
    assert desk.frame.centre.currentWidget() is desk.row


def test_documents_that_share_nothing_say_so(bench, window):
    desk = bench.open(window, {"a.txt": words("a"), "b.txt": words("b")})
    assert desk.passages.held is None
    assert "share no passage" in desk.frame.inspector.sentence
    assert "share no passage" in desk.frame.overlaps.sentence


def test_one_document_alone_stands_in_both_panes(bench, window):
    desk = bench.open(window, {"a.txt": words("a", 400)})
    assert titles(desk) == ["a", "a"]


def test_a_folder_that_cannot_be_opened_leaves_what_was_open(bench, desk, qtbot):
    def refuse(_ticket):
        message = "nowhere cannot be read; choose another folder"
        raise CorpusError(message)

    object.__setattr__(desk.session._services, "opening", lambda _folder: refuse)
    with qtbot.waitSignal(desk.session.failed):
        desk.open(bench.folder / "nowhere")
    assert "nowhere cannot be read" in desk.frame.notice.sentence
    assert titles(desk) == ["a-report", "b-page"]


def test_comparing_can_be_cancelled_and_the_texts_stay(bench, window, qtbot):
    stopped, go = [], threading.Event()

    def comparing(_corpus, _first):
        def job(ticket):
            ticket.step(1, 21, "pairs")
            go.wait(5)
            stopped.append(ticket.cancelled)
            return Comparison()

        return job

    bench.comparing = comparing
    object.__setattr__(window._services, "comparing", comparing)
    folder = bench.folder / "slow"
    from tests.ui.conftest import corpus_of

    bench.corpora[folder] = corpus_of(folder, texts())
    window.open(folder)
    qtbot.waitUntil(lambda: "Comparing 1 of 21" in window.frame.status.said)
    with qtbot.waitSignal(window.session.finished) as finished:
        desk = window.desk
        desk.actions()["compare.cancel"].trigger()
    assert finished.args == [False]
    assert "Stopped" in window.frame.status.said
    go.set()
    qtbot.waitUntil(lambda: bool(stopped))
    assert stopped == [True]
    assert titles(desk)[0] == "a-report"


def test_dropping_a_file_opens_its_folder_with_that_file_in_hand(bench, window, qtbot, tmp_path):
    folder = tmp_path / "dropped"
    folder.mkdir()
    for name, text in texts().items():
        (folder / name).write_text(text, encoding="utf-8")
    from tests.ui.conftest import corpus_of

    bench.corpora[folder] = corpus_of(folder, texts())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder / "c-other.txt"))])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(window.session.finished):
        window.dropEvent(event)
    assert titles(window.desk)[0] == "c-other"


def test_the_palette_finds_an_action_by_a_few_letters_and_runs_it(desk, qtbot):
    desk.actions()["help.palette"].trigger()
    palette = desk.window.findChild(Palette)
    assert len(palette.names) == len(ACTIONS)
    qtbot.keyClicks(palette.field, "swpan")
    assert "Swap the panes" in palette.names[0]
    before = titles(desk)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert titles(desk) == before[::-1]


def test_copying_gives_exactly_what_is_selected(desk, qtbot):
    left = views(desk)[0]
    left.setFocus()
    start = left.document.text.index("ra says in part 3")
    end = left.document.text.index("part 6")
    left.select(Span(start, end))
    qtbot.keyClick(desk.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == left.document.text[start:end]


def test_the_passage_is_copied_with_both_sides_and_their_citations(desk, qtbot):
    desk.passages.step(1)
    QGuiApplication.clipboard().setText("")
    desk.frame.inspector.copy.click()
    qtbot.waitUntil(lambda: bool(QGuiApplication.clipboard().text()))
    copied = QGuiApplication.clipboard().text()
    held = desk.passages.held.overlap
    for document, passage in zip(desk.shown.in_panes, (held.a, held.b), strict=True):
        assert passage.span.of(document.text) in copied
        assert f"” ({document.title}" in copied


def test_every_part_of_the_window_has_a_name_for_screen_readers(desk):
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

    from reader.ui.panes.reading.view import ReadingView

    nameless = [
        part
        for kind in (QAbstractButton, QAbstractItemView, QLineEdit, ReadingView)
        for part in desk.window.findChildren(kind)
        if part.isVisibleTo(desk.window)
        and not (part.accessibleName() or getattr(part, "text", str)())
    ]
    assert not nameless


def test_the_window_can_be_made_small_and_nothing_is_lost(desk):
    desk.window.resize(1000, 650)
    QApplication.processEvents()
    assert desk.window.size().width() == 1000
    assert desk.window.size().height() == 650
    for part in (desk.frame.documents, desk.frame.inspector, desk.frame.overlaps, *views(desk)):
        assert part.isVisible()
        assert part.width() > 100
    assert not desk.frame.grab().isNull()


def long_texts():
    """Two texts that are made ready off the UI thread, with one passage in common."""
    body = "\n".join(words(f"l{n}x", 60) for n in range(900))
    other = "\n".join(words(f"r{n}x", 60) for n in range(900))
    return {"long-a.txt": f"{body}\n{SHARED}\n{body}", "long-b.txt": f"{other}\n{SHARED}"}


def one_overlap(corpus, _first):
    """Stand in for a comparison that would take difflib minutes."""
    from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage

    sides = [
        Passage(item.id, Span(at, at + len(SHARED)))
        for item in corpus.documents
        for at in [item.text.index(SHARED)]
    ]
    found = Overlap(
        id=OverlapId("o"),
        kind=Kind.VERBATIM,
        a=sides[0],
        b=sides[1],
        edits=(Edit(EditKind.SAME, sides[0].span, sides[1].span),),
        measures=Measures(words=16, identity=1, longest_run=16, edits_per_100=0, bits=200),
    )
    return lambda _ticket: Comparison((found,), {})


def test_long_texts_are_made_ready_while_the_window_goes_on(bench, qtbot):
    from reader.ui.desk.shown import LONG

    texts = long_texts()
    assert min(map(len, texts.values())) > LONG
    bench.comparing = one_overlap
    window = bench.window()
    turns = []
    timer = QTimer(window, interval=1)
    timer.timeout.connect(lambda: turns.append(window.desk.shown.is_waiting))
    timer.start()
    desk = bench.open(window, texts)
    qtbot.waitUntil(lambda: desk.passages.held is not None)
    assert any(turns)
    assert not desk.shown.is_waiting
    left, right = views(desk)
    tops = [height_on_screen(view, view.document.text.index(SHARED)) for view in (left, right)]
    assert abs(tops[0] - tops[1]) < 1


def test_closing_while_a_long_text_is_made_ready_ends_quietly(bench, qtbot):
    from tests.ui.conftest import corpus_of

    bench.comparing = one_overlap
    window = bench.window()
    folder = bench.folder / "long"
    bench.corpora[folder] = corpus_of(folder, long_texts())
    closed = []

    def close_when_waiting():
        if window.desk.shown.is_waiting and not closed:
            closed.append(window.close())

    timer = QTimer(window, interval=1)
    timer.timeout.connect(close_when_waiting)
    timer.start()
    window.open(folder)
    qtbot.waitUntil(lambda: bool(closed) and not window.desk.shown.is_waiting)
    assert not window.isVisible()


def test_what_was_dragged_comes_back_and_gives_way_in_a_small_window(bench, window, desk):
    window.frame.across.setSizes([300, 700, 400])
    window.frame.down.setSizes([600, 200])
    sizes = (window.frame.across.sizes(), window.frame.down.sizes())
    window.close()
    again = bench.open(bench.window(), texts())
    frame = again.frame
    assert (frame.across.sizes(), frame.down.sizes()) == sizes
    again.window.resize(1000, 650)
    QApplication.processEvents()
    assert frame.across.sizes()[0] < 200
    assert frame.across.sizes()[2] < 230


def test_a_short_list_of_documents_is_seen_whole_also_in_a_lower_window(bench, window, qtbot):
    window.resize(1400, 900)
    texts = {f"{n}.txt": f"Heading {n}\n\nSome words of text {n}.\n" for n in range(4)}
    desk = bench.open(window, texts)
    desk.frame.show_outline(shown=True)
    shown = desk.frame.documents
    window.resize(1000, 650)
    qtbot.wait(1)
    assert shown.viewport().height() >= 4 * shown.sizeHintForRow(0)


def test_what_was_said_in_passing_gives_way_to_what_holds(bench, window, qtbot):
    desk = bench.open(window, texts())
    status = desk.frame.status
    found = status.said
    assert "found" in found
    status._passing.setInterval(20)
    status.rest("No link was made.")
    assert status.said == "No link was made."
    qtbot.waitUntil(lambda: status.said == found)
    status.show_progress(Progress(1, 2, "Comparing"))
    status.rest("Stopped.")
    status.show_progress(Progress(2, 2, "Comparing"))
    qtbot.wait(60)
    assert "Comparing" in status.said
