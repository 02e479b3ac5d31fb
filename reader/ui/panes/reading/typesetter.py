"""Lay out the rows that are seen, exactly, and keep those seen last."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout, QTextOption

from reader.domain.document import Part
from reader.ui.offsets import FoldedOffsets, OffsetMap, shown
from reader.ui.panes.reading.cutting import WordCutting
from reader.ui.panes.reading.laid_row import LaidRow, Piece
from reader.ui.panes.reading.style import Face
from reader.ui.panes.reading.text_model import RowKind

if TYPE_CHECKING:
    from reader.ui.panes.reading.boxes import Setting
    from reader.ui.panes.reading.paints import Inks
    from reader.ui.panes.reading.style import Faces
    from reader.ui.panes.reading.tables import Tables

_KEPT_CHARACTERS = 400_000
_TALL = 1.15  # a line this much higher than the leading gets the room it needs
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LEADER = re.compile(r"\s(?=[\divxlcIVXLC]+\s*$)")  # before the page's number
_DOTS = re.compile(r"(?:[.…·_]\s?){4,}")
_BARS = re.compile(r"\|")  # between the cells of a table in plain text
_HYPHENATED = {RowKind.BODY, RowKind.LIST, RowKind.NOTE}
_AT_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a piece goes: pixels from the column's left, widths of the first and later lines."""

    start: int
    end: int
    left: int
    hang: int
    width: int
    below: bool = False
    empty: bool = False


class Typesetter:
    """Makes ``LaidRow`` values for one setting and width."""

    def __init__(self, setting: Setting, faces: Faces, tables: Tables, inks: Inks) -> None:
        self._setting = setting
        self._model = setting.model
        self._faces = faces
        self._width = tables.width
        self._folding = not setting.furniture_shown
        self._inks = inks
        self._kept: OrderedDict[int, LaidRow] = OrderedDict()
        self._kept_characters = 0
        self.tables = tables

    def lay(self, row: int) -> LaidRow:
        """Return the exact layout of ``row``."""
        found = self._kept.get(row)
        if found is not None:
            self._kept.move_to_end(row)
            return found
        made = self._make(row)
        self._kept[row] = made
        self._kept_characters += made.characters()
        while self._kept_characters > _KEPT_CHARACTERS and len(self._kept) > 1:
            _, dropped = self._kept.popitem(last=False)
            self._kept_characters -= dropped.characters()
        return made

    def forget_marks(self) -> None:
        """Have the highlights of every row placed anew."""
        for laid in self._kept.values():
            laid.marks = None

    def set_inks(self, inks: Inks) -> None:
        """Change the colours; no line moves."""
        self._inks = inks
        self._kept.clear()
        self._kept_characters = 0

    def _make(self, row: int) -> LaidRow:
        boxes = self._setting.boxes
        if not boxes.shown[row]:
            return LaidRow(row, 0, [])
        before, after = int(boxes.before[row]), int(boxes.after[row])
        pieces: list[Piece] = []
        piled = False
        for slot in self._slots(row):
            piled = piled or slot.below
            top = pieces[-1].tops[-1] if slot.below else before
            pieces.append(self._piece(row, slot, top))
        height = max(piece.tops[-1] for piece in pieces) + after
        return LaidRow(row, height, pieces, piled)

    def _slots(self, row: int) -> list[_Slot]:
        cells = self.tables.get(row)
        if cells:
            return [
                _Slot(cell.start, cell.end, cell.left, 0, cell.width, cell.below, cell.empty)
                for cell in cells
            ]
        rows, boxes = self._model.rows, self._setting.boxes
        left, hang = int(boxes.left[row]), int(boxes.hang[row])
        width = max(self._width - left, round(4 * self._faces.em))
        return [_Slot(int(rows.starts[row]), int(rows.ends[row]), left, hang, width)]

    def _piece(self, row: int, slot: _Slot, top: int) -> Piece:
        rows = self._model.rows
        text = rows.text[slot.start : slot.end]
        if _any_between(rows.odd, slot.start, slot.end):
            text = shown(text)
        if self._model.kinds[row] == RowKind.CONTENTS:
            text = _LEADER.sub(_to_the_right, text)
        offsets = OffsetMap(text) if len(rows.astral) else OffsetMap("")
        visible = text
        folds = self._model.folds(slot.start, slot.end) if self._folding else []
        if folds:
            folded = FoldedOffsets(text, folds)
            offsets, visible = folded, folded.visible(text)
        bidirectional = _RIGHT_TO_LEFT.search(visible) is not None
        rightward = bidirectional and _is_right_to_left(visible)
        face = Face(int(self._setting.boxes.faces[row]))
        layout = QTextLayout(visible, self._faces.fonts[face])
        layout.setCacheEnabled(True)
        layout.setTextOption(self._option(row, slot, rightward=rightward))
        formats = self._formats(row, slot, offsets)
        if formats:
            layout.setFormats(formats)
        left = slot.left if row in self.tables or not rightward else 0
        piece = Piece(
            layout=layout,
            lines=[],
            tops=[top],
            start=slot.start,
            end=slot.end,
            left=left,
            offsets=offsets,
            shown=text,
            bidirectional=bidirectional,
            rightward=rightward,
        )
        self._break(piece, slot, face)
        return piece

    def _option(self, row: int, slot: _Slot, *, rightward: bool) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(_AT_WORDS)
        option.setTabStopDistance(4 * self._faces.space)
        justified = self._setting.style.justified and row not in self.tables
        if rightward:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            if justified and self._model.kinds[row] != RowKind.HEADING:
                option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        if self._model.kinds[row] == RowKind.CONTENTS:
            stop = QTextOption.Tab(slot.width, QTextOption.TabType.RightTab)
            option.setTabs([stop])
        return option

    def _break(self, piece: Piece, slot: _Slot, face: Face) -> None:
        """Break a piece into lines that stand on the grid of the row's leading."""
        pitch = self._faces.pitches[face]
        ascent, descent = self._faces.ascents[face], self._faces.descents[face]
        baseline = round((pitch - ascent - descent) / 2 + ascent)
        top = piece.tops[0]
        cutting = self._cutting(piece, face)
        piece.layout.beginLayout()
        while (line := piece.layout.createLine()).isValid():
            hang = slot.hang if piece.lines else 0
            width = max(1, slot.width - hang)
            line.setLineWidth(width)
            if cutting is not None and cutting.shorten(
                line, width, piece.hyphens, len(piece.lines)
            ):
                piece.hyphens.append(len(piece.lines))
            needed = line.height()
            height = pitch if needed <= pitch * _TALL else math.ceil(needed)
            height = 0 if slot.empty else height
            drop = baseline + max(0, height - pitch) // 2
            line.setPosition(QPointF(0 if piece.rightward else hang, top + drop - line.ascent()))
            top += height
            piece.lines.append(line)
            piece.tops.append(top)
        piece.layout.endLayout()

    def _cutting(self, piece: Piece, face: Face) -> WordCutting | None:
        """Return what cuts words at the ends of lines, where the reader wants that."""
        if not self._setting.style.hyphenated or piece.bidirectional:
            return None
        row = self._model.rows.row_of(piece.start)
        if self._model.kinds[row] not in _HYPHENATED or row in self.tables:
            return None
        language = self._model.document.language
        return WordCutting(piece.layout.text(), self._faces.fonts[face], language)

    def _formats(self, row: int, slot: _Slot, offsets: OffsetMap) -> list[QTextLayout.FormatRange]:
        found: list[QTextLayout.FormatRange] = []
        inline = self._model.inline
        for i in inline.touching(slot.start, slot.end):
            start = offsets.to_qt(max(int(inline.starts[i]), slot.start) - slot.start)
            end = offsets.to_qt(min(int(inline.ends[i]), slot.end) - slot.start)
            each = QTextLayout.FormatRange()
            each.start, each.length = start, end - start
            each.format = self._format(self._model.inline_parts[i])
            found.append(each)
        if self._model.kinds[row] == RowKind.FURNITURE:
            found.append(self._soft(0, offsets.to_qt(slot.end - slot.start)))
        elif row in self.tables:
            for bar in _BARS.finditer(self._model.rows.text, slot.start, slot.end):
                first, past = (offsets.to_qt(place - slot.start) for place in bar.span())
                found.append(self._soft(first, past))
        elif self._model.kinds[row] == RowKind.CONTENTS:
            dots = _DOTS.search(self._model.rows.text, slot.start, slot.end)
            if dots:
                first, past = (offsets.to_qt(place - slot.start) for place in dots.span())
                found.append(self._soft(first, past))
        return found

    def _soft(self, start: int, end: int) -> QTextLayout.FormatRange:
        """Return the range of a layout's text that is set in soft ink."""
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        made.format = QTextCharFormat()
        made.format.setForeground(QBrush(self._inks.soft))
        return made

    def _format(self, part: Part) -> QTextCharFormat:
        made = QTextCharFormat()
        if part is Part.STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        elif part is Part.EMPHASIS:
            made.setFontItalic(True)
        elif part is Part.FOOTNOTE_MARK:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            made.setForeground(QBrush(self._inks.accent))
        else:
            made.setFontPointSize(self._faces.fonts[Face.FURNITURE].pointSizeF())
            made.setForeground(QBrush(self._inks.soft))
        return made


def _to_the_right(_: re.Match[str]) -> str:
    """Have the page's number stand at the right edge: one sign for one, as ``shown`` does."""
    return "\t"


def _any_between(places: np.ndarray[tuple[int], np.dtype[np.int64]], start: int, end: int) -> bool:
    first = int(np.searchsorted(places, start))
    return first < len(places) and int(places[first]) < end


def _is_right_to_left(text: str) -> bool:
    """Tell by the first letter that has a direction, as the Unicode algorithm does."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False
