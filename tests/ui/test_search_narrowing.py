"""Facets, switches and folded copies beside the hits, with real keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.domain.search import Field
from reader.engine.searching.narrowing import is_narrowed, narrowed, widened
from reader.ui.models.hit_rows import HitRole
from tests.ui.searching_desk import CONTROL, LEFT, click_cell, opened, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHARED = "The harbour council met in the old granary and heard seven witnesses about the flood."


def filler(name, count=40):
    return "\n".join(f"{name} line {n} says nothing of any weight" for n in range(count))


TEXTS = {
    "a-report.txt": f"# Report\n{filler('ra')}\n{SHARED}\nThe Harbour Café burned. harbours",
    "b-page.txt": f"# Page\n{filler('pa')}\n{SHARED}",
    "press/c other.txt": f"# Other\n{filler('oa')}\n{SHARED}\nA lantern and one harbour.",
}


@pytest.fixture
def window(bench, qtbot):
    return opened(bench, qtbot, TEXTS)


def listed(window):
    model = window.frame.hits.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def facets(window):
    rows = window.frame.facets.rows
    return [rows.row_at(n) for n in range(rows.rowCount())]


def facet(window, value):
    rows = window.frame.facets.rows
    return rows.index([row.value for row in facets(window)].index(value), 0)


def answer(qtbot, window):
    return qtbot.waitSignal(window.rooms.search.answered)


# Facets


def test_facets_stand_beside_the_hits_with_counts_and_a_click_narrows(window, qtbot):
    type_into(qtbot, window, "harbour")
    assert window.frame.facets.isVisible()
    told = [(row.told, row.count) for row in facets(window)]
    assert told[0] == ("Documents", "")
    assert sorted(told[1:]) == [("a-report", "3"), ("b-page", "1"), ("c other", "2")]
    with answer(qtbot, window):
        click_cell(window.frame.facets, facet(window, "press/c other.txt"))
    assert window.top.search.text == 'harbour doc:"press/c other.txt"'
    assert window.frame.dock.tabs.tabText(1) == "Hits 2"
    chosen = [row for row in facets(window) if row.chosen]
    assert [row.value for row in chosen] == ["press/c other.txt"]
    with answer(qtbot, window):
        click_cell(window.frame.facets, facet(window, "press/c other.txt"))
    assert window.top.search.text == "harbour"
    assert window.frame.dock.tabs.tabText(1) == "Hits 6"


def test_facets_are_chosen_and_taken_back_with_the_keyboard(window, qtbot):
    type_into(qtbot, window, "harbour")
    view = window.frame.facets
    view.setFocus()
    view.setCurrentIndex(facet(window, "b-page.txt"))
    with answer(qtbot, window):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.top.search.text == "harbour doc:b-page.txt"
    assert view.hasFocus()
    assert view.rows.row_at(view.currentIndex().row()).value == "b-page.txt"
    with answer(qtbot, window):
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert window.top.search.text == "harbour"


def test_facets_take_no_room_while_there_is_nothing_to_narrow(window, qtbot):
    assert not window.frame.facets.isVisible()
    type_into(qtbot, window, "lantern")
    assert not window.frame.facets.isVisible()
    window.top.search.field.clear()
    assert not facets(window)


@pytest.mark.parametrize(
    "query", ["harbour", "harbour OR lantern", "-(harbour bell) lantern", "old lang:en", "(a b) c"]
)
def test_a_condition_can_be_taken_back_from_every_query(query):
    more = narrowed(query, Field.DOC, "press/c other.txt")
    assert is_narrowed(more, Field.DOC, "press/c other.txt")
    assert not is_narrowed(more, Field.DOC, "press/c")
    assert widened(more, Field.DOC, "press/c other.txt") == query


# Switches


def test_capitals_count_once_the_switch_is_pressed_and_that_is_said_and_remembered(
    bench, window, qtbot
):
    type_into(qtbot, window, "Harbour")
    assert window.frame.dock.tabs.tabText(1) == "Hits 6"
    switches = window.top.search.switches
    with answer(qtbot, window):
        QTest.mouseClick(switches.case, LEFT)
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"
    assert "capitals" in window.frame.hits.notes.text()
    assert not switches.forms.isEnabled()
    assert bench.settings.current.search.match_case
    again = bench.window()
    assert again.top.search.switches.case.isChecked()


def test_accents_and_forms_count_by_their_switches(window, qtbot):
    type_into(qtbot, window, "cafe")
    switches = window.top.search.switches
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"
    with answer(qtbot, window):
        QTest.mouseClick(switches.marks, LEFT)
    assert window.frame.dock.tabs.tabText(1) == "Hits 0"
    assert "accents" in window.frame.hits.notes.text()
    with answer(qtbot, window):
        QTest.mouseClick(switches.marks, LEFT)
    with answer(qtbot, window):
        window.top.search.search_for("harbours ")
    assert window.frame.dock.tabs.tabText(1) == "Hits 6"
    switches.forms.setFocus()
    with answer(qtbot, window):
        QTest.keyClick(switches.forms, Qt.Key.Key_Space)
    assert window.frame.dock.tabs.tabText(1) == "Hits 1"
    assert "forms of words that were typed" in window.frame.hits.notes.text()


def test_every_switch_has_a_name_to_be_read_aloud(window):
    buttons = [*window.top.search.switches.buttons, window.top.search.kept, window.top.search.help]
    names = [button.accessibleName() for button in buttons]
    assert all(len(name) > 10 for name in names)
    assert len(set(names)) == len(names)


# Copies


def folded(window, qtbot, text="harbour"):
    type_into(qtbot, window, text)
    with answer(qtbot, window):
        QTest.mouseClick(window.frame.hits.folding, LEFT)
    return window.frame.hits


def with_copies(hits):
    return next(
        row
        for row in range(hits.model.rowCount())
        if (line := hits.model.index(row, 0).data(HitRole.LINE)) and line.copies
    )


def test_copies_are_folded_into_one_line_with_their_number_and_unfold(window, qtbot):
    hits = folded(window, qtbot)
    row = with_copies(hits)
    assert "copies" in hits.model.index(row, 0).data()
    before = hits.model.rowCount()
    hits.list.setFocus()
    hits.list.setCurrentIndex(hits.model.index(row, 0))
    QTest.keyClick(hits.list, Qt.Key.Key_Right)
    assert hits.model.rowCount() == before + 2
    inner = hits.model.index(row + 1, 0).data(HitRole.LINE)
    assert inner.inner
    assert any(name in inner.place for name in ("a-report", "b-page", "c other"))
    QTest.keyClick(hits.list, Qt.Key.Key_Left)
    assert hits.model.rowCount() == before


def test_a_click_on_the_number_of_copies_unfolds_and_goes_nowhere(window, qtbot):
    hits = folded(window, qtbot)
    index = hits.model.index(with_copies(hits), 0)
    before = hits.model.rowCount()
    rect = hits.list.visualRect(index)
    QTest.mouseClick(
        hits.list.viewport(), LEFT, pos=QPoint(hits.list.viewport().width() - 30, rect.center().y())
    )
    assert hits.model.rowCount() == before + 2
    assert window.rooms.search.marks.current is None
    click_cell(hits.list, hits.model.index(index.row() + 1, 0))
    assert window.rooms.search.marks.current == hits.model.hit_at(index.row() + 1)


def test_the_walk_passes_over_copies_and_the_concordance_folds_them_too(window, qtbot):
    folded(window, qtbot)
    seen = set()
    for _ in range(8):
        QTest.keyClick(window, Qt.Key.Key_F3)
        seen.add(window.rooms.search.marks.current)
    assert len(seen) == 4
    with qtbot.waitSignal(window.rooms.search.lines.listed):
        QTest.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert window.frame.concordance.model.rowCount() == 4


def test_documents_with_copies_only_are_counted(window, qtbot):
    hits = folded(window, qtbot, "granary")
    assert "2 documents with copies only" in hits.told.whole
    assert sum("hit" in item for item in listed(window)) == 1
