"""A whole document as a page: its highlights in their colours, its notes beside them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.exporters import wording
from reader.store.exporters.colors import known
from reader.store.exporters.html_parts import excerpt, line, said_of
from reader.store.exporters.marked_blocks import Pieces, blocks, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.excerpt import Excerpt, Export, ExportOptions, MarkedText
    from reader.store.exporters.citations import Citations
    from reader.store.exporters.marked_blocks import Block, Piece


def documents(export: Export, options: ExportOptions, citations: Citations) -> Iterator[str]:
    """Yield each document, then what was said of it without a place in it."""
    named: set[int] = set()
    for number, document in enumerate(export.documents, start=1):
        yield f'<h2 id="g{number}">{line(document.source.title)}</h2>'
        yield f'<p class="from">{citations.source(document.source).html}</p>'
        yield from _text(document, export.excerpts, options, named)
        for place in unmarked(export, document):
            if place in named:
                continue
            named.add(place)
            yield from excerpt(export.excerpts[place], place + 1, options, citations)


def _text(
    document: MarkedText, excerpts: Sequence[Excerpt], options: ExportOptions, named: set[int]
) -> Iterator[str]:
    pieces = Pieces(document)
    yield '<div class="text">'
    for block in blocks(document):
        held = list(pieces.of(block))
        said = "".join(_piece(piece, excerpts) for piece in held).strip()
        yield _block(block, said)
        ending = [mark.excerpt for piece in held for mark in piece.ending]
        if ending:
            yield '<div class="aside">'
            for number in dict.fromkeys(ending):
                yield _named(number, named)
                yield from _note(excerpts[number], number, options)
            yield "</div>"
    yield "</div>"


def _block(block: Block, said: str) -> str:
    if block.level:
        name = "h3" if block.level == 1 else "h4"
        return f'<{name} class="block" dir="auto">{said}</{name}>'
    name = "blockquote" if block.part is Part.QUOTATION else "p"
    more = " furniture" if block.part is Part.FURNITURE else ""
    return f'<{name} class="block{more}" dir="auto">{said}</{name}>'


def _piece(piece: Piece, excerpts: Sequence[Excerpt]) -> str:
    said = escape(wording.flowed(piece.text))
    if piece.furniture:
        said = f'<span class="furniture">{said}</span>'
    if piece.emphasis:
        said = f"<em>{said}</em>"
    if piece.strong:
        said = f"<strong>{said}</strong>"
    for mark in reversed(piece.marks):
        said = f'<mark class="c-{known(excerpts[mark.excerpt].color)}">{said}</mark>'
    for mark in piece.ending:
        number = mark.excerpt + 1
        said += f'<sup><a href="#n{number}">{number}</a></sup>'
    return said


def _named(number: int, named: set[int]) -> str:
    """Return the beginning of a note; the first time it is told it can be jumped to."""
    if number in named:
        return "<div>"
    named.add(number)
    return f'<div id="n{number + 1}">'


def _note(item: Excerpt, number: int, options: ExportOptions) -> Iterator[str]:
    """Yield what is said beside the text: no quotation, for that stands there."""
    color = f'<span class="swatch c-{known(item.color)}"></span>' if item.color else ""
    kind = escape(wording.kind_of(item))
    meaning = f" {line(item.color_meaning)}" if item.color_meaning else ""
    yield f'<p class="kind"><span>{number + 1} {color}{kind}{meaning}</span></p>'
    yield from said_of(item, options)
    yield "</div>"
