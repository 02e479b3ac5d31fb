"""Families: what overlaps tie together, and what they must not."""

from __future__ import annotations

import random
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.overlap import Edit, EditKind, Kind
from reader.domain.span import Span
from reader.engine.carrying import carried
from reader.engine.families import families_at, family_at, find_families
from tests.engine.made_overlaps import overlap, passage


def told(families):
    """Return the families as sets of places such as ``"A 0 100"``."""
    return [
        {f"{w.document} {w.span.start} {w.span.end}" for w in item.witnesses} for item in families
    ]


def test_overlaps_tie_passages_that_were_never_compared():
    families = find_families([overlap("A 0 100", "B 50 150"), overlap("B 50 150", "C 7 107")])
    assert told(families) == [{"A 0 100", "B 50 150", "C 7 107"}]
    assert families[0].overlaps == ("A 0 100~B 50 150", "B 50 150~C 7 107")


def test_passages_of_slightly_different_extent_are_one_occurrence():
    families = find_families([overlap("A 0 100", "B 50 150"), overlap("B 40 155", "C 0 115")])
    assert told(families) == [{"A 0 100", "B 40 155", "C 0 115"}]


def test_passages_that_only_touch_in_a_third_document_are_not_tied():
    families = find_families([overlap("A 0 100", "B 0 100"), overlap("B 90 300", "C 0 210")])
    assert sorted(map(sorted, told(families))) == [["A 0 100", "B 0 100"], ["B 90 300", "C 0 210"]]


def test_a_family_does_not_drift_along_a_chain_of_shifted_passages():
    steps = [overlap(f"D{n} 30 130", f"D{n + 1} 0 100") for n in range(9)]
    families = find_families(steps)
    assert len(families) > 1
    assert all(len(item.witnesses) <= 4 for item in families)


def test_witnesses_of_very_different_length_are_still_one_text():
    families = find_families(
        [overlap("Y 0 100", "Z 0 100", bits=300), overlap("X 0 200", "Y 0 100", bits=100)]
    )
    assert told(families) == [{"X 0 200", "Y 0 100", "Z 0 100"}]


def test_a_quotation_inside_a_chapter_is_a_family_of_its_own_with_all_its_witnesses():
    families = find_families([overlap("A 0 1000", "B 500 1500"), overlap("A 200 260", "X 10 70")])
    assert told(families) == [{"A 200 260", "X 10 70", "B 700 760"}, {"A 0 1000", "B 500 1500"}]
    here = families_at(families, "B", 720)
    assert [len(item.witnesses) for item in here] == [3, 2]
    assert families_at(families, "B", 600) == families[1:]
    assert families_at(families, "B", 1500) == []


def test_a_text_that_stands_twice_in_a_document_has_two_witnesses_there():
    families = find_families([overlap("A 0 100", "A 200 300"), overlap("A 0 100", "B 0 100")])
    assert told(families) == [{"A 0 100", "A 200 300", "B 0 100"}]


def test_a_passage_repeated_with_itself_overlapping_is_never_two_witnesses_of_one_text():
    families = find_families([overlap("A 0 100", "A 50 150")])
    assert families == []


def test_formulas_and_rewordings_tie_nothing_unless_asked():
    items = [
        overlap("A 0 40", "B 0 40", kind=Kind.FORMULA),
        overlap("A 100 200", "B 100 200", kind=Kind.REWORDED),
    ]
    assert find_families(items) == []
    assert told(find_families(items, frozenset({Kind.REWORDED}))) == [{"A 100 200", "B 100 200"}]


def test_ids_tell_families_by_their_witnesses():
    one = find_families([overlap("A 0 100", "B 0 100")])[0]
    again = find_families([overlap("B 0 100", "A 0 100")])[0]
    other = find_families([overlap("A 0 100", "B 0 101")])[0]
    assert one.id == again.id != other.id


def test_a_thousand_copies_of_one_passage_are_one_family():
    items = [overlap("D0 0 90", f"D{n} 5 95") for n in range(1, 1000)]
    items += [overlap(f"D{n} 6 95", f"D{n + 1} 5 94") for n in range(1, 999)]
    families = find_families(items)
    assert len(families) == 1
    assert len(families[0].witnesses) == 1000


def test_a_span_is_carried_through_the_alignment_word_by_word():
    edits = (
        Edit(EditKind.SAME, Span(0, 10), Span(100, 110)),
        Edit(EditKind.FURNITURE, None, Span(110, 140)),
        Edit(EditKind.SAME, Span(10, 30), Span(140, 160)),
        Edit(EditKind.DROPPED, Span(30, 90), None),
        Edit(EditKind.SAME, Span(90, 100), Span(160, 170)),
    )
    item = overlap("A 0 100", "B 100 170", edits=edits)
    assert carried(item, Span(5, 20)) == passage("B 105 150")
    assert carried(item, Span(20, 40)) == passage("B 150 160")
    assert carried(item, Span(28, 90)) is None  # most of it has no counterpart
    assert carried(item, Span(90, 101)) is None  # not inside
    assert carried(item.swapped(), Span(150, 165)) == passage("A 20 95")


slots = st.tuples(st.sampled_from("ABCDE"), st.integers(0, 3))


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(slots, slots), max_size=12), st.randoms(use_true_random=False))
def test_where_passages_coincide_or_are_apart_families_are_the_connected_parts(pairs, shuffler):
    """The independent answer: connected components, by merging sets until nothing changes."""
    items = [
        overlap(f"{a} {100 * m} {100 * m + 90}", f"{b} {100 * n} {100 * n + 90}")
        for (a, m), (b, n) in pairs
        if (a, m) != (b, n)
    ]
    expected = [{i.a, i.b} for i in items]
    changed = True
    while changed:
        changed = False
        for one, other in combinations(expected, 2):
            if one is not other and one & other:
                one.update(other)
                expected.remove(other)
                changed = True
                break
    shuffler.shuffle(items)
    found = find_families(items)
    assert sorted(map(sorted, told(found))) == sorted(
        sorted(f"{w.document} {w.span.start} {w.span.end}" for w in group) for group in expected
    )


places = st.tuples(st.sampled_from("ABCD"), st.integers(0, 300), st.integers(20, 120))


@st.composite
def ragged_overlaps(draw):
    items = []
    for (a, m, size), (b, n, _) in draw(st.lists(st.tuples(places, places), max_size=12)):
        if (a, m) != (b, n):
            items.append(overlap(f"{a} {m} {m + size}", f"{b} {n} {n + size}"))
    return items


@settings(deadline=None, max_examples=120)
@given(ragged_overlaps(), st.integers())
def test_families_depend_neither_on_order_nor_on_sides(items, seed):
    shuffler = random.Random(seed)
    turned = [item.swapped() if shuffler.random() < 0.5 else item for item in items]
    shuffler.shuffle(turned)
    assert find_families(turned) == find_families(items)


@settings(deadline=None, max_examples=120)
@given(ragged_overlaps())
def test_witnesses_of_one_family_share_no_character(items):
    for family in find_families(items):
        assert list(family.witnesses) == sorted(
            family.witnesses, key=lambda w: (w.document, w.span)
        )
        for one, other in combinations(family.witnesses, 2):
            assert one.document != other.document or not one.span.overlaps(other.span)


def test_overlaps_within_one_document_can_be_told_from_either_side():
    items = [overlap("A 180 300", "A 210 330"), overlap("A 210 230", "A 270 290")]
    assert find_families([item.swapped() for item in items]) == find_families(items)


@settings(deadline=None, max_examples=120)
@given(ragged_overlaps(), st.sampled_from("ABCD"), st.integers(0, 420))
def test_the_family_at_a_place_needs_only_what_reaches_the_place(items, document, offset):
    here = families_at(find_families(items), document, offset)
    assert family_at(items, document, offset) == (here[0] if here else None)
