"""Rows in a window of their own, whose first words stand under their heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from reader.ui.panes.listing import SIDE, FlatDelegate, mirrored, write

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.ui.theme.tokens import Theme


class IndentedDelegate(FlatDelegate):
    """Paint the first column as far from the edge as its heading."""

    @override
    def paint_cell(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        theme: Theme,
    ) -> None:
        if index.column():
            super().paint_cell(painter, option, index, theme)
        else:  # often the name of a file, told apart by its end
            middle = Qt.TextElideMode.ElideMiddle
            room = mirrored(option, option.rect.adjusted(SIDE, 0, -8, 0))
            write(painter, room, index, theme, middle)
