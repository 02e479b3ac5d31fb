"""Where a line end is the end of what it stands in, and where a sentence goes on over it."""

import pytest

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from tests.engine.test_sentences import pieces

WRAPPED = [
    "The commission found in its second report that",
    "Harbour dues had been raised twice in the years",
    "before the war, and that neither the Council nor",
    "Company men had kept any record of the expense",
    "of the dredging, which went on into the autumn.",
]


def test_a_wrapped_line_goes_on_whatever_the_next_one_begins_with():
    text = "\n".join(WRAPPED)
    assert pieces(text) == [text]


def test_a_line_into_which_the_next_word_would_have_gone_ends_what_it_stands_in():
    text = "\n".join([*WRAPPED[:2], "before the war", *WRAPPED[2:]])
    assert pieces(text) == ["\n".join([*WRAPPED[:2], "before the war"]), "\n".join(WRAPPED[2:])]
    nearly = "\n".join([*WRAPPED[:2], "before the war, and that neither of", *WRAPPED[3:]])
    assert pieces(nearly) == [nearly]


def test_lines_too_long_to_be_wrapped_are_paragraphs_unless_a_sentence_goes_on():
    long = [" ".join(WRAPPED[:4]).rstrip(".") for _ in range(4)]
    assert all(len(line) > 140 for line in long)
    assert pieces("\n".join(long)) == long
    lower = [line[0].lower() + line[1:] for line in long]
    assert pieces("\n".join(lower)) == ["\n".join(lower)]


def test_three_lines_are_too_few_to_be_taken_for_wrapped():
    text = "\n".join(WRAPPED[:3])
    assert pieces(text) == [WRAPPED[0], "\n".join(WRAPPED[1:3])]


@pytest.mark.parametrize(
    ("follow", "goes_on"),
    [("harbour dues had been raised.", True), ("Harbour dues had been raised.", False)],
)
def test_a_paragraph_that_begins_amid_a_sentence_does_not_end_it(follow, goes_on):
    head = "The commission found in its second report that the"
    text = f"{head} {follow}"
    cut = len(head) + 1
    structure = (
        Structure(Part.PARAGRAPH, Span(0, cut - 1)), Structure(Part.PARAGRAPH, Span(cut, len(text))),
    )  # fmt: skip
    assert pieces(text, structure) == ([text] if goes_on else [head, follow])
    hard = (Structure(Part.CELL, Span(cut, len(text))),)
    assert pieces(text, hard) == [head, follow]
    assert pieces(text) == [text]


def test_a_short_line_or_a_full_stop_lets_nothing_go_on():
    for head in ("The commission found in its report.", "The commission found that the"):
        text = f"{head}\n\nharbour dues had been raised in the year before."
        assert pieces(text) == [head, text[len(head) + 2 :]]
    item = "The commission found in its second report that the\n\n- harbour dues had been raised."
    assert pieces(item) == [item[: item.index("\n")], item[item.index("-") :]]
