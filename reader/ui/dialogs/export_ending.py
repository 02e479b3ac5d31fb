"""How an export goes and how it ended: progress with Cancel, what was written, where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.export_words import missed
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from pathlib import Path

    from reader.services.exporting import Exported
    from reader.services.jobs import Progress

_SHOWN = 6


class ExportEnding(QWidget):
    """A sentence, and below it progress or the way to what was written.

    Signals:
        cancel_requested: the reader wants the export to stop.
    """

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("&Cancel"), self)
        self.open_file = QPushButton(self.tr("&Open file"), self)
        self.open_folder = QPushButton(self.tr("Open fol&der"), self)
        self.row = QHBoxLayout()
        self.row.addWidget(self.bar, 1)
        for button in (self.cancel, self.open_file, self.open_folder):
            button.setAutoDefault(False)
            self.row.addWidget(button)
        self.row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.sentence)
        column.addLayout(self.row)
        self.cancel.clicked.connect(self.cancel_requested)
        self.open_file.clicked.connect(self.show_file)
        self.open_folder.clicked.connect(self.show_folder)
        self.forget()

    @Slot()
    def forget(self) -> None:
        """Say nothing any more."""
        self._path = None
        self.say("")
        self.sentence.setToolTip("")
        for part in (self.bar, self.cancel, self.open_file, self.open_folder):
            part.hide()

    def say(self, sentence: str, *, wrong: bool = False) -> None:
        """Say something to the reader."""
        self.sentence.setProperty("role", "error" if wrong else "")
        self.sentence.style().polish(self.sentence)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def begin(self) -> None:
        """Show that something is under way."""
        self.forget()
        self.say(self.tr("Exporting …"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.cancel.show()
        self.cancel.setFocus()

    def show_progress(self, progress: Progress) -> None:
        """Say how far it is."""
        self.bar.setRange(0, max(progress.total, 0))
        self.bar.setValue(progress.done)
        if progress.label:
            self.say(f"{said(progress.label)} …")

    def end(self, sentence: str, *, wrong: bool = False) -> None:
        """Say that it ended without a file."""
        self.forget()
        self.say(sentence, wrong=wrong)

    def show_outcome(self, done: Exported) -> None:
        """Say what was written and what was not, and offer to open it."""
        self.forget()
        self._path = done.path
        left_out = missed(done.left_out)
        lines = [
            self.tr("Written to {0}: {1}.").format(
                done.path.name, self.tr("%Ln item(s)", "", done.written)
            )
        ]
        if done.orphans:
            lines.append(self.tr("%Ln of them without a place, marked so.", "", done.orphans))
        if done.moved:
            lines.append(self.tr("%Ln of them placed in an older text only.", "", done.moved))
        lines += [self.tr("Not written: {0}").format(item) for item in left_out[:_SHOWN]]
        if len(left_out) > _SHOWN:
            lines.append(self.tr("%Ln more reason(s)", "", len(left_out) - _SHOWN))
            self.sentence.setToolTip("\n".join(left_out))
        self.say("\n".join(lines))
        for button in (self.open_file, self.open_folder):
            button.show()
        self.open_file.setFocus()

    @Slot()
    def show_file(self) -> None:
        """Open what was written in the program for it."""
        if self._path is not None:
            self._open(self._path)

    @Slot()
    def show_folder(self) -> None:
        """Open the folder of what was written."""
        if self._path is not None:
            self._open(self._path.parent)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.say(self.tr("Nothing on this computer opens {0}.").format(path), wrong=True)
