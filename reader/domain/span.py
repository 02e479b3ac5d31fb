"""Half-open ranges over a text, counted in code points."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.errors import InvalidSpanError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The code points ``start <= i < end`` of one text.

    Code points, never UTF-16 units: a widget's offsets are converted at the
    edge (see ``reader.ui.offsets``) and nowhere else.

    Raises:
        InvalidSpanError: if the range runs backwards or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise InvalidSpanError(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return max(self.start, other.start) < min(self.end, other.end)

    def contains(self, offset: int) -> bool:
        """Tell whether the code point at ``offset`` belongs to this span."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether every code point of ``other`` belongs to this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the words this span covers."""
        return text[self.start : self.end]
