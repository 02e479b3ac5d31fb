"""Hashes of words and of runs of words, against the published mixer and plain whole numbers."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine import hashing
from reader.engine.hashing import grams, hash_runs, hash_strings, mixed

ALL = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def u64(values):
    return np.array(values, np.uint64)


def one_mixed(value):
    return int(mixed(u64([value & ALL]))[0])


def test_the_mixer_gives_the_published_numbers_of_splitmix64_from_seed_nought():
    states = u64([GOLDEN * n & ALL for n in range(1, 6)])
    assert mixed(states).tolist() == [
        0xE220A8397B1DCDAF,
        0x6E789E6AA1B965F4,
        0x06C45D188009454F,
        0xF88BB8A8724C81EC,
        0x1B39896A51A8749B,
    ]
    assert states.tolist() == [GOLDEN * n & ALL for n in range(1, 6)]


@settings(deadline=None)
@given(st.lists(st.text(max_size=6), max_size=8))
def test_a_word_is_hashed_as_a_polynomial_of_its_code_points(words):
    for word, found in zip(words, hash_strings(words).tolist(), strict=True):
        value = sum(ord(char) * GOLDEN**power for power, char in enumerate(word, 1))
        assert found == (one_mixed(value) if word else int(hashing._EMPTY))


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.lists(st.sampled_from([0, 65, 1078, 0x1F600]), min_size=1)),
        max_size=6,
    )
)
def test_a_run_of_code_points_has_the_hash_of_its_word_with_noughts_left_out(parts):
    codes, starts, ends = [], [], []
    for gap, run in parts:
        codes += [99] * gap
        starts.append(len(codes))
        codes += run
        ends.append(len(codes))
    found = hash_runs(
        np.array(codes, np.uint32), np.array(starts, np.int64), np.array(ends, np.int64)
    )
    words = ["".join(map(chr, (code for code in run if code))) for _, run in parts]
    assert found.dtype == np.uint64
    assert found.tolist() == hash_strings(words).tolist()


@settings(deadline=None)
@given(st.lists(st.integers(0, ALL), max_size=9), st.integers(1, 5))
def test_a_run_of_words_is_hashed_as_a_polynomial_of_its_words(words, size):
    factor = int(hashing._GRAM)
    wanted = []
    for at in range(len(words) - size + 1):
        value = 0
        for word in words[at : at + size]:
            value = value * factor + word
        wanted.append(one_mixed(value))
    given_ids = u64(words)
    assert grams(given_ids, size).tolist() == wanted
    assert given_ids.tolist() == words
    assert grams(given_ids, size).dtype == np.uint64
