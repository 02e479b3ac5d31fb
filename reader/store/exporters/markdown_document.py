"""A whole document as Markdown, its highlights marked and its notes at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.store.exporters import wording
from reader.store.exporters.markdown_excerpts import excerpt_lines
from reader.store.exporters.markdown_text import broken, inline, line
from reader.store.exporters.marked_blocks import Block, Pieces, blocks, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.excerpt import Export, ExportOptions
    from reader.store.exporters.citations import Citations


def lines(export: Export, options: ExportOptions, citations: Citations) -> Iterator[str]:
    """Yield each document: its text with numbers after what is highlighted, then its notes."""
    for document in export.documents:
        yield from ("", f"## {line(document.source.title)}")
        pieces = Pieces(document)
        for block in blocks(document):
            yield ""
            yield _block(pieces, block)
        numbers = sorted({mark.excerpt for mark in document.marks})
        for number in (*numbers, *unmarked(export, document)):
            yield from ("", f"**\\[{number + 1}\\]**")
            yield from excerpt_lines(export.excerpts[number], options, citations)


def _block(pieces: Pieces, block: Block) -> str:
    said: list[str] = []
    for piece in pieces.of(block):
        head, words, tail = wording.parted(wording.flowed(piece.text))
        marked = "\n".join(_marked(part) for part in words.split("\n")) if piece.marks else ""
        numbers = "".join(f"<sup>{mark.excerpt + 1}</sup>" for mark in piece.ending)
        said.append(f"{head}{marked or inline(words)}{numbers}{tail}")
    text = broken("".join(said))
    if block.level:
        return f"{'#' * min(block.level + 2, 6)} {' '.join(text.split())}"
    return text


def _marked(text: str) -> str:
    return f"=={inline(text.strip())}==" if text.strip() else ""
