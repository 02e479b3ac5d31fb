"""Numbers, shares, days and sizes as each language of the window writes them."""

import pytest
from PySide6.QtCore import QDate, QLocale

from reader.ui.figures import (
    data_size,
    day_words,
    figure,
    percent,
    quoted,
    rough_percent,
    short_day,
)

NBSP = "\u00a0"
DAY = QDate(2026, 3, 5)
BRITISH = ("12,345.6", "61%", "<1%", "12.5%", "5 Mar 2026", "5 Mar 26", "1.5 MB", "“a”")
TOLD = {
    "en": BRITISH,
    "ru": (
        f"12{NBSP}345,6",
        f"61{NBSP}%",
        f"<1{NBSP}%",
        f"12,5{NBSP}%",
        "5 мар. 2026",
        "5 мар. 26",
        f"1,5{NBSP}МБ",
        "«a»",
    ),
    "kk": (
        f"12{NBSP}345,6",
        "61%",
        "<1%",
        "12,5%",
        "2026 ж. 5 нау.",
        "26 ж. 5 нау.",
        f"1,5{NBSP}МБ",
        "«a»",
    ),
}


def told():
    return (
        figure(12345.6, 1),
        percent(0.613),
        rough_percent(0.002),
        percent(0.125, 1),
        day_words(DAY),
        short_day(DAY),
        data_size(1_500_000),
        quoted("a"),
    )


@pytest.mark.parametrize("language", TOLD)
def test_each_language_writes_figures_in_its_own_way(speech, language):
    speech.speak(language)
    assert told() == TOLD[language]


def test_english_is_british(speech):
    speech.speak("ru")
    speech.speak("en")
    assert QLocale().name() == "en_GB"
    assert QLocale().toString(DAY, QLocale.FormatType.ShortFormat) == "05/03/2026"
    assert QLocale().createSeparatedList(["a", "b", "c"]) == "a, b and c"


def test_a_window_without_a_language_writes_as_in_britain(qapp):
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    try:
        assert told() == BRITISH
    finally:
        QLocale.setDefault(before)


def test_sizes_take_the_unit_that_suits_them(speech):
    speech.speak("en")
    sizes = (0, 999, 1000, 2_340_000, 5_000_000_000, 7_000_000_000_000)
    assert [data_size(size) for size in sizes] == [
        "0 bytes", "999 bytes", "1.0 kB", "2.3 MB", "5.0 GB", "7,000.0 GB",
    ]  # fmt: skip
