"""The colours of annotations in a row, to choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from reader.domain.annotation import COLORS
from reader.ui.theme.annotation_colours import PLAIN, colour_look, colour_name, colour_told

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QAbstractButton

    from reader.ui.theme.tokens import Theme

_SIZE = 14


def colour_icon(theme: Theme, colour: str, size: int = _SIZE) -> QIcon:
    """Return a round sample of a colour."""
    look = colour_look(theme, colour)
    picture = QPixmap(2 * size, 2 * size)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.line)
    painter.setBrush(look.fill)
    painter.drawEllipse(1, 1, size - 2, size - 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.line)
    painter.drawEllipse(4, 4, size - 8, size - 8)
    painter.end()
    return QIcon(picture)


class ColourRow(QWidget):
    """One button a colour.

    Signals:
        chosen: carries the name of the colour.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for colour in COLORS:
            button = QToolButton(self)
            button.setProperty("role", "quiet")
            button.setObjectName(colour)
            button.setCheckable(True)
            button.setIconSize(QSize(_SIZE, _SIZE))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(self.tr("Colour: {0}").format(colour_name(colour)))
            self._group.addButton(button)
            self.buttons[colour] = button
            row.addWidget(button)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._choose)

    def name(self, meanings: Mapping[str, str]) -> None:
        """Say what the colours mean to the reader."""
        for colour, button in self.buttons.items():
            told = colour_told(colour, meanings)
            button.setToolTip(told)
            button.setAccessibleName(self.tr("Colour: {0}").format(told))

    def show_colour(self, colour: str, theme: Theme) -> None:
        """Show which one is chosen."""
        for name, button in self.buttons.items():
            button.setIcon(colour_icon(theme, name))
            button.setChecked(name == (colour or PLAIN))
            border = theme.ink.name() if button.isChecked() else "transparent"
            button.setStyleSheet(f"padding: 1px; border: 1px solid {border};")

    @Slot(object)
    def _choose(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())
