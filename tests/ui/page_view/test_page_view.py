"""Pages under a reader's hands: real mouse and keys, and offsets of the document's text."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.overlap import Kind
from reader.domain.span import Span
from reader.ui.desk.mark_styles import overlap_marks
from reader.ui.panes.page_view.painting import on_paper
from reader.ui.panes.reading.highlights import Highlights
from reader.ui.theme.appearance import theme_for
from tests.made_pages import Line, Sheet, columns, drawn, plain

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def at(stand, offset, share=0.2):
    x, y = stand.point(offset, share)
    return QPoint(round(x), round(y))


def drag(stand, start, end):
    port = stand.view.viewport()
    QTest.mousePress(port, LEFT, pos=at(stand, start))
    QTest.mouseMove(port, at(stand, end))
    QTest.mouseRelease(port, LEFT, pos=at(stand, end))


def wheel(view, turned, modifiers=Qt.KeyboardModifier.NoModifier):
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, view.viewport().mapToGlobal(middle), QPoint(), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def one(start, end, style):
    return Highlights(np.array([start]), np.array([end]), np.array([0], np.uint8), (style,))


def test_every_letter_on_screen_is_found_where_it_stands_and_its_place_where_it_is(stand):
    view = stand.show(drawn([Sheet([Line("ab cd", 60, 400, 30), Line("efg", 60, 340, 30)])]))
    text = stand.document.text
    for offset, letter in enumerate(text):
        if letter.isspace():
            continue
        assert view.character_at(*stand.point(offset)) == offset
        assert view.offset_at(*stand.point(offset, 0.1)) == offset
        assert view.offset_at(*stand.point(offset, 0.9)) == offset + 1
    assert view.character_at(5, 5) is None


def test_what_is_dragged_over_is_selected_to_the_letter_and_copied(stand):
    view = stand.show(drawn(plain(2)))
    text = stand.document.text
    start, end = text.index("n0") + 1, text.index("n2") + 2
    seen = []
    view.selection_changed.connect(seen.append)
    QTest.mousePress(view.viewport(), LEFT, pos=at(stand, start))
    QTest.mouseMove(view.viewport(), at(stand, end - 1, 0.8))
    QTest.mouseRelease(view.viewport(), LEFT, pos=at(stand, end - 1, 0.8))
    assert view.selected() == Span(start, end)
    assert seen[-1] == Span(start, end)
    assert view.selected_text() == text[start:end]
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text[start:end]


def test_a_selection_in_a_column_stays_in_it_and_goes_on_in_the_next(stand):
    sheet = columns()
    view = stand.show(drawn([sheet]), (700, 900))
    text = stand.document.text
    third, last = text.index(sheet.lines[3].text), text.index(sheet.lines[29].text)
    drag(stand, third, last)
    assert view.selected() == Span(third, last)
    assert "n31" not in view.selected_text()
    over = text.index(sheet.lines[32].text)
    drag(stand, last, over)
    assert view.selected_text() == text[last:over]
    assert sheet.lines[30].text in view.selected_text()


def test_the_column_that_was_clicked_is_the_one_that_is_read(stand):
    sheet = columns()
    view = stand.show(drawn([sheet]), (700, 700))
    text = stand.document.text
    left, right = (text.index(sheet.lines[at].text) for at in (10, 40))
    assert view.y_of(left) == view.y_of(right)
    view.bring(left, 300)
    view.scroll_by(1)
    assert view.offset_at_reading_line() < text.index(sheet.lines[30].text)
    QTest.mouseClick(view.viewport(), LEFT, pos=at(stand, right))
    assert view.offset_at_reading_line() >= text.index(sheet.lines[30].text)
    view.bring(left, view.reading_line)
    assert view.offset_at_reading_line() == left


def test_a_double_click_takes_a_word_and_a_click_tells_its_place(stand):
    view = stand.show(drawn(plain(1)))
    word = stand.document.text.index("n3")
    with stand.qtbot.waitSignal(view.clicked) as clicked:
        QTest.mouseClick(view.viewport(), LEFT, pos=at(stand, word))
    assert clicked.args == [word]
    hovered = []
    view.hovered.connect(hovered.append)
    QTest.mouseMove(view.viewport(), at(stand, word + 1))
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    assert hovered == [word + 1, -1]
    QTest.mouseDClick(view.viewport(), LEFT, pos=at(stand, word))
    assert view.selected_text() == "n3"


def test_shift_and_arrows_move_the_end_of_the_selection(stand):
    view = stand.show(drawn(plain(2)))
    text = stand.document.text
    line = text.index("n2") - 20
    start = text.index(" ", line) + 1
    QTest.mouseClick(view.viewport(), LEFT, pos=at(stand, start))
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected() == Span(start, start + 1)
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert view.selected_text() == text[start : text.index(" ", start) + 1]
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)
    assert view.selected() == Span(start, text.index("n2") + 2)
    QTest.keyClick(view, Qt.Key.Key_Home, SHIFT)
    assert view.selected() == Span(text.index("n1") + 3, start)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    below = view.selected()
    assert view.y_of(max(below.start, below.end - 1)) >= view.y_of(start)
    QTest.keyClick(view, Qt.Key.Key_End, SHIFT | CONTROL)
    assert view.selected() == Span(start, len(text))
    QTest.keyClick(view, Qt.Key.Key_PageUp, SHIFT)
    assert view.selected().end < len(text)


def test_what_is_brought_stands_exactly_there_also_before_its_page_is_known(stand):
    view = stand.show(drawn(plain(30)), wait=False)
    text = stand.document.text
    offset = text.index("n503")
    view.bring(offset, 200)
    assert view.offset_at_reading_line() == offset
    stand.settle()
    assert view.y_of(offset) - view.scroll_y == pytest.approx(200, abs=1)
    assert abs(stand.point(offset)[1] - 200 - view.line_height / 2) < view.line_height
    for y in (50, 333):
        view.bring(offset, y)
        assert view.y_of(offset) - view.scroll_y == pytest.approx(y, abs=1)
    view.bring(0, 0)
    view.set_scroll_y(0)
    stand.settle()
    assert view.visible_span().start == 0


def test_heights_of_many_offsets_are_those_of_each(stand):
    view = stand.show(drawn(plain(3)), (500, 1400))
    offsets = np.arange(0, len(stand.document.text), 7)
    assert view.ys_of(offsets).tolist() == [view.y_of(int(offset)) for offset in offsets]
    assert (np.diff(view.ys_of(offsets)) >= 0).all()


def test_wheel_and_keys_make_pages_larger_and_the_place_stays(stand):
    view = stand.show(drawn(plain(5)))
    offset = stand.document.text.index("n45")
    view.bring(offset, view.reading_line)
    stand.settle()
    steps = []
    view.zoom_requested.connect(steps.append)
    wheel(view, 240, CONTROL)
    assert steps == [2]
    before = view.line_height
    view.zoom_by(4)
    assert view.line_height > before * 1.5
    assert view.offset_at_reading_line() == offset
    stand.settle()
    view.scroll_by(7)
    line = view.offset_at_reading_line()
    view.zoom_by(0)
    stand.settle()
    assert view.zoom == 1.0
    assert abs(view.y_of(line) - view.y_of(view.offset_at_reading_line())) <= view.line_height
    picture = view._known.picture(view._pages_seen().start)
    assert picture.width() == view._stack.page_width(0)


def test_a_page_wider_than_its_pane_begins_with_its_text_and_is_scrolled_to_the_side(stand):
    view = stand.show(drawn(plain(1)), (300, 400))
    fitted = view._page_left(0)
    view.zoom_by(8)
    assert 0 < stand.point(0)[0] < 40
    left = view._page_left(0)
    assert left < fitted
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view._page_left(0) < left
    wheel(view, 120 * 50, SHIFT)
    assert view._page_left(0) == fitted
    view.bring(stand.document.text.index("n9"), 30)
    assert 0 < stand.point(stand.document.text.index("n9"))[1] < 400


def test_overlaps_annotations_and_selection_are_seen_over_the_letters(stand):
    view = stand.show(drawn([Sheet([Line("mmmm mmmm mmmm", 60, 400, 30)])]))
    plain_picture = view.viewport().grab().toImage()
    theme = theme_for("light")
    style = overlap_marks(theme)[list(Kind).index(Kind.VERBATIM)]
    view.set_highlights("overlaps", one(0, 4, style))
    view.select(Span(10, 14))
    marked = view.viewport().grab().toImage()

    def pixel(picture, offset, up=0.0):
        x, y = stand.point(offset, 0.02)
        return picture.pixelColor(round(x), round(y - up))

    line = 0.4 * view.line_height
    assert pixel(marked, 2, line) != pixel(plain_picture, 2, line)
    assert pixel(marked, 7, line) == pixel(plain_picture, 7, line)
    assert pixel(marked, 12, line) != pixel(plain_picture, 12, line)
    dark = [darkest(picture, stand) for picture in (plain_picture, marked)]
    assert dark[1] <= dark[0] + 8, "letters stay black below the marker"


def darkest(picture: QImage, stand):
    (left, y), (right, _) = stand.point(0), stand.point(3, 0.9)
    return min(
        picture.pixelColor(x, round(y) + dy).lightness()
        for x in range(round(left), round(right)) for dy in range(-6, 7)
    )  # fmt: skip


@pytest.mark.parametrize("name", ["light", "dark", "sepia", "contrast"])
def test_marks_of_every_theme_are_light_on_paper_with_lines_that_stand_out(name):
    for style in overlap_marks(theme_for(name)):
        mark = on_paper(style, 20)
        if mark.fill.alpha():
            assert mark.fill.lightnessF() >= 0.7
        if mark.line.alpha():
            assert mark.line.lightnessF() <= 0.45
        assert mark.pen is style.pen


def test_a_scanned_page_is_shown_and_has_a_place_in_the_text(stand):
    view = stand.show(drawn([*plain(1), Sheet(), *plain(2)[1:]]), (400, 500))
    view.set_scroll_y(int(view._stack.tops[1]) - 40)
    stand.settle()
    seen = view.viewport().grab().toImage()
    assert seen.pixelColor(150, 250).lightness() in range(140, 170)
    assert view.offset_at_reading_line() in {view._stack.span(1)[0], len(stand.document.text)}
    assert view.character_at(150, 250) is None


def test_pictures_of_500_pages_fit_into_a_bounded_memory(stand):
    view = stand.show(drawn(plain(500, 6)), (900, 1000))
    pictures = view._known.pictures
    pictures._most = 20_000_000
    most = 0
    for page in range(0, 500, 9):
        view.set_scroll_y(int(view._stack.tops[page]))
        stand.settle()
        most = max(most, pictures.bytes)
        assert view._known.lines(page) is not None
    shown = 3 * 900 * 1200 * 4
    assert most <= 20_000_000 + shown
    assert len(pictures) < 20
    assert len(view._known._lines) <= 400


def test_pages_that_were_only_passed_are_never_asked_for(stand):
    view = stand.show(drawn(plain(200, 4)))
    stand.source.asked.clear()
    for page in range(10, 190, 10):
        view.set_scroll_y(int(view._stack.tops[page]))
        view._ask()
    stand.settle()
    assert set(stand.source.asked) <= {10, 179, 180, 181, 182}


def test_a_page_that_fails_says_so_and_is_asked_for_again(stand):
    stand.source.broken = {0: 1}
    view = stand.show(drawn(plain(2)), wait=False)
    stand.qtbot.waitUntil(lambda: view._known.note(0) == "page 0 broke")
    view.viewport().grab()
    stand.qtbot.waitUntil(lambda: view._known.picture(0) is not None, timeout=5000)
    assert view._known.note(0) == ""
    assert stand.source.asked.count(0) == 2


def test_a_page_that_always_fails_is_left_in_peace(stand):
    stand.source.broken = {0: 99}
    view = stand.show(drawn(plain(2)), wait=False)
    view._known._again.setInterval(5)
    stand.qtbot.waitUntil(lambda: stand.source.asked.count(0) == 3)
    stand.qtbot.wait(60)
    assert stand.source.asked.count(0) == 3
    assert view._known.note(0) == "page 0 broke"
    view.zoom_by(1)
    stand.qtbot.waitUntil(lambda: stand.source.asked.count(0) > 3)


def test_a_file_that_is_gone_is_told_and_nothing_else_is_shown(stand):
    raw = drawn(plain(1))
    view = stand.show(raw)
    (stand.folder / "made.pdf").unlink()
    view.show_document(stand.document)
    stand.qtbot.waitUntil(lambda: view.sentence != "")
    assert "made.pdf is no longer there" in view.sentence
    assert view.accessibleDescription() == view.sentence
    view.viewport().grab()
    assert view.offset_at_reading_line() == 0
    assert view.visible_span() == Span(0, 0)


def test_a_page_that_has_changed_is_shown_with_a_sentence(stand):
    view = stand.show(drawn(plain(2)), wait=False)
    (stand.folder / "made.pdf").write_bytes(drawn([*plain(3)[2:], *plain(2)[1:]]))
    stand.settle()
    assert view._known.note(0) == "made.pdf: page 1 has changed since it was read; open it again"
    assert view._known.lines(0) is None
    assert view._known.lines(1) is not None
    assert view._known.note(1) == ""
