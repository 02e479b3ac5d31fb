"""What is selected, and how a drag, a double click or a key extends it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from reader.domain.span import Span
from reader.ui.panes.reading.words import paragraph_at, word_at

if TYPE_CHECKING:
    from collections.abc import Callable


class Grain(Enum):
    """What a selection grows by."""

    CHARACTER = 1
    WORD = 2
    PARAGRAPH = 3


class Selecting:
    """The selection of one text: from ``anchor`` to ``active``, both places between characters.

    ``changed`` is called with the new selection, or None, whenever it is another one.
    """

    def __init__(self, changed: Callable[[Span | None], None]) -> None:
        self._changed = changed
        self._text = ""
        self._first = Span(0, 0)  # what the selection began with: a place, a word, a paragraph
        self._grain = Grain.CHARACTER
        self._span: Span | None = None
        self.active = 0

    @property
    def span(self) -> Span | None:
        """What is selected, if anything is."""
        return self._span

    def reset(self, text: str) -> None:
        """Begin with another text and nothing selected."""
        self._text = text
        self.begin(0)

    def begin(self, offset: int, grain: Grain = Grain.CHARACTER) -> None:
        """Begin at a place, or with the word or paragraph there."""
        self._grain = grain
        self._first = self._unit(offset)
        self.active = self._first.end
        self._set(self._first)

    def extend(self, offset: int) -> None:
        """Let the selection reach to ``offset``, by whole units."""
        unit = self._unit(offset)
        if offset < self._first.start:
            self.active = unit.start
            self._set(Span(unit.start, self._first.end))
        else:
            past = max(unit.end if offset > self._first.end else offset, self._first.end)
            self.active = past
            self._set(Span(self._first.start, past))

    def select(self, span: Span) -> None:
        """Select exactly this."""
        self._grain = Grain.CHARACTER
        self._first = Span(span.start, span.start)
        self.active = span.end
        self._set(span)

    def _unit(self, offset: int) -> Span:
        if self._grain is Grain.WORD:
            return word_at(self._text, offset) or Span(offset, min(offset + 1, len(self._text)))
        if self._grain is Grain.PARAGRAPH:
            return paragraph_at(self._text, offset)
        return Span(offset, offset)

    def _set(self, span: Span) -> None:
        now = span if len(span) else None
        if now != self._span:
            self._span = now
            self._changed(now)
