"""Notice that something may have happened to the files of a corpus, once they are at rest."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer, Signal, Slot
from typing_extensions import override

from reader.store.corpus_names import CORPUS_FILE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.document import Corpus

_AT_REST = 500
"""Milliseconds after the last sign until somebody looks."""
_MOST = 1_000
"""Files, and folders, that are watched; of others one hears when the window comes back."""


class Watching(QObject):
    """Watches the folders and files of a corpus, and the window coming back to the reader.

    Signals:
        stirred: one should look at the folder.
    """

    stirred = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._corpus: Corpus | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._hear)
        self._watcher.directoryChanged.connect(self._hear)
        self._rest = QTimer(self, singleShot=True, interval=_AT_REST)
        self._rest.timeout.connect(self._say)
        window.installEventFilter(self)

    def watch(self, corpus: Corpus | None) -> None:
        """Watch the files of this corpus, and no others."""
        self._corpus = corpus
        wanted = set[str]() if corpus is None else _paths(corpus)
        before = {*self._watcher.files(), *self._watcher.directories()}
        if gone := sorted(before - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(path for path in wanted - before if Path(path).exists()):
            self._watcher.addPaths(new)

    def look_soon(self, milliseconds: int) -> None:
        """Say in a moment that one should look."""
        self._rest.start(milliseconds)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate and self._corpus is not None:
            self._rest.start()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _hear(self, path: str) -> None:
        folder = Path(self._corpus.folder) if self._corpus is not None else None
        beside = folder is not None and path == str(folder.parent) and folder.is_dir()
        if not beside:  # what happens to its neighbours is of no interest
            self._rest.start()

    @Slot()
    def _say(self) -> None:
        if self._corpus is not None:
            self.watch(self._corpus)  # a file replaced by a rename is no longer watched
            self.stirred.emit()


def _paths(corpus: Corpus) -> set[str]:
    """Return the folders and the files to watch.

    The folder above is among them: that a folder itself was moved is told there only.
    """
    root = Path(corpus.folder)
    inner = {parent for item in corpus.documents for parent in PurePosixPath(item.path).parents}
    folders = sorted({str(root), *(str(root / folder) for folder in inner)})
    files = [str(root / item.path) for item in corpus.documents]
    return {*folders[:_MOST], str(root.parent), str(root / CORPUS_FILE), *files[:_MOST]}
