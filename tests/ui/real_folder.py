"""A folder of real documents that is open in a window, for tests of what lies on the disk."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent


def sentences(name: str, count: int = 60) -> str:
    """Return a text of so many paragraphs that shares only its last ones with others."""
    own = [
        f"Paragraph {n} of {name} tells of the {name} and of nothing else." for n in range(count)
    ]
    shared = "Every ferryman of the strait keeps a lantern, a rope and a pie that keeps for a week."
    return "\n\n".join([f"# {name}", *own, shared, shared.replace("Every", "And every")]) + "\n"


def make_folder(folder, *names: str):
    """Write documents into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(sentences(name.rpartition(".")[0]), encoding="utf-8")
    return folder


def open_folder(window, folder, qtbot):
    """Open a folder and wait until its documents are compared."""
    with qtbot.waitSignal(window.session.finished):
        window.open(folder)
    return window.desk


def drop(window, *paths) -> None:
    """Drop files on the middle of a window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
