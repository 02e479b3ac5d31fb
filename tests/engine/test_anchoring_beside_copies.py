"""Where a copy was put beside a passage, a note says that it is unsure rather than move to it."""

from __future__ import annotations

import pytest

from reader.domain.anchor import Status
from reader.domain.span import Span
from reader.engine.anchoring import carry
from reader.engine.span_map import word_range
from reader.engine.surroundings import Surroundings
from reader.engine.text_map import map_text
from reader.engine.word_triples import Triples
from tests.engine.made_revisions import random_text

PARAGRAPHS = random_text(21, 60).strip().split("\n\n")
LONG = [paragraph for paragraph in PARAGRAPHS if 40 <= len(paragraph.split()) <= 80][:13]
BEFORE, BETWEEN, AFTER, MORE = LONG[0], LONG[1], LONG[2], LONG[12]
PASSAGE = (
    "The bell at the ferry was cracked in the second winter by a boy with a stone, and nobody "
    "who heard it afterwards could say whether it called the boat or sent it away; the keeper "
    "wrote twice to the office on the other shore and had the same answer twice, namely that "
    "the bell was the property of neither shore and that the matter had been passed on."
)
EDITED = PASSAGE.replace("wrote twice", "had written").replace("namely that", "to wit that")
WORDS = "could say whether it called the boat"


def text_of(*paragraphs: str) -> str:
    return "\n\n".join([*LONG[3:7], *paragraphs, *LONG[7:12]]) + "\n"


def carried(old: str, new: str, words: str = WORDS):
    start = old.index(words)
    (found,) = carry(old, new, [Span(start, start + len(words))])
    return found


OLD = text_of(BEFORE, PASSAGE, AFTER)


@pytest.mark.parametrize(
    "new",
    [
        text_of(BEFORE, PASSAGE, EDITED, AFTER),
        text_of(BEFORE, EDITED, PASSAGE, AFTER),
        text_of(BEFORE, PASSAGE, BETWEEN, EDITED, AFTER),
        text_of(BEFORE, EDITED, BETWEEN, PASSAGE, AFTER),
        text_of(BEFORE, PASSAGE, BETWEEN, MORE, EDITED, AFTER),
        text_of(BEFORE, EDITED, BETWEEN, MORE, PASSAGE, AFTER),
        text_of(EDITED, PASSAGE, AFTER),
        text_of(BEFORE, PASSAGE, EDITED),
    ],
    ids=[
        "after",
        "before",
        "and one between",
        "before it and one between",
        "two between",
        "before it and two between",
        "at first",
        "at last",
    ],
)
def test_of_a_copy_and_the_edited_paragraph_beside_it_either_may_be_meant(new):
    found = carried(OLD, new)
    assert (found.status, found.span) == (Status.AMBIGUOUS, None)
    starts = {candidate.span.start for candidate in found.candidates}
    assert starts == {new.index(WORDS), new.rindex(WORDS)}


def test_a_look_alike_beside_a_paragraph_makes_it_no_less_sure():
    alike = PASSAGE
    for word, other in (("cracked", "hung"), ("boy", "priest"), ("afterwards", "then"),
                        ("keeper", "clerk"), ("office", "council"), ("answer", "letter"),
                        ("property", "gift"), ("passed", "put")):  # fmt: skip
        alike = alike.replace(word, other)
    for new in (text_of(BEFORE, PASSAGE, alike, AFTER), text_of(BEFORE, alike, PASSAGE, AFTER)):
        at = new.index(PASSAGE) + PASSAGE.index(WORDS)
        assert carried(OLD, new).span == Span(at, at + len(WORDS))


def test_of_two_that_have_lost_as_much_side_by_side_either_may_be_meant():
    cut = PASSAGE.index("with a stone")
    torn = PASSAGE[:cut] + PASSAGE[PASSAGE.index("the keeper") :]
    worse = torn.replace("cracked", "split").replace("wrote twice to the", "spoke often with an")
    better = torn.replace("that the bell was", "who said it were")
    new = text_of(BEFORE, worse, better, BETWEEN, MORE)
    found = map_text(OLD, new)
    around = Surroundings(found, Triples(found.old.tokens.ids, found.new.tokens.ids))
    low, _ = word_range(found.old.tokens, Span(at := OLD.index("at the ferry"), at + 2))
    here, there = (
        word_range(found.new.tokens, Span(at, at + 2))[0]
        for at in (new.index("at the ferry"), new.rindex("at the ferry"))
    )
    found.to_old[there : there + 3] = -1
    assert around.doubt((low, low + 3), here, there)


def test_twins_that_stood_side_by_side_before_stay_who_they_were():
    old = text_of(BEFORE, PASSAGE, PASSAGE, AFTER)
    new = text_of("Something new, put before.", BEFORE, PASSAGE, PASSAGE, AFTER)
    spans = [Span(at, at + len(WORDS)) for at in (old.index(WORDS), old.rindex(WORDS))]
    assert [found.span.start for found in carry(old, new, spans)] == [
        new.index(WORDS),
        new.rindex(WORDS),
    ]


def test_a_copy_elsewhere_makes_a_paragraph_between_its_neighbours_no_less_sure():
    found = carried(OLD, OLD + "\n" + BETWEEN + "\n\n" + EDITED + "\n\n" + BETWEEN + "\n")
    assert (found.status, found.span.start) == (Status.SAME, OLD.index(WORDS))


def test_a_word_written_twice_where_the_words_beside_it_were_edited_is_unclear():
    old = text_of(PASSAGE.replace("boy with a stone", "small heron under one roof"))
    new = text_of(PASSAGE.replace("boy with a stone", "heron heron beside one roof"))
    found = carried(old, new, "heron")
    assert found.status is Status.AMBIGUOUS
    first = new.index("heron heron")
    assert {item.span.start for item in found.candidates} == {first, first + 6}


def test_a_word_written_twice_stays_where_a_word_beside_it_is_as_it_was():
    old = text_of(PASSAGE.replace("boy with a stone", "small heron under one roof"))
    new = text_of(PASSAGE.replace("boy with a stone", "small heron heron beside one roof"))
    assert carried(old, new, "heron").span.start == new.index("heron heron")


def test_what_is_left_of_a_torn_passage_is_unclear_where_a_piece_of_it_stands_nearby_once_more():
    first, gone = "The tariff was read aloud in the hall.", "Nobody who had paid it was asked and"
    rest = "those who came said that the lamp oil was dear, that the rope was short and wet"
    alike = rest.replace("rope was short", "mole was shut")
    old = text_of(BEFORE, first, f"{gone} {rest}.", AFTER)
    words = f"in the hall.\n\n{gone} those who came said that the lamp oil was dear"
    new = text_of(BEFORE, first, f"{alike}.", f"{rest}.", BETWEEN)
    assert carried(old, new, words).status is Status.AMBIGUOUS
    new = text_of(BEFORE, first, f"{rest}.", BETWEEN)
    assert carried(old, new, words).status is Status.EDITED
