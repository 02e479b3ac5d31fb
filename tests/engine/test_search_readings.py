"""What facts, patterns and words at the end of a line are read as, in cases the manual implies."""

import itertools
import re

import pytest

from reader.domain.search import AllOf, AnyOf, Field, Match, Slot, Term, Without
from reader.engine.searching import patterns
from reader.engine.searching.patterns import PatternError, expression
from reader.engine.searching.query_parsing import (
    DEEPEST,
    LONGEST_WORD,
    MOST_CHARACTERS,
    WIDEST,
    _shallow,
    parse_query,
)
from reader.engine.searching.units import fact_words, indexable, indexable_fact
from tests.engine.test_search_queries import phrase, word


def fact(text, match=Match.EXACT, field=Field.TAG, spelled=None):
    return Term((Slot(match, indexable_fact(text), spelled or text),), field)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("date:2020", fact("2020", field=Field.DATE)),
        ("date:2020-05", fact("2020-05", field=Field.DATE)),
        ("date:202*", fact("202", Match.PREFIX, Field.DATE)),
        ("date:..2020", Term((Slot(Match.WILDCARD, "..2020", "..2020"),), Field.DATE)),
        ("tag:a..b", fact("a..b")),
        ("tag:claim/contested", fact("claim/contested")),
        ('tag:"Two Words"', fact("two words", spelled="Two Words")),
        ("tag:cl*", fact("cl", Match.PREFIX)),
        ("lang:=ru", fact("ru", field=Field.LANG)),
        ("lang:ru~1", fact("ru", field=Field.LANG)),
        ("kind:/pd./", fact("pd.", field=Field.KIND)),
        ("doc:press/pre*",
         Term((Slot(Match.EXACT, "press", "press"), Slot(Match.PREFIX, "pre", "pre")), Field.DOC)),
        ("doc:pre*", Term((Slot(Match.PREFIX, "pre", "pre"),), Field.DOC)),
    ],
)  # fmt: skip
def test_a_fact_is_asked_for_as_it_is_written(typed, meant):
    query = parse_query(typed)
    assert query.root == meant
    assert query.notices == ()


@pytest.mark.parametrize("typed", ["tag:*", "tag:!!", "AND", "?", "*", "()", "- -"])
def test_what_has_no_word_asks_for_nothing_and_says_so(typed):
    query = parse_query(typed)
    assert query.root is None
    assert len(query.notices) >= 1


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('"bell ro*"', Term((*phrase("bell").slots, Slot(Match.PREFIX, "ro", "ro")))),
        ('"bell ro*e"', Term((*phrase("bell").slots, Slot(Match.WILDCARD, "ro*e", "ro*e")))),
        ('"who saw the bell?"', phrase("who", "saw", "the", "bell")),
        ("well-known~1", Term((*phrase("well").slots, Slot(Match.FUZZY, "known", "known", 1)))),
        ("rope~0", word("rope", Match.EXACT)),
        ("=well-known", AnyOf((phrase("well", "known"), word("wellknown", Match.EXACT)))),
        ("a-b-c", AnyOf((phrase("a", "b", "c"), word("abc", Match.EXACT)))),
        ("well-known2", phrase("well", "known2")),
        ('"a b"~0', phrase("a", "b")),
        (f'"a b"~{WIDEST}', phrase("a", "b", within=WIDEST)),
        (f'"a b"~{WIDEST + 1}', phrase("a", "b", within=WIDEST)),
        ("title:(rope -bell)",
         AllOf((word("rope", field=Field.TITLE), Without(word("bell", field=Field.TITLE))))),
        ("rope AND NOT bell", AllOf((word("rope"), Without(word("bell"))))),
    ],
)  # fmt: skip
def test_patterns_and_phrases_are_read_word_by_word(typed, meant):
    assert parse_query(typed).root == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rop*", word("rop", Match.PREFIX)),
        ('"bell rop"', phrase("bell", "rop")),
        ("NOT rop", Without(word("rop"))),
        ('-"the bell ro', Without(phrase("the", "bell", "ro"))),
        ("title:=rop", word("rop", Match.EXACT, Field.TITLE)),
        ("rope OR rop", AnyOf((word("rope"), word("rop", Match.BEGUN)))),
        ("rop bell", AllOf((word("rop"), word("bell", Match.BEGUN)))),
        ("well-kno",
         AnyOf((Term((*phrase("well").slots, Slot(Match.PREFIX, "kno", "kno"))), word("wellkno", Match.PREFIX)))),
    ],
)  # fmt: skip
def test_only_a_word_at_the_end_that_is_wanted_may_be_unfinished(typed, meant):
    assert parse_query(typed, typing=True).root == meant


def test_limits_are_said_only_where_they_cut_something():
    assert parse_query("ab " * (MOST_CHARACTERS // 3)).notices == (
        "Only the first 64 words were searched.",
    )
    whole = "a" * LONGEST_WORD
    assert parse_query(whole).root == word(whole)
    assert parse_query(whole).notices == ()
    assert "letters were cut" in parse_query(whole + "b").notices[0]
    exactly = f"{whole} " * (MOST_CHARACTERS // (LONGEST_WORD + 1))
    exactly += "b" * (MOST_CHARACTERS - len(exactly))
    assert parse_query(exactly).notices == ()
    assert "characters" in parse_query(exactly + "b").notices[0]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("(a)", "(a)"),
        ("a)", "a"),
        ("(a", "(a"),
        (")(a)", "(a)"),
        ("((a)b)", "((a)b)"),
        ("(a))b", "(a)b"),
    ],
)
def test_brackets_that_close_nothing_are_left_out(text, kept):
    notices = []
    assert _shallow(text, notices) == kept
    assert bool(notices) is (text != kept)


def test_brackets_are_kept_to_their_depth():
    notices = []
    deep = "(" * DEEPEST + "a" + ")" * DEEPEST
    assert _shallow(deep, notices) == deep
    assert notices == []
    assert _shallow(f"({deep})", notices) == deep


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("rope", "rope"),
        ("don't", "don't"),
        ("a.b", "a\ue12eb"),
        ("", "\ue100"),
        ("ж", "ж"),
        ('"', "\ue122"),
    ],
)
def test_a_form_has_nothing_in_it_that_a_full_text_table_would_cut_at(form, wanted):
    assert indexable(form) == wanted


def test_a_tag_is_found_by_its_parts_and_a_date_by_what_it_begins_with():
    def forms(field, value):
        words = fact_words(field, value)
        assert len({item[0] for item in words}) == 1
        return [item[1:] for item in words]

    assert forms(Field.TAG, "claim/Contested/x") == [
        indexable_fact(name)
        for name in ("claim", "claim/contested", "claim/contested/x", "contested", "x")
    ]
    assert forms(Field.TAG, "claim") == ["claim"]
    assert forms(Field.DATE, "2020-05-01") == [
        indexable_fact(name) for name in ("2020", "2020-05", "2020-05-01", "=2020-05-01")
    ]
    assert forms(Field.LANG, " RU ") == ["ru"]


def test_brackets_of_an_expression_go_as_deep_as_they_may_and_no_deeper():
    def nested(depth):
        return "(" * depth + "a" + ")" * depth

    assert expression(nested(patterns._DEEPEST)).fits("a")
    with pytest.raises(PatternError, match="too deep"):
        expression(nested(patterns._DEEPEST + 1))
    beside = "(a)" * (patterns._DEEPEST + 5)
    assert expression(beside).fits("a" * (patterns._DEEPEST + 5))


def test_signs_of_beginning_and_end_say_nothing_new_unless_they_are_meant():
    assert expression("^ab$").fits("ab")
    assert expression(r"a\$").fits("a$")
    assert not expression("").fits("a")
    assert expression("").fits("")


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [("a{2,3}", ["aa", "aaa"], ["a", "aaaa"]), ("a{0}", [""], ["a"]), ("a{2}", ["aa"], ["a", "aaa"]),
     ("a{64}", ["a" * 64], ["a" * 63, "a" * 65]), ("[^a-c]", ["d"], ["a", "c"]), (r"\d\D", ["7a"], ["77"])],
)  # fmt: skip
def test_an_expression_counts_as_it_says(pattern, fits, fails):
    found = expression(pattern)
    assert all(found.fits(word) for word in fits)
    assert not any(found.fits(word) for word in fails)


@pytest.mark.parametrize(
    "pattern",
    ["[a-]", "[-a]", "[]a]", "[^]a]", "[a-c-]", r"[\]a]", r"[\d-]", r"[\w.]", r"[a\-c]", "[b-b]", "[.]",
     "[*+]", "[^a-c7]", "[ab-d]", r"[^\d]", "[a-bc-d]", r"\.", r"\d", r"[\\a]"],
)  # fmt: skip
def test_a_class_of_letters_is_read_as_python_reads_it(pattern):
    fits, known = expression(pattern).fits, re.compile(pattern)
    for letter in r"abcd7-].*+^\w":
        assert fits(letter) is bool(known.fullmatch(letter)), letter


@pytest.mark.parametrize(
    "repeated", ["(ab){2}c", "(a|b){2,3}", "a{2,}b", "(a?){2}b", "(ab){0,2}", "(a{2}){2}"]
)
def test_what_is_said_again_and_again_is_read_as_python_reads_it(repeated):
    fits, known = expression(repeated).fits, re.compile(repeated)
    for size in range(6):
        for letters in map("".join, itertools.product("abc", repeat=size)):
            assert fits(letters) is bool(known.fullmatch(letters)), letters


@pytest.mark.parametrize("typed", ["a", "ab", "ж"])
def test_a_query_that_is_not_being_typed_has_no_unfinished_word_however_short(typed):
    assert parse_query(typed).root == word(typed)
    assert parse_query(f"{typed} ", typing=True).root == word(typed)
