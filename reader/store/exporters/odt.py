"""An OpenDocument text: named styles, tables for pairs, notes as annotations in the margin.

The parts of the package are written as they are (OASIS OpenDocument 1.3), for the reasons given
for Word documents.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from reader.store.exporters.arranging import arrange
from reader.store.exporters.moments import moment
from reader.store.exporters.odt_styles import NAMES, PARAGRAPH_STYLES, Automatic, styles_xml
from reader.store.exporters.package import packed
from reader.store.exporters.paper import Heading, Look, Paragraph, runs_right_to_left, tint
from reader.store.exporters.wording import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.excerpt import Export, ExportOptions
    from reader.store.exporters.paper import Comment, Paper, Row, Table, Words

_MEDIA = "application/vnd.oasis.opendocument.text"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_STYLED = {
    Look.DROPPED: "Dropped_20_Words",
    Look.ADDED: "Added_20_Words",
    Look.FAINT: "Faint",
    Look.WARNING: "Lost_20_Place",
    Look.TAG: "Tag",
}
_PIECES = re.compile(r"(\n|\t| {2,})")


def write(export: Export, options: ExportOptions) -> bytes:
    """Return the document's bytes."""
    paper = arrange(export, options)
    body = _Body()
    content = "".join(body.blocks(paper))
    parts = {
        "mimetype": _MEDIA,
        "META-INF/manifest.xml": _HEAD + _manifest(),
        "meta.xml": f"{_HEAD}<office:document-meta {NAMES}><office:meta><dc:title>"
        f"{escape(one_line(paper.title))}</dc:title></office:meta></office:document-meta>",
        "styles.xml": _HEAD + styles_xml(_text(paper.running), options.paper, paper.language),
        "content.xml": f"{_HEAD}<office:document-content {NAMES}><office:automatic-styles>"
        f"{body.automatic.xml()}</office:automatic-styles><office:body><office:text>{content}"
        "</office:text></office:body></office:document-content>",
    }
    return packed(
        ((name, text.encode("utf-8")) for name, text in parts.items()),
        stored=frozenset({"mimetype"}),
    )


class _Body:
    """Writes blocks and gathers the styles that only some of them need."""

    def __init__(self) -> None:
        self.automatic = Automatic()
        self._annotations = 0
        self._tables = 0

    def blocks(self, paper: Paper) -> Iterator[str]:
        """Yield the XML of every block."""
        for block in paper.blocks:
            if isinstance(block, Heading):
                level = min(block.level, 6)
                style = f"Heading_20_{level}" if level else "Title"
                name = "text:h" if level else "text:p"
                outline = f' text:outline-level="{level}"' if level else ""
                inside = _text(block.text)
                yield f'<{name} text:style-name="{style}"{outline}>{inside}</{name}>'
            elif isinstance(block, Paragraph):
                yield self._paragraph(block)
            else:
                yield self._table(block)

    def _paragraph(self, block: Paragraph) -> str:
        color = tint(block.color) if block.color and block.color != "none" else ""
        style = self.automatic.paragraph(
            PARAGRAPH_STYLES[block.manner],
            color,
            turned=runs_right_to_left(block.words),
            kept=block.kept,
        )
        inside = "".join(map(self._words, block.words))
        inside = self._commented(inside, block.comments)
        return f'<text:p text:style-name="{style}">{inside}</text:p>'

    def _words(self, piece: Words) -> str:
        if not piece.text:
            return ""
        made = _text(piece.text)
        named = next((_STYLED[look] for look in _STYLED if look in piece.looks), "")
        plain = frozenset(look for look in piece.looks if look not in _STYLED)
        if plain or piece.tint:
            named = self.automatic.letters(plain, piece.tint)
        if named:
            made = f'<text:span text:style-name="{named}">{made}</text:span>'
        if piece.link:
            address = quoteattr(one_line(piece.link))
            made = (
                '<text:a xlink:type="simple" text:style-name="Internet_20_link"'
                f" xlink:href={address}>{made}</text:a>"
            )
        return self._commented(made, piece.comments)

    def _commented(self, inside: str, comments: Sequence[Comment]) -> str:
        before, after = "", ""
        for comment in comments:
            self._annotations += 1
            name = f"note{self._annotations}"
            before += _annotation(name, comment)
            after += f'<office:annotation-end office:name="{name}"/>'
        return before + inside + after

    def _table(self, table: Table) -> str:
        self._tables += 1
        shares = "".join(
            f'<table:table-column table:style-name="{self.automatic.column(share)}"/>'
            for share in table.shares
        )
        line = "RuledCell" if table.ruled else "SideCell"
        head = ""
        if table.head:
            cells = self._cells(table.head, "HeadCell", 1)
            head = f"<table:table-header-rows><table:table-row>{cells}</table:table-row>"
            head += "</table:table-header-rows>"
        rows = "".join(self._row(row, line, len(table.shares)) for row in table.rows)
        return (
            f'<table:table table:name="Table{self._tables}" table:style-name="Pair">{shares}'
            f'{head}{rows}</table:table><text:p text:style-name="After_20_Table"/>'
        )

    def _row(self, row: Row, style: str, columns: int) -> str:
        cells = self._cells(row.cells, style, columns if row.across else 1)
        return f"<table:table-row>{cells}</table:table-row>"

    def _cells(self, cells: Iterable[tuple[Paragraph, ...]], style: str, span: int) -> str:
        spans = f' table:number-columns-spanned="{span}"' if span > 1 else ""
        covered = "<table:covered-table-cell/>" * (span - 1)
        return "".join(
            f'<table:table-cell table:style-name="{style}"{spans} office:value-type="string">'
            f"{''.join(map(self._paragraph, cell)) or '<text:p/>'}</table:table-cell>{covered}"
            for cell in cells
        )


def _annotation(name: str, comment: Comment) -> str:
    date = f"<dc:date>{comment.date}</dc:date>" if moment(comment.date, zoned=False) else ""
    lines = "".join(f"<text:p>{_text(line)}</text:p>" for line in clean(comment.text).split("\n"))
    return (
        f'<office:annotation office:name="{name}"><dc:creator>'
        f"{escape(one_line(comment.author))}</dc:creator>{date}{lines}</office:annotation>"
    )


def _text(text: str) -> str:
    """Return letters as XML, with what white space means said in elements."""
    pieces: list[str] = []
    cleaned = clean(text)
    for part in _PIECES.split(cleaned):
        if part == "\n":
            pieces.append("<text:line-break/>")
        elif part == "\t":
            pieces.append("<text:tab/>")
        elif part.startswith("  "):
            pieces.append(f' <text:s text:c="{len(part) - 1}"/>')
        else:
            pieces.append(escape(part))
    made = "".join(pieces)
    if made.startswith(" "):
        made = f"<text:s/>{made[1:]}"
    return f"{made[:-1]}<text:s/>" if made.endswith(" ") else made


def _manifest() -> str:
    media = {"/": _MEDIA, **dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")}
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>'
        for path, kind in media.items()
    )
    return (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
        f' manifest:version="1.3">{listed}</manifest:manifest>'
    )
