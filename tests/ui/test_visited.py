"""Places visited and destinations, without a window."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.ui.models.destinations import NoDestinationError, destinations
from reader.ui.models.visited import MOST, Place, Spot, Visited
from reader.ui.panes.hits import Hits, Wish, places


def at(offset):
    return Place((Spot("d", offset),))


def test_back_then_forward_is_where_one_was():
    visits = Visited().leave(at(1)).leave(at(2))
    visits, place = visits.back(at(3))
    assert place == at(2)
    visits, place = visits.back(place)
    assert place == at(1)
    assert visits.back(place) is None
    visits, place = visits.forward(place)
    visits, place = visits.forward(place)
    assert place == at(3)
    assert visits.forward(place) is None


def test_a_jump_forgets_what_was_ahead():
    visits = Visited().leave(at(1))
    visits, here = visits.back(at(2))
    assert visits.ahead
    assert not visits.leave(here).ahead


def test_places_that_are_just_here_are_passed_over():
    assert Visited().leave(at(1)).back(at(1)) is None
    assert Visited().leave(at(1)).leave(at(1)).behind == (at(1),)


@given(st.lists(st.one_of(st.integers(0, 5), st.sampled_from("bf")), max_size=40))
def test_nothing_visited_is_lost_by_going_back_and_forward(steps):
    visits, here = Visited(), at(0)
    for step in steps:
        if isinstance(step, int):
            visits, here = visits.leave(here), at(step)
            continue
        found = visits.back(here) if step == "b" else visits.forward(here)
        if found is None:
            continue
        visits, here = found
        way_back = visits.forward(here) if step == "b" else visits.back(here)
        assert way_back is not None


def test_no_more_than_so_many_places_are_kept():
    visits = Visited()
    for offset in range(MOST + 50):
        visits = visits.leave(at(offset))
    assert len(visits.behind) == MOST


@pytest.fixture
def book(make_document):
    text = "\n".join(f"Chapter {n}\n" + "words " * 50 for n in range(1, 5))
    starts = [text.index(f"Chapter {n}") for n in range(1, 5)]
    headings = [Structure(Part.HEADING, Span(start, start + 9), 1) for start in starts]
    labels = ["i", "ii", "3", "4"]
    ends = [*starts[1:], len(text)]
    pages = [
        Structure(Part.PAGE, Span(start, end), label=label)
        for start, end, label in zip(starts, ends, labels, strict=True)
    ]
    return make_document(
        text, structure=tuple(sorted([*headings, *pages], key=lambda s: s.span.start))
    )


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("p. 3", "Page 3"),
        ("p ii", "Page ii"),
        ("ii", "Page ii"),
        ("page 4", "Page 4"),
        ("с. 3", "Page 3"),
        ("3", "Page 3"),
        ("50 %", "50%"),
        ("12,5%", "12.5%"),
        ("0 %", "0%"),
        ("100%", "100%"),
        ("@1 000", "Character 1,000"),
        ("#0", "Character 0"),
        ("1,001", "Character 1,001"),
        ("chap2", "Chapter 2"),
    ],
)
def test_a_few_letters_say_where_to_go(book, words, name):
    found = destinations(book, words)[0]
    assert found.name == name
    assert 0 <= found.offset < len(book.text)


def test_no_words_list_all_headings_in_order(book):
    assert [place.name for place in destinations(book, "")] == [f"Chapter {n}" for n in range(1, 5)]


def test_a_number_may_be_a_page_or_a_character(book):
    assert [place.name for place in destinations(book, "3")][:2] == ["Page 3", "Character 3"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("p. 9", "the pages go from i to 4"),
        ("120 %", "from 0% to 100%"),
        ("1.2.3 %", "from 0% to 100%"),
        ("@99999", "this text has"),
        ("99999", "no page 99999"),
        ("zzz", "No heading here is like “zzz”."),
    ],
)
def test_a_place_there_is_not_is_told_with_what_there_is(book, words, said):
    with pytest.raises(NoDestinationError, match=said):
        destinations(book, words)


def test_a_text_without_pages_says_so(make_document):
    with pytest.raises(NoDestinationError, match="no numbered pages"):
        destinations(make_document("words"), "p. 2")


def test_hits_step_round_and_start_where_the_reader_is():
    hits = Hits.of_bytes(places(("a b a b a", Wish("a"))))
    assert hits.starts.tolist() == [0, 4, 8]
    assert hits.at_or_after(0) == 0
    assert hits.at_or_after(1) == 1
    assert hits.at_or_after(9) == 0
    assert hits.step(2, 1) == (0, True)
    assert hits.step(0, -1) == (2, True)
    assert hits.step(0, 1) == (1, False)
    nothing = Hits.of_bytes(places(("a", Wish("b"))))
    assert nothing.at_or_after(0) == -1
    assert nothing.step(0, 1) == (-1, False)
