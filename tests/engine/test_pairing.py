"""Two documents side by side: one numbering of words, and what each says, counted by hand."""

import itertools
import math
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.engine import pairing
from reader.engine.background import background_bits, is_common
from reader.engine.pairing import pair
from reader.engine.preparing import prepare
from reader.engine.tokens import fold, tokenize
from tests.engine.made_pairs import WORDS, alone, document, sides

texts = st.lists(st.sampled_from([*WORDS, "and", "of"]), max_size=12).map(" ".join)


def bits_of(word, said, size):
    """Say what a match of a word is worth: Dirichlet smoothing, two copies of it not counted."""
    ids, length = tokenize(word).ids, np.array([len(word)])
    background = float(background_bits(ids, length, np.array([word[0].isdecimal()]))[0])
    prior = pairing._PRIOR
    share = (max(said - 2, 0) + prior * 2**-background) / (size + prior)
    return min(-math.log2(share), background + pairing._SURPRISE)


@settings(deadline=None, max_examples=50)
@given(texts, texts)
def test_equal_words_have_equal_numbers_and_gain_what_their_frequency_says(one, other):
    both = sides(one, other)
    words = one.split() + other.split()
    assert (len(both.a), len(both.b)) == (len(one.split()), len(other.split()))
    assert not both.alone
    numbers = both.a.codes + both.b.codes
    for (word, code), (another, number) in itertools.combinations(
        zip(words, numbers, strict=True), 2
    ):
        assert (word == another) is (code == number)
    said = Counter(words)
    gains = both.a.gains + both.b.gains
    for word, gain in zip(words, gains, strict=True):
        assert gain == pytest.approx(bits_of(word, said[word], len(words)), rel=1e-5)
    for side in (both.a, both.b):
        assert side.total.tolist() == pytest.approx([0.0, *itertools.accumulate(side.gains)])


@settings(deadline=None, max_examples=30)
@given(texts)
def test_a_document_beside_itself_counts_its_words_once(text):
    both = alone(text)
    words = text.split()
    assert both.alone
    assert both.a.codes == both.b.codes
    for word, gain, other in zip(words, both.a.gains, both.b.gains, strict=True):
        wanted = bits_of(word, Counter(words)[word], len(words))
        assert gain == pytest.approx(wanted, rel=1e-5)
        assert other == pytest.approx(wanted, rel=1e-5)


def test_two_documents_of_one_id_are_one_document_and_two_of_two_ids_are_not():
    text = "rope ferry kettle"
    assert pair(prepare(document(text, "a")), prepare(document(text, "a"))).alone
    assert not pair(prepare(document(text, "a")), prepare(document(text, "b"))).alone


@settings(deadline=None, max_examples=30)
@given(texts, texts)
def test_a_word_is_familiar_that_everybody_uses_or_that_stands_in_both_and_not_one_met_once(
    one, other
):
    both = sides(one, other)
    said = [one.split(), other.split()]
    for side, here, there in ((both.a, *said), (both.b, *reversed(said))):
        for word, familiar in zip(here, side.familiar, strict=True):
            common = bool(is_common(tokenize(word).ids)[0])
            if common or word in there or here.count(word) == 1:
                assert familiar is (common or word in there)


def test_a_side_gives_its_words_folded_and_what_stands_before_each():
    both = sides("“Harbour,” she\n\nsaid: ROPE", "x")
    assert [both.a.word(n) for n in range(4)] == [
        fold(w) for w in ("Harbour", "she", "said", "ROPE")
    ]
    assert [both.a.before(n) for n in range(-1, 6)] == ["", "", ",” ", "\n\n", ": ", "", ""]
    assert both.a.paragraph == [0, 0, 1, 1]


def test_page_furniture_is_no_part_of_a_side():
    text = "the rope PAGE 7 was kettle"
    furniture = Structure(Part.FURNITURE, Span(9, 15))
    both = pair(prepare(document(text, structure=(furniture,))), prepare(document("kettle", "b")))
    assert [both.a.word(n) for n in range(len(both.a))] == ["the", "rope", "was", "kettle"]
    assert both.a.before(2) == " PAGE 7 "
    assert [both.a.codes[n] == both.b.codes[0] for n in range(4)] == [False, False, False, True]


@pytest.mark.parametrize(("one", "other"), [("", ""), ("", "rope at"), ("rope at", "")])
def test_an_empty_document_can_be_set_beside_another(one, other):
    both = sides(one, other)
    assert (len(both.a), len(both.b)) == (len(one.split()), len(other.split()))
    assert (both.a.total.size, both.b.total.size) == (len(both.a) + 1, len(both.b) + 1)
