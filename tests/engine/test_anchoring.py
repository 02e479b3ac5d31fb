"""A note stays with its passage, or says that it lost it; it never goes to another one."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.anchor import Carried, Status
from reader.domain.errors import InvalidValueError
from reader.domain.span import Span
from reader.engine.anchoring import QuoteFinder, anchor_at, carry, find_quote
from tests.engine.made_revisions import judged, random_text, revise, spans_of

TEXT = (
    "The survey was held in the spring, before the rains.\n\n"
    "The sampling frame excluded small holdings, since nobody had counted them.\n\n"
    "In the north, every second farm was visited; in the south, every fifth.\n\n"
    "Nobody was asked about the price of water, which had doubled that year.\n"
)


def where(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def one(old, new, words):
    (found,) = carry(old, new, [where(old, words)])
    return found


def test_in_the_same_text_every_span_stays():
    spans = [Span(0, 3), Span(5, 5), Span(0, len(TEXT))]
    assert [found.span for found in carry(TEXT, TEXT, spans)] == spans


def test_what_only_shifted_is_the_same():
    new = "A new paragraph, put before everything.\n\n" + TEXT
    found = one(TEXT, new, "excluded small holdings")
    assert (found.status, found.span.of(new)) == (Status.SAME, "excluded small holdings")


def test_rewrapping_and_hyphenation_change_nothing():
    new = TEXT.replace("excluded small", "exclu-\nded\nsmall").replace(", in the", ",\nin the")
    found = one(TEXT, new, "frame excluded small holdings")
    assert (found.status, found.span.of(new)) == (Status.SAME, "frame exclu-\nded\nsmall holdings")


def test_a_moved_paragraph_takes_its_notes_along():
    first, second, third, fourth = TEXT.strip().split("\n\n")
    new = "\n\n".join([second, third, fourth, first])
    found = one(TEXT, new, "held in the spring")
    assert (found.status, found.span.of(new)) == (Status.MOVED, "held in the spring")


def test_an_edited_passage_is_found_with_its_new_words():
    new = TEXT.replace("small holdings", "all small or very small holdings")
    found = one(TEXT, new, "sampling frame excluded small holdings, since")
    assert found.status is Status.EDITED
    assert found.span.of(new) == "sampling frame excluded all small or very small holdings, since"


def test_replaced_words_at_the_edge_still_belong_to_the_passage():
    new = TEXT.replace("sampling frame", "survey design")
    found = one(TEXT, new, "sampling frame excluded small holdings")
    assert found.span.of(new) == "survey design excluded small holdings"


def test_marks_after_the_last_word_that_is_left_stay_with_the_passage():
    old = TEXT.replace("rains.", "rains ............ 26\n3. Towards the quays ........ 28.")
    new = old.replace("26\n3. Towards the quays ........ 28.", "the strait ..... 34.")
    assert one(old, new, "in the spring, before the rains ............ 26\n3.").span.of(new) == (
        "in the spring, before the rains ............"
    )
    old = TEXT.replace("In the north", "There, as he said: — “(In the north")
    new = old.replace("There, as he said: ", "")
    found = one(old, new, "said: — “(In the north, every second farm was visited")
    assert found.span.of(new) == "— “(In the north, every second farm was visited"


def test_a_deleted_passage_is_an_orphan_and_its_look_alike_a_candidate_at_most():
    alike = "The sampling frame included small holdings, since somebody had counted them.\n\n"
    old = TEXT.replace("In the north", alike + "In the north")
    new = TEXT.replace(
        "The sampling frame excluded small holdings, since nobody had counted them.\n\n", alike
    )
    found = one(old, new, "sampling frame excluded small holdings")
    assert (found.status, found.span) == (Status.ORPHAN, None)
    assert found.candidates[0].span.of(new).startswith("sampling frame included")


def test_a_look_alike_put_before_the_passage_does_not_take_its_note():
    alike = "The sampling frame excluded large holdings, since nobody had counted them.\n\n"
    new = TEXT.replace("The sampling frame", alike + "The sampling frame")
    found = one(TEXT, new, "The sampling frame excluded small holdings")
    assert found.span.of(new) == "The sampling frame excluded small holdings"


def test_two_copies_side_by_side_are_ambiguous_and_both_are_candidates():
    paragraph = "In the north, every second farm was visited; in the south, every fifth.\n\n"
    new = TEXT.replace(paragraph, paragraph * 2)
    found = one(TEXT, new, "every second farm")
    assert (found.status, found.span) == (Status.AMBIGUOUS, None)
    assert [c.span.of(new) for c in found.candidates] == ["every second farm"] * 2


def test_a_copy_elsewhere_does_not_take_the_note_of_a_passage_that_was_edited_in_place():
    filler = random_text(3, 12)
    paragraph = (
        "In the north, every second farm was visited by two people; in the south, where the "
        "roads are worse, only every fifth, and by one person with a bicycle.\n\n"
    )
    old = TEXT + paragraph + filler
    new = TEXT + paragraph.replace("worse", "bad") + filler + paragraph
    found = one(old, new, "every second farm was visited")
    assert found.span == where(new, "every second farm was visited")


def test_punctuation_at_the_ends_and_parts_of_words_are_kept():
    old = "He said “no, never” and left the room, as he had before. ¡Ya!"
    new = "Then he said “no, never” and left the room, as he had before. ¡Ya!"
    for words in ("“no, never”", "ever” an", "room,", "¡", "“"):
        assert one(old, new, words).span.of(new) == words


@pytest.mark.parametrize("new", ["", " ", "\n\n", "!"])
def test_in_an_emptied_text_everything_is_an_orphan(new):
    assert {found.status for found in carry(TEXT, new, spans_of(TEXT, 1, 20))} == {Status.ORPHAN}


def test_a_span_beyond_the_text_is_refused():
    with pytest.raises(ValueError, match="beyond"):
        carry("short", "shorter", [Span(0, 6)])


def test_a_carried_passage_says_where_it_is_or_that_it_is_nowhere():
    with pytest.raises(InvalidValueError):
        Carried(None, Status.SAME, 1.0)
    with pytest.raises(InvalidValueError):
        Carried(Span(0, 1), Status.ORPHAN, 1.0)


def test_generated_revisions_keep_the_bar():
    """98 % right, none wrong, and at most 2 % of what was deleted placed."""
    total: Counter[str] = Counter()
    for seed in range(16):
        old = random_text(seed, 150)
        revision = revise(old, seed, edits=(0.01, 0.02, 0.03)[seed % 3])
        spans = spans_of(old, seed, 150)
        total.update(judged(revision, spans, carry(old, revision.new, spans)))
    assert total["kept"] > 1800
    assert total["right"] >= 0.98 * total["kept"], total
    assert total["wrong"] == 0, total
    assert total["placed"] <= 0.02 * total["gone"] + 1, total


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000), st.text(max_size=40))
def test_an_edit_elsewhere_keeps_every_quotation(seed, inserted):
    old = random_text(seed % 7, 12)
    cut = old.index("\n\n", len(old) // 2) + 2
    new = old[:cut] + inserted + "\n\n" + old[cut:]
    spans = [s for s in spans_of(old, seed, 12) if s.end <= cut or s.start >= cut]
    for span, found in zip(spans, carry(old, new, spans), strict=True):
        if found.span is not None:
            assert found.span.of(new) == span.of(old)
        else:
            assert found.status is Status.AMBIGUOUS


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=80), st.text(max_size=80), st.data())
def test_any_two_texts_are_carried_without_complaint(old, new, data):
    ends = sorted(data.draw(st.tuples(st.integers(0, len(old)), st.integers(0, len(old)))))
    (found,) = carry(old, new, [Span(*ends)])
    assert found.span is None or found.span.end <= len(new)
    assert all(candidate.span.end <= len(new) for candidate in found.candidates)


def test_a_quotation_is_found_where_it_was():
    span = where(TEXT, "small holdings")
    found = find_quote(TEXT, "small holdings", hint=span.start)
    assert (found.span, found.status) == (span, Status.SAME)


def test_of_equal_quotations_the_one_with_the_context_counts_and_not_the_nearest():
    span = where(TEXT, "every", 1)
    found = find_quote(
        TEXT, "every", "visited; in the south, ", " fifth.", where(TEXT, "every").start
    )
    assert (found.span, found.status) == (span, Status.MOVED)


def test_equal_quotations_without_context_are_ambiguous_unless_one_is_at_the_hint():
    assert find_quote(TEXT, "every").status is Status.AMBIGUOUS
    assert find_quote(TEXT, "every", hint=3).status is Status.AMBIGUOUS
    span = where(TEXT, "every", 1)
    assert find_quote(TEXT, "every", hint=span.start).span == span


def test_a_changed_quotation_is_found_by_its_words():
    found = find_quote(
        TEXT,
        "sampling frame left out small holdings, since nobody counted them",
        "The ",
        "\n\nIn the",
    )
    assert found.status is Status.EDITED
    assert found.span.of(TEXT).startswith("sampling frame excluded small holdings, since nobody")


@pytest.mark.parametrize("quote", ["", "the price of gold in another country", "zebra"])
def test_a_quotation_that_is_not_there_is_an_orphan(quote):
    assert find_quote(TEXT, quote).status is Status.ORPHAN


def test_a_short_quotation_in_quite_another_context_is_an_orphan_with_a_candidate():
    found = find_quote(TEXT, "water", "He drank a glass of cold ", " and went to bed at nine")
    assert found.status is Status.ORPHAN
    assert found.candidates[0].span == where(TEXT, "water")


def test_an_anchor_remembers_its_context():
    anchor = anchor_at(TEXT, where(TEXT, "sampling frame"), "3f")
    assert anchor.prefix.endswith("rains.\n\nThe ")
    assert anchor.suffix.startswith(" excluded small holdings")
    assert (anchor.quote, anchor.text, len(anchor.suffix)) == ("sampling frame", "3f", 32)
    found = QuoteFinder("x " + TEXT).find(
        anchor.quote, anchor.prefix, anchor.suffix, anchor.span.start
    )
    assert found.span == where("x " + TEXT, "sampling frame")


def test_a_copy_that_came_in_between_and_the_edited_passage_before_it_are_both_told():
    before, passage, after = random_text(11, 3), "Of bells he wrote that the rope was frozen", ""
    after = random_text(12, 3)
    old = f"{before}\n{passage} and nobody had cut it.\n\n{after}"
    inserted = f"{random_text(13, 2)}\n{passage} and nobody had cut it."
    new = f"{before}\n{passage} and hardly anybody cut it.\n\n{inserted}\n\n{after}"
    found = one(old, new, "rope was frozen")
    assert found.status is Status.AMBIGUOUS
    assert [candidate.span.of(new) for candidate in found.candidates] == ["rope was frozen"] * 2
    assert len({candidate.span.start for candidate in found.candidates}) == 2


def test_a_word_for_word_copy_far_away_does_not_make_a_passage_in_place_doubtful():
    old = TEXT + random_text(3, 30)
    new = old + "\n\n" + TEXT.split("\n\n")[1] + "\n\n" + random_text(4, 3)
    found = one(old, new, "excluded small holdings")
    assert (found.status, found.span.start) == (Status.SAME, old.index("excluded small holdings"))


def test_a_passage_that_comes_again_and_again_stays_where_its_neighbours_are():
    line = "Read and found correct by both clerks of the shore."
    parts = [f"{random_text(seed, 2)}\n{line}\n\n" for seed in range(6)]
    old, new = "".join(parts), "".join(["A new beginning.\n\n", *parts])
    starts = [match.start() for match in re.finditer(re.escape(line), old)]
    spans = [Span(start, start + len(line)) for start in starts]
    shift = new.index(parts[0])
    assert [item.span.start for item in carry(old, new, spans)] == [s + shift for s in starts]
