"""When a line that recurs is page furniture, rule by rule, on pages made for it."""

import itertools

import numpy as np
import pytest

from reader.domain.document import Part, Structure
from reader.domain.span import Span
from reader.engine.furniture import _numbers, find_furniture
from reader.engine.hashing import grams
from reader.engine.heads import find_heads, head_hash, numbered
from reader.engine.running_heads import numbered_heads, running_heads
from reader.engine.tokens import tokenize

SYLLABLES = ["".join(pair) for pair in itertools.product("bdfgklmnprst", "aeiou")]


def prose(seed, words):
    """Write lines of words none of which stands twice, nor in a page of another seed."""
    numbers = range(seed * 2000, seed * 2000 + words)
    made = [
        SYLLABLES[n // 3600 % 60] + SYLLABLES[n // 60 % 60] + SYLLABLES[n % 60] for n in numbers
    ]
    return "\n".join(" ".join(made[n : n + 9]) for n in range(0, words, 9))


def pages(lines, size=130, joint="\n", ends=("", "")):
    """Put a line between pages of ``size`` words each, some 700 characters."""
    parts = []
    for number, line in enumerate(lines):
        parts += [prose(number, size) + ends[0], line]
    parts.append(ends[1] + prose(len(lines), size))
    return joint.join(parts)


def found(text, structure=()):
    return [span.of(text) for span in find_furniture(text, structure)]


def test_a_line_whose_number_keeps_step_with_the_text_is_furniture():
    lines = [f"Chapter of salt {n}" for n in (7, 8, 9, 10)]
    assert found(pages(lines)) == lines
    heads = [f"{n} The salt roads" for n in (7, 8, 9)]
    assert found(pages(heads)) == heads
    alone = [f"- {n} -" for n in (7, 8, 9)]
    assert found(pages(alone)) == alone


def test_two_are_too_few_and_three_are_enough():
    assert found(pages(["The salt roads 7", "The salt roads 8"])) == []
    assert len(found(pages([f"The salt roads {n}" for n in (7, 8, 9)]))) == 3


@pytest.mark.parametrize(
    ("numbers", "is_so"),
    [((7, 8, 9), True), ((9, 8, 7), False), ((7, 7, 7), False), ((7, 8, 8), False), ((7, 8, 9, 9), False),
     ((7, 8, 9, 10, 10), True), ((1, 200, 400), False), ((7, 8, 8, 9, 10), True)],
)  # fmt: skip
def test_the_numbers_of_pages_grow_with_the_text(numbers, is_so):
    lines = [f"The salt roads {n}" for n in numbers]
    assert found(pages(lines, size=170)) == (lines if is_so else [])


def test_numbers_that_grow_faster_or_slower_than_pages_do_are_headings():
    lines = [f"Article of salt {n}" for n in (1, 2, 3, 4)]
    assert found(pages(lines, size=40)) == []
    assert found(pages(lines, size=130)) == lines
    assert found(pages(lines, size=1500)) == []
    assert found(pages(lines, size=1200)) == lines


def test_a_line_of_two_words_must_interrupt_a_sentence():
    lines = [f"Article {n}" for n in (1, 2, 3)]
    assert found(pages(lines, ends=(".", "The "))) == []
    between = "\n".join(f"{prose(n, 130)}\n{line}" for n, line in enumerate(lines))
    assert found(f"{between}\n{prose(5, 50)}") == lines


def test_a_line_without_a_number_is_furniture_where_it_interrupts_sentences_far_apart():
    line = "The Salt Roads of the East"
    assert found(pages([line] * 3)) == [line] * 3
    assert found(pages([line] * 3, size=60)) == []
    stopped = "\n".join(f"{prose(n, 130)}.\n{line}\nThen {prose(n + 4, 9)}" for n in range(3))
    assert found(stopped) == []
    assert found(pages([line] * 2)) == []


def test_a_line_without_a_number_is_furniture_beside_page_breaks():
    line = "The Salt Roads of the East"

    def broken(before, after):
        bodies = [f"{prose(n, 130)}.{before}{line}{after}Then {prose(n + 4, 9)}" for n in range(3)]
        return "".join(f"{body}\n" for body in bodies)

    assert found(broken("\n\f", "\n")) == [line] * 3
    assert found(broken("\n", "\n\f")) == [line] * 3
    assert found(broken("\n \n\f\n", "\n")) == [line] * 3
    assert found(broken("\n", "\n")) == []


@pytest.mark.parametrize(
    ("part", "before", "after", "left_alone"),
    [(Part.ROW, 0, 0, True), (Part.CONTENTS, 5, 5, True), (Part.PARAGRAPH, 5, 5, False),
     (Part.ROW, 0, -3, False), (Part.ROW, -3, 0, False)],
)  # fmt: skip
def test_a_line_in_a_table_or_a_contents_list_is_left_alone(part, before, after, left_alone):
    lines = [f"The salt roads {n}" for n in (7, 8, 9, 10)]
    text = pages(lines)
    start = text.index(lines[1])
    held = Structure(part, Span(start - before, start + len(lines[1]) + after))
    assert found(text, (held,)) == ([lines[0], *lines[2:]] if left_alone else lines)
    few = pages(lines[:3])
    assert found(few, (held,)) == ([] if left_alone else lines[:3])


def test_a_head_pasted_into_a_paragraph_is_found_by_its_number():
    body = prose(0, 800).split()
    for at, number in ((700, 10), (520, 9), (340, 8), (160, 7)):
        body[at:at] = f"The Salt Roads {number}".split()
    text = " ".join(body)
    assert found(text) == [f"The Salt Roads {n}" for n in (7, 8, 9, 10)]
    turned = prose(0, 800).split()
    for at, number in ((700, 10), (520, 9), (340, 8), (160, 7)):
        turned[at:at] = f"{number} The Salt Roads".split()
    assert found(" ".join(turned)) == [f"{n} The Salt Roads" for n in (7, 8, 9, 10)]


def test_a_pasted_head_is_taken_for_as_many_words_as_all_have_in_common_up_to_twelve():
    long = [f"w{letter}" for letter in "abcdefghijklmn"]

    def pasted(size):
        body = prose(0, 800).split()
        for at, number in ((700, 10), (520, 9), (340, 8), (160, 7)):
            body[at:at] = [*long[:size], str(number)]
        return found(" ".join(body))

    assert pasted(1) == []
    assert pasted(2) == [f"wa wb {n}" for n in (7, 8, 9, 10)]
    assert pasted(11) == [f"{' '.join(long[:11])} {n}" for n in (7, 8, 9, 10)]
    assert pasted(14) == [f"{' '.join(long[2:14])} {n}" for n in (7, 8, 9, 10)]


def test_a_text_without_figures_or_words_has_no_furniture():
    assert found("") == []
    assert found(prose(1, 400)) == []
    assert found("7\n8\n9") == []


@pytest.mark.parametrize(("first", "figures"), [("٧", "٧٨٩"), ("७", "७८९")])
def test_figures_of_any_script_number_pages(first, figures):
    lines = [f"The salt roads {figure}" for figure in figures]
    body = [f"{prose(n, 130)}" for n in range(4)]
    text = "\n".join(itertools.chain(*zip(body, [*lines, ""], strict=True)))
    assert found(text) == lines


def test_numbers_are_words_of_one_to_four_figures():
    text = "one 2 33 444 5555 66666 7b ٣ 9"
    tokens = tokenize(text)
    said = [text[tokens.starts[n] : tokens.ends[n]] for n in _numbers(text, tokens)]
    assert said == ["2", "33", "444", "5555", "٣", "9"]
    plain = "0 one 9 /: ab"
    tokens = tokenize(plain)
    assert [plain[tokens.starts[n]] for n in _numbers(plain, tokens)] == ["0", "9"]


# Heads of one document that stand in another


def words_of(text, *ranges):
    ids = tokenize(text).ids.tolist()
    return [tuple(ids[first:last]) for first, last in ranges]


def spans_of(text, *pieces):
    at, spans = 0, []
    for piece in pieces:
        start = text.index(piece, at)
        spans.append(Span(start, start + len(piece)))
        at = start + len(piece)
    return spans


def test_heads_are_what_furniture_repeats_with_the_page_numbers_left_out():
    text = (
        "Salt Roads 7 one Salt Roads 8 two The Tin Road 9 three 10 The Tin Road four Lone Head 11"
    )
    tokens = tokenize(text)
    spans = spans_of(
        text, "Salt Roads 7", "Salt Roads 8", "The Tin Road 9", "10 The Tin Road", "Lone Head 11"
    )
    assert list(running_heads(text, tokens, spans)) == sorted(
        words_of("Salt Roads The Tin Road", (0, 2), (2, 5))
    )
    more = [*spans, *spans_of(text, "Salt Roads 7")]
    assert list(running_heads(text, tokens, more)) == words_of(
        "Salt Roads The Tin Road", (0, 2), (2, 5)
    )
    assert running_heads(text, tokens, []) == ()


def test_a_head_has_two_words_to_twelve_and_sixteen_heads_are_enough():
    long = " ".join(f"w{letter}" for letter in "abcdefghijklm")
    text = f"Salt 7 Salt 8 {long} 9 {long} 10 {long[3:]} 11 {long[3:]} 12 Salt Road 13 Salt Road 14"
    pieces = ["Salt 7", "Salt 8", f"{long} 9", f"{long} 10", f"{long[3:]} 11", f"{long[3:]} 12",
              "Salt Road 13", "Salt Road 14"]  # fmt: skip
    found_heads = running_heads(text, tokenize(text), spans_of(text, *pieces))
    assert sorted(map(len, found_heads)) == [2, 12]
    heads = [f"Head h{a}{b}" for a, b in itertools.product("abcde", repeat=2)]
    pieces = [f"{head} {number}" for head in heads for number in (7, 8)]
    many = " ".join(pieces)
    assert len(running_heads(many, tokenize(many), spans_of(many, *pieces))) == 16


def test_a_known_head_with_a_page_number_beside_it_is_marked_with_its_number():
    heads = words_of("Salt Roads The Tin Road", (0, 2), (2, 5))
    text = "one Salt Roads 7 two 12345 Salt Roads three 8 the tin road four Salt Roads"
    tokens = tokenize(text)
    nothing = np.zeros(len(tokens), bool)
    marked = numbered_heads(text, tokens, nothing, heads)
    assert np.flatnonzero(marked).tolist() == [1, 2, 3, 9, 10, 11, 12]
    assert not numbered_heads(text, tokens, ~nothing, heads).any()
    edge = "Salt Roads 7"
    tokens = tokenize(edge)
    assert numbered_heads(edge, tokens, np.zeros(3, bool), heads).all()
    edge = "7 Salt Roads"
    tokens = tokenize(edge)
    assert numbered_heads(edge, tokens, np.zeros(3, bool), heads).all()
    short = "Salt"
    assert not numbered_heads(short, tokenize(short), np.zeros(1, bool), heads).any()
    both = "6 Salt Roads 7"
    assert numbered_heads(both, tokenize(both), np.zeros(4, bool), heads).sum() == 3


def test_the_hash_of_a_head_leaves_out_the_numbers_at_its_ends():
    def hashed(text, first=0, last=None):
        tokens = tokenize(text)
        return head_hash(text, tokens, first, len(tokens) if last is None else last)

    assert hashed("The Salt Roads") == int(grams(tokenize("the salt roads").ids, 3)[0])
    assert hashed("7 The Salt Roads 8 9") == hashed("the salt roads")
    assert hashed("one The Salt Roads two", 1, 4) == hashed("the salt roads")
    assert hashed("The 7 Roads") != hashed("The Roads")
    assert hashed("7 8") == hashed("") == 0


@pytest.mark.parametrize(
    ("text", "is_so"), [("7 salt", True), ("salt 7", True), ("salt 7 road", False), ("salt", False)]
)
def test_a_run_of_words_is_numbered_that_has_a_number_at_either_end(text, is_so):
    tokens = tokenize(text)
    assert numbered(text, tokens, 0, len(tokens)) is is_so


def test_lines_of_up_to_twelve_words_the_title_and_furniture_may_be_repeated_by_a_head():
    twelve = " ".join(f"w{letter}" for letter in "abcdefghijkl")
    text = f"The Salt Roads\n7 Tin Road 8\n\n{twelve}\n{twelve} more\nthe last line"
    tokens = tokenize(text)
    heads = find_heads(text, tokens, "A Title", spans_of(text, "wb wc"))

    def has(words):
        known = tokenize(words)
        return head_hash(words, known, 0, len(known)) in heads

    for line in ("the salt roads", "tin road", twelve, "the last line", "a title", "wb wc"):
        assert has(line)
    for line in (f"{twelve} more", "salt roads", "wa wb"):
        assert not has(line)
    assert 0 not in heads
    assert len(heads) == 6
    assert find_heads("", tokenize(""), "", ()) == frozenset()
    assert not find_heads("", tokenize(""), f"{twelve} more", ())
