"""Paint word differences as an editor would mark them: struck, underlined, boxed."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from reader.ui.models.differences import Said, Words, as_text
from reader.ui.offsets import OffsetMap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.ui.theme.tokens import Theme

_PADDING = 11
_LEADING = 1.16


class WordDifferences(QWidget):
    """The words of an overlap, what differs marked by line and shape as well as by colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("differences")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Word differences"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._theme: Theme | None = None
        self._words: list[Words] = []
        self._layout = QTextLayout()
        self._places: list[tuple[int, int, Said]] = []
        self._width = -1

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        self._set_text()

    def show_words(self, words: Sequence[Words], font: QFont) -> None:
        """Replace what is shown, set in ``font``."""
        self._words = list(words)
        self.setFont(font)
        self.setAccessibleDescription(as_text(self._words))
        self._set_text()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._set_lines(arg__1)

    @override
    def sizeHint(self) -> QSize:
        width = max(160, self.width())
        return QSize(width, self._set_lines(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._set_lines(self.width())
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        if theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.focus if self.hasFocus() else theme.line, 1))
        painter.setBrush(theme.paper)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        self._set_lines(self.width())
        for start, end, said in self._places:
            for box in self._boxes(start, end):
                _ground(painter, theme, said, box)
        painter.setPen(theme.ink)
        self._layout.draw(painter, QPointF(_PADDING, _PADDING))
        for start, end, said in self._places:
            if said is Said.DROPPED:
                for box in self._boxes(start, end):
                    painter.setPen(QPen(theme.dropped_line, 1.4))
                    y = box.center().y() + 1
                    painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def _set_text(self) -> None:
        theme = self._theme
        if theme is None:
            return
        pieces: list[str] = []
        self._places = []
        at = 0
        for item in self._words:
            padded = f"\u202f{item.text}\u202f" if item.said is Said.FURNITURE else item.text
            self._places.append((at, at + len(padded), item.said))
            pieces.append(padded)
            at += len(padded) + 1
        text = " ".join(pieces)
        offsets = OffsetMap(text)
        self._places = [
            (offsets.to_qt(start), offsets.to_qt(end), said) for start, end, said in self._places
        ]
        self._layout = QTextLayout(text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats([self._format(theme, *place) for place in self._places])
        self._width = -1
        self._set_lines(self.width())
        self.updateGeometry()
        self.update()

    def _format(self, theme: Theme, start: int, end: int, said: Said) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        if said is Said.DROPPED:
            look.setForeground(theme.dropped_line)
        elif said is Said.FURNITURE:
            look.setForeground(theme.furniture)
            look.setFontPointSize(max(6.0, self.font().pointSizeF() * 0.86))
        made = QTextLayout.FormatRange()
        made.start = start
        made.length = end - start
        made.format = look
        return made

    def _set_lines(self, width: int) -> int:
        room = max(40, width - 2 * _PADDING)
        if room != self._width:
            self._width = room
            self._layout.beginLayout()
            y = 0.0
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, y))
                y += line.height() * _LEADING
            self._layout.endLayout()
        count = self._layout.lineCount()
        if not count:
            return 2 * _PADDING
        last = self._layout.lineAt(count - 1)
        return int(last.y() + last.height() + 2 * _PADDING)

    def _boxes(self, start: int, end: int) -> list[QRectF]:
        found: list[QRectF] = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if first < end and last > start:
                left = _x(line, max(start, first))
                right = _x(line, min(end, last))
                if min(end, last) == last:
                    right = min(right, line.naturalTextWidth())
                found.append(
                    QRectF(left + _PADDING, line.y() + _PADDING, right - left, line.height())
                )
        return found


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _ground(painter: QPainter, theme: Theme, said: Said, box: QRectF) -> None:
    if said is Said.ADDED:
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
