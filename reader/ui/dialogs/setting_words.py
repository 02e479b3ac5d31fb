"""What the settings declare, for the translators: labels, units, choices and explanations."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP
WORDS = (
    _T("Setting", "Font"),
    _T("Setting", "Empty: the best serif of this computer"),
    _T("Setting", "Text size"),
    _T("Setting", "Line height"),
    _T("Setting", "Column width"),
    _T("Setting", "Justified"),
    _T("Setting", "Hyphenated"),
    _T("Setting", "Words may be cut at the end of a line; the text is not changed"),
    _T("Setting", "Theme"),
    _T("Setting", "pt"),
    _T("Setting", "lines"),
    _T("Setting", "characters"),
    _T("Setting", "words"),
    _T("Setting", "system"),
    _T("Setting", "light"),
    _T("Setting", "sepia"),
    _T("Setting", "dark"),
    _T("Setting", "contrast"),
    _T("Setting", "Ignore upper and lower case"),
    _T("Setting", "Ignore accents and stress marks"),
    _T("Setting", "Read ё as е"),
    _T("Setting", "Ignore the shape of apostrophes"),
    _T("Setting", "Join words cut at a line end"),
    _T("Setting", "Shortest overlap"),
    _T("Setting", "Show the two sides beside each other"),
    _T("Setting", "Show only what differs"),
    _T("Setting", "Long stretches that are the same are left out"),
    _T("Setting", "Language"),
    _T("Setting", "Show the first steps with the sample corpus"),
    _T("Setting", "Your name"),
    _T("Setting", "It stands under what you annotate"),
    _T("Setting", "Read what changed anew without asking"),
    _T("Setting", "When another program changes, adds or removes documents"),
    _T("Setting", "Below a title"),
    _T("Setting", "nothing"),
    _T("Setting", "authors"),
    _T("Setting", "date"),
    _T("Setting", "authors and date"),
    _T("Setting", "file name"),
    _T("Setting", "Order of the documents"),
    _T("Setting", "folder"),
    _T("Setting", "title"),
    _T("Setting", "share"),
    _T("Setting", "Find a word in all its forms"),
    _T("Setting", "Capitals must be as typed"),
    _T("Setting", "Accents must be as typed"),
    _T("Setting", "List hits in copies of one passage once"),
)
"""Every word a declaration shows; a test compares them with the declarations."""
_NAMES = {"en": "English", "ru": "Русский", "kk": "Қазақша"}


def told(words: str) -> str:
    """Return words of a declaration in the language of the window; languages name themselves."""
    return _NAMES.get(words) or QCoreApplication.translate("Setting", words)
