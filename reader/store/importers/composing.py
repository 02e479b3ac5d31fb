"""Puts a document's text together block by block, and notes the typed spans as it goes."""

from __future__ import annotations

import re
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

_SPACES = re.compile(r"[ \t\n\r\f\v]+")
_SEEN = re.compile(r"\S")
_LONGEST_WORD = 40
_LAST_WORD = re.compile(rf"\w{{1,{_LONGEST_WORD}}}$")
_RAISED = re.compile(r"[\[(]?(\d{1,3}|[*†‡]{1,3})[\])]?")
HAIR_SPACE = "\u200a"
"""Stands between a word and the mark set against it, so that they are not one word."""
_LINE_ENDS = re.compile(r"\r\n?|\f|\v")
# XML and PDF text may carry these; no font shows them and no word contains them.
_UNSEEN = dict.fromkeys([*range(9), *range(14, 32), 0x7F, 0xFEFF])
_ANY_UNSEEN = re.compile(f"[{''.join(map(re.escape, map(chr, _UNSEEN)))}]")
_UNEVEN = ("\n", "  ", "\t", "\r", "\f", "\v")
_UNTYPED = nullcontext()
_STYLES = (Part.EMPHASIS, Part.STRONG)


def _seen(text: str) -> str:
    return text if text.isprintable() else _ANY_UNSEEN.sub("", text)


def stands_against(before: str, mark: str) -> bool:
    """Tell whether a raised figure after ``before`` is the mark of a note, not a power.

    A power stands at a number or a unit (10⁶, km², E = mc²), a mark at a word,
    a year or what ends a sentence.
    """
    if not mark[:1].isdecimal():
        return True
    match = _LAST_WORD.search(before[-_LONGEST_WORD - 2 :])
    if match is None:
        return True
    word = match[0]
    return len(word) > (3 if word.isdecimal() else 2)


def in_reading_order(structure: Iterable[Structure]) -> tuple[Structure, ...]:
    """Sort by place: pages before what stands on them, then outer spans before inner.

    Of spans that are equal, the outer is the one that was closed, so noted, later.
    """
    last_noted_first = list(structure)[::-1]
    return tuple(
        sorted(
            last_noted_first,
            key=lambda item: (item.span.start, item.part is not Part.PAGE, -item.span.end),
        )
    )


class Composer:
    r"""One text under construction.

    Blocks begin on a line of their own, with an empty line between them where
    ``gap`` is 2. A space at either end of a block is never written, so spans
    begin and end at something a reader sees.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._size = 0
        self._breaks = 0
        self._space = ""
        self._soft = False
        self._cells = 0
        self._new_cell = False
        self._structure: list[Structure] = []
        self._pages: list[tuple[int, str]] = []

    def __len__(self) -> int:
        return self._size

    def flow(self, text: str) -> None:
        """Add words of markup, where any run of white space is one space."""
        text = _seen(text)
        if any(map(text.__contains__, _UNEVEN)):
            text = _SPACES.sub(" ", text)
        if text.startswith(" ") or (text and self._soft):
            self._space = self._space or " "
        self._words(text.strip(" "))
        self._soft = self._soft and not text
        if text.endswith(" ") and text.strip(" "):
            self._space = " "

    def literal(self, text: str) -> None:
        """Add words whose white space is the author's, such as a tab or two spaces."""
        if not text.isprintable():
            text = _ANY_UNSEEN.sub("", _LINE_ENDS.sub("\n", text))
        words = text.lstrip(" \t\n")
        if words or not self._soft:
            given = text[: len(text) - len(words)]
            self._space = (given or " ") if self._soft else self._space + given
            self._soft = False
        core = words.rstrip(" \t\n")
        self._words(core)
        if core:
            self._space = words[len(core) :]

    def raised(self, text: str) -> None:
        """Add raised words. A figure that is a note's mark is typed, and stands a hair off."""
        found = _RAISED.fullmatch(text.strip())
        against = bool(self._size) and not (self._breaks or self._space or self._new_cell)
        if found is None or (against and not stands_against(self._end(), text)):
            self.literal(text)
            return
        if against and text[0] not in "[(":
            self._space = HAIR_SPACE
        with self.inline(Part.FOOTNOTE_MARK, found[1]):
            self.literal(text)

    def _end(self) -> str:
        return "".join(self._pieces[-3:])

    def soft_space(self) -> None:
        """Let what follows stand one space off, unless it brings its own."""
        self._soft = True

    def line_break(self) -> None:
        """End the line inside a block."""
        self._space = "\n"

    def no_space(self) -> None:
        """Let what follows stand directly against what is there."""
        self._space = ""

    def ends_with(self, endings: tuple[str, ...]) -> bool:
        """Tell whether the last word so far ends with one of these."""
        return bool(self._pieces) and self._pieces[-1].endswith(endings)

    def _words(self, text: str) -> None:
        if not text:
            return
        if self._size and not self._new_cell:
            self._append("\n" * self._breaks or self._space)
        self._breaks = 0
        self._new_cell = False
        self._space = ""
        self._append(text)

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._size += len(text)

    def apart(self, gap: int = 2) -> None:
        """Let what follows stand ``gap`` line ends below what is there."""
        self._breaks = max(self._breaks, min(gap, 1) if self._cells else gap)
        self._space = ""

    @contextmanager
    def block(
        self, part: Part | None, level: int = 0, label: str = "", gap: int = 2
    ) -> Generator[None]:
        """Set a stretch apart from what is around it; None sets apart without a type."""
        self.apart(gap)
        mark = self.mark()
        yield
        self.note(part, mark, level, label)
        self.apart(gap)

    def inline(self, part: Part | None, label: str = "") -> AbstractContextManager[None]:
        """Type a stretch inside a block; None leaves it as it is."""
        return _UNTYPED if part is None else self._typed(part, label)

    @contextmanager
    def _typed(self, part: Part, label: str) -> Generator[None]:
        mark = self.mark()
        yield
        self.note(part, mark, 0, label)

    @contextmanager
    def cell(self, first: bool) -> Generator[None]:
        """Set one cell of a row off by a tab from the cell before it.

        The tab is written for an empty cell too: it holds the column.
        """
        self._append("\t" if not first else "\n" * self._breaks if self._size else "")
        self._breaks = 0
        self._space = ""
        self._new_cell = True
        self._cells += 1
        mark = self.mark()
        yield
        self._cells -= 1
        self._breaks = 0
        self._space = ""
        self._new_cell = False
        self.note(Part.CELL, mark)

    def mark(self) -> int:
        """Remember this place for `note`."""
        return len(self._pieces)

    def note(self, part: Part | None, mark: int, level: int = 0, label: str = "") -> None:
        """Type everything added since ``mark``, less the white space at its ends."""
        if part is None or (part is Part.PARAGRAPH and self._cells):
            return  # a cell says it already
        added = "".join(self._pieces[mark:])
        kept = added.strip()
        if not kept:
            return
        start = self._size - len(added) + added.index(kept)
        if part is Part.CAPTION:
            self._structure.append(Structure(Part.PARAGRAPH, Span(start, start + len(kept))))
        self._structure.append(Structure(part, Span(start, start + len(kept)), level, label))

    def page(self, label: str) -> None:
        """Begin a page at the next word."""
        self._pages.append((self._size, label))

    def finish(self) -> tuple[str, tuple[Structure, ...]]:
        """Return the text, and its spans in reading order."""
        text = "".join(self._pieces)
        begins = [_first_seen(text, start) for start, _ in self._pages]
        for (_, label), begin, end in zip(
            self._pages, begins, [*begins[1:], len(text)], strict=False
        ):
            if begin < end:
                self._structure.append(Structure(Part.PAGE, Span(begin, end), 0, label))
        return text, in_reading_order(_styles_joined(self._structure, text))


def _first_seen(text: str, start: int) -> int:
    match = _SEEN.search(text, start)
    return match.start() if match else len(text)


def _styles_joined(structure: list[Structure], text: str) -> list[Structure]:
    """Make one span of neighbouring runs of a style; word processors cut them anywhere."""
    joined: list[Structure] = []
    last: dict[Part, int] = {}
    for item in structure:
        at = last.get(item.part, -1)
        if item.part in _STYLES and at >= 0:
            before = joined[at].span
            between = text[before.end : item.span.start]
            if before.end <= item.span.start and not between.strip(" "):
                joined[at] = Structure(item.part, Span(before.start, item.span.end))
                continue
        if item.part in _STYLES:
            last[item.part] = len(joined)
        joined.append(item)
    return joined
