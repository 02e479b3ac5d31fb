"""Spans carried across a map of two texts, by cases worked out in words."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.anchor import Status
from reader.domain.span import Span
from reader.engine.anchoring import carry
from reader.engine.span_map import (
    SpanMap,
    _agreeing,
    _heaviest_chain,
    _in_order,
    _weights,
    plain,
    word_range,
)
from reader.engine.text_map import map_text
from reader.engine.tokens import tokenize
from reader.engine.word_map import Tie
from tests.engine.test_text_map import mapped, numbers, said


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("one  two\n three ", "one two three"), ("exclu-\n  ded", "excluded"), ("a\u00adb", "ab"),
     ("well-known", "well-known"), ("a‐ \nb", "ab"), ("\n", ""), ("x - \n y", "x y")],
)  # fmt: skip
def test_rewrapping_and_hyphenation_are_left_out_of_account(text, wanted):
    assert plain(text) == wanted


@given(st.integers(0, 24), st.integers(0, 24))
def test_the_words_of_a_span_are_those_it_touches(one, other):
    text = "One, two — three (four)."
    start, end = sorted((one, other))
    tokens = tokenize(text)
    low, high = word_range(tokens, Span(start, end))
    pairs = list(zip(tokens.starts.tolist(), tokens.ends.tolist(), strict=True))
    touched = [n for n, (s, e) in enumerate(pairs) if s < end and e > start]
    if touched:
        assert (low, high) == (touched[0], touched[-1] + 1)
    else:
        assert low == high == sum(e <= start for _, e in pairs)


@st.composite
def runs(draw):
    """Runs as a map has them: ascending in the old text, apart from each other in the new one."""
    sizes = draw(st.lists(st.integers(1, 9), max_size=7))
    order = draw(st.permutations(range(len(sizes))))
    place, at = 0, {}
    for number in order:
        place += draw(st.integers(0, 2))
        at[number] = place
        place += sizes[number]
    a, found = 0, []
    for number, size in enumerate(sizes):
        a += draw(st.integers(0, 2))
        found.append((a, at[number], size))
        a += size
    return found, place + draw(st.integers(0, 2))


@settings(deadline=None, max_examples=80)
@given(runs())
def test_the_heaviest_chain_has_most_words_of_all_that_ascend_on_both_sides(given_runs):
    found, size = given_runs
    chain = sorted(_heaviest_chain(found, size))
    every = [
        some
        for count in range(len(found) + 1)
        for some in itertools.combinations(found, count)
        if all(x[1] < y[1] for x, y in itertools.pairwise(some))
    ]
    assert tuple(chain) in every
    assert sum(n for *_, n in chain) == max(sum(n for *_, n in some) for some in every)


def test_words_in_order_are_those_of_the_heaviest_chain():
    found = mapped(numbers(20), numbers(20), (0, 10, 4), (4, 0, 9), (13, 14, 6))
    assert _in_order(found).tolist() == [False] * 4 + [True] * 15 + [False]


def test_a_rare_word_says_more_than_a_frequent_one_by_how_often_it_stands():
    weights = _weights(tokenize("a a a a b b c d")).tolist()
    assert weights == pytest.approx([np.log2(3)] * 4 + [np.log2(5)] * 2 + [np.log2(9)] * 2)
    assert _weights(tokenize("")).size == 0


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [("", "abc", 0), ("abc", "abd", 2), (" b", "\nb", 2), ("b", " ", 0), (" ", "b", 0), ("ab", "ab", 2),
     ("abc", "ab", 2)],
)  # fmt: skip
def test_characters_agree_any_space_with_any_other(one, other, count):
    assert _agreeing(one, other) == count


OLD = " ".join(said("w", 40, 99))


def carried(old, new, quote, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = old.index(quote, start + 1)
    return SpanMap(map_text(old, new)).carried(Span(start, start + len(quote)))


def words(first, last):
    return " ".join(OLD.split()[first:last])


def edited(first, last, *stead):
    some = OLD.split()
    some[first:last] = stead
    return " ".join(some)


@pytest.mark.parametrize(
    ("new", "quote", "there"),
    [
        (edited(14, 15, "new"), words(10, 20), f"{words(10, 14)} new {words(15, 20)}"),
        (edited(14, 15), words(10, 20), f"{words(10, 14)} {words(15, 20)}"),
        (edited(10, 11, "new"), words(10, 20), f"new {words(11, 20)}"),
        (edited(19, 20, "new"), words(10, 20), f"{words(10, 19)} new"),
        (edited(10, 12, "new"), words(10, 20), f"new {words(12, 20)}"),
        (edited(10, 11, "new", "words"), words(10, 20), f"words {words(11, 20)}"),
        (edited(19, 20, "new", "words"), words(10, 20), f"{words(10, 19)} new"),
        (edited(10, 10, "new"), words(10, 20), words(10, 20)),
        (edited(20, 20, "new"), words(10, 20), words(10, 20)),
        (edited(18, 20, "new", "words", "more"), words(10, 20), f"{words(10, 18)} new words"),
    ],
)
def test_replaced_words_belong_to_a_passage_one_for_one_at_its_ends(new, quote, there):
    found = carried(OLD, new, quote)
    assert found.span.of(new) == there
    assert found.status is (Status.SAME if there == quote else Status.EDITED)
    assert (found.confidence == 1.0) is (there == quote)


def test_a_passage_of_which_less_than_half_is_there_must_be_searched_for():
    found = mapped(OLD, OLD, (0, 0, 10), (20, 20, 20))
    across = SpanMap(found)
    tokens = tokenize(OLD)

    def over(first, last):
        return across.carried(Span(int(tokens.starts[first]), int(tokens.ends[last - 1])))

    assert over(5, 15).status is Status.SAME or over(5, 15).status is Status.EDITED
    assert over(6, 16) is None
    assert over(12, 18) is None
    assert over(2, 9).status is Status.SAME


def test_the_confidence_of_an_edited_passage_is_the_share_of_it_that_is_there():
    found = carried(OLD, edited(12, 14, "new", "words"), words(10, 20))
    assert found.confidence == pytest.approx(0.8)
    rare = "a a a a a a a a " + OLD
    new = rare.replace(words(12, 13), "new")
    assert carried(rare, new, words(10, 20)).confidence == pytest.approx(0.9)


def test_words_far_from_the_others_are_not_taken_along():
    far = " ".join(said("f", 70, 99))
    old, new = f"{OLD} {far}", f"{edited(12, 20)} {far} {words(12, 20)}"
    found = SpanMap(mapped(old, new, (0, 0, 12), (12, 102, 8), (20, 12, 90)))
    start = old.index(words(8, 14))
    assert (
        found.carried(Span(start, start + len(words(8, 14)))).span.of(new).startswith(words(8, 12))
    )


@pytest.mark.parametrize(("far", "whole"), [(43, True), (44, False)])
def test_matched_words_hold_together_up_to_a_jump(far, whole):
    middle = " ".join(said("m", far, 99))
    new = f"{words(0, 12)} {middle} {words(12, 40)}"
    found = SpanMap(mapped(OLD, new, (0, 0, 12), (12, 12 + far, 28)))
    start = OLD.index(words(10, 14))
    here = found.carried(Span(start, start + len(words(10, 14))))
    assert here.span.of(new).startswith(words(10, 12))
    assert here.span.of(new).endswith(words(13, 14)) is whole


def test_a_short_passage_needs_its_neighbours_around_it_and_a_long_one_does_not():
    far = " ".join(said("f", 60, 99))
    new = f"{OLD.replace(words(10, 13) + ' ', '')} {far} {words(10, 13)}"
    moved = mapped(OLD, new, (0, 0, 10), (10, 97, 3), (13, 10, 27))
    start = OLD.index(words(10, 13))
    assert SpanMap(moved).carried(Span(start, start + len(words(10, 13)))) is None
    long = f"{OLD.replace(words(10, 18) + ' ', '')} {far} {words(10, 18)}"
    moved = mapped(OLD, long, (0, 0, 10), (10, 92, 8), (18, 10, 22))
    start = OLD.index(words(10, 18))
    found = SpanMap(moved).carried(Span(start, start + len(words(10, 18))))
    assert (found.status, found.span.of(long)) == (Status.MOVED, words(10, 18))
    start = OLD.index(words(10, 17))
    assert SpanMap(moved).carried(Span(start, start + len(words(10, 17)))) is None
    whole = mapped("one two", "two one", (0, 1, 1), (1, 0, 1))
    assert SpanMap(whole).carried(Span(0, 7)) is not None


def test_the_ends_of_a_passage_inside_words_and_punctuation_are_kept():
    old = "He said: “no, never” and left. ¡Ya! " + OLD
    new = "Then he said: “no, never” and left. ¡Ya! " + OLD
    for quote in (
        "“no, never”",
        "ever” an",
        "o, ne",
        "left.",
        "said: “",
        "no, never”  and".replace("  ", " "),
    ):
        assert carried(old, new, quote).span.of(new) == quote
    changed = new.replace("never”", "never!”")
    assert carried(old, changed, "never”").span.of(changed) == "never"
    assert carried(old, changed, "“no, never").span.of(changed) == "“no, never"


def test_a_span_without_words_is_carried_by_the_words_beside_it():
    old = f"“{words(0, 10)}” — ¿({words(10, 20)})?"
    new = f"{words(20, 25)} “{words(0, 10)}” — ¿({words(10, 20)})?"
    for quote in ("” — ¿(", " — ", "¿", ")?", ")", "?"):
        found = carried(old, new, quote)
        assert (found.status, found.span) == (
            Status.SAME,
            Span(new.index(quote), new.index(quote) + len(quote)),
        )
    empty = SpanMap(map_text(old, new)).carried(Span(old.index("¿"), old.index("¿")))
    assert empty.span == Span(new.index("¿"), new.index("¿"))
    apart = new.replace("” — ¿(", "” — some other words ¿(")
    assert carried(old, apart, "¿").status is Status.ORPHAN
    other = new.replace("¿(", "(")
    assert carried(old, other, "¿").status is Status.ORPHAN
    shifted = new.replace("” — ¿(", "”, — ¿(")
    assert carried(old, shifted, "¿").span.of(shifted) == "¿"
    twice = new.replace("” — ¿(", "” ¿¿ (")
    assert carried(old, twice, "¿").status is Status.ORPHAN
    first = carried("— " + words(0, 12), "— " + words(0, 12) + " more", "—")
    assert first.span == Span(0, 1)
    last = carried(words(0, 12) + " —", "more " + words(0, 12) + " —", "—")
    assert last.span == Span(len("more " + words(0, 12)) + 1, len("more " + words(0, 12)) + 2)


def test_a_passage_inside_a_tie_is_told_with_all_its_places():
    found = mapped(numbers(12), numbers(24), (0, 0, 12))
    found.ties.append(Tie(2, 8, (2, 14)))
    across, old, new = SpanMap(found), tokenize(numbers(12)), tokenize(numbers(24))

    def over(first, last):
        return across.carried(Span(int(old.starts[first]), int(old.ends[last - 1])))

    told = over(4, 7)
    assert (told.status, told.span, told.confidence) == (Status.AMBIGUOUS, None, 0.5)
    assert [c.span for c in told.candidates] == [
        Span(int(new.starts[n]), int(new.ends[n + 2])) for n in (4, 16)
    ]
    assert over(2, 8).status is Status.AMBIGUOUS
    assert over(1, 8).status is Status.SAME
    assert over(2, 9).status is Status.SAME
    found.ties[:] = [Tie(2, 8, (2,))]
    assert over(2, 8).confidence == 0.5
    found.ties[:] = [Tie(2, 8, (2, 8, 14))]
    assert over(2, 8).confidence == pytest.approx(1 / 3)


def test_a_passage_that_is_gone_is_an_orphan_without_any_confidence():
    gone = " ".join(said("g", 12, 99))
    old = f"{OLD}\n\n{gone}\n\n{words(0, 5)} again"
    (found,) = carry(old, f"{OLD}\n\n{words(0, 5)} again", [Span(len(OLD) + 2, len(OLD) + 40)])
    assert (found.status, found.span, found.confidence) == (Status.ORPHAN, None, 0.0)


def test_of_two_places_equally_good_each_has_half_of_the_confidence():
    text = f"{OLD}\n\n{' '.join(said('e', 30, 99))}"
    new = f"{text}\n\n{' '.join(said('f', 30, 99))}\n\n{text}"
    start = text.index(words(15, 25))
    (found,) = carry(text, new, [Span(start, start + len(words(15, 25)))])
    assert (found.status, found.confidence) == (Status.AMBIGUOUS, 0.5)
    assert [item.confidence for item in found.candidates] == [0.5, 0.5]


@pytest.mark.parametrize(
    ("size", "beside", "is_so"),
    [
        (3, [(6, 42, 4)], True),  # half of the eight words around it, eight words away
        (3, [(6, 41, 4)], False),
        (3, [(13, 57, 4)], True),
        (3, [(13, 58, 4)], False),
        (3, [(7, 43, 3)], False),  # fewer than half
        (3, [(8, 48, 2), (13, 53, 2)], True),
        (4, [(8, 48, 2)], True),  # four words need only two
        (4, [(9, 49, 1)], False),
        (4, [(9, 49, 1), (14, 54, 1)], True),
        (3, [(8, 48, 2)], False),
        (8, [], True),
        (7, [], False),
    ],
)
def test_the_shorter_a_passage_the_more_of_its_neighbours_must_be_near(size, beside, is_so):
    found = mapped(numbers(40), numbers(90), (10, 50, size), *beside)
    tokens = tokenize(numbers(40))
    span = Span(int(tokens.starts[10]), int(tokens.ends[9 + size]))
    assert (SpanMap(found).carried(span) is not None) is is_so


def test_at_an_end_of_a_text_there_are_fewer_neighbours_to_ask_for():
    tokens = tokenize(numbers(12))
    first = Span(0, int(tokens.ends[2]))
    assert SpanMap(mapped(numbers(12), numbers(60), (0, 30, 3), (3, 33, 2))).carried(first)
    assert not SpanMap(mapped(numbers(12), numbers(60), (0, 30, 3), (3, 33, 1))).carried(first)
    last = Span(int(tokens.starts[9]), int(tokens.ends[11]))
    assert SpanMap(mapped(numbers(12), numbers(60), (9, 39, 3), (7, 37, 2))).carried(last)
    assert not SpanMap(mapped(numbers(12), numbers(60), (9, 39, 3), (8, 38, 1))).carried(last)
