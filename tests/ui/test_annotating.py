"""Annotations and decisions on the desk, made by mouse and keys, kept in the corpus's files."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from reader.domain.annotation import COLORS, Annotation, Link
from reader.domain.span import Span
from reader.ui.panes.decisions import Decided
from reader.ui.theme.annotation_colours import colour_look
from reader.ui.theme.appearance import theme_for
from tests.ui.test_desk import ALSO, SHARED, click_on, texts, views

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def entries(notes):
    return list(notes.keeping.service.entries.values())


def files(bench):
    folder = bench.folder / "corpus" / "annotations"
    return {item.name: item.read_text(encoding="utf-8") for item in folder.glob("*.yaml")}


def drag_over(qtbot, view, words):
    """Select words with the mouse."""
    start = view.document.text.index(words)
    view.bring(start, view.reading_line)
    port = view.viewport()
    points = []
    for offset in (start, start + len(words)):
        y = view.y_of(offset) - view.scroll_y + view.line_height / 2
        x = next(x for x in range(0, port.width(), 2) if view.offset_at(x, y) == offset)
        points.append(QPointF(x + 1, y).toPoint())
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=points[0])
    qtbot.mouseMove(port, (points[0] + points[1]) / 2)
    qtbot.mouseMove(port, points[1])
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=points[1])
    return view.selected()


def marks(view):
    found = view.highlights("annotations")
    return [] if found is None else list(zip(found.starts, found.ends, strict=True))


def test_h_highlights_what_is_selected_and_it_is_saved_within_a_second(bench, desk, notes, qtbot):
    view = views(desk)[0]
    span = drag_over(qtbot, view, "stays open in winter")
    assert span.of(view.document.text) == "stays open in winter"
    qtbot.keyClick(view, Qt.Key.Key_H)
    (made,) = entries(notes)
    assert isinstance(made, Annotation)
    assert (made.anchor.span, made.color) == (span, "pink")
    assert view.selected() is None
    qtbot.waitUntil(lambda: marks(view) == [(span.start, span.end)])
    qtbot.waitUntil(lambda: bool(files(bench)), timeout=1000)
    (told,) = files(bench).values()
    assert "stays open in winter" in told
    assert made.id in desk.frame.inspector.notes.cards


def test_h_without_a_selection_says_what_to_do_and_makes_nothing(desk, notes, qtbot):
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_H)
    assert entries(notes) == []
    assert "Select words" in desk.frame.status.said


def test_ctrl_m_writes_a_note_with_tags_in_the_inspector(bench, desk, notes, qtbot):
    view = views(desk)[0]
    drag_over(qtbot, view, "stays open in winter")
    qtbot.keyClick(view, Qt.Key.Key_M, CONTROL)
    (made,) = entries(notes)
    editor = desk.frame.inspector.notes.cards[made.id].editor
    assert editor.note.hasFocus()
    QTest.keyClicks(editor.note, "Is that so?")
    qtbot.keyClick(editor.note, Qt.Key.Key_Tab)
    assert desk.window.focusWidget() is editor.tags
    QTest.keyClicks(editor.tags, "claim/contested, harbour")
    qtbot.keyClick(editor.tags, Qt.Key.Key_Return)
    (entry,) = entries(notes)
    assert (entry.note, entry.tags) == ("Is that so?", ("claim/contested", "harbour"))
    assert view.hasFocus()
    qtbot.waitUntil(lambda: "Is that so?" in "".join(files(bench).values()))
    assert "Is that so?" in desk.frame.inspector.notes.cards[made.id].accessibleName()


def test_typing_h_in_a_note_writes_an_h(desk, notes, qtbot):
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_M, CONTROL)
    card = desk.frame.inspector.notes.edited_card
    QTest.keyClicks(card.editor.note, "huh")
    assert card.editor.words == "huh"
    assert len(entries(notes)) == 1


def test_what_is_typed_is_kept_after_a_pause_and_on_closing(bench, window, desk, notes, qtbot):
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_M, CONTROL)
    editor = desk.frame.inspector.notes.edited_card.editor
    QTest.keyClicks(editor.note, "first")
    qtbot.waitUntil(lambda: entries(notes)[0].note == "first")
    QTest.keyClicks(editor.note, " and last")
    window.close()
    assert "first and last" in "".join(files(bench).values())


def test_ctrl_l_links_the_selections_of_two_panes(bench, desk, notes, qtbot):
    left, right = views(desk)
    one = drag_over(qtbot, left, "two nurses")
    other = drag_over(qtbot, right, "islands have no other way")
    qtbot.keyClick(right, Qt.Key.Key_L, CONTROL)
    (made,) = entries(notes)
    assert isinstance(made, Link)
    assert (made.a.anchor.span, made.b.anchor.span) == (one, other)
    qtbot.waitUntil(
        lambda: (marks(left), marks(right)) == ([(one.start, one.end)], [(other.start, other.end)])
    )
    assert desk.shown.scrolling.locked


def test_undo_and_redo_take_back_by_name_and_bring_again(window, desk, notes, qtbot):
    view = views(desk)[0]
    drag_over(qtbot, view, "stays open in winter")
    qtbot.keyClick(view, Qt.Key.Key_H)
    undo, redo = (window.actions_by_id[f"annotate.{name}"] for name in ("undo", "redo"))
    assert undo.text().endswith("highlight")
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL)
    assert entries(notes) == []
    qtbot.waitUntil(lambda: marks(view) == [])
    assert redo.text().endswith("highlight")
    qtbot.keyClick(view, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert len(entries(notes)) == 1
    qtbot.waitUntil(lambda: len(marks(view)) == 1)


def test_a_highlight_takes_the_colour_that_was_chosen(window, desk, notes, qtbot):
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    window.actions_by_id["annotate.green"].trigger()
    assert [item.color for item in entries(notes)] == ["green"]
    key = entries(notes)[0].id
    qtbot.waitUntil(lambda: key in desk.frame.inspector.notes.cards)
    desk.frame.inspector.notes.edit(key)
    editor = desk.frame.inspector.notes.cards[key].editor
    qtbot.mouseClick(editor.colours.buttons["blue"], Qt.MouseButton.LeftButton)
    assert [item.color for item in entries(notes)] == ["blue"]


def test_clicking_an_annotation_shows_it_and_delete_removes_it(desk, notes, qtbot):
    view = views(desk)[0]
    span = drag_over(qtbot, view, "ra4 is of weight")
    qtbot.keyClick(view, Qt.Key.Key_H)
    desk.passages.let_go()
    key = entries(notes)[0].id
    shown = desk.frame.inspector.notes
    click_on(qtbot, view, span.start - 40)
    qtbot.waitUntil(lambda: key not in shown.cards)
    click_on(qtbot, view, span.start + 3)
    qtbot.waitUntil(lambda: key in shown.cards)
    shown.cards[key].setFocus()
    qtbot.keyClick(shown.cards[key], Qt.Key.Key_Delete)
    assert entries(notes) == []
    qtbot.waitUntil(lambda: marks(view) == [])
    qtbot.waitUntil(lambda: bool(shown.sentence))


def test_annotations_come_back_with_the_corpus(bench, desk, notes, window, qtbot):
    view = views(desk)[0]
    span = drag_over(qtbot, view, "stays open in winter")
    qtbot.keyClick(view, Qt.Key.Key_H)
    window.close()
    again = bench.window()
    fresh = bench.open(again, texts())
    view = next(v for v in views(fresh) if v.document.title == "a-report")
    qtbot.waitUntil(lambda: marks(view) == [(span.start, span.end)])


def test_an_annotation_is_not_drawn_where_other_words_stand_by_now(
    bench, desk, notes, window, qtbot
):
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_H)
    window.close()
    changed = {name: "Another beginning. " + text for name, text in texts().items()}
    again = bench.window()
    fresh = bench.open(again, changed)
    qtbot.waitUntil(lambda: again.rooms.annotating.keeping.service is not None)
    again.rooms.annotating.seen.refresh()
    assert [marks(view) for view in views(fresh)] == [[], []]
    assert len(entries(again.rooms.annotating)) == 1


def test_asking_for_moved_annotations_where_there_are_none_says_so(window, desk, notes, qtbot):
    window.actions_by_id["annotate.review"].trigger()
    qtbot.waitUntil(lambda: "stand where" in desk.frame.status.said)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_ink_is_readable_on_every_colour(name):
    theme = theme_for(name)
    for colour in COLORS:
        assert contrast(theme.ink, colour_look(theme, colour).fill) >= 4.5


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 defines it."""
    lights = sorted(_luminance(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour):
    parts = [
        v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
        for v in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def test_documents_are_never_written(bench, desk, notes, window, qtbot):
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_H)
    window.close()
    made = {
        p.relative_to(bench.folder / "corpus").parts[0]
        for p in Path(bench.folder / "corpus").rglob("*")
    }
    assert made == {"annotations"}


def listed(notes):
    model = notes.tab.page.model
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def pick(page, name, text):
    """Choose a row of a menu above the list, by what it says."""
    actions = page.filters.fill(name).actions()
    assert text in [action.text() for action in actions]
    page.filters.take(name, next(str(a.data()) for a in actions if a.text() == text))


def annotate_three(desk, notes, qtbot):
    """Two highlights of two colours in the left text, and a note with tags in the right one."""
    left, right = views(desk)
    drag_over(qtbot, left, "two nurses")
    notes.marker.take("green")
    drag_over(qtbot, left, "islands have no other way")
    notes.marker.take("blue")
    drag_over(qtbot, right, "stays open in winter")
    qtbot.keyClick(right, Qt.Key.Key_H)
    key = entries(notes)[-1].id
    notes.edit(key, "Who says so?", ("claim/contested",))


def test_ctrl_8_lists_all_annotations_and_says_what_to_do_while_there_are_none(desk, notes, qtbot):
    page = notes.tab.page
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_8, CONTROL)
    assert desk.frame.dock.current == "annotations"
    assert "press H" in page.sentence
    annotate_three(desk, notes, qtbot)
    qtbot.waitUntil(lambda: len(listed(notes)) == 3)
    assert listed(notes) == ["“islands have no other way”", "“two nurses”", "Who says so?"]
    assert desk.frame.dock.tabs.tabText(desk.frame.dock.tabs.currentIndex()) == "Annotations 3"


def test_the_list_filters_by_words_tag_branch_colour_and_kind(desk, notes, qtbot):
    annotate_three(desk, notes, qtbot)
    page = notes.tab.page
    notes.tab.go_to()
    QTest.keyClicks(page.field, "NURSES")
    qtbot.waitUntil(lambda: listed(notes) == ["“two nurses”"])
    page.field.clear()
    QTest.keyClicks(page.field, "#claim")
    qtbot.waitUntil(lambda: listed(notes) == ["Who says so?"])
    page.field.clear()
    pick(page, "colours", "green  1")
    qtbot.waitUntil(lambda: listed(notes) == ["“two nurses”"])
    page.filters.take("kinds", "note")
    qtbot.waitUntil(lambda: "No annotation passes" in page.sentence)
    pick(page, "colours", "all colours")
    qtbot.waitUntil(lambda: listed(notes) == ["Who says so?"])
    pick(page, "kinds", "lost places  0")
    qtbot.waitUntil(lambda: "None is lost" in page.sentence)
    qtbot.mouseClick(page.filters.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(listed(notes)) == 3)


def test_the_list_sorts_and_a_click_goes_to_the_place(desk, notes, qtbot):
    annotate_three(desk, notes, qtbot)
    page = notes.tab.page
    notes.tab.go_to()
    page.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert listed(notes) == ["Who says so?", "“two nurses”", "“islands have no other way”"]
    row = listed(notes).index("“two nurses”")
    left = views(desk)[0]
    left.set_scroll_y(0)
    place = page.table.visualRect(page.model.index(row, 1)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    at = left.document.text.index("two nurses")
    assert left.visible_span().contains(at)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(entries(notes)) == 2


def take(desk, words, qtbot):
    view = views(desk)[0]
    click_on(qtbot, view, view.document.text.index(words) + 5)
    return desk.passages.held.overlap


def test_a_rejected_overlap_vanishes_from_list_panes_and_ribbons_until_undo(desk, notes, qtbot):
    overlap = take(desk, SHARED, qtbot)
    before = len(desk.shown.comparison.overlaps)
    decisions = desk.frame.inspector.decisions
    qtbot.mouseClick(decisions.reject, Qt.MouseButton.LeftButton)
    assert overlap.id not in [item.id for item in desk.shown.comparison.overlaps]
    assert overlap.id not in [item.id for item in desk.shown.told(0, 1)]
    assert overlap.id not in [item.id for item in desk.shown.pair(0, 1).overlaps]
    assert desk.frame.overlaps._model.row_of(overlap) == -1
    assert desk.passages.held is None
    assert [item.id for item in desk.session.rejected()] == [overlap.id]
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_Z, CONTROL)
    assert len(desk.shown.comparison.overlaps) == before
    assert desk.session.rejected() == ()


def choose_kind(desk, text):
    menu = desk.frame.overlaps._kinds.menu()
    next(item for item in menu.actions() if item.text() == text).trigger()


def test_what_was_rejected_is_listed_on_request_and_can_be_brought_back(desk, notes, qtbot):
    overlap = take(desk, SHARED, qtbot)
    table = desk.frame.overlaps
    choose_kind(desk, "rejected")
    assert "rejected no overlap" in table.sentence
    qtbot.mouseClick(desk.frame.inspector.decisions.reject, Qt.MouseButton.LeftButton)
    assert table._model.row_of(overlap) == 0
    place = table.table.visualRect(table._model.index(0, 0)).center()
    qtbot.mouseClick(table.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.frame.inspector.decisions.decided is Decided.REJECTED
    qtbot.mouseClick(desk.frame.inspector.decisions.reject, Qt.MouseButton.LeftButton)
    assert overlap.id in [item.id for item in desk.shown.comparison.overlaps]
    choose_kind(desk, "all kinds")
    assert table._model.row_of(overlap) >= 0


def test_nothing_in_the_inspector_is_wider_than_its_narrowest_room(desk, notes, qtbot):
    take(desk, SHARED, qtbot)
    drag_over(qtbot, views(desk)[0], "stays open in winter")
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_M, CONTROL)
    content = desk.frame.inspector.notes.parentWidget()
    assert content.minimumSizeHint().width() <= 180


def test_a_confirmed_overlap_is_marked_and_pressing_again_takes_it_back(desk, notes, qtbot):
    overlap = take(desk, ALSO, qtbot)
    inspector = desk.frame.inspector
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_K, CONTROL | SHIFT)
    assert inspector.shown.overlap.confirmed
    assert inspector.decisions.decided is Decided.CONFIRMED
    assert [item.confirmed for item in desk.shown.comparison.overlaps if item.id == overlap.id] == [
        True
    ]
    qtbot.mouseClick(inspector.decisions.confirm, Qt.MouseButton.LeftButton)
    assert not inspector.shown.overlap.confirmed
    assert inspector.decisions.decided is Decided.NOTHING
    assert entries(notes) == []


def test_decisions_are_kept_as_links_and_honoured_when_opened_again(
    bench, desk, notes, window, qtbot
):
    overlap = take(desk, SHARED, qtbot)
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_R, CONTROL | SHIFT)
    window.close()
    assert "relation: rejected" in "".join(files(bench).values())
    again = bench.window()
    fresh = bench.open(again, texts())
    qtbot.waitUntil(lambda: again.rooms.annotating.keeping.service is not None)
    ids = [item.id for item in fresh.shown.comparison.overlaps]
    assert ids
    assert overlap.id not in ids


def test_many_decisions_are_honoured_off_the_ui_thread(desk, notes, qtbot, monkeypatch):
    overlap = take(desk, SHARED, qtbot)
    monkeypatch.setattr("reader.ui.desk.session._QUICKLY", 0)
    qtbot.mouseClick(desk.frame.inspector.decisions.reject, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: overlap.id not in [item.id for item in desk.shown.comparison.overlaps])
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_Z, CONTROL)
    assert overlap.id in [item.id for item in desk.shown.comparison.overlaps]


def test_a_decision_without_a_passage_in_hand_says_what_to_do(desk, notes, qtbot):
    desk.passages.let_go()
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_K, CONTROL | SHIFT)
    assert entries(notes) == []
    assert "passage" in desk.frame.status.said


def test_decisions_are_not_drawn_as_annotations(desk, notes, qtbot):
    take(desk, SHARED, qtbot)
    qtbot.keyClick(views(desk)[0], Qt.Key.Key_K, CONTROL | SHIFT)
    notes.seen.refresh()
    assert marks(views(desk)[0]) == []
    assert desk.frame.inspector.notes.cards == {}


def test_the_passage_in_hand_can_be_linked_with_a_note(desk, notes, qtbot):
    overlap = take(desk, SHARED, qtbot)
    qtbot.mouseClick(desk.frame.inspector.decisions.link, Qt.MouseButton.LeftButton)
    (made,) = entries(notes)
    assert (made.a.anchor.span, made.b.anchor.span) == (overlap.a.span, overlap.b.span)
    assert desk.frame.inspector.notes.edited_card is not None
    assert Span(0, 1) not in (made.a.anchor.span, made.b.anchor.span)
