"""Word documents made by python-docx, and by hand where it cannot, are read as Word shows them."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import docx as importer
from tests.store.importers.writers import body_words, parts, prose, repacked, words

FOOTNOTES = (
    f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>no'
    '</w:t></w:r></w:p></w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r>'
    '<w:t xml:space="preserve"> Minutes of </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Gale</w:t>'
    "</w:r></w:p></w:footnote></w:footnotes>"
)


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(document):
    return importer.read(saved(document), "a.docx")


def with_body(inner: str, **parts_of_file: str) -> bytes:
    """Return a document whose body is this markup, and further parts of the file."""
    document = docx.Document()
    body = document.element.body
    wrapped = parse_xml(f"<w:body {nsdecls('w', 'wp', 'a')}>{inner}</w:body>")
    for item in reversed(list(wrapped)):
        body.insert(0, item)
    changes = {name.replace("__", "/") + ".xml": text for name, text in parts_of_file.items()}
    relations = "".join(
        f'<Relationship Id="x{number}" Type="http://x/{path.rpartition("/")[2][:-4]}"'
        f' Target="{path.rpartition("/")[2]}"/></Relationships>'
        for number, path in enumerate(changes)
    )
    return repacked(
        saved(document), changes,
        lambda path, text: text.replace("</Relationships>", relations)
        if relations and path == "word/_rels/document.xml.rels" else text,
    )  # fmt: skip


def test_every_word_comes_back_in_its_order():
    document = docx.Document()
    text = prose()
    for paragraph in text:
        document.add_paragraph(paragraph)
    found = read(document)
    assert body_words(found) == words("\n".join(text))
    assert parts(found, Part.PARAGRAPH) == text
    assert found.text == "\n\n".join(text)


def test_headings_lists_quotations_and_contents_are_known_by_their_styles():
    document = docx.Document()
    document.add_heading("The Winter Crossings", 0)
    document.add_heading("Between the tides", 2)
    document.add_paragraph("a boat", style="List Bullet")
    document.add_paragraph("an oar", style="List Number")
    document.add_paragraph("The law is old.", style="Intense Quote")
    found = read(document)
    headings = [item for item in found.structure if item.part is Part.HEADING]
    assert [(item.level, item.span.of(found.text)) for item in headings] == [
        (1, "The Winter Crossings"), (2, "Between the tides"),
    ]  # fmt: skip
    assert parts(found, Part.LIST_ITEM) == ["• a boat", "1. an oar"]
    assert parts(found, Part.QUOTATION) == ["The law is old."]
    assert found.title == "The Winter Crossings"


def test_numbered_items_count_on_as_word_counts_them():
    document = docx.Document()
    for name in ("one", "two", "three"):
        document.add_paragraph(name, style="List Number")
    assert parts(read(document), Part.LIST_ITEM) == ["1. one", "2. two", "3. three"]


def test_tables_have_rows_and_cells_and_keep_empty_ones():
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for place, text in {
        (0, 0): "Name",
        (0, 2): "Trade",
        (1, 1): "two\nlines",
        (1, 2): "judge",
    }.items():
        table.cell(*place).text = text
    found = read(document)
    assert parts(found, Part.TABLE) == ["Name\t\tTrade\n\ttwo\nlines\tjudge"]
    assert parts(found, Part.CELL) == ["Name", "Trade", "two\nlines", "judge"]


def test_bold_and_italic_runs_that_touch_are_one():
    document = docx.Document()
    paragraph = document.add_paragraph("It was ")
    for piece in ("very ", "very", " grave"):
        paragraph.add_run(piece).bold = True
    paragraph.add_run(", ")
    paragraph.add_run("alas").italic = True
    paragraph.add_run("!").font.hidden = True
    found = read(document)
    assert found.text == "It was very very grave, alas"
    assert parts(found, Part.STRONG) == ["very very grave"]
    assert parts(found, Part.EMPHASIS) == ["alas"]


def test_the_title_and_the_authors_are_read_and_when_the_file_was_made():
    document = docx.Document()
    document.add_paragraph("Words.")
    document.core_properties.title = "A Title"
    document.core_properties.author = "Ana Bell; Carl Dee"
    document.core_properties.created = datetime(2024, 3, 5, tzinfo=UTC)
    found = read(document)
    assert (found.title, found.authors) == ("A Title", ("Ana Bell", "Carl Dee"))
    assert (found.date, found.made) == ("", "2024-03-05")
    assert found.language == "en-US"


def test_running_heads_and_feet_are_furniture():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Secret of state"
    document.sections[0].footer.paragraphs[0].text = "Printed in Halyard"
    document.add_paragraph("Words.")
    found = read(document)
    assert parts(found, Part.FURNITURE) == ["Secret of state", "Printed in Halyard"]
    assert body_words(found) == ["words"]


def test_footnotes_stand_after_the_text_with_their_marks():
    raw = with_body(
        '<w:p><w:r><w:t>Thirteen months</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r>'
        "<w:r><w:t>, they say.</w:t></w:r></w:p>",
        word__footnotes=FOOTNOTES,
    )
    found = importer.read(raw, "a.docx")
    assert found.text == "Thirteen months[1], they say.\n\n[1] Minutes of Gale"
    assert [(item.part, item.label) for item in found.structure] == [
        (Part.PARAGRAPH, ""), (Part.FOOTNOTE_MARK, "1"), (Part.FOOTNOTE, "1"), (Part.EMPHASIS, ""),
    ]  # fmt: skip


def test_deleted_text_is_gone_and_inserted_text_is_there():
    raw = with_body(
        "<w:p><w:r><w:t>We </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>elsewhere </w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>always </w:t></w:r></w:ins><w:hyperlink><w:r><w:t>agreed</w:t></w:r>"
        "</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Boxed</w:t><w:noBreakHyphen/><w:t>in</w:t></w:r>"
        "</w:p></w:sdtContent></w:sdt>"
    )
    assert importer.read(raw, "a.docx").text == "We always agreed\n\nBoxed\u2011in"


def test_pages_are_those_that_word_last_laid_out():
    document = docx.Document()
    document.add_paragraph("One.").add_run().add_break(WD_BREAK.PAGE)
    paragraph = document.add_paragraph()
    paragraph.add_run("Two ")._r.append(parse_xml(f"<w:lastRenderedPageBreak {nsdecls('w')}/>"))
    paragraph.add_run("three.")
    found = read(document)
    pages = [
        (item.label, item.span.of(found.text)) for item in found.structure if item.part is Part.PAGE
    ]
    assert pages == [("1", "One.\n\nTwo "), ("2", "three.")]


def test_a_text_box_is_read_once():
    box = "<w:txbxContent><w:p><w:r><w:t>In the margin</w:t></w:r></w:p></w:txbxContent>"
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    raw = with_body(
        f"<w:p><w:r><w:t>Words.</w:t><mc:AlternateContent {mc}><mc:Choice Requires='x'><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box.replace('In', 'Old in')}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert importer.read(raw, "a.docx").text == "Words.\n\nIn the margin"


def test_a_file_without_words_is_refused():
    with pytest.raises(DocumentError, match=r"empty\.docx holds no words"):
        importer.read(saved(docx.Document()), "empty.docx")


def test_a_spreadsheet_with_another_name_is_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(DocumentError, match=r"sums\.docx is not a Word document"):
        importer.read(out.getvalue(), "sums.docx")
