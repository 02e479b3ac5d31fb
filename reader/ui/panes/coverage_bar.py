"""A thin bar of where the overlaps of a document lie; thousands cost no more than some."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage

from reader.domain.overlap import Kind
from reader.ui.theme.kinds import WEIGHTS, look

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter

    from reader.ui.models.coverage import Stretch
    from reader.ui.theme.tokens import Theme

_LEAST = 2.0
"""Pixels of a stretch, be it ever so short."""
_MANY = 300
"""From how many stretches on they are drawn as one row of pixels."""
_KEPT = 100
_KINDS = sorted(Kind, key=lambda kind: WEIGHTS[kind])


class _Row(NamedTuple):
    """The pixels of one document's bar, and what they were made of."""

    stretches: tuple[Stretch, ...]
    theme: Theme
    image: QImage


class CoverageBars:
    """Draws the bars of documents, and keeps the pixels of the crowded ones."""

    def __init__(self) -> None:
        self._rows: dict[int, _Row] = {}

    def draw(
        self, painter: QPainter, bar: QRectF, stretches: tuple[Stretch, ...], theme: Theme
    ) -> None:
        """Draw ``stretches``, parts of ``bar``, the weightier kinds above."""
        if len(stretches) >= _MANY:
            columns = max(1, round(bar.width() * painter.device().devicePixelRatioF()))
            painter.drawImage(bar, self._pixels(stretches, columns, theme))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        for item in sorted(stretches, key=_weight):
            width = max(_LEAST, (item.end - item.start) * bar.width())
            left = min(bar.left() + item.start * bar.width(), bar.right() - width)
            painter.setBrush(look(theme, item.kind).line)
            painter.drawRoundedRect(QRectF(left, bar.top(), width, bar.height()), 1, 1)

    def _pixels(self, stretches: tuple[Stretch, ...], columns: int, theme: Theme) -> QImage:
        known = self._rows.get(id(stretches))
        if (
            known is not None
            and known.stretches is stretches
            and known.theme is theme
            and known.image.width() == columns
        ):
            return known.image
        while len(self._rows) >= _KEPT:
            self._rows.pop(next(iter(self._rows)))
        made = _image(stretches, columns, theme)
        self._rows[id(stretches)] = _Row(stretches, theme, made)
        return made


def _image(stretches: tuple[Stretch, ...], columns: int, theme: Theme) -> QImage:
    """Return one row of pixels, clear where nothing lies."""
    import numpy as np

    pixels = np.zeros((columns, 4), np.uint8)
    table = np.array([(item.start, item.end, WEIGHTS[item.kind]) for item in stretches])
    for kind in _KINDS:
        own = table[table[:, 2] == WEIGHTS[kind]]
        if len(own):
            colour = look(theme, kind).line
            covered = _covered(own[:, 0] * columns, own[:, 1] * columns, columns)
            pixels[covered] = (colour.blue(), colour.green(), colour.red(), 255)
    image = QImage(
        pixels.tobytes(), columns, 1, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
    )
    return image.copy()


def _covered(
    starts: NDArray[np.float64], ends: NDArray[np.float64], columns: int
) -> NDArray[np.bool_]:
    """Return which columns lie between a start and its end."""
    import numpy as np

    first = np.clip(np.rint(starts).astype(np.int64), 0, max(0, columns - int(_LEAST)))
    past = np.clip(np.rint(ends).astype(np.int64), first + int(_LEAST), columns)
    steps = np.bincount(first, minlength=columns + 1) - np.bincount(past, minlength=columns + 1)
    covered: NDArray[np.bool_] = np.cumsum(steps)[:columns] > 0
    return covered


def _weight(stretch: Stretch) -> int:
    return WEIGHTS[stretch.kind]
