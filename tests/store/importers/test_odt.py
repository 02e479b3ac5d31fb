"""OpenDocument texts made by odfpy are read as a word processor shows them."""

import io

import pytest
from odf import dc, draw, meta, style, table, text
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import odt
from tests.store.importers.writers import body_words, parts, prose, repacked, words


def saved(document) -> bytes:
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def read(*elements, document=None):
    document = document or OpenDocumentText()
    for element in elements:
        document.text.addElement(element)
    return odt.read(saved(document), "a.odt")


def paragraph(*pieces, **attributes):
    found = text.P(**attributes)
    for piece in pieces:
        if isinstance(piece, str):
            found.addText(piece)
        else:
            found.addElement(piece)
    return found


def note(citation: str, said: str):
    found = text.Note(noteclass="footnote", id=f"n{citation}")
    found.addElement(text.NoteCitation(text=citation))
    body = text.NoteBody()
    body.addElement(text.P(text=said))
    found.addElement(body)
    return found


def listed(*items, **attributes):
    found = text.List(**attributes)
    for item in items:
        entry = text.ListItem()
        entry.addElement(item if not isinstance(item, str) else text.P(text=item))
        found.addElement(entry)
    return found


def test_every_word_comes_back_in_its_order():
    wanted = prose()
    found = read(*(text.P(text=item) for item in wanted))
    assert body_words(found) == words("\n".join(wanted))
    assert found.text == "\n\n".join(wanted)
    assert parts(found, Part.PARAGRAPH) == wanted


def test_headings_keep_their_level():
    found = read(
        text.H(outlinelevel=1, text="One"), text.H(outlinelevel=3, text="Deep"), text.P(text="x")
    )
    headings = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.HEADING
    ]
    assert headings == [(1, "One"), (3, "Deep")]
    assert found.title == "One"


def test_lists_have_their_numbers_and_depth():
    document = OpenDocumentText()
    numbers = text.ListStyle(name="N")
    numbers.addElement(text.ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
    numbers.addElement(
        text.ListLevelStyleNumber(level=2, numformat="a", numsuffix=")", displaylevels=2)
    )
    document.automaticstyles.addElement(numbers)
    inner = listed("inner", "more")
    found = read(listed("first", inner, stylename="N"), listed("plain"), document=document)
    items = [
        (item.level, item.span.of(found.text))
        for item in found.structure
        if item.part is Part.LIST_ITEM
    ]
    assert items == [(1, "1. first"), (2, "2.a) inner"), (2, "2.b) more"), (1, "• plain")]


def test_notes_stand_after_the_text_with_their_marks():
    found = read(paragraph("Thirteen months", note("1", "By law."), ", they say."))
    assert found.text == "Thirteen months[1], they say.\n\n[1] By law."
    assert [item.label for item in found.structure if item.part is Part.FOOTNOTE_MARK] == ["1"]
    assert parts(found, Part.FOOTNOTE) == ["[1] By law."]


def test_tables_have_rows_and_cells_and_keep_empty_ones():
    made = table.Table()
    for cells in (("Name", "", "Trade"), ("Trench", "Saint Osk", "judge")):
        row = table.TableRow()
        for said in cells:
            cell = table.TableCell()
            cell.addElement(text.P(text=said))
            row.addElement(cell)
        made.addElement(row)
    found = read(made)
    assert parts(found, Part.TABLE) == ["Name\t\tTrade\nTrench\tSaint Osk\tjudge"]
    assert len(parts(found, Part.ROW)) == 2
    assert parts(found, Part.CELL) == ["Name", "Trade", "Trench", "Saint Osk", "judge"]


def test_spaces_tabs_line_ends_and_styles_are_read():
    document = OpenDocumentText()
    bold = style.Style(name="B", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    hidden = style.Style(name="H", family="text", parentstylename="B")
    hidden.addElement(style.TextProperties(display="none"))
    document.automaticstyles.addElement(bold)
    document.automaticstyles.addElement(hidden)
    line = paragraph("It  was ", text.Span(stylename="B", text="grave"), text.S(c=3), "and",
                     text.Tab(), "so", text.LineBreak(), "on", text.Span(stylename="H", text="!"))  # fmt: skip
    found = read(line, document=document)
    assert found.text == "It was grave   and\tso\non"
    assert parts(found, Part.STRONG) == ["grave"]


def test_title_author_and_language_are_read_and_when_the_file_was_made():
    document = OpenDocumentText()
    document.meta.addElement(dc.Title(text="The Crossings"))
    document.meta.addElement(meta.InitialCreator(text="Ana Bell"))
    document.meta.addElement(meta.CreationDate(text="2024-03-05T10:00:00"))
    document.meta.addElement(dc.Language(text="en-GB"))
    found = read(text.P(text="Words."), document=document)
    assert (found.title, found.authors) == ("The Crossings", ("Ana Bell",))
    assert (found.date, found.made, found.language) == ("", "2024-03-05", "en-GB")


def test_pages_heads_and_text_boxes_are_read():
    document = OpenDocumentText()
    layout = style.PageLayout(name="L")
    document.automaticstyles.addElement(layout)
    master = style.MasterPage(name="Standard", pagelayoutname=layout)
    head = style.Header()
    head.addElement(text.P(text="Secret of state"))
    master.addElement(head)
    document.masterstyles.addElement(master)
    box = draw.TextBox()
    box.addElement(text.P(text="In the margin"))
    frame = draw.Frame(width="1cm", height="1cm")
    frame.addElement(box)
    found = read(paragraph("One ", text.SoftPageBreak(), "two.", frame), document=document)
    assert parts(found, Part.FURNITURE) == ["Secret of state"]
    pages = [
        (item.label, item.span.of(found.text)) for item in found.structure if item.part is Part.PAGE
    ]
    assert pages == [("1", "One "), ("2", "two.\n\nIn the margin")]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (saved(OpenDocumentSpreadsheet()), "not a text document"),
        (saved(OpenDocumentText()), "holds no words"),
        (repacked(saved(OpenDocumentText()), {"META-INF/manifest.xml":
         "<manifest><file-entry><encryption-data/></file-entry></manifest>"}), "locked"),
        (repacked(saved(OpenDocumentText()), {"content.xml": "<a"}), "not well-formed"),
        (saved(OpenDocumentText())[:900], "damaged or cut off"),
    ],
    ids=["spreadsheet", "empty", "locked", "bad markup", "cut off"],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        odt.read(raw, "my\ntext 😀.odt")
    assert "my\ntext 😀.odt" in str(refused.value)


def test_deep_nesting_is_read():
    deep = text.P(text="x")
    for _ in range(120):
        deep = listed(deep)
    assert "x" in read(deep).text
