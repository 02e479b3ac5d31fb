"""Links and folders that the desktop hands to the running application, as macOS does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from reader.domain.errors import ReaderError
from reader.ui.sentences.said import said

if TYPE_CHECKING:
    from reader.services.addressing import Destination
    from reader.services.settings import SettingsService
    from reader.ui.windows import Windows


class Application(QApplication):
    """Qt's application, which also says what the desktop asks it to open.

    An event filter would see every event of every widget; this sees the application's own.

    Signals:
        asked: carries a link, or the path of a folder or file.
    """

    asked = Signal(str)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.asked.emit(event.file() or event.url().toString())
            return True
        return super().event(event)


class Links(QObject):
    """Opens what the desktop asks the application to open."""

    def __init__(self, windows: Windows, settings: SettingsService) -> None:
        super().__init__(windows)
        self._windows = windows
        self._settings = settings

    @Slot(str)
    def follow(self, word: str) -> None:
        """Open a link, a folder or a file, or say why that cannot be."""
        try:
            wanted = self._wanted(word)
        except ReaderError as error:
            self._windows.current.tell(said(str(error)))
            return
        self._windows.current.open(wanted.folder, wanted.file, wanted.span)

    def _wanted(self, word: str) -> Destination:
        from reader.services.addressing import Destination, destination, is_address

        if is_address(word):
            return destination(word, self._settings.current.recent)
        path = Path(word)
        return Destination(path.parent, path) if path.is_file() else Destination(path)
