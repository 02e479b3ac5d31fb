"""Snippets, concordances, copies, spelling: what is made of hits."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import DocumentId
from reader.domain.family import Family, FamilyId
from reader.domain.overlap import Passage
from reader.domain.search import Hit, Match, SearchOptions, Slot, Term
from reader.domain.span import Span
from reader.engine.searching.copies import fold_copies
from reader.engine.searching.literal import is_literal
from reader.engine.searching.matching import WordSet, find
from reader.engine.searching.snippets import snippets


def sets(*numbers):
    return [WordSet(np.array(sorted(one), np.int32)) for one in numbers]


@given(
    st.lists(st.integers(0, 4), max_size=14),
    st.lists(st.sets(st.integers(1, 4), max_size=3), min_size=1, max_size=3),
    st.integers(0, 4),
)
@settings(max_examples=400, deadline=None)
def test_words_near_each_other_are_the_shortest_stretches(words, wanted, within):
    def fits(stretch):
        return 0 not in stretch and any(
            all(number in one for number, one in zip(chosen, wanted, strict=True))
            for chosen in itertools.permutations(stretch, len(wanted))
        )

    count = len(wanted)
    expected = []
    for i in range(len(words)):
        for j in range(i + count - 1, min(len(words), i + count + within)):
            if fits(words[i : j + 1]):
                if not fits(words[i + 1 : j + 1]) and not fits(words[i:j]):
                    expected.append([i, j])
                break
    found = find(np.array(words, np.int32), sets(*wanted), within)
    if count > 1:
        assert found.tolist() == expected


@given(
    st.lists(st.integers(0, 3), max_size=14),
    st.lists(st.sets(st.integers(1, 3), max_size=3), min_size=1, max_size=4),
)
@settings(max_examples=200, deadline=None)
def test_words_in_order_follow_one_another(words, wanted):
    count = len(wanted)
    expected = [
        [i, i + count - 1]
        for i in range(len(words) - count + 1)
        if all(words[i + n] in wanted[n] for n in range(count))
    ]
    assert find(np.array(words, np.int32), sets(*wanted), None).tolist() == expected


@given(st.text(alphabet="ab \n", max_size=900), st.data())
@settings(max_examples=150, deadline=None)
def test_a_snippet_is_a_piece_of_the_text_with_its_hits_marked(text, data):
    places = sorted(data.draw(st.sets(st.integers(0, max(0, len(text) - 3)), max_size=8)))
    spans = [(place, place + 2) for place in places if place + 2 <= len(text)]
    found = snippets(text, spans)
    assert bool(found) == bool(spans)
    for piece in found:
        assert text[piece.start : piece.start + len(piece.text)] == piece.text
        assert piece.marks
        marked = {(mark.start + piece.start, mark.end + piece.start) for mark in piece.marks}
        assert any(span in marked for span in spans)
    assert sorted(found, key=lambda piece: piece.start) == list(found)


def hit(document, start):
    return Hit(DocumentId(document), Span(start, start + 4))


def test_hits_in_copies_of_a_passage_are_folded_into_one():
    witnesses = tuple(
        Passage(DocumentId(name), Span(start, start + 100))
        for name, start in (("a", 0), ("b", 500), ("c", 40))
    )
    family = Family(id=FamilyId("f"), witnesses=witnesses)
    hits = [hit("a", 10), hit("a", 80), hit("a", 300), hit("b", 512), hit("c", 50), hit("d", 10)]
    folded = fold_copies(hits, [family])
    assert [(item.hit, item.count) for item in folded] == [
        (hit("a", 10), 3), (hit("a", 80), 1), (hit("a", 300), 1), (hit("d", 10), 1),
    ]  # fmt: skip
    assert folded[0].copies == (hit("b", 512), hit("c", 50))


def test_two_hits_of_one_witness_are_never_copies_of_each_other():
    witnesses = (
        Passage(DocumentId("a"), Span(0, 100)),
        Passage(DocumentId("b"), Span(0, 100)),
    )
    family = Family(id=FamilyId("f"), witnesses=witnesses)
    folded = fold_copies([hit("a", 10), hit("a", 12), hit("b", 11)], [family])
    assert [item.count for item in folded] == [2, 1]


@pytest.mark.parametrize(
    ("asked", "stands", "options", "fits"),
    [
        ("Rope", "Rope", SearchOptions(match_case=True), True),
        ("Rope", "rope", SearchOptions(match_case=True), False),
        ("cafe", "café", SearchOptions(match_marks=True), False),
        ("café", "CAFÉ", SearchOptions(match_marks=True), True),
        ("ёлка", "елка", SearchOptions(match_marks=True), False),
        ("ёлка", "Ёлка", SearchOptions(match_marks=True), True),
        ("wellknown", "well-known", SearchOptions(match_case=True), True),
    ],
)
def test_case_and_accents_are_compared_where_they_must_match(asked, stands, options, fits):
    term = Term((Slot(Match.EXACT, asked.casefold(), asked),))
    assert is_literal(term, [stands], options) is fits


def test_a_hit_that_a_snippet_already_shows_gets_none_of_its_own():
    text = "word " * 200
    found = snippets(text, [(100, 104), (240, 244), (255, 259)])
    assert [len(piece.marks) for piece in found] == [3]
