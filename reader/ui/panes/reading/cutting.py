"""Cut the word that no longer fits on a line, so that lines are filled more evenly."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QFontMetricsF

from reader.ui.panes.reading.hyphens import cuts, word_at

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QTextLine

HYPHEN = "-"
_IN_A_ROW = 3
"""Lines below each other that may end in a hyphen."""
_POINTS = " .,;:!?…\"'”’»)]"
_LAST_BMP = "\uffff"


class WordCutting:
    """Shortens the words of one layout's text; ``language`` is the tag of the document's."""

    def __init__(self, text: str, font: QFont, language: str) -> None:
        self._plain = not text or max(text) <= _LAST_BMP  # else Qt counts otherwise than we do
        self._text = text
        self._language = language
        self._metrics = QFontMetricsF(font)
        self._hyphen = self._metrics.horizontalAdvance(HYPHEN)
        self._space = self._metrics.horizontalAdvance(" ")

    def shorten(self, line: QTextLine, width: int, hyphens: list[int], number: int) -> bool:
        """Take as much of the next word onto a line as may be cut off; tell whether any was.

        ``line`` is broken at ``width`` pixels; ``hyphens`` are the lines above that end in
        a hyphen, ``number`` is that of this one.
        """
        start, length = line.textStart(), line.textLength()
        end = start + length
        if not self._may(end, hyphens, number):
            return False
        room = width - line.naturalTextWidth() - self._space - self._hyphen
        word = word_at(self._text, end)
        if not self._text[end + len(word) :].strip(_POINTS):
            return False  # the last word is no line of its own
        for place in reversed(cuts(word, self._language)):
            if self._metrics.horizontalAdvance(word[:place]) > room:
                continue
            line.setNumColumns(length + place, width - self._hyphen)
            fits = line.naturalTextWidth() + self._hyphen <= width
            if fits and line.textLength() == length + place:
                return True
            line.setLineWidth(width)
        return False

    def _may(self, end: int, hyphens: list[int], number: int) -> bool:
        return (
            self._plain
            and 0 < end < len(self._text)
            and self._text[end - 1] == " "
            and hyphens[-_IN_A_ROW:] != list(range(number - _IN_A_ROW, number))
        )


def line_end(line: QTextLine) -> float:
    """Return where the text of a line ends, in pixels of its layout."""
    end = line.textStart() + line.textLength()
    x, _ = cast("tuple[float, int]", line.cursorToX(end))
    return x
