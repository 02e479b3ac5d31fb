"""How the marks of a document look in a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from reader.domain.overlap import Kind
from reader.ui.panes.reading.highlights import Highlights, MarkStyle, Shape
from reader.ui.theme.appearance import blend
from reader.ui.theme.kinds import look

if TYPE_CHECKING:
    from reader.ui.pairing.marks import FlatMarks
    from reader.ui.theme.tokens import Theme

_CLEAR = QColor(0, 0, 0, 0)
_FAINT = 0.45


def overlap_marks(theme: Theme) -> tuple[MarkStyle, ...]:
    """Return the marks of the overlaps' layer, in the order of ``Style``."""
    here = [_kind(theme, kind) for kind in Kind]
    elsewhere = [_elsewhere(theme, kind) for kind in Kind]
    changed = MarkStyle(theme.edited, theme.edited_line, Qt.PenStyle.DashLine, 2.0)
    strong = blend(theme.edited, theme.edited_line, 0.28)
    words = MarkStyle(strong, theme.edited_line, Qt.PenStyle.DashLine, 2.0)
    furniture = MarkStyle(_CLEAR, theme.furniture, Qt.PenStyle.DotLine, 1.0, Shape.AROUND)
    return (*here, *elsewhere, changed, words, furniture)


def piece_mark(theme: Theme, kind: Kind, *, lit: bool) -> MarkStyle:
    """Return the mark of the piece under the pointer (``lit``) or of the one in hand."""
    style = look(theme, kind)
    fill = QColor(style.line)
    fill.setAlphaF(0.22 if lit else 0.1)
    return MarkStyle(fill, style.line, style.pen, 2.4, _shape(kind))


def hit_marks(theme: Theme) -> tuple[MarkStyle, MarkStyle]:
    """Return the marks of a hit, and of the one in hand."""
    strong = blend(theme.hit, theme.hit_line, 0.12)
    return (
        MarkStyle(theme.hit, theme.hit_line, Qt.PenStyle.SolidLine, 1.0),
        MarkStyle(strong, theme.ink, Qt.PenStyle.SolidLine, 2.0),
    )


def highlights(flat: FlatMarks, marks: tuple[MarkStyle, ...]) -> Highlights:
    """Return marks as the reading view takes them."""
    return Highlights(flat.starts, flat.ends, flat.styles, marks)


def _kind(theme: Theme, kind: Kind) -> MarkStyle:
    style = look(theme, kind)
    fill = _CLEAR if kind is Kind.REWORDED else style.fill
    return MarkStyle(fill, style.line, style.pen, style.thickness + 0.3, _shape(kind))


def _elsewhere(theme: Theme, kind: Kind) -> MarkStyle:
    style = look(theme, kind)
    return MarkStyle(_CLEAR, blend(style.line, theme.paper, _FAINT), style.pen, 1.0, _shape(kind))


def _shape(kind: Kind) -> Shape:
    return Shape.DOUBLE if kind is Kind.TRANSLATED else Shape.UNDER
