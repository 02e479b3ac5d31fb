"""Editions in TEI, written by hand as its guidelines have it, give their reading text."""

import pytest

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import tei
from tests.store.importers.writers import body_words, parts, prose, words

HEADER = (
    "<teiHeader><fileDesc><titleStmt><title type='sub'>An inquiry</title><title type='main'>The "
    "Crossings</title><author>Ana Bell</author><author><persName>Carl Dee</persName></author>"
    "</titleStmt><publicationStmt><date when='2024'/></publicationStmt><sourceDesc><bibl>"
    "<date when='1899-05'/></bibl></sourceDesc></fileDesc></teiHeader>"
)


def edition(body: str, header: str = HEADER, head: str = "") -> bytes:
    return (
        f"<?xml version='1.0' encoding='UTF-8'?>{head}<TEI xmlns='http://www.tei-c.org/ns/1.0' "
        f"xml:lang='en'>{header}<text><body>\n{body}\n</body></text></TEI>"
    ).encode()


def read(body: str, **options):
    return tei.read(edition(body, **options), "a.xml")


def test_every_word_comes_back_in_its_order():
    text = prose()
    found = read("<div>" + "\n  ".join(f"<p>{item}</p>" for item in text) + "</div>")
    assert body_words(found) == words("\n".join(text))
    assert found.text == "\n\n".join(text)


def test_the_header_gives_title_authors_language_and_date():
    found = read("<p>Words.</p>")
    assert (found.title, found.authors) == ("The Crossings", ("Ana Bell", "Carl Dee"))
    assert (found.language, found.date) == ("en", "1899-05")
    assert found.text == "Words."


def test_divisions_give_headings_their_level():
    found = read(
        "<div><head>One</head><p>a</p><div><head>Two <lb/>lines</head><p>b</p></div></div>"
    )
    headings = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.HEADING
    ]
    assert headings == [(1, "One"), (2, "Two\nlines")]


def test_pages_keep_their_printed_number():
    found = read("<pb n='xii'/><p>One <pb n='[13]'/>two.</p><pb n='14'/><p>Three.</p>")
    pages = [
        (item.label, item.span.of(found.text)) for item in found.structure if item.part is Part.PAGE
    ]
    assert pages == [("xii", "One "), ("[13]", "two.\n\n"), ("14", "Three.")]


def test_a_word_that_a_line_divides_is_one_word():
    found = read(
        "<p>We dis-<lb break='no'/>covered the res<lb break='no'/>ult and\n<lb/>went home.</p>"
    )
    assert words(found.text) == ["we", "discovered", "the", "result", "and", "went", "home"]
    assert found.text == "We dis-\ncovered the result and\nwent home."


def test_notes_stand_after_the_text_with_their_marks():
    found = read("<p>Thirteen months<note n='a'>By <hi rend='italic'>law</hi>.</note>, they say."
                 "<note><p>So did we.</p><p>Twice.</p></note></p>")  # fmt: skip
    assert found.text == (
        "Thirteen months[a], they say.[2]\n\n[a] By law.\n\n[2] So did we.\nTwice."
    )
    assert [item.label for item in found.structure if item.part is Part.FOOTNOTE] == ["a", "2"]
    assert parts(found, Part.EMPHASIS) == ["law"]


def test_the_lemma_is_read_or_else_the_first_reading():
    found = read(
        "<p>the <app><lem wit='#A'>old</lem><rdg wit='#B'>new</rdg></app> <app><rdg wit='#A'>quay"
        "</rdg><rdg wit='#B'>key</rdg></app> of <app><rdgGrp><rdg>stone</rdg></rdgGrp></app></p>"
    )
    assert found.text == "the old quay of stone"


def test_the_corrected_form_is_read_and_deleted_words_are_not():
    found = read(
        "<p><choice><sic>teh</sic><corr>the</corr></choice> <choice><abbr>Mr</abbr><expan>Mister"
        "</expan></choice> <subst><del>Brown</del><add>Green</add></subst> was<gap/> here</p>"
    )
    assert found.text == "the Mister Green was[…] here"


def test_verse_quotations_lists_tables_and_furniture_are_typed():
    found = read(
        "<lg><lg><l>The sea has no zero,</l>\n<l>people need one.</l></lg></lg>"
        "<p>He said:<quote><p>Know all who come.</p></quote></p>"
        "<list><head>Things</head><item>an oar</item><item>a boat<list><item>small</item></list></item></list>"
        "<table><row><cell>Name</cell><cell/><cell>Trade</cell></row></table>"
        "<p>On the <fw type='header'>THE REPORT</fw> way.</p>"
    )
    assert parts(found, Part.PARAGRAPH)[0] == "The sea has no zero,\npeople need one."
    assert parts(found, Part.QUOTATION) == ["Know all who come."]
    items = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.LIST_ITEM
    ]
    assert items == [(1, "an oar"), (1, "a boat\nsmall"), (2, "small")]
    assert parts(found, Part.ROW) == ["Name\t\tTrade"]
    assert parts(found, Part.FURNITURE) == ["THE REPORT"]
    assert body_words(found)[-3:] == ["on", "the", "way"]


def test_words_in_another_language_are_typed():
    found = read("<p>It was <foreign xml:lang='ru'>так</foreign>.</p>")
    languages = [
        (item.label, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.LANGUAGE
    ]
    assert languages == [("ru", "так")]


def test_letters_that_the_file_declares_are_read():
    head = "<!DOCTYPE TEI [<!ENTITY aleph '\u2135'>]>"
    assert read("<p>&aleph; &amp; so on</p>", head=head).text == "\u2135 & so on"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b" \n", "is empty"),
        (b"\0\0\0\0", "not well-formed"),
        (b"<feed><title>x</title></feed>", "not TEI"),
        (edition("<p>cut")[:-90], "not well-formed"),
        (edition(""), "no words"),
        ("<TEI>".encode("utf-16") + b"\xff", "not well-formed"),
        (edition("<p>" * 400 + "</p>" * 400), "not well-formed"),
        (edition("<p>&b;</p>", head="<!DOCTYPE a [<!ENTITY a '" + "x" * 9999 + "'><!ENTITY b '"
                 + "&a;" * 99999 + "'>]>"), "not well-formed"),
    ],
    ids=["empty", "zeros", "a feed", "cut off", "header only", "odd bytes", "deep", "bomb"],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        tei.read(raw, "my\nedition 😀.xml")
    assert "my\nedition 😀.xml" in str(refused.value)


def test_an_external_entity_is_not_opened(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden")
    head = (
        f"<!DOCTYPE TEI SYSTEM 'http://127.0.0.1:9/x.dtd' [<!ENTITY x SYSTEM '{secret.as_uri()}'>]>"
    )
    assert "hidden" not in read("<p>Before &x; after.</p>", head=head).text


def test_a_list_that_asks_for_numbers_has_them_and_one_with_labels_does_not():
    found = read(
        "<list rend='numbered'><item>a</item><item n='5'>b</item><item/><item>c</item></list>"
        "<list type='ordered:arabic'><label>i</label><item>d</item></list><list><item>e</item></list>"
    )
    assert parts(found, Part.LIST_ITEM) == ["1. a", "5. b", "4. c", "d", "e"]
