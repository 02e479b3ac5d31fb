"""Links between two passages: chosen one after the other, related, drawn, and gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.domain.anchor import Anchor
from reader.domain.annotation import EntryId, Link, LinkEnd
from reader.domain.span import Span
from reader.store.resources import resource
from reader.ui.desk.note_marks import note_marks
from reader.ui.theme.annotation_colours import colour_look
from reader.ui.theme.tokens import load
from tests.ui.test_annotating import CONTROL, drag_over, entries, marks
from tests.ui.test_desk import views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def link(desk, notes, qtbot):
    """Link words of the two texts; return the card in which the note is written."""
    left, right = views(desk)
    drag_over(qtbot, left, "two nurses")
    drag_over(qtbot, right, "islands have no other way")
    qtbot.keyClick(right, Qt.Key.Key_L, CONTROL)
    return desk.frame.inspector.notes.cards[entries(notes)[0].id]


def test_with_one_selection_a_link_waits_for_the_other_side_and_says_so(desk, notes, qtbot):
    left, right = views(desk)
    one = drag_over(qtbot, left, "two nurses")
    qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    assert entries(notes) == []
    assert "two nurses" in desk.frame.hint.sentence
    assert "Ctrl+L" in desk.frame.hint.sentence
    assert marks(left) == [(one.start, one.end)]
    other = drag_over(qtbot, right, "islands have no other way")
    qtbot.keyClick(right, Qt.Key.Key_L, CONTROL)
    (made,) = entries(notes)
    assert (made.a.anchor.span, made.b.anchor.span) == (one, other)
    assert not desk.frame.hint.sentence


def test_the_texts_stay_where_they_are_while_a_link_waits(desk, notes, qtbot):
    left, _ = views(desk)
    before = [(view.mapTo(desk.window, QPoint(0, 0)), view.height()) for view in views(desk)]
    drag_over(qtbot, left, "two nurses")
    qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    hint = desk.frame.hint
    assert hint.isVisible()
    assert [(v.mapTo(desk.window, QPoint(0, 0)), v.height()) for v in views(desk)] == before
    assert desk.frame.centre.rect().contains(hint.geometry())
    desk.window.resize(1000, 650)
    qtbot.wait(1)
    assert desk.frame.centre.rect().contains(hint.geometry())
    (cancel,) = [button for button in hint.findChildren(QPushButton) if button.isVisible()]
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert notes.linking.waiting is None
    assert not hint.isVisible()


def test_both_sides_may_be_in_one_text(desk, notes, qtbot):
    left = views(desk)[0]
    one = drag_over(qtbot, left, "two nurses")
    qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    other = drag_over(qtbot, left, "stays open in winter")
    qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    (made,) = entries(notes)
    assert (made.a.anchor.span, made.b.anchor.span) == (one, other)
    assert made.a.document == made.b.document


def test_escape_cancels_a_link_that_waits(desk, notes, qtbot):
    left, right = views(desk)
    drag_over(qtbot, left, "two nurses")
    qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    qtbot.keyClick(left, Qt.Key.Key_Escape)
    assert not desk.frame.hint.sentence
    assert "No link" in desk.frame.status.said
    qtbot.waitUntil(lambda: marks(left) == [])
    notes.linking.let_go(0)
    drag_over(qtbot, right, "islands have no other way")
    qtbot.keyClick(right, Qt.Key.Key_L, CONTROL)
    assert entries(notes) == []
    assert "islands" in desk.frame.hint.sentence


def test_the_same_words_twice_are_no_link(desk, notes, qtbot):
    left = views(desk)[0]
    drag_over(qtbot, left, "two nurses")
    for _ in range(2):
        qtbot.keyClick(left, Qt.Key.Key_L, CONTROL)
    assert entries(notes) == []
    assert "other passage" in desk.frame.status.said


def test_ctrl_l_without_words_says_what_to_do(desk, notes, qtbot):
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_L, CONTROL)
    assert "Select" in desk.frame.status.said


def test_a_relation_is_chosen_from_those_offered(desk, notes, qtbot):
    card = link(desk, notes, qtbot)
    box = card.editor.relation
    names = [box.itemText(row) for row in range(box.count())]
    assert names[0] == "see also"
    assert {"quotes", "rewords", "contradicts"} <= set(names)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == names[1]
    qtbot.mouseClick(card.editor.done, Qt.MouseButton.LeftButton)
    assert entries(notes)[0].relation == box.itemData(1)
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_Z, CONTROL)
    assert entries(notes)[0].relation == "see-also"


def test_a_relation_may_be_the_readers_own_and_is_offered_from_then_on(desk, notes, qtbot):
    card = link(desk, notes, qtbot)
    field = card.editor.relation.lineEdit()
    field.selectAll()
    QTest.keyClicks(field, "answers")
    qtbot.mouseClick(card.editor.note, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.editor.note, "Both on the islands.")
    qtbot.mouseClick(card.editor.done, Qt.MouseButton.LeftButton)
    (made,) = entries(notes)
    assert (made.relation, made.note) == ("answers", "Both on the islands.")
    qtbot.waitUntil(lambda: card._relation.text() == "answers")
    assert "answers" in notes.seen.choices().relations


def test_both_ends_are_shown_in_the_card_and_lead_to_their_places(desk, notes, qtbot):
    card = link(desk, notes, qtbot)
    card.end_editing()
    left, right = views(desk)
    assert [end.words for end in card.content.ends] == ["two nurses", "islands have no other way"]
    for view in (left, right):
        view.set_scroll_y(0)
    desk.set_locked(locked=False)
    for number, view in ((1, right), (0, left)):
        qtbot.mouseClick(card.ends[number], Qt.MouseButton.LeftButton)
        words = card.content.ends[number].words
        assert view.visible_span().contains(view.document.text.index(words))
        assert desk.shown.held == number


def test_a_link_is_drawn_between_the_panes_and_a_click_on_it_takes_it_in_hand(desk, notes, qtbot):
    card = link(desk, notes, qtbot)
    card.end_editing()
    ribbons = desk.row.ribbons[0]
    qtbot.waitUntil(lambda: len(ribbons.ties) == 1)
    notes.seen.first = []
    ((tie, path),) = ribbons.threads()
    assert tie.id == card.content.id
    middle = path.pointAtPercent(0.5).toPoint()
    qtbot.mouseClick(ribbons, Qt.MouseButton.LeftButton, pos=middle)
    assert notes.seen.first == [tie.id]
    notes.delete_entry(tie.id)
    qtbot.waitUntil(lambda: len(ribbons.ties) == 0)


def test_a_long_link_is_a_line_that_leaves_what_differs_to_be_seen(make_document, qapp):
    document = make_document("word " * 100, "a.txt")
    theme = load(resource("themes/light.toml"))
    for length, clear in ((20, False), (400, True)):
        end = LinkEnd(document=document.id, anchor=Anchor(span=Span(0, length), quote=""))
        link = Link(id=EntryId("l-1"), a=end, b=end, color="pink", relation="see-also")
        marks = note_marks([link], document, theme)
        assert marks is not None
        (mark,) = marks.marks
        assert (mark.fill.alpha() == 0) is clear
        assert mark.line == colour_look(theme, "pink").line
