"""The languages of documents by their names in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP
_NAMES = {
    "ar": _T("LanguageName", "Arabic"),
    "be": _T("LanguageName", "Belarusian"),
    "bg": _T("LanguageName", "Bulgarian"),
    "da": _T("LanguageName", "Danish"),
    "de": _T("LanguageName", "German"),
    "el": _T("LanguageName", "Greek"),
    "en": _T("LanguageName", "English"),
    "es": _T("LanguageName", "Spanish"),
    "fi": _T("LanguageName", "Finnish"),
    "fr": _T("LanguageName", "French"),
    "he": _T("LanguageName", "Hebrew"),
    "hu": _T("LanguageName", "Hungarian"),
    "it": _T("LanguageName", "Italian"),
    "ja": _T("LanguageName", "Japanese"),
    "kk": _T("LanguageName", "Kazakh"),
    "ky": _T("LanguageName", "Kyrgyz"),
    "la": _T("LanguageName", "Latin"),
    "nl": _T("LanguageName", "Dutch"),
    "no": _T("LanguageName", "Norwegian"),
    "pl": _T("LanguageName", "Polish"),
    "pt": _T("LanguageName", "Portuguese"),
    "ro": _T("LanguageName", "Romanian"),
    "ru": _T("LanguageName", "Russian"),
    "sv": _T("LanguageName", "Swedish"),
    "tr": _T("LanguageName", "Turkish"),
    "uk": _T("LanguageName", "Ukrainian"),
    "uz": _T("LanguageName", "Uzbek"),
    "zh": _T("LanguageName", "Chinese"),
}


def language_name(tag: str) -> str:
    """Return the name of a language by its tag; what has no name stays the tag it is."""
    known = _NAMES.get(tag.replace("_", "-").split("-")[0].lower())
    if known is not None:
        return QCoreApplication.translate("LanguageName", known)
    name = QLocale.languageToString(QLocale(tag).language()) if tag else ""
    return tag if name == "C" else name
