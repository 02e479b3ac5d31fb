"""What stands inside a paragraph of Org: emphasis, links, notes and marks of notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = re.compile(
    r"(?P<line>\n)|(?<=[^\n])\[fn:(?P<mark>[\w-]{1,40})\]|(?P<note>\[fn:(?P<label>[\w-]{0,40}):)"
    r"|(?P<bare>\[\[[^\[\]]{1,2000}\]\])|(?P<link>\[\[[^\[\]]{1,2000}\]\[)|(?P<open>\[)|(?P<shut>\])"
    r"|(?P<unseen><<[^<>\n]{1,200}>>|@@[a-z]{1,20}:[^@\n]{0,300}@@)|(?P<sign>[*/_+=~])"
)
_SIGNS = "*/_+"
_LITERAL = "=~"
_STYLES = {"*": Part.STRONG, "/": Part.EMPHASIS}
_BEFORE = "-–—(\"'{"
_AFTER = "-–—.,;:!?'\")}[]"
_DEEPEST = 8


def inline_spans(text: str, start: int, end: int) -> Iterator[Structure]:
    """Yield emphasis, strong emphasis, notes and their marks in a block, and what only marks them.

    A sign opens before a word and after a space or a bracket, and closes the other way
    round, on the same line or the next. Nothing is marked up between ``=`` or ``~``.
    """
    return _Inline(text, start, end).spans()


def plain(text: str, start: int, end: int) -> str:
    """Return the words of a stretch, without notes and what only marks them."""
    kept = list(text[start:end])
    for item in inline_spans(text, start, end):
        if item.part in (Part.FURNITURE, Part.FOOTNOTE, Part.FOOTNOTE_MARK):
            span = item.span
            kept[span.start - start : span.end - start] = [""] * len(span)
    return " ".join("".join(kept).split())


class _Inline:
    """One pass over the marks of a block."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end
        self._line = 0
        self._passed = start
        self._signs: list[tuple[str, int, int]] = []
        self._brackets: list[re.Match[str]] = []

    def spans(self) -> Iterator[Structure]:
        marks = list(_MARK.finditer(self._text, self._start, self._end))
        literal_ends = self._literal_ends(marks)
        for found in marks:
            at = found.start()
            if found["line"]:
                self._line += 1
            elif at < self._passed:
                continue
            elif at in literal_ends:
                self._passed = literal_ends[at] + 1
                yield from _furniture((at, at + 1), (literal_ends[at], self._passed))
            elif found["sign"]:
                yield from self._sign(found["sign"], at)
            elif found["shut"]:
                yield from self._shut(at)
            else:
                yield from self._bracket(found)

    def _opens(self, at: int, others: str = "") -> bool:
        """Tell whether a sign may open what follows; ``others`` may stand before it, too."""
        before, after = self._around(at)
        return (before.isspace() or before in _BEFORE + others) and not after.isspace()

    def _closes(self, at: int, others: str = "") -> bool:
        """Tell whether a sign may close what is before it; ``others`` may follow it, too."""
        before, after = self._around(at)
        return (after.isspace() or after in _AFTER + others) and not before.isspace()

    def _around(self, at: int) -> tuple[str, str]:
        before = self._text[at - 1] if at > self._start else " "
        after = self._text[at + 1] if at + 1 < self._end else " "
        return before, after

    def _literal_ends(self, marks: list[re.Match[str]]) -> dict[int, int]:
        """Return, by the places of signs that open code, where it ends.

        From the last mark to the first: what is sought is the nearest sign behind.
        """
        ends: dict[int, int] = {}
        nearest: dict[str, tuple[int, int]] = {}
        line = 0
        for found in reversed(marks):
            sign, at = found["sign"], found.start()
            line += bool(found["line"])
            if not sign or sign not in _LITERAL:
                continue
            end, of_line = nearest.get(sign, (at, line))
            if end > at + 1 and line - of_line <= 1 and self._opens(at, _SIGNS):
                ends[at] = end
            if self._closes(at, _SIGNS):
                nearest[sign] = at, line
        return ends

    def _sign(self, sign: str, at: int) -> Iterator[Structure]:
        self._signs = [item for item in self._signs if self._line - item[2] <= 1]
        opened = [item[0] for item in self._signs]
        if sign in opened and self._closes(at, "".join(opened)):
            place = opened.index(sign)
            begun = self._signs[place][1]
            del self._signs[place:]
            if at > begun + 1:
                if sign in _STYLES:
                    yield Structure(_STYLES[sign], Span(begun, at + 1))
                yield from _furniture((begun, begun + 1), (at, at + 1))
                return
        outer = "".join(item[0] for item in self._signs[-1:] if item[1] == at - 1)
        if sign in _SIGNS and len(self._signs) < _DEEPEST and self._opens(at, outer):
            self._signs.append((sign, at, self._line))

    def _bracket(self, found: re.Match[str]) -> Iterator[Structure]:
        start, end = found.span()
        if found["mark"]:
            yield Structure(Part.FOOTNOTE_MARK, Span(start, end), label=found["mark"])
        elif found["bare"]:
            yield from _furniture((start, start + 2), (end - 2, end))
        elif found["unseen"]:
            yield from _furniture((start, end))
        else:
            self._brackets.append(found)

    def _shut(self, at: int) -> Iterator[Structure]:
        """Take a closing bracket; that of a link is double."""
        opener = self._brackets[-1] if self._brackets else None
        end = at + 1
        if opener is None or (opener["link"] and not self._text.startswith("]", end, self._end)):
            return
        self._brackets.pop()
        if opener["link"]:
            self._passed = end = at + 2
        if opener["note"]:
            yield Structure(Part.FOOTNOTE, Span(opener.start(), end), label=opener["label"])
        if not opener["open"]:
            yield from _furniture(opener.span(), (at, end))


def _furniture(*spans: tuple[int, int]) -> Iterator[Structure]:
    for start, end in spans:
        yield Structure(Part.FURNITURE, Span(start, end))
