from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.store.importers.registry import read

BOOK = """THE COMMISSION ON HARBOUR BELLS

Final Report

Contents

1. Why the bells fell silent ........ 3
   1.1 The first winter ............. 4
2. What the keepers said, and what the
   record shows ..................... 7
Sources .............................. 9

1. Why the bells fell silent

The bells of the outer harbour were last heard on a night in March, when the
keeper of the east mole wrote in his book that the rope had frozen through and
that he had not dared to cut it. No one rang them after that, and nobody asked

Commission on Harbour Bells 3
why. The harbour had other troubles, and a bell that does not ring is no trouble
to a sleeper [1].

1.1 The first winter

In the first winter the council voted three times on the matter:
1. to leave the ropes as they were, since a frozen rope costs nothing and the
   thaw would come of itself;
2. to buy new ropes;
3. to do nothing.

Commission on Harbour Bells 4

2. What the keepers said, and what the record shows

Keeper	Years	Said
Anna Holm	3	nothing
Per Dahl	12	much

The keepers were asked in turn and their answers were written down by a clerk
who had never seen the sea. They differ in every particular but one, which is
that the fog was thicker than it had been.

Commission on Harbour Bells 5

Keeper	Years	Said
Nils Ek	1	that he was new

[1] A sleeper who lived on the mole said otherwise.

Sources

1. Harbour book, 1911.
2. Minutes of the council, 1912-1914,
   second series.
"""


def imported(text):
    return read(text.encode(), "a.txt")


def parts(found, *wanted):
    return [item.span.of(found.text) for item in found.structure if item.part in wanted]


@pytest.fixture(scope="module")
def book():
    return imported(BOOK)


def test_the_text_is_what_the_file_says(book):
    assert book.text == BOOK
    assert book.title == "THE COMMISSION ON HARBOUR BELLS"


def test_a_contents_list_gives_entries_with_depth_and_page(book):
    entries = [item for item in book.structure if item.part is Part.CONTENTS]
    whole, *rest = entries
    assert whole.span.of(BOOK).startswith("1. Why")
    assert whole.span.of(BOOK).endswith("9")
    assert [(item.level, item.label) for item in rest] == [(1, "3"), (2, "4"), (1, "7"), (1, "9")]


def test_announced_headings_are_found_with_their_depth(book):
    headings = [item for item in book.structure if item.part is Part.HEADING]
    assert [(item.level, item.span.of(BOOK)) for item in headings] == [
        (1, "Contents"),
        (1, "1. Why the bells fell silent"),
        (2, "1.1 The first winter"),
        (1, "2. What the keepers said, and what the record shows"),
        (1, "Sources"),
    ]


def test_a_paragraph_broken_into_lines_is_one(book):
    assert any(
        item.startswith("The keepers were asked") and item.endswith("than it had been.")
        for item in parts(book, Part.PARAGRAPH)
    )


def test_a_paragraph_that_a_page_cut_in_mid_sentence_is_put_together(book):
    (found,) = [item for item in parts(book, Part.PARAGRAPH) if "nobody asked" in item]
    assert found.startswith("The bells")
    assert found.endswith("sleeper [1].")


def test_paragraphs_that_may_be_two_stay_two():
    one = (
        "The harbour had other troubles, and a bell that does not ring is no trouble to a soul. "
        * 2
    )
    found = imported(f"{one}\n\nNobody asked why.\n\n{one}\n\nhe said at last.\n")
    assert len(parts(found, Part.PARAGRAPH)) == 4
    unfinished = one.strip().removesuffix(".")
    assert len(parts(imported(f"{unfinished}\n\n{one}\n"), Part.PARAGRAPH)) == 2
    assert len(parts(imported(f"{unfinished}\n\n{one.lower()}\n"), Part.PARAGRAPH)) == 1


def test_pages_follow_the_running_head_whose_lines_are_furniture(book):
    pages = [item for item in book.structure if item.part is Part.PAGE]
    assert [item.label for item in pages] == ["2", "3", "4", "5"]
    assert all(one.span.end == other.span.start for one, other in pairwise(pages))
    assert pages[-1].span.end == len(BOOK)
    assert parts(book, Part.FURNITURE) == [f"Commission on Harbour Bells {n}" for n in (3, 4, 5)]


def test_items_of_a_list_are_items_and_not_chapters(book):
    items = parts(book, Part.LIST_ITEM)
    assert [item[:2] for item in items] == ["1.", "2.", "3."]
    assert items[0].endswith("of itself;")


def test_lines_with_tabs_are_a_table_and_its_continuation_belongs_to_it(book):
    found = imported(BOOK.replace("The keepers were asked", "").replace("Commission on", ""))
    assert len(parts(book, Part.TABLE)) == 2
    assert parts(book, Part.ROW)[0] == "Keeper\tYears\tSaid"
    assert parts(book, Part.CELL)[:6] == ["Keeper", "Years", "Said", "Anna Holm", "3", "nothing"]
    assert found.text
    cut = imported("a\tb\n1\t2\n\na\tb\n3\t4\n")
    assert len(parts(cut, Part.TABLE)) == 1
    assert len(parts(cut, Part.ROW)) == 4


def test_footnotes_are_tied_to_their_marks(book):
    marks = [item for item in book.structure if item.part is Part.FOOTNOTE_MARK]
    notes = [item for item in book.structure if item.part is Part.FOOTNOTE]
    assert [item.label for item in marks] == [item.label for item in notes] == ["1"]
    assert notes[0].span.of(BOOK).startswith("[1] A sleeper")


def test_sources_are_listed_with_their_numbers(book):
    sources = [item for item in book.structure if item.part is Part.SOURCE]
    assert [item.label for item in sources] == ["1", "2"]
    assert sources[1].span.of(BOOK).endswith("second series.")


def test_form_feeds_are_pages_labelled_by_the_numbers_on_them():
    body = "The sea has no zero. People need one, so they put it where their feet are dry.\n\n"
    found = imported("\f".join(f"Report {n}\n\n{body}" for n in range(7, 12)))
    pages = [item for item in found.structure if item.part is Part.PAGE]
    assert [item.label for item in pages] == ["7", "8", "9", "10", "11"]
    assert parts(found, Part.FURNITURE) == [f"Report {n}" for n in range(7, 12)]


def test_form_feeds_without_numbers_count_from_one():
    found = imported("one\ftwo\f\fthree")
    assert [item.label for item in found.structure if item.part is Part.PAGE] == ["1", "2", "3"]


def test_numbers_at_the_foot_end_their_pages():
    body = "The sea has no zero. People need one, so they put it where their feet are dry.\n\n"
    found = imported("".join(f"{body}{body}{n}\n\n" for n in (1, 2, 3, 4)))
    pages = [item for item in found.structure if item.part is Part.PAGE]
    assert [item.label for item in pages] == ["1", "2", "3", "4"]
    assert all(page.span.of(found.text).strip().endswith(page.label) for page in pages)


def test_years_and_a_numbered_list_are_not_pages():
    chronicle = "".join(
        f"{year}\n\nNothing happened in that year at all.\n\n" for year in range(1901, 1908)
    )
    assert not parts(imported(chronicle), Part.PAGE)
    steps = "".join(f"{n}. Step\n" for n in range(1, 8))
    assert not parts(imported(steps), Part.PAGE)


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("The long winter", True),
        ("ЗИМНИЕ ПЕРЕПРАВЫ", True),
        ("Глава 3. Подход к причалам", True),
        ("Is it over?", True),
        ("He went home.", False),
        ("March 24, 2023", False),
        ("photo: harbour office", False),
        ("https://example.org/a", False),
        ("Table 2. Fares", False),
        ("and then he left", False),
        ("“I would rather not”", False),
    ],
)
def test_a_short_line_over_text_is_a_heading_if_it_reads_like_one(line, heading):
    body = "The sea has no zero. People need one, so they put it where their feet are dry. " * 3
    found = imported(f"{body}\n\n{line}\n\n{body}\n")
    assert (line in parts(found, Part.HEADING)) is heading


def test_a_name_under_a_title_is_a_byline():
    body = "The sea has no zero. People need one, so they put it where their feet are dry. " * 3
    found = imported(f"{body}\n\nKeepers to be asked again.\n\nAnna Holm\n\n{body}\n")
    assert parts(found, Part.HEADING) == ["Keepers to be asked again."]


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("From: Ana Bell\nTo: Carl Dee", ""),
        ("От: Анны Белл\nКому: Карлу Ди", ""),
        ("Кімнен: Анна Белл", ""),
        ("From: Ana Bell\nSubject: The winter ferry", "The winter ferry"),
        ("Тема: Зимняя переправа", "Зимняя переправа"),
        ("MARY: Where is the ferry?\nJOHN: It is gone.", ""),
        ("Harbours: a history", "Harbours: a history"),
        ("Dear Carl,\nThe ferry is gone.", ""),
        ("The ferry went down in the strait\nand nobody knew.", ""),
        ("The ferry went down in the\nHalyard strait.\n\nAll knew.", ""),
        ("When the ferry went down, in March of the year of the great ice, nobody in the town of"
         " Halyard knew what to do about it", ""),
        ("THE WINTER FERRY\n\nFrom: Ana Bell\n\nDear Carl,", "THE WINTER FERRY"),
    ],
)  # fmt: skip
def test_a_first_line_is_the_title_only_if_it_looks_like_one(top, title):
    body = "The sea has no zero. People need one, so they put it where their feet are dry. " * 3
    assert imported(f"{top}\n\n{body}\n\nThe ferry.\n").title == title


def test_a_paragraph_in_quotation_marks_is_a_quotation():
    said = "«The bells will ring again when the ropes are dry, and I shall ring them myself if I must.»"
    found = imported(f"He said:\n\n{said}\n\nAnd left.\n")
    assert parts(found, Part.QUOTATION) == [said]


def test_lines_that_a_web_page_puts_between_articles_are_furniture():
    said = (
        "The bells will ring again when the ropes are dry, and the keeper will ring them himself."
    )
    found = imported(
        f"Connect with us\n\n{said}\n\nContinue Reading\n\n{said}\n\nRead on the quay\n"
    )
    assert parts(found, Part.FURNITURE) == ["Connect with us", "Continue Reading"]


@pytest.mark.seeds
def test_the_report_of_the_seeds_has_its_chapters_tables_and_sources(seeds):
    path = seeds / "tokayev-reboot-report.txt"
    found = read(path.read_bytes(), path.name)
    headings = parts(found, Part.HEADING)
    assert [item[:2] for item in headings if item[0].isdigit()] == [f"{n}." for n in range(1, 7)]
    entries = [item.label for item in found.structure if item.part is Part.CONTENTS and item.level]
    assert entries == ["4", "6", "15", "21", "28", "31", "36", "39"]
    assert len(parts(found, Part.TABLE)) == 3
    sources = [item.label for item in found.structure if item.part is Part.SOURCE]
    assert sources == [str(n) for n in range(1, 29)]
    assert found.title == "Kazakhstan. Tokayev. Reboot"


@pytest.mark.seeds
def test_the_news_page_of_the_seeds_has_its_four_articles(seeds):
    path = seeds / "eu-reporter-chebotarev.txt"
    headings = parts(read(path.read_bytes(), path.name), Part.HEADING)
    for beginning in (
        "Kazakhstan has entered",
        "Kazakhstan to work",
        "Kazakhstan to deliver",
        "Kazakhstan begins",
    ):
        assert any(item.startswith(beginning) for item in headings)
    assert "Continue Reading" not in headings
    furniture = parts(read(path.read_bytes(), path.name), Part.FURNITURE)
    assert furniture == ["Connect with us", *["Continue Reading"] * 4]
    assert "Colin Stevens" not in headings


PIECES = (
    """1.·|2)·|-·|....|·3|[1]|¹|Contents|Sources|«|»|Word|word·|🙂|Глава 2|сөз·|.|····|>·|(а)·"""
)
pieces = st.sampled_from(
    ["\n", "\n\n", "\f", "\t", "a\tb\n", "12\n", *PIECES.replace("·", " ").split("|")]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=60).map("".join).filter(str.strip))
def test_whatever_the_text_its_structure_lies_in_it_in_reading_order(text):
    found = imported(text)
    assert found.text == text
    keys = [(item.span.start, -item.span.end) for item in found.structure]
    assert keys == sorted(keys)
    assert all(item.span.start < item.span.end <= len(text) for item in found.structure)


def test_a_megabyte_on_one_line_and_endless_contents_are_read():
    assert imported("word " * 200_000).structure
    assert imported("1. a [3] .... 5\t6\n" * 5_000).structure
    assert imported("".join(f"h {n} .... {n}\n\n" for n in range(2_000))).structure
