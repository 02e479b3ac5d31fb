"""Which word of a changed text was which of the old one, against every border tried."""

import itertools
import random
import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.engine.text_map import (
    _between,
    _claim,
    _free_after,
    _free_before,
    _groups,
    _grow,
    _slide,
    _unclaimed,
    map_text,
)
from reader.engine.tokens import tokenize
from reader.engine.word_map import TextMap, Words

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def said(letter, size, every=5):
    """Write words that stand nowhere else, with a full stop after each few."""
    words = [f"{letter}{LETTERS[n // 26]}{LETTERS[n % 26]}" for n in range(size)]
    return [word + "." if n % every == every - 1 else word for n, word in enumerate(words)]


def nowhere(old, new):
    one, other = Words(old, tokenize(old)), Words(new, tokenize(new))
    return TextMap(one, other, np.full(len(one), -1, np.int64), np.full(len(other), -1, np.int64))


def mapped(old, new, *pairs):
    found = nowhere(old, new)
    for a, b, n in pairs:
        found.to_new[a : a + n] = range(b, b + n)
        found.to_old[b : b + n] = range(a, a + n)
    return found


def numbers(size):
    return " ".join(LETTERS[n // 26] + LETTERS[n % 26] for n in range(size))


@given(st.lists(st.booleans(), max_size=200), st.integers(0, 200))
def test_unclaimed_places_are_counted_up_to_the_first_that_is_taken(taken, start):
    claims = np.array([7 if item else -1 for item in taken], np.int64)[start:]
    wanted = len(list(itertools.takewhile(lambda claim: claim < 0, claims.tolist())))
    assert _unclaimed(claims) == wanted


@pytest.mark.parametrize("free", [0, 1, 31, 32, 33, 159, 160, 161, 700])
def test_a_long_stretch_of_unclaimed_places_is_counted_to_its_end(free):
    claims = np.full(free, -1, np.int64)
    assert _unclaimed(claims) == free
    assert _unclaimed(np.append(claims, [0, -1])) == free


def test_what_is_free_after_and_before_a_place_ends_at_the_next_run():
    found = mapped(numbers(20), numbers(20), (0, 0, 3), (8, 8, 2))
    assert _free_after(found, 3) == (3, 8)
    assert _free_after(found, 5) == (5, 8)
    assert _free_after(found, 10) == (10, 20)
    assert _free_after(found, 20) == (20, 20)
    assert _free_before(found, 8) == (3, 8)
    assert _free_before(found, 6) == (3, 6)
    assert _free_before(found, 20) == (10, 20)
    assert _free_before(found, 0) == (0, 0)
    assert _free_before(found, 2) == (2, 2)


def test_a_run_takes_the_words_that_no_longer_run_has_taken_on_either_side():
    found = nowhere(numbers(12), numbers(12))
    _claim(found, (2, 4, 4))
    _claim(found, (0, 1, 5))
    _claim(found, (5, 9, 3))
    assert found.to_new.tolist() == [1, 2, 4, 5, 6, 7, 10, 11, -1, -1, -1, -1]
    assert found.to_old.tolist() == [-1, 0, 1, -1, 2, 3, 4, 5, -1, -1, 6, 7]


def test_a_run_grows_over_equal_words_at_both_ends_to_the_next_claim_or_the_end_of_a_text():
    found = mapped(numbers(10), numbers(10), (3, 3, 2), (8, 8, 1))
    _grow(found)
    assert found.to_new.tolist() == list(range(10))
    assert found.to_old.tolist() == list(range(10))
    shifted = mapped("x aa ab ac y", "aa ab ac y z", (2, 1, 1))
    _grow(shifted)
    assert shifted.to_new.tolist() == [-1, 0, 1, 2, 3]
    taken = mapped("aa ab ac", "aa ab ac aa", (0, 3, 1), (2, 2, 1))
    _grow(taken)
    assert taken.to_new.tolist() == [3, 1, 2]


@pytest.mark.parametrize(
    ("second", "together"),
    [((14, 14), True), ((14, 22), True), ((14, 26), True), ((14, 27), False), ((40, 14), False),
     ((22, 14), True), ((26, 14), True), ((27, 14), False), ((10, 9), False), ((50, 90), True),
     ((50, 99), False), ((90, 50), True), ((10, 18), True), ((10, 19), False), ((18, 10), True),
     ((19, 10), False)],
)  # fmt: skip
def test_runs_stand_together_that_follow_each_other_at_about_one_distance(second, together):
    first = (0, 0, 10)
    groups = _groups([first, (*second, 4)])
    assert groups == ([(first, (*second, 4))] if together else [(first,), ((*second, 4),)])


def test_a_group_is_measured_from_its_last_run_and_no_runs_make_no_group():
    runs = [(0, 0, 10), (12, 12, 4), (18, 18, 2), (30, 90, 5)]
    assert _groups(runs) == [tuple(runs[:3]), (runs[3],)]
    assert _groups([]) == []


def test_a_group_stands_between_its_neighbours_if_nothing_claimed_is_between_on_one_side():
    found = mapped(numbers(40), numbers(40), (0, 0, 5), (10, 10, 3), (20, 30, 2), (35, 35, 5))
    middle = ((10, 10, 3),)
    assert _between(found, middle, 5, 35)
    assert _between(found, middle, 5, 20)
    assert _between(found, middle, 0, 30)
    assert not _between(found, middle, 0, 35)


@st.composite
def insertions(draw):
    """A text, and the same with a stretch put in that repeats what stands beside it."""
    head, tail = said("h", 24, draw(st.integers(2, 6))), said("t", 24, draw(st.integers(2, 6)))
    before, after = draw(st.integers(0, 4)), draw(st.integers(0, 4))
    middle = said("m", draw(st.integers(0, 4)), 2)
    put_in = [*head[len(head) - before :], *middle, *tail[:after]]
    if draw(st.booleans()):
        put_in = [*tail[:after], *middle, *head[len(head) - before :]]
    separator = draw(st.sampled_from([" ", "\n\n", "\n"]))
    old = " ".join(head) + separator + " ".join(tail)
    new = separator.join(
        part for part in (" ".join(head), " ".join(put_in), " ".join(tail)) if part
    )
    return old, new, len(put_in)


@settings(deadline=None, max_examples=120)
@given(insertions(), st.booleans())
def test_a_border_that_could_lie_in_several_places_lies_where_a_paragraph_or_sentence_ends(
    texts, reverse
):
    short, long, size = texts
    found = map_text(*((long, short) if reverse else (short, long)))
    little, much = Words(short, tokenize(short)), Words(long, tokenize(long))
    to_long = found.to_old if reverse else found.to_new
    assert len(much) == len(little) + size
    assert (to_long >= 0).all()
    to_short = found.to_new if reverse else found.to_old
    assert to_short[to_long].tolist() == list(range(len(little)))
    assert (to_short >= 0).sum() == len(little)
    one, other = little.tokens.ids.tolist(), much.tokens.ids.tolist()
    cuts = [
        cut
        for cut in range(len(one) + 1)
        if one[:cut] == other[:cut] and one[cut:] == other[cut + size :]
    ]
    if not size:
        assert to_long.tolist() == list(range(len(one)))
        return
    levels = {cut: little.level(cut) + much.level(cut) + much.level(cut + size) for cut in cuts}
    cut = int((np.diff(to_long, prepend=-1, append=len(other)) != 1).argmax())
    best = [c for c in cuts if levels[c] == max(levels.values())]
    assert cut == best[-1]
    assert to_long.tolist() == [*range(cut), *range(cut + size, len(other))]
    assert bool(found.ties) is (len(best) > 1)


@settings(deadline=None, max_examples=60)
@given(insertions(), st.booleans())
def test_a_border_is_shifted_to_the_same_place_from_wherever_it_was_drawn(texts, reverse):
    short, long, size = texts
    if not size:
        return
    little, much = Words(short, tokenize(short)), Words(long, tokenize(long))
    one, other = little.tokens.ids.tolist(), much.tokens.ids.tolist()
    cuts = [
        cut
        for cut in range(1, len(one))
        if one[:cut] == other[:cut] and one[cut:] == other[cut + size :]
    ]
    levels = {cut: little.level(cut) + much.level(cut) + much.level(cut + size) for cut in cuts}
    best = [cut for cut in cuts if levels[cut] == max(levels.values())][-1]
    for cut in cuts:
        rest = (cut, cut + size, len(one) - cut)
        if reverse:
            found = mapped(long, short, (0, 0, cut), (rest[1], rest[0], rest[2]))
            _slide(found, new_side=True)
            to_long, to_short = found.to_old, found.to_new
        else:
            found = mapped(short, long, (0, 0, cut), rest)
            _slide(found, new_side=False)
            to_long, to_short = found.to_new, found.to_old
        assert to_long.tolist() == [*range(best), *range(best + size, len(other))]
        assert to_short[to_long].tolist() == list(range(len(one)))
        assert (to_short >= 0).sum() == len(one)


@settings(deadline=None, max_examples=60)
@given(insertions(), st.booleans())
def test_a_tie_names_words_that_read_the_same_in_all_its_places(texts, reverse):
    old, new = texts[:2][::-1] if reverse else texts[:2]
    found = map_text(old, new)
    one, other = found.old.tokens.ids.tolist(), found.new.tokens.ids.tolist()
    for tie in found.ties:
        assert tie.start < tie.end
        assert len(set(tie.places)) == len(tie.places)
        size = tie.end - tie.start
        for place in tie.places:
            assert other[place : place + size] == one[tie.start : tie.end]
        assert int(found.to_new[tie.start]) in (*tie.places, -1)
        if not reverse:
            assert len(tie.places) == 2
            assert tie.places[1] - tie.places[0] == texts[2]
        else:
            assert len(tie.places) == 1


def test_of_two_copies_put_side_by_side_the_old_words_could_be_either():
    paragraph = " ".join(said("p", 12)) + "\n\n"
    before, after = " ".join(said("b", 12)) + "\n\n", " ".join(said("a", 12)) + "\n\n"
    found = map_text(before + paragraph + after, before + paragraph * 2 + after)
    (tie,) = found.ties
    assert (tie.start, tie.end, tie.places) == (12, 24, (12, 24))
    assert found.to_new.tolist() == [*range(24), *range(36, 48)] or found.to_new.tolist() == [
        *range(12), *range(24, 48)
    ]  # fmt: skip
    back = map_text(before + paragraph * 2 + after, before + paragraph + after)
    assert sorted((tie.start, tie.end, tie.places) for tie in back.ties) == [
        (12, 24, (12,)), (24, 36, (12,)),
    ]  # fmt: skip


def revised(seed):
    """Move, copy, drop and edit sentences of a text."""
    rng = random.Random(seed)
    sentences = [" ".join(said(letter, rng.randrange(4, 16), 99)) + "." for letter in LETTERS[:14]]
    changed = list(sentences)
    for _ in range(4):
        action, at = rng.choice("mcdew"), rng.randrange(len(changed))
        if action == "m":
            changed.insert(rng.randrange(len(changed)), changed.pop(at))
        elif action == "c":
            changed.insert(rng.randrange(len(changed)), changed[at])
        elif action == "d" and len(changed) > 2:
            del changed[at]
        else:
            words = changed[at].split()
            words[rng.randrange(len(words))] = rng.choice(["new", "word", "put in"])
            changed[at] = " ".join(words)
    joints = [rng.choice([" ", "\n\n"]) for _ in changed]
    return " ".join(sentences), "".join(itertools.chain(*zip(changed, joints, strict=True)))


@pytest.mark.parametrize("seed", range(20))
def test_a_map_is_one_to_one_and_no_run_of_it_could_be_longer(seed):
    found = map_text(*revised(seed))
    one, other = found.old.tokens.ids, found.new.tokens.ids
    pairs = [(i, j) for i, j in enumerate(found.to_new.tolist()) if j >= 0]
    assert pairs == sorted((i, j) for j, i in enumerate(found.to_old.tolist()) if i >= 0)
    assert all(one[i] == other[j] for i, j in pairs)
    for a, b, n in found.runs():
        for i, j in ((a - 1, b - 1), (a + n, b + n)):
            free = 0 <= i < len(one) and 0 <= j < len(other)
            free = free and found.to_new[i] < 0 and found.to_old[j] < 0
            assert not (free and one[i] == other[j])


@pytest.mark.parametrize("seed", range(20))
def test_what_was_only_moved_or_cut_is_mapped_word_for_word(seed):
    rng = random.Random(seed)
    sentences = [" ".join(said(letter, rng.randrange(9, 20), 99)) + "." for letter in LETTERS[:12]]
    kept = rng.sample(sentences, 9)
    found = map_text("\n\n".join(sentences), "\n\n".join(kept))
    old = re.findall(r"\w+", " ".join(sentences))
    new = re.findall(r"\w+", " ".join(kept))
    assert found.to_new.tolist() == [new.index(word) if word in new else -1 for word in old]
    assert not found.ties


def test_a_sentence_edited_in_place_is_not_taken_for_its_copy_elsewhere():
    sentence = said("s", 20, 99)
    edited = [*sentence[:9], "new", *sentence[10:]]
    before, after, far = (" ".join(said(letter, 30)) for letter in "baf")
    old = f"{before}\n\n{' '.join(sentence)}.\n\n{after}\n\n{far}"
    new = f"{before}\n\n{' '.join(edited)}.\n\n{after}\n\n{far}\n\n{' '.join(sentence)}."
    found = map_text(old, new)
    assert found.to_new[30:50].tolist() == [n if n != 39 else -1 for n in range(30, 50)]


def test_a_sentence_that_is_hardly_there_any_more_was_moved():
    sentence = said("s", 20, 99)
    before, after, far = (" ".join(said(letter, 30)) for letter in "baf")
    stead = " ".join([*sentence[:3], *said("x", 14, 99), *sentence[17:]])
    old = f"{before}\n\n{' '.join(sentence)}.\n\n{after}\n\n{far}"
    new = f"{before}\n\n{stead}.\n\n{after}\n\n{far}\n\n{' '.join(sentence)}."
    found = map_text(old, new)
    assert found.to_new[30:50].tolist() == list(range(110, 130))


def test_words_between_two_runs_are_paired_where_they_are_though_a_run_was_put_in_between():
    one, other = said("o", 12), said("p", 12)
    changed = said("c", 9, 99)
    put_in = said("i", 14)
    old = " ".join([*one, *changed, *other])
    new = " ".join([*one, *changed[:4], "new", *changed[5:], *put_in, *other])
    found = map_text(old, new)
    assert found.to_new.tolist() == [*range(16), -1, *range(17, 21), *range(35, 47)]
    back = map_text(new, old)
    assert back.to_old.tolist() == found.to_new.tolist()


@pytest.mark.parametrize(
    ("old", "new"), [("", ""), ("one", ""), ("", "one"), ("one two", "two one")]
)
def test_texts_of_hardly_any_words_have_a_map(old, new):
    found = map_text(old, new)
    assert found.to_new.size == len(old.split())
    assert found.to_old.size == len(new.split())
    for i, j in enumerate(found.to_new.tolist()):
        assert j < 0 or old.split()[i] == new.split()[j]
