"""A raised figure against a word: the mark of a note in every format, or a power in none."""

import io

import docx
import pytest
from odf import style, text
from odf.opendocument import OpenDocumentText

from reader.domain.document import Part
from reader.store.importers import registry
from tests.store.importers import test_docx, test_epub, test_odt, test_rtf, test_tei
from tests.store.importers.writers import parts

# What stands before, what is raised.
SAID = [("Said the keeper", "1"), (" and 10", "6"), (" km", "2"), (" on", "*")]


def by_docx() -> bytes:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for before, raised in SAID:
        paragraph.add_run(before)
        paragraph.add_run(raised).font.superscript = True
    paragraph.add_run(" end.")
    return test_docx.saved(document)


def by_odt() -> bytes:
    document = OpenDocumentText()
    high = style.Style(name="high", family="text")
    high.addElement(style.TextProperties(textposition="super 58%"))
    document.automaticstyles.addElement(high)
    paragraph = text.P()
    for before, raised in SAID:
        if before.startswith(" "):
            paragraph.addElement(text.S())
        paragraph.addText(before.strip(" ") if before.startswith(" ") else before)
        paragraph.addElement(text.Span(stylename=high, text=raised))
    paragraph.addText(" end.")
    document.text.addElement(paragraph)
    return test_odt.saved(document)


def by_rtf() -> bytes:
    inside = "".join(rf"{before}{{\super {raised}}}" for before, raised in SAID)
    return (test_rtf.HEAD + rf"\pard {inside} end.\par }}").encode()


def by_tei() -> bytes:
    inside = "".join(f'{before}<hi rend="superscript">{raised}</hi>' for before, raised in SAID)
    return test_tei.edition(f"<p>{inside} end.</p>")


def by_html() -> bytes:
    inside = "".join(f"{before}<sup>{raised}</sup>" for before, raised in SAID)
    return f"<p>{inside} end.</p>".encode()


def by_epub() -> bytes:
    return test_epub.book({"a.xhtml": test_epub.page(by_html().decode())})


@pytest.mark.parametrize(
    ("name", "write"),
    [("a.docx", by_docx), ("a.odt", by_odt), ("a.rtf", by_rtf), ("a.xml", by_tei),
     ("a.html", by_html), ("a.epub", by_epub)],
)  # fmt: skip
def test_every_format_sets_the_mark_of_a_note_off_by_a_hair(name, write):
    found = registry.read(write(), name)
    assert found.text == "Said the keeper\u200a1 and 106 km2 on\u200a* end."
    marks = [item for item in found.structure if item.part is Part.FOOTNOTE_MARK]
    assert [(item.label, item.span.of(found.text)) for item in marks] == [("1", "1"), ("*", "*")]


def test_captions_of_word_documents_are_typed():
    document = docx.Document()
    document.add_paragraph("Table 1. Those named", style="Caption")
    out = io.BytesIO()
    document.save(out)
    found = registry.read(out.getvalue(), "a.docx")
    assert parts(found, Part.CAPTION) == parts(found, Part.PARAGRAPH) == ["Table 1. Those named"]


def test_captions_of_editions_are_typed():
    raw = test_tei.edition(
        "<figure><head>The quay</head></figure><table><head>Those named</head>"
        "<row><cell>a</cell></row></table>"
    )
    found = registry.read(raw, "a.xml")
    assert parts(found, Part.CAPTION) == ["The quay", "Those named"]
    assert not parts(found, Part.HEADING)
