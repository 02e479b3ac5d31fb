"""How each kind of overlap looks: a colour and a line style, so that it reads without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt

from reader.domain.overlap import Kind
from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from reader.ui.theme.tokens import Theme


@dataclass(frozen=True, slots=True)
class KindLook:
    """What a kind is painted with; ``thickness`` is of its line, in pixels."""

    fill: QColor
    line: QColor
    pen: Qt.PenStyle
    thickness: float = 1.0


PENS: Final = {
    Kind.VERBATIM: Qt.PenStyle.SolidLine,
    Kind.NOISY: Qt.PenStyle.DotLine,
    Kind.EDITED: Qt.PenStyle.DashLine,
    Kind.REWORDED: Qt.PenStyle.DotLine,
    Kind.TRANSLATED: Qt.PenStyle.DashDotLine,
    Kind.FORMULA: Qt.PenStyle.SolidLine,
}

NAMES: Final = {
    Kind.VERBATIM: QT_TRANSLATE_NOOP("Kind", "verbatim"),
    Kind.NOISY: QT_TRANSLATE_NOOP("Kind", "noisy"),
    Kind.EDITED: QT_TRANSLATE_NOOP("Kind", "edited"),
    Kind.REWORDED: QT_TRANSLATE_NOOP("Kind", "reworded"),
    Kind.TRANSLATED: QT_TRANSLATE_NOOP("Kind", "translated"),
    Kind.FORMULA: QT_TRANSLATE_NOOP("Kind", "formula"),
}

WEIGHTS: Final = {
    Kind.FORMULA: 0,
    Kind.TRANSLATED: 1,
    Kind.REWORDED: 2,
    Kind.NOISY: 3,
    Kind.EDITED: 4,
    Kind.VERBATIM: 5,
}
"""Which kind is painted over which, the greater above."""


def look(theme: Theme, kind: Kind) -> KindLook:
    """Return how ``kind`` looks in ``theme``."""
    thick = 1.5 if kind in {Kind.EDITED, Kind.REWORDED, Kind.NOISY} else 1.0
    return KindLook(
        fill=getattr(theme, kind.value),
        line=getattr(theme, f"{kind.value}_line"),
        pen=PENS[kind],
        thickness=thick,
    )


def kind_name(kind: Kind) -> str:
    """Return the name of a kind in the reader's language."""
    return QCoreApplication.translate("Kind", NAMES[kind])
