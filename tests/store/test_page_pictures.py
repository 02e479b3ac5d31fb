"""Pictures of pages and the places of characters on them, against where they were drawn."""

import io

import numpy as np
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from reader.domain.document import Part
from reader.domain.errors import DocumentError
from reader.store.page_pictures import MOST_PIXELS, OutlineWish, PageWish, draw, outline
from tests.made_pages import Line, Sheet, columns, document, drawn, plain

EXACT = 0.75
"""Points: the sides of a letter are drawn a little within its width."""
LINES = [
    Line("The ferry left at noon, with the judge aboard.", 40, 420),
    Line("Nobody asked why the rope was frozen through,", 40, 400, 12.5, "Times-Roman"),
    Line("ﬁve oﬃces and a ﬂag: ligatures of the type", 40, 380, 12, "DejaVu"),
    Line("Паром ушёл в полдень, с судьёй на борту.", 40, 360, 11, "DejaVu"),
]


LIGATURES = {"ﬁ": "fi", "ﬃ": "ffi", "ﬂ": "fl"}


def spelt(text):
    """Return a text as pdfium spells it, and for each letter which one was drawn."""
    spelling = [(part, at) for at, drawn in enumerate(text) for part in LIGATURES.get(drawn, drawn)]
    return "".join(part for part, _ in spelling), [at for _, at in spelling]


def boxes_of(path, made, page=0):
    spans = [item.span for item in made.structure if item.part is Part.PAGE]
    text = spans[page].of(made.text)
    found = draw(PageWish(str(path), path.name, page, 1.0, text))
    assert found.problem == ""
    return text, np.frombuffer(found.boxes, np.float32).reshape(-1, 4), found


def shown(sheet, x, y):
    """Return where a point of the sheet is seen, from the upper left corner."""
    left, bottom, right, top = sheet.crop or (0, 0, *sheet.size)
    across, up, wide, high = x - left, y - bottom, right - left, top - bottom
    return {
        0: (across, high - up),
        90: (up, across),
        180: (wide - across, up),
        270: (high - up, wide - across),
    }[sheet.turn]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (20, 30, 380, 480)])
def test_each_letter_is_where_it_was_drawn(tmp_path, turn, crop):
    sheet = Sheet(LINES, turn=turn, crop=crop)
    path = tmp_path / "a.pdf"
    made = document(path, drawn([sheet]))
    text, boxes, _ = boxes_of(path, made)
    assert len(boxes) == len(text)
    for line in LINES:
        letters, parts = spelt(line.text)
        start = text.index(letters)
        for number, letter in enumerate(letters):
            at, box = parts[number], boxes[start + number]
            if letter.isspace():
                assert np.isnan(box).all()
                continue
            corners = [
                shown(sheet, line.left_of(at), line.y),
                shown(sheet, line.left_of(at + 1), line.y + 0.4 * line.size),
            ]
            across, down = zip(*corners, strict=True)
            if line.text[at] not in LIGATURES:
                assert box[0] <= min(across) + EXACT, (line.text, letter)
                assert box[2] >= max(across) - EXACT
                assert box[1] <= min(down) + EXACT
                assert box[3] >= max(down) - EXACT
            assert box[0] >= min(across) - line.size
            assert box[2] <= max(across) + line.size
            assert box[1] >= min(down) - line.size
            assert box[3] <= max(down) + line.size


def test_text_in_two_columns_has_its_boxes_in_reading_order(tmp_path):
    sheet = columns()
    path = tmp_path / "two.pdf"
    made = document(path, drawn([sheet]))
    text, boxes, _ = boxes_of(path, made)
    first, second = (text.index(sheet.lines[at].text) for at in (29, 30))
    assert first < second, "the left column is read before the right one"
    assert abs(boxes[first, 0] - 30) < EXACT
    assert abs(boxes[second, 0] - 210) < EXACT
    assert boxes[second, 1] < boxes[first, 1]


def test_a_picture_has_the_pixels_that_were_asked_for_and_the_ink_in_its_place(tmp_path):
    path = tmp_path / "a.pdf"
    made = document(path, drawn([Sheet(LINES)]))
    text, boxes, _ = boxes_of(path, made)
    found = draw(PageWish(str(path), path.name, 0, 3.0))
    assert (found.width, found.height) == (1200, 1500)
    pixels = np.frombuffer(found.pixels, np.uint8).reshape(1500, 1200, 4)[:, :, :3]
    assert found.boxes is None
    at = text.index("Nobody")
    left, top, right, bottom = (boxes[at] * 3).astype(int)
    assert (pixels[top:bottom, left:right] < 120).any()
    assert (pixels[:100] == 255).all()


def test_no_picture_is_larger_than_memory_allows(tmp_path):
    path = tmp_path / "a.pdf"
    document(path, drawn([Sheet(LINES, size=(4000, 5000))]))
    found = draw(PageWish(str(path), path.name, 0, 100.0))
    assert found.width * found.height <= MOST_PIXELS * 1.01


def test_a_scanned_page_between_others_is_known_by_its_number(tmp_path):
    path = tmp_path / "scan.pdf"
    made = document(path, drawn([*plain(1), Sheet(), *plain(2)[1:]]))
    told = sum(1 for _ in made.parts(Part.PAGE))
    assert told == 2
    found = outline(OutlineWish(str(path), path.name, told))
    assert found.numbers == (0, 2)
    assert found.sizes == ((400, 500),) * 3
    picture = draw(PageWish(str(path), path.name, 1, 1.0))
    assert (np.frombuffer(picture.pixels, np.uint8) < 200).any()


def test_a_page_whose_words_are_others_is_shown_with_a_sentence(tmp_path):
    path = tmp_path / "a.pdf"
    document(path, drawn(plain(2)))
    found = draw(PageWish(str(path), path.name, 1, 1.0, "other words"))
    assert found.boxes is None
    assert found.problem == "a.pdf: page 2 has changed since it was read; open it again"
    assert found.pixels


def test_a_file_that_was_replaced_is_read_anew(tmp_path):
    path = tmp_path / "a.pdf"
    made = document(path, drawn(plain(2)))
    told = sum(1 for _ in made.parts(Part.PAGE))
    assert outline(OutlineWish(str(path), path.name, told)).numbers == (0, 1)
    path.write_bytes(drawn(plain(3)))
    with pytest.raises(DocumentError, match=r"a\.pdf has changed since it was read"):
        outline(OutlineWish(str(path), path.name, told))
    with pytest.raises(DocumentError, match="has changed"):
        draw(PageWish(str(path), path.name, 7, 1.0))


def locked() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(50, 50, "hidden")
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (None, "is no longer there, so its pages cannot be shown; put it back"),
        (locked(), "is locked with a password"),
        (b"%PDF-1.4 and nothing", "is damaged"),
        (b"words", "is not a PDF file"),
    ],
)
def test_a_file_that_cannot_be_drawn_is_told_in_a_sentence(tmp_path, raw, said):
    path = tmp_path / "a.pdf"
    if raw is not None:
        path.write_bytes(raw)
    with pytest.raises(DocumentError, match=said):
        outline(OutlineWish(str(path), path.name, 1))


def test_drawing_never_touches_the_file(tmp_path):
    path = tmp_path / "a.pdf"
    made = document(path, drawn(plain(1)))
    before = path.stat().st_mtime_ns, path.read_bytes()
    path.chmod(0o400)
    boxes_of(path, made)
    assert (path.stat().st_mtime_ns, path.read_bytes()) == before
    assert [item.name for item in tmp_path.iterdir()] == ["a.pdf"]
