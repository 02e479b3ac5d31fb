"""Overlaps are cut on both sides at once, between words."""

import pytest

from reader.domain.overlap import Edit, EditKind, Kind, Measures, Overlap, OverlapId, Passage
from reader.domain.span import Span
from reader.services.cutting import CannotCutError, cut_to, split_at
from tests.ui.plain_comparing import overlaps_of

LEFT = "The ferry to the island leaves at nine on Mondays and in winter it stays in the harbour."
RIGHT = "The  ferry to the island leaves at ten on Mondays, and in winter it stays in the harbour!"


@pytest.fixture
def overlap(make_document):
    (found,) = overlaps_of(make_document(LEFT, "a.txt"), make_document(RIGHT, "b.txt"))
    return found


def test_a_split_parts_both_sides_before_the_same_word(overlap):
    one, two = split_at(overlap, LEFT, RIGHT, LEFT.index("winter") + 2)
    assert one.a.of(LEFT) == "The ferry to the island leaves at nine on Mondays and in"
    assert two.a.of(LEFT).startswith("winter it stays")
    assert one.b.of(RIGHT) == "The  ferry to the island leaves at ten on Mondays, and in"
    assert two.b.of(RIGHT).startswith("winter it stays")


def test_a_split_within_replaced_words_takes_both_sides_of_them_to_the_second_part(overlap):
    one, two = split_at(overlap, LEFT, RIGHT, LEFT.index("nine"))
    assert one.b.of(RIGHT) == "The  ferry to the island leaves at"
    assert two.b.of(RIGHT).startswith("ten on Mondays")


@pytest.mark.parametrize("place", [0, 2, len(LEFT), 5000])
def test_a_split_that_leaves_nothing_is_refused(overlap, place):
    with pytest.raises(CannotCutError):
        split_at(overlap, LEFT, RIGHT, place)


def test_the_side_without_a_selection_follows_the_other(overlap):
    start, end = LEFT.index("island"), LEFT.index(" and in")
    made = cut_to(overlap, LEFT, RIGHT, Span(start + 2, end), None)
    assert made.b.of(RIGHT) == "island leaves at ten on Mondays,"
    back = cut_to(overlap, LEFT, RIGHT, None, made.b)
    assert back.a.of(LEFT) == "island leaves at nine on Mondays"


def test_both_selections_are_taken_as_they_are_but_for_white_space(overlap):
    a = Span(LEFT.index("ferry") - 1, LEFT.index(" leaves") + 1)
    b = Span(RIGHT.index("to the"), RIGHT.index(" at ten"))
    made = cut_to(overlap, LEFT, RIGHT, a, b)
    assert (made.a.of(LEFT), made.b.of(RIGHT)) == ("ferry to the island", "to the island leaves")


def test_without_a_selection_or_with_one_outside_nothing_is_cut(overlap):
    with pytest.raises(CannotCutError, match="Select where"):
        cut_to(overlap, LEFT, RIGHT, None, None)
    beyond = Overlap(
        id=OverlapId("o"),
        kind=Kind.VERBATIM,
        a=Passage(overlap.a.document, Span(0, 9)),
        b=Passage(overlap.b.document, Span(0, 10)),
        edits=(Edit(EditKind.SAME, Span(0, 9), Span(0, 10)),),
        measures=Measures(words=2, identity=1, longest_run=2, edits_per_100=0, bits=9),
    )
    with pytest.raises(CannotCutError, match="Nothing of the passage"):
        cut_to(beyond, LEFT, RIGHT, Span(20, 30), None)
