"""Parts of the search for rewordings, against counting pair by pair; no tuned figure."""

import itertools
import random
from collections import Counter
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import rewording_candidates as candidates
from reader.engine import rewording_scoring as scoring
from reader.engine.rewording_candidates import (
    RareCouples,
    _best_of,
    _rank_in,
    _summed,
    pairs_worth_searching,
)
from reader.engine.rewording_edits import _is_chance

few = st.lists(st.integers(0, 4), max_size=20)


@given(few)
def test_an_entry_is_ranked_by_its_equals_before_it(values):
    ordered = sorted(values)
    ranks = _rank_in(np.array(ordered, np.int64)).tolist()
    assert ranks == [ordered[:at].count(value) for at, value in enumerate(ordered)]


@settings(deadline=None, max_examples=80)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 50)), max_size=20, unique_by=lambda p: p[1]
    )
)
def test_the_best_few_of_each_group_are_kept(pairs):
    kept = _best_of(
        np.array([g for g, _ in pairs], np.int64), np.array([float(v) for _, v in pairs])
    )
    for (group, value), is_kept in zip(pairs, kept.tolist(), strict=True):
        better = sum(g == group and v > value for g, v in pairs)
        assert is_kept is (better < candidates._BEST)


@pytest.mark.parametrize("dense", [0, 100])
@given(values=st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=20))
def test_keys_are_summed_and_counted(dense, values):
    old, candidates._DENSE = candidates._DENSE, dense
    try:
        keys, total, count = _summed(
            np.array([k for k, _ in values], np.int64), np.array([float(w) for _, w in values])
        )
    finally:
        candidates._DENSE = old
    counted = Counter(k for k, _ in values)
    assert keys.tolist() == sorted(counted)
    assert count.tolist() == [counted[key] for key in sorted(counted)]
    assert total.tolist() == [sum(w for k, w in values if k == key) for key in sorted(counted)]


couples = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 3)), max_size=9, unique=True)


@settings(deadline=None, max_examples=100)
@given(st.lists(couples, max_size=4))
def test_documents_are_worth_a_search_whose_sentences_share_two_couples(corpus):
    made = [
        RareCouples(
            np.array([key for key, _ in sorted(item)], np.uint32),
            np.array([sentence for _, sentence in sorted(item)], np.int32),
            4,
        )
        for item in corpus
    ]
    wanted = set()
    for (one, left), (other, right) in itertools.combinations(enumerate(corpus), 2):
        for here, there in itertools.product(range(4), repeat=2):
            keys = {k for k, s in left if s == here} & {k for k, s in right if s == there}
            if len(keys) >= candidates._COUPLES_IN_COMMON:
                wanted.add((one, other))
    assert pairs_worth_searching(made) == sorted(wanted)


def test_a_couple_that_stands_in_many_sentences_tells_nothing():
    def corpus(copies):
        keys = np.array([7, 9], np.uint32)
        return [RareCouples(keys, np.zeros(2, np.int32), 1) for _ in range(copies)]

    most = candidates._RARE_COPIES
    assert pairs_worth_searching(corpus(most)) == list(itertools.combinations(range(most), 2))
    assert pairs_worth_searching(corpus(most + 1)) == []
    assert pairs_worth_searching([]) == []


def test_a_word_of_grammar_alone_is_chance_and_several_or_a_telling_one_are_not():
    nothing, something = np.zeros(1), np.ones(1)
    assert _is_chance(nothing, 1)
    assert not _is_chance(something, 1)
    assert not _is_chance(np.zeros(2), 2)


@pytest.mark.parametrize("seed", range(30))
def test_the_stretch_of_a_window_gains_most_of_all_stretches(seed):
    rng = random.Random(seed)
    size = rng.randrange(1, 14)
    bits = [float(rng.choice([0, 0, 4, 9])) for _ in range(size)]
    sentences = sorted(rng.choices(range(3), k=size))
    telling = [n for n in range(size) if bits[n]]
    matched = {n: bits[n] for n in telling if rng.random() < 0.5}
    held = SimpleNamespace(telling=lambda _: telling, bits=bits, sentences=sentences)

    def gained(places):
        total = 0.0
        for number, place in enumerate(places):
            if number and sentences[place] != sentences[place - 1]:
                total -= scoring._BORDER_COST
            total += matched.get(place, -scoring._UNMATCHED_COST * bits[place])
        return total

    every = [telling[i:j] for i in range(len(telling)) for j in range(i + 1, len(telling) + 1)]
    best = max(map(gained, every), default=0.0)
    start, end = scoring._stretch(held, (0, size), matched)
    if best <= 0:
        assert (start, end) == (0, size)
    else:
        assert start in telling
        assert end - 1 in telling
        assert gained([place for place in telling if start <= place < end]) == pytest.approx(best)


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [(2, 2, True), (2, 1, True), (1, 2, True), (1, 1, False), (2, 0, False), (0, 2, False)],
)
def test_a_name_has_capitals_in_both_and_in_one_not_just_by_its_place(one, other, is_so):
    assert scoring._is_name(one, other) is is_so
