"""RTF written by hand, as its specification and other programs have it, is read as they show it."""

import contextlib
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import rtf
from tests.store.importers.writers import body_words, parts, prose, words

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0\deflang2057{\fonttbl{\f0\froman\fcharset0 Times;}"
    r"{\f1\froman\fcharset204 Times Cyr;}}{\stylesheet{\s0 Normal;}{\s1\b\outlinelevel0 heading 1;}"
    r"{\s2 Intense Quote;}}{\*\generator Nobody 1.0;}{\info{\title The Crossings}{\author Ana Bell}"
    r"{\creatim\yr2024\mo3\dy5\hr1}}"
)


def read(body: str, head: str = HEAD):
    return rtf.read((head + body + "}").encode("latin-1"), "a.rtf")


def spelled(text: str) -> str:
    """Write text as RTF does, letters beyond ASCII by number with a question mark to skip."""
    units = text.encode("utf-16-le")
    numbers = [
        int.from_bytes(units[i : i + 2], "little", signed=True) for i in range(0, len(units), 2)
    ]
    return "".join(chr(n) if 0 < n < 128 and chr(n) not in "{}\\" else f"\\u{n}?" for n in numbers)


def test_every_word_comes_back_in_its_order():
    text = prose()
    found = read("".join(rf"\pard {spelled(item)}\par" + "\r\n" for item in text))
    assert body_words(found) == words("\n".join(text))
    assert found.text == "\n\n".join(text)


def test_title_author_and_language_are_read_and_when_the_file_was_made():
    found = read(r"\pard Words.\par")
    assert (found.title, found.authors, found.language) == ("The Crossings", ("Ana Bell",), "en-GB")
    assert (found.date, found.made) == ("", "2024-03-05")
    assert found.text == "Words."


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(blacklist_categories=("Cs", "Cc", "Z", "Cf"), blacklist_characters="\ufeff"),
               min_size=1, max_size=60))  # fmt: skip
def test_any_letters_come_back(text):
    assert read(rf"\pard {spelled(text)}\par").text == text


def test_code_pages_of_fonts_are_followed():
    assert read(r"\pard caf\'e9 {\f1 \'cf\'e0\'f0\'ee\'ec} caf\'e9\par").text == "café Паром café"


def test_characters_that_repeat_what_a_number_said_are_skipped():
    assert read(r"\pard\uc2 \u8220\'81\'67x\u8221\'81\'68{\uc0\u1103}y\par").text == "“x”яy"


def test_headings_quotations_and_lists_are_known():
    found = read(
        r"\pard\s1 One\par\pard\s2 Said.\par\pard\outlinelevel2 Deep\par"
        r"\pard{\listtext\pard\plain \'b7\tab}\ilvl0 an oar\par{\pntext 2.\tab}\ilvl1 a boat\par"
    )
    headings = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.HEADING
    ]
    assert headings == [(1, "One"), (3, "Deep")]
    assert parts(found, Part.QUOTATION) == ["Said."]
    assert parts(found, Part.LIST_ITEM) == ["• an oar", "2. a boat"]


def test_notes_stand_after_the_text_with_their_marks():
    found = read(
        r"\pard Thirteen months{\super\chftn{\footnote\pard\plain {\super\chftn} By {\i law}.\par}},"
        r" they say.{\*\footnote\chftn So did we.}\par"
    )
    assert found.text == "Thirteen months[1], they say.[2]\n\n[1] By law.\n\n[2] So did we."
    assert [item.label for item in found.structure if item.part is Part.FOOTNOTE_MARK] == ["1", "2"]
    assert parts(found, Part.EMPHASIS) == ["law"]


def test_tables_have_rows_and_cells_and_keep_empty_ones():
    found = read(
        r"\pard Before.\par\trowd\cellx1\cellx2\cellx3\pard\intbl Name\cell\cell Trade\cell\row"
        r"\pard\intbl two\par lines\cell x\cell judge\cell\row\pard After.\par"
    )
    assert parts(found, Part.TABLE) == ["Name\t\tTrade\ntwo\nlines\tx\tjudge"]
    assert parts(found, Part.CELL) == ["Name", "Trade", "two\nlines", "x", "judge"]
    assert found.text.endswith("judge\n\nAfter.")


def test_bold_hidden_and_deleted_words_and_symbols_are_followed():
    found = read(
        r"\pard It was {\b very grave}{\v hidden}{\deleted gone}\emdash so\~it\line went\tab on"
        r"\-ward\_ly \{x\}.{\*\unknown not this}{\field{\*\fldinst PAGE}{\fldrslt 7}}\par"
    )
    assert found.text == "It was very grave\u2014so\u00a0it\nwent\ton\u00adward\u2011ly {x}.7"
    assert parts(found, Part.STRONG) == ["very grave"]


def test_running_heads_are_furniture_and_pictures_are_not_read():
    found = read(
        r"{\header\pard Secret of state\par}{\footer \chpgn}\pard Words.{\pict\pngblip 89504e47}"
        r"{\*\shppict{\pict\bin2 }{}}{\*\shpinst{\shptxt In the margin\par}}\par"
    )
    assert parts(found, Part.FURNITURE) == ["Secret of state"]
    assert body_words(found) == ["words", "in", "the", "margin"]


def test_binary_data_is_passed_over():
    raw = (HEAD + r"\pard One {\*\blob\bin7 ").encode() + b"}{\\par}" + b"} two.\\par}"
    assert rtf.read(raw, "a.rtf").text == "One  two."


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 999, "not an RTF file"),
        (b"PK\x03\x04", "not an RTF file"),
        ((HEAD + r"\pard Words").encode(), "cut off"),
        (b"{\\rtf1 }", "no words"),
        (b"{\\rtf1 " + b"{" * 100_000, "nested deeper"),
        (b"{\\rtf1 {\\pict 00}}", "no words"),
    ],
    ids=["empty", "zeros", "a zip", "cut off", "no words", "deep", "a picture"],
)
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        rtf.read(raw, "my\ntext 😀.rtf")
    assert "my\ntext 😀.rtf" in str(refused.value)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_mutated_file_is_read_or_refused_but_nothing_else(seed):
    chance = random.Random(seed)
    raw = bytearray(
        (HEAD + r"\pard\s1 One\par{\b two}{\footnote x}\trowd\pard\intbl c\cell\row}").encode()
    )
    for _ in range(chance.randint(1, 12)):
        raw[chance.randrange(6, len(raw))] = chance.choice(b"{}\\u'7*ab \0\xff")
    with contextlib.suppress(DocumentError):
        found = rtf.read(bytes(raw), "a.rtf")
        assert all(item.span.end <= len(found.text) for item in found.structure)
