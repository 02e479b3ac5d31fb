"""Words paired in a gap between two runs, against tables filled by hand and all ways tried."""

import itertools
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.word_runs import _dense, _knots, _lone, _split, gap_pairs, seed_runs
from tests.engine.test_word_runs import ids

few = st.lists(st.integers(0, 4), max_size=14)


def longest_common(one, other):
    """Say how many words two lists have in common in order, by the textbook's table."""
    row = [0] * (len(other) + 1)
    for x in one:
        above, row = row, [0]
        for j, y in enumerate(other, 1):
            row.append(above[j - 1] + 1 if x == y else max(above[j], row[j - 1]))
    return row[-1]


def split(old, new):
    pairs = []
    _split(old, new, (0, len(old)), (0, len(new)), pairs)
    return sorted(pairs)


@settings(max_examples=150, deadline=None)
@given(few, few)
def test_a_small_gap_has_as_many_pairs_as_words_in_common_in_order(old, new):
    pairs = split(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(i < k and j < m for (i, j), (k, m) in itertools.pairwise(pairs))
    assert len(pairs) == longest_common(old, new)


@pytest.mark.parametrize("seed", range(12))
def test_a_gap_split_at_lone_words_pairs_them_all_where_they_keep_their_order(seed):
    numbers = random.Random(seed)
    lone = list(range(100, 130))
    old = [x for word in lone for x in [word, *numbers.choices(range(4), k=numbers.randrange(3))]]
    new = [x for word in lone for x in [word, *numbers.choices(range(4), k=numbers.randrange(3))]]
    pairs = split(old[5:-5], new[3:-2])
    assert len(old) * len(new) > 400
    assert {(i + 5, j + 3) for i, j in pairs} >= {
        (old.index(word), new.index(word))
        for word in lone
        if old.index(word) in range(5, len(old) - 5) and new.index(word) in range(3, len(new) - 2)
    }
    between = [
        longest_common(old[old.index(a) : old.index(b)], new[new.index(a) : new.index(b)])
        for a, b in itertools.pairwise(lone[6:-6])
    ]
    inside = [
        sum(old.index(a) <= i + 5 < old.index(b) for i, _ in pairs)
        for a, b in itertools.pairwise(lone[6:-6])
    ]
    assert inside == between


@settings(max_examples=80, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(0, 6), st.integers(0, 6))
def test_knots_are_a_longest_ascending_chain_of_words_that_stand_once_on_either_side(
    numbers, before, after
):
    old = [numbers.randrange(30) for _ in range(36)]
    new = [numbers.randrange(30) for _ in range(40)]
    a, b = (before, len(old) - after), (after, len(new) - before)
    knots = _knots(old, new, a, b)
    once = [Counter(old[slice(*a)]), Counter(new[slice(*b)])]
    both = [
        (i, new.index(word, *b))
        for i, word in enumerate(old)
        if a[0] <= i < a[1] and once[0][word] == once[1][word] == 1
    ]
    assert set(knots) <= set(both)
    assert all(i < k and j < m for (i, j), (k, m) in itertools.pairwise(knots))
    longest = [1] * len(both)
    for n, (_, j) in enumerate(both):
        longest[n] += max((longest[m] for m in range(n) if both[m][1] < j), default=0)
    if (a[1] - a[0]) * (b[1] - b[0]) >= 400:
        assert len(knots) == max(longest, default=0)


def test_a_gap_of_less_than_twenty_words_by_twenty_is_not_split():
    words = list(range(25))
    assert _knots(words, words, (0, 19), (0, 20)) == []
    assert _knots(words, words, (0, 20), (0, 20)) == [(n, n) for n in range(20)]
    assert _knots(words, words, (4, 24), (3, 25)) == [(n, n) for n in range(4, 24)]


@given(few, st.integers(0, 14), st.integers(0, 14))
def test_a_lone_word_stands_once_between_the_limits(words, low, high):
    high = min(high, len(words))
    inside = words[low:high]
    wanted = {word: low + inside.index(word) for word in inside if inside.count(word) == 1}
    assert _lone(words, (low, high)) == (wanted if low < high else {})


def diagonal(*places):
    return [(n, n) for n in places]


@pytest.mark.parametrize(
    ("pairs", "kept"),
    [
        (diagonal(20, 21, 22), diagonal(20, 21, 22)),  # three in a row
        (diagonal(20, 21), []),  # two are chance
        (diagonal(20, 22, 25), diagonal(20, 22, 25)),  # three of six words
        (diagonal(20, 23, 26), []),  # three of seven
        (diagonal(20, 25, 26, 27, 28), diagonal(20, 25, 26, 27, 28)),  # five steps apart is near
        (diagonal(20, 26, 27, 28), diagonal(26, 27, 28)),  # six is not
        ([(20, 20), (21, 21), (22, 28)], []),  # far on one side is far
        ([(20, 20), (28, 21), (29, 22), (30, 23)], [(28, 21), (29, 22), (30, 23)]),
        ([(20, 20), (21, 21), (22, 25)], [(20, 20), (21, 21), (22, 25)]),
        ([(20, 20), (21, 21), (23, 26)], []),
        (diagonal(0), diagonal(0)),  # at the beginning one is enough
        (diagonal(2), diagonal(2)),
        (diagonal(3), []),
        ([(1, 4)], []),
        (diagonal(49), diagonal(49)),  # and at the end
        (diagonal(47), diagonal(47)),
        (diagonal(46), []),
        ([(49, 44)], []),
        (diagonal(0, 2), diagonal(0, 2)),
        (diagonal(0, 5), []),  # but not two of six
        ([], []),
    ],
)
def test_matches_stay_that_stand_close_together_or_at_an_end_of_the_gap(pairs, kept):
    assert _dense(pairs, 50, 50) == kept


def test_the_ends_of_a_gap_are_those_of_either_side():
    assert _dense([(9, 29)], 10, 30) == [(9, 29)]
    assert _dense([(9, 20)], 10, 30) == []
    assert _dense([(7, 27)], 10, 30) == [(7, 27)]
    assert _dense([(6, 27)], 10, 30) == []
    assert _dense([(29, 9)], 30, 10) == [(29, 9)]


def test_equal_words_at_both_ends_are_paired_before_anything_is_compared():
    old, new = [1, 2, 3, 4, 5, 6, 7], [1, 2, 9, 9, 9, 6, 7]
    assert gap_pairs(old, new) == [(0, 0), (1, 1), (5, 5), (6, 6)]
    assert split([1, 1, 1], [1, 1]) == [(0, 0), (1, 1)]
    assert split([1, 2, 1], [1]) == [(0, 0)]
    assert split([], [1, 2]) == split([1, 2], []) == []


def test_a_run_is_told_once_however_many_lone_grams_it_holds_and_a_second_one_beside_it_too():
    words = list(range(100, 140))
    old = [*words[:20], 1, *words[20:]]
    new = [*words[:20], 2, *words[20:]]
    assert seed_runs(ids(old), ids(new), 3) == [(0, 0, 20), (21, 21, 20)]
    swapped = [*words[20:], 2, *words[:20]]
    assert seed_runs(ids(old), ids(swapped), 3) == [(0, 21, 20), (21, 0, 20)]
    repeated = [*words[:6], 1, 1, 1, *words[6:12]]
    assert seed_runs(ids(repeated), ids(repeated), 3) == [(0, 0, 15)]
