"""What was dropped on the window, as a folder to open and perhaps a document to show."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Dropped:
    """A folder, and the file in it that was meant, if one was."""

    folder: Path
    file: Path | None = None


def local_paths(mime: QMimeData) -> list[Path]:
    """Return the files and folders of a drop."""
    found = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in found if path.exists()]


def dropped(mime: QMimeData) -> Dropped | None:
    """Return what a drop means: a folder itself, or the folder of the first file."""
    for url in mime.urls():
        if not url.isLocalFile():
            continue
        path = Path(url.toLocalFile())
        if path.is_dir():
            return Dropped(path)
        if path.is_file():
            return Dropped(path.parent, path)
    return None
