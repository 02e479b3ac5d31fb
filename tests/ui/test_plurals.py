"""Counted things in every language: the form that the number asks for."""

import re

import pytest
from PySide6.QtCore import QCoreApplication

from tests.translating import FOLDER, counted

ENGLISH = {0: 1, 1: 0, 2: 1, 5: 1, 11: 1, 21: 1, 101: 1, 1001: 1}
RUSSIAN = {0: 2, 1: 0, 2: 1, 5: 2, 11: 2, 21: 0, 101: 0, 1001: 0}
KAZAKH = ENGLISH  # whose two forms read alike, for nouns stay as they are behind a number
FORMS = {"en": ENGLISH, "ru": RUSSIAN, "kk": KAZAKH}
TOLD = {
    "en": {1001: "1,001"},
    "ru": {1001: "1\u00a0001"},
    "kk": {1001: "1\u00a0001"},
}


@pytest.mark.parametrize("language", FORMS)
def test_every_number_gets_its_form(speech, language):
    speech.speak(language)
    messages = list(counted(FOLDER / f"synoptic_{language}.ts"))
    assert len(messages) > 60
    wrong = []
    for context, source, forms in messages:
        for number, form in FORMS[language].items():
            figure = TOLD[language].get(number, str(number))
            meant = forms[form].replace("%Ln", figure).replace("%n", str(number))
            told = QCoreApplication.translate(context, source, None, number)
            if told != meant:
                wrong.append((source, number, told, meant))
    assert not wrong


def test_every_counted_thing_of_the_window_is_counted_in_every_language():
    sources = {
        language: {
            (context, source) for context, source, _ in counted(FOLDER / f"synoptic_{language}.ts")
        }
        for language in FORMS
    }
    assert sources["en"] == sources["ru"] == sources["kk"]


def test_what_does_not_change_in_kazakh_is_the_same_in_both_forms():
    differing = [
        (source, forms)
        for _, source, forms in counted(FOLDER / "synoptic_kk.ts")
        if len(set(forms)) != 1
    ]
    assert not differing


def test_no_suffix_hangs_on_a_number_in_kazakh():
    """The suffix of a number follows its last word: 5-і, 6-сы; none fits all of them."""
    hanging = [
        (source, form)
        for _, source, forms in counted(FOLDER / "synoptic_kk.ts")
        for form in forms
        if re.search(r"%L?n[-\w]", form)
    ]
    assert not hanging


@pytest.mark.parametrize(
    ("number", "russian"),
    [
        (0, "0 совпадений"),
        (1, "1 совпадение"),
        (2, "2 совпадения"),
        (5, "5 совпадений"),
        (11, "11 совпадений"),
        (21, "21 совпадение"),
        (101, "101 совпадение"),
    ],
)
def test_overlaps_are_counted_in_russian(speech, number, russian):
    speech.speak("ru")
    assert QCoreApplication.translate("OverlapPage", "%Ln overlap(s)", None, number) == russian
