"""The find bar finds words however they are typeset, and regular expressions as written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.span import Span
from reader.ui.panes.reading.finding import PatternError, find

TEXT = "The Ferry’s “winter\nquay”; the ferry's co-op e\u0301te\u0301 and été, har\u00adbour 😀."


def words(found):
    return [span.of(TEXT) for span in found]


def test_words_are_found_without_regard_to_case_unless_asked():
    assert words(find("the", TEXT)) == ["The", "the"]
    assert words(find("the", TEXT, case=True)) == ["the"]


def test_quotes_line_ends_and_accents_do_not_hide_a_phrase():
    assert words(find("ferry's", TEXT)) == ["Ferry’s", "ferry's"]
    assert words(find('"winter quay"', TEXT)) == ["“winter\nquay”"]
    assert words(find("été", TEXT)) == ["e\u0301te\u0301", "été"]
    assert words(find("e\u0301te\u0301", TEXT)) == ["e\u0301te\u0301", "été"]
    assert words(find("harbour", TEXT)) == ["har\u00adbour"]
    assert words(find("😀", TEXT)) == ["😀"]


def test_signs_of_regular_expressions_are_plain_signs_without_the_switch():
    assert find(".*", TEXT) == []
    assert words(find(r"f\w+y", TEXT, regex=True)) == ["Ferry", "ferry"]
    assert find("x*", TEXT, regex=True) == []


def test_nothing_is_found_for_no_words():
    assert find("", TEXT) == find("  ", TEXT) == find("word", "") == []


def test_a_broken_expression_is_explained():
    with pytest.raises(PatternError, match="cannot be understood"):
        find("(", TEXT, regex=True)


@given(st.text(alphabet="ab c-'’\n", max_size=30), st.text(alphabet="abc", min_size=1, max_size=3))
def test_plain_letters_are_found_where_python_finds_them(text, letters):
    assert find(letters, text, case=True) == [
        Span(*match.span()) for match in re.finditer(re.escape(letters), text)
    ]
