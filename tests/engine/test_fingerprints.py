"""Fingerprints: every eight words in common give one in common."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Document, DocumentId
from reader.engine.comparing import prepare
from reader.engine.fingerprints import corpus_statistics, fingerprints, phrases


def prepared(words, name="a"):
    text = " ".join(words)
    return prepare(Document(id=DocumentId(name), path=name, text=text, title=name))


WORDS = st.lists(st.sampled_from([f"word{at}" for at in range(30)] + ["the", "of"]), max_size=60)


@settings(deadline=None, max_examples=100)
@given(WORDS, WORDS, WORDS, st.lists(st.integers(0, 10**6), min_size=8, max_size=20))
def test_eight_words_in_common_give_a_fingerprint_in_common(before, after, other, numbers):
    run = [f"shared{number}" for number in numbers]
    a = fingerprints(prepared([*before, *run, *after]))
    b = fingerprints(prepared([*other, *run], "b"))
    assert np.intersect1d(a.hashes, b.hashes).size


@settings(deadline=None, max_examples=60)
@given(WORDS)
def test_fingerprints_are_phrases_of_the_text_in_order(words):
    document = prepared(words)
    kept, every = fingerprints(document), phrases(document, 0, document.word_count)
    assert (np.diff(kept.places) > 0).all()
    assert (every.hashes[kept.places] == kept.hashes).all()
    assert bool(kept.hashes.size) == (document.word_count >= 5)


def test_about_two_in_five_phrases_are_kept():
    words = [f"w{at * 7919 % 5000}" for at in range(5000)]
    assert 0.35 < fingerprints(prepared(words)).hashes.size / 5000 < 0.45


def test_only_phrases_met_four_times_are_counted_and_unrelated_documents_change_nothing():
    phrase = [f"p{at}" for at in range(8)]
    texts = [[*phrase, *(f"own{at}-{each}" for each in range(20))] for at in range(4)]
    documents = [fingerprints(prepared(words, f"d{at}")) for at, words in enumerate(texts)]
    three, four = corpus_statistics(documents[:3]), corpus_statistics(documents)
    assert len(three) == 0
    assert len(four) > 0
    assert (four.documents == 4).all()
    unrelated = fingerprints(prepared([f"else{at}" for at in range(100)], "x"))
    more = corpus_statistics([*documents, unrelated])
    assert (more.hashes == four.hashes).all()
    assert (more.frequency(four.hashes) == four.frequency(four.hashes)).all()


@pytest.mark.parametrize("count", [0, 1, 4])
def test_short_documents_have_no_fingerprints(count):
    assert fingerprints(prepared(["a"] * count)).hashes.size == 0
    assert len(corpus_statistics([])) == 0
