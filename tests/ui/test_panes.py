"""One to four panes: they come, go and move, and stay level."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.domain.overlap import Kind

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ONE = "The harbour stays open in winter because the islands have no other way to the market."
TWO = "Every ferry carries one doctor, two nurses and a chest of letters sealed by the council."


def words(seed, count=400):
    return "\n".join(" ".join(f"{seed}{n}x{m}" for m in range(12)) for n in range(count // 12))


def texts():
    """``a`` shares with ``b``, ``b`` with ``c``, ``d`` with nobody; ``a`` and ``c`` nothing."""
    return {
        "a.txt": f"{words('a')}\n{ONE}\n{words('aa')}",
        "b.txt": f"{words('b', 700)}\n{ONE}\n{TWO}\n{words('bb')}",
        "c.txt": f"{words('c', 200)}\n{TWO}\n{words('cc', 600)}",
        "d.txt": words("d"),
    }


@pytest.fixture
def desk(bench):
    found = bench.open(bench.window(), texts())
    found.row.panes[0].view.setFocus()
    return found


def titles(desk):
    return [pane.document.title for pane in desk.row.panes]


def add(desk, qtbot):
    qtbot.keyClick(desk.window, KEY.Key_N, CONTROL | SHIFT)


def height(view, offset):
    return view.y_of(offset) - view.scroll_y


def show(desk, *names):
    desk.shown.set_pane_count(len(names))
    desk.shown.show_documents({n: f"d-{name}.txt" for n, name in enumerate(names)})


def test_a_pane_comes_beside_the_one_in_hand_with_what_shares_most_with_it(desk, qtbot):
    first = titles(desk)
    assert sorted(first) in (["a", "b"], ["b", "c"])
    add(desk, qtbot)
    assert len(desk.row.panes) == 3
    assert len(desk.row.ribbons) == 2
    assert desk.shown.held == 1
    assert desk.row.panes[1].view.hasFocus()
    assert set(titles(desk)) > set(first)


def test_of_the_documents_not_shown_the_one_that_shares_most_comes_first(desk, qtbot):
    show(desk, "c", "d")
    desk.row.panes[0].view.setFocus()
    add(desk, qtbot)
    assert titles(desk) == ["c", "b", "d"]


def test_a_new_pane_is_level_with_the_one_in_hand_and_that_does_not_move(desk, qtbot):
    show(desk, "a", "d")
    view = desk.row.panes[0].view
    view.setFocus()
    at = view.document.text.index(ONE)
    view.bring(at, view.reading_line)
    add(desk, qtbot)
    other = desk.row.panes[1].view
    assert other.document.title == "b"
    assert view.offset_at_reading_line() <= at < view.visible_span().end
    assert abs(height(other, other.document.text.index(ONE)) - height(view, at)) <= view.line_height


def test_the_passage_in_hand_stays_in_hand_when_panes_come_and_move(desk, qtbot):
    show(desk, "a", "b")
    desk.row.panes[0].view.setFocus()
    desk.passages.click(0, desk.row.panes[0].document.text.index("open in winter"))
    held = desk.passages.held.overlap.id
    qtbot.keyClick(desk.window, KEY.Key_PageDown, CONTROL | SHIFT)
    assert titles(desk) == ["b", "a"]
    assert desk.passages.held.overlap.id == held
    assert (desk.passages.held.pane, desk.passages.held.other) == (1, 0)
    assert desk.row.panes[0].view.highlights("current") is not None


def test_there_are_four_panes_at_most_and_one_at_least(desk, qtbot):
    for _ in range(4):
        add(desk, qtbot)
    assert len(desk.row.panes) == 4
    assert "four panes" in desk.frame.status.said
    assert sorted(titles(desk)) == ["a", "b", "c", "d"]
    for left in (3, 2, 1):
        qtbot.keyClick(desk.window, KEY.Key_W, CONTROL)
        assert len(desk.row.panes) == left
        assert len(desk.row.ribbons) == left - 1
        assert desk.row.panes[desk.shown.held].view.hasFocus()
    qtbot.keyClick(desk.window, KEY.Key_W, CONTROL)
    assert len(desk.row.panes) == 1
    assert "only pane" in desk.frame.status.said


def test_ribbons_join_every_two_neighbours(desk):
    show(desk, "a", "b", "c")
    assert [len(ribbons.pieces) > 0 for ribbons in desk.row.ribbons] == [True, True]
    desk.shown.move_pane(1, 2)
    assert titles(desk) == ["a", "c", "b"]
    assert [len(ribbons.pieces) > 0 for ribbons in desk.row.ribbons] == [False, True]


def test_a_pane_is_moved_by_keys_and_stays_in_hand_at_its_place(desk, qtbot):
    show(desk, "a", "b", "c")
    view = desk.row.panes[0].view
    view.setFocus()
    view.bring(2000, view.reading_line)
    place = view.offset_at_reading_line()
    qtbot.keyClick(desk.window, KEY.Key_PageDown, CONTROL | SHIFT)
    assert titles(desk) == ["b", "a", "c"]
    assert desk.row.panes[1].view is view
    assert desk.shown.held == 1
    assert view.hasFocus()
    assert view.offset_at_reading_line() == place
    qtbot.keyClick(desk.window, KEY.Key_PageUp, CONTROL | SHIFT)
    qtbot.keyClick(desk.window, KEY.Key_PageUp, CONTROL | SHIFT)
    assert titles(desk) == ["a", "b", "c"]
    assert "edge" in desk.frame.status.said


@pytest.mark.parametrize("order", ["abc", "cba"])
def test_a_pane_that_shares_nothing_with_the_one_in_hand_follows_its_neighbour(desk, order):
    show(desk, *order)
    a, b, c = (desk.row.panes[order.index(name)].view for name in "abc")
    desk.shown.take_in_hand(order.index("a"))
    at = a.document.text.index(ONE)
    a.bring(at, a.reading_line)
    assert abs(height(b, b.document.text.index(ONE)) - height(a, at)) < 1
    two_b, two_c = (view.document.text.index(TWO) for view in (b, c))
    assert abs(height(b, two_b) - height(c, two_c)) <= b.line_height


@pytest.mark.parametrize("leader", [0, 1, 2])
def test_all_neighbours_are_level_with_the_pane_in_hand(bench, leader):
    shared = "\n".join(f"{ONE} number {n} of the same words here." for n in range(60))
    desk = bench.open(
        bench.window(),
        {
            f"{name}.txt": f"{words(name, 30 * (n + 2))}\n{shared}\n{words(name * 2)}"
            for n, name in enumerate("abc")
        },
    )
    show(desk, "a", "b", "c")
    desk.shown.take_in_hand(leader)
    view = desk.row.panes[leader].view
    for number in (10, 25, 40):
        wanted = view.document.text.index(f"number {number} of")
        view.bring(wanted, view.reading_line)
        tops = [
            height(pane.view, pane.document.text.index(f"number {number} of"))
            for pane in desk.row.panes
        ]
        assert max(tops) - min(tops) <= view.line_height


def test_no_pane_is_scrolled_to_where_it_has_no_text(desk):
    show(desk, "a", "c", "b")
    for leader in range(3):
        desk.shown.take_in_hand(leader)
        view = desk.row.panes[leader].view
        for y in (0, view.content_height):
            view.set_scroll_y(y)
            for pane in desk.row.panes:
                span = pane.view.visible_span()
                assert span.end > span.start, (leader, y, pane.document.title)


def test_the_same_document_stands_in_two_panes_at_two_places(desk):
    show(desk, "b", "b", "b")
    assert titles(desk) == ["b", "b", "b"]
    desk.set_locked(locked=False)
    first, last = desk.row.panes[0].view, desk.row.panes[2].view
    first.bring(100, first.reading_line)
    last.bring(4000, last.reading_line)
    assert first.offset_at_reading_line() < 200
    assert last.offset_at_reading_line() > 3000


def test_a_counterpart_opens_a_pane_beside_one_that_stands_alone(desk):
    show(desk, "a")
    view = desk.row.panes[0].view
    desk.passages.click(0, view.document.text.index("open in winter"))
    assert titles(desk) == ["a", "b"]
    assert desk.passages.held.other == 1


def test_stepping_and_swapping_do_nothing_in_one_pane(desk, qtbot):
    show(desk, "a")
    qtbot.keyClick(desk.window, KEY.Key_F8)
    qtbot.keyClick(desk.window, KEY.Key_S, CONTROL | SHIFT)
    desk.lists.open_beside("d-c.txt")
    assert titles(desk)[0] == "a"


def test_what_two_panes_share_is_not_worked_out_again_when_another_one_goes(desk):
    show(desk, "a", "d", "b")
    known = desk.shown.pair(0, 2)
    assert known.overlaps
    desk.shown.close_pane(1)
    assert desk.shown.pair(0, 1) is known
    desk.shown.move_pane(0, 1)
    assert desk.shown.pair(0, 1).left == "d-b.txt"
    assert [len(ribbons.pieces) > 0 for ribbons in desk.row.ribbons] == [True]


def test_many_panes_have_a_cross_to_close_them(desk, qtbot):
    assert not any(pane.away.isVisible() for pane in desk.row.panes)
    show(desk, "a", "b", "c")
    assert all(pane.away.isVisible() for pane in desk.row.panes)
    assert [pane.lock.isVisible() for pane in desk.row.panes] == [False, False, True]
    qtbot.mouseClick(desk.row.panes[1].away, Qt.MouseButton.LeftButton)
    assert titles(desk) == ["a", "c"]


def test_hovering_the_middle_pane_lights_both_its_neighbours(bench):
    both = f"{ONE} {TWO}"
    desk = bench.open(
        bench.window(),
        {f"{name}.txt": f"{words(name)}\n{both}\n{words(name * 2)}" for name in "abc"},
    )
    show(desk, "a", "b", "c")
    middle = desk.row.panes[1].view
    desk.passages.hover(1, middle.document.text.index("two nurses"))
    for pane in desk.row.panes:
        lit = pane.view.highlights("lit")
        assert "two nurses" in pane.document.text[int(lit.starts[0]) : int(lit.ends[0])]
    assert all(ribbons.lit >= 0 for ribbons in desk.row.ribbons)
    desk.passages.hover(1, -1)
    assert all(pane.view.highlights("lit") is None for pane in desk.row.panes)
    assert [ribbons.lit for ribbons in desk.row.ribbons] == [-1, -1]
    desk.passages.hover(0, desk.row.panes[0].document.text.index("two nurses"))
    assert middle.highlights("lit") is not None
    assert desk.row.panes[2].view.highlights("lit") is None


def test_the_passage_in_hand_is_marked_in_both_its_panes_also_when_apart(bench):
    desk = bench.open(
        bench.window(),
        {
            "a.txt": f"{words('a')}\n{ONE}",
            "b.txt": words("b"),
            "c.txt": f"{words('c', 100)}\n{ONE}",
        },
    )
    show(desk, "a", "b", "c")
    desk.passages.click(0, desk.row.panes[0].document.text.index("open in winter"))
    marked = [pane.view.highlights("current") is not None for pane in desk.row.panes]
    assert marked == [True, False, True]


def test_the_desk_comes_back_with_as_many_panes(bench, desk):
    show(desk, "c", "a", "b", "a")
    desk.placing.leave_to_reader()
    desk.set_locked(locked=False)
    view = desk.row.panes[3].view
    view.bring(900, view.reading_line)
    place = view.offset_at_reading_line()
    desk.shown.take_in_hand(2)
    desk.window.close()
    again = bench.open(bench.window(), texts())
    assert titles(again) == ["c", "a", "b", "a"]
    assert again.row.panes[3].view.offset_at_reading_line() == place
    assert again.shown.held == 2


def test_another_corpus_begins_with_two_panes(bench, desk):
    show(desk, "a", "b", "c")
    again = bench.open(desk.window, {"x.txt": words("x"), "y.txt": words("y")}, name="other")
    assert titles(again) == ["x", "y"]


def test_four_panes_fit_into_a_small_window(desk, qtbot):
    show(desk, "a", "b", "c", "d")
    desk.window.resize(1000, 650)
    QApplication.processEvents()
    assert desk.window.width() == 1000
    right = desk.row.panes[3]
    assert right.mapTo(desk.window, right.rect().topRight()).x() < 1000
    assert all(pane.view.viewport().width() >= 90 for pane in desk.row.panes)


def test_a_new_pane_has_the_style_the_theme_and_the_switches_of_the_others(desk, qtbot):
    desk.actions()["view.larger"].trigger()
    desk.actions()["view.furniture"].trigger()
    add(desk, qtbot)
    style = {pane.view.style_in_use for pane in desk.row.panes}
    assert len(style) == 1
    assert not any(pane.view.furniture_shown for pane in desk.row.panes)


# Layers


def test_a_kind_that_is_switched_off_is_neither_marked_nor_joined(desk):
    view = desk.row.panes[0].view
    assert view.highlights("overlaps") is not None
    kinds = {item.kind for item in desk.session.comparison.overlaps}
    for kind in kinds:
        desk.actions()[f"view.layer_{kind}"].trigger()
    assert view.highlights("overlaps") is None
    assert len(desk.row.ribbons[0].pieces) == 0
    for kind in kinds:
        desk.actions()[f"view.layer_{kind}"].trigger()
    assert view.highlights("overlaps") is not None


def test_formulas_are_off_at_first_and_all_others_on(desk):
    actions = desk.actions()
    assert not actions["view.layer_formula"].isChecked()
    assert all(
        actions[f"view.layer_{kind}"].isChecked() for kind in Kind if kind is not Kind.FORMULA
    )
    assert actions["view.furniture"].isChecked()


def test_switches_come_back_with_the_desk_and_only_with_it(bench, desk):
    for name in ("view.layer_edited", "view.furniture", "view.layer_formula"):
        desk.actions()[name].trigger()
    desk.window.close()
    again = bench.open(bench.window(), texts())
    assert again.shown.hidden == {Kind.EDITED}
    assert not again.actions()["view.layer_edited"].isChecked()
    assert not again.row.panes[0].view.furniture_shown
    other = bench.open(again.window, {"x.txt": words("x"), "y.txt": words("y")}, name="other")
    assert other.shown.hidden == {Kind.FORMULA}
    assert other.row.panes[0].view.furniture_shown
