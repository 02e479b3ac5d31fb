"""Dialogs of adding documents: a name that is taken, and what became of each file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.services.adding import Choice
from reader.ui.dialogs.buttons import close_alone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.store.copying import Source

_WIDE = 460
_REPORT = (800, 420)


class NameTaken(QDialog):
    """Ask about files whose names others have, one after the other.

    Signals:
        answered: all are decided; carries a mapping of ``Path`` to ``Choice``.
    """

    answered = Signal(object)

    def __init__(self, clashes: Sequence[Source], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("The name is taken"))
        self._clashes = list(clashes)
        self._choices: dict[Path, Choice] = {}
        self.question = QLabel(self)
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.all = QCheckBox(self)
        self.both = QPushButton(self.tr("&Keep both"), self)
        self.skip = QPushButton(self.tr("&Skip it"), self)
        self.both.setDefault(True)
        self.both.clicked.connect(self._keep_both)
        self.skip.clicked.connect(self._skip)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.both)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(18)
        column.addWidget(self.question)
        column.addLayout(row)
        self.setMinimumWidth(min(_WIDE, parent.width() - 40))
        self._ask()

    def _ask(self) -> None:
        source = self._clashes[len(self._choices)]
        rest = len(self._clashes) - len(self._choices) - 1
        self.question.setText(
            self.tr(
                "Another document of the corpus is called “{0}”. It stays as it is; the new one"
                " can come in under another name."
            ).format(source.path)
        )
        self.setAccessibleDescription(self.question.text())
        self.all.setText(self.tr("The same for the %Ln &other(s)", "", rest))
        self.all.setVisible(rest > 0)

    @Slot()
    def _keep_both(self) -> None:
        self._decide(Choice.KEEP_BOTH)

    @Slot()
    def _skip(self) -> None:
        self._decide(Choice.SKIP)

    def _decide(self, choice: Choice) -> None:
        left = self._clashes[len(self._choices) :]
        for source in left if self.all.isChecked() else left[:1]:
            self._choices[source.file] = choice
        if len(self._choices) < len(self._clashes):
            self._ask()
            return
        self.answered.emit(dict(self._choices))
        self.accept()


class AddingOutcome(QDialog):
    """Say in a line how it went, and below for each file what became of it and why."""

    def __init__(
        self, headline: str, rows: Sequence[tuple[str, str, str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Documents added"))
        self.headline = QLabel(headline, self)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.list = QTreeWidget(self)
        self.list.setAccessibleName(self.tr("What became of each file"))
        self.list.setHeaderLabels([self.tr("File"), self.tr("What became of it"), self.tr("Why")])
        self.list.setProperty("role", "listed")
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAlternatingRowColors(False)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for row in rows:
            item = QTreeWidgetItem(list(row))
            for number, words in enumerate(row):
                item.setToolTip(number, words)
            self.list.addTopLevelItem(item)
        self.list.header().setStretchLastSection(True)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self.list.setColumnWidth(0, 190)
        self.list.setColumnWidth(1, 140)
        buttons = close_alone(self)
        self.copy = QPushButton(self.tr("&Copy the list"), self)
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(12)
        column.addWidget(self.headline)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(min(_REPORT[0], parent.width() - 40), min(_REPORT[1], parent.height() - 60))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self, self._copy)

    @Slot()
    def _copy(self) -> None:
        items = [self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())]
        lines = ["\t".join(item.text(n) for n in range(3)) for item in items if item is not None]
        QGuiApplication.clipboard().setText("\n".join(lines))
