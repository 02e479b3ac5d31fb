"""What a passage says of its own: names, lists and phrases of the whole corpus left aside."""

import numpy as np
import pytest

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.engine.fingerprints import corpus_statistics, fingerprints
from reader.engine.pairing import pair
from reader.engine.preparing import prepare
from reader.engine.scoring import in_phrases, own_bits, trimmed
from reader.engine.steps import Op, Step, changed, same
from tests.engine.made_pairs import document, sides
from tests.engine.test_text_map import said

NOTHING = corpus_statistics([])
PLAIN = "quarry velvet thimble orchard basalt pilgrim compass gravel tundra marble".split()


def whole(both):
    return [same(both, 0, 0, len(both.a))]


def own(one, other=None, statistics=NOTHING):
    both = sides(one, other or one)
    return own_bits(both, whole(both), statistics), sum(both.a.gains)


def test_plain_words_say_all_they_say():
    left, every = own(" ".join(PLAIN))
    assert left == pytest.approx(every)


def test_a_misread_word_says_what_its_step_gained_and_a_change_takes_off():
    one, other = [*PLAIN[:5], "lantern", *PLAIN[5:]], [*PLAIN[:5], "lanterm", *PLAIN[5:]]
    both = sides(" ".join(one), " ".join(other))
    steps = [same(both, 0, 0, 5), Op(Step.NOISE, 5, 6, 5, 6, 7.25), same(both, 6, 6, 5)]
    gained = sum(both.a.gains) - both.a.gains[5] + 7.25
    assert own_bits(both, steps, NOTHING) == pytest.approx(gained)
    edited = [same(both, 0, 0, 5), changed(5, 6, 5, 6), same(both, 6, 6, 5)]
    kept = sum(both.a.gains) - both.a.gains[5]
    assert kept + edited[1].score - 1e-6 <= own_bits(both, edited, NOTHING) < kept
    glued = [same(both, 0, 0, 5), Op(Step.NOISE, 5, 7, 5, 6, 7.25), same(both, 7, 6, 4)]
    parts = sum(both.a.gains) - both.a.gains[5] - both.a.gains[6] + 7.25
    assert own_bits(both, glued, NOTHING) == pytest.approx(parts)


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Ust Kut Harbour", [1, 2]),
        ("Ministry of Salt", [1, 2]),
        ("Bank of the Salt Road", [1, 2, 3, 4]),
    ],
)
def test_a_name_is_one_choice_and_its_first_word_counts_in_full(name, rest):
    words = [*PLAIN[:4], *name.split(), *PLAIN[4:]]
    both = sides(" ".join(words), " ".join(words))
    left = own_bits(both, whole(both), NOTHING)
    off = sum(both.a.gains[4 + n] for n in rest)
    every = sum(both.a.gains)
    assert every - off < left < every
    small = [word if word in PLAIN else word.lower() for word in words]
    for one, other in ((words, small), (small, words)):
        plain, all_of_it = own(" ".join(one), " ".join(other))
        assert plain == pytest.approx(all_of_it)


def test_a_capital_by_itself_is_no_name_nor_one_far_from_another():
    for words in (["Velvet", *PLAIN[2:]], ["Velvet", *PLAIN[2:5], "Kut", *PLAIN[5:]]):
        left, every = own(" ".join(words))
        assert left == pytest.approx(every)
    near, every = own(" ".join([*PLAIN[:4], "Ust", "Kut", *PLAIN[4:]]))
    far, all_of_it = own(" ".join([*PLAIN[:4], "Ust", "of", "the", "and", "to", "Kut", *PLAIN[4:]]))
    assert near < every
    assert far == pytest.approx(all_of_it)


@pytest.mark.parametrize("listed", ["a", "b", "ab"])
def test_what_stands_in_a_list_of_sources_on_either_side_hardly_says_anything(listed):
    text = " ".join(PLAIN)
    source = (Structure(Part.SOURCE, Span(0, len(text))),)
    made = [prepare(document(text, n, structure=source if n in listed else ())) for n in "ab"]
    both = pair(*made)
    every = sum(both.a.gains)
    assert 0 < own_bits(both, whole(both), NOTHING) < every / 5
    half = (Structure(Part.SOURCE, Span(0, len(" ".join(PLAIN[:5])))),)
    made = [prepare(document(text, n, structure=half if n in listed else ())) for n in "ab"]
    both = pair(*made)
    said_outside = sum(both.a.gains[5:])
    assert (
        said_outside
        < own_bits(both, whole(both), NOTHING)
        < said_outside + sum(both.a.gains[:5]) / 5
    )


PHRASE = "the ferry shall not leave before all lanterns have been lit".split()


def corpus(copies):
    """Count the phrases of documents that all have one, each with words of its own around it."""
    made = []
    for n in range(copies):
        words = [
            f"n{word}{'abcdefghijklmnopqrstuvwxyz'[n % 26]}{n // 26 * 'z'}"
            for word in said("o", 8, 99)
        ]
        made.append(prepare(document(" ".join([*words[:4], *PHRASE, *words[4:]]), f"d{n}")))
    return corpus_statistics([fingerprints(item) for item in made])


def test_words_of_a_phrase_that_many_documents_use_belong_to_it_and_words_around_do_not():
    often = corpus(40)
    words = [*said("x", 12, 99), *PHRASE, *said("y", 12, 99)]
    both = sides(" ".join(words), " ".join(words))
    covered = in_phrases(both, whole(both), often)
    assert covered.size == len(words)
    assert covered[12 : 12 + len(PHRASE)].all()
    assert not covered[: 12 - 3].any()
    assert not covered[12 + len(PHRASE) + 3 :].any()
    assert not in_phrases(both, whole(both), NOTHING).any()
    assert not in_phrases(both, whole(both), corpus(3)).any()
    inside = in_phrases(both, [same(both, 13, 13, 9)], often)
    assert inside.any()
    assert inside.size == 9
    left = own_bits(both, whole(both), often)
    outside = sum(both.a.gains[:12]) + sum(both.a.gains[12 + len(PHRASE) :])
    assert left < sum(both.a.gains)
    assert left > 0.7 * outside


def test_a_phrase_known_from_either_side_counts_on_both():
    often = corpus(40)
    broken = [*PHRASE[:3], "word", *PHRASE[4:7], "more", *PHRASE[8:]]
    both = sides(" ".join(broken), " ".join(PHRASE))
    steps = [
        same(both, 0, 0, 3), changed(3, 4, 3, 4), same(both, 4, 4, 3), changed(7, 8, 7, 8), same(both, 8, 8, 3)
    ]  # fmt: skip
    covered = in_phrases(both, steps, often)
    assert covered.tolist() == [n not in (3, 7) for n in range(11)]
    turned = sides(" ".join(PHRASE), " ".join(broken))
    assert in_phrases(turned, steps, often)[[0, 1, 2, 4, 5, 6]].all()


def test_a_set_phrase_that_only_a_gap_ties_to_the_rest_is_cut_off_at_either_end():
    often = corpus(40)
    own_words = [*said("x", 30, 99)]
    one = [*PHRASE, *said("g", 20, 99), *own_words, *said("h", 20, 99), *PHRASE]
    other = [*PHRASE, *said("k", 20, 99), *own_words, *said("l", 20, 99), *PHRASE]
    both = sides(" ".join(one), " ".join(other))
    size = len(PHRASE)
    middle = same(both, size + 20, size + 20, 30)
    steps = [
        same(both, 0, 0, size), changed(size, size + 20, size, size + 20), middle,
        changed(size + 50, size + 70, size + 50, size + 70), same(both, size + 70, size + 70, size),
    ]  # fmt: skip
    assert trimmed(both, steps, often) == [middle]
    assert trimmed(both, steps, NOTHING) == steps
    assert trimmed(both, [middle], often) == [middle]
    whole_again = trimmed(both, steps[:3], often)
    assert whole_again == [middle]
    assert not np.isnan(own_bits(both, steps, often))
