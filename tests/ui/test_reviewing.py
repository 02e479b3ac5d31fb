"""Annotations of documents that changed: one list, corrected row by row, accepted in one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.domain.anchor import Status
from reader.domain.annotation import is_orphan
from tests.ui.test_annotating import CONTROL, drag_over, entries, listed, marks
from tests.ui.test_desk import texts, views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

STAYS, GOES = "stays open in winter", "two nurses"


def changed_texts():
    """One text gets another beginning and loses some words; the other stays."""
    found = texts()
    name = next(name for name in found if name.startswith("a-report"))
    found[name] = "Another beginning. " + found[name].replace(GOES, "nobody")
    return found


@pytest.fixture
def again(bench, qtbot):
    """A second window on a corpus whose annotated document has changed."""
    first = bench.window()
    desk = bench.open(first, texts())
    qtbot.waitUntil(lambda: first.rooms.annotating.keeping.service is not None)
    for words in (STAYS, GOES):
        drag_over(qtbot, views(desk)[0], words)
        qtbot.keyClick(views(desk)[0], Qt.Key.Key_H)
    first.close()
    window = bench.window()
    bench.open(window, changed_texts())
    qtbot.waitUntil(lambda: "have changed" in window.frame.notice.sentence)
    return window


@pytest.fixture
def notes(again):
    return again.rooms.annotating


@pytest.fixture
def view(again):
    return next(v for v in views(again.desk) if v.document.title == "a-report")


@pytest.fixture
def dialog(again, notes, qtbot):
    """The list, opened from the notice above the texts."""
    button = again.frame.notice._act
    assert button.text() == "Review"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return notes.reviewing.dialog


def press(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_notice_counts_what_became_of_the_annotations(again):
    assert "1 in place, 1 lost" in again.frame.notice.sentence


def test_the_list_has_what_needs_a_look_first(dialog):
    assert [row.status for row in dialog.model.rows] == [Status.ORPHAN, Status.SAME]
    assert dialog.model.data(dialog.model.index(0, 1)) == f"“{GOES}”"
    assert "nowhere" in dialog.model.data(dialog.model.index(0, 2))
    assert STAYS in dialog.model.data(dialog.model.index(1, 2))


def test_accepting_places_all_in_one_step_that_undo_takes_back(again, notes, view, dialog, qtbot):
    press(dialog.accept_all, qtbot)
    at = view.document.text.index(STAYS)
    qtbot.waitUntil(lambda: marks(view) == [(at, at + len(STAYS))])
    assert [is_orphan(entry) for entry in entries(notes)].count(True) == 1
    assert "2 annotations" in again.actions_by_id["annotate.undo"].text()
    again.activateWindow()
    qtbot.waitUntil(again.isActiveWindow)
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: marks(view) == [])
    assert not any(is_orphan(entry) for entry in entries(notes))


def test_a_lost_one_is_placed_where_words_are_selected(notes, view, dialog, qtbot):
    press(dialog.place, qtbot)
    assert "a-report" in dialog._told.text()
    span = drag_over(qtbot, view, "nobody")
    press(dialog.place, qtbot)
    assert "you chose it" in dialog.options.currentText()
    press(dialog.accept_all, qtbot)
    lost = next(entry for entry in entries(notes) if entry.anchor.quote == "nobody")
    assert lost.anchor.span == span
    assert not any(is_orphan(entry) for entry in entries(notes))


def test_one_that_was_found_can_be_kept_as_lost(notes, dialog, qtbot):
    dialog.table.selectRow(1)
    assert dialog.options.count() == 2
    dialog.options.setFocus()
    qtbot.keyClick(dialog.options, Qt.Key.Key_Down)
    assert "nowhere" in dialog.model.data(dialog.model.index(1, 2))
    press(dialog.accept_all, qtbot)
    assert all(is_orphan(entry) for entry in entries(notes))


def test_a_row_shows_its_place_in_the_text(again, view, dialog):
    view.set_scroll_y(0)
    dialog.table.selectRow(1)
    assert view.visible_span().contains(view.document.text.index(STAYS))


def test_not_now_changes_nothing_and_the_list_can_be_asked_for_again(again, notes, dialog, qtbot):
    before = entries(notes)
    press(dialog.later, qtbot)
    assert entries(notes) == before
    again.actions_by_id["annotate.review"].trigger()
    assert notes.reviewing.dialog is not dialog
    notes.reviewing.dialog.reject()


def test_a_lost_place_is_listed_and_placed_later(again, notes, view, dialog, qtbot):
    press(dialog.accept_all, qtbot)
    page = notes.tab.page
    notes.tab.go_to()
    page.filters.take("kinds", "\0lost")
    qtbot.waitUntil(lambda: listed(notes) == [f"“{GOES}”"])
    page.table.selectRow(0)

    def place():
        notes.tab.editing.fill()
        actions = notes.tab.editing.menu.actions()
        next(a for a in actions if a.text() == "Place at the selection").trigger()

    place()
    assert "a-report" in again.frame.status.said
    span = drag_over(qtbot, view, "nobody")
    place()
    assert not any(is_orphan(entry) for entry in entries(notes))
    qtbot.waitUntil(lambda: (span.start, span.end) in marks(view))
    qtbot.waitUntil(lambda: "None is lost" in page.sentence)
    again.actions_by_id["annotate.undo"].trigger()
    qtbot.waitUntil(lambda: listed(notes) == [f"“{GOES}”"])


def test_the_list_goes_when_the_folder_is_opened_anew(again, notes, dialog, qtbot):
    gone = []
    dialog.finished.connect(lambda: gone.append(True))
    again.actions_by_id["file.reload"].trigger()
    qtbot.waitUntil(lambda: bool(gone))
    qtbot.waitUntil(lambda: bool(notes.reviewing._reviews))


def test_the_list_follows_the_theme(again, dialog):
    again.actions_by_id["view.dark"].trigger()
    assert dialog.table.itemDelegate().theme is again.desk.looks.theme
