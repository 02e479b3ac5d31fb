"""What differs between two quotations, against what one sees by looking at every word."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.overlap import EditKind
from reader.domain.span import Span
from reader.engine import word_differences as module
from reader.engine.word_differences import word_differences

SAME, ADDED, DROPPED, REPLACED, FURNITURE = (
    EditKind.SAME, EditKind.ADDED, EditKind.DROPPED, EditKind.REPLACED, EditKind.FURNITURE,
)  # fmt: skip
VOCABULARY = ["rope", "frozen", "harbour", "winter", "a", "of", "Rope"]


def told(a, b, **more):
    return [
        (edit.kind, edit.a.of(a) if edit.a else "", edit.b.of(b) if edit.b else "")
        for edit in word_differences(a, b, **more)
    ]


def spans(text, *words):
    return [Span(found.start(), found.end()) for w in words for found in re.finditer(w, text)]


def test_words_that_stay_come_and_go_are_told_in_order():
    a = "The rope had frozen through, he wrote; nobody came."
    b = "The old rope was frozen through, he wrote."
    assert told(a, b) == [
        (SAME, "The", "The"),
        (ADDED, "", "old"),
        (SAME, "rope", "rope"),
        (REPLACED, "had", "was"),
        (SAME, "frozen through, he wrote", "frozen through, he wrote"),
        (DROPPED, "nobody came", ""),
    ]


def test_case_marks_and_hyphenation_are_no_difference():
    assert told("The CAFÉ was fro-\nzen", "the café was frozen") == [
        (SAME, "The CAFÉ was fro-\nzen", "the café was frozen")
    ]


def test_texts_without_a_word_in_common_are_replaced_as_one():
    assert told("one two", "three") == [(REPLACED, "one two", "three")]
    assert told("", "three four") == [(ADDED, "", "three four")]
    assert told("one two", "…") == [(DROPPED, "one two", "")]
    assert told("", "") == []


AMID = ("north wind came from", "south rain went after")


@pytest.mark.parametrize(
    ("word", "by_chance"), [("it", True), ("sea", True), ("seas", False), ("harbour", False)]
)
def test_a_short_word_alone_amid_changes_is_taken_for_changed(word, by_chance):
    a = f"first {AMID[0]} {word} ships sank today there last"
    b = f"first {AMID[1]} {word} boats swam again then last"
    found = told(a, b)
    kinds = [kind for kind, _, _ in found]
    assert kinds == (
        [SAME, REPLACED, SAME] if by_chance else [SAME, REPLACED, SAME, REPLACED, SAME]
    )
    if by_chance:
        assert found[1][1] == f"{AMID[0]} {word} ships sank today there"
        assert found[1][2] == f"{AMID[1]} {word} boats swam again then"


def test_a_short_word_beside_few_changes_or_at_an_end_stays():
    assert [kind for kind, _, _ in told("one two of three four", "five six of seven eight")] == [
        REPLACED, SAME, REPLACED,
    ]  # fmt: skip
    a, b = "of north wind came from there", "of south rain went after that"
    assert [kind for kind, _, _ in told(a, b)] == [SAME, REPLACED]
    a, b = "north wind came from there of", "south rain went after that of"
    assert [kind for kind, _, _ in told(a, b)] == [REPLACED, SAME]


def test_two_short_words_together_are_no_chance():
    a = f"first {AMID[0]} of it ships sank today there last"
    b = f"first {AMID[1]} of it boats swam again then last"
    assert (SAME, "of it", "of it") in told(a, b)


def test_page_furniture_is_told_apart_from_words_that_were_added_or_dropped():
    a = "the rope had Report 2020 37 frozen through"
    b = "the rope had frozen quite through Contents"
    furniture = (spans(a, "Report 2020 37"), spans(b, "Contents"))
    assert told(a, b, furniture=furniture) == [
        (SAME, "the rope had", "the rope had"),
        (FURNITURE, "Report 2020 37", ""),
        (SAME, "frozen", "frozen"),
        (ADDED, "", "quite"),
        (SAME, "through", "through"),
        (FURNITURE, "", "Contents"),
    ]


def test_furniture_within_changed_words_splits_them():
    a = "the rope had Report 37 quickly frozen"
    b = "the rope had Site menu slowly frozen"
    furniture = (spans(a, "Report 37"), spans(b, "Site menu"))
    assert told(a, b, furniture=furniture) == [
        (SAME, "the rope had", "the rope had"),
        (FURNITURE, "Report 37", ""),
        (DROPPED, "quickly", ""),
        (FURNITURE, "", "Site menu"),
        (ADDED, "", "slowly"),
        (SAME, "frozen", "frozen"),
    ]


def test_furniture_that_reads_the_same_on_both_sides_is_no_correspondence():
    a, b = "rope Report frozen", "rope Report frozen"
    furniture = (spans(a, "Report"), spans(b, "Report"))
    assert (FURNITURE, "Report", "") in told(a, b, furniture=furniture)
    assert (FURNITURE, "", "Report") in told(a, b, furniture=furniture)


def test_far_too_long_texts_are_not_aligned(monkeypatch):
    monkeypatch.setattr(module, "_CELLS", 5)
    assert told("one two three", "one two") == [(REPLACED, "one two three", "one two")]
    monkeypatch.setattr(module, "_CELLS", 6)
    assert told("one two three", "one two") == [
        (SAME, "one two", "one two"),
        (DROPPED, "three", ""),
    ]


def longest_common(a, b):
    """The length of the longest common subsequence, by the textbook's table."""
    row = [0] * (len(b) + 1)
    for x in a:
        before = row
        row = [0]
        for j, y in enumerate(b):
            row.append(before[j] + 1 if x == y else max(before[j + 1], row[j]))
    return row[-1]


texts = st.lists(st.sampled_from(VOCABULARY), max_size=14)


@settings(max_examples=150, deadline=None)
@given(texts, texts)
def test_the_edits_spell_both_sides_and_keep_all_long_words_in_common(one, other):
    a, b = " ".join(one), " ".join(other)
    edits = word_differences(a, b)
    for text, side in ((a, "a"), (b, "b")):
        parts = [getattr(edit, side).of(text) for edit in edits if getattr(edit, side)]
        assert " ".join(parts) == text
    same = [edit for edit in edits if edit.kind is SAME]
    for edit in same:
        assert edit.a.of(a).casefold() == edit.b.of(b).casefold()
    kept = sum(len(edit.a.of(a).split()) for edit in same)
    most = longest_common([w.casefold() for w in one], [w.casefold() for w in other])
    chance = sum(len(word) <= 3 for word in one)
    assert most - chance <= kept <= most
    assert all(x.kind is not y.kind for x, y in itertools.pairwise(edits))


def test_words_left_out_end_where_the_words_that_stay_begin():
    a = "It was water. The Board found none. The Board recommends care."
    b = (
        "It was water. It had the money to act and paid it out. The Board found none. It says"
        " that the choice was made at least five times. The Board recommends care."
    )
    assert told(a, b) == [
        (SAME, "It was water", "It was water"),
        (ADDED, "", "It had the money to act and paid it out"),
        (SAME, "The Board found none", "The Board found none"),
        (ADDED, "", "It says that the choice was made at least five times"),
        (SAME, "The Board recommends care", "The Board recommends care"),
    ]
    assert [kind for kind, _, _ in told(b, a)] == [SAME, DROPPED, SAME, DROPPED, SAME]
