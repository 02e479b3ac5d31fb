"""How much room the cache takes, where the application keeps its own, and clearing the cache."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.ui.figures import data_size

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.services.jobs import Job
    from reader.ui.task_runner import TaskRunner


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage:
    """The application's own folders, and the jobs that measure and clear the cache."""

    cache: Path
    settings: Path
    state: Path
    measuring: Callable[[], Job[int]]
    clearing: Callable[[], Job[int]]


class StoragePage(QWidget):
    """Figures, folders and one button."""

    def __init__(self, storage: Storage, runner: TaskRunner) -> None:
        super().__init__()
        self._storage = storage
        self._runner = runner
        told = QLabel(
            self.tr(
                "The cache remembers what was read, compared and indexed, so that a corpus opens"
                " at once. It can be cleared at any time: what is needed is made again. Your"
                " documents and annotations are not in it."
            )
        )
        told.setWordWrap(True)
        self.room = QLabel(self.tr("measuring …"))
        self.clear = QPushButton(self.tr("Clear the cache"))
        self.clear.clicked.connect(self._clear)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Size of the cache"), self.room)
        places = ((self.tr("Cache"), storage.cache), (self.tr("Settings"), storage.settings),
                  (self.tr("Desks, reports and logs"), storage.state))  # fmt: skip
        for name, path in places:
            place = QLabel(str(path))
            place.setWordWrap(True)
            place.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            place.setAccessibleName(name)
            form.addRow(name, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(told)
        column.addLayout(form)
        column.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._runner.start(storage.measuring(), owner=self, on_done=self._show)

    @Slot()
    def _clear(self) -> None:
        self.clear.setEnabled(False)
        self._runner.start(self._storage.clearing(), owner=self, on_done=self._show)

    def _show(self, size: int) -> None:
        self.room.setText(data_size(size))
        self.clear.setEnabled(size > 0)
