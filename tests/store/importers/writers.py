"""Writes documents with other people's tools, for the importers to read back."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from rapidfuzz.distance import LCSseq
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from reader.domain.document import Part
from reader.engine.tokens import tokenize, vocabulary

CORPUS = Path(__file__).parents[3] / "corpus"
NOTO = Path("/usr/share/fonts/truetype/noto")
NOTES = [
    "barge",
    "cable",
    "dredger",
    "estuary",
    "fender",
    "gangway",
    "hawser",
    "islet",
    "jetty",
    "keel",
]


@dataclass(frozen=True)
class Look:
    """How a PDF is set: two columns or one, and what stands around the text."""

    columns: int = 2
    size: float = 10
    align: int = 4
    font: str = "Times-Roman"
    head: str = "The Straits Commission"
    labels: str = ""
    notes: bool = True
    indent: float = 12
    space: float = 0


def prose(count: int = 60) -> list[str]:
    """Return paragraphs of the sample corpus, long ones only."""
    text = (CORPUS / "report.txt").read_text(encoding="utf-8")
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    return [block for block in blocks if len(block) > 200][:count]


class Note(Flowable):
    """A mark in the flow that leaves its note at the foot of the column it falls in."""

    def __init__(self, number):
        super().__init__()
        self.number = number

    def wrap(self, width, height):
        return 0, 0

    def draw(self):
        canvas = self.canv
        x = canvas.absolutePosition(0, 0)[0]
        canvas.saveState()
        canvas.translate(*(-v for v in canvas.absolutePosition(0, 0)))
        y = 86 - 9 * (self.number % 3)
        canvas.setFont("Times-Roman", 5)
        canvas.drawString(x, y + 2, str(self.number))
        canvas.setFont("Times-Roman", 7.5)
        canvas.drawString(x + 4, y, note(self.number))
        canvas.restoreState()


def note(number: int) -> str:
    """Return what the note with this number says."""
    return (
        f"On the {NOTES[number % 10]} see the {NOTES[number // 10 % 10]} rules, {number} and after."
    )


def pdf(paragraphs, look=Look(), **meta) -> bytes:
    """Set paragraphs as a PDF; strings that begin with ``#`` are headings."""
    if look.font.startswith("Noto"):
        for name in ("NotoSerif-Regular", "NotoSerif-Bold"):
            pdfmetrics.registerFont(TTFont(name, str(NOTO / f"{name}.ttf")))
    body = ParagraphStyle(
        "body", fontName=look.font, fontSize=look.size, leading=1.2 * look.size,
        alignment=look.align, firstLineIndent=look.indent, spaceAfter=look.space,
    )  # fmt: skip
    heading = ParagraphStyle(
        "heading", fontName=look.font, fontSize=1.5 * look.size, leading=1.9 * look.size,
        spaceBefore=8, spaceAfter=4,
    )  # fmt: skip
    width = 500 / look.columns - 10
    frames = [
        Frame(50 + i * (width + 20), 95, width, 660, leftPadding=0, rightPadding=0)
        for i in range(look.columns)
    ]

    def around(canvas, document):
        number = canvas.getPageNumber()
        canvas.setFont("Times-Roman", 9)
        if look.head:
            canvas.drawString(50, 790, look.head if number % 2 else "Report of the year")
            canvas.drawRightString(550, 790, str(number + 6))
            canvas.drawCentredString(300, 40, "Printed for the Commission")
        if look.labels and number == 1:
            canvas.addPageLabel(0, style=look.labels, start=3)

    out = io.BytesIO()
    template = BaseDocTemplate(out, invariant=1, **meta)
    template.addPageTemplates(PageTemplate(frames=frames, onPage=around))
    story = []
    for number, text in enumerate(paragraphs, 1):
        if text.startswith("#"):
            story.append(Paragraph(escape(text.lstrip("# ")), heading))
            continue
        if look.notes and number % 6 == 0:
            story += [Note(number), Paragraph(f"{escape(text)}<super>{number}</super>", body)]
        else:
            story.append(Paragraph(escape(text), body))
    template.build(story)
    return out.getvalue()


def words(text: str) -> list[str]:
    """Return the normal forms of a text's words."""
    tokens = tokenize(text)
    forms = vocabulary(text, tokens)
    return [forms[key] for key in tokens.ids.tolist()]


def body_words(imported, *without: Part) -> list[str]:
    """Return the words of what was read, less what is furniture, notes or ``without``."""
    skipped = (Part.FURNITURE, Part.FOOTNOTE, Part.FOOTNOTE_MARK, *without)
    text = list(imported.text)
    for item in imported.structure:
        if item.part in skipped:
            text[item.span.start : item.span.end] = "\0" * len(item.span)
    return words("".join(text).replace("\0", ""))


def kept(wanted: list[str], found: list[str]) -> float:
    """Return the share of words that came back in their order, of the longer side."""
    return LCSseq.similarity(wanted, found) / max(len(wanted), len(found), 1)


def parts(imported, *wanted: Part) -> list[str]:
    """Return the texts of these parts."""
    return [item.span.of(imported.text) for item in imported.structure if item.part in wanted]


def repacked(raw: bytes, added=None, change=None) -> bytes:
    """Write a zip file anew, with parts added, and every text part given to ``change``."""
    out = io.BytesIO()
    added = dict(added or {})
    with (
        zipfile.ZipFile(io.BytesIO(raw)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            data = added.pop(info.filename, None) or old.read(info)
            if change and info.filename.endswith((".xml", ".rels")) and isinstance(data, bytes):
                data = change(info.filename, data.decode())
            new.writestr(info.filename, data)
        for path, data in added.items():
            new.writestr(path, data)
    return out.getvalue()


def zipped(members, method=zipfile.ZIP_DEFLATED) -> bytes:
    """Pack members, texts or bytes by path, as a zip file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for path, data in members.items():
            file.writestr(path, data)
    return out.getvalue()
