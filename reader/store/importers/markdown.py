"""Markdown, kept as it stands in the file: offsets are into the source, marks and all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.decoding import decode
from reader.store.importers.imported import Imported
from reader.store.importers.markdown_inline import inline_spans

if TYPE_CHECKING:
    from collections.abc import Iterator


_FRONT = re.compile(r"---[ \t]*\n(?P<body>(?:.*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_FRONT_VALUE = re.compile(
    r"(?m)^(?P<key>title|lang|language|date|author):[ \t]*(?P<value>\S.*?)[ \t]*$"
)
_HEADING = re.compile(r" {0,3}(?P<hashes>#{1,6})(?:[ \t]+(?P<text>.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?P<line>=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
_NOTE = re.compile(r" {0,3}\[\^(?P<mark>[^\]\s]{1,40})\]:[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[[^\]^]{1,200}\]:[ \t]*\S")
_DASHES = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = re.compile(r"(?:\\\||[^|])+")
_COMMENT = re.compile(r"(?s)<!--.*?(?:-->|$)")


def read(raw: bytes, name: str, *, encoding: str = "") -> Imported:
    """Return a Markdown file as it stands, with its structure typed; see ``Importer``."""
    decoded = decode(raw, name, encoding=encoding)
    text = decoded.text
    front = _FRONT.match(text)
    values = dict(_front_values(front["body"])) if front else {}
    blocks = _Blocks(text, front.end() if front else 0)
    blocks.scan()
    found = blocks.found
    if front:
        found.append(Structure(Part.FURNITURE, Span(0, front.end())))
    found.extend(Structure(Part.FURNITURE, Span(*item.span())) for item in _COMMENT.finditer(text))
    found = sorted(dict.fromkeys(found), key=lambda item: (item.span.start, -item.span.end))
    author = values.get("author", "")
    return Imported(
        text=text,
        structure=tuple(found),
        title=values.get("title", "") or blocks.title,
        language=values.get("lang", "") or values.get("language", ""),
        decoding=decoded.how,
        authors=(author,) if author else (),
        date=values.get("date", ""),
    )


def _front_values(body: str) -> Iterator[tuple[str, str]]:
    for found in _FRONT_VALUE.finditer(body):
        value = found["value"]
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        yield found["key"], value


@dataclass(slots=True)
class _Open:
    """The block that lines are being added to."""

    part: Part
    start: int
    end: int
    level: int = 0
    label: str = ""
    code: bool = False


@dataclass(slots=True)
class _Blocks:
    """One pass over the lines of a text, from ``at`` on."""

    text: str
    at: int
    found: list[Structure] = field(default_factory=list[Structure])
    title: str = ""
    _open: _Open | None = None
    _fence: str = ""
    _table: int = -1

    def scan(self) -> None:
        lines = self._lines()
        following = [*lines, (len(self.text), len(self.text))][1:]
        for (start, end), (after, after_end) in zip(lines, following, strict=True):
            line = self.text[start:end]
            if not self._fenced(line, start, end):
                self._line(line, start, end, self.text[after:after_end])
        self._close()

    def _lines(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        at = self.at
        while at < len(self.text):
            end = self.text.find("\n", at)
            end = len(self.text) if end < 0 else end
            found.append((at, end))
            at = end + 1
        return found

    def _fenced(self, line: str, start: int, end: int) -> bool:
        """Take a line of a fenced block, which is no Markdown; tell whether it was one."""
        fence = _FENCE.match(line)
        if self._fence:
            self._grow(end)
            if fence and fence["fence"].startswith(self._fence) and not line.strip(" `~"):
                self._fence = ""
                self._mark(start, end)
                self._close()
            return True
        if fence:
            self._close()
            self._open = _Open(Part.PARAGRAPH, start, end, code=True)
            self._mark(start, end)
            self._fence = fence["fence"]
            return True
        return False

    def _line(self, line: str, start: int, end: int, after: str) -> None:
        if not line.strip():
            self._close()
            return
        if self._heading(line, start, end) or self._row(line, start, end, after):
            return
        lead = start + len(line) - len(line.lstrip())
        if _RULE.match(line):
            self._close()
            self._mark(start, end)
            return
        item, note = _ITEM.match(line), _NOTE.match(line)
        if item:
            depth = len(item["indent"].replace("\t", "    ")) // 2 + 1
            self._begin(Part.LIST_ITEM, lead, end, level=min(depth, 9))
        elif note:
            self._begin(Part.FOOTNOTE, lead, end, label=note["mark"])
        elif line.lstrip().startswith(">"):
            self._go_on(Part.QUOTATION, lead, end)
            self._mark(lead, lead + 1)
        elif _DEFINITION.match(line) and not self._open:
            self.found.append(Structure(Part.FURNITURE, Span(lead, end)))
        elif self._open:
            self._grow(end)
        else:
            self._begin(Part.PARAGRAPH, lead, end)

    def _heading(self, line: str, start: int, end: int) -> bool:
        found = _HEADING.match(line)
        under = _UNDERLINE.match(line)
        if found:
            self._close()
            words = found["text"] or ""
            hashes = start + found.start("hashes")
            first = start + found.start("text") if words else start + found.end("hashes")
            self._mark(hashes, first)
            self._mark(first + len(words), end)
            self._note_heading(len(found["hashes"]), start + found.start("hashes"), end, words)
            return True
        if under and self._open and self._open.part is Part.PARAGRAPH:
            opened, self._open = self._open, None
            words = self.text[opened.start : opened.end]
            self._mark(start, end)
            self._note_heading(1 if "=" in under["line"] else 2, opened.start, end, words)
            return True
        return False

    def _note_heading(self, level: int, start: int, end: int, words: str) -> None:
        end = start + len(self.text[start:end].rstrip())
        self.found.append(Structure(Part.HEADING, Span(start, end), level))
        self.found.extend(inline_spans(self.text, start, end))
        if not self.title:
            self.title = " ".join(re.sub(r"[*_`]", "", words).split())

    def _row(self, line: str, start: int, end: int, after: str) -> bool:
        """Take a row of a table: its first row stands over a row of dashes."""
        if self._table < 0:
            if "|" not in line or not _DASHES.match(after) or "-" not in after:
                return False
            self._close()
            self._table = start
        if "|" not in line:
            self._close()
            return False
        self._open = _Open(Part.TABLE, self._table, start + len(line.rstrip()))
        if _DASHES.match(line):
            self._mark(start, end)
        else:
            self._cells(line, start)
        return True

    def _cells(self, line: str, start: int) -> None:
        row = line.strip()
        lead = start + line.index(row)
        self.found.append(Structure(Part.ROW, Span(lead, lead + len(row))))
        done = 0
        for cell in _CELL.finditer(line):
            self._bars(line, start, done, cell.start())
            done = cell.end()
            words = cell[0].strip()
            if words:
                at = start + cell.start() + cell[0].index(words)
                self.found.append(Structure(Part.CELL, Span(at, at + len(words))))
                self.found.extend(inline_spans(self.text, at, at + len(words)))

        self._bars(line, start, done, len(line))

    def _bars(self, line: str, start: int, first: int, last: int) -> None:
        """Type the bars between two cells; one that alone keeps two words apart stays."""
        for at in range(first, last):
            if line[max(0, at - 1)].isspace() or line[at + 1 : at + 2].strip() == "" or not at:
                self._mark(start + at, start + at + 1)

    def _mark(self, start: int, end: int) -> None:
        """Type what only says how the text is set; white space at its ends is not of it."""
        said = self.text[start:end]
        start += len(said) - len(said.lstrip())
        end -= len(said) - len(said.rstrip())
        if start < end:
            self.found.append(Structure(Part.FURNITURE, Span(start, end)))

    def _begin(self, part: Part, start: int, end: int, level: int = 0, label: str = "") -> None:
        self._close()
        self._open = _Open(part, start, end, level, label)

    def _go_on(self, part: Part, start: int, end: int) -> None:
        if self._open and self._open.part is part:
            self._grow(end)
        else:
            self._begin(part, start, end)

    def _grow(self, end: int) -> None:
        if self._open:
            self._open.end = end

    def _close(self) -> None:
        opened, self._open = self._open, None
        self._table = -1
        if opened is None:
            return
        end = opened.start + len(self.text[opened.start : opened.end].rstrip())
        if opened.start < end:
            span = Span(opened.start, end)
            self.found.append(Structure(opened.part, span, opened.level, opened.label))
            if opened.part is not Part.TABLE and not opened.code:
                self.found.extend(inline_spans(self.text, opened.start, end))
