"""An annotation is seen faintly on the same passage of other documents, and copied there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from reader.ui.models.differences import Said
from reader.ui.models.echo_words import word_differences
from tests.ui.test_annotating import CONTROL, drag_over, entries
from tests.ui.test_desk import SHARED, click_on, views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
WORDS = " ".join(SHARED.split()[:3])


def faint(view):
    found = view.highlights("carried")
    return [] if found is None else list(zip(found.starts, found.ends, strict=True))


@pytest.fixture
def echo(desk, notes, qtbot):
    """Highlight shared words in the left text; return where they echo in the right one."""
    left, right = views(desk)
    drag_over(qtbot, left, WORDS)
    qtbot.keyClick(left, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: len(faint(right)) == 1)
    assert faint(left) == []
    return faint(right)[0]


def show(desk, echo, qtbot):
    """Click an echo; return its card."""
    right = views(desk)[1]
    right.bring(int(echo[0]), right.reading_line)
    click_on(qtbot, right, int(echo[0]) + 2)
    here = desk.frame.inspector.notes.echoes
    qtbot.waitUntil(lambda: len(here.cards) == 1)
    return here.cards[0]


def test_an_annotation_is_seen_faintly_where_its_passage_stands_elsewhere(desk, echo):
    right = views(desk)[1]
    assert right.document.text[echo[0] : echo[1]] == WORDS
    mark = right.highlights("carried").marks[0]
    assert mark.fill.alpha() < 255
    assert mark.pen == Qt.PenStyle.DotLine


def test_clicking_an_echo_says_where_it_comes_from(desk, echo, qtbot):
    card = show(desk, echo, qtbot)
    assert views(desk)[0].document.title in card.content.about
    assert "word for word" in card.content.about
    desk.shown.take_in_hand(1)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert desk.shown.held == 0


def test_an_echo_is_copied_here_and_undo_takes_it_back(window, desk, notes, echo, qtbot):
    card = show(desk, echo, qtbot)
    qtbot.mouseClick(card.copy, Qt.MouseButton.LeftButton)
    made = entries(notes)[-1]
    right = views(desk)[1]
    assert made.document == right.document.id
    assert (made.anchor.span.start, made.anchor.span.end) == tuple(echo)
    qtbot.waitUntil(lambda: faint(right) == [])
    qtbot.waitUntil(lambda: made.id in desk.frame.inspector.notes.cards)
    qtbot.keyClick(right, Qt.Key.Key_Z, CONTROL)
    assert len(entries(notes)) == 1
    qtbot.waitUntil(lambda: len(faint(right)) == 1)


def test_all_echoes_of_a_document_are_copied_in_one_step(window, desk, notes, echo, qtbot):
    desk.shown.take_in_hand(1)
    window.actions_by_id["annotate.copy"].trigger()
    assert len(entries(notes)) == 2
    qtbot.waitUntil(lambda: not notes.echoing.found[views(desk)[1].document.id])
    window.actions_by_id["annotate.copy"].trigger()
    assert "No annotation" in desk.frame.status.said


def test_the_pointer_over_an_echo_is_told_of_it(desk, notes, echo, qtbot):
    notes.edit(entries(notes)[0].id, "Says who?", ())
    qtbot.waitUntil(lambda: "Says who?" in str(entries(notes)))
    desk.row.hovered.emit(1, int(echo[0]) + 1)
    qtbot.waitUntil(lambda: "Says who?" in QToolTip.text())
    desk.row.hovered.emit(1, -1)
    QToolTip.hideText()


def test_echoes_can_be_switched_off(window, desk, echo, qtbot):
    window.actions_by_id["annotate.echoes"].trigger()
    qtbot.waitUntil(lambda: faint(views(desk)[1]) == [])
    window.actions_by_id["annotate.echoes"].trigger()
    qtbot.waitUntil(lambda: len(faint(views(desk)[1])) == 1)


def test_echoes_follow_the_texts_from_pane_to_pane(desk, echo, qtbot):
    ids = [item.id for item in desk.shown.in_panes]
    for pane in (0, 1):
        desk.shown.show_document(pane, ids[1 - pane])
    qtbot.waitUntil(lambda: [faint(view) for view in views(desk)] == [[echo], []])


def test_the_words_of_an_echo_are_compared_with_those_annotated():
    found = word_differences("the old bridge is open", "the new bridge is closed now")
    assert [(item.text, item.said) for item in found] == [
        ("the", Said.SAME),
        ("old", Said.DROPPED),
        ("new", Said.ADDED),
        ("bridge is", Said.SAME),
        ("open", Said.DROPPED),
        ("closed now", Said.ADDED),
    ]
    assert len(word_differences("the  same", "the\nsame")) == 1
