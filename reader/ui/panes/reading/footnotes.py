"""Which footnote a mark in the text belongs to. No Qt."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from reader.domain.document import Part

if TYPE_CHECKING:
    from reader.domain.document import Document, Structure
    from reader.domain.span import Span


class Footnotes:
    """The marks and notes of one document.

    Labels begin anew on every page or chapter, so a mark's note is the next one with its
    label; where notes stand before the text, the last one before it.
    """

    def __init__(self, document: Document) -> None:
        self._marks = list(document.parts(Part.FOOTNOTE_MARK))
        self._starts = [mark.span.start for mark in self._marks]
        self._notes: dict[str, list[Span]] = {}
        for note in document.parts(Part.FOOTNOTE):
            label = note.label or _leading(note.span.of(document.text))
            self._notes.setdefault(label.strip("[]().* "), []).append(note.span)
        self._text = document.text

    def mark_at(self, offset: int) -> Structure | None:
        """Return the mark that holds ``offset``."""
        found = bisect_right(self._starts, offset) - 1
        if found < 0 or not self._marks[found].span.contains(offset):
            return None
        return self._marks[found]

    def note_at(self, offset: int) -> Span | None:
        """Return the note whose mark holds ``offset``, if it is known."""
        mark = self.mark_at(offset)
        if mark is None:
            return None
        label = (mark.label or mark.span.of(self._text)).strip("[]().* ")
        notes = self._notes.get(label, [])
        behind = [note for note in notes if note.start >= mark.span.end]
        if behind:
            return behind[0]
        return notes[-1] if notes else None


def _leading(note: str) -> str:
    """Return the first word of a note: its label, where the file says no other."""
    words = note.split(maxsplit=1)
    return words[0] if words else ""
