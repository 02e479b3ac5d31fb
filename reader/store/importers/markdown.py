"""Markdown, kept as it stands in the file: offsets are into the source, marks and all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.decoding import decode
from reader.store.importers.imported import Imported
from reader.store.importers.markdown_inline import inline_spans
from reader.store.importers.source_blocks import SourceBlocks

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
    if front:
        blocks.out.found.append(Structure(Part.FURNITURE, Span(*front.span())))
    for comment in _COMMENT.finditer(text):
        blocks.out.mark(*comment.span())
    author = values.get("author", "")
    return Imported(
        text=text,
        structure=blocks.out.structure(),
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


class _Blocks:
    """One pass over the lines of a text, from ``at`` on."""

    def __init__(self, text: str, at: int) -> None:
        self.text = text
        self.at = at
        self.title = ""
        self.out = SourceBlocks(text, inline_spans)
        self._fence = ""

    def scan(self) -> None:
        lines = list(self.out.lines(self.at))
        following = [*lines, (len(self.text), len(self.text))][1:]
        for (start, end), (after, after_end) in zip(lines, following, strict=True):
            line = self.text[start:end]
            if not self._fenced(line, start, end):
                self._line(line, start, end, self.text[after:after_end])
        self.out.close()

    def _fenced(self, line: str, start: int, end: int) -> bool:
        """Take a line of a fenced block, which is no Markdown; tell whether it was one."""
        fence = _FENCE.match(line)
        if self._fence:
            self.out.grow(end)
            if fence and fence["fence"].startswith(self._fence) and not line.strip(" `~"):
                self._fence = ""
                self.out.mark(start, end)
                self.out.close()
            return True
        if fence:
            self.out.begin(Part.PARAGRAPH, start, end, code=True)
            self.out.mark(start, end)
            self._fence = fence["fence"]
            return True
        return False

    def _line(self, line: str, start: int, end: int, after: str) -> None:
        if not line.strip():
            self.out.close()
            return
        if self._heading(line, start, end) or self._row(line, start, end, after):
            return
        lead = start + len(line) - len(line.lstrip())
        if _RULE.match(line):
            self.out.close()
            self.out.mark(start, end)
            return
        item, note = _ITEM.match(line), _NOTE.match(line)
        if item:
            depth = len(item["indent"].replace("\t", "    ")) // 2 + 1
            self.out.begin(Part.LIST_ITEM, lead, end, level=min(depth, 9))
        elif note:
            self.out.begin(Part.FOOTNOTE, lead, end, label=note["mark"])
        elif line.lstrip().startswith(">"):
            self.out.go_on(Part.QUOTATION, lead, end)
            self.out.mark(lead, lead + 1)
        elif self.out.open_part:
            self.out.grow(end)
        elif _DEFINITION.match(line):
            self.out.mark(lead, end)
        else:
            self.out.begin(Part.PARAGRAPH, lead, end)

    def _heading(self, line: str, start: int, end: int) -> bool:
        found = _HEADING.match(line)
        under = _UNDERLINE.match(line)
        if found:
            self.out.close()
            words = found["text"] or ""
            hashes = start + found.start("hashes")
            first = start + found.start("text") if words else start + found.end("hashes")
            self.out.mark(hashes, first)
            self.out.mark(first + len(words), end)
            self._note_heading(len(found["hashes"]), hashes, end, words)
            return True
        if under and self.out.open_part is Part.PARAGRAPH:
            opened = self.out.drop()
            self.out.mark(start, end)
            words = self.text[opened:start]
            self._note_heading(1 if "=" in under["line"] else 2, opened, end, words)
            return True
        return False

    def _note_heading(self, level: int, start: int, end: int, words: str) -> None:
        self.out.heading(start, end, level)
        if not self.title:
            self.title = " ".join(re.sub(r"[*_`]", "", words).split())

    def _row(self, line: str, start: int, end: int, after: str) -> bool:
        """Take a row of a table: its first row stands over a row of dashes."""
        if "|" not in line:
            if self.out.open_part is Part.TABLE:
                self.out.close()
            return False
        if self.out.open_part is not Part.TABLE:
            if not _DASHES.match(after) or "-" not in after:
                return False
            self.out.begin(Part.TABLE, start, end)
        self.out.grow(end)
        if _DASHES.match(line):
            self.out.mark(start, end)
        else:
            self.out.row(start, end, _CELL)
        return True
