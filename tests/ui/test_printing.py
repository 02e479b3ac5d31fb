"""PDFs: read by another library, the same twice, their pages cut where a reader would cut them."""

import re
import subprocess
import sys
from itertools import pairwise

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.excerpt import Export, ExportOptions, Paper, What
from reader.store.exporters import pdf
from reader.ui.printing.hours import without_the_hour
from reader.ui.printing.pages import Line, page_ends
from reader.ui.printing.pdf import print_pdf
from tests.store.exporters import made_exports as made

EXPORTS = {
    "notes": made.export(),
    "pairs": made.export(made.pair(), made.link(2)),
    "collation": made.collation(),
    "coverage": made.coverage(),
    "document": made.document(),
    "hostile": made.hostile_source(),
    "empty": Export(title="Nothing", what=What.ANNOTATIONS),
}


def pages(raw: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(raw)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_prints_with_the_same_bytes_twice(qapp, name):
    raw = pdf.write(EXPORTS[name], ExportOptions(style="author-date"), print_pdf)
    assert raw == pdf.write(EXPORTS[name], ExportOptions(style="author-date"), print_pdf)
    assert raw.startswith(b"%PDF-")
    assert raw.count(b"(D:20000101000000Z)") == 2
    (text,) = pages(raw)
    assert "1 / 1" in text
    assert text.startswith(" ".join(EXPORTS[name].title.split())[:6])


@pytest.mark.parametrize("zone", [b"Z", b"+05'00'", b"-11'30'", b""])
def test_the_hour_goes_and_every_place_in_the_file_is_right(qapp, zone):
    title = "/CreationDate (D:20260101000000Z) endobj startxref"
    raw = pdf.write(made.export(made.note(), title=title), ExportOptions(), print_pdf)
    early = zone_in(raw, zone)
    assert without_the_hour(early) == raw
    start = int(re.search(rb"startxref\s+(\d+)", raw)[1])
    assert raw[start:].startswith(b"xref")
    for number, place in enumerate(re.findall(rb"(\d{10}) \d{5} n", raw[start:]), start=1):
        assert raw[int(place) :].startswith(b"%d 0 obj" % number)


def zone_in(raw: bytes, zone: bytes) -> bytes:
    """Return a file as Qt would have written it in another time zone."""
    made = raw
    for name in (b"/CreationDate (D:", b"/ModDate (D:"):
        at = made.index(name)
        old, new = name + b"20000101000000Z)", name + b"20261122081500" + zone + b")"
        made = made.replace(old, new)
        more = len(new) - len(old)
        pieces = re.split(rb"(\d{10} \d{5} n|startxref\s+\d+)", made)
        for place, piece in enumerate(pieces):
            if found := re.fullmatch(rb"(\d{10}) (\d{5} n)", piece):
                pieces[place] = b"%010d %s" % (
                    int(found[1]) + more * (int(found[1]) > at),
                    found[2],
                )
            elif piece.startswith(b"startxref"):
                pieces[place] = b"startxref\n%d" % (int(piece.split()[1]) + more)
        made = b"".join(pieces)
    return made


def test_a_page_says_quotation_note_place_and_source(qapp):
    (text,) = pages(pdf.write(EXPORTS["notes"], ExportOptions(style="author-date"), print_pdf))
    flat = " ".join(text.split())
    for said in (
        "The ferry left at dawn. Nobody saw the harbour again",
        "(Silva and Chen 2020, pp. 36–37) · 4 Results › 4.2 Methods",
        "· ana, 2026-03-04, changed 2026-03-05 · Show in Synoptic A note of mine. On two lines.",
        "bo, 2026-03-06: I do not think so.",
        "The passage is not in the present text.",
        "Статья о переправе",
        "broken.pdf: it cannot be read",
    ):
        assert said in flat


def test_letters_that_no_font_has_are_told_on_the_last_page(qapp):
    export = made.export(made.note(passages=(made.quoted(quote="ok \U0010fff0 Ә є"),)))
    text = " ".join(" ".join(pages(pdf.write(export, ExportOptions(), print_pdf))).split())
    assert "No font on this computer has these letters, which show as boxes: U+10FFF0." in text
    (fine,) = pages(pdf.write(EXPORTS["pairs"], ExportOptions(), print_pdf))
    assert "No font" not in fine


def test_links_lead_back_to_the_application(qapp):
    raw = pdf.write(made.export(made.note()), ExportOptions(), print_pdf)
    assert made.quoted().uri.encode() in raw


def test_a_long_export_has_every_excerpt_on_some_page_and_pages_of_one_size(qapp):
    count = 60
    raw = pdf.write(made.many(count), ExportOptions(paper=Paper.LETTER), print_pdf)
    found = pages(raw)
    assert len(found) > 5
    flat = " ".join(" ".join(found).split())
    assert set(re.findall(r"\bNote (\d+)\b", flat)) == {str(number) for number in range(count)}
    for number, text in enumerate(found, start=1):
        assert f"{number} / {len(found)}" in text
    document = pypdfium2.PdfDocument(raw)
    sizes = {(round(page.get_width()), round(page.get_height())) for page in document}
    document.close()
    assert sizes == {(612, 792)}


def test_a_quotation_stays_with_its_place(qapp):
    for text in pages(pdf.write(made.many(60), ExportOptions(), print_pdf)):
        flat = " ".join(text.split())
        assert flat.count("The ferry left") == flat.count("Show in Synoptic")


def test_without_a_printer_a_sentence_says_what_to_do():
    from reader.domain.errors import FormatError

    with pytest.raises(FormatError, match="web page or DOCX"):
        pdf.write(made.export(), ExportOptions())


def test_a_process_without_a_screen_prints_and_needs_no_window():
    code = (
        "from tests.store.exporters import made_exports as made\n"
        "from reader.domain.excerpt import ExportOptions\n"
        "from reader.store.exporters import pdf\n"
        "from reader.wiring import print_pdf\n"
        "import sys\n"
        "raw = pdf.write(made.export(), ExportOptions(), print_pdf)\n"
        "print(raw[:5].decode(), 'PySide6.QtWidgets' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                         env={"PATH": "", "PYTHONPATH": ".", "HOME": "/nonexistent"})  # fmt: skip
    assert run.stdout.split() == ["%PDF-", "False"]


def column(heights, holds=()):
    lines, top = [], 0.0
    for number, height in enumerate(heights):
        lines.append(Line(top, top + height, number in holds))
        top += height
    return lines


def test_a_page_ends_before_the_first_line_that_does_not_fit():
    assert page_ends(column([10] * 25), 100) == [100, 200, 251]


def test_a_heading_goes_with_what_it_heads():
    assert page_ends(column([10] * 25, holds={9}), 100)[:2] == [90, 190]


def test_what_holds_on_for_more_than_half_a_page_is_cut_all_the_same():
    assert page_ends(column([10] * 25, holds=set(range(3, 15))), 100)[0] == 100


def test_no_page_ends_within_a_line_of_either_column():
    left = column([10] * 12)
    right = [Line(line.top + 4, line.bottom + 4) for line in left]
    beside = [Line(200, 210), Line(203, 213)]
    ends = page_ends([*left, *right, *beside], 60)
    assert ends[0] == 60  # all lines are interlocked: cut at the sheet's edge


@given(
    st.lists(st.tuples(st.integers(1, 40), st.booleans()), min_size=1, max_size=60),
    st.integers(41, 120),
)
@settings(max_examples=60, deadline=None)
def test_pages_hold_every_line_once_and_are_never_too_high(made_lines, height):
    lines = column(
        [h for h, _ in made_lines], {n for n, (_, held) in enumerate(made_lines) if held}
    )
    ends = page_ends(lines, height)
    starts = [0.0, *ends[:-1]]
    assert ends[-1] > lines[-1].top
    assert all(a < b for a, b in pairwise([0.0, *ends]))
    for start, end in zip(starts, ends[:-1], strict=False):
        assert end - start <= height
    for line in lines:
        assert sum(s <= line.top and line.bottom <= max(e, s + height) and line.top < e
                   for s, e in zip(starts, ends, strict=True)) == 1  # fmt: skip
