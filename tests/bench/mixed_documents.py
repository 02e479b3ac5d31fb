"""Documents of every format as they really come: prose with headings, notes, tables, pictures.

Other people's tools write what they can write (reportlab, python-docx, odfpy, the standard
library); the rest is written here as pandoc and browsers write it.
"""

from __future__ import annotations

import base64
import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

import docx
from odf import text as odf_text
from odf.opendocument import OpenDocumentText
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from tests.bench.invented_prose import Prose

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


@dataclass(frozen=True, slots=True)
class Made:
    """What a document says: paragraphs (a heading begins with #) and bytes of a picture."""

    paragraphs: list[str]
    picture: bytes


def headed(prose: Prose, words: int) -> list[str]:
    """Return paragraphs of so many words, with headings between them."""
    found: list[str] = []
    for number, paragraph in enumerate(prose.text(words).strip().split("\n\n")):
        if number % 8 == 0:
            found.append(f"# {paragraph.split('.')[0][:60]}")
        found.append(paragraph)
    return found


def pdf(document: Made, columns: int = 2) -> bytes:
    raw = set_in_type(tuple(document.paragraphs[:200]), columns)
    return with_stream(raw, document.picture)


def with_stream(raw: bytes, picture: bytes) -> bytes:
    """Add a picture to a PDF as programs add to it: behind its end."""
    before = re.findall(rb"startxref\s+(\d+)", raw)[-1]
    size = int(re.findall(rb"/Size (\d+)", raw)[-1])
    root = re.findall(rb"/Root (\d+ \d+ R)", raw)[-1]
    at = len(raw) + 1
    added = b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (
        size, len(picture), picture,
    )  # fmt: skip
    return (
        raw
        + b"\n"
        + added
        + (
            b"xref\n%d 1\n%010d 00000 n \ntrailer << /Size %d /Root %s /Prev %s >>\nstartxref\n%d\n%%%%EOF\n"
            % (size, at, size + 1, root, before, at + len(added))
        )
    )


@cache
def set_in_type(paragraphs: tuple[str, ...], columns: int) -> bytes:
    body = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=12, alignment=4)
    heading = ParagraphStyle("heading", fontName="Times-Bold", fontSize=15, leading=19)
    width = 500 / columns - 10
    frames = [Frame(50 + i * (width + 20), 60, width, 700) for i in range(columns)]

    def around(canvas: Canvas, _document: object) -> None:
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(50, 790, "Papers of the Straits")
        canvas.drawRightString(550, 790, str(canvas.getPageNumber()))

    out = io.BytesIO()
    template = BaseDocTemplate(out, invariant=1, title="Papers")
    template.addPageTemplates(PageTemplate(frames=frames, onPage=around))
    styles = {True: heading, False: body}
    template.build([Paragraph(text.lstrip("# "), styles[text[0] == "#"]) for text in paragraphs])
    return out.getvalue()


def word(document: Made) -> bytes:
    made_of = docx.Document()
    for text in document.paragraphs:
        if text.startswith("#"):
            made_of.add_heading(text.lstrip("# "), 2)
            continue
        paragraph = made_of.add_paragraph()
        for number, sentence in enumerate(text.split(". ")):
            paragraph.add_run(sentence + ". ").italic = number % 5 == 4
    out = io.BytesIO()
    made_of.save(out)
    return with_picture(out.getvalue(), "word/media/image1.jpeg", document.picture)


def odt(document: Made) -> bytes:
    made_of = OpenDocumentText()
    for text in document.paragraphs:
        if text.startswith("#"):
            made_of.text.addElement(odf_text.H(outlinelevel=2, text=text.lstrip("# ")))
            continue
        paragraph = odf_text.P()
        for number, sentence in enumerate(text.split(". ")):
            if number % 5 == 4:
                paragraph.addElement(odf_text.Span(text=sentence + ". "))
            else:
                paragraph.addText(sentence + ". ")
        made_of.text.addElement(paragraph)
    out = io.BytesIO()
    made_of.write(out)
    return with_picture(out.getvalue(), "Pictures/1.jpg", document.picture)


def with_picture(raw: bytes, name: str, picture: bytes) -> bytes:
    out = io.BytesIO(raw)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_STORED) as file:
        file.writestr(name, picture)
    return out.getvalue()


def body(document: Made) -> Iterator[str]:
    for number, text in enumerate(document.paragraphs):
        if text.startswith("#"):
            yield f"<h2>{text.lstrip('# ')}</h2>"
        else:
            first, _, rest = text.partition(" ")
            yield f'<p>{first} <a href="#{number}"><em>see</em></a> {rest}<sup>{number % 9 + 1}</sup></p>'


def html(document: Made) -> bytes:
    picture = base64.b64encode(document.picture).decode()
    menu = "".join(f'<li><a href="/{n}">Page {n}</a></li>' for n in range(40))
    page = (
        f"<!DOCTYPE html><html lang='en'><head><title>Papers</title></head><body><nav><ul>{menu}"
        f"</ul></nav><main><article>{''.join(body(document))}<img src='data:image/jpeg;base64,"
        f"{picture}'></article></main><footer>Imprint</footer></body></html>"
    )
    return page.encode()


def mhtml(document: Made) -> bytes:
    page = base64.encodebytes(html(Made(document.paragraphs, b""))).decode()
    picture = base64.encodebytes(document.picture).decode()
    return (
        "From: <Saved>\r\nSubject: Papers\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{page}\r\n--x\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        f"{picture}\r\n--x--\r\n"
    ).encode()


def epub(document: Made) -> bytes:
    blocks = list(body(document))
    chapters = [blocks[at : at + 40] for at in range(0, len(blocks), 40)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("META-INF/container.xml", _CONTAINER)
        items = "".join(
            f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
            for n in range(len(chapters))
        )
        spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
        file.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata/>'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number, chapter in enumerate(chapters):
            page = (
                f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{"".join(chapter)}</body></html>'
            )
            file.writestr(f"c{number}.xhtml", page)
        file.writestr("cover.jpg", document.picture, zipfile.ZIP_STORED)
    return out.getvalue()


def tei(document: Made) -> bytes:
    blocks = "".join(body(document)).replace("h2>", "head>").replace("<em>", '<hi rend="it">')
    blocks = (
        blocks.replace("</em>", "</hi>").replace("sup>", "hi>").replace("<a href", "<ref target")
    )
    blocks = blocks.replace("</a>", "</ref>")
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Papers'
        f"</title></titleStmt></fileDesc></teiHeader><text><body><div>{blocks}</div></body></text></TEI>"
    ).encode()


def rtf(document: Made) -> bytes:
    paragraphs = "".join(
        r"\pard\plain " + text.lstrip("# ").replace(", ", r", {\i so} ") + "\\par\n"
        for text in document.paragraphs
    )
    picture = document.picture[: len(document.picture) // 2].hex()
    return (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}"
        f"{paragraphs}"
        rf"{{\pict\jpegblip {picture}}}}}"
    ).encode()


def plain(document: Made) -> bytes:
    return "\n\n".join(text.lstrip("# ") for text in document.paragraphs).encode()


def markdown(document: Made) -> bytes:
    return "\n\n".join(document.paragraphs).replace("# ", "## ").encode()


KINDS: dict[str, tuple[Callable[[Made], bytes], int, int, int]] = {
    ".pdf": (pdf, 60, 9_000, 400_000),
    ".one.pdf": (partial(pdf, columns=1), 10, 9_000, 100_000),
    ".docx": (word, 30, 12_000, 400_000),
    ".html": (html, 25, 8_000, 200_000),
    ".mhtml": (mhtml, 10, 8_000, 500_000),
    ".epub": (epub, 15, 80_000, 800_000),
    ".odt": (odt, 15, 12_000, 600_000),
    ".rtf": (rtf, 10, 12_000, 800_000),
    ".xml": (tei, 10, 60_000, 0),
    ".txt": (plain, 10, 60_000, 0),
    ".md": (markdown, 5, 20_000, 0),
}
"""By suffix: what writes it, how many of 200 documents, words of each, bytes of its picture."""


def documents(share: float = 1.0) -> Iterator[tuple[str, bytes]]:
    """Yield names and bytes of 200 mixed documents of 100 MB, or a share of them."""
    prose = Prose(11)
    number = 0
    for suffix, (write, count, words, picture) in KINDS.items():
        texts = [headed(prose, words) for _ in range(4)]
        for _ in range(max(1, round(count * share))):
            number += 1
            text = texts[number % 4]
            if ".pdf" not in suffix:
                text = [*text[number:], *text[:number]]
            document = Made(text, random.Random(number).randbytes(picture))
            yield f"paper-{number:03}{suffix}", write(document)
