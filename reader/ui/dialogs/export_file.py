"""The file an export goes to: named for the reader, asked about before one is replaced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)

from reader.domain.excerpt import Export
from reader.services.exporting import suggested_name
from reader.store.exporters.registry import export_format

if TYPE_CHECKING:
    from reader.services.export_choices import Choices


class ExportFile(QWidget):
    """A field with the whole path, and a button that chooses another.

    Signals:
        edited: the reader named another file.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = False
        label = QLabel(self.tr("F&ile"), self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("File to write"))
        label.setBuddy(self.field)
        self.choose = QPushButton(self.tr("C&hoose…"), self)
        self.choose.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.field, self.choose):
            row.addWidget(part)
        self.field.textEdited.connect(self._note)
        self.choose.clicked.connect(self.ask)

    @property
    def path(self) -> Path | None:
        """The file to write, or None if none is named."""
        said = self.field.text().replace("\0", "").strip()
        return Path(said).expanduser().absolute() if said else None

    def suggest(self, choices: Choices, title: str) -> None:
        """Name the file after what is chosen; a name of the reader's keeps all but its suffix."""
        held = self.path
        name = suggested_name(Export(title=title, what=choices.what), choices.format)
        suffix = export_format(choices.format).suffix
        if choices.format == "template":
            made = Path(choices.template.removesuffix(".j2")).suffix or suffix
            name, suffix = name.removesuffix(suffix) + made, made
        if self._own and held is not None:
            name = held.stem + suffix
        folder = _first_folder(choices) if held is None else held.parent
        if self.field.text() != str(folder / name):  # whoever types stays where they are
            self.field.setText(str(folder / name))

    def may_replace(self, path: Path) -> bool:
        """Ask whether a file that is there may go."""
        buttons = QMessageBox.StandardButton
        box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("“{0}” is there already. Replace it?").format(path.name))
        box.setStandardButtons(buttons.Yes | buttons.Cancel)
        box.button(buttons.Yes).setText(self.tr("&Replace"))
        box.setDefaultButton(buttons.Cancel)
        return box.exec() == buttons.Yes

    @Slot()
    def ask(self) -> None:
        """Let the reader choose the file; replacing one is asked when it is written."""
        title, only_ask_once = self.tr("Export to"), QFileDialog.Option.DontConfirmOverwrite
        chosen, _ = QFileDialog.getSaveFileName(
            self, title, self.field.text(), options=only_ask_once
        )
        if chosen:
            self.field.setText(chosen)
            self._note()

    @Slot()
    def _note(self) -> None:
        self._own = True
        self.edited.emit()


def _first_folder(choices: Choices) -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    for said in (choices.folder, QStandardPaths.writableLocation(documents)):
        if said and Path(said).is_dir():
            return Path(said)
    return Path.home()
