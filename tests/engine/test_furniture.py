"""Running heads and page numbers, found by repetition."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.engine.furniture import find_furniture
from tests.bench.invented_prose import Prose


def found(text, structure=()):
    return [span.of(text) for span in find_furniture(text, structure)]


@pytest.fixture
def pages():
    """Eight pages of about 1,600 characters, the break in the middle of a sentence."""
    prose = Prose(3)
    sheets = []
    for _ in range(8):
        words = prose.exactly(prose.subjects(), 230).lower().replace(".", "").split()
        sheets.append(" ".join(words))
    return sheets


def test_a_running_head_inside_paragraphs_is_found_with_its_number(pages):
    text = pages[0]
    for at, page in enumerate(pages[1:]):
        text += f" Lakes of the North. A survey {12 + at} " + page
    assert found(text) == [f"Lakes of the North. A survey {12 + at}" for at in range(7)]


def test_a_running_head_before_its_number_or_after_it_is_found(pages):
    text = pages[0]
    for at, page in enumerate(pages[1:]):
        text += f" {40 + at} Survey of Lakes " + page
    assert found(text) == [f"{40 + at} Survey of Lakes" for at in range(7)]


def test_page_numbers_on_lines_of_their_own_are_found(pages):
    text = pages[0]
    for at, page in enumerate(pages[1:]):
        text += f"\n{7 + at}\n" + page
    assert found(text) == [str(7 + at) for at in range(7)]


def test_a_head_line_without_a_number_is_found_where_it_cuts_sentences(pages):
    text = "\n\nSurvey of Lakes\n\n".join(pages)
    assert found(text) == ["Survey of Lakes"] * 7


def test_numbered_headings_are_no_furniture(pages):
    text = "".join(f"\n\nArticle {at + 1}\n\n{page.capitalize()}." for at, page in enumerate(pages))
    assert found(text) == []


def test_dates_and_references_that_recur_are_no_furniture(pages):
    text = " ".join(f"{page} under the Treaty of Lakes 1954 the" for page in pages)
    assert found(text) == []
    text = " ".join(
        f"{page} see Security Council Resolution {number} and"
        for page, number in zip(pages, (1373, 242, 1540, 338, 678, 1441, 194, 2231), strict=True)
    )
    assert found(text) == []


def test_rows_of_a_table_are_no_furniture(pages):
    text, structure = "", []
    for at, page in enumerate(pages):
        start = len(text)
        text += f"{at + 1}\n"
        structure.append(Structure(Part.ROW, Span(start, len(text))))
        text += page + "\n"
    assert found(text)
    assert found(text, structure) == []


@settings(deadline=None, max_examples=150)
@given(st.text(st.sampled_from("Ab 1\n\f.,x²9"), max_size=200))
def test_furniture_lies_within_the_text_in_order_and_apart(text):
    spans = find_furniture(text, ())
    assert all(span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
