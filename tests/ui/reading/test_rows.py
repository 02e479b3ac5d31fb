"""A text is cut into rows without loss, and never inside a character."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.ui.panes.reading.rows import LONGEST_ROW, cut_into_rows

ENDS = "\n\x0b\x0c\r\x85\u2028\u2029"
texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab \n\n\t\u2028😀\u0301中\ud800\x00"), st.characters()
    ), max_size=60,
)  # fmt: skip


def spelled(text, rows):
    """Put the rows together again, each with the line end behind it."""
    bounds = zip(rows.starts.tolist(), rows.ends.tolist(), strict=True)
    following = [*rows.starts.tolist()[1:], len(text)]
    return "".join(
        text[start:end] + text[end:after]
        for (start, end), after in zip(bounds, following, strict=True)
    )


@given(texts)
@settings(deadline=None)
def test_the_rows_and_their_line_ends_spell_the_text(text):
    rows = cut_into_rows(text)
    assert spelled(text, rows) == text
    for start, end, sliced in zip(rows.starts, rows.ends, rows.sliced, strict=True):
        assert not set(text[start:end]) & set(ENDS)
        assert sliced or start == 0 or text[start - 1] in ENDS


@given(texts)
@settings(deadline=None)
def test_a_row_is_blank_when_nothing_of_it_is_seen(text):
    rows = cut_into_rows(text)
    for start, end, blank in zip(rows.starts, rows.ends, rows.blank, strict=True):
        row = text[start:end]
        spaces = all(char.isspace() or unicodedata.category(char) in ("Cf", "Zs") for char in row)
        assert not blank or spaces


def test_every_offset_belongs_to_the_row_around_it(nasty):
    rows = cut_into_rows(nasty)
    for offset in range(len(nasty) + 1):
        row = rows.row_of(offset)
        assert rows.starts[row] <= offset <= max(rows.ends[row], rows.starts[row])
        assert rows.rows_of(np.array([offset]))[0] == row


def test_a_long_line_is_cut_after_a_space():
    text = "word " * 3000
    rows = cut_into_rows(text)
    assert len(rows) > 3
    assert (rows.ends - rows.starts).max() <= LONGEST_ROW
    assert all(text[start - 1] == " " for start in rows.starts.tolist()[1:])
    assert rows.sliced.tolist() == [False] + [True] * (len(rows) - 1)


@pytest.mark.parametrize(
    "unit",
    ["e\u0301", "👨\u200d👩\u200d👧", "👍🏽", "🇰🇿", "x"],
    ids=["combining", "joined", "skin", "flag", "plain"],
)
def test_a_long_line_without_spaces_is_cut_between_characters(unit):
    for ahead in range(len(unit)):
        rows = cut_into_rows("." * ahead + unit * (3 * LONGEST_ROW // len(unit) + 7))
        assert len(rows) > 2
        assert all((start - ahead) % len(unit) == 0 for start in rows.starts.tolist()[1:])


def test_places_where_qt_counts_twice_are_known():
    rows = cut_into_rows("a😀b\n𝔊")
    assert rows.astral.tolist() == [1, 4]
    assert cut_into_rows("abc").astral.tolist() == []
