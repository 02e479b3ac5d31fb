"""PDFs that are broken, locked or too much: a sentence with the file's name, in bounded time."""

import contextlib
import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from reader.domain.errors import DocumentError
from reader.store.importers import pdf

NAME = "bad\nname 😀.pdf"


def small(**options) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, **options)
    for page in range(3):
        for row in range(30):
            canvas.drawString(
                60, 780 - 14 * row, f"Line {row} of page {page} says what it has to say"
            )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


SMALL = small()


def by_hand(*objects: bytes) -> bytes:
    """Write a PDF of these objects; the first is the catalogue."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF" % start)


def many_pages(count: int) -> bytes:
    return by_hand(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] >>",
    )


def without_letters() -> bytes:
    """Write a PDF whose font has shapes but does not say which letters they are."""
    drawn = b"BT /F 12 Tf 60 700 Td <E001E002E003E004> Tj ET"
    return by_hand(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 5 0 R"
        b" /Resources << /Font << /F 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Odd /Encoding /Identity-H"
        b" /DescendantFonts [6 0 R] >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Odd /DW 1000"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b"\0" * 5000, "not a PDF"),
        (b"<html>not found</html>", "not a PDF"),
        (b"%PDF-1.7\n", "damaged|cut off"),
        (SMALL[: len(SMALL) // 2], "damaged|cut off"),
        (SMALL[:-40], "damaged|cut off"),
        (small(encrypt=StandardEncryption("secret", canPrint=0)), "password"),
        (many_pages(50_000), "50,000 pages"),
        (many_pages(3), "no text layer"),
        (without_letters(), "does not say which letters"),
    ],
    ids=["empty", "zeros", "a web page", "only a head", "half", "without its end", "locked",
         "50,000 pages", "blank pages", "shapes only"],
)  # fmt: skip
def test_a_bad_file_is_refused_with_its_name_and_the_reason(raw, said):
    with pytest.raises(DocumentError, match=said) as refused:
        pdf.read(raw, NAME)
    assert NAME in str(refused.value)


def test_a_file_that_needs_no_password_to_open_is_read():
    locked = small(encrypt=StandardEncryption("", "owner", canModify=0))
    assert pdf.read(locked, "open.pdf").text.startswith("Line 0 of page 0")


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_a_mutated_file_is_read_or_refused_but_nothing_else(seed):
    chance = random.Random(seed)
    raw = bytearray(SMALL)
    for _ in range(chance.randint(1, 40)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    with contextlib.suppress(DocumentError):
        found = pdf.read(bytes(raw), NAME)
        assert all(item.span.end <= len(found.text) for item in found.structure)
