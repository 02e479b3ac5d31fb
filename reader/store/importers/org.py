"""Org files (.org), kept as they stand: offsets are into the source, marks and all."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.domain.document import Part
from reader.store.decoding import decode
from reader.store.importers.imported import Imported
from reader.store.importers.org_inline import inline_spans, plain
from reader.store.importers.source_blocks import SourceBlocks

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEADING = re.compile(
    r"(?P<stars>\*+)[ \t]+(?:(?:TODO|DONE)(?:[ \t]+|$))?(?:\[#\w\](?:[ \t]+|$))?"
    r"(?:COMMENT(?:[ \t]+|$))?(?P<words>.*)"
)
_TAGS = re.compile(r"[ \t]:[\w@#%:]+:[ \t]*$")
_PLANNED = re.compile(r"[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):")
_KEYWORD = re.compile(r"[ \t]*#\+(?P<key>[\w-]+(?:\[[^\]\n]*\])?):[ \t]*(?P<value>.*)")
_COMMENT = re.compile(r"[ \t]*#(?:[ \t]|$)")
_BEGIN = re.compile(r"(?i)[ \t]*(?:#\+begin_(\S+)|(:(?!end:)[\w-]+):[ \t]*$)")
_END = re.compile(r"(?i)[ \t]*(?:#\+end_(\S+)|(:end):)[ \t]*$")
_FIXED = re.compile(r"[ \t]*:(?:[ \t]|$)")
_RULE = re.compile(r"[ \t]*-{5,}[ \t]*$")
_NOTE = re.compile(r"\[fn:(?P<mark>[\w-]{1,40})\][ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-+]|\d{1,9}[.)]|(?<=[ \t])\*)(?:[ \t]+(?P<counter>\[@\d{1,9}\])?|$)")
_CELL = re.compile(r"[^|]+")
_DATE = re.compile(r"[<\[]?(\d{4}-\d\d-\d\d)\b")
_UNSEEN = ("comment", ":properties", ":logbook")
_AS_IT_STANDS = ("src", "example", "export")
_ABOUT = ("title", "author", "date", "language")
_HEADS = "*"
_DEEPEST = 9


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return an Org file as it stands, with its structure typed; see ``Importer``."""
    decoded = decode(raw, name, encoding=encoding)
    blocks = _Blocks(decoded.text)
    blocks.scan()
    said = {key: " ".join(values) for key, values in blocks.said.items()}
    date = said.get("date", "")
    day = _DATE.match(date)
    return Imported(
        text=decoded.text,
        structure=blocks.out.structure(),
        title=said.get("title", "") or blocks.title,
        language=said.get("language", ""),
        decoding=decoded.how,
        authors=tuple(filter(None, map(str.strip, said.get("author", "").split(";")))),
        date=day[1] if day else date,
    )


class _Blocks:
    """One pass over the lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.title = ""
        self.said: dict[str, list[str]] = {}
        self.out = SourceBlocks(text, inline_spans)
        self._lines = list(self.out.lines())
        self._ends = _ends(text, self._lines)
        self._indents: list[int] = []
        self._quotes = 0
        self._under_heading = False

    def scan(self) -> None:
        at = 0
        while at < len(self._lines):
            start, end = self._lines[at]
            line = self.text[start:end]
            under_heading, self._under_heading = self._under_heading, False
            if not line.strip():
                self.out.close()
            elif (past := self._enclosed(line, at)) > at:
                at = past
                continue
            elif not self._unseen(line, start, end, under_heading=under_heading):
                self._line(line, start, end)
            at += 1
        self.out.close()

    def _enclosed(self, line: str, at: int) -> int:
        """Take the first line of a block or drawer, and all of it that is not Org; return where to go on.

        One that does not end before the next heading is none: its first line is text.
        """
        begun = _BEGIN.match(line)
        kind = _kind(begun) if begun else ""
        last = self._end_of(kind, at) if kind else -1
        if last < 0:
            return at
        (start, end), (last_start, last_end) = self._lines[at], self._lines[last]
        self.out.close()
        if kind in _UNSEEN:
            self.out.mark(start, last_end)
            return last + 1
        self.out.mark(start, end)
        if kind in _AS_IT_STANDS:
            self.out.begin(Part.PARAGRAPH, end, last_start, code=True)
            self.out.close()
            self.out.mark(last_start, last_end)
            return last + 1
        self._quotes += kind == "quote"
        return at + 1

    def _end_of(self, kind: str, at: int) -> int:
        """Return the line where a block that begins at line ``at`` ends, or -1."""
        ends = self._ends.get(":end" if kind.startswith(":") else kind, [])
        heads = self._ends[_HEADS]
        end, head = bisect_right(ends, at), bisect_right(heads, at)
        if end == len(ends) or (head < len(heads) and heads[head] < ends[end]):
            return -1
        return ends[end]

    def _unseen(self, line: str, start: int, end: int, *, under_heading: bool) -> bool:
        """Take a line that is no text: a setting, a comment, the end of a block."""
        ended, keyword = _END.match(line), _KEYWORD.match(line)
        if keyword:
            key, value = keyword["key"].lower(), start + keyword.start("value")
            self.out.close()
            if key.partition("[")[0] == "caption":
                self.out.mark(start, value)
                self.out.note(Part.PARAGRAPH, value, end)
                self.out.begin(Part.CAPTION, value, end)
                self.out.close()
                return True
            if key in _ABOUT:
                self.said.setdefault(key, []).append(plain(self.text, value, end))
        elif ended:
            self._quotes -= bool(self._quotes) and _kind(ended) == "quote"
        elif not (
            _COMMENT.match(line) or _RULE.match(line) or (under_heading and _PLANNED.match(line))
        ):
            return False
        self.out.close()
        self.out.mark(start, end)
        return True

    def _line(self, line: str, start: int, end: int) -> None:
        lead = end - len(line.lstrip())
        if heading := _HEADING.match(line):
            self._heading(heading, start, end)
        elif line.lstrip().startswith("|"):
            self._row(start, lead, end)
        elif note := _NOTE.match(line):
            self._leave_lists(0)
            self.out.begin(Part.FOOTNOTE, start, end, label=note["mark"])
        elif item := _ITEM.match(line):
            self._leave_lists(_width(line))
            self._indents.append(_width(line))
            self.out.begin(Part.LIST_ITEM, lead, end, level=min(len(self._indents), _DEEPEST))
            if item["counter"]:
                self.out.mark(start + item.start("counter"), start + item.end("counter"))
        else:
            self._words(line, lead, end)

    def _heading(self, found: re.Match[str], start: int, end: int) -> None:
        self.out.close()
        self._indents.clear()
        self._quotes = 0
        self._under_heading = True
        tags = _TAGS.search(found["words"])
        first = start + found.start("words")
        last = first + tags.start() if tags else end
        self.out.mark(start, first)
        self.out.mark(last, end)
        if first < last:
            self.out.heading(start, end, min(len(found["stars"]), _DEEPEST))
            self.title = self.title or plain(self.text, first, last)

    def _row(self, start: int, lead: int, end: int) -> None:
        if self.out.open_part is not Part.TABLE:
            self.out.begin(Part.TABLE, lead, end)
        self.out.grow(end)
        if self.text.startswith("|-", lead):
            self.out.mark(lead, end)
        else:
            self.out.row(start, end, _CELL)

    def _words(self, line: str, lead: int, end: int) -> None:
        """Take a line of a paragraph, an item or a note; an item holds what stands deeper than its sign."""
        if self._leave_lists(_width(line)) and self.out.open_part is Part.LIST_ITEM:
            self.out.close()
        if _FIXED.match(line):
            self.out.go_on(Part.PARAGRAPH, lead, end, code=True)
            self.out.mark(lead, lead + 1)
        elif self.out.open_part in (Part.LIST_ITEM, Part.FOOTNOTE):
            self.out.grow(end)
        else:
            self.out.go_on(Part.QUOTATION if self._quotes else Part.PARAGRAPH, lead, end)

    def _leave_lists(self, width: int) -> bool:
        """Leave the lists that a line of this indent does not stand in; tell whether there was one."""
        depth = len(self._indents)
        while self._indents and self._indents[-1] >= width:
            self._indents.pop()
        return len(self._indents) < depth


def _ends(text: str, lines: Iterable[tuple[int, int]]) -> dict[str, list[int]]:
    """Return the numbers of the lines that end a block, by its kind, and of those that are headings."""
    found: dict[str, list[int]] = {_HEADS: []}
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if _HEADING.match(line):
            found[_HEADS].append(number)
        elif ended := _END.match(line):
            found.setdefault(_kind(ended), []).append(number)
    return found


def _kind(found: re.Match[str]) -> str:
    """Return what begins or ends: a kind of block, or a drawer by its name after a colon."""
    return (found[1] or found[2]).lower()


def _width(line: str) -> int:
    """Return how far a line is indented, in columns."""
    return len(line.expandtabs()) - len(line.expandtabs().lstrip())
