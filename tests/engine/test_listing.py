"""Lines that name things and say nothing: contents lists and lists of sources."""

import pytest

from reader.engine.listing import find_listings


def found(text):
    return [span.of(text) for span in find_listings(text)]


@pytest.mark.parametrize("leader", ["......", "...", "…", " . . . .", " . . . ", "……"])
@pytest.mark.parametrize("page", ["7", " 12", "\t1234 "])
def test_a_line_with_leaders_and_a_page_belongs_to_a_contents_list(leader, page):
    line = f"1. Interim results{leader}{page}"
    assert found(f"A word before.\n{line}\nA word after.") == [line]


@pytest.mark.parametrize(
    "line",
    ["Interim results.. 7", "Interim results... ", "Interim results ... 12345", "It rose... 7 percent",
     "Interim results 7", "Wait . . 7"],
)  # fmt: skip
def test_a_line_without_leaders_or_without_a_page_at_its_end_is_text(line):
    assert found(line) == []


@pytest.mark.parametrize("mark", ["- ", "– ", "• ", "* ", "1. ", "[12] ", "3) ", "// ", "  12. "])
@pytest.mark.parametrize("address", ["https://a.example/b", "http://a.example", "WWW.a.example", "www.a.example", "doi:10.1/2", "DOI:10.1/2"])  # fmt: skip
def test_a_marked_line_with_an_address_belongs_to_a_list_of_sources(mark, address):
    line = f"{mark}A. Writer, A title, {address}, 2020"
    assert found(f"Before.\n{line}\nAfter.") == [line]


@pytest.mark.parametrize(
    "line", ["See https://a.example/b.", "- A. Writer, A title, 2020", "12345. https://a"]
)
def test_a_line_without_a_mark_or_an_address_is_text(line):
    assert found(line) == []


def test_both_are_told_in_reading_order():
    text = "1. https://a.example\nOne .... 3\n2. https://b.example"
    assert found(text) == text.split("\n")
    assert found("") == []
