"""Reads Rich Text Format (.rtf)."""

from __future__ import annotations

import re
from locale import windows_locale

from reader.domain.document import Part, Structure
from reader.domain.errors import DocumentError
from reader.store.importers.composing import Composer
from reader.store.importers.imported import Imported
from reader.store.importers.rtf_reader import Paragraph, RtfReader, visible, whole_letters

MOST_BYTES = 100_000_000
MOST_WORDS = 2_000_000
"""Control words: a million take some ten seconds."""
_HEADING = re.compile(r"heading\s*(\d)")
_BULLETS = re.compile(r"^\s*[\u2022\u00b7\uf0b7\u25cf\u25e6\u25aa]\s*")
_MARKED = re.compile(
    r"[\u2022\u00b7\uf0b7\u25cf\u25e6\u25aa\u2013\u2014-]\t|\d{1,3}[.)]\t|[a-z][.)]\t"
)
_LIST_STEP = 360
_DAY = ("yr", "mo", "dy")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return the text of an RTF file, with headings, lists, tables and notes.

    ``encoding`` is not used: RTF names its code pages. Deleted and hidden text,
    pictures and field codes are not read. Notes stand after the text.

    Raises:
        DocumentError: if it is not RTF, is cut off, or holds no words.
    """
    if not raw:
        message = f"{name} is empty; get a whole copy of it"
        raise DocumentError(message)
    if not raw[:64].lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        message = f"{name} is not an RTF file, whatever its name says; save it anew as RTF"
        raise DocumentError(message)
    if len(raw) > MOST_BYTES:
        message = f"{name} is larger than {MOST_BYTES // 1_000_000} MB; split it and add the parts"
        raise DocumentError(message)
    if raw.count(b"\\") > MOST_WORDS:
        message = f"{name} has more than {MOST_WORDS:,} control words; split it and add the parts"
        raise DocumentError(message)
    reader = RtfReader(name)
    reader.read(raw.lstrip(b"\xef\xbb\xbf"))
    text, structure = _composed(list(visible(reader.paragraphs)))
    if not text.strip():
        message = f"{name} holds no words; if it is a scan, run OCR on it and add it again"
        raise DocumentError(message)
    headings = [item for item in structure if item.part is Part.HEADING]
    top = min(headings[:5], key=lambda item: item.level, default=None)
    info = {key: " ".join(whole_letters(value).split()) for key, value in reader.info.items()}
    author = info.get("author", "")
    return Imported(
        text=text,
        structure=structure,
        title=info.get("title") or (top.span.of(text) if top else ""),
        language=windows_locale.get(reader.language, "").replace("_", "-"),
        decoding="RTF",
        authors=tuple(name.strip() for name in author.split(";") if name.strip()),
        made="-".join(info[part] for part in _DAY if part in info),
    )


def _composed(paragraphs: list[Paragraph]) -> tuple[str, tuple[Structure, ...]]:
    out = Composer()
    notes = [item for item in paragraphs if item.ends == "note"]
    heads = [item for item in paragraphs if item.ends == "furniture"]
    body = [item for item in paragraphs if item.ends not in ("note", "furniture")]
    said = dict.fromkeys("".join(piece.text for piece in item.pieces).strip() for item in heads)
    for text in said:
        if any(letter.isalpha() for letter in text):
            with out.block(Part.FURNITURE):
                out.literal(text)
    at = 0
    while at < len(body):
        end = at
        while end < len(body) and body[end].in_table:
            end += 1
        if end > at:
            _write_table(out, body[at:end])
        else:
            _write_paragraph(out, body[at])
            end = at + 1
        at = end
    for note in notes:
        with out.block(Part.FOOTNOTE, 0, note.label):
            out.literal(f"[{note.label}]")
            out.soft_space()
            if note.pieces:
                note.pieces[0].text = note.pieces[0].text.lstrip("\u00a0 ")
            _write_pieces(out, note)
    return out.finish()


def _write_paragraph(out: Composer, paragraph: Paragraph) -> None:
    part, level = Part.PARAGRAPH, 0
    heading = _HEADING.match(paragraph.style)
    if 0 <= paragraph.outline < 9:
        part, level = Part.HEADING, paragraph.outline + 1
    elif heading or paragraph.style == "title":
        part, level = Part.HEADING, int(heading[1]) if heading else 1
    elif paragraph.in_list:
        part, level = Part.LIST_ITEM, paragraph.depth + 1
    elif (marked := _MARKED.match(_start(paragraph))) is not None:
        # Some programs write a list as paragraphs that begin with its marks.
        part, level = Part.LIST_ITEM, paragraph.indent // _LIST_STEP or 1
        paragraph.in_list = bool(marked)
    elif "caption" in paragraph.style:
        part = Part.CAPTION
    elif "quot" in paragraph.style or paragraph.style == "block text":
        part = Part.QUOTATION
    elif paragraph.style.startswith("toc "):
        part = Part.CONTENTS
    if paragraph.in_list and paragraph.pieces:
        first = paragraph.pieces[0]
        first.text = _BULLETS.sub("• ", first.text.replace("\t", " ").lstrip())
    with out.block(part, level, gap=1 if part is Part.LIST_ITEM else 2):
        _write_pieces(out, paragraph)


def _start(paragraph: Paragraph) -> str:
    return paragraph.pieces[0].text[:20] if paragraph.pieces else ""


def _write_table(out: Composer, paragraphs: list[Paragraph]) -> None:
    """Write rows: the paragraphs before a cell's end are its lines."""
    with out.block(Part.TABLE):
        row: list[list[Paragraph]] = []
        cell: list[Paragraph] = []
        for paragraph in paragraphs:
            if paragraph.ends != "row":
                cell.append(paragraph)
            if paragraph.ends == "cell":
                row.append(cell)
                cell = []
            elif paragraph.ends == "row" and row:
                _write_row(out, row)
                row = []
        if row or cell:
            _write_row(out, [*row, cell])


def _write_row(out: Composer, row: list[list[Paragraph]]) -> None:
    with out.block(Part.ROW, gap=1):
        for number, cell in enumerate(row):
            with out.cell(first=number == 0):
                for paragraph in cell:
                    with out.block(None):
                        _write_pieces(out, paragraph)


def _write_pieces(out: Composer, paragraph: Paragraph) -> None:
    for piece in paragraph.pieces:
        if piece.mark:
            with out.inline(Part.FOOTNOTE_MARK, piece.mark):
                out.literal(f"[{piece.mark}]")
            continue
        strong = Part.STRONG if piece.bold else None
        emphasis = Part.EMPHASIS if piece.italic else None
        with out.inline(strong), out.inline(emphasis):
            if piece.raised:
                out.raised(piece.text)
            else:
                out.literal(piece.text)
