"""Stems and languages."""

from __future__ import annotations

import random
import threading

import pytest
import snowballstemmer
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.languages import STOP_WORDS, language_of
from reader.engine.snowball import stemmer_of
from reader.engine.stemming import can_stem, stems

SAMPLES = {
    "en": "The report was published in the spring and it has been read by many of those who were",
    "ru": "Доклад был опубликован весной, и его прочли многие из тех, кто был на заседании",
    "kk": "Баяндама көктемде жарияланды және оны көптеген азаматтар оқыды деп хабарланды",
    "uk": "Доповідь була опублікована навесні, і її прочитали багато хто з тих, що були на засіданні",
    "de": "Der Bericht wurde im Frühling veröffentlicht und ist von vielen gelesen worden, die es",
    "fr": "Le rapport a été publié au printemps et il est lu par des gens dans tout le pays",
    "es": "El informe fue publicado en la primavera y ha sido leído por todos los que estaban",
    "el": "Η έκθεση δημοσιεύθηκε την άνοιξη",
    "zh": "报告于春季发表",
    "": "1234 5678",
}


@pytest.mark.parametrize(("tag", "text"), SAMPLES.items())
def test_a_language_is_told_by_its_letters_and_commonest_words(tag, text):
    assert language_of(text) == tag


def test_a_declared_language_is_believed():
    assert language_of(SAMPLES["ru"], "en-GB") == "en"


def test_words_of_no_language_we_know_name_none():
    assert language_of("zxcv qwer asdf poiu lkjh mnbv " * 5) == ""


@pytest.mark.parametrize("tag", ["en", "ru", "de", "fr", "es"])
def test_stems_are_those_of_snowball(tag):
    name = {"en": "english", "ru": "russian", "de": "german", "fr": "french", "es": "spanish"}[tag]
    words = sorted(STOP_WORDS[tag])
    assert stems(words, tag) == snowballstemmer.stemmer(name).stemWords(words)


def test_inflected_forms_meet_in_one_stem():
    assert len(set(stems(["reform", "reforms", "reformed"], "en"))) == 1
    assert len(set(stems(["реформа", "реформы", "реформами"], "ru"))) == 1


def test_a_language_without_a_stemmer_keeps_its_words():
    assert stems(["abc", "def"], "") == ["abc", "def"]
    assert not can_stem("zh")


def test_kazakh_is_left_alone_unless_asked_for():
    words = ["мемлекеттердің", "мемлекетте", "қалаларға", "бала"]
    assert stems(words, "kk") == words
    assert stems(words, "kk", kazakh=True) == ["мемлекет", "мемлекет", "қала", "бала"]
    assert stems(["атқа", "үйде"], "kk", kazakh=True) == ["атқа", "үйде"]  # too short to strip


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=20), max_size=8), st.sampled_from(["en", "ru", "kk", "tr", ""]))
def test_any_word_has_a_stem(words, tag):
    found = stems(words, tag, kazakh=True)
    assert len(found) == len(words)
    assert all(stem or not word for stem, word in zip(found, words, strict=True))


@pytest.mark.parametrize("name", ["english", "russian", "german", "arabic", "turkish", "finnish"])
def test_looking_endings_up_finds_the_stems_that_searching_them_does(name):
    plain, quick = snowballstemmer.stemmer(name), stemmer_of(name)
    affixes = {
        item.s
        for held in vars(type(plain)).values()
        if isinstance(held, (list, tuple))
        for item in held
        if hasattr(item, "substring_i")
    }
    letters = sorted(set("".join(affixes)))
    numbers = random.Random(name)
    for _ in range(600):
        word = "".join(numbers.choices(letters, k=numbers.randint(0, 6)))
        word += "".join(numbers.choices(sorted(affixes), k=numbers.randint(0, 3)))
        assert quick.stemWord(word) == plain.stemWord(word), word


def test_a_thread_stems_while_another_does():
    words = sorted(STOP_WORDS["en"]) * 5
    found: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(stems([*words, "reforms"], "en")))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert all(item == found[0] for item in found)
