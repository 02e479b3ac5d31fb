"""Numbers stand as far from the edge of their field as words do, which a stylesheet cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox

_BEFORE = 6


def set_apart(field: QAbstractSpinBox) -> None:
    """Leave some room before the number in a field."""
    field.lineEdit().setTextMargins(_BEFORE, 0, 0, 0)
