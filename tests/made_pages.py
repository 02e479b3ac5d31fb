"""PDF files whose letters stand where the test says, and documents read from them."""

import io
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from reader.domain.document import Document, DocumentId
from reader.store.importers import pdf

DEJAVU = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
SIZE = (400, 500)
WORDS = (
    "ferry halyard lantern keeper frozen rope winter judge island morning harbour letter "
    "captain silver barrel window signal bridge market orchard candle ribbon"
).split()


@dataclass
class Line:
    """A line of text at a place of the page, in points from the lower left corner."""

    text: str
    x: float
    y: float
    size: float = 11
    font: str = "Helvetica"

    def left_of(self, at: int) -> float:
        """Return where reportlab puts the left edge of a character."""
        return self.x + pdfmetrics.stringWidth(self.text[:at], self.font, self.size)


@dataclass
class Sheet:
    """A page to be drawn; one without lines is a scan: a grey picture."""

    lines: list[Line] = field(default_factory=list)
    turn: int = 0
    crop: tuple[float, float, float, float] | None = None
    size: tuple[float, float] = SIZE


def drawn(sheets) -> bytes:
    """Return a PDF of these sheets."""
    if "DejaVu" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("DejaVu", str(DEJAVU)))
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=SIZE, invariant=1)
    for sheet in sheets:
        lying = sheet.turn in {90, 270}  # reportlab then takes the height for the width
        canvas.setPageSize(sheet.size[::-1] if lying else sheet.size)
        if sheet.crop:
            canvas.setCropBox(sheet.crop)
        if sheet.turn:
            canvas.setPageRotation(sheet.turn)
        if not sheet.lines:
            canvas.setFillGray(0.6)
            canvas.rect(60, 60, 200, 300, fill=1)
            canvas.setFillGray(0)
        for line in sheet.lines:
            canvas.setFont(line.font, line.size)
            canvas.drawString(line.x, line.y, line.text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def sentence(seed: int, count: int = 7) -> str:
    """Return words that are others for every seed."""
    chosen = [WORDS[(seed * 7 + i * (seed % 5 + 1)) % len(WORDS)] for i in range(count)]
    return " ".join([*chosen, f"n{seed}"])


def plain(pages: int, lines: int = 20) -> list[Sheet]:
    """Return pages of one column."""
    return [
        Sheet([Line(sentence(page * lines + row), 50, 440 - 18 * row) for row in range(lines)])
        for page in range(pages)
    ]


def columns(rows: int = 30) -> Sheet:
    """Return a page of two columns, 160 points wide each."""
    return Sheet([
        Line(_filling(column * rows + row, 150), 30 + 180 * column, 460 - 12 * row, 9)
        for column in range(2) for row in range(rows)
    ])  # fmt: skip


def _filling(seed: int, width: float) -> str:
    words = sentence(seed, 12).split()
    text = words[-1]
    for word in words:
        if pdfmetrics.stringWidth(f"{text} {word}", "Helvetica", 9) > width:
            break
        text += f" {word}"
    return text


def document(path: Path, raw: bytes) -> Document:
    """Write a PDF and return the document that is read from it."""
    path.write_bytes(raw)
    found = pdf.read(raw, path.name)
    return Document(
        id=DocumentId(f"d-{path.stem}"),
        path=path.name,
        text=found.text,
        title=path.stem,
        structure=found.structure,
        language="en",
    )
