"""Runs of equal words, and the map of two texts made of them, against looking at every word."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import word_runs
from reader.engine.text_map import map_text
from reader.engine.tokens import tokenize
from reader.engine.word_map import Words
from reader.engine.word_runs import gap_pairs, seed_runs, unique_pairs

short = st.lists(st.integers(0, 5), max_size=30)


def ids(words):
    return np.array(words, np.uint64)


def grams(words, size):
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]


@settings(max_examples=120, deadline=None)
@given(short, short, st.integers(1, 4))
def test_unique_pairs_are_the_grams_that_both_have_once(old, new, size):
    here, there = grams(old, size), grams(new, size)
    wanted = [
        (at, there.index(gram))
        for at, gram in enumerate(here)
        if here.count(gram) == 1 and there.count(gram) == 1
    ]
    a, b = unique_pairs(ids(old), ids(new), size)
    assert list(zip(a.tolist(), b.tolist(), strict=True)) == wanted


@settings(max_examples=120, deadline=None)
@given(short, short)
def test_seed_runs_are_maximal_and_hold_every_unique_gram(old, new):
    runs = seed_runs(ids(old), ids(new), 2)
    assert runs == sorted(runs, key=lambda run: (-run[2], run))
    for a, b, n in runs:
        assert old[a : a + n] == new[b : b + n]
        assert not (a and b) or old[a - 1] != new[b - 1]
        assert a + n == len(old) or b + n == len(new) or old[a + n] != new[b + n]
    a, b = unique_pairs(ids(old), ids(new), 2)
    for i, j in zip(a.tolist(), b.tolist(), strict=True):
        assert any(x <= i and i + 2 <= x + n and y - x == j - i for x, y, n in runs)
    assert len(set(runs)) == len(runs)


def test_a_run_longer_than_the_first_look_is_followed_to_its_end():
    words = list(range(1, 400))
    assert seed_runs(ids(words), ids([900, *words, 901]), 8) == [(0, 1, 399)]
    changed = [*words[:200], 999, *words[201:]]
    assert seed_runs(ids(words), ids(changed), 8) == [(0, 0, 200), (201, 201, 198)]


def ascending(pairs):
    return all(i < k and j < m for (i, j), (k, m) in itertools.pairwise(pairs))


@settings(max_examples=200, deadline=None)
@given(short, short)
def test_pairs_in_a_gap_are_equal_words_in_order(old, new):
    pairs = gap_pairs(old, new)
    assert ascending(pairs)
    assert all(old[i] == new[j] for i, j in pairs)


@pytest.mark.parametrize("size", [3, 30, 200])
def test_texts_that_are_the_same_are_paired_word_by_word(size):
    words = list(range(size))
    assert gap_pairs(words, words) == [(n, n) for n in words]


def test_one_word_put_in_or_taken_out_shifts_the_rest():
    old = list(range(60))
    new = [*old[:20], 777, *old[20:]]
    assert gap_pairs(old, new) == [(n, n) for n in range(20)] + [(n, n + 1) for n in range(20, 60)]
    assert gap_pairs(new, old) == [(n, n) for n in range(20)] + [(n + 1, n) for n in range(20, 60)]


def test_words_unique_in_both_split_a_large_gap_as_a_full_table_would(monkeypatch):
    numbers = random.Random(3)
    old = [numbers.randrange(400) for _ in range(60)]
    new = [word for word in old if numbers.random() > 0.1]
    new[10:10] = [1001, 1002]
    new[30] = 1003
    split = gap_pairs(old, new)
    monkeypatch.setattr(word_runs, "_knots", lambda *_: [])
    whole = gap_pairs(old, new)
    assert len(split) == len(whole)
    assert len(split) >= 0.9 * len(new) - 5


def test_a_gap_too_large_for_a_table_keeps_what_its_ends_and_lone_words_tell(monkeypatch):
    monkeypatch.setattr(word_runs, "_CELLS", 3)
    old = [1, 2, 3, 9, 9, 8, 9, 4, 5, 6]
    new = [1, 2, 3, 8, 9, 8, 8, 4, 5, 6]
    assert gap_pairs(old, new) == [(n, n) for n in (0, 1, 2, 7, 8, 9)]
    monkeypatch.setattr(word_runs, "_CELLS", 16)
    assert (5, 5) in gap_pairs(old, new) or (4, 4) in gap_pairs(old, new)


def test_matches_that_stand_alone_are_left_out_but_not_at_an_end():
    old = [*range(100, 120), 7, *range(120, 140)]
    new = [*range(200, 220), 7, *range(220, 240)]
    assert gap_pairs(old, new) == []
    three = gap_pairs([*old[:20], 7, 8, 9, *old[21:]], [*new[:20], 7, 8, 9, *new[21:]])
    assert three == [(20, 20), (21, 21), (22, 22)]
    assert gap_pairs([7, *old[:9]], [7, *new[:9]]) == [(0, 0)]
    assert gap_pairs([*old[:9], 7], [*new[:9], 7]) == [(9, 9)]


PARAGRAPHS = [
    " ".join(f"{letter}{n}" for n in range(60)) + "." for letter in "abcde"
]  # every word is unique


@pytest.mark.parametrize("order", ["abcde", "edcba", "badce", "cdeab"])
def test_moved_paragraphs_are_mapped_word_by_word(order):
    old = "\n\n".join(PARAGRAPHS)
    new = "\n\n".join(PARAGRAPHS["abcde".index(letter)] for letter in order)
    found = map_text(old, new)
    wanted = ["abcde".index(letter) * 60 + n for letter in order for n in range(60)]
    assert found.to_old.tolist() == wanted
    assert found.to_new.tolist() == np.argsort(wanted).tolist()
    assert sum(n for _, _, n in found.runs()) == 300
    assert not found.ties


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6))
def test_a_map_pairs_equal_words_and_either_side_tells_the_other(seed):
    numbers = random.Random(seed)
    paragraphs = list(PARAGRAPHS)
    numbers.shuffle(paragraphs)
    words = " ".join(paragraphs).split(" ")
    for _ in range(20):
        at = numbers.randrange(len(words))
        words[at : at + numbers.choice((0, 1, 2))] = numbers.choices(["x", "yy", "z1"], k=1)
    old, new = " ".join(PARAGRAPHS), " ".join(words)
    found = map_text(old, new)
    one, other = tokenize(old).ids, tokenize(new).ids
    for i, j in enumerate(found.to_new.tolist()):
        assert j < 0 or (found.to_old[j] == i and one[i] == other[j])
    for j, i in enumerate(found.to_old.tolist()):
        assert i < 0 or found.to_new[i] == j
    for a, b, n in found.runs():
        assert found.to_new[a : a + n].tolist() == list(range(b, b + n))
    kept = sum(word in set(old.replace(".", " ").split()) for word in new.replace(".", " ").split())
    assert (found.to_old >= 0).sum() >= 0.9 * kept


@pytest.mark.parametrize(
    ("text", "levels"),
    [("one two", [4, 0, 4]), ("one,two;three", [4, 2, 2, 4]), ("one. two", [4, 3, 4]),
     ("one\ntwo", [4, 1, 4]), ("one\n\ntwo", [4, 4, 4]), ("one,\ntwo", [4, 2, 4]),
     ("one! (two) three", [4, 3, 2, 4])],
)  # fmt: skip
def test_how_much_of_a_border_stands_before_a_word(text, levels):
    words = Words(text, tokenize(text))
    assert [words.level(n) for n in range(len(words) + 1)] == levels
