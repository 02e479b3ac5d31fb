"""The window that is open, drawn anew when the reader chooses another language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from reader.ui.languages import language_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.services.settings import Settings, SettingsService
    from reader.ui.languages import Speech
    from reader.ui.main_window import MainWindow


class Windows(QObject):
    """Makes the window, and makes it again in another language with the same corpus open.

    Signals:
        made: carries the new ``MainWindow``, before it is shown.
    """

    made = Signal(object)

    def __init__(
        self, make: Callable[[], MainWindow], settings: SettingsService, speech: Speech
    ) -> None:
        super().__init__()
        self._make = make
        self._settings = settings
        self._speech = speech
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.renew)
        speech.speak(language_for(settings.current.interface.language))
        self.current = make()
        settings.on_change(self._follow)

    def close(self) -> None:
        """Hear of changes no more."""
        self._settings.forget(self._follow)

    def _follow(self, settings: Settings) -> None:
        if language_for(settings.interface.language) != self._speech.language:
            self._soon.start()

    @Slot()
    def renew(self) -> None:
        """Close the window, which keeps all of it, and open one that speaks the new language."""
        before, corpus = self.current, self.current.session.corpus
        place, state = before.normalGeometry(), before.windowState()
        QApplication.setQuitOnLastWindowClosed(False)
        before.close()
        before.deleteLater()
        self._speech.speak(language_for(self._settings.current.interface.language))
        window = self.current = self._make()
        window.setGeometry(place)
        window.setWindowState(state)
        self.made.emit(window)
        if corpus is not None:
            window.open(Path(corpus.folder))
        window.show()
        QApplication.setQuitOnLastWindowClosed(True)
