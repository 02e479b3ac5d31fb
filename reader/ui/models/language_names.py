"""The languages of documents by their names in the language of the window.

Files keep the tags, ``ru``; a reader sees and types the names, and may type a tag.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from reader.ui.alphabet import in_alphabet
from reader.ui.i18n import QT_TRANSLATE_NOOP

_T = QT_TRANSLATE_NOOP
_NAMES = {
    "af": _T("LanguageName", "Afrikaans"),
    "ang": _T("LanguageName", "Old English"),
    "ar": _T("LanguageName", "Arabic"),
    "az": _T("LanguageName", "Azerbaijani"),
    "ba": _T("LanguageName", "Bashkir"),
    "be": _T("LanguageName", "Belarusian"),
    "bg": _T("LanguageName", "Bulgarian"),
    "ca": _T("LanguageName", "Catalan"),
    "chg": _T("LanguageName", "Chagatai"),
    "cop": _T("LanguageName", "Coptic"),
    "cs": _T("LanguageName", "Czech"),
    "cu": _T("LanguageName", "Church Slavonic"),
    "cy": _T("LanguageName", "Welsh"),
    "da": _T("LanguageName", "Danish"),
    "de": _T("LanguageName", "German"),
    "el": _T("LanguageName", "Greek"),
    "en": _T("LanguageName", "English"),
    "enm": _T("LanguageName", "Middle English"),
    "eo": _T("LanguageName", "Esperanto"),
    "es": _T("LanguageName", "Spanish"),
    "et": _T("LanguageName", "Estonian"),
    "fa": _T("LanguageName", "Persian"),
    "fi": _T("LanguageName", "Finnish"),
    "fr": _T("LanguageName", "French"),
    "fro": _T("LanguageName", "Old French"),
    "ga": _T("LanguageName", "Irish"),
    "gmh": _T("LanguageName", "Middle High German"),
    "goh": _T("LanguageName", "Old High German"),
    "grc": _T("LanguageName", "Ancient Greek"),
    "he": _T("LanguageName", "Hebrew"),
    "hi": _T("LanguageName", "Hindi"),
    "hr": _T("LanguageName", "Croatian"),
    "hu": _T("LanguageName", "Hungarian"),
    "hy": _T("LanguageName", "Armenian"),
    "id": _T("LanguageName", "Indonesian"),
    "is": _T("LanguageName", "Icelandic"),
    "it": _T("LanguageName", "Italian"),
    "ja": _T("LanguageName", "Japanese"),
    "ka": _T("LanguageName", "Georgian"),
    "kk": _T("LanguageName", "Kazakh"),
    "ko": _T("LanguageName", "Korean"),
    "ky": _T("LanguageName", "Kyrgyz"),
    "la": _T("LanguageName", "Latin"),
    "lt": _T("LanguageName", "Lithuanian"),
    "lv": _T("LanguageName", "Latvian"),
    "mk": _T("LanguageName", "Macedonian"),
    "mn": _T("LanguageName", "Mongolian"),
    "nl": _T("LanguageName", "Dutch"),
    "no": _T("LanguageName", "Norwegian"),
    "non": _T("LanguageName", "Old Norse"),
    "orv": _T("LanguageName", "Old East Slavic"),
    "ota": _T("LanguageName", "Ottoman Turkish"),
    "otk": _T("LanguageName", "Old Turkic"),
    "pl": _T("LanguageName", "Polish"),
    "pt": _T("LanguageName", "Portuguese"),
    "ro": _T("LanguageName", "Romanian"),
    "ru": _T("LanguageName", "Russian"),
    "sa": _T("LanguageName", "Sanskrit"),
    "sk": _T("LanguageName", "Slovak"),
    "sl": _T("LanguageName", "Slovenian"),
    "sq": _T("LanguageName", "Albanian"),
    "sr": _T("LanguageName", "Serbian"),
    "sv": _T("LanguageName", "Swedish"),
    "syc": _T("LanguageName", "Syriac"),
    "ta": _T("LanguageName", "Tamil"),
    "tg": _T("LanguageName", "Tajik"),
    "tk": _T("LanguageName", "Turkmen"),
    "tr": _T("LanguageName", "Turkish"),
    "tt": _T("LanguageName", "Tatar"),
    "ug": _T("LanguageName", "Uyghur"),
    "uk": _T("LanguageName", "Ukrainian"),
    "ur": _T("LanguageName", "Urdu"),
    "uz": _T("LanguageName", "Uzbek"),
    "vi": _T("LanguageName", "Vietnamese"),
    "zh": _T("LanguageName", "Chinese"),
}
_ISO_1 = QLocale.LanguageCodeType.ISO639Part1


def language_name(tag: str) -> str:
    """Return the name of a language by its tag; what has no name stays the tag it is."""
    code = _code(tag)
    if code in _NAMES:
        return QCoreApplication.translate("LanguageName", _NAMES[code])
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    if language is QLocale.Language.AnyLanguage:
        return tag
    return QLocale(language).nativeLanguageName() or tag


def language_words(tag: str) -> str:
    """Return the name of a language for a field to type in; what its name leaves out follows."""
    name, code = language_name(tag), _code(tag)
    return name if tag in {name, code} else f"{name} ({tag})"


def language_tag(words: str) -> str:
    """Return the tag that ``language_words`` or a name means; other words are their own tag."""
    said = " ".join(words.split())
    head, bracket, tail = said.rpartition(" (")
    if bracket and tail.endswith(")") and language_name(tail[:-1]) == head:
        return tail[:-1]
    wanted = said.casefold()
    return next((tag for tag in _NAMES if language_name(tag).casefold() == wanted), said)


def all_language_names() -> list[str]:
    """Return the names to choose from, in their order."""
    return in_alphabet(map(language_name, _NAMES), str)


def _code(tag: str) -> str:
    """Return the shortest code of the language of a tag: ``ru`` for ``rus`` and ``ru-RU``."""
    first = tag.replace("_", "-").split("-")[0].lower()
    if first in _NAMES:
        return first
    return QLocale.languageToCode(QLocale.codeToLanguage(first), _ISO_1) or first
