"""Many words folded at once have the forms they have one by one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.folding import Folding, fold
from reader.engine.normal_forms import normal_forms
from reader.engine.searching.units import indexable
from reader.engine.tokens import tokenize

HARD = (
    "Straße ﬁnance CAFÉ Ёлка й й 中国 كَتَبَ don’t co\u00adoperate protec-\ntion ½ ⑴ 37 \u0301 Ǆ \ud800"
    " İstanbul ΣΑΣ \u1112\u1161\u11ab a\u200db ８９ №5 ㎏ x\x00y"
)


def words_of(text):
    tokens = tokenize(text)
    return [
        text[start:end]
        for start, end in zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True)
    ]


@pytest.mark.parametrize(
    "folding", [Folding(), Folding(case=False), Folding(marks=False, yo=False)]
)
def test_words_that_are_hard_to_fold_are_folded_as_one_by_one(folding):
    words = words_of(HARD)
    assert len(words) > 20
    assert normal_forms(words, folding) == [fold(word, folding) for word in words]


def test_no_words_have_no_forms():
    assert normal_forms([]) == []


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_the_words_of_any_text_are_folded_as_one_by_one(text):
    words = words_of(text)
    assert normal_forms(words) == [fold(word) for word in words]


@given(st.text(min_size=1, max_size=12))
@settings(max_examples=100, deadline=None)
def test_what_a_full_text_table_would_cut_at_is_never_in_a_form(text):
    assert all(char == "'" or char.isalnum() or ord(char) > 127 for char in indexable(text))
