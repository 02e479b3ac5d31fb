"""Words, their places and their normal forms."""

import unicodedata

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.tokens import Folding, fold, tokenize, vocabulary


def words(text, folding=None):
    tokens = tokenize(text, folding)
    names = vocabulary(text, tokens, folding)
    return [names[each] for each in tokens.ids.tolist()]


def slices(text):
    tokens = tokenize(text)
    return [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n -- \u2026", []),
        ("The cat, 42 cats.", ["the", "cat", "42", "cats"]),
        ("don’t DON'T 'tis dogs' x", ["don't", "don't", "tis", "dogs", "x"]),
        ("protec-\ntion protec-\n  tion protec\u00ad\ntion", ["protection"] * 3),
        ("PROTEC-\nTION", ["protection"]),
        ("Franco-\nGerman war - \nlike", ["franco", "german", "war", "like"]),
        ("straße STRASSE ﬁn ﬀ", ["strasse", "strasse", "fin", "ff"]),
        ("soft\u00adhy\u200bphen", ["softhyphen"]),
        ("Ёлка ёлка йод йод", ["елка", "елка", "йод", "йод"]),
        ("Україна ў ў", ["україна", "ў", "ў"]),
        ("қазақ ғ ң ү ұ һ ө і ә", ["қазақ", "ғ", "ң", "ү", "ұ", "һ", "ө", "і", "ә"]),
        ("été e\u0301te\u0301", ["ete", "ete"]),
        ("שָׁלוֹם مُحَمَّد", ["שלום", "محمد"]),
        ("中文abc漢字", ["中", "文", "abc", "漢", "字"]),
        ("m² x3", ["m", "2", "x3"]),
        ("कि का", ["कि", "का"]),
        ("\ud800a\U0001f600b", ["a", "b"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_words_are_cut_and_folded_by_the_rules(text, expected):
    assert words(text) == expected


def test_offsets_give_the_word_as_it_was_written():
    text = "a😀 wor-\nld\u0301, «Ёж»"
    assert slices(text) == ["a", "wor-\nld\u0301", "Ёж"]


@pytest.mark.parametrize(
    ("switch", "text", "same"),
    [
        ("case", "Word word", False),
        ("marks", "café cafe", False),
        ("yo", "ёж еж", False),
        ("quotes", "don’t don't", False),
        ("forms", "ｆｉｎ fin", False),
        ("hyphenation", "wor-\nld world", False),
    ],
)
def test_each_switch_of_the_folding_can_be_turned_off(switch, text, same):
    on, off = words(text), words(text, Folding(**{switch: False}))
    assert len(set(on)) == 1
    assert (len(set(off)) == 1) is same


def test_ids_are_stable_between_processes_and_versions():
    assert tokenize("Word straße").ids.tolist() == tokenize("wORD STRASSE").ids.tolist()
    assert tokenize("word").ids.tolist() == [int(tokenize("x\nWord!").ids[1])]


def test_a_long_text_is_cut_as_in_one_piece():
    line = "Ein Satz über das Amt, wor-\nld and don’t. "
    text = line * 20_000
    tokens = tokenize(text)
    one = tokenize(line)
    assert len(tokens) == len(one) * 20_000
    assert (tokens.ids == np.tile(one.ids, 20_000)).all()
    assert text[tokens.starts[-1] : tokens.ends[-1]] == "don’t"


def test_a_single_line_without_any_space_is_one_word():
    text = "x" * 700_000
    assert len(tokenize(text)) == 1


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80))
def test_every_text_gives_words_inside_it_in_order_and_folded_as_strings_are(text):
    tokens = tokenize(text)
    edges = np.stack((tokens.starts, tokens.ends), axis=1).ravel()
    assert (np.diff(edges) >= 0).all()
    assert (tokens.starts < tokens.ends).all()
    assert not len(tokens) or (tokens.starts[0] >= 0 and tokens.ends[-1] <= len(text))
    seen: dict[str, int] = {}
    for start, end, each in zip(tokens.starts, tokens.ends, tokens.ids, strict=True):
        assert seen.setdefault(fold(text[start:end]), int(each)) == int(each)


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet="аиеуіїйўё\u0306\u0308\u0301aeß' -\n’ﬁ中\u00ad", max_size=30))
def test_composed_and_decomposed_texts_have_the_same_words(text):
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))
