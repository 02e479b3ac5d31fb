"""Ties of passages, cuts of overlaps and what one detection covers of another, worked by hand."""

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.correction import Correction, Relation
from reader.domain.overlap import Edit, EditKind, Kind, Passage
from reader.domain.span import Span
from reader.engine.carrying import carried
from reader.engine.corrections import apply_corrections
from reader.engine.families import find_families
from reader.engine.resolving import place_of, resolved
from reader.engine.steps import Op, Step
from tests.engine.made_overlaps import overlap, passage

SAME, ADDED, DROPPED, REPLACED, FURNITURE = EditKind


def told(families):
    return sorted(
        sorted(f"{w.document} {w.span.start} {w.span.end}" for w in item.witnesses)
        for item in families
    )


@pytest.mark.parametrize(
    ("second", "is_one"),
    [("B 0 100", True), ("B 50 100", True), ("B 51 100", False), ("B 0 200", True),
     ("B 0 201", False), ("B 33 133", True), ("B 34 134", False)],
)  # fmt: skip
def test_two_passages_are_one_occurrence_that_share_half_of_what_they_cover(second, is_one):
    size = len(passage(second).span)
    families = told(find_families([overlap("A 0 100", "B 0 100"), overlap(second, f"C 0 {size}")]))
    assert any({"A 0 100", f"C 0 {size}"} <= set(family) for family in families) is is_one


def test_a_tie_that_would_leave_less_than_half_in_common_is_refused():
    chain = [overlap(f"{a} 15 115", f"{b} 0 100") for a, b in itertools.pairwise("ABCD")]
    assert max(len(item.witnesses) for item in find_families(chain)) == 4
    longer = [*chain, overlap("D 15 115", "E 0 100")]
    assert max(len(item.witnesses) for item in find_families(longer)) == 4
    back = [overlap(f"{a} 0 100", f"{b} 15 115") for a, b in itertools.pairwise("ABCDE")]
    assert max(len(item.witnesses) for item in find_families(back[:3])) == 4
    assert max(len(item.witnesses) for item in find_families(back)) == 4


@pytest.mark.parametrize(("start", "kept"), [(90, True), (89, False)])
def test_passages_of_one_document_may_touch_by_a_tenth_and_no_more(start, kept):
    items = [overlap("A 0 100", "B 0 100"), overlap("A 0 100", f"B {start} {start + 100}", bits=50)]
    families = find_families(items)
    both = ["A 0 100", "B 0 100", f"B 100 {start + 100}"]
    assert (told(families) == [both]) is kept
    if not kept:
        assert told(families) == [["A 0 100", "B 0 100"]]


def test_the_axis_of_a_family_follows_the_length_of_its_passages():
    items = [
        overlap("A 0 100", "B 0 200", bits=300),
        overlap("B 20 220", "C 0 100", bits=200),
        overlap("C 0 100", "D 0 50", bits=100),
    ]
    assert told(find_families(items)) == [["A 0 100", "B 0 220", "C 0 100", "D 0 50"]]


def test_a_witness_is_carried_into_every_longer_overlap_around_it_and_on_from_there():
    items = [
        overlap("A 200 260", "X 10 70", bits=60),
        overlap("A 0 1000", "B 500 1500", bits=1000),
        overlap("B 600 1400", "C 0 800", bits=800),
    ]
    families = {len(item.witnesses): item for item in find_families(items)}
    assert told([families[4]]) == [["A 200 260", "B 700 760", "C 100 160", "X 10 70"]]
    assert len(families[4].overlaps) == 3


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_span_inside_equal_text_is_carried_to_the_place_as_far_along(data):
    gaps = data.draw(st.lists(st.integers(0, 9), min_size=3, max_size=3))
    sizes = data.draw(st.lists(st.integers(1, 20), min_size=3, max_size=3))
    edits, at_a, at_b, pairs = [], 0, 100, []
    for gap, size in zip(gaps, sizes, strict=True):
        if edits and gap:
            edits.append(Edit(ADDED, None, Span(at_b, at_b + gap)))
            at_b += gap
        edits.append(Edit(SAME, Span(at_a, at_a + size), Span(at_b, at_b + size)))
        pairs += [(at_a + n, at_b + n) for n in range(size)]
        at_a, at_b = at_a + size, at_b + size
    item = overlap(f"A 0 {at_a}", f"B 100 {at_b}", edits=tuple(edits))
    start = data.draw(st.integers(0, at_a - 1))
    end = data.draw(st.integers(start + 1, at_a))
    place = dict(pairs)
    assert carried(item, Span(start, end)) == Passage("B", Span(place[start], place[end - 1] + 1))
    assert carried(item, Span(start, start)) is None


def test_replaced_text_is_carried_by_its_share_and_counts_for_nothing():
    edits = (
        Edit(SAME, Span(0, 10), Span(0, 10)),
        Edit(REPLACED, Span(10, 20), Span(10, 50)),
        Edit(SAME, Span(20, 30), Span(50, 60)),
    )
    item = overlap("A 0 30", "B 0 60", edits=edits)
    assert carried(item, Span(5, 15)) == passage("B 5 30")
    assert carried(item, Span(15, 25)) == passage("B 30 55")
    assert carried(item, Span(0, 20)) == passage("B 0 50")
    assert carried(item, Span(4, 15)) == passage("B 4 30")
    assert carried(item, Span(6, 16)) is None
    assert carried(item, Span(11, 19)) is None
    turned = item.swapped()
    assert carried(turned, Span(0, 15)) == passage("A 0 11")


def test_furniture_and_dropped_words_draw_the_ends_in():
    edits = (
        Edit(SAME, Span(0, 10), Span(0, 10)),
        Edit(FURNITURE, Span(10, 14), Span(10, 18)),
        Edit(SAME, Span(14, 24), Span(18, 28)),
        Edit(DROPPED, Span(24, 30), None),
        Edit(SAME, Span(30, 34), Span(28, 32)),
    )
    item = overlap("A 0 34", "B 0 32", edits=edits)
    assert carried(item, Span(5, 12)) == passage("B 5 10")
    assert carried(item, Span(12, 20)) == passage("B 18 24")
    assert carried(item, Span(18, 28)) == passage("B 22 28")
    assert carried(item, Span(20, 34)) == passage("B 24 32")


# What a reader said of an overlap


def said(relation, a, b):
    return Correction(relation, passage(a), passage(b))


FOUND = overlap("A 100 200", "B 0 100")


@pytest.mark.parametrize(
    ("relation", "a", "b", "meant"),
    [
        (Relation.CONFIRMED, "A 100 200", "B 0 100", True),
        (Relation.CONFIRMED, "A 130 200", "B 0 100", True),  # seventy in a hundred
        (Relation.CONFIRMED, "A 131 200", "B 0 100", False),
        (Relation.CONFIRMED, "A 100 200", "B 0 71", True),
        (Relation.CONFIRMED, "A 100 200", "B 0 69", False),
        (Relation.CONFIRMED, "A 200 300", "B 0 100", False),
        (Relation.SPLIT, "A 100 110", "B 0 10", True),
        (Relation.SPLIT, "A 192 202", "B 92 102", True),  # eight of its ten
        (Relation.SPLIT, "A 193 203", "B 92 102", False),
        (Relation.RECUT, "A 150 250", "B 50 150", True),  # half of it
        (Relation.RECUT, "A 151 251", "B 50 150", False),
        (Relation.RECUT, "A 140 160", "B 40 60", True),
    ],
)
def test_a_correction_speaks_of_the_overlap_that_is_enough_like_it(relation, a, b, meant):
    corrected = apply_corrections([FOUND], [said(relation, a, b)])
    assert (corrected != [FOUND]) is meant
    turned = apply_corrections([FOUND.swapped()], [said(relation, a, b)])
    assert (turned != [FOUND.swapped()]) is meant
    for item in [*corrected, *turned]:
        assert item.confirmed is meant


@pytest.mark.parametrize(("end", "gone"), [(180, True), (181, False)])
def test_four_fifths_of_an_overlap_inside_a_rejected_pair_is_enough(end, gone):
    inside = overlap(f"A {end - 100} {end}", f"B {end - 180} {end - 80}")
    rejected = said(Relation.REJECTED, "A 100 1000", "B 0 900")
    assert apply_corrections([FOUND], [rejected]) == []
    item = overlap("A 80 180", "B 0 100") if gone else overlap("A 79 179", "B 0 100")
    assert (apply_corrections([item], [rejected]) == []) is gone
    assert inside.a.span.end == end


def test_of_two_overlaps_the_one_most_alike_is_meant():
    near, exact = overlap("A 110 210", "B 10 110"), FOUND
    confirmed = said(Relation.CONFIRMED, "A 100 200", "B 0 100")
    assert [item.confirmed for item in apply_corrections([near, exact], [confirmed])] == [
        False,
        True,
    ]
    assert [item.confirmed for item in apply_corrections([exact, near], [confirmed])] == [
        True,
        False,
    ]


def test_a_cut_keeps_equal_text_equal_and_tells_the_rest():
    edits = (
        Edit(SAME, Span(100, 140), Span(0, 40)),
        Edit(REPLACED, Span(140, 150), Span(40, 60)),
        Edit(SAME, Span(150, 190), Span(60, 100)),
    )
    item = overlap("A 100 190", "B 0 100", edits=edits)

    def cut(a, b):
        (found,) = apply_corrections([item], [said(Relation.RECUT, a, b)])
        assert (found.a, found.b) == (passage(a), passage(b))
        return [
            (e.kind, e.a and (e.a.start, e.a.end), e.b and (e.b.start, e.b.end))
            for e in found.edits
        ]

    assert cut("A 110 180", "B 10 90") == [
        (SAME, (110, 140), (10, 40)), (REPLACED, (140, 150), (40, 60)), (SAME, (150, 180), (60, 90)),
    ]  # fmt: skip
    assert cut("A 110 180", "B 15 90") == [
        (DROPPED, (110, 115), None), (SAME, (115, 140), (15, 40)), (REPLACED, (140, 150), (40, 60)),
        (SAME, (150, 180), (60, 90)),
    ]  # fmt: skip
    assert cut("A 110 180", "B 10 85") == [
        (SAME, (110, 140), (10, 40)), (REPLACED, (140, 150), (40, 60)), (SAME, (150, 175), (60, 85)),
        (DROPPED, (175, 180), None),
    ]  # fmt: skip
    assert cut("A 90 145", "B 0 55") == [
        (DROPPED, (90, 100), None), (SAME, (100, 140), (0, 40)), (REPLACED, (140, 145), (40, 55)),
    ]  # fmt: skip
    assert cut("A 145 200", "B 60 110") == [
        (DROPPED, (145, 150), None), (SAME, (150, 190), (60, 100)), (REPLACED, (190, 200), (100, 110)),
    ]  # fmt: skip
    assert cut("A 100 142", "B 0 40")[-1] == (DROPPED, (140, 142), None)
    assert cut("A 100 140", "B 0 42")[-1] == (ADDED, None, (40, 42))


def test_measures_are_left_in_proportion_to_the_equal_text_that_is_left():
    (found,) = apply_corrections([FOUND], [said(Relation.RECUT, "A 100 150", "B 0 50")])
    assert found.measures.bits == pytest.approx(FOUND.measures.bits / 2)
    assert found.measures.words == round(FOUND.measures.words / 2)
    assert found.measures.longest_run <= FOUND.measures.longest_run
    assert found.kind is Kind.VERBATIM
    assert found.id != FOUND.id
    assert found.why.endswith("begins and ends.")


def test_the_last_of_several_cuts_counts_and_pieces_go_before_cuts():
    cuts = [
        said(Relation.RECUT, "A 100 150", "B 0 50"),
        said(Relation.RECUT, "A 100 190", "B 0 90"),
    ]
    (found,) = apply_corrections([FOUND], cuts)
    assert found.a == passage("A 100 190")
    pieces = [
        said(Relation.SPLIT, "A 150 200", "B 50 100"),
        said(Relation.SPLIT, "A 100 140", "B 0 40"),
    ]
    found = apply_corrections([FOUND], [*cuts, *pieces])
    assert [item.a for item in found] == [passage("A 100 140"), passage("A 150 200")]
    assert (
        apply_corrections([FOUND], [*pieces, said(Relation.REJECTED, "A 100 200", "B 0 100")]) == []
    )


# Of two detections that say the same, the better one stays


def op(a0, a1, b0, b1, bits=1.0):
    return Op(Step.SAME, a0, a1, b0, b1, bits)


@pytest.mark.parametrize("seed", range(30))
def test_what_better_detections_cover_by_half_on_both_sides_goes(seed):
    rng = random.Random(seed)
    items = []
    for bits in rng.sample(range(100), 8):
        a, b, n = rng.randrange(30), rng.randrange(30), rng.randrange(1, 20)
        items.append((float(bits), [op(a, a + n, b, b + n)]))
    kept = []
    for _, ops in sorted(items, key=lambda item: -item[0]):
        a0, a1, b0, b1 = place_of(ops)

        def words(one, other, *places):
            return set(range(one, other)) & set(range(*places))

        covered = any(
            2 * len(words(a0, a1, c0, c1)) >= a1 - a0 and 2 * len(words(b0, b1, d0, d1)) >= b1 - b0
            for c0, c1, d0, d1 in map(place_of, kept)
        )
        if not covered:
            kept.append(ops)
    assert resolved(items) == kept


def test_of_equally_good_detections_the_earlier_stands():
    one, other = [op(0, 10, 0, 10)], [op(1, 11, 1, 11)]
    assert resolved([(5.0, other), (5.0, one)]) == [one]
    assert resolved([]) == []
