"""The list of all annotations: filters that add up, many rows changed at once, the tree of tags."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest

from reader.domain.span import Span
from reader.ui.models.tag_choices import fitting, with_branches
from tests.ui.test_annotating import CONTROL, SHIFT, entries, listed, pick
from tests.ui.test_desk import views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def notes(window, desk, qtbot):
    """Five annotations by two people, on two documents, on three days."""
    notes = window.rooms.annotating
    service = notes.keeping.service
    left, right = (view.document for view in views(desk))
    days = iter(f"2026-03-0{n}T10:00:00Z" for n in range(1, 9))
    service.desk.now = lambda: next(days, "2026-03-09T10:00:00Z")
    service.desk.author = "ana"
    service.highlight(left, Span(0, 5), "yellow", "first", ("claim/contested",))
    service.highlight(left, Span(6, 12), "green", "second", ("claim/open", "method"))
    service.highlight(right, Span(0, 5), "green", "third", ("method",))
    service.desk.author = "ben"
    service.highlight(right, Span(6, 12), "blue", "fourth", ())
    service.note_document(right.id, "fifth", ("claim/contested",))
    notes.tab.go_to()
    qtbot.waitUntil(lambda: len(listed(notes)) == 5)
    return notes


@pytest.fixture
def page(notes):
    return notes.tab.page


def click(page, row, qtbot, modifier=Qt.KeyboardModifier.NoModifier, column=1):
    place = page.table.visualRect(page.model.index(row, column)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, modifier, pos=place)


def change(notes, text, inner=""):
    """Trigger a row of the menu of the selected annotations."""
    menu = notes.tab.editing.menu
    notes.tab.editing.fill()
    if inner:
        menu = next(a.menu() for a in menu.actions() if a.text() == inner)
    next(action for action in menu.actions() if action.text() == text).trigger()


def tags(notes):
    return {entry.note: entry.tags for entry in entries(notes)}


def undo_name(window):
    return window.actions_by_id["annotate.undo"].text()


def test_what_is_chosen_above_the_list_adds_up(page, notes, qtbot):
    pick(page, "authors", "ana  3")
    qtbot.waitUntil(lambda: listed(notes) == ["first", "second", "third"])
    pick(page, "tags", "claim  2")
    qtbot.waitUntil(lambda: listed(notes) == ["first", "second"])
    pick(page, "colours", "green  1")
    qtbot.waitUntil(lambda: listed(notes) == ["second"])
    QTest.keyClicks(page.field, "first")
    qtbot.waitUntil(lambda: "Show all" in page.sentence)
    qtbot.mouseClick(page.filters.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(notes)) == 5)
    assert page.field.text() == ""
    assert not page.filters.clear.isVisible()


def test_a_document_and_what_has_no_tag_can_be_chosen(page, notes, qtbot):
    pick(page, "documents", f"{views(notes._desk)[1].document.title}  3")
    qtbot.waitUntil(lambda: sorted(listed(notes)) == ["fifth", "fourth", "third"])
    assert page.filters.count.text() == "3 of 5"
    pick(page, "tags", "without a tag  1")
    qtbot.waitUntil(lambda: listed(notes) == ["fourth"])


def test_annotations_of_some_days_are_listed_both_included(page, notes, qtbot):
    page.filters.fill("dates")
    page.filters.take("dates", "\0range")
    dialog = notes.tab.range
    assert dialog.since.date() == QDate(2026, 3, 1)
    dialog.since.setDate(QDate(2026, 3, 2))
    dialog.until.setDate(QDate(2026, 3, 3))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(notes) == ["second", "third"])
    pick(page, "dates", "any date")
    qtbot.waitUntil(lambda: len(listed(notes)) == 5)


def test_several_typed_tags_must_all_be_there(page, notes, qtbot):
    QTest.keyClicks(page.field, "#claim #method")
    qtbot.waitUntil(lambda: listed(notes) == ["second"])


def test_a_tag_is_completed_in_the_filter(page, notes, qtbot):
    qtbot.mouseClick(page.field, Qt.MouseButton.LeftButton)
    QTest.keyClicks(page.field, "#cont")
    assert page.field.offered == ["claim/contested"]
    qtbot.keyClick(page.field, Qt.Key.Key_Tab)
    assert page.field.text() == "#claim/contested"
    assert page.field.hasFocus()
    qtbot.waitUntil(lambda: sorted(listed(notes)) == ["fifth", "first"])


def test_every_column_sorts(page, notes):
    orders = {}
    for column in range(page.model.columnCount()):
        page.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        orders[page.model.headerData(column, Qt.Orientation.Horizontal)] = listed(notes)
    assert orders["Note or words"] == ["fifth", "first", "fourth", "second", "third"]
    assert orders["Made"] == ["first", "second", "third", "fourth", "fifth"]
    assert sorted(orders["By"][:3]) == ["first", "second", "third"]
    assert orders["Tags"][0] == "fourth"
    assert orders["Kind"][-1] == "fifth"


def test_several_rows_are_tagged_in_one_step_that_undo_takes_back(window, desk, page, notes, qtbot):
    before = desk.shown.held
    click(page, 0, qtbot)
    click(page, 2, qtbot, CONTROL)
    assert page.change.isVisible()
    assert page.change.text() == "Change 2 ▾"
    chosen = page.selected
    change(notes, "Add tags…")
    dialog = notes.tab.editing.dialog
    QTest.keyClicks(dialog.field, "meth")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.field, ", new / one")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    changed = [e for e in entries(notes) if e.id in chosen]
    assert all({"method", "new/one"} <= set(e.tags) for e in changed)
    assert "tag 2 annotations" in undo_name(window)
    qtbot.waitUntil(lambda: page.selected == chosen)
    window.actions_by_id["annotate.undo"].trigger()
    assert not any("new/one" in found for found in tags(notes).values())
    assert desk.shown.held in (before, 0, 1)


def test_shift_selects_a_range_and_delete_removes_it_in_one_step(window, page, notes, qtbot):
    click(page, 1, qtbot)
    click(page, 3, qtbot, SHIFT)
    assert len(page.selected) == 3
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(entries(notes)) == 2
    assert "delete 3 annotations" in undo_name(window)
    window.actions_by_id["annotate.undo"].trigger()
    assert len(entries(notes)) == 5


def test_colour_author_and_tags_of_many_change_at_once(window, page, notes, qtbot):
    click(page, 0, qtbot)
    qtbot.keyClick(page.table, Qt.Key.Key_A, CONTROL)
    change(notes, "purple", "Colour")
    assert {entry.color for entry in entries(notes)} == {"purple"}
    assert "5 annotations" in undo_name(window)
    change(notes, "Author…")
    QTest.keyClicks(notes.tab.editing.dialog.field, "Zoe")
    qtbot.keyClick(notes.tab.editing.dialog, Qt.Key.Key_Return)
    assert {entry.by for entry in entries(notes)} == {"Zoe"}
    change(notes, "method  2", "Remove a tag")
    assert not any("method" in found for found in tags(notes).values())
    change(notes, "claim/open  1", "Rename a tag")
    field = notes.tab.editing.dialog.field
    field.selectAll()
    QTest.keyClicks(field, "claim/contested")
    qtbot.keyClick(notes.tab.editing.dialog, Qt.Key.Key_Return)
    assert tags(notes)["second"] == ("claim/contested",)
    for _ in range(4):
        window.actions_by_id["annotate.undo"].trigger()
    assert tags(notes)["second"] == ("claim/open", "method")
    assert {entry.by for entry in entries(notes)} == {"ana", "ben"}
    assert len({entry.color for entry in entries(notes)}) > 1


def test_a_click_with_ctrl_selects_and_does_not_go_anywhere(desk, page, qtbot):
    click(page, 0, qtbot)
    seen = []
    page.chosen.connect(seen.append)
    click(page, 1, qtbot, CONTROL)
    assert seen == []
    assert len(page.selected) == 2


# The tree of tags


@pytest.fixture
def tree(window, page, qtbot):
    window.actions_by_id["annotate.tags"].trigger()
    qtbot.waitUntil(lambda: bool(page.tree.tags))
    return page.tree


def take_tag(tree, path, qtbot):
    place = tree.visualRect(tree.index_of(path)).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def rename(tree, path, name, qtbot):
    take_tag(tree, path, qtbot)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    field = tree.viewport().focusWidget() or tree.focusWidget()
    assert field.text() == path
    field.selectAll()
    QTest.keyClicks(field, name)
    with qtbot.waitSignal(tree.rename_requested):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_tree_counts_every_branch_and_filters_by_it(tree, notes, qtbot):
    assert tree.tags == {"claim": 3, "claim/contested": 2, "claim/open": 1, "method": 2}
    assert tree.hasFocus()
    take_tag(tree, "claim", qtbot)
    qtbot.waitUntil(lambda: sorted(listed(notes)) == ["fifth", "first", "second"])
    assert tree.tags["method"] == 2
    take_tag(tree, "", qtbot)
    qtbot.waitUntil(lambda: len(listed(notes)) == 5)


def test_f2_renames_a_tag_with_all_below_it_in_one_step(window, tree, notes, qtbot):
    rename(tree, "claim", "argument", qtbot)
    assert tags(notes)["first"] == ("argument/contested",)
    assert tags(notes)["second"] == ("argument/open", "method")
    assert "rename" in undo_name(window)
    qtbot.waitUntil(lambda: "argument/open" in tree.tags)
    window.actions_by_id["annotate.undo"].trigger()
    qtbot.waitUntil(lambda: "claim/open" in tree.tags)
    assert "argument" not in tree.tags


def test_the_name_of_another_tag_merges_the_two(tree, notes, qtbot):
    rename(tree, "claim/open", "method", qtbot)
    assert tags(notes)["second"] == ("method",)
    qtbot.waitUntil(lambda: tree.tags == {"claim": 2, "claim/contested": 2, "method": 2})


def test_a_tag_is_completed_in_the_tree(tree, notes, qtbot):
    take_tag(tree, "claim/open", qtbot)
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    field = tree.viewport().focusWidget() or tree.focusWidget()
    field.selectAll()
    QTest.keyClicks(field, "met")
    assert field.offered == ["method"]
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "method"
    with qtbot.waitSignal(tree.rename_requested):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert tags(notes)["second"] == ("method",)


def test_a_tag_is_dropped_below_another_one_and_not_below_itself(tree, notes, qtbot):
    tree.move_tag("claim", "claim/open")
    assert "claim/open" in tags(notes)["second"]
    tree.move_tag("method", "claim")
    assert tags(notes)["third"] == ("claim/method",)
    tree.move_tag("claim/method", "")
    assert tags(notes)["third"] == ("method",)


def test_delete_takes_a_branch_off_everything(window, tree, notes, qtbot):
    take_tag(tree, "claim", qtbot)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert not any("claim" in tag for found in tags(notes).values() for tag in found)
    window.actions_by_id["annotate.undo"].trigger()
    assert tags(notes)["first"] == ("claim/contested",)


# Completion


def test_tags_are_completed_level_by_level():
    known = with_branches(["claim/contested", "claim/open", "method", "contents"])
    assert known == ["claim", "claim/contested", "claim/open", "method", "contents"]
    assert fitting("cl", known) == ["claim", "claim/contested", "claim/open"]
    assert fitting("con", known) == ["contents", "claim/contested"]
    assert fitting("cl/o", known) == ["claim/open"]
    assert fitting("CLAIM/", known) == ["claim/contested", "claim/open"]
    assert fitting("hod", known) == ["method"]
    assert fitting("", known) == []


def test_a_tag_is_completed_in_a_card_and_enter_takes_the_row_in_hand(desk, notes, qtbot):
    key = next(entry.id for entry in entries(notes) if entry.note == "fourth")
    notes.places.go_to(key)
    qtbot.waitUntil(lambda: key in desk.frame.inspector.notes.cards)
    card = desk.frame.inspector.notes.cards[key]
    qtbot.mouseClick(card.edit, Qt.MouseButton.LeftButton)
    field = card.editor.tags
    QTest.keyClicks(field, "method, cla")
    assert field.offered == ["claim", "claim/contested", "claim/open"]
    popup = field.offer.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "method, claim/contested"
    qtbot.mouseClick(card.editor.done, Qt.MouseButton.LeftButton)
    assert tags(notes)["fourth"] == ("method", "claim/contested")


def test_the_filter_keeps_what_is_selected(page, notes, qtbot):
    click(page, 1, qtbot)
    held = page.selected
    page.filters.choose(replace(page.filters.state, color="green"))
    qtbot.waitUntil(lambda: len(listed(notes)) == 2)
    assert page.selected == held
