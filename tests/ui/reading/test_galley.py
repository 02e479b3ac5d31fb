"""Where lines stand: the estimate, and what it becomes when every row has been laid out."""

import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.offsets import OffsetMap, shown
from reader.ui.panes.reading.advances import running_sums
from reader.ui.panes.reading.galley import Galley
from reader.ui.panes.reading.paints import Inks
from reader.ui.panes.reading.prepared import prepare_text
from reader.ui.panes.reading.style import PAD, Face, Faces, ReadingStyle

WIDTH = 431


@pytest.fixture
def galley_of(qapp, make_document):
    def make(text, structure=(), width=WIDTH):
        style = ReadingStyle()
        document = make_document(text, structure=tuple(structure))
        faces = Faces(style)
        ink = Qt.GlobalColor.black
        return Galley(prepare_text(document, style, width).plan, faces, Inks(ink, ink))

    return make


def lay_all(galley):
    for row in range(len(galley.model)):
        galley.lay(row)


def lines_alone(text, font, width):
    """Let Qt lay out one paragraph by itself; return the code points its lines start at."""
    text = shown(text)
    layout, offsets = QTextLayout(text, font), OffsetMap(text)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTabStopDistance(4 * Faces(ReadingStyle()).space)
    layout.setTextOption(option)
    starts = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(offsets.from_qt(line.textStart()))
    layout.endLayout()
    return starts


def test_every_line_of_a_laid_out_text_stands_where_qt_puts_it(galley_of, nasty):
    text = nasty + "\n\n" + "A plain paragraph, rather long. " * 300
    galley = galley_of(text)
    lay_all(galley)
    boxes, rows = galley.setting.boxes, galley.model.rows
    font, pitch = galley.faces.fonts[Face.BODY], galley.faces.pitches[Face.BODY]
    top = PAD
    for row in range(len(rows)):
        start, end = int(rows.starts[row]), int(rows.ends[row])
        if not boxes.shown[row]:
            assert galley.y_of(start) == top
            continue
        top += int(boxes.before[row])
        pieces = galley.lay(row).pieces
        starts = lines_alone(text[start:end], font, WIDTH)
        assert [piece.bounds(n)[0] for piece in pieces for n in range(len(piece.lines))] == [
            start + i for i in starts
        ]
        for number, place in enumerate(starts):
            tall = np.diff(pieces[0].tops)[:number].sum()
            assert galley.y_of(start + place) == top + tall
            assert tall >= number * pitch
        top += int(np.diff(pieces[0].tops).sum()) + int(boxes.after[row])
    assert galley.height == top + PAD


def test_the_estimate_is_near_the_truth(galley_of):
    words = "the harbour council nevertheless reconsidered a winter ferry, островной тариф; "
    text = "\n\n".join(words * n for n in range(1, 60))
    galley = galley_of(text)
    estimated = galley.height
    offsets = np.arange(0, len(text), 997)
    guessed = galley.ys_of(offsets)
    lay_all(galley)
    assert abs(galley.height - estimated) < 0.01 * galley.height
    exact = np.array([galley.y_of(int(offset)) for offset in offsets])
    assert np.abs(guessed - exact).max() < 0.02 * galley.height
    assert np.median(np.abs(galley.ys_of(offsets) - exact)) == 0


def test_a_point_on_every_character_finds_it_again(galley_of, nasty):
    galley = galley_of(nasty)
    missed = []
    for row in range(len(galley.model)):
        laid = galley.lay(row)
        for piece in laid.pieces:
            place = piece.start
            while place < piece.end:
                after = piece.after(place)
                for part in piece.stretches(place, after):
                    x = (part.left + part.right) / 2
                    y = int(galley.tops[row]) + (part.top + part.bottom) / 2
                    wide = part.right - part.left > 1
                    if wide and galley.character_at(x, y) != place and after <= piece.end:
                        missed.append((place, nasty[place:after], galley.character_at(x, y)))
                place = after
    assert not missed


def test_a_place_beyond_the_end_of_a_line_is_still_on_that_line(galley_of, nasty):
    galley = galley_of(nasty)
    for row in range(len(galley.model)):
        for piece in galley.lay(row).pieces:
            for line in range(len(piece.lines)):
                y = int(galley.tops[row]) + (piece.tops[line] + piece.tops[line + 1]) / 2
                for x in (-500, WIDTH + 500):
                    place = galley.offset_at(x, y)
                    first, past = piece.bounds(line)
                    shared = not piece.between(first)  # a line that begins inside a character
                    assert piece.line_of(place) == line or shared or first == past


def test_places_between_characters_never_split_one(galley_of, nasty):
    galley = galley_of(nasty)
    whole = set()
    for row in range(len(galley.model)):
        for piece in galley.lay(row).pieces:
            place = piece.start
            whole.update((piece.start, piece.end))
            while place < piece.end:
                place = piece.after(place)
                whole.add(place)
    for y in range(0, galley.height, 7):
        for x in range(-20, WIDTH + 30, 13):
            place = galley.offset_at(x, y)
            assert place in whole
            assert nasty[place : place + 1] != "́"


def parts(text, *found):
    """Make structure spans over words of ``text``."""
    structure = []
    for part, words, *rest in found:
        start = text.index(words)
        structure.append(Structure(part, Span(start, start + len(words)), *rest))
    return structure


def test_a_heading_is_higher_and_furniture_smaller_than_the_body(galley_of):
    text = "A heading\n\nBody\n\nRunning head 12\n\nMore"
    galley = galley_of(
        text, parts(text, (Part.HEADING, "A heading", 1), (Part.FURNITURE, "Running head 12"))
    )
    pitches = galley.setting.boxes.pitches
    assert pitches[0] > pitches[2] > pitches[4]
    assert pitches[2] == galley.line_height


def test_blank_lines_count_as_one_gap_whatever_their_number(galley_of):
    few, many = galley_of("One.\n\nTwo."), galley_of("One." + "\n" * 50 + "Two.")
    assert few.height == many.height


def test_the_later_lines_of_an_item_stand_behind_its_marker(galley_of):
    text = "12. " + "an item that is longer than one line of the column. " * 4
    galley = galley_of(text, parts(text, (Part.LIST_ITEM, text, 1)))
    piece = galley.lay(0).pieces[0]
    starts = [piece.bounds(n)[0] for n in range(len(piece.lines))]
    marker = piece.x_of(4, 0)
    assert len(starts) > 2
    assert piece.x_of(0, 0) == 0
    assert [abs(piece.x_of(start, n) - marker) < 1.5 for n, start in enumerate(starts)][1:] == [
        True
    ] * (len(starts) - 1)


def test_an_item_that_goes_on_in_the_next_row_keeps_its_indent(galley_of):
    text = "12. an item\n" + "that goes on and on " * 6
    galley = galley_of(text, parts(text, (Part.LIST_ITEM, text, 1)))
    first, second = (galley.lay(row).pieces[0] for row in (0, 1))
    assert len(second.lines) > 1
    for line in range(len(second.lines)):
        x = second.x_of(second.bounds(line)[0], line)
        assert x == pytest.approx(first.x_of(4, 0), abs=1.5)
    assert galley.lay(1).height == len(second.lines) * galley.line_height


TABLE = "Harbour\tBoats\tRemarks\nNorth\t1,204\t" + "a long remark " * 12 + "\nOld quay\t97\tmail"


def table_parts():
    structure, place = [], 0
    for line in TABLE.split("\n"):
        structure.append(Structure(Part.ROW, Span(place, place + len(line))))
        for cell in line.split("\t"):
            structure.append(Structure(Part.CELL, Span(place, place + len(cell))))
            place += len(cell) + 1
    return structure


def test_the_cells_of_a_table_stand_in_columns_and_cover_the_whole_text(galley_of):
    galley = galley_of(TABLE, table_parts())
    laid = [galley.lay(row) for row in range(3)]
    lefts = [[piece.left for piece in row.pieces] for row in laid]
    assert lefts[0] == lefts[1] == lefts[2]
    assert len(set(lefts[0])) == 3
    covered = [(piece.start, piece.end) for row in laid for piece in row.pieces]
    assert (
        "\n".join("".join(TABLE[piece.start : piece.end] for piece in row.pieces) for row in laid)
        == TABLE
    )
    assert covered == sorted(covered)
    assert laid[1].height > 2 * laid[0].height - galley.line_height
    assert max(len(piece.lines) for piece in laid[1].pieces) > 2


@given(st.lists(st.lists(st.sampled_from(["a", "bb", "long", " ", "x y z", "-", ""]), min_size=2,
                         max_size=4).map(" ".join), min_size=2, max_size=5))  # fmt: skip
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_columns_know_their_widest_word(galley_of, cells):
    text = "\t".join(cells)
    structure, place = [Structure(Part.ROW, Span(0, len(text)))], 0
    for cell in cells:
        structure.append(Structure(Part.CELL, Span(place, place + len(cell))))
        place += len(cell) + 1
    setting = galley_of(text, structure).setting
    breaks = [0, *setting.model.rows.breaks.tolist()]
    sums = running_sums(setting.widths)
    for (start, end), words in zip(setting.tables.edges, setting.tables.words, strict=True):
        edges = sorted({start, end, *(place for place in breaks if start < place < end)})
        widths = [sums[b] - sums[a] for a, b in itertools.pairwise(edges)]
        assert words == max(widths, default=0) // 16 + 2


def test_a_table_too_wide_for_the_column_is_piled_up_cell_by_cell(galley_of):
    galley = galley_of(TABLE, table_parts(), width=120)
    estimated = galley.height
    offsets = np.array([TABLE.index("Remarks"), TABLE.index("a long"), TABLE.index("mail")])
    guessed = galley.ys_of(offsets)
    rows = [galley.lay(row) for row in range(3)]
    assert galley.height == estimated
    assert guessed.tolist() == [galley.y_of(int(offset)) for offset in offsets]
    for row in rows:
        tops = [piece.tops[0] for piece in row.pieces]
        assert tops == sorted(set(tops))
        assert row.pieces[0].left < row.pieces[1].left == row.pieces[2].left
    for words in ("North", "1,204", "a long", "97"):
        start = TABLE.index(words)
        y = galley.y_of(start) + 5
        assert galley.offset_at(-5, y) == start


def test_a_cell_without_words_takes_no_room_in_a_pile(galley_of):
    text = "a longcell\t \tanother longcell"
    cells = [Structure(Part.ROW, Span(0, len(text)))]
    cells += [Structure(Part.CELL, Span(*at)) for at in ((0, 10), (11, 12), (13, len(text)))]
    galley = galley_of(text, cells, width=130)
    estimated = galley.height
    first, empty, last = galley.lay(0).pieces
    assert empty.tops[-1] == empty.tops[0] == first.tops[-1] == last.tops[0]
    assert galley.height == estimated
    for place in range(len(text)):
        assert galley.y_of(place) >= galley.y_of(0)
    assert galley.offset_at(-5, galley.y_of(13) + 5) == 13


def test_a_right_to_left_paragraph_stands_at_the_right(galley_of):
    galley = galley_of("هذا نص عربي.")
    piece = galley.lay(0).pieces[0]
    assert piece.rightward
    assert piece.x_of(0, 0) == pytest.approx(WIDTH, abs=1)
    assert piece.stretches(0, 3)[0].right == pytest.approx(WIDTH, abs=1)


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n\n", " ", "\x00", "\ud800", "a", "\u2028"])
def test_texts_of_nearly_nothing_have_a_geometry(galley_of, text):
    galley = galley_of(text)
    lay_all(galley)
    assert galley.height >= 2 * PAD
    for offset in range(len(text) + 1):
        assert PAD <= galley.y_of(offset) <= galley.height
    for y in (-10, 0, 30, 1000):
        assert 0 <= galley.offset_at(5, y) <= len(text)
        galley.character_at(5, y)
