"""The parts a collation is made of, against trying every chain and every tree."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.collation_moves import (
    MovedWords,
    _mostly,
    _run,
    _run_together,
    _runs,
    find_moves,
)
from reader.engine.collation_profiles import (
    _guide_tree,
    _heaviest_chain,
    _interleaved,
    _library,
    _paired_gap,
    _places,
    _Profile,
    _shown,
    _votes,
    align_all,
)
from tests.engine.test_gap_pairs import longest_common


def rising(pairs):
    return all(a < c and b < d for (a, b), (c, d) in itertools.pairwise(pairs))


@settings(deadline=None, max_examples=120)
@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=8), st.data())
def test_the_heaviest_chain_is_the_best_of_all_that_rise_in_both(pairs, data):
    pairs = sorted(pairs)
    weights = data.draw(st.lists(st.integers(1, 9), min_size=len(pairs), max_size=len(pairs)))
    weight = dict(zip(pairs, weights, strict=True))
    chain = _heaviest_chain(pairs, [float(value) for value in weights])
    every = (
        some
        for size in range(len(pairs) + 1)
        for some in itertools.combinations(pairs, size)
        if rising(some)
    )
    assert rising(chain)
    assert sum(weight[pair] for pair in chain) == max(
        sum(weight[p] for p in some) for some in every
    )


def average(distances, one, other):
    return np.mean([[distances[i][j] for j in other] for i in one])


@pytest.mark.parametrize("seed", range(20))
def test_the_guide_tree_merges_the_two_groups_nearest_on_average(seed):
    rng = random.Random(seed)
    size = rng.randrange(1, 7)
    distances = np.zeros((size, size))
    for one, other in itertools.combinations(range(size), 2):
        distances[one, other] = distances[other, one] = rng.random()
    groups = {number: [number] for number in range(size)}
    steps = _guide_tree(distances)
    assert len(steps) == size - 1
    for number, (one, other) in enumerate(steps, size):
        least = min(average(distances, a, b) for a, b in itertools.combinations(groups.values(), 2))
        assert average(distances, groups[one], groups[other]) == pytest.approx(least)
        groups[number] = groups.pop(one) + groups.pop(other)
    assert len(groups) == 1
    assert not np.isinf(distances).any()


def test_the_library_pairs_equal_words_and_measures_what_is_left_over():
    sequences = [[1, 2, 3, 4], [1, 3, 4, 5, 6], [7]]
    library, distances = _library(sequences)
    assert [column.tolist() for column in library[0, 1]] == [[0, 2, 3], [0, 1, 2]]
    assert library[0, 2][0].size == 0
    assert distances[0, 1] == distances[1, 0] == pytest.approx(1 - 6 / 9)
    assert distances[0, 2] == 1
    assert np.diag(distances).tolist() == [0, 0, 0]


def test_columns_are_voted_for_by_every_pair_of_members_with_equal_words_in_them():
    sequences = [[1, 2, 3], [1, 3], [1, 2, 9, 3]]
    library, _ = _library(sequences)
    both = _Profile((0, 1), np.array([[0, 1, 2], [0, -1, 1]]))
    third = _Profile((2,), np.arange(4)[None, :])
    pairs, votes = _votes(both, third, library)
    assert dict(zip(pairs, votes, strict=True)) == {(0, 0): 2.0, (1, 1): 1.0, (2, 3): 2.0}
    turned, again = _votes(third, both, library)
    assert dict(zip(turned, again, strict=True)) == {(0, 0): 2.0, (1, 1): 1.0, (3, 2): 2.0}


def test_a_word_knows_its_column():
    assert _places(np.array([-1, 0, -1, 1, 2])).tolist() == [1, 3, 4]


def test_a_column_is_shown_by_the_word_most_of_its_members_have():
    words = [["one", "two"], ["one", "too"], ["won", "too"]]
    profile = _Profile((0, 1, 2), np.array([[0, 1, -1], [0, 1, -1], [0, 1, 0]]))
    assert _shown(profile, [0, 1], words) == ["one", "too"]
    assert _shown(profile, [2], words) == ["won"]
    assert _shown(_Profile((0, 2), np.array([[0], [0]])), [0], words) == ["one"]


@pytest.mark.parametrize(
    ("left", "right", "pairs"),
    [
        (["slept"], ["sleeps"], [(0, 0)]),
        (["old", "harbour"], ["harbours"], [(1, 0)]),
        (["harbour", "old"], ["harbours"], [(0, 0)]),
        (["old", "harbour", "gate"], ["new", "harbours", "door"], [(0, 0), (1, 1), (2, 2)]),
        (["old", "harbour"], ["harbours", "new"], [(1, 0)]),
        (["one", "two", "harbour"], ["ninth", "harbours"], [(0, 0), (2, 1)]),
        (["abcdef", "xyz"], ["uvw"], [(0, 0)]),
        ([], ["one"], []),
        (["one"], [], []),
    ],
)
def test_a_word_between_agreeing_ones_stands_beside_one_that_looks_like_it(left, right, pairs):
    numbers = list(range(10, 10 + len(left))), list(range(20, 20 + len(right)))
    found = _paired_gap(*numbers, left, right)
    assert found == [(10 + i, 20 + j) for i, j in pairs]


def test_a_large_gap_is_paired_in_order():
    left, right = [f"w{n}" for n in range(60)], ["harbour", *[f"v{n}" for n in range(60)]]
    found = _paired_gap(range(60), range(61), left, right)
    assert found == [(n, n) for n in range(60)]
    alike = _paired_gap(
        range(50), range(50), ["harbour", *["oak"] * 49], [*["elms"] * 49, "harbours"]
    )
    assert (0, 49) in alike


def test_columns_of_two_profiles_are_put_in_one_order():
    one = _Profile((0,), np.array([[0, 1, 2]]))
    other = _Profile((1,), np.array([[0, 1]]))
    assert _interleaved(one, other, [(1, 0)]).tolist() == [[0, 1, 2, -1], [-1, 0, -1, 1]]
    assert _interleaved(one, other, []).tolist() == [[0, 1, 2, -1, -1], [-1, -1, -1, 0, 1]]
    assert _interleaved(one, other, [(0, 0), (2, 1)]).tolist() == [[0, 1, 2], [0, -1, 1]]


sequences = st.lists(st.lists(st.integers(0, 5), max_size=7).map(tuple), max_size=4, unique=True)


@settings(deadline=None, max_examples=80)
@given(sequences)
def test_an_alignment_has_every_word_once_in_order_and_no_empty_column(given_sequences):
    ordered = sorted(given_sequences, key=lambda item: (len(item), item))
    words = [[f"{number}" * 3 for number in item] for item in ordered]
    table = align_all(ordered, words)
    assert table.shape[0] == len(ordered)
    for line, sequence in zip(table.tolist(), ordered, strict=True):
        assert [place for place in line if place >= 0] == list(range(len(sequence)))
    assert (table >= 0).any(axis=0).all()
    if len(ordered) == 2:
        agree = sum(
            i >= 0 and j >= 0 and ordered[0][i] == ordered[1][j] for i, j in table.T.tolist()
        )
        assert agree == longest_common(*ordered)


# Words that some witnesses have in another place


def lines(one, other, *pairs):
    """Make the two lines of an alignment in which some places stand beside each other."""
    rows, i, j = [], 0, 0
    for a, b in [*pairs, (len(one), len(other))]:
        rows += [(n, -1) for n in range(i, a)] + [(-1, n) for n in range(j, b)]
        rows += [(a, b)] if a < len(one) else []
        i, j = a + 1, b + 1
    return np.array(rows).T if rows else np.empty((2, 0), np.int64)


def runs(one, other, *pairs):
    return list(_runs(*lines(one, other, *pairs), one, other))


def test_equal_runs_that_are_not_aligned_are_found_longest_first():
    moved, long = [1, 2, 3], [4, 5, 6, 7]
    one, other = [*moved, *long, 8, 9], [8, 9, *long, *moved]
    assert runs(one, other, (7, 0), (8, 1)) == [(3, 2, 4), (0, 6, 3)]
    assert runs(one, other, (3, 2), (4, 3), (5, 4), (6, 5)) == [(0, 6, 3)]
    assert runs([1, 2, 9], [1, 2, 8]) == []  # two words are too few
    assert runs([1, 2, 3], [1, 2, 3], (0, 0), (1, 1), (2, 2)) == []
    assert runs([1, 2, 3], [1, 2, 3], (1, 1)) == []
    assert runs([], []) == runs([1], [1]) == []


def test_words_beside_different_ones_are_free_to_be_a_run():
    assert runs([1, 2, 3], [4, 1, 2, 3], (0, 0)) == [(0, 1, 3)]


def test_a_word_belongs_to_one_run_only():
    one, other = [1, 2, 3, 4, 5], [1, 2, 3, 9, 3, 4, 5]
    found = runs(one, other)
    assert found in ([(0, 0, 3)], [(2, 4, 3)])
    twice = runs([1, 2, 3, 8, 1, 2, 3], [1, 2, 3])
    assert twice == [(0, 0, 3)]


def test_a_run_is_measured_from_its_first_word_over_free_words():
    one, other = [7, 1, 2, 3, 9], [7, 1, 2, 3, 8]
    free = [True] * 5
    assert _run(one, other, (free, free), (0, 0)) == 4
    assert _run(one, other, (free, free), (1, 1)) == 0  # inside a longer run
    assert _run(one, other, ([False, *free[1:]], free), (1, 1)) == 3
    assert _run(one, other, (free, [*free[:2], False, *free[3:]]), (0, 0)) == 2
    assert _run(one, other, (free, free), (4, 4)) == 0
    assert _run([1, 2], [0, 1, 2], ([True] * 2, [True] * 3), (0, 1)) == 2


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [((0, 4), (0, 4), True), ((0, 4), (2, 4), True), ((0, 4), (3, 4), False), ((0, 4), (2, 6), False),
     ((0, 6), (2, 8), True), ((0, 2), (5, 7), False)],
)  # fmt: skip
def test_rows_are_mostly_the_same_where_half_of_what_both_cover_is_shared(one, other, is_so):
    assert _mostly(one, other) is is_so
    assert _mostly(other, one) is is_so


def moved(at, later, here=(0,), there=(1,)):
    return MovedWords(frozenset(here), at, frozenset(there), later)


@pytest.mark.parametrize(
    ("second", "together"),
    [(((4, 7), (24, 27)), True), (((7, 9), (27, 29)), True), (((8, 9), (24, 27)), False),
     (((4, 7), (28, 29)), False), (((4, 7), (10, 12)), False), (((3, 7), (24, 27)), False)],
)  # fmt: skip
def test_moves_that_go_on_beside_each_other_in_both_places_are_one(second, together):
    first = moved((0, 4), (20, 24))
    other = moved(*second, here=(2,), there=(3,))
    found = _run_together([first, other])
    if together:
        assert found == [moved((0, second[0][1]), (20, second[1][1]), (0, 2), (1, 3))]
    else:
        assert found == [first, other]
    assert _run_together([]) == []


def test_a_moved_phrase_is_told_with_the_rows_and_the_witnesses_of_both_places():
    words = ["harbour", "lantern", "kettle", "ferry"]
    one, other = [1, 2, 3, 4], [4, 1, 2, 3]
    texts = [[words[n - 1] for n in line] for line in (one, other)]
    table = lines(one, other, (3, 0))
    assert find_moves(table, [one, other], texts) == [moved((0, 3), (4, 7), (0,), (1,))]
    turned = lines(other, one, (0, 3))
    assert find_moves(turned, [other, one], texts[::-1]) == [moved((0, 3), (4, 7), (1,), (0,))]
    three = np.concatenate((table, table[:1]))
    assert find_moves(three, [one, other, one], [*texts, texts[0]]) == [
        moved((0, 3), (4, 7), (0, 2), (1,))
    ]
    short = [["of", "to", "the", "a"], ["a", "of", "to", "the"]]
    assert find_moves(table, [one, other], short) == []
    twelve = [["four", "five", "nine", "a"], ["a", "four", "five", "nine"]]
    assert len(find_moves(table, [one, other], twelve)) == 1
    eleven = [["four", "five", "six", "a"], ["a", "four", "five", "six"]]
    assert find_moves(table, [one, other], eleven) == []
