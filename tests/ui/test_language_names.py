"""Languages of documents by their names, in the language of the window; files keep the tags."""

import pytest

from reader.domain.search import Facets, FacetValue, Field
from reader.engine.languages import STOP_WORDS
from reader.ui.models.facet_rows import FacetRowsModel
from reader.ui.models.language_names import (
    all_language_names,
    language_name,
    language_tag,
    language_words,
)

DETECTED = (*STOP_WORDS, "el", "hy", "he", "ar", "hi", "ta", "ka", "ja", "ko", "zh")


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Russian", "English", "Kazakh", "German")),
        ("ru", ("русский", "английский", "казахский", "немецкий")),
        ("kk", ("орыс тілі", "ағылшын тілі", "қазақ тілі", "неміс тілі")),
    ],
)
def test_a_language_is_called_by_its_name(speech, language, names):
    speech.speak(language)
    assert tuple(map(language_name, ("ru", "en", "kk", "de"))) == names


def test_every_language_that_can_be_told_has_a_name_in_every_language(speech):
    speech.speak("en")
    english = [language_name(tag) for tag in DETECTED]
    for other in ("ru", "kk"):
        speech.speak(other)
        told = [language_name(tag) for tag in DETECTED]
        assert not set(told) & {*english, *DETECTED}


def test_other_codes_of_a_language_are_known_and_strange_ones_stay(speech):
    speech.speak("ru")
    assert language_name("rus") == language_name("ru-RU") == language_name("ru_KZ") == "русский"
    assert language_name("grc") == "древнегреческий"
    assert language_name("chu") == "церковнославянский"
    assert language_name("x-own") == "x-own"
    assert language_name("") == ""


def test_a_field_shows_the_name_and_gives_the_tag_back(speech):
    for language in ("en", "ru", "kk"):
        speech.speak(language)
        for tag in (*DETECTED, "en-GB", "rus", "x-own", "sr-Latn", ""):
            assert language_tag(language_words(tag)) == tag
    speech.speak("ru")
    assert language_words("en-GB") == "английский (en-GB)"
    assert language_tag("Русский") == "ru"
    assert language_tag("kk") == "kk"
    assert "казахский" in all_language_names()


def test_facets_name_languages_and_kinds_and_narrow_by_their_codes(speech):
    speech.speak("ru")
    model = FacetRowsModel()
    model.show(
        Facets(
            languages=(FacetValue("ru", 12000), FacetValue("en", 3)),
            kinds=(
                FacetValue("document-note", 2),
                FacetValue("annotation", 4),
                FacetValue("pdf", 1),
            ),
        ),
        "",
        {},
    )
    rows = [model.row_at(number) for number in range(model.rowCount())]
    assert [(row.told, row.count) for row in rows] == [
        ("Языки", ""),
        ("русский", "12\u00a0000"),
        ("английский", "3"),
        ("Виды", ""),
        ("заметка к документу", "2"),
        ("аннотация", "4"),
        ("pdf", "1"),
    ]
    assert rows[1].value == "ru"
    assert model.number_of(Field.LANG, "en") == 2
