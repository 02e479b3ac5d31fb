"""Where a dialog that asks for a folder or for files begins."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from reader.domain.errors import ReaderError
from reader.store.resources import sample_corpus

if TYPE_CHECKING:
    from collections.abc import Iterable


def starting_folder(recent: Iterable[str], sample: Path) -> str:
    """Return the folder beside which the last corpus lies; at first, where documents are kept.

    The sample corpus is not counted: it lies among files of the application.
    """
    ours = {sample}
    with suppress(ReaderError):
        ours.add(sample_corpus())
    for name in recent:
        above = Path(name).parent
        if Path(name) not in ours and above.is_dir():
            return str(above)
    kind = QStandardPaths.StandardLocation.DocumentsLocation
    documents = QStandardPaths.writableLocation(kind)
    return documents if documents and Path(documents).is_dir() else str(Path.home())
