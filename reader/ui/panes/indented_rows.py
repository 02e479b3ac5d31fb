"""Rows in a window of their own, whose first words stand under their heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from reader.ui.panes.listing import SIDE, FlatDelegate, write

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
        left = 4 if index.column() else SIDE
        write(painter, option.rect.adjusted(left, 0, -8, 0), index, theme)
