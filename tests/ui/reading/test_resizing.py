"""A long text in a pane that is dragged wider and narrower: little work, and nothing jumps."""

import random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.panes.overview import OverviewStrip
from reader.ui.panes.reading import plans, sheet
from reader.ui.panes.reading.galley import Galley
from reader.ui.panes.reading.highlights import Highlights, MarkStyle
from reader.ui.panes.reading.paints import Inks
from reader.ui.panes.reading.plans import guess, plan_whole
from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.style import Faces, ReadingStyle
from reader.ui.panes.reading.typesetter import Typesetter

WORDS = (
    "the tide turns twice a day өткел жабылса and harbour council nevertheless reconsidered; "
    "ferries of winter in to fundamentally – 1,204 islands"
).split()
CHANCE = random.Random(3)
LINES = "\n\n".join(
    f"Paragraph {n}: " + " ".join(CHANCE.choices(WORDS, k=12 + 13 * (n % 11))) for n in range(400)
)
MIDDLE = LINES.index("Paragraph 200")
TABLE = "\n".join(
    f"Row {n}\t{1204 * n}\ta remark of some length on the state of it" for n in range(40)
)


@pytest.fixture(autouse=True)
def every_text_is_long(monkeypatch):
    monkeypatch.setattr(sheet, "AT_ONCE", 1_000)
    monkeypatch.setattr(plans, "SLICE", 20_000)


@pytest.fixture
def long_view(view, make_document):
    view.show_document(make_document(LINES))
    view.bring(MIDDLE + 333, 91)
    view.grab()
    return view


def table_parts(text, table, at):
    structure = []
    for line in table.split("\n"):
        structure.append(Structure(Part.ROW, Span(at, at + len(line))))
        for cell in line.split("\t"):
            structure.append(Structure(Part.CELL, Span(at, at + len(cell))))
            at += len(cell) + 1
    return tuple(structure)


def marks_of(size, count):
    starts = np.linspace(0, size - 50, count).astype(np.int64)
    style = MarkStyle(QColor(0, 0, 0, 0), QColor("#ff0000"))
    return Highlights(starts, starts + 30, np.zeros(count, np.uint8), (style,))


def viewport_y(view, offset):
    return view.y_of(offset) - view.scroll_y


class Work:
    """Counts what is laid out exactly, wrapped, and asked about all at once."""

    def __init__(self, monkeypatch):
        self.laid, self.wrapped, self.estimated = [], 0, 0
        make, wrap, ys_of = Typesetter._make, plans.wrap, Galley.ys_of

        def counted_make(setter, row):
            self.laid.append(row)
            return make(setter, row)

        def counted_wrap(units, sums, breaks):
            self.wrapped += len(sums)
            return wrap(units, sums, breaks)

        def counted_ys(galley, offsets):
            self.estimated += len(offsets)
            return ys_of(galley, offsets)

        monkeypatch.setattr(Typesetter, "_make", counted_make)
        monkeypatch.setattr(plans, "wrap", counted_wrap)
        monkeypatch.setattr(Galley, "ys_of", counted_ys)


@pytest.mark.parametrize("times", [1, 4])
def test_a_step_of_a_resize_lays_out_what_is_seen_whatever_the_length(
    view, make_document, monkeypatch, times
):
    text = "\n\n".join([LINES] * times)
    view.show_document(make_document(text))
    view.bring(text.index("Paragraph 200") + 333, 91)
    view.grab()
    work = Work(monkeypatch)
    for width in range(600, 400, -20):
        work.laid.clear()
        view.resize(width, 500)
        view.grab()
        seen = view._sheet.standing.seen(view.viewport().height())
        assert len(work.laid) <= len(seen) + 2  # blank rows and the one above the first
    assert work.wrapped == 0
    assert not view.settled


def test_the_strip_asks_for_no_heights_while_the_pane_is_dragged(long_view, qtbot, monkeypatch):
    strip = OverviewStrip(long_view)
    qtbot.addWidget(strip)
    strip.resize(14, 500)
    strip.show()
    long_view.set_highlights("overlaps", marks_of(len(LINES), 300))
    strip.grab()
    work = Work(monkeypatch)
    for width in range(600, 400, -20):
        long_view.resize(width, 500)
        strip.resize(14, 500 + width % 7)
        strip.grab()
    assert work.estimated == 0
    qtbot.waitUntil(lambda: long_view.settled and strip.grab() and work.estimated == 600)


def test_nothing_moves_when_the_guessed_lines_are_found(long_view, qtbot):
    long_view.resize(410, 500)
    picture = long_view.grab().toImage()
    place = long_view.offset_at_reading_line()
    before, height = viewport_y(long_view, place), long_view.content_height
    assert not long_view.settled
    with qtbot.waitSignal(long_view.laid_out):
        pass
    assert long_view.settled
    assert long_view.grab().toImage() == picture
    assert long_view.offset_at_reading_line() == place
    assert viewport_y(long_view, place) == before
    assert abs(long_view.content_height - height) < 0.03 * height
    bar = long_view.verticalScrollBar()
    assert bar.value() == long_view.scroll_y
    assert bar.maximum() == long_view.content_height - long_view.viewport().height()


def test_once_found_every_line_stands_where_a_fresh_view_has_it(long_view, qtbot, make_document):
    for width in (500, 410, 330):
        long_view.resize(width, 500)
        long_view.grab()
    qtbot.waitUntil(lambda: long_view.settled)
    plan = prepare_text(make_document(LINES), long_view.style_in_use, long_view.column_width).plan
    galley = Galley(
        plan, Faces(long_view.style_in_use), Inks(Qt.GlobalColor.black, Qt.GlobalColor.black)
    )
    offsets = np.arange(0, len(LINES), 977)
    assert np.abs(long_view.ys_of(offsets) - galley.ys_of(offsets)).max() <= 2 * galley.line_height
    assert np.median(long_view.ys_of(offsets) - galley.ys_of(offsets)) == 0


def test_rows_on_screen_keep_their_height_where_no_plan_knows_it(view, make_document, qtbot, nasty):
    text = f"{LINES[:MIDDLE]}{nasty}\n\n{LINES[MIDDLE:]}"
    view.show_document(make_document(text))
    view.bring(MIDDLE + 100, 20)
    view.resize(410, 700)
    picture = view.grab().toImage()
    standing, port = view._sheet.standing, view.viewport().height()
    seen = standing.seen(port)
    while not view._sheet.refine():
        pass
    assert view.grab().toImage() == picture
    assert standing.seen(port) is seen
    tops = view._sheet.galley.tops
    assert [tops[s.laid.row + 1] - tops[s.laid.row] for s in seen] == [s.laid.height for s in seen]
    rows = [s.laid.row for s in seen]
    assert view._sheet.galley.plan.heights[rows].tolist() != [s.laid.height for s in seen]


def test_a_resize_while_lines_are_found_begins_anew(long_view, qtbot):
    long_view.resize(410, 500)
    place = long_view.offset_at_reading_line()
    before = viewport_y(long_view, place)
    assert not long_view._sheet.refine()
    long_view.resize(500, 500)
    long_view.resize(410, 500)
    assert not long_view.settled
    qtbot.waitUntil(lambda: long_view.settled)
    assert viewport_y(long_view, place) == before


def test_a_drag_there_and_back_leaves_everything_where_it_was(long_view, qtbot):
    place = long_view.offset_at_reading_line()
    before, picture = viewport_y(long_view, place), long_view.grab().toImage()
    for width in [*range(640, 320, -17), *range(320, 641, 13), 640]:
        long_view.resize(width, 500)
        long_view.grab()
    assert long_view.grab().toImage() == picture
    qtbot.waitUntil(lambda: long_view.settled)
    assert viewport_y(long_view, place) == before


@pytest.mark.parametrize("width", [250, 410])
def test_the_end_is_the_end_though_heights_are_guessed(long_view, width):
    long_view.resize(width, 500)
    long_view.scroll_by(long_view.content_height)
    assert not long_view.settled
    assert long_view.visible_span().end == len(LINES)
    assert long_view.scroll_y == long_view.content_height - long_view.viewport().height()
    long_view.scroll_by(-300)
    long_view.scroll_by(700)
    assert long_view.scroll_y == long_view.content_height - long_view.viewport().height()


@pytest.mark.parametrize("width", [90, 200, 431])
def test_lines_found_in_slices_are_those_found_at_once(
    qapp, make_document, nasty, monkeypatch, width
):
    text = f"{LINES[:30_000]}\n\n{TABLE}\n{nasty}\n\n{TABLE}"
    parts = table_parts(text, TABLE, 30_002) + table_parts(text, TABLE, len(text) - len(TABLE))
    style = ReadingStyle()
    setting = prepare_text(make_document(text, structure=parts), style, width).setting
    offsets = np.arange(0, len(text), 13)
    rows = setting.model.rows.rows_of(offsets)
    found = []
    for size, table_rows in ((10**9, 10**9), (3_000, 7)):
        monkeypatch.setattr(plans, "SLICE", size)
        monkeypatch.setattr(plans, "_TABLE_ROWS", table_rows)
        plan = plan_whole(setting, Faces(style), width)
        found.append((plan.lines, plan.heights, plan.lines_above(offsets, rows)))
    for whole, sliced in zip(*found, strict=True):
        assert whole.tolist() == sliced.tolist()


@pytest.mark.parametrize("width", [120, 250, 431, 620])
def test_a_guess_is_near_the_truth(qapp, make_document, width):
    style = ReadingStyle()
    prepared = prepare_text(make_document(LINES), style, width)
    guessed = guess(prepared.setting, Faces(style), width)
    truth = prepared.plan
    assert abs(guessed.heights.sum() - truth.heights.sum()) < 0.03 * truth.heights.sum()
    offsets = np.arange(0, len(LINES), 501)
    rows = prepared.setting.model.rows.rows_of(offsets)
    off = guessed.lines_above(offsets, rows) - truth.lines_above(offsets, rows)
    assert np.abs(off).max() <= 0.1 * truth.lines.max() + 1


def test_a_guess_keeps_the_lines_of_tables_and_of_short_rows(qapp, make_document):
    text = f"{TABLE}\n\nOne line.\n\nAnother."
    style, faces = ReadingStyle(), Faces(ReadingStyle())
    prepared = prepare_text(make_document(text, structure=table_parts(text, TABLE, 0)), style, 250)
    guessed = guess(prepared.setting, faces, 251, prepared.plan.lines)
    assert guessed.lines.tolist() == prepared.plan.lines.tolist()
    assert guess(prepared.setting, faces, 251).lines.tolist() == [1] * len(prepared.setting.model)
