"""A Word document: real styles, tables for pairs, notes as comments in the margin.

The parts of the package are written as they are (ECMA-376): a library that builds them object
by object takes seconds for a thousand comments, and puts the hour into the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reader.domain.excerpt import Paper as Sheet
from reader.store.exporters.arranging import arrange
from reader.store.exporters.docx_styles import PARAGRAPH_STYLES, styles_xml
from reader.store.exporters.moments import moment
from reader.store.exporters.package import packed
from reader.store.exporters.paper import (
    Heading,
    Look,
    Paragraph,
    Table,
    pale_tint,
    runs_right_to_left,
    tint,
)  # fmt: skip
from reader.store.exporters.wording import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.excerpt import Export, ExportOptions
    from reader.store.exporters.paper import Comment, Paper, Row, Words

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMES = f'xmlns:w="{_W}" xmlns:r="{_R}"'
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SIZES = {Sheet.A4: (11906, 16838), Sheet.LETTER: (12240, 15840)}
_MARGIN = 1304
_CELL = 100
_LONGEST_NAME = 255
_LOOKS = {
    Look.ITALIC: "<w:i/>",
    Look.BOLD: "<w:b/>",
    Look.UNDERLINE: '<w:u w:val="single"/>',
    Look.RAISED: '<w:vertAlign w:val="superscript"/>',
    Look.LOWERED: '<w:vertAlign w:val="subscript"/>',
    Look.SMALL_CAPITALS: "<w:smallCaps/>",
}
_STYLED = {
    Look.DROPPED: "Dropped",
    Look.ADDED: "Added",
    Look.FAINT: "Faint",
    Look.WARNING: "Warning",
    Look.TAG: "Tag",
}
_ORDER = ["b", "i", "smallCaps", "u", "shd", "vertAlign"]
_PIECES = re.compile(r"([\n\t])")


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the document's bytes."""
    return render(arrange(export, options), options.paper)


def render(paper: Paper, sheet: Sheet = Sheet.A4) -> bytes:
    """Return blocks on paper as a Word document."""
    body = _Body(*_SIZES[sheet])
    content = "".join(body.blocks(paper))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            [("rId1", "officeDocument", "word/document.xml"),
             ("rId2", "metadata/core-properties", "docProps/core.xml")]
        ),
        "docProps/core.xml": _core(paper),
        "word/document.xml": f"<w:document {_NAMES}><w:body>{content}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(
            [(f"rId{n}", name, f"{name}{'' if name in {'styles', 'comments', 'settings'} else '1'}.xml")
             for n, name in enumerate(("styles", "settings", "comments", "header", "footer"), 1)],
            body.links,
        ),
        "word/styles.xml": styles_xml(paper.language),
        "word/settings.xml": f'<w:settings {_NAMES}><w:defaultTabStop w:val="720"/></w:settings>',
        "word/comments.xml": f"<w:comments {_NAMES}>{''.join(body.comments)}</w:comments>",
        "word/header1.xml": f"<w:hdr {_NAMES}>{_running('Header', _text(paper.running))}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {_NAMES}>{_running('Footer', _page_number())}</w:ftr>",
    }  # fmt: skip
    return packed((name, (_HEAD + text).encode("utf-8")) for name, text in parts.items())


class _Body:
    """Writes blocks and gathers the comments and links they have."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self.comments: list[str] = []
        self.links: dict[str, str] = {}

    def blocks(self, paper: Paper) -> Iterator[str]:
        """Yield the XML of every block, then of the page."""
        for block in paper.blocks:
            if isinstance(block, Heading):
                style = "Title" if block.level == 0 else f"Heading{min(block.level, 6)}"
                yield f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_text(block.text)}</w:p>'
            elif isinstance(block, Paragraph):
                yield self._paragraph(block)
            else:
                yield self._table(block)
        yield (
            '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>'
            '<w:footerReference w:type="default" r:id="rId5"/>'
            f'<w:pgSz w:w="{self._width}" w:h="{self._height}"/>'
            f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}"'
            f' w:left="{_MARGIN}" w:header="624" w:footer="624" w:gutter="0"/></w:sectPr>'
        )

    def _paragraph(self, block: Paragraph) -> str:
        turned = runs_right_to_left(block.words)
        kept = "<w:keepNext/>" if block.kept else ""
        color = tint(block.color) if block.color and block.color != "none" else ""
        side = "right" if turned else "left"
        border = (
            f'<w:pBdr><w:{side} w:val="single" w:sz="24" w:space="8" w:color="{color}"/></w:pBdr>'
            if color
            else ""
        )
        bidi = "<w:bidi/>" if turned else ""
        style = PARAGRAPH_STYLES[block.manner]
        inside = "".join(self._words(piece, turned=turned) for piece in block.words)
        inside = self._commented(inside, block.comments)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{border}{bidi}</w:pPr>{inside}</w:p>'

    def _words(self, piece: Words, *, turned: bool) -> str:
        if not piece.text:
            return ""
        style = next((_STYLED[look] for look in _STYLED if look in piece.looks), "")
        style = "Hyperlink" if piece.link else style
        plain = "".join(_LOOKS[look] for look in Look if look in piece.looks and look in _LOOKS)
        about = f'<w:rStyle w:val="{style}"/>' if style else ""
        if piece.tint:
            plain += f'<w:shd w:val="clear" w:color="auto" w:fill="{pale_tint(piece.tint)}"/>'
        about += "".join(_in_order(plain))
        about += "<w:rtl/>" if turned else ""
        about = f"<w:rPr>{about}</w:rPr>" if about else ""
        made = _text(piece.text, about)
        if piece.link:
            made = f'<w:hyperlink r:id="{self._link(piece.link)}">{made}</w:hyperlink>'
        return self._commented(made, piece.comments)

    def _link(self, address: str) -> str:
        return self.links.setdefault(one_line(address), f"rId{len(self.links) + 10}")

    def _commented(self, inside: str, comments: Sequence[Comment]) -> str:
        if not comments:
            return inside
        before, after = "", ""
        for comment in comments:
            number = len(self.comments)
            self.comments.append(_comment(number, comment))
            before += f'<w:commentRangeStart w:id="{number}"/>'
            after += (
                f'<w:commentRangeEnd w:id="{number}"/><w:r><w:rPr><w:rStyle'
                f' w:val="CommentReference"/></w:rPr><w:commentReference w:id="{number}"/></w:r>'
            )
        return before + inside + after

    def _table(self, table: Table) -> str:
        whole = self._width - 2 * _MARGIN - _CELL
        widths = [int(whole * share) for share in table.shares]
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        line = '<w:{} w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/>'
        sides = ["top", "bottom", "insideV", *(["insideH"] if table.ruled else [])]
        drawn = "".join(
            line.format(s) for s in ("top", "bottom", "insideH", "insideV") if s in sides
        )
        head = self._row(table.head, widths, head=True) if table.head else ""
        rows = "".join(self._told(row, widths) for row in table.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{_CELL}" w:type="dxa"/>'
            f'<w:tblBorders>{drawn}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
            '<w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
            f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
            '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
        )

    def _told(self, row: Row, widths: Sequence[int]) -> str:
        if row.across:
            return self._row(row.cells, [sum(widths)], span=len(widths))
        return self._row(row.cells, widths)

    def _row(
        self, cells: Iterable[tuple[Paragraph, ...]], widths: Sequence[int], *, head: bool = False,
        span: int = 1,
    ) -> str:  # fmt: skip
        made: list[str] = []
        for cell, width in zip(cells, widths, strict=False):
            spans = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            shade = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if head else ""
            inside = "".join(map(self._paragraph, cell)) or "<w:p/>"
            made.append(
                f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spans}{shade}</w:tcPr>'
                f"{inside}</w:tc>"
            )
        about = "<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" if head else ""
        return f"<w:tr>{about}{''.join(made)}</w:tr>"


def _in_order(plain: str) -> Iterator[str]:
    """Yield the properties of letters in the order the schema wants."""
    for name in _ORDER:
        found = re.search(rf"<w:{name}(?: [^>]*)?/>", plain)
        if found:
            yield found[0]


def _text(text: str, about: str = "") -> str:
    """Return one run, with breaks and tabs where the text has them."""
    pieces: list[str] = []
    for part in _PIECES.split(clean(text)):
        if part == "\n":
            pieces.append("<w:br/>")
        elif part == "\t":
            pieces.append("<w:tab/>")
        elif part:
            pieces.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    return f"<w:r>{about}{''.join(pieces)}</w:r>" if pieces else ""


def _comment(number: int, comment: Comment) -> str:
    author = one_line(comment.author)[:_LONGEST_NAME]
    initials = "".join(word[0] for word in author.split())[:3]
    date = f' w:date="{comment.date}"' if moment(comment.date, zoned=False) else ""
    mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    paragraphs: list[str] = []
    for line in clean(comment.text).split("\n"):
        paragraphs.append(
            f'<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>{mark}{_text(line)}</w:p>'
        )
        mark = ""
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(author)}'
        f" w:initials={quoteattr(initials)}{date}>{''.join(paragraphs)}</w:comment>"
    )


def _running(style: str, inside: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inside}</w:p>'


def _page_number() -> str:
    field = '<w:fldSimple w:instr="{}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    between = '<w:r><w:t xml:space="preserve"> / </w:t></w:r>'
    return field.format("PAGE") + between + field.format("NUMPAGES")


def _core(paper: Paper) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(one_line(paper.title))}</dc:title></cp:coreProperties>"
    )


def _content_types() -> str:
    named = ("document.main", "styles", "settings", "comments", "header", "footer")
    files = ("document", "styles", "settings", "comments", "header1", "footer1")
    listed = "".join(
        f'<Override PartName="/word/{file}.xml" ContentType="{_WORDML}.{name}+xml"/>'
        for name, file in zip(named, files, strict=True)
    )
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{listed}<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _relations(parts: Iterable[tuple[str, str, str]], links: dict[str, str] | None = None) -> str:
    listed = [
        f'<Relationship Id="{key}" Type="{f"{_PACKAGE}/relationships" if "/" in name else _R}'
        f'/{name}" Target="{target}"/>'
        for key, name, target in parts
    ]
    listed += [
        f'<Relationship Id="{key}" Type="{_R}/hyperlink" Target={quoteattr(address)}'
        ' TargetMode="External"/>'
        for address, key in (links or {}).items()
    ]
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{"".join(listed)}</Relationships>'
