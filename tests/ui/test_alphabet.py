"""Names in the order of the alphabet of the window's language."""

import pytest

from reader.ui.alphabet import in_alphabet
from reader.ui.models.language_names import all_language_names
from reader.ui.panes.tag_tree import _branches


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("kk", ["Арман", "Әлем", "Бала", "Кітап", "Құс", "От", "Өмір", "Ұя", "Үй", "Іс"]),
        ("ru", ["Аист", "Еда", "ёлка", "Жар", "Яблоко"]),
        ("en", ["apple", "Éclair", "Zebra"]),
        ("en", ["Chapter 2", "chapter 10"]),
    ],
)
def test_names_stand_as_the_language_orders_its_letters(speech, language, names):
    speech.speak(language)
    assert in_alphabet(reversed(names), str) == names


def test_languages_to_choose_from_stand_in_order(speech):
    speech.speak("kk")
    told = all_language_names()
    some = ["ағылшын тілі", "араб тілі", "әзербайжан тілі", "башқұрт тілі", "қазақ тілі"]
    assert [name for name in told if name in some] == some


def test_what_is_below_a_tag_follows_it_at_once():
    tags = {"claim": 1, "claim/contested": 2, "claim/Set": 1, "claims": 1, "Claimant": 3}
    told = [tag for tag, _ in in_alphabet(reversed(tags.items()), _branches)]
    assert told == ["claim", "claim/contested", "claim/Set", "Claimant", "claims"]
