"""Wildcards, expressions and misspellings: which words they stand for."""

import itertools
import re
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.search import Match, Slot
from reader.engine.searching.expanding import commonest, fitting, suggestions
from reader.engine.searching.patterns import PatternError, expression, wildcard

WORDS = ["".join(word) for size in range(5) for word in itertools.product("abc", repeat=size)]
ATOMS = st.sampled_from(["a", "b", "c", ".", "[ab]", "[^a]", "[a-b]", r"\w", r"\D"])
EXPRESSIONS = st.recursive(
    ATOMS,
    lambda inner: (
        st.tuples(inner, inner).map("".join)
        | st.tuples(inner, inner).map(lambda pair: f"({pair[0]}|{pair[1]})")
        | st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,2}", "{2,}"])).map(
            lambda pair: f"({pair[0]}){pair[1]}"
        )
    ),
    max_leaves=6,
)


@given(EXPRESSIONS)
@settings(max_examples=150, deadline=None)
def test_an_expression_fits_the_words_that_pythons_fits(pattern):
    fits = expression(pattern).fits
    known = re.compile(pattern)
    assert [w for w in WORDS if fits(w)] == [w for w in WORDS if known.fullmatch(w)]


@given(st.text(alphabet="abc*?", min_size=1, max_size=7))
@settings(max_examples=200, deadline=None)
def test_a_wildcard_stands_for_any_letters(pattern):
    known = re.compile(pattern.replace("*", ".*").replace("?", "."))
    found = wildcard(pattern)
    assert [w for w in WORDS if found.fullmatch(w)] == [w for w in WORDS if known.fullmatch(w)]


@pytest.mark.parametrize(
    ("pattern", "why"),
    [("(", "not closed"), ("a)", "closes nothing"), ("*a", "nothing before"), ("(?=a)", "not known"),
     (r"(a)\1", "not known"), ("a{99}", "counts"), ("((a{60}){60}){60}", "too large"),
     ("[a", "too early"), ("(" * 60 + "a" + ")" * 60, "too deep")],
)  # fmt: skip
def test_an_expression_that_cannot_be_read_says_why(pattern, why):
    with pytest.raises(PatternError, match=why):
        expression(pattern)


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "(a*)*(a*)*b", "(.*)*x", "(a|aa)+$b"])
def test_no_expression_takes_long(pattern):
    began = time.process_time()
    assert not expression(pattern).fits("a" * 64)
    assert time.process_time() - began < 1


def test_no_wildcard_takes_long():
    began = time.process_time()
    assert not wildcard("*a" * 30 + "*b").fullmatch("a" * 64)
    assert time.process_time() - began < 1


def test_expressions_are_folded_as_words_are():
    assert expression("ЁЛ.*").fits("елка")
    assert expression("stra[ß]e").fits("strase")


def test_fuzzy_words_differ_by_letters_or_by_neighbours_exchanged():
    forms = ["rope", "rpoe", "ropes", "rop", "roep", "robe", "bell", "rove"]
    places = fitting(Slot(Match.FUZZY, "rope", "rope", 1), forms)
    assert [forms[n] for n in places] == ["rope", "rpoe", "ropes", "rop", "roep", "robe", "rove"]


def test_of_many_words_the_commonest_are_taken():
    counts = np.array([5, 0, 9, 1, 7])
    assert commonest(np.array([0, 1, 2, 3, 4], np.int32), counts, "abcde", 3).tolist() == [0, 2, 4]
    assert commonest(np.array([0, 1, 3], np.int32), counts, "abcde", 3).tolist() == [0, 3]


def test_of_equally_common_words_the_first_of_the_alphabet_are_taken_whenever_they_came():
    counts = {"ape": 2, "bee": 2, "cat": 2, "dog": 3, "eel": 1}
    for order in itertools.permutations(counts):
        places = np.arange(len(order), dtype=np.int32)
        taken = commonest(places, np.array([counts[form] for form in order]), order, 3)
        assert {order[place] for place in taken.tolist()} == {"dog", "ape", "bee"}
        assert taken.tolist() == sorted(taken.tolist())


def test_suggestions_are_near_and_common_and_in_the_corpus():
    forms = ["rope", "robe", "ropy", "mole", "rote"]
    counts = np.array([3, 9, 0, 5, 3])
    assert suggestions("roqe", forms, counts) == ("robe", "rope", "rote")
