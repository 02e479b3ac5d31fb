"""One excerpt to be pasted: plain for a letter, HTML for a word processor, its citation with it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from reader.domain.excerpt import State
from reader.store.exporters import wording
from reader.store.exporters.html_parts import emphasised, text
from reader.store.exporters.level_rows import level_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.domain.excerpt import Difference, Excerpt, Quoted
    from reader.store.exporters.citations import Citations

_CELL = "border:1px solid #999;padding:4pt;vertical-align:top"


@dataclass(frozen=True, slots=True)
class Clipping:
    """The same words twice: plain text, and a piece of HTML."""

    plain: str
    html: str


def excerpt_text(excerpts: Sequence[Excerpt], citations: Citations) -> Clipping:
    """Return excerpts as they are pasted: quotation and citation, then the note.

    Of a pair both sides are there; in HTML side by side, with what differs marked.
    """
    return Clipping(
        plain="\n\n".join("\n".join(_plain(item, citations)) for item in excerpts),
        html="\n".join("".join(_html(item, citations)) for item in excerpts),
    )


def _plain(item: Excerpt, citations: Citations) -> Iterator[str]:
    for quoted in item.passages:
        cited = citations.passage(quoted).plain
        state = f"; {wording.STATES[quoted.state]}" if quoted.state is not State.OK else ""
        words = wording.flowed(quoted.quote).strip()
        yield f"“{words}” ({cited}{state})" if words else f"{cited}{state}"
    if item.note:
        yield wording.clean(item.note)


def _html(item: Excerpt, citations: Citations) -> Iterator[str]:
    if item.other is not None and item.differences:
        yield _table(item, citations)
    else:
        for quoted in item.passages:
            if quoted.quote:
                yield f"<blockquote>{_lines(emphasised(quoted))}</blockquote>"
            yield f"<p>{_cited(quoted, citations)}</p>"
    if item.note:
        yield f"<p>{_lines(text(item.note))}</p>"


def _cited(quoted: Quoted, citations: Citations) -> str:
    state = escape(wording.STATES[quoted.state])
    return f"{citations.passage(quoted).html}{f' ({state})' if state else ''}"


def _table(item: Excerpt, citations: Citations) -> str:
    heads = "".join(
        f'<td style="{_CELL}">{_cited(quoted, citations)}</td>' for quoted in item.passages
    )
    rows = "".join(
        f'<tr><td style="{_CELL}">{_side(row, 0)}</td><td style="{_CELL}">{_side(row, 1)}</td></tr>'
        for row in level_rows(item.differences)
    )
    return f'<table style="border-collapse:collapse"><tr>{heads}</tr>{rows}</table>'


def _side(row: Sequence[Difference], side: int) -> str:
    """Return one side of a row; what it alone has is struck or underlined, as without colours."""
    said: list[str] = []
    for kind, words in wording.side_of(row, side):
        before, kept, after = wording.parted(words)
        tag = {"same": "", "furniture": "i"}.get(kind.value, "u" if side else "s")
        piece = escape(kept)
        said.append(f"{before}<{tag}>{piece}</{tag}>{after}" if tag and kept else escape(words))
    return _lines("".join(said).strip())


def _lines(said: str) -> str:
    return said.replace("\n", "<br>")
