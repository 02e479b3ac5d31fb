"""PDFs set by another program are read back in order, with their places."""

import io
from dataclasses import replace
from itertools import pairwise

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import pdf
from reader.store.importers.registry import format_of
from tests.store.importers import writers
from tests.store.importers.writers import Look, body_words, kept, parts, prose, words

RUSSIAN = (
    "Паром через пролив ходил в любую погоду, и смотритель маяка записывал каждый рейс. "
    "Осенью расписание меняли дважды, и ещё раз перед самым льдом, когда ёлки уже несли домой. "
)
PLAIN = Look(columns=1, align=0, indent=0, space=8, notes=False)
LOOKS = {
    "two justified columns": Look(),
    "two ragged columns": Look(align=0),
    "one column with spaces between paragraphs": PLAIN,
    "three columns": Look(columns=3, size=8),
    "a large page without heads": Look(columns=1, head="", size=12),
}


def canvas_pdf(draw, **options) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def paragraphs():
    text = prose()
    return ["# On the crossings", *text[:22], "# On the tides", *text[22:]]


@pytest.fixture(scope="module")
def report(paragraphs):
    """The report in two columns with heads, feet, page numbers and notes."""
    raw = writers.pdf(
        paragraphs, Look(labels="ROMAN_LOWER"), title="The Crossings", author="A B; C D"
    )
    return raw, pdf.read(raw, "report.pdf")


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_word_comes_back_in_its_order(paragraphs, look):
    found = pdf.read(writers.pdf(paragraphs, look), "report.pdf")
    assert kept(words("\n".join(paragraphs)), body_words(found)) > 0.995


def test_cyrillic_comes_back_as_it_was(paragraphs):
    text = [RUSSIAN * 9, RUSSIAN * 5]
    found = pdf.read(
        writers.pdf(text, replace(PLAIN, font="NotoSerif-Regular", head="")), "паром.pdf"
    )
    assert body_words(found) == words("\n".join(text))


def test_paragraphs_are_put_together_again(paragraphs):
    found = pdf.read(writers.pdf(paragraphs, Look()), "report.pdf")
    bodies = [text for text in paragraphs if not text.startswith("#")]
    again = [words(text) for text in parts(found, Part.PARAGRAPH, Part.LIST_ITEM)]
    starts = {tuple(words(text)[:4]) for text in bodies}
    assert len(again) == pytest.approx(len(bodies), abs=2)
    assert sum(tuple(text[:4]) in starts for text in again) >= len(bodies) - 2


def test_heads_feet_and_page_numbers_are_furniture(report):
    found = parts(report[1], Part.FURNITURE)
    pages = len(parts(report[1], Part.PAGE))
    assert found.count("Printed for the Commission") == pages
    assert sum("The Straits Commission" in text for text in found) == (pages + 1) // 2
    assert {text.split("\t")[-1] for text in found} >= {"7", "8", "9"}
    assert len(found) == 2 * pages


def test_notes_stand_with_their_marks(report):
    notes = [item for item in report[1].structure if item.part is Part.FOOTNOTE]
    marks = [item.label for item in report[1].structure if item.part is Part.FOOTNOTE_MARK]
    assert marks == [note.label for note in notes]
    assert len(notes) >= 8
    for note in notes:
        assert writers.note(int(note.label)) in note.span.of(report[1].text)


def test_headings_title_and_authors_are_known(report):
    assert parts(report[1], Part.HEADING) == ["On the crossings", "On the tides"]
    assert report[1].title == "The Crossings"
    assert report[1].authors == ("A B", "C D")


def test_the_day_the_file_was_made_is_not_its_date(report):
    assert (report[1].date, report[1].made) == ("", "2000-01-01")


def test_pages_have_the_labels_of_the_file(report):
    labels = [item.label for item in report[1].structure if item.part is Part.PAGE]
    assert labels[:3] == ["iii", "iv", "v"]


def test_pages_without_labels_have_the_number_that_is_printed(paragraphs):
    found = pdf.read(writers.pdf(paragraphs, Look()), "report.pdf")
    labels = [item.label for item in found.structure if item.part is Part.PAGE]
    assert labels == [str(number + 7) for number in range(len(labels))]


def test_pages_cover_the_text_without_a_gap(report):
    pages = [item.span for item in report[1].structure if item.part is Part.PAGE]
    assert report[1].structure[0].part is Part.PAGE
    assert pages[0].start == 0
    assert pages[-1].end == len(report[1].text)
    assert all(one.end == other.start for one, other in pairwise(pages))


def test_every_character_has_its_box_on_the_page(report):
    raw, found = report
    page = [item for item in found.structure if item.part is Part.PAGE][1]
    text = page.span.of(found.text)
    boxes = pdf.page_boxes(raw, 1, text).boxes
    assert len(boxes) == len(text)
    at = text.index("Report of the year")
    assert boxes[at][0] == pytest.approx(50, abs=1)
    assert boxes[at][1] < 790 < boxes[at][3]
    assert boxes[at + len("Report")] is None
    assert all((box is None) == letter.isspace() for box, letter in zip(boxes, text, strict=True))


def test_boxes_of_another_text_are_refused(report):
    with pytest.raises(DocumentError, match="has changed"):
        pdf.page_boxes(report[0], 0, "something else")


def test_columns_drawn_line_by_line_are_read_one_after_the_other():
    left = [f"left line number {n} of the page" for n in range(20)]
    right = [f"right line number {n} of the page" for n in range(20)]

    def draw(canvas):
        canvas.drawCentredString(300, 800, "A title that spans the two columns of the whole page")
        for row, (one, other) in enumerate(zip(left, right, strict=True)):
            canvas.drawString(60, 770 - 14 * row, one)
            canvas.drawString(310, 770 - 14 * row, other)

    found = pdf.read(canvas_pdf(draw), "columns.pdf")
    assert words(found.text)[-160:] == words(" ".join([*left, *right]))[-160:]
    assert found.text.startswith("A title")


def test_text_that_was_drawn_last_but_stands_first_is_read_first():
    def draw(canvas):
        for row in range(10):
            canvas.drawString(60, 700 - 14 * row, f"The body goes on with line {row} here")
        canvas.drawString(60, 60, "At the very foot")
        canvas.drawString(60, 780, "At the very head")

    text = pdf.read(canvas_pdf(draw), "late.pdf").text
    assert text.startswith("At the very head")
    assert text.endswith("At the very foot")


def test_blocks_that_were_drawn_out_of_order_are_read_from_top_to_bottom():
    def draw(canvas):
        for first, said in ((400, "lower"), (600, "middle"), (780, "upper")):
            for row in range(8):
                canvas.drawString(
                    60, first - 14 * row, f"Of the {said} block this is line {row} now"
                )

    text = pdf.read(canvas_pdf(draw), "order.pdf").text
    assert text.index("upper") < text.index("middle") < text.index("lower")
    assert text.rindex("upper") < text.index("middle")


def test_a_line_that_ends_early_ends_its_paragraph():
    lines = ("The first paragraph goes on to the right edge of what is", "set, and ends here.",
             "The second does so too, without a space or an indent to", "tell.")  # fmt: skip

    def draw(canvas):
        for row, line in enumerate(lines):
            canvas.drawString(60, 700 - 14 * row, line)

    found = pdf.read(canvas_pdf(draw), "early.pdf")
    assert parts(found, Part.PARAGRAPH) == [" ".join(lines[:2]), " ".join(lines[2:])]


def test_notes_that_say_the_same_on_every_page_are_notes():
    def draw(canvas):
        said = " ".join(prose(20)).split()
        for page in range(4):
            canvas.setFont("Times-Roman", 11)
            for row in range(20):
                at = (page * 20 + row) * 8
                canvas.drawString(60, 780 - 14 * row, " ".join(said[at : at + 8]))
            canvas.setFont("Times-Roman", 5)
            canvas.drawString(60, 104, str(page + 1))
            canvas.setFont("Times-Roman", 8)
            canvas.drawString(64, 100, "Ibid., as before.")
            canvas.showPage()

    found = pdf.read(canvas_pdf(draw), "ibid.pdf")
    assert len(parts(found, Part.FOOTNOTE)) == 4
    assert not parts(found, Part.FURNITURE)


def test_a_hyphen_at_a_line_end_stays_and_the_word_is_one():
    def draw(canvas):
        for row, line in enumerate(
            ("It was a great dis-", "covery for all of us who were", "there.")
        ):
            canvas.drawString(60, 700 - 14 * row, line)

    found = pdf.read(canvas_pdf(draw), "hyphen.pdf")
    assert found.text == "It was a great dis-\ncovery for all of us who were there."
    assert "discovery" in words(found.text)


def test_a_table_has_rows_and_cells():
    rows = [
        ("Name", "Of", "Trade"),
        ("Trench", "Saint Osk", "judge"),
        ("Odell", "Halyard", "mariner"),
    ]

    def draw(canvas):
        canvas.drawString(60, 760, "Those who sat are named below, with what they did before.")
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                canvas.drawString(60 + 150 * column, 700 - 16 * row, cell)

    found = pdf.read(canvas_pdf(draw), "table.pdf")
    assert parts(found, Part.TABLE) == ["\n".join("\t".join(row) for row in rows)]
    assert parts(found, Part.ROW) == ["\t".join(row) for row in rows]
    assert parts(found, Part.CELL) == [cell for row in rows for cell in row]


def test_what_a_browser_prints_around_a_single_page_is_furniture():
    def draw(canvas):
        canvas.drawString(40, 815, "05/03/2024, 10:11")
        canvas.drawString(300, 815, "The bells fell silent")
        for row in range(8):
            canvas.drawString(60, 740 - 14 * row, f"This is line {row} of what the page has to say")
        canvas.drawString(40, 20, "https://harbour.example/bells?id=3")
        canvas.drawString(540, 20, "1/1")

    found = pdf.read(canvas_pdf(draw), "printed.pdf")
    assert parts(found, Part.FURNITURE) == [
        "05/03/2024, 10:11\tThe bells fell silent",
        "https://harbour.example/bells?id=3\t1/1",
    ]
    assert len(parts(found, Part.PARAGRAPH)) == 1


def test_items_of_a_list_have_their_depth_and_captions_are_typed():
    def draw(canvas):
        canvas.drawString(60, 760, "These are the things that were named in the matter before us.")
        for row, (left, said) in enumerate(
            [(60, "• boats"), (80, "– of oak"), (80, "– of elm"), (100, "• small"), (60, "• oars")]
        ):
            canvas.drawString(left, 720 - 16 * row, said)
        canvas.drawString(60, 560, "Figure 2. The quay")
        canvas.drawString(60, 520, "Table 3 shows what the ships of the outer harbour carried.")

    found = pdf.read(canvas_pdf(draw), "list.pdf")
    items = [item for item in found.structure if item.part is Part.LIST_ITEM]
    assert [item.level for item in items] == [1, 2, 2, 3, 1]
    assert parts(found, Part.CAPTION) == ["Figure 2. The quay"]


def test_a_page_that_lies_on_its_side_is_read_like_any_other():
    def draw(canvas):
        canvas.rotate(90)
        for row in range(6):
            canvas.drawString(100, -100 - 14 * row, f"This is line {row} of a page that was turned")

    found = pdf.read(canvas_pdf(draw), "turned.pdf")
    assert len(parts(found, Part.PARAGRAPH)) == 1
    assert words(found.text) == words(
        " ".join(f"This is line {n} of a page that was turned" for n in range(6))
    )


def test_line_numbers_along_the_margin_are_furniture():
    def draw(canvas):
        for row in range(1, 26):
            canvas.drawString(
                90, 780 - 20 * row, f"the bill says in line {row} that ships shall wait"
            )
            if row % 5 == 0:
                canvas.drawString(50, 780 - 20 * row, str(row))

    found = pdf.read(canvas_pdf(draw), "bill.pdf")
    assert parts(found, Part.FURNITURE) == ["5\t10\t15\t20\t25"]
    assert len(parts(found, Part.PARAGRAPH)) == 1


def test_bold_and_italic_words_are_marked():
    def draw(canvas):
        text = canvas.beginText(60, 700)
        for font, said in (("Times-Roman", "It was a "), ("Times-Bold", "very grave "),
                           ("Times-Italic", "faux pas "), ("Times-Roman", "of the mate.")):  # fmt: skip
            text.setFont(font, 11)
            text.textOut(said)
        canvas.drawText(text)

    found = pdf.read(canvas_pdf(draw), "styles.pdf")
    assert parts(found, Part.STRONG) == ["very grave"]
    assert parts(found, Part.EMPHASIS) == ["faux pas"]


def test_a_scan_without_text_says_what_to_do():
    raw = canvas_pdf(lambda canvas: canvas.rect(10, 10, 300, 300))
    with pytest.raises(DocumentError, match=r"scan\.pdf has no text layer; run OCR on it"):
        pdf.read(raw, "scan.pdf")


def test_pages_without_text_among_others_are_told():
    def draw(canvas):
        canvas.drawString(60, 700, "There are words here.")
        canvas.showPage()
        canvas.rect(10, 10, 300, 300)

    assert "1 of 2 pages have none" in pdf.read(canvas_pdf(draw), "half.pdf").decoding


def test_the_registry_knows_pdf():
    assert format_of("Some Report.PDF").module == "pdf"
