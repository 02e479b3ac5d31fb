"""A whole document on paper, with its highlights as tints and its notes as comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.exporters.arranged_text import flowing, softened
from reader.store.exporters.marked_blocks import Pieces, blocks, unmarked
from reader.store.exporters.paper import Comment, Heading, Look, Manner, Paragraph, Words
from reader.store.exporters.wording import clean, kind_of, one_line, place_line, tag_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.excerpt import Excerpt, Export, Mark, MarkedText
    from reader.store.exporters.marked_blocks import Piece
    from reader.store.exporters.paper import Block

_MANNERS = {Part.QUOTATION: Manner.QUOTE, Part.FOOTNOTE: Manner.NOTE}
_DEEPEST = 5


def document_blocks(marked: MarkedText, export: Export) -> Iterator[Block]:
    """Yield the paragraphs of a document in order, then what is said of it without a place."""
    yield Heading(one_line(marked.source.title) or one_line(marked.source.path))
    pieces = Pieces(marked)
    for block in blocks(marked):
        text, at = softened(marked.text[block.start : block.end]), 0
        words: list[Words] = []
        for piece in pieces.of(block):
            words.append(_words(piece, text[at : at + len(piece.text)], export.excerpts))
            at += len(piece.text)
        text = one_line("".join(piece.text for piece in words))
        if block.level and text and not any(piece.tint or piece.comments for piece in words):
            yield Heading(text, min(block.level, _DEEPEST) + 1)
        elif text:
            manner = Manner.BODY if block.level else _MANNERS.get(block.part, Manner.BODY)
            yield Paragraph(tuple(words), manner)
    lost = unmarked(export, marked)
    if lost:
        yield Heading("Without a place in the text", 2)
    for number in lost:
        item = export.excerpts[number]
        said = item.first.quote or item.note or kind_of(item)
        comments = tuple(comments_on(item))
        yield Paragraph((Words(clean(said)),), Manner.QUOTE, item.color or "none", comments)


def comments_on(item: Excerpt, side: int = 0) -> Iterator[Comment]:
    """Yield what is said of a marked passage: tags, the other side, the note, the answers."""
    said = [" ".join(f"#{tag_path(tag)}" for tag in item.tags)]
    if item.other is not None:
        other = item.passages[1 - side]
        told = ", ".join(filter(None, (one_line(other.source.title), place_line(other))))
        said.append(f"{kind_of(item)} — {told}")
    said.append(clean(item.note))
    text = "\n".join(filter(None, said))
    if text:
        yield Comment(text, one_line(item.author), item.created)
    for reply in item.replies:
        yield Comment(clean(reply.note), one_line(reply.author), reply.created)


def _words(piece: Piece, text: str, excerpts: Sequence[Excerpt]) -> Words:
    looks = {
        Look.ITALIC: piece.emphasis,
        Look.BOLD: piece.strong,
        Look.FAINT: piece.furniture,
    }
    return Words(
        flowing(text),
        frozenset(look for look, worn in looks.items() if worn),
        tint=_color(piece.marks[-1], excerpts) if piece.marks else "",
        comments=tuple(
            comment
            for mark in piece.ending
            for comment in comments_on(excerpts[mark.excerpt], mark.side)
        ),
    )


def _color(mark: Mark, excerpts: Sequence[Excerpt]) -> str:
    return excerpts[mark.excerpt].color or "grey"
