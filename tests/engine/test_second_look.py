"""A place is doubted where another is as good: what must hold however the doubt is weighed."""

import itertools
import random

import numpy as np
import pytest

from reader.domain.span import Span
from reader.engine.anchoring import carry
from reader.engine.quote_search import Hit
from reader.engine.rival_places import Rival, _beyond_doubt, _ranked, _rivals, _stretches, settle
from reader.engine.second_look import SecondLook, WordPlace
from reader.engine.text_map import map_text
from reader.engine.tokens import tokenize
from reader.engine.word_map import Words
from tests.engine.test_gap_pairs import longest_common
from tests.engine.test_text_map import mapped, numbers, said


def look(old, new):
    return SecondLook(map_text(" ".join(old), " ".join(new)))


def rival_of(old, new, low, high, first, size=None):
    return look(old, new).rival(low, high, WordPlace(first, first + (size or high - low)))


BEFORE, AFTER, PASSAGE = said("b", 60, 99), said("a", 60, 99), said("p", 12, 99)
FILL, MORE = said("f", 60, 99), said("m", 60, 99)
OLD = [*BEFORE, *PASSAGE, *AFTER]


def test_a_passage_that_stands_once_has_no_rival():
    assert rival_of(OLD, OLD, 60, 72, 60) is None
    assert rival_of(OLD, [*FILL, *OLD, *MORE], 60, 72, 120) is None
    assert rival_of(OLD, [*AFTER, *PASSAGE, *BEFORE], 60, 72, 60) is None


def test_of_two_places_with_the_same_words_around_them_either_is_the_rival_of_the_other():
    new = [*OLD, *FILL, *OLD]
    assert rival_of(OLD, new, 60, 72, 60) == WordPlace(252, 264)
    assert rival_of(OLD, new, 60, 72, 252) == WordPlace(60, 72)


def test_of_two_places_without_any_of_the_words_around_them_either_is_the_rival():
    new = [*FILL, *PASSAGE, *MORE, *PASSAGE, *said("e", 30, 99)]
    assert rival_of(OLD, new, 60, 72, 60) == WordPlace(132, 144)
    assert rival_of(OLD, new, 60, 72, 132) == WordPlace(60, 72)


def test_a_copy_elsewhere_is_no_rival_of_a_place_between_its_old_neighbours():
    new = [*OLD, *FILL, *PASSAGE, *MORE]
    assert rival_of(OLD, new, 60, 72, 60) is None
    assert rival_of(OLD, new, 60, 72, 192) == WordPlace(60, 72)


def test_what_shares_too_few_of_the_words_is_no_rival():
    alike = [*PASSAGE[:4], *said("x", 8, 99)]
    new = [*FILL, *PASSAGE, *MORE, *alike]
    assert rival_of(OLD, new, 60, 72, 60) is None
    half = [*PASSAGE[:3], *said("x", 6, 99), *PASSAGE[9:]]
    assert rival_of(OLD, [*FILL, *PASSAGE, *MORE, *half], 60, 72, 60) is None
    most = [*PASSAGE[:9], "xaa", *PASSAGE[10:]]
    found = rival_of(OLD, [*FILL, *PASSAGE, *MORE, *most], 60, 72, 132)
    assert found is None or found.first == 60


@pytest.mark.parametrize("seed", range(25))
def test_a_rival_lies_in_the_text_apart_from_the_place_and_has_half_of_the_words(seed):
    rng = random.Random(seed)
    stock = said("s", 40, 99)
    sentences = [rng.choices(stock, k=rng.randrange(6, 14)) for _ in range(8)]
    old = [word for sentence in sentences for word in sentence]
    chosen = rng.choices(sentences, k=10)
    new = [word for sentence in chosen for word in sentence]
    copied = rng.choice([sentence for sentence in sentences if sentence in chosen])
    low, size = sum(map(len, sentences[: sentences.index(copied)])), len(copied)
    first = sum(map(len, chosen[: chosen.index(copied)]))
    rival = look(old, new).rival(low, low + size, WordPlace(first, first + size))
    if rival is None:
        return
    assert 0 <= rival.first < rival.end <= len(new)
    assert abs(rival.first - first) > 4
    assert longest_common(copied, new[max(0, rival.first - 2) : rival.end + 2]) >= size / 2


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("aa ab", ""), ("aa", "aa"), ("aa ab", "ab aa")]
)
def test_texts_of_hardly_any_words_leave_no_doubt(old, new):
    found = SecondLook(map_text(old, new))
    assert found.rival(0, len(old.split()), WordPlace(0, 1)) is None


def test_two_copies_that_are_alike_all_around_make_a_note_ambiguous_with_both_as_candidates():
    text = " ".join(OLD)
    new = f"{text}\n\n{' '.join(FILL)}\n\n{text}"
    start = text.index(PASSAGE[0])
    quote = " ".join(PASSAGE)
    (found,) = carry(text, new, [Span(start, start + len(quote))])
    assert found.span is None
    assert sorted(c.span.start for c in found.candidates) == [new.index(quote), new.rindex(quote)]


# Stretches that could have come from several places


@pytest.mark.parametrize("seed", range(12))
def test_stretches_are_paragraphs_or_sentences_of_long_ones_in_order(seed):
    rng = random.Random(seed)
    sizes = rng.choices([2, 3, 4, 20, 49, 50, 130, 220], k=8)
    paragraphs = [
        " ".join(said(letter, size, rng.choice([7, 30, 999])))
        for letter, size in zip("abcdefgh", sizes, strict=True)
    ]
    text = "\n\n".join(paragraphs)
    words = Words(text, tokenize(text))
    found = list(_stretches(words))
    assert all(low < high for low, high in found)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(found))
    assert all(4 <= high - low <= 90 for low, high in found)
    left_out = len(words) - sum(high - low for low, high in found)
    assert left_out <= 3 * len(paragraphs) * 3
    at = 0
    for paragraph in paragraphs:
        size = len(paragraph.split())
        inside = [(low, high) for low, high in found if at <= low < at + size]
        assert all(high <= at + size for _, high in inside)
        if 4 <= size < 50:
            assert inside == [(at, at + size)]
        assert bool(inside) is (size >= 4)
        at += size


def test_a_long_paragraph_is_cut_at_the_first_sentence_end_after_fifty_words():
    text = " ".join(said("w", 120, 30)) + "\n\n" + " ".join(said("v", 3, 99))
    assert list(_stretches(Words(text, tokenize(text)))) == [(0, 60), (60, 120)]
    endless = " ".join(said("w", 200, 999))
    assert list(_stretches(Words(endless, tokenize(endless)))) == [(0, 90), (90, 180), (180, 200)]
    assert list(_stretches(Words("", tokenize("")))) == []


@pytest.mark.parametrize(
    ("runs", "is_so"),
    [
        ([(0, 0, 40)], True),
        ([(0, 0, 10), (10, 12, 28)], True),  # two words put in before it
        ([(0, 0, 10), (10, 13, 27)], False),  # three
        ([(0, 0, 20), (20, 22, 18)], True),  # and after it
        ([(0, 0, 20), (20, 23, 17)], False),
        ([(0, 0, 15), (16, 16, 24)], False),  # a word is gone
        ([(0, 0, 15), (15, 16, 24)], False),  # one was put in
        ([(0, 20, 10), (10, 10, 10), (20, 30, 10)], False),  # its neighbour stands after it
        ([(10, 10, 10), (20, 20, 10)], False),  # it has no neighbour
    ],
)
def test_a_stretch_is_beyond_doubt_with_all_its_words_between_its_neighbours(runs, is_so):
    found = mapped(numbers(40), numbers(40), *runs)
    assert _beyond_doubt(found, 10, 20) is is_so


def test_a_stretch_at_either_end_of_a_text_has_the_end_for_a_neighbour():
    whole = mapped(numbers(20), numbers(20), (0, 0, 20))
    assert _beyond_doubt(whole, 0, 8)
    assert _beyond_doubt(whole, 12, 20)
    late = mapped(numbers(20), numbers(23), (0, 3, 20))
    assert not _beyond_doubt(late, 0, 8)
    assert _beyond_doubt(late, 12, 20)
    early = mapped(numbers(20), numbers(23), (0, 0, 20))
    assert not _beyond_doubt(early, 12, 20)


def test_a_place_between_the_certain_neighbours_of_a_stretch_scores_more_than_another():
    certain = np.array([*range(10, 20), *[-1] * 10, *range(30, 40)])
    between, before, far = (Hit(first, first + 9, 0.8, 0.8) for first in (20, 0, 900))
    ranked = _ranked([before, far, between], certain, 10, 20)
    assert [hit.first for _, hit, _ in ranked] == [20, 0, 900]
    assert [in_place for *_, in_place in ranked] == [True, False, False]
    assert ranked[0][0] > ranked[1][0] == ranked[2][0] == pytest.approx(0.8)
    across = [Hit(15, 24, 0.8, 0.8), Hit(24, 33, 0.8, 0.8)]  # beyond one neighbour or the other
    assert [in_place for *_, in_place in _ranked(across, certain, 10, 20)] == [False, False]
    nowhere = np.full(30, -1)
    assert all(in_place for *_, in_place in _ranked([before, far], nowhere, 10, 20))
    only_before = np.array([*range(10, 20), *[-1] * 20])
    assert [in_place for *_, in_place in _ranked([between, before], only_before, 10, 20)] == [
        True,
        False,
    ]


def test_the_second_place_rivals_the_first_where_it_is_nearly_as_good():
    def scored(score, likeness=0.9, in_place=False):
        return score, Hit(0, 9, likeness, -1.0), in_place

    best = scored(0.9)
    assert _rivals(best, scored(0.9))
    assert _rivals(best, scored(0.84))
    assert not _rivals(best, scored(0.8))
    assert not _rivals(best, scored(0.5, 0.99))
    assert _rivals(best, scored(0.8, 0.99)) is True  # it has more of the words
    near = scored(0.9, in_place=True)
    assert _rivals(near, scored(0.8, in_place=True))
    assert not _rivals(near, scored(0.8, 0.7, in_place=True))
    assert not _rivals(near, scored(0.6, in_place=True))
    assert _rivals(near, scored(0.88, 0.7, in_place=True))


def test_a_paragraph_whose_two_copies_are_alike_is_told_as_a_rivalry_and_placed_in_one():
    paragraph = said("p", 16, 99)
    alike = [*paragraph[:5], "new", *paragraph[6:]]
    other = [*paragraph[:9], "word", *paragraph[10:]]
    parts = [said(letter, 20, 99) for letter in "abcd"]
    old = "\n\n".join(" ".join(part) for part in (parts[0], paragraph, parts[1]))
    new = "\n\n".join(
        " ".join(part) for part in (parts[2], alike, parts[3], other, said("e", 9, 99))
    )
    one, two = Words(old, tokenize(old)), Words(new, tokenize(new))
    found = mapped(old, new)
    assert (len(one), len(two)) == (56, 81)
    (rival,) = settle(found)
    assert (rival.low, rival.high) == (20, 36)
    assert sorted((rival.first, rival.second)) == [20, 56]
    assert rival == Rival(20, 36, rival.first, rival.second)
    here = [place - rival.first for place in found.to_new[20:36].tolist() if place >= 0]
    assert here == [n for n in range(16) if n != (5 if rival.first == 20 else 9)]
    assert (found.to_new[:20] < 0).all()
    assert (found.to_old >= 0).sum() == 15


def test_settling_leaves_a_map_beyond_doubt_as_it_is():
    text = "\n\n".join(" ".join(said(letter, 12, 99)) for letter in "abc")
    found = mapped(text, text, (0, 0, 36))
    assert settle(found) == []
    assert found.to_new.tolist() == list(range(36))
    nothing = mapped(text, "", *[])
    assert settle(nothing) == []
