"""The collation on the desk: what it shows, where it leads, what is written of it."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.domain.collation import Collation, Row, Witness
from reader.domain.document import DocumentId
from reader.domain.overlap import Passage
from reader.domain.span import Span
from reader.services.collation_files import CollationFormat
from reader.store.resources import resource
from reader.ui.models.collation_rows import (
    CollationModel,
    CollationRole,
    CollationTable,
    ReadingRow,
    letter,
)
from reader.ui.panes.collation_table import CollationPage
from reader.ui.theme.tokens import load

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

FIRST = "The harbour stays open in every winter because the islands have no way to the market."
SECOND = FIRST.replace("every winter", "any season")
THIRD = FIRST.replace("no way", "no other way")


def words(seed, count):
    return " ".join(f"{seed}{n}" for n in range(count))


def texts():
    return {
        "a.txt": f"{words('a', 150)}\n{FIRST}\n{words('aa', 300)}",
        "b.txt": f"{words('b', 60)}\n{SECOND}\n{words('bb', 300)}",
        "c.txt": f"{words('c', 20)}\n{THIRD}\n{words('cc', 300)}",
        "d.txt": words("d", 400),
    }


@pytest.fixture
def table():
    """Three witnesses: all agree, A and C against B, B lacks words, two words moved."""
    cells = [(0, 5), (6, 10), (11, 14), (15, 20)]
    spans = [[Span(*cell) for cell in cells] for _ in range(3)]
    spans[1][2] = None
    rows = (
        Row(tuple(item[0] for item in spans), ((0, 1, 2),)),
        Row(tuple(item[1] for item in spans), ((0, 2), (1,))),
        Row(tuple(item[2] for item in spans), ((0, 2),)),
        Row(tuple(item[3] for item in spans), ((0, 1, 2),), move=0),
    )
    witnesses = tuple(
        Witness(siglum, Passage(DocumentId(f"d{n}"), Span(0, 20)), f"Text {siglum}")
        for n, siglum in enumerate("ABC")
    )
    said = (("these", "these", "these"), ("four", "five", "four"), ("and", "", "and"),)  # fmt: skip
    readings = tuple(
        ReadingRow(number, row, held)
        for number, (row, held) in enumerate(zip(rows, (*said, ("six",) * 3), strict=True), 1)
    )
    return CollationTable(Collation(witnesses, rows), readings, ("Text A", "Text B", "Text C"))


@pytest.fixture
def page(qtbot):
    page = CollationPage()
    qtbot.addWidget(page)
    page.set_theme(load(resource("themes/light.toml")))
    page.resize(900, 300)
    page.show()
    return page


@pytest.fixture
def desk(bench, qtbot):
    desk = bench.open(bench.window(), texts())
    desk.shown.show_documents({0: DocumentId("d-a.txt"), 1: DocumentId("d-b.txt")})
    desk.lists.show_first(1)
    return desk


@pytest.fixture
def collated(desk, qtbot):
    """Return a desk with the collation of the sentence on it."""
    qtbot.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    page = desk.tabs.collation.page
    qtbot.waitUntil(lambda: page.table is not None)
    qtbot.waitUntil(page.view.hasFocus)
    return desk


def test_those_who_read_the_same_have_the_same_letter(table):
    model = CollationModel()
    model.show(table, only_variants=False)
    groups = [model.index(1, column).data(CollationRole.GROUP) for column in range(3)]
    assert groups == [0, 1, 0]
    assert model.index(2, 1).data() == "om."
    assert model.index(2, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "B omits this"
    told = model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "Reading a, witnesses A C: four"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "All witnesses: these"
    assert model.headerData(3, Qt.Orientation.Vertical) == "4 ⇄1"
    assert model.headerData(1, Qt.Orientation.Horizontal).split() == ["B", "Text", "B"]


def test_letters_go_on_after_z():
    assert [letter(n) for n in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]


def test_only_variants_are_left_on_a_switch_and_the_reading_stays(page, table, qtbot):
    page.show_table(table)
    page.show_reading(2, 1)
    assert page.model.rowCount() == 4
    page.only_variants.click()
    assert [page.model.reading(row).number for row in range(page.model.rowCount())] == [2, 3]
    assert page.model.reading(page.view.currentIndex().row()).number == 3


def test_the_letter_tells_readings_apart_without_colour(page, table):
    page.show_table(table)
    view = page.view
    image = view.viewport().grab().toImage()
    cells = [view.visualRect(page.model.index(1, column)) for column in (0, 1, 2)]
    chips = [image.copy(cell.left(), cell.top(), 16, cell.height()) for cell in cells]
    assert chips[0] == chips[2]
    assert chips[0] != chips[1]


def test_a_place_where_a_witness_lacks_words_is_after_the_ones_before(table):
    assert table.place_of(1, 1) == 6
    assert table.place_of(2, 1) == 9
    assert table.reading_at(0, 12) == 2
    assert table.witness_at(DocumentId("d1"), 3) == 1
    assert table.witness_at(DocumentId("dx"), 3) == -1
    assert table.nearest_witness(DocumentId("d2"), 900) == 2


def test_long_variants_have_lines_and_what_all_have_has_one(page, table):
    long = "much said in many words " * 30
    rows = list(table.readings)
    rows[0] = ReadingRow(1, rows[0].row, (long,) * 3)
    rows[1] = ReadingRow(2, rows[1].row, (long, "five", long))
    page.show_table(CollationTable(table.collation, tuple(rows), table.places))
    heights = [page.view.rowHeight(row) for row in range(2)]
    assert heights[0] < 40
    assert heights[1] > 2 * heights[0]
    assert not page.view.grab().isNull()


def test_nothing_is_collated_before_it_is_seen(desk):
    assert desk.tabs.collation.page.table is None


def test_all_witnesses_of_the_passage_in_hand_are_columns(collated):
    table = collated.tabs.collation.page.table
    assert [item.siglum for item in table.collation.witnesses] == ["A", "B", "C"]
    assert list(table.places) == ["a", "b", "c"]
    held = [list(item.texts) for item in table.readings]
    assert ["every winter", "any season", "every winter"] in held
    assert ["", "", "other"] in held


def test_a_reading_brings_every_pane_that_shows_a_witness(collated, qtbot):
    page = collated.tabs.collation.page
    views = [pane.view for pane in collated.row.panes]
    for view in views:
        view.set_scroll_y(0)
    wanted = next(n for n, item in enumerate(page.table.readings) if "any season" in item.texts)
    page.show_reading(max(0, wanted - 1), 0)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    for view, phrase in zip(views, ("every winter", "any season"), strict=True):
        offset = view.document.text.index(phrase)
        y = view.y_of(offset) - view.scroll_y
        assert abs(y - view.reading_line) <= 1
        lit = view.highlights("lit")
        assert view.document.text[int(lit.starts[0]) : int(lit.ends[0])] == phrase


def test_two_witnesses_of_one_document_come_each_to_its_own_pane(bench):
    twice = f"{words('a', 90)}\n{FIRST}\n{words('aa', 300)}\n{SECOND}\n{words('ab', 300)}"
    desk = bench.open(bench.window(), {"a.txt": twice, "b.txt": f"{THIRD} {words('b', 90)}"})
    desk.shown.show_documents({0: DocumentId("d-a.txt"), 1: DocumentId("d-a.txt")})
    views = [pane.view for pane in desk.row.panes]
    desk.set_locked(locked=False)
    for view, phrase in zip(views, ("every winter", "any season"), strict=True):
        view.bring(twice.index(phrase), int(view.reading_line))
    cells = tuple(
        Span(twice.index(phrase), twice.index(phrase) + len(phrase))
        for phrase in ("every winter", "any season")
    )
    witnesses = tuple(
        Witness(siglum, Passage(DocumentId("d-a.txt"), cell))
        for siglum, cell in zip("AB", cells, strict=True)
    )
    row = Row(cells, ((0,), (1,)))
    reading = ReadingRow(1, row, ("every winter", "any season"))
    table = CollationTable(Collation(witnesses, (row,)), (reading,), ("a", "a"))
    desk.tabs.collation.page.show_table(table)
    desk.tabs.collation.bring(0, 1)
    held = [view.highlights("lit") for view in views]
    assert [(int(lit.starts[0]), int(lit.ends[0])) for lit in held] == [
        (cell.start, cell.end) for cell in cells
    ]


def test_return_opens_the_witness_of_a_column_and_escape_goes_back_to_the_text(collated, qtbot):
    page = collated.tabs.collation.page
    page.view.setCurrentIndex(page.model.index(0, 2))
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert [pane.document.title for pane in collated.row.panes] == ["a", "c"]
    assert page.table is not None
    qtbot.keyClick(page.view, Qt.Key.Key_Escape)
    assert collated.row.panes[0].view.hasFocus()


def test_a_place_without_another_witness_says_so(desk, qtbot):
    page = desk.tabs.collation.page
    desk.lists.open_in_hand("d-d.txt")
    desk.tabs.go_to("collation")
    qtbot.waitUntil(lambda: "no other witness" in page.sentence)
    assert not page.copy.isEnabled()
    assert not page.save.isEnabled()


def test_going_on_to_another_place_follows_once_the_reader_rests(collated, qtbot):
    page = collated.tabs.collation.page
    view = collated.row.panes[0].view
    view.setFocus()
    collated.passages.let_go()
    view.bring(len(view.document.text) - 1, int(view.reading_line))
    qtbot.waitUntil(lambda: "no other witness" in page.sentence)
    view.bring(view.document.text.index("harbour"), int(view.reading_line))
    qtbot.waitUntil(lambda: page.table is not None)


def test_a_newer_place_wins_over_one_that_is_still_worked_out(collated, qtbot, monkeypatch):
    tab = collated.tabs.collation
    tickets = []
    run = collated.session.run

    def watched(*args, **more):
        tickets.append(run(*args, **more))
        return tickets[-1]

    monkeypatch.setattr(collated.session, "run", watched)
    view = collated.row.panes[0].view
    collated.passages.let_go()
    for offset in (len(view.document.text) - 1, 0):
        view.bring(offset, int(view.reading_line))
        tab.follow()
    assert len(tickets) == 2
    assert tickets[0].cancelled
    assert not tickets[1].cancelled
    qtbot.waitUntil(lambda: "no other witness" in tab.page.sentence)


def test_the_collation_is_copied_as_text(collated, qtbot):
    page = collated.tabs.collation.page
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "any season" in QGuiApplication.clipboard().text())
    assert "copied" in collated.frame.status.said


@pytest.mark.parametrize("chosen", list(CollationFormat))
def test_the_collation_is_saved_in_every_format(collated, qtbot, tmp_path, monkeypatch, chosen):
    path = tmp_path / f"out.{chosen.value}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    page = collated.tabs.collation.page
    action = next(item for item in page.save.menu().actions() if item.data() == chosen.value)
    with qtbot.waitSignal(collated.tabs.collation.said) as told:
        action.trigger()
    assert path.name in told.args[0]
    text = path.read_text(encoding="utf-8-sig")
    assert "season" in text
    if chosen is CollationFormat.JSON:
        assert json.loads(text)["format"] == "synoptic-collation/1"


def test_a_folder_that_cannot_be_written_is_told(collated, qtbot, tmp_path, monkeypatch):
    path = tmp_path / "file"
    path.write_text("")
    target = str(path / "out.txt")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (target, ""))
    with qtbot.waitSignal(collated.tabs.collation.said) as told:
        collated.tabs.collation.page.save_requested.emit("txt")
    assert "could not be written" in told.args[0]


def test_every_part_of_the_lists_has_a_name(collated):
    dock = collated.frame.dock
    assert dock.tabs.accessibleName()
    titles = {dock.tabs.tabText(number) for number in range(dock.tabs.count())}
    assert titles >= {"Matrix", "Coverage", "Collation"}
    tabs = collated.tabs
    for part in (
        tabs.matrix.page.view,
        tabs.matrix.page.wanted,
        tabs.matrix.page.orders,
        tabs.coverage.page.table,
        tabs.collation.page.view,
        tabs.collation.page.copy,
        tabs.collation.page.save,
        tabs.collation.page.only_variants,
    ):
        assert part.accessibleName()
