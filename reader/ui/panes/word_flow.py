"""Words set in lines with what differs marked: struck, underlined, boxed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.ui.models.differences import Said, Words
from reader.ui.offsets import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.theme.tokens import Theme

_LEADING = 1.16
_STRUCK = {Said.DROPPED, Said.OLD}
_MARKED = {Said.ADDED, Said.NEW}
_GROUNDED = {*_MARKED, Said.FURNITURE}
"""What has something painted below its words."""


class Flow:
    """Some words as one paragraph; offsets inside are Qt's."""

    def __init__(self, words: Sequence[Words], font: QFont, theme: Theme) -> None:
        self._theme, self._font = theme, font
        self._places: list[tuple[int, int, Said]] = []
        self._arrows: list[tuple[int, int]] = []
        text = self._join(words)
        offsets = OffsetMap(text)
        self._places = [(offsets.to_qt(a), offsets.to_qt(b), said) for a, b, said in self._places]
        self._arrows = [(offsets.to_qt(a), offsets.to_qt(b)) for a, b in self._arrows]
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(self._formats())
        self._width = -1

    def set_width(self, width: int) -> int:
        """Break the lines at this width; return the height in pixels."""
        if width != self._width:
            self._width = width
            self._layout.beginLayout()
            y = 0.0
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(width)
                line.setPosition(QPointF(0, y))
                y += line.height() * _LEADING
            self._layout.endLayout()
        count = self._layout.lineCount()
        if not count:
            return 0
        last = self._layout.lineAt(count - 1)
        return int(last.y() + last.height())

    def draw(self, painter: QPainter, at: QPointF) -> None:
        """Paint the words with their left upper corner there."""
        theme = self._theme
        for start, end, said in self._places:
            for box in self._boxes(start, end, at) if said in _GROUNDED else ():
                _ground(painter, theme, said, box)
        painter.setPen(theme.ink)
        self._layout.draw(painter, at)
        for start, end, said in self._places:
            if said in _STRUCK:
                for box in self._boxes(start, end, at):
                    painter.setPen(QPen(theme.dropped_line, 1.4))
                    y = box.center().y() + 1
                    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _join(self, words: Sequence[Words]) -> str:
        pieces: list[str] = []
        at, before = 0, Said.SAME
        for item in words:
            gap = " " if pieces else ""
            if item.said is Said.NEW and before is Said.OLD:
                gap = "\u00a0→ "  # the arrow stays with what it leads from
                self._arrows.append((at + 1, at + 2))
            pieces.append(gap)
            at += len(gap)
            padded = f"\u202f{item.text}\u202f" if item.said is Said.FURNITURE else item.text
            self._places.append((at, at + len(padded), item.said))
            pieces.append(padded)
            at += len(padded)
            before = item.said
        return "".join(pieces)

    def _formats(self) -> list[QTextLayout.FormatRange]:
        theme, made = self._theme, list[QTextLayout.FormatRange]()
        for start, end, said in self._places:
            look = QTextCharFormat()
            if said in _STRUCK:
                look.setForeground(theme.dropped_line)
            elif said is Said.FURNITURE:
                look.setForeground(theme.furniture)
                look.setFontPointSize(max(6.0, self._font.pointSizeF() * 0.86))
            made.append(_range(start, end, look))
        for start, end in self._arrows:
            look = QTextCharFormat()
            look.setForeground(theme.soft)
            made.append(_range(start, end, look))
        return made

    def _boxes(self, start: int, end: int, at: QPointF) -> list[QRectF]:
        found: list[QRectF] = []
        lines = self._layout.lineCount()
        begin = self._layout.lineForTextPosition(start).lineNumber() if lines else 0
        for number in range(begin, lines):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first >= end:
                break
            if last > start:
                one, other = _x(line, max(start, first)), _x(line, min(end, last))
                left, right = min(one, other), max(one, other)
                if min(end, last) == last:
                    right = min(right, max(left, line.x() + line.naturalTextWidth()))
                found.append(QRectF(at.x() + left, at.y() + line.y(), right - left, line.height()))
        return found


def _range(start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = start
    made.length = end - start
    made.format = look
    return made


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _ground(painter: QPainter, theme: Theme, said: Said, box: QRectF) -> None:
    if said in _MARKED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.added)
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QPen(theme.added_line, 1.4))
        y = box.bottom() - 0.5
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    elif said is Said.FURNITURE:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.furniture, 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, 0.5), 3, 3)
