"""The parts of an exported page: passages, pairs level with each other, notes, replies."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.domain.address import SCHEME
from reader.domain.document import Part
from reader.domain.excerpt import State
from reader.domain.overlap import EditKind
from reader.store.exporters import wording
from reader.store.exporters.colors import known
from reader.store.exporters.level_rows import level_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Difference, Excerpt, ExportOptions, Quoted, Reply
    from reader.store.exporters.citations import Citations

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
SIDES = ("A", "B")


def text(said: str) -> str:
    """Return a clean text as HTML."""
    return escape(wording.clean(said))


def line(said: str) -> str:
    """Return a text as one line of HTML."""
    return escape(wording.one_line(said))


def language(quoted: Quoted) -> str:
    """Return the attributes that say in which language and direction a passage reads."""
    tag = quoted.source.language
    return f' lang="{tag}" dir="auto"' if _LANGUAGE.fullmatch(tag) else ' dir="auto"'


def excerpt(
    item: Excerpt, number: int, options: ExportOptions, citations: Citations
) -> Iterator[str]:
    """Yield one excerpt as an article."""
    pair = item.other is not None
    yield f'<article id="n{number}" class="{"double" if pair else "single"}">'
    yield _head(item, number)
    if pair:
        yield from _note(item)
        yield from _pair(item, options, citations)
    else:
        yield from _passage(item, citations)
        yield from _note(item)
    yield from _facts(item, options)
    yield "</article>"


def _head(item: Excerpt, number: int) -> str:
    said = [
        f'<span class="number">{number}</span>',
        f"<span>{escape(wording.kind_of(item))}</span>",
    ]
    if item.color:
        meaning = item.color_meaning or item.color
        swatch = f'<span class="swatch c-{known(item.color)}"></span>'
        said.append(f"<span>{swatch}{line(meaning)}</span>")
    if item.figures is not None:
        said.append(f'<span class="number">{escape(wording.figures_line(item.figures))}</span>')
    return f'<h3 class="kind">{" ".join(said)}</h3>'


def _passage(item: Excerpt, citations: Citations) -> Iterator[str]:
    quoted = item.first
    if quoted.quote:
        color = f' class="c-{known(item.color)}"' if item.color else ""
        before, after = (
            f'<span class="around">{escape(part)}</span>' if part else ""
            for part in wording.around(quoted)
        )
        words = f"{before}{emphasised(quoted)}{after}"
        yield f"<blockquote{color}{language(quoted)}>{words}</blockquote>"
    yield f'<p class="from">{_origin(quoted, citations)}</p>'
    yield from _state(quoted)


def _origin(quoted: Quoted, citations: Citations) -> str:
    """Return where a passage is from, with the way back to it."""
    said = [citations.passage(quoted).html]
    where = wording.section_line(quoted)
    if where:
        said.append(escape(where))
    return " · ".join(said) + back(quoted.uri)


def back(uri: str) -> str:
    """Return the way back into the application; it is not printed."""
    way = linked("open", uri)
    return f'<span class="back"> · {way}</span>' if way != "open" else ""


def linked(words: str, uri: str) -> str:
    """Return words as a way back into the application; an address of another kind is none."""
    if not uri.startswith(f"{SCHEME}://"):
        return words
    return f'<a href="{escape(uri)}">{words}</a>'


def _state(quoted: Quoted) -> Iterator[str]:
    if quoted.state is not State.OK:
        yield f'<p class="state">{escape(wording.STATES[quoted.state]).capitalize()}.</p>'


def emphasised(quoted: Quoted) -> str:
    """Return the words of a passage with what is set off in them."""
    words = wording.flowed(quoted.quote)
    cuts = {0, len(words)}
    for item in quoted.emphasis:
        cuts.update((min(item.start, len(words)), min(item.end, len(words))))
    edges = sorted(cuts)
    said: list[str] = []
    for start, end in pairwise(edges):
        parts = {item.part for item in quoted.emphasis if item.start <= start < item.end}
        piece = escape(words[start:end])
        piece = f"<em>{piece}</em>" if Part.EMPHASIS in parts else piece
        said.append(f"<strong>{piece}</strong>" if Part.STRONG in parts else piece)
    return "".join(said)


def _pair(item: Excerpt, options: ExportOptions, citations: Citations) -> Iterator[str]:
    yield '<div class="pair">'
    yield '<div class="row heads">'
    for side, quoted in zip(SIDES, item.passages, strict=True):
        title = line(quoted.source.title or quoted.source.path)
        yield f'<div class="side" data-side="{side}"><strong>{title}</strong>'
        yield f'<div class="from">{_origin(quoted, citations)}</div>'
        yield from _state(quoted)
        yield "</div>"
    yield "</div>"
    if options.differences and item.differences:
        for row in level_rows(item.differences):
            yield _row(item, [_marked(row, 0), _marked(row, 1)])
    elif any(quoted.quote for quoted in item.passages):
        yield _row(item, [emphasised(quoted) for quoted in item.passages])
    yield "</div>"


def _row(item: Excerpt, sides: Iterable[str]) -> str:
    cells = (
        f'<div class="side" data-side="{name}"{language(quoted)}>{said.strip()}</div>'
        for name, quoted, said in zip(SIDES, item.passages, sides, strict=True)
    )
    return f'<div class="row">{"".join(cells)}</div>'


def _marked(differences: Iterable[Difference], side: int) -> str:
    """Return one side of a row with the words that only it has marked."""
    tag = "ins" if side else "del"
    said: list[str] = []
    for kind, words in wording.side_of(differences, side):
        if kind is EditKind.SAME:
            said.append(escape(words))
            continue
        before, kept, after = wording.parted(words)
        piece = escape(kept)
        if kept and kind is EditKind.FURNITURE:
            piece = f'<span class="furniture">{piece}</span>'
        elif kept:
            piece = f"<{tag}>{piece}</{tag}>"
        said.append(f"{before}{piece}{after}")
    return "".join(said)


def said_of(item: Excerpt, options: ExportOptions) -> Iterator[str]:
    """Yield what was said of an excerpt: note, tags, replies, by whom and when."""
    yield from _note(item)
    yield from _facts(item, options)


def _note(item: Excerpt) -> Iterator[str]:
    if item.note:
        yield f'<div class="note" dir="auto">{text(item.note)}</div>'


def _facts(item: Excerpt, options: ExportOptions) -> Iterator[str]:
    if item.tags:
        tags = "".join(f"<li>{escape(wording.tag_path(tag))}</li>" for tag in item.tags)
        yield f'<ul class="tags">{tags}</ul>'
    if item.why:
        yield f'<p class="about">{line(item.why)}</p>'
    facts = [
        wording.said_by(item.author, item.created, item.modified),
        f"answers {item.reply_to}" if item.reply_to else "",
    ]
    said = " · ".join(line(fact) for fact in facts if fact)
    yield f'<p class="meta">{said}<span class="id"> · {line(item.id)}</span></p>'
    if options.replies:
        yield from map(_reply, item.replies)


def _reply(reply: Reply) -> str:
    by = line(wording.said_by(reply.author, reply.created, reply.modified))
    deeper = f' style="margin-left:{min(reply.depth, 8) * 1.2:.1f}rem"' if reply.depth > 1 else ""
    meta = f'<div class="meta">{by}</div>' if by else ""
    return f'<div class="reply" dir="auto"{deeper}>{text(reply.note)}{meta}</div>'
