"""The passage in hand: how its differences are shown, and cutting it, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from reader.domain.span import Span
from reader.ui.models.differences import Said, as_text, differences, facing
from tests.ui.plain_comparing import overlaps_of
from tests.ui.test_annotating import CONTROL, entries

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

ALT = CONTROL | Qt.KeyboardModifier.AltModifier
SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
LONG = " ".join(f"word{n}" for n in range(60))
SAID = (
    "The ferry to the island leaves at {} on Mondays and stays in the harbour {} in winter. "
    f"It is said that {LONG}. The council met again and the harbour master {{}} resigned at once."
)
LEFT = "Before it all.\n\n" + SAID.format("nine", "overnight", "of the port") + "\n\nAfter it."
RIGHT = "Quite another start.\n\n" + SAID.format("ten", "", "") + "\n\nAnd another end."


@pytest.fixture
def pair(make_document):
    left, right = make_document(LEFT, "a.txt"), make_document(RIGHT, "b.txt")
    (found,) = overlaps_of(left, right)
    return found, LEFT, RIGHT


@pytest.fixture
def desk(bench, window, qtbot):
    desk = bench.open(window, {"a.txt": LEFT, "b.txt": RIGHT})
    qtbot.waitUntil(lambda: window.rooms.annotating.keeping.service is not None)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert desk.passages.held is not None
    return desk


@pytest.fixture
def differing(desk):
    return desk.frame.inspector.differing


def view(desk, number=0):
    return desk.row.panes[number].view


def said(rows, side):
    return " ".join(item.text for row in rows for item in getattr(row, side))


def test_replaced_words_stand_beside_each_other(pair):
    found = differences(*pair)
    old = next(n for n, item in enumerate(found) if item.said is Said.OLD)
    assert (found[old].text, found[old + 1].text) == ("nine", "ten")
    assert found[old + 1].said is Said.NEW
    assert {item.text for item in found if item.said is Said.DROPPED} == {
        "overnight",
        "of the port",
    }
    assert "[-nine-] {+ten+}" in as_text(found)


def test_the_whole_passage_spells_both_sides(pair):
    overlap, left, right = pair
    rows = facing(*pair, whole=True)
    assert said(rows, "left") == " ".join(overlap.a.span.of(left).split())
    assert said(rows, "right") == " ".join(overlap.b.span.of(right).split())
    assert len(rows) >= 2  # parted at the ends of sentences


def test_rows_stand_opposite_each_other(pair):
    for row in facing(*pair):
        same = [[i.text for i in side if i.said is Said.SAME] for side in (row.left, row.right)]
        assert [len(text.split()) for text in same[0]] == [len(text.split()) for text in same[1]]


def test_only_the_differences_leave_the_long_stretch_out(pair):
    for rows in (facing(*pair), facing(*pair, whole=True)):
        whole = "word30" in said(rows, "left")
        assert whole is ("…" not in said(rows, "left"))
    assert "word30" not in as_text(differences(*pair))
    assert "word30" in as_text(differences(*pair, whole=True))


def test_the_sides_are_put_beside_each_other_and_merged_again(bench, window, differing, qtbot):
    assert not differing.words.is_beside
    qtbot.mouseClick(differing.beside, Qt.MouseButton.LeftButton)
    assert differing.words.is_beside
    assert bench.settings.current.passage.beside
    assert window.actions_by_id["compare.beside"].isChecked()
    QTest.keyClick(window, Qt.Key.Key_B, SHIFT)
    assert not differing.words.is_beside
    assert not differing.beside.isChecked()


def test_the_whole_passage_is_shown_on_request(window, differing, qtbot):
    assert "word30" not in differing.words.accessibleDescription()
    height = differing.words.heightForWidth(280)
    QTest.keyClick(window, Qt.Key.Key_E, SHIFT)
    assert "word30" in differing.words.accessibleDescription()
    assert differing.words.heightForWidth(280) > height
    qtbot.mouseClick(differing.only, Qt.MouseButton.LeftButton)
    assert "word30" not in differing.words.accessibleDescription()


def test_the_keyboard_goes_to_the_passage_and_through_its_buttons(window, desk):
    QTest.keyClick(window, Qt.Key.Key_9, CONTROL)
    inspector = desk.frame.inspector
    assert inspector.differences.hasFocus()
    seen = set()
    for _ in range(12):
        seen.add(window.focusWidget())
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert {inspector.copy, inspector.decisions.link, inspector.decisions.cut} <= seen


def select(desk, words, number=0):
    text = view(desk, number).document.text
    start = text.index(words)
    view(desk, number).select(Span(start, start + len(words)))


def found_in(desk):
    return sorted((o.a.span, o.b.span) for o in desk.shown.told(0, 1))


def test_an_overlap_is_split_where_words_are_selected_and_put_together_by_undo(window, desk):
    (before,) = found_in(desk)
    select(desk, "It is said")
    QTest.keyClick(window, Qt.Key.Key_S, ALT)
    first, second = found_in(desk)
    assert second[0].of(LEFT).startswith("It is said that")
    assert second[1].of(RIGHT).startswith("It is said that")
    assert first[0].start == before[0].start
    assert second[0].end == before[0].end
    assert desk.passages.held.overlap.a.span == first[0]
    QTest.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert found_in(desk) == [before]


def test_a_part_is_split_again_and_all_parts_are_taken_back_at_once(window, desk):
    (before,) = found_in(desk)
    select(desk, "It is said")
    QTest.keyClick(window, Qt.Key.Key_S, ALT)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert desk.passages.held.overlap.a.span.of(LEFT).startswith("It is said")
    select(desk, "The council", 1)
    view(desk, 0).select(Span(0, 0))
    QTest.keyClick(window, Qt.Key.Key_S, ALT)
    assert [a.of(LEFT)[:11] for a, _ in found_in(desk)] == [
        "The ferry t",
        "It is said ",
        "The council",
    ]
    window.actions_by_id["annotate.as_found"].trigger()
    assert found_in(desk) == [before]


def test_an_overlap_is_cut_to_what_is_selected_on_one_side(window, desk):
    select(desk, "leaves at nine on Mondays")
    select(desk, "It is said", 1)
    view(desk, 1).select(Span(0, 0))
    QTest.keyClick(window, Qt.Key.Key_X, ALT)
    ((a, b),) = found_in(desk)
    assert (a.of(LEFT), b.of(RIGHT)) == ("leaves at nine on Mondays", "leaves at ten on Mondays")
    notes = window.rooms.annotating
    assert [entry.relation for entry in entries(notes)] == ["recut"]
    select(desk, "at nine on Mondays and stays in the harbour")
    QTest.keyClick(window, Qt.Key.Key_X, ALT)
    assert [entry.relation for entry in entries(notes)] == ["recut"]
    assert found_in(desk)[0][0].of(LEFT).endswith("stays in the harbour")


def test_without_a_selection_the_reader_is_told_what_to_do(window, desk):
    for key in (Qt.Key.Key_S, Qt.Key.Key_X):
        QTest.keyClick(window, key, ALT)
        assert "elect" in desk.frame.status.said
    assert len(found_in(desk)) == 1


def test_every_figure_says_what_it_means(window, desk):
    told = [
        label.toolTip()
        for label in desk.frame.inspector.findChildren(QLabel)
        if label.isVisibleTo(desk.window) and label.toolTip()
    ]
    for words in ("half of it in common", "without an edit", "added, dropped", "rare word"):
        assert any(words in tip for tip in told), words
