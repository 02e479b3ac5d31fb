"""What stands inside a paragraph of Markdown: emphasis and marks of footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r"\\.|(?P<code>`+)|\[\^(?P<note>[^\]\s]{1,40})\](?!:)|(?P<open>!?\[)(?!\^)"
    r"|(?P<target>\]\([^()\s]{0,2000}(?:[ \t]+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\))"
    r"|(?P<reference>\]\[[^\]\n]{0,200}\])|(?P<run>\*{1,3}|_{1,3}|~~)"
)


def inline_spans(text: str, start: int, end: int) -> Iterator[Structure]:
    """Yield emphasis, strong emphasis and footnote marks of a block, and what only marks them.

    A run of stars opens if a word follows it and closes if one stands before
    it; underscores inside a word are neither. The marks themselves and the
    addresses of links are furniture: a reader of the page would not see them.
    """
    opened: list[tuple[str, int]] = []
    brackets: list[tuple[int, int]] = []
    code_until = start
    for found in _MARK.finditer(text, start, end):
        if found.start() < code_until:
            continue
        if found["code"]:
            size = len(found["code"])
            closing = text.find(found["code"], found.end(), end)
            code_until = closing + size if closing >= 0 else found.end()
            if closing >= 0:
                yield from _furniture(found.span(), (closing, closing + size))
        elif found["note"]:
            yield Structure(Part.FOOTNOTE_MARK, Span(*found.span()), label=found["note"])
        elif found["open"]:
            brackets.append(found.span())
        elif (found["target"] or found["reference"]) and brackets:
            yield from _furniture(brackets.pop(), found.span())
        elif found["run"]:
            yield from _run(text, found, opened, (start, end))


def _furniture(*spans: tuple[int, int]) -> Iterator[Structure]:
    for start, end in spans:
        yield Structure(Part.FURNITURE, Span(start, end))


def _run(
    text: str, found: re.Match[str], opened: list[tuple[str, int]], block: tuple[int, int]
) -> Iterator[Structure]:
    run = found["run"]
    before = text[found.start() - 1] if found.start() > block[0] else " "
    after = text[found.end()] if found.end() < block[1] else " "
    if run[0] == "_" and before.isalnum() and after.isalnum():
        return
    if opened and opened[-1][0] == run and not before.isspace():
        _, at = opened.pop()
        span = Span(at, found.end())
        if run[0] != "~" and len(run) != 2:
            yield Structure(Part.EMPHASIS, span)
        if run[0] != "~" and len(run) >= 2:
            yield Structure(Part.STRONG, span)
        yield from _furniture((at, at + len(run)), found.span())
    elif not after.isspace() and len(opened) < 8:
        opened.append((run, found.start()))
