"""What the reader said of an overlap outlives the next run."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.correction import Correction, Relation
from reader.domain.overlap import Edit, EditKind, Kind
from reader.domain.span import Span
from reader.engine.corrections import apply_corrections
from tests.engine.made_overlaps import overlap, passage


def said(relation, a, b):
    return Correction(relation, passage(a), passage(b))


FOUND = overlap("A 100 200", "B 0 100")
OTHER = overlap("A 300 400", "B 500 600")


def test_a_rejected_overlap_vanishes_and_the_others_stay():
    assert apply_corrections([FOUND, OTHER], [said(Relation.REJECTED, "A 100 200", "B 0 100")]) == [
        OTHER
    ]


def test_a_rejection_finds_its_overlap_after_the_borders_moved_a_little():
    moved = overlap("A 110 205", "B 12 105")
    assert apply_corrections([moved], [said(Relation.REJECTED, "A 100 200", "B 0 100")]) == []


def test_a_rejection_made_from_the_other_side_counts():
    assert apply_corrections([FOUND], [said(Relation.REJECTED, "B 0 100", "A 100 200")]) == []


def test_what_lies_inside_a_rejected_pair_is_rejected_with_it():
    halves = [overlap("A 100 148", "B 0 48"), overlap("A 152 200", "B 52 100")]
    assert apply_corrections(halves, [said(Relation.REJECTED, "A 100 200", "B 0 100")]) == []


def test_a_rejected_passage_does_not_take_a_longer_overlap_with_it():
    longer = overlap("A 0 1000", "B 0 1000")
    assert apply_corrections([longer], [said(Relation.REJECTED, "A 100 200", "B 100 200")]) == [
        longer
    ]


def test_a_passage_alike_on_one_side_only_is_not_meant():
    elsewhere = overlap("A 100 200", "B 700 800")
    assert apply_corrections([elsewhere], [said(Relation.REJECTED, "A 100 200", "B 0 100")]) == [
        elsewhere
    ]


def test_a_confirmed_overlap_is_kept_and_marked():
    corrected = apply_corrections(
        [FOUND, OTHER], [said(Relation.CONFIRMED, "B 0 100", "A 100 200")]
    )
    assert [item.confirmed for item in corrected] == [True, False]
    assert corrected[0].why.endswith("The reader confirmed it.")
    assert corrected[0].a == FOUND.a
    assert corrected[0].swapped().confirmed


def test_a_split_overlap_is_replaced_by_its_pieces():
    corrected = apply_corrections(
        [FOUND, OTHER],
        [
            said(Relation.SPLIT, "A 160 200", "B 60 100"),
            said(Relation.SPLIT, "A 100 140", "B 0 40"),
        ],
    )
    assert [item.a.span for item in corrected] == [Span(100, 140), Span(160, 200), Span(300, 400)]
    assert corrected[0].edits == (Edit(EditKind.SAME, Span(100, 140), Span(0, 40)),)
    assert corrected[0].measures.bits == FOUND.measures.bits * 0.4
    assert len({item.id for item in corrected}) == 3
    assert all(item.kind is Kind.VERBATIM for item in corrected)


def test_a_recut_overlap_has_the_readers_borders_and_a_longer_end_is_an_edit_of_its_own():
    (cut,) = apply_corrections([FOUND], [said(Relation.RECUT, "A 120 230", "B 20 110")])
    assert (cut.a, cut.b) == (passage("A 120 230"), passage("B 20 110"))
    assert cut.edits == (
        Edit(EditKind.SAME, Span(120, 200), Span(20, 100)),
        Edit(EditKind.REPLACED, Span(200, 230), Span(100, 110)),
    )


def test_words_kept_on_one_side_of_a_cut_only_are_told_as_dropped():
    (cut,) = apply_corrections([FOUND], [said(Relation.RECUT, "A 100 200", "B 10 100")])
    assert cut.edits == (
        Edit(EditKind.DROPPED, Span(100, 110), None),
        Edit(EditKind.SAME, Span(110, 200), Span(10, 100)),
    )


def test_a_correction_that_finds_no_overlap_changes_nothing():
    assert apply_corrections([OTHER], [said(Relation.CONFIRMED, "A 100 200", "B 0 100")]) == [OTHER]
    assert apply_corrections([], [said(Relation.REJECTED, "A 100 200", "B 0 100")]) == []


spans = st.tuples(st.integers(0, 120), st.integers(1, 120)).map(lambda p: Span(p[0], p[0] + p[1]))


@st.composite
def aligned(draw):
    """An overlap of many edits, that begins at 50 on one side and at 20 on the other."""
    edits, one, other = [], 50, 20
    for kind in draw(st.lists(st.sampled_from(list(EditKind)), min_size=1, max_size=8)):
        m, n = draw(st.integers(1, 20)), draw(st.integers(1, 20))
        n = m if kind is EditKind.SAME else n
        has_a = kind is not EditKind.ADDED
        has_b = kind not in {EditKind.DROPPED, EditKind.FURNITURE}
        a = Span(one, one + m) if has_a else None
        b = Span(other, other + n) if has_b else None
        edits.append(Edit(kind, a, b))
        one, other = one + m * has_a, other + n * has_b
    return overlap(f"A 50 {one}", f"B 20 {other}", edits=tuple(edits))


@settings(deadline=None, max_examples=150)
@given(aligned(), spans, spans)
def test_the_edits_of_a_cut_overlap_spell_both_of_its_sides(item, a, b):
    said_so = said(Relation.RECUT, f"A {a.start} {a.end}", f"B {b.start} {b.end}")
    for cut in apply_corrections([item], [said_so]):
        for side, limits in (("a", cut.a.span), ("b", cut.b.span)):
            parts = [getattr(e, side) for e in cut.edits if getattr(e, side) is not None]
            places = [place for part in parts for place in range(part.start, part.end)]
            assert places == list(range(limits.start, limits.end))


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(list(Relation)), spans, spans), max_size=6), st.integers()
)
def test_the_order_of_corrections_does_not_matter(drawn, seed):
    given_ = [
        said(relation, f"A {a.start} {a.end}", f"B {b.start} {b.end}") for relation, a, b in drawn
    ]
    shuffled = given_[:]
    random.Random(seed).shuffle(shuffled)
    items = [overlap("A 10 110", "B 10 110"), overlap("A 120 200", "B 0 80")]
    assert apply_corrections(items, given_) == apply_corrections(items, shuffled)
