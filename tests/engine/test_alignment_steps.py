"""Steps of an alignment, and the small tables they come from, against looking at every way."""

import itertools
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.aligning import align_chain, align_gap
from reader.engine.chaining import Stretch
from reader.engine.steps import (
    ALONE,
    MISREAD,
    REPLACED,
    Op,
    Step,
    change_cost,
    changed,
    joined,
    same,
    tightened,
)
from reader.engine.window import Frame, Window, match_score, misread
from tests.engine.made_pairs import WORDS, alignments, sides, tiles, words


def score(ops):
    return sum(op.score for op in ops)


def test_a_replaced_word_costs_the_same_wherever_it_stands():
    assert [change_cost(n, n) for n in range(4)] == [n * REPLACED for n in range(4)]
    for one, other in itertools.product(range(6), repeat=2):
        low = min(one, other)
        assert change_cost(one, other) == change_cost(other, one)
        assert change_cost(one, other) == change_cost(low, low) + change_cost(0, abs(one - other))


def test_the_first_word_put_in_is_the_dearest_and_many_cost_no_more_than_a_limit():
    costs = [change_cost(0, n) for n in range(2000)]
    steps = [round(two - one, 9) for one, two in itertools.pairwise(costs)]
    assert costs[0] == 0
    assert steps[0] > steps[1] > 0
    assert sorted(steps, reverse=True) == steps
    assert set(steps[1:50]) == {steps[1]}
    assert costs[-1] == costs[-500] == max(costs)
    assert costs[20] < change_cost(20, 20) / 2


def test_a_step_of_equal_words_says_what_its_words_say_and_a_change_costs_what_it_costs():
    both = sides("kettle the lantern rope ferry", "at the lantern rope ferry")
    assert same(both, 1, 1, 3) == Op(Step.SAME, 1, 4, 1, 4, pytest.approx(sum(both.a.gains[1:4])))
    assert changed(2, 5, 7, 8) == Op(Step.CHANGED, 2, 5, 7, 8, -change_cost(3, 1))


@settings(deadline=None, max_examples=80)
@given(alignments())
def test_joining_leaves_no_two_changes_and_no_two_equal_stretches_side_by_side(ops):
    found = list(joined(ops))
    assert tiles(found, ops[0].a0, ops[-1].a1, ops[0].b0, ops[-1].b1)
    groups = [(step, list(group)) for step, group in itertools.groupby(ops, key=lambda op: op.step)]
    wanted = []
    for step, group in groups:
        if step is Step.NOISE:
            wanted += group
            continue
        first, last = group[0], group[-1]
        bits = score(group)
        if step is Step.CHANGED and len(group) > 1:
            bits = -change_cost(last.a1 - first.a0, last.b1 - first.b0)
        wanted.append(Op(step, first.a0, last.a1, first.b0, last.b1, bits))
    assert found == wanted
    assert list(joined([])) == []


@settings(deadline=None, max_examples=80)
@given(alignments())
def test_tightening_keeps_the_run_of_steps_that_scores_most(ops):
    runs = [ops[i:j] for i in range(len(ops)) for j in range(i, len(ops) + 1)]
    best = max(score(run) for run in runs)
    found = tightened(ops)
    assert found in runs
    assert score(found) == best
    if found:
        assert found[0].score > 0
        assert found[-1].score > 0
        shortest = [len(run) for run in runs if score(run) == best and run[0] is found[0]]
        assert len(found) == min(shortest)


def glued(twos, ones, i, j):
    """Say what two neighbours from ``i`` on gain as word ``j`` of the other side cut in two."""
    if i + 2 > len(twos) or j >= len(ones):
        return 0.0
    pieces, whole = twos.word(i) + twos.word(i + 1), ones.word(j)
    if len(whole) <= 3 or (pieces[0] != whole[0] and pieces[-1] != whole[-1]):
        return 0.0
    if pieces != whole and (abs(len(pieces) - len(whole)) > 2 or not misread(pieces, whole)):
        return 0.0
    return MISREAD * min(twos.gains[i] + twos.gains[i + 1], ones.gains[j])


def best_score(both):
    """Align two sides from their first words on, by trying every way (memoised)."""
    a, b = both.a, both.b
    there = set(b.codes)

    def one_for_one(i, j):
        if a.codes[i] in there:
            return a.gains[i] if a.codes[i] == b.codes[j] else -REPLACED
        return match_score(both, i, j) or -REPLACED

    @cache
    def rest(i, j):
        ways = []
        if i < len(a) and j < len(b):
            ways.append(one_for_one(i, j) + rest(i + 1, j + 1))
            for bits, step in ((glued(a, b, i, j), (2, 1)), (glued(b, a, j, i), (1, 2))):
                if bits:
                    ways.append(bits + rest(i + step[0], j + step[1]))
        if i < len(a):
            ways.append(rest(i + 1, j) - ALONE)
        if j < len(b):
            ways.append(rest(i, j + 1) - ALONE)
        return max(ways, default=0.0)

    return rest(0, 0)


@settings(deadline=None, max_examples=150)
@given(words, words)
def test_a_window_scores_what_the_best_of_all_alignments_scores_from_either_end(one, other):
    both = sides(" ".join(one), " ".join(other))
    onwards = Window(both, Frame(0, 0, 1), len(one), len(other))
    back = Window(both, Frame(len(one), len(other), -1), len(one), len(other))
    wanted = pytest.approx(best_score(both))
    assert onwards.table()[-1][-1][0] == wanted
    assert back.table()[-1][-1][0] == wanted


@settings(deadline=None, max_examples=80)
@given(words, words, st.sampled_from([1, -1]), st.data())
def test_the_steps_of_a_window_take_its_words_in_order_and_gain_what_their_words_say(
    one, other, way, data
):
    both = sides("the rope " + " ".join(one) + " at 12", "ferry " + " ".join(other) + " ferry 13")
    i, j = data.draw(st.integers(0, len(one))), data.draw(st.integers(0, len(other)))
    frame = Frame(2, 1, 1) if way > 0 else Frame(2 + len(one), 1 + len(other), -1)
    window = Window(both, frame, len(one), len(other))
    ops = window.steps(window.table(), i, j)
    if way > 0:
        assert tiles(ops, 2, 2 + i, 1, 1 + j)
    else:
        assert tiles(ops, frame.a - i, frame.a, frame.b - j, frame.b)
    for before, after in itertools.pairwise(ops):
        assert before.step is not after.step or before.step is Step.NOISE
    for op in ops:
        left, right = both.a.codes[op.a0 : op.a1], both.b.codes[op.b0 : op.b1]
        if op.step is Step.SAME:
            assert left == right
            assert op.score == pytest.approx(sum(both.a.gains[op.a0 : op.a1]))
        elif op.step is Step.NOISE:
            assert left != right
            assert sorted([len(left), len(right)]) in ([1, 1], [1, 2])
            assert 0 < op.score <= MISREAD * sum(both.a.gains[op.a0 : op.a1]) + 1e-9
            assert op.score <= MISREAD * sum(both.b.gains[op.b0 : op.b1]) + 1e-9
        else:
            assert op.score == -change_cost(len(left), len(right))
            assert not (op.a0 == op.a1 and op.b0 == op.b1)


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [("lantern", "lantern", True), ("lantern", "lanterm", True), ("lantern", "kettle", False),
     ("rope", "ropes", True), ("1984", "1983", False)],
)  # fmt: skip
def test_a_word_gains_what_it_says_and_a_misread_one_a_part_of_it(one, other, is_so):
    both = sides(one, other)
    gained = match_score(both, 0, 0)
    assert (gained > 0) is is_so
    if is_so:
        share = 1.0 if one == other else MISREAD
        assert gained == pytest.approx(share * min(both.a.gains[0], both.b.gains[0]))


def test_two_words_that_are_surely_words_are_not_misread_for_one_another():
    both = sides("rope ropes rope ropes", "ropes rope")
    assert both.a.familiar == [True] * 4
    assert match_score(both, 0, 0) == 0
    assert match_score(both, 1, 0) > 0


@settings(deadline=None, max_examples=80)
@given(words, words)
def test_a_gap_is_aligned_word_by_word_as_a_window_is(one, other):
    both = sides(" ".join(one), " ".join(other))
    ops = align_gap(both, 0, len(one), 0, len(other))
    assert tiles(ops, 0, len(one), 0, len(other))
    window = Window(both, Frame(0, 0, 1), len(one), len(other))
    assert ops == window.steps(window.table(), len(one), len(other))


def test_a_gap_with_nothing_on_one_side_is_one_change_and_an_empty_one_is_none():
    both = sides("rope ferry kettle", "lantern harbour at")
    assert align_gap(both, 1, 1, 2, 2) == []
    assert align_gap(both, 1, 3, 2, 2) == [changed(1, 3, 2, 2)]
    assert align_gap(both, 1, 1, 0, 2) == [changed(1, 1, 0, 2)]
    assert align_gap(both, 2, 3, 1, 2) == [changed(2, 3, 1, 2)]


def numbered(first, last):
    return [f"word{chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(first, last)]


@pytest.mark.parametrize("size", [20, 60])
def test_a_large_gap_keeps_its_common_words_and_looks_for_misread_ones_between(size):
    one = [*numbered(0, size), "lantern", *numbered(size, 2 * size), *numbered(300, 340)]
    other = [
        *numbered(0, size),
        "lanterm",
        "kettle",
        *numbered(size, 2 * size),
        *numbered(400, 445),
    ]
    both = sides(" ".join(one), " ".join(other))
    ops = align_gap(both, 0, len(one), 0, len(other))
    assert tiles(ops, 0, len(one), 0, len(other))
    kinds = [(op.step, op.a1 - op.a0, op.b1 - op.b0) for op in ops]
    assert kinds == [
        (Step.SAME, size, size), (Step.NOISE, 1, 1), (Step.CHANGED, 0, 1),
        (Step.SAME, size, size), (Step.CHANGED, 40, 45),
    ]  # fmt: skip
    assert ops[0].score == pytest.approx(sum(both.a.gains[:size]))


def test_words_left_over_in_a_large_gap_are_compared_where_they_are_few():
    one = [*numbered(0, 45), "lantern", "kettle", "harbour", "ferries", *numbered(45, 90)]
    other = [*numbered(0, 45), "lanterm", "ketle", "narbour", "ferrie", *numbered(45, 90)]
    both = sides(" ".join(one), " ".join(other))
    ops = align_gap(both, 0, len(one), 0, len(other))
    assert [op.step for op in ops] == [Step.SAME, *[Step.NOISE] * 4, Step.SAME]
    more = sides(
        " ".join([*one[:49], "rope", *one[49:]]), " ".join([*other[:49], "rap", *other[49:]])
    )
    ops = align_gap(more, 0, len(one) + 1, 0, len(other) + 1)
    assert [(op.step, op.a1 - op.a0) for op in ops] == [
        (Step.SAME, 45), (Step.CHANGED, 5), (Step.SAME, 45),
    ]  # fmt: skip


def test_a_chain_is_aligned_from_its_first_word_to_its_last():
    one = "rope ferry kettle harbour lantern at 12 the ferry rope kettle".split()
    other = "rope ferry kettle narbour lantern 12 the ferry rope kettle".split()
    both = sides(" ".join(one), " ".join(other))
    chain = [Stretch(0, 3, 0, 3, True), Stretch(3, 5, 3, 5, False), Stretch(6, 11, 5, 10, True)]
    ops = align_chain(both, chain)
    assert [(op.step, op.a0, op.a1, op.b0, op.b1) for op in ops] == [
        (Step.SAME, 0, 3, 0, 3), (Step.NOISE, 3, 4, 3, 4), (Step.SAME, 4, 5, 4, 5),
        (Step.CHANGED, 5, 6, 5, 5), (Step.SAME, 6, 11, 5, 10),
    ]  # fmt: skip
    later = [Stretch(1, 3, 1, 3, True), Stretch(6, 9, 5, 8, True)]
    assert tiles(align_chain(both, later), 1, 9, 1, 8)


def test_every_word_of_the_stock_is_read_as_one_word():
    assert len(sides(" ".join(WORDS), "x").a) == len(WORDS)


@pytest.mark.parametrize("way", [1, -1])
def test_two_words_read_as_one_gain_a_part_of_the_lesser_of_what_they_and_it_say(way):
    for pieces, whole in ((["is", "of"], "isof"), (["lan", "tern"], "lantern")):
        one, other = ["rope", *pieces, "kettle"], ["rope", whole, "kettle"]
        for turned in (False, True):
            both = sides(*(" ".join(words) for words in ((other, one) if turned else (one, other))))
            sizes = (3, 4) if turned else (4, 3)
            frame = Frame(0, 0, 1) if way > 0 else Frame(*sizes, -1)
            window = Window(both, frame, *sizes)
            steps = window.steps(window.table(), *sizes)
            assert [op.step for op in steps] == [Step.SAME, Step.NOISE, Step.SAME]
            two, single = (both.b, both.a) if turned else (both.a, both.b)
            least = min(two.gains[1] + two.gains[2], single.gains[1])
            assert steps[1].score == pytest.approx(MISREAD * least)
