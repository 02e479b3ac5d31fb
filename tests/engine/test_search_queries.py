"""The query language: what a reader types, and what it asks for."""

import random
import string
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import InvalidValueError
from reader.domain.search import AllOf, AnyOf, Field, Match, SearchOptions, Slot, Term, Without
from reader.engine.searching.query_parsing import parse_query


def word(text, match=Match.STEM, field=None, **more):
    return Term((Slot(match, text, more.pop("spelled", text), **more),), field)


def phrase(*words, field=None, within=None):
    return Term(tuple(Slot(Match.EXACT, text, text) for text in words), field, within)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rope", word("rope")),
        ("Ёлка", word("елка", spelled="Ёлка")),
        ("rope bell", AllOf((word("rope"), word("bell")))),
        ("rope AND bell", AllOf((word("rope"), word("bell")))),
        ("rope OR bell", AnyOf((word("rope"), word("bell")))),
        ("rope OR bell mole", AllOf((AnyOf((word("rope"), word("bell"))), word("mole")))),
        ("rope (bell OR mole)", AllOf((word("rope"), AnyOf((word("bell"), word("mole")))))),
        ("rope -bell", AllOf((word("rope"), Without(word("bell"))))),
        ("rope NOT bell", AllOf((word("rope"), Without(word("bell"))))),
        ("-rope", Without(word("rope"))),
        ('-"a bell"', Without(phrase("a", "bell"))),
        ('"state of the art"', phrase("state", "of", "the", "art")),
        ("«state of the art»", phrase("state", "of", "the", "art")),
        ('"bell rope"~5', phrase("bell", "rope", within=5)),
        ('"bell rope"~1', phrase("bell", "rope", within=1)),
        ("rop*", word("rop", Match.PREFIX)),
        ("r?pe", word("r?pe", Match.WILDCARD)),
        ("*ope", word("*ope", Match.WILDCARD)),
        ("rope~", word("rope", Match.FUZZY, distance=1)),
        ("rope~2", word("rope", Match.FUZZY, distance=2)),
        ("=ropes", word("ropes", Match.EXACT)),
        ("/rop(e|es)/", word("/", Match.REGEX).slots and word("rop(e|es)", Match.REGEX)),
        ("title:rope", word("rope", field=Field.TITLE)),
        ("Title:rope", word("rope", field=Field.TITLE)),
        ("heading:(rope bell)",
         AllOf((word("rope", field=Field.HEADING), word("bell", field=Field.HEADING)))),
        ('body:"a rope"', phrase("a", "rope", field=Field.BODY)),
        ("-title:rope", Without(word("rope", field=Field.TITLE))),
        ("lang:ru", word("ru", Match.EXACT, Field.LANG)),
        ("date:2020..2022", word("2020..2022", Match.WILDCARD, Field.DATE)),
        ("kind:pd*", word("pd", Match.PREFIX, Field.KIND)),
        ("doc:press/a", phrase("press", "a", field=Field.DOC)),
        ("中国", phrase("中", "国")),
        ("well-known",
         AnyOf((phrase("well", "known"), word("wellknown", Match.EXACT)))),
        ("page:12", phrase("page", "12")),
    ],
)  # fmt: skip
def test_a_query_means_what_the_manual_says(typed, meant):
    query = parse_query(typed)
    assert query.root == meant
    assert query.notices == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rop", word("rop", Match.BEGUN)),
        ("bell rop", AllOf((word("bell"), word("rop", Match.BEGUN)))),
        ("rop ", word("rop")),
        ("=rop", word("rop", Match.EXACT)),
        ("bell -rop", AllOf((word("bell"), Without(word("rop"))))),
        ('"the bell ro',
         Term((*phrase("the", "bell").slots, Slot(Match.PREFIX, "ro", "ro")))),
        ("title:rop", word("rop", Match.BEGUN, Field.TITLE)),
    ],
)  # fmt: skip
def test_a_word_being_typed_may_be_unfinished(typed, meant):
    assert parse_query(typed, typing=True).root == meant


@pytest.mark.parametrize(
    ("typed", "meant", "said"),
    [
        ('"bell rope', phrase("bell", "rope"), "not closed"),
        ("rope AND", word("rope"), "“AND” has nothing"),
        ("rope OR ", word("rope"), "“OR” has nothing"),
        ("OR rope", word("rope"), "“OR” has nothing"),
        ("rope NOT", word("rope"), "“NOT” has nothing"),
        ("rope title:", word("rope"), "“title:” has nothing"),
        ("rope -", word("rope"), "“-” has nothing"),
        ("rope)", word("rope"), "Brackets"),
        ("* rope", word("rope"), "no letters"),
        ("rope~7", word("rope", Match.FUZZY, distance=2), "two letters"),
        ("/(rope/", word("rope"), "not closed; its words were searched"),
        ("", None, ""),
        ("!!! …", None, "no word"),
        ("x" * 1200, word("x" * 64, spelled="x" * 64), "1,000 characters"),
        ("x" * 80, word("x" * 64, spelled="x" * 64), "64 letters"),
    ],
)
def test_what_cannot_be_understood_is_said_and_the_words_are_found(typed, meant, said):
    query = parse_query(typed)
    assert query.root == meant
    assert said in " ".join(query.notices)


def test_a_query_has_at_most_64_words():
    query = parse_query(" ".join(f"w{n}" for n in range(200)))
    assert len(query.terms()) == 64
    assert query.notices == ("Only the first 64 words were searched.",)


def test_brackets_go_fifty_deep_and_no_deeper():
    query = parse_query("(" * 200 + "rope" + ")" * 200)
    assert query.root == word("rope")
    assert "deeper than 50" in query.notices[0]


def test_case_and_accents_ask_for_the_very_form():
    assert parse_query("Rope", SearchOptions(match_case=True)).root == word(
        "rope", Match.EXACT, spelled="Rope"
    )
    assert parse_query("rope", SearchOptions(stems=False)).root == word("rope", Match.EXACT)


def test_a_term_without_words_is_refused():
    with pytest.raises(InvalidValueError):
        Term(())


PIECES = [
    "rope", "AND", "OR", "NOT", "-", "(", ")", '"', "~", "~2", "*", "?", "/", "/a+(b/", "=", ":",
    "title:", "date:", "tag:a/b", "中国", "ё", "ﬁ", "’", "\ud800", "\ue001", "\x00", "\\", "[", "]",
    "{", "..", "^2", "a" * 70, "well-known", "'", "#x[a=b]", "*:*", "<", ">", "&", "|", "+",
]  # fmt: skip


def test_two_thousand_hostile_queries_are_read_quickly_without_an_exception():
    numbers = random.Random(4)
    slowest = 0.0
    for _ in range(2000):
        pieces = numbers.choices(PIECES, k=numbers.randint(1, 25))
        text = numbers.choice(["", " "]).join(pieces)
        began = time.process_time()
        query = parse_query(text, typing=numbers.random() < 0.5)
        slowest = max(slowest, time.process_time() - began)
        assert len(query.terms()) <= 64
    assert slowest < 1.0


@given(st.text(alphabet=st.characters() | st.sampled_from('"()~*?/=-: ANDORT'), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_a_query(text):
    query = parse_query(text, typing=True)
    assert query.text == text
    assert query.root is not None or query.notices or not text.strip()


@given(st.lists(st.sampled_from(string.ascii_lowercase + "абв"), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_a_plain_word_is_searched_for_itself(letters):
    typed = "".join(letters)
    query = parse_query(typed)
    assert query.root == word(typed)
