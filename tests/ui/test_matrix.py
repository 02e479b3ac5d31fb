"""The matrix and the coverage: what they say, what they open, and how little they work for it."""

from __future__ import annotations

import random

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from reader.domain.comparison import Comparison
from reader.domain.document import Document, DocumentId
from reader.domain.overlap import Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.store.resources import resource
from reader.ui.models import matrix_cells
from reader.ui.models.coverage_rows import CoverageColumn, coverage_rows
from reader.ui.models.matrix_cells import MatrixModel, Order, arranged, share_table
from reader.ui.panes.coverage import bar_of
from reader.ui.panes.matrix import Matrix
from reader.ui.theme.shades import STEPS, contrast, readable_ink, share_shades
from reader.ui.theme.tokens import load

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SHARED = "The harbour stays open in winter because the islands have no other way to the market."
ALSO = "Every ferry carries one doctor, two nurses and a chest of letters sealed by the council."


def words(seed, count):
    return " ".join(f"{seed}{n}" for n in range(count))


def texts():
    return {
        "a-report.txt": f"{words('ra', 90)}\n{SHARED}\n{words('rb', 300)}\n{ALSO}\n{words('rc', 90)}",
        "b-page.txt": f"{words('pa', 60)}\n{SHARED}\n{words('pb', 200)}\n{ALSO}",
        "c-other.txt": f"{words('oa', 500)}\n{ALSO}\n{words('ob', 500)}",
        "d-stranger.txt": words("s", 300),
    }


def document(number, text="x" * 400):
    name = f"Paper {number:04d} {'harbour' if number % 50 == 0 else 'island'}"
    return Document(id=DocumentId(f"d{number}"), path=f"{number}.txt", text=text, title=name)


def overlap(one, other, number=0, kind=Kind.VERBATIM, at=(0, 40)):
    return Overlap(
        id=OverlapId(f"o{one}-{other}-{number}"),
        kind=kind,
        a=Passage(DocumentId(f"d{one}"), Span(*at)),
        b=Passage(DocumentId(f"d{other}"), Span(10, 50)),
        edits=(),
        measures=Measures(words=8, identity=1, longest_run=8, edits_per_100=0, bits=70),
    )


def many(count, ties):
    """Return so many documents and a comparison that ties some of them."""
    chance = random.Random(7)
    documents = tuple(document(number) for number in range(count))
    found, shares = [], {}
    for number in range(ties):
        one, other = sorted(chance.sample(range(count), 2))
        found.append(overlap(one, other, number))
        shares[DocumentId(f"d{one}"), DocumentId(f"d{other}")] = chance.random()
        shares[DocumentId(f"d{other}"), DocumentId(f"d{one}")] = chance.random()
    return documents, Comparison(tuple(found), shares)


@pytest.fixture
def small():
    documents = tuple(document(number) for number in range(4))
    ids = [item.id for item in documents]
    shares = {(ids[0], ids[1]): 0.61, (ids[1], ids[0]): 0.98, (ids[2], ids[2]): 0.3}
    found = (
        overlap(0, 1, 0),
        overlap(1, 0, 1),
        overlap(0, 1, 2, Kind.FORMULA),
        overlap(2, 2, 0),
    )
    return share_table(documents, Comparison(found, shares))


@pytest.fixture
def page(qtbot):
    page = Matrix()
    qtbot.addWidget(page)
    page.set_theme(load(resource("themes/light.toml")))
    page.resize(1200, 400)
    page.show()
    return page


@pytest.fixture
def desk(bench):
    window = bench.window()
    return bench.open(window, texts())


def shown_titles(page):
    model = page.model
    return [model.pair(row, row)[0].title for row in range(model.rowCount())]


def test_a_cell_says_both_directions_and_how_many_passages(small):
    model = MatrixModel()
    model.show(small, arranged(small))
    said = model.say(0, 1)
    assert said == (
        "61% of Paper 0000 harbour stands in Paper 0001 island;"
        " 98% of Paper 0001 island stands in Paper 0000 harbour; 2 passages"
    )
    assert "98% of Paper 0001 island stands in Paper 0000" in model.say(1, 0)
    assert model.say(0, 3) == "Paper 0000 harbour and Paper 0003 island share nothing"
    assert model.say(2, 2) == "30% of Paper 0002 island stands in it more than once; 1 passage"
    assert "Nothing stands twice" in model.say(3, 3)
    index = model.index(0, 1)
    assert index.data() == "61%"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == said


def test_documents_without_overlaps_are_hidden_on_a_switch_repetition_is_no_tie(small):
    assert arranged(small, lonely=False).tolist() == [0, 1]
    assert arranged(small).tolist() == [0, 1, 2, 3]


def test_documents_stand_by_share_with_the_one_in_hand():
    documents, comparison = many(40, 60)
    table = share_table(documents, comparison)
    order = arranged(table, order=Order.SHARE, hand=7).tolist()
    assert order[0] == 7
    weights = [max(table.shares[7, n], table.shares[n, 7]) for n in order[1:]]
    assert weights == sorted(weights, reverse=True)
    assert sorted(order) == list(range(40))


def test_documents_stand_by_name(small):
    assert arranged(small, order=Order.NAME).tolist() == [0, 1, 2, 3]


def test_every_share_of_the_comparison_stands_in_its_cell():
    documents, comparison = many(60, 200)
    table = share_table(documents, comparison)
    for row, one in enumerate(documents):
        for column, other in enumerate(documents):
            assert table.shares[row, column] == np.float32(comparison.share(one.id, other.id))
            expected = 0 if row == column else len(comparison.between(one.id, other.id))
            assert table.passages(row, column) == expected


def test_typing_in_the_matrix_filters_and_escape_brings_all_back(page, small, qtbot):
    page.controls.show()
    page.show_table(small)
    page.view.setFocus()
    qtbot.keyClicks(page.view, "h")
    qtbot.keyClicks(page.wanted, "arb")
    assert shown_titles(page) == ["Paper 0000 harbour"]
    qtbot.keyClicks(page.wanted, "zz")
    assert "No title" in page.sentence
    qtbot.keyClick(page.wanted, Qt.Key.Key_Escape)
    assert page.wanted.text() == ""
    assert len(shown_titles(page)) == 4
    page.controls.close()


def test_the_current_cell_stays_with_its_documents_when_rows_go(page, small, qtbot):
    page.show_table(small)
    page.view.setCurrentIndex(page.model.index(1, 0))
    page.only_tied.click()
    at = page.view.currentIndex()
    pair = page.model.pair(at.row(), at.column())
    assert [item.title for item in pair] == ["Paper 0001 island", "Paper 0000 harbour"]


def test_arrows_move_and_return_opens(page, small, qtbot):
    page.show_table(small)
    view = page.view
    view.setCurrentIndex(page.model.index(0, 0))
    said = []
    view.looked_at.connect(said.append)
    with qtbot.waitSignal(page.pair_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == ["d0", "d1"]
    assert said
    assert said[-1].startswith("61%")


def test_pointing_says_what_a_cell_holds_and_a_click_opens_the_pair(page, small, qtbot):
    page.show_table(small)
    view = page.view
    said = []
    view.looked_at.connect(said.append)
    place = view.visualRect(page.model.index(1, 0)).center()
    qtbot.mouseMove(view.viewport(), place)
    assert said[-1].startswith("98% of Paper 0001")
    with qtbot.waitSignal(page.pair_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["d1", "d0"]


def test_cells_are_shaded_by_share_and_have_figures_where_there_is_room(page, small, qtbot):
    page.show_table(small)
    view = page.view
    image = view.viewport().grab().toImage()
    corner = QPoint(4, 4)
    seen = [
        image.pixelColor(view.visualRect(page.model.index(*cell)).topLeft() + corner)
        for cell in ((0, 3), (0, 1), (1, 0))
    ]
    greens = [colour.red() for colour in seen]
    assert greens[0] > greens[1] > greens[2]
    assert view.cell_width >= 96
    wide = image.copy(view.visualRect(page.model.index(0, 1)).adjusted(8, 5, -8, -5))
    assert len({wide.pixel(x, y) for x in range(wide.width()) for y in range(wide.height())}) > 2
    before = view.cell_width
    qtbot.keyClick(view, "-")
    assert view.cell_width < before
    view.zoom(-8)
    image = view.viewport().grab().toImage()
    plain = image.copy(view.visualRect(page.model.index(0, 1)).adjusted(2, 2, -3, -3))
    assert len({plain.pixel(x, y) for x in range(plain.width()) for y in range(9)}) == 1


@pytest.mark.parametrize("name", ["light", "dark"])
def test_figures_read_on_every_shade(name):
    theme = load(resource(f"themes/{name}.toml"))
    shades = share_shades(theme)
    assert len(shades) == STEPS
    assert all(contrast(readable_ink(theme, shade), shade) >= 4.5 for shade in shades)
    assert contrast(shades[1], shades[0]) > 1.05, "the least share is told from none"
    assert QColor(theme.paper) == shades[0]


def test_a_keystroke_over_two_thousand_documents_asks_only_for_what_is_seen(
    page, qtbot, monkeypatch
):
    documents, comparison = many(2000, 20_000)
    page.controls.show()
    page.show_table(share_table(documents, comparison))
    asked = {"cells": 0, "heads": 0, "tables": 0}
    data, head = MatrixModel.data, MatrixModel.headerData

    def counted_data(self, *args):
        asked["cells"] += 1
        return data(self, *args)

    def counted_head(self, *args):
        asked["heads"] += 1
        return head(self, *args)

    def no_table(*_args):
        asked["tables"] += 1

    monkeypatch.setattr(MatrixModel, "data", counted_data)
    monkeypatch.setattr(MatrixModel, "headerData", counted_head)
    monkeypatch.setattr(matrix_cells, "share_table", no_table)
    page.wanted.setFocus()
    for letter, left in (("h", 40), ("a", 40), ("r", 40)):
        qtbot.keyClicks(page.wanted, letter)
        page.view.viewport().repaint()
        assert page.model.rowCount() == left
    page.wanted.clear()
    page.view.grab()
    assert page.model.rowCount() == 2000
    assert asked["tables"] == 0
    assert asked["cells"] < 500
    assert asked["heads"] < 8000
    page.controls.close()


def test_the_far_corner_of_two_thousand_documents_is_painted(page):
    documents, comparison = many(2000, 60_000)
    page.show_table(share_table(documents, comparison))
    view = page.view
    view.setCurrentIndex(page.model.index(1999, 1999))
    rect = view.visualRect(page.model.index(1999, 1999))
    assert view.viewport().rect().contains(rect)
    table = page.model.table
    image = view.viewport().grab().toImage()
    grounds = [colour.rgb() for colour in share_shades(load(resource("themes/light.toml")))]
    seen = 0
    for row, column in np.argwhere(table.shares[1980:, 1970:] > 0).tolist():
        cell = view.visualRect(page.model.index(1980 + row, 1970 + column))
        if view.viewport().rect().contains(cell):
            step = int(np.ceil(table.shares[1980 + row, 1970 + column] * (STEPS - 1)))
            assert image.pixelColor(cell.topLeft() + QPoint(3, 3)).rgb() == grounds[step]
            seen += 1
    assert seen > 3
    assert view.columnAt(view.viewport().width() - 2) == 1999


# On the desk


def test_a_matrix_is_not_worked_out_before_it_is_seen(desk, qtbot):
    page = desk.tabs.matrix.page
    assert page.model.rowCount() == 0
    qtbot.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    assert desk.frame.dock.current == "matrix"
    qtbot.waitUntil(page.view.hasFocus)
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert desk.row.panes[0].view.hasFocus()


def test_return_in_the_matrix_opens_the_pair_level(desk, qtbot):
    page = desk.tabs.matrix.page
    desk.tabs.go_to("matrix")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    page.view.setCurrentIndex(page.model.index(1, 1))
    qtbot.keyClick(page.view, Qt.Key.Key_Right)
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert [pane.document.title for pane in desk.row.panes] == ["b-page", "c-other"]
    assert page.view.marked == (1, 2), "the open pair is framed"
    held = desk.passages.held.overlap
    apart = [
        pane.view.y_of(side.span.start) - pane.view.scroll_y
        for pane, side in zip(desk.row.panes, (held.a, held.b), strict=True)
    ]
    assert abs(apart[0] - apart[1]) < 1


def test_a_pair_without_overlaps_opens_too(desk, qtbot):
    page = desk.tabs.matrix.page
    desk.tabs.go_to("matrix")
    qtbot.waitUntil(lambda: page.model.rowCount() == 4)
    place = page.view.visualRect(page.model.index(0, 3)).center()
    page.view.scrollTo(page.model.index(0, 3))
    place = page.view.visualRect(page.model.index(0, 3)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [pane.document.title for pane in desk.row.panes] == ["a-report", "d-stranger"]
    assert desk.passages.held is None


def test_coverage_lists_who_uses_the_document_in_hand_most_first():
    hand, others = document(0), [document(number) for number in (1, 2, 3)]
    ids = [item.id for item in others]
    shares = {(hand.id, ids[0]): 0.1, (hand.id, ids[1]): 0.5}
    found = (
        overlap(0, 1, 0, at=(200, 240)),
        overlap(0, 1, 1, at=(40, 80)),
        overlap(0, 2, 0),
        overlap(0, 3, 0, Kind.FORMULA),
    )
    known = {item.id: item for item in (hand, *others)}
    rows = coverage_rows(hand, known, found, Comparison(found, shares))
    assert [row.document.title for row in rows] == ["Paper 0002 island", "Paper 0001 island"]
    assert [use.a.span.start for use in rows[1].uses] == [40, 200]
    assert rows[1].use_at(0.15) == 0
    assert rows[1].use_at(0.55) == 1
    assert rows[1].use_at(0.3) == -1
    assert rows[1].use_at(0.205, tolerance=0.02) == 0


def test_a_click_into_a_bar_opens_the_pair_at_that_place(desk, qtbot):
    page = desk.tabs.coverage.page
    desk.tabs.go_to("coverage")
    assert page.model.rowCount() == 2
    row = next(
        number for number, row in enumerate(page.model.rows) if row.document.title == "c-other"
    )
    held = page.model.rows[row].uses[0]
    index = page.model.index(row, CoverageColumn.WHERE)
    bar = bar_of(page.table.visualRect(index))
    share = (held.a.span.start + held.a.span.end) / 2 / page.model.rows[row].size
    place = QPoint(int(bar.left() + share * bar.width()), int(bar.center().y()))
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [pane.document.title for pane in desk.row.panes] == ["a-report", "c-other"]
    assert desk.passages.held.overlap.id == held.id
    assert page.table.current_use is held, "the bars stay as they are when a pair is opened"


def test_the_place_of_the_reader_is_a_line_across_the_bars(desk, qtbot):
    page = desk.tabs.coverage.page
    desk.tabs.go_to("coverage")
    view = desk.row.panes[0].view
    for offset in (0, len(view.document.text) // 2):
        view.bring(offset, int(view.reading_line))
        place = view.offset_at_reading_line() / len(view.document.text)
        bar = bar_of(page.table.visualRect(page.model.index(1, CoverageColumn.WHERE)))
        image = page.table.viewport().grab().toImage()
        y = int(bar.bottom()) + 2
        found = [
            x
            for x in range(int(bar.left()) - 2, int(bar.right()))
            if image.pixelColor(x, y).alpha()
        ]
        assert 1 <= len(found) <= 2
        assert abs(found[0] - (bar.left() + place * bar.width())) <= 2


def test_the_arrows_step_through_a_bar_and_return_opens(desk, qtbot):
    page = desk.tabs.coverage.page
    qtbot.keyClick(desk.window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    table = page.table
    qtbot.waitUntil(table.hasFocus)
    said = []
    table.looked_at.connect(said.append)
    table.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Right)
    assert table.current_use is page.model.rows[0].uses[1]
    assert said[-1].startswith("b-page: verbatim")
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.passages.held.overlap.id == page.model.rows[0].uses[1].id


def test_a_document_nobody_uses_says_so(desk, qtbot):
    desk.tabs.go_to("coverage")
    desk.lists.open_in_hand("d-d-stranger.txt")
    assert "No other document shares a passage with d-stranger" in desk.tabs.coverage.page.sentence
