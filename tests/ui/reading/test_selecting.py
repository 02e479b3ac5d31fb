"""Selecting and copying by real mouse and keys gives exactly the characters of the document."""

import random
import unicodedata

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.panes.reading.selecting import Grain, Selecting
from reader.ui.panes.reading.words import next_word, paragraph_at, previous_word, word_at

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
PROSE = "\n\n".join(
    f"Paragraph {n}: words that follow one another, " * 9 + "and the end." for n in range(60)
)


def press(view, x, y, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(view.viewport(), LEFT, modifiers, QPoint(round(x), round(y)))


def move(view, x, y):
    QTest.mouseMove(view.viewport(), QPoint(round(x), round(y)))


def release(view, x, y):
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier,
                       QPoint(round(x), round(y)))  # fmt: skip


def drag(view, first, second):
    press(view, *first)
    move(view, *((a + b) / 2 for a, b in zip(first, second, strict=True)))
    move(view, *second)
    release(view, *second)


def point_of(view, offset):
    """Where the place before ``offset`` is on screen."""
    y = view.y_of(offset) - view.scroll_y + view.line_height / 2
    xs = [x for x in range(view.viewport().width()) if view.offset_at(x, y) == offset]
    assert xs, f"no point on screen is at {offset}"
    return xs[len(xs) // 2], y


def nasty_document(make_document, nasty):
    table = "North\t1,204\tmail only\nOld quay 😀\t97\te\u0301te\u0301"
    text = nasty + "\n" + table + "\nA word.1 Behind it.\n\n1 The note."
    structure, place = [], len(nasty) + 1
    for line in table.split("\n"):
        structure.append(Structure(Part.ROW, Span(place, place + len(line))))
        for cell in line.split("\t"):
            structure.append(Structure(Part.CELL, Span(place, place + len(cell))))
            place += len(cell) + 1
    mark = text.index(".1 Behind") + 1
    structure.append(Structure(Part.FOOTNOTE_MARK, Span(mark, mark + 1), label="1"))
    return make_document(text, structure=tuple(structure))


@pytest.mark.parametrize("seed", range(5))
def test_what_random_drags_select_is_a_slice_of_the_text(view, make_document, nasty, seed):
    document = nasty_document(make_document, nasty)
    text = document.text
    view.show_document(document)
    chance = random.Random(seed)
    for _ in range(40):
        view.set_scroll_y(chance.randrange(max(1, view.content_height - 300)))
        points = [(chance.randrange(5, 620), chance.randrange(5, 490)) for _ in range(2)]
        ends = sorted(view.offset_at(*point) for point in points)
        drag(view, *points)
        chosen = view.selected()
        if ends[0] == ends[1]:
            assert chosen is None
            continue
        assert chosen == Span(*ends)
        view.copy()
        copied = QGuiApplication.clipboard().text()
        assert view.selected_text() == text[ends[0] : ends[1]]
        assert copied == "".join(
            "\ufffd" if "\ud800" <= char < "\ue000" else char for char in text[ends[0] : ends[1]]
        )
        for end in ends:
            assert not unicodedata.combining(text[end]) if end < len(text) else True


@pytest.mark.parametrize("words", ["emoji 𝔊 and", "te\u0301, n\u0303", "аралдарда қыс", "没有空格"])
def test_a_drag_from_place_to_place_selects_what_lies_between(view, make_document, nasty, words):
    view.show_document(make_document(nasty))
    start = nasty.index(words)
    view.bring(start, 100)
    drag(view, point_of(view, start), point_of(view, start + len(words)))
    assert view.selected_text() == words


def test_a_drag_over_three_paragraphs_takes_the_line_ends_between(view, make_document):
    view.show_document(make_document(PROSE))
    start, end = PROSE.index("follow"), PROSE.index("Paragraph 2") + 5
    drag(view, point_of(view, start), point_of(view, end))
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == PROSE[start:end]
    assert PROSE[start:end].count("\n\n") == 2


def test_a_drag_beyond_the_edge_scrolls_and_selects_on(view, make_document, qtbot):
    view.show_document(make_document(PROSE))
    press(view, 100, 100)
    move(view, 100, 300)
    move(view, 100, 560)
    qtbot.waitUntil(lambda: view.scroll_y > 200)
    release(view, 100, 560)
    assert view.selected().end > view.visible_span().start
    stopped = view.scroll_y
    QTest.qWait(90)
    assert view.scroll_y == stopped


def test_a_click_is_told_with_the_character_under_it_and_a_drag_is_not(view, make_document, qtbot):
    view.show_document(make_document(PROSE))
    offset = PROSE.index("follow")
    x, y = point_of(view, offset)
    clicks = []
    view.clicked.connect(clicks.append)
    press(view, x + 3, y)
    release(view, x + 3, y)
    drag(view, (x, y), (x + 100, y))
    assert clicks == [offset]


def test_a_selection_is_offered_to_a_middle_click_where_there_is_one(
    view, make_document, monkeypatch
):
    class Board:
        def __init__(self):
            self.said = []

        def supportsSelection(self):  # noqa: N802 - Qt's name
            return True

        def setText(self, *values):  # noqa: N802 - Qt's name
            self.said.append(values)

    board = Board()
    monkeypatch.setattr(QGuiApplication, "clipboard", lambda: board)
    view.show_document(make_document(PROSE))
    drag(view, point_of(view, 5), point_of(view, 20))
    assert board.said == [(PROSE[5:20], QClipboard.Mode.Selection)]


def test_a_click_takes_the_selection_away_and_says_so_once(view, make_document):
    view.show_document(make_document(PROSE))
    told = []
    view.selection_changed.connect(told.append)
    view.select(Span(3, 9))
    press(view, 200, 200)
    release(view, 200, 200)
    assert told == [Span(3, 9), None]


def test_shift_and_a_click_extend_the_selection(view, make_document):
    view.show_document(make_document(PROSE))
    start, end = PROSE.index("words"), PROSE.index("one another")
    x, y = point_of(view, start)
    press(view, x, y)
    release(view, x, y)
    x, y = point_of(view, end)
    press(view, x, y, SHIFT)
    release(view, x, y)
    assert view.selected() == Span(start, end)


def test_a_double_click_selects_the_word_and_a_third_one_the_paragraph(view, make_document):
    text = "Before.\n\nTүнгі арал'дар e\u0301te\u0301! Then more.\n\nBehind."
    view.show_document(make_document(text))
    offset = text.index("арал'дар")
    x, y = point_of(view, offset + 3)
    press(view, x, y)
    release(view, x, y)
    QTest.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(x), round(y)))
    assert view.selected_text() == "арал'дар"
    press(view, x, y)
    release(view, x, y)
    assert view.selected_text() == text.split("\n\n")[1]


def test_the_pointer_tells_which_character_it_is_over(view, make_document):
    view.show_document(make_document("Word.\n\n" + "More words. " * 3))
    told = []
    view.hovered.connect(told.append)
    x, y = point_of(view, 2)
    for place in (QPointF(x + 2, y), QPointF(x + 3, y), QPointF(5, y)):
        event = QMouseEvent(
            QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
    assert told == [2, -1]


def test_control_a_selects_everything(view, make_document, nasty):
    view.show_document(make_document(nasty))
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert view.selected_text() == nasty


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([(Qt.Key.Key_Right, SHIFT)] * 3, "e\u0301te\u0301"),
        ([(Qt.Key.Key_Right, SHIFT | CONTROL)], "e\u0301te\u0301 😀, "),
        ([(Qt.Key.Key_End, SHIFT)], "e\u0301te\u0301 😀, and on."),
        ([(Qt.Key.Key_Right, SHIFT)] * 5 + [(Qt.Key.Key_Left, SHIFT)], "e\u0301te\u0301 "),
        ([(Qt.Key.Key_End, SHIFT | CONTROL)], "e\u0301te\u0301 😀, and on.\n\nLast."),
        ([(Qt.Key.Key_Down, SHIFT)], "e\u0301te\u0301 😀, and on.\n\nLast."),
    ],
)
def test_shift_and_the_arrows_select_by_characters_words_and_lines(
    view, make_document, keys, words
):
    text = "Before: e\u0301te\u0301 😀, and on.\n\nLast."
    view.show_document(make_document(text))
    x, y = point_of(view, 8)
    press(view, x, y)
    release(view, x, y)
    for key, modifiers in keys:
        QTest.keyClick(view, key, modifiers)
    assert view.selected_text() == words


def test_keys_without_shift_scroll(view, make_document):
    view.show_document(make_document(PROSE))
    QTest.keyClick(view, Qt.Key.Key_Down)
    first = view.scroll_y
    assert first > 0
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.scroll_y > first + 300
    QTest.keyClick(view, Qt.Key.Key_Space, SHIFT)
    assert view.scroll_y == first
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.visible_span().end == len(PROSE)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.scroll_y == 0
    assert view.selected() is None


def test_selecting_by_keys_stays_in_sight(view, make_document):
    view.show_document(make_document(PROSE))
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    y = view.y_of(view.selected().end) - view.scroll_y
    assert 0 <= y <= view.viewport().height() - view.line_height


def test_a_shown_caret_is_moved_by_the_arrows_and_return_clicks(view, make_document):
    view.show_document(make_document(PROSE))
    QTest.keyClick(view, Qt.Key.Key_F7)
    clicks = []
    view.clicked.connect(clicks.append)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert clicks == [3]
    QTest.keyClick(view, Qt.Key.Key_F7)
    assert not view.caret_shown


def test_a_caret_comes_back_to_its_column_behind_a_short_line_unless_it_was_moved_aside(
    view, make_document
):
    text = "A first line of some length\n\nshort\n\nA third line of some length"
    view.show_document(make_document(text))
    view.set_caret_shown(shown=True)
    caret = view._selecting
    caret.begin(20)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    third = text.index("A third")
    assert abs(caret.active - third - 20) <= 1
    caret.begin(20)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
    assert caret.active == third
    for expected in (text.index("short"), 0, 0):
        QTest.keyClick(view, Qt.Key.Key_Up, CONTROL)
        assert caret.active == expected
    QTest.keyClick(view, Qt.Key.Key_Down, CONTROL)
    assert caret.active == text.index("short")


def test_the_caret_visits_every_character_once_in_both_directions(view, make_document, nasty):
    text = nasty.replace("\n\n", "\n")
    view.show_document(make_document(text))
    view.set_caret_shown(shown=True)
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    caret = view._selecting
    forward = [caret.active]
    while caret.active < len(text) and len(forward) <= len(text):
        QTest.keyClick(view, Qt.Key.Key_Right)
        forward.append(caret.active)
    assert forward == sorted(set(forward))
    backward = [caret.active]
    while caret.active > 0 and len(backward) <= len(text):
        QTest.keyClick(view, Qt.Key.Key_Left)
        backward.append(caret.active)
    assert backward == forward[::-1]


def test_words_and_paragraphs_are_found_around_a_place():
    text = "It’s “Түнгі” e\u0301te\u0301—so.\nNext"
    assert word_at(text, 1).of(text) == "It’s"
    assert word_at(text, 7).of(text) == "Түнгі"
    assert word_at(text, text.index("t\u0065\u0301")).of(text) == "e\u0301te\u0301"
    assert word_at(text, 5) is None
    assert word_at("", 0) is None
    assert paragraph_at(text, len(text)).of(text) == "Next"
    assert next_word(text, 0) == text.index("Түнгі")
    assert previous_word(text, text.index("Түнгі")) == 0


def test_a_selection_by_words_keeps_the_first_word_when_it_turns_back():
    told = []
    selecting = Selecting(told.append)
    selecting.reset("one two three four")
    selecting.begin(9, Grain.WORD)
    selecting.extend(15)
    assert selecting.span == Span(8, 18)
    selecting.extend(1)
    assert selecting.span == Span(0, 13)
    selecting.extend(9)
    assert selecting.span == Span(8, 13)
