"""Lines of a page from the boxes of its letters."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ui.panes.page_view.page_lines import PageLines


def lettered(rows, start=0):
    """Return the lines of texts at (left, top): letters 5 wide and 10 high."""
    boxes = []
    for number, (text, left, top) in enumerate(rows):
        if number:
            boxes.append((np.nan,) * 4)
        for at, letter in enumerate(text):
            box = (left + 5 * at, top, left + 5 * at + 5, top + 10)
            boxes.append((np.nan,) * 4 if letter.isspace() else box)
    return PageLines(start, np.array(boxes, np.float32).reshape(-1, 4))


def test_words_of_a_row_are_one_line_and_a_wide_gap_parts_them():
    lines = lettered([("one two", 10, 20), ("three", 10, 32), ("far", 200, 32)], start=100)
    assert [lines.bounds(at) for at in range(len(lines))] == [(100, 107), (108, 113), (114, 117)]
    assert lines.box(0) == (10, 20, 45, 30)
    assert lines.stretches(104, 110) == [(30, 20, 45, 30), (10, 32, 20, 42)]


def test_beside_a_short_line_its_own_end_is_nearest_and_not_the_line_above():
    lines = lettered(
        [("a long line of text", 10, 20), ("short", 10, 32), ("other long line", 10, 44)]
    )
    line = lines.nearest_line(90, 37)
    assert lines.bounds(line) == (20, 25)
    assert lines.place_in(line, 90, 37) == 25


def test_between_two_columns_the_nearer_one_is_meant():
    rows = [(f"left {at}", 10, 20 + 12 * at) for at in range(4)]
    rows += [(f"right {at}", 100, 20 + 12 * at) for at in range(4)]
    lines = lettered(rows)
    assert lines.bounds(lines.nearest_line(50, 37))[0] == 7
    assert lines.bounds(lines.nearest_line(95, 37))[0] == 36
    assert lines.beside(lines.nearest_line(12, 21), 12, 1) == 1
    assert lines.beside(lines.nearest_line(12, 21), 12, -1) is None
    assert lines.beside(4, 110, 1) == 5


def test_letters_one_above_the_other_are_a_line_on_its_side():
    stacked = [(10, 100 - 8 * at, 20, 108 - 8 * at) for at in range(6)]
    lines = PageLines(0, np.array(stacked, np.float32))
    assert len(lines) == 1
    assert lines.place_in(0, 15, 107) == 0
    assert lines.place_in(0, 15, 61) == 6
    assert lines.stretches(1, 3) == [(10, 84, 20, 100)]


def test_letters_that_run_to_the_left_are_found_as_they_run():
    boxes = [(100 - 5 * at, 20, 105 - 5 * at, 30) for at in range(6)]
    lines = PageLines(0, np.array(boxes, np.float32))
    assert len(lines) == 1
    assert lines.place_in(0, 104, 25) == 0
    assert lines.place_in(0, 76, 25) == 6
    assert lines.character_at(91, 25) == 2


def test_a_page_without_letters_has_no_lines():
    lines = PageLines(5, np.full((3, 4), np.nan, np.float32))
    assert len(lines) == 0
    assert lines.line_at(6) == -1
    assert lines.character_at(1, 1) is None
    assert lines.stretches(5, 8) == []
    assert lines.pitch == 0.0


WORDS = st.lists(st.text("abc ", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(WORDS, st.integers(0, 1000))
def test_every_letter_is_found_at_its_place_and_in_its_line(texts, start):
    texts = [text.strip() for text in texts]
    lines = lettered([(text, 20, 15 + 13 * row) for row, text in enumerate(texts)], start)
    whole = "\n".join(texts)
    for at, letter in enumerate(whole):
        offset = start + at
        if letter.isspace():
            continue
        (box,) = lines.stretches(offset, offset + 1)
        middle = ((box.left + box.right) / 2, (box.top + box.bottom) / 2)
        assert lines.character_at(*middle) == offset
        line = lines.nearest_line(*middle)
        assert lines.place_in(line, box.left + 0.1, middle[1]) == offset
        assert lines.place_in(line, box.right - 0.1, middle[1]) == offset + 1
        assert lines.tops(np.array([offset]))[0] == pytest.approx(box.top)
        assert lines.line_at(offset) == line
