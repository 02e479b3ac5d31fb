"""Copy with citation and drag: selections, annotations and pairs with where they are from."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.domain.document import DocumentId
from reader.domain.span import Span

LEFT = "# One\nThe committee met in the spring and found the budget wanting in every respect.\nA."
RIGHT = "# Two\nThey say the committee met in the spring and found the budget wanting indeed.\nB."
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(bench, qtbot):
    window = bench.window()
    desk = bench.open(window, {"left.txt": LEFT, "right.txt": RIGHT})
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    QGuiApplication.clipboard().setText("-")
    yield desk
    QGuiApplication.clipboard().setText("-")


@pytest.fixture
def note(desk):
    service = desk.window.rooms.annotating.keeping.service
    left = next(d for d in desk.session.corpus.documents if d.id == DocumentId("d-left.txt"))
    return service.highlight(left, Span(10, 19), "green", note="Who?")


@pytest.fixture
def dragged(monkeypatch):
    """What was dragged: its plain text, its HTML and the widget it left."""
    found = []

    def run(drag, _action):
        data = drag.mimeData()
        found.append((data.text(), data.html(), drag.source()))

    monkeypatch.setattr(QDrag, "exec", run)
    return found


def text_view(desk):
    panes = desk.row.panes
    number = next(n for n, pane in enumerate(panes) if pane.document.id == "d-left.txt")
    desk.shown.take_in_hand(number)
    panes[number].view.setFocus()
    return panes[number].view


def clip():
    return QGuiApplication.clipboard().mimeData()


def move(widget, start, steps=((4, 1), (12, 3), (20, 4))):
    """Press and move the mouse as a hand does."""
    QTest.mousePress(widget, LEFT_BUTTON, pos=start)
    for x, y in steps:
        place = start + QPoint(x, y)
        QTest.mouseMove(widget, place)


def test_a_selection_is_copied_with_its_citation_in_words_and_as_html(desk, qtbot):
    view = text_view(desk)
    view.select(Span(10, 19))
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | ALT)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert clip().text().startswith("“committee” (left")
    assert "<blockquote>committee</blockquote>" in clip().html()
    assert "citation" in desk.frame.status.said


def test_without_a_selection_the_key_says_what_to_do(desk, qtbot):
    view = text_view(desk)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | ALT)
    assert "Select words" in desk.frame.status.said
    assert clip().text() == "-"


def test_a_pair_is_copied_with_both_citations_side_by_side(desk, qtbot):
    view = text_view(desk)
    QTest.keyClick(view, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: desk.frame.inspector.shown is not None)
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert "(left" in clip().text()
    assert "(right" in clip().text()
    assert "<table" in clip().html()


def test_a_pair_is_copied_in_the_order_it_is_seen_in(desk, qtbot):
    panes = desk.row.panes
    other = next(n for n, pane in enumerate(panes) if pane.document.id == "d-right.txt")
    desk.shown.take_in_hand(other)
    panes[other].view.setFocus()
    QTest.keyClick(panes[other].view, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: desk.frame.inspector.shown is not None)
    QTest.keyClick(panes[other].view, Qt.Key.Key_C, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert clip().text().index("(right") < clip().text().index("(left")


def test_an_annotation_is_copied_from_its_card_by_key_and_by_menu(desk, note, qtbot, monkeypatch):
    view = text_view(desk)
    desk.window.rooms.annotating.seen.first = [note.id]
    desk.window.rooms.annotating.seen.refresh()
    card = desk.frame.inspector.notes.cards[note.id]
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert clip().text().splitlines()[-1] == "Who?"
    QGuiApplication.clipboard().setText("-")
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: shown.append(menu))
    QApplication.sendEvent(card, _context(card))
    names = [action.text() for action in shown[0].actions()]
    assert names == ["Copy with citation", "Edit", "Reply", "Delete"]
    shown[0].actions()[0].trigger()
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert "“committee”" in clip().text()
    assert view.selected() is None


def _context(widget):
    from PySide6.QtGui import QContextMenuEvent

    place = QPoint(10, 10)
    return QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))


def test_rows_are_copied_from_the_list_in_its_order(desk, note, qtbot):
    service = desk.window.rooms.annotating.keeping.service
    right = next(d for d in desk.session.corpus.documents if d.id == DocumentId("d-right.txt"))
    left = next(d for d in desk.session.corpus.documents if d.id == DocumentId("d-left.txt"))
    service.link((left, Span(10, 19)), (right, Span(19, 28)), "rewords")
    tab = desk.window.rooms.annotating.tab
    tab.go_to()
    qtbot.waitUntil(lambda: tab.page.model.rowCount() == 2)
    tab.page.table.setFocus()
    QTest.keyClick(tab.page.table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(tab.page.table, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert clip().text().count("“committee”") == 3
    assert "2 annotation" in desk.frame.status.said


def test_a_row_of_the_list_can_be_dragged_out(desk, note, qtbot, dragged):
    tab = desk.window.rooms.annotating.tab
    tab.go_to()
    qtbot.waitUntil(lambda: tab.page.model.rowCount() == 1)
    viewport = tab.page.table.viewport()
    start = tab.page.table.visualRect(tab.page.model.index(0, 1)).center()
    move(viewport, start)
    qtbot.waitUntil(lambda: bool(dragged))
    plain, page, source = dragged[0]
    assert plain.startswith("“committee”")
    assert "<blockquote>" in page
    assert source is viewport


def test_the_row_of_an_overlap_can_be_dragged_out(desk, qtbot, dragged):
    table = desk.frame.overlaps.table
    qtbot.waitUntil(lambda: table.model().rowCount() > 0)
    move(table.viewport(), table.visualRect(table.model().index(0, 1)).center())
    qtbot.waitUntil(lambda: bool(dragged))
    assert "<table" in dragged[0][1]


def test_a_card_can_be_dragged_out_and_a_click_still_goes_to_its_place(desk, note, qtbot, dragged):
    text_view(desk)
    desk.window.rooms.annotating.seen.first = [note.id]
    desk.window.rooms.annotating.seen.refresh()
    card = desk.frame.inspector.notes.cards[note.id]
    gone = []
    card.chosen.connect(gone.append)
    move(card, QPoint(6, 6))
    qtbot.waitUntil(lambda: bool(dragged))
    assert dragged[0][0].endswith("Who?")
    QTest.mouseRelease(card, LEFT_BUTTON, pos=QPoint(26, 10))
    gone.clear()
    QTest.mouseClick(card, LEFT_BUTTON, pos=QPoint(6, 6))
    assert gone == [note.id]


def place_of(view, offset):
    for x in range(0, view.viewport().width(), 3):
        y = int(view.y_of(offset) - view.scroll_y + view.line_height / 2)
        if view.character_at(float(x), float(y)) == offset:
            return QPoint(x, y)
    raise AssertionError


def test_a_selection_can_be_dragged_out_and_stays_selected(desk, qtbot, dragged):
    view = text_view(desk)
    view.select(Span(10, 19))
    move(view.viewport(), place_of(view, 14))
    qtbot.waitUntil(lambda: bool(dragged))
    assert dragged[0][0].startswith("“committee”")
    assert view.selected() == Span(10, 19)


def test_a_click_in_a_selection_lets_go_of_it_as_before(desk, qtbot, dragged):
    view = text_view(desk)
    view.select(Span(10, 19))
    with qtbot.waitSignal(view.clicked):
        QTest.mouseClick(view.viewport(), LEFT_BUTTON, pos=place_of(view, 14))
    assert view.selected() is None
    assert dragged == []


def test_a_press_outside_the_selection_selects_anew(desk, qtbot, dragged):
    view = text_view(desk)
    view.select(Span(10, 19))
    start = place_of(view, 25)
    move(view.viewport(), start, ((10, 0), (40, 0)))
    QTest.mouseRelease(view.viewport(), LEFT_BUTTON, pos=start + QPoint(40, 0))
    assert view.selected() is not None
    assert view.selected().start > 19
    assert dragged == []


def test_a_drag_that_was_let_go_before_it_was_ready_drags_nothing(desk, note, qtbot, dragged):
    tab = desk.window.rooms.annotating.tab
    tab.go_to()
    qtbot.waitUntil(lambda: tab.page.model.rowCount() == 1)
    viewport = tab.page.table.viewport()
    start = tab.page.table.visualRect(tab.page.model.index(0, 1)).center()
    move(viewport, start)
    QTest.mouseRelease(viewport, LEFT_BUTTON, pos=start + QPoint(20, 4))
    citing = next(room for room in desk.window.rooms._rooms if type(room).__name__ == "Citing")
    qtbot.waitUntil(lambda: citing._ticket is None)
    assert dragged == []


def test_what_is_copied_is_cited_in_the_style_of_the_last_export(desk, qtbot):
    from reader.services.export_choices import Choices

    memory = desk.services.exports.memory
    memory.save(desk.session.corpus.folder, Choices(style="author-date"))
    view = text_view(desk)
    view.select(Span(10, 19))
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | ALT)
    qtbot.waitUntil(lambda: clip().hasHtml())
    assert "n.d." in clip().text()


def test_a_style_that_is_gone_is_told_and_nothing_is_copied(desk, qtbot):
    from reader.services.export_choices import Choices

    desk.services.exports.memory.save(desk.session.corpus.folder, Choices(style="gone"))
    view = text_view(desk)
    view.select(Span(10, 19))
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL | ALT)
    qtbot.waitUntil(lambda: "no citation style" in desk.frame.status.said)
    assert clip().text() == "-"
