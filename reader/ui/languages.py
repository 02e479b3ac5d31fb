"""The languages of the window: which there are, which one is meant, and how to speak it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

from reader.domain.errors import ReaderError
from reader.store.resources import resource

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

LANGUAGES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}
"""Each language by its code, under the name its speakers give it."""
_LOCALES = {"en": "en_GB"}
"""Whose numbers and dates go with a language that several countries write differently."""


def language_for(choice: str) -> str:
    """Return the code of the language that a setting means; ``system`` is that of the platform.

    Of the languages a person has set, the first that is here; English where none is.
    """
    if choice in LANGUAGES:
        return choice
    wanted = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in LANGUAGES), "en")


def language_spoken() -> str:
    """Return the code of the language that the window speaks now."""
    return QLocale().name().partition("_")[0]


class Speech:
    """The translators in use; English has one too, for its plurals."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = ""

    def speak(self, language: str) -> None:
        """Let everything made from now on speak this language."""
        if language == self.language:
            return
        self.language = language
        for translator in self._translators:
            self._app.removeTranslator(translator)
        self._translators = [made for made in (_qt(language), _own(language)) if made is not None]
        for translator in self._translators:
            self._app.installTranslator(translator)
        QLocale.setDefault(QLocale(_LOCALES.get(language, language)))


def _own(language: str) -> QTranslator | None:
    try:
        path = resource(f"translations/synoptic_{language}.qm")
    except ReaderError:
        return None
    made = QTranslator()
    return made if made.load(str(path)) else None


def _qt(language: str) -> QTranslator | None:
    """Return Qt's own words, on the buttons of its dialogs."""
    made = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return made if made.load(f"qtbase_{language}", folder) else None
