"""Types the blocks of a markup that is kept as it stands in the file, line by line.

What only says how the text is set is furniture: it stays where it is, and a reader can fold it away.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.document import Part, Structure
from reader.domain.span import Span

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator


@dataclass(slots=True)
class _Open:
    """The block that lines are being added to."""

    part: Part
    start: int
    end: int
    level: int
    label: str
    code: bool


class SourceBlocks:
    """The blocks of one text, and the one that is open.

    ``inline`` yields what is typed between two offsets of a block: emphasis, marks of notes.
    """

    def __init__(self, text: str, inline: Callable[[str, int, int], Iterable[Structure]]) -> None:
        self.text = text
        self.found: list[Structure] = []
        self._inline = inline
        self._open: _Open | None = None

    @property
    def open_part(self) -> Part | None:
        """What the open block is, or None if none is open."""
        return self._open.part if self._open else None

    def lines(self, at: int = 0) -> Iterator[tuple[int, int]]:
        """Yield start and end of each line from ``at`` on, without its line end."""
        while at < len(self.text):
            end = self.text.find("\n", at)
            end = len(self.text) if end < 0 else end
            yield at, end
            at = end + 1

    def note(self, part: Part, start: int, end: int, level: int = 0, label: str = "") -> None:
        """Type a stretch, less the white space at its ends."""
        said = self.text[start:end]
        start += len(said) - len(said.lstrip())
        end -= len(said) - len(said.rstrip())
        if start < end:
            self.found.append(Structure(part, Span(start, end), level, label))

    def mark(self, start: int, end: int) -> None:
        """Type what only says how the text is set."""
        self.note(Part.FURNITURE, start, end)

    def inside(self, start: int, end: int) -> None:
        """Type what stands inside a block."""
        self.found.extend(self._inline(self.text, start, end))

    def heading(self, start: int, end: int, level: int) -> None:
        """Type a heading, with what stands inside it."""
        self.note(Part.HEADING, start, end, level)
        self.inside(start, start + len(self.text[start:end].rstrip()))

    def begin(
        self,
        part: Part,
        start: int,
        end: int,
        *,
        level: int = 0,
        label: str = "",
        code: bool = False,
    ) -> None:
        """Open a block with its first line, and close the one before; ``code`` is read as it stands."""
        self.close()
        self._open = _Open(part, start, end, level, label, code)

    def go_on(self, part: Part, start: int, end: int, *, code: bool = False) -> None:
        """Add a line to the open block if it is of this kind, else open one."""
        if self._open and self._open.part is part and self._open.code == code:
            self.grow(end)
        else:
            self.begin(part, start, end, code=code)

    def grow(self, end: int) -> None:
        """Add a line to the open block, if there is one."""
        if self._open:
            self._open.end = end

    def drop(self) -> int:
        """Forget the open block, which turned out to be something else; return its start."""
        opened, self._open = self._open, None
        return opened.start if opened else len(self.text)

    def structure(self) -> tuple[Structure, ...]:
        """Return all that was typed, in reading order, outer spans before inner."""
        once = dict.fromkeys(self.found)
        return tuple(sorted(once, key=lambda item: (item.span.start, -item.span.end)))

    def close(self) -> None:
        """Type the open block, if there is one."""
        opened, self._open = self._open, None
        if opened is None:
            return
        end = opened.start + len(self.text[opened.start : opened.end].rstrip())
        self.note(opened.part, opened.start, end, opened.level, opened.label)
        if opened.part is not Part.TABLE and not opened.code:
            self.inside(opened.start, end)

    def row(self, start: int, end: int, cell: re.Pattern[str]) -> None:
        """Type a row of a table, its cells, and the bars between them; ``cell`` finds the cells."""
        line = self.text[start:end]
        self.note(Part.ROW, start, end)
        done = 0
        for found in cell.finditer(line):
            self._bars(line, start, done, found.start())
            done = found.end()
            self.note(Part.CELL, start + found.start(), start + done)
            words = found[0].strip()
            if words:
                at = start + found.start() + found[0].index(words)
                self.inside(at, at + len(words))
        self._bars(line, start, done, len(line))

    def _bars(self, line: str, start: int, first: int, last: int) -> None:
        """Type the bars between two cells; one that alone keeps two words apart stays."""
        for at in range(first, last):
            if line[max(0, at - 1)].isspace() or line[at + 1 : at + 2].strip() == "" or not at:
                self.mark(start + at, start + at + 1)
