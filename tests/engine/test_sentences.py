"""Sentences: where they end, where they do not, and that nothing is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.engine.sentences import split_sentences


def pieces(text, structure=()):
    found = split_sentences(text, structure)
    return [text[a:b] for a, b in zip(found.starts.tolist(), found.ends.tolist(), strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One went. Two came.", ["One went.", "Two came."]),
        ("He asked: “Who?” Nobody spoke.", ["He asked: “Who?”", "Nobody spoke."]),
        ("So it ended.[12] Then it began.", ["So it ended.[12]", "Then it began."]),
        ("Mr. Brown met Dr. Gray.", ["Mr. Brown met Dr. Gray."]),
        ("The paper by O. Skiban is new.", ["The paper by O. Skiban is new."]),
        ("It rose 4.5 percent, i.e. a lot.", ["It rose 4.5 percent, i.e. a lot."]),
        ("Wait... there is more.", ["Wait... there is more."]),
        ("1. First thing. It matters.", ["1. First thing.", "It matters."]),
        ("Родился в 1953 г. Москве. Учился.", ["Родился в 1953 г. Москве.", "Учился."]),
        ("他来了。她走了。", ["他来了。", "她走了。"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("", []),
        ("   \n\n ", []),
        ("no stop at all", ["no stop at all"]),
    ],
)
def test_sentences_end_where_a_reader_sees_them_end(text, expected):
    assert pieces(text) == expected


def test_a_blank_line_ends_a_sentence_unless_the_sentence_goes_on():
    text = (
        "A heading of no consequence\n\nThe assessment named the risks that follow for the\n\n"
        "established relations of both. It went on."
    )
    assert pieces(text) == [
        "A heading of no consequence",
        "The assessment named the risks that follow for the\n\nestablished relations of both.",
        "It went on.",
    ]


def test_hard_wrapped_lines_are_one_sentence_and_list_items_are_not():
    text = (
        "The commission found in its second report that\n"
        "the harbour had been dredged twice in the years\n"
        "before the war, and that neither the council nor\n"
        "the company had kept any record of the expense.\n"
        "- first item of the list\n"
        "- second item of the list\n"
    )
    assert pieces(text) == [
        text[: text.index("- first")].strip(),
        "- first item of the list",
        "- second item of the list",
    ]


def test_a_line_that_announces_what_follows_ends_there():
    text = (
        "The council resolved on the following measures:\n"
        "reduction of the tax on salt and of that on bread\n"
        "abolition of the toll that is taken at the bridge\n"
        "repair of the road that leads from it to the town"
    )
    assert pieces(text)[0] == "The council resolved on the following measures:"


def test_a_list_item_in_lower_case_is_not_the_rest_of_the_paragraph_before_it():
    text = "Many things were found in the cellar of the house by the river\n\na) an old chair\n"
    assert len(pieces(text)) == 2


def test_furniture_in_the_middle_of_a_sentence_does_not_end_it():
    text = "The system of protection Kazakhstan. Reboot 37 of the people works. It lasts."
    start = text.index("Kazakhstan.")
    furniture = Structure(Part.FURNITURE, Span(start, text.index("of the people")))
    assert pieces(text, (furniture,)) == [text[: text.index(" It lasts")], "It lasts."]


def test_cells_and_headings_are_never_joined_to_what_follows():
    text = "A heading that is quite long but a heading still and then lower case prose follows."
    heading = Structure(Part.HEADING, Span(0, 51), level=1)
    assert pieces(text, (heading,)) == [text[:51].strip(), text[51:].strip()]


def test_contents_lines_sources_and_headings_are_not_prose():
    text = "1. Why so?.....6\n\nSee https://example.org/a for more.\n\nPlain prose stands here."
    assert split_sentences(text).prose.tolist() == [False, False, True]
    heading = Structure(Part.HEADING, Span(text.index("Plain"), len(text)))
    assert split_sentences(text, (heading,)).prose.tolist() == [False, False, False]


def test_sentences_of_one_paragraph_share_its_number():
    found = split_sentences("One. Two.\n\nThree.")
    assert found.blocks[0] == found.blocks[1] != found.blocks[2]


def test_a_text_without_a_single_stop_is_cut_into_pieces_of_bounded_length():
    found = split_sentences("word " * 2000)
    assert (found.ends - found.starts).max() <= 1200


@pytest.mark.parametrize("piece", [".", "A. ", "1. ", " ", "\n", "x", "a.b.", "字"])
def test_texts_of_one_thing_repeated_are_split_in_bounded_time(piece):
    """Each took minutes with a pattern that tries every place of a run; now well under a second."""
    found = split_sentences(piece * 60_000)
    assert (found.ends - found.starts <= 1200).all()


texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab AB.!?…。 \n\t\"'”»()[]1-:"),
        st.characters(codec="utf-8"),
    ),
    max_size=300,
)


@settings(deadline=None, max_examples=150)
@given(texts)
def test_every_character_that_is_not_space_stands_in_exactly_one_sentence(text):
    found = split_sentences(text)
    covered = [0] * len(text)
    for start, end in zip(found.starts.tolist(), found.ends.tolist(), strict=True):
        assert 0 <= start < end <= len(text)
        for place in range(start, end):
            covered[place] += 1
    for place, character in enumerate(text):
        assert covered[place] <= 1
        assert covered[place] == 1 or character.isspace()
