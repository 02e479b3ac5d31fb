import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers.registry import read, takes_encoding
from tests.store.importers.writers import parts

PAGE = """\
# -*- coding: utf-8 -*-
#+TITLE: The /pie/
#+title: that keeps
#+AUTHOR: Ana Bell; Carl Dee
#+DATE: <2024-03-05 Tue>
#+LANGUAGE: en-GB

* TODO [#A] The pie that *keeps*  :food:keeping:
  SCHEDULED: <2024-03-06 Wed>
  :PROPERTIES:
  :CUSTOM_ID: pie
  :END:
It keeps[fn:1] *for a week*, or
so they say. A snake_case_word is none.
# to be checked
As [[https://a.example/b_c_d][a /baker/]] says, [[https://a.example]].

** Second heading
- flour
- lard, and
  salt
  - [ ] more salt
    1. [@3] from the sea
- eggs
Then bake it.

#+BEGIN_QUOTE
It kept.

- For a while.
#+END_QUOTE
It did.

#+CAPTION: What goes into /it/
| What | How much  |
|------+-----------|
| lard | =a /lot/= |
#+TBLFM: $2=0

#+begin_src python
x = "*not bold*"
#+end_src
: as it *stands*
-----
:LOGBOOK:
- a note on the work
:END:
[fn:1] In a /cellar/, as
it is.
"""


def imported(text):
    return read(text.encode(), "a.org")


def typed(found, part):
    return [(item.level, item.span.of(found.text)) for item in found.structure if item.part is part]


def seen(found):
    """Return what is left when the furniture is folded away."""
    kept = list(found.text)
    for item in found.structure:
        if item.part is Part.FURNITURE:
            kept[item.span.start : item.span.end] = [""] * len(item.span)
    return "".join(kept)


@pytest.fixture(scope="module")
def page():
    return imported(PAGE)


def test_the_text_is_kept_as_it_stands_in_the_file(page):
    assert page.text == PAGE
    assert imported("\ufeffOne\r\ntwo\r\n").text == "One\ntwo\n"


def test_title_authors_date_and_language_are_those_of_the_settings(page):
    assert page.title == "The pie that keeps"
    assert page.authors == ("Ana Bell", "Carl Dee")
    assert (page.date, page.language) == ("2024-03-05", "en-GB")
    assert imported("#+DATE: Lent, 1612\nText.").date == "Lent, 1612"


def test_without_a_title_the_first_heading_is_the_title_less_its_marks():
    assert (
        imported("Text.\n** DONE The *pie*[fn:1] that keeps :food:\n").title == "The pie that keeps"
    )
    assert imported("Text alone.").title == ""


def test_headings_have_their_level_and_their_words_alone_are_seen(page):
    assert typed(page, Part.HEADING) == [
        (1, "* TODO [#A] The pie that *keeps*  :food:keeping:"),
        (2, "** Second heading"),
    ]
    lines = [line.strip() for line in seen(page).splitlines()]
    assert "The pie that keeps" in lines
    assert "Second heading" in lines


def test_stars_without_words_or_without_a_blank_are_no_heading():
    assert parts(imported("* \n** TODO\n*bold* words\n"), Part.HEADING) == []


def test_what_says_how_far_a_heading_is_written_is_not_of_its_words():
    assert seen(imported("* DONE [#B] COMMENT One\n* TODOs\n")) == " One\n TODOs\n"


def test_settings_comments_plans_and_drawers_are_furniture(page):
    furniture = parts(page, Part.FURNITURE)
    assert furniture[:2] == ["# -*- coding: utf-8 -*-", "#+TITLE: The /pie/"]
    assert {
        "# to be checked",
        "SCHEDULED: <2024-03-06 Wed>",
        ":PROPERTIES:\n  :CUSTOM_ID: pie\n  :END:",
        "#+TBLFM: $2=0",
        "-----",
        ":LOGBOOK:\n- a note on the work\n:END:",
    } <= set(furniture)


def test_a_plan_is_one_only_under_a_heading():
    found = imported("* A\nCLOSED: [2024-03-06]\nCLOSED: the shop.\n")
    assert parts(found, Part.PARAGRAPH) == ["CLOSED: the shop."]


def test_a_comment_parts_two_paragraphs(page):
    first, second = parts(page, Part.PARAGRAPH)[:2]
    assert first == "It keeps[fn:1] *for a week*, or\nso they say. A snake_case_word is none."
    assert second.startswith("As [[")


def test_items_have_the_depth_at_which_they_stand_and_end_where_the_indent_does(page):
    assert typed(page, Part.LIST_ITEM)[:5] == [
        (1, "- flour"),
        (1, "- lard, and\n  salt"),
        (2, "- [ ] more salt"),
        (3, "1. [@3] from the sea"),
        (1, "- eggs"),
    ]
    assert "Then bake it." in parts(page, Part.PARAGRAPH)
    assert "[@3]" in parts(page, Part.FURNITURE)


@pytest.mark.parametrize("between", ["* Heading", "[fn:1] Note.", "Words."])
def test_lists_begin_anew_behind_what_stands_at_the_margin(between):
    assert [
        level for level, _ in typed(imported(f" - a\n{between}\n   - b\n"), Part.LIST_ITEM)
    ] == [1, 1]


def test_a_star_is_the_sign_of_an_item_where_it_is_indented():
    found = imported("  * one\n  + two\n* three\n")
    assert parts(found, Part.LIST_ITEM) == ["* one", "+ two"]
    assert parts(found, Part.HEADING) == ["* three"]


def test_what_a_quotation_encloses_is_one_and_what_follows_is_not(page):
    assert parts(page, Part.QUOTATION) == ["It kept."]
    assert "- For a while." in parts(page, Part.LIST_ITEM)
    assert "It did." in parts(page, Part.PARAGRAPH)


def test_a_table_has_rows_and_cells_and_its_bars_are_furniture(page):
    assert len(parts(page, Part.TABLE)) == 1
    assert len(parts(page, Part.ROW)) == 2
    assert parts(page, Part.CELL) == ["What", "How much", "lard", "=a /lot/="]
    furniture = parts(page, Part.FURNITURE)
    assert furniture.count("|") == 6
    assert "|------+-----------|" in furniture


def test_emphasis_does_not_reach_from_cell_to_cell():
    assert parts(imported("| *a | b* |\n"), Part.STRONG) == []


def test_a_caption_is_seen_and_its_setting_is_not(page):
    assert parts(page, Part.CAPTION) == ["What goes into /it/"]
    assert "#+CAPTION:" in parts(page, Part.FURNITURE)
    assert parts(imported("#+caption[Short]: Long\n"), Part.CAPTION) == ["Long"]


def test_notes_are_tied_to_their_marks(page):
    assert parts(page, Part.FOOTNOTE_MARK) == ["[fn:1]"]
    assert parts(page, Part.FOOTNOTE) == ["[fn:1] In a /cellar/, as\nit is."]
    assert {item.label for item in page.structure if "footnote" in item.part} == {"1"}


def test_notes_inside_the_text_are_notes_whose_brackets_are_furniture():
    found = imported(
        "It keeps[fn:a: in a [cold] [[https://a.example][cellar]]] well[fn:: So they say.]."
    )
    notes = [item for item in found.structure if item.part is Part.FOOTNOTE]
    assert [item.label for item in notes] == ["a", ""]
    assert seen(found) == "It keeps in a [cold] cellar well So they say.."
    assert parts(found, Part.FOOTNOTE)[1] == "[fn:: So they say.]"


def test_code_is_kept_as_it_stands(page):
    assert 'x = "*not bold*"' in parts(page, Part.PARAGRAPH)
    assert {"#+begin_src python", "#+end_src"} <= set(parts(page, Part.FURNITURE))
    assert ": as it *stands*" in parts(page, Part.PARAGRAPH)
    assert parts(page, Part.STRONG) == ["*keeps*", "*for a week*"]
    assert parts(imported(": as it stands\nWords.\n"), Part.PARAGRAPH) == [
        ": as it stands",
        "Words.",
    ]


def test_a_block_that_does_not_end_before_the_next_heading_is_text():
    found = imported("#+begin_src\nwords\n* Heading\n#+end_src\n")
    assert parts(found, Part.PARAGRAPH) == ["#+begin_src\nwords"]
    assert parts(found, Part.HEADING) == ["* Heading"]
    assert parts(imported("#+begin_comment\nunseen\n#+end_comment\n"), Part.PARAGRAPH) == []


def test_other_drawers_and_blocks_are_read_and_only_their_ends_are_furniture():
    found = imported(":NOTES:\nWords.\n:END:\n#+begin_verse\nA line\n#+end_verse\n")
    assert parts(found, Part.PARAGRAPH) == ["Words.", "A line"]
    assert parts(found, Part.FURNITURE) == [":NOTES:", ":END:", "#+begin_verse", "#+end_verse"]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("*b* /i/ _u_ +s+ =v= ~c~", "b i u s v c"),
        ("(*b*), “x” -/i/-", "(b), “x” -i-"),
        ("*/both/* /*=and more=*/", "both and more"),
        ("*/ no/*", "/ no/"),
        ("see https://a.example/b/ or /here/", "see https://a.example/b/ or here"),
        (
            "2 * 3 * 4, a/b/c, snake_case_name, 1+1+1=3",
            "2 * 3 * 4, a/b/c, snake_case_name, 1+1+1=3",
        ),
        ("=*not* [[a]]= ~/nor this/~", "*not* [[a]] /nor this/"),
        ("*over\ntwo lines* ~or\nso~", "over\ntwo lines or\nso"),
        ("*over\nthree\nlines* =as\nthis\nis=", "*over\nthree\nlines* =as\nthis\nis="),
        ("[[https://a.example/*b*]] <<here>>there @@html:<br>@@", "https://a.example/*b* there "),
        ("[[file:a.pdf][a [b] c]] [d] ]] [[e", "a [b] c [d] ]] [[e"),
        ("** ==", "** =="),
    ],
)
def test_only_what_marks_the_words_is_furniture(text, left):
    found = imported(f"Words: {text}")
    assert seen(found) == f"Words: {left}"


def test_emphasis_is_typed_with_its_signs():
    found = imported("It */keeps/* /well/.")
    assert parts(found, Part.STRONG) == ["*/keeps/*"]
    assert parts(found, Part.EMPHASIS) == ["/keeps/", "/well/"]


def test_an_empty_file_and_one_of_bytes_are_refused_by_name():
    for raw in (b"", b" \n", b"\0\1\2" * 50):
        with pytest.raises(DocumentError, match=r"a\.org is"):
            read(raw, "a.org")


def test_an_encoding_that_the_reader_names_is_used():
    assert read("* Пирог".encode("cp866"), "a.org", encoding="cp866").title == "Пирог"
    assert takes_encoding("a.org")


PIECES = (
    "*·,**·,*,/,=,~,_,+,|,|-,-·,1.·,··,:,:END:,:A:,#+begin_quote,#+end_quote,#+begin_src,#+end_src,"
    "#+caption:·,#+title:·,#·,[fn:1],[fn:1:·,[[,][,]],],[,word·,🙂,<<a>>,SCHEDULED:·"
)
pieces = st.sampled_from(["\n", "\n\n", "\t", *PIECES.replace("·", " ").split(",")])


@settings(max_examples=200, deadline=None)
@given(st.lists(pieces, max_size=60).map("".join).filter(str.strip))
def test_whatever_the_text_its_structure_lies_in_it_in_reading_order(text):
    found = imported(text)
    assert found.text == text
    keys = [(item.span.start, -item.span.end) for item in found.structure]
    assert keys == sorted(keys)
    for item in found.structure:
        said = item.span.of(text)
        assert said
        assert said == said.strip()


@pytest.mark.parametrize(
    "text",
    [
        "*a " * 100_000,
        "=a " * 100_000 + "\n\n",
        "=a\n" * 100_000 + "b=",
        "[[a][" * 50_000,
        "[fn:1:" * 50_000 + "]" * 50_000,
        "[" * 100_000 + "]" * 100_000,
        "| a " * 50_000,
        "#+begin_src\n" * 50_000,
        "#+begin_quote\n" * 30_000 + "#+end_quote\n" * 30_000,
        ":A:\n" * 50_000,
        "".join(f"{' ' * depth}- a\n" for depth in range(800)),
        "*" * 100_000 + " a",
        "* a" + " :a" * 50_000,
        "#+title: *a\n" * 30_000,
        "@@html:" * 50_000 + "<<" * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_and_hostile_files_are_read(text):
    assert imported(text).text == text
