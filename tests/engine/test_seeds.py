"""Seeds of words and of letters, against looking at every pair of places."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import letters as letter_seeds
from reader.engine.letters import (
    _hashed,
    _held,
    _inside,
    _leaves_some,
    _letters,
    _sieved,
    letter_blocks,
)
from reader.engine.seeding import Blocks, _runs, join, word_blocks
from tests.engine.made_pairs import alone, sides
from tests.engine.test_text_map import said

few = st.lists(st.integers(0, 6), max_size=25)


def u64(values):
    return np.array(values, np.uint64)


@settings(deadline=None, max_examples=120)
@given(few, few, st.integers(1, 4))
def test_joining_gives_every_pair_of_equal_values_that_are_not_too_many(left, right, many):
    a, b = join(u64(left), u64(right), many)
    wanted = [
        (i, j)
        for i, x in enumerate(left)
        for j, y in enumerate(right)
        if x == y and left.count(x) <= many and right.count(x) <= many
    ]
    assert sorted(zip(a.tolist(), b.tolist(), strict=True)) == wanted


@settings(deadline=None, max_examples=120)
@given(st.sets(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=30), st.integers(1, 4))
def test_seeds_that_overlap_or_touch_make_one_stretch(seeds, size):
    ordered = sorted(seeds, key=hash)
    a, b, sizes = _runs(
        np.array([i for i, _ in ordered], np.int64),
        np.array([j for _, j in ordered], np.int64),
        size,
    )
    wanted = []
    for _, group in itertools.groupby(
        sorted(seeds, key=lambda s: (s[0] - s[1], s[0])), key=lambda s: s[0] - s[1]
    ):
        for i, j in group:
            last = wanted[-1] if wanted else None
            if last and last[0] - last[1] == i - j and i <= last[0] + last[2]:
                last[2] = i - last[0] + size
            else:
                wanted.append([i, j, size])
    found = [list(row) for row in zip(a.tolist(), b.tolist(), sizes.tolist(), strict=True)]
    assert found == wanted


def blocks_of(rows):
    a, a_end, b, b_end, *_ = zip(*rows, strict=True)
    columns = [np.array(column, np.int64) for column in (a, a_end, b, b_end)]
    return Blocks(*columns, np.ones(len(rows)), np.ones(len(rows), bool))


def rows_of(blocks):
    return sorted(
        zip(
            blocks.a.tolist(),
            blocks.a_end.tolist(),
            blocks.b.tolist(),
            blocks.b_end.tolist(),
            strict=True,
        )
    )


def shared(one, other, size, both):
    """Say all longest stretches of equal words that hold a run of ``size`` of them."""
    found = set()
    for i, j in itertools.product(range(len(one)), range(len(other))):
        if one[i] != other[j] or (i and j and one[i - 1] == other[j - 1]):
            continue
        n = 0
        while i + n < len(one) and j + n < len(other) and one[i + n] == other[j + n]:
            n += 1
        bits = sum(both.a.gains[i : i + n])
        if n >= size and bits >= 18.0:
            found.add((i, i + n, j, j + n))
    return sorted(found)


@pytest.mark.parametrize("seed", range(20))
def test_word_seeds_are_the_longest_stretches_of_three_equal_words_or_more(seed):
    rng = random.Random(seed)
    stock = said("w", 30, 99)
    one = rng.choices(stock, k=rng.randrange(1, 40))
    other = rng.choices(stock, k=20) + one[rng.randrange(len(one)) :][: rng.randrange(15)]
    rng.shuffle(stock)
    other += stock[:5]
    both = sides(" ".join(one), " ".join(other))
    found = word_blocks(both)
    assert rows_of(found) == shared(one, other, 3, both)
    assert found.exact.all()
    for a, a_end, bits in zip(
        found.a.tolist(), found.a_end.tolist(), found.bits.tolist(), strict=True
    ):
        assert bits == pytest.approx(sum(both.a.gains[a:a_end]))


def test_what_stands_too_often_seeds_nothing_but_a_common_beginning_does():
    line = ["the", "salt", "road"]
    both = sides(" ".join(["x", *line * 30]), " ".join(["y", *line * 30]))
    assert len(word_blocks(both)) == 0
    begun = sides(" ".join(line * 30), " ".join([*line * 30, "y"]))
    assert rows_of(word_blocks(begun)) == [(0, 90, 0, 90)]
    shorter = sides(" ".join([*line * 30, "z", "road"]), " ".join([*line * 30, "y"]))
    assert rows_of(word_blocks(shorter)) == [(0, 90, 0, 90)]


def test_within_one_document_a_stretch_is_tied_to_a_later_one_and_never_to_itself():
    sentence = said("s", 8, 99)
    both = alone(" ".join([*sentence, "one", *sentence, "two"]))
    assert rows_of(word_blocks(both)) == [(0, 8, 9, 17)]
    three = alone(" ".join([*sentence, *sentence, *sentence]))
    assert (0, 8, 8, 16) in rows_of(word_blocks(three))
    for a, a_end, b, b_end in rows_of(word_blocks(three)):
        assert a_end <= b
        assert a_end - a == b_end - b


def test_rows_of_blocks_are_chosen_and_joined_in_order():
    rows = [(0, 3, 5, 8), (4, 9, 1, 6), (10, 12, 10, 12)]
    whole = blocks_of(rows)
    assert len(whole) == 3
    assert len(Blocks.none()) == 0
    last = whole.chosen(np.array([2, 0]))
    assert rows_of(last) == [rows[0], rows[2]]
    assert last.a.tolist() == [10, 0]
    both = last.joined(whole.chosen(np.array([False, True, False])))
    assert both.a.tolist() == [10, 0, 4]
    assert both.b_end.tolist() == [12, 8, 6]
    assert (both.bits.size, both.exact.size) == (3, 3)


# Letters, for texts whose words were read badly


@settings(deadline=None, max_examples=100)
@given(st.integers(0, 80), st.lists(st.tuples(st.integers(0, 70), st.integers(1, 30)), max_size=4))
def test_some_is_left_where_two_dozen_words_in_a_row_lie_in_no_stretch(size, stretches):
    bounds = [(a, min(size, a + n)) for a, n in stretches if a < size]
    held = {word for a, end in bounds for word in range(a, end)}
    longest = max(
        (
            len(list(group))
            for free, group in itertools.groupby(range(size), lambda w: w not in held)
            if free
        ),
        default=0,
    )
    starts, ends = (
        (np.array(list(column), np.int64) for column in zip(*bounds, strict=True))
        if bounds
        else (np.empty(0, np.int64),) * 2
    )
    assert _leaves_some(size, starts, ends) is (longest >= 24)


@given(st.lists(st.integers(0, 2**40), max_size=20), st.lists(st.integers(0, 2**40), max_size=20))
def test_a_sieve_lets_all_through_that_is_there(ours, theirs):
    kept = _sieved(u64(ours), u64(theirs)).tolist()
    assert kept == sorted(set(kept))
    assert {n for n, value in enumerate(ours) if value in theirs} <= set(kept)
    assert all(any((ours[n] - value) % 2**20 == 0 for value in theirs) for n in kept)


@pytest.mark.parametrize("size", range(9, 17))
def test_runs_of_letters_have_equal_hashes_where_their_letters_are_equal(size):
    rng = random.Random(size)
    letters = [rng.choice((97, 98)) for _ in range(400)]
    hashes = _hashed(u64(letters), size).tolist()
    runs = [tuple(letters[n : n + size]) for n in range(400 - size + 1)]
    assert len(hashes) == len(runs)
    by_run = {}
    for run, value in zip(runs, hashes, strict=True):
        assert by_run.setdefault(run, value) == value
    assert len(set(by_run.values())) == len(by_run)
    assert _hashed(u64(letters[: size - 1]), size).size == 0
    assert _hashed(u64(letters[:size]), size).tolist() == hashes[:1]


def test_letters_know_their_word_and_what_they_say():
    both = sides("Don’t go: naïve\u00ad ways", "x")
    held = _letters(both.a, 9)
    assert held.word.tolist() == [0] * 5 + [1] * 2 + [2] * 5 + [3] * 4
    assert held.hashes.size == held.word.size - 8
    counts = np.bincount(held.word)
    for word, gain in enumerate(both.a.gains):
        at = np.flatnonzero(held.word == word)
        gained = held.total[at[-1] + 1] - held.total[at[0]]
        assert gained == pytest.approx(gain)
        assert counts[word] == at.size
    assert held.size == 9


def test_letters_in_a_long_stretch_of_equal_words_are_plain():
    words = said("w", 60, 99)
    both = sides(" ".join(words), "x")
    held = _letters(both.a, 9)
    long, short = letter_seeds._PLAIN, letter_seeds._PLAIN - 1
    plain = _held(held, np.array([5, 40]), np.array([5 + long, 40 + short]))
    assert plain.size == held.hashes.size
    marked = {int(word) for word, is_plain in zip(held.word, plain, strict=False) if is_plain}
    assert marked == set(range(5, 5 + long))


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), st.integers(1, 6)), max_size=4))
def test_a_pair_of_words_lies_in_a_stretch_that_holds_it_on_its_diagonal(given_rows):
    known = {}
    for a, b, n in given_rows:
        if all(a - b != x - y or a + n <= x or x + m <= a for x, y, m in known):
            known[a, b, n] = True
    rows = [(a, a + n, b, b + n) for a, b, n in known]
    pairs = list(itertools.product(range(26), repeat=2))
    a, b = np.array([i for i, _ in pairs]), np.array([j for _, j in pairs])
    inside = _inside(a, b, blocks_of(rows) if rows else Blocks.none())
    for (i, j), found in zip(pairs, inside.tolist(), strict=True):
        assert found is any(a <= i < a_end and i - j == a - b for a, a_end, b, _ in rows)


def glued(words, rng):
    """Join and cut words as bad reading does: the letters stay, the spaces do not."""
    letters = "".join(words)
    pieces, at = [], 0
    while at < len(letters):
        size = rng.randrange(2, 8)
        pieces.append(letters[at : at + size])
        at += size
    return pieces


@pytest.mark.parametrize("seed", range(8))
def test_a_passage_whose_spaces_were_misread_is_found_by_its_letters(seed):
    rng = random.Random(seed)
    passage = ["".join(rng.choices("abdefgiklmnoprstu", k=rng.randrange(3, 9))) for _ in range(40)]
    around = [
        ["".join(rng.choices(some, k=6)) for _ in range(30)] for some in ("vwxyz", "chjq") * 2
    ]
    pieces = glued(passage, rng)
    both = sides(
        " ".join([*around[0], *passage, *around[2]]), " ".join([*around[1], *pieces, *around[3]])
    )
    assert all(a_end - a < 10 for a, a_end, *_ in rows_of(word_blocks(both)))
    found = letter_blocks(both, Blocks.none())
    assert len(found)
    best = int(found.bits.argmax())
    assert (int(found.a[best]), int(found.a_end[best])) == (30, 70)
    assert (30, 30 + len(pieces)) == (int(found.b[best]), int(found.b_end[best]))
    assert found.bits[best] == pytest.approx(sum(both.a.gains[30:70]), rel=0.02)
    assert not found.exact.any()
    assert len(letter_blocks(sides("ab " * 9, "ab " * 9), Blocks.none())) == 0


def test_letters_within_one_document_tie_a_passage_to_a_later_one():
    rng = random.Random(5)
    passage = ["".join(rng.choices("abdefgiklmnoprstu", k=6)) for _ in range(30)]
    middle = ["".join(rng.choices("abdefgiklmnoprstu", k=6)) for _ in range(30)]
    both = alone(" ".join([*passage, *middle, *glued(passage, rng)]))
    found = letter_blocks(both, Blocks.none())
    assert len(found)
    assert (found.b >= found.a_end).all()
    assert (int(found.a.min()), int(found.a_end.max())) == (0, 30)
    assert int(found.b.min()) == 60


def test_a_common_beginning_is_added_where_no_seed_begins_there():
    lead = ["ptarmigan", "quicksilver"]
    one, other = [*lead, "rope", "lantern", "kettle"], [*lead, "x", *lead, "rope", "lantern"]
    both = sides(" ".join(one), " ".join(other))
    assert rows_of(word_blocks(both)) == [(0, 2, 0, 2), (0, 4, 3, 7)]
