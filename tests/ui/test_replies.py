"""Replies to annotations, written at the right of the texts by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.annotation import EntryKind
from tests.ui.test_annotating import CONTROL, drag_over, entries, files
from tests.ui.test_desk import views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def cards(desk):
    return desk.frame.inspector.notes.cards


def highlighted(desk, notes, qtbot):
    """Highlight words with the mouse and H; return the id."""
    view = views(desk)[0]
    drag_over(qtbot, view, "stays open in winter")
    qtbot.keyClick(view, Qt.Key.Key_H)
    key = entries(notes)[-1].id
    qtbot.waitUntil(lambda: key in desk.frame.inspector.notes.cards)
    return key


def reply(qtbot, card, words):
    """Press Reply in a card, type, and keep it by Ctrl+Enter."""
    qtbot.mouseClick(card.reply, Qt.MouseButton.LeftButton)
    assert card.answer.note.hasFocus()
    QTest.keyClicks(card.answer.note, words)
    qtbot.keyClick(card.answer.note, Qt.Key.Key_Return, CONTROL)


def replies(notes):
    return [entry for entry in entries(notes) if entry.kind is EntryKind.REPLY]


def test_a_reply_stands_under_what_it_answers_with_author_and_date(
    bench, desk, notes, cards, qtbot
):
    notes.keeping.service.desk.author = "ana"
    key = highlighted(desk, notes, qtbot)
    reply(qtbot, cards[key], "Not on Sundays.")
    (answer,) = replies(notes)
    assert (answer.note, answer.reply_to, answer.by) == ("Not on Sundays.", key, "ana")
    qtbot.waitUntil(lambda: answer.id in cards)
    shown = cards[answer.id]
    assert shown.y() > cards[key].y()
    assert shown.content.depth == 1
    assert "ana" in shown.content.about
    assert any(part.isdigit() and len(part) == 4 for part in shown.content.about.split())
    assert views(desk)[0].hasFocus()
    qtbot.waitUntil(lambda: "Not on Sundays." in "".join(files(bench).values()))


def test_a_reply_to_a_reply_stands_deeper(desk, notes, cards, qtbot):
    key = highlighted(desk, notes, qtbot)
    reply(qtbot, cards[key], "Why?")
    first = replies(notes)[0].id
    qtbot.waitUntil(lambda: first in cards)
    reply(qtbot, cards[first], "Because.")
    second = next(item.id for item in replies(notes) if item.reply_to == first)
    qtbot.waitUntil(lambda: second in cards)
    assert [card.content.depth for card in cards.values()] == [0, 1, 2]


def test_a_reply_is_edited_deleted_and_brought_back(window, desk, notes, cards, qtbot):
    key = highlighted(desk, notes, qtbot)
    reply(qtbot, cards[key], "Why?")
    answer = replies(notes)[0].id
    qtbot.waitUntil(lambda: answer in cards)
    qtbot.mouseClick(cards[answer].edit, Qt.MouseButton.LeftButton)
    editor = cards[answer].editor
    assert not editor.tags.isVisible()
    assert not editor.colours.isVisible()
    QTest.keyClicks(editor.note, "And ")
    qtbot.mouseClick(editor.done, Qt.MouseButton.LeftButton)
    assert replies(notes)[0].note == "And Why?"
    cards[answer].setFocus()
    qtbot.keyClick(cards[answer], Qt.Key.Key_Delete)
    assert replies(notes) == []
    qtbot.waitUntil(lambda: answer not in cards)
    for _ in range(2):
        qtbot.keyClick(views(desk)[0], Qt.Key.Key_Z, CONTROL)
    assert replies(notes)[0].note == "Why?"
    qtbot.waitUntil(lambda: answer in cards)


def test_deleting_an_annotation_takes_its_replies_along_in_one_step(desk, notes, cards, qtbot):
    key = highlighted(desk, notes, qtbot)
    reply(qtbot, cards[key], "Why?")
    cards[key].setFocus()
    qtbot.keyClick(cards[key], Qt.Key.Key_Delete)
    assert entries(notes) == []
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_Z, CONTROL)
    assert len(entries(notes)) == 2


def test_a_reply_that_was_begun_is_kept_by_escape_and_by_closing(
    bench, window, desk, notes, cards, qtbot
):
    key = highlighted(desk, notes, qtbot)
    qtbot.mouseClick(cards[key].reply, Qt.MouseButton.LeftButton)
    QTest.keyClicks(cards[key].answer.note, "Half a")
    qtbot.keyClick(cards[key].answer.note, Qt.Key.Key_Escape)
    assert not cards[key].answer.isVisible()
    assert replies(notes) == []
    qtbot.mouseClick(cards[key].reply, Qt.MouseButton.LeftButton)
    QTest.keyClicks(cards[key].answer.note, " thought")
    window.close()
    assert "Half a thought" in "".join(files(bench).values())


def test_an_empty_reply_is_none(desk, notes, cards, qtbot):
    key = highlighted(desk, notes, qtbot)
    reply(qtbot, cards[key], "  ")
    assert replies(notes) == []


def test_r_on_a_card_begins_a_reply(desk, notes, cards, qtbot):
    key = highlighted(desk, notes, qtbot)
    cards[key].setFocus()
    qtbot.keyClick(cards[key], Qt.Key.Key_R)
    assert cards[key].answer.note.hasFocus()


def test_notes_on_a_document_are_shown_where_nothing_else_is_annotated(desk, notes, cards, qtbot):
    key = notes.keeping.service.note_document(views(desk)[0].document.id, "A draft.").id
    qtbot.waitUntil(lambda: key in cards)
    other = highlighted(desk, notes, qtbot)
    qtbot.waitUntil(lambda: other in cards and key not in cards)
