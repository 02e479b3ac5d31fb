"""The small table of words by words, and pieces of text cut between words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.searching.snippets import edge_after, edge_before
from reader.engine.window import misread


def distance(one, other):
    """Levenshtein's distance by the textbook's table; neighbours that change places are one."""
    rows = [list(range(len(other) + 1))]
    for i, x in enumerate(one, 1):
        row = [i]
        for j, y in enumerate(other, 1):
            row.append(min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (x != y)))
            if i > 1 and j > 1 and (x, y) == (other[j - 2], one[i - 2]):
                row[j] = min(row[j], rows[-2][j - 2] + 1)
        rows.append(row)
    return rows[-1][-1]


letters = st.text("abc1", max_size=13)


@settings(max_examples=300, deadline=None)
@given(letters, letters)
def test_words_are_misread_for_one_another_by_their_length(one, other):
    size = max(len(one), len(other))
    allowed = 1 if size <= 5 else 2 if size <= 11 else 3
    wanted = (
        size >= 2
        and distance(one, other) <= allowed
        and not (one.isdecimal() and other.isdecimal())
        and (one[:1] == other[:1] or one[-1:] == other[-1:])
        and not any(x[2:].endswith(y) and y for x, y in ((one, other), (other, one)))
    )
    assert misread(one, other) is wanted


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [("harbour", "harboun", True), ("harbour", "narboun", False), ("harbour", "hanboun", True),
     ("bound", "unbound", False), ("correctly", "incorrectly", False), ("walk", "walks", True),
     ("und", "udn", True), ("the", "teh", True), ("government", "gvoernmnet", True),
     ("rope", "rape", True), ("rope", "rapes", False), ("1984", "1985", False),
     ("a", "b", False), ("ab", "ba", False), ("ab", "b", True), ("sampling12ab", "sampl1ng1Zub", True),
     ("abcde", "abcxy", False), ("abcdef", "abcdxy", True), ("abcdefghijk", "abcdefghxyz", False),
     ("abcdefghijkl", "abcdefghixyz", True)],
)  # fmt: skip
def test_short_words_bear_less_than_long_ones(one, other, is_so):
    assert misread(one, other) is is_so
    assert misread(other, one) is is_so


TEXT = "Nobody saw the harbour again, and the harbour did not care; the ferry left at dawn."


@pytest.mark.parametrize("offset", range(0, len(TEXT) + 1, 7))
@pytest.mark.parametrize("reach", [0, 5, 20, 500])
def test_pieces_are_cut_between_words_near_the_wanted_place(offset, reach):
    start, end = edge_before(TEXT, offset, reach), edge_after(TEXT, offset, reach)
    assert max(0, offset - reach) <= start <= offset
    assert offset <= end <= min(len(TEXT), offset + reach)
    if reach >= 20:
        assert start == 0 or TEXT[start - 1].isspace()
        assert end == len(TEXT) or TEXT[end].isspace()
    if offset <= reach:
        assert start == 0
    if offset + reach >= len(TEXT):
        assert end == len(TEXT)


def test_a_text_without_spaces_is_cut_where_it_was_asked():
    assert edge_before("x" * 500, 300, 50) == 250
    assert edge_after("x" * 500, 300, 50) == 350
