"""The desks of a corpus that have names: save this one, open, rename and delete others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit
from typing_extensions import override

from reader.services.desk import LONGEST_NAME
from reader.ui.dialogs.names_dialog import NamesDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

_SIZE = (440, 360)


class DeskDialog(NamesDialog):
    """A name for the desk as it is now, and the desks that have names.

    Signals:
        save_requested: keep the desk as it is now under this name.
    """

    save_requested = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Desks"))
        self.resize(*_SIZE)
        self.field = QLineEdit(self)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(self.tr("Name for the desk as it is now"))
        self.field.setAccessibleName(self.tr("Name for the desk as it is now"))
        self.field.textChanged.connect(self.weigh)
        self.field.returnPressed.connect(self._save)
        self.save = self.button(self.tr("&Save"))
        self.save.setProperty("role", "main")
        self.save.clicked.connect(self._save)
        self.list.setAccessibleName(self.tr("Desks of this corpus"))
        self.use_button.setText(self.tr("&Open"))
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.save)
        self.arrange(above=row)
        self.setTabOrder(self.field, self.save)
        self.setTabOrder(self.save, self.list)
        self.weigh()

    def show_desks(self, names: Sequence[str], current: str = "") -> None:
        """List the desks, the one named ``current`` chosen."""
        self.show_names(dict.fromkeys(names, ""), current)
        if not names:
            self.say(self.tr("A desk keeps which documents stand where, and what is switched on."))

    @override
    @Slot()
    def weigh(self) -> None:
        """Let only that be done which can be done; a name that is taken is replaced."""
        super().weigh()
        typed = " ".join(self.field.text().split())
        self.save.setEnabled(bool(typed))
        self.save.setText(self.tr("&Replace") if typed in self.names else self.tr("&Save"))

    @Slot()
    def _save(self) -> None:
        if self.field.text().strip():
            self.save_requested.emit(self.field.text())
            self.field.clear()
