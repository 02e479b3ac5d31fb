"""Set blocks on paper in type: a text document of Qt's, with the fonts this computer has."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTableCell,
    QTextTableFormat,
)

from reader.store.exporters.paper import (
    Heading,
    Look,
    Manner,
    Paragraph,
    Words,
    pale_tint,
    runs_right_to_left,
    tint,
)
from reader.store.exporters.wording import clean, one_line, said_by
from reader.ui.printing.letters import missing_letters, told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.store.exporters.paper import Block, Cell, Comment, Paper, Table

RESOLUTION = 300
"""Dots in an inch of paper."""
EDGE = QTextFormat.Property.UserProperty.value + 1
"""The property of a paragraph that has a coloured edge: a QColor."""
HOLDS = QTextFormat.Property.UserProperty.value + 2
"""The property of a paragraph that stays on the page of the next one: True."""

SERIF = ("Noto Serif", "Cambria", "Georgia", "Palatino", "DejaVu Serif", "Times New Roman")
SANS = ("Noto Sans", "Calibri", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "Arial")
_OTHERS = (
    "Noto Naskh Arabic", "Noto Sans Arabic", "Noto Serif Hebrew", "Noto Serif CJK SC",
    "Noto Sans CJK SC", "Source Han Serif SC", "SimSun", "Songti SC", "Microsoft YaHei",
    "PingFang SC", "WenQuanYi Zen Hei", "Noto Color Emoji", "Segoe UI Symbol", "Symbola",
)  # fmt: skip
"""Families for scripts that the first ones lack; a system that has none of them finds its own."""
_SIZE = 10.5
_INK, _GREY, _FAINT = "#000000", "#404040", "#6b6b6b"
_RED, _BLUE, _RULE = "#a3271f", "#17598f", "#bfbfbf"
_POINT = 96 / 72
"""Heights and borders of Qt's formats are in 96ths of an inch."""
_ACROSS = RESOLUTION / 72
"""Margins at the sides and indents are in dots of the paper."""
_TITLE = 20.0
_HEADINGS = (15.0, 13.0, 11.5, 11.0, 11.0, 11.0)
_BESIDE = 7.0
"""Points left and right of what stands in a cell."""
_COMMENT = "comment"
# manner: size, colour, sans, above, below, left, right, line height
_MANNERS: dict[str, tuple[float, str, bool, float, float, float, float, float]] = {
    Manner.BODY: (_SIZE, _INK, False, 0, 6, 0, 0, 128),
    Manner.QUOTE: (_SIZE, _INK, False, 11, 3, 14, 14, 128),
    Manner.PLACE: (8.5, _GREY, True, 0, 4, 14, 0, 112),
    Manner.NOTE: (_SIZE - 0.5, _INK, True, 3, 6, 14, 0, 122),
    Manner.MEASURES: (9, _INK, True, 10, 5, 0, 0, 112),
    Manner.CELL: (9.5, _INK, False, 2, 3, 0, 0, 122),
    Manner.HEAD: (8.5, _GREY, True, 1, 1, 0, 0, 110),
    Manner.ENTRY: (_SIZE, _INK, False, 0, 5, 20, 0, 124),
    _COMMENT: (9, _INK, True, 1, 4, 28, 14, 116),
}


def compose(paper: Paper) -> QTextDocument:
    """Return the document, ready to be laid out."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setUseDesignMetrics(True)
    font = _font(SERIF, _SIZE)
    document.setDefaultFont(font)
    missing = missing_letters(paper, font)
    blocks = [*paper.blocks, told(missing)] if missing else paper.blocks
    _Typesetter(document).set(blocks)
    return document


def families(wanted: Iterable[str]) -> list[str]:
    """Return those families that are here, then those for other scripts."""
    here = set(QFontDatabase.families())
    return [name for name in (*wanted, *_OTHERS) if name in here] or ["sans-serif"]


def _font(wanted: Iterable[str], size: float, *, bold: bool = False) -> QFont:
    font = QFont(families(wanted))
    font.setPointSizeF(size)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class _Typesetter:
    """Puts blocks into a document, each format made once."""

    def __init__(self, document: QTextDocument) -> None:
        self._cursor = QTextCursor(document)
        self._fresh = True
        self._letters: dict[tuple[str, frozenset[Look], str, bool], QTextCharFormat] = {}
        self._fonts: dict[str, QFont] = {
            name: _font(SANS if about[2] else SERIF, about[0]) for name, about in _MANNERS.items()
        }
        self._heads = [_font(SANS, size, bold=True) for size in (_TITLE, *_HEADINGS)]

    def set(self, blocks: Iterable[Block]) -> None:
        """Set all blocks."""
        self._cursor.beginEditBlock()
        for block in blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, Paragraph):
                self._paragraph(block)
            else:
                self._table(block)
        self._cursor.endEditBlock()

    def _heading(self, block: Heading) -> None:
        level = min(block.level, len(_HEADINGS))
        about = QTextBlockFormat()
        about.setHeadingLevel(level)
        about.setTopMargin((18 if level else 0) * _POINT)
        about.setBottomMargin((5 if level else 2) * _POINT)
        about.setProperty(HOLDS, True)
        if runs_right_to_left((Words(block.text),)):
            about.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        looks = QTextCharFormat()
        looks.setFont(self._heads[level])
        self._block(about, looks)
        self._cursor.insertText(one_line(block.text), looks)

    def _paragraph(self, block: Paragraph) -> None:
        about = self._about(block.manner, block.words)
        color = tint(block.color) if block.color and block.color != "none" else ""
        if color:
            about.setProperty(EDGE, QColor(f"#{color}"))
        comments = [*block.comments, *(note for piece in block.words for note in piece.comments)]
        comments = [note for note in comments if not note.in_text]
        if block.kept or (comments and block.manner is not Manner.BODY):
            about.setProperty(HOLDS, True)
        if block.manner is Manner.ENTRY:
            about.setTextIndent(-20 * _ACROSS)
        self._words(block, about)
        for comment in comments:
            self._comment(comment, held=block.kept)

    def _words(self, block: Paragraph, about: QTextBlockFormat) -> None:
        self._block(about, self._looks(block.manner, frozenset(), "", linked=False))
        for piece in block.words:
            looks = self._looks(block.manner, piece.looks, piece.tint, linked=bool(piece.link))
            if piece.link:
                looks = QTextCharFormat(looks)
                looks.setAnchor(True)
                looks.setAnchorHref(one_line(piece.link))
            self._cursor.insertText(_lines(piece.text), looks)

    def _comment(self, comment: Comment, *, held: bool) -> None:
        words = Words(comment.text)
        about = self._about(_COMMENT, (words,))
        about.setProperty(HOLDS, held)
        plain = self._looks(_COMMENT, frozenset(), "", linked=False)
        self._block(about, plain)
        self._cursor.insertText(_lines(comment.text), plain)
        said = said_by(comment.author, comment.date)
        if said:
            faint = self._looks(_COMMENT, frozenset({Look.FAINT}), "", linked=False)
            self._cursor.insertText(f" — {said}", faint)

    def _table(self, table: Table) -> None:
        """Set a table; where cells go over all columns it is parted, for Qt paints them twice."""
        last = None
        if table.head:
            self._rows([table.head], table.shares, "head")
            last = False
        kind = "ruled" if table.ruled else ""
        for across, rows in groupby(table.rows, lambda row: row.across):
            if last is not None:
                self._thin(0.5)
            cells = [row.cells for row in rows]
            self._rows(cells, (1.0,) if across else table.shares, kind)
            last = across
        self._thin(7)
        self._fresh = False

    def _rows(self, rows: list[tuple[Cell, ...]], shares: tuple[float, ...], kind: str) -> None:
        about = QTextTableFormat()
        about.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        about.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * share) for share in shares]
        )
        about.setCellPadding(3 * _POINT)
        about.setCellSpacing(0)
        about.setBorder(0)
        about.setBorderCollapse(True)
        made = self._cursor.insertTable(len(rows), len(shares), about)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                place = made.cellAt(row, column)
                self._cursor = place.firstCursorPosition()
                self._fresh = True
                for paragraph in cell:
                    self._paragraph(paragraph)
                _dress(place, kind)
        self._cursor = made.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _thin(self, points: float) -> None:
        """Make the empty paragraph that stands after every table as low as this."""
        about = QTextBlockFormat()
        about.setLineHeight(points * _POINT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self._cursor.setBlockFormat(about)
        looks = QTextCharFormat()
        looks.setFont(_font(SERIF, 1))
        self._cursor.setBlockCharFormat(looks)

    def _block(self, about: QTextBlockFormat, looks: QTextCharFormat) -> None:
        """Begin a paragraph: the first one of a document or a cell is there already."""
        if self._fresh:
            self._cursor.setBlockFormat(about)
            self._cursor.setBlockCharFormat(looks)
            self._fresh = False
        else:
            self._cursor.insertBlock(about, looks)

    def _about(self, manner: str, words: tuple[Words, ...]) -> QTextBlockFormat:
        _, _, _, above, below, left, right, line = _MANNERS[manner]
        about = QTextBlockFormat()
        about.setTopMargin(above * _POINT)
        about.setBottomMargin(below * _POINT)
        about.setLeftMargin(left * _ACROSS)
        about.setRightMargin(right * _ACROSS)
        about.setLineHeight(line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if runs_right_to_left(words):
            about.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return about

    def _looks(
        self, manner: str, looks: frozenset[Look], shade: str, *, linked: bool
    ) -> QTextCharFormat:
        key = (manner, looks, shade, linked)
        if key not in self._letters:
            made = QTextCharFormat()
            made.setFont(self._fonts[manner])
            _wear(made, looks, _MANNERS[manner][1])
            if shade:
                made.setBackground(QColor(f"#{pale_tint(shade)}"))
            if linked:
                made.setForeground(QColor(_BLUE))
                made.setFontUnderline(True)
            self._letters[key] = made
        return self._letters[key]


def _wear(made: QTextCharFormat, looks: frozenset[Look], ink: str) -> None:
    """Give letters their looks."""
    lost = looks & {Look.DROPPED, Look.WARNING}
    ink = _RED if lost else _BLUE if Look.ADDED in looks else _FAINT if Look.FAINT in looks else ink
    made.setForeground(QColor(ink))
    made.setFontStrikeOut(Look.DROPPED in looks)
    made.setFontUnderline(bool(looks & {Look.ADDED, Look.UNDERLINE}))
    made.setFontItalic(Look.ITALIC in looks)
    if looks & {Look.BOLD, Look.TAG, Look.WARNING}:
        made.setFontWeight(QFont.Weight.Bold)
    if Look.SMALL_CAPITALS in looks:
        made.setFontCapitalization(QFont.Capitalization.SmallCaps)
    if Look.RAISED in looks:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if Look.LOWERED in looks:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)


def _dress(cell: QTextTableCell, kind: str) -> None:
    """Give a cell its line and shade."""
    about = cell.format().toTableCellFormat()
    about.setLeftPadding(_BESIDE * _POINT)
    about.setRightPadding(_BESIDE * _POINT)
    solid = QTextFrameFormat.BorderStyle.BorderStyle_Solid
    if kind == "head":
        about.setBackground(QColor("#f2f2f2"))
        about.setTopBorder(0.5 * _POINT)
        about.setTopBorderStyle(solid)
        about.setTopBorderBrush(QColor(_RULE))
    elif kind == "ruled":
        about.setBottomBorder(0.5 * _POINT)
        about.setBottomBorderStyle(solid)
        about.setBottomBorderBrush(QColor(_RULE))
    cell.setFormat(about)


def _lines(text: str) -> str:
    """Return a text whose line ends stay within its paragraph."""
    return clean(text).replace("\n", "\u2028").replace("\t", " ")
