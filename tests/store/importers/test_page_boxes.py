"""A page's characters and their places on its picture, checked against the ink of the picture."""

import io

import numpy as np
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.importers import pdf

SCALE = 2
LINES = [
    "The ferry left Halyard at noon, with the judge aboard.",
    "Nobody asked why the rope was frozen through,",
    "though the keeper had written of it twice.",
]


def page(*, turn=0, crop=None, lying=False) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 300), invariant=1)
    canvas.drawString(60, 200, "An earlier page.")
    canvas.showPage()
    if crop:
        canvas.setCropBox(crop)
    if turn:
        canvas.setPageRotation(turn)
    if lying:
        canvas.rotate(90)
        canvas.translate(0, -300)
    for row, line in enumerate(LINES):
        canvas.setFont("Helvetica", 11 + row)
        canvas.drawString(40, 220 - 30 * row, line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def ink(raw):
    """Return which pixels of the second page are dark, row 0 at the bottom."""
    document = pypdfium2.PdfDocument(raw)
    picture = document[1].render(scale=SCALE, grayscale=True).to_numpy()
    document.close()
    return np.squeeze(picture)[::-1] < 200


KINDS = {
    "upright": {},
    "turned a quarter": {"turn": 90},
    "upside down": {"turn": 180},
    "turned back": {"turn": 270},
    "cropped": {"crop": (20, 90, 380, 290)},
    "cropped and turned": {"crop": (20, 90, 380, 290), "turn": 90},
    "text on its side": {"lying": True},
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_boxes_of_the_text_hold_all_ink_of_the_page_and_each_word_its_own(kind):
    raw = page(**KINDS[kind])
    found = pdf.read(raw, "a.pdf")
    span = [item.span for item in found.structure if item.part is Part.PAGE][1]
    text = span.of(found.text)
    places = pdf.page_boxes(raw, 1, text)
    dark = ink(raw)
    assert dark.shape == (round(places.height * SCALE), round(places.width * SCALE))
    assert len(places.boxes) == len(text)
    left_over = dark.copy()
    for letter, box in zip(text, places.boxes, strict=True):
        assert (box is None) == letter.isspace()
        if box is None:
            continue
        left, bottom, right, top = (round(edge * SCALE) for edge in box)
        if letter.isalpha():
            assert dark[max(0, bottom) : top + 1, max(0, left) : right + 1].any(), (letter, box)
        left_over[max(0, bottom - 1) : top + 2, max(0, left - 1) : right + 2] = False
    assert not left_over.any()


def test_boxes_of_a_page_that_is_not_there_are_refused():
    with pytest.raises(DocumentError, match="page 8 has changed"):
        pdf.page_boxes(page(), 7, "words", name="a.pdf")
