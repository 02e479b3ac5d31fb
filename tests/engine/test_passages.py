"""From an aligned chain to passages: where they begin, where they end, what they are cut into."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import extending
from reader.engine.extending import (
    _clear_of_itself,
    _cut,
    _equal_words,
    _from,
    _head_trimmed,
    _parted,
    _solid,
    extended,
    passages,
)
from reader.engine.steps import Op, Step, changed, same
from tests.engine.made_pairs import WORDS, alignments, alone, sides, tiles, words


def score(ops):
    return sum(op.score for op in ops)


def run(*steps, a=0, b=0):
    """Make an alignment of ``(step, words of a, words of b, bits)``."""
    ops = []
    for step, size_a, size_b, bits in steps:
        ops.append(Op(step, a, a + size_a, b, b + size_b, float(bits)))
        a, b = a + size_a, b + size_b
    return ops


SAME, NOISE, CHANGED = Step


@settings(deadline=None, max_examples=80)
@given(alignments(joined=True))
def test_the_head_of_a_piece_goes_as_long_as_it_loses_more_than_it_gains(ops):
    found = _head_trimmed(ops)
    assert found == ops[len(ops) - len(found) :]
    assert all(score(found[:n]) > 0 for n in range(1, len(found) + 1))
    assert score(found) == max(score(ops[n:]) for n in range(len(ops) + 1))


@settings(deadline=None, max_examples=80)
@given(alignments(joined=True))
def test_pieces_begin_and_end_with_a_match_and_say_enough_and_are_parts_in_order(ops):
    pieces = _cut(ops)
    places = [ops.index(op) for piece in pieces for op in piece]
    assert places == sorted(set(places))
    for piece in pieces:
        first = ops.index(piece[0])
        assert piece == ops[first : first + len(piece)]
        assert piece[0].step is not CHANGED
        assert piece[-1].step is not CHANGED or piece[-1].score > 0
        assert score(piece) >= extending._SEED_BITS
        assert all(score(piece[:n]) > 0 for n in range(1, len(piece) + 1))


def test_a_chain_is_cut_where_it_loses_more_than_it_had_or_more_than_a_limit():
    a_lot = run((SAME, 9, 9, 200), (CHANGED, 30, 0, -100), (SAME, 9, 9, 120))
    assert _cut(a_lot) == [a_lot]
    too_much = run((SAME, 9, 9, 400), (CHANGED, 30, 20, -120), (SAME, 9, 9, 90))
    assert _cut(too_much) == [too_much[:1], too_much[2:]]
    more_than_it_had = run((SAME, 5, 5, 60), (CHANGED, 30, 20, -60), (SAME, 9, 9, 90))
    assert _cut(more_than_it_had) == [more_than_it_had[:1], more_than_it_had[2:]]
    poor = run((SAME, 2, 2, 15), (CHANGED, 3, 0, -20), (SAME, 9, 9, 90), (CHANGED, 1, 1, -7))
    assert _cut(poor) == [poor[2:3]]


def test_many_words_without_a_counterpart_on_both_sides_cut_a_piece_and_chance_does_not_mend_it():
    def of(*middle):
        return run((SAME, 9, 9, 100), *middle, (SAME, 9, 9, 100))

    loose = extending._LOOSE
    whole = of((CHANGED, loose, loose + 9, -50))
    assert _solid(whole) == [whole]
    cut = of((CHANGED, loose + 1, loose + 9, -50))
    assert _solid(cut) == [cut[:1], cut[2:]]
    swapped = of((CHANGED, loose + 9, loose + 1, -50))
    assert _solid(swapped) == [swapped[:1], swapped[2:]]
    one_sided = of((CHANGED, 90, 0, -50))
    assert _solid(one_sided) == [one_sided]
    chance = of((CHANGED, loose, loose, -50), (SAME, 1, 1, 9), (CHANGED, 1, 1, -7))
    assert _solid(chance) == [chance[:1], chance[4:]]
    mended = of((CHANGED, loose, loose, -50), (SAME, 3, 3, 30), (CHANGED, 1, 1, -7))
    assert _solid(mended) == [mended]
    twice = [*cut, *run((CHANGED, loose + 1, loose + 1, -50), (SAME, 4, 4, 50), a=99, b=99)]
    assert _solid(twice) == [twice[:1], twice[2:3], twice[4:]]


@settings(deadline=None, max_examples=80)
@given(alignments(joined=True), st.integers(0, 30), st.integers(0, 30))
def test_the_rest_of_a_piece_begins_with_a_match_at_or_after_the_given_words(ops, a, b):
    rest = _from(ops, a, b)
    if not rest:
        whole = [op for op in ops if op.step is not CHANGED and op.a0 >= a and op.b0 >= b]
        longer = [op for op in ops if op.step is SAME and op.a1 > a and op.b1 > b]
        assert not whole
        assert not longer
        return
    assert rest[0].step is not CHANGED
    assert rest[0].a0 >= a
    assert rest[0].b0 >= b
    assert rest[1:] == ops[len(ops) - len(rest) + 1 :]
    cut = ops[len(ops) - len(rest)]
    assert (rest[0].a1, rest[0].b1, rest[0].step) == (cut.a1, cut.b1, cut.step)
    share = (rest[0].a1 - rest[0].a0) / (cut.a1 - cut.a0)
    assert rest[0].score == pytest.approx(cut.score * share)
    if rest[0] != cut:
        assert rest[0].a0 == a or rest[0].b0 == b
        assert cut.a1 - rest[0].a0 == cut.b1 - rest[0].b0
    earlier = ops[: len(ops) - len(rest)]
    assert not any(op.step is not CHANGED and op.a0 >= a and op.b0 >= b for op in earlier)


@settings(deadline=None, max_examples=80)
@given(alignments(joined=True), st.integers(0, 40))
def test_a_repetition_is_cut_where_its_first_side_would_run_into_the_second(ops, apart):
    shift = min(ops[0].a0, ops[0].b0)
    ops = [
        Op(op.step, op.a0, op.a1, op.b0 + apart - shift, op.b1 + apart - shift, op.score)
        for op in ops
    ]
    ops = ops[next((n for n, op in enumerate(ops) if op.step is not CHANGED), len(ops)) :]
    found = _clear_of_itself(ops)
    if ops and ops[-1].a1 <= ops[0].b0:
        assert found == ops
        return
    if found:
        assert found[-1].a1 <= found[0].b0
        assert found[-1].step is not CHANGED
        assert found[:-1] == ops[: len(found) - 1]
        last, was = found[-1], ops[len(found) - 1]
        assert (last.a0, last.b0) == (was.a0, was.b0)
        if last != was:
            assert last.a1 == found[0].b0
            assert last.b1 - last.b0 == last.a1 - last.a0
            assert last.score == pytest.approx(was.score * (last.a1 - last.a0) / (was.a1 - was.a0))
    following = ops[len(found) :]
    fits = [op for op in following if op.step is not CHANGED and op.a1 <= ops[0].b0]
    assert not fits


def test_words_that_two_passages_reached_for_go_to_the_first():
    one = run((SAME, 10, 10, 100))
    other = run((SAME, 10, 10, 100), (NOISE, 1, 1, 5), a=6, b=8)
    kept = _parted([one, other])
    assert kept == [one, [Op(SAME, 10, 16, 12, 18, 60.0), *other[1:]]]
    assert _parted([one, run((SAME, 3, 3, 30), a=7, b=7)]) == [one]
    assert _parted([one, run((SAME, 3, 3, 30), a=10, b=10)]) == [
        one,
        run((SAME, 3, 3, 30), a=10, b=10),
    ]


@settings(deadline=None, max_examples=80)
@given(words, words, st.data())
def test_equal_words_are_counted_as_far_as_both_sides_go(one, other, data):
    other = one[: data.draw(st.integers(0, len(one)))] + other
    both = sides(" ".join(one), " ".join(other))
    a, b = data.draw(st.integers(0, len(one))), data.draw(st.integers(0, len(other)))
    onwards = zip(one[a:], other[b:], strict=False)
    back = zip(one[:a][::-1], other[:b][::-1], strict=False)
    for way, pairs in ((1, onwards), (-1, back)):
        wanted = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)))
        assert _equal_words(both, a, b, way) == wanted


BEFORE = "quarry velvet thimble orchard".split()
MIDDLE = "basalt pilgrim compass gravel tundra marble".split()
AFTER = "saddle copper beacon mortar".split()


def grown(one, other, a, b, size):
    both = sides(" ".join(one), " ".join(other))
    ops = extended(both, [same(both, a, b, size)])
    return [(op.step, op.a0, op.a1, op.b0, op.b1) for op in ops]


def test_a_passage_is_carried_on_over_equal_words_at_both_ends_and_no_further():
    one = ["lantern", *BEFORE, *MIDDLE, *AFTER, "kettle", "ferry"]
    other = ["at", "walnut", *BEFORE, *MIDDLE, *AFTER, "pepper", "magnet"]
    assert grown(one, other, 6, 7, 4) == [(SAME, 1, 15, 2, 16)]
    assert grown(MIDDLE, MIDDLE, 2, 2, 3) == [(SAME, 0, 6, 0, 6)]
    assert grown(MIDDLE, MIDDLE, 0, 0, 6) == [(SAME, 0, 6, 0, 6)]


def test_a_passage_is_carried_on_over_a_misread_word_and_over_a_changed_one_that_pays():
    one = [*BEFORE, "harbour", *MIDDLE, "lantern", *AFTER]
    other = [*BEFORE, "narbour", *MIDDLE, "pepper", *AFTER]
    assert grown(one, other, 6, 6, 2) == [
        (SAME, 0, 4, 0, 4), (NOISE, 4, 5, 4, 5), (SAME, 5, 11, 5, 11),
        (CHANGED, 11, 12, 11, 12), (SAME, 12, 16, 12, 16),
    ]  # fmt: skip
    mirrored = grown(one[::-1], other[::-1], 6, 6, 2)
    assert mirrored == [
        (SAME, 0, 4, 0, 4), (CHANGED, 4, 5, 4, 5), (SAME, 5, 11, 5, 11),
        (NOISE, 11, 12, 11, 12), (SAME, 12, 16, 12, 16),
    ]  # fmt: skip


def test_a_single_word_beyond_a_change_and_a_full_stop_does_not_pay():
    one = [*MIDDLE, "lantern", "the"]
    other = [*MIDDLE, "pepper", "the"]
    assert grown(one, other, 0, 0, 6) == [(SAME, 0, 6, 0, 6)]
    stopped = [*MIDDLE[:5], "marble.", "lantern", "of", "the", "saddle"]
    assert grown(stopped, [*other[:6], "pepper", "of", "the", "walnut"], 0, 0, 6) == [
        (SAME, 0, 6, 0, 6)
    ]


@pytest.mark.parametrize("stop", [".", "!", "?", "…", "”"])
def test_a_passage_ends_more_easily_where_a_sentence_or_a_quotation_ends(stop):
    one, other = [*MIDDLE, "lantern", "saddle"], [*MIDDLE, "pepper", "saddle"]
    on = [(SAME, 0, 6, 0, 6), (CHANGED, 6, 7, 6, 7), (SAME, 7, 8, 7, 8)]
    assert grown(one, other, 0, 0, 6) == on
    stopped = [*MIDDLE[:-1], MIDDLE[-1] + stop, *one[6:]]
    assert grown(stopped, other, 0, 0, 6) == on[:1]
    assert grown(other, stopped, 0, 0, 6) == on[:1]
    back = ["saddle", f"lantern{stop}", *MIDDLE], ["saddle", "pepper", *MIDDLE]
    assert grown(*back, 2, 2, 6) == [(SAME, 2, 8, 2, 8)]
    apart = " ".join(MIDDLE) + "\n\nlantern saddle"
    assert grown([apart], other, 0, 0, 6) == on[:1]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=30), st.lists(st.sampled_from(WORDS), max_size=30))
def test_passages_hold_their_chain_and_are_in_order_and_apart(before, after):
    one = [*before, *BEFORE, *MIDDLE, *after]
    other = [*after, *BEFORE, *MIDDLE, *before]
    both = sides(" ".join(one), " ".join(other))
    seed = same(both, len(before), len(after), 10)
    (found,) = passages(both, [seed])
    assert tiles(found, found[0].a0, found[-1].a1, found[0].b0, found[-1].b1)
    assert found[0].a0 <= seed.a0 < seed.a1 <= found[-1].a1
    assert found[0].step is not CHANGED
    assert found[-1].step is not CHANGED
    assert score(found) >= seed.score - 1e-6
    for op in found:
        if op.step is SAME:
            assert both.a.codes[op.a0 : op.a1] == both.b.codes[op.b0 : op.b1]


def test_a_passage_that_says_too_little_is_none_and_a_repetition_must_say_more():
    both = sides(" ".join(MIDDLE), " ".join(MIDDLE))
    least, more = extending._LEAST_BITS, extending._LEAST_BITS_ALONE
    assert more > least
    assert passages(both, [Op(SAME, 0, 6, 0, 6, least)]) == [[Op(SAME, 0, 6, 0, 6, least)]]
    assert passages(both, [Op(SAME, 0, 6, 0, 6, least - 0.1)]) == []
    twice = alone(" ".join([*MIDDLE, "lantern", *MIDDLE]))
    seed = Op(SAME, 0, 6, 7, 13, more)
    assert passages(twice, [seed]) == [[seed]]
    assert passages(twice, [seed._replace(score=more - 0.1)]) == []


def test_two_pieces_of_one_chain_stay_two_passages_that_share_no_word():
    gap_a = [f"one{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    gap_b = [f"oth{letter}zz" for letter in "abcdefghijklmnopqrstuvwxyz"]
    one, other = (
        [*BEFORE, *MIDDLE, *gap_a, *AFTER, *WORDS[:6]],
        [*BEFORE, *MIDDLE, *gap_b, *AFTER, *WORDS[:6]],
    )
    both = sides(" ".join(one), " ".join(other))
    ops = [same(both, 0, 0, 10), changed(10, 36, 10, 36), same(both, 36, 36, 10)]
    assert passages(both, ops) == [[same(both, 0, 0, 10)], [same(both, 36, 36, 10)]]
