"""Chains of stretches against the best of all chains that could be made, whatever a gap costs."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import chaining
from reader.engine.chaining import Stretch, _apart, _cost, chains
from reader.engine.seeding import Blocks

INF = float("inf")
ONE_SIDED, TWO_SIDED, SLACK = chaining._ONE_SIDED, chaining._TWO_SIDED, chaining._SLACK


def blocks(rows):
    a, a_end, b, b_end, bits, exact = zip(*rows, strict=True)
    sides = [np.array(column, np.int64) for column in (a, a_end, b, b_end)]
    return Blocks(*sides, np.array(bits, float), np.array(exact, bool))


def link(one, other):
    """Say what it costs that one block follows another, or more than anything gains."""
    gap_a, gap_b = other[0] - one[1], other[2] - one[3]
    if min(gap_a, gap_b) < -SLACK or max(gap_a, gap_b) > ONE_SIDED:
        return INF
    if min(gap_a, gap_b) > TWO_SIDED:
        return INF
    return _cost(gap_a, gap_b)


def best_chain(rows):
    """Try every choice of blocks, in the order in which they end."""
    rows = sorted(rows, key=lambda row: (row[1], row[3]))
    best = 0.0
    for size in range(1, len(rows) + 1):
        for some in itertools.combinations(rows, size):
            gained = sum(row[4] for row in some)
            best = max(best, gained - sum(link(x, y) for x, y in itertools.pairwise(some)))
    return best


@st.composite
def some_blocks(draw):
    rows = {}
    for _ in range(draw(st.integers(1, 7))):
        a, b = draw(st.integers(0, 160)), draw(st.integers(0, 160))
        if draw(st.booleans()):
            b = a + draw(st.integers(0, 6))
        size = draw(st.integers(4, 12))
        exact = draw(st.booleans())
        other = size if exact else size + draw(st.integers(0, 2))
        rows[a + size, b + other] = (a, a + size, b, b + other, float(size * 5), exact)
    return list(rows.values())


@settings(deadline=None, max_examples=120)
@given(some_blocks())
def test_the_first_chain_is_the_best_that_can_be_made(rows):
    best = best_chain(rows)
    found = chains(blocks(rows))
    assert bool(found) is (best >= chaining._LEAST_BITS)
    if not found:
        return
    first = [next(row for row in rows if (row[1], row[3]) == (s.a1, s.b1)) for s in found[0]]
    gained = sum(row[4] for row in first)
    lost = sum(link(x, y) for x, y in itertools.pairwise(first))
    assert gained - lost == pytest.approx(best)


@settings(deadline=None, max_examples=120)
@given(some_blocks())
def test_chains_are_in_order_and_take_each_block_once_and_never_a_word_twice(rows):
    found = chains(blocks(rows))
    ends = [(s.a1, s.b1) for chain in found for s in chain]
    known = {(row[1], row[3]): row for row in rows}
    assert len(ends) == len(set(ends))
    for chain in found:
        assert chain
        for s in chain:
            row = known[s.a1, s.b1]
            assert row[0] <= s.a0 < s.a1
            assert row[2] <= s.b0 < s.b1
            assert s.exact is row[5]
            assert not s.exact or s.a1 - s.a0 == s.b1 - s.b0
            assert (s.a0 - row[0], s.b0 - row[2]) <= (SLACK, SLACK)
        for one, other in itertools.pairwise(chain):
            assert one.a1 <= other.a0
            assert one.b1 <= other.b0
            assert max(other.a0 - one.a1, other.b0 - one.b1) <= ONE_SIDED + SLACK


def row(a, b, size=10, bits=50.0, exact=True):
    return (a, a + size, b, b + size, bits, exact)


def ends(found):
    return [[(s.a0, s.a1, s.b0, s.b1) for s in chain] for chain in found]


def test_neighbours_make_one_chain_and_what_is_too_far_makes_another():
    one, near = row(0, 0), row(11, 11)
    assert ends(chains(blocks([near, one]))) == [[(0, 10, 0, 10), (11, 21, 11, 21)]]
    far = row(10 + ONE_SIDED + 1, 10, bits=60.0)
    assert ends(chains(blocks([one, far]))) == [
        [(far[0], far[1], 10, 20)],
        [(0, 10, 0, 10)],
    ]
    other = row(10, 10 + ONE_SIDED + 1, bits=60.0)
    assert len(chains(blocks([one, other]))) == 2
    assert chains(Blocks.none()) == []


@pytest.mark.parametrize(("at", "count"), [(ONE_SIDED, 1), (ONE_SIDED + 1, 2)])
def test_words_put_in_on_one_side_are_bridged_up_to_a_limit(at, count):
    rich = [row(0, 0, bits=500.0), row(10 + at, 10, bits=500.0)]
    assert len(chains(blocks(rich))) == count
    assert len(chains(blocks([(c, d, a, b, *rest) for a, b, c, d, *rest in rich]))) == count


@pytest.mark.parametrize(("at", "count"), [(TWO_SIDED, 1), (TWO_SIDED + 1, 2)])
def test_words_replaced_on_both_sides_are_bridged_up_to_a_lower_limit(at, count):
    rich = [row(0, 0, bits=500.0), row(10 + at, 10 + at, bits=500.0)]
    assert len(chains(blocks(rich))) == count


def test_only_what_is_wide_on_both_sides_is_too_wide():
    wide = TWO_SIDED + 1
    for a, b in ((TWO_SIDED, wide), (wide, TWO_SIDED)):
        rich = [row(0, 0, bits=500.0), row(10 + a, 10 + b, bits=500.0)]
        assert len(chains(blocks(rich))) == 1


@pytest.mark.parametrize(("late", "count"), [(SLACK, 1), (SLACK + 1, 2)])
def test_stretches_that_overlap_by_a_few_words_are_one_chain_and_the_later_is_cut(late, count):
    rich = [row(0, 0, bits=500.0), row(10 - late, 14, bits=500.0)]
    found = chains(blocks(rich))
    assert len(found) == count
    if count == 1:
        assert ends(found) == [[(0, 10, 0, 10), (10, 20 - late, 14 + late, 24)]]
    assert len(chains(blocks([(c, d, a, b, *rest) for a, b, c, d, *rest in rich]))) == count


def test_what_says_too_little_makes_no_chain():
    least = chaining._LEAST_BITS
    assert chains(blocks([row(0, 0, bits=least - 0.1)])) == []
    assert len(chains(blocks([row(0, 0, bits=least)]))) == 1
    poor = [row(0, 0, bits=least - 5), row(10, 10, bits=least - 5)]
    assert len(chains(blocks(poor))) == 1
    assert chains(blocks([row(0, 0, bits=500.0), row(11, 14, bits=4.0)])) == [
        [Stretch(0, 10, 0, 10, exact=True)]
    ]


def test_what_is_left_of_a_branch_must_say_enough_by_itself():
    trunk = [row(0, 0, bits=100.0), row(10, 10, bits=100.0)]
    twig = row(12, 60, bits=100.0)
    found = chains(blocks([*trunk, twig]))
    assert ends(found) == [[(0, 10, 0, 10), (10, 20, 10, 20)], [(12, 22, 60, 70)]]
    poor = row(12, 60, bits=10.0)
    assert len(chains(blocks([*trunk, poor]))) == 1


def test_a_gap_costs_the_same_from_either_side_and_more_the_wider_it_is():
    assert _cost(0, 0) == 0
    for x, y in itertools.product(range(-3, 60, 3), repeat=2):
        assert _cost(x, y) == _cost(y, x)
        assert _cost(x, y) > 0 or x == y == 0
        if min(x, y) >= 0 and x != y:
            assert _cost(x, y + 1) > _cost(x, y) or y < x
    assert _cost(30, 30) > _cost(0, 30)
    assert _cost(10, 30) > _cost(0, 30)
    assert _cost(-1, 5) > _cost(0, 5)
    assert _cost(-2, -2) > _cost(-1, -1) > _cost(0, 0)


@pytest.mark.parametrize("exact", [True, False])
def test_what_overlaps_its_predecessor_is_cut_off_on_both_sides_if_word_equals_word(exact):
    path = [Stretch(0, 10, 0, 10, True), Stretch(8, 20, 13, 25, exact)]
    late = Stretch(10, 20, 15, 25, True) if exact else Stretch(10, 20, 13, 25, False)
    assert _apart(path) == [path[0], late]
    flipped = [Stretch(0, 10, 0, 10, True), Stretch(13, 25, 9, 21, exact)]
    late = Stretch(14, 25, 10, 21, True) if exact else Stretch(13, 25, 10, 21, False)
    assert _apart(flipped) == [flipped[0], late]
    inside = [
        Stretch(0, 10, 0, 10, True),
        Stretch(8, 10, 11, 13, exact),
        Stretch(12, 14, 14, 16, True),
    ]
    assert _apart(inside) == [inside[0], inside[2]]
