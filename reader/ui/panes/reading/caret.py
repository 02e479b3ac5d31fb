"""Where a caret goes: by grapheme, word, drawn line, paragraph and page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.panes.reading.keys import Step
from reader.ui.panes.reading.words import next_word, previous_word

if TYPE_CHECKING:
    from reader.ui.panes.reading.galley import Galley


class Caret:
    """Moves a place through a galley, and remembers the x it came from while going up and down."""

    def __init__(self, galley: Galley) -> None:
        self.galley = galley
        self._x: float | None = None

    def moved(self, offset: int, step: Step, page: int) -> int:
        """Return where ``step`` leads from ``offset``; ``page`` is a screen's height in pixels."""
        text = self.galley.model.rows.text
        if step in (Step.UP, Step.DOWN, Step.PAGE_UP, Step.PAGE_DOWN):
            return self._vertical(offset, step, page)
        self._x = None
        if step is Step.WORD_LEFT:
            return previous_word(text, offset)
        if step is Step.WORD_RIGHT:
            return next_word(text, offset)
        if step in (Step.TEXT_START, Step.TEXT_END):
            return 0 if step is Step.TEXT_START else len(text)
        if step in (Step.LEFT, Step.RIGHT):
            return self._grapheme(offset, forward=step is Step.RIGHT)
        return self._within(offset, step)

    def _within(self, offset: int, step: Step) -> int:
        galley = self.galley
        row = galley.row_of(offset)
        starts = galley.model.rows.starts
        if step is Step.PARAGRAPH_UP:
            start = int(starts[row])
            return start if start < offset else int(starts[galley.previous(row)])
        if step is Step.PARAGRAPH_DOWN:
            below = galley.following(row)
            return int(starts[below]) if below < len(starts) else len(galley.model.rows.text)
        laid = galley.lay(row)
        if not laid.pieces:
            return offset
        piece = laid.piece_of(offset)
        line = piece.line_of(offset)
        start, end = piece.bounds(line)
        if step is Step.LINE_START:
            return start
        return end if line == len(piece.lines) - 1 else piece.ink_end(line)

    def _grapheme(self, offset: int, *, forward: bool) -> int:
        galley = self.galley
        row = galley.row_of(offset)
        laid = galley.lay(row)
        if laid.pieces:
            piece = laid.piece_of(offset)
            if not forward and offset == piece.start and piece is not laid.pieces[0]:
                piece = laid.pieces[laid.pieces.index(piece) - 1]
            place = piece.after(offset) if forward else piece.before(offset)
            if place != offset:
                return place
        rows = galley.model.rows
        if forward:
            below = galley.following(row)
            return int(rows.starts[below]) if below < len(rows) else len(rows.text)
        above = galley.previous(row)
        return int(rows.ends[above]) if above < row else 0

    def _vertical(self, offset: int, step: Step, page: int) -> int:
        galley = self.galley
        row = galley.row_of(offset)
        laid = galley.lay(row)
        y = galley.y_of(offset)
        if self._x is None:
            piece = laid.piece_of(offset) if laid.pieces else None
            self._x = piece.x_of(offset, piece.line_of(offset)) if piece else 0.0
        if step is Step.PAGE_UP:
            y -= page
        elif step is Step.PAGE_DOWN:
            y += page
        elif step is Step.UP:
            return self._above(row, y, offset)
        else:
            return self._below(row, y, offset)
        return galley.offset_at(self._x, y + galley.line_height / 2)

    def _above(self, row: int, y: int, offset: int) -> int:
        galley, x = self.galley, self._x or 0.0
        first = int(galley.tops[row]) + int(galley.setting.boxes.before[row])
        if y > first:
            return galley.offset_at(x, y - 1)
        above = galley.previous(row)
        if above == row:
            return 0
        laid = galley.lay(above)
        if not laid.pieces:
            return offset
        piece = laid.piece_at(x, laid.height)
        return piece.offset_at(x, len(piece.lines) - 1)

    def _below(self, row: int, y: int, offset: int) -> int:
        galley, x = self.galley, self._x or 0.0
        laid = galley.lay(row)
        inside = y - int(galley.tops[row])
        if laid.pieces:
            piece = laid.piece_of(offset)
            line = piece.line_at(inside) + 1
            if line < len(piece.lines):
                return piece.offset_at(x, line)
            if laid.piled and piece.tops[-1] < laid.pieces[-1].tops[-1]:
                return galley.offset_at(x, int(galley.tops[row]) + piece.tops[-1] + 1)
        below = galley.following(row)
        if below >= len(galley.model):
            return len(galley.model.rows.text)
        piece = galley.lay(below).piece_at(x, 0)
        return piece.offset_at(x, 0)
