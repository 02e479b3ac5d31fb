"""Writes a PDF's blocks as one text, with the typed spans over it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.importers.composing import in_reading_order
from reader.store.importers.pdf_blocks import Block, goes_on
from reader.store.importers.pdf_page import spelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.store.importers.pdf_words import Word

_FLOWING = (Part.PARAGRAPH, Part.LIST_ITEM, Part.HEADING, Part.ROW)
_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_LEADER = re.compile(r"(?:\.{4,}|(?:\. ){4,}|…{2,})\s*[\divxlcIVXLC]+\s*$")
_MARK_SIZE = 0.85
_HYPHENS = ("\u00ad", "\u2010")


class PdfText:
    """A PDF's text under construction, page by page.

    A paragraph's lines are joined by a space, or by a line end after a hyphen
    that may be the line's own. A sentence cut by a page's foot and head stays
    one paragraph, which then spans them.
    """

    def __init__(self, *, indents: bool = False) -> None:
        self._indents = indents
        self._pieces: list[str] = []
        self._size = 0
        self._structure: list[Structure] = []
        self._pages: list[tuple[int, str]] = []
        self._table: list[int] = []
        self._flow: tuple[Block, int] | None = None
        self._last: Block | None = None

    def add_page(self, label: str, blocks: Sequence[Block]) -> None:
        """Write the blocks of the next page."""
        started = False
        for block in blocks:
            self._separate(block)
            if not started:
                self._pages.append((self._size, label))
                started = True
            self._write(block)
            self._last = block

    def finish(self) -> tuple[str, tuple[Structure, ...]]:
        """Return the text and its structure."""
        self._close_table()
        ends = [start for start, _ in self._pages[1:]] + [self._size]
        pages = [
            Structure(Part.PAGE, Span(start, end), 0, label)
            for (start, label), end in zip(self._pages, ends, strict=True)
        ]
        return "".join(self._pieces), in_reading_order([*pages, *self._structure])

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._size += len(text)

    def _separate(self, block: Block) -> None:
        """Write what stands between the last block and this one."""
        before, flow = self._last, self._flow
        if before is None:
            return
        beside = flow is not None and flow[0] is before
        if flow is not None and goes_on(flow[0], block, indents=self._indents):
            block.continues = True
            self._append(_joint(before.lines[-1].words[-1]) if beside else "\n")
        else:
            rows = before.part is block.part is Part.ROW
            close = rows or Part.FURNITURE in (before.part, block.part)
            self._append("\n" if close else "\n\n")

    def _write(self, block: Block) -> None:
        start = self._size
        if block.part is not Part.ROW:
            self._close_table()
        self._write_lines(block)
        span = Span(start, self._size)
        if block.continues and self._flow is not None:
            at = self._flow[1]
            whole = self._structure[at]
            joined = Span(whole.span.start, span.end)
            self._structure[at] = Structure(whole.part, joined, whole.level, whole.label)
            self._flow = (block, at)
            return
        if block.part is Part.PARAGRAPH and _LEADER.search("".join(self._pieces[-8:])):
            block.part = Part.CONTENTS
        if block.caption:
            self._structure.append(Structure(Part.CAPTION, span))
        self._structure.append(Structure(block.part, span, block.level, block.label))
        if block.part is Part.ROW:
            self._table.append(len(self._structure) - 1)
        if block.part in _FLOWING:
            self._flow = (block, len(self._structure) - 1)

    def _write_lines(self, block: Block) -> None:
        size = block.size
        for number, line in enumerate(block.lines):
            if number:
                self._append(_joint(block.lines[number - 1].words[-1]))
            for column, cell in enumerate(line.cells):
                if column:
                    self._append("\t")
                if line.plain and block.part is not Part.ROW and line.size >= _MARK_SIZE * size:
                    self._append(spelled(cell) if len(line.cells) > 1 else line.text)
                else:
                    self._write_words(cell, block)

    def _write_words(self, words: Sequence[Word], block: Block) -> None:
        first = self._size
        styled: dict[Part, Span] = {}
        for number, word in enumerate(words):
            if number:
                self._append("\u200a" if word.glued else " ")
            start = self._size
            self._append(word.text)
            span = Span(start, self._size)
            if number and word.size < _MARK_SIZE * block.size and _MARK.fullmatch(word.text):
                self._structure.append(Structure(Part.FOOTNOTE_MARK, span, 0, word.text))
                continue
            if block.part in (Part.HEADING, Part.FURNITURE):
                continue
            for part, on in ((Part.STRONG, word.bold), (Part.EMPHASIS, word.italic)):
                if on:
                    begun = styled.get(part)
                    styled[part] = Span(begun.start if begun else span.start, span.end)
                elif part in styled:
                    self._structure.append(Structure(part, styled.pop(part)))
        self._structure += [Structure(part, span) for part, span in styled.items()]
        if block.part is Part.ROW:
            self._structure.append(Structure(Part.CELL, Span(first, self._size)))

    def _close_table(self) -> None:
        """Make a table of the rows just written; a lone row is a paragraph."""
        rows, self._table = self._table, []
        if len(rows) == 1:
            row = self._structure[rows[0]]
            text = "".join(self._pieces)[row.span.start : row.span.end]
            part = Part.CONTENTS if _LEADER.search(text) else Part.PARAGRAPH
            self._structure[rows[0]] = Structure(part, row.span)
            cells = [item for item in self._structure
                     if item.part is Part.CELL and row.span.covers(item.span)]  # fmt: skip
            for cell in cells:
                self._structure.remove(cell)
        elif rows:
            first, last = self._structure[rows[0]].span, self._structure[rows[-1]].span
            self._structure.append(Structure(Part.TABLE, Span(first.start, last.end)))


def _joint(last: Word) -> str:
    """Return what stands between a line and the next of its paragraph."""
    return "\n" if last.broken or last.text.endswith(_HYPHENS) else " "
