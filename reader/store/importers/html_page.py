"""A web page as a reader would see it: its words in order, its structure typed.

The parser calls ``start``, ``data`` and ``end``; no tree is built, so nesting
may be of any depth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.store.importers import html_rules as rules
from reader.store.importers.composing import HAIR_SPACE, stands_against
from reader.store.importers.html_furniture import Article, Linked, site_furniture
from reader.store.importers.html_lists import Lists
from reader.store.importers.html_metadata import Metadata

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACE = re.compile(r"[ \t\n\r\f]+")
_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡])[\])]?")
_AROUND_TITLE = frozenset({"html", "head", "body", "title"})
_MOST_OF_THE_PAGE = 0.6
_LINKED = 0.6


class _Element:
    """An open element. ``start`` is -1 until its first character is written.

    What most elements are stands in the class, as there are very many of them.
    ``bare``: it has no attributes, and words in it stand in the line around it.
    """

    part: Part | None = None
    level: int = 0
    label: str = ""
    mark: str = ""
    start: int = -1
    dropped: bool = False
    furniture: bool = False
    language: str = ""
    headed: bool = False
    linked: int = 0
    links: int = 0
    anchors: int = 0

    def __init__(self, tag: str, *, bare: bool = False) -> None:
        self.tag = tag
        self.bare = bare


class Page:
    """The target of the parser: collects text, structure, title and language."""

    def __init__(self) -> None:
        self.title = ""
        self.heading = ""
        self.language = ""
        self._stack: list[_Element] = []
        self._blocks: list[_Element] = []
        self._rows: list[_Element] = []
        self._waiting: list[_Element] = []
        self._pieces: list[str] = []
        self._size = 0
        self._breaks = 0
        self._space = ""
        self._tabs = 0
        self._dropped = 0
        self._head: _Element | None = None
        self._furniture = 0
        self._article = 0
        self._articles_open = 0
        self._numbers = Lists()
        self._lists = 0
        self._items = 0
        self._cells = 0
        self._preformatted = 0
        self._links = 0
        self._away = 0
        self._run = -1
        self._in_title = False
        self.metadata = Metadata()
        self._structure: list[Structure] = []
        self._linked: list[Linked] = []
        self._articles: list[Article] = []
        self._first_heading: tuple[str, bool] | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if not (attributes or self._dropped) and tag in rules.BARE:
            element = _Element(tag, bare=True)
            element.part = rules.BARE[tag]
            self._stack.append(element)
            self._waiting.append(element)
            return
        element = _Element(tag)
        self._stack.append(element)
        if tag in {"html", "body"} and not self.language:
            self.language = rules.language(attributes)
        if tag in {"meta", "time", "script"}:
            self.metadata.note(tag, attributes)
        if tag == "title" and not self.title and self._dropped < 2:
            self._in_title = all(item.tag in _AROUND_TITLE for item in self._stack)
        if self._head is not None and self._dropped == 1 and tag in rules.GAPS:
            # The parser knows of no such element, and leaves the head open around it.
            self._head.dropped, self._head, self._dropped = False, None, 0
        if self._dropped or tag in rules.DROPPED or rules.is_hidden(attributes):
            element.dropped = True
            self._dropped += 1
            self._head = element if tag == "head" else self._head
            return
        self._apart(tag)
        self._describe(element, attributes)
        self._count(element, 1)
        self._enter(element, attributes)
        self._waiting.append(element)

    def end(self, tag: str) -> None:
        """Close an element, and those left open inside it."""
        while self._stack:
            element = self._stack.pop()
            self._close(element)
            if element.tag == tag:
                return

    def data(self, text: str) -> None:
        """Write characters; outside ``pre`` any white space is one space or a line end."""
        if self._in_title:
            self.title += text
        if self._dropped:
            if self.metadata.in_data and self._stack and self._stack[-1].tag == "script":
                self.metadata.data(text)
            return
        if self._preformatted:
            self._preserved(text)
            return
        uneven = "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text
        words = _SPACE.sub(" ", text) if uneven else text
        if words.startswith(" ") and not self._space:
            self._space = " "
        core = words.strip(" ")
        if core:
            self._write(core)
            if words.endswith(" "):
                self._space = " "

    def comment(self, _text: str) -> None:
        """Leave comments out."""

    def pi(self, _target: str, _data: str | None = None) -> None:
        """Leave processing instructions out."""

    def close(self) -> Page:
        """Return what was collected."""
        while self._stack:
            self._close(self._stack.pop())
        return self

    @property
    def text(self) -> str:
        """All that a reader would see."""
        return "".join(self._pieces)

    def structure(self, text: str) -> list[Structure]:
        """Return the typed spans, in reading order, with lists of links typed as furniture."""
        found = [
            item
            for item in self._structure
            if item.part is not Part.FURNITURE or len(item.span) <= _MOST_OF_THE_PAGE * len(text)
        ]
        held = [item.span for item in found if item.part is Part.FURNITURE]
        added = site_furniture(text, found, self._linked, self._articles, self.title)
        for item in sorted(added, key=lambda item: -len(item.span)):
            if len(item.span) > _MOST_OF_THE_PAGE * len(text):
                continue
            if not any(span.covers(item.span) for span in held):
                held.append(item.span)
                found.append(item)
        found.sort(key=lambda item: (item.span.start, -item.span.end))
        return found

    def _apart(self, tag: str) -> None:
        """End the line, or the paragraph, where an element of this name begins or ends."""
        gap = rules.GAPS.get(tag, 0)
        if tag in rules.LISTS and self._items:
            gap = 1
        if tag == "br":
            self._breaks = min(2, self._breaks + 1)
        elif gap:
            self._breaks = max(self._breaks, min(gap, 1) if self._cells else gap)
        if gap or tag in {"td", "th"}:
            self._space = ""
        if (gap and tag != "br") or self._breaks > 1:
            self._end_run()

    def _end_run(self) -> None:
        """Type as a paragraph the words that stood directly in a division of the page."""
        if 0 <= self._run < self._size and self._blocks and self._blocks[-1].tag in rules.LOOSE:
            self._structure.append(Structure(Part.PARAGRAPH, Span(self._run, self._size)))
        self._run = -1

    def _describe(self, element: _Element, attributes: Mapping[str, str]) -> None:
        tag = element.tag
        element.part = rules.PARTS.get(tag)
        if element.part is Part.HEADING:
            element.level = int(tag[1])
        elif element.part is Part.LIST_ITEM:
            element.level = max(1, self._lists)
        label = rules.note_label(tag, attributes) if attributes else ""
        if label:
            element.part, element.level, element.label = Part.FOOTNOTE, 0, label
        elif tag == "sup" or attributes.get("role") == "doc-noteref":
            element.part = Part.FOOTNOTE_MARK
        elif tag == "a":
            address = attributes.get("href", "#")
            element.links, element.anchors = int(address[:1] != "#"), int(address[:1] == "#")
        if not attributes and tag not in rules.TYPICAL:
            return
        language = rules.language(attributes)
        if language and language != self.language and tag != "html":
            element.language = language
        if rules.leads_back(tag, attributes):
            element.furniture = not self._furniture
        elif not self._furniture:
            inside = bool(self._article)
            element.furniture = rules.is_furniture(tag, attributes, inside_article=inside)

    def _count(self, element: _Element, step: int) -> None:
        tag = element.tag
        self._furniture += step * element.furniture
        self._article += step * (tag in {"article", "main"})
        self._articles_open += step * (tag == "article")
        self._lists += step * (tag in rules.LISTS)
        self._items += step * (tag == "li")
        self._cells += step * (tag in {"td", "th"})
        self._preformatted += step * (tag == "pre")
        if tag == "a":
            self._links += step
            self._away += step * element.links

    def _close(self, element: _Element) -> None:
        if element.bare:
            self._close_bare(element)
            return
        if element.tag == "title":
            self._in_title = False
        if element.dropped:
            self._dropped -= 1
            self._head = None if element is self._head else self._head
            return
        if element.tag != "br":
            self._apart(element.tag)
        self._count(element, -1)
        if element.tag in rules.LISTS:
            self._numbers.close()
        self._leave(element)
        if element.start < 0:
            if self._waiting and self._waiting[-1] is element:
                self._waiting.pop()
            return
        self._pass_on(element)
        if element.start < self._size:
            self._note(element, Span(element.start, self._size))

    def _close_bare(self, element: _Element) -> None:
        if element.start < 0:
            if self._waiting and self._waiting[-1] is element:
                self._waiting.pop()
            return
        self._pass_on(element)
        if element.part is not None and element.start < self._size:
            span = Span(element.start, self._size)
            if element.part is Part.FOOTNOTE_MARK:
                self._note(element, span)
            else:
                self._structure.append(Structure(element.part, span))

    def _enter(self, element: _Element, attributes: Mapping[str, str]) -> None:
        if element.tag in rules.LISTS:
            self._numbers.open(element.tag, attributes, shown=not self._furniture)
        elif element.tag == "li":
            element.mark = self._numbers.mark(attributes)
        if element.tag in {"td", "th"} and self._rows and self._rows[-1].start >= 0:
            self._tabs += 1
        if element.tag == "tr":
            self._rows.append(element)
            self._tabs = 0
        if element.tag != "br" and element.tag in rules.BLOCKS:
            self._blocks.append(element)

    def _leave(self, element: _Element) -> None:
        if self._blocks and self._blocks[-1] is element:
            self._blocks.pop()
            self._run = -1
        if self._rows and self._rows[-1] is element:
            self._rows.pop()
            self._tabs = 0

    def _pass_on(self, element: _Element) -> None:
        """Tell the element around what was in this one."""
        if not self._stack:
            return
        around = self._stack[-1]
        if element.linked or element.anchors:
            around.linked += element.linked
            around.links += element.links
            around.anchors += element.anchors
        if element.headed or element.tag == "h1":
            around.headed = True

    def _note(self, element: _Element, span: Span) -> None:
        part = element.part
        if part is Part.FOOTNOTE_MARK:
            found = _MARK.fullmatch("".join(self._pieces[-3:])[-len(span) :])
            last = self._structure[-1] if self._structure else None
            again = last is not None and last.part is part and last.span == span
            part, element.label = (part, found[1]) if found and not again else (None, "")
        if part is Part.PARAGRAPH and self._cells:
            part = None  # a cell says it already
        if part is not None:
            if element.tag in rules.CAPTIONS:
                self._structure.append(Structure(Part.CAPTION, span))
            self._structure.append(Structure(part, span, element.level, element.label))
        if part is Part.HEADING:
            self._note_heading(element, span)
        if element.furniture and not (element.tag == "header" and element.headed):
            contents = element.tag == "nav" and element.anchors and not element.links
            self._structure.append(Structure(Part.CONTENTS if contents else Part.FURNITURE, span))
        if element.language:
            self._structure.append(Structure(Part.LANGUAGE, span, label=element.language))
        if element.tag == "article" and not self._articles_open:
            heading, linked = self._first_heading or ("", False)
            self._articles.append(Article(span, heading, linked))
            self._first_heading = None
        if rules.GAPS.get(element.tag) and element.linked >= _LINKED * len(span):
            share = element.linked / len(span)
            inside = bool(self._article) or element.tag in {"article", "main"}
            self._linked.append(Linked(span, element.links, share, inside))

    def _note_heading(self, element: _Element, span: Span) -> None:
        said = self._last(len(span))
        if element.level == 1 and not self.heading:
            self.heading = said
        if self._articles_open and self._first_heading is None:
            self._first_heading = (said, element.linked >= _LINKED * len(span))

    def _last(self, count: int) -> str:
        """Return the last ``count`` characters written."""
        pieces: list[str] = []
        for piece in reversed(self._pieces):
            pieces.append(piece)
            count -= len(piece)
            if count <= 0:
                break
        return "".join(reversed(pieces))

    def _write(self, words: str) -> None:
        if self._size:
            between = "\t" * self._tabs or "\n" * self._breaks or self._space
            self._append(between or self._before_mark(words))
        self._breaks, self._space, self._tabs = 0, "", 0
        if self._run < 0:
            self._run = self._size
        begun = self._size
        for element in self._waiting:
            element.start = self._size
            if element.mark:
                self._append(f"{element.mark} ")
        self._waiting.clear()
        if self._away:
            self._stack[-1].linked += self._size - begun + len(words)
        self._append(words)

    def _before_mark(self, words: str) -> str:
        """Return what sets a note's mark off from its word; a power of a number is no mark."""
        marks = [item for item in self._waiting if item.part is Part.FOOTNOTE_MARK]
        if not marks or not _MARK.fullmatch(words.strip()):
            return ""
        if self._links or stands_against("".join(self._pieces[-3:]), words):
            return HAIR_SPACE if words[0] not in "[(" else ""
        for item in marks:
            item.part = None
        return ""

    def _preserved(self, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
        words = text.lstrip("\n") if self._breaks else text
        if words.strip():
            self._write(words.rstrip("\n"))
            self._space = "\n" * (len(words) - len(words.rstrip("\n")))
        elif not self._breaks:
            self._space += words

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._size += len(text)
