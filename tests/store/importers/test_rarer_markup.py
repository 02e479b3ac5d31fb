"""What Word, OpenDocument and TEI files may hold besides the usual, read as it is shown."""

import pytest
from docx.oxml.ns import nsdecls

from reader.domain.document import Part
from reader.store.importers import docx, odt
from reader.store.importers.docx_styles import numeral
from tests.store.importers.test_docx import with_body
from tests.store.importers.test_odt import listed, paragraph
from tests.store.importers.test_odt import read as read_odt
from tests.store.importers.test_odt import saved as saved_odt
from tests.store.importers.test_tei import read as read_tei
from tests.store.importers.writers import parts, repacked

W = nsdecls("w")


def docx_of(inner, **more):
    return docx.read(with_body(inner, **more), "a.docx")


def level(number, form, text, start="1"):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.", "4")
    + level(1, "lowerLetter", "%1.%2)")
    + level(2, "none", "")
    + level(3, "bullet", "·")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
    '<w:startOverride w:val="9"/></w:lvlOverride></w:num>'
    '<w:num w:numId="3"/></w:numbering>'
)


def numbered(text, list_id=1, depth=0):
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
        f"</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def with_numbering(inner):
    raw = with_body(inner)
    return docx.read(repacked(raw, {"word/numbering.xml": NUMBERING}), "a.docx")


def test_word_numbers_lists_by_letters_and_romans_and_begins_deeper_ones_anew():
    found = with_numbering(
        numbered("one") + numbered("under", depth=1) + numbered("again", depth=1) + numbered("two")
        + numbered("below", depth=1) + numbered("bare", depth=2) + numbered("dot", depth=3)
    )  # fmt: skip
    assert parts(found, Part.LIST_ITEM) == [
        "IV. one", "IV.a) under", "IV.b) again", "V. two", "V.a) below", "bare", "• dot",
    ]  # fmt: skip


def test_a_word_list_that_starts_elsewhere_counts_by_itself():
    found = with_numbering(numbered("one") + numbered("nine", 2) + numbered("two"))
    assert parts(found, Part.LIST_ITEM) == ["IV. one", "IX. nine", "V. two"]


def test_a_word_list_that_is_not_described_has_items_without_numbers():
    found = with_numbering(numbered("one", 3) + numbered("two", 77) + numbered("plain", 0))
    assert parts(found, Part.LIST_ITEM) == ["one", "two"]
    assert parts(found, Part.PARAGRAPH) == ["plain"]


@pytest.mark.parametrize(
    ("count", "form", "said"),
    [(1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"),
     (1994, "lowerRoman", "mcmxciv"), (4, "upperRoman", "IV"), (7, "decimalZero", "07"),
     (12, "decimalZero", "12"), (12, "decimal", "12"), (3, "", "3")],
)  # fmt: skip
def test_numbers_are_spelled_as_the_form_asks(count, form, said):
    assert numeral(count, form) == said


def test_outline_levels_make_headings_and_body_text_takes_a_style_back():
    outline = '<w:p><w:pPr><w:outlineLvl w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    styled = (
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/></w:pPr>'
        "<w:r><w:t>not one</w:t></w:r></w:p>"
    )
    found = docx_of(outline.format(1, "Second") + outline.format("x", "odd") + styled)
    headings = [item for item in found.structure if item.part is Part.HEADING]
    assert [(item.level, item.span.of(found.text)) for item in headings] == [(2, "Second")]


def test_word_styles_by_name_contents_lists_captions_and_what_they_are_based_on():
    document = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    added = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>{based}</w:style>'
        for key, name, based in (
            ("T1", "toc 1", ""), ("L", "List 2", ""), ("C", "My caption", ""),
            ("H", "Deep", '<w:basedOn w:val="Heading2"/>'),
        )
    )  # fmt: skip
    inner = "".join(document.format(key, f"by {key}") for key in ("T1", "L", "C", "H", "gone"))
    raw = repacked(
        with_body(inner), {},
        lambda path, text: text.replace("</w:styles>", added + "</w:styles>")
        if path == "word/styles.xml" else text,
    )  # fmt: skip
    found = docx.read(raw, "a.docx")
    assert parts(found, Part.CONTENTS) == ["by T1"]
    assert parts(found, Part.LIST_ITEM) == ["by L"]
    assert parts(found, Part.CAPTION) == ["by C"]
    assert parts(found, Part.HEADING) == ["by H"]
    assert parts(found, Part.PARAGRAPH)[-1] == "by gone"


def test_the_first_page_has_the_number_that_the_section_gives_it():
    page = "<w:r><w:lastRenderedPageBreak/><w:t>{}</w:t></w:r>"
    section = '<w:p><w:pPr><w:sectPr><w:pgNumType w:start="{}"/></w:sectPr></w:pPr></w:p>'
    for start, labels in (("7", ["7", "8"]), ("x", ["1", "2"])):
        found = docx_of(
            f"<w:p><w:r><w:t>one</w:t></w:r>{page.format('two')}</w:p>" + section.format(start)
        )
        assert [item.label for item in found.structure if item.part is Part.PAGE] == labels


def test_symbols_ruby_and_what_newer_and_older_words_show_are_read():
    inner = (
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0B7"/><w:sym w:char="0041"/>'
        '<w:sym w:char="zz"/><w:noBreakHyphen/><w:tab/><w:t>end</w:t></w:r>'
        "<w:r><w:ruby><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r>"
        "</w:rubyBase></w:ruby></w:r></w:p>"
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:AlternateContent><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice>"
        "<mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert docx_of(inner).text.split("\n\n")[:2] == ["•A\u2011\tendbase", "new"]


def test_cells_that_another_continues_are_empty_and_wrapped_rows_are_read():
    def cell(text, merged=""):
        return f"<w:tc><w:tcPr>{merged}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"

    start, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    inner = (
        f"<w:tbl><w:tr>{cell('a', start)}{cell('b')}</w:tr>"
        f"<w:sdt><w:sdtContent><w:tr>{cell('hidden', goes_on)}{cell('c')}</w:tr></w:sdtContent>"
        "</w:sdt></w:tbl>"
    )
    found = docx_of(inner)
    assert found.text == "a\tb\n\tc"
    assert "hidden" not in found.text


def test_a_mark_without_its_note_is_not_shown():
    found = docx_of(
        '<w:p><w:r><w:t>word</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    )
    assert found.text == "word"


def test_odt_contents_are_no_paragraphs_and_hidden_ones_are_not_read():
    raw = saved_odt_with(
        "<text:table-of-content><text:index-body><text:p>One 1</text:p></text:index-body>"
        '</text:table-of-content><text:p text:style-name="H">hidden</text:p><text:p>shown</text:p>',
        '<style:style style:name="H" style:family="paragraph">'
        '<style:text-properties text:display="none"/></style:style>',
    )
    found = odt.read(raw, "a.odt")
    assert parts(found, Part.CONTENTS) == ["One 1"]
    assert parts(found, Part.PARAGRAPH) == ["shown", "last"]


def saved_odt_with(body, styles=""):
    from odf.opendocument import OpenDocumentText

    def put(path, text):
        if path != "content.xml":
            return text
        opened, closed = "<office:text>", "</office:text>"
        text = text.replace("<office:text/>", opened + closed)
        text = text.replace(
            "<office:automatic-styles/>", "<office:automatic-styles></office:automatic-styles>"
        )
        text = text.replace("</office:automatic-styles>", styles + "</office:automatic-styles>")
        return text.replace(opened, opened + body)

    document = OpenDocumentText()
    document.text.addElement(paragraph("last"))
    return repacked(saved_odt(document), {}, put)


def test_odt_list_headers_and_empty_items_have_no_number():
    found = odt.read(
        saved_odt_with(
            '<text:list text:style-name="L"><text:list-header><text:p>Head</text:p></text:list-header>'
            "<text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item>"
            "<text:list-item><text:p/></text:list-item><text:list-item><text:p>three</text:p>"
            "</text:list-item></text:list>",
            '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
            ' style:num-format="i" style:num-suffix=")"/></text:list-style>',
        ),
        "a.odt",
    )
    assert parts(found, Part.LIST_ITEM)[0] == "i) one"
    assert parts(found, Part.LIST_ITEM)[-1] == "iii) three"
    assert "Head" in parts(found, Part.PARAGRAPH)
    assert "more" in parts(found, Part.PARAGRAPH)


def test_odt_covered_cells_are_empty_and_pages_break_between_paragraphs():
    found = odt.read(
        saved_odt_with(
            "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>"
            "<table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell>"
            "</table:table-row></table:table><text:soft-page-break/>"
        ),
        "a.odt",
    )
    assert parts(found, Part.ROW) == ["a\t\tc"]
    pages = [item.label for item in found.structure if item.part is Part.PAGE]
    assert pages[-1] == "2"


@pytest.mark.parametrize(
    ("attributes", "language"),
    [('fo:language="ru" fo:country="RU"', "ru-RU"), ('fo:language="kk" fo:country="none"', "kk"),
     ('fo:language="none"', "")],
)  # fmt: skip
def test_odt_names_its_language_in_the_default_style(attributes, language):
    from odf.opendocument import OpenDocumentText

    default = (
        '<style:default-style style:family="paragraph">'
        f"<style:text-properties {attributes}/></style:default-style>"
    )

    def put(path, text):
        text = text.replace("<office:styles/>", "<office:styles></office:styles>")
        return (
            text.replace("</office:styles>", default + "</office:styles>")
            if path == "styles.xml"
            else text
        )

    document = OpenDocumentText()
    document.text.addElement(paragraph("words"))
    assert odt.read(repacked(saved_odt(document), {}, put), "a.odt").language == language


def test_odt_captions_and_contents_are_known_by_their_styles():
    raw = saved_odt_with(
        '<text:p text:style-name="Figure">Fig. 1</text:p>'
        '<text:p text:style-name="Contents_20_1">One 1</text:p>'
        '<text:p text:style-name="Title">Whole</text:p>'
    )
    found = odt.read(raw, "a.odt")
    assert parts(found, Part.CAPTION) == ["Fig. 1"]
    assert parts(found, Part.CONTENTS) == ["One 1"]
    assert parts(found, Part.HEADING) == ["Whole"]
    assert read_odt(listed("a")).text == "• a"


def test_tei_notes_and_sources_that_stand_apart_are_typed():
    found = read_tei(
        "<div><p>Words.</p><note n='3'>Aside.</note><bibl>Bell, Crossings</bibl></div>"
    )
    notes = [item for item in found.structure if item.part is Part.FOOTNOTE]
    assert [(item.label, item.span.of(found.text)) for item in notes] == [("3", "Aside.")]
    assert parts(found, Part.SOURCE) == ["Bell, Crossings"]


def test_tei_labels_of_lists_and_looks_of_words_are_kept():
    found = read_tei(
        "<list><label>1st</label><item>rope</item></list>"
        "<p><emph>much</emph> <hi rend='bold'>more</hi> <hi rend='italic'>so</hi>"
        " <hi rend='odd'>plain</hi> <hi>bare</hi></p>"
    )
    assert "1st" in found.text.split("\n")
    assert parts(found, Part.EMPHASIS) == ["much", "so"]
    assert parts(found, Part.STRONG) == ["more"]


def test_tei_readings_in_groups_and_choices_without_a_better_form_give_the_first():
    found = read_tei(
        "<p><app><rdgGrp><rdg>rope</rdg><rdg>cord</rdg></rdgGrp></app> <app/>"
        "<choice><unclear>had</unclear><unclear>has</unclear></choice><choice/> frozen</p>"
    )
    assert " ".join(found.text.split()) == "rope had frozen"
