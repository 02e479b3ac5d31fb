"""The word differences of a passage, merged into one text or side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from reader.ui.models.differences import as_text
from reader.ui.panes.word_flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.ui.models.differences import Facing, Words
    from reader.ui.theme.tokens import Theme

_PADDING = 11
_BETWEEN = 18
_BELOW = 7


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
        self._words: Sequence[Words] = ()
        self._rows: Sequence[Facing] = ()
        self._flows: list[tuple[Flow, ...]] = []
        self._tops: list[int] = []
        self._height = 2 * _PADDING
        self._width = -1

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of ``theme``."""
        self._theme = theme
        self._set_text()

    def show_words(self, words: Sequence[Words], font: QFont, rows: Sequence[Facing] = ()) -> None:
        """Replace what is shown, set in ``font``: merged, or side by side if ``rows`` are given."""
        self._words, self._rows = list(words), list(rows)
        self.setFont(font)
        self.setAccessibleDescription(as_text(self._words))
        self._set_text()

    @property
    def is_beside(self) -> bool:
        """Whether the two sides stand beside each other."""
        return bool(self._rows)

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
        if self._rows:
            painter.setPen(QPen(theme.line, 1))
            x = self.width() / 2
            painter.drawLine(QPointF(x, _PADDING), QPointF(x, self._height - _PADDING))
        for top, flows in zip(self._tops, self._flows, strict=True):
            if event.rect().bottom() >= top:
                for x, flow in zip(self._edges(), flows, strict=False):
                    flow.draw(painter, QPointF(x, top))

    def _edges(self) -> tuple[int, int]:
        return _PADDING, self.width() // 2 + _BETWEEN // 2

    def _set_text(self) -> None:
        theme = self._theme
        if theme is None:
            return
        made: list[tuple[Sequence[Words], ...]] = [(row.left, row.right) for row in self._rows]
        made = made or [(self._words,)]
        self._flows = [tuple(Flow(side, self.font(), theme) for side in sides) for sides in made]
        self._width = -1
        self._set_lines(self.width())
        self.updateGeometry()
        self.update()

    def _set_lines(self, width: int) -> int:
        if width == self._width:
            return self._height
        self._width = width
        room = width - 2 * _PADDING
        if self._rows:
            room = (room - _BETWEEN) // 2
        room = max(40, room)
        self._tops, top = [], _PADDING
        for flows in self._flows:
            self._tops.append(top)
            top += max((flow.set_width(room) for flow in flows), default=0) + _BELOW
        self._height = top - (_BELOW if self._flows else 0) + _PADDING
        return self._height
