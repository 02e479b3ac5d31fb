import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.store.importers.registry import read

PAGE = """---
title: "The pie that keeps"
lang: en
---

# The pie that *keeps*

It keeps[^1] **for a week**, or
so they say. A snake_case_word is none.

Second heading
--------------

- flour
- lard, and
  salt
    - more salt
1. Bake it.

> It kept.
> For a while.

| What | How much |
|------|---------:|
| lard | `a *lot*` |

```
# not a heading
```

<!-- to be checked -->
[^1]: In a *cellar*.

[shop]: https://example.org
"""


def imported(text):
    return read(text.encode(), "a.md")


@pytest.fixture(scope="module")
def page():
    return imported(PAGE)


def parts(found, *wanted):
    return [item.span.of(found.text) for item in found.structure if item.part in wanted]


def test_the_text_is_kept_as_it_stands_in_the_file(page):
    assert page.text == PAGE


def test_title_and_language_come_from_the_front_matter(page):
    assert (page.title, page.language) == ("The pie that keeps", "en")


def test_without_front_matter_the_first_heading_is_the_title():
    assert imported("Text.\n\n## The *pie* that keeps ##\n").title == "The pie that keeps"


def test_headings_of_both_styles_have_their_level(page):
    found = [
        (item.level, item.span.of(PAGE)) for item in page.structure if item.part is Part.HEADING
    ]
    assert found == [(1, "# The pie that *keeps*"), (2, "Second heading\n--------------")]


def test_paragraphs_items_and_quotations_go_on_over_lines(page):
    assert parts(page, Part.PARAGRAPH)[0].startswith("It keeps")
    assert parts(page, Part.PARAGRAPH)[0].endswith("is none.")
    items = [
        (item.level, item.span.of(PAGE)) for item in page.structure if item.part is Part.LIST_ITEM
    ]
    assert items == [
        (1, "- flour"),
        (1, "- lard, and\n  salt"),
        (3, "- more salt"),
        (1, "1. Bake it."),
    ]
    assert parts(page, Part.QUOTATION) == ["> It kept.\n> For a while."]


def test_a_table_has_rows_and_cells_and_its_line_of_dashes_is_no_row(page):
    assert len(parts(page, Part.TABLE)) == 1
    assert len(parts(page, Part.ROW)) == 2
    assert parts(page, Part.CELL) == ["What", "How much", "lard", "`a *lot*`"]


def test_the_bars_of_a_table_and_its_line_of_dashes_are_furniture():
    table = "| a | b \\| c |\n|---|:-:|\n| d | e |\n"
    found = imported(table)
    assert parts(found, Part.FURNITURE) == [*"|||", "|---|:-:|", *"|||"]
    assert parts(found, Part.CELL) == ["a", "b \\| c", "d", "e"]
    seen = list(found.text)
    for item in found.structure:
        if item.part is Part.FURNITURE:
            seen[item.span.start : item.span.end] = [""] * len(item.span)
    assert "".join(seen).split() == ["a", "b", "\\|", "c", "d", "e"]


def test_a_bar_that_alone_keeps_two_cells_apart_is_no_furniture():
    found = imported("a|b\n-|-\nc|d|\n")
    assert parts(found, Part.FURNITURE) == ["-|-", "|"]


def test_emphasis_is_typed_with_its_marks_and_not_in_code_or_inside_words(page):
    assert parts(page, Part.EMPHASIS) == ["*keeps*", "*cellar*"]
    assert parts(page, Part.STRONG) == ["**for a week**"]
    both = imported("***very*** well")
    assert parts(both, Part.EMPHASIS) == parts(both, Part.STRONG) == ["***very***"]


def test_a_fence_holds_no_markdown(page):
    assert "```\n# not a heading\n```" in parts(page, Part.PARAGRAPH)


def test_footnotes_are_tied_to_their_marks(page):
    assert parts(page, Part.FOOTNOTE_MARK) == ["[^1]"]
    assert parts(page, Part.FOOTNOTE) == ["[^1]: In a *cellar*."]
    assert {item.label for item in page.structure if "footnote" in item.part} == {"1"}


def test_front_matter_comments_and_link_targets_are_furniture(page):
    front, *others = parts(page, Part.FURNITURE)
    assert front.startswith("---")
    assert "<!-- to be checked -->" in others
    assert "[shop]: https://example.org" in others


def test_marks_that_say_how_the_text_is_set_are_furniture_and_stay_where_they_are():
    text = (
        '## A *bold* claim ##\n\nIt **holds `x`** ~~not~~, [they say](http://a.example/b "t")'
        " and [more][1].\n\nNext\n----\n\n> Quoted\n\n***\n\n| a | b |\n|---|---|\n| c | d |\n"
        "\n2 * 3 * 4, snake_case_name\n\n```py\nx = 1\n```\n"
    )
    found = read(text.encode(), "a.md")
    assert found.text == text
    assert parts(found, Part.FURNITURE) == [
        "##", "*", "*", "##", "**", "`", "`", "**", "~~", "~~", "[", '](http://a.example/b "t")',
        "[", "][1]", "----", ">", "***", *"|||", "|---|---|", *"|||", "```py", "```",
    ]  # fmt: skip


PIECES = "#·,*,**,_,`,>·,-·,1.·,|,---,===,[^1],:,word·,🙂,\\,····,<!--,-->"
pieces = st.sampled_from(["\n", "\n\n", "```\n", "\t", *PIECES.replace("·", " ").split(",")])


@settings(max_examples=150, deadline=None)
@given(st.lists(pieces, max_size=60).map("".join).filter(str.strip))
def test_whatever_the_text_its_structure_lies_in_it_in_reading_order(text):
    found = imported(text)
    assert found.text == text
    keys = [(item.span.start, -item.span.end) for item in found.structure]
    assert keys == sorted(keys)
    assert all(item.span.start < item.span.end <= len(text) for item in found.structure)


def test_long_and_hostile_lines_are_read():
    for text in (
        "*a " * 100_000,
        "`" * 100_000,
        "| a " * 50_000 + "\n|-|\n",
        "[^" * 50_000,
        "<!--" * 50_000,
    ):
        assert imported(text).text == text


def test_a_file_of_front_matter_alone_is_read():
    assert parts(imported("---\n---"), Part.FURNITURE) == ["---\n---"]
