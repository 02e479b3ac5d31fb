"""Notice when a document that is being read changes or disappears."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.document import Corpus, Document


class Watching(QObject):
    """Watches the files of the documents in the panes.

    Signals:
        disappeared: a file is gone; carries its path in the corpus.
        changed: a file is not what was read; carries its path in the corpus.
    """

    disappeared = Signal(str)
    changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._names: dict[str, str] = {}
        self._watcher.fileChanged.connect(self._look)

    def watch(self, corpus: Corpus | None, documents: Iterable[Document]) -> None:
        """Watch the files of these documents, and no others."""
        wanted = (
            {}
            if corpus is None
            else {str(Path(corpus.folder) / item.path): item.path for item in documents}
        )
        if wanted == self._names:
            return
        before = set(self._watcher.files())
        if gone := sorted(before - wanted.keys()):
            self._watcher.removePaths(gone)
        if new := sorted(path for path in wanted.keys() - before if Path(path).is_file()):
            self._watcher.addPaths(new)
        self._names = wanted

    @Slot(str)
    def _look(self, path: str) -> None:
        name = self._names.get(path)
        if name is None:
            return
        if not Path(path).exists():
            self.disappeared.emit(name)
            return
        self._watcher.addPath(path)  # a file replaced by a rename is no longer watched
        self.changed.emit(name)
