"""Numbers and quotations as the language of the window writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def figure(value: float, places: int = 0) -> str:
    """Return a number with its thousands apart and so many decimal places."""
    return _locale().toString(float(value), "f", places)


def quoted(words: str) -> str:
    """Return words within quotation marks."""
    return _locale().quoteString(words)


def _locale() -> QLocale:
    """Return the locale of the window; English where none is set."""
    locale = QLocale()
    is_none = locale.language() is QLocale.Language.C
    return QLocale(QLocale.Language.English) if is_none else locale
