"""Excerpts as Markdown: the passage as a quotation, where it is from, what was said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.excerpt import State
from reader.domain.overlap import EditKind
from reader.store.exporters import wording
from reader.store.exporters.markdown_text import broken, escaped, inline, line, quoted_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.excerpt import Difference, Excerpt, ExportOptions, Quoted, Reply
    from reader.store.exporters.citations import Citations

_MARKS = {EditKind.DROPPED: ("~~", "~~"), EditKind.ADDED: ("**", "**")}


def excerpt_lines(item: Excerpt, options: ExportOptions, citations: Citations) -> Iterator[str]:
    """Yield one excerpt: what it is, its passages, what was said of it."""
    yield ""
    yield f"### {_title(item)}"
    yield ""
    if options.differences and item.differences:
        for side in (0, 1):
            yield from _passage(item, side, citations, _marked(item.differences, side))
    else:
        for side, quoted in enumerate(item.passages):
            yield from _passage(item, side, citations, escaped(wording.flowed(quoted.quote)))
    yield from _said(item)
    if options.replies:
        for reply in item.replies:
            yield from _reply(reply)


def _title(item: Excerpt) -> str:
    """Return what an excerpt is, and of which documents or page."""
    said = wording.kind_of(item)
    if item.figures is not None:
        said = f"{said}, {item.figures.words:,} words"
    if item.other is not None:
        titles = (quoted.source.title or quoted.source.path for quoted in item.passages)
        return line(f"{said}: {' ⇄ '.join(titles)}")
    return line(", ".join(filter(None, (said, wording.page_line(item.first)))))


def _passage(item: Excerpt, side: int, citations: Citations, text: str) -> Iterator[str]:
    quoted = item.passages[side]
    if text.strip():
        yield from quoted_lines(text)
        yield ""
    yield _origin(quoted, citations)
    if quoted.state is not State.OK:
        yield ""
        yield f"**{line(wording.STATES[quoted.state]).capitalize()}.**"
    yield ""


def _origin(quoted: Quoted, citations: Citations) -> str:
    """Return the citation of a passage, its place, and the way back."""
    place = wording.section_line(quoted)
    cited = "".join(
        f"*{line(run.text.strip())}*{' ' * (run.text != run.text.rstrip())}"
        if "i" in run.looks and run.text.strip()
        else line(run.text, keep_ends=True)
        for run in citations.passage(quoted).runs
    )
    back = f" [open]({quoted.uri})" if quoted.uri else ""
    return f"— {cited}{f' ({line(place)})' if place else ''}{back}"


def _marked(differences: Iterable[Difference], side: int) -> str:
    """Return one side with the words that only it has marked."""
    only = EditKind.ADDED if side else EditKind.DROPPED
    said: list[str] = []
    for kind, text in wording.side_of(differences, side):
        if kind in {EditKind.SAME, EditKind.FURNITURE}:
            said.append(inline(text))
            continue
        head, words, tail = wording.parted(text)
        before, after = _MARKS[only]
        lines = (part.strip() for part in words.split("\n"))
        marked = "\n".join(f"{before}{inline(part)}{after}" if part else "" for part in lines)
        said.append(f"{head}{marked}{tail}")
    return "".join(said)


def _said(item: Excerpt) -> Iterator[str]:
    if item.note:
        yield broken(escaped(item.note))
        yield ""
    facts: list[str] = []
    if item.tags:
        facts.append("Tags: " + ", ".join(f"`{_code(wording.tag_path(tag))}`" for tag in item.tags))
    if item.color:
        meaning = f" ({line(item.color_meaning)})" if item.color_meaning else ""
        facts.append(f"Colour: {line(item.color)}{meaning}")
    if item.figures is not None:
        facts.append(line(wording.figures_line(item.figures)))
    if item.why:
        facts.append(line(item.why))
    if item.confirmed:
        facts.append("Confirmed by the reader")
    by = wording.said_by(item.author, item.created, item.modified)
    if by:
        facts.append(line(by))
    facts.append(f"`{_code(item.id)}`")
    yield from (f"- {fact}" for fact in facts)
    yield ""


def _reply(reply: Reply) -> Iterator[str]:
    by = wording.said_by(reply.author, reply.created, reply.modified)
    said = broken("\n".join(filter(None, (escaped(reply.note), f"— {line(by)}" if by else ""))))
    marks = "> " * reply.depth
    yield from (f"{marks}{part}".rstrip() for part in said.split("\n"))
    yield ""


def _code(text: str) -> str:
    return wording.one_line(text).replace("`", "ʼ") or "-"
