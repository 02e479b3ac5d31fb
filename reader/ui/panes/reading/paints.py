"""The colours of a theme, sorted by what the reading pane does with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from reader.ui.panes.reading.highlights import MarkStyle, Shape

if TYPE_CHECKING:
    from reader.ui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours that are part of the text itself."""

    soft: QColor
    accent: QColor


@dataclass(frozen=True, slots=True)
class Paints:
    """The colours of one reading pane."""

    paper: QColor
    ink: QColor
    soft: QColor
    line: QColor
    accent: QColor
    focus: QColor
    selection: QColor
    furniture: QColor

    @classmethod
    def of_theme(cls, theme: Theme) -> Paints:
        """Take the colours of ``theme``."""
        return cls(
            theme.paper,
            theme.ink,
            theme.soft,
            theme.line,
            theme.accent,
            theme.focus,
            theme.selection,
            theme.furniture,
        )

    @classmethod
    def of_palette(cls, palette: QPalette) -> Paints:
        """Take the platform's colours, where no theme has been set yet."""
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        highlight = palette.color(QPalette.ColorRole.Highlight)
        return cls(
            palette.color(QPalette.ColorRole.Base),
            palette.color(QPalette.ColorRole.Text),
            soft,
            soft,
            highlight,
            highlight,
            highlight,
            soft,
        )

    def inks(self) -> Inks:
        """Return the colours that are part of the text itself."""
        return Inks(self.furniture, self.accent)

    def furniture_box(self) -> MarkStyle:
        """Return the dotted box around furniture inside a paragraph."""
        clear = QColor(0, 0, 0, 0)
        return MarkStyle(clear, self.furniture, Qt.PenStyle.DotLine, 1.0, Shape.AROUND)

    def placeholder(self) -> QColor:
        """Return the grey of a page that is still to come: between paper and its lines."""
        paper, line = self.paper, self.line
        return QColor(
            (paper.red() + line.red()) // 2,
            (paper.green() + line.green()) // 2,
            (paper.blue() + line.blue()) // 2,
        )
