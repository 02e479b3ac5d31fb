"""Quotations found by their words, against counting by hand and trying every stretch."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.anchor import Candidate, Status
from reader.domain.span import Span
from reader.engine import quote_search
from reader.engine.quote_finding import (
    LEAD,
    _settled,
    candidates_of,
    convinces,
    find_quote,
    placed_at,
)
from reader.engine.quote_search import (
    CONTEXT_WORDS,
    Hit,
    QuoteIndex,
    Sought,
    _densest,
    _with_replaced_ends,
    matched_words,
)
from reader.engine.tokens import tokenize
from reader.engine.word_map import Words
from tests.engine.test_gap_pairs import longest_common
from tests.engine.test_text_map import said


def index_of(words):
    return QuoteIndex(tokenize(" ".join(words)))


def ids(words):
    return tokenize(" ".join(words)).ids.tolist()


def sought(words, before=(), after=()):
    return Sought(ids(words), ids(before), ids(after))


TEXT = said("t", 80, 99)


@pytest.mark.parametrize(("first", "size"), [(0, 5), (0, 80), (30, 1), (30, 20), (75, 5), (79, 1)])
def test_a_quotation_is_found_where_its_words_stand(first, size):
    quote = TEXT[first : first + size]
    before, after = TEXT[max(0, first - 8) : first], TEXT[first + size :][:8]
    context = 1.0 if before or after else -1.0
    (hit,) = index_of(TEXT).search(sought(quote, before, after))
    assert hit == Hit(first, first + size - 1, 1.0, context)
    assert hit.score == pytest.approx(1.0)
    (alone,) = index_of(TEXT).search(sought(quote))
    assert alone == Hit(first, first + size - 1, 1.0, -1.0)


def changed(at, *words, drop=1):
    quote = TEXT[30:42]
    quote[at : at + drop] = words
    return quote


@pytest.mark.parametrize(
    ("quote", "likeness", "first", "last"),
    [
        (changed(5, "new"), 11 / 12, 30, 41),
        (changed(0, "new"), 11 / 12, 30, 41),  # a replaced first word still belongs to it
        (changed(11, "new"), 11 / 12, 30, 41),
        (changed(0, "new", "words", drop=2), 10 / 12, 31, 41),  # of two, one
        (changed(10, "new", "words", drop=2), 10 / 12, 30, 40),
        (changed(5), 11 / 12, 30, 41),  # of whichever is longer: here what was found
        (changed(5, "new", drop=0), 12 / 13, 30, 41),
        (changed(4, "new", "words", drop=2), 10 / 12, 30, 41),
    ],
)
def test_how_like_a_place_is_is_the_share_of_words_in_common(quote, likeness, first, last):
    (hit,) = index_of(TEXT).search(sought(quote))
    assert (hit.first, hit.last) == (first, last)
    assert hit.likeness == pytest.approx(likeness)


def test_the_words_around_a_place_count_by_their_share():
    quote, before, after = TEXT[30:36], TEXT[22:30], TEXT[36:44]
    index = index_of(TEXT)

    def context(before, after):
        (hit,) = index.search(sought(quote, before, after))
        return hit.context

    assert context(before, after) == 1.0
    assert context(["new"] * 8, after) == 0.5
    assert context(before, ["new"] * 8) == 0.5
    assert context(["new"] * 8, ["new"] * 8) == 0.0
    assert context(before, []) == context([], after) == 1.0
    assert context([*before[:4], "new", "new", *before[6:]], after) == 14 / 16
    assert context([*before[2:], "two", "more"], after) == 14 / 16
    assert context(TEXT[18:26], []) == 6 / 8  # two words put in between are borne
    assert context([], TEXT[40:48]) == 6 / 8


def test_the_better_likeness_and_the_better_context_make_the_better_place():
    assert Hit(0, 1, 0.5, -1.0).score == 0.5
    for one, other in itertools.pairwise([0.0, 0.3, 0.6, 1.0]):
        assert Hit(0, 1, one, 0.5).score < Hit(0, 1, other, 0.5).score
        assert Hit(0, 1, 0.5, one).score < Hit(0, 1, 0.5, other).score
    assert Hit(0, 1, 1.0, 0.0).score > Hit(0, 1, 0.0, 1.0).score
    assert (Hit(0, 1, 1.0, 1.0).score, Hit(0, 1, 0.0, 0.0).score) == (1.0, 0.0)


def test_of_two_copies_the_one_with_the_right_words_around_it_comes_first():
    quote = said("q", 6, 99)
    words = [*TEXT[:20], *quote, *TEXT[20:40], *quote, *TEXT[40:60]]
    index = index_of(words)
    first, second = index.search(sought(quote, TEXT[32:40], TEXT[40:48]))
    assert (first.first, first.context) == (46, 1.0)
    assert (second.first, second.context) == (20, 0.0)
    one, other = index.search(sought(quote))
    assert (one.first, other.first) == (20, 46)
    assert index.search(sought(["nothing", "alike"])) == []
    assert index.search(sought([])) == []


def test_a_place_lies_in_words_that_are_allowed_for_nine_tenths():
    quote = TEXT[20:40]
    index = index_of(TEXT)
    allowed = np.ones(80, bool)
    allowed[20:22] = False
    assert [hit.first for hit in index.search(sought(quote), allowed)] == [20]
    allowed[22] = False
    assert index.search(sought(quote), allowed) == []
    assert index.search(sought(quote), np.zeros(80, bool)) == []


@pytest.mark.parametrize("seed", range(15))
def test_places_come_best_first_and_none_overlaps_a_better_one(seed):
    rng = random.Random(seed)
    words = rng.choices(said("v", 26, 99), k=150)
    at, size = rng.randrange(130), rng.randrange(4, 18)
    quote = words[at : at + size]
    for _ in range(rng.randrange(3)):
        quote[rng.randrange(len(quote))] = "new"
    hits = index_of(words).search(sought(quote, words[max(0, at - 8) : at], words[at + size :][:8]))
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    for one, other in itertools.combinations(hits, 2):
        assert one.last < other.first or other.last < one.first
    for hit in hits:
        assert 0 <= hit.first <= hit.last < 150
        assert quote_search._LEAST <= hit.likeness <= 1
        here = words[hit.first : hit.last + 1]
        assert longest_common(quote, here) >= round(hit.likeness * len(quote))
    assert hits
    assert hits[0].first <= at + size
    assert hits[0].last >= at


def test_a_quotation_of_words_that_are_everywhere_is_found_all_the_same():
    words = ["the", "of"] * 500
    words[400:404] = ["of", "of", "the", "the"]
    (hit, *_) = index_of(words).search(sought(["of", "of", "the", "the"]))
    assert hit.likeness >= 0.75
    rare = ["the", "of"] * 500
    rare[600] = "rare"
    (hit, *_) = index_of(rare).search(sought(["the", "of", "rare", "of", "the", "of"]))
    assert (hit.first, hit.last, hit.likeness) == (598, 603, 1.0)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 4), max_size=12), st.lists(st.integers(0, 4), max_size=12))
def test_matched_words_are_as_many_as_both_have_in_common_in_order(one, other):
    pairs = matched_words(one, other)
    assert len(pairs) == longest_common(one, other)
    assert all(one[i] == other[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in itertools.pairwise(pairs))


@settings(deadline=None, max_examples=100)
@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=9))
def test_the_densest_stretch_has_most_matches_after_half_a_word_for_each_word_skipped(steps):
    i = j = 0
    pairs = []
    for one, other in steps:
        i, j = i + one, j + other
        pairs.append((i, j))

    def worth(stretch):
        gaps = sum(max(k - i, m - j) - 1 for (i, j), (k, m) in itertools.pairwise(stretch))
        return len(stretch) - gaps / 2

    found = _densest(pairs)
    every = [pairs[n:m] for n in range(len(pairs)) for m in range(n + 1, len(pairs) + 1)]
    assert found in (every or [[]])
    assert worth(found) == max(map(worth, every), default=0)


@pytest.mark.parametrize(
    ("pairs", "size", "room", "ends"),
    [
        ([(0, 4), (3, 7)], 4, 20, (4, 7)),
        ([(1, 4), (2, 7)], 4, 20, (3, 8)),
        ([(3, 4), (4, 7)], 9, 20, (3, 8)),
        ([(1, 0), (2, 1)], 4, 2, (0, 1)),
        ([(0, 0), (2, 1)], 3, 2, (0, 1)),
    ],
)
def test_one_replaced_word_at_either_end_belongs_to_what_was_found(pairs, size, room, ends):
    assert _with_replaced_ends(pairs, size, room) == ends


@pytest.mark.parametrize(
    ("likeness", "context", "words", "is_so"),
    [(1.0, -1, 5, True), (1.0, -1, 4, False), (1.0, 0.5, 1, True), (1.0, 0.4, 4, False),
     (0.95, -1, 5, True), (0.94, -1, 11, False), (0.75, -1, 12, True), (0.75, 0.3, 6, True),
     (0.75, 0.29, 11, False), (0.75, 0.9, 5, False), (0.74, 0.6, 4, True), (0.74, 0.59, 99, False),
     (0.6, 0.6, 4, True), (0.6, 0.6, 3, False), (0.59, 1.0, 99, False)],
)  # fmt: skip
def test_the_less_alike_a_place_is_the_more_words_and_context_it_needs(
    likeness, context, words, is_so
):
    assert convinces(Hit(0, 9, likeness, context), words) is is_so


def test_a_place_is_told_with_its_characters_and_whether_its_words_changed():
    words = Words("One, two\nthree four.", tokenize("One, two\nthree four."))
    found = placed_at(words, Hit(1, 2, 1.0, -1.0), "two three")
    assert (found.span, found.status, found.confidence) == (Span(5, 14), Status.MOVED, 1.0)
    found = placed_at(words, Hit(1, 2, 0.51239, -1.0), "two tree")
    assert (found.status, found.confidence) == (Status.EDITED, 0.512)
    hits = [Hit(n, n, 1 - n / 10, -1.0) for n in (0, 0, 1, 2, 3)]
    assert candidates_of(words, hits) == (
        Candidate(Span(0, 3), 1.0), Candidate(Span(5, 8), 0.9), Candidate(Span(9, 14), 0.8),
    )  # fmt: skip


def test_equal_quotations_are_settled_by_context_and_only_then_by_the_hint():
    def settled(*ranked, hint=None, known=True, size=30):
        found = _settled(list(ranked), size, hint, known=known)
        return found.status, found.span and found.span.start, round(found.confidence, 3)

    near = 1.0 - LEAD / 2
    assert settled((1.0, 7)) == (Status.MOVED, 7, 1.0)
    assert settled((1.0, 7), hint=7) == (Status.SAME, 7, 1.0)
    assert settled((1.0, 7), (1.0 - LEAD, 50)) == (Status.MOVED, 7, 1.0)
    assert settled((1.0, 7), (near, 50)) == (Status.AMBIGUOUS, None, 0.5)
    assert settled((1.0, 7), (near, 50), (near, 90)) == (Status.AMBIGUOUS, None, 0.333)
    assert settled((1.0, 7), (near, 50), hint=50) == (Status.SAME, 50, 1.0)
    assert settled((1.0, 7), (0.3, 50), hint=50) == (Status.MOVED, 7, 1.0)
    assert settled((0.4, 7), hint=7, size=5) == (Status.ORPHAN, None, 0.0)
    assert settled((0.4, 7), size=23) == (Status.ORPHAN, None, 0.0)
    assert settled((0.4, 7), size=24) == (Status.MOVED, 7, 0.5)
    assert settled((0.4, 7), (0.1, 50), size=24) == (Status.ORPHAN, None, 0.0)
    assert settled((0.5, 7), size=5) == (Status.MOVED, 7, 0.5)
    assert settled((0.4, 7), hint=7, known=False) == (Status.SAME, 7, 0.5)
    shown = _settled([(1.0 - n / 2000, n) for n in range(5)], 4, None, known=True)
    assert [item.span.start for item in shown.candidates] == [0, 1, 2]
    assert shown.candidates[2].span == Span(2, 6)


def test_the_text_around_a_quotation_counts_character_by_character():
    text = "in the north a bell rang twice; in the south a bell rang once"
    start = text.rindex("a bell rang")
    assert find_quote(text, "a bell rang", "in the south ").span.start == start
    assert find_quote(text, "a bell rang", "", " once").span.start == start
    assert find_quote(text, "a bell rang", "in the\n south ", " once").span.start == start
    assert find_quote(text, "a bell rang", "in the nor", "").span is not None
    assert find_quote(text, "a bell rang", "in the north ").span.start == text.index("a bell rang")
    assert CONTEXT_WORDS == 8


def test_a_quotation_that_is_everywhere_says_nothing_unless_it_is_at_the_hint():
    text = "so " * 300
    assert find_quote(text, "so").status is Status.AMBIGUOUS
    assert find_quote(text, "so").confidence == 0.0
    assert find_quote(text, "so", hint=30).span == Span(30, 32)
    assert find_quote("so " * 200, "so").confidence == pytest.approx(1 / 200)
