"""The row of buttons at the foot of a dialog: alike on every platform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialogButtonBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

_Standard = QDialogButtonBox.StandardButton


def ok_and_cancel(parent: QDialog) -> QDialogButtonBox:
    """Return the buttons of a dialog that asks something."""
    return _plain(QDialogButtonBox(_Standard.Ok | _Standard.Cancel, parent))


def close_alone(parent: QDialog) -> QDialogButtonBox:
    """Return the button of a dialog that shows something."""
    return _plain(QDialogButtonBox(_Standard.Close, parent))


def _plain(box: QDialogButtonBox) -> QDialogButtonBox:
    """Take off the icons that some platforms put on such buttons, and on no other."""
    for button in box.buttons():
        button.setIcon(QIcon())
    return box
