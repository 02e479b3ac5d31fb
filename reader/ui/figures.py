"""Numbers, shares, days and quotations as the language of the window writes them.

Nothing else in the window writes a number for people. What is kept or exported never comes here:
files are the same in every language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.ui.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtCore import QDate

_T = QT_TRANSLATE_NOOP
_PERCENT = _T("Figure", "{0}%")
_DAY = _T("Figure", "d MMM yyyy")
_SHORT_DAY = _T("Figure", "d MMM yy")
_SIZES = (
    _T("Figure", "{0} bytes"),
    _T("Figure", "{0} kB"),
    _T("Figure", "{0} MB"),
    _T("Figure", "{0} GB"),
)
_THOUSAND = 1000
_LEAST_SHOWN = 0.005


def figure(value: float, places: int = 0) -> str:
    """Return a number with its thousands apart and so many decimal places."""
    return _locale().toString(float(value), "f", places)


def percent(share: float, places: int = 0) -> str:
    """Return a share of one in per cent."""
    return QCoreApplication.translate("Figure", _PERCENT).format(figure(share * 100, places))


def rough_percent(share: float) -> str:
    """Return a share of one in whole per cent; what is there is never said to be nothing."""
    is_small = 0 < share < _LEAST_SHOWN
    return f"<{percent(0.01)}" if is_small else percent(share)


def day_words(day: QDate) -> str:
    """Return a day, its month as a word."""
    return _locale().toString(day, day_format())


def day_format() -> str:
    """Return the order in which day, month and year stand, as Qt writes it."""
    return QCoreApplication.translate("Figure", _DAY)


def short_day(day: QDate) -> str:
    """Return a day as briefly as it can be understood."""
    return _locale().toString(day, QCoreApplication.translate("Figure", _SHORT_DAY))


def data_size(size: int) -> str:
    """Return a number of bytes in the unit that suits it."""
    number, unit = float(size), 0
    while number >= _THOUSAND and unit < len(_SIZES) - 1:
        number, unit = number / _THOUSAND, unit + 1
    return QCoreApplication.translate("Figure", _SIZES[unit]).format(figure(number, min(unit, 1)))


def quoted(words: str) -> str:
    """Return words within quotation marks."""
    return _locale().quoteString(words)


def _locale() -> QLocale:
    """Return the locale of the window; British English where none is set."""
    locale = QLocale()
    return QLocale("en_GB") if locale.language() is QLocale.Language.C else locale
